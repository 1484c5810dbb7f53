#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace roadstead::ui {

class RolloutListModel;

/// A group with glyph, version, bar and what it waits for; an earlier rollout in two lines; a heading as a
/// label. Keeps no colour.
class RolloutListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RolloutListDelegate(const RolloutListModel &model, QListView *list);
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Lines;
    [[nodiscard]] Lines linesOf(int row, Qt::LayoutDirection direction) const;

    const RolloutListModel &m_model;
    QListView *m_list;
};

} // namespace roadstead::ui
