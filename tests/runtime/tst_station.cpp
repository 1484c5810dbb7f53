#include "../support/node_messages.h"
#include "../support/station_fixture.h"
#include "wire/fleet_document.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QUdpSocket>

#include <atomic>
#include <thread>

using namespace roadstead;
using namespace roadstead::test;
using services::HttpPeer;
using services::PeerAnswer;

namespace {

const QByteArray kMachine = "00112233445566778899aabbccddeeff";
const QByteArray kFirstMac = "52-54-00-00-00-01";

/// Clusters by SMBIOS UUID, as a move writes them.
QByteArray clusters()
{
    return lockAndUpdateDocument(2) + R"(clusters:
  - { id: rack-1, nodes: ["00000000-0000-4000-8000-000000000001"], lock_group: g0 }
  - { id: rack-2, lock_group: g1 }
)";
}

QByteArray boot(int number)
{
    return "/ipxe?mac=52-54-00-00-00-0" + QByteArray::number(number)
        + "&uuid=00000000-0000-4000-8000-00000000000" + QByteArray::number(number);
}

} // namespace

class TestStation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForTheToken_data();
    void asksForTheToken();
    void appliesADocument();
    void refusesAWrongDocumentWithItsLine_data();
    void refusesAWrongDocumentWithItsLine();
    void doesNotStartWithAWrongDocument();
    void keepsEverythingOverARestart();
    void saysThatAPortIsInUse_data();
    void saysThatAPortIsInUse();
    void aServiceThatFailsDoesNotStopTheOthers();
    void startsAndStopsServices_data();
    void startsAndStopsServices();
    void aServiceThatWasSwitchedOffIsNotShownAsRunning();
    void restoresABackupWhileRequestsCome();
    void aWrongBackupChangesNothing();
    void movesNodesAndBack();
    void showsHistoryAndReasons();
    void aForcedReleaseStandsOnTheNodesTimeline();
    void refusesASecondStationOnItsFolder();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString data() const { return m_dir->filePath(u"data"_s); }
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_dir->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
};

void TestStation::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestStation::asksForTheToken_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/api/v1/status", "/api/v1/nodes", "/api/v1/nodes/1/timeline", "/api/v1/events",
             "/api/v1/services", "/api/v1/locks", "/api/v1/explain", "/api/v1/document"})
        QTest::newRow(path) << QByteArray("GET") << QByteArray(path);
    for (const char *path : {"/api/v1/services/http/stop", "/api/v1/locks/g/release",
             "/api/v1/clusters/a/nodes", "/api/v1/backup", "/api/v1/restore"})
        QTest::newRow(path) << QByteArray("POST") << QByteArray(path);
    QTest::newRow("document") << QByteArray("PUT") << QByteArray("/api/v1/document");
}

void TestStation::asksForTheToken()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    StationFixture fixture(data());
    QVERIFY(fixture.start());
    const QByteArray token = fixture.station->adminToken();
    QVERIFY(token.size() >= 32);
    for (const QByteArray &wrong :
        {QByteArray(), QByteArray("x"), token.chopped(1), token + 'x', QByteArray(token.size(), 'x')}) {
        const PeerAnswer answer = fixture.ask(method, path, {}, wrong);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.header("www-authenticate"), "Bearer");
        QVERIFY(!answer.body.contains(token));
    }
    QCOMPARE(fixture.status(ServiceId::Http).state, ServiceState::Running);
    QVERIFY(fixture.ask("GET", "/healthz", {}, {}).status == 200);
    QVERIFY(!fixture.ask("GET", "/metrics", {}, {}).body.contains(token));
}

void TestStation::appliesADocument()
{
    StationFixture fixture(data());
    QVERIFY(fixture.start());
    QCOMPARE(fixture.get(boot(1)).status, 404);
    QSignalSpy changed(fixture.station.get(), &FleetApi::configChanged);
    QCOMPARE(fixture.ask("PUT", "/api/v1/document", clusters()).status, 204);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(fixture.json("/api/v1/status").value(u"config_revision"_s).toInt(), 1);
    const PeerAnswer script = fixture.get(boot(1));
    QCOMPARE(script.status, 200);
    QVERIFY(script.body.contains("kernel /assets/vmlinuz quiet\n"));
    const PeerAnswer exported = fixture.ask("GET", "/api/v1/document");
    QCOMPARE(wire::parseFleetDocument(exported.body, {}).value(),
        wire::parseFleetDocument(clusters(), {}).value());
    QCOMPARE(fixture.history(NodeId::None, {EventKind::ConfigApplied}), QStringList {u"config-applied"_s});
}

