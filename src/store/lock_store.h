#pragma once

#include "core/keyspace.h"
#include "core/reboot_lock.h"
#include "store/group_commit.h"
#include "store/lock_state.h"

#include <QString>

#include <functional>

namespace roadstead::store {

struct StoredLockHolder
{
    QString id;
    qint64 sinceMs = 0; ///< 0: unknown, another program took the lock
    LockDoor door = LockDoor::FleetLock; ///< whose semaphore names it

    bool operator==(const StoredLockHolder &) const = default;
};

struct StoredLockGroup
{
    QString group;
    int totalSlots = 0; ///< as stored; the configured count wins over it in each decision
    QList<StoredLockHolder> holders; ///< in byte order, those of FleetLock first
    qint64 lastGrantMs = 0; ///< 0: never
    qint64 lastReleaseMs = 0; ///< by a node itself; 0: never

    bool operator==(const StoredLockGroup &) const = default;
};

/// Reboot locks on a keyspace. FleetLock's are airlock's keys and JSON and locksmith's are locksmith's own,
/// so that airlock and locksmithctl may run beside it on the same etcd; the two semaphores of a group share
/// its slots, because every grant compares both. Beside them stand, written in the same transaction,
/// `roadstead/lock-times/<group>/held` with the times since when airlock's are held, one key for all, because
/// etcd counts keys; `roadstead/lock-holders/<group>/<id>` for each of locksmith's, and where there are too
/// many for one (hints, because another program does not write them); and
/// `roadstead/lock-times/<group>/granted` and `/released`, by which the gap between reboots outlives a
/// restart and is shared by stations.
///
/// The answers of one group that wait for each other are made together (store/group_commit.h). Has no thread:
/// callbacks come as the keyspace's come, or in the calling thread.
class LockStore
{
public:
    /// The verdict of what is durable now: "locked" and "released" come after their commit.
    using Answer = std::function<void(Result<Verdict>)>;

    explicit LockStore(Keyspace &keyspace, GroupCommit::Reads reads = GroupCommit::Reads::Cheap);

    /// Writes the semaphore of `ask.door`. Fails, and then nothing is promised: Unavailable (no store),
    /// Conflict (others changed it kMaxTries times), Malformed (what is stored is no semaphore), Invalid
    /// (empty group or id), TooLarge.
    void lock(const LockAsk &ask, qint64 nowMs, const Answer &answer);
    void unlock(const QString &group, const QString &id, int slotCount, qint64 nowMs, const Answer &answer);
    /// By a person, whichever semaphore names the id: the slots stay as they are stored. The answer is that
    /// of unlock.
    void forceRelease(const QString &group, const QString &id, qint64 nowMs, const Answer &answer);
    /// The same for a lock that is held since `sinceMs`; one that was taken later stays: "not-held".
    void expire(const QString &group, const QString &id, qint64 sinceMs, qint64 nowMs, const Answer &answer);

    /// What a change of locksmith's semaphore `key` that adds `ask.question.id` is worth: the verdict, and
    /// when it is good what the transaction which writes the semaphore compares and writes beside it.
    struct LocksmithGrant
    {
        Verdict verdict;
        KeyTransaction beside;
    };
    void locksmithGrant(const LockAsk &ask, const QByteArray &key, qint64 nowMs,
        std::function<void(Result<LocksmithGrant>)> done);

    /// Every group that was ever locked. A semaphore that cannot be read is left out.
    void groups(std::function<void(Result<QList<StoredLockGroup>>)> done);

    static constexpr int kMaxTries = 64;
    static constexpr qsizetype kMaxIdChars = 256;

private:
    Keyspace &m_keyspace;
    GroupCommit m_commits;
};

} // namespace roadstead::store
