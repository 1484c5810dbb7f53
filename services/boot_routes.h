#pragma once

#include "core/node_registry.h"
#include "services/boot_renderer.h"
#include "services/http_server.h"

namespace roadstead::services {

/// What the boot routes ask of their station. Any thread of the server's pool, several at once.
class BootDesk
{
public:
    struct Contact
    {
        NodeId node = NodeId::None; ///< None: the request names no machine
        Labels labels; ///< what the station adds to the query's: the administrator's labels, "cluster"
    };

    BootDesk() = default;
    virtual ~BootDesk() = default;
    Q_DISABLE_COPY_MOVE(BootDesk)

    [[nodiscard]] virtual std::shared_ptr<const BootRenderer> renderer() = 0;
    /// Those that configs are given; never null.
    [[nodiscard]] virtual SecretSnapshotPtr secrets() = 0;
    /// Identity: which node is this? Makes a row for a machine that was never met.
    [[nodiscard]] virtual Contact sighted(const Sighting &sighting) = 0;
    /// What the node was given, for its timeline; without the body that holds secrets.
    virtual void answered(NodeId node, const QByteArray &path, const BootAnswer &answer) = 0;
    [[nodiscard]] virtual qint64 nowMs() = 0;
};

/// matchbox's paths: /boot.ipxe, /boot.ipxe.0, /ipxe, /grub, /ignition, /cloud, /generic, /metadata; and /
/// with one line of greeting. Never waits: what is recorded is not promised to the node. `desk` must outlive
/// the server.
void addBootRoutes(HttpServer &server, BootDesk &desk);

/// The labels of a query as bootcfg reads them: first value of a name; "mac" normalised, or dropped when it
/// is none.
[[nodiscard]] Labels labelsOfQuery(const QueryItems &query);

} // namespace roadstead::services
