#include "ui/group_counts.h"

#include "core/boot_labels.h"

namespace roadstead::ui {

namespace {

bool fits(const Labels &selector, const Labels &labels)
{
    for (auto it = selector.cbegin(); it != selector.cend(); ++it) {
        if (labels.value(it.key()) != it.value() || !labels.contains(it.key()))
            return false;
    }
    return true;
}

} // namespace

GroupCounts::GroupCounts(FleetApi &fleet, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_config(fleet.config())
    , m_step(this)
{
    connect(&m_step, &QTimer::timeout, this, &GroupCounts::countPiece);
    connect(&m_fleet, &FleetApi::configChanged, this, &GroupCounts::takeConfig);
    connect(&m_fleet, &FleetApi::nodesReset, this, &GroupCounts::restart);
    connect(&m_fleet, &FleetApi::nodesChanged, this, &GroupCounts::takeNodes);
    restart();
}

int GroupCounts::count(const QStringList &groups) const
{
    int nodes = 0;
    for (const QString &group : groups)
        nodes += count(group);
    return nodes;
}

void GroupCounts::takeConfig()
{
    m_config = m_fleet.config();
    restart();
}

void GroupCounts::countFor(const QList<BootGroup> &groups, const Labels &selector)
{
    m_ownIndex = std::make_shared<const GroupIndex>(groups);
    m_selector = selector;
    m_hasSelector = true;
    restart();
}

const GroupIndex &GroupCounts::index() const
{
    return m_ownIndex ? *m_ownIndex : m_config->groups();
}

void GroupCounts::restart()
{
    m_nodes = m_fleet.nodes();
    m_next = 0;
    m_growing = {};
    m_changedMeanwhile.clear();
    m_removedMeanwhile.clear();
    m_step.start();
}

void GroupCounts::countPiece()
{
    const qsizetype end = qMin(m_nodes.size(), m_next + kPiece);
    for (; m_next < end; ++m_next) {
        const NodeSummary &node = m_nodes.at(m_next);
        const Labels labels = bootLabels(node);
        if (const BootGroup *group = index().match(labels).group) {
            m_growing.groupOf.insert(node.id, group->id);
            m_growing.byGroup[group->id].append(node.id);
        }
        if (m_hasSelector && fits(m_selector, labels))
            m_growing.fitting.insert(node.id);
    }
    if (m_next >= m_nodes.size())
        finish();
}

void GroupCounts::finish()
{
    m_step.stop();
    m_nodes.clear();
    m_isKnown = true;
    m_isChanged = m_hasSelector || m_counted.byGroup != m_growing.byGroup;
    m_counted = std::exchange(m_growing, {});
    for (const NodeId id : std::as_const(m_removedMeanwhile))
        takeOut(id);
    for (const NodeSummary &node : std::as_const(m_changedMeanwhile))
        place(node);
    m_removedMeanwhile.clear();
    m_changedMeanwhile.clear();
    if (std::exchange(m_isChanged, false))
        Q_EMIT changed();
}

// Only what changed is matched again: a fleet checks in many times a second.
void GroupCounts::takeNodes(const QList<NodeSummary> &changed, const QList<NodeId> &removed)
{
    if (m_step.isActive()) {
        for (const NodeSummary &node : changed) {
            m_changedMeanwhile.insert(node.id, node);
            m_removedMeanwhile.remove(node.id);
        }
        for (const NodeId id : removed) {
            m_changedMeanwhile.remove(id);
            m_removedMeanwhile.insert(id);
        }
        return;
    }
    for (const NodeId id : removed)
        takeOut(id);
    for (const NodeSummary &node : changed)
        place(node);
    if (std::exchange(m_isChanged, false))
        Q_EMIT this->changed();
}

void GroupCounts::place(const NodeSummary &node)
{
    const Labels labels = bootLabels(node);
    const BootGroup *match = index().match(labels).group;
    const QString group = match ? match->id : QString();
    const bool isFitting = m_hasSelector && fits(m_selector, labels);
    if (m_counted.groupOf.value(node.id) == group && m_counted.fitting.contains(node.id) == isFitting)
        return;
    takeOut(node.id);
    if (match) {
        m_counted.groupOf.insert(node.id, group);
        m_counted.byGroup[group].append(node.id);
    }
    if (isFitting)
        m_counted.fitting.insert(node.id);
    m_isChanged = true;
}

void GroupCounts::takeOut(NodeId id)
{
    m_isChanged = m_counted.fitting.remove(id) || m_isChanged;
    const auto at = m_counted.groupOf.constFind(id);
    if (at == m_counted.groupOf.cend())
        return;
    m_counted.byGroup[*at].removeOne(id);
    m_counted.groupOf.erase(at);
    m_isChanged = true;
}

} // namespace roadstead::ui
