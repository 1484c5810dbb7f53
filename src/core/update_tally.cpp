#include "core/update_tally.h"

#include <limits>

namespace roadstead {

namespace {

qint64 msOf(int minutes, qint64 valueOfNone)
{
    return minutes > 0 ? qint64 {minutes} * 60'000 : valueOfNone;
}

} // namespace

UpdateTally::UpdateTally(const UpdateTarget &target)
    : m_target(&target)
    , m_timeoutMs(msOf(target.group->policy.updateTimeoutMinutes, std::numeric_limits<qint64>::max()))
    , m_periodMs(msOf(target.group->policy.periodMinutes, 0))
{
}

bool UpdateTally::isForTarget(const Instance &instance) const
{
    return m_target->package && instance.grantedVersion == m_target->package->version;
}

bool UpdateTally::isBehind(const TallyRow &row) const
{
    return m_target->version && row.version && *row.version < *m_target->version;
}

RolloutPlace UpdateTally::placeOf(const TallyRow &row) const
{
    if (!row.isSeen || !m_target->version)
        return RolloutPlace::None;
    if (row.version && !isBehind(row))
        return RolloutPlace::Complete;
    const InstanceStatus status = row.instance.status;
    if (!isForTarget(row.instance))
        return RolloutPlace::Waiting;
    if (row.instance.isUpdating)
        return status == InstanceStatus::Installed ? RolloutPlace::Installed : RolloutPlace::Downloading;
    return status == InstanceStatus::Error ? RolloutPlace::Failed : RolloutPlace::Waiting;
}

bool UpdateTally::isTimedOut(qint64 grantedMs, qint64 nowMs) const
{
    return nowMs - grantedMs >= m_timeoutMs;
}

void UpdateTally::count(const TallyRow &row, int step)
{
    const Instance &instance = row.instance;
    m_counters.total += step;
    m_counters.byStatus.at(static_cast<std::size_t>(instance.status)) += step;
    if (row.isSeen) {
        m_counters.seen += step;
        m_counters.behind += isBehind(row) ? step : 0;
    }
    if (!instance.hasAttempted || !isForTarget(instance))
        return;
    m_counters.attempted += step;
    m_counters.succeeded += row.version && row.version == m_target->version ? step : 0;
}

void UpdateTally::timeOut(InFlight &update)
{
    m_counters.timedOut += update.isForTarget ? 1 : 0;
    if (update.place != RolloutPlace::Installed && update.place != RolloutPlace::Downloading)
        return;
    --countAt(update.place);
    update.place = RolloutPlace::Failed;
    ++countAt(update.place);
}

void UpdateTally::add(const TallyRow &row, qint64 nowMs)
{
    count(row, 1);
    const Instance &instance = row.instance;
    const Key key(instance.grantedMs, row.number);
    InFlight update {false, placeOf(row)};
    ++countAt(update.place);
    if (instance.isUpdating) {
        update.isForTarget = isForTarget(instance);
        const bool isLate = isTimedOut(instance.grantedMs, nowMs);
        if (isLate)
            timeOut(update);
        (isLate ? m_timedOut : m_inProgress).emplace(key, update);
    }
    if (instance.grantedMs > 0 && nowMs - instance.grantedMs < m_periodMs)
        m_grants.insert(key);
}

void UpdateTally::remove(const TallyRow &row)
{
    count(row, -1);
    const Key key(row.instance.grantedMs, row.number);
    RolloutPlace place = RolloutPlace::None;
    if (const auto update = m_inProgress.find(key); update != m_inProgress.end()) {
        place = update->second.place;
        m_inProgress.erase(update);
    } else if (const auto late = m_timedOut.find(key); late != m_timedOut.end()) {
        place = late->second.place;
        m_counters.timedOut -= late->second.isForTarget ? 1 : 0;
        m_timedOut.erase(late);
    } else {
        place = placeOf(row);
    }
    --countAt(place);
    m_grants.erase(key);
}

void UpdateTally::advance(qint64 nowMs)
{
    while (!m_inProgress.empty() && isTimedOut(m_inProgress.begin()->first.first, nowMs)) {
        timeOut(m_inProgress.begin()->second);
        m_timedOut.insert(m_inProgress.extract(m_inProgress.begin()));
    }
    while (!m_grants.empty() && nowMs - m_grants.begin()->first >= m_periodMs)
        m_grants.erase(m_grants.begin());
}

GroupCounters UpdateTally::counters() const
{
    GroupCounters counters = m_counters;
    counters.grantedInPeriod = static_cast<int>(m_grants.size());
    counters.inProgress = static_cast<int>(m_inProgress.size());
    counters.oldestGrantMs = m_grants.empty() ? 0 : m_grants.begin()->first;
    counters.oldestInProgressMs = m_inProgress.empty() ? 0 : m_inProgress.begin()->first.first;
    return counters;
}

bool UpdateTally::isFinished() const
{
    return m_counters.succeeded > 0 && m_counters.behind == 0 && m_inProgress.empty();
}

std::vector<quint32> UpdateTally::timedOut() const
{
    std::vector<quint32> numbers;
    for (const auto &[key, update] : m_timedOut) {
        if (update.isForTarget)
            numbers.push_back(key.second);
    }
    return numbers;
}

} // namespace roadstead
