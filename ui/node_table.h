#pragma once

#include "ui/node_columns.h"

#include <QTableView>

#include <set>

class QJsonArray;

namespace roadstead::ui {

class NodeModel;

/// The nodes' table: whole rows, a frame around the current one, columns that can be chosen, moved and sized,
/// and that give way when the window is small.
class NodeTable : public QTableView
{
    Q_OBJECT

public:
    NodeTable(NodeModel &model, QWidget *parent);

    /// Columns in their visual order with width and visibility, and the sorting, as JSON.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    void resetState();

    /// The person's wish; the name column is always shown.
    void setColumnShown(NodeColumn column, bool isShown);
    [[nodiscard]] bool isColumnShown(NodeColumn column) const { return !m_hidden.contains(column); }
    /// A column for one label's values.
    void setLabelColumnShown(const QString &key, bool isShown);
    /// The model's columns in their visual order; those that gave way to a small window are not among them.
    [[nodiscard]] std::vector<int> visibleColumns() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void restoreLabelColumns(const QJsonArray &columns);
    [[nodiscard]] int usualWidth(int column) const;
    void applyColumns();
    void setElastic(NodeColumn column);
    void applyRowHeight();

    NodeModel &m_model;
    std::set<NodeColumn> m_hidden; ///< by the person
};

} // namespace roadstead::ui
