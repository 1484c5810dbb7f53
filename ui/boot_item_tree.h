#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace roadstead::ui {

/// Draws a row of BootItemsModel: name, its facts below, a mark and a word when it has changes.
class BootItemDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The tree of profiles, groups and templates. Its heads stay open.
class BootItemTree : public QTreeView
{
    Q_OBJECT

public:
    explicit BootItemTree(QAbstractItemModel &model, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override { }
};

} // namespace roadstead::ui
