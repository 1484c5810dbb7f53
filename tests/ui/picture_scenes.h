#pragma once

#include <QList>
#include <QString>

class QKeySequence;

namespace roadstead::ui {

class FakeFleet;
class MainWindow;

/// One moment of the window worth a picture, reached by what a person would press.
struct Scene
{
    QString name;
    void (*play)(MainWindow &window);
};

/// Over the demo: all of clusterScenes(), templateScenes() and the rest.
[[nodiscard]] QList<Scene> demoScenes();
[[nodiscard]] QList<Scene> clusterScenes();
[[nodiscard]] QList<Scene> templateScenes();

/// What the demo cannot show, over a fleet in memory: a station without nodes, a service that failed, the
/// welcome, the question before quitting.
struct FixtureScene
{
    QString name;
    void (*play)(FakeFleet &fleet, MainWindow &window);
};
[[nodiscard]] QList<FixtureScene> fixtureScenes();

/// A bare X server gives no window the focus that shortcuts need.
void trigger(const MainWindow &window, const QKeySequence &keys);

} // namespace roadstead::ui
