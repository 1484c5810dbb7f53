#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/banner.h"
#include "ui/chart_panel.h"
#include "ui/empty_state.h"
#include "ui/flow_legend.h"
#include "ui/look/theme.h"
#include "ui/look/tokens.h"
#include "ui/needs_you_list.h"
#include "ui/overview_page.h"
#include "ui/pause_everything.h"
#include "ui/plain_table.h"
#include "ui/rollout_card.h"
#include "ui/rollout_progress.h"
#include "ui/rollout_text.h"
#include "ui/state_stats.h"
#include "ui/versions_card.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace roadstead;
using namespace roadstead::ui;

/// The first page: what is where, what runs, what needs a person, and the button that holds all.
class TestOverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(ThemeChoice::Light); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void statisticsOpenTheirNodes();
    void statisticsFollowTheFleet();
    void runningRolloutIsShown();
    void rolloutIsPausedAndResumed();
    void rolloutIsOpened();
    void finishedRolloutsAreNotShown();
    void severalRolloutsStandBesideEachOther();
    void etaIsARange();
    void pausesEverythingAtOnce();
    void undoSetsGoingWhatRanBefore();
    void resumesWhatWasPaused();
    void groupsHeldBeforeAreLeftAlone();
    void nothingToPauseDisablesTheButton();
    void needsYouListsWhatIsWrong();
    void needsYouOpensTheRightPlace_data();
    void needsYouOpensTheRightPlace();
    void needsYouByKeyboardAlone();
    void needsYouCountsForTheSidebar();
    void locksBecomeANeedOnlyWhenTheyAreStale();
    void quietFleetNeedsNobody();
    void modelIsSound();
    void versionsAreDrawnFromHistory();
    void versionsFollowLiveUpdates();
    void versionsHaveATable();
    void youngStationShowsTheHoursThatItHasSeen();
    void longHistoryIsReadInPages();
    void oldVersionsAreOneArea();
    void emptyFleetSaysWhatToDo();
    void everythingHasAName();
    void fitsASmallWindow();
    void paintsMirroredAndDark();
    void largeFleetCostsLittle();

private:
    void make(int nodes);
    template <typename T> T *part(const QString &name = {}) { return m_page->findChild<T *>(name); }
    NeedsYou &needs() { return *m_page->findChild<NeedsYou *>(); }
    NodeSummary nodeIn(NodeState state) const;
    const Need *need(const QString &words);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeFleet> m_fleet;
    std::unique_ptr<Acts> m_acts;
    std::unique_ptr<OverviewPage> m_page;
};

void TestOverviewPage::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    make(60);
}

void TestOverviewPage::cleanup()
{
    m_page.reset();
    m_acts.reset();
    m_fleet.reset();
}

