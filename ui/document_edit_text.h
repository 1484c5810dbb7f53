#pragma once

#include "core/document_edit.h"

#include <QStringList>

namespace roadstead::ui {

/// A line for each element of the fleet document that the edit adds, changes or removes: "Template base
/// changes".
[[nodiscard]] QStringList editLines(const DocumentEdit &edit);

} // namespace roadstead::ui
