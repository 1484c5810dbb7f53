#pragma once

#include "core/keyspace.h"
#include "services/etcd_v2_front.h"
#include "services/http_server.h"

namespace roadstead::services {

/// What locksmith's door asks of its station. Any thread of the server's pool, several at once.
class LocksmithDesk
{
public:
    LocksmithDesk() = default;
    virtual ~LocksmithDesk() = default;
    Q_DISABLE_COPY_MOVE(LocksmithDesk)

    /// False: the service is switched off, and every request is answered 503.
    [[nodiscard]] virtual bool isOn() const = 0;
    /// How clients are shown the semaphore that is stored under this key.
    [[nodiscard]] virtual QByteArray shown(const QByteArray &key, const QByteArray &value) const = 0;
    /// A change of a semaphore, well-formed: a holder more is a lock that is asked for, one less a lock given
    /// back. `done` exactly once, from any thread, also before judge() returns.
    virtual void judge(const EtcdV2Front::Swap &swap, std::function<void(Result<EtcdV2Front::Leave>)> done)
        = 0;
};

/// The locks of locksmith over etcd's v2 keys API: `/v2/keys/coreos.com/updateengine/rebootlock/semaphore`
/// and `…/groups/GROUP/semaphore`, read and written, nothing else. A value that is not a semaphore is refused
/// with 400; a slot that the desk refuses with 412, errorCode 101 and the reason as its cause: what locksmith
/// takes for a race that it lost, so that locksmithd asks again and locksmithctl prints why. `keys` and
/// `desk` outlive the server.
void addLocksmithRoutes(HttpServer &server, Keyspace &keys, LocksmithDesk &desk);

} // namespace roadstead::services
