#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/chart_panel.h"
#include "ui/effect_box.h"
#include "ui/look/theme.h"
#include "ui/look/tokens.h"
#include "ui/package_form.h"
#include "ui/plain_table.h"
#include "ui/policy_dialog.h"
#include "ui/policy_form.h"
#include "ui/reason_sheet.h"
#include "ui/rollout_chart.h"
#include "ui/rollout_detail.h"
#include "ui/rollout_dialog.h"
#include "ui/rollout_list.h"
#include "ui/rollout_node_model.h"
#include "ui/rollout_text.h"
#include "ui/rollouts_page.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>

using namespace roadstead;
using namespace roadstead::ui;

namespace {

const QString kApp = u"e96281a6-d1af-4bde-9a0a-97b76e56dc57"_s;

} // namespace

/// Rollouts: the list, one of them in detail, and everything that is done with them.
class TestRolloutsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(ThemeChoice::Light); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void listHasGroupsAndWhatWasBefore();
    void runningRolloutIsShownFirst();
    void listByKeyboardAlone();
    void headingsAreNotChosen();
    void pastRolloutShowsHowItEnded();
    void finishedRolloutMovesToThePast();
    void detailPausesAndResumes();
    void switchedOffPolicyIsResumedInTheDocument();
    void abortAsksForAReason();
    void abortIsOneStepOfUndo();
    void undoneAbortOfAHeldRolloutStaysHeld();
    void reportIsAskedFor();
    void menuOpensByKey();
    void chartIsFoldedFromHistory();
    void chartFollowsLiveEvents();
    void chartHasATable();
    void spansAreRound_data();
    void spansAreRound();
    void nodesAreListed();
    void nodesAreSortedAndActivated();
    void nodesFollowTheFleet();
    void nodeMenuLeadsToNodes();
    void policyIsSaidInWords();
    void policyIsChangedAndTakenBack();
    void unknownTimeZoneIsRefused();
    void newRolloutShowsItsEffect();
    void newRolloutIsOneStepOfUndo();
    void rolloutOfAPausedGroupSetsItGoing();
    void packageIsAddedWithTheRollout();
    void badPackageIsToldBelowItsField_data();
    void badPackageIsToldBelowItsField();
    void newGroupIsMade();
    void groupNameIsChecked();
    void sameRolloutAgainIsNotOffered();
    void refusedRolloutChangesNothing();
    void firstRolloutOfAnEmptyStation();
    void opensWhatOthersAskFor();
    void modelsAreSound();
    void everythingHasAName();
    void fitsASmallWindow();
    void paintsMirroredAndDark();
    void largeRolloutCostsLittle();

private:
    void make(int nodes);
    template <typename T> T *part(const QString &name = {}) { return m_page->findChild<T *>(name); }
    template <typename T> T *opened(const QString &name);
    RolloutListModel &list() { return *m_page->findChild<RolloutListModel *>(); }
    const FleetDocument &document() const { return m_fleet->config()->document(); }
    RolloutDialog *newRollout();
    void chooseBeta();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeFleet> m_fleet;
    std::unique_ptr<Acts> m_acts;
    std::unique_ptr<RolloutsPage> m_page;
};

void TestRolloutsPage::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    make(60);
}

void TestRolloutsPage::cleanup()
{
    m_page.reset();
    m_acts.reset();
    m_fleet.reset();
}

void TestRolloutsPage::make(int nodes)
{
    cleanup();
    m_fleet = std::make_unique<FakeFleet>(nodes);
    m_acts = std::make_unique<Acts>(*m_fleet);
    m_page = std::make_unique<RolloutsPage>(*m_fleet, *m_acts);
    m_page->resize(1000, 800);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    if (nodes > 0)
        QTRY_VERIFY(list().find(kApp + u"/stable/4152.2.0"_s) >= 0); // history has come
}

template <typename T> T *TestRolloutsPage::opened(const QString &name)
{
    T *found = nullptr;
    const bool isOpen = QTest::qWaitFor([&] {
        found = m_page->findChild<T *>(name);
        return found && found->isVisible();
    });
    return isOpen ? found : nullptr;
}

RolloutDialog *TestRolloutsPage::newRollout()
{
    QTest::mouseClick(part<QPushButton>(u"newRollout"_s), Qt::LeftButton);
    return opened<RolloutDialog>(u"rolloutDialog"_s);
}

void TestRolloutsPage::chooseBeta()
{
    m_page->open(kApp + u"/beta"_s);
}

void TestRolloutsPage::listHasGroupsAndWhatWasBefore()
{
    QStringList titles;
    for (int row = 0; row < list().rowCount(); ++row)
        titles.append(list().index(row).data().toString().remove(QChar(0x2068)).remove(QChar(0x2069)));
    QCOMPARE(titles,
        (QStringList {u"Update groups"_s, u"stable → 4230.2.1"_s, u"beta → 4152.2.0"_s, u"Earlier"_s,
            u"beta → 4186.0.0"_s, u"stable → 4152.2.0"_s}));
    QVERIFY(list().index(1).data(Qt::AccessibleTextRole).toString().contains(u"Running"_s));
    QVERIFY(part<QLabel>(u"rolloutFacts"_s)->text().startsWith(u"2 update group"_s));
}

