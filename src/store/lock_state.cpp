#include "store/lock_state.h"

#include "core/literals.h"
#include "core/node.h"

#include <algorithm>

namespace roadstead::store {

namespace {

constexpr QByteArrayView kFencePrefix("roadstead/etcd-quorum/");
constexpr QByteArrayView kGranted("/granted");
constexpr QByteArrayView kReleased("/released");
constexpr QByteArrayView kHeld("/held"); // a line "ID=MS" each, the id as in a key

QByteArray timesKey(const QString &group, QByteArrayView end)
{
    return keyOfGroup(kTimesPrefix, group, end);
}

QByteArray fenceKey(const QString &cluster)
{
    return keyOfGroup(kFencePrefix, cluster);
}

KeyOperation put(const QByteArray &key, const QByteArray &value)
{
    return {.kind = KeyOperation::Kind::Put, .key = key, .value = value};
}

QByteArray encodedTimes(const QMap<QString, qint64> &since)
{
    QByteArray lines;
    for (auto at = since.begin(); at != since.end(); ++at)
        lines.append(keyOfGroup({}, at.key(), "=")).append(QByteArray::number(at.value())).append('\n');
    return lines;
}

/// What another program has spoilt is a hint less.
QMap<QString, qint64> parsedTimes(const QByteArray &lines)
{
    QMap<QString, qint64> since;
    for (QByteArrayView rest = lines; !rest.isEmpty();) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView line = end < 0 ? rest : rest.first(end);
        rest = rest.sliced(std::min(line.size() + 1, rest.size()));
        const qsizetype equals = line.indexOf('=');
        if (equals > 0)
            since.insert(nameOfKey(line.first(equals)), line.sliced(equals + 1).toLongLong());
    }
    return since;
}

/// One chain of reads, kept alive by its callbacks.
struct Reading : std::enable_shared_from_this<Reading>
{
    Reading(Keyspace &keys, KeyRanges all, std::function<void(Result<std::vector<RangeResult>>)> callback)
        : keyspace(keys)
        , ranges(std::move(all))
        , done(std::move(callback))
    {
    }
    void next()
    {
        if (found.size() == ranges.size())
            return done(std::move(found));
        const auto &[first, last] = ranges[found.size()];
        keyspace.range(first, last, [self = shared_from_this()](Result<RangeResult> result) {
            if (!result)
                return self->done(tl::unexpected(result.error()));
            self->found.push_back(std::move(*result));
            self->next();
        });
    }
    Keyspace &keyspace;
    const KeyRanges ranges;
    const std::function<void(Result<std::vector<RangeResult>>)> done;
    std::vector<RangeResult> found;
};

} // namespace

KeyCompare isUnchanged(const QByteArray &key, qint64 modRevision)
{
    return {.key = key, .target = KeyCompare::Target::ModRevision, .number = modRevision, .value = {}};
}

QByteArray holderKey(const QString &group, const QString &id)
{
    return keyOfGroup(keyOfGroup(kHolderPrefix, group, "/"), id);
}

std::vector<KeyOperation> notesOfRelease(const QString &group, const QString &id, qint64 nowMs, bool isByNode)
{
    std::vector<KeyOperation> notes {
        {.kind = KeyOperation::Kind::Delete, .key = holderKey(group, id), .value = {}}};
    if (isByNode)
        notes.push_back(put(timesKey(group, kReleased), QByteArray::number(nowMs)));
    return notes;
}

std::pair<QByteArray, QByteArray> rangeOf(QByteArrayView prefix)
{
    QByteArray end = prefix.toByteArray();
    end.back() = static_cast<char>(end.back() + 1);
    return {prefix.toByteArray(), end};
}

void readRanges(
    Keyspace &keyspace, KeyRanges ranges, std::function<void(Result<std::vector<RangeResult>>)> done)
{
    std::make_shared<Reading>(keyspace, std::move(ranges), std::move(done))->next();
}

