#include "store/key_writer.h"

#include "core/literals.h"

#include <utility>

namespace roadstead::store {

KeyWriter::KeyWriter(Connection &connection, KeyMirror &mirror, KeyLimits limits)
    : m_connection(connection)
    , m_mirror(mirror)
    , m_limits(limits)
    , m_put(connection,
          u"INSERT INTO keys (key, value, create_revision, mod_revision, version) VALUES (?, ?, ?, ?, ?) "
          "ON CONFLICT (key) DO UPDATE SET value = excluded.value, create_revision = "
          "excluded.create_revision, "
          "mod_revision = excluded.mod_revision, version = excluded.version"_s)
    , m_delete(connection, u"DELETE FROM keys WHERE key = ?"_s)
    , m_setRevision(connection, u"UPDATE keyspace SET revision = ?"_s)
{
}

Result<void> KeyWriter::load()
{
    Statement rows(m_connection, u"SELECT key, value, create_revision, mod_revision, version FROM keys"_s);
    Result<void> done = rows.run();
    std::vector<KeyValue> kvs;
    while (done && rows.next())
        kvs.push_back({rows.bytes(0), rows.bytes(1), rows.number(2), rows.number(3), rows.number(4)});
    if (done)
        done = rows.rowError();
    Statement revision(m_connection, u"SELECT revision FROM keyspace"_s);
    if (done)
        done = revision.run();
    if (!done)
        return done;
    if (!revision.next())
        return tl::unexpected(damagedFile(m_connection.path(), u"the table keyspace is empty"_s));
    m_mirror.load(std::move(kvs), revision.number(0));
    rolledBack();
    return {};
}

std::optional<KeyValue> KeyWriter::current(const QByteArray &key) const
{
    if (const auto pending = m_pending.find(key); pending != m_pending.end())
        return pending->second;
    return m_mirror.find(key);
}

bool KeyWriter::holds(const KeyCompare &compare) const
{
    const std::optional<KeyValue> found = current(compare.key);
    const KeyValue kv
        = found.value_or(KeyValue()); // an absent key has the numbers 0, and no value that equals anything
    switch (compare.target) {
    case KeyCompare::Target::Version:
        return kv.version == compare.number;
    case KeyCompare::Target::ModRevision:
        return kv.modRevision == compare.number;
    case KeyCompare::Target::CreateRevision:
        return kv.createRevision == compare.number;
    case KeyCompare::Target::Value:
        return found && kv.value == compare.value;
    }
    return false;
}

Result<KeyChanges> KeyWriter::changesOf(const KeyTransaction &transaction, qint64 revision) const
{
    KeyChanges changes;
    qsizetype keyCount = m_keyCount;
    qint64 sizeBytes = m_sizeBytes;
    for (const KeyOperation &operation : transaction.success) {
        const std::optional<KeyValue> old = current(operation.key);
        if (old) {
            --keyCount;
            sizeBytes -= old->key.size() + old->value.size();
        }
        if (operation.kind == KeyOperation::Kind::Delete) {
            if (old)
                changes.emplace(operation.key, std::nullopt);
            continue;
        }
        ++keyCount;
        sizeBytes += operation.key.size() + operation.value.size();
        changes.emplace(operation.key,
            KeyValue {operation.key, operation.value, old ? old->createRevision : revision, revision,
                old ? old->version + 1 : 1});
    }
    if (keyCount > m_limits.maxKeys && keyCount > m_keyCount)
        return fail(ErrorCode::TooLarge,
            u"The keyspace is full: it holds %1 keys, no more fit."_s.arg(m_limits.maxKeys));
    if (sizeBytes > m_limits.maxBytes && sizeBytes > m_sizeBytes)
        return fail(ErrorCode::TooLarge,
            u"The keyspace is full: it holds %1 bytes, no more fit."_s.arg(m_limits.maxBytes));
    return changes;
}

Result<TransactionResult> KeyWriter::write(const KeyTransaction &transaction)
{
    for (const KeyCompare &compare : transaction.compares) {
        if (!holds(compare))
            return TransactionResult {.hasSucceeded = false, .revision = m_revision};
    }
    Result<KeyChanges> changes = changesOf(transaction, m_revision + 1);
    if (!changes)
        return tl::unexpected(changes.error());
    if (changes->empty())
        return TransactionResult {.hasSucceeded = true, .revision = m_revision};
    if (const auto done = writeRows(*changes, m_revision + 1); !done)
        return tl::unexpected(done.error());
    remember(std::move(*changes), m_revision + 1);
    return TransactionResult {.hasSucceeded = true, .revision = m_revision};
}

Result<void> KeyWriter::writeRows(const KeyChanges &changes, qint64 revision)
{
    for (const auto &[key, kv] : changes) {
        const Result<void> done = kv
            ? m_put.run(key, kv->value, kv->createRevision, kv->modRevision, kv->version)
            : m_delete.run(key);
        if (!done)
            return done;
    }
    return m_setRevision.run(revision);
}

void KeyWriter::remember(KeyChanges changes, qint64 revision)
{
    for (auto &[key, kv] : changes) {
        const std::optional<KeyValue> old = current(key);
        if (old) {
            --m_keyCount;
            m_sizeBytes -= old->key.size() + old->value.size();
        }
        m_pendingEvents.push_back({!kv, kv.value_or(KeyValue {key, {}, 0, revision, 0}), old});
        if (kv) {
            ++m_keyCount;
            m_sizeBytes += kv->key.size() + kv->value.size();
        }
        m_pending.insert_or_assign(key, std::move(kv));
    }
    m_revision = revision;
}

void KeyWriter::committed()
{
    if (!m_pending.empty())
        m_mirror.apply(m_pending, std::exchange(m_pendingEvents, {}), m_revision);
    m_pending.clear();
    m_pendingEvents.clear();
}

void KeyWriter::rolledBack()
{
    m_pending.clear();
    m_pendingEvents.clear();
    m_revision = m_mirror.revision();
    m_keyCount = m_mirror.keyCount();
    m_sizeBytes = m_mirror.sizeBytes();
}

} // namespace roadstead::store
