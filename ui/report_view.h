#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"
#include "ui/report/report_writer.h"

#include <QTimer>

class QBoxLayout;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace roadstead::ui {

class EmptyState;
class ReportExport;
class ReportPages;
class ReportPreview;

/// Chooses a report, shows its pages, and makes files and paper of it. The fleet outlives the view.
class ReportView : public QWidget
{
    Q_OBJECT

public:
    using HistoryQuery = std::function<ReportQuery()>;

    /// `historyQuery` gives what the history is filtered by, for a report of it.
    ReportView(FleetApi &fleet, HistoryQuery historyQuery, QWidget *parent = nullptr);
    ~ReportView() override;

    void showRollout(const QString &appId, const QString &group, const QString &version);
    void showKind(ReportKind kind);
    /// Gathers the figures again.
    void refresh();
    [[nodiscard]] ReportQuery query() const;
    [[nodiscard]] std::shared_ptr<const Report> report() const { return m_report; }
    [[nodiscard]] bool isWorking() const { return m_cancel != nullptr; }
    void askFile();
    void saveTo(const QString &file);
    void print();
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void noticed(const roadstead::ui::Notice &notice);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // report_view_parts.cpp
    QWidget *makeChoices();
    QWidget *makeCard();
    QWidget *makeBar();
    QWidget *makeWork();
    void fillRollouts();
    void fillClusters();

    void wire();
    void kindChosen();
    void gather();
    void takeReport(const Result<Report> &report);
    void layOut();
    void showPages(const std::shared_ptr<const ReportPages> &pages);
    void showPage();
    void showWork(const QString &sentence);
    void cancelWork();
    void markStale();
    [[nodiscard]] ReportKind kind() const;
    [[nodiscard]] ReportOptions options() const;
    [[nodiscard]] QString fileName() const;

    FleetApi &m_fleet;
    HistoryQuery m_historyQuery;
    QBoxLayout *m_choices = nullptr; ///< what it is about, what becomes of it
    QComboBox *m_kind = nullptr;
    QComboBox *m_rollout = nullptr;
    QComboBox *m_cluster = nullptr;
    QComboBox *m_paper = nullptr;
    QComboBox *m_format = nullptr;
    QPushButton *m_exportButton = nullptr;
    QPushButton *m_printButton = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_page = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QComboBox *m_zoom = nullptr;
    ReportPreview *m_preview = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_work = nullptr;
    QLabel *m_workText = nullptr;
    QProgressBar *m_workBar = nullptr;
    QPushButton *m_workCancel = nullptr;
    ReportExport *m_export;
    std::shared_ptr<const Report> m_report;
    std::shared_ptr<std::atomic_bool> m_cancel; ///< of what is gathered or laid out; null: nothing is
    QString m_askedVersion; ///< of a rollout that is not the newest
    QTimer m_refresh; ///< the fleet has changed since
    int m_round = 0; ///< results of earlier questions are not taken
    bool m_isStale = true;
};

} // namespace roadstead::ui
