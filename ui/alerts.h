#pragma once

#include "core/fleet_api.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace roadstead::ui {

/// One thing that a person who does not look at the window wants to be told.
struct Alert
{
    QString title;
    QString text; ///< whole sentence or the names of what it is about
    QString view; ///< where to look
    QString what; ///< as Page::open() understands it
    NodeId node = NodeId::None; ///< the only one that it is about

    bool operator==(const Alert &) const = default;
};

/// Watches the fleet for what needs a person: a rollout that its own rule stopped, a node that failed or went
/// back, a boot that is stuck, a lock that is held for too long. What comes close together is told together,
/// and no more often than once a minute. What was so when it began to watch is told only for locks. Lives in
/// the main thread; the fleet outlives it.
class Alerts : public QObject
{
    Q_OBJECT

public:
    /// How long it gathers before it tells, and how far apart it tells.
    struct Pace
    {
        std::chrono::milliseconds gather {3000};
        std::chrono::milliseconds apart {60'000};
        std::chrono::milliseconds look {60'000}; ///< between two looks at what only time makes bad
    };
    explicit Alerts(FleetApi &fleet, QObject *parent = nullptr);
    Alerts(FleetApi &fleet, const Pace &pace, QObject *parent = nullptr);

    /// Looks at what only time makes bad; also done by itself.
    void look();

    static constexpr qint64 kBootStuckMs = 10 * 60'000;
    static constexpr qsizetype kMaxBoots = 10'000; ///< followed at once

Q_SIGNALS:
    void raised(const roadstead::ui::Alert &alert);

private:
    enum class Kind : unsigned char
    {
        RolloutStopped,
        Reverted,
        Failed,
        BootStuck,
        LockTooLong
    };
    struct Item
    {
        QString name; ///< of the node, group or lock
        QString sentence; ///< when it is the only one
        QString what;
        NodeId node = NodeId::None;
    };
    void takeEvents(const QList<Event> &events);
    void takeRollouts();
    void lookAtLocks();
    void lookAtBoots();
    void add(Kind kind, const Item &item);
    void tell();
    [[nodiscard]] Alert alertOf(Kind kind, const QList<Item> &items) const;
    [[nodiscard]] QString nameOf(NodeId id) const;
    [[nodiscard]] bool wantsConfig(const NodeSummary &node) const;

    FleetApi &m_fleet;
    Pace m_pace;
    QTimer m_teller;
    QTimer m_looker;
    qint64 m_toldMs = 0; ///< steady clock
    QMap<Kind, QList<Item>> m_waiting;
    QHash<QString, RolloutState> m_rollouts;
    QHash<NodeId, qint64> m_boots; ///< script served, nothing since
    QSet<QString> m_toldLocks; ///< group, holder and since when
};

} // namespace roadstead::ui
