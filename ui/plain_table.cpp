#include "ui/plain_table.h"

#include "ui/isolate.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace roadstead::ui {

namespace {

constexpr int kGlyphGap = 8;
constexpr int kFrame = 2;

bool drawGlyph(QPainter &painter, const QRect &box, const QVariant &glyph)
{
    const Tokens &t = tokens();
    if (glyph.metaType() == QMetaType::fromType<NodeState>())
        drawStateGlyph(painter, box, glyph.value<NodeState>(), t);
    else if (glyph.metaType() == QMetaType::fromType<Severity>())
        drawSeverityGlyph(painter, box, glyph.value<Severity>(), t);
    else if (glyph.metaType() == QMetaType::fromType<ServiceState>())
        drawServiceGlyph(painter, box, glyph.value<ServiceState>(), t);
    else
        return false;
    return true;
}

QColor inkOf(const QModelIndex &index, bool isSelected)
{
    const Tokens &t = tokens();
    const auto ink = static_cast<Ink>(index.data(InkRole).toInt());
    if (ink == Ink::Muted)
        return t.muted;
    if (isSelected)
        return t.onSelection;
    return ink == Ink::Error ? t.of(Severity::Error).mark : t.text;
}

} // namespace

PlainDelegate::PlainDelegate(QTableView *table)
    : QStyledItemDelegate(table)
    , m_table(table)
{
}

QSize PlainDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int glyph = index.data(GlyphRole).isValid() ? kGlyphSize + kGlyphGap : 0;
    return {
        QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(index.data().toString()) + glyph + 2 * kSide,
        tableRowHeight()};
}

QRect PlainDelegate::place(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void PlainDelegate::drawText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect,
    const QString &text, Qt::Alignment side)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const QString shown = painter.fontMetrics().elidedText(isolated(text), Qt::ElideRight, rect.width());
    painter.drawText(place(option, rect),
        static_cast<int>(
            QStyle::visualAlignment(option.direction, side) | Qt::AlignAbsolute | Qt::AlignVCenter)
            | Qt::TextSingleLine,
        shown);
}

void PlainDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected)
        painter->fillRect(option.rect, t.selection);
    else
        painter->fillRect(
            QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.rowLine());
    paintContent(*painter, option, index, option.rect.adjusted(kSide, 0, -kSide, 0));
    if (m_table->hasFocus() && m_table->currentIndex().row() == index.row()) {
        // The frame goes around the row, so each cell draws its part of it.
        painter->setRenderHint(QPainter::Antialiasing, false);
        const QRect r = option.rect;
        painter->fillRect(QRect(r.left(), r.top(), r.width(), kFrame), t.focus);
        painter->fillRect(QRect(r.left(), r.bottom() - kFrame + 1, r.width(), kFrame), t.focus);
        const int first = m_table->columnAt(0);
        const int last = m_table->columnAt(m_table->viewport()->width() - 1);
        if (index.column() == first)
            painter->fillRect(QRect(r.left(), r.top(), kFrame, r.height()), t.focus);
        if (index.column() == last)
            painter->fillRect(QRect(r.right() - kFrame + 1, r.top(), kFrame, r.height()), t.focus);
    }
    painter->restore();
}

void PlainDelegate::paintContent(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &inner) const
{
    QRect rest = inner;
    const QRect box(inner.left(), inner.center().y() - kGlyphSize / 2 + 1, kGlyphSize, kGlyphSize);
    if (drawGlyph(painter, place(option, box), index.data(GlyphRole)))
        rest.setLeft(box.right() + 1 + kGlyphGap);
    painter.setFont(fontFor(index.data(IsNameRole).toBool() ? TextRole::Name : TextRole::Body));
    painter.setPen(inkOf(index, option.state & QStyle::State_Selected));
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    drawText(painter, option, rest, index.data().toString(),
        alignment & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft);
}

PlainTable::PlainTable(const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    verticalHeader()->setMinimumSectionSize(24); // a hidden header enforces its minimum all the same
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    setItemDelegate(new PlainDelegate(this));
    applyRowHeight();
}

void PlainTable::setElastic(int column)
{
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void PlainTable::setWidths(const QList<int> &widths)
{
    constexpr int kUsualLetter = 8; // average of Noto Sans 10 pt at 96 dpi
    const int letter = std::max(kUsualLetter, fontMetrics().averageCharWidth());
    for (int column = 0; column < widths.size(); ++column) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        horizontalHeader()->resizeSection(column,
            std::max(widths[column] * letter / kUsualLetter, fontMetrics().horizontalAdvance(title) + 28));
    }
}

void PlainTable::applyRowHeight()
{
    verticalHeader()->setDefaultSectionSize(tableRowHeight());
    verticalScrollBar()->setSingleStep(tableRowHeight());
}

void PlainTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        applyRowHeight();
}

} // namespace roadstead::ui
