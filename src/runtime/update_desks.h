#pragma once

#include "runtime/fleet_state.h"
#include "services/lock_routes.h"
#include "services/omaha_routes.h"
#include "store/lock_store.h"

#include <atomic>

namespace roadstead::runtime {

/// Answers Omaha requests from the live state. Threads of the HTTP server's pool.
class UpdateDesk : public services::OmahaDesk
{
public:
    explicit UpdateDesk(FleetState &fleet)
        : m_fleet(fleet)
    {
    }
    void setOn(bool isOn) { m_isOn = isOn; }
    [[nodiscard]] bool isOn() const override { return m_isOn; }
    void handle(const OmahaRequest &request, const services::PeerAddress &peer,
        std::function<void(OmahaResponse)> done) override;

private:
    FleetState &m_fleet;
    std::atomic<bool> m_isOn = true;
};

/// Answers FleetLock requests from the store. Threads of the HTTP server's pool. A group that the document
/// does not name is refused, except "default", which has one slot.
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

    /// Gives a slot back to who had it. Fails: Conflict naming the holders, NotFound (no such group).
    void take(const QString &group, const QString &id, std::function<void(Result<void>)> done);

private:
    [[nodiscard]] std::optional<int> slotCountOf(const QString &group) const;
    [[nodiscard]] FleetState::Contact contactOf(const QString &id, const QString &address);
    /// Writes what happened on the node's timeline before the answer leaves.
    [[nodiscard]] Answer noted(const QString &group, const QString &id, NodeId node, Answer answer);

    FleetState &m_fleet;
    store::LockStore &m_locks;
    std::atomic<bool> m_isOn = true;
};

/// The peer's address as nodes are known by it; empty for loopback, where a person or a test asks.
[[nodiscard]] QString addressOf(const services::PeerAddress &peer);

} // namespace roadstead::runtime
