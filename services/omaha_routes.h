#pragma once

#include "core/omaha_message.h"
#include "services/http_server.h"

namespace roadstead::services {

/// What the Omaha routes ask of their station. Any thread of the server's pool, several at once.
class OmahaDesk
{
public:
    OmahaDesk() = default;
    virtual ~OmahaDesk() = default;
    Q_DISABLE_COPY_MOVE(OmahaDesk)

    /// False: the service is switched off, and every request is answered 503.
    [[nodiscard]] virtual bool isOn() const = 0;
    /// Calls `done` once: before it returns when nothing is promised, else from any thread after the commit.
    /// Dropping `done` answers 500.
    virtual void handle(
        const OmahaRequest &request, const PeerAddress &peer, std::function<void(OmahaResponse)> done)
        = 0;
};

/// Omaha: POST /v1/update and /omaha, with or without anything behind (as CoreRoller and Nebraska serve it).
/// A package on this station is offered under the Host that the client used. What is no Omaha gets 400 with
/// the reason, as no valid reply can name its application: update_engine takes it as a failed check (code
/// 2400, which says what happened) and asks again at its next poll, whereas the peers' 200 with nothing in it
/// makes it report a broken reply (30, 31). `desk` must outlive the server.
void addOmahaRoutes(HttpServer &server, OmahaDesk &desk);

} // namespace roadstead::services
