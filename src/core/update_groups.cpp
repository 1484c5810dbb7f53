#include "core/update_groups.h"

#include <algorithm>

namespace roadstead {

namespace {

template <typename T, typename Key>
const T *findIn(const QList<T> &list, Key T::*member, const QString &value)
{
    if (value.isEmpty())
        return nullptr;
    const auto found
        = std::find_if(list.cbegin(), list.cend(), [&](const T &item) { return item.*member == value; });
    return found == list.cend() ? nullptr : &*found;
}

UpdateTarget targetOf(const Application &application, const UpdateGroup &group, int number)
{
    UpdateTarget target;
    target.application = &application;
    target.group = &group;
    target.number = number;
    target.channel = findIn(application.channels, &Channel::id, group.channel);
    if (target.channel)
        target.package = findIn(application.packages, &Package::version, target.channel->package);
    if (target.package)
        target.version = parseVersion(target.package->version);
    return target;
}

} // namespace

UpdateGroups::UpdateGroups(FleetConfigPtr config)
    : m_config(std::move(config))
{
    for (const Application &application : m_config->document().applications) {
        Names &names = m_applications[normalizedAppId(application.id)];
        for (const UpdateGroup &group : application.updateGroups) {
            const int number = static_cast<int>(m_targets.size());
            m_targets.push_back(targetOf(application, group, number));
            names.byId.insert(group.id, number);
            if (!group.track.isEmpty() && !names.byTrack.contains(group.track))
                names.byTrack.insert(group.track, number);
        }
        for (auto id = names.byId.cbegin(); id != names.byId.cend(); ++id) {
            if (!names.byTrack.contains(id.key()))
                names.byTrack.insert(id.key(), id.value());
        }
    }
}

UpdateChoice UpdateGroups::choose(
    const QString &appId, const QString &track, const QString &clusterGroup) const
{
    UpdateChoice choice;
    const auto found = m_applications.constFind(appId);
    if (found == m_applications.cend()) {
        choice.reasons.append({"update.unknown_application", Outcome::Decided, {appId}});
        return choice;
    }
    if (!clusterGroup.isEmpty()) {
        const int number = found->byId.value(clusterGroup, -1);
        if (number >= 0) {
            choice.target = &m_targets.at(static_cast<std::size_t>(number));
            choice.reasons.append({"update.group_by_cluster", Outcome::Passed, {clusterGroup}});
            return choice;
        }
        choice.reasons.append({"update.group_by_cluster", Outcome::Missed, {clusterGroup}});
    }
    const int number = found->byTrack.value(track, -1);
    if (number < 0) {
        choice.reasons.append({"update.unknown_track", Outcome::Decided, {track}});
        return choice;
    }
    choice.target = &m_targets.at(static_cast<std::size_t>(number));
    choice.reasons.append({"update.group_by_track", Outcome::Passed, {choice.target->group->id, track}});
    return choice;
}

const UpdateTarget *UpdateGroups::find(const QString &appId, const QString &groupId) const
{
    const auto found = m_applications.constFind(appId);
    const int number = found == m_applications.cend() ? -1 : found->byId.value(groupId, -1);
    return number < 0 ? nullptr : &m_targets.at(static_cast<std::size_t>(number));
}

} // namespace roadstead
