#include "store/lock_store.h"

#include "core/literals.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace roadstead::store {

namespace {

enum class Wish : unsigned char
{
    Lock,
    Unlock,
    Force, ///< a person's unlock
    Expire ///< the station's
};

struct Order
{
    Wish wish = Wish::Lock;
    LockAsk ask; ///< of all but Lock only group, id and slots matter
    qint64 sinceMs = 0; ///< Expire
    qint64 nowMs = 0;
};

/// A decision with the transaction that makes it durable; nothing to write: an empty one.
struct Step
{
    Verdict verdict;
    KeyTransaction transaction;
};

KeyOperation put(const QByteArray &key, const QByteArray &value)
{
    return {.kind = KeyOperation::Kind::Put, .key = key, .value = value};
}

/// The semaphore of locksmith that a lock is written to where no client names its key.
const LockState::Locksmith &ownLocksmith(const LockState &state)
{
    const auto isThere = [](const LockState::Locksmith &each) { return each.revision > 0; };
    const auto found = std::ranges::find_if(state.locksmith(), isThere);
    return found == state.locksmith().end() ? state.locksmith().first() : *found;
}

Step lockStep(const LockState &state, const Order &order)
{
    const RebootQuestion question = state.complete(order.ask);
    const bool isLocksmith = order.ask.door == LockDoor::Locksmith;
    const LockState::Locksmith &locksmith = ownLocksmith(state);
    const Semaphore stored = isLocksmith
        ? Semaphore {locksmith.revision > 0 ? locksmith.semaphore.max : question.slotCount,
            locksmith.semaphore.holders}
        : state.airlock().value_or(Semaphore {question.slotCount, {}});
    const LockDecision decision = decideLock(stored, question, order.nowMs);
    Step step {decision.verdict, {}};
    if (!decision.changed && state.isHalfHeld(question.id) && !isLocksmith) // a refusal leaves nothing behind
        step.transaction = {{isUnchanged(state.airlockKey(), state.airlockRevision())},
            {put(state.airlockKey(), encodeSemaphore(stored))}};
    if (!decision.changed)
        return step;
    step.transaction.compares = state.compares();
    step.transaction.success = state.notesOfGrant(order.ask.door, question.id, order.nowMs);
    step.transaction.success.insert(step.transaction.success.begin(),
        isLocksmith
            ? put(locksmith.key, encodeLocksmithSemaphore({question.slotCount, decision.changed->holders}))
            : put(state.airlockKey(), encodeSemaphore(*decision.changed)));
    step.transaction.mayShareRevision = !isLocksmith; // its clients wait by etcd v2
    return step;
}

/// Gives back what airlock's semaphore holds, or, not for FleetLock's own unlock, locksmith's.
Step unlockStep(const LockState &state, const Order &order)
{
    const RebootQuestion &question = order.ask.question;
    const bool isByNode = order.wish == Wish::Unlock;
    Semaphore airlock = state.airlock().value_or(Semaphore {question.slotCount, {}});
    if (state.isHalfHeld(question.id)) // what is stored without it takes the guest away
        airlock.holders = sortedHolders(airlock.holders + QStringList {question.id});
    QByteArray key = state.airlockKey();
    qint64 revision = state.airlockRevision();
    const int slotCount = isByNode ? question.slotCount : airlock.totalSlots;
    LockDecision decision = decideUnlock(airlock, question.id, slotCount, order.nowMs);
    QByteArray value = decision.changed ? encodeSemaphore(*decision.changed) : QByteArray();
    for (const LockState::Locksmith &each : state.locksmith()) {
        if (isByNode || decision.changed || !each.semaphore.holders.contains(question.id))
            continue;
        const Semaphore alike {each.semaphore.max, each.semaphore.holders};
        decision = decideUnlock(alike, question.id, each.semaphore.max, order.nowMs);
        key = each.key;
        revision = each.revision;
        value = encodeLocksmithSemaphore({each.semaphore.max, decision.changed->holders});
    }
    Step step {decision.verdict, {}};
    if (!decision.changed)
        return step;
    const bool isAirlock = key == state.airlockKey();
    step.transaction.compares.push_back(isUnchanged(key, revision));
    if (order.wish == Wish::Expire && !state.sinceMs(question.id)) // else it changes with the semaphore
        step.transaction.compares.push_back({.key = holderKey(question.group, question.id),
            .target = KeyCompare::Target::Value,
            .number = 0,
            .value = QByteArray::number(order.sinceMs)});
    step.transaction.success = isAirlock ? state.notesOfRelease(question.id, order.nowMs, isByNode)
                                         : notesOfRelease(question.group, question.id, order.nowMs, isByNode);
    step.transaction.success.insert(step.transaction.success.begin(), put(key, value));
    step.transaction.mayShareRevision = isAirlock;
    return step;
}

Result<void> checkedNames(const RebootQuestion &question)
{
    if (question.group.isEmpty() || question.id.isEmpty())
        return fail(ErrorCode::Invalid, u"A reboot lock needs a group and an id."_s);
    if (std::max(question.group.size(), question.id.size()) > LockStore::kMaxIdChars)
        return fail(ErrorCode::TooLarge,
            u"The names of lock groups and holders have at most %1 characters."_s.arg(
                LockStore::kMaxIdChars));
    return {};
}

/// One answer under way: read, decide, compare and swap, and again when somebody else was faster. Kept alive
/// by its callbacks.
class Attempt : public std::enable_shared_from_this<Attempt>
{
public:
    Attempt(Keyspace &keyspace, Order order, LockStore::Answer answer)
        : m_keyspace(keyspace)
        , m_order(std::move(order))
        , m_answer(std::move(answer))
    {
    }

