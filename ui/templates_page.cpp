#include "ui/templates_page.h"

#include "ui/acts.h"

namespace roadstead::ui {

TemplatesPage::TemplatesPage(FleetApi &fleet, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_fleet(fleet)
    , m_acts(acts)
{
    static_cast<void>(m_fleet);
    static_cast<void>(m_acts);
}

} // namespace roadstead::ui
