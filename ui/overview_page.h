#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

namespace roadstead::ui {

class Acts;

/// What an administrator sees first: nodes by state, running rollouts, versions over time, what needs a
/// person. The fleet and the acts outlive the page.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    OverviewPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

private:
    FleetApi &m_fleet;
    Acts &m_acts;
};

} // namespace roadstead::ui
