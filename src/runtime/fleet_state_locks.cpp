#include "runtime/fleet_state.h"

#include "core/literals.h"
#include "core/lock_holds.h"

namespace roadstead::runtime {

namespace {

/// A network boot that began so long ago and gave no sign since has not ended for want of a sign.
constexpr qint64 kBootMs = 30 * 60'000LL;

QString staleKey(const QString &group, const QString &id, qint64 sinceMs)
{
    return group + QChar(0) + id + QChar(0) + QString::number(sinceMs);
}

} // namespace

void FleetState::setLocks(const QList<LockGroupStatus> &locks)
{
    const std::scoped_lock lock(m_mutex);
    QList<LockGroupStatus> known = locks;
    for (LockGroupStatus &group : known) {
        for (LockHolder &holder : group.holders) {
            if (holder.node == NodeId::None)
                holder.node = m_registry.find(holder.id);
        }
    }
    m_locks.setHolders(known);
    markLocksLocked();
}

LockBoard::Asker FleetState::namedLocked(LockBoard::Asker asker) const
{
    if (const Node *node = m_registry.node(asker.node); node && asker.name.isEmpty())
        asker.name = summarizeLocked(*node, nowMs()).name;
    return asker;
}

Verdict FleetState::namedLocked(Verdict verdict) const
{
    constexpr qsizetype kIdSize = 32;
    if (verdict.kind != VerdictKind::Lock)
        return verdict;
    for (Reason &reason : verdict.reasons) {
        for (QString &input : reason.inputs) {
            QStringList ids = input.split(u", "_s);
            for (QString &id : ids) {
                const Node *node = id.size() == kIdSize ? m_registry.node(m_registry.find(id)) : nullptr;
                if (node)
                    id = summarizeLocked(*node, nowMs()).name;
            }
            input = ids.join(u", "_s);
        }
    }
    return verdict;
}

QList<Event> FleetState::named(QList<Event> events) const
{
    const std::scoped_lock lock(m_mutex);
    for (Event &event : events) {
        if (event.verdict)
            event.verdict = namedLocked(std::move(*event.verdict));
    }
    return events;
}

void FleetState::lockAnswered(const LockBoard::Asker &asker, LockBoard::Answer answer)
{
    const std::scoped_lock lock(m_mutex);
    m_locks.answered(namedLocked(asker), answer, nowMs());
    if (asker.node != NodeId::None) {
        m_dirty.insert(asker.node);
        if (asker.door != LockDoor::Unknown)
            m_doors.insert(asker.node, asker.door);
    }
    markLocksLocked();
}

void FleetState::locksServed(const QString &group, const QStringList &ids)
{
    const std::scoped_lock lock(m_mutex);
    m_locks.served(group, ids);
    markLocksLocked();
}

void FleetState::markLocksLocked()
{
    for (const NodeId node : m_locks.takeTouched())
        m_dirty.insert(node);
}

bool FleetState::takeLocksChanged()
{
    const std::scoped_lock lock(m_mutex);
    m_locks.forgetSilent(nowMs());
    markLocksLocked();
    return m_locks.takeChanged();
}

void FleetState::setLockTrouble(const QString &trouble)
{
    const std::scoped_lock lock(m_mutex);
    m_lockTrouble = trouble;
}

LockStale FleetState::staleLocked(const LockHolder &holder, qint64 staleAfterMs, qint64 nowMs) const
{
    if (const Node *node = m_registry.node(holder.node)) {
        if (node->isRetired)
            return LockStale::NodeRetired;
        if (summarizeLocked(*node, nowMs).state == NodeState::Missing)
            return LockStale::NodeMissing;
    }
    return holder.sinceMs > 0 && nowMs - holder.sinceMs > staleAfterMs ? LockStale::HeldLong : LockStale::No;
}

/// What follows from the fleet document, the clock and the state of the holders.
void FleetState::completeLocked(LockGroupStatus &status, qint64 nowMs) const
{
    const LockGroup *group = m_config->lockGroup(status.id);
    RebootQuestion question;
    question.group = status.id;
    question.slotCount = status.slotCount;
    question.policy = group ? group->policy : RebootPolicy();
    question.reboots = m_config->document().reboots;
    question.storeTrouble = m_lockTrouble;
    for (LockHolder &holder : status.holders) {
        holder.stale = staleLocked(holder, status.staleAfterMs, nowMs);
        question.holders.append(holder.id);
    }
    question.lastGrantMs = status.lastGrantMs;
    question.lastReleaseMs = status.lastReleaseMs;
    // Everybody who waits stands before a node that comes only now, whatever its name.
    LockBoard::Asker last;
    last.group = status.id;
    question.turn = m_locks.turn(last, RebootOrder::Arrival, std::max(1, status.slotCount), nowMs);
    status.opening = openingAt(question.policy, nowMs);
    status.gapEndMs = gapEndMs(question.policy, status.lastGrantMs, status.lastReleaseMs, nowMs);
    status.standing = namedLocked(decideReboot(question, nowMs));
}

QList<LockGroupStatus> FleetState::locks() const
{
    constexpr qsizetype kGroupsAtOnce = 64; // nobody waits long for the mutex
    std::unique_lock lock(m_mutex);
    const qint64 now = nowMs();
    QList<LockGroupStatus> groups = m_locks.groups(m_config->document().lockGroups);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (i % kGroupsAtOnce == kGroupsAtOnce - 1) {
            lock.unlock();
            lock.lock();
        }
        completeLocked(groups[i], now);
    }
    return groups;
}

