#pragma once

#include <QFont>

namespace roadstead::ui {

/// What a text is, from which its size and weight follow.
enum class TextRole : unsigned char
{
    Body, ///< 10 pt
    Name, ///< 10 pt Medium: name column, title of an event
    Strong, ///< 10 pt DemiBold: selected entry, primary button
    Small, ///< 9 pt: table header, chip, second line
    SectionLabel, ///< 9 pt DemiBold, drawn muted
    CardTitle, ///< 11 pt DemiBold
    PanelTitle, ///< 13 pt DemiBold: inspector, empty state
    PageTitle, ///< 15 pt DemiBold
    Number, ///< 17 pt DemiBold
    Code, ///< the desktop's fixed font at 10 pt
};

/// The application's font in that role; all sizes are scaled by `QApplication::font().pointSizeF() / 10`.
[[nodiscard]] QFont fontFor(TextRole role);

/// The font that the application should run in: the desktop's own, or Noto Sans 10 pt where the platform
/// offers none.
[[nodiscard]] QFont applicationFont();

} // namespace roadstead::ui
