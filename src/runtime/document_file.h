#pragma once

#include "core/error.h"
#include "core/fleet_document.h"

namespace roadstead::runtime {

/// The document as values when it can be served: fields and ids right, every template parses. `folder` is
/// where relative `file:` paths start, and they may not leave it; empty: no files. The message of an error
/// has a line for each mistake.
[[nodiscard]] Result<FleetDocument> checkedDocument(const QByteArray &yaml, const QString &folder);

/// The same from a file; its folder is the documents'.
[[nodiscard]] Result<FleetDocument> documentFromFile(const QString &file);

} // namespace roadstead::runtime
