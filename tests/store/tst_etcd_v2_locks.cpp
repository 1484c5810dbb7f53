#include "../services/http_peer.h"
#include "etcd_process.h"
#include "lock_store_suite.h"
#include "store/joined_keyspace.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace roadstead;
using namespace roadstead::store;

/// The promises of locks on a real etcd whose v2 API is on, where machines keep locksmith's locks beside the
/// station.
class TestEtcdV2Locks : public LockStoreSuite
{
    Q_OBJECT

    Keyspace &emptyKeyspace() override
    {
        Answer<RangeResult> answer;
        m_keys->range(QByteArray("\0", 1), QByteArray("\0", 1), answer.callback());
        const auto found = answer.get();
        for (const KeyValue &kv : found->kvs) { // of lock groups one at a time
            Answer<TransactionResult> done;
            m_keys->transact(
                {.compares = {},
                    .success = {{.kind = KeyOperation::Kind::Delete, .key = kv.key, .value = {}}}},
                done.callback());
            if (!done.get())
                qFatal("the keys of the test before stay");
        }
        (void)v2("DELETE", "/coreos.com?recursive=true");
        return *m_keys;
    }

    bool put(Keyspace &keys, const QByteArray &key, const QByteArray &value) override
    {
        return key.startsWith(kLocksmithPrefix) ? !v2("PUT", key, value).isEmpty()
                                                : LockStoreSuite::put(keys, key, value);
    }
    /// Asks until it has its slot: an etcd that has just begun does not answer yet.
    static bool hasSlot(LockStore &locks, const QString &id)
    {
        const QString answer = lock(locks, ask(u"g"_s, id, 3));
        return answer == "locked"_L1 || answer == "held"_L1;
    }

