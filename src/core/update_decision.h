#pragma once

#include "core/instance.h"
#include "core/update_groups.h"

#include <array>

namespace roadstead {

/// Where an instance that was seen stands in its group's rollout.
enum class RolloutPlace : unsigned char
{
    None, ///< not seen, or the group has no version to go to
    Complete,
    Installed,
    Downloading, ///< granted, downloading or downloaded
    Failed, ///< ended badly, fell back, or timed out
    Waiting
};

/// What an update group counts. `forTarget` means: of instances whose last grant was for the version that the
/// channel points to.
struct GroupCounters
{
    int total = 0; ///< instances that the group answers
    int seen = 0; ///< of them, those that asked in the last 24 h
    int behind = 0; ///< seen, with a version older than the target
    int grantedInPeriod = 0; ///< instances whose last grant is younger than the policy's period
    int inProgress = 0; ///< granted, not ended, not timed out: what the limit bounds
    int timedOut = 0; ///< forTarget: granted, not ended within the policy's timeout
    int attempted = 0; ///< forTarget: ended, well or badly
    int succeeded = 0; ///< forTarget: ended with that version
    std::array<int, 9> byStatus {}; ///< index: InstanceStatus
    std::array<int, 6> byPlace {}; ///< index: RolloutPlace
    qint64 oldestGrantMs = 0; ///< of those in the period; 0: none
    qint64 oldestInProgressMs = 0; ///< when it was granted; 0: none

    bool operator==(const GroupCounters &) const = default;
};

/// Monday to Friday, 09:00 to 16:59 in a time zone; daylight saving by the wall clock.
struct OfficeHours
{
    bool isKnown = true; ///< false: there is no such time zone
    bool isOpen = false;
    qint64 fromMs = 0; ///< the question's time
    qint64 changesMs = 0; ///< the answer holds from `fromMs` until before this

    bool operator==(const OfficeHours &) const = default;
};
/// `timezone`: IANA name, empty for UTC. Costs microseconds: keep the answer until `changesMs`.
[[nodiscard]] OfficeHours officeHoursAt(const QString &timezone, qint64 nowMs);

/// One instance's update check, with what is known about the instance and its group.
struct UpdateQuestion
{
    UpdateChoice choice;
    QString reportedVersion;
    std::optional<Version> version; ///< `reportedVersion`, parsed
    QString grantedVersion; ///< of the grant under way, which is for the channel's package; empty: none
    QString lapsedVersion; ///< of a grant that just ran out, or that the channel has left behind; empty: none
    bool isWaitingForReboot = false; ///< installed, and asked without having rebooted
    bool isHeld = false; ///< by the administrator
    bool isGroupStopped = false;
    QString stopReason;
    OfficeHours officeHours; ///< for the group's time zone; used when its policy asks for it
};

/// Whether the instance gets its channel's package now. Answers: "granted" (rule update.granted, or
/// update.granted_again for the package that it holds already) or "noupdate". The rule update.timeout_limit
/// also asks for the group to be stopped.
[[nodiscard]] Verdict decideUpdate(
    const UpdateQuestion &question, const GroupCounters &counters, const UpdatePolicy &policy, qint64 nowMs);

/// How many updates may be under way at once: the policy's limit, or one in safe mode until a first instance
/// has succeeded.
[[nodiscard]] int effectiveLimit(const GroupCounters &counters, const UpdatePolicy &policy);

} // namespace roadstead
