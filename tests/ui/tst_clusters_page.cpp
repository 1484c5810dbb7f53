#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/cell_model.h"
#include "ui/cluster_board.h"
#include "ui/cluster_card.h"
#include "ui/cluster_colour.h"
#include "ui/cluster_form.h"
#include "ui/clusters_page.h"
#include "ui/discovery_sheet.h"
#include "ui/drop_preview.h"
#include "ui/heat_cells.h"
#include "ui/look/theme.h"
#include "ui/look/tokens.h"
#include "ui/move_chooser.h"
#include "ui/severity_line.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace roadstead;
using namespace roadstead::ui;

class TestClustersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(ThemeChoice::Light); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void everyClusterHasACard();
    void cardTellsCountsLockAndUpdates();
    void cellsSayNameStateAndCluster();
    void tipTellsVersionAndAge();
    void tenCellsARow();

    void dragMovesOneNode();
    void dragMovesSeveralOfSeveralCards();
    void previewTellsTheChangeBeforeTheDrop();
    void escapeCancelsTheDrag();
    void dropOnItsOwnCardOrBesideMovesNothing();
    void dropOnUnassignedTakesOut();
    void dragScrollsAtTheEdge();
    void focusLossCancelsTheDrag();

    void clickSelectsOneCardAtATime();
    void shiftSelectsARange();
    void rubberBandSelects();
    void keyboardSelectsAndMoves();
    void chooserNarrowsByTyping();
    void enterShowsTheNode();
    void currentNodeIsTold();
    void contextMenuActs();
    void contextMenuOfTheKeyboard();

    void undoGivesTheSameDocument();
    void newClusterWithItsLockGroup();
    void newClusterTakesTheSelection();
    void formRefusesATakenId();
    void newClusterWithItsDiscoveryToken();
    void discoverySheetShowsWhoJoins();
    void discoverySheetMakesATokenForAClusterWithout();
    void discoverySheetGoesWithItsCluster();
    void renameRewritesSelectors();
    void colourAndGroupsAreChanged();
    void deletionAsksForTheName();

    void openRevealsTheCard();
    void filterFadesAndSelects();
    void liveChangesCostOneCell();
    void movedNodesStaySelected();
    void vanishedClusterLeavesItsNodes();
    void tenThousandNodesAreUsable();
    void smallWindowFits();
    void paintsMirroredAndDark();
    void assistiveToolsReadTheCells();
    void nothingAtAllOffersANewCluster();
    void modelsKeepTheirPromises();

private:
    void make(int nodes);
    [[nodiscard]] ClusterCard &card(const QString &id) { return *m_board->card(id); }
    [[nodiscard]] HeatCells &cells(const QString &id) { return card(id).cells(); }
    [[nodiscard]] QPoint at(const QString &cluster, int row);
    [[nodiscard]] NodeId nodeAt(const QString &cluster, int row)
    {
        return card(cluster).model().cell(row).id;
    }
    [[nodiscard]] QString clusterOf(NodeId id) { return m_fleet->node(id)->cluster; }
    void click(const QString &cluster, int row, Qt::KeyboardModifiers modifiers = {});
    /// Presses on a cell and moves to the card's head, with the button held.
    void carry(const QString &from, int row, const QString &to);
    void carryTo(const QString &from, int row, const QPoint &globalPos);
    void release(const QString &from, const QPoint &globalPos);
    [[nodiscard]] QPoint headOf(const QString &cluster) { return card(cluster).mapToGlobal(QPoint(40, 20)); }
    [[nodiscard]] DropPreview &preview() { return *m_page->findChild<DropPreview *>(); }
    [[nodiscard]] QMenu *menu(const QString &name);
    [[nodiscard]] static QAction *actionOf(const QMenu &menu, const QString &text);
    template <typename T> T *part(const QString &name) { return m_page->findChild<T *>(name); }
    [[nodiscard]] FleetDocument document() const { return m_fleet->config()->document(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeFleet> m_fleet;
    std::unique_ptr<Acts> m_acts;
    std::unique_ptr<ClustersPage> m_page;
    ClusterBoard *m_board = nullptr;
};

void TestClustersPage::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    make(60);
}

void TestClustersPage::cleanup()
{
    m_page.reset();
    m_acts.reset();
    m_fleet.reset();
}

void TestClustersPage::make(int nodes)
{
    cleanup();
    m_fleet = std::make_unique<FakeFleet>(nodes);
    FleetDocument document = m_fleet->config()->document();
    BootGroup canary;
    canary.id = u"canary"_s;
    canary.profile = u"flatcar-etcd"_s;
    canary.selector = {{u"cluster"_s, u"staging"_s}};
    document.groups.append(canary);
    document.clusters[2].updateGroup = u"beta"_s; // whose channel has the old version
    document.lockGroups[2].slotCount = 2;
    m_fleet->setDocument(document);
    m_acts = std::make_unique<Acts>(*m_fleet);
    m_page = std::make_unique<ClustersPage>(*m_fleet, *m_acts);
    m_page->resize(1000, 760);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_board = part<ClusterBoard>(u"clusterBoard"_s);
}

QPoint TestClustersPage::at(const QString &cluster, int row)
{
    return cells(cluster).visualRect(cells(cluster).model()->index(row, 0)).center();
}

void TestClustersPage::click(const QString &cluster, int row, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(cells(cluster).viewport(), Qt::LeftButton, modifiers, at(cluster, row));
}

void TestClustersPage::carryTo(const QString &from, int row, const QPoint &globalPos)
{
    QWidget *view = cells(from).viewport();
    QTest::mousePress(view, Qt::LeftButton, {}, at(from, row));
    QTest::mouseMove(view, at(from, row) + QPoint(QApplication::startDragDistance() + 2, 0));
    QTest::mouseMove(view, view->mapFromGlobal(globalPos));
}

void TestClustersPage::carry(const QString &from, int row, const QString &to)
{
    carryTo(from, row, headOf(to));
}

void TestClustersPage::release(const QString &from, const QPoint &globalPos)
{
    QWidget *view = cells(from).viewport();
    QTest::mouseRelease(view, Qt::LeftButton, {}, view->mapFromGlobal(globalPos));
}

