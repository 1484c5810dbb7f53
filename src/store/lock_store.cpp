#include "store/lock_store.h"

#include "core/literals.h"

#include <QHash>

namespace roadstead::store {

namespace {

constexpr QByteArrayView kSemaphorePrefix("com.coreos.airlock/groups/");
constexpr QByteArrayView kSemaphoreEnd("/v1/semaphore");
constexpr QByteArrayView kHolderPrefix("roadstead/lock-holders/");

/// Go's url.QueryEscape, as in semaphoreKey().
QByteArray escaped(const QString &text)
{
    return text.toUtf8().toPercentEncoding(" ").replace(' ', '+');
}

QString unescaped(const QByteArray &text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(QByteArray(text).replace('+', ' ')));
}

QByteArray holderKey(const QString &group, const QString &id)
{
    return kHolderPrefix.toByteArray() + escaped(group) + '/' + escaped(id);
}

/// The first key after all that begin with `prefix`.
QByteArray endOf(QByteArrayView prefix)
{
    QByteArray end = prefix.toByteArray();
    end.back() = static_cast<char>(end.back() + 1); // both prefixes end in '/'
    return end;
}

enum class Wish : unsigned char
{
    Lock,
    Unlock
};

/// One answer under way: read, decide, compare and swap, and again when somebody else was faster. Kept alive
/// by its callbacks.
class Attempt : public std::enable_shared_from_this<Attempt>
{
public:
    Attempt(Keyspace &keyspace, Wish wish, QString group, QString id, std::optional<int> slotCount,
        qint64 nowMs, LockStore::Answer answer)
        : m_keyspace(keyspace)
        , m_wish(wish)
        , m_group(std::move(group))
        , m_id(std::move(id))
        , m_slotCount(slotCount)
        , m_nowMs(nowMs)
        , m_answer(std::move(answer))
    {
    }

    void start()
    {
        if (m_group.isEmpty() || m_id.isEmpty()) {
            m_answer(fail(ErrorCode::Invalid, u"A reboot lock needs a group and an id."_s));
            return;
        }
        if (std::max(m_group.size(), m_id.size()) > LockStore::kMaxIdChars) {
            m_answer(fail(ErrorCode::TooLarge,
                u"The names of lock groups and holders have at most %1 characters."_s.arg(
                    LockStore::kMaxIdChars)));
            return;
        }
        m_keyspace.range(semaphoreKey(m_group), {},
            [self = shared_from_this()](const Result<RangeResult> &stored) { self->decide(stored); });
    }

private:
    void decide(const Result<RangeResult> &stored)
    {
        if (!stored) {
            m_answer(tl::unexpected(stored.error()));
            return;
        }
        const bool isNew = stored->kvs.empty();
        Semaphore semaphore {m_slotCount.value_or(1), {}};
        if (!isNew) {
            Result<Semaphore> parsed = parseSemaphore(stored->kvs.front().value);
            if (!parsed) {
                m_answer(tl::unexpected(parsed.error()));
                return;
            }
            semaphore = std::move(*parsed);
        }
        const int slotCount = m_slotCount.value_or(semaphore.totalSlots);
        const LockDecision decision = m_wish == Wish::Lock
            ? decideLock(semaphore, m_id, slotCount, m_nowMs)
            : decideUnlock(semaphore, m_id, slotCount, m_nowMs);
        if (!decision.changed) {
            m_answer(decision.verdict);
            return;
        }
        swap(decision, isNew ? 0 : stored->kvs.front().version);
    }

