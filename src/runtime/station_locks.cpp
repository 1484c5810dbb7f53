#include "runtime/station_private.h"

#include "core/discovery.h"
#include "core/literals.h"
#include "store/etcd_keyspace.h"
#include "store/sqlite_keyspace.h"

namespace roadstead::runtime {

namespace {

/// airlock's semaphores and what stands beside them (store/lock_store.h), locksmith's, and discovery's.
const QByteArray kLockPrefix = "com.coreos.airlock/groups/";
const QList<QByteArray> kWatchedPrefixes {
    kLockPrefix, "/coreos.com/updateengine/rebootlock/", discoveryKey({})};

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
    auto opened = store::EtcdKeyspace::open(*where, kWatchedPrefixes);
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

/// Other stations and airlock change the locks of an etcd too.
void Station::Private::watchLocks()
{
    if (!etcd || lockWatch != 0 || !etcd->isFollowed())
        return;
    QByteArray end = kLockPrefix;
    end.back() = static_cast<char>(end.back() + 1);
    lockWatch = keyspace->watch(kLockPrefix, end, 0, [this](const Result<std::vector<KeyEvent>> &changes) {
        QMetaObject::invokeMethod(&q, [this, isOver = !changes] {
            if (isOver)
                lockWatch = 0; // begun again with the next look
            if (!lockLook.isActive()) // in a race of many nodes they change all the time
                lockLook.start();
        });
    });
    refreshLocks();
}

void Station::Private::refreshLocks()
{
    if (std::exchange(isReadingLocks, true)) {
        mustReadLocksAgain = true;
        return;
    }
    lockStore->groups([this](const Result<QList<store::StoredLockGroup>> &stored) {
        std::optional<QList<LockGroupStatus>> groups;
        if (stored) { // else what was known last stays
            groups.emplace();
            for (const store::StoredLockGroup &group : *stored) {
                LockGroupStatus status {group.group, group.totalSlots, {}, {}};
                for (const store::StoredLockHolder &holder : group.holders)
                    status.holders.append({holder.id, NodeId::None, holder.sinceMs});
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

} // namespace roadstead::runtime
