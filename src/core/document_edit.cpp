#include "core/document_edit.h"

#include "core/discovery.h"
#include "core/fleet_config.h"
#include "core/literals.h"
#include "core/mac_address.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace roadstead {

namespace {

template <typename T> QStringList idsOf(const QList<T> &list)
{
    QStringList ids;
    ids.reserve(list.size());
    for (const T &element : list)
        ids.append(element.id);
    return ids;
}

template <typename T> QHash<QString, qsizetype> placesOf(const QList<T> &list)
{
    QHash<QString, qsizetype> places;
    places.reserve(list.size());
    for (qsizetype i = 0; i < list.size(); ++i)
        places.insert(list[i].id, i);
    return places;
}

template <typename T> ListEdit<T> listEdit(const QList<T> &before, const QList<T> &after)
{
    ListEdit<T> edit;
    if (before == after)
        return edit;
    const QHash<QString, qsizetype> now = placesOf(after);
    const QHash<QString, qsizetype> then = placesOf(before);
    for (const T &old : before) {
        const auto at = now.constFind(old.id);
        if (at == now.cend())
            edit.elements.append({old, std::nullopt});
        else if (!(after[*at] == old))
            edit.elements.append({old, after[*at]});
    }
    for (const T &added : after) {
        if (!then.contains(added.id))
            edit.elements.append({std::nullopt, added});
    }
    const QStringList orderBefore = idsOf(before);
    const QStringList orderAfter = idsOf(after);
    if (orderBefore != orderAfter) {
        edit.orderBefore = orderBefore;
        edit.orderAfter = orderAfter;
    }
    return edit;
}

template <typename T> ListEdit<T> turned(const ListEdit<T> &edit)
{
    ListEdit<T> back;
    back.elements.reserve(edit.elements.size());
    for (const ElementEdit<T> &element : edit.elements)
        back.elements.append({element.after, element.before});
    back.orderBefore = edit.orderAfter;
    back.orderAfter = edit.orderBefore;
    return back;
}

/// In the order of the edit; what it does not name keeps its place behind the element that it stood behind.
template <typename T> QList<T> ordered(const QList<T> &list, const QStringList &order)
{
    const QSet<QString> named(order.cbegin(), order.cend());
    const QHash<QString, qsizetype> places = placesOf(list);
    QHash<QString, QList<qsizetype>> strangersBehind;
    QString last;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (named.contains(list[i].id))
            last = list[i].id;
        else
            strangersBehind[last].append(i);
    }
    QList<T> sorted;
    sorted.reserve(list.size());
    const auto takeStrangers = [&](const QString &behind) {
        for (const qsizetype at : strangersBehind.take(behind))
            sorted.append(list[at]);
    };
    takeStrangers({});
    for (const QString &id : order) {
        if (const auto at = places.constFind(id); at != places.cend())
            sorted.append(list[*at]);
        takeStrangers(id);
    }
    return sorted;
}

template <typename T> Result<void> applyTo(QList<T> &list, const ListEdit<T> &edit)
{
    if (edit.isEmpty())
        return {};
    const QHash<QString, qsizetype> places = placesOf(list);
    QSet<QString> removed;
    for (const ElementEdit<T> &element : edit.elements) {
        const auto at = places.constFind(element.id());
        const bool isAsFound
            = element.before ? at != places.cend() && list[*at] == *element.before : at == places.cend();
        if (!isAsFound)
            return fail(ErrorCode::Conflict,
                u"“%1” was changed by somebody else meanwhile, so this would undo their work."_s.arg(
                    element.id()));
        if (element.before && element.after)
            list[*at] = *element.after;
        else if (element.before)
            removed.insert(element.id());
    }
    for (const ElementEdit<T> &element : edit.elements) {
        if (!element.before)
            list.append(*element.after);
    }
    if (!removed.isEmpty())
        list.removeIf([&removed](const T &element) { return removed.contains(element.id); });
    if (edit.orderBefore != edit.orderAfter)
        list = ordered(list, edit.orderAfter);
    return {};
}

Result<void> applyTo(FleetService &fleet, const ValueEdit<FleetService> &edit)
{
    if (edit.isEmpty())
        return {};
    if (!(fleet == edit.before))
        return fail(ErrorCode::Conflict,
            u"Whether fleet is served was changed by somebody else meanwhile, so this would undo their work."_s);
    fleet = edit.after;
    return {};
}

Result<void> applyTo(RebootHold &hold, const ValueEdit<RebootHold> &edit)
{
    if (edit.isEmpty())
        return {};
    if (!(hold == edit.before))
        return fail(ErrorCode::Conflict,
            u"The hold of all reboots was changed by somebody else meanwhile, so this would undo their work."_s);
    hold = edit.after;
    return {};
}

