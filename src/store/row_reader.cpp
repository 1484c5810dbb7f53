#include "store/row_reader.h"

#include "core/literals.h"
#include "store/json_text.h"
#include "store/row_columns.h"
#include "store/statement.h"

#include <algorithm>

namespace roadstead::store {

namespace {

QString selectFrom(QLatin1String table, QLatin1String columnList, const QString &rest)
{
    return u"SELECT %1 FROM %2 %3"_s.arg(QString(columnList).replace(u' ', u", "_s), QString(table), rest);
}

template <typename Read> Result<void> readRows(Connection &connection, const QString &sql, const Read &read)
{
    Statement statement(connection, sql);
    if (const auto done = statement.run(); !done)
        return done;
    while (statement.next())
        read(statement);
    return statement.rowError();
}

Node nodeOf(const Statement &row)
{
    const QString macs = row.text(2);
    return {.id = static_cast<NodeId>(row.number(0)),
        .lastSeenMs = row.number(11),
        .uuid = row.text(1),
        .macs = macs.isEmpty() ? QStringList() : macs.split(u' '),
        .serial = row.text(3),
        .machineId = row.text(4),
        .zincatiId = row.text(5),
        .address = row.text(6),
        .hostname = row.text(7),
        .arch = row.text(8),
        .firmware = row.text(9),
        .firstSeenMs = row.number(10),
        .bootStartedMs = row.number(12),
        .bootFinishedMs = row.number(13),
        .isFailed = row.isTrue(14),
        .isRetired = row.isTrue(15),
        .conflict = row.text(16)};
}

Lease leaseOf(const Statement &row)
{
    return {.address = static_cast<std::uint32_t>(row.number(0)),
        .mac = row.text(1),
        .clientId = row.text(2),
        .uuid = row.text(3),
        .hostname = row.text(4),
        .startMs = row.number(5),
        .expiresMs = row.number(6),
        .isDeclined = row.isTrue(7)};
}

Instance instanceOf(const Statement &row)
{
    return {.lastCheckMs = row.number(10),
        .machineId = row.text(0),
        .node = static_cast<NodeId>(row.number(2)),
        .appId = row.text(1),
        .updateGroup = row.text(3),
        .version = row.text(4),
        .track = row.text(5),
        .oem = row.text(6),
        .board = row.text(7),
        .status = static_cast<InstanceStatus>(row.number(8)),
        .statusMs = row.number(9),
        .grantedVersion = row.text(11),
        .versionBeforeGrant = row.text(12),
        .grantedMs = row.number(13),
        .isUpdating = row.isTrue(14),
        .errorCode = static_cast<int>(row.number(15)),
        .hasAttempted = row.isTrue(16)};
}

UpdateGroupState groupStateOf(const Statement &row)
{
    return {.appId = row.text(0),
        .groupId = row.text(1),
        .isStopped = row.isTrue(2),
        .reason = row.text(3),
        .rolloutVersion = row.text(4),
        .rolloutStartedMs = row.number(5),
        .rolloutFinishedMs = row.number(6),
        .stopCause = static_cast<StopCause>(row.number(7)),
        .versionBefore = row.text(8),
        .isFinishTold = row.isTrue(9)};
}

AppliedDocument documentOf(const Statement &row)
{
    return {.revision = row.number(0), .atMs = row.number(1), .who = row.text(2), .yaml = row.text(3)};
}

} // namespace

Result<StoredState> readState(Connection &connection)
{
    StoredState state;
    Result<void> done = readRows(connection, selectFrom("nodes"_L1, kNodeColumns, u"ORDER BY id"_s),
        [&](const Statement &row) { state.nodes.push_back(nodeOf(row)); });
    const auto then = [&](const QString &sql, const auto &read) {
        if (done)
            done = readRows(connection, sql, read);
    };
    then(selectFrom("leases"_L1, kLeaseColumns, u"ORDER BY address"_s),
        [&](const Statement &row) { state.leases.push_back(leaseOf(row)); });
    then(selectFrom("instances"_L1, kInstanceColumns, u"ORDER BY machine_id, app_id"_s),
        [&](const Statement &row) { state.instances.push_back(instanceOf(row)); });
    then(selectFrom("group_states"_L1, kGroupStateColumns, u"ORDER BY app_id, group_id"_s),
        [&](const Statement &row) { state.groupStates.push_back(groupStateOf(row)); });
    then(u"SELECT node, verdict FROM verdicts ORDER BY node, kind"_s, [&](const Statement &row) {
        if (Result<Verdict> verdict = parseVerdictText(row.text(1)))
            state.verdicts.push_back({static_cast<NodeId>(row.number(0)), std::move(*verdict)});
    });
    then(selectFrom("settings"_L1, kSettingColumns, u"ORDER BY name"_s), [&](const Statement &row) {
        state.settings.push_back({row.text(0), row.text(1)});
    });
    then(selectFrom("documents"_L1, kDocumentColumns, u"ORDER BY revision DESC LIMIT 1"_s),
        [&](const Statement &row) { state.document = documentOf(row); });
    then(u"SELECT coalesce(max(id), 0) FROM events"_s,
        [&](const Statement &row) { state.lastEventId = row.number(0); });
    // A number that was ever given, also to a node that is gone since, is not given again.
    then(u"SELECT max((SELECT coalesce(max(id), 0) FROM nodes), (SELECT coalesce(max(id), 0) FROM "
         u"merged_nodes), "
         "(SELECT coalesce(max(node), 0) FROM events WHERE node <> 0))"_s,
        [&](const Statement &row) { state.lastNodeId = row.number(0); });
    if (!done)
        return tl::unexpected(done.error());
    return state;
}

Result<QList<AppliedDocument>> readDocuments(Connection &connection, int limit)
{
    Statement statement(
        connection, selectFrom("documents"_L1, kDocumentColumns, u"ORDER BY revision DESC LIMIT ?"_s));
    if (const auto done = statement.run(std::max(limit, 0)); !done)
        return tl::unexpected(done.error());
    QList<AppliedDocument> documents;
    while (statement.next())
        documents.append(documentOf(statement));
    if (const auto done = statement.rowError(); !done)
        return tl::unexpected(done.error());
    return documents;
}

Result<QList<DocumentRevision>> readRevisions(Connection &connection, int limit)
{
    Statement statement(
        connection, u"SELECT revision, at_ms, who FROM documents ORDER BY revision DESC LIMIT ?"_s);
    if (const auto done = statement.run(std::max(limit, 0)); !done)
        return tl::unexpected(done.error());
    QList<DocumentRevision> revisions;
    while (statement.next())
        revisions.append({statement.number(0), statement.number(1), statement.text(2)});
    if (const auto done = statement.rowError(); !done)
        return tl::unexpected(done.error());
    return revisions;
}

Result<AppliedDocument> readDocument(Connection &connection, qint64 revision)
{
    Statement statement(connection, selectFrom("documents"_L1, kDocumentColumns, u"WHERE revision = ?"_s));
    if (const auto done = statement.run(revision); !done)
        return tl::unexpected(done.error());
    if (statement.next())
        return documentOf(statement);
    if (const auto done = statement.rowError(); !done)
        return tl::unexpected(done.error());
    return fail(ErrorCode::NotFound,
        u"There is no fleet document of revision %1: it was never made, or is no longer kept."_s.arg(
            revision));
}

} // namespace roadstead::store
