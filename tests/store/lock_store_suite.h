#pragma once

#include "store/lock_store.h"

#include "store_fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <thread>

namespace roadstead::store {

/// What locks promise on any keyspace: both doors of a group share its slots, the policy is kept in the
/// transaction that grants, and what is granted outlives whoever granted it.
class LockStoreSuite : public QObject
{
    Q_OBJECT

protected:
    virtual Keyspace &emptyKeyspace() = 0;

    static LockAsk ask(const QString &group, const QString &id, int slotCount = 1)
    {
        LockAsk made;
        made.question.group = group;
        made.question.id = id;
        made.question.slotCount = slotCount;
        return made;
    }
    static QString answerOf(const Result<Verdict> &verdict) { return verdict ? verdict->answer : u"error"_s; }
    static QString lock(LockStore &locks, const LockAsk &asked, qint64 nowMs = 1)
    {
        Answer<Verdict> answer;
        locks.lock(asked, nowMs, answer.callback());
        return answerOf(answer.get());
    }
    static QString unlock(LockStore &locks, const QString &group, const QString &id, qint64 nowMs = 2)
    {
        Answer<Verdict> answer;
        locks.unlock(group, id, 1, nowMs, answer.callback());
        return answerOf(answer.get());
    }
    static QList<StoredLockGroup> groups(LockStore &locks)
    {
        Answer<QList<StoredLockGroup>> answer;
        locks.groups(answer.callback());
        return answer.get().value_or(QList<StoredLockGroup> {});
    }
    /// As another program writes it.
    virtual bool put(Keyspace &keys, const QByteArray &key, const QByteArray &value)
    {
        Answer<TransactionResult> answer;
        keys.transact(
            {.compares = {}, .success = {{.kind = KeyOperation::Kind::Put, .key = key, .value = value}}},
            answer.callback());
        return answer.get().has_value();
    }
    /// As locksmith's front door writes it: the semaphore and what the grant says goes beside it.
    static QString locksmithLock(
        Keyspace &keys, LockStore &locks, LockAsk asked, const LocksmithSemaphore &after, qint64 nowMs = 1)
    {
        asked.door = LockDoor::Locksmith;
        const QByteArray key = locksmithKeys(asked.question.group).first();
        Answer<LockStore::LocksmithGrant> answer;
        locks.locksmithGrant(asked, key, nowMs, answer.callback());
        const auto grant = answer.get();
        if (!grant || !grant->verdict.isGood)
            return grant ? grant->verdict.answer : u"error"_s;
        KeyTransaction transaction = grant->beside;
        transaction.success.push_back(
            {.kind = KeyOperation::Kind::Put, .key = key, .value = encodeLocksmithSemaphore(after)});
        Answer<TransactionResult> done;
        keys.transact(transaction, done.callback());
        const auto stored = done.get();
        return stored && stored->hasSucceeded ? grant->verdict.answer : u"lost"_s;
    }

    inline static const QString kMachine = u"1c09ca98649c4c7abc779cd04c96812e"_s;
    inline static const QString kZincati = u"978a225b3d7b40e9acd7ce9b62f68444"_s; ///< of kMachine

private Q_SLOTS:
    void bothDoorsShareTheSlots()
    {
        Keyspace &keys = emptyKeyspace();
        LockStore locks(keys);
        QCOMPARE(lock(locks, ask(u"g"_s, u"fleetlock"_s, 2)), u"locked"_s);
        QCOMPARE(
            locksmithLock(keys, locks, ask(u"g"_s, u"locksmith"_s, 2), {2, {u"locksmith"_s}}), u"locked"_s);
        QCOMPARE(lock(locks, ask(u"g"_s, u"third"_s, 2)), u"full"_s);
        QCOMPARE(locksmithLock(keys, locks, ask(u"g"_s, u"fourth"_s, 2), {2, {u"fourth"_s}}), u"full"_s);
        QCOMPARE(lock(locks, ask(u"g"_s, u"fleetlock"_s, 2)), u"held"_s);
        QCOMPARE(lock(locks, ask(u"other"_s, u"third"_s)), u"locked"_s);
        const QList<StoredLockGroup> stored = groups(locks);
        QCOMPARE(stored.value(0).holders,
            (QList<StoredLockHolder> {
                {u"fleetlock"_s, 1, LockDoor::FleetLock}, {u"locksmith"_s, 1, LockDoor::Locksmith}}));
    }

    void aGrantIsLostWhenTheOtherDoorWasFaster()
    {
        Keyspace &keys = emptyKeyspace();
        LockStore locks(keys);
        LockAsk asked = ask(u"g"_s, u"slow"_s);
        asked.door = LockDoor::Locksmith;
        const QByteArray key = locksmithKeys(u"g"_s).first();
        Answer<LockStore::LocksmithGrant> answer;
        locks.locksmithGrant(asked, key, 1, answer.callback());
        auto grant = answer.get();
        QVERIFY(grant && grant->verdict.isGood);
        QCOMPARE(lock(locks, ask(u"g"_s, u"fast"_s)), u"locked"_s); // between the decision and the write
        grant->beside.success.push_back({.kind = KeyOperation::Kind::Put,
            .key = key,
            .value = encodeLocksmithSemaphore({1, {u"slow"_s}})});
        Answer<TransactionResult> done;
        keys.transact(grant->beside, done.callback());
        QCOMPARE(done.get()->hasSucceeded, false);
    }

