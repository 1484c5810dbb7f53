#include "runtime/fleet_edit.h"

#include "core/fleet_config.h"
#include "core/literals.h"

namespace roadstead::runtime {

namespace {

QStringList idsOf(const Node &node)
{
    QStringList ids;
    for (const QString &id :
        QStringList {node.uuid} + node.macs + QStringList {node.serial, node.machineId}) {
        if (!id.isEmpty())
            ids.append(normalizedNodeId(id));
    }
    return ids;
}

} // namespace

Result<FleetDocument> movedNodes(FleetDocument document, const QList<Node> &nodes, const QString &target)
{
    Cluster *into = nullptr;
    for (Cluster &cluster : document.clusters) {
        if (cluster.id == target)
            into = &cluster;
    }
    if (!into && !target.isEmpty())
        return fail(ErrorCode::NotFound, u"There is no cluster “%1”."_s.arg(target));
    for (const Node &node : nodes) {
        const QStringList ids = idsOf(node);
        if (ids.isEmpty())
            return fail(ErrorCode::Invalid,
                u"Node %1 has no id that a document could name."_s.arg(static_cast<qint64>(node.id)));
        for (Cluster &cluster : document.clusters)
            cluster.nodes.removeIf([&ids](const QString &id) { return ids.contains(normalizedNodeId(id)); });
        if (into)
            into->nodes.append(ids.first());
    }
    return document;
}

} // namespace roadstead::runtime
