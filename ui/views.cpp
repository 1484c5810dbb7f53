#include "ui/views.h"

#include "ui/activity_panel.h"
#include "ui/boot_page.h"
#include "ui/clusters_page.h"
#include "ui/inspector_panel.h"
#include "ui/locks_page.h"
#include "ui/nodes_page.h"
#include "ui/overview_page.h"
#include "ui/reports_page.h"
#include "ui/rollouts_page.h"
#include "ui/templates_page.h"

namespace roadstead::ui {

Page *makeOverviewPage(FleetApi &fleet, Acts &acts, QWidget *parent)
{
    return new OverviewPage(fleet, acts, parent);
}

Page *makeNodesPage(FleetApi &fleet, Acts &acts, QWidget *parent)
{
    return new NodesPage(fleet, acts, parent);
}

Page *makeClustersPage(FleetApi &fleet, Acts &acts, QWidget *parent)
{
    return new ClustersPage(fleet, acts, parent);
}

Page *makeTemplatesPage(FleetApi &fleet, Acts &acts, QWidget *parent)
{
    return new TemplatesPage(fleet, acts, parent);
}

Page *makeRolloutsPage(FleetApi &fleet, Acts &acts, QWidget *parent)
{
    return new RolloutsPage(fleet, acts, parent);
}

Page *makeLocksPage(FleetApi &fleet, Acts &acts, QWidget *parent)
{
    return new LocksPage(fleet, acts, parent);
}

Page *makeBootPage(FleetApi &fleet, Acts &acts, QWidget *parent)
{
    return new BootPage(fleet, acts, parent);
}

Page *makeReportsPage(FleetApi &fleet, Acts &acts, QWidget *parent)
{
    return new ReportsPage(fleet, acts, parent);
}

InspectorPart makeInspectorPanel(FleetApi &fleet, QWidget *parent)
{
    auto *panel = new InspectorPanel(fleet, parent);
    return {panel, [panel](NodeId id) { panel->showNode(id); }};
}

QWidget *makeActivityPanel(FleetApi &fleet, QWidget *parent, std::function<void(NodeId)> activated)
{
    auto *panel = new ActivityPanel(fleet, parent);
    QObject::connect(panel, &ActivityPanel::nodeActivated, panel, std::move(activated));
    return panel;
}

} // namespace roadstead::ui
