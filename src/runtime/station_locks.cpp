#include "runtime/station_private.h"

#include "core/discovery.h"
#include "core/literals.h"
#include "store/joined_keyspace.h"
#include "store/sqlite_keyspace.h"
#include "wire/fleet_keys.h"

namespace roadstead::runtime {

namespace {

/// airlock's semaphores, locksmith's, and discovery's members.
const QList<QByteArray> kLockPrefixes {kAirlockPrefix.toByteArray(), kLocksmithPrefix.toByteArray()};

/// Who took a slot by these changes: each is told of, also one that was given back at once.
void tellServed(FleetState &fleet, const std::vector<KeyEvent> &changes)
{
    for (const KeyEvent &change : changes) {
        const auto group = lockGroupOfKey(change.kv.key);
        if (change.isDelete || !group)
            continue;
        if (const auto airlock = parseSemaphore(change.kv.value))
            fleet.locksServed(*group, airlock->holders);
        else if (const auto locksmith = parseLocksmithSemaphore(change.kv.value))
            fleet.locksServed(*group, locksmith->holders);
    }
}

} // namespace

Result<void> Station::Private::openKeyspace()
{
    if (options.etcd.isEmpty()) {
        keyspace = std::make_unique<store::SqliteKeyspace>(*store);
        return {};
    }
    const auto where = store::etcdOptionsFrom(options.etcd, qEnvironmentVariable("ROADSTEAD_ETCD_PASSWORD"));
    if (!where)
        return tl::unexpected(where.error());
    auto opened
        = store::JoinedKeyspace::open(*where, kLockPrefixes + QList {discoveryKey({}), wire::fleetPrefix()});
    if (!opened)
        return tl::unexpected(opened.error());
    etcd = opened->get();
    keyspace = std::move(*opened);
    return {};
}

QString Station::Private::lockTrouble() const
{
    return etcd ? etcd->trouble() : store->status().lastError;
}

/// Other stations, airlock and locksmithctl change the locks of an etcd too.
void Station::Private::watchLocks()
{
    if (!etcd || !etcd->isFollowed())
        return;
    bool isNew = false;
    for (const QByteArray &prefix : kLockPrefixes) {
        if (lockWatches.value(prefix) != 0)
            continue;
        isNew = true;
        const auto [first, last] = store::rangeOf(prefix);
        lockWatches[prefix]
            = keyspace->watch(first, last, 0, [this, prefix](const Result<std::vector<KeyEvent>> &changes) {
                  if (changes)
                      tellServed(*fleet, *changes);
                  QMetaObject::invokeMethod(&q, [this, prefix, isOver = !changes] {
                      if (isOver)
                          lockWatches.remove(prefix); // begun again with the next look
                      if (!lockLook.isActive()) // in a race of many nodes they change all the time
                          lockLook.start();
                  });
              });
    }
    if (isNew)
        refreshLocks();
}

void Station::Private::refreshLocks()
{
    if (std::exchange(isReadingLocks, true)) {
        mustReadLocksAgain = true;
        return;
    }
    lockStore->groups([this](const Result<QList<store::StoredLockGroup>> &found) {
        std::optional<QList<LockGroupStatus>> groups;
        if (found) { // else what was known last stays
            groups.emplace();
            for (const store::StoredLockGroup &group : *found) {
                LockGroupStatus status {group.group, group.totalSlots, {}, {}};
                status.lastGrantMs = group.lastGrantMs;
                status.lastReleaseMs = group.lastReleaseMs;
                for (const store::StoredLockHolder &stored : group.holders) {
                    LockHolder &holder = status.holders.emplace_back();
                    holder.id = stored.id;
                    holder.sinceMs = stored.sinceMs;
                    holder.door = stored.door;
                }
                groups->append(status);
            }
        }
        QMetaObject::invokeMethod(&q, [this, groups] {
            isReadingLocks = false;
            if (groups) {
                fleet->setLocks(*groups);
                Q_EMIT q.locksChanged();
            }
            if (std::exchange(mustReadLocksAgain, false))
                refreshLocks();
        });
    });
}

void Station::Private::learnLocks()
{
    EventQuery query;
    query.kinds = {EventKind::LockTaken, EventKind::LockReleased, EventKind::LockForced,
        EventKind::LockExpired, EventKind::LockStale};
    query.limit = 2000; // some fifty holds of some groups
    store->events(query, [this](const Result<QList<Event>> &events) {
        QMetaObject::invokeMethod(&q, [this, events] {
            if (events)
                fleet->learnLocks(*events);
            lockTend.start(); // not before, or what was told of is told again
        });
    });
}

void Station::Private::tendLocks()
{
    fleet->setLockTrouble(lockTrouble());
    lockKeeper->tend();
    // Windows open, gaps end and locks grow old without anybody asking.
    QList<LockGroupStatus> now = fleet->locks();
    for (LockGroupStatus &status : now)
        status.standing.atMs = 0;
    if (now == toldLocks)
        return;
    toldLocks = std::move(now);
    Q_EMIT q.locksChanged();
}

} // namespace roadstead::runtime
