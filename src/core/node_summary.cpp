#include "core/node_summary.h"

#include <array>

namespace roadstead {

QLatin1String nodeStateName(NodeState state)
{
    constexpr std::array names {"up", "updating", "waiting", "failed", "missing", "new"};
    return QLatin1String(names.at(static_cast<std::size_t>(state)));
}

} // namespace roadstead
