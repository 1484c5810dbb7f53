#pragma once

#include "core/fleet_api.h"

#include <functional>

class QWidget;

namespace roadstead::ui {

class Page;

/// The inspector as the window uses it.
struct InspectorPart
{
    QWidget *widget;
    std::function<void(NodeId)> showNode;
};

// What fills the window's places.
[[nodiscard]] Page *makeNodesPage(FleetApi &fleet, QWidget *parent);
[[nodiscard]] InspectorPart makeInspectorPanel(FleetApi &fleet, QWidget *parent);
[[nodiscard]] QWidget *makeActivityPanel(
    FleetApi &fleet, QWidget *parent, std::function<void(NodeId)> activated);

} // namespace roadstead::ui
