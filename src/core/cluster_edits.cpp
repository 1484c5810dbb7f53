#include "core/cluster_edits.h"

#include "core/document_edit.h"
#include "core/literals.h"
#include "core/node_edits.h"
#include "core/reboot_lock.h"

#include <algorithm>

namespace roadstead {

namespace {

const QString kClusterLabel = u"cluster"_s;

Result<void> addLockGroup(FleetDocument &document, const std::optional<LockGroup> &group)
{
    if (!group)
        return {};
    if (!isLockGroupId(group->id))
        return fail(ErrorCode::Invalid,
            u"A lock group's id has only letters, digits, dots and dashes: “%1” has not."_s.arg(group->id));
    if (group->slotCount < 0 || group->slotCount > kMaxLockSlots)
        return fail(ErrorCode::Invalid, u"A lock group has 0 to %1 slots."_s.arg(kMaxLockSlots));
    const auto isSame = [&group](const LockGroup &each) { return each.id == group->id; };
    if (std::ranges::any_of(document.lockGroups, isSame))
        return fail(ErrorCode::Invalid, u"There is a lock group “%1” already."_s.arg(group->id));
    document.lockGroups.append(*group);
    return {};
}

/// An id that can be written, and references that lead somewhere.
Result<void> check(const FleetDocument &document, const QString &id)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (id.trimmed().isEmpty() || std::ranges::any_of(id, isControl))
        return fail(ErrorCode::Invalid, u"A cluster's id may not be empty or hold control characters."_s);
    if (const QString problem = documentProblem(document); !problem.isEmpty())
        return fail(ErrorCode::NotFound, problem);
    return {};
}

} // namespace

Result<FleetDocument> addedCluster(const FleetConfig &config, const Cluster &cluster,
    const std::optional<LockGroup> &newLockGroup, const QList<NodeSummary> &nodes)
{
    FleetDocument document = config.document();
    if (const auto added = addLockGroup(document, newLockGroup); !added)
        return tl::unexpected(added.error());
    if (config.cluster(cluster.id))
        return fail(ErrorCode::Invalid, u"There is a cluster “%1” already."_s.arg(cluster.id));
    document.clusters.append(cluster);
    if (const auto checked = check(document, cluster.id); !checked)
        return tl::unexpected(checked.error());
    if (nodes.isEmpty())
        return document;
    const FleetConfig made(std::move(document));
    return movedNodes(made, nodes, cluster.id);
}

Result<FleetDocument> changedCluster(const FleetConfig &config, const QString &id, const Cluster &after,
    const std::optional<LockGroup> &newLockGroup)
{
    if (!config.cluster(id))
        return fail(ErrorCode::NotFound, u"There is no cluster “%1”."_s.arg(id));
    FleetDocument document = config.document();
    if (const auto added = addLockGroup(document, newLockGroup); !added)
        return tl::unexpected(added.error());
    if (after.id != id && config.cluster(after.id))
        return fail(ErrorCode::Invalid, u"There is a cluster “%1” already."_s.arg(after.id));
    for (Cluster &cluster : document.clusters) {
        if (cluster.id != id)
            continue;
        const QStringList nodes = cluster.nodes;
        cluster = after;
        cluster.nodes = nodes;
    }
    for (BootGroup &group : document.groups) {
        if (group.selector.contains(kClusterLabel) && group.selector.value(kClusterLabel) == id)
            group.selector.insert(kClusterLabel, after.id);
    }
    if (const auto checked = check(document, after.id); !checked)
        return tl::unexpected(checked.error());
    return document;
}

Result<FleetDocument> removedCluster(const FleetConfig &config, const QString &id)
{
    if (!config.cluster(id))
        return fail(ErrorCode::NotFound, u"There is no cluster “%1”."_s.arg(id));
    FleetDocument document = config.document();
    document.clusters.removeIf([&id](const Cluster &cluster) { return cluster.id == id; });
    return document;
}

QStringList groupsSelecting(const FleetConfig &config, const QString &cluster)
{
    QStringList ids;
    for (const BootGroup &group : config.document().groups) {
        const auto at = group.selector.constFind(kClusterLabel);
        if (at != group.selector.cend() && *at == cluster)
            ids.append(group.id);
    }
    return ids;
}

bool isLockGroupId(QStringView id)
{
    const auto isAllowed = [](QChar c) {
        const char16_t code = c.unicode();
        return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z')
            || (code >= u'0' && code <= u'9') || code == u'.' || code == u'-';
    };
    return !id.isEmpty() && std::ranges::all_of(id, isAllowed);
}

} // namespace roadstead
