#pragma once

#include "core/fleet_api.h"

namespace roadstead::ui {

class Acts;

/// The update groups that would grant an update now, by id.
[[nodiscard]] QStringList grantingGroups(const FleetApi &fleet);

/// Switches the updates of all of them off: no question, one step to take back. False: there is nothing to
/// pause.
bool pauseEverything(const FleetApi &fleet, Acts &acts);

} // namespace roadstead::ui
