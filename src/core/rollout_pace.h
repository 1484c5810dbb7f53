#pragma once

#include "core/fleet_document.h"

#include <optional>
#include <vector>

namespace roadstead {

/// What is known of a rollout under way that tells when it will end.
struct RolloutPace
{
    qint64 nowMs = 0;
    qint64 startedMs = 0; ///< completions before it count for nothing
    int left = 0; ///< instances that are waiting or under way
    std::vector<qint64> completions; ///< when the newest instances were done, rising
    UpdatePolicy policy;
};

/// Whole minutes: an estimate that changes with each second tells nobody more.
struct EtaBand
{
    qint64 earliestMs = 0;
    qint64 likelyMs = 0;
    qint64 latestMs = 0;

    bool operator==(const EtaBand &) const = default;
};

/// When the last instance will be done at the pace of the newest completions: the band holds four of five
/// such rollouts (completions at random moments: a count of n tells the pace to within 1.28/√n). No faster
/// than the policy allows, and only in office hours where it says so. Nothing before there are
/// kLeastCompletions, or when it would take more than a year.
[[nodiscard]] std::optional<EtaBand> estimateFinish(const RolloutPace &pace);

/// The newest completions of one group; bounded.
class CompletionLog
{
public:
    void add(qint64 atMs);
    /// Replaces all, in any order.
    void load(std::vector<qint64> times);
    [[nodiscard]] const std::vector<qint64> &times() const { return m_times; } ///< rising

    static constexpr std::size_t kMost = 64;

private:
    std::vector<qint64> m_times;
};

inline constexpr std::size_t kLeastCompletions = 4;

} // namespace roadstead
