#include "ui/views.h"

#include "ui/activity_panel.h"
#include "ui/inspector_panel.h"
#include "ui/nodes_page.h"

namespace roadstead::ui {

Page *makeNodesPage(FleetApi &fleet, QWidget *parent)
{
    return new NodesPage(fleet, parent);
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
