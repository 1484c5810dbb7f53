#include "ui/rollout_list.h"

#include "core/literals.h"
#include "ui/rollout_list_delegate.h"
#include "ui/rollout_text.h"

#include <QEvent>

#include <algorithm>

namespace roadstead::ui {

QString RolloutListModel::Row::id() const
{
    switch (kind) {
    case Kind::Heading:
        return {};
    case Kind::Group:
        return status.appId + u'/' + status.group;
    case Kind::Past:
        return u"%1/%2/%3@%4"_s.arg(past.key.appId, past.key.group, past.key.version)
            .arg(past.startedMs > 0 ? past.startedMs : past.endedMs);
    }
    return {};
}

RolloutListModel::RolloutListModel(FleetApi &fleet, QObject *parent)
    : QAbstractListModel(parent)
    , m_fleet(fleet)
{
    connect(&fleet, &FleetApi::rolloutsChanged, this, &RolloutListModel::makeRows);
    connect(&fleet, &FleetApi::configChanged, this, &RolloutListModel::makeRows);
    connect(&fleet, &FleetApi::recorded, this, &RolloutListModel::takeNew);
    connect(&fleet, &FleetApi::nodesReset, this, &RolloutListModel::reload);
    reload();
}

void RolloutListModel::reload()
{
    makeRows();
    askPast();
}

void RolloutListModel::askPast()
{
    EventQuery query;
    query.kinds = rolloutEventKinds();
    query.limit = kMostPast;
    m_fleet.events(query, this, [this, round = ++m_round](const Result<QList<Event>> &events) {
        if (round != m_round || !events)
            return; // the groups of now stand there all the same
        m_pastEvents = *events;
        makeRows();
    });
}

void RolloutListModel::takeNew(const QList<Event> &events)
{
    bool isNews = false;
    for (const Event &event : events) {
        if (!rolloutEventKinds().contains(event.kind)
            || (!m_pastEvents.isEmpty() && event.id <= m_pastEvents.constFirst().id))
            continue;
        m_pastEvents.prepend(event);
        isNews = true;
    }
    if (m_pastEvents.size() > kMostPast)
        m_pastEvents.resize(kMostPast);
    if (isNews)
        makeRows();
}

/// The rollout that a group's own row shows.
bool RolloutListModel::isOfNow(const PastRollout &past) const
{
    return std::ranges::any_of(m_statuses, [&past](const RolloutStatus &status) {
        return status.appId == past.key.appId && status.group == past.key.group
            && status.version == past.key.version
            && (past.endedMs == 0 || status.startedMs == 0 || past.endedMs > status.startedMs);
    });
}

void RolloutListModel::makeRows()
{
    m_statuses = m_fleet.rollouts();
    QList<Row> rows;
    const auto heading = [&rows](const QString &text) {
        Row row;
        row.heading = text;
        rows.append(row);
    };
    for (const RolloutStatus &status : std::as_const(m_statuses)) {
        if (rows.isEmpty())
            heading(tr("Update groups"));
        Row row;
        row.kind = Row::Kind::Group;
        row.status = status;
        rows.append(row);
    }
    bool hasPast = false;
    for (const PastRollout &past : pastRollouts(m_pastEvents)) {
        if (isOfNow(past))
            continue;
        if (!hasPast)
            heading(tr("Earlier"));
        hasPast = true;
        Row row;
        row.kind = Row::Kind::Past;
        row.past = past;
        rows.append(row);
    }
    const bool isSame = std::ranges::equal(
        rows, m_rows, [](const Row &a, const Row &b) { return a.kind == b.kind && a.id() == b.id(); });
    if (!isSame) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else {
        for (int i = 0; i < rows.size(); ++i) {
            if (rows[i] == m_rows[i])
                continue;
            m_rows[i] = rows[i];
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
    Q_EMIT changed();
}

int RolloutListModel::rowOf(const QString &id) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (!id.isEmpty() && m_rows[i].id() == id)
            return i;
    }
    return -1;
}

int RolloutListModel::find(const QString &what) const
{
    if (const int exact = rowOf(what); exact >= 0)
        return exact;
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const QString name = row.kind == Row::Kind::Group ? row.id() + u'/' + row.status.version
                                                          : row.id().section(u'@', 0, 0);
        if (row.kind != Row::Kind::Heading && name == what)
            return i;
    }
    return -1;
}

int RolloutListModel::firstRollout() const
{
    // What is under way is what people come for.
    for (int i = 0; i < m_rows.size(); ++i) {
        const RolloutState state = m_rows[i].status.state;
        if (m_rows[i].kind == Row::Kind::Group && state != RolloutState::Idle
            && state != RolloutState::Finished)
            return i;
    }
    return m_rows.isEmpty() ? -1 : 1;
}

int RolloutListModel::runningCount() const
{
    return static_cast<int>(std::ranges::count_if(
        m_statuses, [](const RolloutStatus &status) { return status.state == RolloutState::Running; }));
}

int RolloutListModel::groupCount() const
{
    return static_cast<int>(m_statuses.size());
}

int RolloutListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags RolloutListModel::flags(const QModelIndex &index) const
{
    const bool isHeading = index.isValid() && m_rows[index.row()].kind == Row::Kind::Heading;
    return isHeading ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

QVariant RolloutListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    const bool isGroup = row.kind == Row::Kind::Group;
    if (row.kind == Row::Kind::Heading)
        return role == Qt::DisplayRole ? QVariant(row.heading) : QVariant();
    const QString title = isGroup
        ? rolloutTitle(rolloutGroupText(row.status), row.status.version, Qt::LeftToRight)
        : rolloutTitle(row.past.key.group, row.past.key.version, Qt::LeftToRight);
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole:
        return isGroup ? progressSentence(row.status) : QVariant(title);
    case Qt::AccessibleTextRole:
        return isGroup
            ? u"%1: %2. %3"_s.arg(title, rolloutStateText(row.status.state), progressSentence(row.status))
            : u"%1: %2"_s.arg(title, rolloutEndText(row.past.end));
    default:
        return {};
    }
}

RolloutList::RolloutList(RolloutListModel &model, QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"rolloutList"_s);
    setAccessibleName(tr("Rollouts"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setResizeMode(Adjust);
    setModel(&model);
    setItemDelegate(new RolloutListDelegate(model, this));
}

void RolloutList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT currentRowChanged(current.row());
}

void RolloutList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    viewport()->update();
}

void RolloutList::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

void RolloutList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

} // namespace roadstead::ui