void TestRolloutsPage::runningRolloutIsShownFirst()
{
    QVERIFY(part<QLabel>(u"rolloutTitle"_s)->text().contains(u"stable"_s));
    QCOMPARE(part<QWidget>(u"rolloutBadge"_s)->accessibleName(), u"Running"_s);
}

void TestRolloutsPage::listByKeyboardAlone()
{
    auto *view = part<RolloutList>(u"rolloutList"_s);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down);
    QVERIFY(part<QLabel>(u"rolloutTitle"_s)->text().contains(u"beta"_s));
    QTest::keyClick(view, Qt::Key_Down); // over the heading
    QVERIFY(part<QLabel>(u"rolloutTitle"_s)->text().contains(u"4186.0.0"_s));
}

void TestRolloutsPage::headingsAreNotChosen()
{
    auto *view = part<RolloutList>(u"rolloutList"_s);
    const QString before = part<QLabel>(u"rolloutTitle"_s)->text();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(list().index(3)).center());
    QCOMPARE(part<QLabel>(u"rolloutTitle"_s)->text(), before);
}

void TestRolloutsPage::pastRolloutShowsHowItEnded()
{
    m_page->open(kApp + u"/beta/4186.0.0"_s);
    QCOMPARE(part<QWidget>(u"rolloutBadge"_s)->accessibleName(), u"Aborted"_s);
    QVERIFY(part<QLabel>(u"rolloutFact"_s)->text().contains(u"containerd does not start"_s));
    QVERIFY(part<QLabel>(u"rolloutFact"_s)->text().contains(u"1 h 30 min"_s));
    QVERIFY(!part<QPushButton>(u"detailPause"_s)->isVisible());
    QVERIFY(!part<QPushButton>(u"detailAbort"_s)->isVisible());
    QVERIFY(!part<QWidget>(u"policyCard"_s)->isVisible());
}

void TestRolloutsPage::finishedRolloutMovesToThePast()
{
    const int before = list().rowCount();
    m_fleet->record({.kind = EventKind::RolloutFinished,
        .detail = {{u"app"_s, kApp}, {u"group"_s, u"stable"_s}, {u"version"_s, u"4100.0.0"_s}},
        .verdict = {}});
    QCOMPARE(list().rowCount(), before + 1);
    QVERIFY(part<QLabel>(u"rolloutTitle"_s)->text().contains(u"stable"_s)); // what was looked at stays
    QCOMPARE(list().find(kApp + u"/stable/4100.0.0"_s), 4);
}

void TestRolloutsPage::detailPausesAndResumes()
{
    auto *pause = part<QPushButton>(u"detailPause"_s);
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_COMPARE(part<QWidget>(u"rolloutBadge"_s)->accessibleName(), u"Paused"_s);
    QCOMPARE(pause->text(), u"Resume"_s);
    QVERIFY(m_acts->canUndo());
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_COMPARE(part<QWidget>(u"rolloutBadge"_s)->accessibleName(), u"Running"_s);
    QCOMPARE(m_fleet->commands().size(), 2);
}

void TestRolloutsPage::switchedOffPolicyIsResumedInTheDocument()
{
    FleetDocument changed = document();
    changed.applications[0].updateGroups[0].policy.updatesEnabled = false;
    m_fleet->setDocument(changed);
    QList<RolloutStatus> rollouts = m_fleet->rollouts();
    rollouts[0].state = RolloutState::Paused;
    m_fleet->setRollouts(rollouts);
    QTest::mouseClick(part<QPushButton>(u"detailPause"_s), Qt::LeftButton);
    QTRY_VERIFY(document().applications[0].updateGroups[0].policy.updatesEnabled);
    QTRY_VERIFY(m_acts->canUndo());
    QCOMPARE(m_fleet->commands().last().kind, FleetCommand::Kind::SetUpdatesEnabled);
}

void TestRolloutsPage::abortAsksForAReason()
{
    QTest::mouseClick(part<QPushButton>(u"detailAbort"_s), Qt::LeftButton);
    auto *sheet = opened<ReasonSheet>(u"reasonSheet"_s);
    QVERIFY(sheet);
    QVERIFY2(
        sheet->accessibleDescription().contains(u"4152.2.0"_s), qPrintable(sheet->accessibleDescription()));
    auto *act = sheet->findChild<QPushButton *>(u"actButton"_s);
    QVERIFY(!act->isEnabled());
    QTest::keyClick(sheet, Qt::Key_Return); // Enter is not the danger
    QTRY_VERIFY(!m_page->findChild<ReasonSheet *>());
    QVERIFY(m_fleet->commands().isEmpty());
}

