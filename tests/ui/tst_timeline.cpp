#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/activity_panel.h"
#include "ui/event_text.h"
#include "ui/timeline_model.h"
#include "ui/timeline_view.h"
#include "ui/why_text.h"
#include "ui/why_view.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace roadstead;
using namespace roadstead::ui;

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyKindHasItsWords_data();
    void everyKindHasItsWords();
    void tells_data();
    void tells();
    void namesAreShownAsTheyAre();
    void showsTheNodesOwnEventsNewestFirst();
    void daysPartTheEvents();
    void olderPagesFollow();
    void newEventComesOnTop();
    void newDayComesOnTop();
    void oldestGiveWay();
    void mergeReadsTheHistoryAgain();
    void anotherNodeForgetsTheAnswerToTheFirst();
    void longHistoryIsPaintedQuickly();
    void activityTellsTheNode();
    void activityGoesToTheNode();
    void whyTextNamesEachRule();
    void failedUpdateComesBeforeTheRules();
    void pastNextChangeIsNotTold();

private:
    static Event eventOf(NodeId node, EventKind kind, qint64 atMs, QJsonObject detail = {});
    static constexpr auto kNode = static_cast<NodeId>(500);
    static constexpr qint64 kDayMs = 86'400'000;
    static constexpr qint64 kNoonMs = 1'700'000'000'000 / kDayMs * kDayMs + kDayMs / 2;
};

void TestTimeline::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
}

Event TestTimeline::eventOf(NodeId node, EventKind kind, qint64 atMs, QJsonObject detail)
{
    return {.atMs = atMs,
        .node = node,
        .kind = kind,
        .severity = Severity::Info,
        .detail = std::move(detail),
        .verdict = {}};
}

void TestTimeline::everyKindHasItsWords_data()
{
    QTest::addColumn<int>("number");
    constexpr int kMostKinds = 100;
    for (int number = 1; number < kMostKinds; ++number) {
        const QLatin1String name = eventKindName(static_cast<EventKind>(number));
        if (name != "unknown"_L1)
            QTest::newRow(name.data()) << number;
    }
}

void TestTimeline::everyKindHasItsWords()
{
    QFETCH(const int, number);
    const QJsonObject detail {{u"address"_s, u"A1"_s}, {u"version"_s, u"V1"_s}, {u"from"_s, u"F1"_s},
        {u"to"_s, u"T1"_s}, {u"group"_s, u"G1"_s}, {u"profile"_s, u"P1"_s}, {u"file"_s, u"I1"_s},
        {u"path"_s, u"/p1"_s}, {u"reason"_s, u"R1"_s}, {u"service"_s, u"S1"_s}, {u"error"_s, u"E1"_s},
        {u"template"_s, u"M1"_s}, {u"id"_s, u"D1"_s}, {u"value"_s, u"U1"_s}, {u"other"_s, u"O1"_s},
        {u"revision"_s, 7}, {u"by"_s, u"dhcp"_s}};
    const Event event = eventOf(kNode, static_cast<EventKind>(number), kNoonMs, detail);
    const EventText text = eventText(event);
    QVERIFY(!text.title.isEmpty());
    QVERIFY2(!text.title.contains(u'%') && !text.detail.contains(u'%'), qPrintable(text.title + text.detail));
    const QString sentence = eventSentence(event, u"node-1"_s);
    QVERIFY(!sentence.isEmpty());
    QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
    // What has no node of its own: the station, its services, its document, a rollout, a lock that a person
    // took.
    const QSet<EventKind> nodeless {EventKind::StationStarted, EventKind::StationStopped,
        EventKind::ServiceFailed, EventKind::ConfigApplied, EventKind::RolloutPaused,
        EventKind::RolloutResumed, EventKind::RolloutStarted, EventKind::RolloutFinished,
        EventKind::RolloutAborted, EventKind::CommandDone, EventKind::LockForced};
    QCOMPARE(sentence.contains(u"node-1"_s), !nodeless.contains(event.kind));
    // No other kind has the same words.
    for (int other = 1; other < number; ++other) {
        if (eventKindName(static_cast<EventKind>(other)) != "unknown"_L1) {
            const Event before = eventOf(kNode, static_cast<EventKind>(other), kNoonMs, detail);
            QVERIFY2(eventText(before).title != text.title, qPrintable(text.title));
            QVERIFY(eventSentence(before, u"node-1"_s) != sentence);
        }
    }
}

