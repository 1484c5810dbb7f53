#pragma once

#include "core/fleet_config.h"
#include "core/node_summary.h"

namespace roadstead {

/// One fact of a node before and after; empty where there is none.
struct MoveChange
{
    QString before;
    QString after;

    [[nodiscard]] bool isChange() const { return before != after; }
    bool operator==(const MoveChange &) const = default;
};

/// What the update server would answer in the new cluster.
enum class MoveGrant : unsigned char
{
    Same, ///< the update group stays, and with it the answer
    ByTrack, ///< no cluster's group any more: the node's own track chooses, which only its request tells
    Update, ///< to the version of the group's channel
    UpToDate, ///< runs it already
    Newer, ///< runs a newer one, which is never replaced by an older
    Paused, ///< the group's updates are switched off
    NoPackage, ///< the group's channel points to none
    Held ///< the node is held: it gets nothing
};

/// Nodes that a move would change in one and the same way.
struct MoveEffect
{
    QList<NodeId> nodes;
    MoveChange cluster;
    MoveChange group; ///< boot group, by the selectors
    MoveChange profile;
    MoveChange updateGroup; ///< before: the cluster's, else the one that answered last
    MoveChange lockGroup;
    int slotCount = 0; ///< of the lock group after
    MoveGrant grant = MoveGrant::Same;
    // Of an answer that is about versions (Update, UpToDate, Newer).
    QString runs; ///< empty: never told
    QString granted; ///< of the new group's channel; several applications' with " / " between

    bool operator==(const MoveEffect &) const = default;
};

/// What would change if nodes were in another cluster.
struct MovePreview
{
    QString cluster; ///< where to; empty: out of their cluster
    int movedCount = 0;
    int alreadyThere = 0;
    int lockHolders = 0; ///< of the moved ones: they keep the lock of their old group until they give it back
    QList<MoveEffect> effects; ///< most nodes first, then by the first node

    bool operator==(const MovePreview &) const = default;
};

/// The labels by which the boot services match the node in a cluster: what its boot firmware tells (mac,
/// uuid, serial, arch, hostname), over it the administrator's own, over them the cluster. What is not known
/// is left out.
[[nodiscard]] Labels bootLabelsOf(const NodeSummary &node, const QString &cluster);

/// Nothing is moved into a cluster that does not exist.
[[nodiscard]] MovePreview previewMove(
    const FleetConfig &config, const QList<NodeSummary> &nodes, const QString &cluster);

} // namespace roadstead
