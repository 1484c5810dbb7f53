#include "fleet_suite.h"
#include "store/sqlite_keyspace.h"
#include "store/store.h"

#include <QTemporaryDir>

using namespace roadstead;
using namespace roadstead::services;

/// fleet's API and keys in the station's own store: the suite, and every answer to what is wrong.
class TestFleetRoutes : public FleetSuite
{
    Q_OBJECT

    Keyspace &emptyKeyspace() override
    {
        if (!m_store) {
            m_store = std::move(*store::Store::open(m_dir.path()));
            if (!m_store->start())
                qFatal("no store");
            m_sqlite = std::make_unique<store::SqliteKeyspace>(*m_store);
        }
        return emptied(*m_sqlite);
    }

    QTemporaryDir m_dir;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::SqliteKeyspace> m_sqlite;

    static QString messageOf(const PeerAnswer &answer)
    {
        return jsonOf(answer).value(u"error"_s).toObject().value(u"message"_s).toString();
    }

private Q_SLOTS:
    void cleanupTestCase()
    {
        stopServing();
        m_sqlite.reset();
        m_store.reset();
    }

    void answersAsFleetd_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message"); // of an error
        const QByteArray json = "application/json";
        const auto add
            = [](const char *name, const QByteArray &method, const QByteArray &path, const QByteArray &body,
                  const QByteArray &type, int status, const QString &message) {
                  QTest::newRow(name) << method << path << body << type << status << message;
              };
        const QByteArray sleep = "/units/sleep.service";
        const QByteArray options = R"("options":[{"section":"Service","name":"A","value":"b"}])";
        add("the root", "GET", "", {}, json, 405, {});
        add("nothing there", "GET", "/other", {}, json, 404, {});
        add("a slash too much", "GET", "/units/", {}, json, 404, {});
        add("a deeper path", "GET", "/units/a/b", {}, json, 404, {});
        add("post units", "POST", "/units", "{}", json, 405, u"only GET supported against this resource"_s);
        add("post a unit", "POST", sleep, "{}", json, 405,
            u"only GET, PUT and DELETE supported against this resource"_s);
        add("put the state", "PUT", "/state", "{}", json, 405, u"only GET supported against this resource"_s);
        add("put machines", "PUT", "/machines", "{}", json, 405,
            u"only GET and PATCH supported against this resource"_s);
        add("put discovery", "PUT", "/discovery", "{}", json, 400,
            u"only HTTP GET supported against this resource"_s);
        add("discovery", "GET", "/discovery", {}, json, 200, {});
        add("a unit", "GET", sleep, {}, json, 200, {});
        add("the head of a unit", "HEAD", sleep, {}, json, 200, {});
        add("no unit", "GET", "/units/none.service", {}, json, 404, u"unit does not exist"_s);
        add("a name that is none", "GET", "/units/none", {}, json, 404, u"unit does not exist"_s);
        add("destroy none", "DELETE", "/units/none.service", {}, json, 404, u"unit does not exist"_s);
        add("units", "GET", "/units", {}, json, 200, {});
        add("a page token", "GET", "/units?nextPageToken=ZAACAA==", {}, json, 200, {});
        add("another page size", "GET", "/units?nextPageToken=EwBMLg==", {}, json, 400,
            u"token limit must be 100"_s);
        add("page 0", "GET", "/machines?nextPageToken=ZAAAAA==", {}, json, 400,
            u"token page must be greater than zero"_s);
        add("no page token", "GET", "/state?nextPageToken=x", {}, json, 400,
            u"the page token is none that this server has given"_s);
        add("no content type", "PUT", sleep, "{}", {}, 415, u"expected 1 Content-Type, got 0"_s);
        add("another content type", "PUT", sleep, "{}", "text/plain", 415,
            u"only acceptable Content-Type is application/json"_s);
        add("a charset", "PUT", sleep, R"({"desiredState":"loaded"})", "application/json; charset=utf-8", 204,
            {});
        add("no JSON", "PUT", sleep, "{", json, 400, {});
        add("another name", "PUT", sleep, R"({"name":"b.service","desiredState":"loaded"})", json, 400,
            u"name in URL \"sleep.service\" differs from unit name in request body \"b.service\""_s);
        add("no state", "PUT", sleep, "{}", json, 409,
            u"must provide DesiredState to update existing unit"_s);
        add("no such state", "PUT", sleep, R"({"desiredState":"running"})", json, 400,
            u"invalid value \"running\" for JobState"_s);
        add("no options", "PUT", "/units/new.service", R"({"desiredState":"loaded"})", json, 409,
            u"unit does not exist and options field empty"_s);
        add("a new unit", "PUT", "/units/new.service", '{' + options + '}', json, 201, {});
        add("a new unit to start", "PUT", "/units/new.service",
            R"({"desiredState":"launched",)" + options + '}', json, 201, {});
        add("another file", "PUT", sleep, '{' + options + '}', json, 201, {});
        add("a name without type", "PUT", "/units/new", '{' + options + '}', json, 400,
            u"unit name must contain \".\""_s);
        add("a hidden name", "PUT", "/units/_new.service", '{' + options + '}', json, 400,
            u"unit name cannot start in \"_\": etcd hides such names"_s);
        add("a template", "PUT", "/units/new@.service", '{' + options + '}', json, 201, {});
        add("a template to start", "PUT", "/units/new@.service",
            R"({"desiredState":"launched",)" + options + '}', json, 400,
            u"cannot activate template \"new@.service\""_s);
        add("an instance", "PUT", "/units/new@1.service", R"({"desiredState":"launched",)" + options + '}',
            json, 201, {});
        add("what cannot be", "PUT", "/units/new.service",
            R"({"options":[{"section":"X-Fleet","name":"MachineID","value":"a"},)"
            R"({"section":"X-Fleet","name":"Global","value":"true"}]})",
            json, 400, u"MachineID cannot be used with Global"_s);
        add("a patch as documented", "PATCH", "/machines",
            R"([{"op":"add","path":"/m1/metadata/a","value":"b"}])", json, 204, {});
        add("a patch as coded", "PATCH", "/machines",
            R"([{"op":"replace","path":"/m1/metadata/a","value":{"value":"b"}},{"op":"remove","path":"/m1/metadata/a"}])",
            json, 204, {});
        add("a patch of nothing", "PATCH", "/machines", "[]", json, 204, {});
        add("a patch that is none", "PATCH", "/machines", R"([{"op":"test","path":"/m1/metadata/a"}])", json,
            400, u"invalid op: expect add, remove, or replace"_s);
    }
    void answersAsFleetd()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(int, status);
        QFETCH(QString, message);
        for (const QByteArray &prefix : {QByteArray("/fleet/v1"), QByteArray("/v1-alpha")}) {
            serve();
            QCOMPARE(api("PUT", "/units/sleep.service", kSubmit).status, 201);
            const PeerAnswer answer = ask(method, prefix + path, body, type);
            QVERIFY2(
                answer.status == status, qPrintable(QString::fromUtf8(answer.head + "\n" + answer.body)));
            QVERIFY(answer.header("server").startsWith("fleetd/"));
            if (status >= 400) {
                QCOMPARE(answer.header("content-type"), QByteArray("application/json"));
                QCOMPARE(jsonOf(answer).value(u"error"_s).toObject().value(u"code"_s).toInt(), status);
            }
            if (!message.isEmpty())
                QCOMPARE(messageOf(answer), message);
        }
    }

    void metadataByHandWins()
    {
        serve();
        const QByteArray machine = value(R"({"ID":"m1","Metadata":{"region":"eu","disk":"ssd"}})");
        QCOMPARE(key("PUT", "/machines/m1/object", machine + "&ttl=30").status, 201);
        const QByteArray patch = R"([{"op":"add","path":"/m1/metadata/region","value":"us"},)"
                                 R"({"op":"remove","path":"/m1/metadata/disk"}])";
        QCOMPARE(ask("PATCH", "/v1-alpha/machines", patch, "application/json").status, 204);
        QCOMPARE(api("GET", "/machines").body,
            QByteArray(R"({"machines":[{"id":"m1","metadata":{"region":"us"}}]})"));
    }

    void pagesOfUnits()
    {
        serve();
        constexpr int kUnits = 103;
        for (int i = 0; i < kUnits; ++i) {
            const QByteArray name = "u" + QByteArray::number(1000 + i) + ".service";
            const QByteArray json = R"({"options":[{"section":"Service","name":"A","value":"b"}]})";
            QCOMPARE(api("PUT", "/units/" + name, json).status, 201);
        }
        const QJsonObject first = jsonOf(api("GET", "/units"));
        QCOMPARE(first.value(u"units"_s).toArray().size(), 100);
        const QByteArray token = first.value(u"nextPageToken"_s).toString().toLatin1();
        QCOMPARE(token, QByteArray("ZAACAA=="));
        const QJsonObject second = jsonOf(api("GET", "/units?nextPageToken=" + token));
        QCOMPARE(second.value(u"units"_s).toArray().size(), kUnits - 100);
        QVERIFY(!second.contains(u"nextPageToken"_s));
        QCOMPARE(second.value(u"units"_s).toArray().last().toObject().value(u"name"_s).toString(),
            u"u1102.service"_s);
    }

    void whoMayNotIsRefused_data()
    {
        QTest::addColumn<int>("access");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const int off = static_cast<int>(FleetAccess::Off);
        const int machines = static_cast<int>(FleetAccess::Machines);
        const QByteArray keys = "/v2/keys/_coreos.com/fleet/";
        QTest::newRow("off, units") << off << QByteArray("GET") << QByteArray("/fleet/v1/units")
                                    << QByteArray() << 503;
        QTest::newRow("off, keys") << off << QByteArray("GET") << keys + "job" << QByteArray() << 503;
        QTest::newRow("machines read")
            << machines << QByteArray("GET") << QByteArray("/v1-alpha/units") << QByteArray() << 200;
        QTest::newRow("no submit") << machines << QByteArray("PUT") << QByteArray("/v1-alpha/units/a.service")
                                   << kSubmit << 403;
        QTest::newRow("no destroy") << machines << QByteArray("DELETE")
                                    << QByteArray("/v1-alpha/units/a.service") << QByteArray() << 403;
        QTest::newRow("no metadata") << machines << QByteArray("PATCH") << QByteArray("/v1-alpha/machines")
                                     << QByteArray("[]") << 403;
        QTest::newRow("no job") << machines << QByteArray("PUT") << keys + "job/a.service/object"
                                << value(wire::encodeJob(u"a.service"_s, QByteArray(40, 'a'))) << 401;
        QTest::newRow("no target state") << machines << QByteArray("PUT")
                                         << keys + "job/a.service/target-state" << value("launched") << 401;
        QTest::newRow("no unit file")
            << machines << QByteArray("PUT") << keys + "unit/" + unitFileHash(kSleep)
            << value(wire::encodeUnitFileObject(kSleep)) << 401;
        QTest::newRow("no job's end") << machines << QByteArray("DELETE")
                                      << keys + "job/a.service?recursive=true" << QByteArray() << 401;
        QTest::newRow("a placed job")
            << machines << QByteArray("PUT") << keys + "job/a.service/target" << value("m1") << 201;
    }
    void whoMayNotIsRefused()
    {
        QFETCH(int, access);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        serve(static_cast<FleetAccess>(access));
        const PeerAnswer answer = ask(method, path, body,
            path.startsWith("/v2") ? "application/x-www-form-urlencoded" : "application/json");
        QVERIFY2(answer.status == status, qPrintable(QString::fromUtf8(answer.head + "\n" + answer.body)));
        if (status >= 400)
            QVERIFY2(answer.body.contains("operator's port") || answer.body.contains("switched off"),
                answer.body.constData());
    }

    void keysOfOthersAreNotServed_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code"); // etcd's; 0: no JSON of etcd
        const auto add = [](const char *name, const char *method, const QByteArray &path,
                             const QByteArray &body, int status, int code) {
            QTest::newRow(name) << QByteArray(method) << path << body << status << code;
        };
        const QByteArray fleet = "/v2/keys/_coreos.com/fleet";
        add("beside", "GET", fleet + "x/job", {}, 404, 0);
        add("all of it", "GET", fleet + "?recursive=true", {}, 200, 0);
        add("all of it with a slash", "GET", fleet + "/", {}, 200, 0);
        add("a hidden key", "GET", fleet + "/lease/_ttl.a", {}, 404, 100);
        add("nothing between slashes", "GET", fleet + "//lease", {}, 404, 100);
        add("dots", "PUT", fleet + "/lease/..", value("x"), 403, 107);
        add("a zero", "GET", fleet + "/lease/a%00b", {}, 404, 100);
        add("post", "POST", fleet + "/lease/a", value("x"), 405, 0);
        add("an unknown key", "PUT", fleet + "/other/a", value("x"), 403, 107);
        add("a hidden key to write", "PUT", fleet + "/lease/_ttl.a", value("x"), 404, 100);
        add("a directory", "PUT", fleet + "/lease?dir=true", {}, 403, 107);
        add("a directory to delete", "DELETE", fleet + "/lease?recursive=true", {}, 403, 107);
        add("all of it to delete", "DELETE", fleet + "?recursive=true", {}, 403, 107);
        add("no value", "PUT", fleet + "/lease/a", "ttl=1", 400, 200);
        add("a wrong value", "PUT", fleet + "/job/a.service/target-state", value("x"), 400, 209);
        add("a ttl that is none", "PUT", fleet + "/lease/a", value("x") + "&ttl=abc", 400, 202);
        add("a ttl below zero", "PUT", fleet + "/lease/a", value("x") + "&ttl=-1", 400, 202);
        add("a ttl past all", "PUT", fleet + "/lease/a", value("x") + "&ttl=99999999999", 400, 202);
        add("an index that is none", "PUT", fleet + "/lease/a?prevIndex=x", value("x"), 400, 203);
        add("an index that is none to delete", "DELETE", fleet + "/lease/a?prevIndex=x", {}, 400, 203);
        add("in order", "PUT", fleet + "/lease/a?inOrder=true", value("x"), 400, 209);
        add("too large", "PUT", fleet + "/lease/a", value(QByteArray(5000, 'x')), 400, 209);
        add("past every bound", "PUT", fleet + "/lease/a", value(QByteArray(70'000, 'x')), 413, 0);
        add("a wait that is none", "GET", fleet + "/lease/a?wait=true&waitIndex=x", {}, 400, 209);
    }
    void keysOfOthersAreNotServed()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(int, code);
        serve();
        QCOMPARE(key("PUT", "/lease/a", value("1") + "&ttl=30").status, 201);
        const PeerAnswer answer = ask(method, path, body);
        QVERIFY2(answer.status == status, qPrintable(QString::fromUtf8(answer.head + "\n" + answer.body)));
        QCOMPARE(errorOf(answer), code);
        QCOMPARE(nodeOf(key("GET", "/lease/a")).value(u"value"_s).toString(), u"1"_s);
        QVERIFY(status != 200 || !answer.body.contains("_ttl."));
    }

    void theKeyspaceIsNotFilledByMachines()
    {
        serve(FleetAccess::Machines);
        std::vector<KeyOperation> operations;
        const auto written = std::make_shared<std::atomic_int>(0);
        int batches = 0;
        for (qsizetype i = 0; i < TimedKeys::kMaxKeys; ++i) {
            operations.push_back({.kind = KeyOperation::Kind::Put,
                .key = "/_coreos.com/fleet/state/u" + QByteArray::number(i) + ".service",
                .value = "{}"});
            if (operations.size() == 100) {
                ++batches;
                m_keys->transact({.compares = {}, .success = std::exchange(operations, {})},
                    [written](const Result<TransactionResult> &done) { *written += done ? 1 : 0; });
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(written->load(), batches, 30'000);
        const PeerAnswer full = key("PUT", "/lease/a", value("x"));
        QCOMPARE(full.status, 400);
        QVERIFY2(full.body.contains("keeps no more"), full.body.constData());
        QCOMPARE(key("PUT", "/state/u1.service", value("{ }")).status, 200); // what is there is still told
        QCOMPARE(key("DELETE", "/state/u1.service").status, 200);
        QCOMPARE(key("DELETE", "/state/u2.service").status, 200);
        QTRY_VERIFY(m_timed->hasRoomFor("/_coreos.com/fleet/lease/a", 1));
        QCOMPARE(key("PUT", "/lease/a", value("x")).status, 201);
    }

    void theThreadEndsKeysByItself()
    {
        serve(FleetAccess::Machines);
        const auto timed = std::make_shared<TimedKeys>(*m_keys, wire::fleetPrefix());
        timed->start();
        QTRY_VERIFY(timed->isFollowing());
        QCOMPARE(key("PUT", "/lease/a", value("x") + "&ttl=1").status, 201);
        QTRY_COMPARE_WITH_TIMEOUT(key("GET", "/lease/a").status, 404, 10'000);
        timed->stop();
    }
};

QTEST_GUILESS_MAIN(TestFleetRoutes)
#include "tst_fleet_routes.moc"