    void start()
    {
        if (const auto checked = checkedNames(m_order.ask.question); !checked)
            return m_answer(tl::unexpected(checked.error()));
        if (m_order.wish == Wish::Expire)
            checkAge();
        else
            readState();
    }

private:
    /// Since when the id holds, where a key of its own tells it.
    void checkAge()
    {
        const RebootQuestion &question = m_order.ask.question;
        m_keyspace.range(holderKey(question.group, question.id), {},
            [self = shared_from_this()](const Result<RangeResult> &found) {
                if (!found)
                    return self->m_answer(tl::unexpected(found.error()));
                self->m_sinceMs = found->kvs.empty() ? 0 : found->kvs.front().value.toLongLong();
                self->readState();
            });
    }

    void readState()
    {
        LockState::read(m_keyspace, m_order.ask.question.group, m_order.ask.etcd,
            [self = shared_from_this()](const Result<LockState> &state) {
                if (!state)
                    return self->m_answer(tl::unexpected(state.error()));
                if (self->isAnother(*state))
                    return self->m_answer(
                        decideUnlock({}, self->m_order.ask.question.id, 1, self->m_order.nowMs).verdict);
                self->carryOut(self->m_order.wish == Wish::Lock ? lockStep(*state, self->m_order)
                                                                : unlockStep(*state, self->m_order));
            });
    }

    /// A lock that was given back and taken again meanwhile does not expire.
    [[nodiscard]] bool isAnother(const LockState &state) const
    {
        return m_order.wish == Wish::Expire
            && state.sinceMs(m_order.ask.question.id).value_or(m_sinceMs) != m_order.sinceMs;
    }

    void carryOut(Step step)
    {
        if (step.transaction.success.empty())
            return m_answer(std::move(step.verdict));
        m_keyspace.transact(std::move(step.transaction),
            [self = shared_from_this(), verdict = std::move(step.verdict)](
                const Result<TransactionResult> &done) {
                if (!done)
                    self->m_answer(tl::unexpected(done.error()));
                else if (done->hasSucceeded)
                    self->m_answer(verdict);
                else if (++self->m_tries < LockStore::kMaxTries)
                    self->start();
                else
                    self->m_answer(fail(ErrorCode::Conflict,
                        u"The lock of group %1 is changed by too many at once. Ask again."_s.arg(
                            self->m_order.ask.question.group)));
            });
    }

