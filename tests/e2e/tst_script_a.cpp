#include "demo_window.h"
#include "window_hands.h"

#include "core/literals.h"
#include "ui/cell_model.h"
#include "ui/cluster_board.h"
#include "ui/cluster_card.h"
#include "ui/drop_preview.h"
#include "ui/effect_box.h"
#include "ui/heat_cells.h"
#include "ui/main_window.h"
#include "ui/why_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QProcess>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>

using namespace roadstead;
using namespace roadstead::test;
using namespace roadstead::ui;

/// The first five minutes of somebody who explores the demo, by mouse and keyboard on the real window of the
/// real station. The steps build on each other.
class TestScriptA : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void fleetIsThere();
    void redNodeSaysWhy();
    void twoNodesAreDraggedAndTakenBack();
    void newRolloutBegins();
    void itsRuleStopsIt();
    void reportIsExported();
    void nothingIsLeftBehind();

private:
    [[nodiscard]] FleetDocument document() const { return m_demo->station().config()->document(); }
    [[nodiscard]] RolloutStatus rolloutOf(const QString &group) const;
    [[nodiscard]] QList<Event> history(const EventQuery &query) const;

    QElapsedTimer m_since;
    qint64 m_wholeMs = 0;
    std::unique_ptr<DemoWindow> m_demo;
    std::unique_ptr<WindowHands> m_hands;
    QTemporaryDir m_folder;
};

void TestScriptA::initTestCase()
{
    m_since.start();
    m_demo = std::make_unique<DemoWindow>();
    const auto opened = m_demo->open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    m_demo->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_demo->window()));
    m_hands = std::make_unique<WindowHands>(m_demo->window());
    m_wholeMs = m_since.elapsed();
    qInfo("The demo is there after %.1f s", static_cast<double>(m_wholeMs) / 1000);
}

void TestScriptA::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_since.start();
}

void TestScriptA::cleanup()
{
    m_wholeMs += m_since.elapsed();
    qInfo("%s: %.1f s", QTest::currentTestFunction(), static_cast<double>(m_since.elapsed()) / 1000);
}

void TestScriptA::cleanupTestCase()
{
    qInfo("The whole script took the hands %.1f s", static_cast<double>(m_wholeMs) / 1000);
}

RolloutStatus TestScriptA::rolloutOf(const QString &group) const
{
    for (const RolloutStatus &each : m_demo->station().rollouts()) {
        if (each.group == group)
            return each;
    }
    return {};
}

QList<Event> TestScriptA::history(const EventQuery &query) const
{
    std::optional<QList<Event>> found;
    m_demo->station().events(query, &m_demo->station(),
        [&found](const Result<QList<Event>> &events) { found = events.value_or(QList<Event>()); });
    (void)QTest::qWaitFor([&found] { return found.has_value(); }, 10'000);
    return found.value_or(QList<Event>());
}

/// 60 machines in three clusters, a rollout under way with its chart, and a word that it is a demo.
void TestScriptA::fleetIsThere()
{
    QVERIFY(m_hands->sees(u"Demo: a simulated fleet"_s));
    QCOMPARE(m_demo->station().nodes().size(), 60);
    QCOMPARE(document().clusters.size(), 3);
    QVERIFY(m_hands->openView(u"Overview"_s));
    QVERIFY(m_hands->part<QWidget>(u"versionsCard"_s));
    const RolloutStatus running = rolloutOf(u"production"_s);
    QCOMPARE(running.state, RolloutState::Running);
    const int percent = running.complete * 100 / running.total;
    QVERIFY2(percent >= 25 && percent <= 60, qPrintable(QString::number(percent)));
    QVERIFY(m_hands->sees(u"4230.2.1"_s));
    QVERIFY(running.etaLikelyMs.has_value());
}

void TestScriptA::redNodeSaysWhy()
{
    QVERIFY(m_hands->openView(u"Nodes"_s));
    auto *table = m_hands->part<QTableView>(u"nodeTable"_s);
    const QModelIndex red = WindowHands::rowWith(table, u"node-037"_s);
    QVERIFY(WindowHands::clickRow(table, red));
    QTRY_COMPARE(m_hands->part<QLabel>(u"inspectorName"_s)->text(), u"node-037"_s);
    auto *tabs = m_hands->part<QTabBar>(u"inspectorTabs"_s);
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(3).center());
    auto *why = m_hands->part<WhyView>();
    QVERIFY(why);
    const QString text = WindowHands::plain(why->asText());
    QVERIFY2(text.contains(u"disk"_s), qPrintable(text)); // the key that the template wants and nobody gives
    QVERIFY2(text.contains(u"storage"_s), qPrintable(text)); // the template, and the group that chose it
}

