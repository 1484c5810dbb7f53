#pragma once

#include <QString>

#include <optional>

namespace roadstead {

/// How a node decides that it may reboot: locksmith's REBOOT_STRATEGY, and Zincati's that asks a FleetLock
/// server.
enum class RebootStrategy : unsigned char
{
    Unknown,
    Reboot, ///< as soon as an update is installed
    EtcdLock, ///< after it took a slot of locksmith's semaphore
    FleetLock, ///< after a FleetLock server has let it
    BestEffort, ///< etcd-lock where etcd runs, else reboot (locksmith up to 0.5)
    Off ///< a person reboots it
};

/// "reboot", "etcd-lock", "fleet_lock", "best-effort", "off"; empty for Unknown.
[[nodiscard]] QLatin1String rebootStrategyName(RebootStrategy strategy);
[[nodiscard]] std::optional<RebootStrategy> rebootStrategyFromName(QStringView name);

/// The protocol through which a reboot lock was asked for.
enum class LockDoor : unsigned char
{
    Unknown, ///< another program wrote it
    FleetLock,
    Locksmith
};

/// "fleetlock", "locksmith"; empty for Unknown.
[[nodiscard]] QLatin1String lockDoorName(LockDoor door);
[[nodiscard]] LockDoor lockDoorFromName(QStringView name);
/// What a node that comes through this door does.
[[nodiscard]] RebootStrategy strategyOf(LockDoor door);

/// A node's strategy as it was set and as the node acts.
struct NodeStrategy
{
    RebootStrategy set = RebootStrategy::Unknown; ///< by the label or metadata `reboot_strategy`
    RebootStrategy seen = RebootStrategy::Unknown; ///< by what it last asked: EtcdLock or FleetLock

    bool operator==(const NodeStrategy &) const = default;
};

/// What it comes to: what the node was seen to do, else what was set; best-effort is etcd-lock for an etcd
/// member and reboot for any other.
[[nodiscard]] RebootStrategy effectiveStrategy(const NodeStrategy &strategy, bool isEtcdMember);

} // namespace roadstead
