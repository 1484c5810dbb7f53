#include "ui/heat_cells.h"

#include <QApplication>
#include <QMouseEvent>

#include <utility>

// What the mouse does with the cells: a press, a drag to another card, a rubber band.

namespace roadstead::ui {

void HeatCells::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    const bool isOnCell = rowIn(m_pressedAt) >= 0;
    m_gesture = Gesture::None;
    if (event->button() == Qt::LeftButton)
        m_gesture = isOnCell ? Gesture::Press : Gesture::Band;
    if (isOnCell) {
        QAbstractItemView::mousePressEvent(event);
        return;
    }
    const bool isAdding = event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::ShiftModifier);
    if (!isAdding) {
        clearSelection();
        Q_EMIT selectionTaken();
    }
    m_bandBase = selectionModel()->selection();
    m_band = {};
}

void HeatCells::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const bool isFar = (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    switch (m_gesture) {
    case Gesture::None:
    case Gesture::Over:
        break;
    case Gesture::Press:
        if (isFar)
            beginDrag(event->globalPosition().toPoint());
        break;
    case Gesture::Drag:
        Q_EMIT dragMoved(event->globalPosition().toPoint());
        break;
    case Gesture::Band:
        if (isFar || !m_band.isNull())
            stretchBand(at);
        break;
    }
}

void HeatCells::forgetDrag()
{
    if (m_gesture == Gesture::Drag)
        m_gesture = Gesture::Over;
}

void HeatCells::beginDrag(const QPoint &globalPos)
{
    const QModelIndex pressed = indexAt(m_pressedAt);
    if (!pressed.isValid())
        return;
    // A press with Ctrl selects only when it is released.
    if (!selectionModel()->isSelected(pressed))
        selectionModel()->select(pressed, QItemSelectionModel::Select);
    m_gesture = Gesture::Drag;
    Q_EMIT dragStarted(globalPos);
}

void HeatCells::mouseReleaseEvent(QMouseEvent *event)
{
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    if (gesture == Gesture::Drag) {
        Q_EMIT dragDropped(event->globalPosition().toPoint());
    } else if (gesture == Gesture::Band) {
        m_band = {};
        viewport()->update();
    } else if (gesture != Gesture::Over && indexAt(m_pressedAt).isValid()) {
        QAbstractItemView::mouseReleaseEvent(event);
    }
}

void HeatCells::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT opened(m_model.cell(index.row()).id);
}

void HeatCells::stretchBand(const QPoint &to)
{
    m_band = QRect(m_pressedAt, to).normalized();
    QItemSelection selection = m_bandBase;
    const int last = nearestRow(unmirrored({viewport()->width() - 1, m_band.bottom()}));
    for (int row = qMax(0, nearestRow(unmirrored({0, m_band.top()}))); row <= last; ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (visualRect(index).intersects(m_band))
            selection.merge(QItemSelection(index, index), QItemSelectionModel::Select);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    viewport()->update();
}

} // namespace roadstead::ui
