#pragma once

#include "ui/node_columns.h"

#include <QStyledItemDelegate>

class QTableView;

namespace roadstead::ui {

class NodeModel;
struct Tokens;

/// Paints a cell of the nodes' table: state with its glyph, cluster and labels as chips, target version
/// behind an arrow, ages at the end; and the frame around the current row. Keeps no colour.
class NodeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    NodeDelegate(const NodeModel &model, QTableView *table);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Cell;
    void paintName(Cell &cell) const;
    void paintState(Cell &cell) const;
    void paintVersion(Cell &cell) const;
    void paintLabels(Cell &cell) const;
    void paintRowFrame(Cell &cell, int column) const;

    const NodeModel &m_model;
    QTableView *m_table;
};

} // namespace roadstead::ui
