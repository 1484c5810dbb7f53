#pragma once

#include "core/error.h"
#include "core/fleet_document.h"

#include <QByteArrayView>
#include <QList>

#include <functional>

namespace roadstead::wire {

/// Everything that is wrong with a document, in the order of the text; never empty. At most
/// kMaxDocumentErrors.
using DocumentErrors = QList<Error>;
inline constexpr int kMaxDocumentErrors = 50;

/// Gives the text of a template's `file:`, a path relative to the document's folder.
using FileLoader = std::function<Result<QString>(const QString &relativePath)>;

/// The fleet document (YAML, `roadstead: 1`) as values. Strict: an unknown key, a wrong type, a value out of
/// range, an id that stands twice and an id that leads nowhere are errors with line and column, and nothing
/// is returned beside them.
[[nodiscard]] tl::expected<FleetDocument, DocumentErrors> parseFleetDocument(
    QByteArrayView yaml, const FileLoader &loadFile);

/// The document as YAML that parseFleetDocument reads back to the same values; texts of templates stand in
/// it, so that it needs no file.
[[nodiscard]] QByteArray encodeFleetDocument(const FleetDocument &document);

/// "line 3, column 5: …" a line.
[[nodiscard]] QString errorText(const DocumentErrors &errors);

} // namespace roadstead::wire
