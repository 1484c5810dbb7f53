#include "../store/store_fixture.h"
#include "runtime/lock_keeper.h"
#include "runtime/locksmith_desk.h"
#include "store/sqlite_keyspace.h"
#include "store/store.h"
#include "wire/fleet_document.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace roadstead;
using namespace roadstead::runtime;
using services::EtcdV2Front;
using store::Answer;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kSaturday = 1'717'200'000'000; // 2024-06-01 00:00 UTC
const QByteArray kDefaultKey = locksmithKeys(u"default"_s).first();

QString machineId(int number)
{
    return u"aa"_s + QString::number(number, 16).rightJustified(30, u'0');
}

QString zincatiId(int number)
{
    return zincatiIdOf(machineId(number));
}

} // namespace

/// Both doors of a lock group by its policy, what the window is shown of them, and who looks after locks that
/// nobody gives back.
class TestLockDesks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aClosedWindowRefusesAtBothDoors();
    void holdsRefuseAndTakeNothingAway();
    void bothDoorsShareSlotsAndBoard();
    void heldNodesAreRefusedByTheirMachineId();
    void theDocumentsSlotsAreLocksmithsMax();
    void locksmithsMaxCountsWhereNoDocumentDoes();
    void refusesWhatLocksmithNeverWrites();
    void firstRefusedIsServedFirst();
    void theGapIsKeptByTheNextStation();
    void etcdKeepsItsQuorum();
    void expiresOnlyWhereTheGroupSaysSo();
    void expiresNothingWithoutItsStore();
    void tellsOfForgottenLocksOnce();
    void knowsHowNodesReboot();
    void theSameRefusalIsOneLine();

private:
    void configure(const QByteArray &yaml)
    {
        const auto document = wire::parseFleetDocument("roadstead: 1\n" + yaml, {});
        QVERIFY2(document, qPrintable(document ? QString() : wire::errorText(document.error())));
        m_fleet->setConfig(std::make_shared<const FleetConfig>(*document, 1));
    }
    void openFleet()
    {
        m_fleet = std::make_unique<FleetState>(*m_store, [this] { return m_nowMs.load(); });
        m_desk = std::make_unique<RebootLockDesk>(*m_fleet, *m_locks);
        m_locksmith = std::make_unique<LocksmithLockDesk>(*m_fleet, *m_locks, *m_desk);
        m_keeper = std::make_unique<LockKeeper>(*m_fleet, *m_locks, [this] { ++m_expired; });
    }
    QString lock(const QString &group, const QString &id)
    {
        Answer<Verdict> answer;
        m_desk->lockFor(group, id, {}, answer.callback());
        const auto verdict = answer.get();
        m_lockText = verdict ? lockErrorText(*verdict) : verdict.error().message;
        return verdict ? verdict->answer : u"error"_s;
    }
    QString unlock(const QString &group, const QString &id)
    {
        Answer<Verdict> answer;
        m_desk->unlockFor(group, id, {}, answer.callback());
        const auto verdict = answer.get();
        return verdict ? verdict->answer : u"error"_s;
    }
    /// As locksmith's door carries out a PUT; the refusal, or empty.
    QString write(const QByteArray &key, const QByteArray &after)
    {
        Answer<RangeResult> found;
        m_keys->range(key, {}, found.callback());
        const auto kvs = found.get()->kvs;
        Answer<EtcdV2Front::Leave> answer;
        m_locksmith->judge(
            {key, kvs.empty() ? std::nullopt : std::optional(kvs.front().value), after}, answer.callback());
        const auto leave = answer.get();
        if (!leave)
            return u"error"_s;
        if (!leave->refusal.isEmpty())
            return QString::fromUtf8(leave->refusal);
        KeyTransaction transaction = leave->beside;
        transaction.success.push_back({.kind = KeyOperation::Kind::Put, .key = key, .value = leave->value});
        Answer<TransactionResult> done;
        m_keys->transact(transaction, done.callback());
        const auto stored = done.get();
        if (!stored || !stored->hasSucceeded)
            return u"lost"_s;
        if (leave->stored)
            leave->stored();
        return {};
    }
    QString write(const QByteArray &key, int max, const QStringList &holders)
    {
        return write(key, encodeLocksmithSemaphore({max, holders}));
    }
    QByteArray stored(const QByteArray &key)
    {
        Answer<RangeResult> found;
        m_keys->range(key, {}, found.callback());
        const auto kvs = found.get()->kvs;
        return kvs.empty() ? QByteArray() : kvs.front().value;
    }
    LockGroupStatus group(const QString &id = u"default"_s)
    {
        for (const LockGroupStatus &status : m_fleet->locks()) {
            if (status.id == id)
                return status;
        }
        return {};
    }
    QList<Event> history(const QList<EventKind> &kinds)
    {
        Answer<void> flushed;
        m_store->commit({}, flushed.callback());
        (void)flushed.get();
        Answer<QList<Event>> events;
        m_store->events({.kinds = kinds, .limit = 5000}, events.callback());
        return events.get().value();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::SqliteKeyspace> m_keys;
    std::unique_ptr<store::LockStore> m_locks;
    std::unique_ptr<FleetState> m_fleet;
    std::unique_ptr<RebootLockDesk> m_desk;
    std::unique_ptr<LocksmithLockDesk> m_locksmith;
    std::unique_ptr<LockKeeper> m_keeper;
    std::atomic<qint64> m_nowMs = kSaturday;
    std::atomic<int> m_expired = 0;
    QString m_lockText;
};

