#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/banner.h"
#include "ui/empty_state.h"
#include "ui/inspector_panel.h"
#include "ui/inspector_summary.h"
#include "ui/look/theme.h"
#include "ui/look/tokens.h"
#include "ui/look/widgets.h"
#include "ui/filter_edit.h"
#include "ui/label_sheet.h"
#include "ui/node_model.h"
#include "ui/node_table.h"
#include "ui/nodes_page.h"
#include "ui/rename_sheet.h"
#include "ui/timeline_view.h"
#include "ui/why_view.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace roadstead;
using namespace roadstead::ui;

class TestNodesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(ThemeChoice::Light); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void headTellsTheCounts();
    void typingFilters();
    void wrongFilterSaysSo();
    void nothingMatchesOffersToClear();
    void escapeClearsTheFilter();
    void arrowLeadsFromFilterToTable();
    void noNodesOffersToStartTheServices();
    void currentNodeIsTold();
    void liveChangesKeepTheSelection();
    void filterKeepsWhatIsInSight();
    void sortingByTheHeaderKeepsTheSelection();
    void selectNodeClearsAFilterThatHidesIt();
    void moveCanBeTakenBack();
    void labelIsSetAndTakenAway();
    void labelSheetOffersWhatTheFleetHas();
    void holdIsShownAndTakenBack();
    void nodeIsRenamed();
    void labelColumnShowsSortsAndIsKept();
    void completionIsChosenByKeyboard();
    void mistakeKeepsWhatWasFound();
    void failedMoveIsTold();
    void nodesAlreadyThereAreNotMoved();
    void retireCanBeTakenBack();
    void copiesTheVisibleColumns();
    void copyDisarmsFormulas();
    void menuListsTheClusters();
    void columnsSurviveARestart();
    void unknownStateIsIgnored();
    void smallWindowHidesColumns();
    void paintsMirroredAndDark();

    void inspectorIsEmptyAtFirst();
    void inspectorShowsAndFollows();
    void inspectorWarnsOfAConflict();
    void inspectorTabsShowTheStory();
    void whyIsCopied();

private:
    void make(int nodes);
    [[nodiscard]] NodeModel &model() { return *static_cast<NodeModel *>(m_table->model()); }
    void selectRows(int first, int last);
    template <typename T> T *part(const QString &name) { return m_page->findChild<T *>(name); }
    [[nodiscard]] Notice lastNotice(const QSignalSpy &spy) { return spy.last()[0].value<Notice>(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeFleet> m_fleet;
    std::unique_ptr<Acts> m_acts;
    std::unique_ptr<NodesPage> m_page;
    NodeTable *m_table = nullptr;
    QLineEdit *m_filter = nullptr;
};

void TestNodesPage::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    make(60);
}

void TestNodesPage::cleanup()
{
    m_page.reset();
    m_acts.reset();
    m_fleet.reset();
}

void TestNodesPage::make(int nodes)
{
    m_page.reset();
    m_acts.reset();
    m_fleet = std::make_unique<FakeFleet>(nodes);
    m_acts = std::make_unique<Acts>(*m_fleet);
    m_page = std::make_unique<NodesPage>(*m_fleet, *m_acts);
    m_page->resize(1000, 600);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_table = part<NodeTable>(u"nodeTable"_s);
    m_filter = part<QLineEdit>(u"nodeFilter"_s);
}

void TestNodesPage::selectRows(int first, int last)
{
    const auto at = [this](int row) { return m_table->visualRect(model().index(row, 1)).center(); };
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, at(first));
    if (last != first)
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(last));
}

void TestNodesPage::headTellsTheCounts()
{
    QVERIFY(part<QLabel>(u"nodeFacts"_s)->text().startsWith(u"60 node"_s));
    m_fleet->removeNode(static_cast<NodeId>(1));
    QVERIFY(part<QLabel>(u"nodeFacts"_s)->text().startsWith(u"59 node"_s));
}

void TestNodesPage::typingFilters()
{
    QTest::keyClicks(m_filter, u"node-01"_s);
    QCOMPARE(model().rowCount(), 10); // 010 to 019
    QCOMPARE(m_filter->property("valid"), QVariant(true));
    QVERIFY(part<QLabel>(u"selectionText"_s)->text().contains(u"60"_s));
    m_filter->clear();
    QCOMPARE(m_filter->property("valid"), QVariant());
    QCOMPARE(model().rowCount(), 60);
}

