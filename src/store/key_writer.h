#pragma once

#include "store/key_mirror.h"
#include "store/statement.h"

namespace roadstead::store {

struct KeyLimits
{
    qsizetype maxKeys = 100'000;
    qint64 maxBytes = 268'435'456; ///< keys and values together
};

/// Keyspace transactions as rows: judged in the order of the writer, each on the changes of those before it
/// in the same batch. Lives in the writer's thread.
class KeyWriter
{
public:
    KeyWriter(Connection &connection, KeyMirror &mirror, KeyLimits limits);

    /// Reads all keys into the mirror.
    [[nodiscard]] Result<void> load();

    /// Fails: TooLarge (a bound), Unavailable; the caller then takes the rows back, the numbers here did not
    /// move.
    [[nodiscard]] Result<TransactionResult> write(const KeyTransaction &transaction);

    void committed(); ///< the batch is durable: readers see it
    void rolledBack(); ///< the batch is gone

private:
    [[nodiscard]] std::optional<KeyValue> current(const QByteArray &key) const;
    [[nodiscard]] bool holds(const KeyCompare &compare) const;
    [[nodiscard]] Result<KeyChanges> changesOf(const KeyTransaction &transaction, qint64 revision) const;
    [[nodiscard]] Result<void> writeRows(const KeyChanges &changes, qint64 revision);
    void remember(KeyChanges changes, qint64 revision);

    Connection &m_connection;
    KeyMirror &m_mirror;
    const KeyLimits m_limits;
    KeyChanges m_pending; ///< of the batch under way
    std::vector<KeyEvent> m_pendingEvents; ///< what led to them, in order
    qint64 m_revision = 1; ///< with the batch under way
    qsizetype m_keyCount = 0;
    qint64 m_sizeBytes = 0;
    Statement m_put;
    Statement m_delete;
    Statement m_setRevision;
};

} // namespace roadstead::store
