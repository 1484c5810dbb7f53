#pragma once

#include "core/dhcp_message.h"

#include <QLatin1String>
#include <QString>

#include <cstdint>
#include <optional>

namespace roadstead {

/// Which program sent this packet. It is a property of the packet, not of the machine: the same card speaks
/// as firmware, then as iPXE, then as the booted system.
enum class DhcpClientKind : unsigned char
{
    Plain,
    BiosPxe,
    UefiPxe,
    UefiHttp,
    Ipxe
};

/// Processor and firmware family that decide which boot file runs there.
enum class BootPlatform : unsigned char
{
    Unknown,
    Bios,
    Ia32,
    X64,
    Arm32,
    Arm64,
    RiscV64,
    LoongArch64,
    RaspberryPi
};
inline constexpr std::size_t kBootPlatforms = 9;

/// The sender of one packet, as far as the packet tells.
struct DhcpClient
{
    DhcpClientKind kind = DhcpClientKind::Plain;
    BootPlatform platform = BootPlatform::Unknown;
    std::optional<std::uint16_t> arch; ///< option 93, or the number in option 60
    QString mac; ///< normalised; empty without a hardware address
    QString clientId; ///< option 61 as lower-case hex
    QString uuid; ///< option 97, normalised; empty when absent or unset by the board
    QString hostname; ///< option 12 when it is a host name (letters, digits, `-`, `.`), else empty
    bool isUuidBroken = false; ///< option 97 of a wrong length (RFC 4578 §2.3 wants 17 bytes)

    /// What leases are kept under: the hardware address, so that firmware, iPXE and the booted system, which
    /// send different client identifiers, keep one address; without one (InfiniBand) option 61. Empty: cannot
    /// be told apart.
    [[nodiscard]] const QString &key() const { return mac.isEmpty() ? clientId : mac; }
    [[nodiscard]] bool isNetworkBoot() const { return kind != DhcpClientKind::Plain; }
};

/// Reads the packet's options 12, 60, 61, 77, 93, 97 and 175.
[[nodiscard]] DhcpClient dhcpClientOf(const DhcpMessage &message);

/// netboot architecture table: RFC 4578 §2.1 and IANA's processor architecture types.
[[nodiscard]] BootPlatform platformOfArch(std::uint16_t arch);
/// Types 15 to 20, 22, 24, 26, 28, 30, 38, 40: UEFI (or U-Boot) that loads its boot file by HTTP.
[[nodiscard]] bool isHttpArch(std::uint16_t arch);

[[nodiscard]] QLatin1String dhcpClientKindName(DhcpClientKind kind);
/// iPXE's buildarch words where there are such: "x86_64", "i386", "arm64", …; "bios" for BIOS, empty for
/// unknown.
[[nodiscard]] QLatin1String bootPlatformName(BootPlatform platform);

} // namespace roadstead
