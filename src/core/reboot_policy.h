#pragma once

#include "core/lock_queue.h"
#include "core/verdict.h"

#include <optional>

namespace roadstead {

/// The members of an etcd cluster that the asking node belongs to, as far as the station knows them.
struct EtcdQuorum
{
    QString cluster;
    int members = 0;
    QStringList down; ///< names of those that do not run or may reboot now; without the one that asks

    bool operator==(const EtcdQuorum &) const = default;
};

/// Another etcd member of the asking node's cluster.
struct EtcdMember
{
    QString name;
    QStringList lockIds; ///< by which it may hold a lock: its Zincati id, its machine-id
    bool isUp = true; ///< false: it is missing, failed or was never met

    bool operator==(const EtcdMember &) const = default;
};
struct EtcdMembers
{
    QString cluster;
    QList<EtcdMember> others; ///< all but the one that asks

    bool operator==(const EtcdMembers &) const = default;
};
/// Those that hold a lock are about to be down, if they are not already.
[[nodiscard]] EtcdQuorum quorumNow(const EtcdMembers &members, const QStringList &allHolders);

/// Everything that decides whether a node may reboot now.
struct RebootQuestion
{
    QString group;
    QString id; ///< of the node, as its client sends it; empty: any node that nothing is known of
    bool isKnownGroup = true;
    int slotCount = 1;
    RebootPolicy policy;
    RebootHold reboots; ///< of the whole fleet
    bool isNodeHeld = false; ///< by its administrator
    QString storeTrouble; ///< why no lock could be made durable now; empty: it can
    QStringList holders; ///< ids of the machines that hold a slot, through either door
    bool isHolding = false; ///< the node is one of them
    qint64 lastGrantMs = 0; ///< 0: never
    qint64 lastReleaseMs = 0; ///< by a node itself; 0: never
    LockTurn turn;
    std::optional<EtcdQuorum> quorum; ///< nothing: the node is no etcd member

    bool operator==(const RebootQuestion &) const = default;
};

/// Tries the rules in this order: durable store, unknown group, all held, group held, node held, holding
/// already (always confirmed), window, free slots, gap, turn in the queue, quorum: what stands in everybody's
/// way is said before what is a node's own. Answers: "locked" and
/// "held" (good); "no-store", "unknown-group", "all-held", "group-held", "node-held", "window-closed",
/// "full", "not-its-turn", "gap", "quorum". `nextChangeMs` is set where time alone changes the answer.
[[nodiscard]] Verdict decideReboot(const RebootQuestion &question, qint64 nowMs);

/// When the gap after the last reboot ends; 0: it does not stand in the way. A time in the future further
/// away than the gap is a clock that was wrong.
[[nodiscard]] qint64 gapEndMs(
    const RebootPolicy &policy, qint64 lastGrantMs, qint64 lastReleaseMs, qint64 nowMs);

/// How many members must run for the cluster to work.
[[nodiscard]] constexpr int quorumOf(int members)
{
    return members / 2 + 1;
}

/// FleetLock's `kind` of a refusal, or empty for a good answer: few and stable words, for a metric's label.
[[nodiscard]] QLatin1String lockErrorKind(const Verdict &verdict);
/// Its sentence in English, for the node's journal.
[[nodiscard]] QString lockErrorText(const Verdict &verdict);

} // namespace roadstead
