#include "core/node_edits.h"

#include "core/literals.h"

#include <QHash>
#include <QSet>

namespace roadstead {

namespace {

QStringList idsFrom(
    const QString &uuid, const QStringList &macs, const QString &serial, const QString &machineId)
{
    QStringList ids;
    for (const QString &id : QStringList {uuid} + macs + QStringList {serial, machineId}) {
        if (!id.isEmpty())
            ids.append(normalizedNodeId(id));
    }
    return ids;
}

tl::unexpected<Error> noId(const NodeSummary &node)
{
    return fail(ErrorCode::Invalid, u"Node “%1” has no id that a document could name."_s.arg(node.name));
}

/// Changes each node's entry, which is added where there is none; one that says nothing any more is dropped.
template <typename Change>
Result<FleetDocument> withEntries(
    const FleetConfig &config, const QList<NodeSummary> &nodes, const Change &change)
{
    FleetDocument document = config.document();
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < document.nodes.size(); ++i)
        places.insert(normalizedNodeId(document.nodes[i].id), i);
    QSet<QString> touched;
    for (const NodeSummary &node : nodes) {
        const QStringList ids = documentIdsOf(node);
        if (ids.isEmpty())
            return noId(node);
        qsizetype at = -1;
        for (const QString &id : ids) {
            if (at < 0)
                at = places.value(id, -1);
        }
        if (at < 0) {
            at = document.nodes.size();
            places.insert(ids.first(), at);
            NodeEntry &entry = document.nodes.emplace_back();
            entry.id = ids.first();
        }
        change(document.nodes[at]);
        touched.insert(document.nodes[at].id);
    }
    document.nodes.removeIf([&touched](const NodeEntry &entry) {
        NodeEntry silent;
        silent.id = entry.id;
        return touched.contains(entry.id) && entry == silent;
    });
    return document;
}

} // namespace

QStringList documentIdsOf(const Node &node)
{
    return idsFrom(node.uuid, node.macs, node.serial, node.machineId.text());
}

QStringList documentIdsOf(const NodeSummary &node)
{
    return idsFrom(node.uuid, node.macs, node.serial, node.machineId);
}

Result<FleetDocument> movedNodes(
    const FleetConfig &config, const QList<NodeSummary> &nodes, const QString &target)
{
    FleetDocument document = config.document();
    if (!target.isEmpty() && !config.cluster(target))
        return fail(ErrorCode::NotFound, u"There is no cluster “%1”."_s.arg(target));
    QSet<QString> leaving;
    QStringList coming;
    for (const NodeSummary &node : nodes) {
        const QStringList ids = documentIdsOf(node);
        if (ids.isEmpty())
            return noId(node);
        if (node.cluster == target)
            continue;
        leaving.unite(QSet<QString>(ids.cbegin(), ids.cend()));
        coming.append(ids.first());
    }
    for (Cluster &cluster : document.clusters) {
        if (cluster.id == target)
            cluster.nodes.append(coming);
        else
            cluster.nodes.removeIf(
                [&leaving](const QString &id) { return leaving.contains(normalizedNodeId(id)); });
    }
    return document;
}

Result<FleetDocument> labelledNodes(
    const FleetConfig &config, const QList<NodeSummary> &nodes, const QString &key, const QString &value)
{
    if (key.trimmed().isEmpty() || key.contains(u'=') || key.contains(u','))
        return fail(ErrorCode::Invalid, u"A label's name may not be empty, and has no “=” or “,” in it."_s);
    return withEntries(config, nodes, [&key, &value](NodeEntry &entry) {
        if (value.isEmpty())
            entry.labels.remove(key);
        else
            entry.labels.insert(key, value);
    });
}

Result<FleetDocument> heldNodes(const FleetConfig &config, const QList<NodeSummary> &nodes, bool isHeld)
{
    return withEntries(config, nodes, [isHeld](NodeEntry &entry) { entry.isHeld = isHeld; });
}

Result<FleetDocument> renamedNode(const FleetConfig &config, const NodeSummary &node, const QString &name)
{
    return withEntries(config, {node}, [&name](NodeEntry &entry) { entry.name = name.trimmed(); });
}

} // namespace roadstead
