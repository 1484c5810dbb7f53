#pragma once

#include "core/event.h"

#include <QList>
#include <QString>

namespace roadstead {

/// One time span in which a node held a slot of a lock group.
struct LockHold
{
    QString group;
    QString id; ///< of the holder, as the client sent it
    NodeId node = NodeId::None;
    qint64 fromMs = 0; ///< 0: before the events begin
    qint64 toMs = 0; ///< 0: still held
    bool isForced = false; ///< ended by a person, or by its group's expiry

    bool operator==(const LockHold &) const = default;
};

/// The holds that history tells of, by the time at which they began. `newestFirst` as FleetApi::events()
/// gives them; kinds other than LockTaken, LockReleased, LockForced and LockExpired are passed over. A lock
/// that is taken twice without a release between is one hold.
[[nodiscard]] QList<LockHold> lockHolds(const QList<Event> &newestFirst);

/// Lanes for drawing holds of one group side by side: for each hold its lane, so that no two in one lane
/// overlap; `holds` by their beginning. `nowMs` ends those that are still held.
[[nodiscard]] QList<int> lanesOf(const QList<LockHold> &holds, qint64 nowMs);

} // namespace roadstead
