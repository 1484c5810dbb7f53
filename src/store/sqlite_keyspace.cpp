#include "store/sqlite_keyspace.h"

#include "core/literals.h"
#include "store/key_mirror.h"
#include "store/store.h"
#include "store/writer.h"

#include <set>

namespace roadstead::store {

namespace {

Result<void> checkKey(const QByteArray &key)
{
    if (key.isEmpty())
        return fail(ErrorCode::Invalid, u"A key of the keyspace cannot be empty."_s);
    if (key.size() > Keyspace::kMaxKeyBytes)
        return fail(ErrorCode::TooLarge,
            u"A key of the keyspace has at most %1 bytes."_s.arg(Keyspace::kMaxKeyBytes));
    return {};
}

Result<void> checkTransaction(const KeyTransaction &transaction)
{
    if (std::max(transaction.compares.size(), transaction.success.size()) > SqliteKeyspace::kMaxOperations)
        return fail(ErrorCode::TooLarge,
            u"A transaction of the keyspace has at most %1 operations."_s.arg(
                SqliteKeyspace::kMaxOperations));
    for (const KeyCompare &compare : transaction.compares) {
        if (const auto done = checkKey(compare.key); !done)
            return done;
    }
    std::set<QByteArray> seen;
    for (const KeyOperation &operation : transaction.success) {
        if (const auto done = checkKey(operation.key); !done)
            return done;
        if (operation.value.size() > Keyspace::kMaxValueBytes)
            return fail(ErrorCode::TooLarge,
                u"A value of the keyspace has at most %1 bytes."_s.arg(Keyspace::kMaxValueBytes));
        if (!seen.insert(operation.key).second)
            return fail(ErrorCode::Invalid, u"A transaction of the keyspace changes each key once."_s);
    }
    return {};
}

} // namespace

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

} // namespace roadstead::store
