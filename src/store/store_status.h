#pragma once

#include <QString>

namespace roadstead::store {

struct StoreLimits
{
    qsizetype maxQueued
        = 100'000; ///< promised change sets and transactions that wait; past it they are refused
    qsizetype maxRecords = 20'000; ///< with more waiting, what was not promised is dropped
    qsizetype maxBatch = 500; ///< jobs in one transaction
};

/// Which fleet documents are kept as later ones are applied: the newest `kLeast`, and up to `kMost` of the
/// last `kYoungMs`.
struct DocumentRetention
{
    static constexpr int kLeast = 200;
    static constexpr int kMost = 1000;
    static constexpr qint64 kYoungMs = 90LL * 24 * 3600 * 1000;
};

/// What the writer did since the start, for the services' lights and /metrics.
struct StoreStatus
{
    quint64 committedSets = 0; ///< change sets and keyspace transactions
    quint64 batches = 0; ///< committed transactions of the database
    quint64 failedSets = 0; ///< answered with an error of the database
    quint64 droppedRecords = 0; ///< not promised, and dropped because too much waited
    quint64 refusedSets = 0; ///< promised, and refused because the queue was full or closed
    qsizetype queueLength = 0;
    QString lastError; ///< of the newest batch or set that failed; empty again once a batch is committed
};

} // namespace roadstead::store
