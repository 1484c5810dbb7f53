#pragma once

#include "runtime/fleet_state.h"
#include "runtime/update_desks.h"

#include <QObject>

namespace roadstead::runtime {

/// Simulated machines that speak to the station as real ones do: they boot, check for updates, take and return reboot locks.
/// Nothing of them is painted on: what the window shows is what the station answered. Main thread.
class DemoFleet : public QObject
{
    Q_OBJECT

public:
    DemoFleet(FleetState &fleet, RebootLockDesk &locks, int nodeCount, QObject *parent = nullptr);
};

} // namespace roadstead::runtime
