#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/event_panel.h"
#include "ui/history_model.h"
#include "ui/history_view.h"
#include "ui/look/theme.h"
#include "ui/report_preview.h"
#include "ui/report_view.h"
#include "ui/reports_page.h"
#include "ui/revert_sheet.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace roadstead;
using namespace roadstead::ui;

namespace {

const QString kApp = u"e96281a6-d1af-4bde-9a0a-97b76e56dc57"_s;

/// A language that has a word of its own for the window, and for nothing else.
class OtherWindow : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "Who") == 0 && qstrcmp(source, "Window") == 0 ? u"Fenster"_s : QString();
    }
};

} // namespace

class TestReportsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(ThemeChoice::Light); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void historyIsNewestFirst();
    void historyIsReadInPages();
    void historyFilters_data();
    void historyFilters();
    void peopleAreCalledByAWord();
    void historyFollowsTheFleet();
    void newEventThatDoesNotFitStaysAway();
    void unknownNodeSaysSo();
    void nothingFitsOffersToClear();
    void eventIsShownWhole();
    void firstRevisionCannotBeReverted();
    void changeIsReverted();
    void laterChangeIsKept();
    void changeOnTopOfItIsInTheWay();
    void selectionIsCopied();
    void enterLeadsToTheNode();
    void largeHistoryStopsAtItsLimit();

    void rolloutIsShownInPages();
    void otherReportsAreChosen();
    void pagesAreTurned();
    void zoomChangesTheSize();
    void paperChangesThePages();
    void failureIsTold();
    void exports_data();
    void exports();
    void exportThatFailsIsTold();
    void previewFollowsTheFleet();
    void opens_data();
    void opens();
    void stateSurvivesARestart();
    void everythingHasAName();
    void fitsASmallWindow();
    void paintsMirroredAndDark();

private:
    [[nodiscard]] HistoryModel &model() { return m_page->history().model(); }
    template <typename T> T *part(const QString &name) { return m_page->findChild<T *>(name); }
    void showReports(const QString &what = u"inventory"_s);
    [[nodiscard]] ReportPreview *preview() { return part<ReportPreview>(u"reportPreview"_s); }
    /// A second document with its line in history.
    void changeCluster(const QString &name);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeFleet> m_fleet;
    std::unique_ptr<Acts> m_acts;
    std::unique_ptr<ReportsPage> m_page;
};

void TestReportsPage::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_fleet = std::make_unique<FakeFleet>(60);
    m_acts = std::make_unique<Acts>(*m_fleet);
    m_page = std::make_unique<ReportsPage>(*m_fleet, *m_acts);
    m_page->resize(1100, 700);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(model().rowCount() > 0);
}

void TestReportsPage::cleanup()
{
    m_page.reset();
    m_acts.reset();
    m_fleet.reset();
}

void TestReportsPage::showReports(const QString &what)
{
    m_page->open(what);
    QTRY_VERIFY(preview()->pageCount() > 0);
    QTRY_VERIFY(!m_page->reports().isWorking());
}

void TestReportsPage::changeCluster(const QString &name)
{
    FleetDocument document = m_fleet->config()->document();
    document.clusters[0].name = name;
    m_fleet->setDocument(document);
    m_fleet->record({.kind = EventKind::ConfigApplied,
        .detail = {{u"revision"_s, m_fleet->config()->revision()}, {u"who"_s, u"window"_s}},
        .verdict = {}});
}

void TestReportsPage::historyIsNewestFirst()
{
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model().eventAt(0)->id, m_fleet->history().constLast().id);
    for (int row = 1; row < model().rowCount(); ++row)
        QVERIFY(model().eventAt(row)->id < model().eventAt(row - 1)->id);
}

void TestReportsPage::historyIsReadInPages()
{
    HistoryModel small(*m_fleet, {.page = 20, .most = 1000});
    small.reload();
    QTRY_COMPARE(small.rowCount(), 20);
    QVERIFY(small.canFetchMore({}));
    small.fetchMore({});
    QVERIFY(!small.canFetchMore({})); // while it is asked
    QTRY_COMPARE(small.rowCount(), 40);
    while (small.canFetchMore({})) {
        const int before = small.rowCount();
        small.fetchMore({});
        QTRY_VERIFY(!small.isLoading());
        if (small.rowCount() == before)
            break;
    }
    QCOMPARE(small.rowCount(), m_fleet->history().size());
    const QAbstractItemModelTester tester(&small, QAbstractItemModelTester::FailureReportingMode::QtTest);
    small.reload(); // now the tester asks for the pages
    QTRY_COMPARE(small.rowCount(), m_fleet->history().size());
}

