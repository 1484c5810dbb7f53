#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

class QLabel;
class QSplitter;
class QStackedWidget;

namespace roadstead::ui {

class Acts;
class EmptyState;
class EventPanel;
class HistoryFilterBar;
class HistoryModel;
class PlainTable;

/// Everything that happened, with its filters, and the event that is chosen. The fleet and the acts outlive
/// the view.
class HistoryView : public QWidget
{
    Q_OBJECT

public:
    HistoryView(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

    void focusFilter();
    void refresh();
    void showNode(NodeId id);
    /// What is shown now, for a report of it.
    [[nodiscard]] ReportQuery query() const;
    [[nodiscard]] HistoryModel &model() { return *m_model; }
    /// The chosen rows as a table with tabs, for the clipboard.
    [[nodiscard]] QString selectionAsTsv() const;

Q_SIGNALS:
    void currentNodeChanged(roadstead::NodeId id);
    void nodeActivated(roadstead::NodeId id);
    void viewAsked(const QString &view, const QString &what);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFilter();
    void showState();
    void showCurrent();
    void openRevert(qint64 revision);
    void copySelection();

    FleetApi &m_fleet;
    Acts &m_acts;
    HistoryModel *m_model;
    HistoryFilterBar *m_filter;
    PlainTable *m_table;
    EventPanel *m_panel;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_state;
    QString m_problem;
};

} // namespace roadstead::ui
