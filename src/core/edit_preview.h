#pragma once

#include "core/node_id.h"

#include <QList>
#include <QString>

namespace roadstead {

/// Nodes for which an edit has one and the same effect.
struct EditEffect
{
    QString path; ///< "/ipxe", "/ignition", …: what comes out differently
    bool isFailed = false; ///< the new one cannot be rendered
    bool wasFailed = false; ///< the old one could not be rendered either
    QString problem; ///< of a failed one: the reason with its place
    QString diff; ///< unified, with three lines of context; empty for a failed one
    QList<NodeId> nodes;

    bool operator==(const EditEffect &) const = default;
};

/// What an edit of the fleet document would change for the nodes of the fleet: "37 same · 12 change · 1
/// fails".
struct EditPreview
{
    int total = 0; ///< nodes
    int same = 0;
    int changed = 0;
    int failed = 0; ///< fail by the new document and did not by the old one
    QList<EditEffect> effects; ///< failed ones first, then by number of nodes

    bool operator==(const EditPreview &) const = default;
};

} // namespace roadstead
