#include "runtime/update_desks.h"

#include "core/ipv4.h"
#include "core/literals.h"

namespace roadstead::runtime {

using services::PeerAddress;

QString addressOf(const PeerAddress &peer)
{
    constexpr Ipv4 kLoopbackNet = 127;
    const auto address = peer.ipv4();
    if (!address)
        return peer.toString();
    return *address >> 24 == kLoopbackNet ? QString() : ipv4Text(*address);
}

void UpdateDesk::handle(
    const OmahaRequest &request, const PeerAddress &peer, std::function<void(OmahaResponse)> done)
{
    m_fleet.handleOmaha(request, addressOf(peer), done);
}

} // namespace roadstead::runtime
