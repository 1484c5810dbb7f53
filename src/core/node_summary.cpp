#include "core/node_summary.h"

#include "core/etcd_role.h"
#include "core/literals.h"
#include "core/update_error.h"

#include <array>

namespace roadstead {

QLatin1String nodeStateName(NodeState state)
{
    constexpr std::array names {"up", "updating", "waiting", "failed", "missing", "new"};
    return QLatin1String(names.at(static_cast<std::size_t>(state)));
}

namespace {

NodeState stateOf(const Node &node, const NodeLife &life, qint64 nowMs)
{
    const Instance *instance = life.instance;
    if (node.isFailed || (instance && instance->status == InstanceStatus::Error))
        return NodeState::Failed;
    const bool reports = !node.machineId.isEmpty() || !node.zincatiId.isEmpty();
    if (reports && nowMs - node.lastSeenMs > kMissingAfterMs)
        return NodeState::Missing;
    if (instance && instance->isUpdating)
        return life.waitsForLock ? NodeState::Waiting : NodeState::Updating;
    if (life.waitsForLock || (instance && instance->status == InstanceStatus::OnHold))
        return NodeState::Waiting;
    if (!reports && node.bootFinishedMs == 0)
        return NodeState::New;
    return NodeState::Up;
}

QString nameOf(const Node &node, const NodeEntry *entry)
{
    if (entry && !entry->name.isEmpty())
        return entry->name;
    for (const QString &name :
        {node.hostname, node.serial, node.macs.value(0), node.machineId.text(), node.zincatiId, node.uuid}) {
        if (!name.isEmpty())
            return name;
    }
    return node.address;
}

/// By its label, else its own metadata, else that of its boot group.
RebootStrategy strategySetFor(const NodeEntry *entry, const BootGroup *group)
{
    const QString key = u"reboot_strategy"_s;
    for (const QString &word : {entry ? entry->labels.value(key) : QString(),
             entry ? entry->metadata.value(key).toVariant().toString() : QString(),
             group ? group->metadata.value(key).toVariant().toString() : QString()}) {
        if (!word.isEmpty())
            return rebootStrategyFromName(word).value_or(RebootStrategy::Unknown);
    }
    return RebootStrategy::Unknown;
}

} // namespace

bool isEtcdMember(const NodeEntry *entry, const BootGroup *group)
{
    return (entry && (isEtcdMember(entry->labels) || isEtcdMember(entry->metadata)))
        || (group && isEtcdMember(group->metadata));
}

NodeSummary summarize(const Node &node, const NodeLife &life, const FleetConfig &config, qint64 nowMs)
{
    const NodeEntry *entry = config.entryOf(node);
    const Cluster *cluster = config.clusterOf(node);
    NodeSummary row;
    row.id = node.id;
    row.state = stateOf(node, life, nowMs);
    row.name = nameOf(node, entry);
    row.cluster = cluster ? cluster->id : QString();
    row.group = life.group;
    row.profile = life.profile;
    row.lockGroup = cluster ? cluster->lockGroup : QString();
    const BootGroup *group = config.bootGroup(life.group);
    row.strategies = {strategySetFor(entry, group), life.strategy};
    row.strategy = effectiveStrategy(
        row.strategies, row.strategies.set == RebootStrategy::BestEffort && isEtcdMember(entry, group));
    if (const Instance *instance = life.instance) {
        row.version = instance->version;
        row.updateGroup = instance->updateGroup;
        if (instance->isUpdating && instance->grantedVersion != instance->version)
            row.targetVersion = instance->grantedVersion;
        if (instance->status == InstanceStatus::Error) {
            row.hasReverted = instance->errorCode == kUpdateErrorRollback;
            row.failedUpdate = {instance->grantedVersion, instance->errorCode, instance->statusMs};
        }
    }
    if (entry) {
        row.labels = entry->labels;
        row.isHeld = entry->isHeld;
    }
    row.mac = node.macs.value(0);
    row.macs = node.macs;
    row.uuid = node.uuid;
    row.serial = node.serial;
    row.machineId = node.machineId.text();
    row.zincatiId = node.zincatiId;
    row.address = node.address;
    row.hostname = node.hostname;
    row.arch = node.arch;
    row.firmware = node.firmware;
    row.holdsLock = life.holdsLock;
    row.bootMs = node.bootFinishedMs > 0 ? node.bootFinishedMs - node.bootStartedMs : 0;
    row.firstSeenMs = node.firstSeenMs;
    row.lastSeenMs = node.lastSeenMs;
    row.conflict = node.conflict;
    row.isRetired = node.isRetired;
    return row;
}

} // namespace roadstead
