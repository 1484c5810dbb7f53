#pragma once

#include "core/node_config.h"
#include "runtime/fleet_state.h"

namespace roadstead::runtime {

/// One answer that a node was given, as history has it.
struct ServedConfig
{
    QString path;
    qint64 atMs = 0;
    qint64 revision = 0; ///< of the document in force then; 0: not known
    QByteArray query;
    QByteArray baseUrl;
    QByteArray sha256; ///< hexadecimal
    QJsonObject secrets; ///< digests of those that it held, by name
    QString yaml; ///< the document of that revision; empty: not known
};

/// The newest answer under each path among a node's events, which come newest first.
[[nodiscard]] QList<ServedConfig> servedConfigs(const QList<Event> &events);

struct NodeConfigOrder
{
    Node node;
    FleetState::LastBoot boot;
    std::shared_ptr<const services::BootRenderer> renderer; ///< of the document that counts
    QList<ServedConfig> served;
    SecretSnapshotPtr secrets;
    qint64 nowMs = 0;
};

/// All that the boot services would give the node, and what they gave it last: that is rendered again by the
/// document of then, and shown when it is byte for byte what was sent, but for its secrets: masks stand in
/// their place. Takes as long as some requests.
[[nodiscard]] NodeConfig makeNodeConfig(const NodeConfigOrder &order);

} // namespace roadstead::runtime
