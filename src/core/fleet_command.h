#pragma once

#include "core/document_edit.h"
#include "core/node_id.h"
#include "core/service_status.h"
#include "core/station_setup.h"

namespace roadstead {

/// What a person asks of the fleet; each is one step for undo and one line of history.
struct FleetCommand
{
    enum class Kind : unsigned char
    {
        StartService, ///< service
        StopService, ///< service
        ApplyDocument, ///< text: YAML, folder: where relative `file:` paths start
        EditDocument, ///< edit
        MoveNodes, ///< nodes, target: cluster id or empty for none
        RetireNodes, ///< nodes
        RestoreNodes, ///< nodes: takes back a retirement
        ReleaseLock, ///< target: lock group, text: holder's id; reason
        TakeLock, ///< as ReleaseLock: gives a released lock back to its holder, if a slot is free
        SetUpdatesEnabled, ///< targets: ids of update groups, isOn
        SetUp, ///< setup: how the station serves its network from now on; services restart
    };
    Kind kind = Kind::StartService;
    ServiceId service = ServiceId::Http;
    QList<NodeId> nodes;
    QString target;
    QStringList targets;
    QString text;
    QString folder;
    DocumentEdit edit;
    StationSetup setup;
    bool isOn = true;

    // For history.
    QString
        what; ///< of an edit, a stable word: "move", "label", "hold", "template", "rollout", "undo:move", …
    QString subject; ///< of an edit: the name of what it changes, or a number of nodes; free text
    QString reason; ///< why, in the person's words; may be empty
    QString who; ///< "window", "roadsteadctl", "roadsteadd --apply"

    bool operator==(const FleetCommand &) const = default;
};

/// The command that takes it back; nothing when it cannot be taken back (ApplyDocument, SetUp). A MoveNodes
/// is not: make it an EditDocument (node_edits.h).
[[nodiscard]] std::optional<FleetCommand> inverse(const FleetCommand &command);

} // namespace roadstead
