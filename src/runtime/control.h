#pragma once

#include <QByteArray>
#include <QStringList>

namespace roadstead::runtime {

/// What one call of roadsteadctl prints and returns. 0: done; 1: it failed, and `errors` says why; 2: the
/// words are wrong.
struct ControlResult
{
    int exitCode = 0;
    QByteArray output;
    QByteArray errors;
};

/// roadsteadctl: `arguments` without the program's name. Blocks until the station has answered.
[[nodiscard]] ControlResult runControl(const QStringList &arguments);

} // namespace roadstead::runtime
