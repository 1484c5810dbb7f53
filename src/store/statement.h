#pragma once

#include "store/connection.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <concepts>

namespace roadstead::store {

/// A statement that is prepared at its first use and kept. Lives in its connection's thread and ends before
/// it. Strings and bytes are never bound as NULL; pass a QVariant for a column that may be NULL.
class Statement
{
public:
    Statement(Connection &connection, QString sql)
        : m_connection(connection)
        , m_sql(std::move(sql))
    {
    }

    /// Runs it with the values for its question marks, in their order.
    template <typename... Values> [[nodiscard]] Result<void> run(const Values &...values)
    {
        if (const auto ready = prepare(); !ready)
            return ready;
        [[maybe_unused]] int at = 0;
        (m_query->bindValue(at++, bound(values)), ...);
        return execute();
    }

    /// The same with a number of values that is known only at run time.
    [[nodiscard]] Result<void> runList(const QList<QVariant> &values);

    /// The next row of a SELECT; false after the last. An error while stepping is told by `rowError()`.
    [[nodiscard]] bool next() { return m_query->next(); }
    [[nodiscard]] Result<void> rowError() const
    {
        if (m_query->lastError().isValid())
            return tl::unexpected(m_connection.error(*m_query));
        return {};
    }

    [[nodiscard]] qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    [[nodiscard]] bool isTrue(int column) const { return number(column) != 0; }
    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }

private:
    [[nodiscard]] static QVariant bound(const QVariant &value) { return value; }
    [[nodiscard]] static QVariant bound(const QString &value)
    {
        static const QVariant empty(QString(QLatin1String("")));
        return value.isNull() ? empty : QVariant(value);
    }
    [[nodiscard]] static QVariant bound(const QByteArray &value)
    {
        static const QVariant empty(QByteArray(""));
        return value.isNull() ? empty : QVariant(value);
    }
    template <typename Number>
    requires std::integral<Number> || std::is_enum_v<Number>
    [[nodiscard]] static QVariant bound(Number value) { return QVariant(static_cast<qlonglong>(value)); }

    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> execute();

    Connection &m_connection;
    const QString m_sql;
    std::optional<QSqlQuery> m_query;
};

} // namespace roadstead::store
