#pragma once

#include <QStringView>

namespace roadstead {

/// As Go's path.Match: * ? [a-z] [^x] and a backslash before what stands for itself. False for a broken
/// pattern.
[[nodiscard]] bool matchesUnitPattern(QStringView pattern, QStringView name);

} // namespace roadstead
