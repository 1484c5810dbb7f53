#pragma once

#include "core/error.h"
#include "core/fleet_config.h"
#include "core/node_summary.h"

namespace roadstead {

// Edits of the document that a person makes to nodes. Each returns the edited copy; a node that the document
// does not name yet is written by its UUID, else its first MAC, else its serial or machine-id.

/// The ids by which a document may name a machine, normalised, the preferred one first.
[[nodiscard]] QStringList documentIdsOf(const Node &node);
[[nodiscard]] QStringList documentIdsOf(const NodeSummary &node);

/// These nodes in cluster `target` (empty: in none) and in no other. A node that is in `target` already keeps
/// its place. Fails: NotFound (no such cluster), Invalid (a node without any id).
[[nodiscard]] Result<FleetDocument> movedNodes(
    const FleetConfig &config, const QList<NodeSummary> &nodes, const QString &target);
/// Label `key` set to `value` on each; an empty value takes it away. Fails: Invalid.
[[nodiscard]] Result<FleetDocument> labelledNodes(
    const FleetConfig &config, const QList<NodeSummary> &nodes, const QString &key, const QString &value);
/// Held nodes get no update and no reboot lock until they are let go. Fails: Invalid.
[[nodiscard]] Result<FleetDocument> heldNodes(
    const FleetConfig &config, const QList<NodeSummary> &nodes, bool isHeld);
/// Gives one node the name that lists show; empty: back to its host name. Fails: Invalid.
[[nodiscard]] Result<FleetDocument> renamedNode(
    const FleetConfig &config, const NodeSummary &node, const QString &name);

} // namespace roadstead
