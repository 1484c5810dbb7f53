#include "store/semaphore_change.h"

#include "core/literals.h"
#include "store/lock_state.h"

#include <QCryptographicHash>

#include <algorithm>

namespace roadstead::store {

namespace {

constexpr QByteArrayView kTurnPrefix("roadstead/lock-turns/");

QByteArray turnKey(const QString &group)
{
    return kTurnPrefix.toByteArray() + semaphoreKey(group);
}

bool hasMore(const QStringList &ids, const QStringList &than)
{
    return std::ranges::any_of(ids, [&than](const QString &id) { return !than.contains(id); });
}

bool isPut(const KeyOperation &operation, const QByteArray &key)
{
    return operation.kind == KeyOperation::Kind::Put && operation.key == key;
}

} // namespace

void SemaphoreChange::run(Keyspace &v3, EtcdV2Store &v2, Order order, Done done)
{
    std::shared_ptr<SemaphoreChange>(
        new SemaphoreChange(v3, v2, std::move(order), std::move(done))) // NOLINT: private
        ->readV3();
}

void SemaphoreChange::runUntilDone(
    Keyspace &v3, EtcdV2Store &v2, const Order &order, std::function<void(Result<void>)> done)
{
    struct Trial : std::enable_shared_from_this<Trial>
    {
        Trial(Keyspace &keys, EtcdV2Store &store, Order what, std::function<void(Result<void>)> callback)
            : v3(keys)
            , v2(store)
            , order(std::move(what))
            , done(std::move(callback))
        {
        }
        void next()
        {
            run(v3, v2, order, [self = shared_from_this()](const Result<TransactionResult> &ended) {
                if (!ended)
                    self->done(tl::unexpected(ended.error()));
                else if (ended->hasSucceeded)
                    self->done({});
                else if (++self->tries < kMaxTries)
                    self->next();
                else
                    self->done(fail(ErrorCode::Conflict,
                        u"The lock of group %1 is changed by too many at once. Ask again."_s.arg(
                            self->order.group)));
            });
        }
        Keyspace &v3;
        EtcdV2Store &v2;
        const Order order;
        const std::function<void(Result<void>)> done;
        int tries = 0;
    };
    std::make_shared<Trial>(v3, v2, order, std::move(done))->next();
}

qint64 SemaphoreChange::versionOf(const QByteArray &value)
{
    auto semaphore = parseLocksmithSemaphore(value);
    if (semaphore)
        semaphore->guests.clear();
    const QByteArray hash = QCryptographicHash::hash(
        semaphore ? encodeLocksmithSemaphore(*semaphore) : value, QCryptographicHash::Sha256);
    constexpr qsizetype kHexDigits = 15; // a positive number
    return hash.toHex().first(kHexDigits).toLongLong(nullptr, 16) + 1; // 0 is absent
}

SemaphoreChange::SemaphoreChange(Keyspace &v3, EtcdV2Store &v2, Order order, Done done)
    : m_v3(v3)
    , m_v2(v2)
    , m_order(std::move(order))
    , m_done(std::move(done))
    , m_keys {m_order.key}
{
    for (const KeyCompare &compare : m_order.compares) {
        if (std::ranges::find(m_keys, compare.key) == m_keys.end())
            m_keys.push_back(compare.key);
    }
}

// The turn before everything that it guards.
void SemaphoreChange::readV3()
{
    readRanges(m_v3, {{turnKey(m_order.group), {}}, {semaphoreKey(m_order.group), {}}},
        [self = shared_from_this()](const Result<std::vector<RangeResult>> &found) {
            if (!found)
                return self->m_done(tl::unexpected(found.error()));
            const auto &turns = found->at(0).kvs;
            const auto &airlocks = found->at(1).kvs;
            self->m_turn = turns.empty() ? 0 : turns.front().version;
            self->m_revision = found->at(1).revision;
            const auto airlock
                = airlocks.empty() ? Result<Semaphore>(Semaphore {}) : parseSemaphore(airlocks.front().value);
            if (!airlock)
                return self->m_done(tl::unexpected(airlock.error()));
            self->m_airlockBefore = self->m_airlockAfter = *airlock;
            self->readV2(0);
        });
}

void SemaphoreChange::readV2(std::size_t at)
{
    if (at == m_keys.size())
        return plan();
    m_v2.read(m_keys[at], [self = shared_from_this(), at](const Result<RangeResult> &found) {
        if (!found)
            return self->m_done(tl::unexpected(found.error()));
        for (const KeyValue &kv : found->kvs)
            self->m_found.insert_or_assign(kv.key, kv);
        self->readV2(at + 1);
    });
}

bool SemaphoreChange::holds(const KeyCompare &compare) const
{
    const auto found = m_found.find(compare.key);
    const bool isThere = found != m_found.end();
    switch (compare.target) {
    case KeyCompare::Target::Version:
        return (isThere ? versionOf(found->second.value) : 0) == compare.number;
    case KeyCompare::Target::ModRevision:
        return (isThere ? found->second.modRevision : 0) == compare.number;
    case KeyCompare::Target::CreateRevision:
        return (isThere ? found->second.createRevision : 0) == compare.number;
    case KeyCompare::Target::Value:
        return isThere && found->second.value == compare.value;
    }
    return false;
}

/// What both stores have and will have of FleetLock's holders and of locksmith's.
Result<void> SemaphoreChange::takeStored()
{
    for (const KeyOperation &operation : m_order.v3.success) {
        if (!isPut(operation, semaphoreKey(m_order.group)))
            continue;
        const auto after = parseSemaphore(operation.value);
        if (!after)
            return tl::unexpected(after.error());
        m_airlockAfter = *after;
    }
    m_before = {m_order.adopted ? m_order.adopted->max : m_airlockAfter.totalSlots, {}};
    if (const auto found = m_found.find(m_order.key); found != m_found.end()) {
        const auto parsed = parseLocksmithSemaphore(found->second.value);
        if (!parsed)
            return tl::unexpected(parsed.error());
        m_before = *parsed;
        m_index = found->second.modRevision;
    }
    return {};
}

void SemaphoreChange::plan()
{
    const auto isHeld = [this](const KeyCompare &compare) { return holds(compare); };
    if (!std::ranges::all_of(m_order.compares, isHeld))
        return lose();
    if (!m_order.isRepair && !m_order.put && m_order.v3.success.empty())
        return m_v3.transact(m_order.v3, m_done); // whether what was read is still so
    if (const auto taken = takeStored(); !taken)
        return m_done(tl::unexpected(taken.error()));
    m_now = m_after = m_before;
    if (m_order.put)
        m_after = {m_order.put->max, m_order.put->holders, m_before.guests};
    if (m_order.adopted)
        m_after.holders = sortedHolders(m_after.holders + m_order.adopted->holders);
    const bool isByFleetLock = hasMore(m_airlockAfter.holders, m_airlockBefore.holders);
    if (isByFleetLock && !m_order.put)
        m_after.max = m_airlockAfter.totalSlots;
    if (m_order.key == locksmithKeys(m_order.group).first()) // guests stand in one semaphore of the group
        m_after.guests = m_airlockAfter.holders;
    m_isGrant = isByFleetLock || hasMore(m_after.holders, m_before.holders)
        || hasMore(m_after.guests, m_before.guests);
    if (m_isGrant)
        enter();
    else if (m_order.isRepair && m_after == m_before && m_order.v3.success.empty())
        end();
    else
        change();
}

void SemaphoreChange::enter()
{
    m_now = {m_after.max, sortedHolders(m_before.holders + m_after.holders),
        sortedHolders(m_before.guests + m_after.guests)};
    m_v2.write(m_order.key, encodeLocksmithSemaphore(m_now), m_index,
        [self = shared_from_this()](const Result<std::optional<qint64>> &index) {
            if (!index)
                return self->m_done(tl::unexpected(index.error()));
            if (!*index)
                return self->lose();
            self->m_index = **index;
            self->change();
        });
}

void SemaphoreChange::change()
{
    KeyTransaction transaction = m_order.v3;
    transaction.compares.push_back({.key = turnKey(m_order.group),
        .target = KeyCompare::Target::Version,
        .number = m_turn,
        .value = {}});
    transaction.success.push_back(
        {.kind = KeyOperation::Kind::Put, .key = turnKey(m_order.group), .value = "1"});
    m_v3.transact(std::move(transaction), [self = shared_from_this()](const Result<TransactionResult> &done) {
        if (!done)
            return self->m_done(tl::unexpected(done.error())); // it may be made: nothing is taken back
        self->m_revision = done->revision;
        if (done->hasSucceeded)
            self->leave();
        else
            self->takeBack();
    });
}

void SemaphoreChange::takeBack()
{
    if (!m_isGrant)
        return lose();
    // At the index of (1) alone: whoever has built on it since keeps it.
    m_v2.write(m_order.key, encodeLocksmithSemaphore(m_before), m_index,
        [self = shared_from_this()](const Result<std::optional<qint64>> &) { self->lose(); });
}

void SemaphoreChange::leave()
{
    const bool isWritten = m_now == m_after && (m_isGrant || !m_order.put);
    if (isWritten)
        return end();
    m_v2.write(m_order.key, encodeLocksmithSemaphore(m_after), m_index,
        [self = shared_from_this()](const Result<std::optional<qint64>> &index) {
            if (!index)
                return self->m_done(tl::unexpected(index.error()));
            if (*index) {
                self->m_index = **index;
                return self->end();
            }
            const bool isHalfPut = self->m_order.put
                && (!self->m_isGrant || hasMore(self->m_now.holders, self->m_after.holders));
            if (self->m_order.isRepair || isHalfPut)
                return self->lose();
            const Order repair {.key = self->m_order.key, .group = self->m_order.group, .isRepair = true};
            runUntilDone(self->m_v3, self->m_v2, repair, [self](const Result<void> &repaired) {
                if (repaired)
                    self->end();
                else
                    self->m_done(tl::unexpected(repaired.error()));
            });
        });
}

void SemaphoreChange::end()
{
    m_done(TransactionResult {
        .hasSucceeded = true, .revision = m_order.put ? m_index : m_revision, .isOfAll = false});
}

} // namespace roadstead::store
