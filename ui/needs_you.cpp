#include "ui/needs_you.h"

#include "core/literals.h"
#include "ui/isolate.h"
#include "ui/rollout_text.h"
#include "ui/words.h"

namespace roadstead::ui {

namespace {

constexpr std::chrono::milliseconds kSoon {500};
constexpr std::chrono::seconds kClock {30};
constexpr std::size_t kNamesShown = 3;
constexpr int kRowsOfAKind = 3; ///< where each node has a row of its own

Need needOf(NodeState state, Severity severity)
{
    Need need;
    need.severity = severity;
    need.shape = shapeOf(state);
    need.action = NeedsYou::tr("Open");
    need.view = u"nodes"_s;
    return need;
}

/// A filter of the nodes' table that finds the node of that name.
QString nameFilter(const QString &name)
{
    return name.contains(u' ') ? u"name:\"%1\""_s.arg(name) : u"name:"_s + name;
}

} // namespace

NeedsYou::NeedsYou(FleetApi &fleet, QObject *parent)
    : QAbstractListModel(parent)
    , m_fleet(fleet)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    m_clock.setInterval(kClock);
    connect(&m_soon, &QTimer::timeout, this, &NeedsYou::make);
    connect(&m_clock, &QTimer::timeout, this, &NeedsYou::make);
    connect(&fleet, &FleetApi::nodesChanged, this, &NeedsYou::take);
    connect(&fleet, &FleetApi::nodesReset, this, &NeedsYou::reload);
    for (const auto signal : {&FleetApi::servicesChanged, &FleetApi::locksChanged, &FleetApi::rolloutsChanged,
             &FleetApi::configChanged})
        connect(&fleet, signal, this, &NeedsYou::makeSoon);
    m_clock.start();
    reload();
}

void NeedsYou::reload()
{
    for (auto &set : m_watched)
        set.clear();
    m_flags.clear();
    for (const NodeSummary &node : m_fleet.nodes())
        watch(node);
    make();
}

void NeedsYou::forget(NodeId id)
{
    const auto known = m_flags.constFind(id);
    if (known == m_flags.cend())
        return;
    for (std::size_t i = 0; i < kWatchCount; ++i) {
        if (*known & 1U << i)
            m_watched[i].erase(id);
    }
    m_flags.erase(known);
}

void NeedsYou::watch(const NodeSummary &node)
{
    const bool isBooting = node.state == NodeState::New && !node.group.isEmpty();
    const std::array<bool, kWatchCount> is {node.state == NodeState::Failed && !node.hasReverted,
        node.hasReverted, node.state == NodeState::Missing, !node.conflict.isEmpty(), isBooting,
        node.state == NodeState::New && node.cluster.isEmpty() && !isBooting};
    unsigned flags = 0;
    for (std::size_t i = 0; i < kWatchCount; ++i)
        flags |= is[i] ? 1U << i : 0U;
    if (flags == m_flags.value(node.id))
        return;
    forget(node.id);
    if (flags == 0)
        return;
    m_flags.insert(node.id, flags);
    for (std::size_t i = 0; i < kWatchCount; ++i) {
        if (is[i])
            m_watched[i].insert(node.id);
    }
}

void NeedsYou::take(const QList<NodeSummary> &changedNodes, const QList<NodeId> &removed)
{
    for (const NodeSummary &node : changedNodes)
        watch(node);
    for (const NodeId id : removed)
        forget(id);
    makeSoon();
}

void NeedsYou::makeSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

QString NeedsYou::namesOf(Watch watch) const
{
    const std::set<NodeId> &nodes = m_watched[watch];
    QStringList names;
    for (const NodeId id : nodes) {
        if (names.size() == kNamesShown)
            break;
        if (const auto node = m_fleet.node(id))
            names.append(isolated(node->name));
    }
    names.sort();
    if (nodes.size() > kNamesShown)
        names.append(u"…"_s);
    return names.join(u", "_s);
}

void NeedsYou::addServices(QList<Need> &into) const
{
    for (const ServiceStatus &service : m_fleet.services()) {
        if (service.state != ServiceState::Failed)
            continue;
        Need need;
        need.severity = Severity::Error;
        need.shape = Shape::Cross;
        need.title = tr("%1 does not run", "a service").arg(serviceText(service.id));
        need.detail = service.lastError;
        need.action = tr("Open");
        need.view = u"boot"_s;
        need.what = serviceName(service.id);
        into.append(need);
    }
}

void NeedsYou::addRollouts(QList<Need> &into) const
{
    for (const RolloutStatus &rollout : m_fleet.rollouts()) {
        if (rollout.state != RolloutState::Stopped)
            continue;
        Need need;
        need.severity = Severity::Error;
        need.shape = Shape::Cross;
        need.title = tr("Rollout of %1 stopped").arg(isolated(rolloutGroupText(rollout)));
        need.detail = rollout.reason;
        need.action = tr("Open");
        need.view = u"rollouts"_s;
        need.what = rollout.appId + u'/' + rollout.group;
        into.append(need);
    }
}