QMenu *TestClustersPage::menu(const QString &name)
{
    return part<QMenu>(name);
}

QAction *TestClustersPage::actionOf(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().startsWith(text))
            return action;
    }
    return nullptr;
}

void TestClustersPage::everyClusterHasACard()
{
    QStringList titles;
    int nodes = 0;
    for (const ClusterCard *each : m_board->cards()) {
        titles.append(each->facts().title);
        nodes += each->model().count();
    }
    QCOMPARE(titles, QStringList({u"Unassigned"_s, u"prod-a"_s, u"prod-b"_s, u"staging"_s}));
    QCOMPARE(nodes, 60);
    QVERIFY(part<QLabel>(u"clusterFacts"_s)->text().startsWith(u"3 cluster"_s));
    QCOMPARE(card({}).model().count(NodeState::New), 3);
}

void TestClustersPage::cardTellsCountsLockAndUpdates()
{
    int total = 0;
    for (const NodeState state : kAllNodeStates)
        total += card(u"prod-a"_s).model().count(state);
    QCOMPARE(total, card(u"prod-a"_s).model().count());
    QCOMPARE(card(u"prod-a"_s).facts().lockText, u"Lock 1/1"_s);
    QCOMPARE(card(u"staging"_s).facts().lockText, u"Lock 0/2"_s);
    QVERIFY(card(u"prod-a"_s).facts().updates.contains(u"4230.2.1"_s));
    QVERIFY(card(u"staging"_s).facts().updates.contains(u"4152.2.0"_s));
    m_fleet->setLocks({});
    QCOMPARE(card(u"prod-a"_s).facts().lockText, u"Lock 0/1"_s);
    FleetDocument changed = document();
    changed.clusters[0].lockGroup.clear();
    changed.applications[0].updateGroups[0].policy.updatesEnabled = false;
    m_fleet->setDocument(changed);
    QCOMPARE(card(u"prod-a"_s).facts().lockText, u"No lock"_s);
    QCOMPARE(card(u"prod-a"_s).facts().pace, u"paused"_s);
}

void TestClustersPage::cellsSayNameStateAndCluster()
{
    const QModelIndex first = cells(u"prod-a"_s).model()->index(0, 0);
    QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), u"node-001, Up, cluster prod-a"_s);
    const QModelIndex lone = cells({}).model()->index(0, 0);
    QVERIFY(lone.data(Qt::AccessibleTextRole).toString().endsWith(u"New, in no cluster"_s));
}

void TestClustersPage::tipTellsVersionAndAge()
{
    const QString tip = cells(u"prod-a"_s).model()->index(1, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"node-002"_s) && tip.contains(u"4152.2.0 → 4230.2.1"_s), qPrintable(tip));
    QVERIFY2(tip.contains(u"ago"_s) && tip.contains(u"Waiting"_s), qPrintable(tip));
}

void TestClustersPage::tenCellsARow()
{
    HeatCells &view = cells(u"prod-a"_s);
    const auto rect = [&view](int row) { return view.visualRect(view.model()->index(row, 0)); };
    QCOMPARE(rect(9).top(), rect(0).top());
    QVERIFY(rect(10).top() > rect(0).bottom());
    QCOMPARE(rect(10).left(), rect(0).left());
    QVERIFY(view.viewport()->rect().contains(rect(9)));
    for (int row = 0; row < view.model()->rowCount(); ++row)
        QCOMPARE(view.indexAt(rect(row).center()).row(), row);
}

void TestClustersPage::dragMovesOneNode()
{
    QSignalSpy notices(m_acts.get(), &Acts::noticed);
    const NodeId node = nodeAt(u"prod-a"_s, 4);
    carry(u"prod-a"_s, 4, u"staging"_s);
    QVERIFY(card(u"staging"_s).isDropTarget());
    QCOMPARE(clusterOf(node), u"prod-a"_s);
    release(u"prod-a"_s, headOf(u"staging"_s));
    QVERIFY(!card(u"staging"_s).isDropTarget());
    QTRY_COMPARE(clusterOf(node), u"staging"_s);
    QVERIFY(card(u"staging"_s).model().rowOf(node) >= 0);
    QVERIFY(card(u"prod-a"_s).model().rowOf(node) < 0);
    QCOMPARE(notices.size(), 1);
    const auto notice = notices[0][0].value<Notice>();
    QVERIFY2(notice.text.contains(u"moved to staging"_s), qPrintable(notice.text));
    notice.undo();
    QTRY_COMPARE(clusterOf(node), u"prod-a"_s);
}

void TestClustersPage::dragMovesSeveralOfSeveralCards()
{
    const QList<NodeId> nodes {nodeAt(u"prod-a"_s, 0), nodeAt(u"prod-a"_s, 5), nodeAt(u"prod-b"_s, 2)};
    click(u"prod-a"_s, 0);
    click(u"prod-a"_s, 5, Qt::ControlModifier);
    click(u"prod-b"_s, 2, Qt::ControlModifier);
    QCOMPARE(m_board->selectedCount(), 3);
    carry(u"prod-a"_s, 5, u"staging"_s);
    release(u"prod-a"_s, headOf(u"staging"_s));
    QTRY_COMPARE(m_fleet->commands().size(), 1); // all in one step
    for (const NodeId node : nodes)
        QTRY_COMPARE(clusterOf(node), u"staging"_s);
}

void TestClustersPage::previewTellsTheChangeBeforeTheDrop()
{
    const int worker = card(u"prod-a"_s).model().rowOf(static_cast<NodeId>(2)); // role worker, 4152.2.0
    carry(u"prod-a"_s, worker, u"staging"_s);
    QVERIFY(preview().isVisible());
    QVERIFY(preview().text().title.startsWith(u"Move 1 node"_s));
    QString all = preview().text().lines.join(u'\n');
    all.remove(QChar(0x2068)).remove(QChar(0x2069)).replace(QChar(0xa0), u' ');
    for (const QString &fact : {u"cluster prod-a → staging"_s, u"group worker → canary"_s,
             u"profile flatcar → flatcar-etcd"_s, u"lock group prod-a → staging (2 slot"_s,
             u"update group stable → beta"_s, u"runs 4152.2.0 already"_s})
        QVERIFY2(all.contains(fact), qPrintable(all));
    QCOMPARE(m_fleet->commands().size(), 0);
    // Beside the pointer, never below it, and within the page.
    const QPoint pointer = m_page->mapFromGlobal(headOf(u"staging"_s));
    QVERIFY(!preview().geometry().contains(pointer));
    QVERIFY(m_page->rect().contains(preview().geometry()));
    release(u"prod-a"_s, headOf(u"staging"_s));
    QVERIFY(!preview().isVisible());
}

