#pragma once

#include "ui/look/marks.h"
#include "ui/look/tokens.h"

#include <optional>

namespace roadstead::ui {

/// Shape and colour of a word that means a state or a severity: "failed", "complete", "warn".
struct WordMark
{
    Shape shape = Shape::Ring;
    MarkColors colors;
};
/// Nothing for other words.
[[nodiscard]] std::optional<WordMark> markOf(const QString &word, const Tokens &tokens);

} // namespace roadstead::ui
