#include "core/report_journeys.h"

#include "core/literals.h"
#include "core/update_error.h"
#include "core/version.h"

#include <algorithm>
#include <array>
#include <map>

namespace roadstead {

namespace {

constexpr qint64 kMinuteMs = 60'000;

QString word(const Event &event, const QString &key)
{
    return event.detail.value(key).toString();
}

bool runsAtLeast(const QString &version, const QString &target)
{
    const auto have = parseVersion(version);
    const auto wanted = parseVersion(target);
    return have && wanted ? *have >= *wanted : !version.isEmpty() && version == target;
}

void turn(Journey &journey, qint64 atMs, JourneyState state)
{
    journey.state = state;
    journey.turns.push_back({atMs, state});
}

void take(Journey &journey, const Event &event)
{
    switch (event.kind) {
    case EventKind::UpdateGranted:
        ++journey.attempts;
        journey.from = word(event, u"from"_s);
        journey.grantedMs = event.atMs;
        journey.downloadedMs = journey.installedMs = journey.endedMs = 0;
        journey.errorCode = 0;
        journey.hasReverted = false;
        return turn(journey, event.atMs, JourneyState::Downloading);
    case EventKind::UpdateDownloaded:
        journey.downloadedMs = event.atMs;
        return;
    case EventKind::UpdateInstalled:
        journey.installedMs = event.atMs;
        return turn(journey, event.atMs, JourneyState::Installed);
    case EventKind::UpdateComplete:
        journey.endedMs = event.atMs;
        if (journey.from.isEmpty())
            journey.from = word(event, u"from"_s);
        return turn(journey, event.atMs, JourneyState::Complete);
    case EventKind::UpdateFailed:
    case EventKind::UpdateReverted:
        journey.endedMs = event.atMs;
        journey.hasReverted = event.kind == EventKind::UpdateReverted;
        journey.errorCode = event.detail.contains(u"errorcode"_s) ? event.detail.value(u"errorcode"_s).toInt()
            : journey.hasReverted                                 ? kUpdateErrorRollback
                                                                  : 1;
        return turn(journey, event.atMs, JourneyState::Failed);
    default:
        return;
    }
}

bool isUpdateStep(EventKind kind)
{
    return kind >= EventKind::UpdateGranted && kind <= EventKind::UpdateReverted;
}

/// An update that did not end in its time counts as failed from then on.
void timeOut(Journey &journey, const UpdatePolicy &policy, const RolloutSpan &span)
{
    const qint64 due = journey.grantedMs + policy.updateTimeoutMinutes * kMinuteMs;
    if (journey.state != JourneyState::Downloading || policy.updateTimeoutMinutes <= 0 || due > span.endMs)
        return;
    journey.isTimedOut = true;
    turn(journey, due, JourneyState::Failed);
}

} // namespace

QLatin1String journeyStateName(JourneyState state)
{
    constexpr std::array names {"complete", "installed", "downloading", "failed", "pending"};
    return QLatin1String(names.at(static_cast<std::size_t>(state)));
}

bool isOfGroup(const RolloutSpan &span, const Event &event)
{
    return word(event, u"group"_s) == span.group
        && (!event.detail.contains(u"app"_s) || normalizedAppId(word(event, u"app"_s)) == span.appId);
}

RolloutSpan spanOf(const ReportSource &source)
{
    RolloutSpan span;
    span.appId = normalizedAppId(source.query.appId.isEmpty() ? source.status.appId : source.query.appId);
    span.group = source.query.updateGroup;
    span.version = source.query.version.isEmpty() ? source.status.version : source.query.version;
    const bool isNewest = source.status.version == span.version;
    span.startMs = isNewest ? source.status.startedMs : 0;
    span.endMs = isNewest ? source.status.finishedMs : 0;
    span.verdict = isNewest ? QString(rolloutStateName(source.status.state)) : u"running"_s;
    for (const Event &event : source.events) {
        const bool isOfRollouts
            = event.kind >= EventKind::RolloutStarted && event.kind <= EventKind::RolloutAborted;
        const bool isGrant = event.kind == EventKind::UpdateGranted;
        if ((!isOfRollouts && !isGrant) || !isOfGroup(span, event))
            continue;
        const bool isMine = word(event, u"version"_s) == span.version;
        if (isMine && span.startMs == 0 && (isGrant || event.kind == EventKind::RolloutStarted))
            span.startMs = event.atMs;
        if (isNewest || span.startMs == 0 || event.atMs < span.startMs)
            continue;
        if (isMine && event.kind == EventKind::RolloutFinished)
            span.verdict = u"finished"_s;
        else if (isMine && event.kind == EventKind::RolloutAborted)
            span.verdict = u"aborted"_s;
        else if (!isMine && span.endMs == 0)
            span.verdict = u"superseded"_s;
        else
            continue;
        span.endMs = event.atMs;
    }
    if (span.endMs == 0)
        span.endMs = source.nowMs;
    return span;
}

std::vector<Journey> journeysOf(
    const ReportSource &source, const RolloutSpan &span, const UpdatePolicy &policy)
{
    QHash<NodeId, std::size_t> indexOf;
    std::vector<Journey> journeys;
    const auto journeyOf = [&](NodeId node) -> Journey & {
        const auto at = indexOf.constFind(node);
        if (at != indexOf.cend())
            return journeys[*at];
        indexOf.insert(node, journeys.size());
        Journey &added = journeys.emplace_back();
        added.node = node;
        return added;
    };
    for (const Event &event : source.events) {
        if (isUpdateStep(event.kind) && event.node != NodeId::None && event.atMs <= span.endMs
            && isOfGroup(span, event) && word(event, u"version"_s) == span.version)
            take(journeyOf(event.node), event);
    }
    for (Journey &journey : journeys)
        timeOut(journey, policy, span);
    for (const NodeSummary &node : source.nodes) {
        if (node.updateGroup != span.group || indexOf.contains(node.id))
            continue;
        Journey &journey = journeyOf(node.id);
        if (runsAtLeast(node.version, span.version))
            turn(journey, span.startMs, JourneyState::Complete);
    }
    return journeys;
}

ReportChart stateChart(const std::vector<Journey> &journeys, const RolloutSpan &span)
{
    ReportChart chart;
    chart.id = u"states"_s;
    if (span.startMs == 0 || span.endMs <= span.startMs || journeys.empty())
        return chart;
    struct Change
    {
        qint64 atMs;
        JourneyState from;
        JourneyState to;
    };
    std::vector<Change> changes;
    for (const Journey &journey : journeys) {
        JourneyState state = JourneyState::Waiting;
        for (const Journey::Turn &each : journey.turns) {
            if (each.state != state)
                changes.push_back({each.atMs, state, each.state});
            state = each.state;
        }
    }
    std::ranges::stable_sort(changes, {}, &Change::atMs);
    std::array<qint64, std::size(kAllJourneyStates)> counts {};
    counts[static_cast<std::size_t>(JourneyState::Waiting)] = static_cast<qint64>(journeys.size());
    for (const JourneyState state : kAllJourneyStates)
        chart.series.append({QString(journeyStateName(state)), {}});
    std::size_t next = 0;
    for (int point = 0; point < kReportChartPoints; ++point) {
        const qint64 atMs = span.startMs
            + static_cast<qint64>(
                static_cast<double>(span.endMs - span.startMs) * point / (kReportChartPoints - 1));
        for (; next < changes.size() && changes[next].atMs <= atMs; ++next) {
            --counts.at(static_cast<std::size_t>(changes[next].from));
            ++counts.at(static_cast<std::size_t>(changes[next].to));
        }
        chart.moments.append(atMs);
        for (qsizetype i = 0; i < chart.series.size(); ++i)
            chart.series[i].values.append(counts.at(static_cast<std::size_t>(i)));
    }
    return chart;
}

std::vector<LockHold> holdsOf(
    const ReportSource &source, const RolloutSpan &span, const QHash<NodeId, const NodeSummary *> &nodes)
{
    QHash<QString, bool> groups;
    for (const NodeSummary *node : nodes) {
        if (node->updateGroup == span.group && !node->lockGroup.isEmpty())
            groups.insert(node->lockGroup, true);
    }
    std::vector<LockHold> holds;
    std::map<std::pair<QString, QString>, std::size_t> open;
    for (const Event &event : source.events) {
        const bool isTaken = event.kind == EventKind::LockTaken;
        const bool isForced = event.kind == EventKind::LockForced || event.kind == EventKind::LockExpired;
        const std::pair key(word(event, u"group"_s), word(event, u"id"_s));
        if ((!isTaken && !isForced && event.kind != EventKind::LockReleased) || !groups.contains(key.first)
            || event.atMs < span.startMs || event.atMs > span.endMs)
            continue;
        const auto found = open.find(key);
        if (isTaken && found == open.end()) {
            open.emplace(key, holds.size());
            holds.push_back({key.first, key.second, event.node, event.atMs, span.endMs, true, false});
        } else if (!isTaken && found != open.end()) {
            LockHold &hold = holds[found->second];
            hold.endMs = event.atMs;
            hold.isHeld = false;
            hold.isForced = isForced;
            open.erase(found);
        }
    }
    std::ranges::stable_sort(holds,
        [](const LockHold &a, const LockHold &b) { return a.endMs - a.takenMs > b.endMs - b.takenMs; });
    return holds;
}

qint64 mostAtOnce(const std::vector<LockHold> &holds)
{
    std::vector<std::pair<qint64, int>> steps; // an end before a start at the same moment
    for (const LockHold &hold : holds) {
        steps.emplace_back(hold.takenMs, 1);
        steps.emplace_back(hold.endMs, -1);
    }
    std::ranges::sort(steps);
    qint64 now = 0;
    qint64 most = 0;
    for (const auto &[atMs, step] : steps) {
        now += step;
        most = std::max(most, now);
    }
    return most;
}

} // namespace roadstead
