#pragma once

#include "core/node_id.h"
#include "ui/timeline_model.h"

#include <QFont>
#include <QStyledItemDelegate>
#include <QWidget>

class QListView;
class QStackedWidget;

namespace roadstead::ui {

class EmptyState;

/// Time, glyph on a line, title and muted second line; a day's row is a label.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TimelineDelegate(const TimelineModel &model, QListView *view);
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintLine(QPainter &painter, const QStyleOptionViewItem &option, int row, const QRect &glyph) const;

    const TimelineModel &m_model;
    QListView *m_view;
    mutable QFont m_heightFont;
    mutable int m_eventHeight = 0;
};

/// The story of one node.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(FleetApi &fleet, QWidget *parent = nullptr);
    void showNode(NodeId id);
    [[nodiscard]] TimelineModel &model() { return *m_model; }

private:
    void showState();

    TimelineModel *m_model;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace roadstead::ui
