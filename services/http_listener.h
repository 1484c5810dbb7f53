#pragma once

#include "core/error.h"
#include "services/asset_folder.h"

#include <cstdint>

namespace roadstead::services {

/// A TCP socket that listens, and where.
struct HttpListener
{
    FileDescriptor fd;
    std::uint16_t port = 0;
};

/// Listens at an IPv4 or IPv6 address ("127.0.0.1", "::1"; "0.0.0.0" and "::" are every address, "::" IPv4 as
/// well) and port; 0 takes any free one. Non-blocking, closed on exec. Fails: Invalid (not an address),
/// Unavailable (port in use, no such address here), Denied (port below 1024).
[[nodiscard]] Result<HttpListener> listenTcp(const QString &address, std::uint16_t port);

} // namespace roadstead::services
