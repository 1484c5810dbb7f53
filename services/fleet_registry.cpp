#include "services/fleet_registry.h"

#include "core/literals.h"
#include "wire/fleet_keys.h"

#include <map>

namespace roadstead::services {

namespace {

QByteArray endOf(QByteArray prefix)
{
    prefix.back() = static_cast<char>(prefix.back() + 1);
    return prefix;
}

KeyCompare atRevision(const QByteArray &key, qint64 revision)
{
    return {.key = key, .target = KeyCompare::Target::ModRevision, .number = revision, .value = {}};
}

KeyOperation putting(const QByteArray &key, const QByteArray &value)
{
    return {.kind = KeyOperation::Kind::Put, .key = key, .value = value};
}

tl::unexpected<Error> noSuchUnit()
{
    return fail(ErrorCode::NotFound, u"unit does not exist"_s);
}

/// Why the unit cannot be made, or its file replaced, as it is asked for.
std::optional<Error> creationProblem(const FleetUnit &unit)
{
    if (const QString problem = unitOptionsProblem(unit.options); !problem.isEmpty())
        return Error {ErrorCode::Invalid, problem};
    return std::nullopt;
}

std::optional<Error> stateProblem(const FleetUnit &unit)
{
    if (unit.desiredState.isEmpty())
        return std::nullopt;
    if (!isUnitTargetState(unit.desiredState))
        return Error {ErrorCode::Invalid, u"invalid value \"%1\" for JobState"_s.arg(unit.desiredState)};
    const auto name = unitNameIn(unit.name);
    if (name && name->isTemplate() && unit.desiredState != "inactive"_L1)
        return Error {ErrorCode::Invalid, u"cannot activate template \"%1\""_s.arg(unit.name)};
    return std::nullopt;
}

bool hasSameFile(const FleetUnit &a, const FleetUnit &b)
{
    return encodeUnitFile(a.options) == encodeUnitFile(b.options);
}

} // namespace

/// A unit on its way into the keyspace.
struct FleetRegistry::Creation
{
    FleetUnit unit;
    QByteArray text;
    QByteArray hash;
    qint64 objectRevision = 0;
    int tries = 0;
    Done<Put> done;
};

FleetRegistry::FleetRegistry(Keyspace &keys, std::shared_ptr<TimedKeys> timed)
    : m_keys(keys)
    , m_timed(std::move(timed))
{
}

void FleetRegistry::snapshot(Done<FleetSnapshot> done) const
{
    m_keys.range(wire::fleetPrefix(), endOf(wire::fleetPrefix()),
        [done = std::move(done)](const Result<RangeResult> &found) {
            if (found)
                done(wire::fleetSnapshot(found->kvs));
            else
                done(tl::unexpected(found.error()));
        });
}

void FleetRegistry::unit(const QString &name, Done<std::optional<FleetUnit>> done) const
{
    read(name, [done = std::move(done)](const Result<Stored> &stored) {
        done(stored.map([](const Stored &found) { return found.unit; }));
    });
}

void FleetRegistry::read(const QString &name, Done<Stored> done) const
{
    if (!unitNameProblem(name).isEmpty()) {
        done(Stored {});
        return;
    }
    const QByteArray prefix = wire::jobPrefix(name);
    m_keys.range(prefix, endOf(prefix),
        [self = shared_from_this(), name, done = std::move(done)](Result<RangeResult> job) {
            if (job)
                self->readFileAndStates(name, *std::move(job), done);
            else
                done(tl::unexpected(job.error()));
        });
}

void FleetRegistry::readFileAndStates(const QString &name, RangeResult job, const Done<Stored> &done) const
{
    Stored stored;
    QByteArray hash;
    for (const KeyValue &kv : job.kvs) {
        if (kv.key != wire::jobKey(name, "object"))
            continue;
        stored.objectRevision = kv.modRevision;
        hash = wire::parseJob(kv.value)
                   .map([](const auto &read) { return read.second; })
                   .value_or(QByteArray());
    }
    if (hash.isEmpty()) {
        done(stored);
        return;
    }
    const QByteArray states = wire::unitStatesPrefix(name);
    m_keys.range(wire::unitFileKey(hash), {},
        [self = shared_from_this(), job = std::move(job), stored, states, done](
            const Result<RangeResult> &file) {
            if (!file) {
                done(tl::unexpected(file.error()));
                return;
            }
            std::vector<KeyValue> kvs = job.kvs;
            kvs.insert(kvs.end(), file->kvs.begin(), file->kvs.end());
            self->m_keys.range(
                states, endOf(states), [kvs = std::move(kvs), stored, done](const Result<RangeResult> &told) {
                    if (!told) {
                        done(tl::unexpected(told.error()));
                        return;
                    }
                    std::vector<KeyValue> all = kvs;
                    all.insert(all.end(), told->kvs.begin(), told->kvs.end());
                    const FleetSnapshot made = wire::fleetSnapshot(all);
                    Stored whole = stored;
                    if (!made.units.isEmpty())
                        whole.unit = made.units.first();
                    done(whole);
                });
        });
}

void FleetRegistry::put(const FleetUnit &unit, Done<Put> done)
{
    if (const QString problem = unitNameProblem(unit.name); !problem.isEmpty())
        done(fail(ErrorCode::Invalid, problem));
    else if (unit.name.startsWith(u'_'))
        done(fail(ErrorCode::Invalid, u"unit name cannot start in \"_\": etcd hides such names"_s));
    else if (const auto wrong = stateProblem(unit))
        done(tl::unexpected(*wrong));
    else
        attempt(unit, 0, done);
}

void FleetRegistry::attempt(const FleetUnit &unit, int tries, const Done<Put> &done)
{
    read(unit.name, [self = shared_from_this(), unit, tries, done](const Result<Stored> &stored) {
        if (!stored) {
            done(tl::unexpected(stored.error()));
            return;
        }
        const bool isKnown = stored->unit.has_value();
        if (!isKnown && unit.options.isEmpty())
            done(fail(ErrorCode::Conflict, u"unit does not exist and options field empty"_s));
        else if (!unit.options.isEmpty() && !(isKnown && hasSameFile(unit, *stored->unit)))
            self->create(unit, stored->objectRevision, tries, done);
        else if (unit.desiredState.isEmpty())
            done(fail(ErrorCode::Conflict, u"must provide DesiredState to update existing unit"_s));
        else
            self->putTarget(unit.name, unit.desiredState,
                [done](const Result<void> &set) { done(set.map([] { return Put::Changed; })); });
    });
}

void FleetRegistry::create(const FleetUnit &unit, qint64 objectRevision, int tries, const Done<Put> &done)
{
    if (const auto wrong = creationProblem(unit)) {
        done(tl::unexpected(*wrong));
        return;
    }
    const QByteArray text = encodeUnitFile(unit.options);
    const auto creation
        = std::make_shared<Creation>(Creation {unit, text, unitFileHash(text), objectRevision, tries, done});
    const QByteArray file = wire::unitFileKey(creation->hash);
    if (!m_timed->hasRoomFor(file, text.size())) {
        done(fail(ErrorCode::TooLarge, u"the station keeps no more units: destroy old ones first"_s));
        return;
    }
    m_keys.range(file, {}, [self = shared_from_this(), creation](const Result<RangeResult> &found) {
        if (!found)
            creation->done(tl::unexpected(found.error()));
        else
            self->write(creation, found->kvs.empty() ? 0 : found->kvs.front().modRevision);
    });
}

/// The target state follows in a transaction of its own: who waits for changes through the etcd v2 door is
/// told one change a revision.
void FleetRegistry::write(const std::shared_ptr<Creation> &creation, qint64 fileRevision)
{
    const QString name = creation->unit.name;
    const QByteArray object = wire::jobKey(name, "object");
    const QByteArray file = wire::unitFileKey(creation->hash);
    KeyTransaction transaction;
    transaction.compares = {atRevision(object, creation->objectRevision), atRevision(file, fileRevision)};
    transaction.success = {putting(object, wire::encodeJob(name, creation->hash))};
    if (fileRevision == 0)
        transaction.success.push_back(putting(file, wire::encodeUnitFileObject(creation->text)));
    m_keys.transact(std::move(transaction),
        [self = shared_from_this(), creation, name](const Result<TransactionResult> &done) {
            if (!done) {
                creation->done(tl::unexpected(done.error()));
            } else if (!done->hasSucceeded) {
                if (creation->tries + 1 < kMaxTries)
                    self->attempt(creation->unit, creation->tries + 1, creation->done);
                else
                    creation->done(fail(ErrorCode::Unavailable, u"others change this unit all the time"_s));
            } else {
                const QString &state = creation->unit.desiredState;
                self->putTarget(
                    name, state.isEmpty() ? u"inactive"_s : state, [creation](const Result<void> &set) {
                        creation->done(set.map([] { return Put::Created; }));
                    });
            }
        });
}

void FleetRegistry::putTarget(const QString &name, const QString &state, Done<void> done)
{
    KeyTransaction transaction;
    transaction.success = {putting(wire::jobKey(name, "target-state"), state.toUtf8())};
    m_keys.transact(std::move(transaction), [done = std::move(done)](const Result<TransactionResult> &set) {
        done(set.map([](const TransactionResult &) {}));
    });
}

void FleetRegistry::setTarget(const QString &name, const QString &state, Done<void> done)
{
    FleetUnit asked;
    asked.name = name;
    asked.desiredState = state;
    if (const auto wrong = stateProblem(asked)) {
        done(tl::unexpected(*wrong));
        return;
    }
    read(
        name, [self = shared_from_this(), name, state, done = std::move(done)](const Result<Stored> &stored) {
            if (!stored)
                done(tl::unexpected(stored.error()));
            else if (!stored->unit)
                done(noSuchUnit());
            else
                self->putTarget(name, state, done);
        });
}

void FleetRegistry::destroy(const QString &name, Done<void> done)
{
    if (!unitNameProblem(name).isEmpty()) {
        done(noSuchUnit());
        return;
    }
    const QByteArray prefix = wire::jobPrefix(name);
    m_keys.range(prefix, endOf(prefix),
        [self = shared_from_this(), name, done = std::move(done)](const Result<RangeResult> &found) {
            if (!found) {
                done(tl::unexpected(found.error()));
                return;
            }
            KeyTransaction transaction;
            bool isThere = false;
            for (const KeyValue &kv : found->kvs) {
                isThere = isThere || kv.key == wire::jobKey(name, "object");
                transaction.success.push_back(
                    {.kind = KeyOperation::Kind::Delete, .key = kv.key, .value = {}});
            }
            if (!isThere) {
                done(noSuchUnit());
                return;
            }
            self->m_keys.transact(std::move(transaction), [done](const Result<TransactionResult> &gone) {
                done(gone.map([](const TransactionResult &) {}));
            });
        });
}

void FleetRegistry::changeMetadata(const QList<wire::FleetMetadataChange> &changes, Done<void> done)
{
    std::map<QByteArray, QByteArray> values; // a key that comes twice has its last value
    qsizetype bytes = 0;
    for (const wire::FleetMetadataChange &change : changes) {
        const QByteArray key = wire::metadataKey(change.machineId, change.key);
        values[key] = change.value.value_or(QString()).toUtf8(); // empty: taken away, also from the agent's
        bytes += key.size() + values[key].size();
    }
    KeyTransaction transaction;
    for (const auto &[key, value] : values)
        transaction.success.push_back(putting(key, value));
    if (values.empty())
        done({});
    else if (!m_timed->hasRoomFor(values.begin()->first, bytes))
        done(fail(ErrorCode::TooLarge, u"the station keeps no more metadata of fleet's machines"_s));
    else
        m_keys.transact(
            std::move(transaction), [done = std::move(done)](const Result<TransactionResult> &set) {
                done(set.map([](const TransactionResult &) {}));
            });
}

} // namespace roadstead::services
