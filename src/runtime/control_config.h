#pragma once

#include "runtime/control.h"

#include <optional>

class QCommandLineParser;

namespace roadstead::runtime {

/// The verbs about one text, which need no station: validate, butane, clc. Without FILE, or with "-", the
/// text is read from standard input. Nothing when the verb is another one.
[[nodiscard]] std::optional<ControlResult> runConfigVerb(const QCommandLineParser &parser);

} // namespace roadstead::runtime