void TestScriptA::twoNodesAreDraggedAndTakenBack()
{
    const FleetDocument before = document();
    QVERIFY(m_hands->openView(u"Clusters"_s));
    auto *board = m_hands->part<ClusterBoard>();
    QVERIFY(board);
    HeatCells &cells = board->card(u"prod-a"_s)->cells();
    const auto at = [&cells](int row) { return cells.visualRect(cells.model()->index(row, 0)).center(); };
    const QList<NodeId> nodes {
        board->card(u"prod-a"_s)->model().cell(1).id, board->card(u"prod-a"_s)->model().cell(3).id};
    const auto clusterOf = [this](NodeId id) { return m_demo->station().node(id)->cluster; };
    QTest::mouseClick(cells.viewport(), Qt::LeftButton, {}, at(1));
    QTest::mouseClick(cells.viewport(), Qt::LeftButton, Qt::ControlModifier, at(3));

    QWidget *from = cells.viewport();
    const QPoint to = from->mapFromGlobal(board->card(u"staging"_s)->mapToGlobal(QPoint(40, 20)));
    QTest::mousePress(from, Qt::LeftButton, {}, at(3));
    QTest::mouseMove(from, at(3) + QPoint(QApplication::startDragDistance() + 2, 0));
    QTest::mouseMove(from, to);
    auto *preview = m_hands->part<DropPreview>();
    QVERIFY(preview);
    const QString diff = WindowHands::plain(preview->text().lines.join(u'\n'));
    QVERIFY2(preview->text().title.contains(u"2 nodes"_s), qPrintable(preview->text().title));
    QVERIFY2(diff.contains(u"prod-a → staging"_s), qPrintable(diff));
    QVERIFY2(diff.contains(u"update group production → staging"_s), qPrintable(diff));
    QCOMPARE(clusterOf(nodes[0]), u"prod-a"_s); // nothing before the drop
    QTest::mouseRelease(from, Qt::LeftButton, {}, to);
    for (const NodeId id : nodes)
        QTRY_COMPARE(clusterOf(id), u"staging"_s);
    QTRY_VERIFY(m_hands->sees(u"2 nodes moved to staging"_s));
    QTRY_COMPARE(board->card(u"staging"_s)->model().rowOf(nodes[1]) >= 0, true);

    m_hands->press(Qt::Key_Z, Qt::ControlModifier);
    for (const NodeId id : nodes)
        QTRY_COMPARE(clusterOf(id), u"prod-a"_s);
    QTRY_VERIFY(m_hands->sees(u"Undone: Move 2 nodes"_s));
    QCOMPARE(document(), before);
    const QList<Event> moves = history({.kinds = {EventKind::NodeMoved}});
    QCOMPARE(moves.size(), 4);
    QCOMPARE(moves[0].detail[u"to"_s].toString(), u"prod-a"_s);
    QCOMPARE(moves[3].detail[u"to"_s].toString(), u"staging"_s);
}

