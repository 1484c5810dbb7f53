#include "services/omaha_routes.h"

#include "../core/update_fleet.h"
#include "http_peer.h"

#include <QFile>
#include <QMutex>
#include <QTest>

#include <thread>

using namespace roadstead;
using namespace roadstead::services;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(ROADSTEAD_SOURCE_DIR "/tests/vectors/omaha/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A real ledger behind the routes; what must be stored is "stored" by another thread.
class LedgerDesk : public OmahaDesk
{
public:
    ~LedgerDesk() override
    {
        for (std::thread &writer : m_writers)
            writer.join();
    }
    [[nodiscard]] bool isOn() const override { return m_isOn; }
    void handle(const OmahaRequest &request, const PeerAddress & /*peer*/,
        std::function<void(OmahaResponse)> done) override
    {
        const QMutexLocker lock(&m_mutex);
        m_wasRecovered = request.isRecovered;
        OmahaResponse response;
        response.server = u"log"_s;
        bool mustCommit = false;
        for (const OmahaAppRequest &app : request.apps) {
            const UpdateAnswer answer = m_station.ask(app);
            mustCommit = mustCommit || answer.mustCommit;
            response.apps.push_back(answer.reply);
        }
        if (m_drops)
            return;
        if (!mustCommit) {
            done(std::move(response));
            return;
        }
        ++m_commits;
        m_writers.emplace_back([done = std::move(done), response = std::move(response)] { done(response); });
    }

    test::UpdateStation m_station;
    bool m_isOn = true;
    bool m_drops = false;
    bool m_wasRecovered = false;
    int m_commits = 0;
    std::vector<std::thread> m_writers;

private:
    QMutex m_mutex;
};

} // namespace

class TestOmahaRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void carriesTheRealClientThroughAnUpdate();
    void carriesTheRealClientThroughFailures_data();
    void carriesTheRealClientThroughFailures();
    void servesTheMalformedAlias();
    void answersOnEveryPathOfThePeers_data();
    void answersOnEveryPathOfThePeers();
    void offersItsOwnAssetsUnderTheClientsName();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void isSwitchedOff();
    void forgottenAnswerIsAnError();

private:
    [[nodiscard]] PeerAnswer post(const QByteArray &body, const QByteArray &path = "/v1/update/")
    {
        HttpPeer peer(m_server->port());
        return peer.post(path, body);
    }
    /// The update status of a reply: "ok", "noupdate", or empty without an updatecheck.
    [[nodiscard]] static QByteArray statusIn(const QByteArray &reply)
    {
        const qsizetype at = reply.indexOf("<updatecheck status=\"");
        return at < 0 ? QByteArray() : reply.mid(at + 21, reply.indexOf('"', at + 21) - at - 21);
    }

    std::unique_ptr<LedgerDesk> m_desk;
    std::unique_ptr<HttpServer> m_server;
};

void TestOmahaRoutes::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_desk = std::make_unique<LedgerDesk>();
    m_server = std::make_unique<HttpServer>();
    addOmahaRoutes(*m_server, *m_desk);
    QVERIFY(m_server->start(u"127.0.0.1"_s, 0));
}

void TestOmahaRoutes::cleanup()
{
    m_server.reset();
    m_desk.reset();
}

void TestOmahaRoutes::carriesTheRealClientThroughAnUpdate()
{
    const PeerAnswer offer = post(sample(u"check.xml"_s));
    QCOMPARE(offer.status, 200);
    QVERIFY(offer.header("content-type").startsWith("text/xml"));
    QCOMPARE(offer.body,
        sample(u"resp_update.xml"_s).replace("http://127.0.0.1:18080/pay/", "http://10.0.0.1/pay/"));
    QCOMPARE(m_desk->m_commits, 1);
    const QString machine = u"0123456789abcdef0123456789abcdef"_s;
    const std::pair<QString, InstanceStatus> steps[] = {{u"event_13_1.xml"_s, InstanceStatus::Downloading},
        {u"event_14_1.xml"_s, InstanceStatus::Downloaded}, {u"event_3_1.xml"_s, InstanceStatus::Installed}};
    for (const auto &[name, status] : steps) {
        const PeerAnswer acknowledged = post(sample(name));
        QVERIFY(acknowledged.body.contains("<event status=\"ok\"></event></app>"));
        QCOMPARE(statusIn(acknowledged.body), QByteArray());
        QCOMPARE(m_desk->m_station.statusOf(machine), status);
    }
    QCOMPARE(post(sample(u"check_after_reboot.xml"_s)).body, sample(u"resp_noupdate.xml"_s));
    QCOMPARE(m_desk->m_station.statusOf(machine), InstanceStatus::Complete);
    QCOMPARE(m_desk->m_station.group().counters.succeeded, 1);
    const int commits = m_desk->m_commits;
    QCOMPARE(post(sample(u"check_after_reboot.xml"_s)).body, sample(u"resp_noupdate.xml"_s));
    QCOMPARE(m_desk->m_commits, commits); // nothing promised, nothing waited for
}

