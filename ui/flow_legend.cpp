#include "ui/flow_legend.h"

#include "core/literals.h"
#include "ui/isolate.h"
#include "ui/look/typography.h"

#include <QPainter>
#include <QStyle>

namespace roadstead::ui {

namespace {

constexpr int kMark = 12;
constexpr int kLineMark = 20;
constexpr int kGap = 6; ///< mark, count, name
constexpr int kBetween = 16;
constexpr int kLines = 4;

int markWidth(const LegendItem &item)
{
    return item.mark == LegendItem::Mark::Line ? kLineMark : kMark;
}

int widthOf(const LegendItem &item, const QFontMetrics &metrics)
{
    const int count = item.count.isEmpty() ? 0 : metrics.horizontalAdvance(isolated(item.count)) + kGap;
    return markWidth(item) + kGap + count + metrics.horizontalAdvance(isolated(item.name)) + 1;
}

} // namespace

FlowLegend::FlowLegend(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FlowLegend::setItems(const QList<LegendItem> &items)
{
    if (items == m_items)
        return;
    m_items = items;
    QStringList words;
    for (const LegendItem &item : items)
        words.append(item.count.isEmpty() ? item.name : item.count + u' ' + item.name);
    setAccessibleName(words.join(u", "_s));
    updateGeometry();
    update();
}

QList<QRect> FlowLegend::places(int width) const
{
    const QFontMetrics metrics(fontFor(TextRole::Small));
    const int height = metrics.height() + kLines;
    QList<QRect> rects;
    int x = 0;
    int y = 0;
    for (const LegendItem &item : m_items) {
        const int wanted = std::min(widthOf(item, metrics), std::max(width, kMark));
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += height;
        }
        rects.append(QRect(x, y, wanted, height));
        x += wanted + kBetween;
    }
    return rects;
}

int FlowLegend::heightForWidth(int width) const
{
    const QList<QRect> rects = places(width);
    return rects.isEmpty() ? 0 : rects.constLast().bottom() + 1;
}

QSize FlowLegend::sizeHint() const
{
    constexpr int kUsualWidth = 320;
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

QSize FlowLegend::minimumSizeHint() const
{
    return {80, m_items.isEmpty() ? 0 : QFontMetrics(fontFor(TextRole::Small)).height() + kLines};
}

void FlowLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<QRect> rects = places(width());
    for (qsizetype i = 0; i < m_items.size(); ++i)
        paintItem(painter, m_items[i], rects[i]);
}

void FlowLegend::paintItem(QPainter &painter, const LegendItem &item, const QRect &rect) const
{
    const Tokens &t = tokens();
    const auto place
        = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), this->rect(), r); };
    const QRect mark(rect.left(), rect.center().y() - kMark / 2 + 1, markWidth(item), kMark);
    const QColor color = item.ink.color(t);
    switch (item.mark) {
    case LegendItem::Mark::Swatch:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(place(mark)).adjusted(1, 1, -1, -1), 2, 2);
        break;
    case LegendItem::Mark::Line: {
        painter.setPen(QPen(color, 2, item.pen, Qt::FlatCap));
        const QRect at = place(mark);
        painter.drawLine(
            QPointF(at.left(), at.center().y() + 0.5), QPointF(at.right() + 1, at.center().y() + 0.5));
        break;
    }
    case LegendItem::Mark::Glyph:
        drawShape(painter, QRectF(place(mark)).adjusted(1, 1, -1, -1), item.shape, color);
        break;
    }
    const QFont font = fontFor(TextRole::Small);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    const int flags = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)
                          | Qt::AlignAbsolute | Qt::AlignVCenter)
        | Qt::TextSingleLine;
    QRect rest = rect.adjusted(markWidth(item) + kGap, 0, 0, 0);
    if (!item.count.isEmpty()) {
        const int width = metrics.horizontalAdvance(isolated(item.count));
        painter.setPen(t.text);
        painter.drawText(
            place(QRect(rest.left(), rest.top(), width + 1, rest.height())), flags, isolated(item.count));
        rest.setLeft(rest.left() + width + kGap);
    }
    painter.setPen(item.count.isEmpty() ? t.text : t.muted);
    painter.drawText(
        place(rest), flags, metrics.elidedText(isolated(item.name), Qt::ElideRight, rest.width() + 1));
}

} // namespace roadstead::ui