void TestLockDesks::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::move(*store::Store::open(m_dir->path()));
    QVERIFY(m_store->start());
    m_keys = std::make_unique<store::SqliteKeyspace>(*m_store);
    m_locks = std::make_unique<store::LockStore>(*m_keys);
    m_nowMs = kSaturday;
    m_expired = 0;
    openFleet();
}

void TestLockDesks::cleanup()
{
    m_store->stop();
    m_keeper.reset();
    m_locksmith.reset();
    m_desk.reset();
    m_fleet.reset();
    m_locks.reset();
    m_keys.reset();
    m_store.reset();
}

void TestLockDesks::aClosedWindowRefusesAtBothDoors()
{
    configure("lock_groups: [ { id: default, slots: 2, windows: [ { start: 02:00, length: 1h } ] } ]\n");
    QCOMPARE(lock(u"default"_s, zincatiId(1)), u"window-closed"_s);
    const QString why
        = u"no reboot window is open (02:00 for 1h (UTC)): the next one opens at 2024-06-01 02:00 UTC"_s;
    QCOMPARE(m_lockText, why);
    QCOMPARE(write(kDefaultKey, 1, {}), QString()); // what every verb of locksmithctl begins with
    QCOMPARE(write(kDefaultKey, 2, {machineId(2)}), why);
    QCOMPARE(group().opening.opensMs, kSaturday + 2 * kHour);
    QCOMPARE(group().standing.answer, u"window-closed"_s);
    QCOMPARE(group().waiting.size(), 2);
    m_nowMs = kSaturday + 2 * kHour;
    QCOMPARE(lock(u"default"_s, zincatiId(1)), u"locked"_s);
    QCOMPARE(write(kDefaultKey, 2, {machineId(2)}), QString());
    m_nowMs = kSaturday + 5 * kHour;
    QCOMPARE(lock(u"default"_s, zincatiId(1)), u"held"_s); // what is held is confirmed at any time
    QCOMPARE(write(kDefaultKey, 2, {}), QString()); // and given back at any time
    QCOMPARE(unlock(u"default"_s, zincatiId(1)), u"released"_s);
}

