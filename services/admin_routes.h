#pragma once

#include "core/fleet_api.h"
#include "services/http_server.h"

#include <QByteArray>

namespace roadstead::services {

struct AdminOptions
{
    QByteArray token; ///< what `Authorization: Bearer` must carry
    QString scratchDir; ///< an existing folder for backups on their way
};

inline constexpr qsizetype kMaxDocumentBody = 16 * 1024 * 1024;
inline constexpr qsizetype kMaxBackupBody = 512 * 1024 * 1024;

/// The operator's side: REST under /api/v1/ (token), /metrics and /healthz (no token: they hold no secret).
/// Everything is asked of `api` in its own thread; a request waits suspended meanwhile. `api` must outlive
/// the server's last request.
void addAdminRoutes(HttpServer &server, FleetApi &api, const AdminOptions &options);

} // namespace roadstead::services
