#pragma once

#include "core/fleet_api.h"
#include "core/past_rollouts.h"

#include <QAbstractListModel>
#include <QListView>
#include <QTimer>

namespace roadstead::ui {

/// The update groups with their rollouts, in the document's order, then what history knows of earlier ones,
/// newest first. Lives in the main thread; the fleet outlives it.
class RolloutListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Row
    {
        enum class Kind
        {
            Heading,
            Group, ///< status
            Past, ///< past
        };
        Kind kind = Kind::Heading;
        QString heading;
        RolloutStatus status;
        PastRollout past;

        /// "APP/GROUP", or "APP/GROUP/VERSION@START" of an earlier one; empty for a heading.
        [[nodiscard]] QString id() const;
        bool operator==(const Row &) const = default;
    };
    explicit RolloutListModel(FleetApi &fleet, QObject *parent = nullptr);

    void reload();
    [[nodiscard]] const Row &at(int row) const { return m_rows[row]; }
    [[nodiscard]] int rowOf(const QString &id) const;
    /// The newest rollout of that name: "APP/GROUP" or "APP/GROUP/VERSION"; -1: none.
    [[nodiscard]] int find(const QString &what) const;
    [[nodiscard]] int firstRollout() const;
    [[nodiscard]] int runningCount() const;
    [[nodiscard]] int groupCount() const;
    [[nodiscard]] qint64 nowMs() const { return m_fleet.nowMs(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    static constexpr int kMostPast = 500; ///< events that past rollouts are read from

Q_SIGNALS:
    /// Rows have come, gone or changed.
    void changed();

private:
    void askPast();
    void takeNew(const QList<Event> &events);
    void makeRows();
    [[nodiscard]] bool isOfNow(const PastRollout &past) const;

    FleetApi &m_fleet;
    QList<Row> m_rows;
    QList<Event> m_pastEvents; ///< newest first
    QList<RolloutStatus> m_statuses;
    int m_round = 0;
};

/// The list on the page's leading side.
class RolloutList : public QListView
{
    Q_OBJECT

public:
    RolloutList(RolloutListModel &model, QWidget *parent);
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 110}; }

Q_SIGNALS:
    void currentRowChanged(int row);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
};

} // namespace roadstead::ui