void TestStation::refusesAWrongDocumentWithItsLine_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown key") << QByteArray("roadstead: 1\ngroups: []\nprofils: []\n")
                                 << u"line 3, column 1"_s;
    QTest::newRow("wrong type") << QByteArray("roadstead: 1\ngroups: 7\n") << u"line 2"_s;
    QTest::newRow("dangling id") << QByteArray("roadstead: 1\ngroups:\n  - id: a\n    profile: nowhere\n")
                                 << u"line 4"_s;
    QTest::newRow("no YAML") << QByteArray("roadstead: 1\ngroups: [\n") << u"line"_s;
    QTest::newRow("template") << QByteArray(
        "roadstead: 1\ntemplates: [ { id: t, kind: generic, text: '{{ .a ' } ]\n")
                              << u"template “t”: line 1"_s;
    QTest::newRow("file outside") << QByteArray(
        "roadstead: 1\ntemplates: [ { id: t, kind: generic, file: ../../etc/passwd } ]\n")
                                  << u"line 2"_s;
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("random") << QByteArray("\x00\xff\x17{]", 5) << QString();
    QTest::newRow("missing payload") << QByteArray(
        "roadstead: 1\napplications: [ { id: a, packages: [ { version: 1.0.0, filename: gone.gz } ] } ]\n")
                                     << u"gone.gz"_s;
}

void TestStation::refusesAWrongDocumentWithItsLine()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, message);
    StationFixture fixture(data());
    QVERIFY(fixture.start());
    QVERIFY(fixture.applyYaml(clusters()));
    const PeerAnswer answer = fixture.ask("PUT", "/api/v1/document", yaml);
    QVERIFY(answer.status >= 400 && answer.status < 500);
    const QString said = QJsonDocument::fromJson(answer.body)[u"error"_s][u"message"_s].toString();
    QVERIFY2(!said.isEmpty() && said.contains(message), qPrintable(said));
    QVERIFY2(!said.contains(u"root:"_s), qPrintable(said));
    QCOMPARE(fixture.station->config()->revision(), 1);
    QCOMPARE(fixture.get(boot(1)).status, 200);
}

void TestStation::doesNotStartWithAWrongDocument()
{
    StationFixture fixture(data());
    fixture.options.documents = {write(u"fleet.yaml"_s, "roadstead: 1\nprofiles: 3\n")};
    const Result<void> started = fixture.start();
    QVERIFY(!started);
    QVERIFY2(started.error().message.contains(u"line 2"_s), qPrintable(started.error().message));
    fixture.options.documents = {m_dir->filePath(u"nowhere.yaml"_s)};
    const Result<void> missing = fixture.restart();
    QVERIFY(!missing);
    QVERIFY2(missing.error().message.contains(u"nowhere.yaml"_s), qPrintable(missing.error().message));
}

