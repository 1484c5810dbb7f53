#pragma once

#include "core/fleet_unit.h"
#include "wire/etcd_v2_json.h"

namespace roadstead::wire {

// The JSON of CoreGI, which is what `fleetctl list-machines`, `list-units` and `list-unit-files` print with
// --full, as objects; a dash is null.

/// `{"machine":ID,"ip":…,"metadata":{…}}` each.
[[nodiscard]] QByteArray encodeCoregiMachines(const FleetSnapshot &fleet);
/// `{"unit":NAME,"machine":"ID/IP","active":…,"sub":…,"machineId":ID,"machineIp":IP}` for every unit on every
/// machine.
[[nodiscard]] QByteArray encodeCoregiUnits(const FleetSnapshot &fleet);
/// `{"unit":NAME,"hash":SHA1,"dState":…,"state":…,"target":"ID/IP","machineId":ID,"machineIp":IP}` each.
[[nodiscard]] QByteArray encodeCoregiUnitFiles(const FleetSnapshot &fleet);
/// The first of that name; empty when there is none.
[[nodiscard]] QByteArray encodeCoregiUnit(const FleetSnapshot &fleet, const QString &name);
[[nodiscard]] QByteArray encodeCoregiUnitFile(const FleetSnapshot &fleet, const QString &name);
/// The nodes of etcd's listing of its root.
[[nodiscard]] QByteArray encodeCoregiKeys(const EtcdV2Node &root);
/// `{"error": sentence}`.
[[nodiscard]] QByteArray encodeCoregiError(const QString &sentence);
/// What there is to ask for.
[[nodiscard]] QByteArray coregiHelp();

} // namespace roadstead::wire
