#pragma once

#include <QList>
#include <QString>

namespace roadstead {

/// Why a lock is likely to be forgotten. It is shown and told once, and never released for that alone.
enum class LockStale : unsigned char
{
    No,
    NodeMissing, ///< its holder is silent for longer than kMissingAfterMs
    NodeRetired, ///< its holder was retired
    HeldLong ///< held much longer than locks of its group usually are
};

[[nodiscard]] QLatin1String lockStaleName(LockStale stale);

/// Held for longer than this many times the median of the group's former holds …
inline constexpr qint64 kStaleHolds = 3;
/// … and for longer than this is held long.
inline constexpr qint64 kMinStaleMs = 30 * 60'000LL;

/// How long a reboot takes here: the median of how long former locks were held, kUsualHoldMs when there were
/// none.
[[nodiscard]] qint64 usualHoldMs(QList<qint64> heldMs);
inline constexpr qint64 kUsualHoldMs = 5 * 60'000LL;

/// The age from which a lock of this group is held long; `heldMs`: how long former ones were held.
[[nodiscard]] qint64 staleAfterMs(QList<qint64> heldMs);

} // namespace roadstead
