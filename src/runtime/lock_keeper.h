#pragma once

#include "runtime/fleet_state.h"
#include "store/lock_store.h"

#include <memory>
#include <mutex>

namespace roadstead::runtime {

/// Looks after locks that nobody gives back: takes those back whose group says that they expire, and tells
/// once of those that are likely to be forgotten, which it never touches. tend() in the main thread; the
/// store's answers come from any.
class LockKeeper
{
public:
    /// `expired` is called, from any thread, after a lock was taken back.
    LockKeeper(FleetState &fleet, store::LockStore &locks, std::function<void()> expired);

    /// To be called several times a minute.
    void tend();

private:
    struct Running; ///< the expiries under way, shared with their callbacks
    void expire(const LockGroupStatus &group, const LockHolder &holder, qint64 afterMs);

    FleetState &m_fleet;
    store::LockStore &m_locks;
    const std::function<void()> m_expired;
    std::shared_ptr<Running> m_running;
};

} // namespace roadstead::runtime