void TestClustersPage::escapeCancelsTheDrag()
{
    click(u"prod-a"_s, 4);
    carry(u"prod-a"_s, 4, u"staging"_s);
    QTest::keyClick(&cells(u"prod-a"_s), Qt::Key_Escape);
    QVERIFY(!preview().isVisible());
    QVERIFY(!card(u"staging"_s).isDropTarget());
    release(u"prod-a"_s, headOf(u"staging"_s));
    QTest::qWait(0);
    QCOMPARE(m_fleet->commands().size(), 0);
    QCOMPARE(m_board->selectedCount(), 1); // Escape ended the drag and nothing else
}

void TestClustersPage::dropOnItsOwnCardOrBesideMovesNothing()
{
    carry(u"prod-a"_s, 4, u"prod-a"_s);
    QVERIFY(preview().text().title.contains(u"there already"_s));
    release(u"prod-a"_s, headOf(u"prod-a"_s));
    const QPoint beside = m_page->mapToGlobal(QPoint(40, 10));
    carryTo(u"prod-a"_s, 4, beside);
    QVERIFY(preview().text().lines.first().contains(u"Drop on a cluster"_s));
    release(u"prod-a"_s, beside);
    QTest::qWait(0);
    QCOMPARE(m_fleet->commands().size(), 0);
}

void TestClustersPage::dropOnUnassignedTakesOut()
{
    const NodeId node = nodeAt(u"prod-a"_s, 1);
    carry(u"prod-a"_s, 1, {});
    QVERIFY(preview().text().title.startsWith(u"Take 1 node"_s));
    release(u"prod-a"_s, headOf({}));
    QTRY_COMPARE(clusterOf(node), QString());
}

void TestClustersPage::dragScrollsAtTheEdge()
{
    m_page->resize(1000, 300);
    QTRY_VERIFY(m_board->verticalScrollBar()->maximum() > 0);
    const QPoint low = m_board->viewport()->mapToGlobal(QPoint(300, m_board->viewport()->height() - 5));
    carryTo(u"prod-a"_s, 1, low);
    QTRY_COMPARE(m_board->verticalScrollBar()->value(), m_board->verticalScrollBar()->maximum());
    QTest::keyClick(&cells(u"prod-a"_s), Qt::Key_Escape);
    release(u"prod-a"_s, low);
}

void TestClustersPage::focusLossCancelsTheDrag()
{
    carry(u"prod-a"_s, 4, u"staging"_s);
    QEvent away(QEvent::WindowDeactivate);
    QCoreApplication::sendEvent(m_page.get(), &away);
    QVERIFY(!preview().isVisible());
    release(u"prod-a"_s, headOf(u"staging"_s));
    QTest::qWait(0);
    QCOMPARE(m_fleet->commands().size(), 0);
}

void TestClustersPage::clickSelectsOneCardAtATime()
{
    click(u"prod-a"_s, 1);
    click(u"prod-b"_s, 1);
    QCOMPARE(m_board->selectedCount(), 1);
    click(u"prod-b"_s, 2, Qt::ControlModifier);
    QCOMPARE(m_board->selectedCount(), 2);
    click(u"prod-b"_s, 2, Qt::ControlModifier);
    QCOMPARE(m_board->selectedCount(), 1);
    // A press on a selected cell keeps all, for it may begin a drag; its release without one does not.
    click(u"prod-a"_s, 3, Qt::ControlModifier);
    click(u"prod-a"_s, 3);
    QCOMPARE(m_board->selectedNodes().size(), 1);
    QTest::keyClick(&cells(u"prod-a"_s), Qt::Key_Escape);
    QCOMPARE(m_board->selectedCount(), 0);
}

void TestClustersPage::shiftSelectsARange()
{
    click(u"prod-a"_s, 3);
    click(u"prod-a"_s, 14, Qt::ShiftModifier);
    QCOMPARE(m_board->selectedCount(), 12);
    QTest::keyClick(&cells(u"prod-a"_s), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_board->selectedCount(), 11);
}

void TestClustersPage::rubberBandSelects()
{
    click(u"prod-b"_s, 0);
    HeatCells &view = cells(u"prod-a"_s);
    const QRect first = view.visualRect(view.model()->index(0, 0));
    const QPoint from(first.right() + 3, first.bottom() + 3); // in the gap between four cells
    const QPoint to = at(u"prod-a"_s, 23);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.viewport(), from + QPoint(30, 10));
    QTest::mouseMove(view.viewport(), to);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    const QList<NodeId> expected {nodeAt(u"prod-a"_s, 11), nodeAt(u"prod-a"_s, 12), nodeAt(u"prod-a"_s, 13),
        nodeAt(u"prod-a"_s, 21), nodeAt(u"prod-a"_s, 22), nodeAt(u"prod-a"_s, 23)};
    QCOMPARE(view.selectedNodes(), expected);
    QCOMPARE(m_board->selectedCount(), 6);
}

void TestClustersPage::keyboardSelectsAndMoves()
{
    HeatCells &view = cells(u"prod-a"_s);
    view.setFocus(Qt::TabFocusReason);
    QCOMPARE(view.currentIndex().row(), 0);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.currentIndex().row(), 11);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Space);
    const QList<NodeId> nodes = view.selectedNodes();
    QCOMPARE(nodes, QList<NodeId>({nodeAt(u"prod-a"_s, 11), nodeAt(u"prod-a"_s, 12)}));
    QTest::keyClick(&view, Qt::Key_M, Qt::ControlModifier);
    auto *chooser = part<MoveChooser>(u"moveChooser"_s);
    QVERIFY(chooser);
    QCOMPARE(chooser->cluster(), u"prod-b"_s); // the first that they are not in
    auto *filter = chooser->findChild<QLineEdit *>();
    QTest::keyClick(filter, Qt::Key_Down);
    QCOMPARE(chooser->cluster(), u"staging"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    for (const NodeId node : nodes)
        QTRY_COMPARE(clusterOf(node), u"staging"_s);
}

