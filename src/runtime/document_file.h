#pragma once

#include "core/document_edit.h"
#include "core/error.h"
#include "services/asset_folder.h"

namespace roadstead::runtime {

/// The document as values when it can be served: fields and ids right, every template parses. `folder` is
/// where relative `file:` paths start, and they may not leave it; empty: no files. The message of an error
/// has a line for each mistake.
[[nodiscard]] Result<FleetDocument> checkedDocument(const QByteArray &yaml, const QString &folder);

/// `before` with an edit that passes the same checks as a document which is read; packages that lack their
/// digests get them. Takes time in proportion to the document. Fails: Conflict (somebody else has changed it
/// meanwhile), Invalid, and as withPackageDigests().
[[nodiscard]] Result<FleetDocument> editedDocument(
    const FleetDocument &before, const DocumentEdit &edit, const services::AssetFolder &assets);

/// As checkedDocument() from a file; its folder is the documents'.
[[nodiscard]] Result<FleetDocument> documentFromFile(const QString &file);

} // namespace roadstead::runtime
