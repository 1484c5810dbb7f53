#include "../support/node_messages.h"
#include "../support/station_process.h"
#include "../support/test_document.h"
#include "services/udp_socket.h"
#include "wire/dhcp_message.h"

#include <QRandomGenerator>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace roadstead;
using services::HttpPeer;
using services::PeerAnswer;
using services::UdpSocket;

namespace {

constexpr Ipv4 kLoopback = 0x7f000001;
bool g_canMount = false; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): set by main() once

/// Mounts made from here on are seen by this process and its children alone. Before any thread starts.
bool isInOwnMountNamespace()
{
    const int flags = ::getuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS;
    return ::unshare(flags) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

using Bytes = QList<QByteArray>;

/// Random bytes of all lengths, the same in each run.
Bytes noise(int count, int most)
{
    QRandomGenerator dice(20'261'123);
    Bytes all;
    for (int i = 0; i < count; ++i) {
        QByteArray bytes(dice.bounded(1, most), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(dice.bounded(256));
        all.append(bytes);
    }
    return all;
}

/// Every prefix, or some hundred of a long one.
Bytes prefixes(const QByteArray &whole)
{
    Bytes all;
    for (qsizetype length = 1; length < whole.size(); length += 1 + whole.size() / 150)
        all.append(whole.first(length));
    return all;
}

/// The message with some bytes changed.
Bytes damaged(const QByteArray &whole, int count)
{
    QRandomGenerator dice(4711);
    Bytes all;
    for (int i = 0; i < count; ++i) {
        QByteArray bytes = whole;
        for (int change = dice.bounded(1, 6); change > 0; --change)
            bytes[dice.bounded(bytes.size())] = static_cast<char>(dice.bounded(256));
        all.append(bytes);
    }
    return all;
}

QByteArray discover()
{
    DhcpMessage message;
    message.xid = 7;
    message.giaddr = kLoopback + 1;
    message.hardware = QByteArray("\x52\x54\0\0\0\1", 6);
    message.add(dhcp_option::kMessageType, QByteArray(1, static_cast<char>(DhcpType::Discover)));
    message.add(dhcp_option::kVendorClass, "PXEClient:Arch:00007:UNDI:003016");
    return wire::encodeDhcp(message);
}

QByteArray put(const QByteArray &path, const QByteArray &token, const QByteArray &body)
{
    return "PUT " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

/// What strangers, a full disk or a mistyped document do to the real roadsteadd: nothing that lasts.
class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void goesOnAfter_data();
    void goesOnAfter();
    void refusesBodiesWithAReason_data();
    void refusesBodiesWithAReason();
    void goesOnWhenTheDiskIsFull();
    void saysWhichPortIsInUse();
    void saysWhatIsWrongInTheDocument();

private:
    enum class Door
    {
        Http,
        Admin,
        Dhcp,
        Tftp
    };
    void sendTo(Door door, const QByteArray &bytes);
    [[nodiscard]] double counter(const QByteArray &service, const QByteArray &name) const
    {
        return m_station->metric(
            "roadstead_service_count{service=\"" + service + "\",name=\"" + name + "\"}");
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StationProcess> m_station;
    UdpSocket m_udp;
    unsigned m_row = 0;
    quint16 m_dhcpPort = 0;
    quint16 m_tftpPort = 0;
};

void TestBadInput::initTestCase()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QFile file(m_dir->filePath(u"fleet.yaml"_s));
    QVERIFY(
        file.open(QIODevice::WriteOnly) && file.write(test::lockAndUpdateDocument(3)) > 0 && file.flush());
    m_udp = std::move(*UdpSocket::bind({kLoopback + 1, 0, {}}));
    m_dhcpPort = std::move(*UdpSocket::bind({kLoopback, 0, {}})).localPort();
    m_station = std::make_unique<StationProcess>(m_dir->filePath(u"data"_s));
    QVERIFY2(m_station->start({u"--apply"_s, file.fileName(), u"--tftp"_s, u"127.0.0.1:0"_s, u"--dhcp"_s,
                 u"full"_s, u"--interface"_s, u"lo"_s, u"--dhcp-port"_s, QString::number(m_dhcpPort),
                 u"--dhcp-range"_s, u"127.1.0.1-127.1.0.250"_s}),
        m_station->errors().constData());
    m_tftpPort = m_station->service(u"tftp"_s).value(u"address"_s).toString().section(u':', -1).toUShort();
    QVERIFY(m_tftpPort != 0);
    QCOMPARE(m_station->service(u"dhcp"_s).value(u"state"_s).toString(), u"running"_s);
}

void TestBadInput::cleanupTestCase()
{
    QCOMPARE(m_station->stop(), 0);
}

void TestBadInput::sendTo(Door door, const QByteArray &bytes)
{
    switch (door) {
    case Door::Http:
    case Door::Admin: {
        // Sent and left: a peer that waits for nothing. Each row comes from an address of its own, for one
        // that leaves hundreds of requests unfinished is shut out until their deadline.
        QTcpSocket peer;
        QVERIFY(peer.bind(QHostAddress(kLoopback + 0x100U * m_row)));
        peer.connectToHost(QHostAddress::LocalHost, door == Door::Http ? m_station->http : m_station->admin);
        QVERIFY(peer.waitForConnected());
        peer.write(bytes);
        while (peer.bytesToWrite() > 0 && peer.waitForBytesWritten(5000)) { }
        return;
    }
    case Door::Dhcp:
        QVERIFY(m_udp.send(bytes, kLoopback, m_dhcpPort));
        return;
    case Door::Tftp:
        QVERIFY(m_udp.send(bytes, kLoopback, m_tftpPort));
        return;
    }
}

void TestBadInput::goesOnAfter_data()
{
    QTest::addColumn<int>("door");
    QTest::addColumn<Bytes>("messages");
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QByteArray>("count"); ///< that must rise
    const auto row = [](const char *name, Door door, const Bytes &messages, const char *service,
                         const char *count) {
        QTest::newRow(name) << static_cast<int>(door) << messages << QByteArray(service) << QByteArray(count);
    };
    const auto http = [](const QByteArray &path, const QByteArray &body) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nfleet-lock-protocol: true\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    };
    const QByteArray get = "GET /ipxe?mac=52-54-00-00-00-01&uuid=00000000-0000-4000-8000-000000000001 "
                           "HTTP/1.1\r\nHost: x\r\n\r\n";
    const QByteArray check = http("/v1/update/", omahaCheck("00112233445566778899aabbccddeeff"));
    const QByteArray lock = lockRequest("/v1/pre-reboot", "g0", "someone");
    row("HTTP noise", Door::Http, noise(100, 2000), "http", "connections");
    row("HTTP cut", Door::Http, prefixes(get), "http", "connections");
    row("HTTP damaged", Door::Http, damaged(get, 100), "http", "requests");
    row("HTTP long line", Door::Http, {"GET /" + QByteArray(1 << 20, 'a') + " HTTP/1.1\r\n\r\n"}, "http",
        "connections");
    row("HTTP long header", Door::Http, {"GET / HTTP/1.1\r\nX: " + QByteArray(1 << 20, 'a') + "\r\n\r\n"},
        "http", "connections");
    row("Omaha cut", Door::Http, prefixes(check), "http", "connections");
    row("Omaha damaged", Door::Http, damaged(check, 100), "http", "requests");
    row("lock cut", Door::Http, prefixes(lock), "http", "connections");
    row("lock damaged", Door::Http, damaged(lock, 100), "http", "requests");
    row("admin noise", Door::Admin, noise(100, 2000), "http", "connections");
    row("DHCP noise", Door::Dhcp, noise(200, 1500), "dhcp", "malformed");
    row("DHCP cut", Door::Dhcp, prefixes(discover()), "dhcp", "malformed");
    row("DHCP damaged", Door::Dhcp, damaged(discover(), 300), "dhcp", "received");
    row("TFTP noise", Door::Tftp, noise(200, 1000), "tftp", "badPackets");
    row("TFTP cut", Door::Tftp,
        prefixes(QByteArray("\0\1undionly.kpxe\0octet\0blksize\0"
                            "1468\0tsize\0"
                            "0\0",
            45)),
        "tftp", "badPackets");
}

void TestBadInput::goesOnAfter()
{
    QFETCH(int, door);
    QFETCH(Bytes, messages);
    QFETCH(QByteArray, service);
    QFETCH(QByteArray, count);
    ++m_row;
    const double before = counter(service, count);
    for (const QByteArray &bytes : messages)
        sendTo(static_cast<Door>(door), bytes);
    QVERIFY2(m_station->isRunning(), m_station->errors().constData());
    QVERIFY(m_station->isHealthy());
    if (count != "connections") // which end with their peer
        QTRY_VERIFY_WITH_TIMEOUT(counter(service, count) > before, 10'000);
    for (const QString &name : {u"dhcp"_s, u"tftp"_s, u"http"_s, u"omaha"_s, u"locks"_s})
        QCOMPARE(m_station->service(name).value(u"state"_s).toString(), u"running"_s);
    // Each door still opens to who knocks properly.
    HttpPeer peer(m_station->http);
    const QByteArray machine = hexId(QRandomGenerator::global()->generate(), "ee");
    QVERIFY(peer.post("/v1/update/", omahaCheck(machine)).body.contains("status=\"ok\""));
    QCOMPARE(peer.ask(lockRequest("/v1/pre-reboot", "g1", machine)).status, 200);
    QCOMPARE(peer.ask(lockRequest("/v1/steady-state", "g1", machine)).status, 200);
}

void TestBadInput::refusesBodiesWithAReason_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("isAdmin");
    QTest::newRow("Omaha: no XML") << QByteArray(
        "POST /v1/update/ HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n<a>")
                                   << false;
    QTest::newRow("Omaha: too long")
        << "POST /v1/update/ HTTP/1.1\r\nHost: x\r\nContent-Length: 70000\r\n\r\n" + QByteArray(70'000, ' ')
        << false;
    QTest::newRow("lock: no JSON") << QByteArray(
        "POST /v1/pre-reboot HTTP/1.1\r\nHost: x\r\nfleet-lock-protocol: true\r\nContent-Length: 2\r\n\r\n{]")
                                   << false;
    QTest::newRow("lock: no header") << QByteArray(
        "POST /v1/pre-reboot HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}")
                                     << false;
    QTest::newRow("lock: group unknown") << lockRequest("/v1/pre-reboot", "nowhere", "a") << false;
    QTest::newRow("asset: outside") << QByteArray(
        "GET /assets/../../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n")
                                    << false;
    QTest::newRow("asset: outside, escaped")
        << QByteArray("GET /assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd HTTP/1.1\r\nHost: x\r\n\r\n") << false;
    QTest::newRow("node's port has no admin API")
        << QByteArray("GET /api/v1/status HTTP/1.1\r\nHost: x\r\n\r\n") << false;
    int number = 0;
    for (const QByteArray &yaml :
        noise(20, 300) + damaged(test::lockAndUpdateDocument(2).replace("slots: 1", "slots: ["), 20))
        QTest::addRow("document %d", ++number) << put("/api/v1/document", "TOKEN", yaml) << true;
}

void TestBadInput::refusesBodiesWithAReason()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, isAdmin);
    const auto revision = m_station->json("/api/v1/status").value(u"config_revision"_s);
    HttpPeer peer(isAdmin ? m_station->admin : m_station->http);
    const PeerAnswer answer = peer.ask(request.replace("TOKEN", m_station->token));
    QVERIFY2(answer.status >= 400 && answer.status < 500, answer.head.constData());
    QVERIFY2(answer.body.size() > 10, answer.body.constData());
    QVERIFY(!answer.body.contains("root:"));
    if (isAdmin) {
        QVERIFY(!QJsonDocument::fromJson(answer.body)[u"error"_s][u"message"_s].toString().isEmpty());
        QCOMPARE(m_station->json("/api/v1/status").value(u"config_revision"_s), revision);
    }
    QVERIFY(m_station->isHealthy());
}