void TestOverviewPage::make(int nodes)
{
    cleanup();
    m_fleet = std::make_unique<FakeFleet>(nodes);
    m_acts = std::make_unique<Acts>(*m_fleet);
    m_page = std::make_unique<OverviewPage>(*m_fleet, *m_acts);
    m_page->resize(1000, 800);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

NodeSummary TestOverviewPage::nodeIn(NodeState state) const
{
    for (const NodeSummary &node : m_fleet->nodes()) {
        if (node.state == state)
            return node;
    }
    return {};
}

const Need *TestOverviewPage::need(const QString &words)
{
    for (const Need &each : needs().needs()) {
        if (QString(each.title).remove(QChar(0x2068)).remove(QChar(0x2069)).contains(words))
            return &each;
    }
    return nullptr;
}

void TestOverviewPage::statisticsOpenTheirNodes()
{
    QSignalSpy asked(m_page.get(), &Page::viewAsked);
    QTest::mouseClick(part<StateStat>(u"stat_failed"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0], (QVariantList {u"nodes"_s, u"state:failed"_s}));
    auto *missing = part<StateStat>(u"stat_missing"_s);
    missing->setFocus();
    QTest::keyClick(missing, Qt::Key_Space);
    QCOMPARE(asked[1], (QVariantList {u"nodes"_s, u"state:missing"_s}));
}

void TestOverviewPage::statisticsFollowTheFleet()
{
    auto *up = part<StateStat>(u"stat_up"_s);
    const QString before = up->accessibleName();
    NodeSummary node = nodeIn(NodeState::Failed);
    node.state = NodeState::Up;
    m_fleet->setNode(node);
    QVERIFY(up->accessibleName() != before);
    QVERIFY(up->accessibleName().endsWith(u"Up"_s));
}

void TestOverviewPage::runningRolloutIsShown()
{
    auto *card = part<RolloutCard>();
    QVERIFY(card && card->isVisible());
    QVERIFY(!part<QWidget>(u"noRollout"_s)->isVisible());
    const RolloutStatus status = m_fleet->rollouts().constFirst();
    QCOMPARE(card->findChild<ProgressBand *>()->accessibleDescription(), progressSentence(status));
    QVERIFY(card->findChild<TimeRail *>()->isVisible());
    QCOMPARE(card->findChild<FlowLegend *>()->items().size(), 4);
}

void TestOverviewPage::rolloutIsPausedAndResumed()
{
    auto *pause = part<QPushButton>(u"pauseRollout"_s);
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_COMPARE(m_fleet->rollouts().constFirst().state, RolloutState::Paused);
    QCOMPARE(m_fleet->commands().last().targets, QStringList {u"stable"_s});
    QVERIFY(!m_fleet->commands().last().isOn);
    QCOMPARE(m_fleet->commands().last().who, u"window"_s);
    QCOMPARE(pause->text(), u"Resume"_s);
    QVERIFY(!part<TimeRail>()->isVisible()); // nothing to foretell
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_COMPARE(m_fleet->rollouts().constFirst().state, RolloutState::Running);
    QCOMPARE(pause->text(), u"Pause"_s);
}

void TestOverviewPage::rolloutIsOpened()
{
    QSignalSpy asked(m_page.get(), &Page::viewAsked);
    QTest::mouseClick(part<QPushButton>(u"openRollout"_s), Qt::LeftButton);
    QCOMPARE(asked[0], (QVariantList {u"rollouts"_s, u"e96281a6-d1af-4bde-9a0a-97b76e56dc57/stable"_s}));
    QTest::mouseClick(part<QPushButton>(u"newRolloutButton"_s), Qt::LeftButton);
    QCOMPARE(asked[1], (QVariantList {u"rollouts"_s, u"new"_s}));
}

void TestOverviewPage::finishedRolloutsAreNotShown()
{
    QList<RolloutStatus> rollouts = m_fleet->rollouts();
    rollouts[0].state = RolloutState::Finished;
    m_fleet->setRollouts(rollouts);
    QVERIFY(!part<RolloutCard>()->isVisible());
    QVERIFY(part<QWidget>(u"noRollout"_s)->isVisible());
}

void TestOverviewPage::severalRolloutsStandBesideEachOther()
{
    QList<RolloutStatus> rollouts = m_fleet->rollouts();
    rollouts[1].state = RolloutState::Running;
    rollouts[1].total = 10;
    m_fleet->setRollouts(rollouts);
    const QList<RolloutCard *> cards = m_page->findChildren<RolloutCard *>();
    QCOMPARE(cards.size(), 2);
    const auto onPage = [this](QWidget *w) { return QRect(w->mapTo(m_page.get(), QPoint()), w->size()); };
    QTRY_VERIFY(onPage(cards[1]).left() > onPage(cards[0]).right());
    QCOMPARE(onPage(cards[1]).top(), onPage(cards[0]).top());
    QVERIFY(onPage(part<NeedsYouCard>()).left() > onPage(part<VersionsCard>()).right());
    QVERIFY(onPage(part<VersionsCard>()).top() > onPage(cards[0]).bottom());
    m_page->resize(500, 700);
    QTRY_VERIFY(onPage(cards[1]).top() > onPage(cards[0]).bottom());
    rollouts[1].state = RolloutState::Finished;
    m_fleet->setRollouts(rollouts);
    m_page->resize(1000, 800);
    QTRY_VERIFY(onPage(part<NeedsYouCard>()).left() > onPage(cards[0]).right());
    QCOMPARE(onPage(part<NeedsYouCard>()).bottom(), onPage(cards[0]).bottom());
}

void TestOverviewPage::etaIsARange()
{
    RolloutStatus status;
    const QDateTime now(QDate(2026, 3, 2), QTime(12, 0));
    QVERIFY(etaRangeText(status, now.toMSecsSinceEpoch()).isEmpty());
    status.etaEarliestMs = now.addSecs(3600).toMSecsSinceEpoch();
    status.etaLatestMs = now.addSecs(2 * 3600 + 1800).toMSecsSinceEpoch();
    QVERIFY(etaRangeText(status, now.toMSecsSinceEpoch()).contains(u"13:00–14:30"_s));
    status.etaLatestMs = now.addSecs(15 * 3600).toMSecsSinceEpoch(); // in the night: no date is needed
    QVERIFY(etaRangeText(status, now.toMSecsSinceEpoch()).contains(u"13:00–03:00"_s));
    status.etaLatestMs = now.addDays(3).toMSecsSinceEpoch();
    QVERIFY(!etaRangeText(status, now.toMSecsSinceEpoch()).contains(u"13:00–12:00"_s));
}

void TestOverviewPage::pausesEverythingAtOnce()
{
    QSignalSpy notices(m_acts.get(), &Acts::noticed);
    auto *button = part<QPushButton>(u"pauseEverythingButton"_s);
    QCOMPARE(button->text(), u"Pause everything"_s);
    QCOMPARE(button->property("kind"), u"danger"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_fleet->commands().size(), 1); // no question
    QCOMPARE(m_fleet->commands().last().kind, FleetCommand::Kind::SetUpdatesEnabled);
    QCOMPARE(m_fleet->commands().last().targets, (QStringList {u"stable"_s, u"beta"_s}));
    QTRY_COMPARE(button->text(), u"Resume"_s);
    QCOMPARE(notices.size(), 1);
    auto *banner = part<Banner>(u"pausedBanner"_s);
    QVERIFY(banner);
    QVERIFY(banner->accessibleName().contains(u"stable"_s) && banner->accessibleName().contains(u"beta"_s));
}

void TestOverviewPage::undoSetsGoingWhatRanBefore()
{
    const QList<RolloutStatus> before = m_fleet->rollouts();
    m_page->pauseOrResume();
    QTRY_VERIFY(m_acts->canUndo());
    m_acts->undo();
    QTRY_COMPARE(m_fleet->rollouts(), before);
    QTRY_VERIFY(!part<Banner>(u"pausedBanner"_s));
    QCOMPARE(part<QPushButton>(u"pauseEverythingButton"_s)->text(), u"Pause everything"_s);
}

void TestOverviewPage::resumesWhatWasPaused()
{
    m_page->pauseOrResume();
    QTRY_VERIFY(part<Banner>(u"pausedBanner"_s));
    m_page->pauseOrResume();
    QTRY_COMPARE(m_fleet->rollouts().constFirst().state, RolloutState::Running);
    QCOMPARE(m_fleet->commands().last().targets, (QStringList {u"stable"_s, u"beta"_s}));
    QVERIFY(m_fleet->commands().last().isOn);
}

void TestOverviewPage::groupsHeldBeforeAreLeftAlone()
{
    QList<RolloutStatus> rollouts = m_fleet->rollouts();
    rollouts[1].state = RolloutState::Stopped;
    m_fleet->setRollouts(rollouts);
    m_page->pauseOrResume();
    QCOMPARE(m_fleet->commands().last().targets, QStringList {u"stable"_s});
}

void TestOverviewPage::nothingToPauseDisablesTheButton()
{
    m_fleet->setRollouts({});
    QVERIFY(!part<QPushButton>(u"pauseEverythingButton"_s)->isEnabled());
    m_page->pauseOrResume();
    QVERIFY(m_fleet->commands().isEmpty());
}

void TestOverviewPage::needsYouListsWhatIsWrong()
{
    QVERIFY(need(u"failed"_s));
    QVERIFY(need(u"missing"_s));
    QVERIFY(need(u"Lock held for 47 min"_s));
    QVERIFY(need(u"Lock held"_s)->detail.contains(u"silent"_s));
    QVERIFY(need(u"new node"_s));
    NodeSummary node = nodeIn(NodeState::Failed);
    node.hasReverted = true;
    m_fleet->setNode(node);
    NodeSummary doubtful = nodeIn(NodeState::Up);
    doubtful.conflict = u"mac 52:54 = node-009"_s;
    m_fleet->setNode(doubtful);
    NodeSummary booting = nodeIn(NodeState::New);
    booting.group = u"worker"_s;
    booting.lastSeenMs = m_fleet->nowMs() - 12 * 60'000;
    m_fleet->setNode(booting);
    QTRY_VERIFY(need(u"1 node(s) reverted"_s));
    QCOMPARE(need(u"reverted"_s)->node, node.id);
    QCOMPARE(need(u"reverted"_s)->what, u"reverted"_s);
    QVERIFY(need(u"may be two machines"_s));
    QCOMPARE(need(u"may be two machines"_s)->detail, doubtful.conflict);
    QVERIFY(need(u"stuck in its boot"_s));
    QVERIFY(need(u"stuck in its boot"_s)->detail.contains(u"12 min"_s));
    m_fleet->removeNode(node.id);
    QTRY_VERIFY(!need(u"reverted"_s));
}

void TestOverviewPage::needsYouOpensTheRightPlace_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("what");
    QTest::newRow("failed nodes") << u"failed"_s << u"nodes"_s << u"state:failed"_s;
    QTest::newRow("missing nodes") << u"missing"_s << u"nodes"_s << u"state:missing"_s;
    QTest::newRow("a lock") << u"Lock held"_s << u"locks"_s << u"prod-a"_s;
    QTest::newRow("a service") << u"DHCP does not run"_s << u"boot"_s << u"dhcp"_s;
    QTest::newRow("a rollout") << u"Rollout of"_s << u"rollouts"_s
                               << u"e96281a6-d1af-4bde-9a0a-97b76e56dc57/beta"_s;
}