void TestNodesPage::wrongFilterSaysSo()
{
    QTest::keyClicks(m_filter, u"state:asleep"_s);
    QCOMPARE(m_filter->property("valid"), QVariant(false));
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"no state “asleep”"_s);
    }));
}

void TestNodesPage::nothingMatchesOffersToClear()
{
    QTest::keyClicks(m_filter, u"nowhere"_s);
    QVERIFY(!m_table->isVisible());
    for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Clear filter"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QVERIFY(m_table->isVisible());
    QCOMPARE(model().rowCount(), 60);
}

void TestNodesPage::escapeClearsTheFilter()
{
    QTest::keyClicks(m_filter, u"etcd"_s);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Escape);
    QVERIFY(m_filter->text().isEmpty());
}

void TestNodesPage::arrowLeadsFromFilterToTable()
{
    m_page->focusFilter();
    QVERIFY(m_filter->hasFocus());
    QTest::keyClick(m_filter, Qt::Key_Down);
    QVERIFY(m_table->hasFocus());
    QCOMPARE(m_table->currentIndex().row(), 0);
    QTest::keyClick(m_table, Qt::Key_End);
    QCOMPARE(m_table->currentIndex().row(), 59);
    QSignalSpy spy(m_page.get(), &Page::nodeActivated);
    QTest::keyClick(m_table, Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<NodeId>(), model().nodeAt(59).id);
}

void TestNodesPage::noNodesOffersToStartTheServices()
{
    make(0);
    QVERIFY(!m_table->isVisible());
    const auto start = [this]() -> QPushButton * {
        for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"Start network boot"_s)
                return button;
        }
        return nullptr;
    };
    QVERIFY(!start()); // all is on: there is nothing to start
    ServiceStatus dhcp = m_fleet->services().constFirst();
    dhcp.state = ServiceState::Off;
    m_fleet->setService(dhcp);
    QVERIFY(start());
    QTest::mouseClick(start(), Qt::LeftButton);
    QCOMPARE(m_fleet->commands().size(), 1);
    QCOMPARE(m_fleet->commands().last().service, ServiceId::Dhcp);
    QTRY_VERIFY(!start());
    NodeSummary node;
    node.id = static_cast<NodeId>(1);
    m_fleet->setNode(node);
    QVERIFY(m_table->isVisible());
}

void TestNodesPage::currentNodeIsTold()
{
    QSignalSpy spy(m_page.get(), &Page::currentNodeChanged);
    selectRows(4, 4);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<NodeId>(), model().nodeAt(4).id);
    QCOMPARE(m_page->selectedNodes(), QList<NodeId> {model().nodeAt(4).id});
}

void TestNodesPage::liveChangesKeepTheSelection()
{
    selectRows(4, 6);
    const QList<NodeId> selected = m_page->selectedNodes();
    QCOMPARE(selected.size(), 3);
    for (int i = 0; i < 20; ++i)
        m_fleet->step();
    m_fleet->removeNode(model().nodeAt(0).id);
    QCOMPARE(m_page->selectedNodes(), selected);
    QCOMPARE(m_table->currentIndex().row(), 5);
    m_page->refresh();
    QCOMPARE(m_page->selectedNodes(), selected);
    QVERIFY(part<QLabel>(u"selectionText"_s)->text().startsWith(u"3"_s));
}

void TestNodesPage::filterKeepsWhatIsInSight()
{
    selectRows(4, 6);
    const NodeId kept = m_page->selectedNodes().at(1);
    m_filter->setText(u"name:"_s + m_fleet->node(kept)->name);
    QCOMPARE(m_page->selectedNodes(), QList<NodeId> {kept});
    m_filter->clear();
    QCOMPARE(
        m_page->selectedNodes(), QList<NodeId> {kept}); // what went out of sight is not moved by surprise
}

