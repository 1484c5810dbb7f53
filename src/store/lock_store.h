#pragma once

#include "core/keyspace.h"
#include "core/reboot_lock.h"
#include "store/group_commit.h"

#include <QString>

#include <functional>

namespace roadstead::store {

struct StoredLockHolder
{
    QString id;
    qint64 sinceMs = 0; ///< 0: unknown, another program took the lock

    bool operator==(const StoredLockHolder &) const = default;
};

struct StoredLockGroup
{
    QString group;
    int totalSlots = 0; ///< as stored; the configured count wins over it in each decision
    QList<StoredLockHolder> holders; ///< in byte order

    bool operator==(const StoredLockGroup &) const = default;
};

/// Reboot locks on a keyspace, in airlock's keys and JSON, so that airlock may run beside it on the same
/// etcd. Beside each semaphore stands, written in the same transaction, `roadstead/lock-holders/<group>/<id>`
/// with the time since when it is held: a hint, because another program does not write it.
///
/// The answers of one group that wait for each other are made together (store/group_commit.h). Has no thread:
/// callbacks come as the keyspace's come, or in the calling thread.
class LockStore
{
public:
    /// The verdict of what is durable now: "locked" and "released" come after their commit.
    using Answer = std::function<void(Result<Verdict>)>;

    explicit LockStore(Keyspace &keyspace, GroupCommit::Reads reads = GroupCommit::Reads::Cheap);

    /// Fails, and then nothing is promised: Unavailable (no store), Conflict (others changed it kMaxTries
    /// times), Malformed (what is stored is no semaphore), Invalid (empty group or id), TooLarge.
    void lock(const QString &group, const QString &id, int slotCount, qint64 nowMs, const Answer &answer);
    void unlock(const QString &group, const QString &id, int slotCount, qint64 nowMs, const Answer &answer);
    /// By a person: the slots stay as they are stored. The answer is that of unlock.
    void forceRelease(const QString &group, const QString &id, qint64 nowMs, const Answer &answer);

    /// Every group that was ever locked. A semaphore that cannot be read is left out.
    void groups(std::function<void(Result<QList<StoredLockGroup>>)> done);

    static constexpr int kMaxTries = 64;
    static constexpr qsizetype kMaxIdChars = 256;

private:
    Keyspace &m_keyspace;
    GroupCommit m_commits;
};

} // namespace roadstead::store