void TestLockDesks::holdsRefuseAndTakeNothingAway()
{
    const QByteArray groups = "lock_groups: [ { id: default, slots: 2 }, { id: held, hold: true } ]\n";
    configure(groups);
    QCOMPARE(lock(u"default"_s, zincatiId(1)), u"locked"_s);
    QCOMPARE(lock(u"held"_s, zincatiId(2)), u"group-held"_s);
    configure(groups + "reboots: { hold: true, reason: audit }\n");
    QCOMPARE(lock(u"default"_s, zincatiId(1)), u"all-held"_s);
    QCOMPARE(lock(u"default"_s, zincatiId(3)), u"all-held"_s);
    m_nowMs += kMinute;
    QCOMPARE(write(kDefaultKey, 2, {}), QString());
    QCOMPARE(write(kDefaultKey, 2, {machineId(4)}), u"all reboots are held: audit"_s);
    QCOMPARE(group().holders.size(), 1);
    QCOMPARE(group().standing.answer, u"all-held"_s);
    configure(groups);
    QCOMPARE(lock(u"default"_s, zincatiId(3)), u"locked"_s);
}

void TestLockDesks::bothDoorsShareSlotsAndBoard()
{
    configure("lock_groups: [ { id: rack, slots: 1 } ]\n");
    const QByteArray key = locksmithKeys(u"rack"_s).first();
    QCOMPARE(write(key, 1, {}), QString());
    QCOMPARE(write(key, 1, {machineId(1)}), QString());
    QCOMPARE(lock(u"rack"_s, zincatiId(2)), u"full"_s);
    QVERIFY(m_lockText.contains(machineId(1)));
    const LockGroupStatus status = group(u"rack"_s);
    QCOMPARE(status.holders.size(), 1);
    const LockHolder &holder = status.holders.first();
    QCOMPARE(holder.id, machineId(1));
    QCOMPARE(holder.door, LockDoor::Locksmith);
    QCOMPARE(holder.sinceMs, kSaturday);
    const auto node = m_fleet->summary(holder.node);
    QVERIFY(node && node->holdsLock);
    QCOMPARE(node->machineId, machineId(1));
    QCOMPARE(status.waiting.size(), 1);
    QCOMPARE(write(key, 1, {}), QString());
    QVERIFY(group(u"rack"_s).holders.isEmpty());
    QStringList told;
    for (const Event &event : history({EventKind::LockTaken, EventKind::LockReleased})) {
        QCOMPARE(event.node, holder.node);
        QCOMPARE(event.detail.value(u"door"_s).toString(), u"locksmith"_s);
        QCOMPARE(event.detail.value(u"id"_s).toString(), machineId(1));
        told.prepend(eventKindName(event.kind));
    }
    QCOMPARE(told, (QStringList {u"lock-taken"_s, u"lock-released"_s}));
    QCOMPARE(m_fleet->verdicts(holder.node).last().answer, u"released"_s);
    // A person releases a lock of either door.
    QCOMPARE(lock(u"rack"_s, zincatiId(2)), u"locked"_s);
    QCOMPARE(unlock(u"rack"_s, zincatiId(2)), u"released"_s);
    QCOMPARE(write(key, 1, {machineId(1)}), QString());
    Answer<void> released;
    m_desk->release(u"rack"_s, machineId(1), released.callback());
    QVERIFY(released.get());
    QCOMPARE(stored(key), QByteArray(R"({"semaphore":1,"max":1,"holders":[]})"));
    Answer<void> taken; // and takes that back
    m_desk->take(u"rack"_s, machineId(1), taken.callback());
    QVERIFY(taken.get());
    QVERIFY(stored(key).contains(machineId(1).toLatin1()));
}

void TestLockDesks::heldNodesAreRefusedByTheirMachineId()
{
    configure("nodes: [ { id: " + machineId(1).toLatin1() + ", hold: true } ]\n");
    QCOMPARE(write(kDefaultKey, 3, {}), QString());
    QVERIFY(write(kDefaultKey, 3, {machineId(1)}).contains(u"held by its administrator"_s));
    QVERIFY(group().waiting.first().isBarred);
    QCOMPARE(write(kDefaultKey, 3, {machineId(2)}), QString()); // it stands in nobody's way
}

