#include "core/past_rollouts.h"
#include "core/rollout_history.h"

#include "core/literals.h"

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;

namespace {

const RolloutKey kKey {u"app"_s, u"stable"_s, u"2.0.0"_s};

Event eventOf(EventKind kind, int node, qint64 atMs, const RolloutKey &key = kKey, int errorCode = 0)
{
    Event event;
    event.kind = kind;
    event.node = static_cast<NodeId>(node);
    event.atMs = atMs;
    event.detail = {
        {u"app"_s, key.appId}, {u"group"_s, key.group}, {u"version"_s, key.version}, {u"from"_s, u"1.0.0"_s}};
    if (errorCode)
        event.detail.insert(u"errorcode"_s, errorCode);
    return event;
}

RolloutHistory folded(const QList<Event> &oldestFirst)
{
    RolloutHistory history;
    for (const Event &event : oldestFirst) {
        if (const auto step = rolloutStep(event, kKey))
            history.take(*step);
    }
    return history;
}

QList<int> numbers(const RolloutCounts &counts)
{
    return {counts.granted, counts.downloaded, counts.installed, counts.complete, counts.failed};
}

} // namespace

Q_DECLARE_METATYPE(roadstead::EventKind)

/// A rollout's events folded into counts over time and one row a node, and past rollouts read from history.
class RolloutHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void countsRiseStepByStep()
    {
        const RolloutHistory history
            = folded({eventOf(EventKind::UpdateGranted, 1, 10), eventOf(EventKind::UpdateGranted, 2, 20),
                eventOf(EventKind::UpdateDownloading, 1, 25), eventOf(EventKind::UpdateDownloaded, 1, 30),
                eventOf(EventKind::UpdateInstalled, 1, 40), eventOf(EventKind::UpdateComplete, 1, 50)});
        QCOMPARE(numbers(history.at(9)), (QList<int> {0, 0, 0, 0, 0}));
        QCOMPARE(numbers(history.at(10)), (QList<int> {1, 0, 0, 0, 0}));
        QCOMPARE(numbers(history.at(29)), (QList<int> {2, 0, 0, 0, 0}));
        QCOMPARE(numbers(history.at(30)), (QList<int> {2, 1, 0, 0, 0}));
        QCOMPARE(numbers(history.at(45)), (QList<int> {2, 1, 1, 0, 0}));
        QCOMPARE(numbers(history.at(1000)), (QList<int> {2, 1, 1, 1, 0}));
        QCOMPARE(history.at(QList<qint64> {10, 30}).size(), 2);
        QCOMPARE(history.at(QList<qint64> {10, 30}).constLast().atMs, 30);
    }

    void lostEventsDoNotMakeLinesCross()
    {
        QCOMPARE(numbers(folded({eventOf(EventKind::UpdateComplete, 1, 50)}).latest()),
            (QList<int> {1, 1, 1, 1, 0}));
        QCOMPARE(numbers(folded({eventOf(EventKind::UpdateFailed, 1, 50)}).latest()),
            (QList<int> {1, 0, 0, 0, 1}));
    }

    void failureIsForgottenWithTheNextTry()
    {
        const RolloutHistory history = folded({eventOf(EventKind::UpdateGranted, 1, 10),
            eventOf(EventKind::UpdateDownloaded, 1, 20), eventOf(EventKind::UpdateFailed, 1, 30, kKey, 9),
            eventOf(EventKind::UpdateFailed, 1, 31, kKey, 9), eventOf(EventKind::UpdateGranted, 1, 40)});
        QCOMPARE(numbers(history.at(35)), (QList<int> {1, 1, 0, 0, 1}));
        QCOMPARE(numbers(history.latest()), (QList<int> {1, 1, 0, 0, 0}));
        const RolloutNode node = history.nodes().value(static_cast<NodeId>(1));
        QCOMPARE(node.last, EventKind::UpdateGranted);
        QCOMPARE(node.grantedMs, 10);
        QCOMPARE(node.downloadedMs, 0); // of the try before
        QCOMPARE(node.errorCode, 0);
        QCOMPARE(node.endedMs, 0);
    }

    void nodeKeepsItsTimesAndItsError()
    {
        const RolloutHistory history = folded({eventOf(EventKind::UpdateGranted, 1, 10),
            eventOf(EventKind::UpdateDownloaded, 1, 20), eventOf(EventKind::UpdateInstalled, 1, 30),
            eventOf(EventKind::UpdateReverted, 1, 40, kKey, 44)});
        const RolloutNode node = history.nodes().value(static_cast<NodeId>(1));
        QCOMPARE(node, (RolloutNode {u"1.0.0"_s, EventKind::UpdateReverted, 10, 20, 30, 40, 44}));
        QCOMPARE(numbers(history.latest()), (QList<int> {1, 1, 1, 0, 1}));
    }

    void eventsOfOthersSayNothing_data()
    {
        QTest::addColumn<Event>("event");
        QTest::newRow("another group")
            << eventOf(EventKind::UpdateGranted, 1, 1, {u"app"_s, u"beta"_s, u"2.0.0"_s});
        QTest::newRow("another version")
            << eventOf(EventKind::UpdateGranted, 1, 1, {u"app"_s, u"stable"_s, u"1.0.0"_s});
        QTest::newRow("another application")
            << eventOf(EventKind::UpdateGranted, 1, 1, {u"x"_s, u"stable"_s, u"2.0.0"_s});
        QTest::newRow("a check") << eventOf(EventKind::UpdateCheck, 1, 1);
        QTest::newRow("of no node") << eventOf(EventKind::UpdateGranted, 0, 1);
    }

    void eventsOfOthersSayNothing()
    {
        QFETCH(Event, event);
        QVERIFY(!rolloutStep(event, kKey));
    }

    void everyKindIsRead()
    {
        for (const EventKind kind : rolloutStepKinds())
            QVERIFY(rolloutStep(eventOf(kind, 1, 1), kKey));
    }

    void momentsAreEven()
    {
        QCOMPARE(evenMoments(0, 100, 5), (QList<qint64> {0, 25, 50, 75, 100}));
        QCOMPARE(evenMoments(100, 100, 5), (QList<qint64> {100}));
        QCOMPARE(evenMoments(0, 100, 1), (QList<qint64> {100}));
    }

    void pastRolloutsHaveTheirEnds()
    {
        const RolloutKey second {u"app"_s, u"stable"_s, u"3.0.0"_s};
        const RolloutKey third {u"app"_s, u"stable"_s, u"4.0.0"_s};
        const RolloutKey beta {u"app"_s, u"beta"_s, u"4.0.0"_s};
        Event finished = eventOf(EventKind::RolloutFinished, 0, 20);
        finished.detail.insert(u"total"_s, 60);
        finished.detail.insert(u"complete"_s, 58);
        finished.detail.insert(u"failed"_s, 2);
        Event aborted = eventOf(EventKind::RolloutAborted, 0, 70, beta);
        aborted.detail.insert(u"who"_s, u"window"_s);
        aborted.detail.insert(u"reason"_s, u"bad kernel"_s);
        const QList<PastRollout> all = pastRollouts({aborted, eventOf(EventKind::RolloutStarted, 0, 60, beta),
            eventOf(EventKind::RolloutStarted, 0, 50, third),
            eventOf(EventKind::RolloutStarted, 0, 30, second), finished,
            eventOf(EventKind::RolloutStarted, 0, 10)});
        QCOMPARE(all.size(), 4);
        QCOMPARE(all[0].end, RolloutEnd::Aborted);
        QCOMPARE(all[0].startedMs, 60);
        QCOMPARE(all[0].reason, u"bad kernel"_s);
        QCOMPARE(all[1].end, RolloutEnd::UnderWay);
        QCOMPARE(all[2].end, RolloutEnd::Replaced);
        QCOMPARE(all[2].endedMs, 50);
        QCOMPARE(all[3].end, RolloutEnd::Finished);
        QCOMPARE(all[3].startedMs, 10);
        QCOMPARE(all[3].endedMs, 20);
        QCOMPARE(all[3].complete, 58);
    }

    void oneVersionRolledOutTwiceIsTwoRollouts()
    {
        const QList<PastRollout> all = pastRollouts(
            {eventOf(EventKind::RolloutFinished, 0, 40), eventOf(EventKind::RolloutStarted, 0, 30),
                eventOf(EventKind::RolloutAborted, 0, 20), eventOf(EventKind::RolloutStarted, 0, 10)});
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].end, RolloutEnd::Finished);
        QCOMPARE(all[1].end, RolloutEnd::Aborted);
        QCOMPARE(all[1].startedMs, 10);
    }

    void endWithoutAStartIsKept()
    {
        const QList<PastRollout> all = pastRollouts({eventOf(EventKind::RolloutFinished, 0, 40)});
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].startedMs, 0);
    }
};

QTEST_GUILESS_MAIN(RolloutHistoryTest)
#include "tst_rollout_history.moc"
