#include "ui/views.h"

#include "core/literals.h"
#include "ui/empty_state.h"
#include "ui/page.h"

#include <QVBoxLayout>

namespace roadstead::ui {

// Each place holds an empty state until its own widget stands here: NodesPage, InspectorPanel, ActivityPanel.

Page *makeNodesPage(FleetApi &, QWidget *parent)
{
    auto *page = new Page(parent);
    auto *column = new QVBoxLayout(page);
    column->addWidget(new EmptyState(u"network-server"_s, u"Nodes"_s, {}, page));
    return page;
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
