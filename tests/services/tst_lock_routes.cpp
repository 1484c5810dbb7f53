#include "services/lock_routes.h"

#include "core/literals.h"
#include "core/reboot_lock.h"
#include "http_peer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <thread>

using namespace roadstead;
using namespace roadstead::services;

namespace {

/// One lock group in memory, answered from another thread.
class MemoryLockDesk : public LockDesk
{
public:
    ~MemoryLockDesk() override
    {
        for (std::thread &writer : m_writers)
            writer.join();
    }
    [[nodiscard]] bool isOn() const override { return m_isOn; }
    void lock(const QString &group, const QString &id, const PeerAddress & /*peer*/, Answer answer) override
    {
        decide(
            group, [&] { return decideLock(m_semaphore, questionFor(id), 0); }, std::move(answer));
    }
    void unlock(const QString &group, const QString &id, const PeerAddress & /*peer*/, Answer answer) override
    {
        decide(
            group, [&] { return decideUnlock(m_semaphore, id, m_slots, 0); }, std::move(answer));
    }

    [[nodiscard]] RebootQuestion questionFor(const QString &id) const
    {
        RebootQuestion question = m_question;
        question.id = id;
        question.slotCount = m_slots;
        question.holders = m_semaphore.holders;
        question.isHolding = m_semaphore.holders.contains(id);
        return question;
    }

    Semaphore m_semaphore;
    RebootQuestion m_question; ///< what else stands in the way
    int m_slots = 1;
    bool m_isOn = true;
    std::optional<ErrorCode> m_fault;
    int m_asked = 0;

private:
    template <typename Decide> void decide(const QString &group, Decide ask, Answer answer)
    {
        ++m_asked;
        Result<Verdict> verdict = refuseUnknownLockGroup(group, 0);
        if (m_fault) {
            verdict = fail(*m_fault, u"the store is closed"_s);
        } else if (group == "default"_L1) {
            LockDecision decision = ask();
            m_semaphore = decision.changed.value_or(m_semaphore);
            verdict = decision.verdict;
        }
        m_writers.emplace_back([answer = std::move(answer), verdict] { answer(verdict); });
    }

    std::vector<std::thread> m_writers;
};

QByteArray params(const QByteArray &id, const QByteArray &group = "default")
{
    return R"({"client_params":{"id":")" + id + R"(","group":")" + group + R"("}})";
}

} // namespace

class TestLockRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void locksAndUnlocksRecursively();
    void namesTheHoldersWhenFull();
    void saysWhatStandsInTheWay_data();
    void saysWhatStandsInTheWay();
    void refuses_data();
    void refuses();
    void takesTheHeaderByAnyCaseOfItsName();
    void acceptsZincatisBody();
    void saysWhenNothingIsPromised_data();
    void saysWhenNothingIsPromised();
    void isSwitchedOff();

private:
    static constexpr char kHeader[] = "fleet-lock-protocol: true\r\n";

    [[nodiscard]] PeerAnswer ask(const QByteArray &path, const QByteArray &body,
        const QByteArray &header = kHeader, const QByteArray &method = "POST")
    {
        HttpPeer peer(m_server->port());
        return peer.ask(method + " /v1/" + path + " HTTP/1.1\r\nHost: x\r\n" + header
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    [[nodiscard]] static QString kindOf(const PeerAnswer &answer)
    {
        const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
        return object[u"value"_s].toString().isEmpty() ? QString() : object[u"kind"_s].toString();
    }

    std::unique_ptr<MemoryLockDesk> m_desk;
    std::unique_ptr<HttpServer> m_server;
};

void TestLockRoutes::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_desk = std::make_unique<MemoryLockDesk>();
    m_server = std::make_unique<HttpServer>();
    addLockRoutes(*m_server, *m_desk);
    QVERIFY(m_server->start(u"127.0.0.1"_s, 0));
}

void TestLockRoutes::cleanup()
{
    m_server.reset();
    m_desk.reset();
}

