#include "core/boot_story.h"
#include "core/literals.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace roadstead;

namespace {

constexpr qint64 kSecond = 1000;

Event bootEvent(EventKind kind, qint64 seconds, int node = 1, const QString &path = {})
{
    Event event;
    event.kind = kind;
    event.atMs = 1'000'000 + seconds * kSecond;
    event.node = static_cast<NodeId>(node);
    if (!path.isEmpty())
        event.detail = {{u"path"_s, path}, {u"reason"_s, u"missing key disk"_s}};
    return event;
}

QList<Event> wholeBoot(qint64 from, int node = 1)
{
    using enum EventKind;
    return {bootEvent(DhcpOffer, from, node), bootEvent(TftpSent, from + 2, node),
        bootEvent(DhcpOffer, from + 4, node), bootEvent(DhcpLease, from + 5, node),
        bootEvent(BootScript, from + 6, node, u"/ipxe"_s),
        bootEvent(AssetServed, from + 8, node, u"/assets/vmlinuz"_s),
        bootEvent(ConfigServed, from + 20, node, u"/ignition"_s)};
}

QList<BootRun> runsOf(QList<Event> oldestFirst)
{
    std::ranges::reverse(oldestFirst);
    return bootRuns(oldestFirst);
}

} // namespace

class BootStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsTheStepsOfABoot()
    {
        const QList<BootRun> runs = runsOf(wholeBoot(0));
        QCOMPARE(runs.size(), 1);
        const qint64 start = 1'000'000;
        QCOMPARE(runs[0].startedMs, start);
        const QList<qint64> expected {0, 2, 6, 8, 20};
        for (int step = 0; step < kBootStepCount; ++step)
            QCOMPARE(runs[0].stepMs[step], start + expected[step] * kSecond);
        QVERIFY(!runs[0].isFailed);
    }

    void showsTheNewestBootOfANode()
    {
        const QList<BootRun> runs = runsOf(wholeBoot(0) + wholeBoot(100));
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs[0].startedMs, 1'100'000);
    }

    void listsTheLatestToBeginFirst()
    {
        QList<Event> events = wholeBoot(0, 1) + wholeBoot(3, 2);
        std::ranges::stable_sort(events, {}, &Event::atMs);
        const QList<BootRun> runs = runsOf(events);
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0].node, static_cast<NodeId>(2));
    }

    void aRenewedLeaseIsNoBoot()
    {
        QVERIFY(runsOf({bootEvent(EventKind::DhcpLease, 5)}).isEmpty());
        const QList<BootRun> runs
            = runsOf(wholeBoot(0) + QList<Event> {bootEvent(EventKind::DhcpLease, 4000)});
        QCOMPARE(runs[0].startedMs, 1'000'000);
        QCOMPARE(runs[0].lastMs, 1'020'000);
    }

    void aSilenceBeginsAnother()
    {
        const QList<BootRun> runs = runsOf({bootEvent(EventKind::BootScript, 0),
            bootEvent(EventKind::BootScript, kBootSilenceMs / kSecond + 1)});
        QCOMPARE(runs.size(), 1);
        QVERIFY(runs[0].startedMs > 1'000'000);
    }

    void anErrorIsToldUntilSomethingWorks()
    {
        QList<Event> events {
            bootEvent(EventKind::DhcpOffer, 0), bootEvent(EventKind::RequestFailed, 3, 1, u"/ignition"_s)};
        QList<BootRun> runs = runsOf(events);
        QVERIFY(runs[0].isFailed);
        QCOMPARE(runs[0].problem, u"missing key disk"_s);
        QVERIFY(runs[0].stepMs[static_cast<int>(BootStep::Config)] > 0);
        QVERIFY(addToBootRuns(runs, bootEvent(EventKind::ConfigServed, 9)));
        QVERIFY(!runs[0].isFailed);
    }

    void passesOverWhatIsNoBoot()
    {
        QList<BootRun> runs;
        QVERIFY(!addToBootRuns(runs, bootEvent(EventKind::UpdateCheck, 0)));
        QVERIFY(!addToBootRuns(runs, bootEvent(EventKind::DhcpOffer, 0, 0)));
        QVERIFY(runs.isEmpty());
    }
};

QTEST_GUILESS_MAIN(BootStoryTest)
#include "tst_boot_story.moc"