void TestStation::keepsEverythingOverARestart()
{
    StationFixture fixture(data());
    fixture.options.documents = {write(u"fleet.yaml"_s, clusters())};
    QVERIFY(fixture.start());
    QCOMPARE(fixture.get(boot(1)).status, 200);
    QVERIFY(fixture.omaha(omahaCheck(kMachine)).body.contains("status=\"ok\""));
    const QByteArray zincati = zincatiIdOf(QString::fromLatin1(kMachine)).toLatin1();
    QCOMPARE(fixture.node(lockRequest("/v1/pre-reboot", "g0", zincati)).status, 200);
    const auto sorted = [](QList<NodeSummary> nodes) {
        std::ranges::sort(nodes, {}, &NodeSummary::id);
        return nodes;
    };
    const QList<NodeSummary> nodes = sorted(fixture.station->nodes());
    QCOMPARE(nodes.size(), 2); // the loopback address joins nothing: boot and update are two machines here
    QCOMPARE(nodes.at(0).cluster, u"rack-1"_s);
    QVERIFY(nodes.at(1).holdsLock);
    // Who holds what; the time in memory and the stored one may be some milliseconds apart.
    const auto holders = [&] {
        QStringList lines;
        for (const LockGroupStatus &group : fixture.station->locks()) {
            for (const LockHolder &holder : group.holders)
                lines.append(u"%1 %2 %3 %4"_s.arg(group.id)
                                 .arg(group.slotCount)
                                 .arg(holder.id)
                                 .arg(static_cast<qint64>(holder.node)));
        }
        return lines;
    };
    const QStringList locks = holders();
    QCOMPARE(locks.size(), 1);
    const auto verdicts = fixture.station->verdicts(nodes.at(1).id);
    QCOMPARE(verdicts.size(), 2);
    const QByteArray token = fixture.station->adminToken();
    QTRY_VERIFY(fixture.history(nodes.at(1).id).contains(u"lock-taken"_s)); // written behind the answer
    const QStringList history = fixture.history(nodes.at(1).id);
    QVERIFY(history.contains(u"update-granted"_s));

    fixture.options.documents.clear();
    QVERIFY(fixture.restart());
    QTRY_COMPARE(holders(), locks);
    QCOMPARE(sorted(fixture.station->nodes()), nodes);
    QCOMPARE(fixture.station->verdicts(nodes.at(1).id), verdicts);
    QCOMPARE(fixture.station->verdicts(nodes.at(0).id).size(), 1);
    QCOMPARE(fixture.station->adminToken(), token);
    QCOMPARE(fixture.station->config()->revision(), 1);
    QCOMPARE(fixture.history(nodes.at(1).id), history);
    QCOMPARE(fixture.node(lockRequest("/v1/pre-reboot", "g0", "somebody-else")).status, 423);
    QCOMPARE(fixture.get(boot(1)).status, 200);
    QCOMPARE(fixture.history(NodeId::None, {EventKind::StationStarted, EventKind::StationStopped}),
        (QStringList {u"station-started"_s, u"station-stopped"_s, u"station-started"_s}));
}

void TestStation::saysThatAPortIsInUse_data()
{
    QTest::addColumn<bool>("isAdmin");
    QTest::newRow("http") << false;
    QTest::newRow("admin") << true;
}

void TestStation::saysThatAPortIsInUse()
{
    QFETCH(bool, isAdmin);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    StationFixture fixture(data());
    (isAdmin ? fixture.options.admin : fixture.options.http).port = other.serverPort();
    const Result<void> started = fixture.start();
    QVERIFY(!started);
    QVERIFY2(started.error().message.contains(QString::number(other.serverPort()))
            && started.error().message.contains(u"another program has this port"_s),
        qPrintable(started.error().message));
}

void TestStation::aServiceThatFailsDoesNotStopTheOthers()
{
    QUdpSocket other;
    QVERIFY(other.bind(QHostAddress::LocalHost, 0, QAbstractSocket::DontShareAddress));
    StationFixture fixture(data());
    fixture.options.hasTftp = true;
    fixture.options.tftp = {u"127.0.0.1"_s, other.localPort()};
    fixture.options.dhcpMode = DhcpMode::Full;
    fixture.options.interface = u"nosuch0"_s;
    QVERIFY(fixture.start());
    const ServiceStatus tftp = fixture.status(ServiceId::Tftp);
    QCOMPARE(tftp.state, ServiceState::Failed);
    QVERIFY2(tftp.lastError.contains(QString::number(other.localPort())), qPrintable(tftp.lastError));
    const ServiceStatus dhcp = fixture.status(ServiceId::Dhcp);
    QCOMPARE(dhcp.state, ServiceState::Failed);
    QVERIFY2(dhcp.lastError.contains(u"nosuch0"_s), qPrintable(dhcp.lastError));
    QCOMPARE(fixture.get("/healthz").status, 200);
    QCOMPARE(fixture.history(NodeId::None, {EventKind::ServiceFailed}).size(), 2);
    const QByteArray metrics = fixture.ask("GET", "/metrics").body;
    QVERIFY(metrics.contains("roadstead_service_running{service=\"tftp\"} 0\n"));
    QVERIFY(metrics.contains("roadstead_service_running{service=\"omaha\"} 1\n"));

    other.close();
    QCOMPARE(fixture.ask("POST", "/api/v1/services/tftp/start").status, 204);
    QTRY_COMPARE(fixture.status(ServiceId::Tftp).state, ServiceState::Running);
    QVERIFY(fixture.status(ServiceId::Tftp).lastError.isEmpty());
}

