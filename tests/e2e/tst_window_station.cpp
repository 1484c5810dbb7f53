#include "demo_window.h"
#include "node_messages.h"
#include "station_fixture.h"
#include "window_hands.h"

#include "core/literals.h"
#include "ui/desktop.h"
#include "ui/main_window.h"
#include "ui/service_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>
#include <QUdpSocket>

using namespace roadstead;
using namespace roadstead::test;
using namespace roadstead::ui;

namespace {
constexpr int kLocked = 423; // of a FleetLock request that is refused
}

/// What a person does in the window, done to a real station: each act is seen in the station's own state, in
/// its history and by its machines, and Ctrl+Z takes it back.
class TestWindowStation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rolloutIsPausedAndGoesOn();
    void rolloutIsAbortedAndTakenUpAgain();
    void everythingIsPausedAtOnce();
    void lockIsTakenAndGivenBack();
    void slotsAreChanged();
    void nodesAreHeldAndLetGo();
    void nodesAreRetiredAndBack();
    void nodesAreLabelled();
    void changeIsReverted();
    void olderVersionOfATemplateIsRestored();
    void serviceIsStoppedAndStarted();
    void stationIsSetUp();

private:
    void open(const runtime::StationOptions &options);
    /// A station with two lock groups and four machines that have shown themselves.
    void openWithMachines();
    /// Once the toast says that it is done, and offers it; then waits for the word that it is undone.
    void undo(const QString &done) const;
    void closeToast() const;
    template <typename T> [[nodiscard]] T *part(const QString &name = {}) const
    {
        return m_hands->part<T>(name);
    }
    [[nodiscard]] runtime::Station &station() const { return m_desk->station(); }
    [[nodiscard]] FleetDocument document() const { return station().config()->document(); }
    [[nodiscard]] RolloutStatus rollout() const { return station().rollouts().value(0); }
    [[nodiscard]] services::PeerAnswer send(const QByteArray &bytes) const;
    [[nodiscard]] int lockAs(int machine, const QByteArray &group) const;
    [[nodiscard]] std::optional<NodeSummary> nodeNamed(const QString &name) const;
    /// The newest event of the kind.
    [[nodiscard]] Event newest(EventKind kind) const;
    /// Clicks the node's row, with others that are selected already.
    [[nodiscard]] bool select(const QString &node, Qt::KeyboardModifiers modifiers = {}) const;
    void showTab(const QString &bar, int tab) const;

    QTemporaryDir m_dir;
    int m_stations = 0;
    std::unique_ptr<DemoWindow> m_desk;
    std::unique_ptr<WindowHands> m_hands;
};

void TestWindowStation::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

void TestWindowStation::cleanup()
{
    m_hands.reset();
    m_desk.reset();
}

void TestWindowStation::open(const runtime::StationOptions &options)
{
    m_desk = std::make_unique<DemoWindow>(options);
    const auto opened = m_desk->open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    m_desk->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    m_hands = std::make_unique<WindowHands>(m_desk->window());
}

void TestWindowStation::openWithMachines()
{
    const QString file = m_dir.filePath(u"fleet.yaml"_s);
    QFile document(file);
    QVERIFY(document.open(QIODevice::WriteOnly));
    document.write(lockAndUpdateDocument(2));
    document.write("clusters: [ { id: rack-1, nodes: [\"52:54:00:00:00:01\"] } ]\n");
    document.close();
    auto options = stationOptions(m_dir.filePath(u"data%1"_s.arg(++m_stations)));
    options.documents = {file};
    open(options);
    for (int i = 1; i <= 4; ++i) {
        const QByteArray number = QByteArray::number(i);
        const auto answer = send("GET /ipxe?mac=52-54-00-00-00-0" + number + "&hostname=machine-" + number
            + " HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(answer.status, 200);
    }
    QTRY_COMPARE(station().nodes().size(), 4);
}

void TestWindowStation::undo(const QString &done) const
{
    QTRY_VERIFY(part<Toast>() && part<Toast>()->hasUndo() && m_hands->sees(done));
    m_hands->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_hands->sees(u"Undone: "_s) || m_hands->sees(u"cannot be undone"_s));
}

