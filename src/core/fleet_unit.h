#pragma once

#include "core/unit_file.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace roadstead {

// Units of fleet, the scheduler of old Container Linux clusters: systemd units with a section [X-Fleet].
// Rules and words are fleet 1.0's.

inline constexpr qsizetype kMaxUnitName = 256; ///< systemd's UNIT_NAME_MAX

/// "foo@bar.service" in its parts.
struct UnitName
{
    QString full;
    QString name; ///< without the suffix: foo@bar
    QString prefix; ///< foo
    QString ofTemplate; ///< foo@.service; empty for a unit that has none
    QString instance; ///< bar

    [[nodiscard]] bool isTemplate() const { return !ofTemplate.isEmpty() && instance.isEmpty(); }
    bool operator==(const UnitName &) const = default;
};
/// Nothing for a name without a dot.
[[nodiscard]] std::optional<UnitName> unitNameIn(const QString &name);
/// Why it is no name of a unit, in fleet's words; empty when it is one.
[[nodiscard]] QString unitNameProblem(QStringView name);

/// What [X-Fleet] asks of the machine that runs a unit, with the old spellings (X-ConditionMachineID, …) and
/// the specifiers %n %N %p %i in place.
struct UnitRequirements
{
    QString machineId;
    QStringList peers; ///< MachineOf: on the machine of these
    QStringList conflicts; ///< on no machine that has one of these; patterns
    QStringList replaces; ///< moves these away; patterns
    QMap<QString, QStringList> metadata; ///< all keys must match, each with one of its values
    bool isGlobal = false; ///< on every machine

    bool operator==(const UnitRequirements &) const = default;
};
[[nodiscard]] UnitRequirements unitRequirements(const UnitOptions &options, const QString &unitName = {});
/// Why these options make no unit; empty when all is well.
[[nodiscard]] QString unitOptionsProblem(const UnitOptions &options);

/// What fleet's states of a unit are called: "inactive", "loaded", "launched".
[[nodiscard]] bool isUnitTargetState(QStringView state);

/// A unit with where it stands.
struct FleetUnit
{
    QString name;
    UnitOptions options;
    QString desiredState; ///< empty: not given
    QString currentState; ///< empty for a global unit
    QString machineId; ///< where it is scheduled; empty: nowhere

    bool operator==(const FleetUnit &) const = default;
};

/// A unit on one machine, as its agent has told last.
struct FleetUnitState
{
    QString unit;
    QString hash;
    QString machineId;
    QString loadState;
    QString activeState;
    QString subState;

    bool operator==(const FleetUnitState &) const = default;
};

struct FleetMachine
{
    QString id;
    QString address; ///< its primary address
    QMap<QString, QString> metadata;
    QString version; ///< of its fleetd

    bool operator==(const FleetMachine &) const = default;
};

/// All of it at one moment; each list sorted.
struct FleetSnapshot
{
    QList<FleetUnit> units;
    QList<FleetUnitState> states;
    QList<FleetMachine> machines;

    bool operator==(const FleetSnapshot &) const = default;
};

} // namespace roadstead
