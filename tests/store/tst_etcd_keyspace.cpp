#include "store/etcd_keyspace.h"

#include "etcd_process.h"
#include "keyspace_suite.h"
#include "store/etcd_json.h"
#include "store/lock_store.h"

#include <QTemporaryDir>

#include <set>

using namespace roadstead;
using namespace roadstead::store;

/// The keyspace in a real etcd: the same suite as the embedded one, and what only a network has.
class TestEtcdKeyspace : public KeyspaceSuite
{
    Q_OBJECT

    Keyspace &emptyKeyspace() override
    {
        const auto found = range(*m_keys, QByteArray("\0", 1), QByteArray("\0", 1));
        std::vector<KeyOperation> drops;
        for (const KeyValue &kv : found->kvs)
            drops.push_back(drop(kv.key));
        if (!drops.empty() && !transact(*m_keys, drops))
            qFatal("the keys of the test before stay");
        return *m_keys;
    }

    static std::unique_ptr<EtcdKeyspace> connectTo(const QStringList &endpoints)
    {
        const auto options = etcdOptionsFrom(endpoints.join(u','), {});
        auto opened = EtcdKeyspace::open(*options, m_prefixes);
        return opened ? std::move(*opened) : nullptr;
    }

    using Transactions = std::vector<KeyTransaction>;
    static KeyTransaction shared(std::vector<KeyOperation> operations, std::vector<KeyCompare> compares = {})
    {
        return {.compares = std::move(compares), .success = std::move(operations), .mayShareRevision = true};
    }
    static std::vector<Result<TransactionResult>> transactAll(Keyspace &keys, const Transactions &all)
    {
        std::vector<Answer<TransactionResult>> answers(all.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            keys.transact(all[i], answers[i].callback());
        std::vector<Result<TransactionResult>> results;
        for (Answer<TransactionResult> &answer : answers)
            results.push_back(answer.get());
        return results;
    }

    inline static const QList<QByteArray> m_prefixes {"a/", "roadstead/", "com.coreos.airlock/"};
    std::unique_ptr<EtcdProcess> m_etcd;
    std::unique_ptr<EtcdKeyspace> m_keys;

private Q_SLOTS:
    void initTestCase()
    {
        if (!EtcdProcess::isInstalled())
            QSKIP("etcd is not installed (Debian package etcd-server)");
        m_etcd = std::make_unique<EtcdProcess>();
        m_etcd->launch();
        QTRY_VERIFY_WITH_TIMEOUT(m_etcd->answers(), 30'000);
        m_keys = connectTo({m_etcd->endpoint()});
        QVERIFY(m_keys);
        QTRY_VERIFY_WITH_TIMEOUT(m_keys->isFollowed(), 30'000);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("endpoints"); // 0: refused
        QTest::newRow("one") << u"http://10.0.0.1:2379"_s << 1;
        QTest::newRow("three") << u"https://a:1,https://b:2,https://c"_s << 3;
        QTest::newRow("a user") << u"http://root@10.0.0.1:2379"_s << 1;
        QTest::newRow("a password") << u"http://root:secret@10.0.0.1:2379"_s << 0;
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("no scheme") << u"10.0.0.1:2379"_s << 0;
        QTest::newRow("another scheme") << u"ftp://10.0.0.1"_s << 0;
    }
    void readsAddresses()
    {
        QFETCH(QString, text);
        QFETCH(int, endpoints);
        const auto options = etcdOptionsFrom(text, {});
        QCOMPARE(options ? static_cast<int>(options->endpoints.size()) : 0, endpoints);
        QVERIFY(options || !options.error().message.isEmpty());
    }

    void refusesFilesThatAreNoCertificates()
    {
        EtcdOptions options = *etcdOptionsFrom(u"https://127.0.0.1:1"_s, {});
        options.caFile = u"/nowhere/ca.pem"_s;
        QCOMPARE(EtcdKeyspace::open(options, m_prefixes).error().code, ErrorCode::NotFound);
        options.caFile = QString::fromLocal8Bit(__FILE__);
        QCOMPARE(EtcdKeyspace::open(options, m_prefixes).error().code, ErrorCode::Malformed);
        options.caFile.clear();
        options.keyFile = u"/nowhere/key.pem"_s;
        QCOMPARE(EtcdKeyspace::open(options, m_prefixes).error().code, ErrorCode::Invalid);
    }

    void skipsAnEndpointThatIsDown()
    {
        const auto keys
            = connectTo({u"http://127.0.0.1:%1"_s.arg(EtcdProcess::freePort()), m_etcd->endpoint()});
        QVERIFY(transact(*keys, {put("a/x", "1")}));
        QCOMPARE(range(*keys, "a/x")->kvs.size(), 1U);
    }

    void promisesNothingWithoutEtcd()
    {
        const auto keys = connectTo({u"http://127.0.0.1:%1"_s.arg(EtcdProcess::freePort())});
        const auto refused = transact(*keys, {put("a/x", "1")});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unavailable);
        QVERIFY(!keys->trouble().isEmpty());
        Seen seen;
        QCOMPARE(keys->watch("a/x", {}, 0, seen.callback()), Keyspace::WatchId(0));
        QVERIFY(seen.error());
    }

    void goesOnAfterEtcdWasAway()
    {
        EtcdProcess etcd;
        etcd.launch();
        QTRY_VERIFY_WITH_TIMEOUT(etcd.answers(), 30'000);
        const auto keys = connectTo({etcd.endpoint()});
        QTRY_VERIFY_WITH_TIMEOUT(keys->isFollowed(), 30'000);
        Seen seen;
        const auto id = keys->watch("a/", "a0", 0, seen.callback());
        QVERIFY(transact(*keys, {put("a/x", "before")}));
        QTRY_COMPARE(seen.count(), 1);
        etcd.stop();
        QVERIFY(!transact(*keys, {put("a/x", "lost")}));
        etcd.launch();
        QTRY_VERIFY_WITH_TIMEOUT(transact(*keys, {put("a/x", "after")}).has_value(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(seen.count() >= 2, 30'000);
        QCOMPARE(seen.events().back().kv.value, "after");
        keys->unwatch(id);
    }

    void whatMayShareARevisionKeepsItsOwnOutcome()
    {
        Keyspace &keys = emptyKeyspace();
        QVERIFY(transact(keys, {put("a/there", "")}));
        constexpr int kCount = 100;
        Transactions all;
        for (int i = 0; i < kCount; ++i) // every third compares what is not so
            all.push_back(
                shared({put("a/x" + QByteArray::number(i), "1")}, {version("a/there", i % 3 == 2 ? 0 : 1)}));
        const auto results = transactAll(keys, all);
        std::set<qint64> revisions;
        for (std::size_t i = 0; i < results.size(); ++i) {
            QVERIFY(results[i]);
            const auto found = range(keys, "a/x" + QByteArray::number(i))->kvs;
            QCOMPARE(results[i]->hasSucceeded, i % 3 != 2);
            QCOMPARE(found.size(), results[i]->hasSucceeded ? 1U : 0U);
            if (!found.empty()) {
                QCOMPARE(found.front().modRevision, results[i]->revision);
                revisions.insert(results[i]->revision);
            }
        }
        QVERIFY(revisions.size() < kCount / 4); // many went as one request
    }

    void whatTouchesTheSameKeysIsJudgedOneAfterTheOther_data()
    {
        QTest::addColumn<bool>("isWritten"); // by each; else only its fence
        QTest::newRow("all change one key") << true;
        QTest::newRow("each changes what the others compare") << false;
    }
    void whatTouchesTheSameKeysIsJudgedOneAfterTheOther()
    {
        QFETCH(bool, isWritten);
        Keyspace &keys = emptyKeyspace();
        Transactions all;
        for (int i = 0; i < 40; ++i) {
            const QByteArray own = "a/own" + QByteArray::number(i);
            std::vector<KeyCompare> nobodyHas;
            for (int other = 0; other < 40 && !isWritten; ++other)
                nobodyHas.push_back(version("a/own" + QByteArray::number(other), 0));
            if (isWritten)
                nobodyHas.push_back(version("a/fence", 0));
            all.push_back(shared({put(isWritten ? QByteArray("a/fence") : own, "1")}, nobodyHas));
        }
        int succeeded = 0;
        for (const auto &result : transactAll(keys, all)) {
            QVERIFY(result);
            succeeded += result->hasSucceeded ? 1 : 0;
        }
        QCOMPARE(succeeded, 1);
    }

    void whatDoesNotShareHasARevisionOfItsOwn()
    {
        Keyspace &keys = emptyKeyspace();
        Transactions all;
        for (int i = 0; i < 40; ++i)
            all.push_back({.compares = {}, .success = {put("a/x" + QByteArray::number(i), "1")}});
        std::set<qint64> revisions;
        for (const auto &result : transactAll(keys, all))
            revisions.insert(result->revision);
        QCOMPARE(revisions.size(), all.size());
    }

    void whatEtcdRefusesDoesNotTakeOthersWithIt()
    {
        EtcdProcess etcd;
        etcd.setArguments({u"--max-request-bytes"_s, u"20000"_s});
        etcd.launch();
        QTRY_VERIFY_WITH_TIMEOUT(etcd.answers(), 30'000);
        const auto keys = connectTo({etcd.endpoint()});
        QTRY_VERIFY_WITH_TIMEOUT(keys->isFollowed(), 30'000);
        Transactions all;
        for (int i = 0; i < 20; ++i)
            all.push_back(
                shared({put("a/x" + QByteArray::number(i), QByteArray(i == 10 ? 30'000 : 10, 'v'))}));
        const auto results = transactAll(*keys, all);
        for (std::size_t i = 0; i < results.size(); ++i)
            QCOMPARE(results[i].has_value(), i != 10);
        QCOMPARE(range(*keys, "a/x", "a/y")->kvs.size(), 19U);
    }

    void comparesNothingOldWithoutQuorum()
    {
        std::vector<std::unique_ptr<EtcdProcess>> members;
        QStringList peers;
        for (int i = 0; i < 3; ++i) {
            members.push_back(std::make_unique<EtcdProcess>());
            peers.append(members.back()->peer());
        }
        for (const auto &member : members)
            member->launch(peers);
        const auto keys = connectTo({members[0]->endpoint()});
        QTRY_VERIFY_WITH_TIMEOUT(transact(*keys, {put("a/x", "1")}).has_value(), 60'000);
        const auto now = version("a/x", range(*keys, "a/x")->kvs.front().version);
        QVERIFY(transact(*keys, {}, {now})->hasSucceeded);
        members[1]->stop();
        members[2]->stop(); // the one that is left may be behind the others
        const auto refused = transact(*keys, {}, {now});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unavailable);
    }

    void keepsOneHolderWhenTheLeaderDies()
    {
        std::vector<std::unique_ptr<EtcdProcess>> members;
        QStringList peers;
        QStringList endpoints;
        for (int i = 0; i < 3; ++i) {
            members.push_back(std::make_unique<EtcdProcess>());
            peers.append(members.back()->peer());
            endpoints.append(members.back()->endpoint());
        }
        for (const auto &member : members)
            member->launch(peers);
        const auto one = connectTo(endpoints);
        std::ranges::reverse(endpoints);
        const auto other = connectTo(endpoints); // another station on the same etcd
        QTRY_VERIFY_WITH_TIMEOUT(transact(*one, {put("a/ready", "")}).has_value(), 60'000);
        LockStore first(*one);
        LockStore second(*other);
        const auto lock = [](LockStore &locks, const QString &id) {
            Answer<Verdict> answer;
            LockAsk ask;
            ask.question.group = u"rack"_s;
            ask.question.id = id;
            locks.lock(ask, 0, answer.callback());
            return answer.get();
        };
        QTRY_VERIFY_WITH_TIMEOUT(lock(first, u"node-a"_s).has_value(), 30'000);
        members[0]->stop(); // may be the leader; if it is not, the next one is
        QTRY_VERIFY_WITH_TIMEOUT(lock(second, u"node-b"_s).has_value(), 30'000);
        QCOMPARE(lock(second, u"node-b"_s)->answer, u"full"_s);
        members[1]->stop(); // no quorum any more
        const auto refused = lock(first, u"node-c"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unavailable);
        members[1]->launch(peers);
        QTRY_VERIFY_WITH_TIMEOUT(lock(second, u"node-b"_s).has_value(), 60'000);
        QCOMPARE(lock(second, u"node-b"_s)->answer, u"full"_s);
        QCOMPARE(lock(first, u"node-a"_s)->answer, u"held"_s);
    }
};

QTEST_GUILESS_MAIN(TestEtcdKeyspace)
#include "tst_etcd_keyspace.moc"
