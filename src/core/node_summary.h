#pragma once

#include "core/fleet_config.h"
#include "core/instance.h"
#include "core/labels.h"
#include "core/node.h"
#include "core/reboot_strategy.h"

#include <QString>

#include <optional>

namespace roadstead {

/// The six states of LOOK's glyphs, in the order in which they are listed everywhere.
enum class NodeState : unsigned char
{
    Up,
    Updating,
    Waiting,
    Failed,
    Missing,
    New
};
inline constexpr NodeState kAllNodeStates[] = {NodeState::Up, NodeState::Updating, NodeState::Waiting,
    NodeState::Failed, NodeState::Missing, NodeState::New};

/// An update that a node reported as failed, and has not mended since.
struct FailedUpdate
{
    QString version; ///< granted one; empty: unknown
    int errorCode = 0; ///< update_engine's, flags taken off: updateErrorText()
    qint64 atMs = 0;

    bool operator==(const FailedUpdate &) const = default;
};

/// One node as the window, the API and reports show it: identity, configuration and live state put together.
struct NodeSummary
{
    NodeId id = NodeId::None;
    NodeState state = NodeState::New;
    QString name; ///< the document's name, else host name, else serial, else first MAC, else machine-id
    QString cluster; ///< id; empty: unassigned
    QString group; ///< boot group that it matched last
    QString profile;
    QString version; ///< OS version last reported; empty: never
    QString targetVersion; ///< version it was granted and does not run yet; empty: none
    QString updateGroup;
    Labels labels; ///< set by the administrator
    QString mac; ///< first one
    QStringList macs;
    QString uuid;
    QString serial;
    QString machineId;
    QString zincatiId;
    QString address;
    QString hostname;
    QString arch;
    QString firmware;
    QString lockGroup;
    RebootStrategy strategy = RebootStrategy::Unknown; ///< what it comes to, best-effort resolved
    NodeStrategy strategies = {}; ///< as it was set, and as the node acts
    bool holdsLock = false;
    bool isHeld = false; ///< by the administrator: no update, no reboot lock
    bool hasReverted = false; ///< came back from an update with the version that it had before
    std::optional<FailedUpdate> failedUpdate;
    qint64 bootMs = 0; ///< how long the last boot took; 0: unknown
    qint64 firstSeenMs = 0;
    qint64 lastSeenMs = 0;
    QString conflict; ///< see Node::conflict
    bool isRetired = false;

    bool operator==(const NodeSummary &) const = default;
};

[[nodiscard]] QLatin1String nodeStateName(NodeState state);

/// A node that used to check in and is silent for longer than this is missing: three of update_engine's
/// longest polls (45 ± 5 min).
inline constexpr qint64 kMissingAfterMs = 150 * 60 * 1000;

/// What the station knows of a node beside its identity.
struct NodeLife
{
    const Instance *instance = nullptr; ///< null: never met by the update server
    bool holdsLock = false;
    bool waitsForLock = false; ///< was refused a reboot lock and has not taken one since
    QString group; ///< boot group that it matched last
    QString profile;
    RebootStrategy strategy = RebootStrategy::Unknown; ///< by the lock that it asked for last
};

/// Whether its labels, its metadata or that of its boot group say that it is an etcd member.
[[nodiscard]] bool isEtcdMember(const NodeEntry *entry, const BootGroup *group);

/// Pure: identity, configuration and live state as one row.
[[nodiscard]] NodeSummary summarize(
    const Node &node, const NodeLife &life, const FleetConfig &config, qint64 nowMs);

} // namespace roadstead
