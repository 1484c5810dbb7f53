#include "store/backup.h"
#include "store/connection.h"
#include "store/migrations.h"
#include "store/sqlite_keyspace.h"
#include "store/store.h"
#include "store_fixture.h"

#include <KCompressionDevice>
#include <KTar>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <thread>

using namespace roadstead;
using namespace roadstead::store;

namespace {

using Entries = QList<std::pair<QString, QByteArray>>;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replace(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

Entries unpacked(const QString &backup)
{
    KTar tar(backup, u"application/zstd"_s);
    Entries entries;
    if (!tar.open(QIODevice::ReadOnly))
        return entries;
    for (const QString &name : tar.directory()->entries())
        entries.append({name, tar.directory()->file(name)->data()});
    return entries;
}

/// A name that ends in "@" is a link to /etc/passwd.
void pack(const QString &backup, const Entries &entries)
{
    QFile file(backup);
    KCompressionDevice compressed(&file, /*autoDeleteInputDevice=*/false, KCompressionDevice::Zstd);
    KTar tar(&compressed);
    QVERIFY(file.open(QIODevice::WriteOnly) && compressed.open(QIODevice::WriteOnly)
        && tar.open(QIODevice::WriteOnly));
    for (const auto &[name, data] : entries) {
        if (name.endsWith(u'@'))
            QVERIFY(tar.writeSymLink(name.chopped(1), u"/etc/passwd"_s));
        else
            QVERIFY(tar.writeFile(name, data));
    }
    QVERIFY(tar.close());
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void holdsASnapshotTheDocumentAndAManifest();
    void replacesAnOlderBackupWhole();
    void saysWhyItCannotBeWritten();
    void isConsistentWhileTheWriterGoesOn();
    void bringsBackEverything();
    void goesOnAfterARestore();
    void restoresADamagedStation();
    void neverCountsBackAfterARestore();
    void refusesWhatIsNoBackup_data();
    void refusesWhatIsNoBackup();
    void refusesEveryShorterFile();
    void keepsTheDatabaseWhenItCannotBeReplaced();

private:
    [[nodiscard]] Result<void> commit(ChangeSet changes)
    {
        Answer<void> answer;
        m_store->commit(std::move(changes), answer.callback());
        return answer.get();
    }
    [[nodiscard]] QStringList leftovers() const
    {
        QStringList names = QDir(m_dir->filePath(u"data"_s))
                                .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        names.removeIf([](const QString &name) {
            return name.startsWith(u"roadstead.sqlite"_s) || name == u"station.lock"_s;
        });
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    QString m_backup;
};

void TestBackup::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!ZSTD_decompressStream)"_s)); // KArchive's word on rubbish
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::move(*Store::open(m_dir->filePath(u"data"_s)));
    QVERIFY(m_store->start());
    QVERIFY(commit(sampleChanges()));
    m_backup = m_dir->filePath(u"fleet.tar.zst"_s);
}

void TestBackup::cleanup()
{
    if (m_store)
        QCOMPARE(leftovers(), QStringList());
    m_store.reset();
}

void TestBackup::holdsASnapshotTheDocumentAndAManifest()
{
    const Result<void> done = m_store->writeBackup(m_backup);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    const Entries entries = unpacked(m_backup);
    QCOMPARE(entries.size(), 3);
    QHash<QString, QByteArray> files;
    for (const auto &[name, data] : entries)
        files.insert(name, data);
    QCOMPARE(files.value(u"fleet.yaml"_s), QByteArray("roadstead: 1\n"));
    QVERIFY(files.value(u"roadstead.sqlite"_s).startsWith("SQLite format 3"));
    const QJsonObject manifest = QJsonDocument::fromJson(files.value(u"manifest.json"_s)).object();
    QCOMPARE(manifest.value(u"roadstead_backup"_s).toInt(), kBackupFormat);
    QCOMPARE(manifest.value(u"program"_s).toString(), QStringLiteral(ROADSTEAD_VERSION));
    QVERIFY(QDateTime::fromString(manifest.value(u"created"_s).toString(), Qt::ISODate).isValid());
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFile::permissions(m_backup) & others));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 2);
}