void TestTimeline::tells_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("sentence");
    const auto add
        = [](const char *name, EventKind kind, QJsonObject detail, const QString &title,
              const QString &second, const QString &sentence, std::optional<Verdict> verdict = {}) {
              Event event = eventOf(kNode, kind, kNoonMs, std::move(detail));
              event.verdict = std::move(verdict);
              QTest::newRow(name) << event << title << second << sentence;
          };
    add("joined its first cluster", EventKind::NodeMoved,
        {{u"from"_s, u""_s}, {u"to"_s, u"prod"_s}, {u"who"_s, u"window"_s}}, u"Moved to prod"_s,
        u"in the window"_s, u"n was moved to prod"_s);
    add("left its cluster", EventKind::NodeMoved,
        {{u"from"_s, u"prod"_s}, {u"to"_s, u""_s}, {u"who"_s, u"roadsteadctl"_s}}, u"Taken out of prod"_s,
        u"by roadsteadctl"_s, u"n was taken out of prod"_s);
    add("proxy offer", EventKind::DhcpOffer, {{u"mode"_s, u"proxy"_s}, {u"file"_s, u"ipxe.efi"_s}},
        u"Boot file offered"_s, u"ipxe.efi"_s, u"n was offered a boot file"_s);
    add("full offer", EventKind::DhcpOffer, {{u"mode"_s, u"full"_s}, {u"address"_s, u"10.0.0.7"_s}},
        u"Address offered"_s, u"10.0.0.7"_s, u"n was offered the address 10.0.0.7"_s);
    add("file by TFTP", EventKind::TftpSent,
        {{u"file"_s, u"ipxe.efi"_s}, {u"bytes"_s, 1'000'000}, {u"ms"_s, 840}}, u"ipxe.efi sent by TFTP"_s,
        u"1.0 MB in 0.8 s"_s, u"n loaded ipxe.efi by TFTP"_s);
    add("came back", EventKind::UpdateReverted, {{u"from"_s, u"4152.2.0"_s}, {u"version"_s, u"4230.2.1"_s}},
        u"Came back on 4152.2.0"_s, u"reverted from 4230.2.1"_s,
        u"n came back on 4152.2.0 instead of 4230.2.1"_s);
    Verdict refusal {.reasons = {},
        .atMs = 0,
        .kind = VerdictKind::Lock,
        .answer = u"full"_s,
        .isGood = false,
        .nextChangeMs = {}};
    refusal.tried("lock.full", Outcome::Decided, {u"1"_s, u"node-3"_s});
    add("lock refused", EventKind::LockRefused, {{u"group"_s, u"prod"_s}}, u"Reboot lock refused"_s,
        u"No slot is free (1 in all): held by node-3 · lock group prod"_s,
        u"n was refused the reboot lock of prod"_s, refusal);
    Verdict current {.reasons = {},
        .atMs = 0,
        .kind = VerdictKind::Update,
        .answer = u"noupdate"_s,
        .isGood = true,
        .nextChangeMs = {}};
    current.tried("update.current", Outcome::Decided, {u"1.0.0"_s, u"1.0.0"_s, u"stable"_s});
    add("up to date", EventKind::UpdateCheck, {{u"version"_s, u"1.0.0"_s}}, u"Up to date"_s, u"runs 1.0.0"_s,
        u"n asked for an update: It runs 1.0.0: up to date with 1.0.0 of channel stable"_s, current);
}

