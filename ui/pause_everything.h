#pragma once

#include "core/fleet_api.h"

#include <QObject>

namespace roadstead::ui {

class Acts;

/// The one act that holds every rollout at once, and lets them go on again: without a question, for it can be
/// taken back. Lives in the main thread; the fleet and the acts outlive it.
class PauseEverything : public QObject
{
    Q_OBJECT

public:
    PauseEverything(FleetApi &fleet, Acts &acts, QObject *parent = nullptr);

    /// There is an update group that could be paused or resumed.
    [[nodiscard]] bool isPossible() const;
    /// Nothing is granted anywhere, and at least one group is paused by a person.
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    /// What toggle() does now: "Pause everything" or "Resume".
    [[nodiscard]] QString text() const;
    /// What is held and what resuming sets going again; empty while not all is paused.
    [[nodiscard]] QString pausedSentence() const;
    void toggle();

Q_SIGNALS:
    void changed();

private:
    void look();
    void pause();
    void resume();

    FleetApi &m_fleet;
    Acts &m_acts;
    QList<RolloutStatus> m_running; ///< groups that may grant updates
    QList<RolloutStatus> m_paused;
    bool m_isPaused = false;
};

} // namespace roadstead::ui
