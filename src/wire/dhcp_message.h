#pragma once

#include "core/dhcp_message.h"
#include "core/error.h"

namespace roadstead::wire {

inline constexpr qsizetype kMaxDhcpBytes = 4096; ///< longer packets are refused; no known client comes near
inline constexpr qsizetype kLeastDhcpReplyBytes = 300; ///< RFC 951 §3: some relays and ROMs drop shorter ones
inline constexpr qsizetype kDefaultDhcpReplyBytes
    = 548; ///< RFC 2131 §2: datagram of 576 less the IP and UDP headers

/// RFC 2131 §2: op, htype, hlen, hops | xid | secs, flags | ciaddr yiaddr siaddr giaddr | chaddr 16 | sname
/// 64 | file 128 | cookie 63 82 53 63 | options code, length, value … 255. Reads option overload (52) and
/// joins split options (RFC 3396). A missing end mark is accepted. Fails: Truncated, Malformed (op, hlen,
/// cookie), TooLarge.
[[nodiscard]] Result<DhcpMessage> parseDhcp(QByteArrayView bytes);

/// The packet of at most `maxBytes` of UDP payload: options in the order of `options`, values over 255 bytes
/// split (RFC 3396), the relay's option 82 last (RFC 3046 §2.2), padded to 300 bytes. An option that does not
/// fit is left out; later ones may still fit. `file` and `serverName` that are too long for their fields are
/// left out there (send option 67 as well).
[[nodiscard]] QByteArray encodeDhcp(const DhcpMessage &message, qsizetype maxBytes = kDefaultDhcpReplyBytes);

} // namespace roadstead::wire
