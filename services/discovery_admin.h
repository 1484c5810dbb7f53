#pragma once

#include "core/fleet_api.h"
#include "services/report_routes.h"

namespace roadstead::services {

/// The operator's side of etcd discovery:
/// `GET /api/v1/discovery`: every cluster's token and who has joined; `GET /api/v1/discovery/CLUSTER|TOKEN`:
/// one, also a token of no cluster.
/// `POST /api/v1/discovery` with {"size": N, "cluster": …}: a new token, by one edit of the document; a
/// cluster that is not there yet is made with it. Without a cluster the token stands for itself. The answer
/// is the token, once it can be used.
void addDiscoveryAdmin(HttpServer &server, FleetApi &api, const AdminGuard &guard);

} // namespace roadstead::services
