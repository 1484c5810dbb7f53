#pragma once

#include "core/ipv4.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QtEndian>

#include <cstdint>
#include <optional>
#include <vector>

namespace roadstead {

/// Option 53 (RFC 2132 §9.6). None: a BOOTP packet without the option.
enum class DhcpType : std::uint8_t
{
    None,
    Discover,
    Offer,
    Request,
    Decline,
    Ack,
    Nak,
    Release,
    Inform
};

/// Option numbers that this program reads or sends (RFC 2132, 3004, 3046, 4578, 5071; 175 is iPXE's own).
namespace dhcp_option {
inline constexpr std::uint8_t kPad = 0, kSubnetMask = 1, kRouter = 3, kDns = 6, kHostname = 12, kDomain = 15,
                              kBroadcast = 28, kVendorOptions = 43, kRequestedAddress = 50, kLeaseTime = 51,
                              kOverload = 52, kMessageType = 53, kServerId = 54, kParameterList = 55,
                              kMessage = 56, kMaxMessageSize = 57, kRenewalTime = 58, kRebindingTime = 59,
                              kVendorClass = 60, kClientId = 61, kTftpServerName = 66, kBootFile = 67,
                              kUserClass = 77, kRelayInfo = 82, kClientArch = 93, kClientNdi = 94,
                              kClientUuid = 97, kTftpServers = 150, kIpxe = 175, kEnd = 255;
}

struct DhcpOptionValue
{
    std::uint8_t code = 0;
    QByteArray value;

    bool operator==(const DhcpOptionValue &) const = default;
};

/// A DHCP message as values (RFC 2131 §2). Options of one number are joined (RFC 3396), in the order of first
/// appearance.
struct DhcpMessage
{
    bool isReply = false; ///< op: 1 request, 2 reply
    std::uint8_t hardwareType = 1; ///< htype; 1 is Ethernet
    std::uint8_t hops = 0;
    std::uint32_t xid = 0;
    std::uint16_t secs = 0;
    std::uint16_t flags = 0;
    Ipv4 ciaddr = 0; ///< the address that the client already uses
    Ipv4 yiaddr = 0; ///< the address that the server gives
    Ipv4 siaddr = 0; ///< next server: TFTP
    Ipv4 giaddr = 0; ///< relay
    QByteArray hardware; ///< first hlen (0 to 16) bytes of chaddr
    QByteArray serverName; ///< sname to its first zero; empty when it was overloaded with options
    QByteArray file; ///< boot file name to its first zero; empty when overloaded
    std::vector<DhcpOptionValue> options;

    static constexpr std::uint16_t kBroadcastFlag = 0x8000;

    /// Null when the message has no such option; an option without content is not null.
    [[nodiscard]] const QByteArray *find(std::uint8_t code) const
    {
        for (const DhcpOptionValue &each : options) {
            if (each.code == code)
                return &each.value;
        }
        return nullptr;
    }
    [[nodiscard]] QByteArray option(std::uint8_t code) const
    {
        const QByteArray *found = find(code);
        return found ? *found : QByteArray();
    }
    /// The option as an address; 0 when it is absent or not four bytes.
    [[nodiscard]] Ipv4 addressOption(std::uint8_t code) const
    {
        const QByteArray *found = find(code);
        return found && found->size() == 4 ? qFromBigEndian<Ipv4>(found->constData()) : 0;
    }
    [[nodiscard]] DhcpType type() const
    {
        const QByteArray *found = find(dhcp_option::kMessageType);
        const int number = found && found->size() == 1 ? static_cast<std::uint8_t>(found->at(0)) : 0;
        return number <= static_cast<int>(DhcpType::Inform) ? static_cast<DhcpType>(number) : DhcpType::None;
    }
    void add(std::uint8_t code, QByteArray value) { options.push_back({code, std::move(value)}); }
    void addAddress(std::uint8_t code, Ipv4 address) { add(code, ipv4Bytes(address)); }

    bool operator==(const DhcpMessage &) const = default;
};

} // namespace roadstead
