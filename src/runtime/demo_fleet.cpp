#include "runtime/demo_fleet.h"

namespace roadstead::runtime {

DemoFleet::DemoFleet(FleetState &, RebootLockDesk &, int, QObject *parent)
    : QObject(parent)
{
}

} // namespace roadstead::runtime
