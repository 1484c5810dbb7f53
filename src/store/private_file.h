#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QString>

namespace roadstead::store {

// Small files for this user alone (mode 0600).

/// Replaces the file whole or not at all, durably, the folder's entry too; never readable by others, not even
/// for a moment. Fails: Unavailable.
[[nodiscard]] Result<void> writePrivateFile(const QString &path, const QByteArray &bytes);

/// A file that somebody opened to others is closed to them again. Fails: NotFound, Denied, Malformed (more
/// than `maxBytes`).
[[nodiscard]] Result<QByteArray> readPrivateFile(const QString &path, qsizetype maxBytes);

} // namespace roadstead::store
