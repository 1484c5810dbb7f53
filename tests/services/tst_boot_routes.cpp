#include "core/literals.h"
#include "http_peer.h"
#include "services/boot_routes.h"

#include <QTest>

#include <mutex>

using namespace roadstead;
using services::BootAnswer;
using services::BootRenderer;
using services::HttpPeer;
using services::PeerAnswer;

namespace {

/// A station made of values, which remembers what it was told.
class FakeDesk : public services::BootDesk
{
public:
    std::shared_ptr<const BootRenderer> renderer() override { return made; }
    SecretSnapshotPtr secrets() override { return known; }
    Contact sighted(const Sighting &sighting) override
    {
        const std::scoped_lock lock(mutex);
        sightings.append(sighting);
        return contact;
    }
    void answered(NodeId node, const QByteArray &path, const BootAnswer &answer) override
    {
        const std::scoped_lock lock(mutex);
        nodes.append(node);
        paths.append(path);
        answers.append(answer);
    }
    qint64 nowMs() override { return 42; }

    std::shared_ptr<const BootRenderer> made;
    SecretSnapshotPtr known = std::make_shared<const SecretSnapshot>();
    Contact contact {NodeId {5}, {}};
    std::mutex mutex;
    QList<Sighting> sightings;
    QList<NodeId> nodes;
    QList<QByteArray> paths;
    QList<BootAnswer> answers;
};

FleetDocument document()
{
    FleetDocument made;
    Profile profile;
    profile.id = u"p"_s;
    profile.boot = {u"/assets/vmlinuz"_s, {}, {u"url={{.base_url}}/ignition"_s}};
    profile.generic = u"g"_s;
    made.profiles = {profile};
    made.groups = {{u"default"_s, {}, u"p"_s, {}, {{u"who"_s, u"all"_s}}},
        {u"rack"_s, {}, u"p"_s, {{u"cluster"_s, u"rack-1"_s}}, {{u"who"_s, u"rack"_s}}}};
    made.templates = {{u"g"_s, TemplateKind::Generic, u"{{.who}} {{.nowhere}}"_s, {}}};
    return made;
}

} // namespace

class TestBootRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sendsTheClientBackWithAllItKnows();
    void recognisesTheMachine();
    void addsWhatTheStationKnows();
    void repeatsOnlyAPlainHost_data();
    void repeatsOnlyAPlainHost();
    void tellsTheDeskWhatFailed();
    void answersNothingElse_data();
    void answersNothingElse();

private:
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<services::HttpServer> m_server;
};

void TestBootRoutes::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_server.reset();
    m_desk = std::make_unique<FakeDesk>();
    m_desk->made = std::make_shared<const BootRenderer>(std::make_shared<const FleetConfig>(document()));
    m_server = std::make_unique<services::HttpServer>();
    services::addBootRoutes(*m_server, *m_desk);
    QVERIFY(m_server->start(u"127.0.0.1"_s, 0));
}

void TestBootRoutes::sendsTheClientBackWithAllItKnows()
{
    for (const char *path : {"/boot.ipxe", "/boot.ipxe.0"}) {
        const PeerAnswer answer = HttpPeer(m_server->port()).get(path);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body,
            "#!ipxe\nchain ipxe?uuid=${uuid}&mac=${mac:hexhyp}&domain=${domain}&hostname=${hostname}"
            "&serial=${serial}&arch=${buildarch:uristring}\n");
    }
    QVERIFY(m_desk->sightings.isEmpty()); // it has not said who it is
}