void TestNodesPage::sortingByTheHeaderKeepsTheSelection()
{
    selectRows(4, 6);
    const QList<NodeId> selected = m_page->selectedNodes();
    QHeaderView *header = m_table->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
        {header->sectionViewportPosition(static_cast<int>(NodeColumn::LastSeen)) + 20, 10});
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(NodeColumn::LastSeen));
    for (int row = 1; row < model().rowCount(); ++row)
        QVERIFY(model().nodeAt(row - 1).lastSeenMs >= model().nodeAt(row).lastSeenMs);
    const QList<NodeId> after = m_page->selectedNodes();
    QCOMPARE(QSet<NodeId>(after.cbegin(), after.cend()), QSet<NodeId>(selected.cbegin(), selected.cend()));
}

void TestNodesPage::selectNodeClearsAFilterThatHidesIt()
{
    m_filter->setText(u"state:failed"_s);
    m_page->selectNode(static_cast<NodeId>(1));
    QVERIFY(m_filter->text().isEmpty());
    QCOMPARE(m_page->selectedNodes(), QList<NodeId> {static_cast<NodeId>(1)});
    m_page->selectNode(static_cast<NodeId>(4711));
    QCOMPARE(m_page->selectedNodes(), QList<NodeId> {static_cast<NodeId>(1)});
}

void TestNodesPage::moveCanBeTakenBack()
{
    QSignalSpy notices(m_acts.get(), &Acts::noticed);
    selectRows(3, 6);
    const QList<NodeId> selected = m_page->selectedNodes();
    QHash<NodeId, QString> before;
    for (const NodeId id : selected)
        before.insert(id, m_fleet->node(id)->cluster);
    m_page->moveSelection(u"staging"_s);
    QTRY_COMPARE(notices.size(), 1);
    for (const NodeId id : selected)
        QCOMPARE(m_fleet->node(id)->cluster, u"staging"_s);
    const Notice notice = lastNotice(notices);
    QVERIFY(notice.text.contains(u"staging"_s));
    QVERIFY(notice.undo);
    notice.undo();
    for (const NodeId id : selected)
        QTRY_COMPARE(m_fleet->node(id)->cluster, before.value(id));
    QCOMPARE(m_fleet->commands().constFirst().who, u"window"_s);
}

void TestNodesPage::labelIsSetAndTakenAway()
{
    QSignalSpy notices(m_acts.get(), &Acts::noticed);
    selectRows(3, 5);
    const QList<NodeId> nodes = m_page->selectedNodes();
    m_page->labelSelection(u"rack"_s, u"r1"_s);
    QTRY_COMPARE(notices.size(), 1);
    for (const NodeId id : nodes)
        QCOMPARE(m_fleet->node(id)->labels.value(u"rack"_s), u"r1"_s);
    m_page->labelSelection(u"rack"_s, u"r1"_s); // they have it
    QCOMPARE(m_fleet->commands().size(), 1);
    m_page->labelSelection(u"rack"_s, {});
    QTRY_COMPARE(notices.size(), 2);
    QVERIFY(!m_fleet->node(nodes.first())->labels.contains(u"rack"_s));
    m_acts->undo();
    QTRY_COMPARE(m_fleet->node(nodes.first())->labels.value(u"rack"_s), u"r1"_s);
}

void TestNodesPage::labelSheetOffersWhatTheFleetHas()
{
    selectRows(3, 3);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_L, Qt::ControlModifier);
    auto *sheet = part<LabelSheet>(u"labelSheet"_s);
    QVERIFY(sheet);
    auto *key = sheet->findChild<QComboBox *>(u"labelKey"_s);
    auto *value = sheet->findChild<QComboBox *>(u"labelValue"_s);
    auto *problem = sheet->findChild<QLabel *>(u"sheetProblem"_s);
    QVERIFY(key->findText(u"zone"_s) >= 0);
    QVERIFY(!sheet->acceptButton()->isEnabled());
    key->setEditText(u"a=b"_s);
    QVERIFY(problem->isVisible());
    key->setEditText(u"role"_s);
    QVERIFY(!problem->isVisible());
    QVERIFY(value->findText(u"etcd"_s) >= 0 && value->findText(u"worker"_s) >= 0);
    QVERIFY(sheet->findChild<QPushButton *>(u"labelRemove"_s)->isEnabled());
    value->setEditText(u"gateway"_s);
    const NodeId node = m_page->selectedNodes().constFirst();
    sheet->acceptButton()->click();
    QTRY_COMPARE(m_fleet->node(node)->labels.value(u"role"_s), u"gateway"_s);
}

