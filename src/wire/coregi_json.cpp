#include "wire/coregi_json.h"

#include "core/literals.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace roadstead::wire {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// By the machines' ids.
using Addresses = QHash<QString, QString>;

Addresses addressesOf(const FleetSnapshot &fleet)
{
    Addresses addresses;
    for (const FleetMachine &machine : fleet.machines)
        addresses.insert(machine.id, machine.address);
    return addresses;
}

/// Which machine, in the three members that CoreGI has for it; `name` is the one with "ID/IP".
void addMachine(QJsonObject &object, const QString &name, const QString &id, const Addresses &addresses)
{
    const QString address = addresses.value(id);
    object.insert(name, orNull(address.isEmpty() ? id : id + u'/' + address));
    object.insert(u"machineId"_s, orNull(id));
    object.insert(u"machineIp"_s, orNull(address));
}

QJsonObject toJson(const FleetUnitState &state, const Addresses &addresses)
{
    QJsonObject object {{u"unit"_s, state.unit}, {u"active"_s, orNull(state.activeState)},
        {u"sub"_s, orNull(state.subState)}};
    addMachine(object, u"machine"_s, state.machineId, addresses);
    return object;
}

QJsonObject toJson(const FleetUnit &unit, const Addresses &addresses)
{
    QJsonObject object {{u"unit"_s, unit.name},
        {u"hash"_s, QString::fromLatin1(unitFileHash(encodeUnitFile(unit.options)))},
        {u"dState"_s, orNull(unit.desiredState)}, {u"state"_s, orNull(unit.currentState)}};
    const bool isGlobal = unitRequirements(unit.options, unit.name).isGlobal;
    addMachine(object, u"target"_s, isGlobal ? u"global"_s : unit.machineId, addresses);
    return object;
}

} // namespace

QByteArray encodeCoregiMachines(const FleetSnapshot &fleet)
{
    QJsonArray machines;
    for (const FleetMachine &machine : fleet.machines) {
        QJsonObject metadata;
        for (auto it = machine.metadata.begin(); it != machine.metadata.end(); ++it)
            metadata.insert(it.key(), it.value());
        machines.append(QJsonObject {
            {u"machine"_s, machine.id}, {u"ip"_s, orNull(machine.address)}, {u"metadata"_s, metadata}});
    }
    return compact(machines);
}

QByteArray encodeCoregiUnits(const FleetSnapshot &fleet)
{
    const Addresses addresses = addressesOf(fleet);
    QJsonArray units;
    for (const FleetUnitState &state : fleet.states)
        units.append(toJson(state, addresses));
    return compact(units);
}

QByteArray encodeCoregiUnitFiles(const FleetSnapshot &fleet)
{
    const Addresses addresses = addressesOf(fleet);
    QJsonArray files;
    for (const FleetUnit &unit : fleet.units)
        files.append(toJson(unit, addresses));
    return compact(files);
}

QByteArray encodeCoregiUnit(const FleetSnapshot &fleet, const QString &name)
{
    for (const FleetUnitState &state : fleet.states) {
        if (state.unit == name)
            return compact(toJson(state, addressesOf(fleet)));
    }
    return {};
}

QByteArray encodeCoregiUnitFile(const FleetSnapshot &fleet, const QString &name)
{
    for (const FleetUnit &unit : fleet.units) {
        if (unit.name == name)
            return compact(toJson(unit, addressesOf(fleet)));
    }
    return {};
}

QByteArray encodeCoregiKeys(const EtcdV2Node &root)
{
    const QByteArray whole = encode(EtcdV2Event {"get", root, {}});
    return compact(
        QJsonDocument::fromJson(whole).object().value(u"node"_s).toObject().value(u"nodes"_s).toArray());
}

QByteArray encodeCoregiError(const QString &sentence)
{
    return compact(QJsonObject {{u"error"_s, sentence}});
}

QByteArray coregiHelp()
{
    return compact(QJsonObject {{u"machines"_s, u"Enumerate the current hosts in the cluster."_s},
        {u"units"_s, u"List the current state of units in the cluster."_s},
        {u"unitFiles"_s, u"List the units that exist in the cluster."_s},
        {u"keys"_s, u"List the keys that etcd's clients see."_s},
        {u"start"_s,
            u"Instruct systemd to start one or more units in the cluster, first submitting and loading if necessary."_s},
        {u"stop"_s, u"Instruct systemd to stop one or more units in the cluster."_s},
        {u"destroy"_s, u"Destroy one or more units in the cluster."_s}});
}

} // namespace roadstead::wire