void TestRolloutsPage::abortIsOneStepOfUndo()
{
    const FleetDocument before = document();
    const QList<RolloutStatus> rollouts = m_fleet->rollouts();
    QTest::mouseClick(part<QPushButton>(u"detailAbort"_s), Qt::LeftButton);
    auto *sheet = opened<ReasonSheet>(u"reasonSheet"_s);
    QTest::keyClicks(sheet->findChild<QLineEdit *>(u"reasonEdit"_s), u"kernel panics"_s);
    QTest::mouseClick(sheet->findChild<QPushButton *>(u"actButton"_s), Qt::LeftButton);
    QTRY_COMPARE(document().applications[0].channels[0].package, u"4152.2.0"_s);
    QTRY_VERIFY(m_acts->canUndo());
    QCOMPARE(m_fleet->commands().size(), 2);
    QCOMPARE(m_fleet->commands()[0].what, u"abort"_s);
    QCOMPARE(m_fleet->commands()[0].reason, u"kernel panics"_s);
    QVERIFY(!m_fleet->commands()[0].isOn);
    QCOMPARE(m_fleet->rollouts()[0].state, RolloutState::Aborted);
    m_acts->undo();
    QTRY_COMPARE(document(), before);
    QTRY_VERIFY(m_acts->canRedo());
    QVERIFY(m_fleet->rollouts()[0].state != RolloutState::Aborted);
    QVERIFY(!m_acts->canUndo()); // it was one step
}

void TestRolloutsPage::undoneAbortOfAHeldRolloutStaysHeld()
{
    QTest::mouseClick(part<QPushButton>(u"detailPause"_s), Qt::LeftButton);
    QTRY_COMPARE(m_fleet->rollouts()[0].state, RolloutState::Paused);
    const FleetDocument before = document();
    QTest::mouseClick(part<QPushButton>(u"detailAbort"_s), Qt::LeftButton);
    auto *sheet = opened<ReasonSheet>(u"reasonSheet"_s);
    QTest::keyClicks(sheet->findChild<QLineEdit *>(u"reasonEdit"_s), u"x"_s);
    QTest::mouseClick(sheet->findChild<QPushButton *>(u"actButton"_s), Qt::LeftButton);
    QTRY_COMPARE(m_acts->undoName(), u"Abort stable"_s);
    m_acts->undo();
    QTRY_COMPARE(document(), before);
    QVERIFY(m_fleet->rollouts()[0].state == RolloutState::Aborted
        || m_fleet->rollouts()[0].state == RolloutState::Paused);
}

void TestRolloutsPage::reportIsAskedFor()
{
    QSignalSpy asked(m_page.get(), &Page::viewAsked);
    QTest::mouseClick(part<QPushButton>(u"detailReport"_s), Qt::LeftButton);
    QCOMPARE(asked[0], (QVariantList {u"reports"_s, u"rollout/"_s + kApp + u"/stable/4230.2.1"_s}));
}

void TestRolloutsPage::menuOpensByKey()
{
    auto *view = part<RolloutList>(u"rolloutList"_s);
    view->setFocus();
    const QPoint middle = view->viewport()->rect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, middle, view->viewport()->mapToGlobal(middle));
    QApplication::sendEvent(view->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            texts.append(action->text());
    }
    QCOMPARE(texts, (QStringList {u"Pause"_s, u"Policy…"_s, u"Abort…"_s, u"Report"_s}));
    menu->close();
}

void TestRolloutsPage::chartIsFoldedFromHistory()
{
    auto *panel = part<ChartPanel>(u"rolloutChart"_s);
    QTRY_COMPARE(panel->chart().data().lines.size(), 5);
    const ChartData &data = panel->chart().data();
    int complete = 0;
    int failed = 0;
    for (const NodeSummary &node : m_fleet->nodes()) {
        complete += node.version == "4230.2.1"_L1 ? 1 : 0;
        failed += node.state == NodeState::Failed ? 1 : 0;
    }
    QCOMPARE(data.lines[3].values.constLast(), complete);
    QCOMPARE(data.lines[4].values.constLast(), failed);
    QCOMPARE(data.lines[0].values.constFirst(), 0);
    for (qsizetype at = 0; at < data.moments.size(); ++at) {
        QVERIFY(data.lines[0].values[at] >= data.lines[1].values[at]);
        QVERIFY(data.lines[2].values[at] >= data.lines[3].values[at]);
    }
    QSet<int> patterns;
    for (const ChartLine &line : data.lines)
        patterns.insert(static_cast<int>(line.pen));
    QCOMPARE(patterns.size(), 5); // told apart without colours
    QVERIFY(panel->chart().accessibleDescription().contains(u"%1 run it"_s.arg(complete)));
}

