#include "ui/holds_card.h"

#include "core/literals.h"
#include "core/verdict_text.h"
#include "ui/holds_chart.h"
#include "ui/lock_model.h"
#include "ui/look/typography.h"
#include "ui/plain_table.h"
#include "ui/reboot_plan.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kHistoryEvents = 2000;
constexpr int kMostRows = 8; ///< of the plan before it scrolls
constexpr qsizetype kMostPlanned = 500; ///< rows of the plan

const QList<EventKind> kLockKinds {
    EventKind::LockTaken, EventKind::LockReleased, EventKind::LockForced, EventKind::LockExpired};

} // namespace

HoldsCard::HoldsCard(FleetApi &fleet, const LockModel &model, QWidget *parent)
    : Card(parent)
    , m_fleet(fleet)
    , m_model(model)
    , m_span(makeLabel({}, fontFor(TextRole::Small), Ink::Muted, this))
    , m_forecast(new QPushButton(tr("Simulate the next 24 h"), this))
    , m_chart(new HoldsChart(this))
    , m_note(makeLabel({}, fontFor(TextRole::Small), Ink::Muted, this))
    , m_table(new PlainTable(tr("Reboots of the next 24 hours"), this))
    , m_plan(new RebootPlanModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 8);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(makeLabel(tr("Holds"), fontFor(TextRole::CardTitle), Ink::Text, this));
    head->addWidget(m_span, 1);
    m_forecast->setObjectName(u"forecastButton"_s);
    m_forecast->setProperty("kind", u"quiet"_s);
    m_forecast->setCheckable(true);
    m_forecast->setToolTip(tr("Who reboots when, if the queue stays as it is and each takes the usual time"));
    head->addWidget(m_forecast);
    column->addLayout(head);
    column->addWidget(m_chart);
    m_note->setWordWrap(true);
    m_note->setObjectName(u"forecastNote"_s);
    column->addWidget(m_note);
    m_table->setObjectName(u"planTable"_s);
    m_table->setModel(m_plan);
    m_table->setWidths({120, 140, 100, 100});
    m_table->setElastic(RebootPlanModel::Why);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_table);
    connect(m_forecast, &QPushButton::toggled, this, [this] { refresh(); });
    connect(&m_fleet, &FleetApi::recorded, this, &HoldsCard::takeHistory);
    connect(&m_fleet, &FleetApi::nodesReset, this, &HoldsCard::readHistory);
    readHistory();
}

void HoldsCard::setForecastShown(bool isShown)
{
    m_forecast->setChecked(isShown);
}

void HoldsCard::readHistory()
{
    EventQuery query;
    query.kinds = kLockKinds;
    query.sinceMs = m_fleet.nowMs() - HoldsChart::kPastMs;
    query.limit = kHistoryEvents;
    m_fleet.events(query, this, [this](const Result<QList<Event>> &events) {
        if (events)
            m_history = *events;
        else
            Q_EMIT failed(events.error().message);
        refresh();
    });
}

void HoldsCard::takeHistory(const QList<Event> &events)
{
    bool isNews = false;
    for (const Event &event : events) {
        if (!kLockKinds.contains(event.kind)
            || (!m_history.isEmpty() && event.id <= m_history.constFirst().id))
            continue;
        m_history.prepend(event);
        isNews = true;
    }
    if (!isNews)
        return;
    if (m_history.size() > kHistoryEvents)
        m_history.resize(kHistoryEvents);
    if (isVisible())
        refresh();
}

QList<LockHold> HoldsCard::presentHolds() const
{
    QList<LockHold> holds = lockHolds(m_history);
    for (const LockGroupStatus &group : m_fleet.locks()) {
        // A lock that was taken before the history that was read is held all the same.
        for (const LockHolder &holder : group.holders) {
            const auto isIt = [&](const LockHold &hold) {
                return hold.toMs == 0 && hold.group == group.id && hold.id == holder.id;
            };
            if (std::ranges::none_of(holds, isIt))
                holds.append({group.id, holder.id, holder.node, holder.sinceMs, 0, false});
        }
        // What history says is held, and the lock does not, ended while nobody looked.
        holds.removeIf([&group](const LockHold &hold) {
            const auto isHolder = [&hold](const LockHolder &holder) { return holder.id == hold.id; };
            return hold.toMs == 0 && hold.group == group.id && std::ranges::none_of(group.holders, isHolder);
        });
    }
    std::ranges::stable_sort(holds, {}, &LockHold::fromMs);
    return holds;
}

