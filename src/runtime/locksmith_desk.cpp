#include "runtime/locksmith_desk.h"

#include "core/literals.h"

namespace roadstead::runtime {

using services::EtcdV2Front;

namespace {

QStringList without(const QStringList &ids, const QStringList &others)
{
    QStringList left;
    for (const QString &id : ids) {
        if (!others.contains(id))
            left.append(id);
    }
    return left;
}

EtcdV2Front::Leave refused(const QString &why)
{
    return {why.toUtf8(), {}, {}, {}};
}

} // namespace

/// What a write to a semaphore means.
struct LocksmithLockDesk::Change
{
    QByteArray key;
    QString group;
    LocksmithSemaphore after;
    QStringList added;
    QStringList removed;
};

QByteArray LocksmithLockDesk::shown(const QByteArray &key, const QByteArray &value) const
{
    const FleetConfigPtr config = m_fleet.config();
    const LockGroup *group = config->lockGroup(lockGroupOfKey(key).value_or(QString()));
    const auto stored = parseLocksmithSemaphore(value);
    if (!group || !stored)
        return value;
    return encodeLocksmithSemaphore({group->slotCount, stored->holders, stored->guests});
}

LockBoard::Asker LocksmithLockDesk::askerOf(const QString &group, const QString &id)
{
    // From whose address it comes says nothing: anybody may lock for any machine.
    Sighting sighting;
    sighting.by = Sighting::By::Locksmith;
    sighting.phase = BootPhase::System;
    sighting.machineId = MachineId(id);
    const bool isMachineId = !sighting.machineId.isEmpty() && !zincatiIdOf(id).isEmpty();
    if (!isMachineId)
        return {group, m_fleet.nodeOf(id), id, {}, LockDoor::Locksmith};
    return {group, m_fleet.sight(sighting).node, id, {}, LockDoor::Locksmith};
}

/// With what is written beside it for those that gave their slot back.
EtcdV2Front::Leave LocksmithLockDesk::leaveOf(const Change &change)
{
    EtcdV2Front::Leave leave {{}, encodeLocksmithSemaphore(change.after), {}, {}};
    const qint64 now = m_fleet.nowMs();
    QList<LockBoard::Asker> releasers;
    for (const QString &id : change.removed) {
        for (KeyOperation &note : store::notesOfRelease(change.group, id, now, /*isByNode=*/true)) {
            const auto isSame = [&note](const KeyOperation &other) { return other.key == note.key; };
            if (std::ranges::none_of(leave.beside.success, isSame))
                leave.beside.success.push_back(std::move(note));
        }
        releasers.append({change.group, m_fleet.nodeOf(id), id, {}, LockDoor::Locksmith});
    }
    if (releasers.isEmpty())
        return leave;
    leave.stored = [this, releasers, after = change.after, now] {
        for (const LockBoard::Asker &asker : releasers) {
            Semaphore before {after.max, sortedHolders(after.holders + QStringList {asker.id})};
            noteLockAnswer(m_fleet, asker, decideUnlock(before, asker.id, after.max, now).verdict);
        }
    };
    return leave;
}

void LocksmithLockDesk::judge(const EtcdV2Front::Swap &swap, Done done)
{
    const auto group = lockGroupOfKey(swap.key);
    const auto after = parseLocksmithSemaphore(swap.after);
    const auto before = swap.before ? parseLocksmithSemaphore(*swap.before) : LocksmithSemaphore {0, {}};
    if (!group || !after || !before)
        return done(fail(ErrorCode::Malformed,
            !after ? after.error().message
                   : u"What is stored under %1 is no lock."_s.arg(QString::fromUtf8(swap.key))));
    Change change {swap.key, *group, *after, without(after->holders, before->holders),
        without(before->holders, after->holders)};
    if (after->guests != before->guests)
        return done(refused(
            u"names that begin with %1 stand for locks of FleetLock: those are taken and released there"_s
                .arg(kGuestPrefix)));
    const FleetConfigPtr config = m_fleet.config();
    if (const LockGroup *named = config->lockGroup(*group)) {
        const bool isSetMax = swap.before && change.added.isEmpty() && change.removed.isEmpty();
        if (isSetMax && after->max != named->slotCount)
            return done(refused(
                u"the fleet document gives the lock group %1 %2 slots: change it there"_s.arg(*group).arg(
                    named->slotCount)));
        change.after.max = named->slotCount;
    }
    if (change.added.size() > 1)
        return done(refused(u"a lock is taken for one machine at a time"_s));
    if (change.added.isEmpty())
        return done(leaveOf(change));
    judgeLock(change, done);
}

void LocksmithLockDesk::judgeLock(const Change &change, const Done &done)
{
    const LockBoard::Asker asker = askerOf(change.group, change.added.first());
    store::LockAsk ask = m_fleet.lockAsk(asker);
    ask.door = LockDoor::Locksmith;
    if (!std::exchange(ask.isNamed, true))
        ask.question.slotCount = change.after.max;
    const auto judged = [this, change, asker, question = ask.question, done](
                            const Result<store::LockStore::LocksmithGrant> &grant) {
        if (!grant) {
            noteLockAnswer(m_fleet, asker, lockTroubleVerdict(question, grant.error(), m_fleet.nowMs()));
            return done(tl::unexpected(grant.error()));
        }
        if (!grant->verdict.isGood) {
            noteLockAnswer(m_fleet, asker, grant->verdict);
            return done(refused(lockErrorText(grant->verdict)));
        }
        EtcdV2Front::Leave leave = leaveOf(change);
        leave.beside.compares = grant->beside.compares;
        leave.beside.success.insert(
            leave.beside.success.end(), grant->beside.success.begin(), grant->beside.success.end());
        leave.stored = [this, asker, verdict = grant->verdict, released = leave.stored] {
            if (released)
                released();
            noteLockAnswer(m_fleet, asker, verdict);
        };
        done(std::move(leave));
    };
    m_locks.locksmithGrant(ask, change.key, m_fleet.nowMs(), judged);
}

} // namespace roadstead::runtime