void TestLockDesks::theDocumentsSlotsAreLocksmithsMax()
{
    configure("lock_groups: [ { id: rack, slots: 2 } ]\n");
    const QByteArray key = locksmithKeys(u"rack"_s).first();
    QCOMPARE(write(key, R"({"semaphore":1,"max":1,"holders":null})"), QString());
    QCOMPARE(stored(key), QByteArray(R"({"semaphore":2,"max":2,"holders":[]})"));
    QVERIFY(write(key, 5, {}).contains(u"2 slots: change it there"_s));
    configure("lock_groups: [ { id: rack, slots: 3 } ]\n");
    QCOMPARE(m_locksmith->shown(key, stored(key)), QByteArray(R"({"semaphore":3,"max":3,"holders":[]})"));
    QCOMPARE(write(key, 3, {machineId(1)}), QString());
    QCOMPARE(stored(key), R"({"semaphore":2,"max":3,"holders":[")" + machineId(1).toLatin1() + R"("]})");
    const QByteArray other = locksmithKeys(u"unnamed"_s).first();
    const QByteArray odd = R"({"semaphore":1,  "max":1,"holders":null})";
    QCOMPARE(m_locksmith->shown(other, odd), odd);
}

void TestLockDesks::locksmithsMaxCountsWhereNoDocumentDoes()
{
    configure({});
    QCOMPARE(lock(u"default"_s, zincatiId(1)), u"locked"_s); // one slot by itself
    QCOMPARE(lock(u"default"_s, zincatiId(2)), u"full"_s);
    QCOMPARE(write(kDefaultKey, 1, {}), QString());
    QCOMPARE(write(kDefaultKey, 3, {}), QString()); // set-max
    QCOMPARE(lock(u"default"_s, zincatiId(2)), u"locked"_s);
    QCOMPARE(write(kDefaultKey, 3, {machineId(3)}), QString());
    QVERIFY(write(kDefaultKey, 3, {machineId(3), machineId(4)}).contains(u"all 3 slots"_s));
    const QByteArray own = locksmithKeys(u"prod/database"_s).first();
    QCOMPARE(write(own, 1, {}), QString());
    QCOMPARE(write(own, 1, {machineId(5)}), QString());
    QCOMPARE(group(u"prod/database"_s).holders.size(), 1);
    QCOMPARE(lock(u"nowhere"_s, zincatiId(6)), u"unknown-group"_s);
}

void TestLockDesks::refusesWhatLocksmithNeverWrites()
{
    configure({});
    QCOMPARE(write(kDefaultKey, 3, {}), QString());
    QVERIFY(write(kDefaultKey, 3, {u"a"_s, u"b"_s}).contains(u"one machine at a time"_s));
    QCOMPARE(write(kDefaultKey, 3, {QString(store::LockStore::kMaxIdChars + 1, u'x')}), u"error"_s);
    QCOMPARE(write(kDefaultKey, QByteArray("nonsense")), u"error"_s);
}

void TestLockDesks::firstRefusedIsServedFirst()
{
    configure(
        "lock_groups: [ { id: rack, slots: 1, order: arrival }, { id: names, slots: 1, order: name } ]\n"
        "nodes: [ { id: "
        + machineId(4).toLatin1() + ", name: a }, { id: " + machineId(3).toLatin1() + ", name: b } ]\n");
    for (const int number : {3, 4}) { // so that their names are known
        Sighting sighting;
        sighting.machineId = machineId(number);
        (void)m_fleet->sight(sighting);
    }
    for (const QString &name : {u"rack"_s, u"names"_s}) {
        QCOMPARE(lock(name, zincatiId(1)), u"locked"_s);
        QCOMPARE(lock(name, zincatiId(3)), u"full"_s);
        m_nowMs += kMinute;
        QCOMPARE(lock(name, zincatiId(4)), u"full"_s);
        QCOMPARE(unlock(name, zincatiId(1)), u"released"_s);
    }
    QCOMPARE(lock(u"rack"_s, zincatiId(4)), u"not-its-turn"_s);
    QCOMPARE(m_lockText, u"the free slot is for who waits longer: b"_s);
    QCOMPARE(lock(u"names"_s, zincatiId(3)), u"not-its-turn"_s);
    QCOMPARE(group(u"names"_s).waiting.first().id, zincatiId(4));
    QCOMPARE(lock(u"rack"_s, zincatiId(3)), u"locked"_s);
    QCOMPARE(lock(u"names"_s, zincatiId(4)), u"locked"_s);
    QCOMPARE(unlock(u"rack"_s, zincatiId(3)), u"released"_s);
    QCOMPARE(unlock(u"names"_s, zincatiId(4)), u"released"_s);
    // Who falls silent loses its turn.
    QCOMPARE(lock(u"rack"_s, zincatiId(5)), u"not-its-turn"_s);
    m_nowMs += kTurnMs;
    QCOMPARE(lock(u"rack"_s, zincatiId(5)), u"locked"_s);
}