void TestOverviewPage::needsYouOpensTheRightPlace()
{
    QFETCH(QString, words);
    QFETCH(QString, view);
    QFETCH(QString, what);
    ServiceStatus dhcp = m_fleet->services().constFirst();
    dhcp.state = ServiceState::Failed;
    dhcp.lastError = u"Port 67 is held by dnsmasq."_s;
    m_fleet->setService(dhcp);
    QList<RolloutStatus> rollouts = m_fleet->rollouts();
    rollouts[1].state = RolloutState::Stopped;
    rollouts[1].reason = u"the first update failed"_s;
    m_fleet->setRollouts(rollouts);
    QTRY_VERIFY(need(u"Rollout of"_s));
    QSignalSpy asked(m_page.get(), &Page::viewAsked);
    auto *list = part<NeedsYouList>(u"needsYouList"_s);
    int row = 0;
    while (row < needs().rowCount() && &needs().needs()[row] != need(words))
        ++row;
    QVERIFY2(row < needs().rowCount(), qPrintable(words));
    const QModelIndex index = needs().index(row);
    list->scrollTo(index);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0], (QVariantList {view, what}));
}

void TestOverviewPage::needsYouByKeyboardAlone()
{
    QSignalSpy asked(m_page.get(), &Page::viewAsked);
    auto *list = part<NeedsYouList>(u"needsYouList"_s);
    list->setFocus();
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), needs().needs()[1].view);
    QCOMPARE(asked[0][1].toString(), needs().needs()[1].what);
}