void TestClustersPage::chooserNarrowsByTyping()
{
    click(u"prod-a"_s, 1);
    m_page->chooseMove();
    auto *chooser = part<MoveChooser>(u"moveChooser"_s);
    auto *filter = chooser->findChild<QLineEdit *>();
    auto *move = chooser->findChild<QPushButton *>(u"moveNow"_s);
    QTest::keyClicks(filter, u"stag"_s);
    QCOMPARE(chooser->cluster(), u"staging"_s);
    bool hasPreview = false;
    for (const QLabel *label : chooser->findChildren<QLabel *>())
        hasPreview = hasPreview || label->text().contains(u"lock group"_s);
    QVERIFY(hasPreview);
    filter->setText(u"nowhere"_s);
    QVERIFY(!move->isEnabled());
    filter->setText(u"prod-a"_s); // where it is
    QVERIFY(!move->isEnabled());
    chooser->reject();
    QCOMPARE(m_fleet->commands().size(), 0);
}

void TestClustersPage::enterShowsTheNode()
{
    QSignalSpy spy(m_page.get(), &Page::nodeActivated);
    click(u"prod-a"_s, 3);
    QTest::keyClick(&cells(u"prod-a"_s), Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<NodeId>(), nodeAt(u"prod-a"_s, 3));
    QTest::mouseDClick(cells(u"prod-b"_s).viewport(), Qt::LeftButton, {}, at(u"prod-b"_s, 1));
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy[1][0].value<NodeId>(), nodeAt(u"prod-b"_s, 1));
}

void TestClustersPage::currentNodeIsTold()
{
    QSignalSpy spy(m_page.get(), &Page::currentNodeChanged);
    click(u"prod-a"_s, 3);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<NodeId>(), nodeAt(u"prod-a"_s, 3));
    m_page->selectNode(nodeAt(u"staging"_s, 2));
    QCOMPARE(spy.last()[0].value<NodeId>(), nodeAt(u"staging"_s, 2));
    QCOMPARE(m_board->selectedCount(), 1);
    m_page->selectNode(static_cast<NodeId>(99'999)); // ignored
    QCOMPARE(m_board->selectedCount(), 1);
}

void TestClustersPage::contextMenuActs()
{
    const NodeId node = nodeAt(u"prod-a"_s, 3);
    click(u"prod-a"_s, 3);
    const QPoint global = cells(u"prod-a"_s).viewport()->mapToGlobal(at(u"prod-a"_s, 3));
    const auto open = [&] {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at(u"prod-a"_s, 3), global);
        QCoreApplication::sendEvent(cells(u"prod-a"_s).viewport(), &event);
        return menu(u"cellMenu"_s);
    };
    QMenu *first = open();
    QVERIFY(first);
    QSignalSpy views(m_page.get(), &Page::viewAsked);
    actionOf(*first, u"Open in Nodes"_s)->trigger();
    QCOMPARE(views[0][0].toString(), u"nodes"_s);
    QCOMPARE(views[0][1].toString(), u"mac:"_s + m_fleet->node(node)->mac);
    actionOf(*first, u"Hold"_s)->trigger();
    QTRY_VERIFY(m_fleet->node(node)->isHeld);
    first->close();
    QTRY_VERIFY(!menu(u"cellMenu"_s));
    QMenu *second = open();
    QVERIFY(!actionOf(*second, u"Hold"_s));
    actionOf(*second, u"Let go"_s)->trigger();
    QTRY_VERIFY(!m_fleet->node(node)->isHeld);
    actionOf(*actionOf(*second, u"Move to"_s)->menu(), u"staging"_s)->trigger();
    QTRY_COMPARE(clusterOf(node), u"staging"_s);
    actionOf(*second, u"Retire"_s)->trigger(); // it is still the selected one
    QTRY_VERIFY(!m_fleet->node(node));
    QCOMPARE(m_board->nodeCount(), 59);
}

void TestClustersPage::contextMenuOfTheKeyboard()
{
    click(u"prod-a"_s, 3);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, m_page->mapToGlobal(QPoint(0, 0)));
    QCoreApplication::sendEvent(&cells(u"prod-a"_s), &event);
    QVERIFY(menu(u"cellMenu"_s));
    QVERIFY(menu(u"cellMenu"_s)->isVisible());
}

void TestClustersPage::undoGivesTheSameDocument()
{
    const FleetDocument before = document();
    click(u"prod-a"_s, 0);
    click(u"prod-a"_s, 9, Qt::ShiftModifier);
    m_page->moveNodes(m_board->selectedNodes(), u"staging"_s);
    QTRY_VERIFY(m_acts->canUndo());
    QVERIFY(document() != before);
    m_acts->undo();
    QTRY_COMPARE(document(), before);
    m_acts->redo();
    QTRY_VERIFY(document() != before);
}

void TestClustersPage::newClusterWithItsLockGroup()
{
    const FleetDocument before = document();
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    auto *form = part<ClusterForm>(u"clusterForm"_s);
    QVERIFY(form);
    QVERIFY(!form->findChild<QPushButton *>(u"clusterDone"_s)->isEnabled());
    QTest::keyClicks(form->findChild<QLineEdit *>(u"clusterName"_s), u"Edge Bremen 1"_s);
    QCOMPARE(form->findChild<QLineEdit *>(u"clusterId"_s)->text(), u"edge-bremen-1"_s);
    QCOMPARE(form->findChild<QLineEdit *>(u"lockGroupId"_s)->text(), u"edge-bremen-1"_s);
    form->findChild<QSpinBox *>(u"lockSlots"_s)->setValue(3);
    QTest::mouseClick(form->findChild<QPushButton *>(u"clusterDone"_s), Qt::LeftButton);
    QTRY_VERIFY(m_board->card(u"edge-bremen-1"_s));
    const Cluster made = document().clusters.last();
    QCOMPARE(made.name, u"Edge Bremen 1"_s);
    QCOMPARE(made.lockGroup, u"edge-bremen-1"_s);
    QCOMPARE(made.updateGroup, u"stable"_s);
    QCOMPARE(document().lockGroups.last(), (LockGroup {u"edge-bremen-1"_s, 3}));
    QTRY_VERIFY(card(u"edge-bremen-1"_s).isHighlighted());
    m_acts->undo();
    QTRY_COMPARE(document(), before);
    QVERIFY(!m_board->card(u"edge-bremen-1"_s));
}

