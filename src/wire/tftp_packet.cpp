#include "wire/tftp_packet.h"

#include "core/byte_reader.h"
#include "core/literals.h"

namespace roadstead::wire {

namespace {

constexpr quint16 kReadOpcode = 1;
constexpr quint16 kWriteOpcode = 2;
constexpr quint16 kDataOpcode = 3;
constexpr quint16 kAckOpcode = 4;
constexpr quint16 kErrorOpcode = 5;
constexpr quint16 kOptionsAckOpcode = 6;

tl::unexpected<Error> truncated()
{
    return fail(ErrorCode::Truncated, u"The TFTP packet ends inside a value."_s);
}

/// The bytes before the next zero; nothing when there is none.
std::optional<QByteArray> takeString(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\0');
    if (end < 0)
        return std::nullopt;
    QByteArray text = rest.first(end).toByteArray();
    rest = rest.sliced(end + 1);
    return text;
}

Result<QList<TftpOption>> takeOptions(QByteArrayView rest)
{
    QList<TftpOption> options;
    while (!rest.isEmpty()) {
        if (options.size() == kMaxTftpOptions)
            return fail(ErrorCode::TooLarge, u"The TFTP request has more than 16 options."_s);
        std::optional<QByteArray> name = takeString(rest);
        std::optional<QByteArray> value = name ? takeString(rest) : std::nullopt;
        if (!value)
            return truncated();
        options.append({std::move(*name).toLower(), std::move(*value)});
    }
    return options;
}

std::optional<TftpMode> modeOf(const QByteArray &lowerName)
{
    if (lowerName == "octet")
        return TftpMode::Octet;
    if (lowerName == "netascii")
        return TftpMode::NetAscii;
    if (lowerName == "mail")
        return TftpMode::Mail;
    return std::nullopt;
}

Result<TftpPacket> parseRequest(TftpRequest::Kind kind, QByteArrayView rest)
{
    std::optional<QByteArray> file = takeString(rest);
    std::optional<QByteArray> mode = file ? takeString(rest) : std::nullopt;
    if (!mode)
        return truncated();
    if (file->isEmpty())
        return fail(ErrorCode::Malformed, u"The TFTP request names no file."_s);
    const std::optional<TftpMode> known = modeOf(std::move(*mode).toLower());
    if (!known)
        return fail(ErrorCode::Malformed, u"The TFTP request's mode is neither octet nor netascii."_s);
    Result<QList<TftpOption>> options = takeOptions(rest);
    if (!options)
        return tl::unexpected(options.error());
    return TftpRequest {kind, std::move(*file), *known, std::move(*options)};
}

void appendU16(QByteArray &out, quint16 value)
{
    out.append(static_cast<char>(value >> 8));
    out.append(static_cast<char>(value & 0xff));
}

void appendString(QByteArray &out, QByteArrayView text)
{
    const qsizetype end = text.indexOf('\0');
    out.append(end < 0 ? text : text.first(end));
    out.append('\0');
}

void appendOptions(QByteArray &out, const QList<TftpOption> &options)
{
    for (const TftpOption &option : options) {
        appendString(out, option.name);
        appendString(out, option.value);
    }
}

struct Encoder
{
    QByteArray out;

    void operator()(const TftpRequest &request)
    {
        appendU16(out, request.kind == TftpRequest::Kind::Read ? kReadOpcode : kWriteOpcode);
        appendString(out, request.file);
        appendString(out,
            request.mode == TftpMode::Octet          ? "octet"
                : request.mode == TftpMode::NetAscii ? "netascii"
                                                     : "mail");
        appendOptions(out, request.options);
    }
    void operator()(const TftpData &data)
    {
        appendU16(out, kDataOpcode);
        appendU16(out, data.block);
        out.append(data.bytes);
    }
    void operator()(const TftpAck &ack)
    {
        appendU16(out, kAckOpcode);
        appendU16(out, ack.block);
    }
    void operator()(const TftpError &error)
    {
        appendU16(out, kErrorOpcode);
        appendU16(out, error.code);
        appendString(out, QByteArrayView(error.text).first(qMin(error.text.size(), kMaxTftpErrorTextBytes)));
    }
    void operator()(const TftpOptionsAck &ack)
    {
        appendU16(out, kOptionsAckOpcode);
        appendOptions(out, ack.options);
    }
};

} // namespace

Result<TftpPacket> parseTftp(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const quint16 opcode = reader.u16();
    if (!reader.isOk())
        return truncated();
    const QByteArrayView rest = bytes.sliced(2);
    if (opcode == kReadOpcode || opcode == kWriteOpcode) {
        if (bytes.size() > kMaxTftpRequestBytes)
            return fail(ErrorCode::TooLarge, u"The TFTP request is longer than 512 bytes."_s);
        return parseRequest(opcode == kReadOpcode ? TftpRequest::Kind::Read : TftpRequest::Kind::Write, rest);
    }
    if (opcode == kOptionsAckOpcode) {
        Result<QList<TftpOption>> options = takeOptions(rest);
        if (!options)
            return tl::unexpected(options.error());
        return TftpOptionsAck {std::move(*options)};
    }
    if (opcode < kDataOpcode || opcode > kErrorOpcode)
        return fail(ErrorCode::Unsupported, u"The TFTP packet has the unknown opcode %1."_s.arg(opcode));
    const quint16 number = reader.u16();
    if (!reader.isOk())
        return truncated();
    if (opcode == kAckOpcode)
        return TftpAck {number};
    const QByteArrayView tail = rest.sliced(2);
    if (opcode == kErrorOpcode) {
        const qsizetype end = tail.indexOf('\0');
        return TftpError {number, (end < 0 ? tail : tail.first(end)).toByteArray()};
    }
    if (tail.size() > kMaxTftpBlockBytes)
        return fail(ErrorCode::TooLarge, u"The TFTP block is longer than 65464 bytes."_s);
    return TftpData {number, tail.toByteArray()};
}

QByteArray encodeTftp(const TftpPacket &packet)
{
    Encoder encoder;
    std::visit(encoder, packet);
    return encoder.out;
}

std::optional<qint64> tftpNumber(QByteArrayView value)
{
    if (value.isEmpty() || value.size() > 18)
        return std::nullopt;
    qint64 number = 0;
    for (const char c : value) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

} // namespace roadstead::wire