void TestStation::startsAndStopsServices_data()
{
    QTest::addColumn<ServiceId>("id");
    QTest::newRow("http") << ServiceId::Http;
    QTest::newRow("omaha") << ServiceId::Omaha;
    QTest::newRow("locks") << ServiceId::Locks;
    QTest::newRow("tftp") << ServiceId::Tftp;
}

void TestStation::startsAndStopsServices()
{
    QFETCH(ServiceId, id);
    StationFixture fixture(data());
    fixture.options.hasTftp = true;
    fixture.options.tftp = {u"127.0.0.1"_s, 0};
    QVERIFY(fixture.start());
    QVERIFY(fixture.applyYaml(lockAndUpdateDocument(1)));
    QTRY_COMPARE(fixture.status(id).state, ServiceState::Running);
    // Whether it answers, as its clients see it.
    const auto answers = [&]() -> bool {
        switch (id) {
        case ServiceId::Omaha:
            return fixture.omaha(omahaCheck(kMachine)).status == 200;
        case ServiceId::Locks:
            return fixture.node(lockRequest("/v1/pre-reboot", "g0", "someone")).status == 200;
        case ServiceId::Http:
            return fixture.http() != 0 && fixture.get("/healthz").status == 200;
        default:
            break;
        }
        QUdpSocket client;
        client.bind(QHostAddress::LocalHost);
        client.writeDatagram(
            QByteArray("\0\1nothing\0octet\0", 16), QHostAddress::LocalHost, fixture.port(id));
        return QTest::qWaitFor([&] { return client.hasPendingDatagrams(); }, 500);
    };
    QVERIFY(answers());
    QSignalSpy changed(fixture.station.get(), &FleetApi::servicesChanged);
    const QByteArray path = "/api/v1/services/" + QByteArray(serviceName(id).data());
    QCOMPARE(fixture.ask("POST", path + "/stop").status, 204);
    QTRY_COMPARE(fixture.status(id).state, ServiceState::Off);
    QVERIFY(!changed.isEmpty());
    QVERIFY(!answers());
    QCOMPARE(fixture.ask("POST", path + "/start").status, 204);
    QTRY_COMPARE(fixture.status(id).state, ServiceState::Running);
    QVERIFY(answers());
}

void TestStation::aServiceThatWasSwitchedOffIsNotShownAsRunning()
{
    StationFixture fixture(data());
    QVERIFY(fixture.start());
    QCOMPARE(fixture.ask("POST", "/api/v1/services/omaha/stop").status, 204);
    QCOMPARE(fixture.ask("POST", "/api/v1/services/http/stop").status, 204);
    QCOMPARE(fixture.ask("POST", "/api/v1/services/omaha/start").status, 503); // HTTP first
    QCOMPARE(fixture.ask("POST", "/api/v1/services/http/start").status, 204);
    QCOMPARE(fixture.status(ServiceId::Locks).state, ServiceState::Running);
    const bool isShownAsRunning = fixture.status(ServiceId::Omaha).state == ServiceState::Running;
    const bool answers = fixture.omaha(omahaCheck(kMachine)).status == 200;
    QCOMPARE(isShownAsRunning, answers);
}

