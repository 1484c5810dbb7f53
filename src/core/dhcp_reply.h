#pragma once

#include "core/dhcp_client.h"
#include "core/dhcp_settings.h"
#include "core/verdict.h"

namespace roadstead {

/// What a network boot client is told to load.
struct DhcpBootAnswer
{
    QByteArray file; ///< a name for TFTP or a whole URL; empty: nothing
    bool isTftp = false;
};

/// Which file this client loads: the boot script for iPXE, an HTTP address for HTTP boot, else its platform's
/// file by TFTP. Tells the rule to `verdict`.
[[nodiscard]] DhcpBootAnswer chooseBoot(
    const DhcpClient &client, const DhcpSettings &settings, Verdict &verdict);

/// A reply of `type` with the fields that every reply copies from the request, options 53 and 54.
[[nodiscard]] DhcpMessage makeDhcpReply(
    const DhcpMessage &request, DhcpType type, const DhcpSettings &settings);
/// Lease time and its renewal times (51, 58, 59).
void addLeaseTimes(DhcpMessage &reply, const DhcpSettings &settings);
/// Mask, broadcast, router, DNS, domain (1, 28, 3, 6, 15).
void addNetwork(DhcpMessage &reply, const DhcpSettings &settings);
/// siaddr, sname, file and the options that repeat them. In proxy mode also the class and option 43 that make
/// firmware take the answer without a further question.
void addBoot(DhcpMessage &reply, const DhcpMessage &request, const DhcpClient &client,
    const DhcpSettings &settings, const DhcpBootAnswer &boot);
/// The options that a reply carries back as they came: 61 (RFC 6842), 97 (RFC 4578 §2.3), 82 (RFC 3046 §2.2).
void echoOptions(DhcpMessage &reply, const DhcpMessage &request);

} // namespace roadstead