void TestNodesPage::holdIsShownAndTakenBack()
{
    selectRows(3, 4);
    const QList<NodeId> nodes = m_page->selectedNodes();
    auto *button = part<QPushButton>(u"holdButton"_s);
    QCOMPARE(button->accessibleName(), u"Hold"_s);
    const QImage before = m_table->viewport()->grab().toImage();
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(m_fleet->node(nodes.first())->isHeld && m_fleet->node(nodes.last())->isHeld);
    QTRY_COMPARE(button->accessibleName(), u"Let go"_s);
    const QModelIndex name = model().index(3, static_cast<int>(NodeColumn::Name));
    QVERIFY(name.data(Qt::AccessibleTextRole).toString().contains(u"held"_s));
    QVERIFY(m_table->viewport()->grab().toImage() != before);
    m_filter->setText(u"held"_s);
    QCOMPARE(model().rowCount(), 2);
    m_filter->clear();
    QTRY_VERIFY(m_acts->canUndo());
    m_acts->undo();
    QTRY_VERIFY(!m_fleet->node(nodes.first())->isHeld);
}

void TestNodesPage::nodeIsRenamed()
{
    selectRows(3, 3);
    const NodeId node = m_page->selectedNodes().constFirst();
    m_page->renameCurrent();
    auto *sheet = part<RenameSheet>(u"renameSheet"_s);
    QVERIFY(sheet);
    sheet->findChild<QLineEdit *>(u"nodeName"_s)->setText(u"gateway"_s);
    sheet->acceptButton()->click();
    QTRY_COMPARE(m_fleet->node(node)->name, u"gateway"_s);
    QTRY_VERIFY(m_acts->canUndo());
    m_acts->undo();
    QTRY_COMPARE(m_fleet->node(node)->name, m_fleet->node(node)->hostname);
}

void TestNodesPage::labelColumnShowsSortsAndIsKept()
{
    m_table->setLabelColumnShown(u"zone"_s, true);
    const int column = model().columnOfId(u"label:zone"_s);
    QCOMPARE(column, kNodeColumnCount);
    m_table->sortByColumn(column, Qt::DescendingOrder);
    QCOMPARE(model().index(0, column).data().toString(), u"eu-1"_s);
    selectRows(0, 0);
    QVERIFY(m_page->selectionAsTsv().startsWith(u"State\tNode"_s));
    QVERIFY(m_page->selectionAsTsv().section(u'\n', 0, 0).contains(u"zone"_s));
    const QByteArray state = m_page->saveState();
    const std::vector<int> columns = m_table->visibleColumns();
    make(60);
    m_page->restoreState(state);
    QCOMPARE(m_table->visibleColumns(), columns);
    QCOMPARE(model().labelColumns(), QStringList {u"zone"_s});
    QCOMPARE(m_table->horizontalHeader()->sortIndicatorSection(), kNodeColumnCount);
    QCOMPARE(model().index(0, column).data().toString(), u"eu-1"_s);
    m_table->setLabelColumnShown(u"zone"_s, false);
    QCOMPARE(model().columnCount(), kNodeColumnCount);
    QCOMPARE(m_table->horizontalHeader()->sortIndicatorSection(), static_cast<int>(NodeColumn::Name));
}

void TestNodesPage::completionIsChosenByKeyboard()
{
    m_page->focusFilter();
    QTest::keyClicks(m_filter, u"clu"_s);
    auto *edit = static_cast<FilterEdit *>(m_filter);
    QVERIFY(edit->isOffering());
    QWidget *offers = QApplication::activePopupWidget();
    QVERIFY(offers);
    QTest::keyClick(offers, Qt::Key_Tab);
    QCOMPARE(m_filter->text(), u"cluster:"_s);
    QVERIFY(edit->isOffering()); // the fleet's clusters
    QTest::keyClick(offers, Qt::Key_Down);
    QTest::keyClick(offers, Qt::Key_Down);
    QTest::keyClick(offers, Qt::Key_Return);
    QCOMPARE(m_filter->text(), u"cluster:prod-b "_s);
    QVERIFY(!edit->isOffering());
    for (int row = 0; row < model().rowCount(); ++row)
        QCOMPARE(model().nodeAt(row).cluster, u"prod-b"_s);
    QTest::keyClicks(m_filter, u"ver"_s);
    QTest::keyClick(offers, Qt::Key_Escape);
    QVERIFY(!edit->isOffering());
    QCOMPARE(m_filter->text(), u"cluster:prod-b ver"_s);
}

