#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/holds_chart.h"
#include "ui/lock_model.h"
#include "ui/locks_page.h"
#include "ui/look/theme.h"
#include "ui/plain_table.h"
#include "ui/reason_sheet.h"
#include "ui/slots_sheet.h"
#include "ui/warn_strip.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
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
        locks[1].holders = {{u"aa"_s, NodeId::None, 5}, {u"bb"_s, NodeId::None, 3}};
        m_fleet->setLocks(locks);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(1, LockModel::Holder).data().toString(), u"bb"_s); // the older first
        locks.removeFirst();
        m_fleet->setLocks(locks);
        QCOMPARE(model.rowCount(), 3);
    }

    void tellsWhoHoldsAndWhoWaits()
    {
        QCOMPARE(text(0, LockModel::Group), u"prod-a"_s);
        QCOMPARE(text(0, LockModel::Slots), u"1 of 1"_s);
        QCOMPARE(text(0, LockModel::Holder), u"node-003"_s);
        QCOMPARE(text(0, LockModel::Age), u"47 min"_s);
        const LockGroupStatus group = m_fleet->locks().constFirst();
        QVERIFY(text(0, LockModel::Waiting).startsWith(m_fleet->node(group.waiting.constFirst().node)->name));
        QCOMPARE(text(1, LockModel::Holder), u"nobody"_s);
        QVERIFY(m_page->findChild<QLabel *>(u"lockFacts"_s)->text().startsWith(u"1 held"_s));
    }

    void warnsOfALockThatIsHeldTooLong()
    {
        QVERIFY(strip()->isVisible());
        QVERIFY(strip()->accessibleName().contains(u"node-003"_s));
        QList<LockGroupStatus> locks = m_fleet->locks();
        locks[0].holders[0].sinceMs = m_fleet->nowMs() - 60'000;
        locks[0].holders[0].node = static_cast<NodeId>(1);
        m_fleet->setLocks(locks);
        QVERIFY(!strip()->isVisible());
        NodeSummary gone = *m_fleet->node(static_cast<NodeId>(1));
        gone.state = NodeState::Missing;
        m_fleet->setNode(gone);
        QVERIFY(strip()->isVisible());
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
    [[nodiscard]] PlainTable *table() const { return m_page->findChild<PlainTable *>(u"lockTable"_s); }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_page->findChild<QPushButton *>(name);
    }
    [[nodiscard]] HoldsChart *chart() const { return m_page->findChild<HoldsChart *>(); }
    [[nodiscard]] WarnStrip *strip() const { return m_page->findChild<WarnStrip *>(); }
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
