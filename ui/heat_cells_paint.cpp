#include "ui/heat_cells.h"

#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"

#include <QPainter>
#include <QPaintEvent>

namespace roadstead::ui {

namespace {

constexpr double kRadius = 4;
constexpr double kDot = 9; ///< the disc of a node that is up: exceptions are louder
constexpr double kDimmed = 0.22;
constexpr double kCarried = 0.45;

} // namespace

void HeatCells::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void HeatCells::setCarried(bool isCarried)
{
    m_isCarried = isCarried;
    viewport()->update();
}

void HeatCells::paintCell(QPainter &painter, int row, const Tokens &t) const
{
    const CellModel::Cell &cell = m_model.cell(row);
    const QModelIndex index = m_model.index(row, 0);
    const QRectF rect = visualRect(index);
    const bool isSelected = selectionModel()->isSelected(index);
    const bool isUp = cell.state == NodeState::Up;
    painter.setOpacity(m_isCarried && isSelected ? kCarried : cell.isDimmed && !isSelected ? kDimmed : 1);
    painter.setPen(isSelected ? QPen(t.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(isSelected ? t.selection : isUp ? t.hover : t.of(cell.state).tint);
    painter.drawRoundedRect(isSelected ? rect.adjusted(0.75, 0.75, -0.75, -0.75) : rect, kRadius, kRadius);
    const double size = isUp ? kDot : kGlyphSize;
    const QRectF box(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size);
    drawStateGlyph(painter, box, cell.state, t);
    if (cell.isHeld) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.muted);
        painter.drawRoundedRect(QRectF(rect.center().x() - 5, rect.bottom() - 3.5, 10, 2), 1, 1);
    }
    painter.setOpacity(1);
    if (hasFocus() && index == currentIndex())
        drawFocusRing(painter, rect.adjusted(-2.5, -2.5, 2.5, 2.5), t);
}

void HeatCells::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    if (m_model.count() == 0) {
        painter.setFont(fontFor(TextRole::Small));
        painter.setPen(t.muted);
        const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
        painter.drawText(viewport()->rect().adjusted(3, 4, -3, 0),
            static_cast<int>(side | Qt::AlignAbsolute | Qt::AlignTop) | Qt::TextWordWrap, m_placeholder);
        if (hasFocus())
            drawFocusRing(painter, viewport()->rect(), t);
        return;
    }
    const QRect area = event->rect();
    const int last = nearestRow(unmirrored({viewport()->width() - 1, area.bottom()}));
    for (int row = qMax(0, nearestRow(unmirrored({0, area.top()}))); row <= last; ++row)
        paintCell(painter, row, t);
    if (!m_band.isNull()) {
        QColor fill = t.accent;
        fill.setAlphaF(0.14F);
        painter.setPen(QPen(t.accent, 1));
        painter.setBrush(fill);
        painter.drawRect(QRectF(m_band).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace roadstead::ui
