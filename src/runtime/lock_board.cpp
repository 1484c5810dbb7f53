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
        for (const LockHolder &holder : status.holders) {
            count(m_holding, holder.node, 1);
            dequeue(group, holder.id);
        }
    }
    m_hasChanged = true;
}

void LockBoard::answered(const QString &group, NodeId node, const QString &id, Answer answer, qint64 nowMs)
{
    auto at = m_groups.find(group);
    if (at == m_groups.end()) {
        if (answer == Answer::None || m_groups.size() >= kMaxGroups)
            return;
        at = m_groups.insert(group, {});
    }
    if (answer == Answer::Held)
        hold(*at, node, id, nowMs);
    else if (answer != Answer::Barred)
        letGo(*at, id);
    if (answer == Answer::Refused || answer == Answer::Barred)
        enqueue(*at, node, id, nowMs);
    else
        dequeue(*at, id);
}

void LockBoard::hold(Group &group, NodeId node, const QString &id, qint64 nowMs)
{
    const auto isIt = [&id](const LockHolder &holder) { return holder.id == id; };
    if (std::ranges::any_of(std::as_const(group.holders), isIt))
        return;
    group.holders.append({id, node, nowMs});
    count(m_holding, node, 1);
}

void LockBoard::letGo(Group &group, const QString &id)
{
    const auto isIt = [&id](const LockHolder &holder) { return holder.id == id; };
    const auto at = std::ranges::find_if(std::as_const(group.holders), isIt);
    if (at == group.holders.cend())
        return;
    count(m_holding, at->node, -1);
    group.holders.erase(at);
}

void LockBoard::enqueue(Group &group, NodeId node, const QString &id, qint64 nowMs)
{
    const auto at
        = std::ranges::find_if(group.waiting, [&id](const Waiting &each) { return each.who.id == id; });
    if (at != group.waiting.end()) {
        at->askedMs = nowMs;
        return;
    }
    if (group.waiting.size() >= kMaxWaiting)
        return;
    group.waiting.append({{id, node, nowMs}, nowMs});
    count(m_waiting, node, 1);
}

void LockBoard::dequeue(Group &group, const QString &id)
{
    const auto isIt = [&id](const Waiting &each) { return each.who.id == id; };
    const auto at = std::ranges::find_if(std::as_const(group.waiting), isIt);
    if (at == group.waiting.cend())
        return;
    count(m_waiting, at->who.node, -1);
    group.waiting.erase(at);
}

void LockBoard::merge(NodeId from, NodeId into)
{
    if (!m_holding.contains(from) && !m_waiting.contains(from))
        return;
    for (Group &group : m_groups) {
        for (LockHolder &holder : group.holders)
            holder.node = holder.node == from ? into : holder.node;
        for (Waiting &each : group.waiting)
            each.who.node = each.who.node == from ? into : each.who.node;
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
        group.waiting.removeIf([&](const Waiting &each) {
            const bool isSilent = nowMs - each.askedMs >= kSilentMs;
            if (isSilent)
                count(m_waiting, each.who.node, -1);
            else
                m_forgetMs = std::min(m_forgetMs, each.askedMs + kSilentMs);
            return isSilent;
        });
    }
}

QList<LockGroupStatus> LockBoard::groups(const QList<LockGroup> &configured) const
{
    QHash<QString, LockGroupStatus> all;
    for (auto it = m_groups.cbegin(); it != m_groups.cend(); ++it) {
        LockGroupStatus &status = all[it.key()];
        status.id = it.key();
        status.slotCount = it->slotCount;
        status.holders = it->holders;
        for (const Waiting &each : it->waiting)
            status.waiting.append(each.who);
    }
    for (const LockGroup &group : configured) {
        all[group.id].id = group.id;
        all[group.id].slotCount = group.slotCount;
    }
    QList<LockGroupStatus> sorted = all.values();
    std::ranges::sort(sorted, {}, &LockGroupStatus::id);
    return sorted;
}

} // namespace roadstead::runtime
