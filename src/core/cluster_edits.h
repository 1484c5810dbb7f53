#pragma once

#include "core/error.h"
#include "core/fleet_config.h"
#include "core/node_summary.h"

#include <optional>

namespace roadstead {

// Edits of the document that a person makes to clusters. Each returns the edited copy.

/// A new cluster at the end, with a new lock group when one is given, and these nodes moved into it. Fails:
/// Invalid (no id, an id or lock group that is there already), NotFound (its lock or update group).
[[nodiscard]] Result<FleetDocument> addedCluster(const FleetConfig &config, const Cluster &cluster,
    const std::optional<LockGroup> &newLockGroup, const QList<NodeSummary> &nodes = {});

/// Cluster `id` as `after` says; its nodes stay. A new id is written into the boot groups that select the
/// cluster. Fails: NotFound, Invalid.
[[nodiscard]] Result<FleetDocument> changedCluster(const FleetConfig &config, const QString &id,
    const Cluster &after, const std::optional<LockGroup> &newLockGroup);

/// Without the cluster: its nodes are in none, boot groups that select it match nothing, its lock group
/// stays. Fails: NotFound.
[[nodiscard]] Result<FleetDocument> removedCluster(const FleetConfig &config, const QString &id);

/// The ids of the boot groups that select the cluster.
[[nodiscard]] QStringList groupsSelecting(const FleetConfig &config, const QString &cluster);

/// Whether a lock group may have this id: what FleetLock's protocol allows in a group.
[[nodiscard]] bool isLockGroupId(QStringView id);

} // namespace roadstead