void TestWindowStation::closeToast() const
{
    QTRY_VERIFY(part<Toast>());
    for (QPushButton *button : part<Toast>()->findChildren<QPushButton *>()) {
        if (button->accessibleName() == u"Close this message"_s)
            QVERIFY(WindowHands::click(button));
    }
    QTRY_VERIFY(!part<Toast>());
}

services::PeerAnswer TestWindowStation::send(const QByteArray &bytes) const
{
    const quint16 port = station().services().at(int(ServiceId::Http)).address.section(u':', -1).toUShort();
    return aside([bytes, port] { return services::HttpPeer(port).ask(bytes); });
}

int TestWindowStation::lockAs(int machine, const QByteArray &group) const
{
    return send(lockRequest("/v1/pre-reboot", group, hexId(static_cast<quint64>(machine), "ab"))).status;
}

std::optional<NodeSummary> TestWindowStation::nodeNamed(const QString &name) const
{
    for (const NodeSummary &node : station().nodes()) {
        if (node.name == name)
            return node;
    }
    return std::nullopt;
}

Event TestWindowStation::newest(EventKind kind) const
{
    std::optional<Event> found;
    station().events({.kinds = {kind}, .limit = 1}, &station(),
        [&found](const Result<QList<Event>> &events) { found = events.value_or(QList<Event>()).value(0); });
    (void)QTest::qWaitFor([&found] { return found.has_value(); }, 10'000);
    return found.value_or(Event());
}

bool TestWindowStation::select(const QString &node, Qt::KeyboardModifiers modifiers) const
{
    // As long as the page knows no node it has no table.
    const auto isThere = [this] { return part<QTableView>(u"nodeTable"_s) != nullptr; };
    return QTest::qWaitFor(isThere)
        && WindowHands::clickRow(part<QTableView>(u"nodeTable"_s), node, modifiers);
}

void TestWindowStation::showTab(const QString &bar, int tab) const
{
    auto *tabs = part<QTabBar>(bar);
    QVERIFY(tabs);
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
}

void TestWindowStation::rolloutIsPausedAndGoesOn()
{
    open(demoOptions());
    QVERIFY(m_hands->openView(u"Rollouts"_s));
    QCOMPARE(rollout().state, RolloutState::Running);
    QVERIFY(m_hands->click(u"detailPause"_s));
    QTRY_COMPARE(rollout().state, RolloutState::Paused);
    QTRY_COMPARE(part<QPushButton>(u"detailPause"_s)->text(), u"Resume"_s);
    QTRY_COMPARE(newest(EventKind::RolloutPaused).detail[u"who"_s].toString(), u"window"_s);
    undo(u"The rollout of production is paused"_s);
    QTRY_COMPARE(rollout().state, RolloutState::Running);
    QTRY_COMPARE(part<QPushButton>(u"detailPause"_s)->text(), u"Pause"_s);
    QVERIFY(m_hands->click(u"detailPause"_s));
    QTRY_COMPARE(rollout().state, RolloutState::Paused);
    QTRY_COMPARE(part<QPushButton>(u"detailPause"_s)->text(), u"Resume"_s);
    QVERIFY(m_hands->click(u"detailPause"_s));
    QTRY_COMPARE(rollout().state, RolloutState::Running);
    QTRY_COMPARE(newest(EventKind::RolloutResumed).detail[u"what"_s].toString(), u"resume"_s);
}

void TestWindowStation::rolloutIsAbortedAndTakenUpAgain()
{
    open(demoOptions());
    const FleetDocument before = document();
    QVERIFY(m_hands->openView(u"Rollouts"_s));
    QVERIFY(m_hands->click(u"detailAbort"_s));
    QTRY_VERIFY(part<QDialog>(u"reasonSheet"_s));
    QVERIFY(!part<QPushButton>(u"actButton"_s)->isEnabled()); // not without a reason
    WindowHands::type(part<QWidget>(u"reasonEdit"_s), u"disks are not found"_s);
    QVERIFY(m_hands->click(u"actButton"_s));
    QTRY_COMPARE(rollout().state, RolloutState::Aborted);
    QTRY_COMPARE(document().applications[0].channels[0].package, u"4152.2.0"_s);
    QTRY_COMPARE(newest(EventKind::RolloutAborted).detail[u"version"_s].toString(), u"4230.2.1"_s);
    QCOMPARE(newest(EventKind::RolloutAborted).detail[u"reason"_s].toString(), u"disks are not found"_s);
    undo(u"The rollout of production is aborted"_s);
    QTRY_COMPARE(document(), before);
    QTRY_COMPARE(rollout().state, RolloutState::Running);
    QCOMPARE(rollout().version, u"4230.2.1"_s);
}

void TestWindowStation::everythingIsPausedAtOnce()
{
    open(demoOptions());
    QVERIFY(m_hands->openView(u"Overview"_s));
    QVERIFY(m_hands->click(u"pauseEverythingButton"_s));
    const auto isAnyOn = [this] {
        return std::ranges::any_of(station().rollouts(),
            [](const RolloutStatus &each) { return each.state == RolloutState::Running; });
    };
    QTRY_VERIFY(!isAnyOn());
    QTRY_VERIFY(part<QWidget>(u"pausedBanner"_s));
    m_hands->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isAnyOn());
    QTRY_VERIFY(!part<QWidget>(u"pausedBanner"_s));
}

