#include "store/write_session.h"

#include "core/literals.h"

#include <algorithm>

namespace roadstead::store {

namespace {

/// A row that its table refuses, or a bound that it passes, is the job's own fault; everything else is the
/// file's or the disk's.
bool isOwnFault(const Error &error)
{
    return error.code == ErrorCode::Conflict || error.code == ErrorCode::TooLarge;
}

} // namespace

WriteSession::WriteSession(std::unique_ptr<Connection> connection, KeyMirror &mirror)
    : m_connection(std::move(connection))
    , m_rows(*m_connection)
    , m_keys(*m_connection, mirror, KeyLimits())
    , m_begin(*m_connection, u"BEGIN IMMEDIATE"_s)
    , m_commit(*m_connection, u"COMMIT"_s)
    , m_rollback(*m_connection, u"ROLLBACK"_s)
    , m_savepoint(*m_connection, u"SAVEPOINT job"_s)
    , m_release(*m_connection, u"RELEASE job"_s)
    , m_rollbackTo(*m_connection, u"ROLLBACK TO job"_s)
{
}

Result<std::unique_ptr<WriteSession>> WriteSession::open(
    const QString &path, KeyMirror &mirror, qint64 lastEventId)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(path, Connection::Access::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    std::unique_ptr<WriteSession> session(new WriteSession(std::move(*connection), mirror));
    if (const auto loaded = session->load(lastEventId); !loaded)
        return tl::unexpected(loaded.error());
    return session;
}

Result<void> WriteSession::load(qint64 lastEventId)
{
    Statement newest(*m_connection, u"SELECT coalesce(max(id), 0) FROM events"_s);
    if (const auto done = newest.run(); !done)
        return done;
    if (!newest.next())
        return newest.rowError();
    m_lastEventId = std::max(lastEventId, newest.number(0));
    return m_keys.load();
}

Result<void> WriteSession::writeJob(WriteJob &job, Guard guard)
{
    WriteTables tables {m_rows, m_keys, m_lastEventId};
    if (guard == Guard::None)
        return job.write(tables);
    if (const auto opened = m_savepoint.run(); !opened)
        return opened;
    const Result<void> done = job.write(tables);
    if (!done && !isOwnFault(done.error()))
        return done; // SQLite may have ended the whole transaction already; the caller takes it back
    if (!done) {
        if (const auto undone = m_rollbackTo.run(); !undone)
            return undone;
    }
    if (const auto released = m_release.run(); !released)
        return released;
    return done;
}

Result<void> WriteSession::writeAll(
    std::span<const std::unique_ptr<WriteJob>> jobs, Guard guard, BatchOutcome &outcome)
{
    if (const auto begun = m_begin.run(); !begun)
        return begun;
    for (const auto &job : jobs) {
        Result<void> done = writeJob(*job, guard);
        if (!done) {
            if (guard == Guard::None || !isOwnFault(done.error()))
                return done;
            outcome.error = done.error().message;
        }
        outcome.results.push_back(std::move(done));
    }
    return m_commit.run();
}

void WriteSession::takeBackAll(qint64 lastEventId)
{
    // Fails when SQLite has ended the transaction by itself. If it were left open, the next BEGIN would fail,
    // and then the connection is opened anew.
    (void)m_rollback.run();
    m_keys.rolledBack();
    m_lastEventId = lastEventId;
}

BatchOutcome WriteSession::commit(std::span<const std::unique_ptr<WriteJob>> jobs)
{
    const qint64 lastEventId = m_lastEventId;
    BatchOutcome outcome;
    outcome.results.reserve(jobs.size());
    // Without savepoints first: nearly every job is good, and two more statements for each would cost a tenth
    // of it all.
    Result<void> done = writeAll(jobs, Guard::None, outcome);
    if (!done && isOwnFault(done.error())) {
        takeBackAll(lastEventId);
        outcome.results.clear();
        done = writeAll(jobs, Guard::EachJob, outcome);
    }
    if (done) {
        m_keys.committed();
        outcome.isCommitted = true;
        return outcome;
    }
    takeBackAll(lastEventId);
    outcome.results.assign(jobs.size(), done);
    outcome.error = done.error().message;
    outcome.isConnectionSuspect = true;
    return outcome;
}

} // namespace roadstead::store
