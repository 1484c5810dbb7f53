#pragma once

#include "services/report_routes.h"

namespace roadstead::services {

/// `GET /api/v1/secrets`: names, when each was set and where it is read (wire/secret_json.h); never a value.
/// `PUT /api/v1/secrets/NAME`: the body is the value, byte for byte, at most kMaxSecretBytes.
/// `DELETE /api/v1/secrets/NAME`.
/// Values come from this machine only, since the admin API speaks plain HTTP: from elsewhere by a proxy that
/// ends TLS here, or by SSH.
void addSecretRoutes(HttpServer &server, FleetApi &api, const AdminGuard &guard);

/// "The secret x is named and not set: …": a sentence for each.
[[nodiscard]] QStringList unsetSecretWarnings(const FleetApi &api);

/// Why a secret from another machine is refused.
[[nodiscard]] QString secretInClearText();

} // namespace roadstead::services
