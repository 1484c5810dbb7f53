#include "store/sqlite_keyspace.h"

#include "store/key_mirror.h"
#include "store/keyspace_limits.h"
#include "store/store.h"
#include "store/writer.h"

namespace roadstead::store {

SqliteKeyspace::SqliteKeyspace(Store &store)
    : m_store(store)
{
}

void SqliteKeyspace::range(
    const QByteArray &first, const QByteArray &last, std::function<void(Result<RangeResult>)> done)
{
    done(checkKey(first).map([&] { return m_store.keys().range(first, last); }));
}

void SqliteKeyspace::transact(KeyTransaction transaction, std::function<void(Result<TransactionResult>)> done)
{
    if (const auto checked = checkTransaction(transaction); !checked) {
        done(tl::unexpected(checked.error()));
        return;
    }
    m_store.writer().post(
        std::make_unique<KeyTransactionJob>(std::move(transaction), std::move(done)), Writer::Promise::Kept);
}

Keyspace::WatchId SqliteKeyspace::watch(
    const QByteArray &first, const QByteArray &last, qint64 fromRevision, Changed changed)
{
    return m_store.keys().watch(first, last, fromRevision, std::move(changed));
}

void SqliteKeyspace::unwatch(WatchId id)
{
    m_store.keys().unwatch(id);
}

void SqliteKeyspace::compact(qint64 revision, std::function<void(Result<void>)> done)
{
    done(m_store.keys().compact(revision));
}

} // namespace roadstead::store