void TestLockRoutes::locksAndUnlocksRecursively()
{
    const std::tuple<QByteArray, QByteArray, int> steps[] = {{"steady-state", "a", 200},
        {"pre-reboot", "a", 200}, {"pre-reboot", "a", 200}, {"pre-reboot", "c", 423},
        {"steady-state", "c", 200}, {"pre-reboot", "c", 423}, {"steady-state", "a", 200},
        {"steady-state", "a", 200}, {"pre-reboot", "c", 200}, {"steady-state", "c", 200}};
    for (const auto &[path, id, status] : steps) {
        const PeerAnswer answer = ask(path, params(id));
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.body.isEmpty(), status == 200);
    }
    QVERIFY(m_desk->m_semaphore.holders.isEmpty());
}

void TestLockRoutes::namesTheHoldersWhenFull()
{
    m_desk->m_slots = 2;
    QCOMPARE(ask("pre-reboot", params("b")).status, 200);
    QCOMPARE(ask("pre-reboot", params("a")).status, 200);
    const PeerAnswer full = ask("pre-reboot", params("c"));
    QCOMPARE(full.status, 423);
    QCOMPARE(full.body, QByteArray(R"({"kind":"lock_held","value":"all 2 slots are taken, held by a, b"})"));
    m_desk->m_slots = 0;
    m_desk->m_semaphore.holders.clear();
    QCOMPARE(kindOf(ask("pre-reboot", params("c"))), u"lock_held"_s);
}

void TestLockRoutes::saysWhatStandsInTheWay_data()
{
    using Change = std::function<void(RebootQuestion &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, int status, const QByteArray &body, const Change &change) {
        QTest::newRow(name) << change << status << body;
    };
    row("hold all", 423, R"({"kind":"reboots_held","value":"all reboots are held: audit"})",
        [](RebootQuestion &q) {
            q.reboots = {true, u"audit"_s};
        });
    row("group held", 423, R"({"kind":"group_held","value":"the lock group default is held"})",
        [](RebootQuestion &q) {
            q.group = u"default"_s;
            q.policy.isHeld = true;
        });
    row("node held", 423,
        R"({"kind":"node_held","value":"this node is held by its administrator: it may not reboot"})",
        [](RebootQuestion &q) { q.isNodeHeld = true; });
    row("window", 423,
        R"({"kind":"window_closed","value":"no reboot window is open (Thu 02:00 for 1h (UTC)): the next one opens at 1970-01-01 02:00 UTC"})",
        [](RebootQuestion &q) {
            q.policy.windows = {{u"Thu 02:00"_s, u"1h"_s}};
        });
    row("turn", 423, R"({"kind":"not_its_turn","value":"the free slot is for who waits longer: b"})",
        [](RebootQuestion &q) {
            q.policy.order = RebootOrder::Arrival;
            q.turn = {1, {u"b"_s}};
        });
    row("gap", 423,
        R"({"kind":"too_soon","value":"10 min must pass between reboots: the next one may begin at 1970-01-01 00:10:01 UTC"})",
        [](RebootQuestion &q) {
            q.policy.minGapMs = 600'000;
            q.lastGrantMs = 1000;
        });
    row("quorum", 423,
        R"({"kind":"quorum_guard","value":"etcd cluster rack would have 1 of 3 members left and needs 2; down: b"})",
        [](RebootQuestion &q) {
            q.quorum = EtcdQuorum {u"rack"_s, 3, {u"b"_s}};
        });
    row("no store", 503, R"({"kind":"failed_lock","value":"the lock could not be stored: x"})",
        [](RebootQuestion &q) { q.storeTrouble = u"x"_s; });
}

void TestLockRoutes::saysWhatStandsInTheWay()
{
    QFETCH(std::function<void(RebootQuestion &)>, change);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    change(m_desk->m_question);
    const PeerAnswer answer = ask("pre-reboot", params("a"));
    QCOMPARE(answer.body, body);
    QCOMPARE(answer.status, status);
    QVERIFY(m_desk->m_semaphore.holders.isEmpty());
    QCOMPARE(ask("steady-state", params("a")).status, 200); // giving back is never held up
}