QHash<QString, LockTimes> lockTimes(const std::vector<KeyValue> &kvs)
{
    QHash<QString, LockTimes> times;
    for (const KeyValue &kv : kvs) {
        const QByteArrayView name = QByteArrayView(kv.key).sliced(kTimesPrefix.size());
        if (name.endsWith(kHeld))
            times[nameOfKey(name.chopped(kHeld.size()))].since = parsedTimes(kv.value);
        for (const auto &[end, field] :
            {std::pair(kGranted, &LockTimes::grantMs), std::pair(kReleased, &LockTimes::releaseMs)}) {
            if (name.endsWith(end))
                times[nameOfKey(name.chopped(end.size()))].*field = kv.value.toLongLong();
        }
    }
    return times;
}

// The order matters: the fence before what it guards, and the times after the semaphores, which change with
// them.
void LockState::read(Keyspace &keyspace, const QString &group, const std::optional<EtcdMembers> &etcd,
    std::function<void(Result<LockState>)> done)
{
    LockState state;
    state.m_group = group;
    state.m_airlockKey = semaphoreKey(group);
    state.m_etcd = etcd;
    for (const QByteArray &key : locksmithKeys(group))
        state.m_locksmith.append({key, 0, {}});
    KeyRanges ranges;
    if (etcd) {
        ranges.emplace_back(fenceKey(etcd->cluster), QByteArray());
        ranges.push_back(rangeOf(kAirlockPrefix));
        ranges.push_back(rangeOf(kLocksmithPrefix));
    } else {
        ranges.emplace_back(state.m_airlockKey, QByteArray());
        for (const Locksmith &each : std::as_const(state.m_locksmith))
            ranges.emplace_back(each.key, QByteArray());
    }
    for (const QByteArrayView end :
        {kGranted, kReleased, kHeld}) // single keys: what a commit has left of them is known
        ranges.emplace_back(timesKey(group, end), QByteArray());
    readRanges(keyspace, std::move(ranges),
        [state, done = std::move(done)](const Result<std::vector<RangeResult>> &found) mutable {
            if (!found)
                return done(tl::unexpected(found.error()));
            if (const auto taken = state.take(*found); !taken)
                return done(tl::unexpected(taken.error()));
            done(std::move(state));
        });
}

Result<void> LockState::take(const std::vector<RangeResult> &found)
{
    const std::size_t times = found.size() - 3;
    const auto valueIn
        = [](const RangeResult &one) { return one.kvs.empty() ? QByteArray() : one.kvs.front().value; };
    m_lastGrantMs = valueIn(found[times]).toLongLong();
    m_lastReleaseMs = valueIn(found[times + 1]).toLongLong();
    m_since = parsedTimes(valueIn(found[times + 2]));
    for (std::size_t i = m_etcd ? 1 : 0; i < times; ++i) {
        if (const auto taken = takeAll(found[i].kvs); !taken)
            return taken;
    }
    if (m_etcd && !found.front().kvs.empty())
        m_fenceRevision = found.front().kvs.front().modRevision;
    return {};
}

Result<void> LockState::takeAll(const std::vector<KeyValue> &semaphores)
{
    for (const KeyValue &kv : semaphores) {
        const auto at = std::ranges::find(m_locksmith, kv.key, &Locksmith::key);
        const bool isOwn = at != m_locksmith.end() || kv.key == m_airlockKey;
        QStringList holders;
        if (kv.key.startsWith(kLocksmithPrefix)) {
            auto parsed = parseLocksmithSemaphore(kv.value);
            if (!parsed && isOwn)
                return tl::unexpected(parsed.error());
            if (parsed)
                holders = parsed->holders;
            if (at != m_locksmith.end()) {
                at->revision = kv.modRevision;
                at->semaphore = std::move(*parsed);
            }
        } else {
            auto parsed = parseSemaphore(kv.value);
            if (!parsed && isOwn)
                return tl::unexpected(parsed.error());
            if (parsed)
                holders = parsed->holders;
            if (isOwn) {
                m_airlockRevision = kv.modRevision;
                m_airlock = std::move(*parsed);
            }
        }
        m_allHolders += holders;
    }
    return {};
}

