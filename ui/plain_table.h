#pragma once

#include "ui/look/widgets.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace roadstead::ui {

/// What a model gives PlainDelegate beside the text.
enum PlainRole : int
{
    GlyphRole
    = Qt::UserRole + 100, ///< QVariant of NodeState, Severity or ServiceState: drawn before the text
    InkRole, ///< int of Ink; without one: Text
    IsNameRole, ///< bool: Medium weight
    PlainRoleEnd
};

/// A cell of a table of the house: glyph and text, elided; at the end where the model aligns it so. The frame
/// of the current row is drawn around the row.
class PlainDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PlainDelegate(QTableView *table);
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// Draws what is in the cell, within `inner`, left to right; pass rects through place().
    virtual void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &inner) const;
    [[nodiscard]] static QRect place(const QStyleOptionViewItem &option, const QRect &rect);
    /// Elided, at the start or the end of `rect` (computed left to right).
    static void drawText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect,
        const QString &text, Qt::Alignment side = Qt::AlignLeft);

    static constexpr int kSide = 10; ///< as the header's margin

private:
    QTableView *m_table;
};

/// A table as every view of the window shows it: no frame, no grid, rows selected whole, the height from the
/// settings. The last column takes what is left.
class PlainTable : public QTableView
{
    Q_OBJECT

public:
    explicit PlainTable(const QString &accessibleName, QWidget *parent = nullptr);
    /// The one column that takes what is left.
    void setElastic(int column);
    /// Widths for texts of usual length at 10 pt; scaled by the font. A title that is wider counts.
    void setWidths(const QList<int> &widths);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyRowHeight();
};

} // namespace roadstead::ui