store::LockAsk FleetState::lockAsk(const LockBoard::Asker &asker) const
{
    store::LockAsk ask;
    ask.etcd = etcdMembersOf(asker.node);
    const std::scoped_lock lock(m_mutex);
    const qint64 now = nowMs();
    RebootQuestion &question = ask.question;
    question.group = asker.group;
    question.id = asker.id;
    question.reboots = m_config->document().reboots;
    const LockGroup *group = m_config->lockGroup(asker.group);
    ask.isNamed = group != nullptr;
    if (group) {
        question.slotCount = group->slotCount;
        question.policy = group->policy;
    }
    question.isKnownGroup = group || asker.door == LockDoor::Locksmith || asker.group == "default"_L1;
    if (const Node *node = m_registry.node(asker.node)) {
        const NodeEntry *entry = m_config->entryOf(*node);
        question.isNodeHeld = entry && entry->isHeld;
    }
    const int most = std::max(1, question.slotCount);
    question.turn = m_locks.turn(namedLocked(asker), question.policy.order, most, now);
    return ask;
}

bool FleetState::isEtcdMemberLocked(const Node &node) const
{
    if (m_etcdMembers.contains(node.id))
        return true;
    const LastBoot *boot = m_boots.find(node.id);
    const BootGroup *group = boot ? m_config->bootGroup(boot->group) : nullptr;
    return isEtcdMember(m_config->entryOf(node), group);
}

void FleetState::setEtcdMembers(const QSet<NodeId> &joined)
{
    const std::scoped_lock lock(m_mutex);
    m_etcdMembers = joined;
}

/// The node that the cluster lists as `id`, or nothing when it is no member that counts: a retired machine is
/// gone by its administrator's word, one that was never met is a member that does not run.
std::optional<EtcdMember> FleetState::etcdMemberLocked(
    const QString &id, const Node *node, qint64 nowMs) const
{
    if (!node) {
        const NodeEntry *entry = m_config->entry(id);
        if (!isEtcdMember(entry, nullptr))
            return std::nullopt;
        return EtcdMember {entry->name.isEmpty() ? id : entry->name, {}, false};
    }
    if (node->isRetired || !isEtcdMemberLocked(*node))
        return std::nullopt;
    const NodeSummary row = summarizeLocked(*node, nowMs);
    // A node that only asks for locks is silent between two updates, and that says nothing.
    const bool isMissing = row.state == NodeState::Missing && m_instances.contains(node->id);
    const bool isBooting
        = node->bootStartedMs > 0 && node->bootFinishedMs == 0 && nowMs - node->bootStartedMs < kBootMs;
    return EtcdMember {
        row.name, {row.zincatiId, row.machineId}, !isMissing && !isBooting && row.state != NodeState::Failed};
}

std::optional<EtcdMembers> FleetState::etcdMembersOf(NodeId id) const
{
    constexpr qsizetype kIdsAtOnce = 128; // nobody waits long for the mutex
    const qint64 now = nowMs();
    std::unique_lock lock(m_mutex);
    const FleetConfigPtr config = m_config;
    const Node *self = m_registry.node(id);
    const Cluster *cluster = self && isEtcdMemberLocked(*self) ? config->clusterOf(*self) : nullptr;
    if (!cluster)
        return std::nullopt;
    EtcdMembers members {cluster->id, {}};
    QSet<NodeId> counted {id};
    for (qsizetype i = 0; i < cluster->nodes.size(); ++i) {
        if (i % kIdsAtOnce == kIdsAtOnce - 1) {
            lock.unlock();
            lock.lock();
        }
        const NodeId other = m_registry.find(cluster->nodes[i]);
        if (other != NodeId::None && counted.contains(other))
            continue; // listed by two of its ids
        counted.insert(other);
        const auto member = etcdMemberLocked(cluster->nodes[i], m_registry.node(other), now);
        if (member)
            members.others.append(*member);
    }
    return members;
}

bool FleetState::isRefusedAgain(NodeId node, const Verdict &verdict) const
{
    const std::scoped_lock lock(m_mutex);
    const Verdict *last = m_verdicts.at(static_cast<std::size_t>(VerdictKind::Lock)).find(node);
    return last && !last->isGood && !verdict.isGood && last->answer == verdict.answer;
}

void FleetState::learnLocks(const QList<Event> &newestFirst)
{
    const std::scoped_lock lock(m_mutex);
    for (const LockHold &hold : lockHolds(newestFirst)) {
        if (hold.fromMs > 0 && hold.toMs > hold.fromMs && !hold.isForced)
            m_locks.learnHold(hold.group, hold.toMs - hold.fromMs);
    }
    for (auto it = newestFirst.crbegin(); it != newestFirst.crend(); ++it) {
        if (it->kind == EventKind::LockStale)
            m_staleTold.insert(staleKey(it->detail.value(u"group"_s).toString(),
                it->detail.value(u"id"_s).toString(), it->detail.value(u"since"_s).toInteger()));
    }
}

std::vector<FleetState::StaleLock> FleetState::takeStaleLocks()
{
    const QList<LockGroupStatus> groups = locks();
    const std::scoped_lock lock(m_mutex);
    std::vector<StaleLock> found;
    QSet<QString> still; // what is no longer held need not be remembered
    for (const LockGroupStatus &group : groups) {
        for (const LockHolder &holder : group.holders) {
            const QString key = staleKey(group.id, holder.id, holder.sinceMs);
            if (m_staleTold.contains(key) || holder.stale != LockStale::No)
                still.insert(key);
            if (holder.stale != LockStale::No && !m_staleTold.contains(key))
                found.push_back({group.id, holder});
        }
    }
    m_staleTold = std::move(still);
    return found;
}

LockDoor FleetState::doorOf(const QString &id) const
{
    const std::scoped_lock lock(m_mutex);
    return m_registry.byMachineId(id) != NodeId::None ? LockDoor::Locksmith : LockDoor::FleetLock;
}

} // namespace roadstead::runtime