bool LockState::isHalfHeld(const QString &id) const
{
    return m_locksmith.first().semaphore.guests.contains(id)
        && !(m_airlock && m_airlock->holders.contains(id));
}

RebootQuestion LockState::complete(const LockAsk &ask) const
{
    RebootQuestion question = ask.question;
    const bool isLocksmith = ask.door == LockDoor::Locksmith;
    QStringList machines = m_airlock ? m_airlock->holders : QStringList();
    question.isHolding = !isLocksmith && machines.contains(question.id);
    const QString ownZincatiId = isLocksmith ? zincatiIdOf(question.id) : QString();
    std::optional<int> locksmithMax;
    for (const Locksmith &each : m_locksmith) {
        if (each.revision > 0)
            locksmithMax = std::max(locksmithMax.value_or(0), each.semaphore.max);
        for (const QString &machineId : each.semaphore.holders) {
            question.isHolding = question.isHolding || (isLocksmith && machineId == question.id);
            // One machine that holds through both doors has one slot.
            const QString zincatiId = zincatiIdOf(machineId);
            if (zincatiId.isEmpty() || (zincatiId != question.id && !machines.contains(zincatiId)))
                machines.append(machineId);
        }
    }
    if (!question.isHolding)
        machines.removeAll(ownZincatiId);
    question.holders = sortedHolders(std::move(machines));
    if (!ask.isNamed)
        question.slotCount = locksmithMax.value_or(question.slotCount);
    question.lastGrantMs = m_lastGrantMs;
    question.lastReleaseMs = m_lastReleaseMs;
    if (m_etcd)
        question.quorum = quorumNow(*m_etcd, m_allHolders);
    return question;
}

std::vector<KeyCompare> LockState::compares(const QByteArray &without) const
{
    std::vector<KeyCompare> compares {isUnchanged(m_airlockKey, m_airlockRevision)};
    for (const Locksmith &each : m_locksmith)
        compares.push_back(isUnchanged(each.key, each.revision));
    if (m_etcd)
        compares.push_back(isUnchanged(fenceKey(m_etcd->cluster), m_fenceRevision));
    std::erase_if(compares, [&without](const KeyCompare &compare) { return compare.key == without; });
    return compares;
}

std::optional<qint64> LockState::sinceMs(const QString &id) const
{
    const auto since = m_since.find(id);
    const bool isNamed = m_airlock && m_airlock->holders.contains(id);
    return isNamed && since != m_since.end() ? std::optional(*since) : std::nullopt;
}

std::vector<KeyOperation> LockState::notesOfGrant(LockDoor door, const QString &id, qint64 nowMs) const
{
    const QByteArray now = QByteArray::number(nowMs);
    std::vector<KeyOperation> notes {put(timesKey(m_group, kGranted), now)};
    // What locksmith's clients change is not compared with airlock's semaphore, which the one key goes with.
    if (door == LockDoor::Locksmith || m_since.size() >= kMaxInOneKey) {
        notes.push_back(put(holderKey(m_group, id), now));
    } else {
        QMap<QString, qint64> since = m_since;
        since.removeIf(
            [this](const auto &each) { return !m_airlock || !m_airlock->holders.contains(each.key()); });
        since.insert(id, nowMs);
        notes.push_back(put(timesKey(m_group, kHeld), encodedTimes(since)));
    }
    if (m_etcd)
        notes.push_back(put(fenceKey(m_etcd->cluster), now));
    return notes;
}

std::vector<KeyOperation> LockState::notesOfRelease(const QString &id, qint64 nowMs, bool isByNode) const
{
    std::vector<KeyOperation> notes = store::notesOfRelease(m_group, id, nowMs, isByNode);
    if (m_since.contains(id)) {
        QMap<QString, qint64> since = m_since;
        since.remove(id);
        notes.front() = put(timesKey(m_group, kHeld), encodedTimes(since));
    }
    return notes;
}

} // namespace roadstead::store
