#pragma once

#include "core/fleet_api.h"
#include "ui/rollout_list.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace roadstead::ui {

class Card;
class ChartPanel;
class ElidingLabel;
class PlainTable;
class RolloutNodeModel;
class RolloutProgress;
class RolloutStory;
class SeverityBadge;

/// One rollout: how far it is, how it came there, by which policy, and node by node. The fleet outlives it.
class RolloutDetail : public QWidget
{
    Q_OBJECT

public:
    explicit RolloutDetail(FleetApi &fleet, QWidget *parent = nullptr);

    void showRollout(const RolloutListModel::Row &row);
    [[nodiscard]] const RolloutListModel::Row &row() const { return m_row; }
    void reload();
    void selectNode(NodeId id);
    [[nodiscard]] bool isChartTableShown() const;
    void setChartTableShown(bool isShown);

Q_SIGNALS:
    void pauseAsked();
    void resumeAsked();
    void abortAsked();
    void policyAsked();
    void reportAsked();
    void currentNodeChanged(roadstead::NodeId id);
    void nodeActivated(roadstead::NodeId id);
    void viewAsked(const QString &view, const QString &what);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeProgress();
    QWidget *makeNodes();
    QPushButton *addButton(
        const QString &name, const QString &text, const QString &icon, const QString &kind);
    void showHead();
    void showProgress();
    void showPolicy();
    void showHistory();
    void showNodes();
    void showNodesSoon();
    void openMenu(const QPoint &at);
    [[nodiscard]] bool isPast() const { return m_row.kind == RolloutListModel::Row::Kind::Past; }
    [[nodiscard]] RolloutKey key() const;
    [[nodiscard]] qint64 startedMs() const;
    [[nodiscard]] qint64 endedMs() const;

    FleetApi &m_fleet;
    RolloutListModel::Row m_row;
    RolloutStory *m_story;
    RolloutNodeModel *m_nodes;
    ElidingLabel *m_title = nullptr;
    SeverityBadge *m_badge = nullptr;
    QLabel *m_percent = nullptr;
    QList<QPushButton *> m_buttons;
    QPushButton *m_pause = nullptr;
    QPushButton *m_abort = nullptr;
    QPushButton *m_policyButton = nullptr;
    QPushButton *m_report = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_parts = nullptr;
    RolloutProgress *m_progress = nullptr;
    QLabel *m_fact = nullptr;
    ChartPanel *m_chart = nullptr;
    Card *m_policyCard = nullptr;
    QVBoxLayout *m_policyLines = nullptr;
    QStringList m_policy; ///< the sentences that stand there
    QStackedWidget *m_nodeStack = nullptr; ///< the table, or nobody
    PlainTable *m_table = nullptr;
    QTimer m_soon;
};

} // namespace roadstead::ui
