#pragma once

#include "core/lock_queue.h"
#include "core/lock_staleness.h"
#include "core/reboot_policy.h"

#include <QHash>

namespace roadstead {

/// A machine that holds a slot or waits for one.
struct ForecastNode
{
    QString id; ///< as its client sends it
    QString name; ///< the id where no node is known
    NodeId node = NodeId::None;
    qint64 sinceMs = 0; ///< it holds, or waits; 0: unknown
    bool isHeld = false; ///< by its administrator: it gets no slot
    bool isStale = false; ///< of a holder: nothing tells that it ends by itself
    QString etcdCluster; ///< it is a member of; empty: of none

    bool operator==(const ForecastNode &) const = default;
};

/// One lock group as it stands, for a look ahead.
struct ForecastQuestion
{
    LockGroup group;
    RebootHold reboots; ///< of the whole fleet
    QList<ForecastNode> holding;
    QList<ForecastNode> waiting;
    /// Of every cluster named above; `down` without those that hold a slot.
    QHash<QString, EtcdQuorum> quorums;
    qint64 usualHoldMs = 0; ///< how long a reboot takes here; 0: kUsualHoldMs
    qint64 lastGrantMs = 0; ///< 0: never
    qint64 lastReleaseMs = 0; ///< 0: never
};

struct ForecastHold
{
    QString id;
    NodeId node = NodeId::None;
    qint64 fromMs = 0;
    qint64 toMs = 0;
    bool isNow = false; ///< it has begun already

    bool operator==(const ForecastHold &) const = default;
};

/// A machine without a turn in the time looked at.
struct ForecastWait
{
    QString id;
    NodeId node = NodeId::None;
    Verdict verdict; ///< the last refusal

    bool operator==(const ForecastWait &) const = default;
};

struct RebootForecast
{
    QList<ForecastHold> holds; ///< those of now first, then by their beginning
    QList<ForecastWait> left; ///< in the order of the queue
    int notLookedAt = 0; ///< waiting beyond kMaxForecastNodes

    bool operator==(const RebootForecast &) const = default;
};

/// Who reboots when from `nowMs` to `nowMs + spanMs`: decideReboot() on a clock that jumps from one change to
/// the next. Each reboot takes the usual time, each node asks as soon as its turn comes, and nobody new
/// comes. A hold that lasts longer than usual already is taken to end a usual time from now; a stale one
/// keeps its slot.
[[nodiscard]] RebootForecast forecastReboots(const ForecastQuestion &question, qint64 nowMs, qint64 spanMs);

inline constexpr qsizetype kMaxForecastNodes = 2'000;

} // namespace roadstead
