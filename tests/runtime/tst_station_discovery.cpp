#include "../support/station_fixture.h"
#include "core/node_edits.h"
#include "wire/fleet_document.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace roadstead;
using namespace roadstead::test;

namespace {

const QByteArray kToken = "00112233445566778899aabbccddeeff";

QByteArray fleet(int size)
{
    return lockAndUpdateDocument(1) + "clusters:\n  - { id: rack, discovery: { token: " + kToken
        + ", size: " + QByteArray::number(size) + " } }\n  - { id: plain }\n";
}

QByteArray memberName(int number)
{
    return "00000000000000a" + QByteArray::number(number);
}

} // namespace

/// A cluster's etcd discovery token, from the edit that makes it to the last member that joins.
class TestStationDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTokenCanBeUsedWhenTheReplyComes();
    void aTokenCanBeUsedWhenADocumentIsApplied();
    void showsWhoHasJoined();
    void anotherSizeIsWrittenToTheKeys();
    void makesTheTokenAgainThatTheKeyspaceLost();
    void undoLeavesTheTokenForRedo();
    void givesNodesTheirClustersUrl();
    void answersTheAdminApi();
    void refusesASizeThatIsNone();
    void aLateCommandIsAConflict();

private:
    services::PeerAnswer join(int number, const QByteArray &token = kToken)
    {
        const QByteArray value = "value=m" + QByteArray::number(number) + "%3Dhttp%3A%2F%2F10.0.0."
            + QByteArray::number(number) + "%3A2380";
        return m_fixture->node("PUT /discovery/" + token + '/' + memberName(number)
            + "?prevExist=false HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
              "Content-Length: "
            + QByteArray::number(value.size()) + "\r\n\r\n" + value);
    }
    services::PeerAnswer sizeOf(const QByteArray &token) const
    {
        return m_fixture->get("/discovery/" + token + "/_config/size");
    }
    FleetCommand commandFor(const QString &cluster, const ClusterDiscovery &discovery) const
    {
        const FleetConfigPtr config = m_fixture->station->config();
        FleetCommand command;
        command.kind = FleetCommand::Kind::EditDocument;
        command.what = u"discovery"_s;
        command.who = u"window"_s;
        command.edit = editBetween(config->document(), *discoveringCluster(*config, cluster, discovery));
        return command;
    }
    DiscoveryStatus status(const QString &cluster) const
    {
        for (const DiscoveryStatus &each : m_fixture->station->discovery()) {
            if (each.cluster == cluster)
                return each;
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StationFixture> m_fixture;
};

void TestStationDiscovery::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_fixture.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<StationFixture>(m_dir->filePath(u"data"_s));
    QVERIFY(m_fixture->start());
}

void TestStationDiscovery::aTokenCanBeUsedWhenTheReplyComes()
{
    const FleetCommand command = commandFor(u"lab"_s, {QString::fromLatin1(kToken), 5});
    QVERIFY(m_fixture->apply(command));
    QVERIFY(m_fixture->station->config()->cluster(u"lab"_s)); // one edit made both
    const services::PeerAnswer size = sizeOf(kToken);
    QCOMPARE(size.status, 200);
    QVERIFY2(size.body.contains(R"("value":"5")"), size.body.constData());
}

void TestStationDiscovery::aTokenCanBeUsedWhenADocumentIsApplied()
{
    QVERIFY(m_fixture->applyYaml(fleet(3)));
    QCOMPARE(sizeOf(kToken).status, 200);
    QCOMPARE(m_fixture->ask("GET", "/api/v1/document").body.count(kToken), 1);
}

void TestStationDiscovery::showsWhoHasJoined()
{
    QVERIFY(m_fixture->applyYaml(fleet(2)));
    QSignalSpy changed(m_fixture->station.get(), &FleetApi::discoveryChanged);
    QTRY_VERIFY(status(u"rack"_s).isKnown);
    QCOMPARE(status(u"rack"_s).missing(), 2);
    QCOMPARE(status(u"rack"_s).url,
        u"http://127.0.0.1:%1/discovery/%2"_s.arg(m_fixture->http()).arg(QString::fromLatin1(kToken)));
    QCOMPARE(join(1).status, 201);
    QTRY_COMPARE(status(u"rack"_s).members.size(), 1);
    QVERIFY(changed.count() > 0);
    QCOMPARE(join(2).status, 201);
    QCOMPARE(join(3).status, 201); // etcd reads that it was full, and leaves
    QTRY_COMPARE(status(u"rack"_s).refused.size(), 1);
    const DiscoveryStatus whole = status(u"rack"_s);
    QVERIFY(whole.isFull());
    QCOMPARE(whole.members.at(1).name, u"m2"_s);
    QCOMPARE(whole.members.at(1).peerUrls, QStringList {u"http://10.0.0.2:2380"_s});
    QCOMPARE(whole.refused.at(0).name, u"m3"_s);
    QCOMPARE(
        m_fixture->node("DELETE /discovery/" + kToken + '/' + memberName(1) + " HTTP/1.1\r\nHost: x\r\n\r\n")
            .status,
        200);
    QTRY_COMPARE(status(u"rack"_s).refused.size(), 0);
}

void TestStationDiscovery::anotherSizeIsWrittenToTheKeys()
{
    QVERIFY(m_fixture->applyYaml(fleet(3)));
    QCOMPARE(join(1).status, 201);
    QVERIFY(m_fixture->applyYaml(fleet(5)));
    QVERIFY(sizeOf(kToken).body.contains(R"("value":"5")"));
    QTRY_COMPARE(status(u"rack"_s).missing(), 4);
}