void TestClustersPage::newClusterTakesTheSelection()
{
    const FleetDocument before = document();
    const NodeId node = nodeAt(u"prod-a"_s, 2);
    click(u"prod-a"_s, 2);
    m_page->createCluster();
    auto *form = part<ClusterForm>(u"clusterForm"_s);
    QTest::keyClicks(form->findChild<QLineEdit *>(u"clusterName"_s), u"pilot"_s);
    form->accept();
    QTRY_COMPARE(clusterOf(node), u"pilot"_s);
    QCOMPARE(document().clusters.last().name, QString()); // it would only say the id again
    m_acts->undo();
    QTRY_COMPARE(document(), before);
    QCOMPARE(clusterOf(node), u"prod-a"_s);
}

void TestClustersPage::formRefusesATakenId()
{
    m_page->createCluster();
    auto *form = part<ClusterForm>(u"clusterForm"_s);
    const auto *done = form->findChild<QPushButton *>(u"clusterDone"_s);
    auto *id = form->findChild<QLineEdit *>(u"clusterId"_s);
    QTest::keyClicks(form->findChild<QLineEdit *>(u"clusterName"_s), u"staging"_s);
    QVERIFY(!done->isEnabled());
    QCOMPARE(id->property("valid"), QVariant(false));
    id->selectAll();
    QTest::keyClicks(id, u"staging-2"_s);
    QCOMPARE(form->findChild<QLineEdit *>(u"lockGroupId"_s)->text(), u"staging-2"_s);
    QVERIFY(done->isEnabled());
    auto *lock = form->findChild<QLineEdit *>(u"lockGroupId"_s);
    lock->selectAll();
    QTest::keyClicks(lock, u"prod-a"_s);
    QVERIFY(!done->isEnabled());
    form->findChild<QComboBox *>(u"clusterLock"_s)->setCurrentIndex(1); // none
    QVERIFY(done->isEnabled());
    QCOMPARE(form->choice().cluster.lockGroup, QString());
    form->reject();
}

void TestClustersPage::newClusterWithItsDiscoveryToken()
{
    const FleetDocument before = document();
    m_page->createCluster();
    auto *form = part<ClusterForm>(u"clusterForm"_s);
    QTest::keyClicks(form->findChild<QLineEdit *>(u"clusterName"_s), u"etcd"_s);
    auto *wanted = form->findChild<QCheckBox *>(u"discoveryWanted"_s);
    auto *size = form->findChild<QSpinBox *>(u"discoverySize"_s);
    QVERIFY(!size->isEnabled());
    wanted->setFocus();
    QTest::keyClick(wanted, Qt::Key_Space);
    QVERIFY(size->isEnabled() && !size->accessibleName().isEmpty());
    size->setValue(5);
    form->accept();
    QTRY_VERIFY(m_board->card(u"etcd"_s));
    QCOMPARE(m_fleet->commands().size(), 1); // one step makes the cluster, its lock group and its token
    const Cluster made = document().clusters.last();
    QVERIFY(made.discovery && isDiscoveryToken(made.discovery->token));
    QCOMPARE(made.discovery->size, 5);
    QCOMPARE(card(u"etcd"_s).facts().etcdText, u"etcd 0/5"_s);
    m_acts->undo();
    QTRY_COMPARE(document(), before);
    // Changing a cluster keeps its token, and without the wish there is none.
    m_page->createCluster();
    form = part<ClusterForm>(u"clusterForm"_s);
    QTest::keyClicks(form->findChild<QLineEdit *>(u"clusterName"_s), u"plain"_s);
    form->accept();
    QTRY_VERIFY(m_board->card(u"plain"_s));
    QVERIFY(!document().clusters.last().discovery);
    QVERIFY(card(u"plain"_s).facts().etcdText.isEmpty());
    QVERIFY(card(u"plain"_s).findChild<QWidget *>(u"etcdBadge"_s)->isHidden());
}

