#pragma once

#include "runtime/fleet_state.h"
#include "services/http_server.h"
#include "services/omaha_routes.h"

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

/// The peer's address as nodes are known by it; empty for loopback, where a person or a test asks.
[[nodiscard]] QString addressOf(const services::PeerAddress &peer);

} // namespace roadstead::runtime