    void swap(const LockDecision &decision, qint64 version)
    {
        const QByteArray key = semaphoreKey(m_group);
        KeyTransaction transaction;
        transaction.compares.push_back(
            {.key = key, .target = KeyCompare::Target::Version, .number = version, .value = {}});
        transaction.success.push_back(
            {.kind = KeyOperation::Kind::Put, .key = key, .value = encodeSemaphore(*decision.changed)});
        const bool isTaken = m_wish == Wish::Lock;
        transaction.success.push_back({.kind = isTaken ? KeyOperation::Kind::Put : KeyOperation::Kind::Delete,
            .key = holderKey(m_group, m_id),
            .value = isTaken ? QByteArray::number(m_nowMs) : QByteArray()});
        m_keyspace.transact(std::move(transaction),
            [self = shared_from_this(), verdict = decision.verdict](const Result<TransactionResult> &done) {
                if (!done)
                    self->m_answer(tl::unexpected(done.error()));
                else if (done->hasSucceeded)
                    self->m_answer(verdict);
                else if (++self->m_tries < LockStore::kMaxTries)
                    self->start();
                else
                    self->m_answer(fail(ErrorCode::Conflict,
                        u"The lock of group %1 is changed by too many at once. Ask again."_s.arg(
                            self->m_group)));
            });
    }

    Keyspace &m_keyspace;
    const Wish m_wish;
    const QString m_group;
    const QString m_id;
    const std::optional<int> m_slotCount; ///< nothing: as stored
    const qint64 m_nowMs;
    const LockStore::Answer m_answer;
    int m_tries = 0;
};

GroupCommit::Work attemptOf(
    Wish wish, const QString &group, const QString &id, std::optional<int> slotCount, qint64 nowMs)
{
    return [=](Keyspace &keys, GroupCommit::Done done) {
        std::make_shared<Attempt>(keys, wish, group, id, slotCount, nowMs, std::move(done))->start();
    };
}

QHash<QByteArray, qint64> sinceOf(const std::vector<KeyValue> &kvs)
{
    QHash<QByteArray, qint64> since;
    for (const KeyValue &kv : kvs)
        since.insert(kv.key, kv.value.toLongLong());
    return since;
}

QList<StoredLockGroup> groupsOf(
    const std::vector<KeyValue> &semaphores, const QHash<QByteArray, qint64> &since)
{
    QList<StoredLockGroup> groups;
    for (const KeyValue &kv : semaphores) {
        const Result<Semaphore> semaphore = parseSemaphore(kv.value);
        if (!kv.key.endsWith(kSemaphoreEnd) || !semaphore)
            continue;
        const qsizetype nameBytes = kv.key.size() - kSemaphorePrefix.size() - kSemaphoreEnd.size();
        StoredLockGroup group {
            unescaped(kv.key.mid(kSemaphorePrefix.size(), nameBytes)), semaphore->totalSlots, {}};
        for (const QString &id : semaphore->holders)
            group.holders.append({id, since.value(holderKey(group.group, id))});
        groups.append(group);
    }
    return groups;
}

} // namespace

LockStore::LockStore(Keyspace &keyspace, GroupCommit::Reads reads)
    : m_keyspace(keyspace)
    , m_commits(keyspace, reads)
{
}

void LockStore::lock(
    const QString &group, const QString &id, int slotCount, qint64 nowMs, const Answer &answer)
{
    m_commits.run(group, attemptOf(Wish::Lock, group, id, slotCount, nowMs), answer);
}

void LockStore::unlock(
    const QString &group, const QString &id, int slotCount, qint64 nowMs, const Answer &answer)
{
    m_commits.run(group, attemptOf(Wish::Unlock, group, id, slotCount, nowMs), answer);
}

void LockStore::forceRelease(const QString &group, const QString &id, qint64 nowMs, const Answer &answer)
{
    m_commits.run(group, attemptOf(Wish::Unlock, group, id, std::nullopt, nowMs), answer);
}

void LockStore::groups(std::function<void(Result<QList<StoredLockGroup>>)> done)
{
    m_keyspace.range(kSemaphorePrefix.toByteArray(), endOf(kSemaphorePrefix),
        [&keyspace = m_keyspace, done = std::move(done)](const Result<RangeResult> &semaphores) {
            if (!semaphores) {
                done(tl::unexpected(semaphores.error()));
                return;
            }
            keyspace.range(kHolderPrefix.toByteArray(), endOf(kHolderPrefix),
                [done, semaphores](const Result<RangeResult> &holders) {
                    done(holders.map([&](const RangeResult &found) {
                        return groupsOf(semaphores->kvs, sinceOf(found.kvs));
                    }));
                });
        });
}

} // namespace roadstead::store
