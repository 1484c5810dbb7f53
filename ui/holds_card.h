#pragma once

#include "core/fleet_api.h"
#include "core/lock_holds.h"
#include "ui/look/widgets.h"

class QPushButton;

namespace roadstead::ui {

class HoldsChart;
class LockModel;
class PlainTable;
class RebootPlanModel;

/// Who held the reboot locks in the last hours and, when that is asked for, who will hold them in the next
/// ones: a chart, and the plan as a table too. The fleet and the model outlive the card.
class HoldsCard : public Card
{
    Q_OBJECT

public:
    HoldsCard(FleetApi &fleet, const LockModel &model, QWidget *parent = nullptr);

    /// History once more, then refresh().
    void readHistory();
    /// Bars by what is known, to the present moment.
    void refresh();
    /// Whether the next 24 hours are shown.
    void setForecastShown(bool isShown);

    static constexpr qint64 kForecastMs = 24LL * 3'600'000;

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void takeHistory(const QList<Event> &events);
    [[nodiscard]] QList<LockHold> presentHolds() const;
    void showForecast(const QList<LockHold> &holds);

    FleetApi &m_fleet;
    const LockModel &m_model;
    QLabel *m_span;
    QPushButton *m_forecast;
    HoldsChart *m_chart;
    QLabel *m_note;
    PlainTable *m_table;
    RebootPlanModel *m_plan;
    QList<Event> m_history; ///< of locks, newest first
};

} // namespace roadstead::ui