void TestClustersPage::discoverySheetShowsWhoJoins()
{
    FleetDocument with = document();
    const QString token(32, u'a');
    with.clusters[0].discovery = ClusterDiscovery {token, 2};
    m_fleet->setDocument(with);
    QTest::mouseClick(card(u"prod-a"_s).findChild<QPushButton *>(u"cardMenu"_s), Qt::LeftButton);
    QMenu *opened = menu(u"clusterMenu"_s);
    QVERIFY(opened);
    actionOf(*opened, u"etcd discovery…"_s)->trigger();
    opened->close();
    auto *sheet = part<DiscoverySheet>(u"discoverySheet"_s);
    QVERIFY(sheet && sheet->isVisible());
    const auto *url = sheet->findChild<QLineEdit *>(u"discoveryUrl"_s);
    QVERIFY(url->isReadOnly() && url->text().endsWith(u"/discovery/"_s + token));
    auto *copy = sheet->findChild<QPushButton *>(u"copyDiscovery"_s);
    QTest::keyClick(copy, Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), url->text());
    const auto *progress = sheet->findChild<SeverityLine *>(u"discoveryProgress"_s);
    QCOMPARE(progress->sentence(), u"0 of 2 member(s) have joined"_s);
    const auto *rows = sheet->findChild<QTableView *>()->model();
    const auto *note = sheet->findChild<QLabel *>(u"discoveryNote"_s);
    QVERIFY(note->text().contains(u"The first 2"_s));
    const NodeSummary node = *m_fleet->node(nodeAt(u"prod-a"_s, 0));
    m_fleet->join(token, {u"17e1"_s, u"m1"_s, {u"http://10.0.0.10:2380"_s}, node.id});
    QCOMPARE(rows->rowCount(), 1);
    QCOMPARE(rows->index(0, 2).data().toString(), node.name);
    QCOMPARE(card(u"prod-a"_s).facts().etcdText, u"etcd 1/2"_s);
    QCOMPARE(card(u"prod-a"_s).facts().etcdSeverity, Severity::Info);
    m_fleet->join(token, {u"17e2"_s, u"m2"_s, {u"http://10.0.0.11:2380"_s}, NodeId::None});
    m_fleet->join(token, {u"17e3"_s, u"m3"_s, {u"http://10.0.0.12:2380"_s}, NodeId::None});
    QCOMPARE(progress->severity(), Severity::Good);
    QCOMPARE(rows->rowCount(), 3);
    QCOMPARE(rows->index(2, 1).data().toString(), u"Turned away"_s);
    QVERIFY(note->text().contains(u"full"_s));
    QCOMPARE(card(u"prod-a"_s).facts().etcdSeverity, Severity::Good);
    QVERIFY(card(u"prod-a"_s).facts().etcdTip.contains(u"turned away"_s));
    // Another token for another etcd: one step, and the sheet follows.
    QTest::keyClick(sheet->findChild<QPushButton *>(u"anotherToken"_s), Qt::Key_Space);
    auto *size = sheet->findChild<QSpinBox *>(u"discoverySize"_s);
    QCOMPARE(sheet->focusWidget(), size);
    QCOMPARE(size->value(), 2);
    QTest::keyClick(sheet->findChild<QPushButton *>(u"makeToken"_s), Qt::Key_Space);
    QTRY_VERIFY(!url->text().endsWith(token));
    QCOMPARE(rows->rowCount(), 0);
    m_acts->undo();
    QTRY_COMPARE(document(), with);
    QTRY_COMPARE(rows->rowCount(), 3);
}

void TestClustersPage::discoverySheetMakesATokenForAClusterWithout()
{
    m_page->showDiscovery(u"staging"_s);
    auto *sheet = part<DiscoverySheet>(u"discoverySheet"_s);
    QVERIFY(sheet->findChild<QPushButton *>(u"anotherToken"_s)->isHidden());
    sheet->findChild<QSpinBox *>(u"discoverySize"_s)->setValue(1);
    QTest::keyClick(sheet, Qt::Key_Return);
    QTRY_VERIFY(document().clusters[2].discovery);
    QCOMPARE(document().clusters[2].discovery->size, 1);
    QTRY_VERIFY(sheet->findChild<QLineEdit *>(u"discoveryUrl"_s)->isVisible());
    // A failure leaves it as it was, and the button can be used again.
    m_fleet->answerWith(fail(ErrorCode::Unavailable, u"etcd does not answer"_s));
    QTest::mouseClick(sheet->findChild<QPushButton *>(u"anotherToken"_s), Qt::LeftButton);
    auto *make = sheet->findChild<QPushButton *>(u"makeToken"_s);
    QTest::mouseClick(make, Qt::LeftButton);
    QTRY_COMPARE(m_fleet->commands().size(), 2);
    QTRY_VERIFY(make->isEnabled());
}

void TestClustersPage::discoverySheetGoesWithItsCluster()
{
    m_page->showDiscovery(u"staging"_s);
    const QPointer<QDialog> sheet = part<QDialog>(u"discoverySheet"_s);
    FleetDocument without = document();
    without.clusters.removeLast();
    m_fleet->setDocument(without);
    QTRY_VERIFY(!sheet);
    m_page->showDiscovery(u"staging"_s); // nothing to show
    QVERIFY(!part<QDialog>(u"discoverySheet"_s));
}

