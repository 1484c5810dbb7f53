#include "ui/timeline_model.h"

#include "ui/event_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace roadstead::ui {

namespace {

/// A burst of so many may have lost its oldest (FleetApi::recorded).
constexpr qsizetype kWholeBurst = 500;

QString dayText(QDate day)
{
    const qint64 daysAgo = day.daysTo(QDate::currentDate());
    if (daysAgo == 0)
        return QCoreApplication::translate("Timeline", "Today");
    return daysAgo == 1 ? QCoreApplication::translate("Timeline", "Yesterday")
                        : QLocale().toString(day, QLocale::LongFormat);
}

QDate dayOf(const Event &event)
{
    return QDateTime::fromMSecsSinceEpoch(event.atMs).date();
}

} // namespace

TimelineModel::TimelineModel(FleetApi &fleet, Days days, Limits limits, QObject *parent)
    : QAbstractListModel(parent)
    , m_fleet(fleet)
    , m_days(days)
    , m_limits(limits)
{
    connect(&m_fleet, &FleetApi::recorded, this, &TimelineModel::takeNew);
    connect(&m_fleet, &FleetApi::nodesReset, this, [this] {
        if (m_isActive)
            showNode(m_node);
    });
}

void TimelineModel::showNode(NodeId id)
{
    clear();
    m_node = id;
    m_isActive = true;
    ask();
}

void TimelineModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_eventCount = 0;
    m_newestId = 0;
    m_oldestId = 0;
    m_isActive = false;
    m_isLoading = false;
    m_hasOlder = false;
    ++m_round;
    endResetModel();
}

void TimelineModel::ask()
{
    m_isLoading = true;
    EventQuery query;
    query.node = m_node;
    query.beforeId = m_oldestId;
    query.limit = m_limits.page;
    m_fleet.events(query, this, [this, round = m_round](const Result<QList<Event>> &events) {
        if (round != m_round)
            return;
        if (events)
            takePage(*events); // who asks for more while it is put in asks for the same again
        else
            Q_EMIT failed(events.error().message);
        m_isLoading = false;
        Q_EMIT loaded();
    });
}

void TimelineModel::takePage(const QList<Event> &events)
{
    m_hasOlder = events.size() >= m_limits.page && m_eventCount + events.size() < m_limits.most;
    QList<Event> older;
    for (const Event &event : events) {
        if (m_oldestId == 0 || event.id < m_oldestId) // the first page may repeat what came live meanwhile
            older.append(event);
    }
    if (older.isEmpty())
        return;
    const QDate above = m_rows.empty() ? QDate() : dayOf(m_rows.back().event);
    std::vector<Row> rows = rowsOf(older, above);
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    std::ranges::move(rows, std::back_inserter(m_rows));
    m_eventCount += static_cast<int>(older.size());
    m_newestId = std::max(m_newestId, older.constFirst().id);
    m_oldestId = older.constLast().id;
    endInsertRows();
    // The row before the first of the page has a line to it now.
    if (first > 0)
        Q_EMIT dataChanged(index(first - 1), index(first - 1));
}

std::vector<TimelineModel::Row> TimelineModel::rowsOf(const QList<Event> &newestFirst, QDate above) const
{
    std::vector<Row> rows;
    for (const Event &event : newestFirst) {
        const QDate day = dayOf(event);
        if (m_days == Days::Shown && day != above)
            rows.push_back({day, {}});
        above = day;
        rows.push_back({{}, event});
    }
    return rows;
}

void TimelineModel::takeNew(const QList<Event> &events)
{
    if (!m_isActive)
        return;
    QList<Event> fresh;
    bool isMerge = false;
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        const bool isMine = m_node == NodeId::None || event->node == m_node;
        if (!isMine || event->id <= m_newestId)
            continue;
        isMerge = isMerge || (m_node != NodeId::None && event->kind == EventKind::NodeMerged);
        fresh.append(*event);
    }
    if (events.size() >= kWholeBurst || isMerge) {
        showNode(m_node); // what a merge brought along is older than what is shown
        return;
    }
    if (!fresh.isEmpty())
        prepend(fresh);
}

void TimelineModel::prepend(const QList<Event> &newestFirst)
{
    std::vector<Row> rows = rowsOf(newestFirst, {});
    const bool hasSameDay
        = m_days == Days::Shown && !m_rows.empty() && m_rows.front().day == dayOf(newestFirst.constLast());
    // The day's row that is there already stays on top: only what is of a later day goes above it.
    std::size_t split = rows.size();
    if (hasSameDay) {
        while (split > 0 && !rows[split - 1].day.isValid())
            --split;
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(split) - 1);
        --split;
    }
    const auto insert = [this, &rows](std::size_t from, std::size_t to, int at) {
        if (from == to)
            return;
        beginInsertRows({}, at, at + static_cast<int>(to - from) - 1);
        m_rows.insert(m_rows.begin() + at, rows.begin() + static_cast<std::ptrdiff_t>(from),
            rows.begin() + static_cast<std::ptrdiff_t>(to));
        endInsertRows();
    };
    insert(split, rows.size(), 1);
    insert(0, split, 0);
    m_eventCount += static_cast<int>(newestFirst.size());
    m_newestId = newestFirst.constFirst().id;
    if (m_oldestId == 0)
        m_oldestId = newestFirst.constLast().id;
    const int after = static_cast<int>(rows.size()) + (hasSameDay ? 1 : 0);
    if (after < rowCount())
        Q_EMIT dataChanged(index(after), index(after));
    dropOldest();
}

void TimelineModel::dropOldest()
{
    if (m_eventCount <= m_limits.most)
        return;
    int first = rowCount();
    int surplus = m_eventCount - m_limits.most;
    while (surplus > 0 && first > 0) {
        --first;
        if (eventAt(first))
            --surplus;
    }
    if (first > 0 && !eventAt(first - 1))
        --first; // a day without events
    beginRemoveRows({}, first, rowCount() - 1);
    m_rows.resize(static_cast<std::size_t>(first));
    m_eventCount = m_limits.most;
    m_oldestId = m_rows.back().event.id;
    m_hasOlder = false;
    endRemoveRows();
}

const Event *TimelineModel::eventAt(int row) const
{
    const Row &found = m_rows.at(static_cast<std::size_t>(row));
    return found.day.isValid() ? nullptr : &found.event;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.day.isValid()) {
        if (role == DayRole)
            return row.day;
        return role == Qt::DisplayRole ? dayText(row.day) : QVariant();
    }
    if (role == EventRole)
        return QVariant::fromValue(row.event);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const EventText text = eventText(row.event);
    const QString words = text.detail.isEmpty() ? text.title : text.title + u'\n' + text.detail;
    if (role == Qt::DisplayRole)
        return words;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(row.event.atMs);
    return QString(QLocale().toString(at, QLocale::ShortFormat) + u'\n' + words);
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return Qt::NoItemFlags;
    return eventAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                : Qt::ItemFlags(Qt::ItemIsEnabled | Qt::ItemNeverHasChildren);
}

bool TimelineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_isActive && m_hasOlder && !m_isLoading;
}

void TimelineModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask();
}

} // namespace roadstead::ui