void TestRolloutsPage::chartFollowsLiveEvents()
{
    auto *panel = part<ChartPanel>(u"rolloutChart"_s);
    QTRY_COMPARE(panel->chart().data().lines.size(), 5);
    const int before = panel->chart().data().lines[3].values.constLast();
    for (int i = 0; i < 12; ++i)
        m_fleet->step();
    QTRY_VERIFY(panel->chart().data().lines[3].values.constLast() > before);
}

void TestRolloutsPage::chartHasATable()
{
    auto *panel = part<ChartPanel>(u"rolloutChart"_s);
    QTRY_COMPARE(panel->chart().data().lines.size(), 5);
    QTest::mouseClick(panel->findChild<QPushButton *>(u"chartTableButton"_s), Qt::LeftButton);
    auto *table = panel->findChild<PlainTable *>(u"chartTable"_s);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->columnCount(), 6);
    QCOMPARE(table->model()->headerData(4, Qt::Horizontal).toString(), u"Complete"_s);
}

void TestRolloutsPage::spansAreRound_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("spanMinutes");
    QTest::addColumn<int>("ticks");
    QTest::newRow("half an hour") << 30 << 30 << 7;
    QTest::newRow("three hours") << 180 << 180 << 7;
    QTest::newRow("a minute") << 1 << 5 << 2;
    QTest::newRow("five hours") << 300 << 300 << 6;
    QTest::newRow("three days") << 3 * 1440 << 3 * 1440 << 7;
}

void TestRolloutsPage::spansAreRound()
{
    QFETCH(int, minutes);
    QFETCH(int, spanMinutes);
    QFETCH(int, ticks);
    const qint64 from = QDateTime(QDate(2026, 3, 2), QTime(12, 0)).toMSecsSinceEpoch();
    const TimeSpan span = roundSpan(from, from + minutes * 60'000LL);
    QCOMPARE(span.fromMs, from);
    QCOMPARE((span.toMs - span.fromMs) / 60'000, spanMinutes);
    QCOMPARE(span.tickCount, ticks);
}

void TestRolloutsPage::nodesAreListed()
{
    part<QTabBar>(u"rolloutTabs"_s)->setCurrentIndex(1);
    auto *table = part<PlainTable>(u"rolloutNodes"_s);
    QTRY_COMPARE(table->model()->rowCount(), 57); // all but the new ones
    QStringList states;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        states.append(table->model()->index(row, RolloutNodeModel::StateColumn).data().toString());
    QCOMPARE(states.constFirst(), u"Reverted"_s); // what needs a person comes first
    QCOMPARE(states.constLast(), u"Complete"_s);
    QVERIFY(
        states.contains(u"Installed"_s) && states.contains(u"Not begun"_s) && states.contains(u"Missing"_s));
    const QAbstractItemModel &model = *table->model();
    QCOMPARE(model.index(0, RolloutNodeModel::WhyColumn).data().toString(),
        u"the machine came back with its old version · 44"_s);
    const int installed = static_cast<int>(states.indexOf(u"Installed"_s));
    QVERIFY(!model.index(installed, RolloutNodeModel::InstalledColumn).data().toString().isEmpty());
    QVERIFY(model.index(installed, RolloutNodeModel::WhyColumn).data().toString().contains(u"node-003"_s));
}

void TestRolloutsPage::nodesAreSortedAndActivated()
{
    part<QTabBar>(u"rolloutTabs"_s)->setCurrentIndex(1);
    auto *table = part<PlainTable>(u"rolloutNodes"_s);
    auto &model = *part<RolloutNodeModel>();
    QTRY_VERIFY(model.rowCount() > 0);
    table->sortByColumn(RolloutNodeModel::NameColumn, Qt::DescendingOrder);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.index(row - 1, 0).data().toString() >= model.index(row, 0).data().toString());
    QSignalSpy current(m_page.get(), &Page::currentNodeChanged);
    QSignalSpy activated(m_page.get(), &Page::nodeActivated);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_End);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].value<NodeId>(), model.nodeAt(table->currentIndex().row()));
    QCOMPARE(current.last()[0].value<NodeId>(), model.nodeAt(table->currentIndex().row()));
    const NodeId kept = model.nodeAt(table->currentIndex().row());
    table->sortByColumn(RolloutNodeModel::VersionColumn, Qt::AscendingOrder);
    QCOMPARE(model.nodeAt(table->currentIndex().row()), kept);
}

void TestRolloutsPage::nodesFollowTheFleet()
{
    part<QTabBar>(u"rolloutTabs"_s)->setCurrentIndex(1);
    auto &model = *part<RolloutNodeModel>();
    QTRY_VERIFY(model.rowCount() > 0);
    const int before = model.rowCount();
    const NodeId gone = model.nodeAt(0);
    m_fleet->removeNode(gone);
    QTRY_COMPARE(model.rowCount(), before - 1);
    QCOMPARE(model.rowOf(gone), -1);
}