void TestScriptA::newRolloutBegins()
{
    QVERIFY(m_hands->openView(u"Rollouts"_s));
    auto *list = m_hands->part<QListView>(u"rolloutList"_s);
    QVERIFY(WindowHands::clickRow(list, u"staging"_s));
    QVERIFY(m_hands->click(u"newRollout"_s));
    QTRY_VERIFY(m_hands->part<QDialog>(u"rolloutDialog"_s));
    QCOMPARE(m_hands->part<QComboBox>(u"packages"_s)->currentText(), u"4459.2.0"_s);
    QCOMPARE(m_hands->part<QComboBox>(u"groups"_s)->currentText(), u"staging"_s);
    QVERIFY(m_hands->part<QCheckBox>(u"safeMode"_s)->isChecked());
    const QString effect = WindowHands::plain(m_hands->part<EffectBox>(u"rolloutEffect"_s)->text());
    QVERIFY2(effect.contains(u"would update to 4459.2.0"_s), qPrintable(effect));
    QVERIFY(m_hands->click(u"launchButton"_s));
    QTRY_COMPARE(rolloutOf(u"staging"_s).version, u"4459.2.0"_s);
    QTRY_VERIFY(m_hands->sees(u"4459.2.0 rolls out to staging"_s));
    QTRY_COMPARE_WITH_TIMEOUT(rolloutOf(u"staging"_s).state, RolloutState::Running, 70'000);
}

/// The untried version's hash was entered wrong: the first node finds it out, and nobody else is given it.
void TestScriptA::itsRuleStopsIt()
{
    QTRY_COMPARE_WITH_TIMEOUT(rolloutOf(u"staging"_s).state, RolloutState::Stopped, 120'000);
    QVERIFY2(rolloutOf(u"staging"_s).reason.contains(u"hash"_s), qPrintable(rolloutOf(u"staging"_s).reason));
    QCOMPARE(rolloutOf(u"staging"_s).failed, 1);
    QCOMPARE(rolloutOf(u"production"_s).state, RolloutState::Running);
    QTRY_VERIFY_WITH_TIMEOUT(m_hands->sees(u"The rollout of staging stopped"_s), 10'000); // the toast
    auto *list = m_hands->part<QListView>(u"rolloutList"_s);
    QTRY_VERIFY(WindowHands::rowWith(list, u"Stopped"_s).isValid());
    QVERIFY(m_hands->openView(u"Overview"_s));
    auto *needs = m_hands->part<QListView>(u"needsYouList"_s);
    QTRY_VERIFY(WindowHands::rowWith(needs, u"staging"_s).isValid());
}

void TestScriptA::reportIsExported()
{
    QVERIFY(m_hands->openView(u"Rollouts"_s));
    QVERIFY(m_hands->click(u"detailReport"_s));
    auto *save = m_hands->part<QPushButton>(u"exportButton"_s);
    QVERIFY(save);
    QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), 20'000);
    QVERIFY(m_hands->click(save));
    QTRY_VERIFY(m_hands->part<QFileDialog>());
    const QString file = m_folder.filePath(u"staging.pdf"_s);
    WindowHands::type(m_hands->part<QLineEdit>(u"fileNameEdit"_s), file);
    const auto hasSaved = [this] {
        if (auto *name = m_hands->part<QLineEdit>(u"fileNameEdit"_s)) // a list of offers takes the first one
            QTest::keyClick(name, Qt::Key_Return);
        return m_hands->sees(u"Saved staging.pdf"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasSaved(), 20'000);
    QVERIFY(!m_hands->part<QFileDialog>());

    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.count("/Type /Page\n") > 1);
    const QString reader = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (reader.isEmpty())
        return;
    QProcess process;
    process.start(reader, {u"-layout"_s, file, u"-"_s});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (const QString &fact : {u"4459.2.0"_s, u"staging"_s, u"Stopped by its rule"_s, u"hash"_s})
        QVERIFY2(text.contains(fact), qPrintable(text));
}

/// The demo's store is in a temporary folder, and its settings are never written.
void TestScriptA::nothingIsLeftBehind()
{
    const QStringList temporary
        = QDir::temp().entryList({QCoreApplication::applicationName() + u"-*"_s}, QDir::Dirs);
    QVERIFY(!temporary.isEmpty());
    m_hands.reset();
    m_demo.reset();
    int gone = 0;
    for (const QString &each : temporary)
        gone += QDir::temp().exists(each) ? 0 : 1;
    QVERIFY(gone >= 1);
}

QTEST_MAIN(TestScriptA)
#include "tst_script_a.moc"