void TestBackup::replacesAnOlderBackupWhole()
{
    replace(m_backup, QByteArray(1'000'000, 'x'));
    QVERIFY(m_store->writeBackup(m_backup));
    QCOMPARE(unpacked(m_backup).size(), 3);
}

void TestBackup::saysWhyItCannotBeWritten()
{
    const QString target = m_dir->filePath(u"no/such/folder/fleet.tar.zst"_s);
    const Result<void> done = m_store->writeBackup(target);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(target), qPrintable(done.error().message));
}

void TestBackup::isConsistentWhileTheWriterGoesOn()
{
    // Each set moves a lease and writes an event with the same number: a snapshot between the two would show.
    std::jthread producer([this](const std::stop_token &stop) {
        for (qint64 number = 1; !stop.stop_requested(); ++number) {
            ChangeSet changes = oneEvent(number);
            changes.leases.emplace_back();
            changes.leases.back().address = 7;
            changes.leases.back().startMs = number;
            if (!commit(changes))
                return;
        }
    });
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_store->writeBackup(m_dir->filePath(u"%1.tar.zst"_s.arg(i))));
    producer.request_stop();
    producer.join();
    for (int i = 0; i < 3; ++i) {
        const QTemporaryDir other;
        QVERIFY(restoreDataDir(other.path(), m_dir->filePath(u"%1.tar.zst"_s.arg(i))));
        const auto store = std::move(*Store::open(other.path()));
        const StoredState state = store->load().value();
        const auto lease = std::ranges::find(state.leases, 7U, &Lease::address);
        if (lease != state.leases.end())
            QCOMPARE(state.lastEventId, 1 + lease->startMs);
    }
}

void TestBackup::bringsBackEverything()
{
    SqliteKeyspace keys(*m_store);
    Answer<TransactionResult> put;
    keys.transact(
        {.compares = {}, .success = {{.kind = KeyOperation::Kind::Put, .key = "lock", .value = "held"}}},
        put.callback());
    QVERIFY(put.get());
    const StoredState before = m_store->load().value();
    QVERIFY(m_store->writeBackup(m_backup));

    ChangeSet later;
    later.nodes = {sampleNode(3)};
    later.removedNodes = {NodeId(1)};
    QVERIFY(commit(later));
    Answer<TransactionResult> drop;
    keys.transact(
        {.compares = {}, .success = {{.kind = KeyOperation::Kind::Delete, .key = "lock", .value = {}}}},
        drop.callback());
    QVERIFY(drop.get());
    const StoredState replaced = m_store->load().value();

    const Result<void> restored = m_store->restore(m_backup);
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
    const StoredState after = m_store->load().value();
    QCOMPARE(after.nodes, before.nodes);
    QCOMPARE(after.leases, before.leases);
    QCOMPARE(after.instances, before.instances);
    QCOMPARE(after.document, before.document);
    Answer<RangeResult> read;
    keys.range("lock", {}, read.callback());
    QCOMPARE(read.get()->kvs.size(), 1U);

    // The replaced one is whole beside it.
    m_store.reset();
    const QString file = m_dir->filePath(u"data/roadstead.sqlite"_s);
    QVERIFY(QFile::exists(file + u".before-restore"_s));
    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::rename(file + u".before-restore"_s, file));
    m_store = std::move(*Store::open(m_dir->filePath(u"data"_s)));
    QCOMPARE(m_store->load()->nodes, replaced.nodes);
}