void TestRolloutsPage::nodeMenuLeadsToNodes()
{
    part<QTabBar>(u"rolloutTabs"_s)->setCurrentIndex(1);
    auto *table = part<PlainTable>(u"rolloutNodes"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    table->selectRow(0);
    QSignalSpy asked(m_page.get(), &Page::viewAsked);
    QContextMenuEvent event(
        QContextMenuEvent::Keyboard, {20, 20}, table->viewport()->mapToGlobal(QPoint(20, 20)));
    QApplication::sendEvent(table->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->actions().last()->trigger();
    menu->close();
    QCOMPARE(asked[0][0].toString(), u"nodes"_s);
    QCOMPARE(asked[0][1].toString(), u"name:"_s + table->model()->index(0, 0).data().toString());
}

void TestRolloutsPage::policyIsSaidInWords()
{
    UpdatePolicy policy;
    policy.safeMode = true;
    policy.officeHours = true;
    policy.timezone = u"Europe/Berlin"_s;
    policy.maxUpdatesPerPeriod = 4;
    policy.periodMinutes = 90;
    const QString words = policySentences(policy).join(u'\n');
    for (const QString &part :
        {u"One node first"_s, u"4 update"_s, u"1 h 30 min"_s, u"Europe/Berlin"_s, u"1 h"_s})
        QVERIFY2(words.contains(part), qPrintable(words));
    policy = {};
    QVERIFY(policySentences(policy).join(u'\n').contains(u"No limit"_s));
    policy.updatesEnabled = false;
    QVERIFY(policySentences(policy).constFirst().contains(u"switched off"_s));
}

void TestRolloutsPage::policyIsChangedAndTakenBack()
{
    const FleetDocument before = document();
    QTest::mouseClick(part<QPushButton>(u"detailPolicy"_s), Qt::LeftButton);
    auto *dialog = opened<PolicyDialog>(u"policyDialog"_s);
    QVERIFY(dialog);
    auto *save = dialog->findChild<QPushButton *>(u"savePolicy"_s);
    QVERIFY(!save->isEnabled()); // nothing has changed
    dialog->findChild<QSpinBox *>(u"rate"_s)->setValue(2);
    QTest::mouseClick(dialog->findChild<QCheckBox *>(u"safeMode"_s), Qt::LeftButton, {}, {8, 8});
    QVERIFY(save->isEnabled());
    QVERIFY(dialog->findChild<EffectBox *>(u"policyEffect"_s)->text().contains(u"at least"_s));
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(document().applications[0].updateGroups[0].policy.maxUpdatesPerPeriod, 2);
    QVERIFY(document().applications[0].updateGroups[0].policy.safeMode);
    QTRY_VERIFY(m_acts->canUndo());
    m_acts->undo();
    QTRY_COMPARE(document(), before);
}

void TestRolloutsPage::unknownTimeZoneIsRefused()
{
    PolicyForm form;
    QSignalSpy changed(&form, &PolicyForm::changed);
    form.findChild<QCheckBox *>(u"officeHours"_s)->setChecked(true);
    form.findChild<QComboBox *>(u"timezone"_s)->setCurrentText(u"Europe/Atlantis"_s);
    QVERIFY(form.problem().contains(u"Europe/Atlantis"_s));
    form.findChild<QComboBox *>(u"timezone"_s)->setCurrentText(u"Europe/Berlin"_s);
    QVERIFY(form.problem().isEmpty());
    QCOMPARE(form.policy().timezone, u"Europe/Berlin"_s);
    QVERIFY(changed.size() >= 3);
}

void TestRolloutsPage::newRolloutShowsItsEffect()
{
    chooseBeta();
    RolloutDialog *dialog = newRollout();
    QVERIFY(dialog);
    QCOMPARE(dialog->plan().group, u"beta"_s);
    auto *groups = dialog->findChild<QComboBox *>(u"groups"_s);
    groups->setCurrentIndex(groups->findData(u"stable"_s));
    dialog->findChild<QSpinBox *>(u"rate"_s)->setValue(7);
    int behind = 0;
    int total = 0;
    for (const NodeSummary &node : m_fleet->nodes()) {
        total += node.updateGroup == "stable"_L1 ? 1 : 0;
        behind += node.version == "4152.2.0"_L1 ? 1 : 0;
    }
    const QString effect = dialog->effect().remove(QChar(0x2068)).remove(QChar(0x2069));
    QVERIFY2(effect.contains(u"%1 of %2 node(s) would update to 4230.2.1"_s.arg(behind).arg(total)),
        qPrintable(effect));
    QVERIFY2(effect.contains(u"at least %1"_s.arg(durationText((behind - 1) / 7 * 3'600'000LL))),
        qPrintable(effect));
    QCOMPARE(dialog->findChild<EffectBox *>(u"rolloutEffect"_s)
                 ->text()
                 .remove(QChar(0x2068))
                 .remove(QChar(0x2069)),
        effect);
    dialog->reject();
}

void TestRolloutsPage::newRolloutIsOneStepOfUndo()
{
    const FleetDocument before = document();
    chooseBeta();
    RolloutDialog *dialog = newRollout();
    auto *packages = dialog->findChild<QComboBox *>(u"packages"_s);
    packages->setCurrentIndex(packages->findData(u"4230.2.1"_s));
    dialog->findChild<QSpinBox *>(u"rate"_s)->setValue(9);
    auto *launch = dialog->findChild<QPushButton *>(u"launchButton"_s);
    QVERIFY(launch->isEnabled());
    QTest::mouseClick(launch, Qt::LeftButton);
    QTRY_COMPARE(document().applications[0].channels[1].package, u"4230.2.1"_s);
    QCOMPARE(document().applications[0].updateGroups[1].policy.maxUpdatesPerPeriod, 9);
    QCOMPARE(m_fleet->commands().size(), 1);
    QCOMPARE(m_fleet->commands()[0].what, u"rollout"_s);
    QTRY_VERIFY(m_acts->canUndo());
    m_acts->undo();
    QTRY_COMPARE(document(), before);
    QVERIFY(!m_acts->canUndo());
}

void TestRolloutsPage::rolloutOfAPausedGroupSetsItGoing()
{
    const FleetDocument before = document();
    chooseBeta();
    QTest::mouseClick(part<QPushButton>(u"detailPause"_s), Qt::LeftButton);
    QTRY_COMPARE(m_fleet->rollouts()[1].state, RolloutState::Paused);
    RolloutDialog *dialog = newRollout();
    auto *packages = dialog->findChild<QComboBox *>(u"packages"_s);
    packages->setCurrentIndex(packages->findData(u"4230.2.1"_s));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"launchButton"_s), Qt::LeftButton);
    QTRY_VERIFY(m_fleet->rollouts()[1].state != RolloutState::Paused);
    QTRY_COMPARE(m_acts->undoName(), u"Roll out 4230.2.1"_s);
    m_acts->undo(); // both at once
    QTRY_COMPARE(document(), before);
    QCOMPARE(m_fleet->rollouts()[1].state, RolloutState::Paused);
}

