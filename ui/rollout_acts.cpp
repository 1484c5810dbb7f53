#include "ui/rollout_acts.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/rollout_text.h"

#include <QCoreApplication>

namespace roadstead::ui {

namespace {

/// Translated in the context Rollout.
QString say(const char *text)
{
    return QCoreApplication::translate("Rollout", text);
}

FleetCommand enabling(const QString &group, bool isOn)
{
    FleetCommand command;
    command.kind = FleetCommand::Kind::SetUpdatesEnabled;
    command.targets = {group};
    command.isOn = isOn;
    return command;
}

/// Adds the edit; one that fails is told by a notice, and nothing is to be done then.
bool addEdit(Acts &acts, QList<FleetCommand> &to, const Acts::Change &change)
{
    Result<FleetCommand> command = acts.editCommand(change);
    if (!command)
        Q_EMIT acts.noticed({command.error().message, {}});
    else if (!command->edit.isEmpty())
        to.append(*std::move(command));
    return command.has_value();
}

} // namespace

void pauseRollout(Acts &acts, const RolloutStatus &status)
{
    const QString name = rolloutGroupText(status);
    acts.perform(enabling(status.group, false),
        {say(QT_TRANSLATE_NOOP("Rollout", "The rollout of %1 is paused")).arg(name),
            say(QT_TRANSLATE_NOOP("Rollout", "Pause %1")).arg(name), u"pause"_s, status.group, {}});
}

void resumeRollout(Acts &acts, const RolloutStatus &status)
{
    const QString name = rolloutGroupText(status);
    QList<FleetCommand> commands;
    if (!status.policy.updatesEnabled) {
        const bool isMade = addEdit(acts, commands, [&status](const FleetConfig &config) {
            UpdatePolicy policy = status.policy;
            policy.updatesEnabled = true;
            return withPolicy(config, status.appId, status.group, policy);
        });
        if (!isMade)
            return;
    }
    commands.append(enabling(status.group, true));
    acts.performAll(commands,
        {say(QT_TRANSLATE_NOOP("Rollout", "The rollout of %1 goes on")).arg(name),
            say(QT_TRANSLATE_NOOP("Rollout", "Resume %1")).arg(name), u"resume"_s, status.group, {}});
}

void abortRollout(Acts &acts, const RolloutStatus &status, const QString &version, const QString &reason)
{
    QList<FleetCommand> commands {
        enabling(status.group, false)}; // first: history then names what was aborted
    if (!addEdit(acts, commands, [&](const FleetConfig &config) {
            return abortedRollout(config, status.appId, status.group, version);
        }))
        return;
    // A rollout that was held before is not set going by an undo; the channel alone points to it again.
    QList<FleetCommand> back;
    if (status.state != RolloutState::Running && commands.size() > 1)
        back = {*inverse(commands.constLast())};
    const QString name = rolloutGroupText(status);
    acts.performAll(commands,
        {say(QT_TRANSLATE_NOOP("Rollout", "The rollout of %1 is aborted")).arg(name),
            say(QT_TRANSLATE_NOOP("Rollout", "Abort %1")).arg(name), u"abort"_s,
            status.group + u' ' + status.version, reason},
        {}, back);
}

void launchRollout(Acts &acts, const RolloutPlan &plan, bool isHeld)
{
    QList<FleetCommand> commands;
    if (!addEdit(acts, commands, [&plan](const FleetConfig &config) { return plannedRollout(config, plan); }))
        return;
    if (isHeld)
        commands.append(enabling(plan.group, true));
    if (commands.isEmpty())
        return;
    acts.performAll(commands,
        {say(QT_TRANSLATE_NOOP("Rollout", "%1 rolls out to %2")).arg(plan.package.version, plan.group),
            say(QT_TRANSLATE_NOOP("Rollout", "Roll out %1")).arg(plan.package.version), u"rollout"_s,
            plan.group + u' ' + plan.package.version, {}});
}

void changePolicy(Acts &acts, const RolloutStatus &status, const UpdatePolicy &policy)
{
    const QString name = rolloutGroupText(status);
    acts.edit(
        [&](const FleetConfig &config) { return withPolicy(config, status.appId, status.group, policy); },
        {say(QT_TRANSLATE_NOOP("Rollout", "The policy of %1 is changed")).arg(name),
            say(QT_TRANSLATE_NOOP("Rollout", "Policy of %1")).arg(name), u"policy"_s, status.group, {}});
}

} // namespace roadstead::ui
