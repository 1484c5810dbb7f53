#pragma once

#include "core/dhcp_client.h"
#include "core/dhcp_settings.h"
#include "core/lease_pool.h"
#include "core/verdict.h"

#include <optional>

namespace roadstead {

/// How the packet came.
struct DhcpArrival
{
    Ipv4 source = 0;
    std::uint16_t sourcePort = 68;
    bool isBootPort = false; ///< received on 4011, the PXE boot service's port, instead of 67
};

/// Where the reply goes.
struct DhcpDestination
{
    enum class Port : unsigned char
    {
        Client,
        Server,
        Source
    }; ///< 68; 67 (a relay); the packet's own source port

    Ipv4 address = 0;
    Port port = Port::Client;

    bool operator==(const DhcpDestination &) const = default;
};

/// What to do with one packet.
struct DhcpDecision
{
    enum class Keep : unsigned char
    {
        Nothing,
        Offer, ///< hold `lease` in memory
        Lease, ///< `lease` must be durable before the reply is sent
        DropOffer, ///< the client chose another server
    };

    DhcpClient client;
    std::optional<DhcpMessage> reply; ///< absent: stay silent
    DhcpDestination to;
    qsizetype maxReplyBytes = 0; ///< UDP payload, from option 57
    Keep keep = Keep::Nothing;
    Lease lease;
    Verdict verdict; ///< kind Address; answer: "offer", "ack", "nak", "silent", "released", "declined"
};

inline constexpr qint64 kOfferHoldMs = 30'000; ///< how long an offered address waits for its REQUEST
inline constexpr qint64 kDeclineHoldMs
    = 600'000; ///< quarantine of an address on which another machine was found

/// The whole of DHCP and ProxyDHCP as one function of values (RFC 2131 §4.3, PXE 2.1 §2.2): changes nothing
/// itself. `settings` must have passed checkDhcpSettings(). Offers at once: whether somebody answers on an
/// address is not probed.
[[nodiscard]] DhcpDecision decideDhcp(const DhcpMessage &message, const DhcpArrival &arrival,
    const DhcpSettings &settings, const LeasePool &pool, qint64 nowMs);

} // namespace roadstead