void TestReportsPage::historyFilters_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("kind"); // of all that is left; empty: several
    QTest::newRow("kind") << u"historyKind"_s << QVariant(u"Update reverted"_s) << u"update-reverted"_s;
    QTest::newRow("topic") << u"historyKind"_s << QVariant(u"Reboot locks"_s) << QString();
    QTest::newRow("severity") << u"historySeverity"_s << QVariant(u"Errors"_s) << u"update-reverted"_s;
    QTest::newRow("text") << u"historyText"_s << QVariant(u"IPXE.efi"_s) << QString();
    QTest::newRow("who") << u"historyWho"_s << QVariant(u"window"_s)
                         << QString(); // moves, and an aborted rollout
    QTest::newRow("node") << u"historyNode"_s << QVariant(u"node-007"_s) << QString();
    QTest::newRow("time") << u"historyPeriod"_s << QVariant(u"Last hour"_s) << QString();
}

void TestReportsPage::historyFilters()
{
    QFETCH(QString, part);
    QFETCH(QVariant, value);
    QFETCH(QString, kind);
    if (auto *box = this->part<QComboBox>(part))
        box->setCurrentIndex(box->findText(value.toString()));
    else
        QTest::keyClicks(this->part<QLineEdit>(part), value.toString());
    const ReportQuery wanted = m_page->history().query();
    QTRY_COMPARE(model().query().text, wanted.text);
    QTRY_COMPARE(model().query().who, wanted.who);
    QTRY_VERIFY(!model().isLoading());
    int fitting = 0;
    for (const Event &event : m_fleet->history()) {
        const bool isThere = model().rowOf(event.id) >= 0;
        if (isThere)
            ++fitting;
        if (isThere && !kind.isEmpty())
            QCOMPARE(QString(eventKindName(event.kind)), kind);
        if (isThere && part == "historyNode"_L1)
            QCOMPARE(event.node, NodeId(7));
    }
    QVERIFY(fitting > 0);
    QVERIFY(fitting < m_fleet->history().size());
    QTest::mouseClick(this->part<QPushButton>(u"historyClear"_s), Qt::LeftButton);
    QTRY_VERIFY(!model().isLoading() && model().rowCount() >= 200);
}