void TestOverviewPage::needsYouCountsForTheSidebar()
{
    QSignalSpy spy(m_page.get(), &Page::needCountChanged);
    const int before = m_page->needCount();
    QVERIFY(before > 0);
    m_fleet->setLocks({});
    QTRY_COMPARE(m_page->needCount(), before - 1);
    QCOMPARE(spy.last()[0].toInt(), before - 1);
}

void TestOverviewPage::locksBecomeANeedOnlyWhenTheyAreStale()
{
    QList<LockGroupStatus> locks = m_fleet->locks();
    locks[0].holders[0].stale = LockStale::No;
    m_fleet->setLocks(locks);
    QTRY_VERIFY(!need(u"Lock held"_s));
    locks[0].holders[0].stale = LockStale::HeldLong;
    m_fleet->setLocks(locks);
    QTRY_VERIFY(need(u"Lock held"_s));
}

void TestOverviewPage::quietFleetNeedsNobody()
{
    m_fleet->setLocks({});
    QList<NodeSummary> nodes = m_fleet->nodes();
    for (NodeSummary &node : nodes)
        node.state = NodeState::Up;
    m_fleet->setNodes(nodes);
    QTRY_COMPARE(m_page->needCount(), 0);
    QVERIFY(part<QLabel>(u"needsNothing"_s)->isVisible());
}

