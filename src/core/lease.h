#pragma once

#include <QString>

#include <cstdint>

namespace roadstead {

/// An address that was promised to a client (RFC 2131 §4.3.1). On disk before its DHCPACK is sent.
struct Lease
{
    std::uint32_t address = 0; ///< IPv4 in host order; the lease's key: one lease an address
    QString mac; ///< normalised
    QString clientId; ///< option 61 as lower-case hex; empty when the client sent none
    QString uuid; ///< option 97, normalised; empty when absent
    QString hostname; ///< option 12
    qint64 startMs = 0; ///< UTC milliseconds since the epoch
    qint64 expiresMs
        = 0; ///< at or before now: free again, but remembered so that the client gets the same address
    bool isDeclined = false; ///< another machine was found on it; quarantined until `expiresMs`

    bool operator==(const Lease &) const = default;
};

} // namespace roadstead
