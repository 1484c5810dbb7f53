#include "ui/reports_page.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/history_view.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/report_view.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace roadstead::ui {

ReportsPage::ReportsPage(FleetApi &fleet, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_history(new HistoryView(fleet, acts, m_stack))
    , m_reports(new ReportView(
          fleet, [this] { return m_history->query(); }, m_stack))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    auto *title = new ElidingLabel(tr("Reports & History"), this);
    title->setFont(fontFor(TextRole::PageTitle));
    head->addWidget(title);
    m_tabs->setObjectName(u"reportsTabs"_s);
    m_tabs->setAccessibleName(tr("Reports & History"));
    m_tabs->addTab(tr("History"));
    m_tabs->addTab(tr("Reports"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    head->addWidget(m_tabs, 0, Qt::AlignBottom);
    head->addStretch(1);
    column->addLayout(head);
    m_stack->addWidget(m_history);
    m_stack->addWidget(m_reports);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_history, &HistoryView::currentNodeChanged, this, &Page::currentNodeChanged);
    connect(m_history, &HistoryView::nodeActivated, this, &Page::nodeActivated);
    connect(m_history, &HistoryView::viewAsked, this, &Page::viewAsked);
    connect(m_reports, &ReportView::noticed, this, &Page::noticed);
}

void ReportsPage::focusFilter()
{
    m_tabs->setCurrentIndex(HistoryTab);
    m_history->focusFilter();
}

void ReportsPage::refresh()
{
    if (m_tabs->currentIndex() == HistoryTab)
        m_history->refresh();
    else
        m_reports->refresh();
}

void ReportsPage::open(const QString &what)
{
    const QStringList words = what.split(u'/');
    if (words.value(0) == "rollout"_L1 && words.size() >= 3) {
        m_tabs->setCurrentIndex(ReportsTab);
        m_reports->showRollout(words[1], words[2], words.mid(3).join(u'/'));
    } else if (words.value(0) == "inventory"_L1) {
        m_tabs->setCurrentIndex(ReportsTab);
        m_reports->showKind(ReportKind::Inventory);
    } else if (words.value(0) == "events"_L1) {
        m_tabs->setCurrentIndex(HistoryTab);
        if (words.value(1) == "node"_L1)
            m_history->showNode(static_cast<NodeId>(words.value(2).toLongLong()));
    }
}

void ReportsPage::selectNode(NodeId id)
{
    if (m_tabs->currentIndex() == HistoryTab)
        m_history->showNode(id);
}

void ReportsPage::exportAs()
{
    m_tabs->setCurrentIndex(ReportsTab);
    m_reports->askFile();
}

void ReportsPage::printOut()
{
    m_tabs->setCurrentIndex(ReportsTab);
    m_reports->print();
}

QByteArray ReportsPage::saveState() const
{
    return m_reports->saveState();
}

void ReportsPage::restoreState(const QByteArray &state)
{
    m_reports->restoreState(state);
}

} // namespace roadstead::ui
