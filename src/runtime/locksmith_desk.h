#pragma once

#include "runtime/reboot_lock_desk.h"
#include "services/locksmith_routes.h"

namespace roadstead::runtime {

/// Judges what locksmith writes to its semaphores by the same policy as FleetLock's requests, so that both
/// doors of a lock group share its slots. Threads of the HTTP server's pool.
///
/// A holder's id is a machine-id, under which its node is known. locksmith's lock without a group is the lock
/// group "default". Where the fleet document names the group its slots are shown as `max` and cannot be
/// changed from here; else locksmith's own `max` counts.
class LocksmithLockDesk : public services::LocksmithDesk
{
public:
    /// `desk` says whether the service is on.
    LocksmithLockDesk(FleetState &fleet, store::LockStore &locks, const RebootLockDesk &desk)
        : m_fleet(fleet)
        , m_locks(locks)
        , m_desk(desk)
    {
    }
    [[nodiscard]] bool isOn() const override { return m_desk.isOn(); }
    [[nodiscard]] QByteArray shown(const QByteArray &key, const QByteArray &value) const override;
    void judge(const services::EtcdV2Front::Swap &swap,
        std::function<void(Result<services::EtcdV2Front::Leave>)> done) override;

private:
    struct Change;
    using Done = std::function<void(Result<services::EtcdV2Front::Leave>)>;
    [[nodiscard]] LockBoard::Asker askerOf(const QString &group, const QString &id);
    [[nodiscard]] services::EtcdV2Front::Leave leaveOf(const Change &change);
    void judgeLock(const Change &change, const Done &done);

    FleetState &m_fleet;
    store::LockStore &m_locks;
    const RebootLockDesk &m_desk;
};

} // namespace roadstead::runtime