void TestClustersPage::renameRewritesSelectors()
{
    const FleetDocument before = document();
    const int nodes = card(u"staging"_s).model().count();
    click(u"staging"_s, 1);
    QTest::keyClick(&cells(u"staging"_s), Qt::Key_F2);
    auto *form = part<ClusterForm>(u"clusterForm"_s);
    QVERIFY(form);
    auto *id = form->findChild<QLineEdit *>(u"clusterId"_s);
    id->selectAll();
    QTest::keyClicks(id, u"stage"_s);
    auto *name = form->findChild<QLineEdit *>(u"clusterName"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Stage"_s);
    form->accept();
    QTRY_VERIFY(m_board->card(u"stage"_s));
    QCOMPARE(card(u"stage"_s).facts().title, u"Stage"_s);
    QCOMPARE(card(u"stage"_s).model().count(), nodes);
    QCOMPARE(document().groups.last().selector.value(u"cluster"_s), u"stage"_s);
    QCOMPARE(m_board->nodeCount(), 60);
    m_acts->undo();
    QTRY_COMPARE(document(), before);
    QCOMPARE(card(u"staging"_s).model().count(), nodes);
}

void TestClustersPage::colourAndGroupsAreChanged()
{
    const FleetDocument before = document();
    QTest::mouseClick(card(u"prod-b"_s).findChild<QPushButton *>(u"cardMenu"_s), Qt::LeftButton);
    QMenu *opened = menu(u"clusterMenu"_s);
    QVERIFY(opened);
    actionOf(*actionOf(*opened, u"Lock group"_s)->menu(), u"staging"_s)->trigger();
    QTRY_COMPARE(document().clusters[1].lockGroup, u"staging"_s);
    opened->close();
    QTRY_VERIFY(!menu(u"clusterMenu"_s));
    QTest::mouseClick(card(u"prod-b"_s).findChild<QPushButton *>(u"cardMenu"_s), Qt::LeftButton);
    actionOf(*actionOf(*menu(u"clusterMenu"_s), u"Update group"_s)->menu(), u"beta"_s)->trigger();
    QTRY_COMPARE(document().clusters[1].updateGroup, u"beta"_s);
    QCOMPARE(document().clusters[1].lockGroup, u"staging"_s);
    m_page->editCluster(u"prod-b"_s);
    auto *form = part<ClusterForm>(u"clusterForm"_s);
    const QList<QAbstractButton *> swatches
        = form->findChild<ColourRow *>()->findChildren<QAbstractButton *>();
    QCOMPARE(swatches.size(), kClusterColourCount + 1);
    QTest::mouseClick(swatches[3], Qt::LeftButton);
    form->accept();
    QTRY_COMPARE(document().clusters[1].colour, clusterColourValue(2));
    QCOMPARE(card(u"prod-b"_s).facts().colour, clusterColourValue(2));
    for (int step = 0; step < 3; ++step) {
        QTRY_VERIFY(m_acts->canUndo());
        m_acts->undo();
    }
    QTRY_COMPARE(document(), before);
}

void TestClustersPage::deletionAsksForTheName()
{
    const FleetDocument before = document();
    const QList<NodeId> nodes {nodeAt(u"staging"_s, 0), nodeAt(u"staging"_s, 1)};
    const int count = card(u"staging"_s).model().count();
    m_page->deleteCluster(u"staging"_s);
    auto *sheet = part<QDialog>(u"clusterDelete"_s);
    const QString effects = sheet->accessibleDescription();
    QVERIFY2(effects.contains(QString::number(count)) && effects.contains(u"canary"_s), qPrintable(effects));
    auto *remove = sheet->findChild<QPushButton *>(u"deleteNow"_s);
    auto *typed = sheet->findChild<QLineEdit *>(u"deleteName"_s);
    QVERIFY(!remove->isEnabled());
    QTest::keyClicks(typed, u"stagin"_s);
    QVERIFY(!remove->isEnabled());
    QTest::keyClicks(typed, u"g"_s);
    QVERIFY(remove->isEnabled());
    QTest::keyClick(typed, Qt::Key_Return); // Enter is not the deletion
    QTest::qWait(0);
    QCOMPARE(m_fleet->commands().size(), 0);
    QVERIFY(sheet->isVisible());
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_VERIFY(!m_board->card(u"staging"_s));
    for (const NodeId node : nodes)
        QVERIFY(card({}).model().rowOf(node) >= 0);
    QCOMPARE(m_board->nodeCount(), 60);
    m_acts->undo();
    QTRY_COMPARE(document(), before);
    QCOMPARE(card(u"staging"_s).model().count(), count);
}

void TestClustersPage::openRevealsTheCard()
{
    m_page->resize(420, 300); // one column: most is out of sight
    QTRY_VERIFY(m_board->verticalScrollBar()->maximum() > 0);
    m_page->open(u"staging"_s);
    QVERIFY(card(u"staging"_s).isHighlighted());
    QVERIFY(m_board->verticalScrollBar()->value() > 0);
    QVERIFY(!card(u"staging"_s).visibleRegion().isEmpty());
    m_page->open(u"nowhere"_s); // ignored
}

void TestClustersPage::filterFadesAndSelects()
{
    m_page->focusFilter();
    auto *filter = part<QLineEdit>(u"clusterFilter"_s);
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"node-01"_s);
    QCOMPARE(m_board->matchCount(), 10); // 010 to 019
    QVERIFY(card(u"prod-a"_s).model().cell(0).isDimmed);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(m_board->selectedCount(), m_board->matchCount());
    QVERIFY(!filter->hasFocus());
    filter->setText(u"state:asleep"_s);
    QCOMPARE(filter->property("valid"), QVariant(false));
    QVERIFY(part<QLabel>(u"clusterFacts"_s)->text().contains(u"asleep"_s));
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QVERIFY(filter->text().isEmpty());
    QVERIFY(!card(u"prod-a"_s).model().cell(0).isDimmed);
}

void TestClustersPage::liveChangesCostOneCell()
{
    CellModel &model = card(u"prod-a"_s).model();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    NodeSummary node = *m_fleet->node(nodeAt(u"prod-a"_s, 0));
    const int failed = model.count(NodeState::Failed);
    node.state = NodeState::Failed;
    m_fleet->setNode(node);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(model.count(NodeState::Failed), failed + 1);
    // A new name takes its own place.
    node.name = u"zzz"_s;
    m_fleet->setNode(node);
    QCOMPARE(model.rowOf(node.id), model.count() - 1);
    m_fleet->removeNode(node.id);
    QCOMPARE(model.rowOf(node.id), -1);
    QCOMPARE(m_board->nodeCount(), 59);
    m_fleet->setNodes({});
    QCOMPARE(m_board->nodeCount(), 0);
    QCOMPARE(m_board->cards().size(), 4);
}

void TestClustersPage::movedNodesStaySelected()
{
    click(u"prod-a"_s, 0);
    click(u"prod-a"_s, 2, Qt::ControlModifier);
    const NodeId first = nodeAt(u"prod-a"_s, 0);
    const NodeId current = nodeAt(u"prod-a"_s, 2);
    QSignalSpy told(m_page.get(), &Page::currentNodeChanged);
    m_page->moveNodes(m_board->selectedNodes(), u"staging"_s);
    QTRY_COMPARE(clusterOf(first), u"staging"_s);
    QCOMPARE(cells(u"staging"_s).selectedNodes().size(), 2);
    QCOMPARE(m_board->selectedCount(), 2);
    QCOMPARE(cells(u"staging"_s).currentNode(), current);
    QVERIFY(cells(u"staging"_s).hasFocus());
    for (const QList<QVariant> &each : told)
        QCOMPARE(each[0].value<NodeId>(), current); // no neighbour that only took a row over
}

void TestClustersPage::vanishedClusterLeavesItsNodes()
{
    FleetDocument changed = document();
    changed.clusters.removeAt(1);
    m_fleet->setDocument(changed);
    QVERIFY(!m_board->card(u"prod-b"_s));
    QCOMPARE(m_board->nodeCount(), 60);
    int nodes = 0;
    for (const ClusterCard *each : m_board->cards())
        nodes += each->model().count();
    QCOMPARE(nodes, 60);
    changed.clusters.append(Cluster {u"edge"_s, {}, {}, {}, {}, {}});
    m_fleet->setDocument(changed);
    QCOMPARE(m_board->cards().last()->id(), u"edge"_s);
}