/// Column, panel and filter speak the person's language; the filter finds what history keeps.
void TestReportsPage::peopleAreCalledByAWord()
{
    OtherWindow words;
    QVERIFY(QCoreApplication::installTranslator(&words));
    changeCluster(u"Production"_s);
    auto *table = part<QTableView>(u"historyTable"_s);
    table->selectRow(0);
    QCOMPARE(model().index(0, HistoryModel::Who).data().toString(), u"Fenster"_s);
    const auto isShown = [this](const QString &text) {
        const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    QTRY_VERIFY(isShown(u"Fenster"_s));
    QVERIFY(!isShown(u"window"_s));
    for (const QString &typed : {u"fenster"_s, u"Fen"_s, u"window"_s}) {
        QTest::keyClicks(part<QLineEdit>(u"historyWho"_s), typed);
        QTRY_COMPARE(model().query().who, u"window"_s);
        QTRY_VERIFY(!model().isLoading() && model().rowCount() > 0);
        for (int row = 0; row < model().rowCount(); ++row)
            QCOMPARE(model().eventAt(row)->detail[u"who"_s].toString(), u"window"_s);
        part<QLineEdit>(u"historyWho"_s)->clear();
        QTRY_VERIFY(model().query().who.isEmpty() && !model().isLoading());
    }
}

void TestReportsPage::historyFollowsTheFleet()
{
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int before = model().rowCount();
    m_fleet->record({.node = NodeId(3),
        .kind = EventKind::UpdateFailed,
        .severity = Severity::Error,
        .detail = {},
        .verdict = {}});
    QCOMPARE(model().rowCount(), before + 1);
    QCOMPARE(model().eventAt(0)->kind, EventKind::UpdateFailed);
}

void TestReportsPage::newEventThatDoesNotFitStaysAway()
{
    part<QComboBox>(u"historySeverity"_s)->setCurrentIndex(3);
    QTRY_VERIFY(!model().isLoading());
    const int before = model().rowCount();
    m_fleet->record({.node = NodeId(3),
        .kind = EventKind::UpdateComplete,
        .severity = Severity::Good,
        .detail = {},
        .verdict = {}});
    QCOMPARE(model().rowCount(), before);
}

void TestReportsPage::unknownNodeSaysSo()
{
    auto *node = part<QLineEdit>(u"historyNode"_s);
    QTest::keyClicks(node, u"nobody"_s);
    QCOMPARE(node->property("valid"), QVariant(false));
    bool isTold = false;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        isTold = isTold || (label->isVisible() && label->text() == u"There is no node “nobody”."_s);
    QVERIFY(isTold);
    node->clear();
    QVERIFY(!node->property("valid").isValid());
}

void TestReportsPage::nothingFitsOffersToClear()
{
    part<QLineEdit>(u"historyText"_s)->setText(u"no such words"_s);
    QTRY_COMPARE(model().query().text, u"no such words"_s);
    QTRY_VERIFY(!model().isLoading());
    QCOMPARE(model().rowCount(), 0);
    QPushButton *clear = nullptr;
    for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Clear filters"_s)
            clear = button;
    }
    QVERIFY(clear);
    QTest::mouseClick(clear, Qt::LeftButton);
    QTRY_VERIFY(model().rowCount() > 0);
}

void TestReportsPage::eventIsShownWhole()
{
    Event event {.node = NodeId(3),
        .kind = EventKind::UpdateFailed,
        .severity = Severity::Error,
        .detail = {{u"errorcode"_s, 10}, {u"reason"_s, u"the payload's hash is wrong"_s}},
        .verdict = {}};
    Verdict verdict;
    verdict.kind = VerdictKind::Update;
    verdict.tried("update.current", Outcome::Decided, {u"4230.2.1"_s});
    event.verdict = verdict;
    m_fleet->record(event);
    auto *table = part<QTableView>(u"historyTable"_s);
    QSignalSpy current(m_page.get(), &Page::currentNodeChanged);
    table->setFocus();
    table->selectRow(0);
    QCOMPARE(current.count(), 1);
    QVERIFY(part<QWidget>(u"eventWhy"_s)->isVisible());
    QCOMPARE(part<QPushButton>(u"eventNode"_s)->text(), u"node-003"_s);
    QVERIFY(!part<QPushButton>(u"eventRevert"_s)->isVisible());
    QTest::mouseClick(part<QPushButton>(u"eventCopy"_s), Qt::LeftButton);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(u"the payload's hash is wrong"_s) && copied.contains(u"node-003"_s));
}

void TestReportsPage::firstRevisionCannotBeReverted()
{
    m_fleet->record({.kind = EventKind::ConfigApplied, .detail = {{u"revision"_s, 1}}, .verdict = {}});
    part<QTableView>(u"historyTable"_s)->selectRow(0);
    QVERIFY(!part<QPushButton>(u"eventRevert"_s)->isVisible());
}

void TestReportsPage::changeIsReverted()
{
    changeCluster(u"Production"_s);
    part<QTableView>(u"historyTable"_s)->selectRow(0);
    QTest::mouseClick(part<QPushButton>(u"eventRevert"_s), Qt::LeftButton);
    auto *sheet = part<RevertSheet>(u"revertSheet"_s);
    QVERIFY(sheet);
    QTRY_VERIFY(sheet->isReady());
    QCOMPARE(sheet->findChild<QLabel *>(u"revertLines"_s)->text(), u"Cluster prod-a changes"_s);
    QVERIFY(sheet->findChild<QLabel *>(u"revertState"_s)->text().startsWith(u"Nodes: "_s));
    QTest::keyClicks(sheet->findChild<QLineEdit *>(u"revertReason"_s), u"was wrong"_s);
    QTest::mouseClick(sheet->findChild<QPushButton *>(u"revertButton"_s), Qt::LeftButton);
    QTRY_COMPARE(m_fleet->config()->document().clusters[0].name, u"prod-a"_s);
    QCOMPARE(m_fleet->commands().constLast().what, u"revert"_s);
    QCOMPARE(m_fleet->commands().constLast().reason, u"was wrong"_s);
    QTRY_VERIFY(m_acts->canUndo());
    m_acts->undo();
    QTRY_COMPARE(m_fleet->config()->document().clusters[0].name, u"Production"_s);
}

