#include "core/rollout_pace.h"

#include "core/update_decision.h"

#include <algorithm>
#include <cmath>

namespace roadstead {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr double kLongestMs = 365.0 * 24 * 3'600'000;
constexpr double kDeviations = 1.28; // of a normal distribution: 10 % lie beyond it on each side
constexpr int kMaxSteps = 2'000; // changes between open and closed: some years of them

/// Time that counts: all of it, or that of the office hours.
class WorkingTime
{
public:
    explicit WorkingTime(const UpdatePolicy &policy)
        : m_hasHours(policy.officeHours)
        , m_zone(policy.timezone)
    {
    }

    [[nodiscard]] bool isKnown(qint64 nowMs) const
    {
        return !m_hasHours || officeHoursAt(m_zone, nowMs).isKnown;
    }
    [[nodiscard]] qint64 between(qint64 fromMs, qint64 toMs) const
    {
        if (!m_hasHours)
            return toMs - fromMs;
        qint64 sum = 0;
        for (int step = 0; step < kMaxSteps && fromMs < toMs; ++step) {
            const OfficeHours hours = officeHoursAt(m_zone, fromMs);
            const qint64 end = std::min(hours.changesMs, toMs);
            sum += hours.isOpen ? end - fromMs : 0;
            fromMs = end;
        }
        return sum;
    }
    /// When `durationMs` of it have passed.
    [[nodiscard]] std::optional<qint64> after(qint64 fromMs, double durationMs) const
    {
        if (durationMs > kLongestMs)
            return std::nullopt;
        auto left = static_cast<qint64>(std::ceil(durationMs));
        if (!m_hasHours)
            return fromMs + left;
        for (int step = 0; step < kMaxSteps; ++step) {
            const OfficeHours hours = officeHoursAt(m_zone, fromMs);
            if (hours.isOpen && hours.changesMs - fromMs >= left)
                return fromMs + left;
            left -= hours.isOpen ? hours.changesMs - fromMs : 0;
            fromMs = hours.changesMs;
        }
        return std::nullopt;
    }

private:
    bool m_hasHours;
    QString m_zone;
};

/// Instances a millisecond that the policy lets through.
std::optional<double> allowedPace(const UpdatePolicy &policy)
{
    if (policy.maxUpdatesPerPeriod <= 0 || policy.periodMinutes <= 0)
        return std::nullopt;
    return policy.maxUpdatesPerPeriod / static_cast<double>(policy.periodMinutes * kMinuteMs);
}

} // namespace

std::optional<EtaBand> estimateFinish(const RolloutPace &pace)
{
    const WorkingTime time(pace.policy);
    const auto first = std::ranges::lower_bound(pace.completions, pace.startedMs);
    const auto count = static_cast<std::size_t>(pace.completions.end() - first);
    if (pace.left <= 0 || count < kLeastCompletions || !time.isKnown(pace.nowMs))
        return std::nullopt;
    const qint64 span = std::max(time.between(*first, pace.nowMs), kMinuteMs);
    const auto steps = static_cast<double>(count - 1); // the first one begins the span
    const double rate = steps / static_cast<double>(span);
    const double doubt = kDeviations / std::sqrt(steps);
    double fastest = rate * (1 + doubt);
    if (const auto allowed = allowedPace(pace.policy))
        fastest = std::max(rate, std::min(fastest, *allowed));
    const auto earliest = time.after(pace.nowMs, pace.left / fastest);
    const auto likely = time.after(pace.nowMs, pace.left / rate);
    const auto latest = time.after(pace.nowMs, pace.left / (rate * (1 - doubt)));
    if (!earliest || !likely || !latest)
        return std::nullopt;
    const auto minute = [](qint64 atMs) { return atMs / kMinuteMs * kMinuteMs; };
    return EtaBand {minute(*earliest), minute(*likely + kMinuteMs / 2), minute(*latest + kMinuteMs - 1)};
}

void CompletionLog::add(qint64 atMs)
{
    if (m_times.size() >= 2 * kMost)
        m_times.erase(m_times.begin(), m_times.end() - static_cast<std::ptrdiff_t>(kMost));
    m_times.insert(std::ranges::upper_bound(m_times, atMs), atMs);
}

void CompletionLog::load(std::vector<qint64> times)
{
    const auto most = static_cast<std::ptrdiff_t>(std::min(kMost, times.size()));
    std::ranges::partial_sort(times, times.begin() + most, std::ranges::greater());
    times.resize(static_cast<std::size_t>(most));
    std::ranges::reverse(times);
    m_times = std::move(times);
}

} // namespace roadstead
