#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

namespace roadstead::ui {

class Acts;

/// The board: a card a cluster, nodes are dragged between them. The fleet and the acts outlive the page.
class ClustersPage : public Page
{
    Q_OBJECT

public:
    ClustersPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

private:
    FleetApi &m_fleet;
    Acts &m_acts;
};

} // namespace roadstead::ui