void TestOverviewPage::modelIsSound()
{
    QAbstractItemModelTester tester(&needs(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    ChartTableModel table;
    QAbstractItemModelTester tableTester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ChartData data;
    data.moments = {1, 2, 3};
    data.lines = {{u"a"_s, {}, {1, 2, 3}, Qt::SolidLine}};
    table.setData(data);
    data.lines[0].values = {3, 2, 1};
    table.setData(data);
    QCOMPARE(table.index(0, 1).data().toString(), u"1"_s); // newest first
    data.moments = {1, 2};
    table.setData(data);
    m_fleet->setLocks({});
    QTRY_VERIFY(!need(u"Lock held"_s));
    needs().reload();
}

void TestOverviewPage::versionsAreDrawnFromHistory()
{
    auto *card = part<VersionsCard>();
    QTRY_VERIFY(!card->chart().data().lines.isEmpty());
    const ChartData &data = card->chart().data();
    QCOMPARE(data.kind, ChartData::Kind::Stacked);
    QCOMPARE(data.lines.constLast().name, u"4230.2.1"_s); // the newest on top
    QCOMPARE(data.lines.constLast().ink, ChartInk::series(0));
    QCOMPARE(data.lines.constLast().values.constFirst(), 0);
    int now = 0;
    for (const NodeSummary &node : m_fleet->nodes())
        now += node.version == "4230.2.1"_L1 ? 1 : 0;
    QCOMPARE(data.lines.constLast().values.constLast(), now);
    QCOMPARE(data.toMs - data.fromMs, 24 * 3'600'000);
    QVERIFY(data.nowMs > data.fromMs && data.nowMs <= data.toMs);
    QVERIFY2(card->chart().accessibleDescription().contains(u"%1 node(s) 4230.2.1"_s.arg(now)),
        qPrintable(card->chart().accessibleDescription()));
    QTest::mouseClick(part<QPushButton>(u"versionsRange"_s), Qt::LeftButton);
    QTRY_COMPARE(card->chart().data().toMs - card->chart().data().fromMs, 7 * 24 * 3'600'000);
}

void TestOverviewPage::versionsFollowLiveUpdates()
{
    auto *card = part<VersionsCard>();
    QTRY_VERIFY(!card->chart().data().lines.isEmpty());
    const int before = card->chart().data().lines.constLast().values.constLast();
    for (int i = 0; i < 20; ++i)
        m_fleet->step();
    QTRY_VERIFY(card->chart().data().lines.constLast().values.constLast() > before);
}

void TestOverviewPage::versionsHaveATable()
{
    auto *card = part<VersionsCard>();
    QTRY_VERIFY(!card->chart().data().lines.isEmpty());
    auto *table = card->findChild<PlainTable *>(u"chartTable"_s);
    QVERIFY(!table->isVisible());
    auto *button = card->findChild<QPushButton *>(u"chartTableButton"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), static_cast<int>(card->chart().data().moments.size()));
    QCOMPARE(table->model()->index(0, 2).data().toString(),
        QString::number(card->chart().data().lines.constLast().values.constLast()));
}

void TestOverviewPage::youngStationShowsTheHoursThatItHasSeen()
{
    constexpr qint64 kHour = 3'600'000;
    auto *card = part<VersionsCard>();
    const NodeSummary only = nodeIn(NodeState::Up);
    const qint64 nowMs = m_fleet->nowMs();
    const auto span = [card] { return (card->chart().data().toMs - card->chart().data().fromMs) / kHour; };
    for (const auto &[hoursAgo, hours] : {std::pair(20, 24), std::pair(9, 12), std::pair(2, 6)}) {
        m_fleet->quietly([&, ago = hoursAgo] {
            Event seen;
            seen.atMs = nowMs - ago * kHour;
            seen.node = only.id;
            seen.kind = EventKind::NodeSeen;
            m_fleet->setNodes({});
            m_fleet->setNodes({only});
            m_fleet->record(seen);
        });
        card->reload();
        QTRY_COMPARE(span(), hours);
        const QDateTime from = QDateTime::fromMSecsSinceEpoch(card->chart().data().fromMs);
        QCOMPARE(from.time().minute(), 0);
    }
}

void TestOverviewPage::longHistoryIsReadInPages()
{
    const qint64 nowMs = m_fleet->nowMs();
    const NodeId id = nodeIn(NodeState::Up).id;
    m_fleet->quietly([&] {
        for (int i = 0; i < EventQuery::kMaxEventsAtOnce + 100; ++i) {
            Event event;
            event.atMs = nowMs - 3'600'000 + i;
            event.node = id;
            event.kind = EventKind::UpdateComplete;
            event.detail = {{u"from"_s, u"1.0.0"_s}, {u"version"_s, u"2.0.0"_s}};
            m_fleet->record(event);
        }
    });
    auto *card = part<VersionsCard>();
    card->reload();
    const auto hasOldest = [card] {
        const QList<ChartLine> &lines = card->chart().data().lines;
        return !lines.isEmpty() && lines.constFirst().name == "1.0.0"_L1;
    };
    QTRY_VERIFY(hasOldest());
    // Before the first of those events the node ran 1.0.0: that stands on the second page.
    QCOMPARE(card->chart().data().lines.constFirst().values.constFirst(), 1);
}

void TestOverviewPage::oldVersionsAreOneArea()
{
    VersionHistory history;
    history.moments = {1, 2};
    history.versions = {u"1.0.0"_s, u"2.0.0"_s, u"3.0.0"_s, u"4.0.0"_s, u"5.0.0"_s};
    history.counts = {{3, 1}, {2, 2}, {9, 8}, {7, 7}, {0, 1}};
    const QList<ChartLine> areas = versionAreas(history, {u"5.0.0"_s});
    QCOMPARE(areas.size(), 4);
    QCOMPARE(areas[0].name, u"older"_s);
    QCOMPARE(areas[0].values, (QList<int> {5, 3}));
    QCOMPARE(areas[1].name, u"3.0.0"_s);
    QCOMPARE(areas[3].name, u"5.0.0"_s); // the target, however few run it
    QCOMPARE(areas[3].ink, ChartInk::series(0));
}

void TestOverviewPage::emptyFleetSaysWhatToDo()
{
    make(0);
    QSignalSpy asked(m_page.get(), &Page::viewAsked);
    auto *empty = part<EmptyState>();
    QPushButton *open = nullptr;
    for (EmptyState *state : m_page->findChildren<EmptyState *>()) {
        if (state->isVisible())
            empty = state;
    }
    for (QPushButton *button : empty->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->property("kind") == u"primary"_s)
            open = button;
    }
    QVERIFY(open);
    QTest::mouseClick(open, Qt::LeftButton);
    QCOMPARE(asked[0][0].toString(), u"boot"_s);
    NodeSummary node;
    node.id = static_cast<NodeId>(1);
    m_fleet->setNode(node);
    QVERIFY(!empty->isVisible());
}

