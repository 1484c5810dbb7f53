#pragma once

#include "core/lock_group.h"
#include "core/node_id.h"
#include "core/reboot_strategy.h"

#include <QStringList>

namespace roadstead {

/// One node that was refused a slot and has not taken one since.
struct LockWaiter
{
    QString id; ///< as the client sent it
    QString name; ///< the node's; the id where no node is known
    NodeId node = NodeId::None; ///< None: not known
    LockDoor door = LockDoor::Unknown;
    qint64 sinceMs = 0; ///< refused first
    qint64 askedMs = 0; ///< asked last
    bool isBarred = false; ///< gets none however many are free: it stands in nobody's way

    bool operator==(const LockWaiter &) const = default;
};

/// Whether `left` is served before `right`.
[[nodiscard]] bool isServedBefore(const LockWaiter &left, const LockWaiter &right, RebootOrder order);

/// Who stands before a node that asks.
struct LockTurn
{
    int ahead = 0; ///< how many, counted up to the slots of the group
    QStringList names; ///< the first of them

    bool operator==(const LockTurn &) const = default;
};
/// Counts those that asked within kTurnMs and are not barred, up to `most`. A node that is not among the
/// waiting stands where it would stand if it came now.
[[nodiscard]] LockTurn turnOf(
    const QList<LockWaiter> &waiting, const LockWaiter &who, RebootOrder order, int most);

/// Clients ask every five minutes and a tenth more: who has not asked for longer may be gone, and its turn
/// passes until it asks again.
inline constexpr qint64 kTurnMs = 7 * 60'000LL;
inline constexpr qsizetype kMaxTurnNames = 3;

} // namespace roadstead
