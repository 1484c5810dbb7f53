#pragma once

#include "core/fleet_api.h"
#include "core/version_history.h"
#include "ui/chart_panel.h"

#include <QTimer>

#include <deque>

class QPushButton;

namespace roadstead::ui {

/// Versions over time: what ran when, folded from history backwards. History is read in pages, a bounded
/// number of them; afterwards new events are added as they come, and the chart is folded anew at most every
/// few seconds, and only while it is in sight.
class VersionsCard : public ChartPanel
{
    Q_OBJECT

public:
    VersionsCard(FleetApi &fleet, QWidget *parent);
    void reload();
    /// Hours to look back: 24, or 168.
    void setHours(int hours);
    void tellSpan(int hours);
    [[nodiscard]] int hours() const { return m_hours; }

    static constexpr int kMaxPages = 12; ///< of EventQuery::kMaxEventsAtOnce

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void takePage(const QList<Event> &events);
    void takeNew(const QList<Event> &events);
    void foldSoon();
    void fold();
    [[nodiscard]] QStringList targets() const;

    FleetApi &m_fleet;
    QPushButton *m_range;
    QTimer m_soon;
    int m_hours = 24;
    std::deque<VersionChange> m_changes; ///< newest first
    qint64 m_newestId = 0; ///< that was read
    qint64 m_beforeId = 0; ///< the next page
    qint64 m_knownSinceMs = 0; ///< later than asked for when history was cut
    int m_pages = 0;
    int m_round = 0; ///< answers to earlier questions are not taken
    bool m_isLoading = false;
    bool m_isStale = true;
};

/// The history as at most four areas, the oldest at the bottom: targets first, then the most common versions;
/// the others together. `targets`: versions that have to be seen.
[[nodiscard]] QList<ChartLine> versionAreas(const VersionHistory &history, const QStringList &targets);
/// The chart's end in a sentence: "Now 37 nodes run 4230.2.1, 18 run 4152.2.0; 24 h ago …".
[[nodiscard]] QString versionsSentence(const QList<ChartLine> &areas, int hours);

} // namespace roadstead::ui
