#pragma once

#include "runtime/control.h"

#include <optional>

class QCommandLineParser;

namespace roadstead::runtime {

class ControlClient;

/// The verbs `preset list`, `preset show ID`, `preset render ID` and `preset add ID NAME`; only `add` without
/// --apply asks the station. Nothing when the verb is another one.
[[nodiscard]] std::optional<ControlResult> runPreset(const QCommandLineParser &parser, ControlClient &client);

} // namespace roadstead::runtime
