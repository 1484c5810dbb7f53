#include "core/literals.h"
#include "core/report_parts.h"

#include <algorithm>
#include <array>

namespace roadstead {

namespace {

bool fitsInventory(const ReportQuery &query, const NodeSummary &node)
{
    return (query.cluster.isEmpty() || node.cluster == query.cluster)
        && (query.updateGroup.isEmpty() || node.updateGroup == query.updateGroup)
        && (query.version.isEmpty() || node.version == query.version);
}

ReportCell stateCell(const NodeSummary &node)
{
    return wordCell(
        node.hasReverted && node.state == NodeState::Failed ? "reverted"_L1 : nodeStateName(node.state));
}

QString labelsOf(const NodeSummary &node)
{
    return node.labels.isEmpty() ? QString() : labelText(node.labels);
}

ReportTable nodeTable(const QList<NodeSummary> &nodes)
{
    ReportTable table;
    table.id = u"nodes"_s;
    table.columns = columnsOf({"state", "node", "cluster", "version", "target", "address", "mac", "labels",
        "last_seen", "boot_time", "update_group", "lock_group", "held", "arch", "firmware", "serial", "uuid",
        "machine_id", "hostname", "group", "profile", "first_seen", "conflict"});
    table.rows.reserve(nodes.size());
    for (const NodeSummary &node : nodes) {
        table.rows.append({stateCell(node), textCell(node.name), textCell(node.cluster),
            textCell(node.version), textCell(node.targetVersion), textCell(node.address), textCell(node.mac),
            textCell(labelsOf(node)), momentCell(node.lastSeenMs), durationCell(node.bootMs),
            textCell(node.updateGroup), textCell(node.lockGroup),
            node.isHeld ? wordCell("yes"_L1) : ReportCell(), textCell(node.arch), textCell(node.firmware),
            textCell(node.serial), textCell(node.uuid), textCell(node.machineId), textCell(node.hostname),
            textCell(node.group), textCell(node.profile), momentCell(node.firstSeenMs),
            textCell(node.conflict)});
    }
    return table;
}

void addStates(Report &report, const QList<NodeSummary> &nodes)
{
    std::array<qint64, std::size(kAllNodeStates)> counts {};
    for (const NodeSummary &node : nodes)
        ++counts.at(static_cast<std::size_t>(node.state));
    ReportTable table;
    table.id = u"states"_s;
    table.columns = columnsOf({"state", "count", "share"});
    for (const NodeState state : kAllNodeStates) {
        const qint64 count = counts.at(static_cast<std::size_t>(state));
        if (count > 0)
            table.rows.append({wordCell(nodeStateName(state)), count,
                ReportShare {static_cast<double>(count) / static_cast<double>(nodes.size())}});
    }
    report.tables.append(table);
}

} // namespace

Report buildInventory(const ReportSource &source)
{
    Report report = reportOf(source, ReportKind::Inventory);
    report.subject = source.query.cluster;
    QList<NodeSummary> nodes;
    for (const NodeSummary &node : source.nodes) {
        if (fitsInventory(source.query, node))
            nodes.append(node);
    }
    std::ranges::sort(nodes, [](const NodeSummary &a, const NodeSummary &b) {
        if (a.cluster != b.cluster)
            return a.cluster.isEmpty() != b.cluster.isEmpty() ? b.cluster.isEmpty()
                                                              : isBefore(a.cluster, b.cluster);
        return isBefore(a.name, b.name);
    });
    QStringList clusters;
    qint64 held = 0;
    qint64 doubtful = 0;
    qint64 needing = 0;
    for (const NodeSummary &node : std::as_const(nodes)) {
        if (!node.cluster.isEmpty() && (clusters.isEmpty() || clusters.constLast() != node.cluster))
            clusters.append(node.cluster);
        held += node.isHeld ? 1 : 0;
        doubtful += node.conflict.isEmpty() ? 0 : 1;
        needing += node.state == NodeState::Failed || node.state == NodeState::Missing ? 1 : 0;
    }
    report.verdict = nodes.isEmpty() ? u"empty"_s : needing > 0 ? u"needs"_s : u"well"_s;
    const auto fact = [&report](const char *section, const char *id, const ReportCell &value) {
        if (value.index() != 0)
            report.facts.append({QString::fromLatin1(section), QString::fromLatin1(id), value});
    };
    fact("what", "total", nodes.size());
    fact("what", "clusters", clusters.size());
    fact("what", "needing", needing);
    fact("what", "held_count", held);
    fact("what", "doubtful", doubtful);
    fact("scope", "cluster", textCell(source.query.cluster));
    fact("scope", "update_group", textCell(source.query.updateGroup));
    fact("scope", "version", textCell(source.query.version));
    if (!nodes.isEmpty()) {
        addStates(report, nodes);
        report.tables.append(versionMatrix(nodes));
        report.tables.append(nodeTable(nodes));
    }
    return report;
}

} // namespace roadstead
