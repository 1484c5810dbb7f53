// Pictures of the real window over the fleet in memory, for README and for looking at them. Run by
// screenshots.sh under Xvfb. Usage: roadstead_screenshots FILE.png light|dark en|fr WIDTHxHEIGHT [SCENE]
//        roadstead_screenshots screen FILE.png    what the X server shows now
#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/desktop.h"
#include "ui/main_window.h"
#include "ui/status_lights.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
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

void play(const QString &scene, FakeFleet &fleet, Desktop &desktop)
{
    MainWindow *window = desktop.window();
    if (scene == "service"_L1) {
        breakDhcp(fleet);
        QTest::mouseClick(window->findChild<ServiceLight *>(u"light_dhcp"_s), Qt::LeftButton);
    } else if (scene == "settings"_L1) {
        window->openSettings();
    } else if (scene == "about"_L1) {
        trigger(window, Qt::Key_F1);
    } else if (scene == "menu"_L1) {
        trigger(window, Qt::Key_F10);
    } else if (scene == "toast"_L1) {
        window->showNotice({u"2 nodes moved to staging"_s, [] {}});
    } else if (scene == "quit"_L1) {
        fleet.setDemo(false);
        window->close();
    } else if (scene == "timeline"_L1 || scene == "why"_L1) {
        window->findChild<QTabBar *>(u"inspectorTabs"_s)->setCurrentIndex(scene == "timeline"_L1 ? 1 : 2);
        selectFirst(fleet, *window, scene == "why"_L1 ? NodeState::Waiting : NodeState::Failed);
    } else if (scene == "nomatch"_L1) {
        window->findChild<QLineEdit *>(u"nodeFilter"_s)->setText(u"state:failed cluster:nowhere"_s);
    } else if (scene == "filter"_L1) {
        window->findChild<QLineEdit *>(u"nodeFilter"_s)->setText(u"state:asleep"_s);
    } else if (scene == "columns"_L1) {
        QTest::mouseClick(window->findChild<QPushButton *>(u"columnsButton"_s), Qt::LeftButton);
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
    FakeFleet fleet;
    Desktop desktop(fleet, arguments[3]);
    desktop.theme().choose(arguments[2] == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::Light);
    const QStringList size = arguments[4].split(u'x');
    MainWindow *window = desktop.window();
    window->setGeometry(0, 0, size.value(0).toInt(), size.value(1).toInt());
    desktop.show();
    if (!QTest::qWaitForWindowExposed(window))
        return 1;
    selectFirst(fleet, *window, NodeState::Failed);
    play(arguments.value(5), fleet, desktop);
    QTest::qWait(600); // docks animate
    return window->screen()->grabWindow(0).save(arguments[1]) ? 0 : 1;
}
