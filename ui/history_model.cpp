#include "ui/history_model.h"

#include "core/literals.h"
#include "core/report_builder.h"
#include "ui/event_text.h"
#include "ui/look/widgets.h"
#include "ui/moment.h"
#include "ui/plain_table.h"
#include "ui/who_text.h"

#include <algorithm>

namespace roadstead::ui {

namespace {

/// A burst of so many may have lost its oldest (FleetApi::recorded).
constexpr qsizetype kWholeBurst = 500;

} // namespace

HistoryModel::HistoryModel(FleetApi &fleet, Limits limits, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fleet(fleet)
    , m_limits(limits)
{
    m_query.kind = ReportKind::Events;
    connect(&m_fleet, &FleetApi::recorded, this, &HistoryModel::takeNew);
    connect(&m_fleet, &FleetApi::nodesReset, this, &HistoryModel::reload);
}

void HistoryModel::setQuery(const ReportQuery &query)
{
    if (query == m_query && (m_isLoading || m_newestId > 0))
        return;
    m_query = query;
    reload();
}

void HistoryModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_newestId = 0;
    m_oldestId = 0;
    m_hasOlder = false;
    ++m_round;
    endResetModel();
    ask();
}

void HistoryModel::ask()
{
    m_isLoading = true;
    EventQuery query;
    query.node = m_query.node;
    query.beforeId = m_oldestId;
    query.sinceMs = m_query.sinceMs;
    query.untilMs = m_query.untilMs;
    query.kinds = m_query.kinds;
    query.least = m_query.least;
    // Whoever did it stands in the detail too; what else fits is looked at here, so that more is asked for.
    query.text = m_query.text.isEmpty() ? m_query.who : m_query.text;
    const bool isSieved = !m_query.who.isEmpty() || !m_query.cluster.isEmpty() || !m_query.text.isEmpty();
    query.limit = isSieved ? EventQuery::kMaxEventsAtOnce : m_limits.page;
    m_fleet.events(
        query, this, [this, round = m_round, limit = query.limit](const Result<QList<Event>> &events) {
            if (round != m_round)
                return;
            m_isLoading = false;
            if (!events) {
                Q_EMIT failed(events.error().message);
                Q_EMIT loaded();
                return;
            }
            m_hasOlder = events->size() >= limit;
            const auto before = m_rows.size();
            takePage(*events);
            // The view asks for more only when it has something to scroll.
            if (m_hasOlder && m_rows.size() == before && !isFull())
                ask();
            Q_EMIT loaded();
        });
}

bool HistoryModel::isFitting(const Event &event) const
{
    if (m_query.cluster.isEmpty())
        return fits(m_query, event, nullptr);
    const auto node = m_fleet.node(event.node);
    return fits(m_query, event, node ? &*node : nullptr);
}

void HistoryModel::takePage(const QList<Event> &events)
{
    QList<Event> older;
    for (const Event &event : events) {
        if (m_oldestId > 0 && event.id >= m_oldestId)
            continue; // the first page may repeat what came live meanwhile
        if (isFitting(event) && static_cast<qsizetype>(m_rows.size()) + older.size() < m_limits.most)
            older.append(event);
    }
    if (!events.isEmpty()) {
        m_newestId = std::max(m_newestId, events.constFirst().id);
        m_oldestId = m_oldestId == 0 ? events.constLast().id : std::min(m_oldestId, events.constLast().id);
    }
    append(older);
}

void HistoryModel::append(const QList<Event> &events)
{
    if (events.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(events.size()) - 1);
    m_rows.insert(m_rows.end(), events.cbegin(), events.cend());
    endInsertRows();
}

void HistoryModel::takeNew(const QList<Event> &events)
{
    if (events.size() >= kWholeBurst) {
        reload();
        return;
    }
    QList<Event> fresh; // newest first
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        if (event->id > m_newestId && isFitting(*event))
            fresh.append(*event);
    }
    if (events.isEmpty())
        return;
    m_newestId = std::max(m_newestId, events.constLast().id);
    if (m_oldestId == 0)
        m_oldestId = events.constFirst().id;
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
    m_rows.insert(m_rows.begin(), fresh.cbegin(), fresh.cend());
    endInsertRows();
    if (const int surplus = rowCount() - static_cast<int>(m_limits.most); surplus > 0) {
        beginRemoveRows({}, rowCount() - surplus, rowCount() - 1);
        m_rows.resize(m_rows.size() - static_cast<std::size_t>(surplus));
        endRemoveRows();
    }
}

const Event *HistoryModel::eventAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int HistoryModel::rowOf(qint64 eventId) const
{
    const auto found = std::ranges::find(m_rows, eventId, &Event::id);
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

QString HistoryModel::nodeName(const Event &event) const
{
    if (event.node == NodeId::None)
        return {};
    const auto node = m_fleet.node(event.node);
    return node ? node->name : u"#%1"_s.arg(static_cast<qint64>(event.node));
}

QString HistoryModel::text(const Event &event, Column column) const
{
    switch (column) {
    case Time: {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(event.atMs);
        const bool isToday = at.date() == QDateTime::fromMSecsSinceEpoch(m_fleet.nowMs()).date();
        return isToday ? at.toString(u"HH:mm:ss"_s)
                       : QLocale().toString(at.date(), QLocale::ShortFormat) + at.toString(u" HH:mm"_s);
    }
    case Node:
        return nodeName(event);
    case What: {
        const EventText said = eventText(event);
        return said.detail.isEmpty() ? said.title : said.title + u" · "_s + said.detail;
    }
    case Who:
        return whoText(event.detail.value(u"who"_s).toString());
    case ColumnCount:
        break;
    }
    return {};
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const Event *event = index.isValid() ? eventAt(index.row()) : nullptr;
    if (!event)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(*event, column);
    case Qt::ToolTipRole:
        return column == Time
            ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(event->atMs), QLocale::LongFormat)
            : text(*event, column);
    case GlyphRole:
        return column == What ? QVariant::fromValue(event->severity) : QVariant();
    case InkRole:
        return static_cast<int>(column == Time || column == Who ? Ink::Muted : Ink::Text);
    case IsNameRole:
        return column == Node;
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Node:
        return tr("Node");
    case What:
        return tr("What happened");
    case Who:
        return tr("Who");
    default:
        return {};
    }
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasOlder && !m_isLoading && !isFull();
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask();
}

} // namespace roadstead::ui
