#include "ui/heat_cells.h"

#include "ui/look/tokens.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

// Where the cells lie, and what is done with them. They are painted in heat_cells_paint.cpp.

namespace roadstead::ui {

namespace {

constexpr int kPad = 3; ///< room for the focus ring of the outermost cells
constexpr int kCellHeight = 22;
constexpr int kGap = 5;
constexpr int kMostPitch = 40;
constexpr int kLeastPitch = 18;
constexpr int kLeastLines = 3; ///< that a card has room for, so that a small cluster is a target too

} // namespace

HeatCells::HeatCells(CellModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setFrameShape(NoFrame);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setDragEnabled(true); // so that a press on a selected cell keeps the selection
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false); // the card's surface shows through
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setSizePolicy(policy);
    setModel(&model);
}

int HeatCells::lineCount() const
{
    return (m_model.count() + kPerRow - 1) / kPerRow;
}

int HeatCells::contentHeight() const
{
    return lineCount() * (kCellHeight + kGap) - kGap + 2 * kPad;
}

QSize HeatCells::sizeHint() const
{
    const int lines = qBound(kLeastLines, lineCount(), kMostRows);
    return {kPerRow * (kCellHeight + kGap), lines * (kCellHeight + kGap) - kGap + 2 * kPad};
}

QSize HeatCells::minimumSizeHint() const
{
    return {kPerRow * kLeastPitch, sizeHint().height()};
}

QRect HeatCells::cellRect(int row) const
{
    const double pitch
        = qBound<double>(kLeastPitch, (viewport()->width() - 2 * kPad + kGap) / double(kPerRow), kMostPitch);
    const int column = row % kPerRow;
    const int left = kPad + qRound(column * pitch);
    const int right = kPad + qRound((column + 1) * pitch) - kGap;
    const int top = kPad + row / kPerRow * (kCellHeight + kGap) - verticalOffset();
    return {left, top, right - left, kCellHeight};
}

QRect HeatCells::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return QStyle::visualRect(layoutDirection(), viewport()->rect(), cellRect(index.row()));
}

QPoint HeatCells::unmirrored(const QPoint &point) const
{
    return layoutDirection() == Qt::RightToLeft ? QPoint(viewport()->width() - 1 - point.x(), point.y())
                                                : point;
}

int HeatCells::nearestRow(const QPoint &point) const
{
    const QPoint at = unmirrored(point);
    const int line = qMax(0, (at.y() + verticalOffset() - kPad) / (kCellHeight + kGap));
    int column = 0;
    while (column + 1 < kPerRow && at.x() >= cellRect(column + 1).left())
        ++column;
    return qMin(line * kPerRow + column, m_model.count() - 1);
}

int HeatCells::rowIn(const QPoint &point) const
{
    const int row = nearestRow(point);
    return row >= 0 && cellRect(row).contains(unmirrored(point)) ? row : -1;
}

QModelIndex HeatCells::indexAt(const QPoint &point) const
{
    return m_model.index(rowIn(point), 0);
}

int HeatCells::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void HeatCells::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    QScrollBar *bar = verticalScrollBar();
    bar->setRange(0, qMax(0, contentHeight() - viewport()->height()));
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(kCellHeight + kGap);
}

void HeatCells::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    viewport()->update();
}

// What follows is the list's own layout left out.

void HeatCells::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
}

void HeatCells::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    scheduleDelayedItemsLayout();
}

void HeatCells::dataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
}

void HeatCells::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void HeatCells::scrollContentsBy(int, int)
{
    viewport()->update();
}

void HeatCells::scrollTo(const QModelIndex &index, ScrollHint)
{
    if (!index.isValid())
        return;
    const QRect rect = cellRect(index.row()).adjusted(0, -kPad, 0, kPad);
    QScrollBar *bar = verticalScrollBar();
    if (rect.top() < 0)
        bar->setValue(bar->value() + rect.top());
    else if (rect.bottom() >= viewport()->height())
        bar->setValue(bar->value() + rect.bottom() + 1 - viewport()->height());
    Q_EMIT cellShown(visualRect(index));
}

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