void TestLockDesks::theGapIsKeptByTheNextStation()
{
    const QByteArray yaml = "lock_groups: [ { id: default, slots: 2, min_gap: 10m } ]\n";
    configure(yaml);
    QCOMPARE(lock(u"default"_s, zincatiId(1)), u"locked"_s);
    QCOMPARE(group().gapEndMs, kSaturday + 10 * kMinute);
    openFleet(); // as after a restart
    configure(yaml);
    m_nowMs = kSaturday + 9 * kMinute;
    QCOMPARE(lock(u"default"_s, zincatiId(2)), u"gap"_s);
    QCOMPARE(write(kDefaultKey, 2, {}), QString());
    QVERIFY(write(kDefaultKey, 2, {machineId(3)}).contains(u"between reboots"_s));
    m_nowMs = kSaturday + 10 * kMinute;
    QCOMPARE(lock(u"default"_s, zincatiId(2)), u"locked"_s);
}

void TestLockDesks::etcdKeepsItsQuorum()
{
    const auto document = [](int members, const QByteArray &group) {
        QByteArray nodes;
        QByteArray ids;
        for (int i = 1; i <= members; ++i) {
            const QByteArray id = machineId(i).toLatin1();
            nodes += "  - { id: " + id + ", name: m" + QByteArray::number(i) + ", labels: { role: etcd } }\n";
            ids += (i > 1 ? ", " : "") + id;
        }
        const QByteArray worker = machineId(99).toLatin1();
        return "nodes:\n" + nodes + "clusters: [ { id: rack, nodes: [" + ids + ", " + worker
            + "], lock_group: g } ]\nlock_groups: [ { id: g, slots: 9" + group
            + " }, { id: h, slots: 9 } ]\n";
    };
    const auto meet = [this](int number) {
        Sighting sighting;
        sighting.machineId = machineId(number);
        return m_fleet->sight(sighting).node;
    };
    configure(document(3, {}));
    meet(1);
    meet(2);
    QCOMPARE(lock(u"g"_s, zincatiId(1)), u"quorum"_s); // the third was never met
    QVERIFY(m_lockText.endsWith(u"down: m3"_s));
    QVERIFY(group(u"g"_s).waiting.first().isBarred);
    const NodeId third = meet(3);
    QCOMPARE(lock(u"g"_s, zincatiId(1)), u"locked"_s);
    QCOMPARE(lock(u"h"_s, zincatiId(2)), u"quorum"_s); // in any group, through any door
    const QByteArray key = locksmithKeys(u"h"_s).first();
    QCOMPARE(write(key, 9, {}), QString());
    QVERIFY(write(key, 9, {machineId(2)}).contains(u"down: m1"_s));
    QCOMPARE(lock(u"g"_s, zincatiId(99)), u"locked"_s); // no member
    QCOMPARE(unlock(u"g"_s, zincatiId(1)), u"released"_s);
    QCOMPARE(write(key, 9, {machineId(2)}), QString());
    QCOMPARE(lock(u"g"_s, zincatiId(1)), u"quorum"_s);
    configure(document(3, ", quorum_guard: false"));
    QCOMPARE(lock(u"g"_s, zincatiId(1)), u"locked"_s);
    QCOMPARE(unlock(u"g"_s, zincatiId(1)), u"released"_s);
    QCOMPARE(write(key, 9, {}), QString());
    configure(document(3, {}));
    (void)m_fleet->retire({third}, true);
    QCOMPARE(lock(u"g"_s, zincatiId(1)), u"locked"_s); // two members are left, and have none to spare
    QCOMPARE(unlock(u"g"_s, zincatiId(1)), u"released"_s);
    // No label says so, but they found each other by the cluster's token.
    (void)m_fleet->retire({third}, false);
    configure(document(3, {}).replace("role: etcd", "rack: a"));
    QCOMPARE(lock(u"g"_s, zincatiId(1)), u"locked"_s);
    QCOMPARE(lock(u"g"_s, zincatiId(2)), u"locked"_s);
    QCOMPARE(unlock(u"g"_s, zincatiId(2)), u"released"_s);
    m_fleet->setEtcdMembers({meet(1), meet(2), third});
    QCOMPARE(lock(u"g"_s, zincatiId(2)), u"quorum"_s);
    m_fleet->setEtcdMembers({});
    QCOMPARE(lock(u"g"_s, zincatiId(2)), u"locked"_s);
}

