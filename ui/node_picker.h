#pragma once

#include "core/fleet_api.h"

#include <QComboBox>

namespace roadstead::ui {

/// Chooses one node by typing a part of its name, or from the list: first those that matter here. Of a large
/// fleet the list holds the first; a name typed whole is found among all. The fleet outlives it.
class NodePicker : public QComboBox
{
    Q_OBJECT

public:
    explicit NodePicker(FleetApi &fleet, QWidget *parent = nullptr);

    /// The nodes that are offered first. A node that is chosen stays; else the first of them is.
    void prefer(const QList<NodeId> &nodes);
    void choose(NodeId id);
    [[nodiscard]] NodeId node() const { return m_node; }

    static constexpr int kMostListed = 2000;

Q_SIGNALS:
    void nodeChosen(roadstead::NodeId id);

private:
    void fill();
    void take(NodeId id);
    void findTyped();

    FleetApi &m_fleet;
    QList<NodeId> m_preferred;
    NodeId m_node = NodeId::None;
    bool m_isChosenByHand = false;
};

} // namespace roadstead::ui
