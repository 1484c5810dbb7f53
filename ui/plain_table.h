#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace roadstead::ui {

/// What a model may say of a cell to PlainTable, beside Qt::DisplayRole and the end alignment.
enum PlainRole
{
    SeverityRole = Qt::UserRole + 100, ///< int of a Severity: its glyph stands before the text
    MutedRole, ///< bool: a word that is not to stand out
    MediumRole, ///< bool: the row's name
};

/// Paints a cell with its glyph, the line below the row, and the frame around the current row. Keeps no
/// colour.
class PlainDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PlainDelegate(QTableView *table);
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintFrame(QPainter &painter, const QStyleOptionViewItem &option, int column) const;

    QTableView *m_table;
};

/// The house's table for a small model of texts: whole rows, no grid, sorted by its header where the model
/// sorts. One column takes what is left.
class PlainTable : public QTableView
{
    Q_OBJECT

public:
    explicit PlainTable(QWidget *parent = nullptr);
    /// Widths follow the titles and the first rows; `elastic` takes what is left.
    void fitColumns(int elastic);
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 96}; }

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void applyRowHeight();
};

} // namespace roadstead::ui
