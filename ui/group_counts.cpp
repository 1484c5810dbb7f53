#include "ui/group_counts.h"

#include "core/boot_labels.h"

namespace roadstead::ui {

namespace {

constexpr std::chrono::milliseconds kNodesSettle {500};

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
    , m_later(this)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kNodesSettle);
    connect(&m_step, &QTimer::timeout, this, &GroupCounts::countPiece);
    connect(&m_later, &QTimer::timeout, this, &GroupCounts::restart);
    connect(&m_fleet, &FleetApi::configChanged, this, &GroupCounts::takeConfig);
    connect(&m_fleet, &FleetApi::nodesReset, this, &GroupCounts::restart);
    connect(&m_fleet, &FleetApi::nodesChanged, this, [this] {
        if (!m_later.isActive())
            m_later.start();
    });
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

void GroupCounts::restart()
{
    m_later.stop();
    m_nodes = m_fleet.nodes();
    m_next = 0;
    m_growing.clear();
    m_growingFitting = 0;
    m_step.start();
}

void GroupCounts::countPiece()
{
    const GroupIndex &index = m_ownIndex ? *m_ownIndex : m_config->groups();
    const qsizetype end = qMin(m_nodes.size(), m_next + kPiece);
    for (; m_next < end; ++m_next) {
        const NodeSummary &node = m_nodes.at(m_next);
        const Labels labels = bootLabels(node);
        if (const BootGroup *group = index.match(labels).group)
            m_growing[group->id].append(node.id);
        if (m_hasSelector && fits(m_selector, labels))
            ++m_growingFitting;
    }
    if (m_next < m_nodes.size())
        return;
    m_step.stop();
    m_nodes.clear();
    m_isKnown = true;
    const bool isSame = m_byGroup == m_growing && m_fitting == m_growingFitting;
    m_byGroup = std::exchange(m_growing, {});
    m_fitting = m_growingFitting;
    if (!isSame || m_hasSelector)
        Q_EMIT changed();
}

} // namespace roadstead::ui
