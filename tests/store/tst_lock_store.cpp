#include "store/lock_store.h"

#include "store/sqlite_keyspace.h"
#include "store/store.h"
#include "lock_store_suite.h"
#include "store_fixture.h"

#include <QTemporaryDir>

#include <thread>

using namespace roadstead;
using namespace roadstead::store;

namespace {

/// Lets another client in between the read and the write, `rivals` times.
class CrowdedKeyspace : public Keyspace
{
public:
    CrowdedKeyspace(Keyspace &keys, int rivals)
        : m_keys(keys)
        , m_rivals(rivals)
    {
    }
    void range(const QByteArray &first, const QByteArray &last,
        std::function<void(Result<RangeResult>)> done) override
    {
        m_keys.range(first, last, std::move(done));
    }
    void transact(KeyTransaction transaction, std::function<void(Result<TransactionResult>)> done) override
    {
        ++m_tries;
        if (m_rivals-- > 0) {
            KeyTransaction rival {.compares = {}, .success = {transaction.success.front()}};
            rival.success.front().value = "{\"total_slots\":9,\"holders\":[\"rival\"]}";
            m_keys.transact(rival, [](const Result<TransactionResult> &) {});
        }
        m_keys.transact(std::move(transaction), std::move(done));
    }
    WatchId watch(const QByteArray &first, const QByteArray &last, qint64 from, Changed changed) override
    {
        return m_keys.watch(first, last, from, std::move(changed));
    }
    void unwatch(WatchId id) override { m_keys.unwatch(id); }
    void compact(qint64 revision, std::function<void(Result<void>)> done) override
    {
        m_keys.compact(revision, std::move(done));
    }
    [[nodiscard]] int tries() const { return m_tries; }

private:
    Keyspace &m_keys;
    std::atomic<int> m_rivals;
    std::atomic<int> m_tries = 0;
};

class UnreachableKeyspace : public Keyspace
{
public:
    void range(const QByteArray &, const QByteArray &, std::function<void(Result<RangeResult>)> done) override
    {
        done(fail(ErrorCode::Unavailable, u"no etcd"_s));
    }
    void transact(KeyTransaction, std::function<void(Result<TransactionResult>)> done) override
    {
        done(fail(ErrorCode::Unavailable, u"no etcd"_s));
    }
    WatchId watch(const QByteArray &, const QByteArray &, qint64, Changed changed) override
    {
        changed(fail(ErrorCode::Unavailable, u"no etcd"_s));
        return 0;
    }
    void unwatch(WatchId) override { }
    void compact(qint64, std::function<void(Result<void>)> done) override
    {
        done(fail(ErrorCode::Unavailable, u"no etcd"_s));
    }
};

} // namespace

/// The promises of locks on the embedded keyspace, and what is kept in which keys.
class TestLockStore : public LockStoreSuite
{
    Q_OBJECT

    Keyspace &emptyKeyspace() override { return *m_keys; } // a new one for each test

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsAirlocksKeyAndJson();
    void answersEachCase();
    void neverWritesWhenNothingChanges();
    void remembersSinceWhen();
    void readsWhatAirlockWrote();
    void holdsItsSlotsAgainstManyAtOnce();
    void triesAgainWhenAnotherWasFaster();
    void givesUpAfterABoundedNumberOfTries();
    void promisesNothingWithoutAStore();
    void refusesAStoredValueThatIsNoSemaphore();
    void releasesByForceWithoutChangingTheSlots();

private:
    [[nodiscard]] static QString lock(
        LockStore &locks, const QString &group, const QString &id, int slotCount, qint64 nowMs = 1)
    {
        return LockStoreSuite::lock(locks, ask(group, id, slotCount), nowMs);
    }
    [[nodiscard]] static QString unlock(
        LockStore &locks, const QString &group, const QString &id, int slotCount)
    {
        Answer<Verdict> answer;
        locks.unlock(group, id, slotCount, 2, answer.callback());
        return answerOf(answer.get());
    }
    [[nodiscard]] std::vector<KeyValue> allKeys()
    {
        Answer<RangeResult> answer;
        m_keys->range(QByteArray(1, '\x01'), QByteArray(1, '\0'), answer.callback());
        return answer.get()->kvs;
    }
    void putKey(const QByteArray &key, const QByteArray &value)
    {
        Answer<TransactionResult> answer;
        m_keys->transact(
            {.compares = {}, .success = {{.kind = KeyOperation::Kind::Put, .key = key, .value = value}}},
            answer.callback());
        QVERIFY(answer.get());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SqliteKeyspace> m_keys;
    std::unique_ptr<LockStore> m_locks;
};

void TestLockStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::move(*Store::open(m_dir->path()));
    QVERIFY(m_store->start());
    m_keys = std::make_unique<SqliteKeyspace>(*m_store);
    m_locks = std::make_unique<LockStore>(*m_keys);
}

