#include "ui/pause_everything.h"

#include "core/literals.h"
#include "ui/acts.h"

#include <QCoreApplication>

namespace roadstead::ui {

QStringList grantingGroups(const FleetApi &fleet)
{
    QStringList groups;
    for (const RolloutStatus &rollout : fleet.rollouts()) {
        const bool isHalted = rollout.state == RolloutState::Paused || rollout.state == RolloutState::Stopped;
        if (!isHalted && !groups.contains(rollout.group))
            groups.append(rollout.group);
    }
    return groups;
}

bool pauseEverything(const FleetApi &fleet, Acts &acts)
{
    FleetCommand command;
    command.kind = FleetCommand::Kind::SetUpdatesEnabled;
    command.isOn = false;
    command.targets = grantingGroups(fleet);
    if (command.targets.isEmpty())
        return false;
    const int count = static_cast<int>(command.targets.size());
    acts.perform(command,
        {QCoreApplication::translate("PauseEverything", "Updates of %n group(s) paused", nullptr, count),
            QCoreApplication::translate("PauseEverything", "Pause everything"), u"pause"_s,
            command.targets.join(u", "_s), {}});
    return true;
}

} // namespace roadstead::ui
