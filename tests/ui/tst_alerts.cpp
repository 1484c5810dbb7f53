#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/alerts.h"
#include "ui/desktop.h"
#include "ui/fleet_counts.h"
#include "ui/look/theme.h"
#include "ui/main_window.h"
#include "ui/tray.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace roadstead;
using namespace roadstead::ui;

class TestAlerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void oneNodeIsNamed();
    void manyAreGrouped();
    void kindsShareOneMessage();
    void tellsNoMoreOftenThanAgreed();
    void stoppedRolloutIsToldOnce();
    void longLockIsToldOnce();
    void stuckBootIsTold();
    void bootThatGoesOnIsNotTold_data();
    void bootThatGoesOnIsNotTold();
    void quietEventsAreNotTold();

    void trayTellsTheFleet();
    void trayAsks();
    void windowComesBackWhenTheTrayGoes();

private:
    void record(EventKind kind, int node, qint64 atMs = 0, const QJsonObject &detail = {});
    [[nodiscard]] Alert last() const { return m_spy->last()[0].value<Alert>(); }

    std::unique_ptr<FakeFleet> m_fleet;
    std::unique_ptr<Alerts> m_alerts;
    std::unique_ptr<QSignalSpy> m_spy;
};

void TestAlerts::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin does not support|QObject::connect: No such signal QPlatformNative).*"_s));
    m_fleet = std::make_unique<FakeFleet>(60);
    m_fleet->setLocks({});
    using namespace std::chrono_literals;
    m_alerts = std::make_unique<Alerts>(*m_fleet, Alerts::Pace {1ms, 1ms, 1h});
    m_spy = std::make_unique<QSignalSpy>(m_alerts.get(), &Alerts::raised);
}

void TestAlerts::cleanup()
{
    m_spy.reset();
    m_alerts.reset();
    m_fleet.reset();
}

void TestAlerts::record(EventKind kind, int node, qint64 atMs, const QJsonObject &detail)
{
    Event event;
    event.kind = kind;
    event.node = static_cast<NodeId>(node);
    event.atMs = atMs;
    event.detail = detail;
    m_fleet->record(event);
}

void TestAlerts::oneNodeIsNamed()
{
    record(EventKind::UpdateReverted, 7, 0, {{u"version"_s, u"4230.2.1"_s}});
    QTRY_COMPARE(m_spy->size(), 1);
    QCOMPARE(last().title, u"node-007 reverted"_s);
    QVERIFY(last().text.contains(u"4230.2.1"_s));
    QCOMPARE(last().node, static_cast<NodeId>(7));
    QCOMPARE(last().view, u"nodes"_s);
}

void TestAlerts::manyAreGrouped()
{
    for (int node = 1; node <= 12; ++node)
        record(EventKind::UpdateFailed, node);
    record(EventKind::UpdateFailed, 1); // again
    QTRY_COMPARE(m_spy->size(), 1);
    QVERIFY(last().title.startsWith(u"12 "_s));
    QVERIFY(last().text.contains(u"node-001, "_s) && last().text.endsWith(u", …"_s));
    QCOMPARE(last().what, u"state:failed"_s);
    QCOMPARE(last().node, NodeId::None);
}

void TestAlerts::kindsShareOneMessage()
{
    record(EventKind::RequestFailed, 3, 0, {{u"path"_s, u"/ignition"_s}});
    record(EventKind::UpdateReverted, 7);
    QTRY_COMPARE(m_spy->size(), 1);
    QCOMPARE(last().title, u"node-007 reverted"_s); // the worse one
    QVERIFY(last().text.contains(u"node-003 failed"_s));
}

void TestAlerts::tellsNoMoreOftenThanAgreed()
{
    using namespace std::chrono_literals;
    Alerts slow(*m_fleet, Alerts::Pace {1ms, 1h, 1h});
    QSignalSpy spy(&slow, &Alerts::raised);
    record(EventKind::UpdateReverted, 7);
    QTRY_COMPARE(spy.size(), 1);
    record(EventKind::UpdateReverted, 8);
    QTRY_COMPARE(m_spy->size(), 2); // the quick one has told it
    QCOMPARE(spy.size(), 1);
}

void TestAlerts::stoppedRolloutIsToldOnce()
{
    QList<RolloutStatus> rollouts = m_fleet->rollouts();
    rollouts[0].state = RolloutState::Stopped;
    rollouts[0].reason = u"3 of 20 failed"_s;
    m_fleet->setRollouts(rollouts);
    m_fleet->setRollouts(rollouts);
    QTRY_COMPARE(m_spy->size(), 1);
    QCOMPARE(last().title, u"The rollout of stable stopped"_s);
    QCOMPARE(last().text, u"3 of 20 failed"_s);
    QCOMPARE(last().view, u"rollouts"_s);
    QCOMPARE(last().what, rollouts[0].appId + u"/stable"_s);
    rollouts[0].state = RolloutState::Paused; // by a person, who knows
    m_fleet->setRollouts(rollouts);
    QTest::qWait(20);
    QCOMPARE(m_spy->size(), 1);
}

