#pragma once

#include "core/fleet_api.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace roadstead::ui {

class CellModel;
class HeatCells;

/// What a card tells of its cluster beside the nodes.
struct CardFacts
{
    QString title;
    QString colour; ///< as the document has it
    QString lockText; ///< empty: no badge
    Severity lockSeverity = Severity::Quiet;
    QString lockTip;
    QString etcdText; ///< how far its etcd has got with discovery; empty: no badge
    Severity etcdSeverity = Severity::Quiet;
    QString etcdTip;
    QString updates; ///< the line below the cells: group and version; of the unassigned: what to do with them
    QString pace; ///< how fast its nodes update, or that they do not; may be empty

    bool operator==(const CardFacts &) const = default;
};
/// Read from the document, the locks and the discovery tokens as they are. `cluster` null: the card of the
/// nodes that are in none.
[[nodiscard]] CardFacts cardFacts(const FleetConfig &config, const Cluster *cluster,
    const QList<LockGroupStatus> &locks, const QList<DiscoveryStatus> &discovery);

/// One cluster of the board: its name, counts, lock and updates, and its nodes as heat cells.
class ClusterCard : public QFrame
{
    Q_OBJECT

public:
    /// An empty id: the nodes that are in no cluster.
    ClusterCard(const QString &id, FleetApi &fleet, QWidget *parent);

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const CardFacts &facts() const { return m_facts; }
    void setFacts(const CardFacts &facts);
    [[nodiscard]] CellModel &model() const { return *m_model; }
    [[nodiscard]] HeatCells &cells() const { return *m_cells; }
    /// Its menu comes before its nodes.
    void takeFocusAfter(QWidget *before);

    void setDropTarget(bool isDropTarget);
    [[nodiscard]] bool isDropTarget() const { return m_isDropTarget; }
    /// Rings the card for a moment.
    void highlight();
    [[nodiscard]] bool isHighlighted() const { return m_highlight.isActive(); }

Q_SIGNALS:
    void menuAsked(const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    class Swatch;
    class StateCounts;
    class Badge;
    QWidget *makeHead();
    void showCounts();

    QString m_id;
    CardFacts m_facts;
    CellModel *m_model;
    HeatCells *m_cells;
    Swatch *m_swatch = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_count = nullptr;
    Badge *m_etcd = nullptr;
    Badge *m_lock = nullptr;
    QPushButton *m_menu = nullptr;
    StateCounts *m_states;
    QLabel *m_updates;
    QLabel *m_pace;
    QTimer m_highlight;
    bool m_isDropTarget = false;
};

} // namespace roadstead::ui
