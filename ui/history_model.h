#pragma once

#include "core/fleet_api.h"

#include <QAbstractTableModel>

#include <deque>

namespace roadstead::ui {

/// History that fits a filter, newest first: pages of older events come when the view has reached the end
/// (fetchMore), new ones as they are recorded. Lives in the main thread; the fleet outlives it.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int
    {
        Time,
        Node,
        What,
        Who,
        ColumnCount
    };
    struct Limits
    {
        int page = 200;
        qsizetype most = 20'000; ///< events; then no older page is asked for
    };
    HistoryModel(FleetApi &fleet, Limits limits, QObject *parent = nullptr);

    /// Of `ReportKind::Events`; asks anew.
    void setQuery(const ReportQuery &query);
    [[nodiscard]] const ReportQuery &query() const { return m_query; }
    void reload();
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// Older events than those that are shown may fit.
    [[nodiscard]] bool hasOlder() const { return m_hasOlder; }
    /// Older ones that fit are not shown, because there are too many.
    [[nodiscard]] bool isFull() const { return static_cast<qsizetype>(m_rows.size()) >= m_limits.most; }
    [[nodiscard]] const Event *eventAt(int row) const;
    [[nodiscard]] int rowOf(qint64 eventId) const; ///< -1: not among those that are shown
    /// The node's name; its number when it is not known; empty for an event of no node.
    [[nodiscard]] QString nodeName(const Event &event) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded(); ///< a page was taken, or the last one
    void failed(const QString &sentence);

private:
    void ask();
    void takePage(const QList<Event> &events);
    void takeNew(const QList<Event> &events);
    void append(const QList<Event> &events);
    [[nodiscard]] bool isFitting(const Event &event) const;
    [[nodiscard]] QString text(const Event &event, Column column) const;

    FleetApi &m_fleet;
    Limits m_limits;
    ReportQuery m_query;
    std::deque<Event> m_rows;
    qint64 m_newestId = 0;
    qint64 m_oldestId = 0; ///< that was looked at
    bool m_isLoading = false;
    bool m_hasOlder = false;
    int m_round = 0; ///< answers to earlier questions are not taken
};

} // namespace roadstead::ui