void TestWindowStation::lockIsTakenAndGivenBack()
{
    openWithMachines();
    QCOMPARE(lockAs(1, "g0"), 200);
    const auto holders = [this] { return station().locks().value(0).holders.size(); };
    QTRY_COMPARE(holders(), 1);
    QVERIFY(m_hands->openView(u"Locks"_s));
    auto *table = part<QTableView>(u"lockTable"_s);
    QVERIFY(WindowHands::clickRow(table, u"g0"_s));
    QVERIFY(m_hands->click(u"releaseButton"_s));
    QTRY_VERIFY(part<QDialog>(u"reasonSheet"_s));
    QVERIFY(!part<QPushButton>(u"actButton"_s)->isEnabled());
    WindowHands::type(part<QWidget>(u"reasonEdit"_s), u"its board is dead"_s);
    QVERIFY(m_hands->click(u"actButton"_s));
    QTRY_COMPARE(holders(), 0);
    QTRY_COMPARE(newest(EventKind::LockForced).detail[u"reason"_s].toString(), u"its board is dead"_s);
    QCOMPARE(newest(EventKind::LockForced).detail[u"who"_s].toString(), u"window"_s);
    undo(u"The lock of g0 was taken"_s);
    QTRY_COMPARE(holders(), 1);
    QCOMPARE(lockAs(2, "g0"), kLocked); // it is held again, for the machines too
    QVERIFY(m_hands->click(u"releaseButton"_s));
    QTRY_VERIFY(part<QDialog>(u"reasonSheet"_s));
    WindowHands::type(part<QWidget>(u"reasonEdit"_s), u"once more"_s);
    QVERIFY(m_hands->click(u"actButton"_s));
    QTRY_COMPARE(holders(), 0);
    QCOMPARE(lockAs(2, "g0"), 200);
    undo(u"The lock of g0 was taken"_s); // somebody else has it by now
    QTRY_VERIFY(m_hands->sees(u"cannot be undone"_s));
    QCOMPARE(holders(), 1);
}

