#include "ui/plain_table.h"

#include "ui/isolate.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace roadstead::ui {

namespace {

constexpr int kSide = 10; ///< as the header's margin
constexpr int kFrame = 2;
constexpr int kGlyphGap = 8;
constexpr int kSampleRows = 40; ///< whose texts a column's width is made for
constexpr int kWidestColumn = 260;

QFont fontOf(const QModelIndex &index)
{
    return fontFor(index.data(MediumRole).toBool() ? TextRole::Name : TextRole::Body);
}

} // namespace

PlainDelegate::PlainDelegate(QTableView *table)
    : QStyledItemDelegate(table)
    , m_table(table)
{
}

QSize PlainDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int glyph = index.data(SeverityRole).isValid() ? kGlyphSize + kGlyphGap : 0;
    const QString text = index.data().toString();
    return {QFontMetrics(fontOf(index)).horizontalAdvance(text) + glyph + 2 * kSide + 2, tableRowHeight()};
}

void PlainDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const bool isSelected = option.state & QStyle::State_Selected;
    const auto place
        = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    painter->save();
    if (isSelected)
        painter->fillRect(option.rect, t.selection);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.rowLine());
    QRect inner = option.rect.adjusted(kSide, 0, -kSide, 0);
    if (const QVariant severity = index.data(SeverityRole); severity.isValid()) {
        const QRect glyph(inner.left(), inner.center().y() - kGlyphSize / 2 + 1, kGlyphSize, kGlyphSize);
        drawSeverityGlyph(*painter, place(glyph), static_cast<Severity>(severity.toInt()), t);
        inner.setLeft(inner.left() + kGlyphSize + kGlyphGap);
    }
    const QFont font = fontOf(index);
    painter->setFont(font);
    painter->setPen(isSelected ? t.onSelection : index.data(MutedRole).toBool() ? t.muted : t.text);
    const auto asked = index.data(Qt::TextAlignmentRole).toInt();
    const Qt::Alignment side = asked & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft;
    const QString text = index.data().toString();
    painter->drawText(place(inner),
        static_cast<int>(QStyle::visualAlignment(option.direction, side) | Qt::AlignAbsolute | Qt::AlignVCenter)
            | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(isolated(text), Qt::ElideRight, inner.width()));
    if (m_table->hasFocus() && m_table->currentIndex().row() == index.row())
        paintFrame(*painter, option, index.column());
    painter->restore();
}

void PlainDelegate::paintFrame(QPainter &painter, const QStyleOptionViewItem &option, int column) const
{
    const QHeaderView *header = m_table->horizontalHeader();
    const QRect r = option.rect;
    const QColor &color = tokens().focus;
    const auto place = [&option, &r](const QRect &rect) { return QStyle::visualRect(option.direction, r, rect); };
    painter.fillRect(QRect(r.left(), r.top(), r.width(), kFrame), color);
    painter.fillRect(QRect(r.left(), r.bottom() + 1 - kFrame, r.width(), kFrame), color);
    if (header->visualIndex(column) == 0)
        painter.fillRect(place(QRect(r.left(), r.top(), kFrame, r.height())), color);
    if (header->visualIndex(column) == header->count() - 1)
        painter.fillRect(place(QRect(r.right() + 1 - kFrame, r.top(), kFrame, r.height())), color);
}

PlainTable::PlainTable(QWidget *parent)
    : QTableView(parent)
{
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
    horizontalHeader()->setMinimumSectionSize(48);
    setItemDelegate(new PlainDelegate(this));
    applyRowHeight();
}

void PlainTable::applyRowHeight()
{
    verticalHeader()->setDefaultSectionSize(tableRowHeight());
    verticalScrollBar()->setSingleStep(tableRowHeight());
}

void PlainTable::fitColumns(int elastic)
{
    const QFontMetrics title(fontFor(TextRole::SectionLabel));
    const int rows = std::min(model()->rowCount(), kSampleRows);
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QString name = model()->headerData(column, Qt::Horizontal).toString();
        int width = title.horizontalAdvance(name) + 2 * kSide + 16; // its arrow too
        for (int row = 0; row < rows; ++row)
            width = std::max(width, itemDelegate()->sizeHint({}, model()->index(row, column)).width());
        horizontalHeader()->setSectionResizeMode(
            column, column == elastic ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (column != elastic)
            horizontalHeader()->resizeSection(column, std::min(width, kWidestColumn));
    }
}

void PlainTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        applyRowHeight();
}

void PlainTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
    viewport()->update();
}

void PlainTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void PlainTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    for (const QModelIndex &index : {current, previous}) {
        if (index.isValid())
            viewport()->update(
                0, rowViewportPosition(index.row()), viewport()->width(), rowHeight(index.row()));
    }
}

QModelIndex PlainTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // Rows are what is looked at: Home and End go to the first and the last of them.
    if (action == MoveHome || action == MoveEnd)
        modifiers |= Qt::ControlModifier;
    return QTableView::moveCursor(action, modifiers);
}

} // namespace roadstead::ui
