#include "services/dhcp_rival_search.h"

#include "wire/dhcp_message.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

namespace roadstead::services {

namespace {

Q_LOGGING_CATEGORY(lcRival, "roadstead.dhcp.rival", QtInfoMsg)

constexpr int kPacketsPerWakeUp = 64;

} // namespace

DhcpRivalSearch::DhcpRivalSearch(UdpSocket &server, UdpSocket &client)
    : m_server(server)
    , m_client(client)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { finish(0); });
}

void DhcpRivalSearch::start(const Question &question)
{
    m_question = question;
    m_xid = QRandomGenerator::global()->generate();
    // A locally administered address that is the same each time, so that a server which answers spends one
    // address on it, not many.
    m_hardware = QByteArray("\x02\x52\x53", 3) + ipv4Bytes(question.ownAddress).last(3);
    listen(m_server);
    listen(m_client);
    for (const DhcpType type : {DhcpType::Inform, DhcpType::Discover}) {
        if (m_server.isOpen())
            ask(type, true);
        if (m_client.isOpen())
            ask(type, false);
    }
    m_timer.start(question.wait);
}

void DhcpRivalSearch::ask(DhcpType type, bool asRelay)
{
    DhcpMessage message;
    message.xid = m_xid;
    message.flags = DhcpMessage::kBroadcastFlag;
    message.hardware = m_hardware;
    message.giaddr = asRelay ? m_question.ownAddress : 0;
    message.hops = asRelay ? 1 : 0;
    message.ciaddr = type == DhcpType::Inform ? m_question.ownAddress : 0;
    message.add(dhcp_option::kMessageType, QByteArray(1, static_cast<char>(type)));
    message.add(dhcp_option::kParameterList, QByteArray("\x01\x03\x06", 3));
    const UdpSocket &socket = asRelay ? m_server : m_client;
    const Result<void> sent = socket.send(wire::encodeDhcp(message), m_question.to, m_question.serverPort);
    if (!sent)
        qCWarning(lcRival) << "question not sent" << sent.error().message;
}

void DhcpRivalSearch::listen(UdpSocket &socket)
{
    if (!socket.isOpen())
        return;
    auto notifier = std::make_unique<QSocketNotifier>(socket.descriptor(), QSocketNotifier::Read);
    connect(notifier.get(), &QSocketNotifier::activated, this, [this, &socket] {
        socket.receive(kPacketsPerWakeUp, [this](const UdpDatagram &datagram) { handle(datagram); });
    });
    m_notifiers.push_back(std::move(notifier));
}

void DhcpRivalSearch::handle(const UdpDatagram &datagram)
{
    const Result<DhcpMessage> message = wire::parseDhcp(datagram.bytes);
    if (!message || !message->isReply || message->xid != m_xid || message->hardware != m_hardware)
        return;
    // An answer without an address is a ProxyDHCP server's: it gives none, so it is no rival.
    if (message->type() == DhcpType::Offer && message->yiaddr == 0)
        return;
    const Ipv4 named = message->addressOption(dhcp_option::kServerId);
    const Ipv4 rival = named != 0 ? named : datagram.source;
    if (rival == m_question.ownAddress)
        return;
    Q_EMIT answered(rival, message->yiaddr);
    if (!m_question.findsAll)
        finish(rival);
}

void DhcpRivalSearch::finish(Ipv4 rival)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_timer.stop();
    for (const auto &notifier : m_notifiers)
        notifier->setEnabled(false);
    // Later, for the owner closes the socket whose datagram is being read now.
    QMetaObject::invokeMethod(
        this, [this, rival] { Q_EMIT finished(rival); }, Qt::QueuedConnection);
}

} // namespace roadstead::services
