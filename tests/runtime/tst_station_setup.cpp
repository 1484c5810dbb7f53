#include "../support/station_fixture.h"

#include <QDateTime>
#include <QNetworkInterface>
#include <QRegularExpression>
#include <QUdpSocket>

using namespace roadstead;
using namespace roadstead::test;

/// How a station serves its network: changed while it runs, kept, overruled by the command line.
class TestStationSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheNetworksOfTheMachine();
    void servesAnotherFolderAtOnceAndAfterARestart();
    void startsAndStopsTftp();
    void startsDhcpOnAnInterface();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void theCommandLineWins();
    void startsWithoutAFolderThatIsGone();
    void saysWhyAServiceDidNotStart();
    void theDemoIsNotSetUp();
    void theDemosPastRunsForward();
    void findsNoRivalOnLoopback();

private:
    QString folderWith(const QString &name, const QByteArray &text) const
    {
        const QString path = m_dir->filePath(name);
        QFile file(path + u"/which.txt"_s);
        return QDir().mkpath(path) && file.open(QIODevice::WriteOnly) && file.write(text) == text.size()
            ? path
            : QString();
    }
    Result<void> setUp(const std::function<void(StationSetup &)> &change) const
    {
        FleetCommand command;
        command.kind = FleetCommand::Kind::SetUp;
        command.who = u"window"_s;
        command.setup = m_fixture->station->setup();
        change(command.setup);
        return m_fixture->apply(command);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StationFixture> m_fixture;
};

void TestStationSetup::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_fixture.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<StationFixture>(m_dir->filePath(u"data"_s));
    m_fixture->options.tftp = {u"127.0.0.1"_s, 0};
    QVERIFY(m_fixture->start());
}

void TestStationSetup::showsTheNetworksOfTheMachine()
{
    const QList<NetworkInterface> all = m_fixture->station->networkInterfaces();
    const auto loopback = std::ranges::find_if(all, &NetworkInterface::isLoopback);
    QVERIFY(loopback != all.cend());
    QCOMPARE(loopback->address, u"127.0.0.1"_s);
    QCOMPARE(loopback->prefixLength, 8);
    QVERIFY(loopback->isUp);
}

void TestStationSetup::servesAnotherFolderAtOnceAndAfterARestart()
{
    QCOMPARE(m_fixture->get("/assets/which.txt").status, 404);
    for (const char *name : {"one", "two"}) {
        const QString folder = folderWith(QString::fromLatin1(name), name);
        const auto done = setUp([&folder](StationSetup &setup) { setup.assets = folder; });
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QCOMPARE(m_fixture->get("/assets/which.txt").body, QByteArray(name));
    }
    QCOMPARE(m_fixture->history(NodeId::None, {EventKind::CommandDone}).size(), 2);
    QVERIFY(m_fixture->restart());
    QCOMPARE(m_fixture->station->setup().assets, m_dir->filePath(u"two"_s));
    QCOMPARE(m_fixture->get("/assets/which.txt").body, QByteArray("two"));
}

void TestStationSetup::startsAndStopsTftp()
{
    QVERIFY(setUp([](StationSetup &setup) { setup.hasTftp = true; }));
    QCOMPARE(m_fixture->status(ServiceId::Tftp).state, ServiceState::Running);
    QVERIFY(m_fixture->restart());
    QCOMPARE(m_fixture->status(ServiceId::Tftp).state, ServiceState::Running);
    QVERIFY(setUp([](StationSetup &setup) { setup.hasTftp = false; }));
    QTRY_COMPARE(m_fixture->status(ServiceId::Tftp).state, ServiceState::Off);
}