void TestWindowStation::slotsAreChanged()
{
    openWithMachines();
    const FleetDocument before = document();
    QCOMPARE(lockAs(1, "g1"), 200);
    QCOMPARE(lockAs(2, "g1"), kLocked);
    QVERIFY(m_hands->openView(u"Locks"_s));
    auto *table = part<QTableView>(u"lockTable"_s);
    QVERIFY(WindowHands::clickRow(table, u"g1"_s));
    QVERIFY(m_hands->click(u"slotsButton"_s));
    QTRY_VERIFY(part<QSpinBox>(u"slotCount"_s));
    WindowHands::type(part<QSpinBox>(u"slotCount"_s), u"2"_s);
    QVERIFY(m_hands->click(u"changeButton"_s));
    QTRY_COMPARE(document().lockGroups[1].slotCount, 2);
    QTRY_COMPARE(lockAs(2, "g1"), 200);
    undo(u"g1 has 2 slots now"_s);
    QTRY_COMPARE(document(), before);
    QCOMPARE(lockAs(3, "g1"), kLocked);
}

void TestWindowStation::nodesAreHeldAndLetGo()
{
    openWithMachines();
    const FleetDocument before = document();
    QVERIFY(m_hands->openView(u"Nodes"_s));
    QVERIFY(select(u"machine-2"_s));
    QVERIFY(select(u"machine-3"_s, Qt::ControlModifier));
    QVERIFY(m_hands->click(u"holdButton"_s));
    for (const QString &name : {u"machine-2"_s, u"machine-3"_s})
        QTRY_VERIFY(nodeNamed(name)->isHeld);
    QVERIFY(!nodeNamed(u"machine-1"_s)->isHeld);
    QTRY_COMPARE(part<QPushButton>(u"holdButton"_s)->accessibleName(), u"Let go"_s);
    QTRY_COMPARE(newest(EventKind::ConfigApplied).detail[u"what"_s].toString(), u"hold"_s);
    undo(u"2 nodes held"_s);
    QTRY_VERIFY(!nodeNamed(u"machine-2"_s)->isHeld && !nodeNamed(u"machine-3"_s)->isHeld);
    QCOMPARE(document(), before);
    QTRY_COMPARE(part<QPushButton>(u"holdButton"_s)->accessibleName(), u"Hold"_s);
    m_hands->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(nodeNamed(u"machine-2"_s)->isHeld);
    QTRY_COMPARE(part<QPushButton>(u"holdButton"_s)->accessibleName(), u"Let go"_s);
    QVERIFY(m_hands->click(u"holdButton"_s));
    QTRY_VERIFY(!nodeNamed(u"machine-2"_s)->isHeld && !nodeNamed(u"machine-3"_s)->isHeld);
}

void TestWindowStation::nodesAreRetiredAndBack()
{
    openWithMachines();
    QVERIFY(m_hands->openView(u"Nodes"_s));
    QVERIFY(select(u"machine-4"_s));
    m_hands->press(Qt::Key_Delete);
    QTRY_COMPARE(station().nodes().size(), 3);
    QVERIFY(!nodeNamed(u"machine-4"_s));
    QTRY_VERIFY(!WindowHands::rowWith(part<QTableView>(u"nodeTable"_s), u"machine-4"_s).isValid());
    QTRY_COMPARE(newest(EventKind::CommandDone).detail[u"what"_s].toString(), u"retire"_s);
    undo(u"1 node retired"_s);
    QTRY_VERIFY(nodeNamed(u"machine-4"_s));
    QTRY_VERIFY(WindowHands::rowWith(part<QTableView>(u"nodeTable"_s), u"machine-4"_s).isValid());
}

void TestWindowStation::nodesAreLabelled()
{
    openWithMachines();
    const FleetDocument before = document();
    QVERIFY(m_hands->openView(u"Nodes"_s));
    QVERIFY(select(u"machine-2"_s));
    QVERIFY(m_hands->click(u"labelButton"_s));
    QTRY_VERIFY(part<QDialog>(u"labelSheet"_s));
    WindowHands::type(part<QComboBox>(u"labelKey"_s), u"role"_s);
    WindowHands::type(part<QComboBox>(u"labelValue"_s), u"etcd"_s);
    QVERIFY(m_hands->click(u"sheetAccept"_s));
    QTRY_COMPARE(nodeNamed(u"machine-2"_s)->labels.value(u"role"_s), u"etcd"_s);
    QTRY_COMPARE(newest(EventKind::ConfigApplied).detail[u"subject"_s].toString(), u"role=etcd"_s);
    undo(u"1 node labelled role=etcd"_s);
    QTRY_VERIFY(nodeNamed(u"machine-2"_s)->labels.isEmpty());
    QCOMPARE(document(), before);
}

