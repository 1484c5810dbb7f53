#include "runtime/lock_keeper.h"

#include "core/literals.h"

#include <QLoggingCategory>

namespace roadstead::runtime {

Q_LOGGING_CATEGORY(lcLocks, "roadstead.locks")

struct LockKeeper::Running
{
    std::mutex mutex; // the store answers from its own thread
    QSet<QString> keys;
};

LockKeeper::LockKeeper(FleetState &fleet, store::LockStore &locks, std::function<void()> expired)
    : m_fleet(fleet)
    , m_locks(locks)
    , m_expired(std::move(expired))
    , m_running(std::make_shared<Running>())
{
}

void LockKeeper::tend()
{
    const qint64 now = m_fleet.nowMs();
    const FleetConfigPtr config = m_fleet.config();
    for (const LockGroupStatus &status : m_fleet.locks()) {
        const LockGroup *group = config->lockGroup(status.id);
        const qint64 afterMs = group ? group->policy.expireAfterMs : 0;
        for (const LockHolder &holder : status.holders) {
            if (afterMs > 0 && holder.sinceMs > 0 && now - holder.sinceMs > afterMs)
                expire(status, holder, afterMs);
        }
    }
    for (const FleetState::StaleLock &stale : m_fleet.takeStaleLocks()) {
        Event event;
        event.node = stale.holder.node;
        event.kind = EventKind::LockStale;
        event.severity = Severity::Warn;
        event.detail = {{u"group"_s, stale.group}, {u"id"_s, stale.holder.id},
            {u"since"_s, stale.holder.sinceMs}, {u"why"_s, QString(lockStaleName(stale.holder.stale))}};
        m_fleet.note(std::move(event));
    }
}

void LockKeeper::expire(const LockGroupStatus &group, const LockHolder &holder, qint64 afterMs)
{
    const QString key = group.id + QChar(0) + holder.id;
    {
        const std::scoped_lock lock(m_running->mutex);
        if (m_running->keys.contains(key))
            return; // the last try is not answered yet
        m_running->keys.insert(key);
    }
    m_locks.expire(group.id, holder.id, holder.sinceMs, m_fleet.nowMs(),
        [&fleet = m_fleet, running = m_running, expired = m_expired, key, group = group.id, holder, afterMs](
            const Result<Verdict> &verdict) {
            {
                const std::scoped_lock lock(running->mutex);
                running->keys.remove(key);
            }
            if (!verdict) { // without a durable store it stays held
                qCWarning(lcLocks, "An expired lock could not be taken back error=%s",
                    qUtf8Printable(verdict.error().message));
                return;
            }
            if (verdict->answer != "released"_L1)
                return;
            Event event;
            event.node = holder.node;
            event.kind = EventKind::LockExpired;
            event.severity = Severity::Warn;
            event.detail = {{u"group"_s, group}, {u"id"_s, holder.id}, {u"since"_s, holder.sinceMs},
                {u"after"_s, afterMs}};
            fleet.note(std::move(event));
            expired();
        });
}

} // namespace roadstead::runtime
