#pragma once

#include "core/literals.h"
#include "services/dhcp_service.h"
#include "wire/dhcp_message.h"

#include <QTest>

#include <tuple>
#include <vector>

namespace roadstead {

inline constexpr Ipv4 kStation = 0x7f000001; ///< 127.0.0.1
inline constexpr Ipv4 kRelay = 0x7f000002;
inline constexpr Ipv4 kRange = 0x7f000032; ///< 127.0.0.50 to .59

/// A station made of values: settings that the test sets, a clock that it turns, commits that it ends when
/// and where it wants.
class FakeStation : public services::DhcpService::Mediator
{
public:
    FakeStation()
    {
        DhcpSettings made;
        made.mode = DhcpMode::Full;
        made.serverAddress = kStation;
        made.rangeFirst = kRange;
        made.rangeLast = kRange + 9;
        made.httpBase = u"http://127.0.0.1:8080"_s;
        current = made;
    }
    std::shared_ptr<const DhcpSettings> settings() override
    {
        if (!published || !(*published == current))
            published = std::make_shared<const DhcpSettings>(current);
        return published;
    }
    qint64 nowMs() override { return now; }
    void commitLease(const Lease &lease, const services::DhcpObservation &seen,
        std::function<void(Result<void>)> done) override
    {
        leases.push_back(lease);
        observations.push_back(seen);
        if (commitsAtOnce)
            done({});
        else
            waiting.push_back(std::move(done));
    }
    void observed(const services::DhcpObservation &seen) override { observations.push_back(seen); }

    DhcpSettings current;
    std::shared_ptr<const DhcpSettings> published;
    qint64 now = 1'700'000'000'000;
    bool commitsAtOnce = false;
    std::vector<Lease> leases;
    std::vector<services::DhcpObservation> observations;
    std::vector<std::function<void(Result<void>)>> waiting;
};

/// A client behind a relay: on loopback a relay's reply is the only one that needs no broadcast.
inline DhcpMessage relayed(DhcpType type, char lastByte = 1)
{
    DhcpMessage message;
    message.xid = 0x1000U + static_cast<unsigned char>(lastByte);
    message.giaddr = kRelay;
    message.hardware = QByteArray("\x52\x54\x00\x00\x00", 5) + lastByte;
    message.add(dhcp_option::kMessageType, QByteArray(1, static_cast<char>(type)));
    return message;
}

inline services::UdpSocket udpAt(Ipv4 address, quint16 port = 0)
{
    Result<services::UdpSocket> socket = services::UdpSocket::bind({address, port, {}});
    return socket ? std::move(*socket) : services::UdpSocket();
}

/// What arrives at the socket until there are `count` replies; fewer when they do not come in time.
inline std::vector<DhcpMessage> repliesAt(services::UdpSocket &socket, std::size_t count = 1)
{
    std::vector<DhcpMessage> replies;
    const auto read = [&] {
        socket.receive(1000, [&replies](const services::UdpDatagram &datagram) {
            if (const auto message = wire::parseDhcp(datagram.bytes))
                replies.push_back(*message);
        });
        return replies.size() >= count;
    };
    std::ignore = QTest::qWaitFor(read, 5000);
    return replies;
}

/// Whether nothing has arrived yet.
inline bool isSilent(services::UdpSocket &socket)
{
    return socket.receive(1, [](const services::UdpDatagram &) {}) == 0;
}

} // namespace roadstead