template <typename T> QString idProblem(const QList<T> &list, const QString &what)
{
    QSet<QString> seen;
    for (const T &element : list) {
        if (element.id.isEmpty())
            return u"A %1 has no id."_s.arg(what);
        if (seen.contains(element.id))
            return u"There are two %1s “%2”."_s.arg(what, element.id);
        seen.insert(element.id);
    }
    return {};
}

QString missing(const QString &from, const QString &what, const QString &id)
{
    return u"%1 names the %2 “%3”, which does not exist."_s.arg(from, what, id);
}

QString bootProblem(const FleetDocument &document)
{
    const auto templates = placesOf(document.templates);
    for (const Profile &profile : document.profiles) {
        for (const QString &id :
            {profile.ignition, profile.cloud, profile.generic, profile.ipxe, profile.grub}) {
            if (!id.isEmpty() && !templates.contains(id))
                return missing(u"Profile “%1”"_s.arg(profile.id), u"template"_s, id);
        }
    }
    const auto profiles = placesOf(document.profiles);
    for (const BootGroup &group : document.groups) {
        if (!profiles.contains(group.profile))
            return missing(u"Group “%1”"_s.arg(group.id), u"profile"_s, group.profile);
    }
    return {};
}

QString updateProblem(const Application &application)
{
    QSet<QString> versions;
    for (const Package &package : application.packages)
        versions.insert(package.version);
    for (const Channel &channel : application.channels) {
        if (!channel.package.isEmpty() && !versions.contains(channel.package))
            return missing(u"Channel “%1”"_s.arg(channel.id), u"package"_s, channel.package);
    }
    const auto channels = placesOf(application.channels);
    for (const UpdateGroup &group : application.updateGroups) {
        if (!channels.contains(group.channel))
            return missing(u"Update group “%1”"_s.arg(group.id), u"channel"_s, group.channel);
    }
    for (const QString &problem : {idProblem(application.channels, u"channel"_s),
             idProblem(application.updateGroups, u"update group"_s)}) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QString discoveryProblem(const FleetDocument &document)
{
    QHash<QString, QString> owners;
    for (const Cluster &cluster : document.clusters) {
        if (!cluster.discovery)
            continue;
        const auto &[token, size] = *cluster.discovery;
        if (!isDiscoveryToken(token))
            return u"“%1” of cluster “%2” is no discovery token: 32 hex digits in lower case."_s.arg(
                token, cluster.id);
        if (size < 1 || size > kMaxDiscoverySize)
            return u"Cluster “%1” cannot have an etcd of %2 members: 1 to %3."_s.arg(cluster.id)
                .arg(size)
                .arg(kMaxDiscoverySize);
        if (const auto owner = owners.constFind(token); owner != owners.cend())
            return u"The clusters “%1” and “%2” have the same discovery token."_s.arg(*owner, cluster.id);
        owners.insert(token, cluster.id);
    }
    return {};
}

QString clusterProblem(const FleetDocument &document)
{
    QSet<QString> updateGroups;
    for (const Application &application : document.applications) {
        for (const UpdateGroup &group : application.updateGroups)
            updateGroups.insert(group.id);
    }
    const auto lockGroups = placesOf(document.lockGroups);
    QHash<QString, QString> owners;
    for (const Cluster &cluster : document.clusters) {
        const QString from = u"Cluster “%1”"_s.arg(cluster.id);
        if (!cluster.lockGroup.isEmpty() && !lockGroups.contains(cluster.lockGroup))
            return missing(from, u"lock group"_s, cluster.lockGroup);
        if (!cluster.updateGroup.isEmpty() && !updateGroups.contains(cluster.updateGroup))
            return missing(from, u"update group"_s, cluster.updateGroup);
        for (const QString &node : cluster.nodes) {
            if (const auto owner = owners.constFind(node); owner != owners.cend())
                return u"Node “%1” is in the clusters “%2” and “%3”."_s.arg(node, *owner, cluster.id);
            owners.insert(node, cluster.id);
        }
    }
    return {};
}

QString lockProblem(const FleetDocument &document)
{
    for (const LockGroup &group : document.lockGroups) {
        if (const auto problem = problemOf(group.policy))
            return u"Lock group “%1”: %2."_s.arg(group.id, problem->sentence);
    }
    return {};
}

template <typename T, typename Change> void changeEach(ListEdit<T> &edit, const Change &change)
{
    for (ElementEdit<T> &element : edit.elements) {
        for (std::optional<T> *side : {&element.before, &element.after}) {
            if (*side)
                change(**side);
        }
    }
}

void normalizeSelector(BootGroup &group)
{
    if (const auto mac = group.selector.find(u"mac"_s); mac != group.selector.end())
        *mac = normalizedMac(*mac).value_or(*mac);
    if (const auto uuid = group.selector.find(u"uuid"_s); uuid != group.selector.end())
        *uuid = uuid->toLower();
}

void completePackages(Application &application, const FleetDocument &document)
{
    for (const Application &known : document.applications) {
        if (known.id != application.id)
            continue;
        for (Package &package : application.packages) {
            const auto isIt = [&package](const Package &other) {
                return other.version == package.version && other.url == package.url
                    && other.filename == package.filename;
            };
            const auto found = std::ranges::find_if(known.packages, isIt);
            if (!package.sha256.isEmpty() || found == known.packages.cend())
                continue;
            package.sizeBytes = found->sizeBytes;
            package.sha1 = found->sha1;
            package.sha256 = found->sha256;
        }
    }
}

} // namespace

