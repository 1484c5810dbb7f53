#pragma once

#include "core/keyspace.h"
#include "services/http_server.h"

namespace roadstead::services {

/// etcd's discovery service (discovery.etcd.io's protocol, which etcd 2.x to 3.5 speak with --discovery):
/// `/new?size=N` makes a token, members register below it and wait for the others. The same paths are served
/// under `/discovery/` and, for clients that know only a host, at the root: `/new`, `/health`, `/robots.txt`
/// and `/TOKEN…` with 32 hex digits.
///
/// Beyond the protocol's own service: a token's configuration and the token itself cannot be changed or
/// deleted, sizes are 1 to kMaxSize, bodies are bounded. `keys` outlives the server.
void addDiscoveryRoutes(HttpServer &server, Keyspace &keys);

/// Where a token's keys are: "/_etcd/registry/TOKEN", as in etcd itself.
[[nodiscard]] QByteArray discoveryKey(const QByteArray &token);

inline constexpr int kDefaultDiscoverySize = 3;
inline constexpr int kMaxDiscoverySize = 100;
inline constexpr int kMaxDiscoveryTokens = 10'000; ///< at one station; no more are made

} // namespace roadstead::services
