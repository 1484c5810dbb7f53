#pragma once

#include "store/key_watchers.h"

#include <map>
#include <mutex>
#include <optional>

namespace roadstead::store {

/// What a transaction changes: the new value, or nothing for a key that goes.
using KeyChanges = std::map<QByteArray, std::optional<KeyValue>>;

/// The committed keyspace in memory, so that reading never waits for the disk. The mutex is there because
/// readers are in any thread and a copy for each transaction would cost too much; only the writer's thread
/// changes it.
class KeyMirror
{
public:
    [[nodiscard]] RangeResult range(const QByteArray &first, const QByteArray &last) const;
    [[nodiscard]] std::optional<KeyValue> find(const QByteArray &key) const;
    [[nodiscard]] qint64 revision() const;
    [[nodiscard]] qsizetype keyCount() const;
    [[nodiscard]] qint64 sizeBytes() const; ///< of all keys and values

    /// Replaces everything. The revision never goes back, not even when a backup is restored: a client that
    /// compares with a revision it saw must not hit another change that got the same number.
    void load(std::vector<KeyValue> kvs, qint64 revision);
    /// `events`: what led to `changes`, in order. Tells the watchers.
    void apply(const KeyChanges &changes, const std::vector<KeyEvent> &events, qint64 revision);

    /// As Keyspace::watch().
    [[nodiscard]] Keyspace::WatchId watch(
        const QByteArray &first, const QByteArray &last, qint64 fromRevision, Keyspace::Changed changed);
    void unwatch(Keyspace::WatchId id) { m_watchers.unwatch(id); }
    /// As Keyspace::compact().
    [[nodiscard]] Result<void> compact(qint64 revision);

private:
    mutable std::mutex m_mutex;
    std::map<QByteArray, KeyValue> m_kvs;
    qint64 m_revision = 1;
    qint64 m_sizeBytes = 0;
    KeyWatchers m_watchers;
};

} // namespace roadstead::store
