#include "wire/fleet_keys.h"

#include "core/literals.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace roadstead::wire {

namespace {

/// Reads the keys one by one, then puts together what belongs together.
class SnapshotReader
{
public:
    void take(const KeyValue &kv)
    {
        const QByteArray prefix = fleetPrefix();
        if (!kv.key.startsWith(prefix))
            return;
        const QList<QByteArray> parts = kv.key.sliced(prefix.size()).split('/');
        if (fleetKeyWriter(QByteArrayView(kv.key).sliced(prefix.size())) == FleetKeyWriter::Nobody)
            return;
        const QByteArray &kind = parts[0];
        if (kind == "machines")
            takeMachine(parts, kv.value);
        else if (kind == "unit")
            m_files.insert(parts[1], kv.value);
        else if (kind == "job")
            takeJob(parts, kv.value);
        else if (kind == "states")
            takeState(QString::fromUtf8(parts[1]), QString::fromUtf8(parts[2]), kv.value);
        else if (kind == "state")
            takeState(QString::fromUtf8(parts[1]), {}, kv.value);
    }

    FleetSnapshot made()
    {
        FleetSnapshot snapshot;
        for (const auto &[name, job] : m_jobs) {
            if (auto unit = unitOf(name, job))
                snapshot.units.append(*std::move(unit));
        }
        for (const auto &[key, state] : m_states)
            snapshot.states.append(state);
        for (auto &[id, machine] : m_machines) {
            if (!machine.isThere)
                continue;
            for (auto it = machine.set.cbegin(); it != machine.set.cend(); ++it) {
                if (it.value().isEmpty())
                    machine.seen.metadata.remove(it.key());
                else
                    machine.seen.metadata.insert(it.key(), it.value());
            }
            snapshot.machines.append(machine.seen);
        }
        return snapshot;
    }

private:
    struct Job
    {
        QByteArray object;
        QString targetState;
        QString target;
        QString heartbeat;
    };
    struct Machine
    {
        bool isThere = false;
        FleetMachine seen;
        QMap<QString, QString> set; ///< metadata by hand; empty: taken away
    };

    void takeMachine(const QList<QByteArray> &parts, const QByteArray &value)
    {
        Machine &machine = m_machines[parts[1]];
        if (parts[2] == "metadata") {
            machine.set.insert(QString::fromUtf8(parts[3]), QString::fromUtf8(value));
            return;
        }
        const QJsonObject object = QJsonDocument::fromJson(value).object();
        machine.seen.id = object.value(u"ID"_s).toString();
        machine.seen.address = object.value(u"PublicIP"_s).toString();
        machine.seen.version = object.value(u"Version"_s).toString();
        const QJsonObject metadata = object.value(u"Metadata"_s).toObject();
        for (auto it = metadata.begin(); it != metadata.end(); ++it)
            machine.seen.metadata.insert(it.key(), it.value().toString());
        machine.isThere = !machine.seen.id.isEmpty();
    }

    void takeJob(const QList<QByteArray> &parts, const QByteArray &value)
    {
        Job &job = m_jobs[QString::fromUtf8(parts[1])];
        if (parts[2] == "object")
            job.object = value;
        else if (parts[2] == "target-state")
            job.targetState = QString::fromUtf8(value);
        else if (parts[2] == "target")
            job.target = QString::fromUtf8(value);
        else
            job.heartbeat = QString::fromUtf8(value);
    }

    /// `machine` is empty in the old layout, and comes from the value.
    void takeState(const QString &unit, QString machine, const QByteArray &value)
    {
        const QJsonObject object = QJsonDocument::fromJson(value).object();
        const QString told = object.value(u"machineState"_s).toObject().value(u"ID"_s).toString();
        const bool isOld = machine.isEmpty();
        if (isOld)
            machine = told;
        const FleetUnitState state {unit, object.value(u"unitHash"_s).toString(), told,
            object.value(u"loadState"_s).toString(), object.value(u"activeState"_s).toString(),
            object.value(u"subState"_s).toString()};
        if (isOld)
            m_states.emplace(std::pair(unit, machine), state);
        else
            m_states.insert_or_assign(std::pair(unit, machine), state);
    }

    std::optional<FleetUnit> unitOf(const QString &name, const Job &job)
    {
        const auto read = parseJob(job.object);
        if (!read || read->first != name)
            return std::nullopt;
        const auto text = parseUnitFileObject(m_files.value(read->second));
        const auto options = text ? parseUnitFile(*text) : Result<UnitOptions>(tl::unexpected(text.error()));
        if (!options)
            return std::nullopt;
        FleetUnit unit {name, *options, u"inactive"_s, {}, {}};
        if (isUnitTargetState(job.targetState))
            unit.desiredState = job.targetState;
        if (unitRequirements(*options, name).isGlobal)
            return unit;
        unit.machineId = job.target;
        const bool isLoaded = !job.target.isEmpty() && m_states.contains(std::pair(name, job.target));
        unit.currentState = !isLoaded     ? u"inactive"_s
            : job.heartbeat == job.target ? u"launched"_s
                                          : u"loaded"_s;
        return unit;
    }

    QHash<QByteArray, QByteArray> m_files; ///< by their hashes
    std::map<QString, Job> m_jobs;
    std::map<std::pair<QString, QString>, FleetUnitState> m_states; ///< by unit and machine
    std::map<QByteArray, Machine> m_machines;
};

} // namespace

FleetSnapshot fleetSnapshot(std::span<const KeyValue> kvs)
{
    SnapshotReader reader;
    for (const KeyValue &kv : kvs)
        reader.take(kv);
    return reader.made();
}

} // namespace roadstead::wire
