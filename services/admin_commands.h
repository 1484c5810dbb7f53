#pragma once

#include "core/fleet_api.h"

#include <QJsonObject>

namespace roadstead::services {

/// The node that a person means: by its number or any of its ids or names. One that is retired has only its
/// number.
[[nodiscard]] std::optional<NodeSummary> findNode(const FleetApi &api, const QString &text);

/// POST /api/v1/nodes/ACT as a command. Acts: retire, restore, hold and unhold with {"nodes": […]}, label
/// with {"nodes": […], "key": …, "value": …}; "reason" may be given to each. Fails: NotFound, Invalid.
[[nodiscard]] Result<FleetCommand> nodeCommand(
    const FleetApi &api, const QString &act, const QJsonObject &body);

/// An instance of a preset as it was asked for.
struct PresetOrder
{
    FleetCommand command;
    QList<SecretOrder> secrets; ///< to be set first
};
/// POST /api/v1/presets/ID with {"name": …, "values": {…}, "selector": {…}}, and maybe "reason": an instance
/// of the preset under that name. Fails: NotFound, Invalid, Conflict.
[[nodiscard]] Result<PresetOrder> presetOrder(
    const FleetApi &api, const QString &presetId, const QJsonObject &body);

/// POST /api/v1/updates/on and /api/v1/updates/off with {"groups": […], "reason": …}. Fails: Invalid.
[[nodiscard]] Result<FleetCommand> updatesCommand(const QString &act, const QJsonObject &body);

} // namespace roadstead::services
