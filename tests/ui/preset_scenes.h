#pragma once

#include <QString>

namespace roadstead::ui {

class FakeFleet;
class MainWindow;

/// Plays the scenes of "New from a preset": "preset-choose", "preset-values", "preset-wrong", "preset-nodes",
/// "preset-review". False: another one's.
bool playPresetScene(const QString &scene, FakeFleet &fleet, MainWindow &window);

} // namespace roadstead::ui
