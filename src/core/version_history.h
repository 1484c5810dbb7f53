#pragma once

#include "core/event.h"
#include "core/node_summary.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <span>

namespace roadstead {

/// One moment at which a node began to run another version, or was met for the first time.
struct VersionChange
{
    qint64 atMs = 0;
    NodeId node = NodeId::None;
    std::optional<QString> before; ///< what it ran until then; nothing: it was not known until then

    bool operator==(const VersionChange &) const = default;
};

/// The kinds of events that versionChange() reads.
[[nodiscard]] QList<EventKind> versionEventKinds();
/// Nothing for an event that says nothing of a node's version.
[[nodiscard]] std::optional<VersionChange> versionChange(const Event &event);

/// How many nodes ran each version at some moments.
struct VersionHistory
{
    QList<qint64> moments; ///< UTC milliseconds, rising
    QStringList versions; ///< oldest first; those that are no version before all others
    QList<QList<int>> counts; ///< by version, then by moment

    bool operator==(const VersionHistory &) const = default;
};

/// Folds history backwards from the present. `nodes`: as they are now; one without a version counts nowhere.
/// `newestFirst`: every change since the first moment. `moments`: rising. Costs nodes + changes + moments ×
/// versions.
[[nodiscard]] VersionHistory versionHistory(const QList<NodeSummary> &nodes,
    std::span<const VersionChange> newestFirst, const QList<qint64> &moments);

} // namespace roadstead
