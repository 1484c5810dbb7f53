#include "store/store.h"

#include "store/connection.h"
#include "store/migrations.h"
#include "store_fixture.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/file.h>
#include <sys/resource.h>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace roadstead;
using namespace roadstead::store;

/// What the world does to the file and its folder: damage, other versions, other stations, no space.
class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesADamagedFile_data();
    void namesADamagedFile();
    void checksTheFileAfterACrash();
    void refusesANewerSchema();
    void migratesFromEachOlderSchema_data();
    void migratesFromEachOlderSchema();
    void tellsWhoStoppedAGroupOfTheFirstSchema();
    void takesBackAMigrationThatFails();
    void letsOneStationUseAFolder();
    void saysWhyAFolderCannotBeMade();
    void goesOnAfterWritesFailed();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    [[nodiscard]] QString file() const { return m_dir->filePath(u"roadstead.sqlite"_s); }
    /// A station's folder with some pages of history, closed cleanly.
    void fill() const;
};

void TestDamage::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestDamage::fill() const
{
    const auto store = std::move(*Store::open(m_dir->path()));
    QVERIFY(store->start());
    Answer<void> answer;
    ChangeSet changes = sampleChanges();
    for (int i = 0; i < 500; ++i)
        changes.events.push_back(sampleEvent(1, EventKind::NodeSeen, i));
    store->commit(changes, answer.callback());
    QVERIFY(answer.get());
}

void TestDamage::namesADamagedFile_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<qint64>("count");
    QTest::newRow("not a database") << qint64(0) << qint64(100);
    QTest::newRow("table of contents") << qint64(100) << qint64(3996);
    QTest::newRow("first page of the nodes") << qint64(4096) << qint64(4096);
}

void TestDamage::namesADamagedFile()
{
    QFETCH(qint64, at);
    QFETCH(qint64, count);
    fill();
    {
        QFile opened(file());
        QVERIFY(opened.open(QIODevice::ReadWrite));
        QVERIFY(opened.seek(at));
        QCOMPARE(opened.write(QByteArray(count, '\x5a')), count);
    }
    Result<std::unique_ptr<Store>> store = Store::open(m_dir->path());
    const Result<void> loaded
        = store ? (*store)->load().map([](const StoredState &) {}) : tl::unexpected(store.error());
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::Malformed);
    QVERIFY2(loaded.error().message.contains(file()), qPrintable(loaded.error().message));
    QVERIFY(loaded.error().message.contains(u"roadsteadctl restore"_s));
}

void TestDamage::checksTheFileAfterACrash()
{
    fill();
    {
        QFile opened(file());
        QVERIFY(opened.open(QIODevice::ReadWrite));
        QVERIFY(opened.size() > 16 * 4096);
        QVERIFY(opened.seek(opened.size() - 4096)); // history: no load reads it
        QCOMPARE(opened.write(QByteArray(4096, '\x5a')), 4096);
        QFile journal(file() + u"-wal"_s);
        QVERIFY(journal.open(QIODevice::WriteOnly));
    }
    const auto store = Store::open(m_dir->path());
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::Malformed);
}

void TestDamage::refusesANewerSchema()
{
    fill();
    {
        const auto connection = Connection::open(file(), Connection::Access::ReadWrite).value();
        QVERIFY(connection->run(u"PRAGMA user_version = 99"_s));
    }
    const auto store = Store::open(m_dir->path());
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::Unsupported);
    QVERIFY(store.error().message.contains(u"99"_s));
    const auto connection = Connection::open(file(), Connection::Access::ReadOnly).value();
    QCOMPARE(schemaOf(*connection).value(), 99);
}

void TestDamage::migratesFromEachOlderSchema_data()
{
    QTest::addColumn<int>("schema");
    for (int schema = 0; schema <= newestSchema(); ++schema)
        QTest::addRow("%d", schema) << schema;
}

void TestDamage::migratesFromEachOlderSchema()
{
    QFETCH(int, schema);
    {
        const auto connection = Connection::open(file(), Connection::Access::ReadWrite).value();
        QVERIFY(migrate(*connection, schema));
        QCOMPARE(schemaOf(*connection).value(), schema);
    }
    fill();
    const auto store = std::move(*Store::open(m_dir->path()));
    const Result<StoredState> state = store->load();
    QVERIFY(state);
    QCOMPARE(state->nodes, sampleChanges().nodes);
    const auto connection = Connection::open(file(), Connection::Access::ReadOnly).value();
    QCOMPARE(schemaOf(*connection).value(), newestSchema());
    // The numbers have no gap: user_version names a file.
    for (int number = 1; number <= newestSchema(); ++number)
        QCOMPARE(migrations()[static_cast<size_t>(number - 1)].number, number);
}

