// Pictures of the real window over the demo's station, for README and for looking at them. Run by
// screenshots.sh under Xvfb; the window takes the size of the screen.
// Usage: roadstead_screenshots FILE.png light|dark en|fr SCENE
//        roadstead_screenshots scenes               the names of all scenes
#include "demo_window.h"
#include "fake_fleet.h"
#include "picture_scenes.h"

#include "core/literals.h"
#include "ui/desktop.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QScreen>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace roadstead;
using namespace roadstead::ui;

namespace {

constexpr int kFixtureNodes = 60;
constexpr int kSettledMs = 700; ///< docks animate

struct Picture
{
    QString file;
    ThemeChoice theme;
    QString language;
};

bool take(const Picture &picture, const MainWindow &window)
{
    QTest::qWait(kSettledMs);
    return window.screen()->grabWindow(0).save(picture.file);
}

/// Every picture begins with Nodes and a node that failed.
void begin(const FleetApi &fleet, MainWindow &window)
{
    QCursor::setPos(window.screen()->geometry().bottomRight()); // over nothing that would light up
    window.openView(u"nodes"_s);
    const QList<NodeSummary> nodes = fleet.nodes();
    const auto failed = std::ranges::find(nodes, NodeState::Failed, &NodeSummary::state);
    if (failed != nodes.cend())
        window.selectNode(failed->id);
}

bool takeDemo(const Picture &picture, const Scene &scene)
{
    test::DemoWindow demo(test::demoOptions(), picture.language);
    if (const auto opened = demo.open(); !opened) {
        qWarning("%s", qPrintable(opened.error().message));
        return false;
    }
    demo.desktop().theme().choose(picture.theme);
    begin(demo.station(), demo.window());
    scene.play(demo.window());
    return take(picture, demo.window());
}

bool takeFixture(const Picture &picture, const FixtureScene &scene)
{
    FakeFleet fleet(kFixtureNodes);
    Desktop desktop(fleet, picture.language);
    desktop.theme().choose(picture.theme);
    desktop.show();
    if (!QTest::qWaitForWindowExposed(desktop.window()))
        return false;
    begin(fleet, *desktop.window());
    scene.play(fleet, *desktop.window());
    return take(picture, *desktop.window());
}

} // namespace

int main(int argc, char **argv)
{
    const QList<Scene> scenes = demoScenes();
    const QList<FixtureScene> fixtures = fixtureScenes();
    if (argc == 2 && QByteArrayView(argv[1]) == "scenes") { // which needs no screen
        for (const Scene &scene : scenes)
            std::printf("%s\n", qPrintable(scene.name));
        for (const FixtureScene &scene : fixtures)
            std::printf("%s\n", qPrintable(scene.name));
        return 0;
    }
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 5) {
        qWarning("usage: roadstead_screenshots FILE.png light|dark en|fr SCENE");
        return 2;
    }
    QCoreApplication::setApplicationName(u"roadstead-screenshots"_s);
    const Picture picture {
        arguments[1], arguments[2] == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::Light, arguments[3]};
    const auto scene = std::ranges::find(scenes, arguments[4], &Scene::name);
    if (scene != scenes.cend())
        return takeDemo(picture, *scene) ? 0 : 1;
    const auto fixture = std::ranges::find(fixtures, arguments[4], &FixtureScene::name);
    if (fixture != fixtures.cend())
        return takeFixture(picture, *fixture) ? 0 : 1;
    qWarning("There is no scene %s.", qPrintable(arguments[4]));
    return 2;
}
