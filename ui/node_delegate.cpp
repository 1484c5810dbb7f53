#include "ui/node_delegate.h"

#include "core/literals.h"
#include "ui/isolate.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/node_model.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace roadstead::ui {

namespace {

constexpr int kSide = 10; ///< as the header's margin
constexpr int kChipGap = 6;
constexpr int kFrame = 2;

/// The room that the chip of a held node takes: a closed lock and the word.
int heldWidth(const QFont &font)
{
    return kGlyphSize + 16 + QFontMetrics(font).horizontalAdvance(NodeModel::heldText());
}

} // namespace

/// What one cell is painted from. Rectangles are computed left to right and mirrored by place().
struct NodeDelegate::Cell
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const NodeSummary &node;
    const Tokens &tokens;

    [[nodiscard]] bool isSelected() const { return option.state & QStyle::State_Selected; }
    [[nodiscard]] OnSurface surface() const { return isSelected() ? OnSurface::Selection : OnSurface::Plain; }
    [[nodiscard]] QColor ink(const QColor &plain) const { return isSelected() ? tokens.onSelection : plain; }
    [[nodiscard]] QRect inner() const { return option.rect.adjusted(kSide, 0, -kSide, 0); }
    [[nodiscard]] QRect place(const QRect &rect) const
    {
        return QStyle::visualRect(option.direction, option.rect, rect);
    }

    void chip(const QRect &room, const Chip &words)
    {
        const QFont font = fontFor(TextRole::Small);
        const QSize size = chipSize(words, font).boundedTo(room.size());
        const QRect at(room.left(), room.center().y() - size.height() / 2 + 1, size.width(), size.height());
        drawChip(painter, place(at), words, font, tokens, surface());
    }

    /// Returns the width that was used.
    int text(
        const QRect &rect, const QString &words, const QFont &font, const QColor &color, bool isAtEnd = false)
    {
        if (words.isEmpty() || rect.width() <= 0)
            return 0;
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(isolated(words), Qt::ElideRight, rect.width());
        painter.setFont(font);
        painter.setPen(color);
        const Qt::Alignment side = isAtEnd ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(place(rect),
            static_cast<int>(
                QStyle::visualAlignment(option.direction, side) | Qt::AlignAbsolute | Qt::AlignVCenter)
                | Qt::TextSingleLine,
            shown);
        return std::min(metrics.horizontalAdvance(shown), rect.width());
    }
};

NodeDelegate::NodeDelegate(const NodeModel &model, QTableView *table)
    : QStyledItemDelegate(table)
    , m_model(model)
    , m_table(table)
{
}

QSize NodeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    return {QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(text) + 2 * kSide, tableRowHeight()};
}

void NodeDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    Cell cell {*painter, option, m_model.nodeAt(index.row()), t};
    painter->save();
    if (cell.isSelected())
        painter->fillRect(option.rect, t.selection);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.rowLine());
    const auto column = static_cast<NodeColumn>(index.column());
    const bool isMissing = cell.node.state == NodeState::Missing;
    switch (column) {
    case NodeColumn::State:
        paintState(cell);
        break;
    case NodeColumn::Name:
        paintName(cell);
        break;
    case NodeColumn::Cluster:
        if (!cell.node.cluster.isEmpty())
            cell.chip(cell.inner(), {{}, isolated(cell.node.cluster), ChipKind::Filled});
        break;
    case NodeColumn::Version:
        paintVersion(cell);
        break;
    case NodeColumn::Labels:
        paintLabels(cell);
        break;
    case NodeColumn::Mac:
        cell.text(cell.inner(), cell.node.mac, fontFor(TextRole::Code), cell.ink(t.text));
        break;
    case NodeColumn::LastSeen:
        cell.text(cell.inner(), index.data().toString(), fontFor(TextRole::Body),
            isMissing ? t.of(Severity::Error).mark : t.muted,
            /*isAtEnd=*/true);
        break;
    case NodeColumn::Boot:
        cell.text(cell.inner(), index.data().toString(), fontFor(TextRole::Body), t.muted, /*isAtEnd=*/true);
        break;
    default:
        cell.text(cell.inner(), index.data().toString(), fontFor(TextRole::Body), cell.ink(t.text));
        break;
    }
    if (m_table->hasFocus() && m_table->currentIndex().row() == index.row())
        paintRowFrame(cell, index.column());
    painter->restore();
}

