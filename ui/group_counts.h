#pragma once

#include "core/fleet_api.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace roadstead::ui {

/// Which boot group each node would get, by the boot services' own rule, counted in pieces so that a large
/// fleet never holds the window up. Main thread; the fleet outlives it.
class GroupCounts : public QObject
{
    Q_OBJECT

public:
    explicit GroupCounts(FleetApi &fleet, QObject *parent = nullptr);

    /// Counts by these groups instead of the fleet's own, and how many nodes `selector` fits whether or not
    /// another group wins them. What was counted stays until the new count is complete.
    void countFor(const QList<BootGroup> &groups, const Labels &selector);

    /// The nodes that get this group.
    [[nodiscard]] QList<NodeId> nodesOf(const QString &group) const { return m_counted.byGroup.value(group); }
    [[nodiscard]] int count(const QString &group) const
    {
        return static_cast<int>(m_counted.byGroup.value(group).size());
    }
    [[nodiscard]] int count(const QStringList &groups) const;
    /// The nodes that `selector` of countFor() fits.
    [[nodiscard]] int fitting() const { return static_cast<int>(m_counted.fitting.size()); }
    /// Every group had its nodes counted at least once.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    [[nodiscard]] bool isCounting() const { return m_step.isActive(); }

    /// So many nodes at a time: below 10 ms.
    static constexpr qsizetype kPiece = 2000;

Q_SIGNALS:
    void changed();

private:
    void restart();
    void countPiece();
    void finish();
    void takeConfig();
    void takeNodes(const QList<NodeSummary> &changed, const QList<NodeId> &removed);
    void place(const NodeSummary &node);
    void takeOut(NodeId id);
    [[nodiscard]] const GroupIndex &index() const;

    FleetApi &m_fleet;
    FleetConfigPtr m_config; ///< keeps the fleet's own index alive
    std::shared_ptr<const GroupIndex> m_ownIndex; ///< of countFor()
    Labels m_selector;
    bool m_hasSelector = false;
    QList<NodeSummary> m_nodes; ///< shares the fleet's strings
    qsizetype m_next = 0;
    struct Counted
    {
        QHash<NodeId, QString> groupOf;
        QHash<QString, QList<NodeId>> byGroup;
        QSet<NodeId> fitting;
    };
    Counted m_growing;
    Counted m_counted;
    QHash<NodeId, NodeSummary> m_changedMeanwhile; ///< while a count was under way
    QSet<NodeId> m_removedMeanwhile;
    bool m_isKnown = false;
    bool m_isChanged = false;
    QTimer m_step;
};

} // namespace roadstead::ui