void TestLockDesks::expiresOnlyWhereTheGroupSaysSo()
{
    configure("lock_groups: [ { id: keeps }, { id: expires, slots: 2, expire_after: 2h } ]\n");
    QCOMPARE(lock(u"keeps"_s, zincatiId(1)), u"locked"_s);
    QCOMPARE(lock(u"expires"_s, zincatiId(2)), u"locked"_s);
    const QByteArray key = locksmithKeys(u"expires"_s).first();
    QCOMPARE(write(key, 2, {}), QString());
    QCOMPARE(write(key, 2, {machineId(3)}), QString());
    m_nowMs = kSaturday + 2 * kHour;
    m_keeper->tend();
    QVERIFY(history({EventKind::LockExpired}).isEmpty());
    m_nowMs = kSaturday + 2 * kHour + 1;
    m_keeper->tend();
    QTRY_COMPARE(m_expired.load(), 2);
    const QList<Event> told = history({EventKind::LockExpired});
    QCOMPARE(told.size(), 2);
    for (const Event &event : told) {
        QVERIFY(event.node != NodeId::None);
        QCOMPARE(event.severity, Severity::Warn);
        QCOMPARE(event.detail.value(u"group"_s).toString(), u"expires"_s);
        QCOMPARE(event.detail.value(u"since"_s).toInteger(), kSaturday);
        QCOMPARE(event.detail.value(u"after"_s).toInteger(), 2 * kHour);
    }
    QCOMPARE(stored(key), QByteArray(R"({"semaphore":2,"max":2,"holders":[]})"));
    QCOMPARE(lock(u"expires"_s, zincatiId(4)), u"locked"_s);
    QCOMPARE(lock(u"keeps"_s, zincatiId(4)), u"full"_s); // a day would not free it
}

void TestLockDesks::expiresNothingWithoutItsStore()
{
    configure("lock_groups: [ { id: g, expire_after: 2h } ]\n");
    QCOMPARE(lock(u"g"_s, zincatiId(1)), u"locked"_s);
    m_nowMs = kSaturday + 3 * kHour;
    m_store->stop();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"could not be taken back"_s));
    m_keeper->tend();
    QCOMPARE(m_expired.load(), 0);
    QCOMPARE(group(u"g"_s).holders.size(), 1);
    QCOMPARE(lock(u"g"_s, zincatiId(2)), u"full"_s);
    QCOMPARE(unlock(u"g"_s, zincatiId(1)), u"error"_s);
    QCOMPARE(lock(u"other"_s, zincatiId(2)), u"unknown-group"_s);
}

