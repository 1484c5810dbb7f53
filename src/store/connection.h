#pragma once

#include "core/error.h"

#include <QSqlDatabase>
#include <QString>

class QSqlQuery;

namespace roadstead::store {

/// One connection to a SQLite file. Opened, used and closed in one thread; its queries end before it.
class Connection
{
public:
    enum class Access : unsigned char
    {
        ReadOnly,
        ReadWrite
    };

    /// Opens with WAL, synchronous=FULL, foreign keys and a busy timeout. Fails: Unavailable, Malformed (not
    /// a database, or damaged).
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, Access access);
    ~Connection();

    [[nodiscard]] QSqlDatabase &database() { return m_database; }
    [[nodiscard]] const QString &path() const { return m_path; }

    /// Runs one statement without values.
    [[nodiscard]] Result<void> run(const QString &statement);

    /// The failure of a query as a sentence: what happened to which file and what to do.
    /// Unavailable: disk full, I/O error, busy. Malformed: damaged file. Conflict: a constraint of the
    /// schema.
    [[nodiscard]] Error error(const QSqlQuery &query) const;

    /// PRAGMA quick_check. Fails: Malformed.
    [[nodiscard]] Result<void> checkIntegrity();

    Q_DISABLE_COPY_MOVE(Connection)

private:
    explicit Connection(const QString &path);

    const QString m_path;
    const QString m_name;
    QSqlDatabase m_database;
};

/// The sentence for a file that SQLite cannot read as a database.
[[nodiscard]] Error damagedFile(const QString &path, const QString &detail);

} // namespace roadstead::store