void TestTimeline::tells()
{
    QFETCH(const Event, event);
    QTEST(eventText(event).title, "title");
    QTEST(eventText(event).detail, "detail");
    QTEST(eventSentence(event, u"n"_s), "sentence");
}

void TestTimeline::namesAreShownAsTheyAre()
{
    const Event event = eventOf(kNode, EventKind::LockTaken, kNoonMs, {{u"group"_s, u"%1"_s}});
    QCOMPARE(eventSentence(event, u"%2"_s), u"%2 took the reboot lock of %1"_s);
    QVERIFY(eventSentence(event, {}).startsWith(u"An unknown machine"_s));
}

void TestTimeline::showsTheNodesOwnEventsNewestFirst()
{
    FakeFleet fleet(60);
    TimelineModel model(fleet, TimelineModel::Days::Hidden, {});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &TimelineModel::loaded);
    model.showNode(static_cast<NodeId>(7));
    QVERIFY(loaded.wait());
    QVERIFY(model.rowCount() > 5);
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.eventAt(row)->node, static_cast<NodeId>(7));
        if (row > 0)
            QVERIFY(model.eventAt(row)->id < model.eventAt(row - 1)->id);
    }
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestTimeline::daysPartTheEvents()
{
    FakeFleet fleet(1);
    for (const int day : {0, 0, 1, 3})
        fleet.record(eventOf(kNode, EventKind::LockTaken, kNoonMs + day * kDayMs));
    TimelineModel model(fleet, TimelineModel::Days::Shown, {.page = 2, .most = 100});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.showNode(kNode);
    QTRY_COMPARE(model.eventCount(), 2);
    model.fetchMore({});
    QTRY_COMPARE(model.eventCount(), 4);
    QString shape;
    for (int row = 0; row < model.rowCount(); ++row)
        shape += model.eventAt(row) ? u'e' : u'D';
    QCOMPARE(shape, u"DeDeDee"_s);
    QVERIFY(!model.hasEventAbove(1));
    QVERIFY(!model.hasEventBelow(1));
    QVERIFY(model.hasEventBelow(5));
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
}

void TestTimeline::olderPagesFollow()
{
    FakeFleet fleet(1);
    for (int i = 0; i < 25; ++i)
        fleet.record(eventOf(kNode, EventKind::UpdateCheck, kNoonMs + i));
    TimelineModel model(fleet, TimelineModel::Days::Hidden, {.page = 10, .most = 100});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.showNode(kNode);
    QVERIFY(!model.canFetchMore({})); // asked already
    QTRY_COMPARE(model.rowCount(), 10);
    for (const int expected : {20, 25}) {
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), expected);
    }
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.eventAt(24)->atMs, kNoonMs);
}

void TestTimeline::newEventComesOnTop()
{
    FakeFleet fleet(1);
    fleet.record(eventOf(kNode, EventKind::LockTaken, kNoonMs));
    TimelineModel model(fleet, TimelineModel::Days::Shown, {});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.showNode(kNode);
    // Recorded while the first page is on its way: it comes once.
    fleet.record(eventOf(kNode, EventKind::LockReleased, kNoonMs + 1));
    QTRY_COMPARE(model.eventCount(), 2);
    fleet.record(eventOf(static_cast<NodeId>(1), EventKind::LockReleased, kNoonMs + 2)); // another node's
    fleet.record(eventOf(kNode, EventKind::UpdateComplete, kNoonMs + 3));
    QCOMPARE(model.eventCount(), 3);
    QVERIFY(!model.eventAt(0));
    QCOMPARE(model.eventAt(1)->kind, EventKind::UpdateComplete);
    QCOMPARE(model.eventAt(2)->kind, EventKind::LockReleased);
    QCOMPARE(model.eventAt(3)->kind, EventKind::LockTaken);
    Q_EMIT fleet.recorded({fleet.history().constLast()}); // told again: it is there already
    QCOMPARE(model.eventCount(), 3);
}