    void theLockWithoutAGroupIsTheDefaultGroups()
    {
        Keyspace &keys = emptyKeyspace();
        LockStore locks(keys);
        QVERIFY(put(keys, "/coreos.com/updateengine/rebootlock/semaphore",
            R"({"semaphore":1,"max":2,"holders":["m"]})"));
        QCOMPARE(lock(locks, ask(u"default"_s, u"a"_s)), u"full"_s);
        LockAsk unnamed = ask(u"default"_s, u"a"_s);
        unnamed.isNamed = false; // locksmith's own max counts
        QCOMPARE(lock(locks, unnamed), u"locked"_s);
        unnamed.question.id = u"b"_s;
        QCOMPARE(lock(locks, unnamed), u"full"_s);
    }

    void oneMachineAtBothDoorsHasOneSlot()
    {
        Keyspace &keys = emptyKeyspace();
        LockStore locks(keys);
        QCOMPARE(locksmithLock(keys, locks, ask(u"g"_s, kMachine), {1, {kMachine}}), u"locked"_s);
        QCOMPARE(lock(locks, ask(u"g"_s, u"other"_s)), u"full"_s);
        QCOMPARE(lock(locks, ask(u"g"_s, kZincati)), u"locked"_s);
    }

    void theGapOutlivesItsStation()
    {
        Keyspace &keys = emptyKeyspace();
        constexpr qint64 kMinute = 60'000;
        LockAsk asked = ask(u"g"_s, u"a"_s, 2);
        asked.question.policy.minGapMs = 10 * kMinute;
        {
            LockStore first(keys);
            QCOMPARE(lock(first, asked, 100 * kMinute), u"locked"_s);
        }
        LockStore second(keys); // another one on the same keyspace, or the same one later
        asked.question.id = u"b"_s;
        QCOMPARE(lock(second, asked, 109 * kMinute), u"gap"_s);
        QCOMPARE(locksmithLock(keys, second, asked, {2, {u"b"_s}}, 109 * kMinute), u"gap"_s);
        QCOMPARE(lock(second, asked, 110 * kMinute), u"locked"_s);
        QCOMPARE(unlock(second, u"g"_s, u"a"_s, 115 * kMinute), u"released"_s);
        asked.question.id = u"c"_s;
        QCOMPARE(lock(second, asked, 124 * kMinute), u"gap"_s); // from the end of the last reboot
        QCOMPARE(lock(second, asked, 125 * kMinute), u"locked"_s);
        QCOMPARE(groups(second).value(0).lastGrantMs, 125 * kMinute);
        QCOMPARE(groups(second).value(0).lastReleaseMs, 115 * kMinute);
    }

    void aPersonReleasesAtEitherDoor()
    {
        Keyspace &keys = emptyKeyspace();
        LockStore locks(keys);
        QCOMPARE(locksmithLock(keys, locks, ask(u"g"_s, u"m"_s, 3), {3, {u"m"_s}}), u"locked"_s);
        QCOMPARE(lock(locks, ask(u"g"_s, u"z"_s, 3)), u"locked"_s);
        for (const QString &id : {u"m"_s, u"z"_s}) {
            Answer<Verdict> answer;
            locks.forceRelease(u"g"_s, id, 5, answer.callback());
            QCOMPARE(answerOf(answer.get()), u"released"_s);
            Answer<Verdict> again;
            locks.forceRelease(u"g"_s, id, 5, again.callback());
            QCOMPARE(answerOf(again.get()), u"not-held"_s);
        }
        const StoredLockGroup expected {u"g"_s, 3, {}, 1, 0}; // a person's release is no reboot's end
        QCOMPARE(groups(locks), QList {expected});
        LockAsk back = ask(u"g"_s, u"m"_s, 3);
        back.door = LockDoor::Locksmith;
        QCOMPARE(lock(locks, back, 7), u"locked"_s);
        QCOMPARE(
            groups(locks).value(0).holders, (QList<StoredLockHolder> {{u"m"_s, 7, LockDoor::Locksmith}}));
    }

    void expiryTakesOnlyTheLockThatIsMeant()
    {
        Keyspace &keys = emptyKeyspace();
        LockStore locks(keys);
        const auto expire = [&locks](qint64 sinceMs) {
            Answer<Verdict> answer;
            locks.expire(u"g"_s, u"a"_s, sinceMs, 1000, answer.callback());
            return answerOf(answer.get());
        };
        QCOMPARE(lock(locks, ask(u"g"_s, u"a"_s), 100), u"locked"_s);
        QCOMPARE(unlock(locks, u"g"_s, u"a"_s, 150), u"released"_s);
        QCOMPARE(lock(locks, ask(u"g"_s, u"a"_s), 200), u"locked"_s);
        QCOMPARE(expire(100), u"not-held"_s); // given back and taken again meanwhile
        QCOMPARE(groups(locks).value(0).holders.size(), 1);
        QCOMPARE(expire(200), u"released"_s);
        QVERIFY(groups(locks).value(0).holders.isEmpty());
    }

