#include "../support/station_fixture.h"

#include <QRegularExpression>

using namespace roadstead;
using namespace roadstead::test;
using services::PeerAnswer;

/// fleet's doors at a whole station: what nodes reach only as far as the document opens it, and the
/// operator's port behind its token.
class TestStationFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<StationFixture>(m_dir->path());
        QVERIFY(m_fixture->start());
    }
    void cleanup() { m_fixture.reset(); }

    void nodesHaveNoPowerUnlessTheDocumentSaysSo_data()
    {
        QTest::addColumn<QByteArray>("fleet");
        QTest::addColumn<int>("read");
        QTest::addColumn<int>("submit");
        QTest::addColumn<int>("heartbeat");
        QTest::newRow("by default") << QByteArray() << 503 << 503 << 503;
        QTest::newRow("enabled") << QByteArray("fleet: { enabled: true }\n") << 200 << 403 << 201;
        QTest::newRow("open") << QByteArray("fleet: { enabled: true, open: true }\n") << 200 << 201 << 201;
    }
    void nodesHaveNoPowerUnlessTheDocumentSaysSo()
    {
        QFETCH(QByteArray, fleet);
        QFETCH(int, read);
        QFETCH(int, submit);
        QFETCH(int, heartbeat);
        QVERIFY(m_fixture->applyYaml("roadstead: 1\n" + fleet));
        QCOMPARE(m_fixture->get("/fleet/v1/units").status, read);
        QCOMPARE(put("/fleet/v1/units/a.service", kUnit, "application/json").status, submit);
        QCOMPARE(put("/v2/keys/_coreos.com/fleet/machines/m1/object",
                     "value=%7B%22ID%22%3A%22m1%22%7D&ttl=30", "application/x-www-form-urlencoded")
                     .status,
            heartbeat);
    }

    void theOperatorStoresUnitsWithTheToken()
    {
        const QByteArray path = "/fleet/v1/units/a.service";
        QCOMPARE(operatorAsks("PUT", path, kUnit, {}).status, 401);
        QCOMPARE(operatorAsks("PUT", path, kUnit, "Bearer " + m_fixture->station->adminToken()).status, 201);
        const QByteArray basic = "Basic " + ("fleet:" + m_fixture->station->adminToken()).toBase64();
        QCOMPARE(operatorAsks("GET", path, {}, basic).status, 200);
        QCOMPARE(m_fixture->json("/api/unitFiles/a.service").value(u"dState"_s).toString(), u"inactive"_s);
        QCOMPARE(m_fixture->ask("PUT", "/api/units/a.service?action=start").status, 200);
        QCOMPARE(m_fixture->ask("GET", "/api/v1/status").status, 200); // beside CoreGI's /api
        QVERIFY(m_fixture->restart());
        QCOMPARE(m_fixture->json("/api/unitFiles/a.service").value(u"dState"_s).toString(), u"launched"_s);
        QVERIFY(m_fixture->applyYaml("roadstead: 1\nfleet: { enabled: true }\n"));
        const PeerAnswer seen = m_fixture->get("/v2/keys/_coreos.com/fleet/job/a.service/target-state");
        QVERIFY2(seen.body.contains("launched"), seen.body.constData());
    }

private:
    PeerAnswer put(const QByteArray &path, const QByteArray &body, const QByteArray &type) const
    {
        return m_fixture->node("PUT " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
            + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    PeerAnswer operatorAsks(const QByteArray &method, const QByteArray &path, const QByteArray &body,
        const QByteArray &authorization) const
    {
        QByteArray bytes = method + ' ' + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
        if (!authorization.isEmpty())
            bytes += "Authorization: " + authorization + "\r\n";
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        return aside([bytes, to = m_fixture->admin()] { return services::HttpPeer(to).ask(bytes); });
    }

    inline static const QByteArray kUnit
        = R"({"options":[{"section":"Service","name":"ExecStart","value":"/bin/true"}]})";
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StationFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestStationFleet)
#include "tst_station_fleet.moc"