void TestRolloutsPage::packageIsAddedWithTheRollout()
{
    const FleetDocument before = document();
    RolloutDialog *dialog = newRollout();
    auto *packages = dialog->findChild<QComboBox *>(u"packages"_s);
    packages->setCurrentIndex(packages->count() - 1);
    auto *launch = dialog->findChild<QPushButton *>(u"launchButton"_s);
    QVERIFY(!launch->isEnabled());
    const auto type = [dialog](const QString &field, const QString &text) {
        QTest::keyClicks(dialog->findChild<QLineEdit *>(field), text);
    };
    type(u"packageVersion"_s, u"4300.1.0"_s);
    type(u"packageUrl"_s, u"https://updates.example/4300"_s);
    type(u"packageFile"_s, u"update.gz"_s);
    type(u"packageSize"_s, u"412 000 000"_s);
    type(u"packageSha256"_s, QString::fromLatin1(QByteArray(32, '\x5a').toHex()));
    QVERIFY2(launch->isEnabled(), qPrintable(dialog->problem()));
    QTest::mouseClick(launch, Qt::LeftButton);
    QTRY_COMPARE(document().applications[0].packages.size(), 3);
    const Package added = document().applications[0].packages.constLast();
    QCOMPARE(added.url, u"https://updates.example/4300/"_s);
    QCOMPARE(added.sizeBytes, 412'000'000);
    QCOMPARE(added.sha256, QString::fromLatin1(QByteArray(32, '\x5a').toBase64()));
    QCOMPARE(document().applications[0].channels[0].package, u"4300.1.0"_s);
    QTRY_VERIFY(m_acts->canUndo());
    m_acts->undo();
    QTRY_COMPARE(document(), before);
}

void TestRolloutsPage::badPackageIsToldBelowItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("no version") << u"packageVersion"_s << u"newest"_s << u"no version"_s;
    QTest::newRow("taken version") << u"packageVersion"_s << u"4230.2.1"_s << u"already"_s;
    QTest::newRow("no address") << u"packageUrl"_s << u"ftp://x/"_s << u"https://"_s;
    QTest::newRow("no number") << u"packageSize"_s << u"many"_s << u"whole number"_s;
    QTest::newRow("short digest") << u"packageSha256"_s << u"abcd"_s << u"44 characters"_s;
}

