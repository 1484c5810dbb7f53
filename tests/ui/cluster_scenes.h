#pragma once

#include <QString>

namespace roadstead::ui {

class FakeFleet;
class MainWindow;

/// Plays the scenes of the Clusters view: "clusters", "cluster-drag", "cluster-new", "cluster-move",
/// "cluster-delete", "cluster-menu", "cluster-find", "cluster-discovery". False: another one's.
bool playClusterScene(const QString &scene, FakeFleet &fleet, MainWindow &window);

} // namespace roadstead::ui
