#pragma once

#include "core/error.h"

#include <QByteArray>

#include <optional>

class QCommandLineParser;
class QUrl;

namespace roadstead::runtime {

class ControlClient;

/// `secret list | set NAME [--file F] | remove NAME`. A value comes from standard input or a file, never from
/// the words, which every user of the machine can read. Nothing when the verb is another one, or lacks its
/// words.
[[nodiscard]] std::optional<Result<QByteArray>> runSecret(
    const QCommandLineParser &parser, ControlClient &client);

/// Whether a secret may be sent there. Fails: Denied.
[[nodiscard]] Result<void> mayBeGivenSecrets(const QUrl &station);

} // namespace roadstead::runtime
