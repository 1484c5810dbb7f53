#pragma once

#include "runtime/control.h"

#include <optional>

class QCommandLineParser;

namespace roadstead::runtime {

class ControlClient;

/// `locks …`: reboot locks, in the words of this program and in locksmithctl's. Nothing when the verb is
/// another one.
[[nodiscard]] std::optional<ControlResult> runLocks(const QCommandLineParser &parser, ControlClient &client);

} // namespace roadstead::runtime