void TestNodesPage::mistakeKeepsWhatWasFound()
{
    m_filter->setText(u"state:failed"_s);
    const int found = model().rowCount();
    QVERIFY(found > 0 && found < 60);
    m_filter->setText(u"state:failed seen>1"_s); // the unit is still to come
    QCOMPARE(m_filter->property("valid"), QVariant(false));
    QCOMPARE(model().rowCount(), found);
    const QImage marked = m_filter->grab().toImage();
    m_filter->setText(u"state:failed seen>1d"_s);
    QCOMPARE(m_filter->property("valid"), QVariant(true));
    QCOMPARE(model().rowCount(), 0);
    QVERIFY(m_filter->grab().toImage() != marked);
}

void TestNodesPage::failedMoveIsTold()
{
    QSignalSpy notices(m_acts.get(), &Acts::noticed);
    selectRows(5, 5);
    m_page->moveSelection(u"lab"_s);
    QTRY_COMPARE(notices.size(), 1);
    QCOMPARE(lastNotice(notices).text, u"There is no cluster “lab”."_s);
    QVERIFY(!lastNotice(notices).undo);
}

void TestNodesPage::nodesAlreadyThereAreNotMoved()
{
    selectRows(5, 5);
    m_page->moveSelection(model().nodeAt(5).cluster);
    QVERIFY(m_fleet->commands().isEmpty());
}

void TestNodesPage::retireCanBeTakenBack()
{
    QSignalSpy notices(m_acts.get(), &Acts::noticed);
    selectRows(5, 6);
    const QList<NodeId> selected = m_page->selectedNodes();
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Delete);
    QTRY_COMPARE(notices.size(), 1);
    QCOMPARE(model().totalCount(), 58);
    lastNotice(notices).undo();
    QCOMPARE(m_fleet->commands().last().kind, FleetCommand::Kind::RestoreNodes);
    QCOMPARE(m_fleet->commands().last().nodes, selected);
}

void TestNodesPage::copiesTheVisibleColumns()
{
    selectRows(3, 4);
    m_table->setColumnShown(NodeColumn::LastSeen, false);
    m_table->setColumnShown(NodeColumn::Labels, false);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    QCOMPARE(text,
        u"State\tNode\tCluster\tVersion\tBoot\nUp\tnode-001\tprod-a\t4152.2.0\t30 s\n"
        "Waiting\tnode-002\tprod-a\t4152.2.0 → 4230.2.1\t37 s\n"_s);
}

void TestNodesPage::copyDisarmsFormulas()
{
    NodeSummary node = model().nodeAt(3);
    node.name = u"=cmd\t|x"_s;
    m_fleet->setNode(node);
    selectRows(3, 3);
    QVERIFY(m_page->selectionAsTsv().contains(u"\t'=cmd |x\t"_s));
}

void TestNodesPage::menuListsTheClusters()
{
    selectRows(5, 5);
    QTest::mouseClick(part<QPushButton>(u"moveButton"_s), Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList titles;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            titles.append(action->text());
    }
    QCOMPARE(titles, (QStringList {u"prod-a"_s, u"prod-b"_s, u"staging"_s, u"No cluster"_s}));
    menu->actions().at(2)->trigger();
    menu->close();
    QTRY_COMPARE(model().nodeAt(5).cluster, u"staging"_s);
}

