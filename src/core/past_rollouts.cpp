#include "core/past_rollouts.h"

#include "core/literals.h"

#include <QHash>

#include <utility>

namespace roadstead {

namespace {

PastRollout rolloutOf(const Event &event)
{
    const auto text = [&event](const QString &name) { return event.detail.value(name).toString(); };
    PastRollout rollout;
    rollout.key = {text(u"app"_s), text(u"group"_s), text(u"version"_s)};
    if (event.kind == EventKind::RolloutStarted) {
        rollout.startedMs = event.atMs;
        return rollout;
    }
    rollout.end = event.kind == EventKind::RolloutFinished ? RolloutEnd::Finished : RolloutEnd::Aborted;
    rollout.endedMs = event.atMs;
    rollout.total = event.detail.value(u"total"_s).toInt();
    rollout.complete = event.detail.value(u"complete"_s).toInt();
    rollout.failed = event.detail.value(u"failed"_s).toInt();
    rollout.who = text(u"who"_s);
    rollout.reason = text(u"reason"_s);
    return rollout;
}

} // namespace

QList<EventKind> rolloutEventKinds()
{
    return {EventKind::RolloutStarted, EventKind::RolloutFinished, EventKind::RolloutAborted};
}

QList<PastRollout> pastRollouts(const QList<Event> &newestFirst)
{
    QList<PastRollout> all;
    QHash<QString, qsizetype> open; ///< key → the entry that has its end and waits for its start
    QHash<std::pair<QString, QString>, qint64> startedNext; ///< by app and group
    for (const Event &event : newestFirst) {
        if (!rolloutEventKinds().contains(event.kind))
            continue;
        PastRollout rollout = rolloutOf(event);
        const QString name = rollout.key.appId + u'/' + rollout.key.group + u'/' + rollout.key.version;
        const std::pair group(rollout.key.appId, rollout.key.group);
        if (event.kind != EventKind::RolloutStarted) {
            if (!open.contains(name)) {
                open.insert(name, all.size());
                all.append(rollout);
            }
            continue;
        }
        if (const auto ended = open.constFind(name); ended != open.cend()) {
            all[*ended].startedMs = rollout.startedMs;
            open.erase(ended);
        } else {
            if (const qint64 next = startedNext.value(group)) {
                rollout.end = RolloutEnd::Replaced;
                rollout.endedMs = next;
            }
            all.append(rollout);
        }
        startedNext.insert(group, event.atMs);
    }
    return all;
}

} // namespace roadstead
