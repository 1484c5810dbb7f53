#pragma once

#include "core/fleet_api.h"

#include <QAbstractListModel>

#include <vector>

namespace roadstead::ui {

/// The history of one node, or of the whole fleet, newest first: pages of older events come when the view has
/// reached the end (fetchMore), new ones as they are recorded. A row that stands for a day comes before the
/// day's events. Lives in the main thread; the fleet outlives it.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        EventRole = Qt::UserRole, ///< roadstead::Event; invalid in the row of a day
        DayRole, ///< QDate; invalid in the row of an event
    };
    enum class Days : unsigned char
    {
        Shown,
        Hidden
    };
    struct Limits
    {
        int page = 200;
        int most = 5000; ///< events; the oldest give way, and no older page is asked for
    };
    TimelineModel(FleetApi &fleet, Days days, Limits limits, QObject *parent = nullptr);

    /// The history of this node from now on; None: of the whole fleet.
    void showNode(NodeId id);
    /// No history at all.
    void clear();
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// The row's event; null in the row of a day.
    [[nodiscard]] const Event *eventAt(int row) const;
    [[nodiscard]] int eventCount() const { return m_eventCount; }
    /// Whether the event's line goes on to the one above or below, and is not parted from it by a day.
    [[nodiscard]] bool hasEventAbove(int row) const { return row > 0 && eventAt(row - 1) != nullptr; }
    [[nodiscard]] bool hasEventBelow(int row) const
    {
        return row + 1 < rowCount() && eventAt(row + 1) != nullptr;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();
    void failed(const QString &sentence);

private:
    struct Row
    {
        QDate day; ///< valid: the row of a day
        Event event;
    };
    void ask();
    void takePage(const QList<Event> &events);
    void takeNew(const QList<Event> &events);
    void prepend(const QList<Event> &newestFirst);
    void dropOldest();
    [[nodiscard]] std::vector<Row> rowsOf(const QList<Event> &newestFirst, QDate above) const;

    FleetApi &m_fleet;
    Days m_days;
    Limits m_limits;
    NodeId m_node = NodeId::None;
    std::vector<Row> m_rows;
    int m_eventCount = 0;
    qint64 m_newestId = 0;
    qint64 m_oldestId = 0;
    bool m_isActive = false;
    bool m_isLoading = false;
    bool m_hasOlder = false;
    int m_round = 0; ///< answers to earlier questions are not taken
};

} // namespace roadstead::ui