void TestClustersPage::tenThousandNodesAreUsable()
{
    make(10'000);
    QCOMPARE(m_board->nodeCount(), 10'000);
    // Folded to some hundreds of cells, the rest by scrolling.
    QVERIFY(card(u"prod-a"_s).height() < 800);
    QVERIFY(cells(u"prod-a"_s).verticalScrollBar()->maximum() > 0);
    QVERIFY(m_page->findChildren<QWidget *>().size() < 300); // no widget a node
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 200; ++i) {
        NodeSummary node = *m_fleet->node(static_cast<NodeId>(1 + i * 31));
        node.state = NodeState::Updating;
        m_fleet->setNode(node);
    }
    m_page->grab();
    qInfo("200 changes and a paint: %lld ms", timer.restart());
    m_board->selectAll(u"prod-a"_s);
    const int count = m_board->selectedCount();
    QVERIFY(count > 5000);
    carry(u"prod-a"_s, 0, u"staging"_s);
    qInfo("preview of %d nodes: %lld ms", count, timer.restart());
    release(u"prod-a"_s, headOf(u"staging"_s));
    QTRY_COMPARE(card(u"prod-a"_s).model().count(), 0);
    qInfo("move of %d nodes: %lld ms", count, timer.restart());
    QCOMPARE(m_board->selectedCount(), count);
    m_acts->undo();
    QTRY_COMPARE(card(u"prod-a"_s).model().count(), count);
    cells(u"prod-a"_s).setFocus();
    QTest::keyClick(&cells(u"prod-a"_s), Qt::Key_End);
    QCOMPARE(cells(u"prod-a"_s).currentIndex().row(), count - 1);
    QVERIFY(cells(u"prod-a"_s).viewport()->rect().contains(at(u"prod-a"_s, count - 1)));
}

void TestClustersPage::smallWindowFits()
{
    m_page->resize(690, 420);
    QTRY_COMPARE(m_board->viewport()->width(), m_board->widget()->width());
    QVERIFY(m_page->minimumSizeHint().width() <= 690);
    QVERIFY(m_page->minimumSizeHint().height() <= 420);
    for (const ClusterCard *each : m_board->cards()) {
        QVERIFY(each->geometry().left() >= 0);
        QVERIFY(each->geometry().right() < m_board->viewport()->width());
        QVERIFY(
            each->cells().viewport()->rect().contains(each->cells().visualRect(each->model().index(0, 0))));
    }
    QCOMPARE(
        card({}).geometry().height(), card(u"prod-a"_s).geometry().height()); // a row's cards end together
}

void TestClustersPage::paintsMirroredAndDark()
{
    const QImage light = m_page->grab().toImage();
    m_theme->choose(ThemeChoice::Dark);
    QTRY_COMPARE(m_page->palette().color(QPalette::Window), darkTokens().page);
    const QImage dark = m_page->grab().toImage();
    QVERIFY(light != dark);
    QCOMPARE(dark.pixelColor(2, dark.height() - 2), darkTokens().page);
    m_theme->choose(ThemeChoice::Light);
    QTRY_COMPARE(m_page->palette().color(QPalette::Window), lightTokens().page);
    QCOMPARE(m_page->grab().toImage(), light);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    m_page->setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(card({}).geometry().left() > card(u"prod-a"_s).geometry().left());
    HeatCells &view = cells(u"prod-a"_s);
    QVERIFY(at(u"prod-a"_s, 0).x() > at(u"prod-a"_s, 1).x());
    QCOMPARE(view.indexAt(at(u"prod-a"_s, 3)).row(), 3);
    click(u"prod-a"_s, 3);
    QTest::keyClick(&view, Qt::Key_Left); // the next one
    QCOMPARE(view.currentIndex().row(), 4);
    carry(u"prod-a"_s, 4, u"staging"_s);
    QVERIFY(m_page->rect().contains(preview().geometry()));
    m_page->grab();
    QTest::keyClick(&view, Qt::Key_Escape);
    release(u"prod-a"_s, headOf(u"staging"_s));
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestClustersPage::assistiveToolsReadTheCells()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&cells(u"prod-a"_s));
    QVERIFY(list);
    QCOMPARE(list->text(QAccessible::Name), u"Nodes of prod-a"_s);
    QAccessibleTableInterface *table = list->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), card(u"prod-a"_s).model().count());
    QAccessibleInterface *second = table->cellAt(1, 0);
    QVERIFY(second);
    QCOMPARE(second->text(QAccessible::Name), u"node-002, Waiting, cluster prod-a"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(&card(u"prod-a"_s))
                 ->text(QAccessible::Name)
                 .section(u',', 0, 0),
        u"prod-a"_s);
}

void TestClustersPage::nothingAtAllOffersANewCluster()
{
    FleetDocument bare = document();
    bare.clusters.clear();
    m_fleet->setDocument(bare);
    QVERIFY(m_board->isVisible()); // its nodes are unassigned now
    QVERIFY(card({}).facts().updates.startsWith(u"Create a cluster"_s));
    m_fleet->setNodes({});
    QVERIFY(!m_board->isVisible());
    for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"New cluster"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    auto *form = part<ClusterForm>(u"clusterForm"_s);
    QVERIFY(form);
    QTest::keyClicks(form->findChild<QLineEdit *>(u"clusterName"_s), u"first"_s);
    form->accept();
    QTRY_VERIFY(m_board->isVisible());
    QVERIFY(m_board->card(u"first"_s));
}

void TestClustersPage::modelsKeepTheirPromises()
{
    for (const ClusterCard *each : m_board->cards())
        new QAbstractItemModelTester(
            &each->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
    for (int i = 0; i < 5; ++i)
        m_fleet->step();
    click(u"prod-a"_s, 0);
    m_page->moveNodes(m_board->selectedNodes(), u"prod-b"_s);
    QTRY_VERIFY(m_acts->canUndo());
    m_board->selectAll(u"prod-a"_s); // more than single steps: a reset
    m_page->moveNodes(m_board->selectedNodes(), {});
    QTRY_COMPARE(card(u"prod-a"_s).model().count(), 0);
    m_acts->undo();
    QTRY_VERIFY(card(u"prod-a"_s).model().count() > 0);
}

QTEST_MAIN(TestClustersPage)
#include "tst_clusters_page.moc"
