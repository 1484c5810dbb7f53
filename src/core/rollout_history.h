#pragma once

#include "core/event.h"

#include <QHash>
#include <QList>

#include <optional>
#include <vector>

namespace roadstead {

/// One version carried through one update group.
struct RolloutKey
{
    QString appId;
    QString group;
    QString version;

    bool operator==(const RolloutKey &) const = default;
};

/// What one event says of a rollout.
struct RolloutStep
{
    qint64 atMs = 0;
    NodeId node = NodeId::None;
    EventKind kind = EventKind::UpdateGranted; ///< UpdateGranted to UpdateReverted
    int errorCode = 0; ///< of UpdateFailed and UpdateReverted
    QString from; ///< the version before

    bool operator==(const RolloutStep &) const = default;
};

/// The kinds of events that rolloutStep() reads.
[[nodiscard]] QList<EventKind> rolloutStepKinds();
/// Nothing for an event of another rollout or another kind.
[[nodiscard]] std::optional<RolloutStep> rolloutStep(const Event &event, const RolloutKey &key);

/// Nodes that have come at least so far; one that is complete was also granted, downloaded and installed,
/// even if an event of it was lost. `failed`: those whose last word is a failure.
struct RolloutCounts
{
    qint64 atMs = 0;
    int granted = 0;
    int downloaded = 0;
    int installed = 0;
    int complete = 0;
    int failed = 0;

    bool operator==(const RolloutCounts &) const = default;
};

/// One node's way through a rollout; a time of 0 is not known.
struct RolloutNode
{
    QString from;
    EventKind last = EventKind::UpdateGranted;
    qint64 grantedMs = 0; ///< the first grant
    qint64 downloadedMs = 0;
    qint64 installedMs = 0;
    qint64 endedMs = 0; ///< complete, failed or reverted; 0 while it is under way
    int errorCode = 0;

    bool operator==(const RolloutNode &) const = default;
};

/// A rollout's events folded into counts over time and one row a node. Each step costs the same, however many
/// came before.
class RolloutHistory
{
public:
    /// Steps come oldest first.
    void take(const RolloutStep &step);
    [[nodiscard]] bool isEmpty() const { return m_points.empty(); }
    [[nodiscard]] const QHash<NodeId, RolloutNode> &nodes() const { return m_nodes; }
    [[nodiscard]] RolloutCounts latest() const;
    /// The counts as they stood at that moment.
    [[nodiscard]] RolloutCounts at(qint64 atMs) const;
    [[nodiscard]] QList<RolloutCounts> at(const QList<qint64> &moments) const;

private:
    QHash<NodeId, RolloutNode> m_nodes;
    QHash<NodeId, int> m_reached; ///< the furthest stage, 1 (granted) to 4 (complete)
    std::vector<RolloutCounts> m_points; ///< one for each moment at which they changed
};

/// `count` moments from first to last, both of them included, evenly apart.
[[nodiscard]] QList<qint64> evenMoments(qint64 firstMs, qint64 lastMs, int count);

} // namespace roadstead