    /// What a machine with locksmith asks of etcd itself.
    [[nodiscard]] QByteArray v2(
        const QByteArray &method, const QByteArray &path, const QByteArray &value = {}) const
    {
        const QByteArray form = value.isEmpty() ? QByteArray() : "value=" + value.toPercentEncoding();
        services::HttpPeer peer(static_cast<quint16>(QUrl(m_etcd->endpoint()).port()));
        return peer
            .ask(method + " /v2/keys" + path
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
                  "application/x-www-form-urlencoded\r\nContent-Length: "
                + QByteArray::number(form.size()) + "\r\n\r\n" + form)
            .body;
    }
    static QByteArray pathOf(const QString &group) { return locksmithKeys(group).first(); }
    [[nodiscard]] LocksmithSemaphore atEtcd(const QString &group) const
    {
        const QJsonObject node
            = QJsonDocument::fromJson(v2("GET", pathOf(group))).object().value(u"node"_s).toObject();
        return parseLocksmithSemaphore(node.value(u"value"_s).toString().toUtf8())
            .value_or(LocksmithSemaphore {-1, {}});
    }
    void putAtEtcd(const QString &group, const LocksmithSemaphore &semaphore) const
    {
        (void)v2("PUT", pathOf(group), encodeLocksmithSemaphore(semaphore));
    }
    static QString release(LockStore &locks, const QString &group, const QString &id)
    {
        Answer<Verdict> answer;
        locks.forceRelease(group, id, 5, answer.callback());
        return answerOf(answer.get());
    }
    [[nodiscard]] std::unique_ptr<JoinedKeyspace> open() const
    {
        const auto options = etcdOptionsFrom(m_etcd->endpoint(), {});
        auto opened
            = JoinedKeyspace::open(*options, {kAirlockPrefix.toByteArray(), kLocksmithPrefix.toByteArray()});
        return opened ? std::move(*opened) : nullptr;
    }
    void launch(const QString &v2)
    {
        m_etcd->stop();
        m_etcd->setArguments({u"--enable-v2="_s + v2});
        m_etcd->launch();
        QTRY_VERIFY_WITH_TIMEOUT(m_etcd->answers(), 30'000);
    }

    std::unique_ptr<EtcdProcess> m_etcd;
    std::unique_ptr<JoinedKeyspace> m_keys;

private Q_SLOTS:
    void initTestCase()
    {
        if (!EtcdProcess::isInstalled())
            QSKIP("etcd is not installed (Debian package etcd-server)");
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        if (m_etcd)
            return;
        m_etcd = std::make_unique<EtcdProcess>();
        launch(u"true"_s);
        m_keys = open();
        QVERIFY(m_keys);
        QTRY_VERIFY_WITH_TIMEOUT(m_keys->isFollowed(), 30'000);
    }

    void whatAMachineTakesAtEtcdCounts()
    {
        LockStore locks(emptyKeyspace(), GroupCommit::Reads::Costly);
        putAtEtcd(u"g"_s, {2, {u"m"_s}});
        QCOMPARE(lock(locks, ask(u"g"_s, u"a"_s, 2)), u"locked"_s);
        QCOMPARE(atEtcd(u"g"_s), (LocksmithSemaphore {2, {u"m"_s}, {u"a"_s}}));
        QCOMPARE(lock(locks, ask(u"g"_s, u"b"_s, 2)), u"full"_s);
        QCOMPARE(groups(locks).value(0).holders,
            (QList<StoredLockHolder> {{u"a"_s, 1, LockDoor::FleetLock}, {u"m"_s, 0, LockDoor::Locksmith}}));
        putAtEtcd(u"g"_s, {2, {}, {u"a"_s}}); // m gives back
        QCOMPARE(lock(locks, ask(u"g"_s, u"b"_s, 2)), u"locked"_s);
        QCOMPARE(unlock(locks, u"g"_s, u"a"_s), u"released"_s);
        QCOMPARE(atEtcd(u"g"_s), (LocksmithSemaphore {2, {}, {u"b"_s}}));
    }

    void whatEndedHalfWayIsALockTooManyAndMended_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isRelease");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QStringList>("guests");
        QTest::newRow("the node asks again") << u"a"_s << false << u"locked"_s << QStringList {u"a"_s};
        QTest::newRow("the node is back") << u"a"_s << true << u"released"_s << QStringList();
        QTest::newRow("another node asks") << u"b"_s << false << u"locked"_s << QStringList {u"b"_s};
    }
    void whatEndedHalfWayIsALockTooManyAndMended()
    {
        QFETCH(const QString, id);
        QFETCH(const bool, isRelease);
        LockStore locks(emptyKeyspace(), GroupCommit::Reads::Costly);
        putAtEtcd(u"g"_s, {1, {}, {u"a"_s}}); // the first write of a grant, or all but the last of a release
        QCOMPARE(groups(locks).value(0).holders,
            (QList<StoredLockHolder> {{u"a"_s, 0, LockDoor::FleetLock}})); // a person sees it
        QTEST(isRelease ? unlock(locks, u"g"_s, id) : lock(locks, ask(u"g"_s, id)), "answer");
        QTEST(atEtcd(u"g"_s).guests, "guests");
    }

    void aPersonReleasesWhatEndedHalfWay()
    {
        LockStore locks(emptyKeyspace(), GroupCommit::Reads::Costly);
        putAtEtcd(u"g"_s, {1, {}, {u"a"_s}});
        QCOMPARE(release(locks, u"g"_s, u"a"_s), u"released"_s);
        QCOMPARE(atEtcd(u"g"_s), (LocksmithSemaphore {1, {}, {}}));
        QCOMPARE(release(locks, u"g"_s, u"a"_s), u"not-held"_s);
    }

    void aRefusalTakesBackWhatWasHalfTaken()
    {
        LockStore locks(emptyKeyspace(), GroupCommit::Reads::Costly);
        putAtEtcd(u"g"_s, {1, {u"m"_s}, {u"a"_s}});
        QCOMPARE(lock(locks, ask(u"g"_s, u"a"_s)), u"full"_s);
        QCOMPARE(atEtcd(u"g"_s), (LocksmithSemaphore {1, {u"m"_s}, {}}));
    }

    void aGrantThatIsHalfWayFailsWhenItIsMended()
    {
        // Another station has written its guest to v2 and is about to write v3, as it was read before.
        LockStore locks(emptyKeyspace(), GroupCommit::Reads::Costly);
        QCOMPARE(lock(locks, ask(u"g"_s, u"z"_s)), u"locked"_s);
        QCOMPARE(unlock(locks, u"g"_s, u"z"_s), u"released"_s);
        const QByteArray turn = "roadstead/lock-turns/" + semaphoreKey(u"g"_s);
        Answer<RangeResult> before;
        m_keys->range(turn, {}, before.callback());
        const qint64 version = before.get()->kvs.at(0).version;
        putAtEtcd(u"g"_s, {1, {}, {u"a"_s}});
        QCOMPARE(lock(locks, ask(u"g"_s, u"b"_s)), u"locked"_s); // takes the guest away
        Answer<RangeResult> after;
        m_keys->range(turn, {}, after.callback());
        QVERIFY(after.get()->kvs.at(0).version > version); // what the other one compares
    }

    void tellsWhatMachinesChange()
    {
        (void)emptyKeyspace();
        std::atomic_int told = 0;
        const auto [first, last] = rangeOf(kLocksmithPrefix);
        Keyspace::WatchId id = 0;
        const auto watched = [&] {
            id = m_keys->watch(first, last, 0, [&told](const Result<std::vector<KeyEvent>> &events) {
                told += events && events->front().kv.key == pathOf(u"prod/we ird"_s) ? 1 : 0;
            });
            return id != 0;
        };
        LockStore locks(*m_keys);
        QVERIFY(groups(locks).isEmpty()); // now it is known that v2 is on
        QTRY_VERIFY_WITH_TIMEOUT(id != 0 || watched(), 30'000);
        (void)v2("PUT", "/coreos.com/updateengine/rebootlock/groups/prod%252Fwe+ird/semaphore",
            encodeLocksmithSemaphore({1, {u"m"_s}}));
        QTRY_COMPARE_WITH_TIMEOUT(told.load(), 1, 30'000);
        m_keys->unwatch(id);
        QCOMPARE(groups(locks).value(0).group, u"prod/we ird"_s);
    }

    void whatWasHeldBeforeV2WentOnIsEnteredThere()
    {
        (void)emptyKeyspace();
        m_keys.reset();
        launch(u"false"_s);
        m_keys = open();
        LockStore locks(*m_keys, GroupCommit::Reads::Costly);
        QTRY_VERIFY_WITH_TIMEOUT(hasSlot(locks, u"a"_s), 30'000);
        QVERIFY(LockStoreSuite::put(*m_keys, pathOf(u"g"_s), encodeLocksmithSemaphore({3, {u"m"_s}})));
        launch(u"true"_s);
        QTRY_VERIFY_WITH_TIMEOUT(hasSlot(locks, u"b"_s), 30'000);
        QCOMPARE(atEtcd(u"g"_s), (LocksmithSemaphore {3, {u"m"_s}, {u"a"_s, u"b"_s}}));
        QCOMPARE(lock(locks, ask(u"g"_s, u"c"_s, 3)), u"full"_s);
    }

    void withoutEtcdNothingIsGranted()
    {
        LockStore locks(emptyKeyspace(), GroupCommit::Reads::Costly);
        QCOMPARE(lock(locks, ask(u"g"_s, u"a"_s, 2)), u"locked"_s);
        m_etcd->stop();
        Answer<Verdict> answer;
        locks.lock(ask(u"g"_s, u"b"_s, 2), 1, answer.callback());
        const auto refused = answer.get();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unavailable);
        QVERIFY(!m_keys->trouble().isEmpty());
        launch(u"false"_s); // its v2 store is there, and nobody can see it
        QTRY_VERIFY_WITH_TIMEOUT(m_keys->isFollowed(), 30'000);
        Answer<Verdict> blind;
        locks.lock(ask(u"g"_s, u"b"_s, 2), 1, blind.callback());
        const auto again = blind.get();
        QVERIFY(!again);
        QVERIFY2(again.error().message.contains(u"v2"_s), qPrintable(again.error().message));
        launch(u"true"_s);
        QTRY_VERIFY_WITH_TIMEOUT(hasSlot(locks, u"b"_s), 30'000);
    }
};

QTEST_GUILESS_MAIN(TestEtcdV2Locks)
#include "tst_etcd_v2_locks.moc"
