#include "store/row_reader.h"

#include "core/literals.h"
#include "store/json_text.h"
#include "store/row_columns.h"
#include "store/statement.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace roadstead::store {

namespace {

Event eventOf(const Statement &row)
{
    Event event {.id = row.number(0),
        .atMs = row.number(1),
        .node = static_cast<NodeId>(row.number(2)),
        .kind = static_cast<EventKind>(row.number(3)),
        .severity = static_cast<Severity>(row.number(4)),
        .detail = {},
        .verdict = std::nullopt};
    // A detail or a verdict that cannot be read (written by a newer version) leaves the fact itself standing.
    if (!row.isNull(5))
        event.detail = parseJsonText(row.text(5)).value_or(QJsonObject());
    if (!row.isNull(6)) {
        if (Result<Verdict> verdict = parseVerdictText(row.text(6)))
            event.verdict = std::move(*verdict);
    }
    return event;
}

/// Kinds that are few among all events, so that an index finds them faster than the newest rows do.
bool isRare(EventKind kind)
{
    constexpr int kFirstOfNodes = 10;
    constexpr int kFirstOfRollouts = 48;
    constexpr int kFirstOfLocks = 60;
    const int number = static_cast<int>(kind);
    return number < kFirstOfNodes || (number >= kFirstOfRollouts && number < kFirstOfLocks)
        || kind == EventKind::NodeMoved || kind == EventKind::NodeMerged
        || kind == EventKind::IdentityConflict || kind == EventKind::LockForced
        || kind == EventKind::LockExpired || kind == EventKind::LockStale;
}

/// For LIKE: what the text may be within the JSON of a detail. It lets through what only looks alike: LIKE
/// knows no other letters than ASCII's in two cases, and JSON writes some characters in more than one way.
QString likePattern(const QString &text)
{
    QString pattern = u"%"_s;
    for (const QChar c : text) {
        const ushort code = c.unicode();
        if (c == u'"' || c == u'\\' || c == u'/' || code < 0x20 || code > 0x7e)
            pattern += pattern.endsWith(u'%') ? QString() : u"%"_s;
        else if (c == u'%' || c == u'_')
            pattern += u'\\' + QString(c);
        else
            pattern += c;
    }
    return pattern.endsWith(u'%') ? pattern : pattern + u'%';
}

bool holds(const QJsonValue &value, const QString &text)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::any_of(
            object.begin(), object.end(), [&text](const QJsonValue &each) { return holds(each, text); });
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(
            array.begin(), array.end(), [&text](const QJsonValue &each) { return holds(each, text); });
    }
    return value.toVariant().toString().contains(text, Qt::CaseInsensitive);
}

/// The conditions of a query with the values for their question marks.
struct Conditions
{
    QStringList sql;
    QList<QVariant> values;

    void add(const QString &condition, const QList<QVariant> &itsValues)
    {
        sql.append(condition);
        values.append(itsValues);
    }
};

Conditions conditionsOf(const EventQuery &query)
{
    Conditions conditions;
    conditions.add(u"id < ?"_s, {query.beforeId > 0 ? query.beforeId : std::numeric_limits<qint64>::max()});
    // Numbers rise with time, but for some that were handed in late: the first of a time bounds the rows to
    // walk. The plus keeps the index of times from being walked itself, which would want all its rows sorted.
    if (query.sinceMs > 0) {
        conditions.add(
            u"id >= (SELECT min(id) FROM events WHERE at_ms >= ?)"_s, {query.sinceMs}); // NULL: none
        conditions.add(u"+at_ms >= ?"_s, {query.sinceMs});
    }
    if (query.untilMs > 0) {
        conditions.add(u"id <= (SELECT max(id) FROM events WHERE at_ms BETWEEN ? AND ?)"_s,
            {query.sinceMs, query.untilMs});
        conditions.add(u"+at_ms <= ?"_s, {query.untilMs});
    }
    if (query.node != NodeId::None) // the second half lets SQLite use the partial index
        conditions.add(u"node = ? AND node <> 0"_s, {static_cast<qlonglong>(query.node)});
    if (!query.kinds.isEmpty()) {
        const bool usesIndex = query.node == NodeId::None && std::ranges::all_of(query.kinds, isRare);
        QList<QVariant> kinds;
        for (const EventKind kind : query.kinds)
            kinds.append(static_cast<int>(kind));
        conditions.add((usesIndex ? u"kind IN (%1)"_s : u"+kind IN (%1)"_s)
                           .arg(QStringList(query.kinds.size(), u"?"_s).join(u',')),
            kinds);
    }
    if (query.least != Severity::Quiet)
        conditions.add(u"severity >= ?"_s, {static_cast<int>(query.least)});
    if (!query.text.isEmpty())
        conditions.add(u"detail LIKE ? ESCAPE '\\'"_s, {likePattern(query.text)});
    return conditions;
}

} // namespace

Result<QList<Event>> readEvents(Connection &connection, const EventQuery &query)
{
    const Conditions conditions = conditionsOf(query);
    const int limit = std::clamp(query.limit, 0, EventQuery::kMaxEventsAtOnce);
    const bool isExact = query.text.isEmpty();
    Statement statement(connection,
        u"SELECT %1 FROM events WHERE %2 ORDER BY id DESC%3"_s.arg(
            QString(kEventColumns).replace(u' ', u", "_s), conditions.sql.join(u" AND "_s),
            isExact ? u" LIMIT "_s + QString::number(limit) : QString()));
    if (const auto done = statement.runList(conditions.values); !done)
        return tl::unexpected(done.error());
    QList<Event> events;
    while (events.size() < limit && statement.next()) {
        Event event = eventOf(statement);
        if (isExact || holds(event.detail, query.text))
            events.append(std::move(event));
    }
    if (const auto done = statement.rowError(); !done)
        return tl::unexpected(done.error());
    return events;
}

} // namespace roadstead::store
