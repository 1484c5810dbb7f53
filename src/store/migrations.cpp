#include "store/migrations.h"

#include "core/literals.h"
#include "store/connection.h"

#include <QSqlQuery>

namespace roadstead::store {

int newestSchema()
{
    return migrations().back().number;
}

Result<int> schemaOf(Connection &connection)
{
    QSqlQuery query(connection.database());
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return tl::unexpected(connection.error(query));
    return query.value(0).toInt();
}

QStringList statementsOf(const char *sql)
{
    QStringList statements;
    QString statement;
    const QString text = QString::fromUtf8(sql);
    for (QStringView line : QStringView(text).split(u'\n')) {
        if (const qsizetype comment = line.indexOf("--"_L1); comment >= 0)
            line = line.first(comment);
        line = line.trimmed();
        if (line.isEmpty())
            continue;
        statement += line;
        statement += u'\n';
        if (!line.endsWith(u';'))
            continue;
        statements.append(statement);
        statement.clear();
    }
    Q_ASSERT(statement.isEmpty()); // a migration ends with a semicolon
    return statements;
}

Result<void> migrate(Connection &connection, int target)
{
    const Result<int> schema = schemaOf(connection);
    if (!schema)
        return tl::unexpected(schema.error());
    if (*schema > newestSchema())
        return fail(ErrorCode::Unsupported,
            u"%1 was written by a newer Roadstead (schema %2; this program knows %3). Nothing was changed. "
            "Install that version, or restore an older backup with roadsteadctl restore."_s
                .arg(connection.path())
                .arg(*schema)
                .arg(newestSchema()));
    for (const Migration &migration : migrations()) {
        if (migration.number <= *schema || migration.number > target)
            continue;
        QStringList statements {u"BEGIN IMMEDIATE"_s};
        statements += statementsOf(migration.sql);
        statements += {u"PRAGMA user_version = %1"_s.arg(migration.number), u"COMMIT"_s};
        for (const QString &statement : statements) {
            if (const auto done = connection.run(statement); !done) {
                (void)connection.run(u"ROLLBACK"_s); // the step's error is the one to tell
                return done;
            }
        }
    }
    return {};
}

} // namespace roadstead::store
