#include "ui/history_view.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/empty_state.h"
#include "ui/event_panel.h"
#include "ui/gap_splitter.h"
#include "ui/history_filter_bar.h"
#include "ui/history_model.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/plain_table.h"
#include "ui/revert_sheet.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace roadstead::ui {

HistoryView::HistoryView(FleetApi &fleet, Acts &acts, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_acts(acts)
    , m_model(new HistoryModel(fleet, {}, this))
    , m_filter(new HistoryFilterBar(fleet, this))
    , m_table(nullptr)
    , m_panel(nullptr)
    , m_splitter(new GapSplitter(Qt::Horizontal, this))
    , m_stack(nullptr)
    , m_empty(nullptr)
    , m_state(nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_filter);
    auto *card = new Card(m_splitter);
    auto *cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(1, 1, 1, 7); // the table's corners stay within the card's round ones
    cardColumn->setSpacing(0);
    m_state = new ElidingLabel({}, card);
    m_state->setObjectName(u"historyState"_s);
    m_state->setContentsMargins(15, 10, 15, 10);
    setInk(m_state, Ink::Muted);
    cardColumn->addWidget(m_state);
    m_stack = new QStackedWidget(card);
    m_table = new PlainTable(tr("History"), m_stack);
    m_table->setObjectName(u"historyTable"_s);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setModel(m_model);
    m_table->setWidths({120, 96, 240, 90});
    m_table->setElastic(HistoryModel::What);
    m_empty = new EmptyState(u"view-history"_s, {}, {}, m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    cardColumn->addWidget(m_stack, 1);
    auto *panelCard = new Card(m_splitter);
    auto *panelColumn = new QVBoxLayout(panelCard);
    panelColumn->setContentsMargins(0, 0, 0, 0);
    m_panel = new EventPanel(panelCard);
    panelColumn->addWidget(m_panel);
    m_splitter->addWidget(card);
    m_splitter->addWidget(panelCard);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({700, 320});
    panelCard->setMinimumWidth(200);
    card->setMinimumWidth(240);
    column->addWidget(m_splitter, 1);
    m_table->viewport()->installEventFilter(this);
    connect(m_filter, &HistoryFilterBar::changed, this, &HistoryView::applyFilter);
    connect(m_empty, &EmptyState::actionTriggered, m_filter, &HistoryFilterBar::clear);
    connect(m_model, &HistoryModel::loaded, this, &HistoryView::showState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &HistoryView::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryView::showState);
    connect(m_model, &HistoryModel::failed, this, [this](const QString &sentence) { m_problem = sentence; });
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryView::showCurrent);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const Event *event = m_model->eventAt(index.row());
        if (event && event->node != NodeId::None)
            Q_EMIT nodeActivated(event->node);
    });
    connect(m_panel, &EventPanel::nodeAsked, this, &HistoryView::nodeActivated);
    connect(m_panel, &EventPanel::revertAsked, this, &HistoryView::openRevert);
    auto *copy = new QAction(themedIcon(u"edit-copy"_s), tr("Copy as table"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &HistoryView::copySelection);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_model->reload();
}

/// In a narrow window the event stands below the table.
void HistoryView::resizeEvent(QResizeEvent *event)
{
    constexpr int kRoomForBoth = 700;
    m_splitter->setOrientation(width() < kRoomForBoth ? Qt::Vertical : Qt::Horizontal);
    QWidget::resizeEvent(event);
}

/// Where there is little room, what happened needs it more than who did it, which stands beside the table.
bool HistoryView::eventFilter(QObject *watched, QEvent *event)
{
    constexpr int kRoomForWho = 600;
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        const bool hasRoom
            = m_table->width() >= kRoomForWho * std::max(8, fontMetrics().averageCharWidth()) / 8;
        if (m_table->isColumnHidden(HistoryModel::Who) == hasRoom)
            m_table->setColumnHidden(HistoryModel::Who, !hasRoom);
    }
    return QWidget::eventFilter(watched, event);
}

void HistoryView::focusFilter()
{
    m_filter->focusText();
}

void HistoryView::refresh()
{
    m_model->setQuery(m_filter->query());
    m_model->reload();
}

void HistoryView::showNode(NodeId id)
{
    m_filter->showNode(id);
}

ReportQuery HistoryView::query() const
{
    return m_filter->query();
}

void HistoryView::applyFilter()
{
    m_problem.clear();
    m_model->setQuery(m_filter->query());
}

void HistoryView::showState()
{
    const int rows = m_model->rowCount();
    m_stack->setCurrentIndex(rows > 0 || m_model->isLoading() ? 0 : 1);
    m_empty->setTexts(!m_problem.isEmpty() ? tr("The history cannot be read")
            : m_filter->isClear()          ? tr("Nothing has happened yet")
                                           : tr("No event fits"),
        !m_problem.isEmpty()      ? m_problem
            : m_filter->isClear() ? tr("What machines, services and people do is listed here as it happens.")
                                  : tr("Nothing in the whole history fits these filters."));
    m_empty->setAction(m_filter->isClear() ? QString() : tr("Clear filters"));
    const QString count = QLocale().toString(rows);
    m_state->setText(m_model->isLoading() ? tr("Looking…")
            : m_model->isFull()   ? tr("The newest %1 events; choose a time to see older ones").arg(count)
            : m_model->hasOlder() ? tr("The newest %1 events; scroll for older ones").arg(count)
                                  : tr("Events: %1").arg(count));
    if (m_model->rowOf(m_panel->eventId()) < 0)
        m_panel->clear();
}

void HistoryView::showCurrent()
{
    const Event *event = m_model->eventAt(m_table->currentIndex().row());
    if (!event)
        return;
    m_panel->setEvent(*event, m_model->nodeName(*event));
    if (event->node != NodeId::None)
        Q_EMIT currentNodeChanged(event->node);
}

void HistoryView::openRevert(qint64 revision)
{
    auto *sheet = new RevertSheet(m_fleet, m_acts, revision, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

QString HistoryView::selectionAsTsv() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    const auto cells = [](const auto &textOf) {
        QStringList texts;
        for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
            QString text = textOf(column);
            text.replace(u'\t', u' ').replace(u'\n', u' ');
            // A spreadsheet would run it.
            const bool isFormula = !text.isEmpty() && QStringView(u"=+-@").contains(text.front());
            texts.append(isFormula ? u'\'' + text : text);
        }
        return texts.join(u'\t');
    };
    lines.append(
        cells([this](int column) { return m_model->headerData(column, Qt::Horizontal).toString(); }));
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(cells([&row](int column) { return row.siblingAtColumn(column).data().toString(); }));
    return lines.join(u'\n') + u'\n';
}

void HistoryView::copySelection()
{
    if (m_table->selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(selectionAsTsv());
}

} // namespace roadstead::ui
