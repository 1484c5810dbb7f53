#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

namespace roadstead::ui {

class Acts;

/// The services, live boots by step, and recent requests. The fleet and the acts outlive the page.
class BootPage : public Page
{
    Q_OBJECT

public:
    BootPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

private:
    FleetApi &m_fleet;
    Acts &m_acts;
};

} // namespace roadstead::ui
