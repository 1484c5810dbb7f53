#pragma once

#include "core/event.h"
#include "core/instance.h"
#include "core/omaha_message.h"

namespace roadstead {

/// What one message of an instance says about its update.
struct UpdateStep
{
    std::optional<EventKind> kind; ///< nothing: it says nothing new
    int errorCode = 0; ///< of UpdateFailed and UpdateReverted, flags taken off

    bool operator==(const UpdateStep &) const = default;
};

/// Applies one Omaha event to the instance that sent it. Without an update under way it says nothing:
/// update_engine sends 3/2 with an empty previousversion at each check. Accepted: 3/0 (failed; code 44:
/// reverted), 13/1 downloading, 14/1 downloaded, 3/1 and 800/1 installed, 3/2 with a real previousversion
/// (complete, or reverted when the version is that one still).
[[nodiscard]] UpdateStep applyOmahaEvent(
    Instance &instance, const OmahaAppRequest &request, const OmahaEvent &event, qint64 nowMs);

/// Applies the version that the instance reports: the granted one or newer completes its update although the
/// event was lost; the one before, in a check after it was installed and the machine rebooted, means that the
/// machine went back.
[[nodiscard]] UpdateStep applyReportedVersion(
    Instance &instance, const OmahaAppRequest &request, bool hasRebooted, qint64 nowMs);

/// How a step weighs on a timeline.
[[nodiscard]] Severity severityOf(EventKind kind);

} // namespace roadstead
