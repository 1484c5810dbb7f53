#pragma once

#include "core/fleet_config.h"
#include "core/node_summary.h"
#include "core/report.h"
#include "core/rollout.h"

namespace roadstead {

/// Everything that a report is made from, as it was at one moment.
struct ReportSource
{
    ReportQuery query;
    QList<NodeSummary> nodes; ///< of the whole fleet
    FleetConfigPtr config;
    qint64 nowMs = 0;
    QString timeZone; ///< IANA name
    QString programVersion;

    // Of a rollout.
    RolloutStatus status; ///< as the update server knows it; of another version: its numbers are not used
    std::optional<FleetDocument> documentAtStart; ///< in force when the rollout began; nothing: not kept

    QList<Event> events; ///< of a rollout or of history, oldest first
    bool hasAllEvents = true; ///< false: older ones were left out
};

/// All nodes that fit the query, and how many run which version where.
[[nodiscard]] Report buildInventory(const ReportSource &source);
/// One version's way through one update group, told from its events.
[[nodiscard]] Report buildRollout(const ReportSource &source);
/// The events that fit the query, newest first.
[[nodiscard]] Report buildEvents(const ReportSource &source);

/// Whether a report of events shows this one. `node`: the event's, null when it is not known.
[[nodiscard]] bool fits(const ReportQuery &query, const Event &event, const NodeSummary *node);

/// Kinds of events that the report of a rollout is told from.
[[nodiscard]] QList<EventKind> rolloutReportKinds();

/// Points of the chart "states over time".
inline constexpr int kReportChartPoints = 61;
/// Events that one report takes; older ones are left out, and it says so.
inline constexpr qsizetype kMaxReportEvents = 200'000;

} // namespace roadstead
