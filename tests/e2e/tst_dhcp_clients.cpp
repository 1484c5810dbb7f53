#include "core/literals.h"
#include "services/dhcp_service.h"
#include "services/port_broker.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <string_view>
#include <vector>

#include <net/if.h>
#include <sched.h>
#include <unistd.h>

using namespace roadstead;
using services::DhcpObservation;
using services::DhcpService;
using services::DhcpSockets;
using services::OpenedPort;
using services::PortBroker;
using services::UdpSocket;

namespace {

constexpr Ipv4 kStation = 0x0a630001; // 10.99.0.1
constexpr Ipv4 kRival = 0x0a6300fe; // 10.99.0.254
constexpr int kNobody = 65534;

struct Ran
{
    int code = -1;
    QString output;
};

Ran run(const QStringList &words, int milliseconds = 30'000)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(words.first(), words.mid(1));
    // The event loop goes on meanwhile, for the service under test lives in this thread.
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, milliseconds))
        process.kill();
    process.waitForFinished();
    return {process.exitCode(), QString::fromLocal8Bit(process.readAll())};
}

class Station : public DhcpService::Mediator
{
public:
    std::shared_ptr<const DhcpSettings> settings() override { return current; }
    qint64 nowMs() override { return QDateTime::currentMSecsSinceEpoch(); }
    void commitLease(
        const Lease &lease, const DhcpObservation &seen, std::function<void(Result<void>)> done) override
    {
        leases.push_back(lease);
        observations.push_back(seen);
        done({});
    }
    void observed(const DhcpObservation &seen) override { observations.push_back(seen); }

    std::shared_ptr<const DhcpSettings> current;
    std::vector<Lease> leases;
    std::vector<DhcpObservation> observations;
};

std::shared_ptr<const DhcpSettings> settings(DhcpMode mode)
{
    DhcpSettings made;
    made.mode = mode;
    made.serverAddress = kStation;
    made.rangeFirst = kStation + 49;
    made.rangeLast = kStation + 198;
    made.leaseSeconds = 600;
    made.httpBase = u"http://10.99.0.1:8080"_s;
    return std::make_shared<const DhcpSettings>(made);
}

} // namespace

/// Real DHCP clients and a real rival server over a pair of virtual cards: this process moves into a network
/// namespace of its own, the clients run in that of a sleeping child. Needs root.
class TestDhcpClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void helperPassesPortsToAnUnprivilegedStation();
    void helperWithoutCapabilityIsToldPlainly();
    void udhcpcGetsALease();
    void dhclientAsUefiFirmwareGetsItsBootFile();
    void leaseIsGivenBack();
    void findsDnsmasqAndRefuses_data();
    void findsDnsmasqAndRefuses();
    void proxyGivesABootedSystemNothing();

private:
    Ran inClientSpace(QStringList words)
    {
        return run(QStringList {u"nsenter"_s, u"-t"_s, m_pid, u"-n"_s} + words);
    }
    DhcpSockets sockets(bool withClientPort);
    void startService(DhcpMode mode, bool withClientPort = false);
    void startDnsmasq(const QStringList &extra = {});
    Ran asNobody(const QString &helper);
    QString helperCopy(bool withCapability);

    QTemporaryDir m_folder;
    QProcess m_sleeper;
    QProcess m_dnsmasq;
    QString m_pid;
    Station m_station;
    std::unique_ptr<DhcpService> m_service;
};

