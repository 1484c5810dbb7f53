#include "ui/views.h"

#include "core/literals.h"
#include "ui/empty_state.h"
#include "ui/nodes_page.h"

namespace roadstead::ui {

// Each place holds an empty state until its own widget stands here: InspectorPanel, ActivityPanel.

Page *makeNodesPage(FleetApi &fleet, QWidget *parent)
{
    return new NodesPage(fleet, parent);
}

InspectorPart makeInspectorPanel(FleetApi &, QWidget *parent)
{
    return {new EmptyState(u"view-list-details"_s, u"Inspector"_s, {}, parent), [](NodeId) {}};
}

QWidget *makeActivityPanel(FleetApi &, QWidget *parent, std::function<void(NodeId)>)
{
    return new EmptyState(u"view-history"_s, u"Activity"_s, {}, parent);
}

} // namespace roadstead::ui