void TestStationSetup::startsDhcpOnAnInterface()
{
    quint16 port = 0;
    {
        QUdpSocket probe; // a port that was free a moment ago
        QVERIFY(probe.bind(QHostAddress::LocalHost, 0));
        port = probe.localPort();
    }
    m_fixture->options.dhcpPort = port;
    QVERIFY(m_fixture->restart());
    const auto done = setUp([](StationSetup &setup) {
        setup.interface = u"lo"_s;
        setup.dhcpMode = u"proxy"_s;
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    const ServiceStatus dhcp = m_fixture->status(ServiceId::Dhcp);
    QCOMPARE(dhcp.state, ServiceState::Running);
    QCOMPARE(dhcp.mode, u"proxy"_s);
    QCOMPARE(m_fixture->station->setup().interface, u"lo"_s);
    QVERIFY(setUp([](StationSetup &setup) { setup.dhcpMode = u"off"_s; }));
    QTRY_COMPARE(m_fixture->status(ServiceId::Dhcp).state, ServiceState::Off);
}

void TestStationSetup::refusesWhatCannotBe_data()
{
    using Change = std::function<void(StationSetup &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("message");
    QTest::newRow("mode") << Change([](StationSetup &s) { s.dhcpMode = u"half"_s; }) << u"half"_s;
    QTest::newRow("interface") << Change([](StationSetup &s) { s.interface = u"nowhere0"_s; })
                               << u"nowhere0"_s;
    QTest::newRow("address") << Change([](StationSetup &s) { s.dhcpFirst = s.dhcpLast = u"10.0.0"_s; })
                             << u"10.0.0"_s;
    QTest::newRow("half a range") << Change([](StationSetup &s) { s.dhcpFirst = u"10.0.0.9"_s; })
                                  << u"range"_s;
    QTest::newRow("range of another network") << Change([](StationSetup &s) {
        s.interface = u"lo"_s;
        s.dhcpMode = u"full"_s;
        s.dhcpFirst = u"10.0.0.9"_s;
        s.dhcpLast = u"10.0.0.99"_s;
    }) << u"10.0.0."_s;
    QTest::newRow("folder") << Change([](StationSetup &s) { s.assets = u"/nowhere/at/all"_s; })
                            << u"/nowhere/at/all"_s;
}

void TestStationSetup::refusesWhatCannotBe()
{
    QFETCH(std::function<void(StationSetup &)>, change);
    QFETCH(QString, message);
    const StationSetup before = m_fixture->station->setup();
    const auto done = setUp(change);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(message), qPrintable(done.error().message));
    QCOMPARE(m_fixture->station->setup(), before);
    QVERIFY(m_fixture->history(NodeId::None, {EventKind::CommandDone}).isEmpty());
}

void TestStationSetup::theCommandLineWins()
{
    const QString kept = folderWith(u"kept"_s, "kept");
    QVERIFY(setUp([&kept](StationSetup &setup) { setup.assets = kept; }));
    m_fixture->options.assets = folderWith(u"given"_s, "given");
    m_fixture->options.given.assets = true;
    QVERIFY(m_fixture->restart());
    QCOMPARE(m_fixture->get("/assets/which.txt").body, QByteArray("given"));
    const auto refused = setUp([&kept](StationSetup &setup) { setup.assets = kept; });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(u"--assets"_s), qPrintable(refused.error().message));
    m_fixture->options.given.assets = false;
    QVERIFY(m_fixture->restart());
    QCOMPARE(m_fixture->get("/assets/which.txt").body, QByteArray("kept"));
}

void TestStationSetup::startsWithoutAFolderThatIsGone()
{
    const QString folder = folderWith(u"gone"_s, "x");
    QVERIFY(setUp([&folder](StationSetup &setup) { setup.assets = folder; }));
    QVERIFY(QDir(folder).removeRecursively());
    QVERIFY(m_fixture->restart());
    QCOMPARE(m_fixture->get("/healthz").status, 200);
    QCOMPARE(m_fixture->history(NodeId::None, {EventKind::ServiceFailed}).size(), 1);
    m_fixture->options.assets = folder;
    m_fixture->options.given.assets = true;
    QVERIFY(!m_fixture->restart()); // who asks for it is told
}

void TestStationSetup::saysWhyAServiceDidNotStart()
{
    QUdpSocket other;
    QVERIFY(other.bind(QHostAddress::LocalHost, 0));
    m_fixture->options.tftp = {u"127.0.0.1"_s, other.localPort()};
    QVERIFY(m_fixture->restart());
    const auto done = setUp([](StationSetup &setup) { setup.hasTftp = true; });
    QVERIFY(!done);
    QVERIFY2(
        done.error().message.contains(QString::number(other.localPort())), qPrintable(done.error().message));
    QVERIFY(m_fixture->station->setup().hasTftp); // it is kept: the port may be free tomorrow
}

void TestStationSetup::theDemoIsNotSetUp()
{
    m_fixture->options.demoNodes = 1;
    QVERIFY(m_fixture->restart());
    const auto done = setUp([](StationSetup &setup) { setup.hasTftp = true; });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Unsupported);
}

void TestStationSetup::theDemosPastRunsForward()
{
    m_fixture->options.demoNodes = 20;
    QVERIFY(m_fixture->restart());
    const auto isPresent = [this] {
        constexpr qint64 kNearMs = 5'000; // the past's steps are minutes long
        return QDateTime::currentMSecsSinceEpoch() - m_fixture->station->nowMs() < kNearMs;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isPresent(), 60'000);
    std::optional<Result<QList<Event>>> found;
    EventQuery query;
    query.limit = EventQuery::kMaxEventsAtOnce;
    m_fixture->station->events(query, this, [&found](const Result<QList<Event>> &events) { found = events; });
    QTRY_VERIFY(found.has_value());
    QVERIFY(*found);
    const QList<Event> &newestFirst = **found;
    QVERIFY(newestFirst.size() > 100);
    for (qsizetype i = 1; i < newestFirst.size(); ++i)
        QVERIFY2(newestFirst[i].atMs <= newestFirst[i - 1].atMs,
            qPrintable(u"event %1 is older than the one before it"_s.arg(newestFirst[i - 1].id)));
}

void TestStationSetup::findsNoRivalOnLoopback()
{
    quint16 port = 0;
    {
        QUdpSocket probe;
        QVERIFY(probe.bind(QHostAddress::LocalHost, 0));
        port = probe.localPort();
    }
    m_fixture->options.dhcpPort = port;
    QVERIFY(m_fixture->restart());
    std::optional<Result<QList<RivalServer>>> found;
    m_fixture->station->findDhcpServers(
        u"lo"_s, this, [&found](const Result<QList<RivalServer>> &servers) { found = servers; });
    QTRY_VERIFY_WITH_TIMEOUT(found.has_value(), 20'000);
    QVERIFY2(*found, *found ? "" : qPrintable(found->error().message));
    QVERIFY((*found)->isEmpty());
    found.reset();
    m_fixture->station->findDhcpServers(
        u"nowhere0"_s, this, [&found](const Result<QList<RivalServer>> &servers) { found = servers; });
    QTRY_VERIFY(found.has_value());
    QCOMPARE(found->error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestStationSetup)
#include "tst_station_setup.moc"
