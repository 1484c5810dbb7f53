#include "core/rollout_edits.h"

#include "core/literals.h"
#include "core/version.h"

#include <QHash>

#include <algorithm>

namespace roadstead {

namespace {

template <typename List> auto findId(List &list, const QString &id)
{
    const auto found
        = std::find_if(list.begin(), list.end(), [&id](const auto &element) { return element.id == id; });
    return found == list.end() ? nullptr : &*found;
}

Application *applicationIn(FleetDocument &document, const QString &appId)
{
    return findId(document.applications, normalizedAppId(appId));
}

/// The group and its channel in a document that is being edited.
struct GroupInDocument
{
    Application *application;
    UpdateGroup *group;
    Channel *channel; ///< null: it names none that exists
};

Result<GroupInDocument> groupIn(FleetDocument &document, const QString &appId, const QString &group)
{
    Application *application = applicationIn(document, appId);
    UpdateGroup *found = application ? findId(application->updateGroups, group) : nullptr;
    if (!found)
        return fail(ErrorCode::NotFound, u"There is no update group “%1”."_s.arg(group));
    return GroupInDocument {application, found, findId(application->channels, found->channel)};
}

/// A group with a channel of its own name; a channel that has the name already serves it.
void addGroup(Application &application, const QString &id)
{
    if (!findId(application.channels, id)) {
        Channel channel;
        channel.id = id;
        application.channels.append(channel);
    }
    UpdateGroup group;
    group.id = id;
    group.channel = id;
    application.updateGroups.append(group);
}

bool hasPackage(const Application &application, const QString &version)
{
    return std::any_of(application.packages.cbegin(), application.packages.cend(),
        [&version](const Package &package) { return package.version == version; });
}

} // namespace

Result<FleetDocument> plannedRollout(const FleetConfig &config, const RolloutPlan &plan)
{
    FleetDocument document = config.document();
    if (plan.group.isEmpty() || !parseVersion(plan.package.version))
        return fail(ErrorCode::Invalid,
            u"A rollout needs an update group and a version such as 4230.2.1; “%1” is none."_s.arg(
                plan.package.version));
    if (!applicationIn(document, plan.appId)) {
        Application application;
        application.id = normalizedAppId(plan.appId);
        application.name = plan.appName;
        document.applications.append(application);
    }
    Application &application = *applicationIn(document, plan.appId);
    if (!findId(application.updateGroups, plan.group))
        addGroup(application, plan.group);
    if (!hasPackage(application, plan.package.version))
        application.packages.append(plan.package);
    const auto place = groupIn(document, plan.appId, plan.group);
    if (!place)
        return tl::unexpected(place.error());
    if (!place->channel)
        return fail(ErrorCode::NotFound,
            u"Update group “%1” names the channel “%2”, which does not exist."_s.arg(
                plan.group, place->group->channel));
    place->channel->package = plan.package.version;
    place->group->policy = plan.policy;
    place->group->policy.updatesEnabled = true;
    return document;
}

Result<FleetDocument> withPolicy(
    const FleetConfig &config, const QString &appId, const QString &group, const UpdatePolicy &policy)
{
    FleetDocument document = config.document();
    const auto place = groupIn(document, appId, group);
    if (!place)
        return tl::unexpected(place.error());
    place->group->policy = policy;
    return document;
}

Result<FleetDocument> abortedRollout(
    const FleetConfig &config, const QString &appId, const QString &group, const QString &version)
{
    FleetDocument document = config.document();
    const auto place = groupIn(document, appId, group);
    if (!place)
        return tl::unexpected(place.error());
    if (!place->channel)
        return fail(ErrorCode::NotFound, u"Update group “%1” follows no channel."_s.arg(group));
    if (!version.isEmpty() && !hasPackage(*place->application, version))
        return fail(ErrorCode::NotFound, u"There is no package “%1”."_s.arg(version));
    place->channel->package = version;
    return document;
}

QStringList packageVersions(const Application &application)
{
    QStringList versions;
    for (const Package &package : application.packages)
        versions.append(package.version);
    std::stable_sort(versions.begin(), versions.end(), [](const QString &a, const QString &b) {
        const auto left = parseVersion(a);
        const auto right = parseVersion(b);
        return left && (!right || *right < *left);
    });
    return versions;
}

QString packageBefore(const Application &application, const QString &version)
{
    const auto than = parseVersion(version);
    for (const QString &each : packageVersions(application)) {
        const auto parsed = parseVersion(each);
        if (than && parsed && *parsed < *than)
            return each;
    }
    return {};
}

QStringList groupsOnChannelOf(const Application &application, const QString &group)
{
    const UpdateGroup *found = findId(application.updateGroups, group);
    if (!found)
        return {group};
    QStringList groups;
    for (const UpdateGroup &each : application.updateGroups) {
        if (each.channel == found->channel)
            groups.append(each.id);
    }
    return groups;
}

std::optional<QString> digestInBase64(const QString &text, int byteCount)
{
    const QByteArray latin = text.trimmed().toLatin1();
    const auto isHex
        = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
    if (latin.size() == 2 * byteCount && std::all_of(latin.cbegin(), latin.cend(), isHex))
        return QString::fromLatin1(QByteArray::fromHex(latin).toBase64());
    const auto decoded = QByteArray::fromBase64Encoding(latin, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != byteCount)
        return std::nullopt;
    return QString::fromLatin1(decoded.decoded.toBase64());
}

RolloutEffect rolloutEffect(
    const QList<NodeSummary> &nodes, const QSet<QString> &groups, const QString &version)
{
    RolloutEffect effect;
    const auto target = parseVersion(version);
    QHash<QString, bool> isOlder; ///< a fleet repeats its few versions
    for (const NodeSummary &node : nodes) {
        if (!groups.contains(node.updateGroup))
            continue;
        ++effect.total;
        auto older = isOlder.constFind(node.version);
        if (older == isOlder.cend()) {
            const auto runs = parseVersion(node.version);
            older = isOlder.insert(node.version, runs && target && *runs < *target);
        }
        if (!*older)
            continue;
        ++effect.behind;
        effect.held += node.isHeld ? 1 : 0;
        effect.missing += !node.isHeld && node.state == NodeState::Missing ? 1 : 0;
    }
    return effect;
}

qint64 leastDurationMs(int updates, const UpdatePolicy &policy)
{
    if (policy.maxUpdatesPerPeriod <= 0 || updates <= policy.maxUpdatesPerPeriod)
        return 0;
    const int periods = (updates - 1) / policy.maxUpdatesPerPeriod; // the first ones begin at once
    return qint64 {periods} * policy.periodMinutes * 60'000;
}

} // namespace roadstead