void TestRolloutsPage::badPackageIsToldBelowItsField()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, says);
    PackageForm form;
    form.setTaken({u"4230.2.1"_s});
    form.show();
    auto *edit = form.findChild<QLineEdit *>(field);
    auto *problem = form.findChild<QLabel *>(field + u"Problem"_s);
    QVERIFY(!problem->isVisible());
    QTest::keyClicks(edit, text);
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(says), qPrintable(problem->text()));
    QCOMPARE(edit->property("valid"), QVariant(false));
    QVERIFY(!form.isValid());
}

void TestRolloutsPage::newGroupIsMade()
{
    RolloutDialog *dialog = newRollout();
    auto *groups = dialog->findChild<QComboBox *>(u"groups"_s);
    groups->setCurrentIndex(groups->count() - 1);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"newGroup"_s), u"edge"_s);
    dialog->findChild<QComboBox *>(u"packages"_s)->setCurrentIndex(0);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"launchButton"_s), Qt::LeftButton);
    QTRY_COMPARE(document().applications[0].updateGroups.size(), 3);
    QCOMPARE(document().applications[0].updateGroups[2].channel, u"edge"_s);
    QCOMPARE(document().applications[0].channels[2].package, u"4230.2.1"_s);
    QTRY_VERIFY(part<QLabel>(u"rolloutTitle"_s)->text().contains(u"edge"_s)); // it is shown at once
}

void TestRolloutsPage::groupNameIsChecked()
{
    RolloutDialog *dialog = newRollout();
    auto *groups = dialog->findChild<QComboBox *>(u"groups"_s);
    groups->setCurrentIndex(groups->count() - 1);
    dialog->findChild<QComboBox *>(u"packages"_s)->setCurrentIndex(0);
    auto *name = dialog->findChild<QLineEdit *>(u"newGroup"_s);
    for (const QString &bad : {u"a b"_s, u"stable"_s, u"x/y"_s, QString()}) {
        name->setText(bad);
        QVERIFY2(!dialog->problem().isEmpty(), qPrintable(bad));
    }
    name->setText(u"edge-2"_s);
    QVERIFY(dialog->problem().isEmpty());
    dialog->reject();
}

void TestRolloutsPage::sameRolloutAgainIsNotOffered()
{
    RolloutDialog *dialog = newRollout();
    auto *packages = dialog->findChild<QComboBox *>(u"packages"_s);
    QVERIFY(
        packages->currentData().toString().isEmpty()); // stable has the newest one: another is to be added
    packages->setCurrentIndex(packages->findData(u"4230.2.1"_s));
    QVERIFY(!dialog->findChild<QPushButton *>(u"launchButton"_s)->isEnabled());
    QVERIFY(dialog->problem().contains(u"already"_s));
    dialog->reject();
}

void TestRolloutsPage::refusedRolloutChangesNothing()
{
    const FleetDocument before = document();
    m_fleet->answerWith(fail(ErrorCode::Conflict, u"Somebody else was faster."_s));
    QSignalSpy notices(m_acts.get(), &Acts::noticed);
    chooseBeta();
    RolloutDialog *dialog = newRollout();
    auto *packages = dialog->findChild<QComboBox *>(u"packages"_s);
    packages->setCurrentIndex(packages->findData(u"4230.2.1"_s));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"launchButton"_s), Qt::LeftButton);
    QTRY_COMPARE(notices.size(), 1);
    QCOMPARE(notices[0][0].value<Notice>().text, u"Somebody else was faster."_s);
    QCOMPARE(document(), before);
    QVERIFY(!m_acts->canUndo());
}

void TestRolloutsPage::firstRolloutOfAnEmptyStation()
{
    make(0);
    m_fleet->setDocument({});
    m_fleet->setRollouts({});
    QVERIFY(!part<RolloutList>(u"rolloutList"_s)->isVisible());
    m_page->newRollout();
    auto *dialog = opened<RolloutDialog>(u"rolloutDialog"_s);
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"newGroup"_s), u"stable"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"packageVersion"_s), u"4230.2.1"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"packageFile"_s), u"update.gz"_s);
    auto *launch = dialog->findChild<QPushButton *>(u"launchButton"_s);
    QVERIFY2(launch->isEnabled(), qPrintable(dialog->problem()));
    QTest::mouseClick(launch, Qt::LeftButton);
    QTRY_COMPARE(document().applications.size(), 1);
    QCOMPARE(document().applications[0].id, kApp);
    QTRY_VERIFY(part<RolloutList>(u"rolloutList"_s)->isVisible());
}

void TestRolloutsPage::opensWhatOthersAskFor()
{
    m_page->open(kApp + u"/beta"_s);
    QVERIFY(part<QLabel>(u"rolloutTitle"_s)->text().contains(u"beta"_s));
    m_page->open(u"nobody/knows"_s);
    QVERIFY(part<QLabel>(u"rolloutTitle"_s)->text().contains(u"beta"_s));
    m_page->open(kApp + u"/stable/4152.2.0"_s);
    QCOMPARE(part<QWidget>(u"rolloutBadge"_s)->accessibleName(), u"Finished"_s);
    m_page->open(u"new"_s);
    auto *dialog = opened<RolloutDialog>(u"rolloutDialog"_s);
    QVERIFY(dialog);
    dialog->reject();
}

