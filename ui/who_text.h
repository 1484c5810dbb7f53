#pragma once

#include <QString>
#include <QStringList>

namespace roadstead::ui {

/// What people read for whoever did something, as history keeps it: "window" → "Window". A program's name or
/// a command line is shown as it is.
[[nodiscard]] QString whoText(const QString &who);

/// All that have a word of their own, as they are read.
[[nodiscard]] QStringList whoTexts();

/// What history keeps for what a person typed: of a word, whole or the beginnings that fit one alone, its id;
/// else the text itself.
[[nodiscard]] QString whoFromText(const QString &typed);

} // namespace roadstead::ui
