#pragma once

#include "core/fleet_config.h"
#include "core/verdict.h"
#include "core/version.h"

#include <QHash>

#include <vector>

namespace roadstead {

/// An update group with what it leads to: looked up once per configuration, not per request.
struct UpdateTarget
{
    const Application *application = nullptr;
    const UpdateGroup *group = nullptr;
    const Channel *channel = nullptr; ///< null: the group names none that exists
    const Package *package = nullptr; ///< null: the channel points to none that exists
    std::optional<Version> version; ///< of the package; nothing when there is none or it is no version
    int number = 0; ///< of the group in UpdateGroups::targets()
};

/// Which group answers, and the rule that chose it.
struct UpdateChoice
{
    const UpdateTarget *target = nullptr; ///< null: the last reason says why there is none
    QList<Reason> reasons;
};

/// All update groups of one configuration, by application and by the track that clients send.
class UpdateGroups
{
public:
    UpdateGroups() = default;
    explicit UpdateGroups(FleetConfigPtr config);

    [[nodiscard]] const std::vector<UpdateTarget> &targets() const { return m_targets; }
    /// The cluster's group wins when it is one of this application; else the track, which is a group's
    /// `track` or its id. `appId` is normalised.
    [[nodiscard]] UpdateChoice choose(
        const QString &appId, const QString &track, const QString &clusterGroup) const;
    /// Null when the application or its group is not there.
    [[nodiscard]] const UpdateTarget *find(const QString &appId, const QString &groupId) const;

private:
    struct Names
    {
        QHash<QString, int> byId;
        QHash<QString, int>
            byTrack; ///< track or id; of two groups with one track the first in the document wins
    };

    FleetConfigPtr m_config; ///< keeps what the targets point to
    std::vector<UpdateTarget> m_targets;
    QHash<QString, Names> m_applications;
};

} // namespace roadstead
