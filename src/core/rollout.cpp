#include "core/rollout.h"

#include <array>

namespace roadstead {

QLatin1String rolloutStateName(RolloutState state)
{
    constexpr std::array names {"idle", "running", "paused", "stopped", "finished", "aborted"};
    return QLatin1String(names.at(static_cast<std::size_t>(state)));
}

} // namespace roadstead