void NodeDelegate::paintName(Cell &cell) const
{
    QRect rest = cell.inner();
    const QFont small = fontFor(TextRole::Small);
    // Where name and word do not fit, the closed lock says it.
    const int name = QFontMetrics(fontFor(TextRole::Name)).horizontalAdvance(cell.node.name) + 1;
    const bool hasWord = name + kChipGap + heldWidth(small) <= rest.width();
    const int held = !cell.node.isHeld ? 0 : hasWord ? heldWidth(small) : kGlyphSize + 10;
    const QRect words = rest.adjusted(0, 0, held > 0 ? -held - kChipGap : 0, 0);
    const int used = cell.text(words, cell.node.name, fontFor(TextRole::Name), cell.ink(cell.tokens.text));
    if (held == 0)
        return;
    const QRect chip(
        rest.left() + used + kChipGap, rest.center().y() - kChipHeight / 2 + 1, held, kChipHeight);
    const MarkColors colors = cell.tokens.of(Severity::Warn);
    cell.painter.save();
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(Qt::NoPen);
    cell.painter.setBrush(colors.tint);
    cell.painter.drawRoundedRect(cell.place(chip), 4, 4);
    cell.painter.restore();
    const QRect lock(chip.left() + 5, chip.center().y() - kGlyphSize / 2 + 1, kGlyphSize, kGlyphSize);
    drawPadlock(cell.painter, cell.place(lock), colors.mark);
    if (hasWord)
        cell.text(chip.adjusted(kGlyphSize + 9, 0, 0, 0), NodeModel::heldText(), small, cell.tokens.text);
}

void NodeDelegate::paintState(Cell &cell) const
{
    const QRect inner = cell.inner();
    const QRect glyph(inner.left(), inner.center().y() - kGlyphSize / 2 + 1, kGlyphSize, kGlyphSize);
    drawStateGlyph(cell.painter, cell.place(glyph), cell.node.state, cell.tokens);
    const QColor plain = cell.node.state == NodeState::Up ? cell.tokens.muted : cell.tokens.text;
    cell.text(inner.adjusted(kGlyphSize + 8, 0, 0, 0), nodeColumnText(cell.node, NodeColumn::State, 0),
        fontFor(TextRole::Body), cell.isSelected() ? cell.tokens.onSelection : plain);
}

void NodeDelegate::paintVersion(Cell &cell) const
{
    QRect rest = cell.inner();
    rest.setLeft(rest.left()
        + cell.text(rest, cell.node.version, fontFor(TextRole::Body), cell.ink(cell.tokens.text)) + 6);
    if (cell.node.targetVersion.isEmpty())
        return;
    const QString arrow = cell.option.direction == Qt::RightToLeft ? u"← "_s : u"→ "_s;
    cell.text(rest, arrow + cell.node.targetVersion, fontFor(TextRole::Small), cell.ink(cell.tokens.muted));
}

void NodeDelegate::paintLabels(Cell &cell) const
{
    const QFont font = fontFor(TextRole::Small);
    const QRect inner = cell.inner();
    const int more = QFontMetrics(font).horizontalAdvance(u'…') + 2;
    int x = inner.left();
    for (auto it = cell.node.labels.cbegin(); it != cell.node.labels.cend(); ++it) {
        const Chip chip {it.key(), it.value(), ChipKind::Outlined};
        QSize size = chipSize(chip, font);
        const bool isLast = std::next(it) == cell.node.labels.cend();
        const int room = inner.right() + 1 - x - (isLast ? 0 : kChipGap + more);
        constexpr int kLeastChip = 48;
        const bool isFirst = it == cell.node.labels.cbegin();
        if (size.width() > room && (!isFirst || room < kLeastChip)) {
            cell.text(QRect(x, inner.top(), inner.right() + 1 - x, inner.height()), u"…"_s, font,
                cell.ink(cell.tokens.muted));
            return;
        }
        size.setWidth(std::min(size.width(), room));
        const QRect at(x, inner.center().y() - size.height() / 2 + 1, size.width(), size.height());
        drawChip(cell.painter, cell.place(at), chip, font, cell.tokens, cell.surface());
        x += size.width() + kChipGap;
    }
}

void NodeDelegate::paintRowFrame(Cell &cell, int column) const
{
    const QHeaderView *header = m_table->horizontalHeader();
    const auto isEdge = [&](int from, int step) {
        for (int visual = from; visual >= 0 && visual < header->count(); visual += step) {
            const int logical = header->logicalIndex(visual);
            if (!header->isSectionHidden(logical))
                return logical == column;
        }
        return false;
    };
    const QRect r = cell.option.rect;
    const QColor &color = cell.tokens.focus;
    cell.painter.fillRect(QRect(r.left(), r.top(), r.width(), kFrame), color);
    cell.painter.fillRect(QRect(r.left(), r.bottom() + 1 - kFrame, r.width(), kFrame), color);
    // The ends of a row are those of the header's visual order; a mirrored table begins at the right.
    if (isEdge(0, 1))
        cell.painter.fillRect(cell.place(QRect(r.left(), r.top(), kFrame, r.height())), color);
    if (isEdge(header->count() - 1, -1))
        cell.painter.fillRect(cell.place(QRect(r.right() + 1 - kFrame, r.top(), kFrame, r.height())), color);
}

} // namespace roadstead::ui
