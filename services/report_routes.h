#pragma once

#include "core/fleet_api.h"
#include "services/http_server.h"

#include <functional>

namespace roadstead::services {

/// Makes a handler that checks the operator's token and then runs its action in the api's thread.
using AdminGuard
    = std::function<HttpHandler(std::function<void(const HttpRequest &, const HttpResponder &)>)>;

/// `GET /api/v1/report/inventory|rollout|events`: the report as JSON (wire/report_json.h). Filters: app,
/// group, version, cluster, node (number), since and until (ISO 8601, or a day), kind (may be repeated),
/// least (a severity), who, text.
void addReportRoutes(HttpServer &server, FleetApi &api, const AdminGuard &guard);

} // namespace roadstead::services