void TestBadInput::goesOnWhenTheDiskIsFull()
{
    const QTemporaryDir dir;
    if (!g_canMount
        || ::mount("tmpfs", QFile::encodeName(dir.path()).constData(), "tmpfs", 0, "size=8m") != 0)
        QSKIP("A small file system cannot be mounted here (needs root or user namespaces).");
    QFile document(m_dir->filePath(u"fleet.yaml"_s));
    StationProcess station(dir.filePath(u"data"_s));
    QVERIFY2(station.start({u"--apply"_s, document.fileName()}), station.errors().constData());
    HttpPeer peer(station.http);
    QVERIFY(peer.post("/v1/update/", omahaCheck(hexId(1, "dd"))).body.contains("status=\"ok\""));
    QFile ballast(dir.filePath(u"ballast"_s));
    QVERIFY(ballast.open(QIODevice::WriteOnly));
    while (ballast.write(QByteArray(4096, 'x')) > 0 && ballast.flush()) { }
    ballast.close();

    // What is promised fits nowhere after some time: from then on nothing is promised.
    quint64 machine = 1;
    QByteArray answer;
    do
        answer = peer.post("/v1/update/", omahaCheck(hexId(++machine, "dd"))).body;
    while (answer.contains("<updatecheck status=\"ok\"") && machine < 20'000);
    QVERIFY2(answer.contains("<updatecheck status=\"noupdate\""), answer.constData());
    // A lock is small and may still fit, but not for ever.
    int lock = 200;
    for (int i = 0; i < 2000 && lock == 200; ++i)
        lock = peer.ask(lockRequest(i % 2 == 0 ? "/v1/pre-reboot" : "/v1/steady-state", "g0", "someone"))
                   .status;
    QCOMPARE(lock, 503);
    QVERIFY(station.isHealthy());
    // Shown while it lasts: asked on, for what little still fits ends the error of the moment.
    const auto saysSo = [&] {
        for (int i = 0; i < 20; ++i)
            (void)peer.post("/v1/update/", omahaCheck(hexId(++machine, "dd")));
        return station.service(u"omaha"_s).value(u"last_error"_s).toString().contains(u"is full"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(saysSo(), 20'000);
    QVERIFY(station.metric("roadstead_store_failed_total") > 0);

    QVERIFY(ballast.remove());
    QTRY_VERIFY_WITH_TIMEOUT(peer.post("/v1/update/", omahaCheck(hexId(++machine, "dd")))
                                 .body.contains("<updatecheck status=\"ok\""),
        10'000);
    QCOMPARE(peer.ask(lockRequest("/v1/pre-reboot", "g0", "someone")).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(!station.service(u"omaha"_s).contains(u"last_error"_s), 10'000);
    QCOMPARE(station.stop(), 0);
    ::umount2(QFile::encodeName(dir.path()).constData(), MNT_DETACH);
}

void TestBadInput::saysWhichPortIsInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    for (const QString &flag : {u"--http"_s, u"--admin"_s}) {
        const QTemporaryDir dir;
        StationProcess station(dir.filePath(u"data"_s));
        QVERIFY(!station.start({flag, u"127.0.0.1:%1"_s.arg(other.serverPort())}));
        QCOMPARE(station.exitCode(), 1);
        const QByteArray errors = station.errors();
        QVERIFY2(errors.contains(QByteArray::number(other.serverPort()))
                && errors.contains("another program has this port"),
            errors.constData());
    }
}

void TestBadInput::saysWhatIsWrongInTheDocument()
{
    QFile file(m_dir->filePath(u"wrong.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly)
        && file.write("roadstead: 1\ngroups:\n  - { id: a, profile: nowhere }\nx: 1\n") > 0);
    file.close();
    const QTemporaryDir dir;
    StationProcess station(dir.filePath(u"data"_s));
    QVERIFY(!station.start({u"--apply"_s, file.fileName()}));
    QCOMPARE(station.exitCode(), 1);
    const QByteArray errors = station.errors();
    QVERIFY2(errors.contains("line 3") && errors.contains("line 4") && errors.contains("nowhere"),
        errors.constData());
    StationProcess again(dir.filePath(u"data"_s));
    QVERIFY(again.start());
    QCOMPARE(again.json("/api/v1/status").value(u"config_revision"_s).toInt(), 0);
}

int main(int argc, char *argv[])
{
    g_canMount = isInOwnMountNamespace();
    const QCoreApplication app(argc, argv);
    TestBadInput test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_bad_input.moc"
