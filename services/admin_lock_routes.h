#pragma once

#include "services/report_routes.h"

namespace roadstead::services {

/// Lock groups of the admin API:
/// GET  /api/v1/locks                      every group with its holders, who waits, and how it stands
/// GET  /api/v1/lock-holds                 who held a slot from when to when; group, since and until (ISO
/// 8601) POST /api/v1/locks/GROUP/release, lock  {"id": …, "reason": …}: by a person POST
/// /api/v1/locks/GROUP/slots          {"slots": N, "reason": …} POST /api/v1/locks/GROUP/hold, unhold
/// {"reason": …}: nobody of the group may reboot POST /api/v1/reboots/hold, unhold       the same for the
/// whole fleet
void addAdminLockRoutes(HttpServer &server, FleetApi &api, const AdminGuard &guard);

} // namespace roadstead::services