void TestReportsPage::laterChangeIsKept()
{
    changeCluster(u"Production"_s);
    FleetDocument later = m_fleet->config()->document();
    later.lockGroups[0].slotCount = 3;
    m_fleet->setDocument(later);
    RevertSheet sheet(*m_fleet, *m_acts, 2);
    QTRY_VERIFY(sheet.isReady());
    QTest::mouseClick(sheet.findChild<QPushButton *>(u"revertButton"_s), Qt::LeftButton);
    QTRY_COMPARE(m_fleet->config()->document().clusters[0].name, u"prod-a"_s);
    QCOMPARE(m_fleet->config()->document().lockGroups[0].slotCount, 3);
}

void TestReportsPage::changeOnTopOfItIsInTheWay()
{
    changeCluster(u"Production"_s);
    changeCluster(u"Production A"_s);
    RevertSheet sheet(*m_fleet, *m_acts, 2);
    auto *state = sheet.findChild<QLabel *>(u"revertState"_s);
    QTRY_VERIFY(state->text().startsWith(u"Something of it was changed again since"_s));
    QVERIFY(!sheet.isReady());
}

void TestReportsPage::selectionIsCopied()
{
    auto *table = part<QTableView>(u"historyTable"_s);
    table->setFocus();
    table->selectRow(0);
    table->selectionModel()->select(
        model().index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keySequence(table, QKeySequence::Copy);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], u"Time\tNode\tWhat happened\tWho"_s);
    QCOMPARE(lines[1].count(u'\t'), 3);
}

void TestReportsPage::enterLeadsToTheNode()
{
    QSignalSpy activated(m_page.get(), &Page::nodeActivated);
    auto *table = part<QTableView>(u"historyTable"_s);
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].value<NodeId>(), model().eventAt(0)->node);
}

void TestReportsPage::largeHistoryStopsAtItsLimit()
{
    HistoryModel small(*m_fleet, {.page = 30, .most = 50});
    small.reload();
    QTRY_COMPARE(small.rowCount(), 30);
    small.fetchMore({});
    QTRY_COMPARE(small.rowCount(), 50);
    QVERIFY(!small.canFetchMore({}));
    m_fleet->record({.kind = EventKind::StationStarted, .detail = {}, .verdict = {}});
    QCOMPARE(small.rowCount(), 50);
    QCOMPARE(small.eventAt(0)->kind, EventKind::StationStarted);
}

void TestReportsPage::rolloutIsShownInPages()
{
    showReports(u"rollout/%1/stable/4230.2.1"_s.arg(kApp));
    QVERIFY(preview()->pages()->report().kind == ReportKind::Rollout);
    QVERIFY(part<QLabel>(u"reportFacts"_s)->text().startsWith(u"Rollout of 4230.2.1 in stable · Running"_s));
    QVERIFY(preview()->accessibleName().startsWith(u"Page 1 of"_s));
    QVERIFY(preview()->accessibleDescription().contains(u"Rollout of 4230.2.1 in stable"_s));
}

void TestReportsPage::otherReportsAreChosen()
{
    showReports();
    QCOMPARE(m_page->reports().report()->kind, ReportKind::Inventory);
    auto *cluster = part<QComboBox>(u"reportCluster"_s);
    QVERIFY(cluster->isVisible() && !part<QComboBox>(u"reportRollout"_s)->isVisible());
    cluster->setCurrentIndex(cluster->findData(u"staging"_s));
    QTRY_COMPARE(m_page->reports().report()->subject, u"staging"_s);
    // The history as it is filtered.
    part<QLineEdit>(u"historyText"_s)->setText(u"reverted"_s);
    part<QComboBox>(u"historySeverity"_s)->setCurrentIndex(3);
    part<QComboBox>(u"reportKind"_s)->setCurrentIndex(2);
    QTRY_COMPARE(m_page->reports().report()->kind, ReportKind::Events);
    QCOMPARE(m_page->reports().query().least, Severity::Error);
}

