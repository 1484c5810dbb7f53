#pragma once

#include "core/error.h"
#include "core/fleet_document.h"
#include "core/node.h"

namespace roadstead::runtime {

/// The document with these nodes in cluster `target` (empty: in none) and in no other. A node is written by
/// its UUID, else its first MAC, else its serial or machine-id. Fails: NotFound (no such cluster), Invalid (a
/// node without any id).
[[nodiscard]] Result<FleetDocument> movedNodes(
    FleetDocument document, const QList<Node> &nodes, const QString &target);

} // namespace roadstead::runtime
