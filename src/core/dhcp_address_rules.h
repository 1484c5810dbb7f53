#pragma once

#include "core/dhcp_client.h"
#include "core/dhcp_settings.h"
#include "core/lease_pool.h"
#include "core/verdict.h"

namespace roadstead {

/// One question about an address: everything that the rules look at.
struct DhcpAddressQuestion
{
    const DhcpClient &client;
    const DhcpSettings &settings;
    const LeasePool &pool;
    qint64 nowMs;
};

/// The address to offer: the reservation, else the one it had before, else the one it asks for (option 50; 0:
/// none), else the next free one. 0 when every address is in use. Tells each rule to `verdict`.
[[nodiscard]] Ipv4 chooseDhcpAddress(const DhcpAddressQuestion &question, Ipv4 requested, Verdict &verdict);

/// Whether the client may have (or keep) exactly `address`. Tells the deciding rule to `verdict`.
[[nodiscard]] bool mayHaveDhcpAddress(const DhcpAddressQuestion &question, Ipv4 address, Verdict &verdict);

} // namespace roadstead
