#pragma once

#include "core/fleet_document.h"

#include <optional>

namespace roadstead {

enum class RolloutState : unsigned char
{
    Idle, ///< the group's channel has no package, or nobody was granted one yet
    Running,
    Paused, ///< by a person
    Stopped, ///< by its own stop rule
    Finished, ///< nobody seen is behind
    Aborted, ///< by a person, and the channel points to the package before again
};

/// One update group as people see it: the version it is being brought to, how far it is, and what holds it.
struct RolloutStatus
{
    QString appId;
    QString appName;
    QString group; ///< id
    QString groupName;
    QString channel; ///< id
    QString version; ///< that the channel points to; empty: none
    QString versionBefore; ///< package that it pointed to before, to go back to; empty: none known
    RolloutState state = RolloutState::Idle;
    QString reason; ///< why it is paused, stopped or aborted
    qint64 startedMs = 0; ///< first grant of this version; 0: none yet
    qint64 finishedMs = 0;
    UpdatePolicy policy;

    // Instances that asked in the last 24 h; each is counted once.
    int total = 0;
    int complete = 0; ///< run the version, or a newer one
    int installed = 0; ///< wait for their reboot
    int downloading = 0; ///< granted, downloading or downloaded
    int failed = 0; ///< ended badly, fell back, or timed out
    int waiting = 0; ///< behind, and nothing granted yet

    // When it will be done at the pace of now; nothing while that cannot be said.
    std::optional<qint64> etaEarliestMs;
    std::optional<qint64> etaLikelyMs;
    std::optional<qint64> etaLatestMs;

    bool operator==(const RolloutStatus &) const = default;
};

[[nodiscard]] QLatin1String rolloutStateName(RolloutState state);

} // namespace roadstead
