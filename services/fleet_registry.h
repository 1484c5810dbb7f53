#pragma once

#include "core/fleet_unit.h"
#include "core/keyspace.h"
#include "services/timed_keys.h"
#include "wire/fleet_json.h"

#include <functional>
#include <memory>

namespace roadstead::services {

/// fleet's units and machines in the keyspace, in fleet's own layout (wire/fleet_keys.h), so that fleetd's
/// agents and engine find what the API has stored. Schedules nothing: that is the engine's.
///
/// Any thread; answers come in the keyspace's. The keyspace outlives every question.
class FleetRegistry : public std::enable_shared_from_this<FleetRegistry>
{
public:
    template <typename T> using Done = std::function<void(Result<T>)>;

    FleetRegistry(Keyspace &keys, std::shared_ptr<TimedKeys> timed);

    /// Everything, at one revision.
    void snapshot(Done<FleetSnapshot> done) const;
    /// Nothing for a unit that is not there.
    void unit(const QString &name, Done<std::optional<FleetUnit>> done) const;

    enum class Put : unsigned char
    {
        Created, ///< or replaced by another unit file
        Changed ///< its desired state
    };
    /// As fleetd does it: a new name needs options, a known one a desired state or other options. Fails:
    /// Conflict (neither is given), Invalid (names, options, states), TooLarge (no room), Unavailable.
    void put(const FleetUnit &unit, Done<Put> done);
    /// Fails: NotFound, Invalid, Unavailable.
    void setTarget(const QString &name, const QString &state, Done<void> done);
    /// Fails: NotFound, Unavailable.
    void destroy(const QString &name, Done<void> done);
    void changeMetadata(const QList<wire::FleetMetadataChange> &changes, Done<void> done);

    static constexpr int kMaxTries = 16; ///< of a change that others were faster than

private:
    struct Stored
    {
        std::optional<FleetUnit> unit;
        qint64 objectRevision = 0; ///< of the job's object; 0: there is none
    };
    struct Creation;
    void read(const QString &name, Done<Stored> done) const;
    void readFileAndStates(const QString &name, RangeResult job, const Done<Stored> &done) const;
    void attempt(const FleetUnit &unit, int tries, const Done<Put> &done);
    void create(const FleetUnit &unit, qint64 objectRevision, int tries, const Done<Put> &done);
    void write(const std::shared_ptr<Creation> &creation, qint64 fileRevision);
    void putTarget(const QString &name, const QString &state, Done<void> done);

    Keyspace &m_keys;
    const std::shared_ptr<TimedKeys> m_timed;
};

} // namespace roadstead::services
