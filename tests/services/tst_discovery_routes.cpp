#include "services/discovery_routes.h"
#include "services/locksmith_routes.h"

#include "core/literals.h"
#include "http_peer.h"
#include "store/sqlite_keyspace.h"
#include "store/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <future>

using namespace roadstead;
using namespace roadstead::services;

namespace {

/// Lets every change through, or none; writes a key beside what it lets through.
class PlainLocksmithDesk : public LocksmithDesk
{
public:
    [[nodiscard]] bool isOn() const override { return m_isOn; }
    [[nodiscard]] QByteArray shown(const QByteArray &, const QByteArray &value) const override
    {
        return m_shown.isEmpty() ? value : m_shown;
    }
    void judge(const EtcdV2Front::Swap &swap, std::function<void(Result<EtcdV2Front::Leave>)> done) override
    {
        if (m_isBroken)
            return done(fail(ErrorCode::Unavailable, u"no store"_s));
        EtcdV2Front::Leave leave {m_refusal, swap.after, {}, [this] { ++m_stored; }};
        if (m_mustMiss) {
            leave.beside.compares.push_back(
                {.key = "beside", .target = KeyCompare::Target::Version, .number = 7, .value = {}});
        }
        leave.beside.success.push_back(
            {.kind = KeyOperation::Kind::Put, .key = "beside", .value = swap.before.value_or("none")});
        done(std::move(leave));
    }

    bool m_isOn = true;
    bool m_isBroken = false;
    bool m_mustMiss = false;
    QByteArray m_refusal;
    QByteArray m_shown;
    std::atomic<int> m_stored = 0;
};

} // namespace

