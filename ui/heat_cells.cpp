#include "ui/heat_cells.h"

#include <QScrollBar>

// Where the cells lie. They are chosen in heat_cells_choice.cpp, pressed and dragged in
// heat_cells_gestures.cpp, painted in heat_cells_paint.cpp.

namespace roadstead::ui {

namespace {

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

} // namespace roadstead::ui
