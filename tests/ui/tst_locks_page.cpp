#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/holds_chart.h"
#include "ui/lock_model.h"
#include "ui/lock_policy_sheet.h"
#include "ui/locks_page.h"
#include "ui/look/theme.h"
#include "ui/plain_table.h"
#include "ui/reason_sheet.h"
#include "ui/reboot_plan.h"
#include "ui/severity_line.h"
#include "ui/slots_sheet.h"
#include "ui/warn_strip.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace roadstead;
using namespace roadstead::ui;

/// The view of reboot locks, through its own widgets.
class TestLocksPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(ThemeChoice::Light); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_fleet = std::make_unique<FakeFleet>();
        m_acts = std::make_unique<Acts>(*m_fleet);
        m_page = std::make_unique<LocksPage>(*m_fleet, *m_acts);
        m_page->resize(1000, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(chart()->accessibleDescription().size() > 20); // the history has come
    }
    void cleanup()
    {
        m_page.reset();
        m_acts.reset();
        m_fleet.reset();
    }

    void modelKeepsItsPromises()
    {
        LockModel model(*m_fleet);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QList<LockGroupStatus> locks = m_fleet->locks();
        locks[0].waiting = {{u"w1"_s, NodeId::None, 2}, {u"w2"_s, NodeId::None, 1}};
        locks[1].holders = {{u"aa"_s, NodeId::None, 5}, {u"bb"_s, NodeId::None, 3}};
        locks[1].waiting.clear();
        locks.resize(2);
        m_fleet->setLocks(locks);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(1, LockModel::Holder).data().toString(), u"w1"_s); // in turn, not by age
        QCOMPARE(model.index(1, LockModel::State).data().toString(), u"waits, place 1"_s);
        QCOMPARE(model.index(3, LockModel::Holder).data().toString(), u"bb"_s); // the older first
        QCOMPARE(model.held(), 3);
        QCOMPARE(model.waiting(), 2);
        locks.removeFirst();
        m_fleet->setLocks(locks);
        QCOMPARE(model.rowCount(), 2);
    }

    void tellsBothIds()
    {
        const NodeSummary node = *m_fleet->node(m_fleet->locks()[0].holders[0].node);
        QCOMPARE(text(0, LockModel::MachineId), node.machineId);
        QCOMPARE(text(0, LockModel::ZincatiId), node.zincatiId);
        QList<LockGroupStatus> locks = m_fleet->locks();
        locks[0].holders = {{u"stranger"_s, NodeId::None, 1, LockDoor::Locksmith}};
        m_fleet->setLocks(locks);
        QCOMPARE(text(0, LockModel::MachineId), u"stranger"_s);
        QVERIFY(text(0, LockModel::ZincatiId).isEmpty());
        QCOMPARE(text(0, LockModel::Door), u"locksmith"_s);
    }

    void tellsWhoHoldsAndWhoWaits()
    {
        QCOMPARE(text(0, LockModel::Group), u"prod-a"_s);
        QCOMPARE(text(0, LockModel::Slots), u"1 of 1"_s);
        QCOMPARE(text(0, LockModel::Holder), u"node-003"_s);
        QCOMPARE(text(0, LockModel::Age), u"47 min"_s);
        QCOMPARE(text(0, LockModel::State), u"holds, longer than usual"_s);
        const LockGroupStatus group = m_fleet->locks().constFirst();
        QCOMPARE(text(1, LockModel::Holder), m_fleet->node(group.waiting.constFirst().node)->name);
        QCOMPARE(text(1, LockModel::State), u"waits, place 1"_s);
        const int next = 1 + static_cast<int>(group.waiting.size());
        QCOMPARE(text(next, LockModel::Group), u"prod-b"_s);
        QCOMPARE(text(next, LockModel::Holder), u"nobody"_s);
        QVERIFY(m_page->findChild<QLabel *>(u"lockFacts"_s)->text().startsWith(u"1 held"_s));
    }

    void warnsOfALockThatIsHeldTooLong()
    {
        QVERIFY(strip()->isVisible());
        QVERIFY(strip()->accessibleName().contains(u"node-003"_s));
        QList<LockGroupStatus> locks = m_fleet->locks();
        locks[0].holders[0].stale = LockStale::No;
        m_fleet->setLocks(locks);
        QVERIFY(!strip()->isVisible());
        locks[0].holders[0].stale = LockStale::NodeMissing;
        m_fleet->setLocks(locks);
        QVERIFY(strip()->isVisible());
        QVERIFY(strip()->accessibleName().contains(u"does not answer"_s));
        QCOMPARE(text(0, LockModel::State), u"holds, does not answer"_s);
    }

    void releasesWithAReasonAndGivesBack()
    {
        const QString holder = m_fleet->locks()[0].holders[0].id;
        QTest::mouseClick(button(u"releaseButton"_s), Qt::LeftButton);
        auto *sheet = m_page->findChild<ReasonSheet *>();
        QVERIFY(sheet);
        auto *act = sheet->findChild<QPushButton *>(u"actButton"_s);
        QVERIFY(!act->isEnabled());
        QTest::keyClicks(sheet->findChild<QLineEdit *>(u"reasonEdit"_s), u"power is off"_s);
        QVERIFY(act->isEnabled());
        QVERIFY(!act->isDefault());
        QTest::mouseClick(act, Qt::LeftButton);
        QTRY_COMPARE(m_fleet->commands().size(), 1);
        const FleetCommand command = m_fleet->commands().constFirst();
        QCOMPARE(command.kind, FleetCommand::Kind::ReleaseLock);
        QCOMPARE(command.target, u"prod-a"_s);
        QCOMPARE(command.text, holder);
        QCOMPARE(command.reason, u"power is off"_s);
        QTRY_VERIFY(m_fleet->locks()[0].holders.isEmpty());
        QTRY_COMPARE(text(0, LockModel::Holder), u"nobody"_s);
        QVERIFY(m_acts->canUndo());
        m_acts->undo();
        QTRY_COMPARE(m_fleet->locks()[0].holders.size(), 1);
        QCOMPARE(m_fleet->locks()[0].holders[0].id, holder);
    }

    void enterDoesNotRelease()
    {
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Delete);
        auto *sheet = m_page->findChild<ReasonSheet *>();
        QVERIFY(sheet);
        sheet->activateWindow();
        QTRY_VERIFY(sheet->isActiveWindow()); // else the table has the key
        QTest::keyClicks(sheet->findChild<QLineEdit *>(u"reasonEdit"_s), u"power is off"_s);
        QTest::keyClick(sheet->findChild<QLineEdit *>(u"reasonEdit"_s), Qt::Key_Return);
        QVERIFY(!sheet->isVisible());
        QVERIFY(m_fleet->commands().isEmpty());
    }

    void changesSlotsAsOneEdit()
    {
        const FleetDocument before = m_fleet->config()->document();
        m_page->open(u"prod-b"_s);
        QTest::keyClick(table(), Qt::Key_F2);
        auto *sheet = m_page->findChild<SlotsSheet *>();
        QVERIFY(sheet);
        sheet->findChild<QSpinBox *>(u"slotCount"_s)->setValue(3);
        QTest::mouseClick(sheet->findChild<QPushButton *>(u"changeButton"_s), Qt::LeftButton);
        QTRY_COMPARE(m_fleet->config()->lockGroup(u"prod-b"_s)->slotCount, 3);
        m_acts->undo();
        QTRY_VERIFY(m_fleet->config()->document() == before);
        m_acts->redo();
        QTRY_COMPARE(m_fleet->config()->lockGroup(u"prod-b"_s)->slotCount, 3);
    }

    void showsTheHolderInTheInspector()
    {
        const QSignalSpy activated(m_page.get(), &Page::nodeActivated);
        m_page->open(u"prod-a"_s);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<NodeId>(), m_fleet->locks()[0].holders[0].node);
        m_page->open(u"staging"_s);
        QVERIFY(!button(u"releaseButton"_s)->isEnabled());
        m_page->open(u"prod-a"_s);
        table()->selectRow(1); // one that waits
        QVERIFY(!button(u"releaseButton"_s)->isEnabled());
    }

    void chartTellsTheHoldsInWords()
    {
        const QString words = chart()->accessibleDescription();
        QVERIFY(words.contains(u"node-003 holds prod-a since"_s));
        Event forced;
        forced.kind = EventKind::LockForced;
        forced.atMs = m_fleet->nowMs();
        forced.node = static_cast<NodeId>(2);
        forced.detail = {{u"group"_s, u"staging"_s}, {u"id"_s, m_fleet->node(forced.node)->zincatiId}};
        Event taken = forced;
        taken.kind = EventKind::LockTaken;
        taken.atMs -= 600'000;
        m_fleet->record(taken);
        m_fleet->record(forced);
        QTRY_VERIFY(chart()->accessibleDescription().contains(u"released by hand"_s));
    }

    void groupTellsItsStanding_data()
    {
        QTest::addColumn<LockGroupStatus>("status");
        QTest::addColumn<QString>("says");
        const qint64 nowMs = FakeFleet().nowMs();
        LockGroupStatus status;
        status.id = u"prod-a"_s;
        status.standing.answer = u"locked"_s;
        QTest::newRow("free") << status << u"The next node that asks may reboot."_s;
        LockGroupStatus open = status;
        open.opening.closesMs = nowMs + 3'600'000;
        QTest::newRow("open for an hour") << open << u"the window is open until"_s;
        LockGroupStatus closed = status;
        closed.opening = {false, nowMs + 3 * 3'600'000, 0};
        closed.standing.answer = u"window-closed"_s;
        closed.standing.isGood = false;
        QTest::newRow("closed") << closed << u"The window opens"_s;
        LockGroupStatus gap = status;
        gap.standing.answer = u"gap"_s;
        gap.standing.isGood = false;
        gap.gapEndMs = nowMs + 4 * 60'000;
        QTest::newRow("gap") << gap << u"The next reboot may begin"_s;
        LockGroupStatus held = status;
        held.standing.answer = u"group-held"_s;
        held.standing.isGood = false;
        held.standing.tried("lock.group_held_for", Outcome::Decided, {u"prod-a"_s, u"audit"_s});
        QTest::newRow("held") << held << u"audit"_s;
    }
    void groupTellsItsStanding()
    {
        QFETCH(const LockGroupStatus, status);
        QFETCH(const QString, says);
        m_fleet->setLocks({status});
        m_page->open(u"prod-a"_s);
        const auto *standing = m_page->findChild<SeverityLine *>(u"groupStanding"_s);
        QVERIFY2(standing->sentence().contains(says), qPrintable(standing->sentence()));
    }

    void rulesChangeAsOneEdit()
    {
        const FleetDocument before = m_fleet->config()->document();
        LockPolicySheet *sheet = openRules();
        QTest::mouseClick(sheet->findChild<QPushButton *>(u"addWindowButton"_s), Qt::LeftButton);
        const QList<QLineEdit *> starts = editsNamed(sheet, u"Start of the window"_s);
        QCOMPARE(starts.size(), 1);
        starts[0]->clear();
        QTest::keyClicks(starts[0], u"Sat 02:00"_s);
        editsNamed(sheet, u"Length of the window"_s)[0]->setText(u"4h"_s);
        sheet->findChild<QSpinBox *>(u"gapBox"_s)->setValue(10);
        sheet->findChild<QComboBox *>(u"zoneCombo"_s)->setCurrentText(u"Europe/Paris"_s);
        QTest::mouseClick(sheet->acceptButton(), Qt::LeftButton);
        const auto policy = [this] { return m_fleet->config()->lockGroup(u"prod-a"_s)->policy; };
        const QList<RebootWindowSpec> saturday {{u"Sat 02:00"_s, u"4h"_s}};
        QTRY_VERIFY(policy().windows == saturday);
        QCOMPARE(policy().minGapMs, 600'000);
        QCOMPARE(policy().timeZone, u"Europe/Paris"_s);
        m_acts->undo();
        QTRY_VERIFY(m_fleet->config()->document() == before);
    }

    void wrongRulesAreNotSaved_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("length");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("right") << u"02:00"_s << u"90m"_s << u"UTC"_s << true;
        QTest::newRow("no such hour") << u"25:00"_s << u"1h"_s << u"UTC"_s << false;
        QTest::newRow("no such day") << u"Xyz 02:00"_s << u"1h"_s << u"UTC"_s << false;
        QTest::newRow("no length") << u"02:00"_s << QString() << u"UTC"_s << false;
        QTest::newRow("longer than a day") << u"02:00"_s << u"25h"_s << u"UTC"_s << false;
        QTest::newRow("no such zone") << u"02:00"_s << u"1h"_s << u"Mars/Base"_s << false;
    }
    void wrongRulesAreNotSaved()
    {
        QFETCH(const QString, start);
        QFETCH(const QString, length);
        QFETCH(const QString, zone);
        LockPolicySheet *sheet = openRules();
        QTest::mouseClick(sheet->findChild<QPushButton *>(u"addWindowButton"_s), Qt::LeftButton);
        editsNamed(sheet, u"Start of the window"_s)[0]->setText(start);
        editsNamed(sheet, u"Length of the window"_s)[0]->setText(length);
        sheet->findChild<QComboBox *>(u"zoneCombo"_s)->setCurrentText(zone);
        QTEST(sheet->acceptButton()->isEnabled(), "isRight");
    }

    void expiryNeedsItsDangerAccepted()
    {
        LockPolicySheet *sheet = openRules();
        auto *accepts = sheet->findChild<QCheckBox *>(u"acceptsCheck"_s);
        QVERIFY(!accepts->isVisible());
        QVERIFY(sheet->acceptButton()->isEnabled());
        sheet->findChild<QCheckBox *>(u"expiresCheck"_s)->setChecked(true);
        QVERIFY(accepts->isVisible());
        QVERIFY(!sheet->acceptButton()->isEnabled());
        accepts->setChecked(true);
        QVERIFY(sheet->acceptButton()->isEnabled());
        QCOMPARE(sheet->policy().expireAfterMs, 120 * 60'000);
    }

    void holdsAllRebootsWithAReason()
    {
        const FleetDocument before = m_fleet->config()->document();
        const auto *strip = m_page->findChild<WarnStrip *>(u"heldStrip"_s);
        QVERIFY(!strip->isVisible());
        QTest::mouseClick(button(u"holdRebootsButton"_s), Qt::LeftButton);
        auto *sheet = m_page->findChild<ReasonSheet *>();
        QVERIFY(sheet);
        sheet->findChild<QLineEdit *>(u"reasonEdit"_s)->setText(u"audit"_s);
        QTest::mouseClick(sheet->findChild<QPushButton *>(u"actButton"_s), Qt::LeftButton);
        const RebootHold held {true, u"audit"_s};
        QTRY_VERIFY(m_fleet->config()->document().reboots == held);
        QVERIFY(strip->isVisible());
        QVERIFY(strip->accessibleName().contains(u"audit"_s));
        QTest::mouseClick(button(u"holdRebootsButton"_s), Qt::LeftButton); // lets go without a question
        QTRY_VERIFY(!m_fleet->config()->document().reboots.isHeld);
        QVERIFY(!strip->isVisible());
        m_acts->undo();
        m_acts->undo();
        QTRY_VERIFY(m_fleet->config()->document() == before);
    }

    void simulatesTheNextDay()
    {
        auto *plan = m_page->findChild<PlainTable *>(u"planTable"_s);
        QVERIFY(!plan->isVisible());
        QList<LockGroupStatus> locks = m_fleet->locks();
        locks[0].holders.clear();
        locks.resize(1);
        QVERIFY(locks[0].waiting.size() >= 2);
        m_fleet->setLocks(locks);
        QTest::mouseClick(button(u"forecastButton"_s), Qt::LeftButton);
        QVERIFY(plan->isVisible());
        QCOMPARE(plan->model()->rowCount(), locks[0].waiting.size());
        QCOMPARE(plan->model()->index(0, RebootPlanModel::NodeName).data().toString(),
            m_fleet->node(locks[0].waiting[0].node)->name);
        QVERIFY(chart()->accessibleDescription().contains(u"will hold prod-a"_s));
        locks[0].holders = {{u"gone"_s, NodeId::None, 1, LockDoor::FleetLock, LockStale::NodeMissing}};
        m_fleet->setLocks(locks);
        QTRY_COMPARE(plan->model()->index(0, RebootPlanModel::From).data().toString(), u"no turn"_s);
        QVERIFY(plan->model()->index(0, RebootPlanModel::Why).data().toString().contains(u"gone"_s));
        QTest::mouseClick(button(u"forecastButton"_s), Qt::LeftButton);
        QVERIFY(!plan->isVisible());
    }

    void copiesWhatAClientNeeds()
    {
        m_page->open(u"prod-a"_s);
        const QList<QAction *> actions = button(u"clientConfigButton"_s)->menu()->actions();
        QCOMPARE(actions.size(), 2);
        actions[0]->trigger();
        const QString locksmith = QGuiApplication::clipboard()->text();
        QVERIFY(locksmith.contains(u"REBOOT_STRATEGY=etcd-lock"_s));
        QVERIFY(locksmith.contains(u"LOCKSMITHD_GROUP=prod-a"_s));
        QVERIFY(locksmith.contains(u"LOCKSMITHD_ENDPOINT=http://"_s));
        actions[1]->trigger();
        const QString zincati = QGuiApplication::clipboard()->text();
        QVERIFY(zincati.contains(u"strategy = \"fleet_lock\""_s));
        QVERIFY(zincati.contains(u"group = \"prod-a\""_s));
    }

    void saysWhereLockGroupsComeFrom()
    {
        FleetDocument bare = m_fleet->config()->document();
        for (Cluster &cluster : bare.clusters)
            cluster.lockGroup.clear();
        bare.lockGroups.clear();
        m_fleet->setLocks({});
        m_fleet->setDocument(bare);
        const QSignalSpy asked(m_page.get(), &Page::viewAsked);
        auto *open = m_page->findChild<QPushButton *>(QString(), Qt::FindChildrenRecursively);
        QVERIFY(open);
        for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == "Open clusters"_L1)
                QTest::mouseClick(each, Qt::LeftButton);
        }
        QCOMPARE(asked.size(), 1);
    }

private:
    LockPolicySheet *openRules()
    {
        m_page->open(u"prod-a"_s);
        QTest::mouseClick(button(u"policyButton"_s), Qt::LeftButton);
        return m_page->findChild<LockPolicySheet *>();
    }
    static QList<QLineEdit *> editsNamed(const QWidget *sheet, const QString &name)
    {
        QList<QLineEdit *> found;
        for (QLineEdit *edit : sheet->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                found.append(edit);
        }
        return found;
    }
    [[nodiscard]] PlainTable *table() const { return m_page->findChild<PlainTable *>(u"lockTable"_s); }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_page->findChild<QPushButton *>(name);
    }
    [[nodiscard]] HoldsChart *chart() const { return m_page->findChild<HoldsChart *>(); }
    [[nodiscard]] WarnStrip *strip() const { return m_page->findChild<WarnStrip *>(u"staleStrip"_s); }
    [[nodiscard]] QString text(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeFleet> m_fleet;
    std::unique_ptr<Acts> m_acts;
    std::unique_ptr<LocksPage> m_page;
};

QTEST_MAIN(TestLocksPage)
#include "tst_locks_page.moc"
