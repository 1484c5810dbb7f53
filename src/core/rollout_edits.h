#pragma once

#include "core/error.h"
#include "core/fleet_config.h"
#include "core/node_summary.h"

#include <QSet>

#include <optional>

namespace roadstead {

/// A rollout as a person plans it.
struct RolloutPlan
{
    QString appId;
    QString appName; ///< of an application that the document does not have yet
    QString group; ///< id; one that does not exist is made, with a channel of its own
    Package package; ///< added to the application when it has none of that version
    UpdatePolicy policy;
};

/// The channel points to the package, the group has the policy, and its updates are enabled. Fails: NotFound,
/// Invalid.
[[nodiscard]] Result<FleetDocument> plannedRollout(const FleetConfig &config, const RolloutPlan &plan);
/// Fails: NotFound.
[[nodiscard]] Result<FleetDocument> withPolicy(
    const FleetConfig &config, const QString &appId, const QString &group, const UpdatePolicy &policy);
/// The group's channel points to `version` again; empty: to none. Fails: NotFound.
[[nodiscard]] Result<FleetDocument> abortedRollout(
    const FleetConfig &config, const QString &appId, const QString &group, const QString &version);

/// The application's versions, newest first.
[[nodiscard]] QStringList packageVersions(const Application &application);
/// The newest package that is older than `version`; empty: none is.
[[nodiscard]] QString packageBefore(const Application &application, const QString &version);
/// Ids of all update groups that follow the channel of `group`, itself included.
[[nodiscard]] QStringList groupsOnChannelOf(const Application &application, const QString &group);

/// A digest in base64, from base64 or hexadecimal digits; nothing when it does not have `byteCount` bytes.
[[nodiscard]] std::optional<QString> digestInBase64(const QString &text, int byteCount);
inline constexpr int kSha256Bytes = 32;
inline constexpr int kSha1Bytes = 20;

/// What a rollout would do to the nodes as they are now.
struct RolloutEffect
{
    int total = 0; ///< nodes of the groups
    int behind = 0; ///< run an older version, so that they would update
    int missing = 0; ///< of those behind: silent now
    int held = 0; ///< of those behind: held back by the administrator, so that they would not

    bool operator==(const RolloutEffect &) const = default;
};
[[nodiscard]] RolloutEffect rolloutEffect(
    const QList<NodeSummary> &nodes, const QSet<QString> &groups, const QString &version);

/// How long so many updates take at least under the policy's rate; 0: nothing bounds it.
[[nodiscard]] qint64 leastDurationMs(int updates, const UpdatePolicy &policy);

} // namespace roadstead
