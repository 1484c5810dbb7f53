#pragma once

#include <QString>

namespace roadstead::ui {

/// Text of its own direction (a version, a label, a name, "44 min") between U+2068 and U+2069, so that it
/// stays whole in a line that runs the other way. For painting, not for copying.
[[nodiscard]] inline QString isolated(const QString &text)
{
    return text.isEmpty() ? text : QChar(0x2068) + text + QChar(0x2069);
}

} // namespace roadstead::ui