void TestReportsPage::pagesAreTurned()
{
    showReports();
    QVERIFY(preview()->pageCount() > 1);
    auto *next = part<QPushButton>(u"nextPage"_s);
    auto *previous = part<QPushButton>(u"previousPage"_s);
    QVERIFY(!previous->isEnabled());
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(preview()->currentPage(), 1);
    QVERIFY(part<QLabel>(u"pageLabel"_s)->text().startsWith(u"Page 2 of"_s));
    preview()->setFocus();
    QTest::keyClick(preview(), Qt::Key_Home);
    QCOMPARE(preview()->currentPage(), 0);
    QTest::keyClick(preview(), Qt::Key_PageDown);
    QCOMPARE(preview()->currentPage(), 1);
    QTest::keyClick(preview(), Qt::Key_End);
    QCOMPARE(preview()->currentPage(), preview()->pageCount() - 1);
    QVERIFY(!next->isEnabled());
}

void TestReportsPage::zoomChangesTheSize()
{
    showReports();
    const double fitting = preview()->scale();
    part<QComboBox>(u"zoomBox"_s)->setCurrentIndex(3); // 100 %
    Q_EMIT part<QComboBox>(u"zoomBox"_s)->activated(3);
    QCOMPARE(preview()->zoom(), 1.0);
    QTest::mouseClick(part<QPushButton>(u"zoomIn"_s), Qt::LeftButton);
    QCOMPARE(preview()->zoom(), 1.25);
    QCOMPARE(part<QComboBox>(u"zoomBox"_s)->currentText(), u"125 %"_s);
    QTest::keyClick(preview(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(preview()->zoom(), 1.0);
    QTest::keyClick(preview(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(preview()->scale(), fitting);
}

void TestReportsPage::paperChangesThePages()
{
    showReports();
    auto *paper = part<QComboBox>(u"reportPaper"_s);
    paper->setCurrentIndex(paper->findText(u"Letter"_s));
    QTRY_COMPARE(preview()->pages()->pageSize(), QSize(612 * 20, 792 * 20));
    paper->setCurrentIndex(paper->findText(u"A4"_s));
    QTRY_COMPARE(preview()->pages()->pageSize(), QSize(595 * 20, 842 * 20));
}

void TestReportsPage::failureIsTold()
{
    m_fleet->failReports({ErrorCode::Unavailable, u"The store is closed."_s});
    m_page->open(u"inventory"_s);
    const auto isTold = [this] {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == u"The store is closed."_s)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isTold());
    QVERIFY(!part<QPushButton>(u"exportButton"_s)->isEnabled());
    QVERIFY(!part<QPushButton>(u"printButton"_s)->isEnabled());
}

void TestReportsPage::exports_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("pdf") << 0 << "%PDF-"_ba;
    QTest::newRow("html") << 1 << "<!DOCTYPE html>"_ba;
    QTest::newRow("ods") << 2 << "PK"_ba;
    QTest::newRow("csv") << 3 << "State,Node"_ba;
    QTest::newRow("csv with a mark") << 4 << "\xef\xbb\xbfState,Node"_ba;
    QTest::newRow("json") << 5 << "{"_ba;
}

void TestReportsPage::exports()
{
    QFETCH(int, choice);
    QFETCH(QByteArray, begins);
    showReports();
    part<QComboBox>(u"reportFormat"_s)->setCurrentIndex(choice);
    QTemporaryDir dir;
    const QString file = dir.filePath(u"report"_s);
    QSignalSpy noticed(m_page.get(), &Page::noticed);
    m_page->reports().saveTo(file);
    QVERIFY(part<QWidget>(u"reportWork"_s)->isVisible()); // with its Cancel, until it is done
    QTRY_COMPARE(noticed.count(), 1);
    QCOMPARE(noticed[0][0].value<Notice>().text, u"Saved report"_s);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith(begins));
    QVERIFY(!part<QWidget>(u"reportWork"_s)->isVisible());
}

void TestReportsPage::exportThatFailsIsTold()
{
    showReports();
    QSignalSpy noticed(m_page.get(), &Page::noticed);
    m_page->reports().saveTo(u"/no/such/folder/report.pdf"_s);
    QTRY_COMPARE(noticed.count(), 1);
    QVERIFY(noticed[0][0].value<Notice>().text.startsWith(u"report.pdf was not saved"_s));
}

void TestReportsPage::previewFollowsTheFleet()
{
    showReports();
    const auto before = m_page->reports().report();
    m_page->refresh(); // F5
    QTRY_VERIFY(m_page->reports().report() != before);
    QTRY_VERIFY(!m_page->reports().isWorking());
}

void TestReportsPage::opens_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("tab");
    QTest::newRow("a rollout") << u"rollout/%1/stable/4230.2.1"_s.arg(kApp) << 1;
    QTest::newRow("a node's history") << u"events/node/7"_s << 0;
    QTest::newRow("history") << u"events"_s << 0;
    QTest::newRow("inventory") << u"inventory"_s << 1;
    QTest::newRow("unknown") << u"weather"_s << 0;
    QTest::newRow("nothing") << QString() << 0;
}