void TestLockStore::cleanup()
{
    m_store->stop();
    m_locks.reset();
    m_keys.reset();
    m_store.reset();
}

void TestLockStore::keepsAirlocksKeyAndJson()
{
    QCOMPARE(lock(*m_locks, u"we ird/ü"_s, u"b"_s, 2), u"locked"_s);
    QCOMPARE(lock(*m_locks, u"we ird/ü"_s, u"a"_s, 2), u"locked"_s);
    const std::vector<KeyValue> kvs = allKeys();
    QCOMPARE(kvs.size(), 3U);
    QCOMPARE(kvs[0].key, QByteArray("com.coreos.airlock/groups/we+ird%2F%C3%BC/v1/semaphore"));
    QCOMPARE(kvs[0].value, QByteArray("{\"total_slots\":2,\"holders\":[\"a\",\"b\"]}"));
    QCOMPARE(kvs[0].version, 2);
    QCOMPARE(kvs[1].key, QByteArray("roadstead/lock-times/we+ird%2F%C3%BC/granted"));
    QCOMPARE(kvs[2].key, QByteArray("roadstead/lock-times/we+ird%2F%C3%BC/held"));
    QCOMPARE(kvs[2].value, QByteArray("a=1\nb=1\n"));
    QCOMPARE(groups(*m_locks).front().group, u"we ird/ü"_s);
}

void TestLockStore::answersEachCase()
{
    QCOMPARE(unlock(*m_locks, u"g"_s, u"a"_s, 1), u"not-held"_s);
    QCOMPARE(lock(*m_locks, u"g"_s, u"a"_s, 1), u"locked"_s);
    QCOMPARE(lock(*m_locks, u"g"_s, u"a"_s, 1), u"held"_s);
    QCOMPARE(lock(*m_locks, u"g"_s, u"b"_s, 1), u"full"_s);
    QCOMPARE(lock(*m_locks, u"g"_s, u"b"_s, 2), u"locked"_s);
    QCOMPARE(unlock(*m_locks, u"g"_s, u"a"_s, 2), u"released"_s);
    QCOMPARE(unlock(*m_locks, u"g"_s, u"a"_s, 2), u"not-held"_s);
    QCOMPARE(lock(*m_locks, u"other"_s, u"a"_s, 1), u"locked"_s);
    QCOMPARE(lock(*m_locks, QString(), u"a"_s, 1), u"error"_s);
    QCOMPARE(lock(*m_locks, u"g"_s, QString(), 1), u"error"_s);
    QCOMPARE(lock(*m_locks, u"g"_s, QString(LockStore::kMaxIdChars + 1, u'x'), 9), u"error"_s);
}

void TestLockStore::neverWritesWhenNothingChanges()
{
    QCOMPARE(lock(*m_locks, u"g"_s, u"a"_s, 1), u"locked"_s);
    const std::vector<KeyValue> before = allKeys();
    QCOMPARE(lock(*m_locks, u"g"_s, u"a"_s, 1), u"held"_s);
    QCOMPARE(lock(*m_locks, u"g"_s, u"b"_s, 1), u"full"_s);
    QCOMPARE(unlock(*m_locks, u"g"_s, u"b"_s, 1), u"not-held"_s);
    QCOMPARE(allKeys(), before);
    QCOMPARE(m_store->status().batches, 1U);
}

void TestLockStore::remembersSinceWhen()
{
    QCOMPARE(lock(*m_locks, u"g"_s, u"a"_s, 2, 1000), u"locked"_s);
    QCOMPARE(lock(*m_locks, u"g"_s, u"a"_s, 2, 2000), u"held"_s);
    QCOMPARE(lock(*m_locks, u"g"_s, u"b"_s, 2, 3000), u"locked"_s);
    const StoredLockGroup expected {u"g"_s, 2, {{u"a"_s, 1000}, {u"b"_s, 3000}}, 3000, 0};
    QCOMPARE(groups(*m_locks), QList {expected});
    QCOMPARE(unlock(*m_locks, u"g"_s, u"a"_s, 2), u"released"_s);
    const StoredLockGroup left {u"g"_s, 2, {{u"b"_s, 3000}}, 3000, 2};
    QCOMPARE(groups(*m_locks), QList {left});
    QCOMPARE(allKeys().size(), 4U);
}

