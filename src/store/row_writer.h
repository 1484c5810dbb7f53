#pragma once

#include "core/change_set.h"
#include "store/statement.h"

namespace roadstead::store {

/// Change sets as rows. Lives in the writer's thread, within its transaction.
class RowWriter
{
public:
    explicit RowWriter(Connection &connection);

    /// Writes everything; events get their ids, counted on from `lastEventId`. On an error a part may be
    /// written: the caller takes it back. Fails: Conflict (a row that no table takes), Unavailable.
    [[nodiscard]] Result<void> write(ChangeSet &changes, qint64 &lastEventId);

private:
    [[nodiscard]] Result<void> writeNode(const Node &node);
    [[nodiscard]] Result<void> removeNode(NodeId node, NodeId mergedInto);
    [[nodiscard]] Result<void> writeLease(const Lease &lease);
    [[nodiscard]] Result<void> writeInstance(const Instance &instance);
    [[nodiscard]] Result<void> writeGroupState(const UpdateGroupState &state);
    [[nodiscard]] Result<void> writeVerdict(const LatestVerdict &latest);
    [[nodiscard]] Result<void> writeEvent(Event &event, qint64 id);
    [[nodiscard]] Result<void> writeSetting(const Setting &setting);
    [[nodiscard]] Result<void> writeDocument(const AppliedDocument &document);

    Statement m_node;
    Statement m_lease;
    Statement m_instance;
    Statement m_groupState;
    Statement m_verdict;
    Statement m_event;
    Statement m_setting;
    Statement m_document;
    Statement m_dropDocuments;
    Statement m_removeNode;
    Statement m_noteMerge;
    Statement m_moveEvents;
    Statement m_moveInstances;
    Statement m_dropVerdicts;
};

} // namespace roadstead::store