void TestLockDesks::tellsOfForgottenLocksOnce()
{
    configure("lock_groups: [ { id: g, slots: 3 } ]\n");
    QCOMPARE(lock(u"g"_s, zincatiId(1)), u"locked"_s);
    QCOMPARE(lock(u"g"_s, zincatiId(2)), u"locked"_s);
    m_keeper->tend();
    QVERIFY(history({EventKind::LockStale}).isEmpty());
    const NodeId second = m_fleet->nodeOf(zincatiId(2));
    (void)m_fleet->retire({second}, true);
    m_keeper->tend();
    QCOMPARE(history({EventKind::LockStale}).size(), 1);
    QCOMPARE(history({EventKind::LockStale}).first().detail.value(u"why"_s).toString(), u"retired"_s);
    QCOMPARE(history({EventKind::LockStale}).first().node, second);
    m_nowMs = kSaturday + 30 * kMinute + 1;
    QCOMPARE(group(u"g"_s).holders.first().stale, LockStale::HeldLong);
    m_keeper->tend();
    m_keeper->tend();
    const QList<Event> told = history({EventKind::LockStale});
    QCOMPARE(told.size(), 2);
    QCOMPARE(group(u"g"_s).holders.size(), 2); // and keeps what it holds
    // A station that starts again has told of it, and learns from history what is long for the group.
    openFleet();
    configure("lock_groups: [ { id: g, slots: 3 } ]\n");
    QList<Event> past = told;
    for (int i = 0; i < 3; ++i) {
        Event event;
        event.atMs = kSaturday - 10 * kHour;
        event.kind = EventKind::LockTaken;
        event.detail = {{u"group"_s, u"g"_s}, {u"id"_s, QString::number(i)}};
        past.append(event);
        event.atMs += kHour;
        event.kind = EventKind::LockReleased;
        past.prepend(event);
    }
    m_fleet->learnLocks(past);
    Answer<QList<store::StoredLockGroup>> groups;
    m_locks->groups(groups.callback());
    const auto stored = groups.get();
    LockGroupStatus status;
    status.id = u"g"_s;
    for (const store::StoredLockHolder &holder : stored.value().first().holders) {
        status.holders.append(LockHolder {holder.id, NodeId::None, holder.sinceMs});
    }
    m_fleet->setLocks({status});
    m_keeper->tend();
    QCOMPARE(history({EventKind::LockStale}).size(), 2);
    QCOMPARE(group(u"g"_s).staleAfterMs, 3 * kHour);
}

void TestLockDesks::knowsHowNodesReboot()
{
    configure("nodes: [ { id: " + machineId(1).toLatin1()
        + ", metadata: { reboot_strategy: best-effort } }, { id: " + machineId(2).toLatin1()
        + ", labels: { reboot_strategy: \"off\" } } ]\nlock_groups: [ { id: g, slots: 9 } ]\n");
    const auto meet = [this](int number) {
        Sighting sighting;
        sighting.machineId = machineId(number);
        return m_fleet->sight(sighting).node;
    };
    const NodeId first = meet(1);
    const NodeId second = meet(2);
    QCOMPARE(m_fleet->summary(first)->strategy, RebootStrategy::Reboot);
    QCOMPARE(m_fleet->summary(first)->strategies.set, RebootStrategy::BestEffort);
    QCOMPARE(m_fleet->summary(second)->strategy, RebootStrategy::Off);
    QCOMPARE(write(locksmithKeys(u"g"_s).first(), 9, {}), QString());
    QCOMPARE(write(locksmithKeys(u"g"_s).first(), 9, {machineId(1)}), QString());
    QCOMPARE(lock(u"g"_s, zincatiId(2)), u"locked"_s);
    QCOMPARE(m_fleet->summary(first)->strategy, RebootStrategy::EtcdLock);
    QCOMPARE(m_fleet->summary(second)->strategy, RebootStrategy::FleetLock);
    QCOMPARE(m_fleet->summary(second)->strategies.set, RebootStrategy::Off);
}

void TestLockDesks::theSameRefusalIsOneLine()
{
    configure("lock_groups: [ { id: g } ]\n");
    QCOMPARE(lock(u"g"_s, zincatiId(1)), u"locked"_s);
    for (int i = 0; i < 5; ++i) {
        m_nowMs += 5 * kMinute;
        QCOMPARE(lock(u"g"_s, zincatiId(2)), u"full"_s);
    }
    QCOMPARE(history({EventKind::LockRefused}).size(), 1);
    configure("lock_groups: [ { id: g, hold: true } ]\n");
    QCOMPARE(lock(u"g"_s, zincatiId(2)), u"group-held"_s);
    QCOMPARE(history({EventKind::LockRefused}).size(), 2); // another reason is news
}

QTEST_GUILESS_MAIN(TestLockDesks)
#include "tst_lock_desks.moc"