void TestLockRoutes::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    const QByteArray good = kHeader;
    QTest::newRow("no header") << params("a") << QByteArray() << 400 << u"missing_header"_s;
    QTest::newRow("header false") << params("a") << QByteArray("fleet-lock-protocol: false\r\n") << 400
                                  << u"missing_header"_s;
    QTest::newRow("header True") << params("a") << QByteArray("fleet-lock-protocol: True\r\n") << 400
                                 << u"missing_header"_s;
    QTest::newRow("broken JSON") << QByteArray(R"({"client_params":)") << good << 400 << u"decode_error"_s;
    QTest::newRow("empty") << QByteArray() << good << 400 << u"decode_error"_s;
    QTest::newRow("array") << QByteArray("[1]") << good << 400 << u"decode_error"_s;
    QTest::newRow("no id") << QByteArray(R"({"client_params":{"group":"default"}})") << good << 400
                           << u"decode_error"_s;
    QTest::newRow("id is a number") << QByteArray(R"({"client_params":{"id":7,"group":"default"}})") << good
                                    << 400 << u"decode_error"_s;
    QTest::newRow("empty id") << params("") << good << 400 << u"invalid_client_identity"_s;
    QTest::newRow("id with a line feed") << params("a\\nb") << good << 400 << u"invalid_client_identity"_s;
    QTest::newRow("very long id") << params(QByteArray(257, 'a')) << good << 400
                                  << u"invalid_client_identity"_s;
    QTest::newRow("empty group") << params("a", "") << good << 400 << u"invalid_client_identity"_s;
    QTest::newRow("group with a slash")
        << params("a", "a/../b c") << good << 400 << u"invalid_client_identity"_s;
    QTest::newRow("unknown group") << params("a", "nosuchgroup") << good << 400 << u"unknown_group"_s;
}

void TestLockRoutes::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    QFETCH(QString, kind);
    for (const QByteArray &path : {QByteArray("pre-reboot"), QByteArray("steady-state")}) {
        const PeerAnswer answer = ask(path, body, header);
        QCOMPARE(answer.status, status);
        QCOMPARE(kindOf(answer), kind);
        QVERIFY(answer.header("content-type").startsWith("application/json"));
        const PeerAnswer get = ask(path, {}, kHeader, "GET");
        QCOMPARE(get.status, 405);
        QCOMPARE(kindOf(get), u"method_not_allowed"_s);
        QCOMPARE(get.header("allow"), QByteArray("POST"));
    }
    QVERIFY(m_desk->m_semaphore.holders.isEmpty());
}

void TestLockRoutes::takesTheHeaderByAnyCaseOfItsName()
{
    QCOMPARE(ask("pre-reboot", params("a"), "Fleet-Lock-Protocol: true\r\n").status, 200);
}

void TestLockRoutes::acceptsZincatisBody()
{
    const QByteArray body = "{\n  \"client_params\": {\n    \"id\": \"c988d2509fdf5cdcbed39037c56406fb\",\n"
                            "    \"group\": \"default\",\n    \"x\": 1\n  },\n  \"y\": []\n}";
    QCOMPARE(ask("pre-reboot", body).status, 200);
    QCOMPARE(m_desk->m_semaphore.holders, QStringList {u"c988d2509fdf5cdcbed39037c56406fb"_s});
}

void TestLockRoutes::saysWhenNothingIsPromised_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("status");
    QTest::newRow("store closed") << ErrorCode::Unavailable << 503;
    QTest::newRow("too many at once") << ErrorCode::Conflict << 503;
    QTest::newRow("stored lock is broken") << ErrorCode::Malformed << 500;
}

void TestLockRoutes::saysWhenNothingIsPromised()
{
    QFETCH(ErrorCode, code);
    QFETCH(int, status);
    m_desk->m_fault = code;
    for (const QByteArray &path : {QByteArray("pre-reboot"), QByteArray("steady-state")}) {
        const PeerAnswer answer = ask(path, params("a"));
        QCOMPARE(answer.status, status);
        QCOMPARE(kindOf(answer), u"failed_lock"_s);
    }
}

void TestLockRoutes::isSwitchedOff()
{
    m_desk->m_isOn = false;
    const PeerAnswer answer = ask("pre-reboot", params("a"));
    QCOMPARE(answer.status, 503);
    QCOMPARE(kindOf(answer), u"service_off"_s);
    QCOMPARE(m_desk->m_asked, 0);
}

QTEST_GUILESS_MAIN(TestLockRoutes)
#include "tst_lock_routes.moc"