void TestRolloutsPage::modelsAreSound()
{
    QAbstractItemModelTester listTester(&list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto &nodes = *part<RolloutNodeModel>();
    QAbstractItemModelTester nodeTester(&nodes, QAbstractItemModelTester::FailureReportingMode::QtTest);
    part<QTabBar>(u"rolloutTabs"_s)->setCurrentIndex(1);
    QTRY_VERIFY(nodes.rowCount() > 0);
    nodes.sort(RolloutNodeModel::GrantedColumn, Qt::DescendingOrder);
    for (int i = 0; i < 5; ++i)
        m_fleet->step();
    m_page->open(kApp + u"/beta/4186.0.0"_s);
    m_fleet->setRollouts({});
    m_page->refresh();
    QTRY_VERIFY(list().rowCount() > 0);
}

void TestRolloutsPage::everythingHasAName()
{
    const auto check = [](const QWidget *top) {
        for (const QWidget *widget : top->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()
                || widget->objectName().startsWith(u"qt_"_s))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                qPrintable(
                    QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    };
    check(m_page.get());
    RolloutDialog *dialog = newRollout();
    auto *packages = dialog->findChild<QComboBox *>(u"packages"_s);
    packages->setCurrentIndex(packages->count() - 1);
    check(dialog);
    dialog->reject();
}

void TestRolloutsPage::fitsASmallWindow()
{
    const QSize least = m_page->minimumSizeHint();
    QVERIFY(least.width() <= 640 && least.height() <= 460);
    m_page->resize(600, 460);
    auto *view = part<RolloutList>(u"rolloutList"_s);
    auto *detail = part<RolloutDetail>();
    const auto onPage = [this](QWidget *w) { return QRect(w->mapTo(m_page.get(), QPoint()), w->size()); };
    QTRY_VERIFY(onPage(detail).top() > onPage(view).bottom());
    QVERIFY(onPage(detail).right() <= 600 && onPage(detail).bottom() <= 460);
    m_page->resize(1000, 700);
    QTRY_VERIFY(onPage(detail).left() > onPage(view).right());
}

void TestRolloutsPage::paintsMirroredAndDark()
{
    auto *view = part<RolloutList>(u"rolloutList"_s);
    QTRY_COMPARE(part<ChartPanel>(u"rolloutChart"_s)->chart().data().lines.size(), 5);
    m_page->grab();
    m_theme->choose(ThemeChoice::Dark);
    QTRY_VERIFY(view->palette().color(QPalette::Base).lightness() < 80);
    const QRect row = view->visualRect(list().index(2));
    QCOMPARE(view->viewport()->grab().toImage().pixelColor(row.left() + 3, row.center().y()).name(),
        darkTokens().raised.name());
    m_theme->choose(ThemeChoice::Light);
    QTRY_VERIFY(view->palette().color(QPalette::Base).lightness() > 200);
    m_page->setLayoutDirection(Qt::RightToLeft);
    m_page->resize(990, 800);
    QCoreApplication::sendPostedEvents();
    QTRY_VERIFY(part<QLabel>(u"rolloutTitle"_s)->text().contains(u'←'));
    QVERIFY(view->mapTo(m_page.get(), QPoint()).x() > m_page->width() / 2);
    for (const int width : {995, 883, 688}) { // also where the list gives way
        m_page->resize(width, 800);
        QCoreApplication::sendPostedEvents();
        const int right = view->mapTo(m_page.get(), QPoint(view->width(), 0)).x();
        QVERIFY2(right <= width - 20, qPrintable(u"%1 of %2"_s.arg(right).arg(width)));
    }
    m_page->grab();
}

void TestRolloutsPage::largeRolloutCostsLittle()
{
    make(10'000);
    part<QTabBar>(u"rolloutTabs"_s)->setCurrentIndex(1);
    auto &nodes = *part<RolloutNodeModel>();
    QTRY_VERIFY(nodes.rowCount() > 9000);
    const QList<NodeSummary> batch = m_fleet->nodes().first(250);
    QElapsedTimer timer;
    timer.start();
    constexpr int kRounds = 20;
    for (int i = 0; i < kRounds; ++i)
        Q_EMIT m_fleet->nodesChanged(batch, {});
    const qint64 each = timer.nsecsElapsed() / 1000 / kRounds;
    QVERIFY2(each < 2000, qPrintable(u"%1 µs"_s.arg(each)));
    timer.restart();
    nodes.sync({});
    QVERIFY2(timer.elapsed() < 400, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
    qInfo("%lld us a signal, %lld ms the table anew", each, timer.elapsed());
}

QTEST_MAIN(TestRolloutsPage)
#include "tst_rollouts_page.moc"
