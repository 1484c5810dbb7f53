#pragma once

#include "core/event.h"
#include "core/instance.h"
#include "core/lease.h"
#include "core/node.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace roadstead {

/// The newest Verdict of each kind that a node got; what the Why tab shows.
struct LatestVerdict
{
    NodeId node = NodeId::None;
    Verdict verdict;

    bool operator==(const LatestVerdict &) const = default;
};

/// Why an update group gives no updates. The number is stored.
enum class StopCause : unsigned char
{
    None = 0,
    Rule = 1, ///< its own stop rule: safe mode, time-outs
    Person = 2,
    Abort = 3, ///< a person, for good
};

/// What an update group learned that is not configuration: it must survive a restart.
struct UpdateGroupState
{
    QString appId;
    QString groupId;
    bool isStopped = false; ///< `stopCause` says by whom, `reason` why
    QString reason;
    QString rolloutVersion; ///< target of the rollout under way or last finished
    qint64 rolloutStartedMs = 0;
    qint64 rolloutFinishedMs = 0; ///< 0: under way
    StopCause stopCause = StopCause::None;
    QString versionBefore = {}; ///< that the channel pointed to before its present one; empty: not known
    bool isFinishTold = false; ///< history has the end of this rollout

    bool operator==(const UpdateGroupState &) const = default;
};

/// A fleet document as it was applied, kept for history and restart.
struct AppliedDocument
{
    qint64 revision = 0;
    qint64 atMs = 0;
    QString who;
    QString yaml;

    bool operator==(const AppliedDocument &) const = default;
};

/// What belongs to this station and not to its fleet.
struct Setting
{
    QString name;
    QString value; ///< a JSON text

    bool operator==(const Setting &) const = default;
};

/// Everything that one answer changes; the store commits it whole or not at all. Rows replace rows of the
/// same key.
struct ChangeSet
{
    std::vector<Node> nodes;
    std::vector<NodeId> removedNodes; ///< merged into another; events that name them move to `mergedInto`
    NodeId mergedInto = NodeId::None;
    std::vector<Lease> leases;
    std::vector<Instance> instances;
    std::vector<UpdateGroupState> groupStates;
    std::vector<LatestVerdict> verdicts;
    std::vector<Event> events;
    std::vector<Setting> settings;
    std::optional<AppliedDocument> document;

    [[nodiscard]] bool isEmpty() const
    {
        return nodes.empty() && removedNodes.empty() && leases.empty() && instances.empty()
            && groupStates.empty() && verdicts.empty() && events.empty() && settings.empty() && !document;
    }
};

/// What the store gives back at start.
struct StoredState
{
    std::vector<Node> nodes;
    std::vector<Lease> leases;
    std::vector<Instance> instances;
    std::vector<UpdateGroupState> groupStates;
    std::vector<LatestVerdict> verdicts;
    std::vector<Setting> settings;
    std::optional<AppliedDocument> document; ///< the newest
    qint64 lastEventId = 0;
    qint64 lastNodeId = 0;
};

/// Which events a view or the API wants; newest first.
struct EventQuery
{
    NodeId node = NodeId::None; ///< None: all nodes
    qint64 beforeId = 0; ///< 0: from the newest
    qint64 sinceMs = 0;
    qint64 untilMs = 0; ///< 0: no end
    QList<EventKind> kinds; ///< empty: all
    Severity least = Severity::Quiet; ///< this one and worse
    QString text = {}; ///< must stand in the detail, whatever its case; empty: all
    int limit = 200; ///< at most kMaxEventsAtOnce

    static constexpr int kMaxEventsAtOnce = 5000;
};

} // namespace roadstead
