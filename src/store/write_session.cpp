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

Result<void> WriteSession::writeAlone(WriteJob &job)
{
    WriteTables tables {m_rows, m_keys, m_lastEventId};
    if (const auto opened = m_savepoint.run(); !opened)
        return opened;
    const Result<void> done = job.write(tables);
    if (!done && isOwnFault(done.error())) {
        if (const auto undone = m_rollbackTo.run(); !undone)
            return undone;
    }
    // After any other failure SQLite may have ended the whole transaction already; the caller takes it back.
    if (done || isOwnFault(done.error())) {
        if (const auto released = m_release.run(); !released)
            return released;
    }
    return done;
}

Result<void> WriteSession::writeAll(std::span<const std::unique_ptr<WriteJob>> jobs, BatchOutcome &outcome)
{
    if (const auto begun = m_begin.run(); !begun)
        return begun;
    for (const auto &job : jobs) {
        Result<void> done = writeAlone(*job);
        if (!done) {
            if (!isOwnFault(done.error()))
                return done;
            outcome.error = done.error().message;
        }
        outcome.results.push_back(std::move(done));
    }
    return m_commit.run();
}

BatchOutcome WriteSession::commit(std::span<const std::unique_ptr<WriteJob>> jobs)
{
    BatchOutcome outcome;
    outcome.results.reserve(jobs.size());
    const Result<void> done = writeAll(jobs, outcome);
    if (done) {
        m_keys.committed();
        outcome.isCommitted = true;
        return outcome;
    }
    // Fails when SQLite has ended the transaction by itself. A transaction left open would make the next
    // BEGIN fail, and then the connection is opened anew.
    (void)m_rollback.run();
    m_keys.rolledBack();
    outcome.results.assign(jobs.size(), done);
    outcome.error = done.error().message;
    outcome.isConnectionSuspect = true;
    return outcome;
}

} // namespace roadstead::store
