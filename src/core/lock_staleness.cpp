#include "core/lock_staleness.h"

#include <algorithm>
#include <array>
#include <utility>

namespace roadstead {

QLatin1String lockStaleName(LockStale stale)
{
    constexpr std::array names {"no", "missing", "retired", "long"};
    return QLatin1String(names.at(static_cast<std::size_t>(stale)));
}

qint64 usualHoldMs(QList<qint64> heldMs)
{
    if (heldMs.isEmpty())
        return kUsualHoldMs;
    const auto middle = heldMs.begin() + heldMs.size() / 2;
    std::nth_element(heldMs.begin(), middle, heldMs.end());
    return *middle;
}

qint64 staleAfterMs(QList<qint64> heldMs)
{
    return std::max(kMinStaleMs, usualHoldMs(std::move(heldMs)) * kStaleHolds);
}

} // namespace roadstead
