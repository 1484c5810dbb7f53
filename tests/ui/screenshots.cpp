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