void NeedsYou::addLocks(QList<Need> &into) const
{
    if (const RebootHold &hold = m_fleet.config()->document().reboots; hold.isHeld) {
        Need need = needOf(NodeState::Waiting, Severity::Warn);
        need.title = tr("All reboots are held");
        need.detail = hold.reason;
        need.action = tr("Open");
        need.view = u"locks"_s;
        into.append(need);
    }
    const qint64 nowMs = m_fleet.nowMs();
    for (const LockGroupStatus &group : m_fleet.locks()) {
        for (const LockHolder &holder : group.holders) {
            if (holder.stale == LockStale::No)
                continue;
            const auto node = holder.node == NodeId::None ? std::nullopt : m_fleet.node(holder.node);
            const bool isSilent = node && node->state == NodeState::Missing;
            Need need = needOf(NodeState::Waiting, Severity::Warn);
            need.title = tr("Lock held for %1").arg(isolated(ageText(nowMs - holder.sinceMs)));
            const QString name = isolated(node ? node->name : holder.id);
            need.detail = isSilent
                ? tr("%1 in %2, silent", "a node in a lock group").arg(name, isolated(group.id))
                : tr("%1 in %2", "a node in a lock group").arg(name, isolated(group.id));
            need.action = tr("Open");
            need.view = u"locks"_s;
            need.what = group.id;
            need.node = holder.node;
            into.append(need);
        }
    }
}

void NeedsYou::addNodesOf(QList<Need> &into, Watch watch, Need need) const
{
    const std::set<NodeId> &nodes = m_watched[watch];
    if (nodes.empty())
        return;
    need.detail = namesOf(watch);
    if (nodes.size() == 1)
        need.node = *nodes.begin();
    into.append(need);
}

void NeedsYou::addDoubtful(QList<Need> &into) const
{
    int shown = 0;
    for (const NodeId id : m_watched[Doubtful]) {
        const auto node = m_fleet.node(id);
        if (!node)
            continue;
        Need need = needOf(NodeState::Waiting, Severity::Warn);
        const int left = static_cast<int>(m_watched[Doubtful].size()) - shown;
        if (++shown == kRowsOfAKind && left > 1) {
            need.title = tr("%n more node(s) share an identity", nullptr, left);
            into.append(need);
            return;
        }
        need.title = tr("%1 may be two machines").arg(isolated(node->name));
        need.detail = node->conflict;
        need.what = nameFilter(node->name);
        need.node = id;
        into.append(need);
    }
}

void NeedsYou::addStuck(QList<Need> &into) const
{
    const qint64 nowMs = m_fleet.nowMs();
    QList<NodeSummary> stuck;
    for (const NodeId id : m_watched[Booting]) {
        const auto node = m_fleet.node(id);
        if (node && nowMs - node->lastSeenMs > kBootStuckMs)
            stuck.append(*node);
    }
    if (stuck.isEmpty())
        return;
    Need need = needOf(NodeState::Missing, Severity::Warn);
    if (stuck.size() == 1) {
        const NodeSummary &node = stuck.constFirst();
        need.title = tr("%1 is stuck in its boot").arg(isolated(node.name));
        need.detail
            = tr("silent for %1 after its boot script").arg(isolated(ageText(nowMs - node.lastSeenMs)));
        need.what = nameFilter(node.name);
        need.node = node.id;
    } else {
        QStringList names;
        for (const NodeSummary &node : stuck.first(std::min<qsizetype>(stuck.size(), kNamesShown)))
            names.append(isolated(node.name));
        need.title = tr("%n boot(s) are stuck", nullptr, static_cast<int>(stuck.size()));
        need.detail = names.join(u", "_s);
        need.what = u"state:new"_s;
    }
    into.append(need);
}

void NeedsYou::addNodes(QList<Need> &into) const
{
    const auto count = [this](Watch watch) { return static_cast<int>(m_watched[watch].size()); };
    Need failed = needOf(NodeState::Failed, Severity::Error);
    failed.title = tr("%n node(s) failed", nullptr, count(Failed));
    failed.what = m_watched[Reverted].empty() ? u"state:failed"_s : u"state:failed -reverted"_s;
    addNodesOf(into, Failed, failed);
    Need reverted = failed;
    reverted.what = u"reverted"_s;
    reverted.title = tr("%n node(s) reverted", nullptr, count(Reverted));
    addNodesOf(into, Reverted, reverted);
    addLocks(into);
    addStuck(into);
    Need missing = needOf(NodeState::Missing, Severity::Quiet);
    missing.title = tr("%n node(s) missing", nullptr, count(Missing));
    missing.what = u"state:missing"_s;
    addNodesOf(into, Missing, missing);
    addDoubtful(into);
    Need fresh = needOf(NodeState::New, Severity::Info);
    fresh.title = tr("%n new node(s) in no cluster", nullptr, count(Unassigned));
    fresh.what = u"state:new cluster:none"_s;
    fresh.action = tr("Assign");
    addNodesOf(into, Unassigned, fresh);
}

void NeedsYou::make()
{
    m_soon.stop();
    QList<Need> needs;
    addServices(needs);
    addRollouts(needs);
    addNodes(needs);
    if (needs == m_needs)
        return;
    if (needs.size() == m_needs.size()) { // the current row stays where it is
        m_needs = needs;
        if (!needs.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(needs.size()) - 1));
    } else {
        beginResetModel();
        m_needs = needs;
        endResetModel();
    }
    Q_EMIT changed();
}

int NeedsYou::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_needs.size());
}

QVariant NeedsYou::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_needs.size())
        return {};
    const Need &need = m_needs[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return need.title;
    case Qt::AccessibleTextRole:
        return u"%1, %2. %3"_s.arg(need.title, need.detail, need.action);
    case Qt::ToolTipRole:
    case DetailRole:
        return need.detail;
    case NeedRole:
        return index.row();
    default:
        return {};
    }
}

} // namespace roadstead::ui
