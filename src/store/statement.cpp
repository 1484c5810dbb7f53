#include "store/statement.h"

namespace roadstead::store {

Result<void> Statement::prepare()
{
    if (m_query)
        return {};
    QSqlQuery query(m_connection.database());
    query.setForwardOnly(true);
    if (!query.prepare(m_sql))
        return tl::unexpected(m_connection.error(query));
    m_query = std::move(query);
    return {};
}

Result<void> Statement::execute()
{
    if (!m_query->exec())
        return tl::unexpected(m_connection.error(*m_query));
    return {};
}

Result<void> Statement::runList(const QList<QVariant> &values)
{
    if (const auto ready = prepare(); !ready)
        return ready;
    for (qsizetype i = 0; i < values.size(); ++i)
        m_query->bindValue(static_cast<int>(i), values[i]);
    return execute();
}

} // namespace roadstead::store
