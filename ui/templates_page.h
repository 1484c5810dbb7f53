#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

namespace roadstead::ui {

class Acts;

/// Profiles, groups with their selectors, templates with an editor and a preview. The fleet and the acts
/// outlive the page.
class TemplatesPage : public Page
{
    Q_OBJECT

public:
    TemplatesPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

private:
    FleetApi &m_fleet;
    Acts &m_acts;
};

} // namespace roadstead::ui
