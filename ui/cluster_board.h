#pragma once

#include "core/fleet_api.h"
#include "ui/node_filter.h"

#include <QHash>
#include <QScrollArea>
#include <QSet>
#include <QTimer>

namespace roadstead::ui {

class CellDrag;
class ClusterCard;
class HeatCells;

/// The cards of all clusters, "Unassigned" first, in rows of equal height. It follows the fleet: a changed
/// node costs one cell. Selected nodes stay selected when they change their card. The fleet outlives it.
class ClusterBoard : public QScrollArea
{
    Q_OBJECT

public:
    /// `host`: the widget over which a drag's preview moves.
    ClusterBoard(FleetApi &fleet, QWidget *host, QWidget *parent = nullptr);
    ~ClusterBoard() override;

    /// Asks the fleet for everything again.
    void reload();
    /// Brings the card into sight and rings it. False: there is no such cluster.
    bool reveal(const QString &cluster);
    /// Makes it the current and only selected one, and brings it into sight. False: there is no such node.
    bool selectNode(NodeId id);
    /// Nodes that it does not let through are faded.
    void setFilter(const NodeFilter &filter);
    [[nodiscard]] int matchCount() const;
    void selectMatches();
    void selectAll(const QString &cluster);
    void clearSelection();

    [[nodiscard]] QList<NodeSummary> selectedNodes() const;
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] const QList<ClusterCard *> &cards() const { return m_cards; }
    /// Null: there is none.
    [[nodiscard]] ClusterCard *card(const QString &cluster) const;
    [[nodiscard]] ClusterCard *cardAt(const QPoint &globalPos) const;
    /// Whose nodes or menu have the keyboard's focus; null.
    [[nodiscard]] ClusterCard *focusedCard() const;
    [[nodiscard]] int nodeCount() const { return static_cast<int>(m_places.size()); }
    void focusCells();
    void cancelDrag();

    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 120}; }

Q_SIGNALS:
    void moveAsked(const QList<roadstead::NodeSummary> &nodes, const QString &cluster);
    void cardMenuAsked(const QString &cluster, const QPoint &globalPos);
    void cellMenuAsked(const QPoint &globalPos);
    void currentNodeChanged(roadstead::NodeId id);
    void nodeActivated(roadstead::NodeId id);
    void countsChanged();
    void selectionChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Kept
    {
        QList<NodeId> selected;
        NodeId current = NodeId::None;
        bool hasFocus = false;
    };
    void syncCards();
    void rehome(ClusterCard *leaving);
    void showFacts();
    void take(const QList<NodeSummary> &changed, const QList<NodeId> &removed);
    [[nodiscard]] bool isMoving(const QList<NodeSummary> &changed, const QList<NodeId> &removed) const;
    [[nodiscard]] Kept keep() const;
    void giveBack(const Kept &kept);
    [[nodiscard]] ClusterCard *homeOf(const NodeSummary &node) const;
    [[nodiscard]] ClusterCard *makeCard(const QString &id);
    void wire(ClusterCard *card);
    void scheduleLayout();
    void layOut();
    void showRect(const HeatCells &cells, const QRect &rect);
    void told(NodeId id);

    FleetApi &m_fleet;
    FleetConfigPtr m_config;
    QWidget *m_sheet;
    QList<ClusterCard *> m_cards; ///< as they stand
    QHash<QString, ClusterCard *> m_byId;
    QHash<NodeId, ClusterCard *> m_places;
    NodeFilter m_filter;
    CellDrag *m_drag;
    QTimer m_layoutTimer;
    bool m_isTaking = false; ///< rows come and go: which of them is current means nothing
};

} // namespace roadstead::ui
