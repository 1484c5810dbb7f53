#pragma once

#include "core/verdict.h"
#include "services/http_server.h"

namespace roadstead::services {

/// What the FleetLock routes ask of their station. Any thread of the server's pool, several at once.
class LockDesk
{
public:
    /// The verdict of what is durable now: those of decideReboot() and decideUnlock(), "unknown-group". An
    /// error promises nothing. Any thread, exactly once, also before lock() returns.
    using Answer = std::function<void(Result<Verdict>)>;

    LockDesk() = default;
    virtual ~LockDesk() = default;
    Q_DISABLE_COPY_MOVE(LockDesk)

    /// False: the service is switched off, and every request is answered 503.
    [[nodiscard]] virtual bool isOn() const = 0;
    virtual void lock(const QString &group, const QString &id, const PeerAddress &peer, Answer answer) = 0;
    virtual void unlock(const QString &group, const QString &id, const PeerAddress &peer, Answer answer) = 0;
};

/// FleetLock (Zincati's protocol): POST /v1/pre-reboot takes a slot, POST /v1/steady-state gives it back;
/// both may be repeated. 200 with an empty body, or an error as {"kind","value"}: 400 missing_header,
/// decode_error, invalid_client_identity, unknown_group; 405 method_not_allowed; 423 with the kind of
/// lockErrorKind(): lock_held, node_held, group_held, reboots_held, window_closed, not_its_turn, too_soon,
/// quorum_guard; 500 and 503 failed_lock; 503 service_off. `desk` must outlive the server.
void addLockRoutes(HttpServer &server, LockDesk &desk);

} // namespace roadstead::services
