#pragma once

#include "core/error.h"

#include <QByteArray>

#include <optional>

class QCommandLineParser;

namespace roadstead::runtime {

class ControlClient;

/// `discovery new [--size N] [--cluster C]`, `discovery show TOKEN|CLUSTER`, `discovery list`. Nothing when
/// the verb is another one, or lacks its words.
[[nodiscard]] std::optional<Result<QByteArray>> runDiscovery(
    const QCommandLineParser &parser, ControlClient &client);

} // namespace roadstead::runtime
