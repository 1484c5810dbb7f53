#include "dhcp_peer.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>

#include <thread>

using namespace roadstead;
using services::DhcpService;
using services::DhcpSockets;
using services::UdpDatagram;
using services::UdpSocket;
namespace opt = dhcp_option;

class TestDhcpService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void offersAtOnceAndObserves();
    void acknowledgesOnlyAfterTheCommit();
    void takesTheCommitFromAnotherThread();
    void staysSilentWhenTheCommitFails();
    void keepsTheAddressWhileTheCommitIsUnderWay();
    void ignoresACommitThatEndsAfterTheStop();
    void remembersStoredLeasesAfterARestart();
    void answersRenewalAtTheClientsAddress();
    void answersTheBootServiceAtTheSourcePort();
    void survivesRandomBytes();
    void takesNewSettingsWithTheNextPacket();
    void refusesWrongSettings();
    void refusesToStartBesideAnotherServer();
    void startsWhenNobodyElseAnswers();
    void proxyServerIsNoRival();

private:
    void startService(DhcpService::Options options = {});
    DhcpMessage request(Ipv4 address, char lastByte = 1);
    void send(const DhcpMessage &message)
    {
        QVERIFY(m_relay.send(wire::encodeDhcp(message), kStation, m_port));
    }
    qint64 counter(const QString &name) { return m_service->status().counters.value(name).toInteger(); }

    std::unique_ptr<FakeStation> m_station;
    std::unique_ptr<DhcpService> m_service;
    UdpSocket m_relay;
    UdpSocket m_client; ///< at the first address of the range
    quint16 m_port = 0;
    quint16 m_bootPort = 0;
};

void TestDhcpService::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_station = std::make_unique<FakeStation>();
}

void TestDhcpService::cleanup()
{
    m_service.reset();
    m_relay.close();
    m_client.close();
}

void TestDhcpService::startService(DhcpService::Options options)
{
    DhcpSockets sockets;
    sockets.server = udpAt(kStation);
    sockets.boot = udpAt(kStation);
    m_port = sockets.server.localPort();
    m_bootPort = sockets.boot.localPort();
    m_relay = udpAt(kRelay, m_port);
    m_client = udpAt(kRange);
    QVERIFY(sockets.boot.isOpen() && m_relay.isOpen() && m_client.isOpen());
    if (options.serverPort == 67)
        options.serverPort = m_port;
    options.clientPort = m_client.localPort();
    m_service = std::make_unique<DhcpService>(*m_station, options);
    QVERIFY(m_service->start(std::move(sockets), {}));
}

namespace {

DhcpService::Options withoutSearch()
{
    DhcpService::Options options;
    options.looksForRivals = false;
    return options;
}

} // namespace

DhcpMessage TestDhcpService::request(Ipv4 address, char lastByte)
{
    DhcpMessage message = relayed(DhcpType::Request, lastByte);
    message.addAddress(opt::kServerId, kStation);
    message.addAddress(opt::kRequestedAddress, address);
    return message;
}

void TestDhcpService::offersAtOnceAndObserves()
{
    startService(withoutSearch());
    QCOMPARE(m_service->state(), ServiceState::Running);
    send(relayed(DhcpType::Discover));
    const std::vector<DhcpMessage> replies = repliesAt(m_relay);
    QCOMPARE(replies.size(), 1U);
    QCOMPARE(replies[0].type(), DhcpType::Offer);
    QCOMPARE(replies[0].yiaddr, kRange);
    QVERIFY(m_station->leases.empty());
    QCOMPARE(m_station->observations.size(), 1U);
    QCOMPARE(m_station->observations[0].client.mac, u"52:54:00:00:00:01"_s);
    QCOMPARE(m_station->observations[0].answered, DhcpType::Offer);
    QCOMPARE(m_station->observations[0].address, kRange);
    QCOMPARE(counter(u"offers"_s), 1);
}

void TestDhcpService::acknowledgesOnlyAfterTheCommit()
{
    startService(withoutSearch());
    send(request(kRange));
    QTRY_COMPARE(m_station->waiting.size(), 1U);
    QCOMPARE(m_station->leases[0].address, kRange);
    QCOMPARE(m_station->observations[0].leaseUntilMs, m_station->leases[0].expiresMs);
    QTest::qWait(50);
    QVERIFY(isSilent(m_relay));
    QCOMPARE(m_service->pool().leasedCount(m_station->now), 0);

    m_station->waiting[0]({});
    const std::vector<DhcpMessage> replies = repliesAt(m_relay);
    QCOMPARE(replies.size(), 1U);
    QCOMPARE(replies[0].type(), DhcpType::Ack);
    QCOMPARE(replies[0].yiaddr, kRange);
    QCOMPARE(m_service->pool().leasedCount(m_station->now), 1);
}

