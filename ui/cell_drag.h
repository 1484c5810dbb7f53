#pragma once

#include "core/fleet_api.h"
#include "ui/move_text.h"

#include <QHash>
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QTimer>

namespace roadstead::ui {

class ClusterBoard;
class ClusterCard;
class DropPreview;

/// Nodes on their way from card to card: marks the card below the pointer, says beside it what a drop would
/// change, scrolls the board near its edges. Escape ends it, as does the window's losing the focus.
class CellDrag : public QObject
{
    Q_OBJECT

public:
    CellDrag(FleetApi &fleet, ClusterBoard &board, QWidget *host);

    void start(const QList<NodeSummary> &nodes, const QPoint &globalPos);
    void move(const QPoint &globalPos);
    void drop(const QPoint &globalPos);
    void cancel();
    [[nodiscard]] bool isActive() const { return m_isActive; }
    /// The fleet document is another.
    void forgetPreviews() { m_texts.clear(); }

Q_SIGNALS:
    void dropped(const QList<roadstead::NodeSummary> &nodes, const QString &cluster);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void scrollAtEdge();
    void aimAt(ClusterCard *card);
    [[nodiscard]] MoveText textFor(const ClusterCard *card);
    void end();

    FleetApi &m_fleet;
    ClusterBoard &m_board;
    QWidget *m_host;
    DropPreview *m_preview;
    QList<NodeSummary> m_nodes;
    QHash<QString, MoveText> m_texts; ///< by cluster, made when first asked for
    QPointer<ClusterCard> m_over;
    QPoint m_pointer; ///< global
    QTimer m_scroll;
    bool m_isActive = false;
};

} // namespace roadstead::ui
