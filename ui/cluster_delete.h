#pragma once

#include "core/fleet_api.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace roadstead::ui {

/// Asks before a cluster is deleted: tells what that does, and wants the cluster's name typed.
class ClusterDelete : public QDialog
{
    Q_OBJECT

public:
    /// `nodes`: those that are in it.
    ClusterDelete(
        const FleetConfig &config, const Cluster &cluster, const QList<NodeSummary> &nodes, QWidget *parent);

private:
    QLineEdit *m_typed;
    QPushButton *m_delete;
};

} // namespace roadstead::ui