void TestNodesPage::columnsSurviveARestart()
{
    m_table->setColumnShown(NodeColumn::Mac, true);
    m_table->setColumnShown(NodeColumn::Cluster, false);
    m_table->setColumnShown(NodeColumn::Name, false); // always shown
    QHeaderView *header = m_table->horizontalHeader();
    header->moveSection(header->visualIndex(static_cast<int>(NodeColumn::Version)), 0);
    header->resizeSection(static_cast<int>(NodeColumn::State), 133);
    m_table->sortByColumn(static_cast<int>(NodeColumn::Version), Qt::DescendingOrder);
    const QByteArray state = m_page->saveState();
    const std::vector<int> columns = m_table->visibleColumns();
    make(60);
    m_page->restoreState(state);
    QCOMPARE(m_table->visibleColumns(), columns);
    QCOMPARE(columns.front(), static_cast<int>(NodeColumn::Version));
    QCOMPARE(m_table->columnWidth(static_cast<int>(NodeColumn::State)), 133);
    QCOMPARE(m_table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QVERIFY(m_table->isColumnShown(NodeColumn::Name));
    m_page->resetState();
    QCOMPARE(m_table->visibleColumns().front(), static_cast<int>(NodeColumn::State));
    QVERIFY(!m_table->isColumnShown(NodeColumn::Mac));
}

void TestNodesPage::unknownStateIsIgnored()
{
    const std::vector<int> columns = m_table->visibleColumns();
    for (const QByteArray &state :
        {QByteArray("rubbish"), QByteArray(R"({"columns":[{"id":"nonsense"}],"sort":7})")}) {
        m_page->restoreState(state);
        QCOMPARE(m_table->visibleColumns(), columns);
    }
}

void TestNodesPage::smallWindowHidesColumns()
{
    const auto isShown
        = [this](NodeColumn column) { return !m_table->isColumnHidden(static_cast<int>(column)); };
    QVERIFY(isShown(NodeColumn::Boot) && isShown(NodeColumn::Labels));
    m_page->resize(500, 400);
    QTRY_VERIFY(!isShown(NodeColumn::Boot));
    QVERIFY(!isShown(NodeColumn::Labels));
    QVERIFY(isShown(NodeColumn::LastSeen));
    m_page->resize(1000, 600);
    QTRY_VERIFY(isShown(NodeColumn::Boot) && isShown(NodeColumn::Labels));
    QVERIFY(m_page->minimumSizeHint().width() <= 500);
    m_page->resize(360, 400);
    selectRows(3, 3);
    auto *move = part<QPushButton>(u"moveButton"_s);
    QTRY_VERIFY(move->text().isEmpty());
    QCOMPARE(move->toolTip(), u"Move…"_s);
    m_page->resize(1000, 600);
    QCOMPARE(move->text(), u"Move…"_s);
}

void TestNodesPage::paintsMirroredAndDark()
{
    m_table->setFocus();
    selectRows(3, 4);
    const QImage light = m_page->grab().toImage();
    m_theme->choose(ThemeChoice::Dark);
    QTRY_VERIFY(m_table->palette().color(QPalette::Base).lightness() < 80);
    const QImage dark = m_page->grab().toImage();
    m_theme->choose(ThemeChoice::Light);
    QTRY_VERIFY(m_table->palette().color(QPalette::Base).lightness() > 200);
    const QPoint inTable = m_table->viewport()->mapTo(
        m_page.get(), m_table->visualRect(model().index(6, 0)).topLeft() + QPoint(3, 3));
    QVERIFY(light.pixelColor(inTable).lightness() > 200);
    QVERIFY2(dark.pixelColor(inTable).lightness() < 80, qPrintable(dark.pixelColor(inTable).name()));
    m_page->setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::sendPostedEvents();
    const QImage mirrored = m_page->grab().toImage();
    // The glyph of the first row's state (New) is now at the table's right end.
    const QRect cell = m_table->visualRect(model().index(0, 0));
    const QRect onPage(m_table->viewport()->mapTo(m_page.get(), cell.topLeft()), cell.size());
    const QColor glyph = mirrored.pixelColor(onPage.right() - 15, onPage.center().y() + 1);
    QCOMPARE(glyph.name(), lightTokens().of(NodeState::New).mark.name());
    QVERIFY(onPage.center().x() > m_page->width() / 2);
}

void TestNodesPage::inspectorIsEmptyAtFirst()
{
    InspectorPanel panel(*m_fleet);
    panel.show();
    QVERIFY(!panel.findChild<QTabBar *>(u"inspectorTabs"_s)->isVisible());
    panel.showNode(static_cast<NodeId>(4711));
    QVERIFY(!panel.findChild<QTabBar *>(u"inspectorTabs"_s)->isVisible());
    panel.showNode(static_cast<NodeId>(7));
    QVERIFY(panel.findChild<QTabBar *>(u"inspectorTabs"_s)->isVisible());
    m_fleet->removeNode(static_cast<NodeId>(7));
    QVERIFY(!panel.findChild<QTabBar *>(u"inspectorTabs"_s)->isVisible());
}

void TestNodesPage::inspectorShowsAndFollows()
{
    InspectorPanel panel(*m_fleet);
    panel.resize(308, 600);
    panel.show();
    panel.showNode(static_cast<NodeId>(7));
    NodeSummary node = *m_fleet->node(static_cast<NodeId>(7));
    auto *summary = panel.findChild<InspectorSummary *>();
    const QString text = summary->toPlainText().remove(QChar(0x200b)); // where a line may end
    for (const QString &value :
        {node.uuid, node.mac, node.serial, node.machineId, node.zincatiId, node.address, node.version})
        QVERIFY2(text.contains(value), qPrintable(value));
    QCOMPARE(panel.findChild<StateBadge *>()->accessibleName(), u"Failed"_s);
    node.state = NodeState::Up;
    node.version = u"9999.0.0"_s;
    m_fleet->setNode(node);
    QVERIFY(summary->toPlainText().contains(u"9999.0.0"_s));
    QCOMPARE(panel.findChild<StateBadge *>()->accessibleName(), u"Up"_s);
    m_theme->choose(ThemeChoice::Dark);
    panel.grab();
    m_theme->choose(ThemeChoice::Light);
    QVERIFY(summary->toPlainText().contains(u"9999.0.0"_s));
}

void TestNodesPage::inspectorWarnsOfAConflict()
{
    InspectorPanel panel(*m_fleet);
    panel.show();
    panel.showNode(static_cast<NodeId>(7));
    QVERIFY(!panel.findChild<Banner *>());
    NodeSummary node = *m_fleet->node(static_cast<NodeId>(7));
    node.conflict = u"mac 52:54:00:00:00:06 = other"_s;
    m_fleet->setNode(node);
    auto *banner = panel.findChild<Banner *>();
    QVERIFY(banner);
    QVERIFY(banner->accessibleName().contains(node.conflict));
    panel.showNode(static_cast<NodeId>(8));
    QTRY_VERIFY(!panel.findChild<Banner *>());
}

void TestNodesPage::inspectorTabsShowTheStory()
{
    InspectorPanel panel(*m_fleet);
    panel.resize(308, 600);
    panel.show();
    panel.showNode(static_cast<NodeId>(2)); // waits for the lock
    auto *tabs = panel.findChild<QTabBar *>(u"inspectorTabs"_s);
    auto *timeline = panel.findChild<TimelineView *>();
    auto *why = panel.findChild<WhyView *>();
    QVERIFY(!timeline->isVisible());
    tabs->setCurrentIndex(1);
    QVERIFY(timeline->isVisible());
    QTRY_VERIFY(timeline->model().eventCount() > 0);
    QCOMPARE(timeline->model().eventAt(1)->kind, EventKind::LockRefused);
    m_fleet->record(
        {.node = static_cast<NodeId>(2), .kind = EventKind::LockTaken, .detail = {}, .verdict = {}});
    QCOMPARE(timeline->model().eventAt(1)->kind, EventKind::LockTaken);
    tabs->setCurrentIndex(3);
    QVERIFY(why->isVisible());
    // What says no comes first; each rule is readable by assistive tools.
    QVERIFY(why->asText().indexOf(u"Reboot lock:"_s) < why->asText().indexOf(u"Boot: "_s));
    QStringList names;
    for (const QWidget *widget : why->findChildren<QWidget *>())
        names.append(widget->accessibleName());
    QVERIFY(names.contains(u"Reboot lock: No slot is free (1 in all): held by node-003"_s));
    m_fleet->setVerdicts(static_cast<NodeId>(2), {});
    m_fleet->setNode(*m_fleet->node(static_cast<NodeId>(2)));
    QTRY_VERIFY(why->findChild<EmptyState *>());
}

void TestNodesPage::whyIsCopied()
{
    InspectorPanel panel(*m_fleet);
    panel.show();
    panel.showNode(static_cast<NodeId>(2));
    panel.findChild<QTabBar *>(u"inspectorTabs"_s)->setCurrentIndex(3);
    QTest::mouseClick(panel.findChild<QPushButton *>(u"copyWhy"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"held by node-003"_s));
}

QTEST_MAIN(TestNodesPage)
#include "tst_nodes_page.moc"