/// An older revision of the document is in force again, from the line of history that changed it.
void TestWindowStation::changeIsReverted()
{
    openWithMachines();
    const FleetDocument before = document();
    QVERIFY(m_hands->openView(u"Nodes"_s));
    QVERIFY(select(u"machine-2"_s));
    QVERIFY(m_hands->click(u"holdButton"_s));
    QTRY_VERIFY(nodeNamed(u"machine-2"_s)->isHeld);
    const FleetDocument held = document();
    QVERIFY(m_hands->openView(u"Reports & History"_s));
    auto *table = part<QTableView>(u"historyTable"_s);
    QVERIFY(WindowHands::clickRow(table, u"Nodes held"_s));
    QVERIFY(m_hands->click(u"eventRevert"_s));
    QTRY_VERIFY(part<QPushButton>(u"revertButton"_s) && part<QPushButton>(u"revertButton"_s)->isEnabled());
    WindowHands::type(part<QWidget>(u"revertReason"_s), u"it is well again"_s);
    QVERIFY(m_hands->click(u"revertButton"_s));
    QTRY_COMPARE(document(), before);
    QVERIFY(!nodeNamed(u"machine-2"_s)->isHeld);
    QTRY_COMPARE(newest(EventKind::ConfigApplied).detail[u"reason"_s].toString(), u"it is well again"_s);
    undo(u"Revision 2 reverted"_s);
    QTRY_COMPARE(document(), held);
}

