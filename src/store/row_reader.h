#pragma once

#include "core/change_set.h"
#include "core/document_revision.h"
#include "store/connection.h"

namespace roadstead::store {

/// Rows as values; used in the thread of the connection. All fail: Unavailable, Malformed (damaged file).
[[nodiscard]] Result<StoredState> readState(Connection &connection);
/// Newest first.
[[nodiscard]] Result<QList<Event>> readEvents(Connection &connection, const EventQuery &query);
/// Newest first.
[[nodiscard]] Result<QList<AppliedDocument>> readDocuments(Connection &connection, int limit);
/// Newest first, without the documents themselves.
[[nodiscard]] Result<QList<DocumentRevision>> readRevisions(Connection &connection, int limit);
/// Fails: NotFound.
[[nodiscard]] Result<AppliedDocument> readDocument(Connection &connection, qint64 revision);

} // namespace roadstead::store
