#include "core/event.h"

#include <array>

namespace roadstead {

QLatin1String eventKindName(EventKind kind)
{
    switch (kind) {
    case EventKind::StationStarted:
        return QLatin1String("station-started");
    case EventKind::StationStopped:
        return QLatin1String("station-stopped");
    case EventKind::ServiceFailed:
        return QLatin1String("service-failed");
    case EventKind::ConfigApplied:
        return QLatin1String("config-applied");
    case EventKind::CommandDone:
        return QLatin1String("command-done");
    case EventKind::NodeSeen:
        return QLatin1String("node-seen");
    case EventKind::NodeMerged:
        return QLatin1String("node-merged");
    case EventKind::IdentityConflict:
        return QLatin1String("identity-conflict");
    case EventKind::NodeMoved:
        return QLatin1String("node-moved");
    case EventKind::DhcpOffer:
        return QLatin1String("dhcp-offer");
    case EventKind::DhcpLease:
        return QLatin1String("dhcp-lease");
    case EventKind::DhcpRefused:
        return QLatin1String("dhcp-refused");
    case EventKind::TftpSent:
        return QLatin1String("tftp-sent");
    case EventKind::TftpFailed:
        return QLatin1String("tftp-failed");
    case EventKind::BootScript:
        return QLatin1String("boot-script");
    case EventKind::ConfigServed:
        return QLatin1String("config-served");
    case EventKind::AssetServed:
        return QLatin1String("asset-served");
    case EventKind::RequestFailed:
        return QLatin1String("request-failed");
    case EventKind::UpdateCheck:
        return QLatin1String("update-check");
    case EventKind::UpdateGranted:
        return QLatin1String("update-granted");
    case EventKind::UpdateDownloading:
        return QLatin1String("update-downloading");
    case EventKind::UpdateDownloaded:
        return QLatin1String("update-downloaded");
    case EventKind::UpdateInstalled:
        return QLatin1String("update-installed");
    case EventKind::UpdateComplete:
        return QLatin1String("update-complete");
    case EventKind::UpdateFailed:
        return QLatin1String("update-failed");
    case EventKind::UpdateReverted:
        return QLatin1String("update-reverted");
    case EventKind::RolloutPaused:
        return QLatin1String("rollout-paused");
    case EventKind::RolloutResumed:
        return QLatin1String("rollout-resumed");
    case EventKind::RolloutStarted:
        return QLatin1String("rollout-started");
    case EventKind::RolloutFinished:
        return QLatin1String("rollout-finished");
    case EventKind::RolloutAborted:
        return QLatin1String("rollout-aborted");
    case EventKind::LockTaken:
        return QLatin1String("lock-taken");
    case EventKind::LockReleased:
        return QLatin1String("lock-released");
    case EventKind::LockRefused:
        return QLatin1String("lock-refused");
    case EventKind::LockForced:
        return QLatin1String("lock-forced");
    case EventKind::LockExpired:
        return QLatin1String("lock-expired");
    case EventKind::LockStale:
        return QLatin1String("lock-stale");
    }
    return QLatin1String("unknown");
}

QLatin1String severityName(Severity severity)
{
    constexpr std::array names {"quiet", "info", "good", "warn", "error"};
    return QLatin1String(names.at(static_cast<std::size_t>(severity)));
}

} // namespace roadstead
