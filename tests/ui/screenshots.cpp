// Pictures of the real window over the fleet in memory, for README and for looking at them. Run by
// screenshots.sh under Xvfb. Usage: roadstead_screenshots FILE.png light|dark en|fr WIDTHxHEIGHT [SCENE]
//        roadstead_screenshots screen FILE.png    what the X server shows now
#include "cluster_scenes.h"
#include "fake_fleet.h"
#include "preset_scenes.h"

#include "core/literals.h"
#include "ui/desktop.h"
#include "ui/main_window.h"
#include "ui/node_table.h"
#include "ui/nodes_page.h"
#include "ui/palette.h"
#include "ui/status_lights.h"
#include "ui/welcome_dialog.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace roadstead;
using namespace roadstead::ui;

namespace {

void breakDhcp(FakeFleet &fleet)
{
    ServiceStatus dhcp = fleet.services().constFirst();
    dhcp.state = ServiceState::Failed;
    dhcp.address.clear();
    dhcp.lastError
        = u"Port 67 is held by dnsmasq. Stop it, or let Roadstead answer as ProxyDHCP beside it."_s;
    fleet.setService(dhcp);
}

/// A bare X server gives no window the focus that shortcuts need.
void trigger(const QWidget *window, const QKeySequence &keys)
{
    for (QAction *action : window->actions()) {
        if (action->shortcut() == keys)
            action->trigger();
    }
}

void selectFirst(const FakeFleet &fleet, MainWindow &window, NodeState state)
{
    const QList<NodeSummary> nodes = fleet.nodes();
    const auto found = std::find_if(
        nodes.cbegin(), nodes.cend(), [state](const NodeSummary &node) { return node.state == state; });
    if (found != nodes.cend())
        window.selectNode(found->id);
}

void playRollouts(const QString &scene, FakeFleet &fleet, MainWindow &window)
{
    if (scene.startsWith("overview"_L1)) {
        window.openView(u"overview"_s);
        if (scene == "overview-paused"_L1)
            window.findChild<QPushButton *>(u"pauseEverythingButton"_s)->click();
        else if (scene == "overview-empty"_L1)
            fleet.setNodes({});
        else if (scene == "overview-table"_L1)
            window.findChild<QWidget *>(u"versionsCard"_s)
                ->findChild<QPushButton *>(u"chartTableButton"_s)
                ->click();
    } else if (scene == "rollout-new"_L1) {
        window.openView(u"rollouts"_s, u"new"_s);
    } else if (scene == "rollout-package"_L1) {
        window.openView(u"rollouts"_s, u"new"_s);
        auto *packages = window.findChild<QComboBox *>(u"packages"_s);
        packages->setCurrentIndex(packages->count() - 1);
        window.findChild<QLineEdit *>(u"packageVersion"_s)->setText(u"newest"_s);
    } else if (scene == "rollout-policy"_L1 || scene == "rollout-abort"_L1) {
        window.openView(u"rollouts"_s);
        window.findChild<QPushButton *>(scene == "rollout-abort"_L1 ? u"detailAbort"_s : u"detailPolicy"_s)
            ->click();
    } else if (scene == "rollouts-none"_L1) {
        fleet.setRollouts({});
        window.openView(u"rollouts"_s);
    } else if (scene.startsWith("rollouts"_L1)) {
        window.openView(u"rollouts"_s,
            scene == "rollouts-past"_L1 ? u"e96281a6-d1af-4bde-9a0a-97b76e56dc57/beta/4186.0.0"_s
                                        : QString());
        if (scene == "rollouts-nodes"_L1)
            window.findChild<QTabBar *>(u"rolloutTabs"_s)->setCurrentIndex(1);
    }
}

/// Templates with something typed behind `where`.
void writeInTemplate(MainWindow *window, const QString &where, const QString &what)
{
    window->openView(u"templates"_s, u"template/base"_s);
    auto *editor = window->findChild<QPlainTextEdit *>(u"templateText"_s);
    editor->setTextCursor(editor->document()->find(where));
    editor->moveCursor(QTextCursor::EndOfLine);
    editor->insertPlainText(what);
    QTest::qWait(900); // check and preview
}

/// False: it is none of the Templates view.
bool playTemplates(const QString &scene, MainWindow *window)
{
    if (scene == "templates"_L1) {
        writeInTemplate(window, u"version"_s, u" # the newest that all nodes read"_s);
        QTest::qWait(300);
    } else if (scene == "template-error"_L1) {
        writeInTemplate(window, u"passwd"_s, u" {{.disk"_s);
    } else if (scene == "template-files"_L1) {
        writeInTemplate(window, u"version"_s, u"\nstroage: {}"_s);
        window->findChild<QTabBar *>(u"previewTabs"_s)->setCurrentIndex(2);
    } else if (scene == "template-preview"_L1) {
        writeInTemplate(window, u"version"_s, u"\nstroage: {}"_s);
        if (auto *tabs = window->findChild<QTabBar *>(u"templateTabs"_s); tabs->count() == 4)
            tabs->setCurrentIndex(1);
    } else if (scene == "template-history"_L1 || scene == "template-usages"_L1) {
        window->openView(u"templates"_s, u"template/base"_s);
        auto *tabs = window->findChild<QTabBar *>(u"templateTabs"_s);
        tabs->setCurrentIndex(tabs->count() - (scene == "template-history"_L1 ? 1 : 2));
        QTest::qWait(600);
    } else if (scene == "group"_L1) {
        window->openView(u"templates"_s, u"group/etcd"_s);
        QTest::qWait(600);
    } else if (scene == "profile"_L1) {
        window->openView(u"templates"_s, u"profile/flatcar"_s);
        QTest::qWait(600);
    } else if (scene == "blast"_L1) {
        writeInTemplate(window, u"version"_s, u"\narch: {{.arch}}"_s);
        QTest::mouseClick(window->findChild<QPushButton *>(u"saveDraft"_s), Qt::LeftButton);
        QTest::qWait(600);
    } else if (scene == "explain"_L1) {
        window->openView(u"templates"_s, u"group/etcd"_s);
        QTest::mouseClick(window->findChild<QPushButton *>(u"explainButton"_s), Qt::LeftButton);
        QTest::qWait(600);
    } else if (scene == "complete"_L1) {
        writeInTemplate(window, u"version"_s, u" {{.request.query"_s);
        auto *editor = window->findChild<QPlainTextEdit *>(u"templateText"_s);
        QTest::keyClick(editor, Qt::Key_Space, Qt::ControlModifier);
    } else {
        return false;
    }
    return true;
}

void play(const QString &scene, FakeFleet &fleet, Desktop &desktop)
{
    MainWindow *window = desktop.window();
    if (playTemplates(scene, window) || playPresetScene(scene, fleet, *window))
        return;
    if (scene == "service"_L1) {
        breakDhcp(fleet);
        QTest::mouseClick(window->findChild<ServiceLight *>(u"light_dhcp"_s), Qt::LeftButton);
    } else if (scene == "settings"_L1) {
        window->openSettings();
    } else if (scene == "help"_L1) {
        trigger(window, Qt::Key_F1);
    } else if (scene == "menu"_L1) {
        trigger(window, Qt::Key_F10);
    } else if (scene == "toast"_L1) {
        window->showNotice({u"2 nodes moved to staging"_s, [] {}});
    } else if (scene == "quit"_L1) {
        fleet.setDemo(false);
        window->close();
    } else if (scene == "timeline"_L1 || scene == "why"_L1) {
        window->findChild<QTabBar *>(u"inspectorTabs"_s)->setCurrentIndex(scene == "timeline"_L1 ? 1 : 3);
        selectFirst(fleet, *window, scene == "why"_L1 ? NodeState::Waiting : NodeState::Failed);
    } else if (scene == "nomatch"_L1) {
        window->findChild<QLineEdit *>(u"nodeFilter"_s)->setText(u"state:failed cluster:nowhere"_s);
    } else if (scene == "filter"_L1) {
        window->findChild<QLineEdit *>(u"nodeFilter"_s)->setText(u"state:asleep"_s);
    } else if (scene == "columns"_L1) {
        QTest::mouseClick(window->findChild<QPushButton *>(u"columnsButton"_s), Qt::LeftButton);
    } else if (scene == "palette"_L1) {
        trigger(window, QKeySequence(u"Ctrl+K"_s));
        window->findChild<Palette *>()->setTyped(u"node-01"_s);
    } else if (scene == "config"_L1 || scene == "diff"_L1) {
        window->findChild<QTabBar *>(u"inspectorTabs"_s)->setCurrentIndex(2);
        QTest::qWait(50);
        window->findChild<QComboBox *>(u"configPart"_s)->setCurrentIndex(1);
        window->findChild<QTabBar *>(u"configSide"_s)->setCurrentIndex(scene == "diff"_L1 ? 3 : 0);
    } else if (scene == "label"_L1) {
        window->findChild<QPushButton *>(u"labelButton"_s)->click();
    } else if (scene == "held"_L1) {
        window->findChild<NodeTable *>()->setLabelColumnShown(u"zone"_s, true);
        window->findChild<NodesPage *>()->holdSelection(true);
    } else if (scene.startsWith("welcome"_L1)) {
        window->openWelcome();
        if (scene != "welcome"_L1) {
            window->findChild<WelcomeDialog *>()->beginSetup();
            window->findChild<QPushButton *>(u"setupNext"_s)->click();
        }
        for (int i = 2; i < scene.section(u'-', 1, 1).toInt(); ++i) {
            window->findChild<QLineEdit *>(u"assetsFolder"_s)->setText(u"/srv/boot"_s);
            window->findChild<QPushButton *>(u"setupNext"_s)->click();
        }
    } else if (scene == "filter-complete"_L1) {
        auto *filter = window->findChild<QLineEdit *>(u"nodeFilter"_s);
        filter->setFocus();
        filter->setText(u"version<4230.2.1 "_s);
        QTest::keyClicks(filter, u"s"_s);
    } else if (scene == "filter-wrong"_L1) {
        window->findChild<QLineEdit *>(u"nodeFilter"_s)->setText(u"cluster=prod-a seen>1 state:up"_s);
    } else if (scene == "locks"_L1 || scene == "release"_L1) {
        window->openView(u"locks"_s);
        if (scene == "release"_L1)
            window->findChild<QPushButton *>(u"releaseButton"_s)->click();
    } else if (scene == "boot"_L1) {
        breakDhcp(fleet);
        window->openView(u"boot"_s);
    } else if (scene == "history"_L1) {
        FleetDocument edited = fleet.config()->document();
        edited.clusters[0].name = u"Production A"_s;
        fleet.setDocument(edited);
        fleet.record({.kind = EventKind::ConfigApplied,
            .detail = {{u"revision"_s, 2}, {u"who"_s, u"window"_s}, {u"what"_s, u"cluster"_s},
                {u"subject"_s, u"prod-a"_s}, {u"reason"_s, u"the name people say"_s}},
            .verdict = {}});
        window->openView(u"reports"_s, u"events"_s);
        QTest::qWait(200);
        window->findChild<QTableView *>(u"historyTable"_s)->selectRow(0);
    } else if (scene == "report"_L1 || scene == "inventory"_L1) {
        window->openView(u"reports"_s,
            scene == "inventory"_L1 ? u"inventory"_s
                                    : u"rollout/e96281a6-d1af-4bde-9a0a-97b76e56dc57/stable/4230.2.1"_s);
        QTest::qWait(800); // the pages are laid out in another thread
    } else if (scene == "revert"_L1) {
        play(u"history"_s, fleet, desktop);
        QTest::mouseClick(window->findChild<QPushButton *>(u"eventRevert"_s), Qt::LeftButton);
        QTest::qWait(300);
    } else if (scene == "empty"_L1) {
        fleet.setNodes({});
    } else {
        playRollouts(scene, fleet, *window);
        playClusterScene(scene, fleet, *window);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == "screen"_L1)
        return QGuiApplication::primaryScreen()->grabWindow(0).save(arguments[2]) ? 0 : 1;
    if (arguments.size() < 5) {
        qWarning("usage: roadstead_screenshots FILE.png light|dark en|fr WIDTHxHEIGHT [SCENE]");
        return 2;
    }
    QCoreApplication::setApplicationName(u"roadstead-screenshots"_s);
    constexpr int kFewNodes = 60;
    constexpr int kMoreNodes = 200; // fill a board
    FakeFleet fleet(arguments.value(5).startsWith("cluster"_L1) ? kMoreNodes : kFewNodes);
    Desktop desktop(fleet, arguments[3]);
    desktop.theme().choose(arguments[2] == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::Light);
    const QStringList size = arguments[4].split(u'x');
    MainWindow *window = desktop.window();
    window->setGeometry(0, 0, size.value(0).toInt(), size.value(1).toInt());
    desktop.show();
    if (!QTest::qWaitForWindowExposed(window))
        return 1;
    window->openView(u"nodes"_s);
    selectFirst(fleet, *window, NodeState::Failed);
    play(arguments.value(5), fleet, desktop);
    QTest::qWait(600); // docks animate
    return window->screen()->grabWindow(0).save(arguments[1]) ? 0 : 1;
}
