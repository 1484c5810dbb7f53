#include "store/sqlite_keyspace.h"
#include "store/store.h"

#include "store_fixture.h"

#include <QHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

using namespace roadstead;
using namespace roadstead::store;

class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasAcknowledged();

private:
    [[nodiscard]] static QList<std::pair<int, qint64>> runAndKill(
        const QString &dir, qint64 start, qsizetype acknowledgements);
    static void checkAll(const QString &dir, const QList<std::pair<int, qint64>> &acknowledged);
};

QList<std::pair<int, qint64>> TestKill::runAndKill(
    const QString &dir, qint64 start, qsizetype acknowledgements)
{
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(ROADSTEAD_KILL_WRITER), {dir, QString::number(start)});
    QByteArray output;
    while (output.count('\n') < acknowledgements && victim.waitForReadyRead(30'000))
        output += victim.readAll();
    victim.kill();
    victim.waitForFinished();
    output += victim.readAll(); // acknowledged before the end, read after it
    QList<std::pair<int, qint64>> acknowledged;
    for (const QByteArray &line : output.first(output.lastIndexOf('\n') + 1).split('\n')) {
        if (const QByteArrayList words = line.split(' '); words.size() == 2)
            acknowledged.append({words[0].toInt(), words[1].toLongLong()});
    }
    return acknowledged;
}

void TestKill::checkAll(const QString &dir, const QList<std::pair<int, qint64>> &acknowledged)
{
    Result<std::unique_ptr<Store>> opened = Store::open(dir);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    const auto store = std::move(*opened);
    const Result<StoredState> state = store->load();
    QVERIFY(state);
    QHash<qint64, qint64> seen;
    QHash<qint64, qint64> leased;
    for (const Node &node : state->nodes)
        seen.insert(static_cast<qint64>(node.id), node.lastSeenMs);
    for (const Lease &lease : state->leases)
        leased.insert(lease.address, lease.expiresMs);
    QVERIFY(store->start());
    QSet<std::pair<qint64, qint64>> events;
    for (EventQuery query {.kinds = {}, .limit = EventQuery::kMaxEventsAtOnce};;) {
        Answer<QList<Event>> page;
        store->events(query, page.callback());
        const QList<Event> found = page.get().value();
        if (found.isEmpty())
            break;
        for (const Event &event : found)
            events.insert({static_cast<qint64>(event.node), event.atMs});
        query.beforeId = found.last().id;
    }
    SqliteKeyspace keys(*store);
    for (const auto &[producer, number] : acknowledged) {
        if (number % 3 == 0) {
            QVERIFY(events.contains({producer, number}));
            QVERIFY(seen.value(producer, -1) >= number);
        } else if (number % 3 == 1) {
            QVERIFY(leased.value(producer, -1) >= number);
        } else {
            Answer<RangeResult> read;
            keys.range("p/" + QByteArray::number(producer), {}, read.callback());
            QVERIFY(read.get()->kvs.at(0).value.toLongLong() >= number);
        }
    }
}

void TestKill::losesNothingThatWasAcknowledged()
{
    constexpr int kRounds = 24;
    const QTemporaryDir dir;
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator dice(seed);
    qsizetype total = 0;
    qint64 start = 0;
    for (int round = 0; round < kRounds; ++round) {
        // From the very first answers to long after them.
        const qsizetype wanted = 1 + dice.bounded(round % 2 == 0 ? 100 : 6000);
        const auto acknowledged = runAndKill(dir.path(), start, wanted);
        QVERIFY2(acknowledged.size() >= wanted, qPrintable(u"seed %1"_s.arg(seed)));
        checkAll(dir.path(), acknowledged);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"seed %1, round %2"_s.arg(seed).arg(round)));
        total += acknowledged.size();
        start += 1'000'000;
    }
    qInfo("%lld acknowledged in %d rounds, none lost", static_cast<long long>(total), kRounds);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
