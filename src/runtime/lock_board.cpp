#include "runtime/lock_board.h"

#include <algorithm>

namespace roadstead::runtime {

void LockBoard::count(QHash<NodeId, int> &counts, NodeId node, int step)
{
    m_hasChanged = true;
    if (node == NodeId::None)
        return;
    m_touched.append(node);
    if ((counts[node] += step) <= 0)
        counts.remove(node);
}

void LockBoard::setHolders(const QList<LockGroupStatus> &stored)
{
    for (Group &group : m_groups) {
        for (const LockHolder &holder : std::as_const(group.holders))
            count(m_holding, holder.node, -1);
        group.holders.clear();
    }
    for (const LockGroupStatus &status : stored) {
        Group &group = m_groups[status.id];
        group.slotCount = status.slotCount;
        group.holders = status.holders;
        group.lastGrantMs = std::max(group.lastGrantMs, status.lastGrantMs);
        group.lastReleaseMs = std::max(group.lastReleaseMs, status.lastReleaseMs);
        for (const LockHolder &holder : status.holders) {
            count(m_holding, holder.node, 1);
            dequeue(group, holder.id);
        }
    }
    m_hasChanged = true;
}

void LockBoard::answered(const Asker &asker, Answer answer, qint64 nowMs)
{
    auto at = m_groups.find(asker.group);
    if (at == m_groups.end()) {
        if (answer == Answer::None || m_groups.size() >= kMaxGroups)
            return;
        at = m_groups.insert(asker.group, {});
    }
    if (answer == Answer::Held)
        hold(*at, asker, nowMs);
    else if (answer == Answer::None)
        gaveBack(*at, asker.id, nowMs);
    else if (answer == Answer::Refused)
        letGo(*at, asker.id);
    const bool isHolder = std::ranges::find(at->holders, asker.id, &LockHolder::id) != at->holders.end();
    if (answer != Answer::None && !isHolder) // who keeps what it has waits for nothing
        enqueue(*at,
            {asker.id, asker.name.isEmpty() ? asker.id : asker.name, asker.node, asker.door, nowMs, nowMs,
                answer == Answer::Barred});
    else
        dequeue(*at, asker.id);
}

void LockBoard::served(const QString &group, const QStringList &ids)
{
    const auto at = m_groups.find(group);
    if (at == m_groups.end() || at->waiting.isEmpty())
        return;
    for (const QString &id : ids)
        dequeue(*at, id);
}

void LockBoard::hold(Group &group, const Asker &asker, qint64 nowMs)
{
    const auto isIt = [&asker](const LockHolder &holder) { return holder.id == asker.id; };
    if (std::ranges::any_of(std::as_const(group.holders), isIt))
        return;
    LockHolder holder {asker.id, asker.node, nowMs};
    holder.door = asker.door;
    group.holders.append(holder);
    group.lastGrantMs = std::max(group.lastGrantMs, nowMs);
    count(m_holding, asker.node, 1);
}

std::optional<LockHolder> LockBoard::letGo(Group &group, const QString &id)
{
    const auto at = std::ranges::find(group.holders, id, &LockHolder::id);
    if (at == group.holders.end())
        return std::nullopt;
    const LockHolder holder = *at;
    count(m_holding, holder.node, -1);
    group.holders.erase(at);
    return holder;
}

void LockBoard::gaveBack(Group &group, const QString &id, qint64 nowMs)
{
    const auto holder = letGo(group, id);
    if (!holder)
        return;
    if (holder->sinceMs > 0 && nowMs > holder->sinceMs)
        learn(group, nowMs - holder->sinceMs);
    group.lastReleaseMs = std::max(group.lastReleaseMs, nowMs);
}

void LockBoard::learnHold(const QString &group, qint64 heldMs)
{
    if (m_groups.contains(group) || m_groups.size() < kMaxGroups)
        learn(m_groups[group], heldMs);
}

void LockBoard::learn(Group &group, qint64 heldMs)
{
    group.heldMs.append(heldMs);
    if (group.heldMs.size() > kMaxHolds)
        group.heldMs.removeFirst();
}

void LockBoard::enqueue(Group &group, const LockWaiter &waiter)
{
    const auto at = std::ranges::find(group.waiting, waiter.id, &LockWaiter::id);
    if (at != group.waiting.end()) {
        m_hasChanged = m_hasChanged || at->isBarred != waiter.isBarred;
        at->askedMs = waiter.askedMs;
        at->name = waiter.name;
        at->isBarred = waiter.isBarred;
        return;
    }
    if (group.waiting.size() >= kMaxWaiting)
        return;
    group.waiting.append(waiter);
    count(m_waiting, waiter.node, 1);
}

void LockBoard::dequeue(Group &group, const QString &id)
{
    const auto at = std::ranges::find(group.waiting, id, &LockWaiter::id);
    if (at == group.waiting.end())
        return;
    count(m_waiting, at->node, -1);
    group.waiting.erase(at);
}

void LockBoard::merge(NodeId from, NodeId into)
{
    if (!m_holding.contains(from) && !m_waiting.contains(from))
        return;
    for (Group &group : m_groups) {
        for (LockHolder &holder : group.holders)
            holder.node = holder.node == from ? into : holder.node;
        for (LockWaiter &each : group.waiting)
            each.node = each.node == from ? into : each.node;
    }
    for (QHash<NodeId, int> *counts : {&m_holding, &m_waiting}) {
        if (const int moved = counts->take(from); moved > 0)
            count(*counts, into, moved);
    }
}

void LockBoard::forgetSilent(qint64 nowMs)
{
    if (nowMs < m_forgetMs)
        return;
    m_forgetMs = nowMs + kSilentMs;
    for (Group &group : m_groups) {
        group.waiting.removeIf([&](const LockWaiter &each) {
            const bool isSilent = nowMs - each.askedMs >= kSilentMs;
            if (isSilent)
                count(m_waiting, each.node, -1);
            else
                m_forgetMs = std::min(m_forgetMs, each.askedMs + kSilentMs);
            return isSilent;
        });
    }
}

LockTurn LockBoard::turn(const Asker &asker, RebootOrder order, int most, qint64 nowMs) const
{
    const auto group = m_groups.constFind(asker.group);
    if (group == m_groups.cend())
        return {};
    const QString &name = asker.name.isEmpty() ? asker.id : asker.name;
    return turnOf(group->waiting, {asker.id, name, asker.node, asker.door, nowMs, nowMs, false}, order, most);
}

LockGroupStatus LockBoard::statusOf(const Group &group)
{
    LockGroupStatus status;
    status.slotCount = group.slotCount;
    status.holders = group.holders;
    for (const LockWaiter &each : group.waiting) {
        LockHolder waiter {each.id, each.node, each.sinceMs};
        waiter.door = each.door;
        waiter.isBarred = each.isBarred;
        status.waiting.append(waiter);
    }
    status.lastGrantMs = group.lastGrantMs;
    status.lastReleaseMs = group.lastReleaseMs;
    status.staleAfterMs = staleAfterMs(group.heldMs);
    return status;
}

QList<LockGroupStatus> LockBoard::groups(const QList<LockGroup> &configured) const
{
    QHash<QString, RebootOrder> orders;
    QHash<QString, int> slotCounts;
    for (const LockGroup &group : configured) {
        orders.insert(group.id, group.policy.order);
        slotCounts.insert(group.id, group.slotCount);
    }
    QHash<QString, LockGroupStatus> all;
    for (auto it = m_groups.cbegin(); it != m_groups.cend(); ++it) {
        if (orders.value(it.key()) != RebootOrder::Name) {
            all.insert(it.key(), statusOf(*it));
            continue;
        }
        Group sorted = *it;
        std::ranges::stable_sort(sorted.waiting,
            [](const LockWaiter &a, const LockWaiter &b) { return isServedBefore(a, b, RebootOrder::Name); });
        all.insert(it.key(), statusOf(sorted));
    }
    for (auto it = slotCounts.cbegin(); it != slotCounts.cend(); ++it)
        all[it.key()].slotCount = *it;
    for (auto it = all.begin(); it != all.end(); ++it)
        it->id = it.key();
    QList<LockGroupStatus> sorted = all.values();
    std::ranges::sort(sorted, {}, &LockGroupStatus::id);
    return sorted;
}

} // namespace roadstead::runtime
