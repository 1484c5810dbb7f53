#pragma once

#include "core/rollout.h"
#include "core/rollout_pace.h"
#include "core/update_table.h"

namespace roadstead {

/// One group's rollout, with what its end is estimated from. The estimate itself is not made: with office
/// hours it costs more than a mutex should be held for.
struct RolloutSnapshot
{
    RolloutStatus status;
    RolloutPace pace;
};

/// From the counters that are kept: the cost does not grow with the fleet.
[[nodiscard]] RolloutSnapshot rolloutOf(const UpdateGroupLedger &group, qint64 nowMs);

/// The status with its estimate, which only a rollout that is running has.
[[nodiscard]] RolloutStatus withEstimate(RolloutSnapshot snapshot);

} // namespace roadstead
