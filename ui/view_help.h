#pragma once

#include <QString>

namespace roadstead::ui {

/// One paragraph on what a view of the window is for and how it is used; empty for an unknown one.
[[nodiscard]] QString viewHelp(const QString &view);

} // namespace roadstead::ui