bool DocumentEdit::isEmpty() const
{
    return profiles.isEmpty() && groups.isEmpty() && templates.isEmpty() && nodes.isEmpty()
        && clusters.isEmpty() && lockGroups.isEmpty() && applications.isEmpty() && reboots.isEmpty()
        && fleet.isEmpty();
}

DocumentEdit editBetween(const FleetDocument &before, const FleetDocument &after)
{
    return {listEdit(before.profiles, after.profiles), listEdit(before.groups, after.groups),
        listEdit(before.templates, after.templates), listEdit(before.nodes, after.nodes),
        listEdit(before.clusters, after.clusters), listEdit(before.lockGroups, after.lockGroups),
        listEdit(before.applications, after.applications), {before.reboots, after.reboots},
        {before.fleet, after.fleet}};
}

DocumentEdit inverse(const DocumentEdit &edit)
{
    return {turned(edit.profiles), turned(edit.groups), turned(edit.templates), turned(edit.nodes),
        turned(edit.clusters), turned(edit.lockGroups), turned(edit.applications),
        {edit.reboots.after, edit.reboots.before}, {edit.fleet.after, edit.fleet.before}};
}

Result<FleetDocument> applied(FleetDocument document, const DocumentEdit &edit)
{
    const Result<void> results[] = {applyTo(document.profiles, edit.profiles),
        applyTo(document.groups, edit.groups), applyTo(document.templates, edit.templates),
        applyTo(document.nodes, edit.nodes), applyTo(document.clusters, edit.clusters),
        applyTo(document.lockGroups, edit.lockGroups), applyTo(document.applications, edit.applications),
        applyTo(document.reboots, edit.reboots), applyTo(document.fleet, edit.fleet)};
    for (const Result<void> &result : results) {
        if (!result)
            return tl::unexpected(result.error());
    }
    return document;
}

DocumentEdit normalized(DocumentEdit edit, const FleetDocument &document)
{
    const auto normalizeAll = [](QStringList &ids, QString (*change)(const QString &)) {
        for (QString &id : ids)
            id = change(id);
    };
    const auto appId = [](const QString &id) { return normalizedAppId(id); };
    changeEach(edit.groups, normalizeSelector);
    changeEach(edit.templates, [](ConfigTemplate &configTemplate) { configTemplate.file.clear(); });
    changeEach(edit.nodes, [](NodeEntry &entry) { entry.id = normalizedNodeId(entry.id); });
    changeEach(edit.clusters, [&](Cluster &cluster) { normalizeAll(cluster.nodes, normalizedNodeId); });
    changeEach(edit.applications, [&](Application &application) {
        application.id = normalizedAppId(application.id);
        completePackages(application, document);
    });
    for (QStringList *order : {&edit.nodes.orderBefore, &edit.nodes.orderAfter})
        normalizeAll(*order, normalizedNodeId);
    for (QStringList *order : {&edit.applications.orderBefore, &edit.applications.orderAfter})
        normalizeAll(*order, appId);
    return edit;
}

QString documentProblem(const FleetDocument &document)
{
    QStringList problems {idProblem(document.profiles, u"profile"_s), idProblem(document.groups, u"group"_s),
        idProblem(document.templates, u"template"_s), idProblem(document.nodes, u"node"_s),
        idProblem(document.clusters, u"cluster"_s), idProblem(document.lockGroups, u"lock group"_s),
        idProblem(document.applications, u"application"_s), bootProblem(document), clusterProblem(document),
        lockProblem(document), discoveryProblem(document)};
    for (const Application &application : document.applications)
        problems.append(updateProblem(application));
    for (const QString &problem : std::as_const(problems)) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

} // namespace roadstead
