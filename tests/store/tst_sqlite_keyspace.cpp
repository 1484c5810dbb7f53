#include "store/sqlite_keyspace.h"

#include "keyspace_suite.h"
#include "store/key_writer.h"
#include "store/store.h"

#include <QTemporaryDir>

using namespace roadstead;
using namespace roadstead::store;

class TestSqliteKeyspace : public KeyspaceSuite
{
    Q_OBJECT

    Keyspace &emptyKeyspace() override
    {
        m_keys.reset();
        m_store.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        reopen();
        return *m_keys;
    }

    void reopen()
    {
        m_keys.reset();
        m_store.reset();
        m_store = std::move(*Store::open(m_dir->path()));
        QVERIFY(m_store->start());
        m_keys = std::make_unique<SqliteKeyspace>(*m_store);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SqliteKeyspace> m_keys;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void startsAtRevisionOne()
    {
        Keyspace &keys = emptyKeyspace();
        QCOMPARE(range(keys, "a")->revision, 1);
    }

    void saysWhenThePastIsNotKnownAnyMore()
    {
        const qint64 before = transact(emptyKeyspace(), {put("a", "1")})->revision;
        reopen();
        Seen seen;
        QCOMPARE(m_keys->watch("a", {}, before, seen.callback()), Keyspace::WatchId(0));
        QVERIFY(seen.error());
        QCOMPARE(seen.error()->code, ErrorCode::NotFound);
    }

    void compactsUnasked_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<qsizetype>("bytes");
        QTest::addColumn<qint64>("known"); // the newest of them, at least and at most
        QTest::newRow("many") << 12'000 << qsizetype(1) << KeyWatchers::kKeptRevisions;
        QTest::newRow("large") << 300 << Keyspace::kMaxValueBytes
                               << KeyWatchers::kKeptBytes / (Keyspace::kMaxValueBytes + 3);
    }
    void compactsUnasked()
    {
        QFETCH(int, count);
        QFETCH(qsizetype, bytes);
        QFETCH(qint64, known);
        KeyWatchers watchers;
        const QByteArray value(bytes, 'v');
        for (int revision = 1; revision <= count; ++revision)
            watchers.add({KeyEvent {false, {"a/x", value, 1, revision, revision}, std::nullopt}});
        Seen since;
        QVERIFY(watchers.watch("a/x", {}, count - known + 1, since.callback()) != 0);
        QCOMPARE(since.count(), static_cast<int>(known));
        Seen late;
        QCOMPARE(watchers.watch("a/x", {}, count - known, late.callback()), Keyspace::WatchId(0));
        QCOMPARE(late.error()->code, ErrorCode::NotFound);
    }

    void comesBackAsItWasAfterReopening()
    {
        QVERIFY(transact(emptyKeyspace(), {put("a", "1"), put("gone", "")}));
        QVERIFY(transact(*m_keys, {put("a", QByteArray("2\0x", 3)), drop("gone")}));
        const auto before = range(*m_keys, "a", "z");
        reopen();
        const auto after = range(*m_keys, "a", "z");
        QCOMPARE(after->kvs, before->kvs);
        QCOMPARE(after->revision, before->revision);
        QCOMPARE(transact(*m_keys, {put("a", "3")})->revision, before->revision + 1);
    }

    void judgesTransactionsOfOneBatchOnThoseBeforeThem()
    {
        emptyKeyspace();
        m_keys.reset();
        m_store.reset();
        m_store = std::move(*Store::open(m_dir->path()));
        m_keys = std::make_unique<SqliteKeyspace>(*m_store);
        // Not started: the five wait and become one batch.
        std::vector<Answer<TransactionResult>> answers(5);
        for (auto &answer : answers)
            m_keys->transact(
                {.compares = {version("a", 0)}, .success = {put("a", "first")}}, answer.callback());
        QVERIFY(range(*m_keys, "a")->kvs.empty());
        QVERIFY(m_store->start());
        int won = 0;
        for (auto &answer : answers)
            won += answer.get()->hasSucceeded ? 1 : 0;
        QCOMPARE(won, 1);
        QCOMPARE(m_store->status().batches, 1U);
        QCOMPARE(range(*m_keys, "a")->revision, 2);
    }

    void boundsTheNumberAndSizeOfKeys()
    {
        QTemporaryDir dir;
        {
            QVERIFY(Store::open(dir.path()));
        }
        const auto connection
            = Connection::open(dir.filePath(u"roadstead.sqlite"_s), Connection::Access::ReadWrite).value();
        KeyMirror mirror;
        KeyWriter writer(*connection, mirror, {.maxKeys = 2, .maxBytes = 20});
        QVERIFY(writer.load());
        QVERIFY(writer.write({.compares = {}, .success = {put("a", "1"), put("b", "1")}}));
        QCOMPARE(
            writer.write({.compares = {}, .success = {put("c", "1")}}).error().code, ErrorCode::TooLarge);
        QVERIFY(writer.write({.compares = {}, .success = {drop("a"), put("c", "1")}}));
        writer.committed();
        QCOMPARE(writer.write({.compares = {}, .success = {put("c", QByteArray(18, 'x'))}}).error().code,
            ErrorCode::TooLarge);
        QVERIFY(writer.write({.compares = {}, .success = {drop("b"), put("c", QByteArray(18, 'x'))}}));
        writer.committed();
        QCOMPARE(mirror.sizeBytes(), 19);
        QCOMPARE(mirror.keyCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSqliteKeyspace)
#include "tst_sqlite_keyspace.moc"
