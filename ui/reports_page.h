#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

namespace roadstead::ui {

class Acts;

/// History with its filters, and reports with their preview and export. The fleet and the acts outlive the
/// page.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    ReportsPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

private:
    FleetApi &m_fleet;
    Acts &m_acts;
};

} // namespace roadstead::ui