void TestLockStore::readsWhatAirlockWrote()
{
    putKey("com.coreos.airlock/groups/default/v1/semaphore", "{\"total_slots\":1,\"holders\":[\"x\"]}");
    QCOMPARE(lock(*m_locks, u"default"_s, u"a"_s, 1), u"full"_s);
    QCOMPARE(lock(*m_locks, u"default"_s, u"x"_s, 1), u"held"_s);
    const StoredLockGroup expected {u"default"_s, 1, {{u"x"_s, 0}}};
    QCOMPARE(groups(*m_locks), QList {expected});
}

void TestLockStore::holdsItsSlotsAgainstManyAtOnce()
{
    constexpr int kSlots = 3;
    constexpr int kNodes = 24;
    std::atomic<int> inside = 0;
    std::atomic<int> mostInside = 0;
    std::atomic<int> errors = 0;
    {
        std::vector<std::jthread> nodes;
        for (int i = 0; i < kNodes; ++i) {
            nodes.emplace_back([&, id = u"node-%1"_s.arg(i)] {
                for (;;) {
                    const QString answer = lock(*m_locks, u"g"_s, id, kSlots);
                    if (answer == "error"_L1)
                        ++errors;
                    if (answer == "locked"_L1)
                        break;
                }
                const int now = ++inside;
                for (int most = mostInside; now > most && !mostInside.compare_exchange_weak(most, now);) { }
                --inside;
                if (unlock(*m_locks, u"g"_s, id, kSlots) != "released"_L1)
                    ++errors;
            });
        }
    }
    QCOMPARE(errors.load(), 0);
    QVERIFY(mostInside <= kSlots);
    QVERIFY(groups(*m_locks).front().holders.isEmpty());
}

void TestLockStore::triesAgainWhenAnotherWasFaster()
{
    CrowdedKeyspace crowded(*m_keys, 5);
    LockStore locks(crowded);
    QCOMPARE(lock(locks, u"g"_s, u"a"_s, 9), u"locked"_s);
    QCOMPARE(crowded.tries(), 6);
    QCOMPARE(groups(locks).front().holders.size(), 2);
}

void TestLockStore::givesUpAfterABoundedNumberOfTries()
{
    CrowdedKeyspace crowded(*m_keys, 1'000'000);
    LockStore locks(crowded);
    Answer<Verdict> answer;
    locks.lock(ask(u"g"_s, u"a"_s, 9), 1, answer.callback());
    const Result<Verdict> verdict = answer.get();
    QVERIFY(!verdict);
    QCOMPARE(verdict.error().code, ErrorCode::Conflict);
    QCOMPARE(crowded.tries(), LockStore::kMaxTries);
}

void TestLockStore::promisesNothingWithoutAStore()
{
    UnreachableKeyspace unreachable;
    LockStore locks(unreachable);
    QCOMPARE(lock(locks, u"g"_s, u"a"_s, 1), u"error"_s);
    QCOMPARE(unlock(locks, u"g"_s, u"a"_s, 1), u"error"_s);
    m_store->stop();
    QCOMPARE(lock(*m_locks, u"g"_s, u"a"_s, 1), u"error"_s);
}

void TestLockStore::refusesAStoredValueThatIsNoSemaphore()
{
    putKey("com.coreos.airlock/groups/g/v1/semaphore", "{\"total_slots\":\"many\"}");
    QCOMPARE(lock(*m_locks, u"g"_s, u"a"_s, 1), u"error"_s);
    QVERIFY(groups(*m_locks).isEmpty());
}

void TestLockStore::releasesByForceWithoutChangingTheSlots()
{
    QCOMPARE(lock(*m_locks, u"g"_s, u"a"_s, 7), u"locked"_s);
    Answer<Verdict> answer;
    m_locks->forceRelease(u"g"_s, u"a"_s, 5, answer.callback());
    QCOMPARE(answerOf(answer.get()), u"released"_s);
    const StoredLockGroup expected {u"g"_s, 7, {}, 1, 0};
    QCOMPARE(groups(*m_locks), QList {expected});
}

QTEST_GUILESS_MAIN(TestLockStore)
#include "tst_lock_store.moc"
