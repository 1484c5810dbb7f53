#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

namespace roadstead::ui {

class Acts;

/// Reboot locks: slots, holders and who waits, per lock group. The fleet and the acts outlive the page.
class LocksPage : public Page
{
    Q_OBJECT

public:
    LocksPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

private:
    FleetApi &m_fleet;
    Acts &m_acts;
};

} // namespace roadstead::ui
