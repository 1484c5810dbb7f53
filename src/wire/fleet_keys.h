#pragma once

#include "core/fleet_unit.h"
#include "core/keyspace.h"

#include <span>

namespace roadstead::wire {

// How fleet keeps its state in etcd, below /_coreos.com/fleet:
//
//   machines/ID/object         {"ID":…,"PublicIP":…,"Metadata":{…},"Version":…}, for 30 seconds
//   machines/ID/metadata/KEY   what was set by hand; empty: taken away
//   unit/SHA1                  {"Raw":"[Service]\n…"}
//   job/NAME/object            {"Name":NAME,"UnitHash":[20 numbers]}
//   job/NAME/target-state      inactive, loaded or launched
//   job/NAME/target            the machine that the engine chose
//   job/NAME/job-state         the agent's heartbeat: the machine that runs it
//   states/NAME/ID {"loadState":…,"activeState":…,"subState":…,"machineState":{"ID":…},"unitHash":…}
//   state/NAME                 the same, of fleet before 0.5
//   lease/NAME                 who leads the engines
//   engine/version             a number

[[nodiscard]] QByteArray fleetPrefix(); ///< "/_coreos.com/fleet/"
[[nodiscard]] QByteArray unitFileKey(const QByteArray &hash);
[[nodiscard]] QByteArray unitFilesPrefix();
[[nodiscard]] QByteArray jobPrefix(const QString &unit); ///< "…/job/NAME/"
[[nodiscard]] QByteArray jobKey(
    const QString &unit, QByteArrayView part); ///< part: "object", "target-state", …
[[nodiscard]] QByteArray unitStatesPrefix(const QString &unit);
[[nodiscard]] QByteArray metadataKey(const QString &machine, const QString &key);

/// Who writes a key in a cluster of fleet.
enum class FleetKeyWriter : unsigned char
{
    Nobody, ///< no key of fleet's
    Machine, ///< agents tell of themselves, engines schedule
    Control ///< says what runs: fleetctl, and the API
};
/// By the key below fleetPrefix(); names and ids must be well-formed.
[[nodiscard]] FleetKeyWriter fleetKeyWriter(QByteArrayView below);
/// Whether `below` is a directory that Control takes away as a whole: "job/NAME".
[[nodiscard]] bool isFleetJob(QByteArrayView below);
/// As above, of what a machine tells of itself: "states/NAME".
[[nodiscard]] bool isFleetStates(QByteArrayView below);
/// What is wrong with a value for that key, as a sentence; empty when all is well.
[[nodiscard]] QString fleetValueProblem(QByteArrayView below, const QByteArray &value);

inline constexpr qsizetype kMaxFleetValue = 4096; ///< of what machines write

[[nodiscard]] QByteArray encodeUnitFileObject(const QByteArray &text);
[[nodiscard]] QByteArray encodeJob(const QString &unit, const QByteArray &hash);
/// Fails: Malformed.
[[nodiscard]] Result<QString> parseUnitFileObject(const QByteArray &value);
/// The unit's name, and the hash of its file in 40 hex digits. Fails: Malformed.
[[nodiscard]] Result<std::pair<QString, QByteArray>> parseJob(const QByteArray &value);

/// The keys below fleetPrefix(), in byte order, as fleetd sees them; what cannot be read is left out, as
/// fleetd does.
[[nodiscard]] FleetSnapshot fleetSnapshot(std::span<const KeyValue> kvs);

} // namespace roadstead::wire
