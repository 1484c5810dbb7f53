#include "store/etcd_keyspace.h"

#include "etcd_process.h"
#include "etcd_users.h"
#include "store/etcd_json.h"
#include "store_fixture.h"
#include "test_certificates.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <mutex>

using namespace roadstead;
using namespace roadstead::store;

/// How a station gets into an etcd and stays there: TLS, client certificates, users, several endpoints,
/// members that die, watches that come back, revisions that are compacted meanwhile.
class TestEtcdAccess : public QObject
{
    Q_OBJECT

    /// What a watch has been told, as "KEY=VALUE"; an error ends it.
    class Told
    {
    public:
        Keyspace::Changed callback()
        {
            return [state = m_state](const Result<std::vector<KeyEvent>> &changes) {
                const std::scoped_lock lock(state->mutex);
                for (const KeyEvent &event : changes.value_or(std::vector<KeyEvent>()))
                    state->values.append(event.kv.value);
                if (!changes)
                    state->error = changes.error();
            };
        }
        /// Each once in a row: a put that was answered too late was made again.
        [[nodiscard]] QByteArrayList values() const
        {
            const std::scoped_lock lock(m_state->mutex);
            QByteArrayList values = m_state->values;
            values.erase(std::unique(values.begin(), values.end()), values.end());
            return values;
        }
        [[nodiscard]] std::optional<Error> error() const
        {
            const std::scoped_lock lock(m_state->mutex);
            return m_state->error;
        }

    private:
        struct State ///< the watch may outlive who looks at it
        {
            std::mutex mutex;
            QByteArrayList values;
            std::optional<Error> error;
        };
        std::shared_ptr<State> m_state = std::make_shared<State>();
    };

    static std::unique_ptr<EtcdKeyspace> connectTo(const EtcdOptions &options)
    {
        auto opened = EtcdKeyspace::open(options, {"a/"});
        return opened ? std::move(*opened) : nullptr;
    }
    static EtcdOptions at(const QStringList &endpoints, const QString &password = {})
    {
        return *etcdOptionsFrom(endpoints.join(u','), password);
    }
    static Result<TransactionResult> put(Keyspace &keys, const QByteArray &value)
    {
        Answer<TransactionResult> answer;
        keys.transact(
            {.compares = {}, .success = {{KeyOperation::Kind::Put, "a/x", value}}}, answer.callback());
        return answer.get();
    }
    static Result<RangeResult> range(Keyspace &keys)
    {
        Answer<RangeResult> answer;
        keys.range("a/x", {}, answer.callback());
        return answer.get();
    }
    static Result<void> compact(Keyspace &keys, qint64 revision)
    {
        Answer<void> answer;
        keys.compact(revision, answer.callback());
        return answer.get();
    }
    static QString userAt(const QString &endpoint)
    {
        return QString(endpoint).replace(u"://"_s, u"://station@"_s);
    }

    struct Cluster
    {
        std::vector<std::unique_ptr<EtcdProcess>> members;
        QStringList peers;
        QStringList endpoints;

