#include "store/sqlite_keyspace.h"
#include "store/store.h"

#include "store_fixture.h"

#include <QFile>
#include <QTemporaryDir>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace roadstead;
using namespace roadstead::store;

namespace {

/// Mounts made from here on are seen by this process alone and end with it. Before any thread starts.
bool isInOwnMountNamespace()
{
    const int flags = ::getuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS;
    return ::unshare(flags) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

bool g_canMount = false; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): set by main() once

} // namespace

class TestDiskFull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysSoAndGoesOnWhenThereIsSpaceAgain();
};

void TestDiskFull::saysSoAndGoesOnWhenThereIsSpaceAgain()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    const QTemporaryDir dir;
    if (!g_canMount
        || ::mount("tmpfs", QFile::encodeName(dir.path()).constData(), "tmpfs", 0, "size=2m") != 0)
        QSKIP("A small file system cannot be mounted here (needs root or user namespaces).");
    auto store = std::move(*Store::open(dir.path()));
    QVERIFY(store->start());
    SqliteKeyspace keys(*store);
    QFile ballast(dir.filePath(u"ballast"_s));
    QVERIFY(ballast.open(QIODevice::WriteOnly));
    while (ballast.write(QByteArray(65'536, 'x')) > 0 && ballast.flush()) { }
    ballast.close();

    const auto commit = [&store](qint64 atMs) {
        Answer<void> answer;
        ChangeSet changes = oneEvent(atMs);
        changes.events.front().detail.insert(u"text"_s, QString(20'000, u'x'));
        store->commit(changes, answer.callback());
        return answer.get();
    };
    Result<void> done;
    qint64 promised = 0;
    while (promised < 1000 && (done = commit(promised + 1)))
        ++promised;
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Unavailable);
    QVERIFY2(done.error().message.contains(u"is full"_s), qPrintable(done.error().message));
    QVERIFY(done.error().message.contains(dir.path()));
    QCOMPARE(store->status().lastError, done.error().message);
    Answer<TransactionResult> lock;
    const QByteArray value(20'000, 'v');
    keys.transact(
        {.compares = {}, .success = {{.kind = KeyOperation::Kind::Put, .key = "a", .value = value}}},
        lock.callback());
    QVERIFY(!lock.get());
    Answer<RangeResult> read;
    keys.range("a", {}, read.callback());
    QVERIFY(read.get()->kvs.empty()); // not promised, not shown

    QVERIFY(ballast.remove());
    QVERIFY(commit(2000));
    QVERIFY(store->status().lastError.isEmpty());
    Answer<QList<Event>> history;
    store->events({.kinds = {}, .limit = 5000}, history.callback());
    const QList<Event> events = history.get().value();
    QCOMPARE(events.size(), promised + 1);
    QCOMPARE(events.first().atMs, 2000);
    store.reset();
    QVERIFY(Store::open(dir.path()));
    ::umount2(QFile::encodeName(dir.path()).constData(), MNT_DETACH);
}

int main(int argc, char *argv[])
{
    g_canMount = isInOwnMountNamespace();
    const QCoreApplication app(argc, argv);
    TestDiskFull test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_disk_full.moc"
