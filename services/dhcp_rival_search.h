#pragma once

#include "core/dhcp_message.h"
#include "services/udp_socket.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <memory>

namespace roadstead::services {

/// Looks for another DHCP server by asking as a client would. Two questions, because servers differ in what
/// they answer at once: an INFORM (no probe of the offered address delays its answer) and a DISCOVER. Each
/// goes out as a relay's (the answer comes back to the server port) and, when the client port could be
/// opened, as a client's. Same thread as its owner; the sockets must outlive it.
class DhcpRivalSearch : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        Ipv4 ownAddress = 0;
        Ipv4 to = kIpv4Broadcast;
        quint16 serverPort = 67;
        std::chrono::milliseconds wait {2000};
        bool findsAll = false; ///< listens to the end, not to the first answer
    };

    DhcpRivalSearch(UdpSocket &server, UdpSocket &client);

    void start(const Question &question);

Q_SIGNALS:
    /// A server gave an answer; `offered` is 0 in one to an INFORM.
    void answered(roadstead::Ipv4 server, roadstead::Ipv4 offered);
    /// 0: nobody answered in time. With findsAll always 0.
    void finished(roadstead::Ipv4 rival);

private:
    void ask(DhcpType type, bool asRelay);
    void listen(UdpSocket &socket);
    void handle(const UdpDatagram &datagram);
    void finish(Ipv4 rival);

    UdpSocket &m_server;
    UdpSocket &m_client;
    Question m_question;
    std::uint32_t m_xid = 0;
    QByteArray m_hardware;
    QTimer m_timer;
    std::vector<std::unique_ptr<QSocketNotifier>> m_notifiers;
    bool m_isFinished = false;
};

} // namespace roadstead::services
