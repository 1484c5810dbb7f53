#pragma once

#include "core/rollout_history.h"
#include "ui/time_chart.h"

namespace roadstead::ui {

/// The steps of a rollout over time. `untilMs`: when it ended; 0 for one that goes on.
[[nodiscard]] ChartData rolloutChart(
    const RolloutHistory &history, qint64 startedMs, qint64 untilMs, qint64 nowMs);
/// The chart's end in a sentence.
[[nodiscard]] QString rolloutChartSentence(const RolloutCounts &counts, qint64 nowMs);

/// A span that begins and ends on round local times, with labels on round ones.
struct TimeSpan
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
    int tickCount = 2;
    bool isInDays = false;
};
[[nodiscard]] TimeSpan roundSpan(qint64 fromMs, qint64 toMs);

} // namespace roadstead::ui
