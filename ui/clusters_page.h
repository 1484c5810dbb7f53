#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QShortcut;
class QStackedWidget;

namespace roadstead::ui {

class Acts;
class ClusterBoard;
class EmptyState;
struct ClusterChoice;

/// The board: a card a cluster, nodes are dragged between them, or moved by the keyboard. The fleet and the
/// acts outlive the page.
class ClustersPage : public Page
{
    Q_OBJECT

public:
    ClustersPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

    void focusFilter() override;
    void refresh() override;
    void open(const QString &cluster) override;
    void selectNode(NodeId id) override;

    /// Moves them; an empty cluster takes them out of theirs. A notice with "Undo" follows.
    void moveNodes(const QList<NodeSummary> &nodes, const QString &cluster);
    /// Opens the sheets.
    void createCluster();
    void editCluster(const QString &id);
    void deleteCluster(const QString &id);
    /// The sheet of its etcd discovery token.
    void showDiscovery(const QString &id);
    void chooseMove();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHead();
    void makeActions();
    void wire();
    void showFacts();
    void applyFilter(const QString &text);
    void escape();
    void openCellMenu(const QPoint &globalPos);
    void fillMoveMenu(QMenu *menu);
    void openCardMenu(const QString &cluster, const QPoint &globalPos);
    void addLockMenu(QMenu *menu, const Cluster &cluster);
    void addUpdateMenu(QMenu *menu, const Cluster &cluster);
    void editFocused();
    void holdSelection(bool isHeld);
    void retireSelection();
    void openInNodes();
    void create(const ClusterChoice &choice, const QList<NodeSummary> &nodes);
    void change(const QString &id, const ClusterChoice &choice, const QString &done);
    [[nodiscard]] QString titleOf(const QString &cluster) const;
    [[nodiscard]] QList<NodeSummary> nodesOf(const QString &cluster) const;

    FleetApi &m_fleet;
    Acts &m_acts;
    QLabel *m_facts = nullptr;
    QLineEdit *m_filter = nullptr;
    QPushButton *m_move = nullptr;
    QPushButton *m_new = nullptr;
    QStackedWidget *m_whole = nullptr; ///< the board, or nothing at all
    ClusterBoard *m_board = nullptr;
    EmptyState *m_noClusters = nullptr;
    QShortcut *m_escape = nullptr;
};

} // namespace roadstead::ui
