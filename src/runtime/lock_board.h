#pragma once

#include "core/fleet_api.h"
#include "core/lock_queue.h"

#include <QHash>

namespace roadstead::runtime {

/// Reboot locks as they were last answered: who holds a slot, who was refused one and waits, and how long
/// locks are held in each group. What people see, and whose turn it is; whether a slot is free the store
/// says. Single-threaded: its owner guards it.
class LockBoard
{
public:
    enum class Answer : unsigned char
    {
        Held, ///< it has a slot now
        Refused, ///< it has none, and asks again
        Postponed, ///< nobody gets one now, and it asks again; what it has it keeps
        Barred, ///< it gets none however many are free, and asks again; what it has it keeps
        None ///< it has none, and needs none
    };
    /// Who asked, and for which group's lock.
    struct Asker
    {
        QString group;
        NodeId node = NodeId::None;
        QString id; ///< as the client sent it
        QString name = {}; ///< the node's; empty: the id
        LockDoor door = LockDoor::Unknown;
    };

    /// Holders and times as the store has them; who waits stays.
    void setHolders(const QList<LockGroupStatus> &stored);
    void answered(const Asker &asker, Answer answer, qint64 nowMs);
    /// They took a slot of the group, perhaps through another station: they wait no more.
    void served(const QString &group, const QStringList &ids);
    /// Two rows turned out to be one machine.
    void merge(NodeId from, NodeId into);
    /// Takes out of the queues who has not asked for kSilentMs: clients ask every five minutes at most.
    void forgetSilent(qint64 nowMs);
    /// A lock of the group was held so long, once.
    void learnHold(const QString &group, qint64 heldMs);

    /// Whose turn it is before this one.
    [[nodiscard]] LockTurn turn(const Asker &asker, RebootOrder order, int most, qint64 nowMs) const;
    /// Every group that the document names or that somebody asked for, sorted by id: slots, holders, waiting
    /// in the order of their turn, times, and the age from which a lock is held long.
    [[nodiscard]] QList<LockGroupStatus> groups(const QList<LockGroup> &configured) const;
    [[nodiscard]] bool holds(NodeId node) const { return m_holding.contains(node); }
    [[nodiscard]] bool waits(NodeId node) const { return m_waiting.contains(node); }

    /// Whether anything has changed since the last call.
    [[nodiscard]] bool takeChanged() { return std::exchange(m_hasChanged, false); }
    /// Nodes whose holding or waiting has changed since the last call.
    [[nodiscard]] QList<NodeId> takeTouched() { return std::exchange(m_touched, {}); }

    static constexpr qint64 kSilentMs = 15 * 60'000LL;
    static constexpr qsizetype kMaxWaiting = 10'000; ///< in one group; who comes later is not shown
    static constexpr qsizetype kMaxGroups = 10'000;
    static constexpr qsizetype kMaxHolds = 50; ///< newest former holds of a group that make its median

private:
    struct Group
    {
        int slotCount = 1; ///< as stored
        QList<LockHolder> holders;
        QList<LockWaiter> waiting; ///< first refused first
        QList<qint64> heldMs; ///< of former holds, oldest first
        qint64 lastGrantMs = 0;
        qint64 lastReleaseMs = 0;
    };
    void hold(Group &group, const Asker &asker, qint64 nowMs);
    /// The holder that was taken out; nothing: it held none.
    std::optional<LockHolder> letGo(Group &group, const QString &id);
    void gaveBack(Group &group, const QString &id, qint64 nowMs);
    void enqueue(Group &group, const LockWaiter &waiter);
    void dequeue(Group &group, const QString &id);
    void count(QHash<NodeId, int> &counts, NodeId node, int step);
    static void learn(Group &group, qint64 heldMs);
    [[nodiscard]] static LockGroupStatus statusOf(const Group &group);

    QHash<QString, Group> m_groups;
    QHash<NodeId, int> m_holding; ///< how many slots a node holds
    QHash<NodeId, int> m_waiting; ///< in how many queues it stands
    QList<NodeId> m_touched;
    qint64 m_forgetMs = 0; ///< nobody falls silent before
    bool m_hasChanged = false;
};

} // namespace roadstead::runtime