    void keepsTheTimesOfManyAndOfThoseWithKeysOfTheirOwn()
    {
        Keyspace &keys = emptyKeyspace();
        LockStore locks(keys);
        constexpr int kMany = static_cast<int>(LockState::kMaxInOneKey) + 20;
        const auto name = [](int i) { return u"n%1"_s.arg(1000 + i); };
        // Written by a station that had a key for each.
        QVERIFY(put(keys, semaphoreKey(u"g"_s), encodeSemaphore({kMany, {u"old"_s}})));
        QVERIFY(put(keys, holderKey(u"g"_s, u"old"_s), "5"));
        for (int i = 0; i < kMany - 1; ++i)
            QCOMPARE(lock(locks, ask(u"g"_s, name(i), kMany), 100 + i), u"locked"_s);
        QList<StoredLockHolder> holders = groups(locks).value(0).holders;
        QCOMPARE(holders.size(), kMany);
        for (int i = 0; i < kMany - 1; ++i)
            QCOMPARE(holders[i].sinceMs, 100 + i);
        QCOMPARE(holders.last().sinceMs, 5);
        const auto expire = [&locks](const QString &id, qint64 sinceMs) {
            Answer<Verdict> answer;
            locks.expire(u"g"_s, id, sinceMs, 1000, answer.callback());
            return answerOf(answer.get());
        };
        const QList<std::pair<QString, qint64>> each {
            {u"old"_s, 5}, {name(0), 100}, {name(kMany - 2), 98 + kMany}};
        for (const auto &[id, sinceMs] : each) {
            QCOMPARE(expire(id, sinceMs - 1), u"not-held"_s);
            QCOMPARE(expire(id, sinceMs), u"released"_s);
        }
        for (int i = 1; i < kMany - 2; ++i)
            QCOMPARE(unlock(locks, u"g"_s, name(i)), u"released"_s);
        QVERIFY(groups(locks).value(0).holders.isEmpty());
        Answer<RangeResult> left;
        const auto [first, last] = rangeOf(kHolderPrefix);
        keys.range(first, last, left.callback());
        QVERIFY(left.get()->kvs.empty());
        QCOMPARE(lock(locks, ask(u"g"_s, u"old"_s, kMany), 7), u"locked"_s);
        QCOMPARE(groups(locks).value(0).holders.value(0).sinceMs, 7);
    }

    void etcdMembersOfTwoGroupsKeepTheirQuorum()
    {
        Keyspace &keys = emptyKeyspace();
        LockStore locks(keys);
        const auto member = [](const QString &name) { return EtcdMember {name, {name}, true}; };
        LockAsk first = ask(u"g"_s, u"a"_s);
        first.etcd = EtcdMembers {u"rack"_s, {member(u"b"_s), member(u"c"_s)}};
        LockAsk second = ask(u"h"_s, u"b"_s);
        second.etcd = EtcdMembers {u"rack"_s, {member(u"a"_s), member(u"c"_s)}};
        QCOMPARE(lock(locks, first), u"locked"_s);
        QCOMPARE(lock(locks, second), u"quorum"_s);
        QCOMPARE(unlock(locks, u"g"_s, u"a"_s), u"released"_s);
        QCOMPARE(locksmithLock(keys, locks, second, {1, {u"b"_s}}), u"locked"_s);
        QCOMPARE(lock(locks, first), u"quorum"_s);
    }

    void manyEtcdMembersAtOnceNeverBreakTheQuorum()
    {
        LockStore locks(emptyKeyspace());
        constexpr int kMembers = 5; // two may be down
        std::atomic<int> granted = 0;
        {
            std::vector<std::jthread> nodes;
            for (int i = 0; i < kMembers; ++i) {
                nodes.emplace_back([&, i] {
                    LockAsk asked = ask(u"g%1"_s.arg(i), u"n%1"_s.arg(i));
                    asked.etcd = EtcdMembers {u"rack"_s, {}};
                    for (int other = 0; other < kMembers; ++other) {
                        const QString name = u"n%1"_s.arg(other);
                        if (other != i)
                            asked.etcd->others.append({name, {name}, true});
                    }
                    granted += lock(locks, asked) == "locked"_L1 ? 1 : 0;
                });
            }
        }
        QCOMPARE(granted.load(), 2);
    }

    void anotherProgramsBrokenLockIsNeverGranted()
    {
        Keyspace &keys = emptyKeyspace();
        LockStore locks(keys);
        QVERIFY(put(keys, locksmithKeys(u"g"_s).first(), "nonsense"));
        QCOMPARE(lock(locks, ask(u"g"_s, u"a"_s)), u"error"_s);
        QCOMPARE(lock(locks, ask(u"h"_s, u"a"_s)), u"locked"_s);
    }
};

} // namespace roadstead::store
