#pragma once

#include "core/keyspace.h"
#include "core/reboot_lock.h"
#include "core/reboot_strategy.h"

#include <QHash>
#include <QMap>

namespace roadstead::store {

/// Who asks for a slot and by what rules. Holders, times and the quorum in the question are left to the
/// store, which reads them in the transaction that grants.
struct LockAsk
{
    RebootQuestion question;
    bool isNamed = true; ///< false: the fleet document does not name the group, and locksmith's max counts
    std::optional<EtcdMembers> etcd; ///< nothing: the node is no etcd member
    LockDoor door = LockDoor::FleetLock; ///< whose semaphore is to name the holder

    bool operator==(const LockAsk &) const = default;
};

/// Everything in the keyspace that a decision about one group reads: airlock's semaphore and locksmith's,
/// which share the group's slots, and when a slot was given last. Each transaction that grants compares
/// `compares()`, so that none of it has changed since.
class LockState
{
public:
    /// Reads it; `done` comes as the keyspace's callbacks come. With `etcd` the holders of all groups are
    /// read too. Fails as the keyspace does, and Malformed: what is stored is no semaphore.
    static void read(Keyspace &keyspace, const QString &group, const std::optional<EtcdMembers> &etcd,
        std::function<void(Result<LockState>)> done);

    struct Locksmith
    {
        QByteArray key;
        qint64 revision = 0; ///< of its last change; 0: absent
        LocksmithSemaphore semaphore;
    };

    [[nodiscard]] const QByteArray &airlockKey() const { return m_airlockKey; }
    [[nodiscard]] const std::optional<Semaphore> &airlock() const { return m_airlock; }
    [[nodiscard]] qint64 airlockRevision() const { return m_airlockRevision; }
    [[nodiscard]] const QList<Locksmith> &locksmith() const { return m_locksmith; }
    /// Since when airlock's semaphore names `id`, as far as one key tells of all; nothing: it does not.
    [[nodiscard]] std::optional<qint64> sinceMs(const QString &id) const;
    /// A change of FleetLock's semaphore has stopped half-way: `id` stands among locksmith's guests, not
    /// there.
    [[nodiscard]] bool isHalfHeld(const QString &id) const;
    /// The question with what only the keyspace knows.
    [[nodiscard]] RebootQuestion complete(const LockAsk &ask) const;
    /// Holds while nothing that was read is changed by another; without what stands under `without`.
    [[nodiscard]] std::vector<KeyCompare> compares(const QByteArray &without = {}) const;
    /// What is written beside the door's semaphore that gains `id`, and beside airlock's that loses it.
    [[nodiscard]] std::vector<KeyOperation> notesOfGrant(
        LockDoor door, const QString &id, qint64 nowMs) const;
    [[nodiscard]] std::vector<KeyOperation> notesOfRelease(
        const QString &id, qint64 nowMs, bool isByNode) const;

    static constexpr qsizetype kMaxInOneKey = 256; ///< the times of more holders stand in keys of their own

private:
    [[nodiscard]] Result<void> take(const std::vector<RangeResult> &found);
    [[nodiscard]] Result<void> takeAll(const std::vector<KeyValue> &semaphores);

    QString m_group;
    QByteArray m_airlockKey;
    std::optional<EtcdMembers> m_etcd;
    std::optional<Semaphore> m_airlock;
    qint64 m_airlockRevision = 0;
    QList<Locksmith> m_locksmith;
    QStringList m_allHolders; ///< of every group, where the node is an etcd member
    qint64 m_fenceRevision = 0; ///< rises with each grant to a member of the etcd cluster
    qint64 m_lastGrantMs = 0;
    qint64 m_lastReleaseMs = 0;
    QMap<QString, qint64> m_since; ///< of holders of airlock's semaphore
};

inline constexpr QByteArrayView kHolderPrefix("roadstead/lock-holders/");
inline constexpr QByteArrayView kTimesPrefix("roadstead/lock-times/");

/// Holds while nobody has changed the key since; 0: while it is absent. A version does not tell as much: a
/// key that is deleted and made again has the same ones once more.
[[nodiscard]] KeyCompare isUnchanged(const QByteArray &key, qint64 modRevision);

/// `roadstead/lock-holders/GROUP/ID`: since when, in milliseconds, where the time does not stand in one key
/// with those of the other holders.
[[nodiscard]] QByteArray holderKey(const QString &group, const QString &id);
/// What is written beside locksmith's semaphore that loses `id`; `isByNode`: it came back, so that the gap
/// begins.
[[nodiscard]] std::vector<KeyOperation> notesOfRelease(
    const QString &group, const QString &id, qint64 nowMs, bool isByNode);

/// Reads several ranges one after the other: each `last` may be empty, as in Keyspace::range().
using KeyRanges = std::vector<std::pair<QByteArray, QByteArray>>;
void readRanges(
    Keyspace &keyspace, KeyRanges ranges, std::function<void(Result<std::vector<RangeResult>>)> done);
/// All keys that begin with the prefix, which ends in '/'.
[[nodiscard]] std::pair<QByteArray, QByteArray> rangeOf(QByteArrayView prefix);

/// When slots of a group were given and given back last, from keys under kTimesPrefix.
struct LockTimes
{
    qint64 grantMs = 0;
    qint64 releaseMs = 0;
    QMap<QString, qint64> since; ///< of holders of airlock's semaphore
};
[[nodiscard]] QHash<QString, LockTimes> lockTimes(const std::vector<KeyValue> &kvs);

} // namespace roadstead::store