void TestBootRoutes::recognisesTheMachine()
{
    QCOMPARE(HttpPeer(m_server->port())
                 .get("/ipxe?uuid=ABCDEF00-0000-4000-8000-000000000001&mac=52-54-00-AA-00-01&serial=S1&"
                      "hostname=h&arch=x86_64")
                 .status,
        200);
    QCOMPARE(HttpPeer(m_server->port()).get("/ignition?mac=nonsense&uuid=nonsense").status, 404);
    QCOMPARE(m_desk->sightings.size(), 2);
    const Sighting &first = m_desk->sightings.at(0);
    QCOMPARE(first.by, Sighting::By::Http);
    QCOMPARE(first.phase, BootPhase::Script);
    QCOMPARE(first.uuid, u"abcdef00-0000-4000-8000-000000000001"_s);
    QCOMPARE(first.mac, u"52:54:00:aa:00:01"_s);
    QCOMPARE(first.serial, u"S1"_s);
    QCOMPARE(first.address, QString()); // a request from this machine is a person trying
    QCOMPARE(m_desk->sightings.at(1).phase, BootPhase::Config);
    QVERIFY(m_desk->sightings.at(1).mac.isEmpty() && m_desk->sightings.at(1).uuid.isEmpty());
    QCOMPARE(m_desk->paths, (QList<QByteArray> {"/ipxe", "/ignition"}));
    QCOMPARE(m_desk->nodes, (QList<NodeId> {NodeId {5}, NodeId {5}}));
    QCOMPARE(m_desk->answers.at(0).verdict.atMs, 42);
}

void TestBootRoutes::addsWhatTheStationKnows()
{
    m_desk->contact.labels = {{u"cluster"_s, u"rack-1"_s}};
    // A node cannot talk itself into another cluster.
    QVERIFY(HttpPeer(m_server->port()).get("/metadata?cluster=rack-2").body.contains("WHO=rack\n"));
    m_desk->contact.labels = {};
    QVERIFY(HttpPeer(m_server->port()).get("/metadata").body.contains("WHO=all\n"));
}

void TestBootRoutes::repeatsOnlyAPlainHost_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("base");
    QTest::newRow("address") << QByteArray("10.0.0.1:8080") << QByteArray("http://10.0.0.1:8080");
    QTest::newRow("name") << QByteArray("boot.example") << QByteArray("http://boot.example");
    QTest::newRow("IPv6") << QByteArray("[fe80::1]:8080") << QByteArray("http://[fe80::1]:8080");
    QTest::newRow("space") << QByteArray("a b") << QByteArray();
    QTest::newRow("quote") << QByteArray("a\"b") << QByteArray();
    QTest::newRow("path") << QByteArray("a/b") << QByteArray();
    QTest::newRow("variable") << QByteArray("${net0/mac}") << QByteArray();
}

void TestBootRoutes::repeatsOnlyAPlainHost()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, base);
    const PeerAnswer answer
        = HttpPeer(m_server->port()).ask("GET /ipxe HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    QCOMPARE(answer.body, "#!ipxe\nkernel /assets/vmlinuz url=" + base + "/ignition\nboot\n");
}

void TestBootRoutes::tellsTheDeskWhatFailed()
{
    const PeerAnswer answer = HttpPeer(m_server->port()).get("/generic?mac=52-54-00-00-00-01");
    QCOMPARE(answer.status, 500);
    QVERIFY(answer.header("content-type").startsWith("text/plain"));
    QVERIFY2(
        answer.body.startsWith("Roadstead: template g failed for group default"), answer.body.constData());
    QCOMPARE(m_desk->answers.size(), 1);
    QCOMPARE(m_desk->answers.at(0).status, 500);
    QCOMPARE(m_desk->answers.at(0).failure.toUtf8() + '\n', answer.body);
}

void TestBootRoutes::answersNothingElse_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown") << QByteArray("GET /ipxe/x HTTP/1.1\r\nHost: x\r\n\r\n") << 404;
    QTest::newRow("POST") << QByteArray("POST /ipxe HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n") << 405;
    QTest::newRow("greeting") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n") << 200;
}

void TestBootRoutes::answersNothingElse()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QCOMPARE(HttpPeer(m_server->port()).ask(request).status, status);
    QVERIFY(m_desk->sightings.isEmpty());
}

QTEST_GUILESS_MAIN(TestBootRoutes)
#include "tst_boot_routes.moc"