        void launch()
        {
            for (int i = 0; i < 3; ++i) {
                members.push_back(std::make_unique<EtcdProcess>());
                peers.append(members.back()->peer());
                endpoints.append(members.back()->endpoint());
            }
            for (const auto &member : members)
                member->launch(peers);
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        if (!EtcdProcess::isInstalled())
            QSKIP("etcd is not installed (Debian package etcd-server)");
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void showsItsCertificate_data()
    {
        QTest::addColumn<QString>("keyKind");
        QTest::newRow("RSA") << u"rsa:2048"_s;
        QTest::newRow("elliptic curve") << u"ec"_s;
    }
    void showsItsCertificate()
    {
        if (!TestCertificates::canMake())
            QSKIP("openssl is not installed");
        QFETCH(QString, keyKind);
        TestCertificates certificates;
        QVERIFY(certificates.make(keyKind));
        EtcdProcess etcd;
        etcd.setScheme(u"https"_s);
        etcd.setArguments({u"--cert-file"_s, certificates.file(u"server.pem"_s), u"--key-file"_s,
            certificates.file(u"server.key"_s), u"--trusted-ca-file"_s, certificates.file(u"ca.pem"_s),
            u"--client-cert-auth"_s});
        etcd.launch();
        QTRY_VERIFY_WITH_TIMEOUT(etcd.answers(), 30'000);
        const QString files = u"?ca=%1&cert=%2&key=%3"_s.arg(certificates.file(u"ca.pem"_s),
            certificates.file(u"client.pem"_s), certificates.file(u"client.key"_s));
        const auto keys = connectTo(at({etcd.endpoint() + files}));
        QVERIFY(keys);
        QTRY_VERIFY_WITH_TIMEOUT(keys->isFollowed(), 30'000);
        Told told;
        QVERIFY(keys->watch("a/", "a0", 0, told.callback()) != 0);
        QVERIFY(put(*keys, "over TLS"));
        QTRY_COMPARE(told.values(), QByteArrayList {"over TLS"});
        QVERIFY(keys->trouble().isEmpty());

        // Who does not trust it, or is not trusted, is told why.
        const auto stranger = connectTo(at({etcd.endpoint()}));
        const auto untrusted = range(*stranger);
        QCOMPARE(untrusted.error().code, ErrorCode::Unavailable);
        QVERIFY2(untrusted.error().message.contains(u"certificate"_s), qPrintable(untrusted.error().message));
        const auto nameless = connectTo(at({etcd.endpoint() + u"?ca="_s + certificates.file(u"ca.pem"_s)}));
        const auto unknown = range(*nameless);
        QCOMPARE(unknown.error().code, ErrorCode::Unavailable);
        QVERIFY2(unknown.error().message.contains(u"certificate"_s), qPrintable(unknown.error().message));
        const auto plain = connectTo(at({QString(etcd.endpoint()).replace(u"https"_s, u"http"_s)}));
        const auto mistaken = range(*plain);
        QVERIFY(!mistaken);
        QVERIFY2(mistaken.error().message.contains(u"HTTPS"_s), qPrintable(mistaken.error().message));
    }

    void logsInWithUserAndPassword()
    {
        EtcdProcess etcd;
        etcd.launch();
        QTRY_VERIFY_WITH_TIMEOUT(etcd.answers(), 30'000);
        QVERIFY(enableUsers(etcd.endpoint()));
        const auto nobody = connectTo(at({etcd.endpoint()}));
        const auto refused = put(*nobody, "x");
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QVERIFY2(refused.error().message.contains(u"USER@"_s), qPrintable(refused.error().message));
        QVERIFY(!nobody->trouble().isEmpty());
        const auto wrong = connectTo(at({userAt(etcd.endpoint())}, u"guess"_s));
        const auto mistaken = put(*wrong, "x");
        QCOMPARE(mistaken.error().code, ErrorCode::Denied);
        QVERIFY2(mistaken.error().message.contains(u"password"_s), qPrintable(mistaken.error().message));
        // The first endpoint is dead: the password goes to the second one.
        const QString dead = u"http://station@127.0.0.1:%1"_s.arg(EtcdProcess::freePort());
        const auto keys = connectTo(at({dead, userAt(etcd.endpoint())}, u"secret"_s));
        QTRY_VERIFY_WITH_TIMEOUT(keys->isFollowed(), 30'000);
        Told told;
        QVERIFY(keys->watch("a/", "a0", 0, told.callback()) != 0);
        QVERIFY(put(*keys, "1"));
        QTRY_COMPARE(told.values(), QByteArrayList {"1"});
        // etcd forgets its tokens when it is started again: both the questions and the watch log in once
        // more.
        etcd.stop();
        etcd.launch();
        QTRY_VERIFY_WITH_TIMEOUT(put(*keys, "2").has_value(), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(told.values(), (QByteArrayList {"1", "2"}), 30'000);
    }

    void saysThatTheGatewayIsOff()
    {
        EtcdProcess etcd;
        etcd.setArguments({u"--enable-grpc-gateway=false"_s});
        etcd.launch();
        QTRY_VERIFY_WITH_TIMEOUT(etcd.answers(), 30'000);
        const auto keys = connectTo(at({etcd.endpoint()}));
        const auto refused = put(*keys, "x");
        QCOMPARE(refused.error().code, ErrorCode::Unavailable);
        QVERIFY2(refused.error().message.contains(u"--enable-grpc-gateway"_s),
            qPrintable(refused.error().message));
        QVERIFY(keys->trouble().contains(u"--enable-grpc-gateway"_s));
    }

    void theWatchGoesOnAtAnotherMember()
    {
        Cluster etcd;
        etcd.launch();
        const auto keys = connectTo(at(etcd.endpoints));
        const auto other = connectTo(at({etcd.endpoints.at(1), etcd.endpoints.at(2)}));
        QTRY_VERIFY_WITH_TIMEOUT(put(*other, "0").has_value(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(keys->isFollowed(), 30'000);
        Told told;
        QVERIFY(keys->watch("a/", "a0", 0, told.callback()) != 0);
        QTRY_VERIFY_WITH_TIMEOUT(put(*other, "1").has_value(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(told.values().contains("1"), 30'000);
        QByteArrayList expected = told.values(); // those before it may belong to it
        etcd.members.front()->stop(); // the one that is followed
        for (const char *value : {"2", "3", "4"}) {
            QTRY_VERIFY_WITH_TIMEOUT(put(*other, value).has_value(), 30'000);
            expected.append(value);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!told.values().isEmpty() && told.values().last() == "4", 30'000);
        QCOMPARE(told.values(), expected); // in order, and none is missing
        QVERIFY(!told.error());
    }

    void aWatchThatMissedCompactedRevisionsEndsAndBeginsAgain()
    {
        Cluster etcd;
        etcd.launch();
        const auto keys = connectTo(at({etcd.endpoints.at(0)})); // knows no other
        const auto other = connectTo(at({etcd.endpoints.at(1), etcd.endpoints.at(2)}));
        QTRY_VERIFY_WITH_TIMEOUT(put(*other, "0").has_value(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(keys->isFollowed(), 30'000);
        Told told;
        QVERIFY(keys->watch("a/", "a0", 0, told.callback()) != 0);
        QTRY_VERIFY_WITH_TIMEOUT(put(*other, "1").has_value(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(told.values().contains("1"), 30'000);
        etcd.members.front()->stop();
        QTRY_VERIFY_WITH_TIMEOUT(put(*other, "missed").has_value(), 30'000);
        qint64 last = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
            (last = put(*other, "last").value_or(TransactionResult()).revision) > 0, 30'000);
        const auto compacted = compact(*other, last);
        QVERIFY2(compacted, qPrintable(compacted ? QString() : compacted.error().message));
        etcd.members.front()->launch(etcd.peers);
        QTRY_VERIFY_WITH_TIMEOUT(told.error().has_value(), 60'000);
        QCOMPARE(told.error()->code, ErrorCode::NotFound);
        QTRY_VERIFY_WITH_TIMEOUT(range(*keys).has_value(), 30'000);
        QCOMPARE(range(*keys)->kvs.front().value, "last");
        Told again;
        QVERIFY(keys->watch("a/", "a0", 0, again.callback()) != 0);
        QTRY_VERIFY_WITH_TIMEOUT(put(*keys, "after").has_value(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(again.values().contains("after"), 30'000);
    }

    void compactsWhereItIsAskedTo()
    {
        EtcdProcess etcd;
        etcd.launch();
        QTRY_VERIFY_WITH_TIMEOUT(etcd.answers(), 30'000);
        QVERIFY(!etcdOptionsFrom(etcd.endpoint() + u"?compact=10"_s, {}));
        const auto keys = connectTo(at({etcd.endpoint() + u"?compact=1000"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(keys->isFollowed(), 30'000);
        qint64 newest = 0;
        for (int round = 0; round < 3; ++round) {
            std::vector<Answer<TransactionResult>> answers(1000);
            for (auto &answer : answers)
                keys->transact(
                    {.compares = {}, .success = {{KeyOperation::Kind::Put, "a/x", "v"}}}, answer.callback());
            for (auto &answer : answers)
                newest = std::max(newest, answer.get().value_or(TransactionResult()).revision);
        }
        QVERIFY(newest > 3000);
        const QJsonObject old {{u"key"_s, u"YS94"_s}, {u"revision"_s, u"500"_s}};
        QTRY_VERIFY_WITH_TIMEOUT(!askEtcd(etcd.endpoint(), "/v3/kv/range", old), 30'000);
        const QJsonObject recent {{u"key"_s, u"YS94"_s}, {u"revision"_s, QString::number(newest - 500)}};
        QVERIFY(askEtcd(etcd.endpoint(), "/v3/kv/range", recent));
    }
};

QTEST_GUILESS_MAIN(TestEtcdAccess)
#include "tst_etcd_access.moc"
