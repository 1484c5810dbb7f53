#include "ui/fleet_counts.h"

#include <algorithm>

namespace roadstead::ui {

FleetCounts::FleetCounts(FleetApi &fleet, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
{
    connect(&fleet, &FleetApi::nodesChanged, this, &FleetCounts::countChanged);
    connect(&fleet, &FleetApi::nodesReset, this, &FleetCounts::countAll);
    connect(&fleet, &FleetApi::locksChanged, this, &FleetCounts::changed);
    connect(&fleet, &FleetApi::servicesChanged, this, &FleetCounts::changed);
    countAll();
}

void FleetCounts::countAll()
{
    m_states.clear();
    std::fill(std::begin(m_counts), std::end(m_counts), 0);
    const QList<NodeSummary> nodes = m_fleet.nodes();
    m_states.reserve(nodes.size());
    for (const NodeSummary &node : nodes) {
        m_states.insert(node.id, node.state);
        ++m_counts[static_cast<std::size_t>(node.state)];
    }
    Q_EMIT changed();
}

void FleetCounts::countChanged(const QList<NodeSummary> &changedNodes, const QList<NodeId> &removed)
{
    const auto forget = [this](NodeId id) {
        const auto known = m_states.constFind(id);
        if (known == m_states.cend())
            return;
        --m_counts[static_cast<std::size_t>(*known)];
        m_states.erase(known);
    };
    for (const NodeSummary &node : changedNodes) {
        forget(node.id);
        m_states.insert(node.id, node.state);
        ++m_counts[static_cast<std::size_t>(node.state)];
    }
    for (const NodeId id : removed)
        forget(id);
    Q_EMIT changed();
}

int FleetCounts::locksHeld() const
{
    int held = 0;
    for (const LockGroupStatus &group : m_fleet.locks())
        held += static_cast<int>(group.holders.size());
    return held;
}

int FleetCounts::runningServices() const
{
    const QList<ServiceStatus> all = m_fleet.services();
    return static_cast<int>(std::count_if(
        all.cbegin(), all.cend(), [](const ServiceStatus &s) { return s.state == ServiceState::Running; }));
}

} // namespace roadstead::ui