void TestOmahaRoutes::carriesTheRealClientThroughFailures_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("wrong hash") << u"event_err_10.xml"_s << 10 << QByteArray();
    QTest::newRow("wrong key") << u"event_err_18.xml"_s << 18 << QByteArray();
    QTest::newRow("invalid reply") << u"event_err_34.xml"_s << 34 << QByteArray();
    QTest::newRow("rolled back, asks again") << u"check_rollback_44.xml"_s << 0 << QByteArray("ok");
}

void TestOmahaRoutes::carriesTheRealClientThroughFailures()
{
    QFETCH(QString, report);
    QFETCH(int, code);
    QFETCH(QByteArray, status);
    QCOMPARE(statusIn(post(sample(u"coreos_check.xml"_s)).body), QByteArray("ok"));
    const PeerAnswer answer = post(sample(report));
    QVERIFY(answer.body.contains("<event status=\"ok\"></event>"));
    QCOMPARE(statusIn(answer.body), status);
    const Instance *instance
        = m_desk->m_station.ledger.instance(test::kAppId, u"0123456789abcdef0123456789abcdef"_s);
    QVERIFY(instance);
    QCOMPARE(instance->errorCode, code);
    QCOMPARE(instance->status, code == 0 ? InstanceStatus::Granted : InstanceStatus::Error);
}

void TestOmahaRoutes::servesTheMalformedAlias()
{
    const PeerAnswer answer = post(sample(u"check_interactive_alias_with_quotes_MALFORMED.xml"_s));
    QCOMPARE(answer.status, 200);
    QCOMPARE(statusIn(answer.body), QByteArray("ok"));
    QVERIFY(m_desk->m_wasRecovered);
}

void TestOmahaRoutes::answersOnEveryPathOfThePeers_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("Nebraska") << QByteArray("/v1/update") << 200;
    QTest::newRow("trailing slash") << QByteArray("/v1/update/") << 200;
    QTest::newRow("secret behind") << QByteArray("/v1/update/s3cret") << 200;
    QTest::newRow("CoreRoller") << QByteArray("/omaha") << 200;
    QTest::newRow("CoreRoller with slash") << QByteArray("/omaha/") << 200;
    QTest::newRow("elsewhere") << QByteArray("/v1/updates") << 404;
}

void TestOmahaRoutes::answersOnEveryPathOfThePeers()
{
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QCOMPARE(post(sample(u"check.xml"_s), path).status, status);
    HttpPeer peer(m_server->port());
    QCOMPARE(peer.get(path).status, status == 200 ? 405 : 404);
}

void TestOmahaRoutes::offersItsOwnAssetsUnderTheClientsName()
{
    const QByteArray body
        = sample(u"check.xml"_s).replace("3815.2.5", "1.0.0").replace("track=\"stable\"", "track=\"other\"");
    QVERIFY(post(body).body.contains("<url codebase=\"http://x/assets/\"></url>"));
    HttpPeer peer(m_server->port());
    const PeerAnswer evil = peer.ask("POST /v1/update/ HTTP/1.1\r\nHost: a/b\"c\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QVERIFY(evil.status == 400 || statusIn(evil.body) == "noupdate");
}

void TestOmahaRoutes::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("empty") << QByteArray() << 400;
    QTest::newRow("not XML") << QByteArray("hello") << 400;
    QTest::newRow("broken off") << sample(u"check.xml"_s).first(400) << 400;
    QTest::newRow("document type") << QByteArray("<!DOCTYPE a><request protocol=\"3.0\"/>") << 400;
    QTest::newRow("over 64 KiB") << QByteArray(65'537, ' ') << 413;
}

void TestOmahaRoutes::saysWhatIsWrong()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const PeerAnswer answer = post(body);
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.body.trimmed().isEmpty());
    QCOMPARE(m_desk->m_station.ledger.instanceCount(), std::size_t {0});
}

void TestOmahaRoutes::isSwitchedOff()
{
    m_desk->m_isOn = false;
    QCOMPARE(post(sample(u"check.xml"_s)).status, 503);
    QCOMPARE(m_desk->m_station.ledger.instanceCount(), std::size_t {0});
}

void TestOmahaRoutes::forgottenAnswerIsAnError()
{
    m_desk->m_drops = true;
    QCOMPARE(post(sample(u"check.xml"_s)).status, 500);
}

QTEST_GUILESS_MAIN(TestOmahaRoutes)
#include "tst_omaha_routes.moc"
