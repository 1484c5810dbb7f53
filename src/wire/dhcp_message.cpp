#include "wire/dhcp_message.h"

#include "core/byte_reader.h"
#include "core/literals.h"

namespace roadstead::wire {

namespace {

constexpr std::uint32_t kCookie = 0x63825363; // RFC 2131 §3
constexpr qsizetype kChaddrBytes = 16;
constexpr qsizetype kServerNameBytes = 64;
constexpr qsizetype kFileBytes = 128;
constexpr qsizetype kMaxOptionBytes = 255; // RFC 2132 §2
constexpr std::uint8_t kFileHoldsOptions = 1; // RFC 2132 §9.3
constexpr std::uint8_t kServerNameHoldsOptions = 2;

void join(DhcpMessage &message, std::uint8_t code, QByteArrayView value)
{
    for (DhcpOptionValue &each : message.options) {
        if (each.code == code) {
            each.value.append(value);
            return;
        }
    }
    message.options.push_back({code, value.toByteArray()});
}

/// Options to the end mark or the end of the bytes. False when an option runs past the end.
bool readOptions(DhcpMessage &message, QByteArrayView bytes)
{
    ByteReader reader(bytes);
    while (!reader.isAtEnd()) {
        const std::uint8_t code = reader.u8();
        if (code == dhcp_option::kEnd)
            break;
        if (code == dhcp_option::kPad)
            continue;
        const qsizetype length = reader.u8();
        const QByteArrayView value = reader.take(length);
        if (!reader.isOk())
            return false;
        join(message, code, value);
    }
    return true;
}

QByteArray textOf(QByteArrayView field)
{
    const qsizetype end = field.indexOf('\0');
    return field.first(end < 0 ? field.size() : end).toByteArray();
}

tl::unexpected<Error> truncated()
{
    return fail(ErrorCode::Truncated, u"The DHCP packet ends inside a field or an option."_s);
}

void appendNumber(QByteArray &bytes, std::uint32_t number, int size)
{
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8)
        bytes.append(static_cast<char>(number >> shift & 0xffU));
}

/// A field of fixed size, filled with zeros; a name needs a closing zero, so one that fills it is left out.
void appendField(QByteArray &bytes, const QByteArray &name, qsizetype size)
{
    const qsizetype used = name.size() < size ? name.size() : 0;
    bytes.append(name.constData(), used);
    bytes.append(size - used, '\0');
}

qsizetype encodedSize(const QByteArray &value)
{
    const qsizetype pieces = std::max<qsizetype>(1, (value.size() + kMaxOptionBytes - 1) / kMaxOptionBytes);
    return value.size() + pieces * 2;
}

void appendOption(QByteArray &bytes, const DhcpOptionValue &option)
{
    qsizetype at = 0;
    do {
        const qsizetype size = std::min(kMaxOptionBytes, option.value.size() - at);
        bytes.append(static_cast<char>(option.code));
        bytes.append(static_cast<char>(size));
        bytes.append(option.value.constData() + at, size);
        at += size;
    } while (at < option.value.size());
}

} // namespace

Result<DhcpMessage> parseDhcp(QByteArrayView bytes)
{
    if (bytes.size() > kMaxDhcpBytes)
        return fail(ErrorCode::TooLarge,
            u"The DHCP packet has %1 bytes; at most %2 are read."_s.arg(bytes.size()).arg(kMaxDhcpBytes));
    ByteReader reader(bytes);
    DhcpMessage message;
    const std::uint8_t op = reader.u8();
    message.hardwareType = reader.u8();
    const qsizetype hardwareBytes = reader.u8();
    message.hops = reader.u8();
    message.xid = reader.u32();
    message.secs = reader.u16();
    message.flags = reader.u16();
    message.ciaddr = reader.u32();
    message.yiaddr = reader.u32();
    message.siaddr = reader.u32();
    message.giaddr = reader.u32();
    const QByteArrayView chaddr = reader.take(kChaddrBytes);
    const QByteArrayView serverName = reader.take(kServerNameBytes);
    const QByteArrayView file = reader.take(kFileBytes);
    const std::uint32_t cookie = reader.u32();
    if (!reader.isOk())
        return truncated();
    if ((op != 1 && op != 2) || hardwareBytes > kChaddrBytes || cookie != kCookie)
        return fail(
            ErrorCode::Malformed, u"The packet is not DHCP: wrong operation, address length or cookie."_s);
    message.isReply = op == 2;
    message.hardware = chaddr.first(hardwareBytes).toByteArray();
    message.options.reserve(16);
    if (!readOptions(message, reader.take(reader.remaining())))
        return truncated();

    const QByteArray *overload = message.find(dhcp_option::kOverload);
    const int overloaded = overload && overload->size() == 1 ? overload->at(0) & 3 : 0;
    // RFC 3396 §5: the file field is read before the server name.
    if ((overloaded & kFileHoldsOptions) == 0)
        message.file = textOf(file);
    else if (!readOptions(message, file))
        return truncated();
    if ((overloaded & kServerNameHoldsOptions) == 0)
        message.serverName = textOf(serverName);
    else if (!readOptions(message, serverName))
        return truncated();
    return message;
}

QByteArray encodeDhcp(const DhcpMessage &message, qsizetype maxBytes)
{
    QByteArray bytes;
    bytes.reserve(std::min(maxBytes, kMaxDhcpBytes));
    bytes.append(message.isReply ? '\2' : '\1');
    bytes.append(static_cast<char>(message.hardwareType));
    const qsizetype hardwareBytes = std::min(message.hardware.size(), kChaddrBytes);
    bytes.append(static_cast<char>(hardwareBytes));
    bytes.append(static_cast<char>(message.hops));
    appendNumber(bytes, message.xid, 4);
    appendNumber(bytes, message.secs, 2);
    appendNumber(bytes, message.flags, 2);
    for (const Ipv4 address : {message.ciaddr, message.yiaddr, message.siaddr, message.giaddr})
        appendNumber(bytes, address, 4);
    bytes.append(message.hardware.constData(), hardwareBytes);
    bytes.append(kChaddrBytes - hardwareBytes, '\0');
    appendField(bytes, message.serverName, kServerNameBytes);
    appendField(bytes, message.file, kFileBytes);
    appendNumber(bytes, kCookie, 4);

    const QByteArray *relayInfo = message.find(dhcp_option::kRelayInfo);
    if (relayInfo && bytes.size() + encodedSize(*relayInfo) + 1 > maxBytes)
        relayInfo = nullptr;
    const qsizetype kept
        = 1 + (relayInfo ? encodedSize(*relayInfo) : 0); // the end mark and the relay's own option
    for (const DhcpOptionValue &option : message.options) {
        if (option.code != dhcp_option::kRelayInfo
            && bytes.size() + encodedSize(option.value) + kept <= maxBytes)
            appendOption(bytes, option);
    }
    if (relayInfo)
        appendOption(bytes, {dhcp_option::kRelayInfo, *relayInfo});
    bytes.append(static_cast<char>(dhcp_option::kEnd));
    if (bytes.size() < kLeastDhcpReplyBytes)
        bytes.append(kLeastDhcpReplyBytes - bytes.size(), '\0');
    return bytes;
}

} // namespace roadstead::wire
