#pragma once

#include "core/update_decision.h"

#include <map>
#include <set>

namespace roadstead {

/// One instance as a tally counts it. `number` is its place in the ledger.
struct TallyRow
{
    const Instance &instance;
    const std::optional<Version> &version; ///< instance.version, parsed
    bool isSeen; ///< asked in the last 24 h
    quint32 number;
};

/// The counters of one update group, kept up to date row by row, so that no question counts the fleet. A row
/// is taken out before it changes and put in afterwards; times that run out are in queues ordered by time.
class UpdateTally
{
public:
    /// `target` lives longer than this object.
    explicit UpdateTally(const UpdateTarget &target);

    void add(const TallyRow &row, qint64 nowMs);
    void remove(const TallyRow &row);
    /// Moves what has timed out or left the period since the last call. Each instance moves once a grant.
    void advance(qint64 nowMs);
    [[nodiscard]] GroupCounters counters() const;
    /// Whether nothing is left to do for the target: somebody runs it, and nobody seen is behind or under
    /// way.
    [[nodiscard]] bool isFinished() const;
    /// Numbers of the instances whose grant for the target has timed out.
    [[nodiscard]] std::vector<quint32> timedOut() const;
    /// Whether a grant of that time has timed out by the group's policy.
    [[nodiscard]] bool isTimedOut(qint64 grantedMs, qint64 nowMs) const;

private:
    using Key = std::pair<qint64, quint32>; ///< when granted, to whom
    struct InFlight
    {
        bool isForTarget = false;
        RolloutPlace place = RolloutPlace::None; ///< as it is counted
    };

    [[nodiscard]] bool isForTarget(const Instance &instance) const;
    [[nodiscard]] bool isBehind(const TallyRow &row) const;
    [[nodiscard]] RolloutPlace placeOf(const TallyRow &row) const;
    [[nodiscard]] int &countAt(RolloutPlace place)
    {
        return m_counters.byPlace.at(static_cast<std::size_t>(place));
    }
    void count(const TallyRow &row, int step);
    void timeOut(InFlight &update);

    const UpdateTarget *m_target;
    qint64 m_timeoutMs = 0;
    qint64 m_periodMs = 0;
    GroupCounters m_counters; ///< those without a queue
    std::map<Key, InFlight> m_inProgress;
    std::map<Key, InFlight> m_timedOut;
    std::set<Key> m_grants; ///< in the period
};

} // namespace roadstead
