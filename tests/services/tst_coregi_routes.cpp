#include "services/coregi_routes.h"

#include "core/literals.h"
#include "http_peer.h"
#include "services/fleet_routes.h"
#include "services/token_guard.h"
#include "store/sqlite_keyspace.h"
#include "store/store.h"
#include "wire/fleet_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace roadstead;
using namespace roadstead::services;

/// CoreGI's endpoints, as its page asks for them, behind the operator's token.
class TestCoregiRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::move(*store::Store::open(m_dir->path()));
        QVERIFY(m_store->start());
        m_keys = std::make_unique<store::SqliteKeyspace>(*m_store);
        m_timed = std::make_shared<TimedKeys>(*m_keys, wire::fleetPrefix());
        FleetDoors doors = fleetDoors(*m_keys, m_timed);
        doors.access = [] { return FleetAccess::Control; };
        doors.guard = [](HttpHandler handler) { return withToken("secret", std::move(handler)); };
        m_server = std::make_unique<HttpServer>();
        addFleetRoutes(*m_server, doors);
        addFleetKeyRoutes(*m_server, doors);
        addCoregiRoutes(*m_server, *m_keys, doors.registry, doors.guard);
        QVERIFY(m_server->start(u"127.0.0.1"_s, 0));
    }
    void cleanup()
    {
        m_server.reset();
        m_timed->stop();
        m_timed.reset();
        m_keys.reset();
        m_store.reset();
    }

    void saysWhatThereIs()
    {
        const PeerAnswer help = HttpPeer(m_server->port()).get("/api");
        QCOMPARE(help.status, 200);
        QCOMPARE(QJsonDocument::fromJson(help.body).object().value(u"units"_s).toString(),
            u"List the current state of units in the cluster."_s);
    }

    void anEmptyClusterIsEmptyLists_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"/api/machines", "/api/units", "/api/unitFiles", "/api/keys"})
            QTest::newRow(path) << QByteArray(path);
    }
    void anEmptyClusterIsEmptyLists()
    {
        QFETCH(QByteArray, path);
        const PeerAnswer answer = ask("GET", path);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("[]"));
        QCOMPARE(ask("GET", path, {}, "Bearer wrong").status, 401);
    }

    void startsStopsAndDestroys()
    {
        runUnit();
        const auto state = [this] {
            return QJsonDocument::fromJson(ask("GET", "/api/unitFiles/a.service").body)
                .object()
                .value(u"dState"_s)
                .toString();
        };
        QCOMPARE(state(), u"inactive"_s);
        const PeerAnswer started = ask("PUT", "/api/units/a.service?action=start");
        QCOMPARE(started.status, 200);
        QVERIFY(started.body.isEmpty());
        QCOMPARE(state(), u"launched"_s);
        QCOMPARE(ask("PUT", "/api/units/a.service?action=stop").status, 200);
        QCOMPARE(state(), u"loaded"_s);
        const PeerAnswer destroyed = ask("DELETE", "/api/units/a.service?action=destroy");
        QCOMPARE(destroyed.status, 200);
        QVERIFY(destroyed.body.isEmpty());
        QCOMPARE(ask("GET", "/api/unitFiles").body, QByteArray("[]"));
        runUnit();
        QCOMPARE(ask("DELETE", "/api/unitFiles/a.service").status, 200);
        QCOMPARE(ask("GET", "/api/unitFiles/a.service").status, 404);
    }

    void listsWhatFleetctlPrints()
    {
        runUnit();
        const QJsonObject unit
            = QJsonDocument::fromJson(ask("GET", "/api/units").body).array().first().toObject();
        QCOMPARE(unit.value(u"unit"_s).toString(), u"a.service"_s);
        QCOMPARE(unit.value(u"machine"_s).toString(), u"m1/10.0.0.1"_s);
        QCOMPARE(unit.value(u"active"_s).toString(), u"active"_s);
        QCOMPARE(QJsonDocument::fromJson(ask("GET", "/api/units/a.service").body).object(), unit);
        QCOMPARE(ask("GET", "/api/machines").body,
            QByteArray(R"([{"ip":"10.0.0.1","machine":"m1","metadata":{}}])"));
        const QByteArray keys = ask("GET", "/api/keys").body;
        QCOMPARE(keys, QByteArray("[]")); // fleet's own are hidden in etcd too
    }

    void showsTheKeysThatEtcdShows()
    {
        std::atomic_bool isWritten = false;
        m_keys->transact({.compares = {},
                             .success = {{.kind = KeyOperation::Kind::Put,
                                 .key = "/coreos.com/updateengine/rebootlock/semaphore",
                                 .value = "{}"}}},
            [&](const Result<TransactionResult> &) { isWritten = true; });
        QTRY_VERIFY(isWritten);
        const QJsonObject root
            = QJsonDocument::fromJson(ask("GET", "/api/keys").body).array().first().toObject();
        QCOMPARE(root.value(u"key"_s).toString(), u"/coreos.com"_s);
        QVERIFY(root.value(u"dir"_s).toBool());
        QCOMPARE(root.value(u"nodes"_s).toArray().first().toObject().value(u"key"_s).toString(),
            u"/coreos.com/updateengine"_s);
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const QByteArray none = R"({"error":"unit not found"})";
        const QByteArray unknown = R"({"error":"unknown action"})";
        const auto add
            = [](const char *name, const char *method, const char *path, int status, const QByteArray &body) {
                  QTest::newRow(name) << QByteArray(method) << QByteArray(path) << status << body;
              };
        add("no unit", "GET", "/api/units/b.service", 404, none);
        add("no unit file", "GET", "/api/unitFiles/b.service", 404, none);
        add("no name", "GET", "/api/units/", 404, none);
        add("another action", "PUT", "/api/units/a.service?action=restart", 400, unknown);
        add("no action", "PUT", "/api/units/a.service", 400, unknown);
        add("start none", "PUT", "/api/units/b.service?action=start", 404, none);
        add("destroy none", "DELETE", "/api/units/b.service", 404, none);
        add("a template", "PUT", "/api/units/t@.service?action=start", 400,
            "{\"error\":\"error starting unit: cannot activate template \\\"t@.service\\\"\"}");
        add("put a unit file", "PUT", "/api/unitFiles/a.service?action=start", 405, {});
        add("post", "POST", "/api/units/a.service?action=start", 405, {});
        add("put the list", "PUT", "/api/units", 405, {});
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        runUnit();
        const PeerAnswer answer = ask(method, path);
        QVERIFY2(answer.status == status, qPrintable(QString::fromUtf8(answer.head + "\n" + answer.body)));
        if (!body.isEmpty())
            QCOMPARE(answer.body, body);
    }

    void theTokenIsTakenAsAPassword_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        const auto basic = [](const QByteArray &pair) { return "Basic " + pair.toBase64(); };
        const QByteArray units = "/fleet/v1/units";
        QTest::newRow("bearer") << QByteArray("GET") << units << QByteArray("Bearer secret") << 200;
        QTest::newRow("as fleetctl and curl do")
            << QByteArray("GET") << units << basic("fleet:secret") << 200;
        QTest::newRow("without a user") << QByteArray("GET") << units << basic(":secret") << 200;
        QTest::newRow("keys") << QByteArray("PUT") << QByteArray("/v2/keys/_coreos.com/fleet/lease/a?value=x")
                              << basic("x:secret") << 201;
        QTest::newRow("wrong") << QByteArray("GET") << units << basic("fleet:wrong") << 401;
        QTest::newRow("as the user") << QByteArray("GET") << units << basic("secret:") << 401;
        QTest::newRow("no pair") << QByteArray("GET") << units << basic("secret") << 401;
        QTest::newRow("nothing") << QByteArray("GET") << units << QByteArray() << 401;
        QTest::newRow("nothing for keys")
            << QByteArray("GET") << QByteArray("/v2/keys/_coreos.com/fleet/lease") << QByteArray() << 401;
        QTest::newRow("what a web page can send")
            << QByteArray("POST") << units << basic("fleet:secret") << 401;
    }
    void theTokenIsTakenAsAPassword()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, authorization);
        QFETCH(int, status);
        const PeerAnswer answer = ask(method, path, {}, authorization);
        QVERIFY2(answer.status == status, qPrintable(QString::fromUtf8(answer.head + "\n" + answer.body)));
    }

