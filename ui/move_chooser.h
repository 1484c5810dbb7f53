#pragma once

#include "core/fleet_api.h"

#include <QDialog>
#include <QHash>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace roadstead::ui {

/// "Move to cluster…", the keyboard's twin of a drag: type to narrow, arrows to choose, Enter to move. What
/// the move would change is told as the drop's preview tells it. The fleet outlives it.
class MoveChooser : public QDialog
{
    Q_OBJECT

public:
    MoveChooser(FleetApi &fleet, const QList<NodeSummary> &nodes, QWidget *parent);
    /// Empty: out of their cluster.
    [[nodiscard]] QString cluster() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void narrow(const QString &text);
    void showPreview();

    FleetApi &m_fleet;
    QList<NodeSummary> m_nodes;
    QLineEdit *m_filter;
    QListWidget *m_list;
    QLabel *m_title;
    QLabel *m_lines;
    QPushButton *m_move;
};

} // namespace roadstead::ui
