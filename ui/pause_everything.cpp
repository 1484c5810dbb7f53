#include "ui/pause_everything.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/isolate.h"
#include "ui/rollout_text.h"

#include <algorithm>

namespace roadstead::ui {

namespace {

QStringList idsOf(const QList<RolloutStatus> &rollouts)
{
    QStringList ids;
    for (const RolloutStatus &rollout : rollouts) {
        if (!ids.contains(rollout.group))
            ids.append(rollout.group);
    }
    return ids;
}

/// It could grant an update at the next check, without anybody's doing.
bool isUnderWay(const RolloutStatus &rollout)
{
    return rollout.state == RolloutState::Running
        || (rollout.state == RolloutState::Idle && !rollout.version.isEmpty());
}

} // namespace

PauseEverything::PauseEverything(FleetApi &fleet, Acts &acts, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_acts(acts)
{
    connect(&fleet, &FleetApi::rolloutsChanged, this, &PauseEverything::look);
    connect(&fleet, &FleetApi::configChanged, this, &PauseEverything::look);
    connect(&fleet, &FleetApi::nodesReset, this, &PauseEverything::look);
    look();
}

void PauseEverything::look()
{
    m_running.clear();
    m_paused.clear();
    for (const RolloutStatus &rollout : m_fleet.rollouts()) {
        if (!rollout.policy.updatesEnabled)
            continue; // by the fleet document: it grants nothing, and no Resume would change that
        if (rollout.state == RolloutState::Paused)
            m_paused.append(rollout);
        else if (rollout.state != RolloutState::Stopped && rollout.state != RolloutState::Aborted)
            m_running.append(rollout); // a finished one too: a machine that comes late would be granted it
    }
    m_isPaused = !m_paused.isEmpty() && std::ranges::none_of(m_running, isUnderWay);
    Q_EMIT changed();
}

bool PauseEverything::isPossible() const
{
    return !m_running.isEmpty() || !m_paused.isEmpty();
}

QString PauseEverything::text() const
{
    return m_isPaused ? tr("Resume") : tr("Pause everything");
}

QString PauseEverything::pausedSentence() const
{
    if (!m_isPaused)
        return {};
    QStringList names;
    int waiting = 0;
    for (const RolloutStatus &rollout : m_paused) {
        names.append(isolated(rolloutGroupText(rollout)));
        waiting += rollout.waiting;
    }
    const QString groups = names.join(u", "_s);
    return waiting > 0
        ? tr("Everything is paused: no node is granted an update. Resume lets %1 go on, where %n "
             "node(s) wait.",
            nullptr, waiting)
              .arg(groups)
        : tr("Everything is paused: no node is granted an update. Resume lets %1 go on.").arg(groups);
}

void PauseEverything::toggle()
{
    if (m_isPaused)
        resume();
    else
        pause();
}

void PauseEverything::pause()
{
    FleetCommand command;
    command.kind = FleetCommand::Kind::SetUpdatesEnabled;
    command.targets = idsOf(m_running); // those alone: undo must not set going what was held before
    command.isOn = false;
    if (command.targets.isEmpty())
        return;
    m_acts.perform(command,
        {tr("Everything is paused"), tr("Pause everything"), u"pause"_s, command.targets.join(u", "_s),
            tr("everything was paused")});
}

void PauseEverything::resume()
{
    FleetCommand command;
    command.kind = FleetCommand::Kind::SetUpdatesEnabled;
    command.targets = idsOf(m_paused);
    command.isOn = true;
    m_acts.perform(command,
        {tr("%n rollout(s) go on", nullptr, static_cast<int>(m_paused.size())), tr("Resume"), u"resume"_s,
            command.targets.join(u", "_s), {}});
}

} // namespace roadstead::ui
