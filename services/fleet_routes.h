#pragma once

#include "services/etcd_v2_front.h"
#include "services/fleet_registry.h"
#include "services/http_server.h"

namespace roadstead::services {

/// What may be asked of fleet's doors where a request comes in.
enum class FleetAccess : unsigned char
{
    Off, ///< nothing: 503
    Machines, ///< everything is read; agents and engines write what they do in a cluster
    Control ///< also what runs: units are submitted, started, stopped and destroyed
};

/// fleet's doors at one port. Whoever has Control runs programs as root on the machines of the cluster: that
/// is the operator's, behind the token, unless the fleet document opens it.
struct FleetDoors
{
    std::shared_ptr<FleetRegistry> registry;
    std::shared_ptr<TimedKeys> timed;
    std::shared_ptr<EtcdV2Front> front; ///< with `timed`
    std::function<FleetAccess()> access; ///< any thread
    std::function<HttpHandler(HttpHandler)> guard; ///< in front of every handler; null: none
};
/// All on one keyspace, which outlives the server.
[[nodiscard]] FleetDoors fleetDoors(Keyspace &keys, std::shared_ptr<TimedKeys> timed);

/// fleet's HTTP API under /fleet/v1 and /v1-alpha, as fleetd 1.0 answers it: units, state, machines,
/// discovery. Errors are `{"error":{"code":…,"message":…}}`.
void addFleetRoutes(HttpServer &server, const FleetDoors &doors);

/// The same state as fleetd and `fleetctl --driver=etcd` see it: the etcd v2 keys below
/// /v2/keys/_coreos.com/fleet, with TTLs. Only keys of fleet's layout are written, each with a value that
/// fits it.
void addFleetKeyRoutes(HttpServer &server, const FleetDoors &doors);

} // namespace roadstead::services
