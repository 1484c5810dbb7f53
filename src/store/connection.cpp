#include "store/connection.h"

#include "core/literals.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>

namespace roadstead::store {

namespace {

QString nextConnectionName()
{
    static std::atomic<int> count = 0; // QSqlDatabase keeps its connections by a name of the whole process
    return u"roadstead-%1"_s.arg(++count);
}

} // namespace

Error damagedFile(const QString &path, const QString &detail)
{
    return {ErrorCode::Malformed,
        u"The database %1 is damaged (%2). Move it away and bring back a backup: roadsteadctl restore FILE."_s
            .arg(path, detail)};
}

Connection::Connection(const QString &path)
    : m_path(path)
    , m_name(nextConnectionName())
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(path);
}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    std::unique_ptr<Connection> made(new Connection(path));
    made->m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!made->m_database.open())
        return fail(ErrorCode::Unavailable,
            u"The database %1 cannot be opened: %2."_s.arg(path, made->m_database.lastError().text()));
    const QStringList settings {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
        u"PRAGMA wal_autocheckpoint = 8000"_s, u"PRAGMA journal_size_limit = 67108864"_s,
        u"PRAGMA foreign_keys = ON"_s, u"PRAGMA cache_size = -16384"_s, u"PRAGMA temp_store = MEMORY"_s,
        u"PRAGMA query_only = %1"_s.arg(access == Access::ReadOnly ? u"ON"_s : u"OFF"_s)};
    for (const QString &setting : settings) {
        if (const auto done = made->run(setting); !done)
            return tl::unexpected(done.error());
    }
    return made;
}

Result<void> Connection::run(const QString &statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return tl::unexpected(error(query));
    return {};
}

Error Connection::error(const QSqlQuery &query) const
{
    const QSqlError error = query.lastError();
    const QString folder = QFileInfo(m_path).absolutePath();
    switch (error.nativeErrorCode().toInt() & 0xff) { // the low byte is the primary result code
    case SQLITE_FULL:
        return {ErrorCode::Unavailable,
            u"The disk under %1 is full: nothing was saved. Free some space there; the station then goes on by itself."_s
                .arg(folder)};
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return {ErrorCode::Unavailable,
            u"The database %1 cannot be written or read (%2): nothing was saved. Check the disk under %3."_s
                .arg(m_path, error.databaseText(), folder)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Unavailable,
            u"Another program holds the database %1: nothing was saved. End that program."_s.arg(m_path)};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return damagedFile(m_path, error.databaseText());
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Conflict, u"The database refused a row: %1."_s.arg(error.databaseText())};
    default:
        return {ErrorCode::Unavailable, u"The database %1 failed: %2."_s.arg(m_path, error.text())};
    }
}

Result<void> Connection::checkIntegrity()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
        return tl::unexpected(error(query));
    const QString answer = query.value(0).toString();
    if (answer != "ok"_L1)
        return tl::unexpected(damagedFile(m_path, answer));
    return {};
}

} // namespace roadstead::store
