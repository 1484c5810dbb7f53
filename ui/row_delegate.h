#pragma once

#include <QStyledItemDelegate>

namespace roadstead::ui {

/// A plain row of a list or tree: icon and text under the header's own margins, in the height of a table's
/// row; a title among them (Qt::FontRole) is bold.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace roadstead::ui