void TestReportsPage::opens()
{
    QFETCH(QString, what);
    QFETCH(int, tab);
    m_page->open(what);
    QCOMPARE(part<QTabBar>(u"reportsTabs"_s)->currentIndex(), tab);
    if (what == "events/node/7"_L1) {
        QCOMPARE(m_page->history().query().node, NodeId(7));
        QCOMPARE(part<QLineEdit>(u"historyNode"_s)->text(), u"node-007"_s);
    }
    if (what.startsWith(u"rollout"_s))
        QCOMPARE(m_page->reports().query().version, u"4230.2.1"_s);
    QTRY_VERIFY(!m_page->reports().isWorking() && !model().isLoading());
}

void TestReportsPage::stateSurvivesARestart()
{
    part<QComboBox>(u"reportFormat"_s)->setCurrentIndex(2);
    part<QComboBox>(u"reportKind"_s)->setCurrentIndex(1);
    const QByteArray state = m_page->saveState();
    ReportsPage again(*m_fleet, *m_acts);
    again.restoreState(state);
    QCOMPARE(again.findChild<QComboBox *>(u"reportFormat"_s)->currentIndex(), 2);
    QCOMPARE(again.findChild<QComboBox *>(u"reportKind"_s)->currentIndex(), 1);
    again.restoreState("{\"format\": 99}");
    QCOMPARE(again.findChild<QComboBox *>(u"reportFormat"_s)->currentIndex(), 2);
}

void TestReportsPage::everythingHasAName()
{
    showReports();
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        const bool isPart = widget->objectName().startsWith(u"qt_"_s)
            || widget->parentWidget()->inherits("QComboBox")
            || widget->parentWidget()->inherits("QAbstractSpinBox") || widget->inherits("QScrollBar")
            || widget->inherits("QHeaderView") || widget->window() != m_page.get();
        if (widget->focusPolicy() == Qt::NoFocus || isPart || widget->inherits("QScrollArea")
            || widget->inherits("QLabel"))
            continue;
        const auto *button = qobject_cast<const QPushButton *>(widget);
        const bool hasName = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(hasName || !widget->isVisible(),
            qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void TestReportsPage::fitsASmallWindow()
{
    // Beside the sidebar, without the inspector.
    QVERIFY2(m_page->minimumSizeHint().width() <= 1024 - 208,
        qPrintable(QString::number(m_page->minimumSizeHint().width())));
    QVERIFY2(m_page->minimumSizeHint().height() <= 480,
        qPrintable(QString::number(m_page->minimumSizeHint().height())));
}

void TestReportsPage::paintsMirroredAndDark()
{
    showReports();
    m_theme->choose(ThemeChoice::Dark);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    for (const QString &what : {u"inventory"_s, u"events"_s}) {
        m_page->open(what);
        part<QTableView>(u"historyTable"_s)->selectRow(0);
        QVERIFY(!m_page->grab().isNull());
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
    m_theme->choose(ThemeChoice::Light);
    QTRY_VERIFY(!m_page->reports().isWorking());
}

QTEST_MAIN(TestReportsPage)
#include "tst_reports_page.moc"
