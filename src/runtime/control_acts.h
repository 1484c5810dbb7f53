#pragma once

#include "core/error.h"

#include <QByteArray>

#include <optional>

class QCommandLineParser;

namespace roadstead::runtime {

class ControlClient;

/// The verbs that act on nodes and update groups: hold, unhold, label, retire, unretire, updates, rollouts.
/// Nothing when the verb is another one, or lacks its words.
[[nodiscard]] std::optional<Result<QByteArray>> runAct(
    const QCommandLineParser &parser, ControlClient &client);

} // namespace roadstead::runtime
