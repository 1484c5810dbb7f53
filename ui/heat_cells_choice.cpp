#include "ui/heat_cells.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

#include <algorithm>

// Which cells are selected, which is the current one, and what the keyboard does with them.

namespace roadstead::ui {

void HeatCells::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid())
        Q_EMIT currentShown(m_model.cell(current.row()).id);
}

QModelIndex HeatCells::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = m_model.count() - 1;
    if (last < 0)
        return {};
    if (!currentIndex().isValid())
        return m_model.index(0, 0);
    const int step = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int page = qMax(1, viewport()->height() / (kCellHeight + kGap)) * kPerRow;
    const int row = currentIndex().row();
    int to = row;
    switch (action) {
    case MoveLeft:
        to -= step;
        break;
    case MoveRight:
        to += step;
        break;
    case MovePrevious:
        --to;
        break;
    case MoveNext:
        ++to;
        break;
    case MoveUp:
        to = row >= kPerRow ? row - kPerRow : row;
        break;
    case MoveDown:
        to = row / kPerRow < last / kPerRow ? row + kPerRow : row; // the last line may be shorter
        break;
    case MoveHome:
        to = 0;
        break;
    case MoveEnd:
        to = last;
        break;
    case MovePageUp:
        to = row >= page ? row - page : row % kPerRow;
        break;
    case MovePageDown:
        to = row + page;
        break;
    }
    return m_model.index(qBound(0, to, last), 0);
}

void HeatCells::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    // The corners are where the selection began and where it ends, whichever is higher.
    const int from = nearestRow(rect.topLeft());
    const int to = nearestRow(rect.bottomRight());
    if (from >= 0 && to >= 0)
        selectionModel()->select(
            QItemSelection(m_model.index(qMin(from, to), 0), m_model.index(qMax(from, to), 0)), flags);
}

QRegion HeatCells::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    const int first = qMax(0, nearestRow(QPoint(unmirrored({0, 0}))));
    const int last = nearestRow(unmirrored({viewport()->width() - 1, viewport()->height() - 1}));
    for (const QItemSelectionRange &range : selection) {
        for (int row = qMax(first, range.top()); row <= qMin(last, range.bottom()); ++row)
            region += visualRect(m_model.index(row, 0)).adjusted(-kPad, -kPad, kPad, kPad);
    }
    return region;
}

QItemSelectionModel::SelectionFlags HeatCells::selectionCommand(
    const QModelIndex &index, const QEvent *event) const
{
    const auto flags = QAbstractItemView::selectionCommand(index, event);
    if (event && flags.testFlag(QItemSelectionModel::Clear))
        Q_EMIT selectionTaken();
    return flags;
}

QList<NodeId> HeatCells::selectedNodes() const
{
    QList<QPair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    QList<NodeId> nodes;
    for (const auto &[top, bottom] : std::as_const(ranges)) {
        for (int row = top; row <= bottom; ++row)
            nodes.append(m_model.cell(row).id);
    }
    return nodes;
}

NodeId HeatCells::currentNode() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? m_model.cell(current.row()).id : NodeId::None;
}

void HeatCells::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    switch (event->key()) {
    case Qt::Key_Space:
        if (current.isValid())
            selectionModel()->select(current, QItemSelectionModel::Toggle);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid())
            Q_EMIT opened(m_model.cell(current.row()).id);
        return;
    case Qt::Key_Escape:
        event->ignore(); // the page's: it clears the filter
        return;
    default:
        QAbstractItemView::keyPressEvent(event);
    }
}

void HeatCells::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QModelIndex current = currentIndex();
        if (!current.isValid())
            return;
        scrollTo(current);
        at = viewport()->mapToGlobal(visualRect(current).center());
    } else if (!indexAt(viewport()->mapFromGlobal(at)).isValid()) {
        event->ignore(); // the card's
        return;
    }
    Q_EMIT menuAsked(at);
}

void HeatCells::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::MouseFocusReason) {
        QAbstractScrollArea::focusInEvent(event); // the press itself says which cell is the current one
        viewport()->update();
        return;
    }
    QAbstractItemView::focusInEvent(event);
    viewport()->update();
    if (currentIndex().isValid()) {
        scrollTo(currentIndex());
        Q_EMIT currentShown(currentNode());
    }
}

} // namespace roadstead::ui
