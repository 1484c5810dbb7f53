#pragma once

#include "core/fleet_api.h"

#include <QHash>

namespace roadstead::runtime {

/// Reboot locks as they were last answered: who holds a slot, and who was refused one and waits. What people
/// see, not what decides. Single-threaded: its owner guards it.
class LockBoard
{
public:
    enum class Answer : unsigned char
    {
        Held, ///< it has a slot now
        Refused, ///< it has none, and asks again
        Barred, ///< it gets none however many are free, and asks again; what it has it keeps
        None ///< it has none, and needs none
    };

    /// Holders as the store has them; who waits stays.
    void setHolders(const QList<LockGroupStatus> &stored);
    void answered(const QString &group, NodeId node, const QString &id, Answer answer, qint64 nowMs);
    /// Two rows turned out to be one machine.
    void merge(NodeId from, NodeId into);
    /// Takes out of the queues who has not asked for kSilentMs: clients ask every five minutes at most.
    void forgetSilent(qint64 nowMs);

    /// Every group that the document names or that somebody asked for, sorted by id.
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

private:
    struct Waiting
    {
        LockHolder who;
        qint64 askedMs = 0;
    };
    struct Group
    {
        int slotCount = 1; ///< as stored
        QList<LockHolder> holders;
        QList<Waiting> waiting; ///< first refused first
    };
    void hold(Group &group, NodeId node, const QString &id, qint64 nowMs);
    void letGo(Group &group, const QString &id);
    void enqueue(Group &group, NodeId node, const QString &id, qint64 nowMs);
    void dequeue(Group &group, const QString &id);
    void count(QHash<NodeId, int> &counts, NodeId node, int step);

    QHash<QString, Group> m_groups;
    QHash<NodeId, int> m_holding; ///< how many slots a node holds
    QHash<NodeId, int> m_waiting; ///< in how many queues it stands
    QList<NodeId> m_touched;
    qint64 m_forgetMs = 0; ///< nobody falls silent before
    bool m_hasChanged = false;
};

} // namespace roadstead::runtime