    Keyspace &m_keyspace;
    const Order m_order;
    const LockStore::Answer m_answer;
    qint64 m_sinceMs = 0; ///< Expire
    int m_tries = 0;
};

GroupCommit::Work attemptOf(Order order)
{
    return [order = std::move(order)](Keyspace &keys, GroupCommit::Done done) {
        std::make_shared<Attempt>(keys, order, std::move(done))->start();
    };
}

LockAsk askFor(const QString &group, const QString &id, int slotCount)
{
    LockAsk ask;
    ask.question.group = group;
    ask.question.id = id;
    ask.question.slotCount = slotCount;
    return ask;
}

QList<StoredLockGroup> groupsOf(const std::vector<RangeResult> &found)
{
    QHash<QByteArray, qint64> since;
    for (const KeyValue &kv : found[2].kvs)
        since.insert(kv.key, kv.value.toLongLong());
    const QHash<QString, LockTimes> times = lockTimes(found[3].kvs);
    std::map<QString, StoredLockGroup> groups;
    const auto add = [&](const QString &name, int slots, const QStringList &holders, LockDoor door) {
        StoredLockGroup &group = groups[name];
        group.group = name;
        group.totalSlots = std::max(group.totalSlots, slots);
        group.lastGrantMs = times.value(name).grantMs;
        group.lastReleaseMs = times.value(name).releaseMs;
        const QMap<QString, qint64> together
            = door == LockDoor::FleetLock ? times.value(name).since : QMap<QString, qint64>();
        for (const QString &id : holders)
            group.holders.append({id, together.value(id, since.value(holderKey(name, id))), door});
    };
    for (const KeyValue &kv : found[0].kvs) {
        const auto name = lockGroupOfKey(kv.key);
        const Result<Semaphore> semaphore = parseSemaphore(kv.value);
        if (name && semaphore)
            add(*name, semaphore->totalSlots, semaphore->holders, LockDoor::FleetLock);
    }
    for (const KeyValue &kv : found[1].kvs) {
        const auto name = lockGroupOfKey(kv.key);
        const Result<LocksmithSemaphore> semaphore = parseLocksmithSemaphore(kv.value);
        if (!name || !semaphore)
            continue;
        add(*name, semaphore->max, semaphore->holders, LockDoor::Locksmith);
        const auto isMissing = [&](const QString &guest) {
            return std::ranges::none_of(groups[*name].holders, [&guest](const StoredLockHolder &each) {
                return each.door == LockDoor::FleetLock && each.id == guest;
            });
        };
        QStringList halfHeld;
        std::ranges::copy_if(semaphore->guests, std::back_inserter(halfHeld), isMissing);
        add(*name, semaphore->max, halfHeld, LockDoor::FleetLock);
    }
    QList<StoredLockGroup> sorted;
    for (const auto &[name, group] : groups)
        sorted.append(group);
    return sorted;
}

} // namespace

LockStore::LockStore(Keyspace &keyspace, GroupCommit::Reads reads)
    : m_keyspace(keyspace)
    , m_commits(keyspace, reads)
{
}

void LockStore::lock(const LockAsk &ask, qint64 nowMs, const Answer &answer)
{
    m_commits.run(ask.question.group, attemptOf({Wish::Lock, ask, 0, nowMs}), answer);
}

void LockStore::unlock(
    const QString &group, const QString &id, int slotCount, qint64 nowMs, const Answer &answer)
{
    m_commits.run(group, attemptOf({Wish::Unlock, askFor(group, id, slotCount), 0, nowMs}), answer);
}

void LockStore::forceRelease(const QString &group, const QString &id, qint64 nowMs, const Answer &answer)
{
    m_commits.run(group, attemptOf({Wish::Force, askFor(group, id, 1), 0, nowMs}), answer);
}

void LockStore::expire(
    const QString &group, const QString &id, qint64 sinceMs, qint64 nowMs, const Answer &answer)
{
    m_commits.run(group, attemptOf({Wish::Expire, askFor(group, id, 1), sinceMs, nowMs}), answer);
}

void LockStore::locksmithGrant(
    const LockAsk &ask, const QByteArray &key, qint64 nowMs, std::function<void(Result<LocksmithGrant>)> done)
{
    if (const auto checked = checkedNames(ask.question); !checked)
        return done(tl::unexpected(checked.error()));
    LockState::read(m_keyspace, ask.question.group, ask.etcd,
        [ask, key, nowMs, done = std::move(done)](const Result<LockState> &state) {
            if (!state)
                return done(tl::unexpected(state.error()));
            LocksmithGrant grant {decideReboot(state->complete(ask), nowMs), {}};
            if (grant.verdict.isGood)
                grant.beside = {
                    state->compares(key), state->notesOfGrant(LockDoor::Locksmith, ask.question.id, nowMs)};
            done(std::move(grant));
        });
}

void LockStore::groups(std::function<void(Result<QList<StoredLockGroup>>)> done)
{
    readRanges(m_keyspace,
        {rangeOf(kAirlockPrefix), rangeOf(kLocksmithPrefix), rangeOf(kHolderPrefix), rangeOf(kTimesPrefix)},
        [done = std::move(done)](
            const Result<std::vector<RangeResult>> &found) { done(found.map(groupsOf)); });
}

} // namespace roadstead::store
