#pragma once

#include "core/keyspace.h"
#include "services/fleet_registry.h"
#include "services/http_server.h"

namespace roadstead::services {

/// The REST endpoints of CoreGI, the old web view of a fleet cluster: /api, /api/machines, /api/units,
/// /api/unitFiles (each also with /NAME), /api/keys. Beside CoreGI's they say when an action failed, instead
/// of 200. `guard` stands in front of all but the list of endpoints.
void addCoregiRoutes(HttpServer &server, Keyspace &keys, std::shared_ptr<FleetRegistry> registry,
    const std::function<HttpHandler(HttpHandler)> &guard);

} // namespace roadstead::services
