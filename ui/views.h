#pragma once

#include "core/fleet_api.h"

#include <functional>

class QWidget;

namespace roadstead::ui {

class Acts;
class Page;

/// The inspector as the window uses it.
struct InspectorPart
{
    QWidget *widget;
    std::function<void(NodeId)> showNode;
};

// What fills the window's places.
[[nodiscard]] Page *makeOverviewPage(FleetApi &fleet, Acts &acts, QWidget *parent);
[[nodiscard]] Page *makeNodesPage(FleetApi &fleet, Acts &acts, QWidget *parent);
[[nodiscard]] Page *makeClustersPage(FleetApi &fleet, Acts &acts, QWidget *parent);
[[nodiscard]] Page *makeTemplatesPage(FleetApi &fleet, Acts &acts, QWidget *parent);
[[nodiscard]] Page *makeRolloutsPage(FleetApi &fleet, Acts &acts, QWidget *parent);
[[nodiscard]] Page *makeLocksPage(FleetApi &fleet, Acts &acts, QWidget *parent);
[[nodiscard]] Page *makeBootPage(FleetApi &fleet, Acts &acts, QWidget *parent);
[[nodiscard]] Page *makeReportsPage(FleetApi &fleet, Acts &acts, QWidget *parent);
[[nodiscard]] InspectorPart makeInspectorPanel(FleetApi &fleet, QWidget *parent);
[[nodiscard]] QWidget *makeActivityPanel(
    FleetApi &fleet, QWidget *parent, std::function<void(NodeId)> activated);

} // namespace roadstead::ui
