#include "core/lock_staleness.h"

#include <algorithm>
#include <array>

namespace roadstead {

QLatin1String lockStaleName(LockStale stale)
{
    constexpr std::array names {"no", "missing", "retired", "long"};
    return QLatin1String(names.at(static_cast<std::size_t>(stale)));
}

qint64 staleAfterMs(QList<qint64> heldMs)
{
    if (heldMs.isEmpty())
        return kMinStaleMs;
    const auto middle = heldMs.begin() + heldMs.size() / 2;
    std::nth_element(heldMs.begin(), middle, heldMs.end());
    return std::max(kMinStaleMs, *middle * kStaleHolds);
}

} // namespace roadstead