void TestAlerts::longLockIsToldOnce()
{
    const qint64 nowMs = m_fleet->nowMs();
    LockGroupStatus group;
    group.id = u"prod-a"_s;
    group.holders = {{u"id-1"_s, static_cast<NodeId>(3), nowMs - 29 * 60'000}, {u"id-2"_s, NodeId::None, 0}};
    m_fleet->setLocks({group});
    m_alerts->look();
    QTest::qWait(20);
    QVERIFY(m_spy->isEmpty());
    group.holders[0].sinceMs = nowMs - 47 * 60'000;
    group.holders[0].stale = LockStale::HeldLong;
    m_fleet->setLocks({group});
    m_alerts->look();
    m_alerts->look();
    QTRY_COMPARE(m_spy->size(), 1);
    QVERIFY(last().text.contains(u"node-003"_s) && last().text.contains(u"47 min"_s));
    QCOMPARE(last().what, u"prod-a"_s);
    m_alerts->look();
    QTest::qWait(20);
    QCOMPARE(m_spy->size(), 1);
}

void TestAlerts::stuckBootIsTold()
{
    const qint64 nowMs = m_fleet->nowMs();
    record(EventKind::BootScript, 5, nowMs - 12 * 60'000);
    record(EventKind::AssetServed, 5, nowMs - 11 * 60'000);
    m_alerts->look();
    QTRY_COMPARE(m_spy->size(), 1);
    QVERIFY(last().title.contains(m_fleet->node(static_cast<NodeId>(5))->name));
    QVERIFY(last().text.contains(u"12 min"_s));
    m_alerts->look();
    QTest::qWait(20);
    QCOMPARE(m_spy->size(), 1);
}

void TestAlerts::bootThatGoesOnIsNotTold_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("minutes");
    QTest::newRow("configuration was served") << int(EventKind::ConfigServed) << 12;
    QTest::newRow("the system checks for updates") << int(EventKind::UpdateCheck) << 12;
    QTest::newRow("not long yet") << int(EventKind::AssetServed) << 5;
}

void TestAlerts::bootThatGoesOnIsNotTold()
{
    QFETCH(const int, kind);
    QFETCH(const int, minutes);
    const qint64 nowMs = m_fleet->nowMs();
    record(EventKind::BootScript, 5, nowMs - minutes * 60'000LL);
    record(static_cast<EventKind>(kind), 5, nowMs);
    m_alerts->look();
    QTest::qWait(20);
    QVERIFY(m_spy->isEmpty());
}

void TestAlerts::quietEventsAreNotTold()
{
    for (const EventKind kind : {EventKind::DhcpOffer, EventKind::UpdateGranted, EventKind::LockTaken,
             EventKind::StationStarted, EventKind::LockRefused})
        record(kind, 5);
    QTest::qWait(20);
    QVERIFY(m_spy->isEmpty());
}

void TestAlerts::trayTellsTheFleet()
{
    Theme theme(ThemeChoice::Light);
    FleetCounts counts(*m_fleet);
    Tray tray(*m_fleet, counts);
    QVERIFY2(tray.toolTip().contains(u"of 60"_s), qPrintable(tray.toolTip()));
    const QList<NodeSummary> nodes = m_fleet->nodes();
    for (NodeSummary node : nodes) {
        if (node.state == NodeState::Failed) {
            node.state = NodeState::Up;
            m_fleet->setNode(node);
        }
    }
    QVERIFY(!tray.toolTip().contains(u"failed"_s));
    NodeSummary broken = nodes.constFirst();
    broken.state = NodeState::Failed;
    m_fleet->setNode(broken);
    QVERIFY(tray.toolTip().contains(u"1 failed"_s));
    tray.redraw();
}

void TestAlerts::trayAsks()
{
    FleetCounts counts(*m_fleet);
    Tray tray(*m_fleet, counts);
    QSignalSpy shown(&tray, &Tray::showAsked);
    QSignalSpy paused(&tray, &Tray::pauseAsked);
    QSignalSpy quit(&tray, &Tray::quitAsked);
    for (QAction *action : tray.menu().actions())
        action->trigger();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(paused.size(), 1);
    QCOMPARE(quit.size(), 1);
}

void TestAlerts::windowComesBackWhenTheTrayGoes()
{
    Desktop desktop(*m_fleet);
    desktop.show();
    desktop.followTray(true);
    Q_EMIT desktop.window()->hiddenToTray();
    desktop.window()->hide();
    desktop.followTray(true);
    QVERIFY(!desktop.window()->isVisible());
    desktop.followTray(false);
    QVERIFY(desktop.window()->isVisible());
    QVERIFY(QGuiApplication::quitOnLastWindowClosed());
    // Its tray comes again while the window is in sight: that stays as it is.
    desktop.followTray(true);
    desktop.followTray(false);
    QVERIFY(desktop.window()->isVisible());
}

QTEST_MAIN(TestAlerts)
#include "tst_alerts.moc"
