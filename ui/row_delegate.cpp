#include "ui/row_delegate.h"

#include "ui/look/marks.h"
#include "ui/look/tokens.h"

#include <QAbstractItemView>
#include <QPainter>

namespace roadstead::ui {

namespace {

constexpr int kLeastHeight = 26;
constexpr int kMargin = 10; ///< PM_HeaderMargin
constexpr int kTreeMargin = 4; ///< behind a branch
constexpr int kIconSize = 16;

/// The first column of a tree stands behind its branches.
int marginOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isTree = option.widget && option.widget->inherits("QTreeView")
        && option.widget->property("rootIsDecorated").toBool();
    return isTree && index.column() == 0 ? kTreeMargin : kMargin;
}

} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem styled = option;
    initStyleOption(&styled, index);
    const int icon = styled.icon.isNull() ? 0 : kIconSize + 6;
    return {styled.fontMetrics.horizontalAdvance(styled.text) + icon + marginOf(option, index) + kMargin + 2,
        qMax(kLeastHeight, styled.fontMetrics.height() + 8)};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem styled = option;
    initStyleOption(&styled, index);
    const Tokens &t = tokens();
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    if (isSelected || (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect, isSelected ? t.selection : t.hover);
    const auto place
        = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    QRect inner = option.rect.adjusted(marginOf(option, index), 0, -kMargin, 0);
    if (!styled.icon.isNull()) {
        const QRect icon(inner.left(), inner.center().y() - kIconSize / 2, kIconSize, kIconSize);
        styled.icon.paint(
            painter, place(icon), Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
        inner.setLeft(icon.right() + 7);
    }
    painter->setFont(styled.font);
    painter->setPen(isSelected ? t.onSelection : index.column() == 0 ? t.text : t.muted);
    const Qt::Alignment side = styled.displayAlignment & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(place(inner),
        static_cast<int>(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter)
            | Qt::TextSingleLine,
        styled.fontMetrics.elidedText(styled.text, Qt::ElideRight, inner.width()));
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        drawFocusRing(*painter, option.rect, t, 3);
    painter->restore();
}

} // namespace roadstead::ui