void TestDhcpClients::initTestCase()
{
    if (::geteuid() != 0)
        QSKIP("needs root for a network namespace: run it with sudo");
    for (const QString &program :
        {u"ip"_s, u"nsenter"_s, u"unshare"_s, u"busybox"_s, u"dhclient"_s, u"dnsmasq"_s, u"setcap"_s}) {
        const bool isThere = !QStandardPaths::findExecutable(program).isEmpty()
            || !QStandardPaths::findExecutable(program, {u"/usr/sbin"_s, u"/sbin"_s}).isEmpty();
        if (!isThere)
            QSKIP(qPrintable(u"the program %1 is missing"_s.arg(program)));
    }
    if (::unshare(CLONE_NEWNET) != 0)
        QSKIP("a network namespace cannot be made here");
    qputenv("PATH", qgetenv("PATH") + ":/usr/sbin:/sbin");
    m_sleeper.start(u"unshare"_s, {u"-n"_s, u"sleep"_s, u"600"_s});
    QVERIFY(m_sleeper.waitForStarted());
    m_pid = QString::number(m_sleeper.processId());
    QCOMPARE(run({u"ip"_s, u"link"_s, u"set"_s, u"lo"_s, u"up"_s}).code, 0);
    const QString other = QString::number(::getpid());
    // The child must have left this namespace before its card is moved there.
    QTRY_VERIFY(QFile::symLinkTarget(u"/proc/%1/ns/net"_s.arg(m_pid))
        != QFile::symLinkTarget(u"/proc/%1/ns/net"_s.arg(other)));
    QCOMPARE(
        run({u"ip"_s, u"link"_s, u"add"_s, u"st0"_s, u"type"_s, u"veth"_s, u"peer"_s, u"name"_s, u"cl0"_s})
            .code,
        0);
    QCOMPARE(run({u"ip"_s, u"link"_s, u"set"_s, u"cl0"_s, u"netns"_s, m_pid}).code, 0);
    QCOMPARE(run({u"ip"_s, u"addr"_s, u"add"_s, u"10.99.0.1/24"_s, u"dev"_s, u"st0"_s}).code, 0);
    QCOMPARE(run({u"ip"_s, u"link"_s, u"set"_s, u"st0"_s, u"up"_s}).code, 0);
    QCOMPARE(inClientSpace({u"ip"_s, u"link"_s, u"set"_s, u"cl0"_s, u"up"_s}).code, 0);
    // Clients with raw sockets see no checksum that the card would fill in.
    run({u"ethtool"_s, u"-K"_s, u"st0"_s, u"tx"_s, u"off"_s});
    inClientSpace({u"ethtool"_s, u"-K"_s, u"cl0"_s, u"tx"_s, u"off"_s});
    QVERIFY(QFile::setPermissions(
        m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther));
}

void TestDhcpClients::cleanup()
{
    m_service.reset();
    if (m_dnsmasq.state() != QProcess::NotRunning) {
        m_dnsmasq.kill();
        m_dnsmasq.waitForFinished();
    }
    m_station.leases.clear();
    m_station.observations.clear();
    if (!m_pid.isEmpty())
        inClientSpace({u"ip"_s, u"addr"_s, u"flush"_s, u"dev"_s, u"cl0"_s});
}

void TestDhcpClients::cleanupTestCase()
{
    m_sleeper.kill();
    m_sleeper.waitForFinished();
}

DhcpSockets TestDhcpClients::sockets(bool withClientPort)
{
    PortBroker broker;
    std::vector<OpenedPort> opened;
    QList<quint16> ports {67, 4011};
    if (withClientPort)
        ports.append(68);
    broker.open({u"st0"_s, ports, {}, std::chrono::seconds(3), true},
        [&](std::vector<OpenedPort> result) { opened = std::move(result); });
    DhcpSockets made;
    if (!QTest::qWaitFor([&] { return !opened.empty(); }))
        return made;
    UdpSocket *const places[] = {&made.server, &made.boot, &made.client};
    for (std::size_t i = 0; i < opened.size(); ++i) {
        if (opened[i].socket)
            *places[i] = std::move(*opened[i].socket);
    }
    return made;
}

void TestDhcpClients::startService(DhcpMode mode, bool withClientPort)
{
    m_station.current = settings(mode);
    m_service = std::make_unique<DhcpService>(m_station);
    DhcpSockets opened = sockets(withClientPort);
    QVERIFY(opened.server.isOpen() && opened.boot.isOpen());
    QVERIFY(m_service->start(std::move(opened), {}));
}

void TestDhcpClients::startDnsmasq(const QStringList &extra)
{
    QCOMPARE(inClientSpace({u"ip"_s, u"addr"_s, u"add"_s, u"10.99.0.254/24"_s, u"dev"_s, u"cl0"_s}).code, 0);
    m_dnsmasq.start(u"nsenter"_s,
        QStringList {u"-t"_s, m_pid, u"-n"_s, u"dnsmasq"_s, u"-k"_s, u"-C"_s, u"/dev/null"_s, u"--port=0"_s,
            u"--interface=cl0"_s, u"--bind-interfaces"_s, u"--user=root"_s,
            u"--dhcp-range=10.99.0.50,10.99.0.199,255.255.255.0,10m"_s, u"--leasefile-ro"_s, u"--pid-file="_s,
            u"--log-facility="_s + m_folder.filePath(u"dnsmasq.log"_s)}
            + extra);
    QVERIFY(m_dnsmasq.waitForStarted());
    // Listening when port 67 stands in the table of UDP sockets.
    QTRY_VERIFY(inClientSpace({u"cat"_s, u"/proc/net/udp"_s}).output.contains(u":0043 "_s));
}