private:
    PeerAnswer ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
        const QByteArray &authorization = "Bearer secret") const
    {
        HttpPeer peer(m_server->port());
        QByteArray head = method + ' ' + path + " HTTP/1.1\r\nHost: x\r\n";
        if (!authorization.isEmpty())
            head += "Authorization: " + authorization + "\r\n";
        if (method != "GET" && method != "DELETE")
            head += "Content-Type: "
                + QByteArray(
                    path.startsWith("/v2") ? "application/x-www-form-urlencoded" : "application/json")
                + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
        peer.send(head + "\r\n" + body);
        return peer.read();
    }

    /// a.service, inactive, told as running on m1.
    void runUnit()
    {
        const QByteArray keys = "/v2/keys/_coreos.com/fleet";
        QCOMPARE(ask("PUT", "/fleet/v1/units/a.service",
                     R"({"options":[{"section":"Service","name":"ExecStart","value":"/bin/true"}]})")
                     .status,
            201);
        const auto put = [&](const QByteArray &below, const QByteArray &json) {
            const int status = ask("PUT", keys + below, "value=" + json.toPercentEncoding()).status;
            QVERIFY(status == 201 || status == 200);
        };
        put("/machines/m1/object", R"({"ID":"m1","PublicIP":"10.0.0.1"})");
        put("/states/a.service/m1",
            R"({"loadState":"loaded","activeState":"active","subState":"running","machineState":{"ID":"m1"}})");
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::SqliteKeyspace> m_keys;
    std::shared_ptr<TimedKeys> m_timed;
    std::unique_ptr<HttpServer> m_server;
};

QTEST_GUILESS_MAIN(TestCoregiRoutes)
#include "tst_coregi_routes.moc"
