#pragma once

#include "runtime/fleet_state.h"
#include "services/lock_routes.h"
#include "store/lock_store.h"

#include <atomic>

namespace roadstead::runtime {

/// Answers FleetLock requests from the store, by the policy of their lock group. Threads of the HTTP server's
/// pool. A group that the document does not name is refused, except "default": it has one slot, or as many
/// as locksmith's semaphore of that group says.
class RebootLockDesk : public services::LockDesk
{
public:
    RebootLockDesk(FleetState &fleet, store::LockStore &locks)
        : m_fleet(fleet)
        , m_locks(locks)
    {
    }
    void setOn(bool isOn) { m_isOn = isOn; }
    [[nodiscard]] bool isOn() const override { return m_isOn; }
    void lock(
        const QString &group, const QString &id, const services::PeerAddress &peer, Answer answer) override;
    void unlock(
        const QString &group, const QString &id, const services::PeerAddress &peer, Answer answer) override;

    /// The same for a node whose address is known in another way than by a connection.
    void lockFor(const QString &group, const QString &id, const QString &address, Answer answer);
    void unlockFor(const QString &group, const QString &id, const QString &address, Answer answer);

    /// By a person. Fails: NotFound when the id holds no lock of that group.
    void release(const QString &group, const QString &id, std::function<void(Result<void>)> done);

    /// Gives a slot back to who had it, whatever the policy says but the slots. Fails: Conflict naming the
    /// holders, NotFound (no such group).
    void take(const QString &group, const QString &id, std::function<void(Result<void>)> done);

private:
    [[nodiscard]] std::optional<int> slotCountOf(const QString &group) const;
    [[nodiscard]] LockBoard::Asker askerOf(const QString &group, const QString &id, const QString &address);

    FleetState &m_fleet;
    store::LockStore &m_locks;
    std::atomic<bool> m_isOn = true;
};

/// Writes what a node was answered on its timeline, on the board and as its newest verdict; before the answer
/// leaves.
void noteLockAnswer(FleetState &fleet, const LockBoard::Asker &asker, const Verdict &verdict);

/// The verdict of a lock that could not be made durable.
[[nodiscard]] Verdict lockTroubleVerdict(const RebootQuestion &question, const Error &error, qint64 nowMs);

} // namespace roadstead::runtime