void TestTimeline::newDayComesOnTop()
{
    FakeFleet fleet(1);
    fleet.record(eventOf(kNode, EventKind::LockTaken, kNoonMs));
    TimelineModel model(fleet, TimelineModel::Days::Shown, {});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.showNode(kNode);
    QTRY_COMPARE(model.eventCount(), 1);
    // One burst over midnight: the first belongs to the day that is there.
    Event late = eventOf(kNode, EventKind::LockReleased, kNoonMs + 1);
    late.id = 1000;
    Event next = eventOf(kNode, EventKind::UpdateComplete, kNoonMs + kDayMs);
    next.id = 1001;
    Q_EMIT fleet.recorded({late, next});
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(!model.eventAt(0));
    QCOMPARE(model.eventAt(1)->id, 1001);
    QVERIFY(!model.eventAt(2));
    QCOMPARE(model.eventAt(3)->id, 1000);
    QCOMPARE(model.eventAt(4)->kind, EventKind::LockTaken);
}

void TestTimeline::oldestGiveWay()
{
    FakeFleet fleet(1);
    TimelineModel model(fleet, TimelineModel::Days::Shown, {.page = 10, .most = 3});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &TimelineModel::loaded);
    model.showNode(kNode);
    QVERIFY(loaded.wait());
    for (int i = 0; i < 5; ++i)
        fleet.record(eventOf(kNode, EventKind::LockTaken, kNoonMs + i / 2 * kDayMs + i));
    QCOMPARE(model.eventCount(), 3);
    QCOMPARE(model.rowCount(), 5); // two days
    QVERIFY(!model.canFetchMore({}));
}

void TestTimeline::mergeReadsTheHistoryAgain()
{
    FakeFleet fleet(1);
    TimelineModel model(fleet, TimelineModel::Days::Hidden, {});
    QSignalSpy loaded(&model, &TimelineModel::loaded);
    model.showNode(kNode);
    QVERIFY(loaded.wait());
    fleet.record(eventOf(kNode, EventKind::NodeMerged, kNoonMs, {{u"from"_s, u"x"_s}}));
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 1);
}

void TestTimeline::anotherNodeForgetsTheAnswerToTheFirst()
{
    FakeFleet fleet(60);
    TimelineModel model(fleet, TimelineModel::Days::Hidden, {});
    QSignalSpy loaded(&model, &TimelineModel::loaded);
    model.showNode(static_cast<NodeId>(7));
    model.showNode(static_cast<NodeId>(8));
    QVERIFY(loaded.wait());
    QCoreApplication::sendPostedEvents();
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.eventAt(row)->node, static_cast<NodeId>(8));
}

