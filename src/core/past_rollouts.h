#pragma once

#include "core/event.h"
#include "core/rollout_history.h"

#include <QList>

namespace roadstead {

enum class RolloutEnd : unsigned char
{
    UnderWay, ///< history knows no end
    Finished,
    Aborted,
    Replaced, ///< the group was given another version before it was through
};

/// A rollout as history tells it.
struct PastRollout
{
    RolloutKey key;
    RolloutEnd end = RolloutEnd::UnderWay;
    qint64 startedMs = 0; ///< 0: before what history holds
    qint64 endedMs = 0; ///< 0: not known
    int total = 0; ///< of a finished one
    int complete = 0;
    int failed = 0;
    QString who; ///< of an aborted one
    QString reason;

    bool operator==(const PastRollout &) const = default;
};

/// The kinds of events that pastRollouts() reads.
[[nodiscard]] QList<EventKind> rolloutEventKinds();
/// Newest first, as the events come.
[[nodiscard]] QList<PastRollout> pastRollouts(const QList<Event> &newestFirst);

} // namespace roadstead
