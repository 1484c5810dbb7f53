#pragma once

#include "store/store_status.h"
#include "store/write_job.h"

#include <span>

namespace roadstead::store {

/// What became of a batch: one Result a job, in order.
struct BatchOutcome
{
    std::vector<Result<void>> results;
    bool isCommitted = false;
    bool isConnectionSuspect = false; ///< more than a full disk: open the file anew before the next batch
    QString error; ///< of the batch, or of the last job that failed alone
};

/// The writer's connection with its prepared statements. Lives in the writer's thread.
class WriteSession
{
public:
    /// Opens the file and reads the keyspace into the mirror; event ids go on from the greater of
    /// `lastEventId` and the newest.
    [[nodiscard]] static Result<std::unique_ptr<WriteSession>> open(
        const QString &path, KeyMirror &mirror, qint64 lastEventId);

    /// One transaction; a job that fails by its own fault is taken back alone, any other failure takes back
    /// all.
    [[nodiscard]] BatchOutcome commit(std::span<const std::unique_ptr<WriteJob>> jobs);

    [[nodiscard]] qint64 lastEventId() const { return m_lastEventId; }

private:
    WriteSession(std::unique_ptr<Connection> connection, KeyMirror &mirror);
    [[nodiscard]] Result<void> load(qint64 lastEventId);
    /// Each alone: a job that fails by its own fault is taken back without the others.
    enum class Guard : unsigned char
    {
        None,
        EachJob
    };
    [[nodiscard]] Result<void> writeJob(WriteJob &job, Guard guard);
    [[nodiscard]] Result<void> writeAll(
        std::span<const std::unique_ptr<WriteJob>> jobs, Guard guard, BatchOutcome &outcome);
    void takeBackAll(qint64 lastEventId);

    std::unique_ptr<Connection> m_connection; // first: the statements end before it
    RowWriter m_rows;
    KeyWriter m_keys;
    Statement m_begin;
    Statement m_commit;
    Statement m_rollback;
    Statement m_savepoint;
    Statement m_release;
    Statement m_rollbackTo;
    qint64 m_lastEventId = 0;
};

} // namespace roadstead::store