void HoldsCard::refresh()
{
    const QList<LockGroupStatus> groups = m_fleet.locks();
    const QList<LockHold> holds = presentHolds();
    QStringList names;
    QList<HoldsChart::Bar> bars;
    for (const LockGroupStatus &group : groups)
        names.append(group.id);
    const auto isStale = [&groups](const LockHold &hold) {
        const auto group = std::ranges::find(groups, hold.group, &LockGroupStatus::id);
        return hold.toMs == 0 && group != groups.cend()
            && std::ranges::any_of(group->holders, [&hold](const LockHolder &holder) {
                   return holder.id == hold.id && holder.stale != LockStale::No;
               });
    };
    for (const LockHold &hold : holds)
        bars.append({hold, m_model.nameOf({hold.id, hold.node, hold.fromMs}), isStale(hold)});
    const bool isForecast = m_forecast->isChecked();
    m_chart->setFuture(isForecast ? kForecastMs : HoldsChart::kRestMs);
    m_span->setText(isForecast ? tr("the last 6 hours and the next 24") : tr("the last 6 hours"));
    m_note->setVisible(isForecast);
    m_table->setVisible(isForecast);
    if (isForecast)
        showForecast(holds);
    else
        m_chart->setPlanned({});
    m_chart->setBars(names, bars, m_fleet.nowMs());
}

void HoldsCard::showForecast(const QList<LockHold> &holds)
{
    QList<RebootPlanModel::Row> rows;
    QList<RebootPlanModel::Row> left;
    QList<HoldsChart::Bar> planned;
    int notShown = 0;
    for (const LockGroupStatus &group : m_fleet.locks()) {
        const RebootForecast forecast
            = forecastReboots(forecastQuestion(m_fleet, group, holds), m_fleet.nowMs(), kForecastMs);
        notShown += forecast.notLookedAt;
        for (const ForecastHold &hold : forecast.holds) {
            const QString name = m_model.nameOf({hold.id, hold.node, hold.fromMs});
            const qint64 fromMs = std::max(hold.fromMs, m_fleet.nowMs());
            planned.append({{group.id, hold.id, hold.node, fromMs, hold.toMs, false}, name, false});
            if (!hold.isNow)
                rows.append({group.id, name, hold.fromMs, hold.toMs, {}});
        }
        for (const ForecastWait &wait : forecast.left)
            left.append({group.id, m_model.nameOf({wait.id, wait.node, 0}), 0, 0, summary(wait.verdict)});
    }
    std::ranges::stable_sort(rows, {}, &RebootPlanModel::Row::fromMs);
    const auto turns = static_cast<int>(rows.size());
    const auto without = static_cast<int>(left.size());
    rows += left;
    notShown += static_cast<int>(std::max<qsizetype>(0, rows.size() - kMostPlanned));
    rows.resize(std::min(rows.size(), kMostPlanned));
    m_plan->setRows(rows);
    m_chart->setPlanned(planned);
    QString note = rows.isEmpty()
        ? tr("Nobody waits for a reboot: nothing is planned.")
        : tr("%1, %2, if the queue stays as it is and each reboot takes the usual time.",
            "“3 nodes reboot”, “1 has no turn”")
              .arg(tr("%n node(s) reboot", nullptr, turns), tr("%n without a turn", nullptr, without));
    if (notShown > 0)
        note += u' ' + tr("%n more are not shown.", nullptr, notShown);
    m_note->setText(note);
    const int height = std::clamp(m_plan->rowCount(), 0, kMostRows);
    m_table->setVisible(height > 0);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + height * tableRowHeight() + 2);
}

} // namespace roadstead::ui
