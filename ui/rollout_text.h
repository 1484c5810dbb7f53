#pragma once

#include "core/event.h"
#include "core/past_rollouts.h"
#include "core/rollout.h"
#include "ui/flow_legend.h"

#include <QStringList>

namespace roadstead::ui {

// The words of rollouts, translated.

/// "Idle", "Running", "Paused", "Stopped", "Finished", "Aborted".
[[nodiscard]] QString rolloutStateText(RolloutState state);
[[nodiscard]] Severity rolloutSeverity(RolloutState state);
[[nodiscard]] QString rolloutEndText(RolloutEnd end);
[[nodiscard]] Severity rolloutEndSeverity(RolloutEnd end);

/// The group's name, else its id; with the application's where there are several.
[[nodiscard]] QString rolloutGroupText(const RolloutStatus &status);
/// "stable → 4230.2.1", the arrow in the reading direction; only the group while there is no version.
[[nodiscard]] QString rolloutTitle(
    const QString &group, const QString &version, Qt::LayoutDirection direction);
/// The time of day, with the date where the time alone would not do.
[[nodiscard]] QString clockText(qint64 atMs, qint64 nowMs);
/// "02:10–03:40"; empty while that cannot be said.
[[nodiscard]] QString etaSpanText(const RolloutStatus &status, qint64 nowMs);
/// "Done 02:10–03:40"; empty while that cannot be said.
[[nodiscard]] QString etaRangeText(const RolloutStatus &status, qint64 nowMs);
/// Share of the nodes that run the version, 0 to 100.
[[nodiscard]] int donePercent(const RolloutStatus &status);
/// "64 of 200 nodes done, 9 in progress, 60 waiting, 3 failed."
[[nodiscard]] QString progressSentence(const RolloutStatus &status);
/// Done, in progress, waiting, failed: each with glyph, count and word.
[[nodiscard]] QList<LegendItem> progressLegend(const RolloutStatus &status);

/// A span of time in words: "45 min", "2 h 30 min", "3 d 4 h".
[[nodiscard]] QString durationText(qint64 ms);
/// The policy in whole sentences, one a rule.
[[nodiscard]] QStringList policySentences(const UpdatePolicy &policy);
/// "Office hours are over: the next updates begin Mon 09:00 …"; empty when no window holds it now.
[[nodiscard]] QString windowSentence(const UpdatePolicy &policy, qint64 nowMs);

} // namespace roadstead::ui
