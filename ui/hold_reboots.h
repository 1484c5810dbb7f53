#pragma once

#include "core/fleet_api.h"

namespace roadstead::ui {

class Acts;

/// "Hold all reboots": while it is on no node of the fleet is given a reboot lock, whatever its group says.
/// One edit of the document, with undo. The fleet and the acts outlive it.
class HoldReboots : public QObject
{
    Q_OBJECT

public:
    HoldReboots(FleetApi &fleet, Acts &acts, QWidget *window);

    [[nodiscard]] bool isHeld() const;
    /// What toggle() does now: "Hold all reboots…" or "Let reboots go".
    [[nodiscard]] QString text() const;
    /// That they are held and why; empty while they are not.
    [[nodiscard]] QString sentence() const;
    /// Asks for the reason before it holds.
    void toggle();

Q_SIGNALS:
    void changed();

private:
    void set(bool isHeld, const QString &reason);

    FleetApi &m_fleet;
    Acts &m_acts;
    QWidget *m_window;
};

} // namespace roadstead::ui