void TestStationDiscovery::makesTheTokenAgainThatTheKeyspaceLost()
{
    // As when the fleet document comes to a station with another keyspace: --apply at its start.
    const QString file = m_dir->filePath(u"fleet.yaml"_s);
    QFile yaml(file);
    QVERIFY(yaml.open(QIODevice::WriteOnly) && yaml.write(fleet(3)) > 0 && yaml.flush());
    m_fixture->options.documents = {file};
    QVERIFY(m_fixture->restart());
    QTRY_COMPARE(sizeOf(kToken).status, 200);
    QCOMPARE(join(1).status, 201);
    m_fixture->options.documents.clear();
    QVERIFY(m_fixture->restart());
    QTRY_COMPARE(status(u"rack"_s).members.size(), 1);
}

void TestStationDiscovery::undoLeavesTheTokenForRedo()
{
    const FleetCommand command = commandFor(u"lab"_s, {QString::fromLatin1(kToken), 3});
    QVERIFY(m_fixture->apply(command));
    QCOMPARE(join(1).status, 201);
    QVERIFY(m_fixture->apply(*inverse(command)));
    QVERIFY(!m_fixture->station->config()->cluster(u"lab"_s));
    QVERIFY(m_fixture->station->discovery().isEmpty());
    QVERIFY(m_fixture->apply(*inverse(*inverse(command))));
    QTRY_COMPARE(status(u"lab"_s).members.size(), 1);
}

void TestStationDiscovery::givesNodesTheirClustersUrl()
{
    QByteArray yaml = fleet(3);
    yaml.replace("'{\"ignition\": {\"version\": \"3.3.0\"}}'",
        "'{\"ignition\": {\"version\": \"3.3.0\"}, \"systemd\": {\"units\": [{\"name\": \"etcd.service\", "
        "\"contents\": \"[Service]\\nEnvironment=ETCD_DISCOVERY={{.etcd_discovery}}\"}]}}'");
    yaml.replace("id: rack,", "id: rack, nodes: [\"52:54:00:00:00:01\"],");
    QVERIFY(m_fixture->applyYaml(yaml));
    const auto in = m_fixture->get("/ignition?mac=52-54-00-00-00-01");
    QCOMPARE(in.status, 200);
    QVERIFY2(in.body.contains("/discovery/" + kToken), in.body.constData());
    QCOMPARE(m_fixture->get("/ignition?mac=52-54-00-00-00-02").status, 500);
}

void TestStationDiscovery::answersTheAdminApi()
{
    QVERIFY(m_fixture->applyYaml(fleet(3)));
    QCOMPARE(join(1).status, 201);
    QTRY_COMPARE(status(u"rack"_s).members.size(), 1);
    const QJsonArray all = m_fixture->json("/api/v1/discovery").value(u"discovery"_s).toArray();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.at(0).toObject().value(u"missing"_s).toInt(), 2);
    const QJsonObject one = m_fixture->json("/api/v1/discovery/rack");
    QCOMPARE(one.value(u"members"_s).toArray().at(0).toObject().value(u"name"_s).toString(), u"m1"_s);
    const auto made = m_fixture->ask("POST", "/api/v1/discovery", R"({"cluster": "plain", "size": 7})");
    QCOMPARE(made.status, 200);
    const QByteArray token
        = QJsonDocument::fromJson(made.body).object().value(u"token"_s).toString().toLatin1();
    QVERIFY(sizeOf(token).body.contains(R"("value":"7")"));
    const auto bare = m_fixture->ask("POST", "/api/v1/discovery", "{}");
    const QString free = QJsonDocument::fromJson(bare.body).object().value(u"token"_s).toString();
    QCOMPARE(m_fixture->json("/api/v1/discovery/" + free.toLatin1()).value(u"size"_s).toInt(), 3);
    QCOMPARE(m_fixture->ask("GET", "/api/v1/discovery/nobody").status, 404);
    QCOMPARE(m_fixture->ask("POST", "/api/v1/discovery", R"({"size": 101})").status, 400);
    QCOMPARE(m_fixture->ask("GET", "/api/v1/discovery", {}, "wrong").status, 401);
}

void TestStationDiscovery::refusesASizeThatIsNone()
{
    for (const int size : {0, -1, kMaxDiscoverySize + 1}) {
        std::optional<Result<DiscoveryStatus>> made;
        m_fixture->station->makeDiscoveryToken(
            size, m_fixture->station.get(), [&made](const Result<DiscoveryStatus> &done) { made = done; });
        QTRY_VERIFY(made.has_value());
        QCOMPARE(made->error().code, ErrorCode::Invalid);
    }
}

void TestStationDiscovery::aLateCommandIsAConflict()
{
    QVERIFY(m_fixture->applyYaml(fleet(3)));
    const FleetCommand first = commandFor(u"plain"_s, {QString(32, u'a'), 3});
    const FleetCommand second = commandFor(u"plain"_s, {QString(32, u'b'), 3});
    QVERIFY(m_fixture->apply(first));
    QCOMPARE(m_fixture->apply(second).error().code, ErrorCode::Conflict);
    QCOMPARE(status(u"plain"_s).token, QString(32, u'a'));
}

QTEST_GUILESS_MAIN(TestStationDiscovery)
#include "tst_station_discovery.moc"
