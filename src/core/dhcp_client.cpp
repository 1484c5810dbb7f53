#include "core/dhcp_client.h"

#include "core/literals.h"
#include "core/mac_address.h"

#include <algorithm>
#include <array>

namespace roadstead {

namespace {

constexpr qsizetype kUuidOptionBytes = 17; // RFC 4578 §2.3: type 0 and 16 bytes
constexpr qsizetype kMaxHostnameBytes = 253; // RFC 1035 §2.3.4

bool isIpxeUserClass(const QByteArray &value)
{
    if (value == "iPXE") // what iPXE really sends: no length byte
        return true;
    for (qsizetype at = 0; at < value.size();) { // RFC 3004 §4: length, text, …
        const qsizetype length = static_cast<std::uint8_t>(value[at]);
        if (length == 0 || at + 1 + length > value.size())
            return false;
        if (QByteArrayView(value).sliced(at + 1, length) == "iPXE")
            return true;
        at += 1 + length;
    }
    return false;
}

/// "PXEClient:Arch:00007:UNDI:003000" → 7.
std::optional<std::uint16_t> archOfVendorClass(const QByteArray &vendorClass)
{
    const qsizetype at = vendorClass.indexOf(":Arch:");
    if (at < 0)
        return std::nullopt;
    bool isNumber = false;
    const ushort arch = vendorClass.mid(at + 6, 5).toUShort(&isNumber);
    return isNumber ? std::optional<std::uint16_t>(arch) : std::nullopt;
}

/// The first type of option 93 that this program knows, else the first at all.
std::optional<std::uint16_t> archOf(const DhcpMessage &message, const QByteArray &vendorClass)
{
    const QByteArray *list = message.find(dhcp_option::kClientArch);
    if (!list || list->size() < 2)
        return archOfVendorClass(vendorClass);
    for (qsizetype at = 0; at + 2 <= list->size(); at += 2) {
        const auto arch = qFromBigEndian<std::uint16_t>(list->constData() + at);
        if (platformOfArch(arch) != BootPlatform::Unknown)
            return arch;
    }
    return qFromBigEndian<std::uint16_t>(list->constData());
}

/// Raspberry Pi boot ROMs call themselves BIOS (type 0); only the maker's address prefix tells.
bool isRaspberryPi(const QByteArray &hardware)
{
    static constexpr std::array<QByteArrayView, 5> prefixes {
        "\xb8\x27\xeb", "\xdc\xa6\x32", "\xe4\x5f\x01", "\x28\xcd\xc1", "\xd8\x3a\xdd"};
    return hardware.size() == 6
        && std::ranges::any_of(prefixes, [&](QByteArrayView p) { return hardware.startsWith(p); });
}

QString hostnameOf(const DhcpMessage &message)
{
    const QByteArray *name = message.find(dhcp_option::kHostname);
    if (!name || name->isEmpty() || name->size() > kMaxHostnameBytes)
        return {};
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '.' || c == '_';
    };
    return std::ranges::all_of(*name, isAllowed) ? QString::fromLatin1(*name) : QString();
}

} // namespace

BootPlatform platformOfArch(std::uint16_t arch)
{
    switch (arch) {
    case 0:
    case 20:
        return BootPlatform::Bios;
    case 6:
    case 15:
        return BootPlatform::Ia32;
    case 7:
    case 9: // EBC by the registry, x64 in practice
    case 16:
    case 17:
        return BootPlatform::X64;
    case 10:
    case 18:
        return BootPlatform::Arm32;
    case 11:
    case 19:
        return BootPlatform::Arm64;
    case 27:
    case 28:
        return BootPlatform::RiscV64;
    case 39:
    case 40:
        return BootPlatform::LoongArch64;
    case 41:
        return BootPlatform::RaspberryPi;
    default:
        return BootPlatform::Unknown;
    }
}

bool isHttpArch(std::uint16_t arch)
{
    return (arch >= 15 && arch <= 20) || arch == 22 || arch == 24 || arch == 26 || arch == 28 || arch == 30
        || arch == 38 || arch == 40;
}

DhcpClient dhcpClientOf(const DhcpMessage &message)
{
    DhcpClient client;
    if (!message.hardware.isEmpty())
        client.mac = macFromBytes(message.hardware);
    if (const QByteArray *id = message.find(dhcp_option::kClientId))
        client.clientId = QString::fromLatin1(id->toHex());
    if (const QByteArray *uuid = message.find(dhcp_option::kClientUuid)) {
        client.isUuidBroken = uuid->size() != kUuidOptionBytes;
        if (!client.isUuidBroken && uuid->at(0) == 0)
            client.uuid = uuidFromWire(QByteArrayView(*uuid).sliced(1)).value_or(QString());
    }
    client.hostname = hostnameOf(message);

    const QByteArray vendorClass = message.option(dhcp_option::kVendorClass);
    const bool isPxe = vendorClass.startsWith("PXEClient");
    const bool isHttp = vendorClass.startsWith("HTTPClient");
    if (isPxe || isHttp || message.find(dhcp_option::kClientArch))
        client.arch = archOf(message, vendorClass);
    if (client.arch)
        client.platform = platformOfArch(*client.arch);
    else if (isPxe)
        client.platform = BootPlatform::Bios; // RFC 4578 §2.1 is optional for ROMs that are older than it
    if (client.platform == BootPlatform::Bios && isPxe && isRaspberryPi(message.hardware))
        client.platform = BootPlatform::RaspberryPi;

    if (isIpxeUserClass(message.option(dhcp_option::kUserClass)) || message.find(dhcp_option::kIpxe))
        client.kind = DhcpClientKind::Ipxe;
    else if (isHttp)
        client.kind = DhcpClientKind::UefiHttp;
    else if (isPxe) {
        const bool isRom
            = client.platform == BootPlatform::Bios || client.platform == BootPlatform::RaspberryPi;
        client.kind = isRom ? DhcpClientKind::BiosPxe : DhcpClientKind::UefiPxe;
    }
    return client;
}

QLatin1String dhcpClientKindName(DhcpClientKind kind)
{
    constexpr std::array names {"plain", "bios", "uefi", "uefi-http", "ipxe"};
    return QLatin1String(names.at(static_cast<std::size_t>(kind)));
}

QLatin1String bootPlatformName(BootPlatform platform)
{
    constexpr std::array<const char *, kBootPlatforms> names {
        "", "bios", "i386", "x86_64", "arm32", "arm64", "riscv64", "loong64", "raspberrypi"};
    return QLatin1String(names.at(static_cast<std::size_t>(platform)));
}

} // namespace roadstead