void TestBackup::goesOnAfterARestore()
{
    QVERIFY(m_store->writeBackup(m_backup));
    Answer<QList<Event>> earlier;
    m_store->events({}, earlier.callback()); // the reader has the old file open
    QVERIFY(earlier.get());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(m_store->restore(m_backup));
        QVERIFY(commit(oneEvent(100 + i)));
        Answer<QList<Event>> answer;
        m_store->events({}, answer.callback());
        const QList<Event> events = answer.get().value();
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.first().atMs, 100 + i);
    }
    m_store.reset();
    m_store = std::move(*Store::open(m_dir->filePath(u"data"_s)));
    QVERIFY(m_store->load()->lastEventId > 1);
}

void TestBackup::restoresADamagedStation()
{
    QVERIFY(m_store->writeBackup(m_backup));
    const StoredState before = m_store->load().value();
    QVERIFY(!restoreDataDir(m_store->dataDir(), m_backup)); // the station runs
    m_store.reset();
    replace(m_dir->filePath(u"data/roadstead.sqlite"_s), "rubbish");
    QVERIFY(!Store::open(m_dir->filePath(u"data"_s)));
    QVERIFY(restoreDataDir(m_dir->filePath(u"data"_s), m_backup));
    m_store = std::move(*Store::open(m_dir->filePath(u"data"_s)));
    QCOMPARE(m_store->load()->nodes, before.nodes);
    QCOMPARE(contentOf(m_dir->filePath(u"data/roadstead.sqlite.before-restore"_s)), QByteArray("rubbish"));
}

void TestBackup::neverCountsBackAfterARestore()
{
    SqliteKeyspace keys(*m_store);
    const auto put = [&keys] {
        Answer<TransactionResult> answer;
        keys.transact(
            {.compares = {}, .success = {{.kind = KeyOperation::Kind::Put, .key = "a", .value = "1"}}},
            answer.callback());
        return answer.get()->revision;
    };
    QVERIFY(m_store->writeBackup(m_backup));
    const qint64 revision = std::max(put(), put());
    QVERIFY(commit(oneEvent(1)));
    const qint64 lastEventId = m_store->load()->lastEventId;
    QVERIFY(m_store->restore(m_backup));
    QVERIFY(put() > revision);
    QVERIFY(commit(oneEvent(2)));
    QVERIFY(m_store->load()->lastEventId > lastEventId);
}

void TestBackup::refusesWhatIsNoBackup_data()
{
    QTest::addColumn<QString>("change");
    for (const char *change : {"missing file", "empty file", "text file", "no manifest", "no database",
             "foreign entry", "folder", "link", "path upwards", "absolute path", "manifest is no JSON",
             "manifest of a newer format", "newer schema", "schema of another number", "database cut",
             "database is text", "database with a trigger", "database of another program"})
        QTest::newRow(change) << QString::fromLatin1(change);
}