/// etcd's discovery protocol and locksmith's semaphores, over the wire and on the real keyspace.
class TestDiscoveryRoutes : public QObject
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
        m_server = std::make_unique<HttpServer>();
        addDiscoveryRoutes(*m_server, *m_keys);
        m_desk = std::make_unique<PlainLocksmithDesk>();
        addLocksmithRoutes(*m_server, *m_keys, *m_desk);
        QVERIFY(m_server->start(u"127.0.0.1"_s, 0));
    }
    void cleanup()
    {
        m_server.reset();
        m_keys.reset();
        m_store.reset();
    }

    void makesTokens_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("size"); // empty: refused
        QTest::newRow("default") << QByteArray() << QByteArray("3");
        QTest::newRow("five") << QByteArray("?size=5") << QByteArray("5");
        QTest::newRow("not a number") << QByteArray("?size=x") << QByteArray();
        QTest::newRow("none") << QByteArray("?size=0") << QByteArray();
        QTest::newRow("less than none") << QByteArray("?size=-1") << QByteArray();
        QTest::newRow("a million") << QByteArray("?size=1000000") << QByteArray();
        QTest::newRow("past a number") << QByteArray("?size=99999999999999999999") << QByteArray();
    }
    void makesTokens()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, size);
        for (const QByteArray &prefix : {QByteArray(), QByteArray("/discovery")}) {
            const PeerAnswer made = ask("GET", prefix + "/new" + query);
            QCOMPARE(made.status, size.isEmpty() ? 400 : 200);
            if (size.isEmpty())
                continue;
            const QUrl url(QString::fromUtf8(made.body));
            QVERIFY2(url.isValid() && made.body.size() > 32, made.body.constData());
            const PeerAnswer stored = ask("GET", url.path().toUtf8() + "/_config/size");
            QCOMPARE(nodeOf(stored).value(u"value"_s).toString().toUtf8(), size);
        }
    }

    void membersRegisterOnce()
    {
        const QByteArray token = newToken();
        const PeerAnswer first = put(token + "/aaaa?prevExist=false", "x=http://127.0.0.1:1");
        QCOMPARE(first.status, 201);
        QCOMPARE(jsonOf(first).value(u"action"_s).toString(), u"create"_s);
        const PeerAnswer again = put(token + "/aaaa?prevExist=false", "x=http://127.0.0.1:2");
        QCOMPARE(again.status, 412);
        QCOMPARE(jsonOf(again).value(u"errorCode"_s).toInt(), 105);
        const PeerAnswer listed = ask("GET", token + "?quorum=false&recursive=false&sorted=false");
        const QJsonArray nodes = nodeOf(listed).value(u"nodes"_s).toArray();
        QCOMPARE(nodes.size(), 1); // _config is hidden
        QCOMPARE(nodes[0].toObject().value(u"value"_s).toString(), u"x=http://127.0.0.1:1"_s);
        QVERIFY(!listed.header("x-etcd-index").isEmpty());
        QCOMPARE(ask("DELETE", token + "/aaaa").status, 200);
        QCOMPARE(ask("GET", token + "/aaaa").status, 404);
    }

    void refusesWhatWouldChangeAToken_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("its size") << QByteArray("PUT") << QByteArray("/_config/size?value=9");
        QTest::newRow("its configuration") << QByteArray("DELETE") << QByteArray("/_config?recursive=true");
        QTest::newRow("itself") << QByteArray("DELETE") << QByteArray("?recursive=true");
        QTest::newRow("a directory") << QByteArray("PUT") << QByteArray("?dir=true&ttl=1");
        QTest::newRow("a member that ends") << QByteArray("PUT") << QByteArray("/aaaa?ttl=1&value=x");
        QTest::newRow("a deeper path") << QByteArray("PUT") << QByteArray("/a/b/c?value=x");
    }
    void refusesWhatWouldChangeAToken()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        const QByteArray token = newToken();
        const PeerAnswer refused = ask(method, token + path);
        QVERIFY2(
            refused.status >= 400 && refused.status < 500, QByteArray::number(refused.status).constData());
        QCOMPARE(nodeOf(ask("GET", token + "/_config/size")).value(u"value"_s).toString(), u"3"_s);
    }

    void unknownTokensAreNotFilled()
    {
        const QByteArray unknown = "/" + QByteArray(32, 'f');
        QCOMPARE(ask("GET", unknown).status, 404);
        const PeerAnswer refused = put(unknown + "/aaaa", "x");
        QCOMPARE(refused.status, 404);
        QCOMPARE(jsonOf(refused).value(u"errorCode"_s).toInt(), 100);
        QCOMPARE(ask("GET", unknown.first(31)).status, 404);
    }

    void aWaitIsAnsweredByTheNextMember()
    {
        const QByteArray token = newToken();
        const qint64 index = nodeOf(put(token + "/aaaa", "first")).value(u"modifiedIndex"_s).toInteger();
        const PeerAnswer past = ask("GET", token + "/aaaa?wait=true&waitIndex=" + QByteArray::number(index));
        QCOMPARE(nodeOf(past).value(u"value"_s).toString(), u"first"_s);
        HttpPeer waiter(m_server->port());
        waiter.send("GET " + token + "?recursive=true&wait=true&waitIndex=" + QByteArray::number(index + 1)
            + " HTTP/1.1\r\nHost: here\r\n\r\n");
        QTRY_COMPARE(m_server->counters().suspended, std::uint64_t(1));
        QCOMPARE(put(token + "/bbbb", "second").status, 201);
        const PeerAnswer told = waiter.read();
        QCOMPARE(nodeOf(told).value(u"value"_s).toString(), u"second"_s);
    }

    void locksmithTakesAndReturnsASlot_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("default group") << QByteArray("semaphore");
        QTest::newRow("named group") << QByteArray("groups/prod%252Fdatabase/semaphore");
        QTest::newRow("group with a space") << QByteArray("groups/we+ird/semaphore");
    }
    void locksmithTakesAndReturnsASlot()
    {
        QFETCH(QByteArray, path);
        const QByteArray key = "/v2/keys/coreos.com/updateengine/rebootlock/" + path;
        const PeerAnswer made = put(key + "?prevExist=false", R"({"semaphore":1,"max":1,"holders":null})");
        QCOMPARE(made.status, 201);
        const QByteArray index = QByteArray::number(nodeOf(made).value(u"modifiedIndex"_s).toInteger());
        QCOMPARE(put(key + "?prevExist=false", R"({"semaphore":1,"max":1,"holders":null})").status, 412);
        const PeerAnswer taken
            = put(key + "?prevIndex=" + index, R"({"semaphore":0,"max":1,"holders":["69d2"]})");
        QCOMPARE(taken.status, 200);
        QCOMPARE(jsonOf(taken).value(u"action"_s).toString(), u"compareAndSwap"_s);
        const PeerAnswer late
            = put(key + "?prevIndex=" + index, R"({"semaphore":0,"max":1,"holders":["77aa"]})");
        QCOMPARE(late.status, 412);
        QCOMPARE(jsonOf(late).value(u"errorCode"_s).toInt(), 101);
        const PeerAnswer read = ask("GET", key + "?quorum=false&recursive=false&sorted=false");
        QCOMPARE(
            nodeOf(read).value(u"value"_s).toString(), uR"({"semaphore":0,"max":1,"holders":["69d2"]})"_s);
        QVERIFY(nodeOf(read).value(u"createdIndex"_s).toInteger()
            < nodeOf(read).value(u"modifiedIndex"_s).toInteger());
    }

    void locksmithsKeysTakeNothingElse_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("status");
        const QByteArray good = R"({"semaphore":1,"max":1,"holders":[]})";
        QTest::newRow("another key") << QByteArray("coreos.com/network/config") << good << 404;
        QTest::newRow("another name")
            << QByteArray("coreos.com/updateengine/rebootlock/other") << good << 404;
        QTest::newRow("a deeper group")
            << QByteArray("coreos.com/updateengine/rebootlock/groups/a/b/semaphore") << good << 404;
        const QByteArray key = "coreos.com/updateengine/rebootlock/semaphore";
        QTest::newRow("no JSON") << key << QByteArray("hello") << 400;
        QTest::newRow("no holders") << key << QByteArray(R"({"semaphore":1,"max":1})") << 400;
        QTest::newRow("unsorted") << key << QByteArray(R"({"semaphore":0,"max":2,"holders":["b","a"]})")
                                  << 400;
        QTest::newRow("twice the same")
            << key << QByteArray(R"({"semaphore":0,"max":2,"holders":["a","a"]})") << 400;
        QTest::newRow("a wrong sum") << key << QByteArray(R"({"semaphore":2,"max":1,"holders":[]})") << 400;
        QTest::newRow("fewer slots than holders")
            << key << QByteArray(R"({"semaphore":-1,"max":0,"holders":["a"]})") << 201;
    }
    void locksmithsKeysTakeNothingElse()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, value);
        QFETCH(int, status);
        QCOMPARE(put("/v2/keys/" + path, value).status, status);
    }

    void aRefusedSlotIsALostRaceWithItsReason()
    {
        const QByteArray key = "/v2/keys/coreos.com/updateengine/rebootlock/semaphore";
        QCOMPARE(put(key + "?prevExist=false", R"({"semaphore":1,"max":1,"holders":null})").status, 201);
        QCOMPARE(m_desk->m_stored.load(), 1);
        m_desk->m_refusal = "no reboot window is open";
        const PeerAnswer refused = put(key, R"({"semaphore":0,"max":1,"holders":["69d2"]})");
        QCOMPARE(refused.status, 412);
        QCOMPARE(jsonOf(refused).value(u"errorCode"_s).toInt(), 101);
        QCOMPARE(jsonOf(refused).value(u"message"_s).toString(), u"Compare failed"_s);
        QCOMPARE(jsonOf(refused).value(u"cause"_s).toString(), u"no reboot window is open"_s);
        QCOMPARE(m_desk->m_stored.load(), 1);
        QCOMPARE(nodeOf(ask("GET", key)).value(u"value"_s).toString(),
            uR"({"semaphore":1,"max":1,"holders":null})"_s);
    }

    void whatStandsBesideALockIsWrittenWithIt()
    {
        const QByteArray key = "/v2/keys/coreos.com/updateengine/rebootlock/semaphore";
        const auto beside = [this] {
            std::promise<QByteArray> value;
            m_keys->range("beside", {}, [&value](const Result<RangeResult> &found) {
                value.set_value(found->kvs.empty() ? QByteArray() : found->kvs.front().value);
            });
            return value.get_future().get();
        };
        m_desk->m_mustMiss = true; // somebody else changes it all the time
        QCOMPARE(put(key, R"({"semaphore":1,"max":1,"holders":[]})").status, 503);
        QVERIFY(beside().isEmpty());
        QCOMPARE(ask("GET", key).status, 404);
        m_desk->m_mustMiss = false;
        QCOMPARE(put(key, R"({"semaphore":1,"max":1,"holders":[]})").status, 201);
        QCOMPARE(beside(), QByteArray("none"));
        QCOMPARE(put(key, R"({"semaphore":0,"max":1,"holders":["a"]})").status, 200);
        QCOMPARE(beside(), QByteArray(R"({"semaphore":1,"max":1,"holders":[]})"));
    }

    void nothingIsPromisedWithoutItsDesk()
    {
        const QByteArray key = "/v2/keys/coreos.com/updateengine/rebootlock/semaphore";
        m_desk->m_isBroken = true;
        QCOMPARE(put(key, R"({"semaphore":1,"max":1,"holders":[]})").status, 503);
        m_desk->m_isBroken = false;
        m_desk->m_isOn = false;
        QCOMPARE(put(key, R"({"semaphore":1,"max":1,"holders":[]})").status, 503);
        QCOMPARE(ask("GET", key).status, 503);
        m_desk->m_isOn = true;
        QCOMPARE(ask("GET", key).status, 404);
    }

    void clientsAreShownWhatTheDeskSays()
    {
        const QByteArray key = "/v2/keys/coreos.com/updateengine/rebootlock/semaphore";
        QCOMPARE(put(key, R"({"semaphore":1,"max":1,"holders":[]})").status, 201);
        m_desk->m_shown = R"({"semaphore":4,"max":4,"holders":[]})";
        QCOMPARE(nodeOf(ask("GET", key)).value(u"value"_s).toString(), QString::fromUtf8(m_desk->m_shown));
    }

    void deletingALockIsRefused()
    {
        QCOMPARE(ask("DELETE", "/v2/keys/coreos.com/updateengine/rebootlock/semaphore").status, 405);
    }

private:
    PeerAnswer ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        HttpPeer peer(m_server->port());
        QByteArray head = method + ' ' + path
            + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_server->port()) + "\r\n";
        if (method == "PUT")
            head += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n";
        peer.send(head + "\r\n" + body);
        return peer.read();
    }
    PeerAnswer put(const QByteArray &path, const QByteArray &value)
    {
        return ask("PUT", path, "value=" + value.toPercentEncoding());
    }
    QByteArray newToken() { return QUrl(QString::fromUtf8(ask("GET", "/new").body)).path().toUtf8(); }
    static QJsonObject jsonOf(const PeerAnswer &answer)
    {
        return QJsonDocument::fromJson(answer.body).object();
    }
    static QJsonObject nodeOf(const PeerAnswer &answer) { return jsonOf(answer).value(u"node"_s).toObject(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::SqliteKeyspace> m_keys;
    std::unique_ptr<PlainLocksmithDesk> m_desk;
    std::unique_ptr<HttpServer> m_server;
};

QTEST_GUILESS_MAIN(TestDiscoveryRoutes)
#include "tst_discovery_routes.moc"