void TestStation::restoresABackupWhileRequestsCome()
{
    StationFixture fixture(data());
    QVERIFY(fixture.start());
    QVERIFY(fixture.applyYaml(lockAndUpdateDocument(1)));
    std::atomic<bool> isOver = false;
    std::atomic<int> answered = 0;
    std::vector<std::thread> crowd;
    for (int worker = 0; worker < 3; ++worker) {
        crowd.emplace_back([&, worker, port = fixture.http()] {
            HttpPeer peer(port);
            for (quint64 i = 0; !isOver; ++i) {
                const QByteArray machine = hexId(static_cast<quint64>(worker) << 32 | i, "aa");
                if (peer.post("/v1/update/", omahaCheck(machine)).status == 200)
                    ++answered;
            }
        });
    }
    const auto wait = [](auto call) {
        std::optional<Result<void>> done;
        call([&done](const Result<void> &result) { done = result; });
        (void)QTest::qWaitFor([&] { return done.has_value(); }, 60'000);
        return done.value_or(fail(ErrorCode::Cancelled, u"no answer"_s));
    };
    const bool hasBegun = QTest::qWaitFor([&] { return answered > 30; }, 30'000);
    const QString file = m_dir->filePath(u"all.tar.zst"_s);
    const auto saved = wait([&](auto done) { fixture.station->backup(file, fixture.station.get(), done); });
    const auto applied = fixture.applyYaml("roadstead: 1\n");
    QSignalSpy reset(fixture.station.get(), &FleetApi::nodesReset);
    const auto restored
        = wait([&](auto done) { fixture.station->restore(file, fixture.station.get(), done); });
    const int before = answered;
    const bool goesOn = QTest::qWaitFor([&] { return answered > before + 30; }, 30'000);
    isOver = true;
    for (std::thread &thread : crowd)
        thread.join();
    QVERIFY(hasBegun && goesOn);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QVERIFY(applied);
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(fixture.station->config()->document().profiles.size(), 1); // the backup's document is in force

    // What the station says now it also says after a restart.
    QMap<QString, QString> now;
    for (const NodeSummary &node : fixture.station->nodes())
        now.insert(node.machineId, node.targetVersion);
    QVERIFY(fixture.restart());
    QMap<QString, QString> then;
    for (const NodeSummary &node : fixture.station->nodes())
        then.insert(node.machineId, node.targetVersion);
    for (auto it = now.cbegin(); it != now.cend(); ++it)
        QCOMPARE(then.value(it.key(), u"no row"_s), *it);
    QCOMPARE(then.size(), now.size());
}

void TestStation::aWrongBackupChangesNothing()
{
    StationFixture fixture(data());
    QVERIFY(fixture.start());
    QVERIFY(fixture.applyYaml(clusters()));
    QCOMPARE(fixture.get(boot(1)).status, 200);
    for (const QByteArray &wrong :
        {QByteArray(), QByteArray("no archive"), QByteArray("\x28\xb5\x2f\xfd\0\0\0", 7)}) {
        const PeerAnswer answer = fixture.ask("POST", "/api/v1/restore", wrong);
        QVERIFY2(answer.status >= 400, answer.body.constData());
        QVERIFY(!QJsonDocument::fromJson(answer.body)[u"error"_s][u"message"_s].toString().isEmpty());
    }
    const QByteArray whole = fixture.ask("POST", "/api/v1/backup").body;
    QVERIFY(whole.size() > 1000);
    QVERIFY(fixture.ask("POST", "/api/v1/restore", whole.first(whole.size() / 2)).status >= 400);
    QCOMPARE(fixture.station->nodes().size(), 1);
    QCOMPARE(fixture.station->config()->revision(), 1);
    QCOMPARE(fixture.ask("POST", "/api/v1/restore", whole).status, 204);
    QCOMPARE(fixture.station->nodes().size(), 1);
}

void TestStation::movesNodesAndBack()
{
    StationFixture fixture(data());
    QVERIFY(fixture.start());
    QVERIFY(fixture.applyYaml(clusters()));
    QCOMPARE(fixture.get(boot(1)).status, 200);
    QCOMPARE(fixture.get(boot(2)).status, 200);
    const QByteArray before = fixture.ask("GET", "/api/v1/document").body;
    const auto clusterOf = [&](const QByteArray &mac) {
        return fixture.json("/api/v1/nodes/" + mac).value(u"cluster"_s).toString();
    };
    QCOMPARE(clusterOf(kFirstMac), u"rack-1"_s);
    const QByteArray both = R"({"nodes": [")" + kFirstMac + R"(", "00000000-0000-4000-8000-000000000002"]})";
    QCOMPARE(fixture.ask("POST", "/api/v1/clusters/rack-2/nodes", both).status, 204);
    QCOMPARE(clusterOf(kFirstMac), u"rack-2"_s);
    QCOMPARE(clusterOf("52:54:00:00:00:02"), u"rack-2"_s);
    QVERIFY(fixture.history(fixture.station->nodes().first().id).contains(u"node-moved"_s));
    QCOMPARE(fixture.ask("POST", "/api/v1/clusters/nowhere/nodes", both).status, 404);
    QCOMPARE(fixture.ask("POST", "/api/v1/clusters/rack-1/nodes", R"({"nodes": ["unknown"]})").status, 404);
    QVERIFY(fixture.ask("POST", "/api/v1/clusters/rack-1/nodes", "{").status >= 400);
    QCOMPARE(
        fixture.ask("POST", "/api/v1/clusters/rack-1/nodes", R"({"nodes": [")" + kFirstMac + R"("]})").status,
        204);
    QCOMPARE(
        fixture.ask("POST", "/api/v1/clusters/-/nodes", R"({"nodes": ["52:54:00:00:00:02"]})").status, 204);
    QCOMPARE(fixture.ask("GET", "/api/v1/document").body, before);
}

void TestStation::showsHistoryAndReasons()
{
    StationFixture fixture(data());
    QVERIFY(fixture.start());
    QVERIFY(fixture.applyYaml(lockAndUpdateDocument(1, "{ updates_enabled: false }")));
    QVERIFY(fixture.omaha(omahaCheck(kMachine)).body.contains("status=\"noupdate\""));
    const QJsonArray verdicts
        = fixture.json("/api/v1/nodes/" + kMachine + "/verdicts").value(u"verdicts"_s).toArray();
    QCOMPARE(verdicts.size(), 1);
    QCOMPARE(verdicts.first()[u"answer"_s].toString(), u"noupdate"_s);
    QVERIFY(!verdicts.first()[u"good"_s].toBool(true));
    int deciders = 0;
    for (const QJsonValue &reason : verdicts.first()[u"reasons"_s].toArray()) {
        QVERIFY(!reason[u"text"_s].toString().contains(u'%'));
        deciders += reason[u"outcome"_s].toString() == "decided"_L1 ? 1 : 0;
    }
    QCOMPARE(deciders, 1);
    // The same question again is one line of history, and pages do not overlap.
    for (int i = 0; i < 5; ++i)
        QVERIFY(fixture.omaha(omahaCheck(kMachine)).status == 200);
    const NodeId node = fixture.station->nodes().first().id;
    QCOMPARE(fixture.history(node, {EventKind::UpdateCheck}).size(), 1);
    const QJsonArray newest = fixture.json("/api/v1/events?limit=2").value(u"events"_s).toArray();
    QCOMPARE(newest.size(), 2);
    const QByteArray before = QByteArray::number(newest.last()[u"id"_s].toInteger());
    for (const QJsonValue &older :
        fixture.json("/api/v1/events?before=" + before).value(u"events"_s).toArray())
        QVERIFY(older[u"id"_s].toInteger() < before.toLongLong());
    const QJsonArray explained
        = fixture.json("/api/v1/explain?mac=52-54-00-00-00-01").value(u"verdicts"_s).toArray();
    QCOMPARE(explained.first()[u"answer"_s].toString(), u"profile"_s);
    QCOMPARE(fixture.ask("GET", "/api/v1/nodes/unknown").status, 404);
}

void TestStation::aForcedReleaseStandsOnTheNodesTimeline()
{
    StationFixture fixture(data());
    QVERIFY(fixture.start());
    QVERIFY(fixture.applyYaml(lockAndUpdateDocument(1)));
    QVERIFY(fixture.omaha(omahaCheck(kMachine)).status == 200);
    const QByteArray zincati = zincatiIdOf(QString::fromLatin1(kMachine)).toLatin1();
    QCOMPARE(fixture.node(lockRequest("/v1/pre-reboot", "g0", zincati)).status, 200);
    QVERIFY(fixture.ask("POST", "/api/v1/locks/g0/release", R"({"id": ")" + zincati + R"("})").status >= 400);
    const QByteArray release = R"({"id": ")" + zincati + R"(", "reason": "disk died"})";
    QCOMPARE(fixture.ask("POST", "/api/v1/locks/g0/release", release).status, 204);
    const NodeSummary node = fixture.station->nodes().first();
    QTRY_VERIFY(!fixture.station->node(node.id)->holdsLock);
    QTRY_VERIFY(fixture.history(node.id).contains(u"lock-forced"_s));
    QCOMPARE(fixture.ask("POST", "/api/v1/locks/g0/release", release).status, 404);
    QCOMPARE(fixture.node(lockRequest("/v1/pre-reboot", "g0", "somebody-else")).status, 200);
}

void TestStation::refusesASecondStationOnItsFolder()
{
    StationFixture fixture(data());
    QVERIFY(fixture.start());
    StationFixture second(data());
    const Result<void> started = second.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::Conflict);
    QCOMPARE(fixture.get("/healthz").status, 200);
}

QTEST_GUILESS_MAIN(TestStation)
#include "tst_station.moc"