void TestBackup::refusesWhatIsNoBackup()
{
    QFETCH(QString, change);
    QVERIFY(m_store->writeBackup(m_backup));
    Entries entries = unpacked(m_backup);
    QCOMPARE(entries.size(), 3);
    const auto dataOf = [&entries](const QString &name) -> QByteArray & {
        return std::ranges::find(entries, name, &std::pair<QString, QByteArray>::first)->second;
    };
    const auto without = [&entries](const QString &name) {
        entries.removeIf([&name](const auto &entry) { return entry.first == name; });
    };
    const auto alterDatabase = [&](const QString &statement) {
        const QString file = m_dir->filePath(u"altered.sqlite"_s);
        replace(file, dataOf(u"roadstead.sqlite"_s));
        {
            QVERIFY(Connection::open(file, Connection::Access::ReadWrite).value()->run(statement));
        }
        dataOf(u"roadstead.sqlite"_s) = contentOf(file);
    };
    ErrorCode code = ErrorCode::Malformed;
    if (change == u"no manifest"_s)
        without(u"manifest.json"_s);
    else if (change == u"no database"_s)
        without(u"roadstead.sqlite"_s);
    else if (change == u"foreign entry"_s)
        entries.append({u"secrets.salt"_s, "x"});
    else if (change == u"folder"_s)
        entries.append({u"folder/file"_s, "x"});
    else if (change == u"path upwards"_s)
        entries.append({u"../escaped"_s, "x"});
    else if (change == u"absolute path"_s)
        entries.append({u"/tmp/escaped"_s, "x"});
    else if (change == u"manifest is no JSON"_s)
        dataOf(u"manifest.json"_s) = "roadstead";
    else if (change == u"database cut"_s)
        dataOf(u"roadstead.sqlite"_s).chop(4096);
    else if (change == u"database is text"_s)
        dataOf(u"roadstead.sqlite"_s) = "roadstead";
    else if (change == u"database with a trigger"_s)
        alterDatabase(u"CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM nodes; END"_s);
    else if (change == u"database of another program"_s)
        alterDatabase(u"DROP TABLE leases"_s);
    else if (change == u"link"_s) {
        without(u"fleet.yaml"_s);
        entries.append({u"fleet.yaml@"_s, {}});
    } else if (change == u"manifest of a newer format"_s) {
        dataOf(u"manifest.json"_s).replace("\"roadstead_backup\": 1", "\"roadstead_backup\": 2");
        code = ErrorCode::Unsupported;
    } else if (change == u"newer schema"_s) {
        dataOf(u"manifest.json"_s)
            .replace("\"schema\": " + QByteArray::number(newestSchema()), "\"schema\": 99");
        code = ErrorCode::Unsupported;
    } else if (change == u"schema of another number"_s)
        alterDatabase(u"PRAGMA user_version = 0"_s);

    if (change == u"missing file"_s) {
        QVERIFY(QFile::remove(m_backup));
        code = ErrorCode::NotFound;
    } else if (change == u"empty file"_s)
        replace(m_backup, {});
    else if (change == u"text file"_s)
        replace(m_backup, "roadstead: 1\n");
    else
        pack(m_backup, entries);

    const StoredState before = m_store->load().value();
    const Result<void> done = m_store->restore(m_backup);
    QVERIFY(!done);
    QCOMPARE(done.error().code, code);
    QVERIFY2(done.error().message.contains(m_backup), qPrintable(done.error().message));
    QVERIFY(commit(oneEvent(5)));
    QCOMPARE(m_store->load()->nodes, before.nodes);
    QVERIFY(!QFile::exists(m_dir->filePath(u"data/roadstead.sqlite.before-restore"_s)));
    QVERIFY(!QFile::exists(m_dir->filePath(u"data/escaped"_s)));
}

void TestBackup::refusesEveryShorterFile()
{
    QVERIFY(m_store->writeBackup(m_backup));
    const QByteArray whole = contentOf(m_backup);
    const QString cut = m_dir->filePath(u"cut.tar.zst"_s);
    const qsizetype step = std::max<qsizetype>(1, whole.size() / 60);
    for (qsizetype size = whole.size() - 1; size >= 0; size -= step) {
        replace(cut, whole.first(size));
        QVERIFY2(!m_store->restore(cut), qPrintable(u"%1 of %2 bytes"_s.arg(size).arg(whole.size())));
    }
    QVERIFY(m_store->restore(m_backup));
}

void TestBackup::keepsTheDatabaseWhenItCannotBeReplaced()
{
    const QString file = m_dir->filePath(u"old.sqlite"_s);
    replace(file, "old");
    replace(file + u"-wal"_s, "journal");
    QVERIFY(QDir().mkpath(m_dir->filePath(u"new/folder"_s))); // a folder is not renamed over a file
    QVERIFY(!replaceDatabase(m_dir->filePath(u"new"_s), file, file + u".kept"_s));
    QCOMPARE(contentOf(file), QByteArray("old"));
    QCOMPARE(contentOf(file + u"-wal"_s), QByteArray("journal"));
    QVERIFY(!replaceDatabase(m_dir->filePath(u"absent"_s), file, file + u".kept"_s));
    QCOMPARE(contentOf(file), QByteArray("old"));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