void TestDhcpService::takesTheCommitFromAnotherThread()
{
    startService(withoutSearch());
    for (char i = 0; i < 10; ++i)
        send(request(kRange + static_cast<Ipv4>(i), static_cast<char>(i + 1)));
    QTRY_COMPARE(m_station->waiting.size(), 10U);
    std::thread writer([this] {
        for (const auto &done : m_station->waiting)
            done({});
    });
    writer.join();
    QCOMPARE(repliesAt(m_relay, 10).size(), 10U);
    QCOMPARE(counter(u"acks"_s), 10);
}

void TestDhcpService::staysSilentWhenTheCommitFails()
{
    startService(withoutSearch());
    QSignalSpy failed(m_service.get(), &DhcpService::failed);
    send(request(kRange));
    QTRY_COMPARE(m_station->waiting.size(), 1U);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"answer lost.*"_s));
    m_station->waiting[0](fail(ErrorCode::Unavailable, u"The disk is full."_s));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed[0][0].toString().contains(u"The disk is full."_s));
    QVERIFY(m_service->lastError().contains(u"127.0.0.50"_s));
    QCOMPARE(m_service->state(), ServiceState::Running);
    QCOMPARE(counter(u"commit_failed"_s), 1);
    QTest::qWait(20);
    QVERIFY(isSilent(m_relay));

    m_station->commitsAtOnce = true;
    send(request(kRange)); // the client asks again and now gets it
    QCOMPARE(repliesAt(m_relay).size(), 1U);
}

void TestDhcpService::keepsTheAddressWhileTheCommitIsUnderWay()
{
    m_station->current.rangeLast = kRange;
    startService(withoutSearch());
    send(request(kRange, 1));
    QTRY_COMPARE(m_station->waiting.size(), 1U);
    send(request(kRange, 2));
    const std::vector<DhcpMessage> replies = repliesAt(m_relay);
    QCOMPARE(replies.size(), 1U);
    QCOMPARE(replies[0].type(), DhcpType::Nak);
    send(relayed(DhcpType::Discover, 3));
    QTRY_COMPARE(counter(u"silent.address.range_full"_s), 1);
}

void TestDhcpService::ignoresACommitThatEndsAfterTheStop()
{
    startService(withoutSearch());
    send(request(kRange));
    QTRY_COMPARE(m_station->waiting.size(), 1U);
    m_service->stop();
    QCOMPARE(m_service->state(), ServiceState::Off);
    m_service.reset();
    m_station->waiting[0]({}); // touches nothing that is gone: the sanitizers watch
    QCoreApplication::processEvents();
    QVERIFY(isSilent(m_relay));
}

void TestDhcpService::remembersStoredLeasesAfterARestart()
{
    startService(withoutSearch());
    Lease stored;
    stored.address = kRange + 7;
    stored.mac = u"52:54:00:00:00:01"_s;
    stored.expiresMs = m_station->now - 1;
    m_service->stop();
    DhcpSockets sockets;
    sockets.server = udpAt(kStation, m_port);
    QVERIFY(m_service->start(std::move(sockets), {stored}));
    send(relayed(DhcpType::Discover));
    const std::vector<DhcpMessage> replies = repliesAt(m_relay);
    QCOMPARE(replies.size(), 1U);
    QCOMPARE(replies[0].yiaddr, kRange + 7);
}

void TestDhcpService::answersRenewalAtTheClientsAddress()
{
    m_station->commitsAtOnce = true;
    startService(withoutSearch());
    DhcpMessage renewal = relayed(DhcpType::Request);
    renewal.giaddr = 0;
    renewal.ciaddr = kRange;
    send(renewal);
    const std::vector<DhcpMessage> replies = repliesAt(m_client);
    QCOMPARE(replies.size(), 1U);
    QCOMPARE(replies[0].type(), DhcpType::Ack);
    QCOMPARE(replies[0].ciaddr, kRange);
}

void TestDhcpService::answersTheBootServiceAtTheSourcePort()
{
    m_station->current.mode = DhcpMode::Proxy;
    startService();
    QCOMPARE(m_service->state(),
        ServiceState::Running); // a ProxyDHCP server lives beside others and looks for none
    UdpSocket firmware = udpAt(kRange + 3);
    DhcpMessage asked = relayed(DhcpType::Request);
    asked.giaddr = 0;
    asked.ciaddr = kRange + 3;
    asked.add(opt::kVendorClass, "PXEClient:Arch:00007:UNDI:003000");
    QVERIFY(firmware.send(wire::encodeDhcp(asked), kStation, m_bootPort));
    const std::vector<DhcpMessage> replies = repliesAt(firmware);
    QCOMPARE(replies.size(), 1U);
    QCOMPARE(replies[0].type(), DhcpType::Ack);
    QCOMPARE(replies[0].file, QByteArray("ipxe.efi"));
    QVERIFY(m_station->leases.empty());
    QVERIFY(m_station->observations[0].isBootPort);
}