void TestTimeline::longHistoryIsPaintedQuickly()
{
    FakeFleet fleet(1);
    for (int i = 0; i < 5000; ++i)
        fleet.record(eventOf(kNode, EventKind::UpdateCheck, kNoonMs + i * 60'000LL));
    TimelineView view(fleet);
    view.resize(300, 600);
    view.show();
    view.showNode(kNode);
    QTRY_VERIFY(view.model().eventCount() >= 200);
    while (view.model().eventCount() < 5000) {
        const int before = view.model().eventCount();
        view.model().fetchMore({});
        QTRY_VERIFY(view.model().eventCount() > before);
    }
    auto *list = view.findChild<QListView *>();
    QVERIFY(list);
    QElapsedTimer timer;
    timer.start();
    list->scrollToBottom();
    view.grab();
    QVERIFY2(timer.elapsed() < 2000, "5,000 events take seconds to scroll");
}

void TestTimeline::activityTellsTheNode()
{
    FakeFleet fleet(60);
    ActivityModel model(fleet);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(model.rowCount() > 0);
    fleet.record(eventOf(static_cast<NodeId>(7), EventKind::LockTaken, kNoonMs, {{u"group"_s, u"prod"_s}}));
    QCOMPARE(model.index(0).data().toString(), u"node-007 took the reboot lock of prod"_s);
    for (int i = 0; i < 600; ++i)
        fleet.record(eventOf(kNode, EventKind::LockTaken, kNoonMs));
    QCOMPARE(model.eventCount(), ActivityModel::kMost);
}

void TestTimeline::activityGoesToTheNode()
{
    FakeFleet fleet(60);
    ActivityPanel panel(fleet);
    panel.resize(600, 160);
    panel.show();
    auto *list = panel.findChild<QListView *>();
    QVERIFY(list);
    QTRY_VERIFY(list->model()->rowCount() > 0);
    fleet.record(eventOf(static_cast<NodeId>(7), EventKind::LockTaken, kNoonMs));
    QSignalSpy spy(&panel, &ActivityPanel::nodeActivated);
    const QPoint at = list->visualRect(list->model()->index(0, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<NodeId>(), static_cast<NodeId>(7));
    fleet.record(eventOf(NodeId::None, EventKind::StationStarted, kNoonMs));
    list->setCurrentIndex(list->model()->index(0, 0));
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(spy.size(), 1); // the station is no node
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(spy.size(), 2);
}

void TestTimeline::whyTextNamesEachRule()
{
    Verdict verdict {.reasons = {},
        .atMs = kNoonMs,
        .kind = VerdictKind::Lock,
        .answer = u"full"_s,
        .isGood = false,
        .nextChangeMs = kNoonMs + 300'000};
    verdict.tried("lock.held", Outcome::Missed, {u"node-1"_s});
    verdict.tried("lock.full", Outcome::Decided, {u"1"_s, u"node-3"_s});
    verdict.tried("lock.free", Outcome::NotTried, {u"node-1"_s, u"0"_s, u"1"_s});
    NodeSummary node;
    node.name = u"node-1"_s;
    const QString text = whyAsText(node, {verdict}, kNoonMs + 60'000);
    QCOMPARE(text,
        u"node-1\n\nReboot lock: No slot is free (1 in all): held by node-3\nDecided at 12:00\nCan change at "
        u"12:05, in 4 min\n"
        "  – node-1 holds a slot of this group already (does not apply)\n"
        "  ▶ No slot is free (1 in all): held by node-3\n"
        "  – node-1 takes a slot: 0 of 1 were free (not tried)\n"_s);
}

void TestTimeline::failedUpdateComesBeforeTheRules()
{
    NodeSummary node;
    node.name = u"node-1"_s;
    node.state = NodeState::Failed;
    node.failedUpdate = {u"4230.2.1"_s, 10, kNoonMs};
    const QString sentence = u"Update to 4230.2.1: the payload's hash is wrong (error 10)"_s;
    QCOMPARE(whyAsText(node, {}, kNoonMs + 60'000),
        u"node-1\n\n"_s + sentence + u"\nReported by the node at 12:00\n"_s);
    WhyView view;
    view.setVerdicts(node, {}, kNoonMs);
    const auto says = [&view, &sentence] {
        return std::ranges::any_of(view.findChildren<QLabel *>(),
            [&sentence](const QLabel *label) { return label->text() == sentence; });
    };
    QVERIFY(says());
    node.failedUpdate.reset(); // it works again
    view.setVerdicts(node, {}, kNoonMs);
    QVERIFY(!says());
}

void TestTimeline::pastNextChangeIsNotTold()
{
    Verdict verdict;
    verdict.nextChangeMs = kNoonMs;
    QVERIFY(nextChangeText(verdict, kNoonMs).isEmpty());
    QVERIFY(nextChangeText(Verdict(), kNoonMs).isEmpty());
    QVERIFY(!nextChangeText(verdict, kNoonMs - 1000).isEmpty());
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
