#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>

namespace roadstead {

/// An IPv4 address in host order: 10.0.0.1 is 0x0a000001. 0 means "no address".
using Ipv4 = std::uint32_t;

inline constexpr Ipv4 kIpv4Broadcast = 0xffffffffU;

/// "10.99.0.1".
[[nodiscard]] QString ipv4Text(Ipv4 address);

/// Four decimal numbers of 0 to 255 without leading zeros, joined by dots; anything else gives nothing.
[[nodiscard]] std::optional<Ipv4> ipv4FromText(QStringView text);

/// The four bytes in network order.
[[nodiscard]] QByteArray ipv4Bytes(Ipv4 address);

/// 24 → 255.255.255.0. `bits` from 0 to 32.
[[nodiscard]] constexpr Ipv4 ipv4Mask(int bits)
{
    return bits <= 0 ? 0U : bits >= 32 ? kIpv4Broadcast : ~(kIpv4Broadcast >> bits);
}

} // namespace roadstead
