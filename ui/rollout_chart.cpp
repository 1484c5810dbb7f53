#include "ui/rollout_chart.h"

#include "core/literals.h"
#include "ui/moment.h"

#include <QCoreApplication>
#include <QDateTime>

namespace roadstead::ui {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr int kMoments = 241;
constexpr qint64 kMostLabels = 8;

/// Translated in the context Rollout.
QString say(const char *text)
{
    return QCoreApplication::translate("Rollout", text);
}

} // namespace

TimeSpan roundSpan(qint64 fromMs, qint64 toMs)
{
    constexpr qint64 kSteps[] = {5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute, kHour, 2 * kHour,
        3 * kHour, 6 * kHour, 12 * kHour, kDay, 2 * kDay, 7 * kDay, 28 * kDay, 91 * kDay};
    // Round in local time, where midnight is a multiple of every step up to a day.
    const qint64 offset = qint64 {QDateTime::fromMSecsSinceEpoch(fromMs).offsetFromUtc()} * 1000;
    for (const qint64 step : kSteps) {
        const qint64 from = (fromMs + offset) / step * step - offset;
        const qint64 pieces = std::max<qint64>(1, (toMs - from + step - 1) / step);
        if (pieces <= kMostLabels || step == kSteps[std::size(kSteps) - 1])
            return {from, from + pieces * step, static_cast<int>(pieces) + 1, step >= kDay};
    }
    return {fromMs, toMs, 2, false};
}

ChartData rolloutChart(const RolloutHistory &history, qint64 startedMs, qint64 untilMs, qint64 nowMs)
{
    const qint64 lastMs = untilMs > 0 ? untilMs : nowMs;
    const TimeSpan span = roundSpan(startedMs, std::max(lastMs, startedMs + kMinute));
    ChartData data;
    data.kind = ChartData::Kind::Steps;
    data.fromMs = span.fromMs;
    data.toMs = span.toMs;
    data.tickCount = span.tickCount;
    data.format = span.isInDays ? u"d MMM"_s : u"HH:mm"_s;
    data.nowMs = untilMs > 0 ? 0 : nowMs;
    data.moments = evenMoments(startedMs, lastMs, kMoments);
    const QList<RolloutCounts> counts = history.at(data.moments);
    const auto line = [&](const char *name, ChartInk ink, Qt::PenStyle pen, int RolloutCounts::*count) {
        ChartLine made;
        made.name = say(name);
        made.ink = ink;
        made.pen = pen;
        made.values.reserve(counts.size());
        for (const RolloutCounts &each : counts)
            made.values.append(each.*count);
        data.lines.append(made);
    };
    // Each line has a pattern of its own: they are told apart without colours too.
    line(QT_TRANSLATE_NOOP("Rollout", "Granted"), {ChartInk::Of::Muted, 0}, Qt::DashLine,
        &RolloutCounts::granted);
    line(QT_TRANSLATE_NOOP("Rollout", "Downloaded"), ChartInk::state(NodeState::Updating), Qt::DotLine,
        &RolloutCounts::downloaded);
    line(QT_TRANSLATE_NOOP("Rollout", "Installed"), ChartInk::state(NodeState::Waiting), Qt::DashDotLine,
        &RolloutCounts::installed);
    line(QT_TRANSLATE_NOOP("Rollout", "Complete"), ChartInk::state(NodeState::Up), Qt::SolidLine,
        &RolloutCounts::complete);
    line(QT_TRANSLATE_NOOP("Rollout", "Failed"), ChartInk::state(NodeState::Failed), Qt::DashDotDotLine,
        &RolloutCounts::failed);
    return data;
}

QString rolloutChartSentence(const RolloutCounts &counts, qint64 nowMs)
{
    return say(QT_TRANSLATE_NOOP("Rollout",
                   "At %1: %2 nodes were granted the update, %3 downloaded it, %4 installed it, %5 run it, "
                   "%6 failed."))
        .arg(momentText(counts.atMs, nowMs))
        .arg(counts.granted)
        .arg(counts.downloaded)
        .arg(counts.installed)
        .arg(counts.complete)
        .arg(counts.failed);
}

} // namespace roadstead::ui
