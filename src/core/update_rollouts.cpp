#include "core/update_rollouts.h"

#include <QCoreApplication>

#include <algorithm>

namespace roadstead {

namespace {

RolloutState stateOf(const UpdateGroupLedger &group, bool isOfTarget)
{
    const UpdateGroupState &state = group.state;
    if (state.isStopped) {
        return state.stopCause == StopCause::Rule ? RolloutState::Stopped
            : state.stopCause == StopCause::Abort ? RolloutState::Aborted
                                                  : RolloutState::Paused;
    }
    if (!group.target.package)
        return RolloutState::Idle;
    if (!group.target.group->policy.updatesEnabled)
        return RolloutState::Paused;
    if (!isOfTarget)
        return RolloutState::Idle;
    return state.rolloutFinishedMs > 0 ? RolloutState::Finished : RolloutState::Running;
}

QString reasonOf(const UpdateGroupLedger &group)
{
    if (group.state.isStopped)
        return group.state.reason;
    return group.target.group->policy.updatesEnabled
        ? QString()
        : QCoreApplication::translate("UpdateGroup", "updates are switched off in the group's policy");
}

} // namespace

RolloutSnapshot rolloutOf(const UpdateGroupLedger &group, qint64 nowMs)
{
    const UpdateTarget &target = group.target;
    const UpdateGroupState &state = group.state;
    RolloutSnapshot snapshot;
    RolloutStatus &status = snapshot.status;
    status.appId = state.appId;
    status.appName = target.application->name;
    status.group = state.groupId;
    status.groupName = target.group->name;
    status.channel = target.channel ? target.channel->id : QString();
    status.version = target.package ? target.package->version : QString();
    const auto isPackage
        = [&state](const Package &package) { return package.version == state.versionBefore; };
    if (state.versionBefore != status.version
        && std::ranges::any_of(std::as_const(target.application->packages), isPackage))
        status.versionBefore = state.versionBefore;
    const bool isOfTarget
        = target.package && state.rolloutVersion == status.version && state.rolloutStartedMs > 0;
    status.state = stateOf(group, isOfTarget);
    status.reason = reasonOf(group);
    status.startedMs = isOfTarget ? state.rolloutStartedMs : 0;
    status.finishedMs = isOfTarget ? state.rolloutFinishedMs : 0;
    status.policy = target.group->policy;
    const GroupCounters counters = group.tally.counters();
    const auto at
        = [&counters](RolloutPlace place) { return counters.byPlace.at(static_cast<std::size_t>(place)); };
    status.total = counters.seen;
    status.complete = at(RolloutPlace::Complete);
    status.installed = at(RolloutPlace::Installed);
    status.downloading = at(RolloutPlace::Downloading);
    status.failed = at(RolloutPlace::Failed);
    status.waiting = at(RolloutPlace::Waiting);
    snapshot.pace.nowMs = nowMs;
    snapshot.pace.startedMs = status.startedMs;
    snapshot.pace.left = status.waiting + status.downloading + status.installed;
    snapshot.pace.policy = status.policy;
    if (status.state == RolloutState::Running)
        snapshot.pace.completions = group.completions.times();
    return snapshot;
}

RolloutStatus withEstimate(RolloutSnapshot snapshot)
{
    const auto band
        = snapshot.status.state == RolloutState::Running ? estimateFinish(snapshot.pace) : std::nullopt;
    if (band) {
        snapshot.status.etaEarliestMs = band->earliestMs;
        snapshot.status.etaLikelyMs = band->likelyMs;
        snapshot.status.etaLatestMs = band->latestMs;
    }
    return std::move(snapshot.status);
}

} // namespace roadstead