void TestDamage::tellsWhoStoppedAGroupOfTheFirstSchema()
{
    {
        const auto connection = Connection::open(file(), Connection::Access::ReadWrite).value();
        QVERIFY(migrate(*connection, 1));
        for (const QString &row :
            {u"'a', 'by rule', 1, 'the first update to 2.0.0 failed: x', '2.0.0', 1, 0"_s,
                u"'a', 'by hand', 1, 'lunch', '2.0.0', 1, 0"_s, u"'a', 'goes on', 0, '', '2.0.0', 1, 9"_s})
            QVERIFY(connection->run(u"INSERT INTO group_states VALUES (%1)"_s.arg(row)));
    }
    const auto store = std::move(*Store::open(m_dir->path()));
    const Result<StoredState> loaded = store->load();
    QVERIFY(loaded);
    QHash<QString, UpdateGroupState> states;
    for (const UpdateGroupState &state : loaded->groupStates)
        states.insert(state.groupId, state);
    QCOMPARE(states.value(u"by rule"_s).stopCause, StopCause::Rule);
    QCOMPARE(states.value(u"by hand"_s).stopCause, StopCause::Person);
    QCOMPARE(states.value(u"goes on"_s).stopCause, StopCause::None);
    QVERIFY(states.value(u"goes on"_s).isFinishTold); // its end is not told again
    QVERIFY(!states.value(u"by hand"_s).isFinishTold);
}

void TestDamage::takesBackAMigrationThatFails()
{
    {
        const auto connection = Connection::open(file(), Connection::Access::ReadWrite).value();
        QVERIFY(connection->run(
            u"CREATE TABLE events (x)"_s)); // in the way of the first step, past its first tables
    }
    QVERIFY(!Store::open(m_dir->path()));
    const auto connection = Connection::open(file(), Connection::Access::ReadWrite).value();
    QCOMPARE(schemaOf(*connection).value(), 0);
    QVERIFY(!connection->run(u"SELECT * FROM nodes"_s));
    QVERIFY(connection->run(u"DROP TABLE events"_s));
    QVERIFY(migrate(*connection));
}

void TestDamage::letsOneStationUseAFolder()
{
    auto first = Store::open(m_dir->path());
    QVERIFY(first);
    const auto second = Store::open(m_dir->path());
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    QVERIFY2(
        second.error().message.contains(QString::number(::getpid())), qPrintable(second.error().message));
    QVERIFY(second.error().message.contains(m_dir->path()));
    first->reset();
    QVERIFY(Store::open(m_dir->path()));
}

void TestDamage::saysWhyAFolderCannotBeMade()
{
    QFile inTheWay(m_dir->filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto store = Store::open(inTheWay.fileName() + u"/data"_s);
    QVERIFY(!store);
    QVERIFY2(store.error().message.contains(u"--data-dir"_s), qPrintable(store.error().message));
}

void TestDamage::goesOnAfterWritesFailed()
{
    // Past this size the kernel refuses to write: what a failing disk looks like to SQLite.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto store = std::move(*Store::open(m_dir->path()));
    QVERIFY(store->start());
    const auto commit = [&store](const ChangeSet &changes) {
        Answer<void> answer;
        store->commit(changes, answer.callback());
        return answer.get();
    };
    QVERIFY(commit(oneEvent(1)));
    const rlimit small {.rlim_cur = 64 * 1024, .rlim_max = before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    ChangeSet large = oneEvent(2);
    large.events.front().detail.insert(u"text"_s, QString(200'000, u'x'));
    const Result<void> failed = commit(large);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Unavailable);
    QVERIFY2(failed.error().message.contains(m_dir->path()), qPrintable(failed.error().message));
    QCOMPARE(store->status().lastError, failed.error().message);
    QVERIFY(commit(oneEvent(3)));
    QVERIFY(store->status().lastError.isEmpty());
    QCOMPARE(store->status().failedSets, 1U);
    QCOMPARE(store->status().committedSets, 2U);
    QCOMPARE(store->load()->lastEventId >= 2, true);
}

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
