#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

namespace roadstead::ui {

class Acts;

/// Rollouts of the update groups: list, detail with chart and table. The fleet and the acts outlive the page.
class RolloutsPage : public Page
{
    Q_OBJECT

public:
    RolloutsPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

private:
    FleetApi &m_fleet;
    Acts &m_acts;
};

} // namespace roadstead::ui
