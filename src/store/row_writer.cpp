#include "store/row_writer.h"

#include "core/literals.h"
#include "store/json_text.h"
#include "store/row_columns.h"
#include "store/store_status.h"

namespace roadstead::store {

namespace {

QString insertInto(QLatin1String table, QLatin1String columnList)
{
    const QStringList columns = QString(columnList).split(u' ');
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(
        QString(table), columns.join(u", "_s), QStringList(columns.size(), u"?"_s).join(u", "_s));
}

/// INSERT that replaces the rest of a row with the same key; the first `keyCount` columns are the key.
QString upsert(QLatin1String table, QLatin1String columnList, int keyCount)
{
    const QStringList columns = QString(columnList).split(u' ');
    QStringList updates;
    for (const QString &column : columns.sliced(keyCount))
        updates.append(column + u" = excluded."_s + column);
    return insertInto(table, columnList)
        + u" ON CONFLICT (%1) DO UPDATE SET %2"_s.arg(
            columns.first(keyCount).join(u", "_s), updates.join(u", "_s));
}

} // namespace

RowWriter::RowWriter(Connection &connection)
    : m_node(connection, upsert("nodes"_L1, kNodeColumns, 1))
    , m_lease(connection, upsert("leases"_L1, kLeaseColumns, 1))
    , m_instance(connection, upsert("instances"_L1, kInstanceColumns, 2))
    , m_groupState(connection, upsert("group_states"_L1, kGroupStateColumns, 2))
    , m_verdict(connection, upsert("verdicts"_L1, kVerdictColumns, 2))
    , m_event(connection, insertInto("events"_L1, kEventColumns))
    , m_setting(connection, upsert("settings"_L1, kSettingColumns, 1))
    , m_document(connection, upsert("documents"_L1, kDocumentColumns, 1))
    , m_dropDocuments(connection,
          u"DELETE FROM documents"
          " WHERE revision <= (SELECT revision FROM documents ORDER BY revision DESC LIMIT 1 OFFSET ?)"
          " AND (at_ms < ? OR revision <="
          " (SELECT revision FROM documents ORDER BY revision DESC LIMIT 1 OFFSET ?))"_s)
    , m_removeNode(connection, u"DELETE FROM nodes WHERE id = ?"_s)
    , m_noteMerge(connection, upsert("merged_nodes"_L1, "id merged_into"_L1, 1))
    , m_moveEvents(connection, u"UPDATE events SET node = ? WHERE node = ? AND node <> 0"_s)
    , m_moveInstances(connection, u"UPDATE instances SET node = ? WHERE node = ?"_s)
    , m_dropVerdicts(connection, u"DELETE FROM verdicts WHERE node = ?"_s)
{
}

Result<void> RowWriter::write(ChangeSet &changes, qint64 &lastEventId)
{
    Result<void> done;
    const auto each = [&done](auto &rows, const auto &writeRow) {
        for (auto &row : rows) {
            if (done)
                done = writeRow(row);
        }
    };
    qint64 eventId = lastEventId;
    each(changes.nodes, [this](const Node &node) { return writeNode(node); });
    each(changes.instances, [this](const Instance &instance) { return writeInstance(instance); });
    each(changes.events, [this, &eventId](Event &event) { return writeEvent(event, ++eventId); });
    each(
        changes.removedNodes, [this, &changes](NodeId node) { return removeNode(node, changes.mergedInto); });
    each(changes.leases, [this](const Lease &lease) { return writeLease(lease); });
    each(changes.groupStates, [this](const UpdateGroupState &state) { return writeGroupState(state); });
    each(changes.verdicts, [this](const LatestVerdict &latest) { return writeVerdict(latest); });
    each(changes.settings, [this](const Setting &setting) { return writeSetting(setting); });
    if (done && changes.document)
        done = writeDocument(*changes.document);
    if (done)
        lastEventId = eventId;
    return done;
}

Result<void> RowWriter::writeNode(const Node &node)
{
    return m_node.run(node.id, node.uuid, node.macs.join(u' '), node.serial, node.machineId.text(),
        node.zincatiId, node.address, node.hostname, node.arch, node.firmware, node.firstSeenMs,
        node.lastSeenMs, node.bootStartedMs, node.bootFinishedMs, node.isFailed, node.isRetired,
        node.conflict);
}

Result<void> RowWriter::removeNode(NodeId node, NodeId mergedInto)
{
    Result<void> done = m_removeNode.run(node);
    if (done)
        done = m_noteMerge.run(node, mergedInto);
    if (done)
        done = m_dropVerdicts.run(node);
    if (done && mergedInto != NodeId::None)
        done = m_moveEvents.run(mergedInto, node);
    if (done)
        done = m_moveInstances.run(mergedInto, node);
    return done;
}

Result<void> RowWriter::writeLease(const Lease &lease)
{
    return m_lease.run(lease.address, lease.mac, lease.clientId, lease.uuid, lease.hostname, lease.startMs,
        lease.expiresMs, lease.isDeclined);
}

Result<void> RowWriter::writeInstance(const Instance &instance)
{
    return m_instance.run(instance.machineId.text(), instance.appId, instance.node, instance.updateGroup,
        instance.version, instance.track, instance.oem, instance.board, instance.status, instance.statusMs,
        instance.lastCheckMs, instance.grantedVersion, instance.versionBeforeGrant, instance.grantedMs,
        instance.isUpdating, instance.errorCode, instance.hasAttempted);
}

Result<void> RowWriter::writeGroupState(const UpdateGroupState &state)
{
    return m_groupState.run(state.appId, state.groupId, state.isStopped, state.reason, state.rolloutVersion,
        state.rolloutStartedMs, state.rolloutFinishedMs, state.stopCause, state.versionBefore,
        state.isFinishTold);
}

Result<void> RowWriter::writeVerdict(const LatestVerdict &latest)
{
    return m_verdict.run(latest.node, latest.verdict.kind, verdictText(latest.verdict));
}

Result<void> RowWriter::writeEvent(Event &event, qint64 id)
{
    event.id = id;
    return m_event.run(id, event.atMs, event.node, event.kind, event.severity,
        event.detail.isEmpty() ? QVariant() : QVariant(jsonText(event.detail)),
        event.verdict ? QVariant(verdictText(*event.verdict)) : QVariant());
}

Result<void> RowWriter::writeSetting(const Setting &setting)
{
    return m_setting.run(setting.name, setting.value);
}

Result<void> RowWriter::writeDocument(const AppliedDocument &document)
{
    const Result<void> done = m_document.run(document.revision, document.atMs, document.who, document.yaml);
    using Keeps = DocumentRetention;
    return done ? m_dropDocuments.run(Keeps::kLeast, document.atMs - Keeps::kYoungMs, Keeps::kMost) : done;
}

} // namespace roadstead::store
