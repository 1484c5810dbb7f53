#pragma once

#include "core/report_builder.h"

#include <QHash>

#include <vector>

namespace roadstead {

/// How far one node has come with an update.
enum class JourneyState : unsigned char
{
    Complete,
    Installed,
    Downloading,
    Failed,
    Waiting
};
inline constexpr JourneyState kAllJourneyStates[] = {JourneyState::Complete, JourneyState::Installed,
    JourneyState::Downloading, JourneyState::Failed, JourneyState::Waiting};

[[nodiscard]] QLatin1String journeyStateName(JourneyState state);

/// One node's way through a rollout. Times are those of its last try; 0: never.
struct Journey
{
    struct Turn
    {
        qint64 atMs = 0;
        JourneyState state = JourneyState::Waiting;
    };
    NodeId node = NodeId::None;
    JourneyState state = JourneyState::Waiting;
    bool hasReverted = false;
    bool isTimedOut = false;
    QString from; ///< version before it
    int attempts = 0; ///< grants
    int errorCode = 0;
    qint64 grantedMs = 0;
    qint64 downloadedMs = 0;
    qint64 installedMs = 0;
    qint64 endedMs = 0;
    std::vector<Turn> turns; ///< rising
};

/// Which rollout is told of, and when it was.
struct RolloutSpan
{
    QString appId; ///< normalised
    QString group;
    QString version;
    qint64 startMs = 0; ///< 0: it has not begun
    qint64 endMs = 0; ///< the moment of the report while it runs
    QString verdict; ///< a stable word: see Report::verdict
};

[[nodiscard]] RolloutSpan spanOf(const ReportSource &source);
/// Whether the event tells of this application's update group.
[[nodiscard]] bool isOfGroup(const RolloutSpan &span, const Event &event);

/// A journey for each node of the group and for each that the events name; in no promised order.
[[nodiscard]] std::vector<Journey> journeysOf(
    const ReportSource &source, const RolloutSpan &span, const UpdatePolicy &policy);
/// Nodes in each state over the span.
[[nodiscard]] ReportChart stateChart(const std::vector<Journey> &journeys, const RolloutSpan &span);

/// How long a reboot lock was held.
struct LockHold
{
    QString group;
    QString id;
    NodeId node = NodeId::None;
    qint64 takenMs = 0;
    qint64 endMs = 0; ///< that of the span while it is held
    bool isHeld = false; ///< still
    bool isForced = false;
};
/// The holds of the lock groups that the nodes belong to, longest first.
[[nodiscard]] std::vector<LockHold> holdsOf(
    const ReportSource &source, const RolloutSpan &span, const QHash<NodeId, const NodeSummary *> &nodes);
/// How many locks were held at one moment at most.
[[nodiscard]] qint64 mostAtOnce(const std::vector<LockHold> &holds);

} // namespace roadstead
