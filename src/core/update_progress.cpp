#include "core/update_progress.h"

#include "core/literals.h"
#include "core/update_error.h"
#include "core/version.h"

namespace roadstead {

namespace {

constexpr int kUpdateComplete = 3;
constexpr int kDownloadStarted = 13;
constexpr int kDownloadFinished = 14;
constexpr int kUpdateInstalled = 800;
constexpr int kResultError = 0;
constexpr int kResultSuccess = 1;
constexpr int kResultSuccessReboot = 2;

UpdateStep moveTo(Instance &instance, InstanceStatus status, EventKind kind, qint64 nowMs)
{
    if (instance.status == status)
        return {};
    instance.status = status;
    instance.statusMs = nowMs;
    return {kind, 0};
}

UpdateStep end(Instance &instance, InstanceStatus status, UpdateStep step, qint64 nowMs)
{
    instance.status = status;
    instance.statusMs = nowMs;
    instance.isUpdating = false;
    instance.hasAttempted = true;
    instance.errorCode = step.errorCode;
    return step;
}

UpdateStep revert(Instance &instance, qint64 nowMs)
{
    return end(instance, InstanceStatus::Error, {EventKind::UpdateReverted, kUpdateErrorRollback}, nowMs);
}

UpdateStep complete(Instance &instance, qint64 nowMs)
{
    return end(instance, InstanceStatus::Complete, {EventKind::UpdateComplete, 0}, nowMs);
}

UpdateStep applyRebooted(
    Instance &instance, const OmahaAppRequest &request, const OmahaEvent &event, qint64 nowMs)
{
    if (event.previousVersion.isEmpty() || event.previousVersion == "0.0.0.0"_L1)
        return {};
    if (request.version != instance.versionBeforeGrant)
        return complete(instance, nowMs);
    // The CoreOS client says so when it came back with its old version; earlier in an update it is an old
    // story.
    if (instance.status == InstanceStatus::Installed && event.previousVersion == request.version)
        return revert(instance, nowMs);
    return {};
}

} // namespace

UpdateStep applyOmahaEvent(
    Instance &instance, const OmahaAppRequest &request, const OmahaEvent &event, qint64 nowMs)
{
    if (!instance.isUpdating)
        return {};
    if (event.type == kUpdateComplete && event.result == kResultError) {
        const int code = updateErrorCode(event.errorCode);
        if (code == kUpdateErrorRollback)
            return revert(instance, nowMs);
        return end(instance, InstanceStatus::Error, {EventKind::UpdateFailed, code}, nowMs);
    }
    if (event.type == kUpdateComplete && event.result == kResultSuccessReboot)
        return applyRebooted(instance, request, event, nowMs);
    if (event.result != kResultSuccess)
        return {};
    switch (event.type) {
    case kDownloadStarted:
        return moveTo(instance, InstanceStatus::Downloading, EventKind::UpdateDownloading, nowMs);
    case kDownloadFinished:
        return moveTo(instance, InstanceStatus::Downloaded, EventKind::UpdateDownloaded, nowMs);
    case kUpdateComplete:
    case kUpdateInstalled:
        return moveTo(instance, InstanceStatus::Installed, EventKind::UpdateInstalled, nowMs);
    default:
        return {};
    }
}

UpdateStep applyReportedVersion(
    Instance &instance, const OmahaAppRequest &request, bool hasRebooted, qint64 nowMs)
{
    if (!instance.isUpdating || request.version.isEmpty())
        return {};
    if (request.version == instance.versionBeforeGrant) {
        const bool cameBack
            = instance.status == InstanceStatus::Installed && request.hasUpdateCheck && hasRebooted;
        return cameBack ? revert(instance, nowMs) : UpdateStep {};
    }
    const auto version = parseVersion(request.version);
    const auto granted = parseVersion(instance.grantedVersion);
    if (version && granted && *version >= *granted)
        return complete(instance, nowMs);
    return {};
}

Severity severityOf(EventKind kind)
{
    switch (kind) {
    case EventKind::UpdateComplete:
    case EventKind::RolloutResumed:
    case EventKind::RolloutFinished:
        return Severity::Good;
    case EventKind::UpdateFailed:
    case EventKind::UpdateReverted:
        return Severity::Error;
    case EventKind::RolloutPaused:
    case EventKind::RolloutAborted:
        return Severity::Warn;
    case EventKind::UpdateDownloading:
    case EventKind::UpdateDownloaded:
    case EventKind::UpdateCheck:
        return Severity::Quiet;
    default:
        return Severity::Info;
    }
}

} // namespace roadstead
