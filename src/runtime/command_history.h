#pragma once

#include "core/fleet_command.h"

#include <QJsonObject>

namespace roadstead::runtime {

/// Who did what to what and why, as history keeps it; what is not known is left out. Without words of the
/// caller `what` is the command's own: "retire", "start", "release", ….
[[nodiscard]] QJsonObject historyOf(const FleetCommand &command);

} // namespace roadstead::runtime