void TestWindowStation::olderVersionOfATemplateIsRestored()
{
    openWithMachines();
    const QString first = document().templates[0].text;
    const auto confirm = [this] {
        QTRY_COMPARE(part<QPushButton>(u"saveDraft"_s)->text(), u"Save"_s); // what it would change is told
        QVERIFY(m_hands->click(u"saveDraft"_s));
    };
    QVERIFY(m_hands->openView(u"Templates"_s));
    m_desk->window().openView(u"templates"_s, u"template/base"_s);
    auto *editor = part<QPlainTextEdit>(u"templateText"_s);
    QVERIFY(editor);
    editor->setTextCursor(editor->document()->find(u"3.3.0"_s));
    QTest::keyClicks(editor, u"3.4.0"_s);
    const QString second = QString(first).replace(u"3.3.0"_s, u"3.4.0"_s);
    QVERIFY(m_hands->click(u"saveDraft"_s));
    confirm();
    QTRY_COMPARE(document().templates[0].text, second);
    closeToast();
    showTab(u"templateTabs"_s, part<QTabBar>(u"templateTabs"_s)->count() - 1);
    auto *revisions = part<QTreeView>(u"revisions"_s);
    QTRY_COMPARE(revisions->model()->rowCount(), 2);
    QVERIFY(WindowHands::clickRow(revisions, revisions->model()->index(1, 0)));
    QVERIFY(m_hands->click(u"restoreRevision"_s));
    confirm();
    QTRY_COMPARE(document().templates[0].text, first);
    const auto config = send("GET /ignition?mac=52-54-00-00-00-01 HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY2(config.body.contains("3.3.0"), config.body.constData());
    undo(u"“base” saved"_s);
    QTRY_COMPARE(document().templates[0].text, second);
}

void TestWindowStation::serviceIsStoppedAndStarted()
{
    openWithMachines();
    const auto stateOf = [this] { return station().services().at(int(ServiceId::Locks)).state; };
    QCOMPARE(stateOf(), ServiceState::Running);
    QVERIFY(m_hands->openView(u"Boot & Services"_s));
    QVERIFY(WindowHands::click(part<ServiceRow>(u"service_locks"_s)->findChild<QPushButton *>()));
    QTRY_COMPARE(stateOf(), ServiceState::Off);
    QVERIFY(lockAs(1, "g0") >= 400);
    undo(u"Locks was stopped"_s);
    QTRY_COMPARE(stateOf(), ServiceState::Running);
    QCOMPARE(lockAs(1, "g0"), 200);
}

/// The first five minutes with a network of one's own, as far as no machine is needed.
void TestWindowStation::stationIsSetUp()
{
    QUdpSocket probe; // the search for other DHCP servers goes to a port that is free
    QVERIFY(probe.bind(QHostAddress::LocalHost, 0));
    auto options = stationOptions(m_dir.filePath(u"fresh"_s));
    options.dhcpPort = probe.localPort();
    options.tftp = {u"127.0.0.1"_s, 0};
    probe.close();
    open(options);
    QTRY_VERIFY(part<QDialog>(u"welcome"_s)); // by itself: nothing is set up yet
    QVERIFY(m_hands->click(u"welcomeSetUp"_s));
    const QList<QRadioButton *> interfaces = part<QDialog>(u"welcome"_s)->findChildren<QRadioButton *>();
    const auto usable = std::ranges::find_if(
        interfaces, [](const QRadioButton *each) { return each->isVisible() && each->isEnabled(); });
    if (usable == interfaces.cend())
        QSKIP("There is no network interface with an address here beside loopback.");
    const QString interface = (*usable)->text().section(u' ', 0, 0);
    QVERIFY(WindowHands::click(*usable, QPoint(8, (*usable)->height() / 2)));
    QVERIFY(m_hands->click(u"setupNext"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!part<QLabel>(u"rivalText"_s)->text().startsWith(u"Looking"_s), 30'000);
    auto *off = part<QRadioButton>(u"dhcpOff"_s);
    QVERIFY(WindowHands::click(off, QPoint(8, off->height() / 2)));
    QVERIFY(m_hands->click(u"setupNext"_s));
    QVERIFY(QDir(m_dir.path()).mkdir(u"files"_s));
    WindowHands::type(part<QWidget>(u"assetsFolder"_s), m_dir.filePath(u"files"_s));
    QVERIFY(m_hands->click(u"setupNext"_s));
    const QString key
        = u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDemoDemoDemoDemoDemoDemoDemoDemoDemoDemo0 me"_s;
    WindowHands::type(part<QPlainTextEdit>(u"sshKey"_s), key);
    QVERIFY(m_hands->click(u"setupNext"_s));
    QVERIFY(part<QLabel>(u"setupSummary"_s)->text().contains(interface));
    QVERIFY(document().groups.isEmpty()); // nothing was changed yet
    QVERIFY(m_hands->click(u"setupNext"_s));
    QTRY_COMPARE(document().groups.size(), 1);
    QCOMPARE(station().setup().interface, interface);
    QCOMPARE(station().setup().assets, m_dir.filePath(u"files"_s));
    QCOMPARE(station().services().at(int(ServiceId::Tftp)).state, ServiceState::Running);
    QTRY_VERIFY(m_hands->sees(u"Switch on a machine"_s));
    QVERIFY(m_hands->click(u"setupNext"_s));
    QTRY_VERIFY(!part<QDialog>(u"welcome"_s));

    const auto config = send("GET /ignition?mac=52-54-00-00-00-01 HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(config.status, 200);
    QVERIFY2(config.body.contains(key.toUtf8()), config.body.constData());
    undo(u"First group template written"_s); // the first group template
    QTRY_VERIFY(document().groups.isEmpty());
    QVERIFY(document().profiles.isEmpty() && document().templates.isEmpty());
}

QTEST_MAIN(TestWindowStation)
#include "tst_window_station.moc"
