#include "core/lock_holds.h"

#include "core/literals.h"

#include <QHash>

#include <algorithm>

namespace roadstead {

QList<LockHold> lockHolds(const QList<Event> &newestFirst)
{
    QList<LockHold> holds;
    QHash<std::pair<QString, QString>, qsizetype> open;
    for (auto it = newestFirst.crbegin(); it != newestFirst.crend(); ++it) {
        const Event &event = *it;
        const bool isTaken = event.kind == EventKind::LockTaken;
        const bool isForced = event.kind == EventKind::LockForced || event.kind == EventKind::LockExpired;
        if (!isTaken && !isForced && event.kind != EventKind::LockReleased)
            continue;
        const QString group = event.detail.value(u"group"_s).toString();
        const QString id = event.detail.value(u"id"_s).toString();
        const std::pair key(group, id);
        const auto at = open.constFind(key);
        if (isTaken) {
            if (at == open.cend()) {
                open.insert(key, holds.size());
                holds.append({group, id, event.node, event.atMs, 0, false});
            }
            continue;
        }
        if (at == open.cend()) {
            holds.append({group, id, event.node, 0, event.atMs, isForced});
            continue;
        }
        holds[*at].toMs = event.atMs;
        holds[*at].isForced = isForced;
        open.erase(at);
    }
    std::ranges::stable_sort(holds, {}, &LockHold::fromMs);
    return holds;
}

QList<int> lanesOf(const QList<LockHold> &holds, qint64 nowMs)
{
    QList<int> lanes;
    QList<qint64> busyUntil;
    for (const LockHold &hold : holds) {
        const auto isFree = [&hold](qint64 until) { return until <= hold.fromMs; };
        auto lane = std::ranges::find_if(busyUntil, isFree);
        if (lane == busyUntil.end())
            lane = busyUntil.insert(busyUntil.end(), 0);
        *lane = hold.toMs > 0 ? hold.toMs : std::max(nowMs, hold.fromMs);
        lanes.append(static_cast<int>(lane - busyUntil.begin()));
    }
    return lanes;
}

} // namespace roadstead
