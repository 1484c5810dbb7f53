#include "ui/request_model.h"

#include "core/boot_story.h"
#include "core/literals.h"
#include "ui/event_text.h"
#include "ui/plain_table.h"

#include <QDateTime>

#include <algorithm>
#include <ranges>

namespace roadstead::ui {

RequestModel::RequestModel(FleetApi &fleet, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fleet(fleet)
{
    connect(&fleet, &FleetApi::recorded, this, &RequestModel::take);
    connect(&fleet, &FleetApi::nodesReset, this, &RequestModel::reload);
    reload();
}

void RequestModel::reload()
{
    EventQuery query;
    query.kinds = bootEventKinds();
    query.limit = static_cast<int>(kMost);
    m_fleet.events(query, this, [this](const Result<QList<Event>> &events) {
        if (!events) {
            Q_EMIT failed(events.error().message);
            return;
        }
        m_all.clear();
        for (const Event &event : *events)
            m_all.push_back(rowOf(event));
        filterAgain();
    });
}

RequestModel::Row RequestModel::rowOf(const Event &event) const
{
    const auto node = event.node == NodeId::None ? std::nullopt : m_fleet.node(event.node);
    const EventText text = eventText(event);
    return {event, node ? node->name : event.detail.value(u"client"_s).toString(), text.title, text.detail};
}

bool RequestModel::isShown(const Row &row) const
{
    if (m_isOnlyFailed && row.event.severity < Severity::Warn)
        return false;
    return std::ranges::all_of(m_words, [&row](const QString &word) {
        return row.name.contains(word, Qt::CaseInsensitive) || row.what.contains(word, Qt::CaseInsensitive)
            || row.detail.contains(word, Qt::CaseInsensitive);
    });
}

void RequestModel::filterAgain()
{
    beginResetModel();
    m_shown.clear();
    std::ranges::copy_if(m_all, std::back_inserter(m_shown), [this](const Row &row) { return isShown(row); });
    endResetModel();
}

void RequestModel::take(const QList<Event> &events)
{
    static const QList<EventKind> kinds = bootEventKinds();
    std::deque<Row> fresh; // newest first
    for (const Event &event : events) {
        const bool isKnown = !m_all.empty() && event.id <= m_all.front().event.id;
        if (isKnown || !kinds.contains(event.kind))
            continue;
        m_all.push_front(rowOf(event));
        if (isShown(m_all.front()))
            fresh.push_front(m_all.front());
    }
    while (static_cast<qsizetype>(m_all.size()) > kMost)
        m_all.pop_back();
    if (fresh.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
    m_shown.insert(m_shown.begin(), fresh.begin(), fresh.end());
    endInsertRows();
    if (static_cast<qsizetype>(m_shown.size()) > kMost) {
        beginRemoveRows({}, static_cast<int>(kMost), static_cast<int>(m_shown.size()) - 1);
        m_shown.resize(kMost);
        endRemoveRows();
    }
}

void RequestModel::setFilter(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    filterAgain();
}

void RequestModel::setOnlyFailed(bool isOnlyFailed)
{
    m_isOnlyFailed = isOnlyFailed;
    filterAgain();
}

const Event *RequestModel::eventAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_shown[static_cast<std::size_t>(row)].event : nullptr;
}

int RequestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int RequestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant RequestModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_shown[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Time:
            return QDateTime::fromMSecsSinceEpoch(row.event.atMs).toString(u"HH:mm:ss"_s);
        case Name:
            return row.name.isEmpty() ? tr("unknown machine") : row.name;
        case What:
            return row.what;
        default:
            return row.detail;
        }
    case GlyphRole:
        return index.column() == What ? QVariant::fromValue(row.event.severity) : QVariant();
    case IsNameRole:
        return index.column() == Name;
    case InkRole:
        return static_cast<int>(index.column() == Time || index.column() == Detail ? Ink::Muted : Ink::Text);
    default:
        return {};
    }
}

QVariant RequestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Name:
        return tr("Node");
    case What:
        return tr("What");
    default:
        return tr("Detail");
    }
}

} // namespace roadstead::ui
