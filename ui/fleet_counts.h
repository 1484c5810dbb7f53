#pragma once

#include "core/fleet_api.h"

#include <QHash>

namespace roadstead::ui {

/// Running totals of the fleet for status bar and sidebar; an update costs what changed, not what there is.
class FleetCounts : public QObject
{
    Q_OBJECT

public:
    explicit FleetCounts(FleetApi &fleet, QObject *parent = nullptr);

    [[nodiscard]] int total() const { return static_cast<int>(m_states.size()); }
    [[nodiscard]] int of(NodeState state) const { return m_counts[static_cast<std::size_t>(state)]; }
    [[nodiscard]] int locksHeld() const;
    [[nodiscard]] int runningServices() const;

Q_SIGNALS:
    void changed();

private:
    void countAll();
    void countChanged(const QList<NodeSummary> &changedNodes, const QList<NodeId> &removed);

    FleetApi &m_fleet;
    QHash<NodeId, NodeState> m_states;
    int m_counts[std::size(kAllNodeStates)] {};
};

} // namespace roadstead::ui
