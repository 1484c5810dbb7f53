#pragma once

#include "core/fleet_api.h"
#include "ui/timeline_model.h"

#include <QStyledItemDelegate>
#include <QWidget>

class QListView;
class QStackedWidget;

namespace roadstead::ui {

/// The newest events of the whole fleet, each as a whole sentence.
class ActivityModel : public TimelineModel
{
    Q_OBJECT

public:
    static constexpr int kMost = 500;

    explicit ActivityModel(FleetApi &fleet, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    FleetApi &m_fleet;
};

/// Time, glyph, sentence; Enter or a double click goes to the node.
class ActivityPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPanel(FleetApi &fleet, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void nodeActivated(roadstead::NodeId id);

private:
    void activate(const QModelIndex &index);
    void showState();

    ActivityModel *m_model;
    QListView *m_list;
    QStackedWidget *m_stack;
};

} // namespace roadstead::ui
