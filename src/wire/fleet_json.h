#pragma once

#include "core/fleet_unit.h"

#include <QByteArrayView>

namespace roadstead::wire {

// The JSON of fleet's HTTP API (/fleet/v1 and /v1-alpha), as fleetd 1.0 reads and writes it: empty members
// are left out.

inline constexpr int kFleetPageSize = 100; ///< the only one that fleetd takes

/// Where a list goes on: fleetd's token, base64 of two little-endian 16-bit numbers.
struct FleetPageToken
{
    quint16 limit = kFleetPageSize;
    quint16 page = 1; ///< from 1

    bool operator==(const FleetPageToken &) const = default;
};
[[nodiscard]] QByteArray encodePageToken(const FleetPageToken &token);
/// Fails: Malformed (no token), Invalid (another size, or page 0).
[[nodiscard]] Result<FleetPageToken> parsePageToken(const QByteArray &text);

[[nodiscard]] QByteArray encodeUnit(const FleetUnit &unit);
/// The page of the whole list that the token asks for, with the token of the next one.
[[nodiscard]] QByteArray encodeUnitPage(const QList<FleetUnit> &all, const FleetPageToken &token);
[[nodiscard]] QByteArray encodeStatePage(const QList<FleetUnitState> &all, const FleetPageToken &token);
[[nodiscard]] QByteArray encodeMachinePage(const QList<FleetMachine> &all, const FleetPageToken &token);
/// `{"error":{"code":404,"message":"unit does not exist"}}`.
[[nodiscard]] QByteArray encodeFleetError(int status, const QString &message);

/// The body of PUT /units/NAME. Fails: Malformed, TooLarge.
[[nodiscard]] Result<FleetUnit> parseUnitRequest(QByteArrayView body);

/// One key of a machine's metadata; no value takes it away.
struct FleetMetadataChange
{
    QString machineId;
    QString key;
    std::optional<QString> value;

    bool operator==(const FleetMetadataChange &) const = default;
};
inline constexpr qsizetype kMaxMetadataChanges = 100; ///< in one request
inline constexpr qsizetype kMaxMetadataValue = 1024; ///< characters

/// The body of PATCH /machines: `[{"op":"add","path":"/ID/metadata/KEY","value":"x"}]`, as fleet's
/// documentation has it, or with `"value":{"value":"x"}`, as its code does. Fails: Malformed, Invalid,
/// TooLarge.
[[nodiscard]] Result<QList<FleetMetadataChange>> parseMetadataPatch(QByteArrayView body);

/// GET /discovery: what the API is, in Google's format.
[[nodiscard]] QByteArray fleetDiscoveryDocument();

} // namespace roadstead::wire
