#include "ui/boot_item_tree.h"

#include "core/literals.h"
#include "ui/boot_items_model.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace roadstead::ui {

namespace {

constexpr int kSide = 8;
constexpr int kInset = 10;

bool isHead(const QModelIndex &index)
{
    return !index.parent().isValid();
}

} // namespace

QSize BootItemDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int small = QFontMetrics(fontFor(TextRole::Small)).height();
    if (isHead(index))
        return {120, qMax(30, small + 14)};
    return {120, QFontMetrics(fontFor(TextRole::Name)).height() + small + 12};
}

void BootItemDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const auto place
        = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect row = option.rect;
    const QFont small = fontFor(TextRole::Small);
    const int flags
        = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter)
        | Qt::TextSingleLine;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHead(index)) {
        painter->setFont(fontFor(TextRole::SectionLabel));
        painter->setPen(t.muted);
        const QString text
            = index.data().toString() + u"  "_s + index.data(BootItemsModel::DetailRole).toString();
        painter->drawText(place(row.adjusted(kSide + kInset, 6, -kSide, 0)), flags, text);
        painter->restore();
        return;
    }
    const bool isSelected = option.state & QStyle::State_Selected;
    const QRect box = row.adjusted(kSide, 1, -kSide, -1);
    painter->setPen(Qt::NoPen);
    if (isSelected || (option.state & QStyle::State_MouseOver)) {
        painter->setBrush(isSelected ? t.selection : t.hover);
        painter->drawRoundedRect(box, 6, 6);
    }
    if (isSelected)
        painter->fillRect(place(QRect(box.left(), box.top() + 6, 3, box.height() - 12)), t.accent);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        drawFocusRing(*painter, box, t, 6);
    QRect words = box.adjusted(kInset, 4, -kInset, -4);
    if (const QString word = index.data(BootItemsModel::WordRole).toString(); !word.isEmpty()) {
        const int width = QFontMetrics(small).horizontalAdvance(word) + 4;
        painter->setFont(small);
        painter->setPen(isSelected ? t.onSelection : t.of(Severity::Info).mark);
        const QRect at(words.right() - width, words.top(), width, words.height() / 2);
        painter->drawText(place(at), flags, word);
        drawShape(*painter, place(QRect(at.left() - 12, at.center().y() - 3, 8, 8)), Shape::Diamond,
            isSelected ? t.onSelection : t.of(Severity::Info).mark);
        words.setRight(at.left() - 16);
    }
    const QFont name = fontFor(TextRole::Name);
    const int nameHeight = QFontMetrics(name).height();
    const QRect first(words.left(), words.top(), words.width(), nameHeight);
    painter->setFont(name);
    painter->setPen(isSelected ? t.onSelection : t.text);
    painter->drawText(place(first), flags,
        QFontMetrics(name).elidedText(index.data().toString(), Qt::ElideMiddle, first.width()));
    const QRect second(words.left(), first.bottom() + 1, box.right() - kInset - words.left(),
        words.bottom() - first.bottom());
    painter->setFont(small);
    painter->setPen(t.muted);
    painter->drawText(place(second), flags,
        QFontMetrics(small).elidedText(
            index.data(BootItemsModel::DetailRole).toString(), Qt::ElideMiddle, second.width()));
    painter->restore();
}

BootItemTree::BootItemTree(QAbstractItemModel &model, QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(u"bootItems"_s);
    setAccessibleName(tr("Profiles, groups and templates"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new BootItemDelegate(this));
    setModel(&model);
    expandAll();
}

void BootItemTree::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

} // namespace roadstead::ui