QString TestDhcpClients::helperCopy(bool withCapability)
{
    const QString path = m_folder.filePath(withCapability ? u"bind-capable"_s : u"bind-plain"_s);
    QFile::copy(QStringLiteral(ROADSTEAD_BIN_DIR "/roadstead-bind"), path);
    QFile::setPermissions(
        path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    if (withCapability && run({u"setcap"_s, u"cap_net_bind_service=ep"_s, path}).code != 0)
        return {};
    return path;
}

Ran TestDhcpClients::asNobody(const QString &helper)
{
    const QString self = m_folder.filePath(u"self"_s);
    QFile::copy(QCoreApplication::applicationFilePath(), self);
    QFile::setPermissions(self, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    return run({self, u"--as-nobody"_s, helper});
}

void TestDhcpClients::helperPassesPortsToAnUnprivilegedStation()
{
    const QString helper = helperCopy(true);
    if (helper.isEmpty())
        QSKIP("file capabilities cannot be set on this file system");
    const Ran ran = asNobody(helper);
    QVERIFY2(ran.code == 0, qPrintable(ran.output));
    for (const char *line : {"67 open", "68 open", "69 open", "4011 open"})
        QVERIFY2(ran.output.contains(QString::fromLatin1(line)), qPrintable(ran.output));
}

void TestDhcpClients::helperWithoutCapabilityIsToldPlainly()
{
    const Ran ran = asNobody(helperCopy(false));
    QVERIFY2(ran.output.contains(u"setcap"_s), qPrintable(ran.output));
    QVERIFY2(ran.output.contains(u"4011 open"_s), qPrintable(ran.output));
}

void TestDhcpClients::udhcpcGetsALease()
{
    startService(DhcpMode::Full, true);
    QTRY_COMPARE(m_service->state(), ServiceState::Running);
    const Ran ran = inClientSpace({u"busybox"_s, u"udhcpc"_s, u"-i"_s, u"cl0"_s, u"-s"_s, u"/bin/true"_s,
        u"-n"_s, u"-q"_s, u"-t"_s, u"5"_s, u"-T"_s, u"1"_s});
    QVERIFY2(ran.output.contains(u"lease of 10.99.0.50 obtained from 10.99.0.1, lease time 600"_s),
        qPrintable(ran.output));
    QCOMPARE(m_station.leases.size(), 1U);
    QCOMPARE(m_station.leases[0].address, kStation + 49);
}

void TestDhcpClients::dhclientAsUefiFirmwareGetsItsBootFile()
{
    startService(DhcpMode::Full);
    QTRY_COMPARE(m_service->state(), ServiceState::Running);
    QFile configuration(m_folder.filePath(u"dhclient.conf"_s));
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    configuration.write("timeout 15;\nsend vendor-class-identifier \"PXEClient:Arch:00007:UNDI:003016\";\n"
                        "option arch code 93 = unsigned integer 16;\nsend arch 7;\n"
                        "request subnet-mask, routers, tftp-server-name, bootfile-name;\n");
    configuration.close();
    const QString leases = m_folder.filePath(u"dhclient.leases"_s);
    const Ran got = inClientSpace({u"timeout"_s, u"12"_s, u"dhclient"_s, u"-4"_s, u"-1"_s, u"-v"_s, u"-d"_s,
        u"-sf"_s, u"/bin/true"_s, u"-cf"_s, configuration.fileName(), u"-lf"_s, leases, u"-pf"_s,
        m_folder.filePath(u"dhclient.pid"_s), u"cl0"_s});
    QVERIFY2(got.output.contains(u"bound to 10.99.0."_s), qPrintable(got.output));
    QFile file(leases);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    for (const char *line : {"filename \"ipxe.efi\"", "option bootfile-name \"ipxe.efi\"",
             "option tftp-server-name \"10.99.0.1\""})
        QVERIFY2(kept.contains(line), kept.constData());
    QCOMPARE(m_station.observations.back().client.kind, DhcpClientKind::UefiPxe);
}

void TestDhcpClients::leaseIsGivenBack()
{
    startService(DhcpMode::Full);
    QTRY_COMPARE(m_service->state(), ServiceState::Running);
    const QString script = m_folder.filePath(u"udhcpc.script"_s);
    QFile file(script);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n[ \"$1\" = bound ] && ip addr add $ip/24 dev $interface\nexit 0\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    file.close();
    const Ran ran = inClientSpace({u"timeout"_s, u"-s"_s, u"TERM"_s, u"3"_s, u"busybox"_s, u"udhcpc"_s,
        u"-f"_s, u"-R"_s, u"-i"_s, u"cl0"_s, u"-s"_s, script, u"-n"_s});
    QVERIFY2(ran.output.contains(u"sending release"_s) || ran.output.contains(u"unicasting a release"_s),
        qPrintable(ran.output));
    QTRY_COMPARE(m_station.leases.size(), 2U);
    QVERIFY(m_station.leases[1].expiresMs <= QDateTime::currentMSecsSinceEpoch());
    QCOMPARE(m_service->pool().leasedCount(QDateTime::currentMSecsSinceEpoch()), 0);
}

void TestDhcpClients::findsDnsmasqAndRefuses_data()
{
    QTest::addColumn<bool>("withClientPort");
    QTest::addColumn<bool>(
        "probes"); // dnsmasq's default: three seconds of ping before it offers a new address
    QTest::newRow("server port only") << false << false;
    QTest::newRow("with port 68") << true << false;
    QTest::newRow("server port only, slow offer") << false << true;
    QTest::newRow("with port 68, slow offer") << true << true;
}

void TestDhcpClients::findsDnsmasqAndRefuses()
{
    QFETCH(bool, withClientPort);
    QFETCH(bool, probes);
    startDnsmasq(probes ? QStringList() : QStringList {u"--no-ping"_s});
    if (QTest::currentTestFailed())
        return;
    startService(DhcpMode::Full, withClientPort);
    QTRY_COMPARE(m_service->state(), ServiceState::Failed);
    QVERIFY2(m_service->lastError().contains(ipv4Text(kRival)), qPrintable(m_service->lastError()));
    const Ran ran = inClientSpace({u"cat"_s, u"/proc/net/udp"_s});
    QVERIFY(ran.output.contains(u":0043 "_s)); // the rival was not disturbed
}

void TestDhcpClients::proxyGivesABootedSystemNothing()
{
    startService(DhcpMode::Proxy);
    QCOMPARE(m_service->state(), ServiceState::Running);
    const Ran ran = inClientSpace({u"busybox"_s, u"udhcpc"_s, u"-i"_s, u"cl0"_s, u"-s"_s, u"/bin/true"_s,
        u"-n"_s, u"-q"_s, u"-t"_s, u"2"_s, u"-T"_s, u"1"_s});
    QVERIFY2(ran.code != 0, qPrintable(ran.output)); // a booted system gets nothing from a ProxyDHCP server
    QVERIFY(m_station.leases.empty());
    QVERIFY(!m_station.observations.empty());
    QCOMPARE(m_station.observations[0].answered, DhcpType::None);
}

namespace {

/// The unprivileged station: asks for the ports as user nobody and prints what it got.
int asNobody(const QString &helper)
{
    if (::setresgid(kNobody, kNobody, kNobody) != 0 || ::setresuid(kNobody, kNobody, kNobody) != 0)
        return 3;
    PortBroker broker;
    int code = 4;
    broker.open({u"st0"_s, {67, 68, 69, 4011}, helper, std::chrono::seconds(3), true},
        [&code](std::vector<OpenedPort> opened) {
            code = 0;
            for (const OpenedPort &each : opened) {
                const bool isUsable = each.socket && each.socket->localPort() == each.port;
                std::printf("%d %s\n", each.port,
                    isUsable ? "open" : qPrintable(each.socket ? QString() : each.socket.error().message));
                code = isUsable ? code : 1;
            }
            QCoreApplication::quit();
        });
    QCoreApplication::exec();
    return code;
}

} // namespace

int main(int count, char **words)
{
    QCoreApplication application(count, words);
    if (count == 3 && std::string_view(words[1]) == "--as-nobody")
        return asNobody(QString::fromLocal8Bit(words[2]));
    TestDhcpClients test;
    return QTest::qExec(&test, count, words);
}
#include "tst_dhcp_clients.moc"
