#pragma once

#include "core/fleet_api.h"
#include "ui/look/marks.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

#include <array>
#include <set>

namespace roadstead::ui {

/// One thing that waits for a person, and where it is dealt with.
struct Need
{
    Severity severity = Severity::Warn;
    Shape shape = Shape::Bars;
    QString title;
    QString detail;
    QString action; ///< the link at the end of the row
    QString view; ///< Page::viewAsked
    QString what;
    NodeId node = NodeId::None; ///< shown in the inspector; None: several, or no node

    bool operator==(const Need &) const = default;
};

/// What waits for a person: failed, reverted, missing and doubtful nodes, boots that are stuck, locks held
/// too long, stopped rollouts, failed services. A change of nodes costs what changed, not what there is; the
/// rows are made at most twice a second. Lives in the main thread; the fleet outlives it.
class NeedsYou : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        NeedRole = Qt::UserRole, ///< row of needs()
        DetailRole,
    };
    explicit NeedsYou(FleetApi &fleet, QObject *parent = nullptr);

    [[nodiscard]] const QList<Need> &needs() const { return m_needs; }
    /// Reads everything again.
    void reload();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// A machine that was given its boot script and has been silent for longer is stuck.
    static constexpr qint64 kBootStuckMs = 10 * 60'000;

Q_SIGNALS:
    void changed();

private:
    enum Watch : unsigned char
    {
        Failed,
        Reverted,
        Missing,
        Doubtful,
        Booting, ///< was given a boot script and has not come up yet
        Unassigned,
        kWatchCount
    };
    void take(const QList<NodeSummary> &changed, const QList<NodeId> &removed);
    void watch(const NodeSummary &node);
    void forget(NodeId id);
    void makeSoon();
    void make();
    void addServices(QList<Need> &into) const;
    void addRollouts(QList<Need> &into) const;
    void addLocks(QList<Need> &into) const;
    void addNodes(QList<Need> &into) const;
    void addNodesOf(QList<Need> &into, Watch watch, Need need) const;
    void addDoubtful(QList<Need> &into) const;
    void addStuck(QList<Need> &into) const;
    [[nodiscard]] QString namesOf(Watch watch) const;

    FleetApi &m_fleet;
    std::array<std::set<NodeId>, kWatchCount> m_watched; ///< only nodes that are something of it
    QHash<NodeId, unsigned> m_flags; ///< in which of the sets a node is, a bit each
    QList<Need> m_needs;
    QTimer m_soon;
    QTimer m_clock; ///< locks and boots grow old without a signal
};

} // namespace roadstead::ui
