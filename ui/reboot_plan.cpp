#include "ui/reboot_plan.h"

#include "core/etcd_role.h"
#include "core/literals.h"
#include "core/lock_edits.h"
#include "ui/plain_table.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>

namespace roadstead::ui {

namespace {

/// The nodes that found each other by the tokens of etcd discovery.
QSet<NodeId> joinedOf(const FleetApi &fleet)
{
    QSet<NodeId> joined;
    for (const DiscoveryStatus &status : fleet.discovery()) {
        for (const DiscoveryMember &member : status.members)
            joined.insert(member.node);
    }
    return joined;
}

/// The cluster whose etcd the node is a member of; empty: it is none.
QString etcdClusterOf(const FleetConfig &config, const QSet<NodeId> &joined, const NodeSummary &node)
{
    const BootGroup *group = config.bootGroup(node.group);
    const bool isMember
        = joined.contains(node.id) || isEtcdMember(node.labels) || (group && isEtcdMember(group->metadata));
    return isMember ? node.cluster : QString();
}

ForecastNode forecastNode(const FleetApi &fleet, const QSet<NodeId> &joined, const LockHolder &holder)
{
    ForecastNode one {holder.id, holder.id, holder.node, holder.sinceMs, holder.isBarred,
        holder.stale != LockStale::No, {}};
    if (const auto node = holder.node == NodeId::None ? std::nullopt : fleet.node(holder.node)) {
        one.name = node->name;
        one.isHeld = one.isHeld || node->isHeld;
        one.etcdCluster = etcdClusterOf(*fleet.config(), joined, *node);
    }
    return one;
}

/// Members of the etcd clusters in `named`, and which of them are down without holding a slot.
QHash<QString, EtcdQuorum> quorumsOf(
    const FleetApi &fleet, const QSet<NodeId> &joined, const QList<ForecastNode> &named)
{
    QHash<QString, EtcdQuorum> quorums;
    for (const ForecastNode &node : named) {
        if (!node.etcdCluster.isEmpty())
            quorums.insert(node.etcdCluster, {node.etcdCluster, 0, {}});
    }
    if (quorums.isEmpty())
        return quorums;
    const FleetConfigPtr config = fleet.config();
    for (const NodeSummary &node : fleet.nodes()) {
        const auto quorum = quorums.find(etcdClusterOf(*config, joined, node));
        if (quorum == quorums.end())
            continue;
        ++quorum->members;
        if (!node.holdsLock && (node.state == NodeState::Missing || node.state == NodeState::Failed))
            quorum->down.append(node.name);
    }
    return quorums;
}

QString momentText(qint64 atMs)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(atMs), u"ddd HH:mm"_s);
}

} // namespace

ForecastQuestion forecastQuestion(
    const FleetApi &fleet, const LockGroupStatus &status, const QList<LockHold> &holds)
{
    ForecastQuestion question;
    const FleetDocument &document = fleet.config()->document();
    question.group = lockGroupIn(document, status.id);
    question.group.slotCount = status.slotCount;
    question.reboots = document.reboots;
    const QSet<NodeId> joined = joinedOf(fleet);
    for (const LockHolder &holder : status.holders)
        question.holding.append(forecastNode(fleet, joined, holder));
    for (const LockHolder &waiter : status.waiting)
        question.waiting.append(forecastNode(fleet, joined, waiter));
    question.quorums = quorumsOf(fleet, joined, question.holding + question.waiting);
    QList<qint64> heldMs;
    for (const LockHold &hold : holds) {
        if (hold.group == status.id && hold.fromMs > 0 && hold.toMs > 0 && !hold.isForced)
            heldMs.append(hold.toMs - hold.fromMs);
    }
    question.usualHoldMs = usualHoldMs(heldMs);
    question.lastGrantMs = status.lastGrantMs;
    question.lastReleaseMs = status.lastReleaseMs;
    return question;
}

void RebootPlanModel::setRows(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int RebootPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RebootPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant RebootPlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    if (role == GlyphRole && index.column() == Why && row.fromMs == 0)
        return QVariant::fromValue(Severity::Warn);
    if (role == IsNameRole)
        return index.column() == NodeName;
    if (role == Qt::ToolTipRole && index.column() == Why && !row.why.isEmpty())
        return row.why;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Group:
        return row.group;
    case NodeName:
        return row.name;
    case From:
        return row.fromMs > 0 ? momentText(row.fromMs) : tr("no turn");
    case To:
        return row.fromMs > 0 ? momentText(row.toMs) : QString();
    case Why:
        return row.why;
    default:
        return {};
    }
}

QVariant RebootPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Group:
        return tr("Group");
    case NodeName:
        return tr("Node");
    case From:
        return tr("From");
    case To:
        return tr("To");
    case Why:
        return tr("Why not");
    default:
        return {};
    }
}

} // namespace roadstead::ui
