#pragma once

#include "core/fleet_api.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace roadstead::ui {

class ConfigView;
class InspectorSummary;
class StateBadge;
class TimelineView;
class WhyView;

/// Everything about one node: what it is, what happened to it, and why. Follows the fleet. Lives in the main
/// thread; the fleet outlives it.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(FleetApi &fleet, QWidget *parent = nullptr);

    [[nodiscard]] NodeId node() const { return m_id; }
    [[nodiscard]] QSize sizeHint() const override { return {308, 600}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 200}; }

public Q_SLOTS:
    /// None, or a node that is not there: the empty state.
    void showNode(roadstead::NodeId id);

private:
    [[nodiscard]] QWidget *makeHead();
    void refresh();
    void showConflict(const QString &conflict);
    void takeChanges(const QList<NodeSummary> &changed, const QList<NodeId> &removed);

    FleetApi &m_fleet;
    NodeId m_id = NodeId::None;
    QStackedWidget *m_stack;
    QLabel *m_name = nullptr;
    QLabel *m_second = nullptr;
    StateBadge *m_badge = nullptr;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_banner = nullptr;
    QString m_conflict;
    QTabBar *m_tabs = nullptr;
    InspectorSummary *m_summary = nullptr;
    TimelineView *m_timeline = nullptr;
    ConfigView *m_config = nullptr;
    WhyView *m_why = nullptr;
};

} // namespace roadstead::ui
