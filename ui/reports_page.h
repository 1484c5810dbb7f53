#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

class QStackedWidget;
class QTabBar;

namespace roadstead::ui {

class Acts;
class HistoryView;
class ReportView;

/// History with its filters, and reports with their preview and export. The fleet and the acts outlive the
/// page.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    ReportsPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

    void focusFilter() override;
    void refresh() override;
    /// "rollout/APP/GROUP/VERSION", "inventory", "events", "events/node/ID".
    void open(const QString &what) override;
    /// Its history.
    void selectNode(NodeId id) override;
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    /// Ctrl+E and Ctrl+P.
    void exportAs();
    void printOut();

    [[nodiscard]] HistoryView &history() { return *m_history; }
    [[nodiscard]] ReportView &reports() { return *m_reports; }

private:
    enum Tab : int
    {
        HistoryTab,
        ReportsTab
    };

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    HistoryView *m_history;
    ReportView *m_reports;
};

} // namespace roadstead::ui