void TestDhcpService::survivesRandomBytes()
{
    startService(withoutSearch());
    QRandomGenerator random(20240229);
    const QByteArray good = wire::encodeDhcp(relayed(DhcpType::Discover, 9));
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes = i % 2 == 0 ? good.first(random.bounded(static_cast<int>(good.size()))) : good;
        for (int change = random.bounded(20); change > 0 && !bytes.isEmpty(); --change)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        // The relay's address is kept, for a reply to a random one would leave this machine.
        if (bytes.size() >= 28)
            bytes.replace(12, 16, good.mid(12, 16));
        QVERIFY(m_relay.send(bytes, kStation, m_port));
        if (i % 100 == 99)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(counter(u"received"_s), 2000);
    QVERIFY(counter(u"malformed"_s) > 500);
    QCOMPARE(m_service->state(), ServiceState::Running);
    while (!isSilent(m_relay)) { }
    m_station->now += 3'600'000;
    send(relayed(DhcpType::Discover, 77));
    const std::vector<DhcpMessage> replies = repliesAt(m_relay);
    QCOMPARE(replies.size(), 1U);
    QCOMPARE(replies[0].type(), DhcpType::Offer);
}

void TestDhcpService::takesNewSettingsWithTheNextPacket()
{
    startService(withoutSearch());
    m_station->current.reservations = DhcpReservations({{u"52:54:00:00:00:01"_s, {}, kRange + 40, {}}});
    send(relayed(DhcpType::Discover));
    const std::vector<DhcpMessage> replies = repliesAt(m_relay);
    QCOMPARE(replies.size(), 1U);
    QCOMPARE(replies[0].yiaddr, kRange + 40);
}

void TestDhcpService::refusesWrongSettings()
{
    m_station->current.rangeLast = 0;
    DhcpService service(*m_station);
    DhcpSockets sockets;
    sockets.server = udpAt(kStation);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"service failed.*"_s));
    const Result<void> started = service.start(std::move(sockets), {});
    QVERIFY(!started);
    QCOMPARE(service.state(), ServiceState::Failed);
    QVERIFY2(service.lastError().contains(u"127.0.0.50-0.0.0.0"_s), qPrintable(service.lastError()));
}

void TestDhcpService::refusesToStartBesideAnotherServer()
{
    UdpSocket rival = udpAt(0x7f000009);
    DhcpService::Options options;
    options.rivalAddress = 0x7f000009;
    options.serverPort = rival.localPort();
    options.rivalWait = std::chrono::seconds(20);
    startService(options);
    QCOMPARE(m_service->state(), ServiceState::Starting);
    bool isAnswered = false;
    const auto answer = [&](const UdpDatagram &datagram) {
        const auto asked = wire::parseDhcp(datagram.bytes);
        QVERIFY(asked);
        if (asked->type() != DhcpType::Discover)
            return;
        DhcpMessage offer = *asked;
        offer.isReply = true;
        offer.yiaddr = kRange;
        offer.options = {{opt::kMessageType, QByteArray(1, '\2')}, {opt::kServerId, ipv4Bytes(0x7f000009)}};
        QVERIFY(rival.send(wire::encodeDhcp(offer), datagram.source, datagram.sourcePort));
        isAnswered = true;
    };
    QVERIFY(QTest::qWaitFor([&] { return rival.receive(10, answer) > 0 && isAnswered; }));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"service failed.*"_s));
    QTRY_COMPARE(m_service->state(), ServiceState::Failed);
    QVERIFY2(m_service->lastError().contains(u"127.0.0.9"_s), qPrintable(m_service->lastError()));
    QVERIFY(m_service->lastError().contains(u"ProxyDHCP"_s));
}

void TestDhcpService::startsWhenNobodyElseAnswers()
{
    UdpSocket nobody = udpAt(0x7f000009);
    DhcpService::Options options;
    options.rivalAddress = 0x7f000009;
    options.serverPort = nobody.localPort();
    options.rivalWait = std::chrono::milliseconds(50);
    startService(options);
    QTRY_COMPARE(m_service->state(), ServiceState::Running);
    QVERIFY(m_service->lastError().isEmpty());
}

void TestDhcpService::proxyServerIsNoRival()
{
    UdpSocket proxy = udpAt(0x7f000009);
    DhcpService::Options options;
    options.rivalAddress = 0x7f000009;
    options.serverPort = proxy.localPort();
    options.rivalWait = std::chrono::milliseconds(300);
    startService(options);
    const auto answer = [&](const UdpDatagram &datagram) {
        DhcpMessage offer = *wire::parseDhcp(datagram.bytes);
        offer.isReply = true;
        offer.options = {{opt::kMessageType, QByteArray(1, '\2')}, {opt::kServerId, ipv4Bytes(0x7f000009)}};
        QVERIFY(proxy.send(wire::encodeDhcp(offer), datagram.source, datagram.sourcePort));
    };
    QVERIFY(QTest::qWaitFor([&] { return proxy.receive(10, answer) > 0; }));
    QTRY_COMPARE(m_service->state(), ServiceState::Running);
}

QTEST_GUILESS_MAIN(TestDhcpService)
#include "tst_dhcp_service.moc"
