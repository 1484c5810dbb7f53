#include "core/rollout_history.h"

#include "core/literals.h"

#include <algorithm>

namespace roadstead {

namespace {

bool isFailure(EventKind kind)
{
    return kind == EventKind::UpdateFailed || kind == EventKind::UpdateReverted;
}

/// 0: the event does not bring the node further.
int stageOf(EventKind kind)
{
    switch (kind) {
    case EventKind::UpdateGranted:
    case EventKind::UpdateDownloading:
        return 1;
    case EventKind::UpdateDownloaded:
        return 2;
    case EventKind::UpdateInstalled:
        return 3;
    case EventKind::UpdateComplete:
        return 4;
    default:
        return 0;
    }
}

void note(RolloutNode &node, const RolloutStep &step)
{
    node.last = step.kind;
    if (!step.from.isEmpty())
        node.from = step.from;
    node.errorCode = isFailure(step.kind) ? step.errorCode : 0;
    const bool hasEnded = isFailure(step.kind) || step.kind == EventKind::UpdateComplete;
    node.endedMs = hasEnded ? step.atMs : 0;
    switch (step.kind) {
    case EventKind::UpdateGranted:
        if (node.grantedMs == 0)
            node.grantedMs = step.atMs;
        node.downloadedMs = 0; // another try
        node.installedMs = 0;
        break;
    case EventKind::UpdateDownloaded:
        node.downloadedMs = step.atMs;
        break;
    case EventKind::UpdateInstalled:
        node.installedMs = step.atMs;
        break;
    default:
        break;
    }
}

} // namespace

QList<EventKind> rolloutStepKinds()
{
    return {EventKind::UpdateGranted, EventKind::UpdateDownloading, EventKind::UpdateDownloaded,
        EventKind::UpdateInstalled, EventKind::UpdateComplete, EventKind::UpdateFailed,
        EventKind::UpdateReverted};
}

std::optional<RolloutStep> rolloutStep(const Event &event, const RolloutKey &key)
{
    if (event.node == NodeId::None || (stageOf(event.kind) == 0 && !isFailure(event.kind)))
        return std::nullopt;
    const auto text = [&event](const QString &name) { return event.detail.value(name).toString(); };
    if (text(u"version"_s) != key.version || text(u"group"_s) != key.group || text(u"app"_s) != key.appId)
        return std::nullopt;
    RolloutStep step;
    step.atMs = event.atMs;
    step.node = event.node;
    step.kind = event.kind;
    step.errorCode = event.detail.value(u"errorcode"_s).toInt();
    step.from = text(u"from"_s);
    return step;
}

void RolloutHistory::take(const RolloutStep &step)
{
    RolloutCounts counts = latest();
    RolloutNode &node = m_nodes[step.node];
    int &reached = m_reached[step.node];
    const bool hadFailed = reached > 0 && isFailure(node.last);
    const int stage = std::max({reached, stageOf(step.kind), 1}); // a failure was granted too
    int *const steps[] = {&counts.granted, &counts.downloaded, &counts.installed, &counts.complete};
    for (int i = reached; i < stage; ++i)
        ++*steps[i];
    reached = stage;
    note(node, step);
    counts.failed += (isFailure(step.kind) ? 1 : 0) - (hadFailed ? 1 : 0);
    counts.atMs = std::max(step.atMs, counts.atMs);
    if (!m_points.empty() && m_points.back().atMs == counts.atMs)
        m_points.back() = counts;
    else
        m_points.push_back(counts);
}

RolloutCounts RolloutHistory::latest() const
{
    return m_points.empty() ? RolloutCounts {} : m_points.back();
}

RolloutCounts RolloutHistory::at(qint64 atMs) const
{
    const auto after = std::upper_bound(m_points.cbegin(), m_points.cend(), atMs,
        [](qint64 ms, const RolloutCounts &counts) { return ms < counts.atMs; });
    RolloutCounts counts = after == m_points.cbegin() ? RolloutCounts {} : *std::prev(after);
    counts.atMs = atMs;
    return counts;
}

QList<RolloutCounts> RolloutHistory::at(const QList<qint64> &moments) const
{
    QList<RolloutCounts> all;
    all.reserve(moments.size());
    for (const qint64 moment : moments)
        all.append(at(moment));
    return all;
}

QList<qint64> evenMoments(qint64 firstMs, qint64 lastMs, int count)
{
    QList<qint64> moments;
    if (count <= 1 || lastMs <= firstMs)
        return {lastMs};
    moments.reserve(count);
    for (int i = 0; i < count; ++i)
        moments.append(firstMs + (lastMs - firstMs) * i / (count - 1));
    return moments;
}

} // namespace roadstead