void TestOverviewPage::everythingHasAName()
{
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
            || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
            qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u" in "_s
                + QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
    }
}

void TestOverviewPage::fitsASmallWindow()
{
    const QSize least = m_page->minimumSizeHint();
    QVERIFY(least.width() <= 640 && least.height() <= 460);
    m_page->resize(500, 460);
    QCoreApplication::sendPostedEvents();
    auto *card = part<RolloutCard>();
    auto *needsCard = part<NeedsYouCard>();
    const auto onPage = [this](QWidget *w) { return QRect(w->mapTo(m_page.get(), QPoint()), w->size()); };
    QTRY_VERIFY(onPage(needsCard).top() > onPage(card).bottom()); // below each other
    QVERIFY(onPage(card).right() <= 500);
    QVERIFY(onPage(part<QPushButton>(u"pauseEverythingButton"_s)).right() <= 500);
    m_page->resize(1000, 700);
    QTRY_VERIFY(onPage(needsCard).left() > onPage(card).right());
}

void TestOverviewPage::paintsMirroredAndDark()
{
    auto *stat = part<StateStat>(u"stat_up"_s);
    QTRY_VERIFY(!part<VersionsCard>()->chart().data().lines.isEmpty());
    const QImage light = m_page->grab().toImage();
    m_theme->choose(ThemeChoice::Dark);
    QTRY_VERIFY(m_page->palette().color(QPalette::Base).lightness() < 80);
    const QImage dark = m_page->grab().toImage();
    const QPoint inStat = stat->mapTo(m_page.get(), QPoint(stat->width() - 8, stat->height() / 2));
    QCOMPARE(light.pixelColor(inStat).name(), lightTokens().raised.name());
    QCOMPARE(dark.pixelColor(inStat).name(), darkTokens().raised.name());
    m_theme->choose(ThemeChoice::Light);
    QTRY_VERIFY(m_page->palette().color(QPalette::Base).lightness() > 200);
    QCOMPARE(m_page->grab().toImage().pixelColor(inStat).name(), lightTokens().raised.name());
    m_page->setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::sendPostedEvents();
    QVERIFY(stat->mapTo(m_page.get(), QPoint()).x() > m_page->width() / 2);
    const QImage mirrored = stat->grab().toImage();
    bool hasGlyphAtRight = false;
    for (int y = 0; y < mirrored.height(); ++y)
        hasGlyphAtRight = hasGlyphAtRight
            || mirrored.pixelColor(mirrored.width() - 20, y).name()
                == lightTokens().of(NodeState::Up).mark.name();
    QVERIFY(hasGlyphAtRight);
}

void TestOverviewPage::largeFleetCostsLittle()
{
    make(10'000);
    QTRY_VERIFY(!part<VersionsCard>()->chart().data().lines.isEmpty());
    QList<NodeSummary> batch = m_fleet->nodes().first(250); // of 5,000 a second at 20 signals
    QElapsedTimer timer;
    timer.start();
    constexpr int kRounds = 20;
    for (int i = 0; i < kRounds; ++i) {
        for (NodeSummary &node : batch)
            node.lastSeenMs += 1;
        Q_EMIT m_fleet->nodesChanged(batch, {});
    }
    const qint64 each = timer.nsecsElapsed() / 1000 / kRounds;
    QVERIFY2(each < 5000, qPrintable(u"%1 µs"_s.arg(each))); // some 100 µs alone
    qInfo("%lld us a signal of 250 nodes", each);
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overview_page.moc"
