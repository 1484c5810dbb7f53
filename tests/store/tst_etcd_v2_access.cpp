#include "../services/http_peer.h"
#include "etcd_process.h"
#include "etcd_users.h"
#include "store/joined_keyspace.h"
#include "store/lock_store.h"
#include "store_fixture.h"
#include "test_certificates.h"

#include <QRegularExpression>
#include <QUrl>

using namespace roadstead;
using namespace roadstead::store;

/// How a station gets into an etcd whose v2 API is on, which has certificates and users of its own there.
class TestEtcdV2Access : public QObject
{
    Q_OBJECT

    static std::unique_ptr<JoinedKeyspace> connectTo(const QString &endpoint, const QString &password = {})
    {
        auto opened = JoinedKeyspace::open(*etcdOptionsFrom(endpoint, password),
            {kAirlockPrefix.toByteArray(), kLocksmithPrefix.toByteArray()});
        return opened ? std::move(*opened) : nullptr;
    }
    static Result<Verdict> lock(Keyspace &keys, const QString &id)
    {
        LockStore locks(keys, GroupCommit::Reads::Costly);
        LockAsk asked;
        asked.question.group = u"g"_s;
        asked.question.id = id;
        asked.question.slotCount = 1;
        Answer<Verdict> answer;
        locks.lock(asked, 1, answer.callback());
        return answer.get();
    }
    static QString answerOf(const Result<Verdict> &verdict)
    {
        return verdict ? verdict->answer : verdict.error().message;
    }
    static services::PeerAnswer v2(const EtcdProcess &etcd, const QByteArray &method, const QByteArray &path,
        const QByteArray &body = {}, const QByteArray &user = {})
    {
        services::HttpPeer peer(static_cast<quint16>(QUrl(etcd.endpoint()).port()));
        return peer.ask(method + " /v2" + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + (user.isEmpty() ? QByteArray() : "Authorization: Basic " + user.toBase64() + "\r\n")
            + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body);
    }
    static void launch(EtcdProcess &etcd)
    {
        etcd.launch();
        QTRY_VERIFY_WITH_TIMEOUT(etcd.answers(), 30'000);
        if (etcd.endpoint().startsWith("http:"_L1)) // it opens its port before it has a leader
            QTRY_VERIFY_WITH_TIMEOUT(v2(etcd, "GET", "/stats/leader").status == 200, 30'000);
    }
    /// From now on v2 asks for a user, too: "station" with the password "secret".
    static bool enableV2Users(const EtcdProcess &etcd)
    {
        const QByteArray everything = "{\"kv\":{\"read\":[\"/*\"],\"write\":[\"/*\"]}}";
        const auto isMade
            = [](const services::PeerAnswer &answer) { return answer.status >= 200 && answer.status < 300; };
        return isMade(v2(etcd, "PUT", "/auth/users/root", R"({"user":"root","password":"first"})"))
            && isMade(v2(etcd, "PUT", "/auth/roles/stations",
                "{\"role\":\"stations\",\"permissions\":" + everything + "}"))
            && isMade(v2(etcd, "PUT", "/auth/users/station",
                R"({"user":"station","password":"secret","roles":["stations"]})"))
            && isMade(v2(etcd, "PUT", "/auth/enable"))
            && isMade(v2(etcd, "PUT", "/auth/roles/guest",
                "{\"role\":\"guest\",\"revoke\":" + everything + "}", "root:first"));
    }
    [[nodiscard]] static QByteArray semaphore(const EtcdProcess &etcd, const QByteArray &user = {})
    {
        return v2(etcd, "GET", "/keys" + locksmithKeys(u"g"_s).first(), {}, user).body;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!EtcdProcess::isInstalled())
            QSKIP("etcd is not installed (Debian package etcd-server)");
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void showsItsCertificate()
    {
        if (!TestCertificates::canMake())
            QSKIP("openssl is not installed");
        TestCertificates certificates;
        QVERIFY(certificates.make(u"ec"_s));
        EtcdProcess etcd;
        etcd.setScheme(u"https"_s);
        etcd.setArguments({u"--enable-v2"_s, u"--cert-file"_s, certificates.file(u"server.pem"_s),
            u"--key-file"_s, certificates.file(u"server.key"_s), u"--trusted-ca-file"_s,
            certificates.file(u"ca.pem"_s), u"--client-cert-auth"_s});
        launch(etcd);
        const auto keys = connectTo(etcd.endpoint()
            + u"?ca=%1&cert=%2&key=%3"_s.arg(certificates.file(u"ca.pem"_s),
                certificates.file(u"client.pem"_s), certificates.file(u"client.key"_s)));
        QVERIFY(keys);
        QTRY_VERIFY_WITH_TIMEOUT(keys->isFollowed(), 30'000);
        QCOMPARE(answerOf(lock(*keys, u"a"_s)), u"locked"_s);
        QCOMPARE(answerOf(lock(*keys, u"b"_s)), u"full"_s);
        const auto nameless = connectTo(etcd.endpoint() + u"?ca="_s + certificates.file(u"ca.pem"_s));
        const auto refused = lock(*nameless, u"b"_s);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"certificate"_s), qPrintable(refused.error().message));

        etcd.stop(); // and without certificates, to look at what it wrote to v2
        etcd.setScheme(u"http"_s);
        etcd.setArguments({u"--enable-v2"_s});
        launch(etcd);
        QVERIFY2(semaphore(etcd).contains("fleetlock:a"), semaphore(etcd).constData());
    }

    void logsInWithUserAndPassword()
    {
        EtcdProcess etcd;
        etcd.setArguments({u"--enable-v2"_s});
        launch(etcd);
        QVERIFY(enableV2Users(etcd));
        QVERIFY(enableUsers(etcd.endpoint()));
        const QString endpoint = QString(etcd.endpoint()).replace(u"://"_s, u"://station@"_s);
        const auto stranger = connectTo(endpoint, u"guess"_s);
        const auto refused = lock(*stranger, u"a"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        const auto keys = connectTo(endpoint, u"secret"_s);
        QTRY_VERIFY_WITH_TIMEOUT(keys->isFollowed(), 30'000);
        QCOMPARE(answerOf(lock(*keys, u"a"_s)), u"locked"_s);
        QCOMPARE(answerOf(lock(*keys, u"b"_s)), u"full"_s);
        const QByteArray written = semaphore(etcd, "station:secret");
        QVERIFY2(written.contains("fleetlock:a"), written.constData());
        QCOMPARE(v2(etcd, "GET", "/keys/coreos.com").status, 401); // nobody else gets in
    }

    void usersOfV2AloneAreSaidToBeMissing()
    {
        EtcdProcess etcd;
        etcd.setArguments({u"--enable-v2"_s});
        launch(etcd);
        QVERIFY(enableV2Users(etcd));
        const auto keys = connectTo(etcd.endpoint());
        const auto refused = lock(*keys, u"a"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QVERIFY2(
            refused.error().message.contains(u"users of its own"_s), qPrintable(refused.error().message));
    }
};

QTEST_GUILESS_MAIN(TestEtcdV2Access)
#include "tst_etcd_v2_access.moc"
