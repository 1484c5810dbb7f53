#pragma once

#include "core/keyspace.h"

namespace roadstead::store {

class Store;

/// The embedded keyspace: rows of the store's database, written by its writer together with everything else,
/// read from memory. Callable from any thread while the store lives.
class SqliteKeyspace : public Keyspace
{
public:
    explicit SqliteKeyspace(Store &store);

    /// Answered at once, in the calling thread. Fails: Invalid (empty key), TooLarge.
    void range(const QByteArray &first, const QByteArray &last,
        std::function<void(Result<RangeResult>)> done) override;
    /// Answered in the writer's thread, or at once when it is refused. Fails: Invalid (empty key, or one key
    /// put twice), TooLarge, Unavailable (disk full, queue full).
    void transact(KeyTransaction transaction, std::function<void(Result<TransactionResult>)> done) override;

    /// Told in the writer's thread after the commit; what has been, in the calling thread. What has happened
    /// since the start is known, at most KeyWatchers::kKeptRevisions: older ones are compacted unasked.
    [[nodiscard]] WatchId watch(
        const QByteArray &first, const QByteArray &last, qint64 fromRevision, Changed changed) override;
    void unwatch(WatchId id) override;
    /// Answered at once, in the calling thread.
    void compact(qint64 revision, std::function<void(Result<void>)> done) override;

private:
    Store &m_store;
};

} // namespace roadstead::store
