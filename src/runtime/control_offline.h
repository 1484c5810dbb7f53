#pragma once

#include "core/error.h"
#include "core/labels.h"
#include "runtime/control.h"

#include <optional>

class QCommandLineParser;

namespace roadstead::runtime {

/// The verbs that need no station: validate, render, butane, and explain with --apply. Nothing when the verb
/// is another one.
[[nodiscard]] std::optional<ControlResult> runOffline(const QCommandLineParser &parser);

/// A fleet document with the texts of its template files in it, checked, ready to be sent to a station.
[[nodiscard]] Result<QByteArray> readDocument(const QString &file);

/// --mac, --uuid and --label K=V as labels.
[[nodiscard]] Labels labelsOf(const QCommandLineParser &parser);

} // namespace roadstead::runtime
