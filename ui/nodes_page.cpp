#include "ui/nodes_page.h"

#include "core/literals.h"
#include "ui/empty_state.h"
#include "ui/filter_edit.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/node_model.h"
#include "ui/node_table.h"
#include "ui/node_vocabulary.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kSelectionTextWidth = 130;
constexpr int kPageMargin = 20;
constexpr std::chrono::seconds kTick {5}; ///< ages are shown in seconds at first

} // namespace

NodesPage::NodesPage(FleetApi &fleet, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_fleet(fleet)
    , m_acts(acts)
    , m_model(new NodeModel(fleet, this))
    , m_vocabulary(new NodeVocabulary(fleet, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, 16, kPageMargin, 16);
    column->setSpacing(12);
    column->addWidget(makeHead());
    m_whole = new QStackedWidget(this);
    auto *content = new QWidget(m_whole);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(12);
    inner->addWidget(makeFilter());
    m_card = new Card(content);
    auto *cardColumn = new QVBoxLayout(m_card);
    cardColumn->setContentsMargins(1, 1, 1, 7); // the table's corners stay within the card's round ones
    cardColumn->setSpacing(0);
    cardColumn->addWidget(makeBar());
    m_stack = new QStackedWidget(m_card);
    m_table = new NodeTable(*m_model, m_stack);
    m_table->setAccessibleName(tr("Nodes"));
    m_noMatch = new EmptyState(u"edit-find"_s, tr("No node matches"), {}, m_stack);
    m_noMatch->setAction(tr("Clear filter"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_noMatch);
    cardColumn->addWidget(m_stack, 1);
    inner->addWidget(m_card, 1);
    m_noNodes = new EmptyState(u"network-server"_s, tr("No nodes yet"), {}, m_whole);
    m_whole->addWidget(content);
    m_whole->addWidget(m_noNodes);
    column->addWidget(m_whole, 1);
    makeActions();
    wire();
    showCounts();
    showSelection();
    showServices();
}

void NodesPage::wire()
{
    connect(m_columns, &QPushButton::clicked, this, &NodesPage::openColumnsMenu);
    connectFilter();
    connect(m_noMatch, &EmptyState::actionTriggered, this, &NodesPage::clearFilter);
    connect(m_noNodes, &EmptyState::actionTriggered, this, &NodesPage::startNetworkBoot);
    connect(&m_fleet, &FleetApi::servicesChanged, this, &NodesPage::showServices);
    connect(&m_fleet, &FleetApi::configChanged, this, &NodesPage::showCounts);
    connect(m_model, &NodeModel::countsChanged, this, &NodesPage::showCounts);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &NodesPage::keepSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &NodesPage::giveSelectionBack);
    // A selection holds the columns that were there when it was made.
    connect(m_model, &QAbstractItemModel::columnsInserted, this, [this] {
        keepSelection();
        giveSelectionBack();
    });
    connect(m_table, &QTableView::customContextMenuRequested, this, &NodesPage::openContextMenu);
    connect(m_table, &QTableView::doubleClicked, this, &NodesPage::activateCurrent);
    connect(
        m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this, &NodesPage::openColumnsMenu);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NodesPage::showSelection);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &NodesPage::showHold);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid())
                Q_EMIT currentNodeChanged(m_model->nodeAt(current.row()).id);
        });
    m_ticker.setInterval(kTick);
    connect(&m_ticker, &QTimer::timeout, m_model, &NodeModel::tick);
}

void NodesPage::connectFilter()
{
    connect(m_filter, &QLineEdit::textChanged, this, &NodesPage::applyFilter);
    connect(m_filter, &FilterEdit::entered, m_vocabulary, &NodeVocabulary::prepare);
    m_filter->installEventFilter(this);
    auto *escape
        = new QShortcut(Qt::Key_Escape, this, this, &NodesPage::clearFilter, Qt::WidgetWithChildrenShortcut);
    escape->setEnabled(false);
    connect(m_filter, &QLineEdit::textChanged, escape,
        [escape](const QString &text) { escape->setEnabled(!text.isEmpty()); });
}

void NodesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model->tick();
    m_ticker.start();
}

void NodesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    showTools();
}

void NodesPage::showTools()
{
    // The page's own width: the card inside takes its new one only after this event.
    const bool hasRoom = width() - 2 * kPageMargin >= m_toolsWidth + kSelectionTextWidth;
    for (auto it = m_toolTexts.cbegin(); it != m_toolTexts.cend(); ++it) {
        it.key()->setText(hasRoom ? it.value() : QString());
        it.key()->setToolTip(hasRoom ? QString() : it.value());
    }
}

void NodesPage::hideEvent(QHideEvent *event)
{
    m_ticker.stop();
    Page::hideEvent(event);
}

bool NodesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (!m_filter->isOffering()
            && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
            m_table->setFocus();
            if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
                m_table->selectRow(0);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void NodesPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void NodesPage::open(const QString &filter)
{
    m_filter->setText(filter);
}

void NodesPage::refresh()
{
    m_model->reload();
}

void NodesPage::applyFilter(const QString &text)
{
    const NodeFilter filter = NodeFilter::parse(text);
    const NodeFilter::Problem &problem = filter.problem();
    const bool isRight = problem.sentence.isEmpty();
    m_filter->setProperty("valid", filter.isEmpty() && isRight ? QVariant() : QVariant(isRight));
    m_filter->markMistake(problem.start, problem.length);
    m_filter->setAccessibleDescription(problem.sentence);
    m_filter->update();
    m_problem->setText(problem.sentence);
    m_problem->setVisible(!isRight);
    // While a word is wrong, what was found by the words before stays in sight.
    if (isRight)
        m_model->setFilter(filter);
}

void NodesPage::clearFilter()
{
    const bool hadFocus = m_noMatch->isAncestorOf(focusWidget());
    m_filter->clear();
    if (hadFocus)
        m_table->setFocus();
}

void NodesPage::showCounts()
{
    const int total = m_model->totalCount();
    const int clusters = static_cast<int>(m_fleet.config()->document().clusters.size());
    m_facts->setText(
        u"%1 · %2"_s.arg(tr("%n node(s)", nullptr, total), tr("%n cluster(s)", nullptr, clusters)));
    m_whole->setCurrentIndex(total > 0 ? 0 : 1);
    m_columns->setVisible(total > 0);
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (isEmpty)
        m_noMatch->setTexts(tr("No node matches"),
            tr("None of %n node(s) matches “%1”.", nullptr, total).arg(m_filter->text()));
    showSelection();
}

void NodesPage::showSelection()
{
    qsizetype selected = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        selected += range.height();
    m_selectionTools->setVisible(selected > 0);
    showHold();
    m_selectionText->setFont(fontFor(selected > 0 ? TextRole::Strong : TextRole::Body));
    setInk(m_selectionText, selected > 0 ? Ink::Text : Ink::Muted);
    if (selected > 0)
        m_selectionText->setText(tr("%n selected", nullptr, static_cast<int>(selected)));
    else if (m_model->filter().isEmpty())
        m_selectionText->setText(tr("Select nodes to move, label, hold or retire them"));
    else
        m_selectionText->setText(tr("%1 of %2", "3 of 60 nodes")
                                     .arg(m_model->rowCount())
                                     .arg(tr("%n node(s)", nullptr, m_model->totalCount())));
}

void NodesPage::showServices()
{
    bool isServing = true;
    for (const ServiceStatus &service : m_fleet.services()) {
        const bool isForBoot
            = service.id == ServiceId::Dhcp || service.id == ServiceId::Tftp || service.id == ServiceId::Http;
        const bool isOn = service.state == ServiceState::Running || service.state == ServiceState::Starting;
        isServing = isServing && (!isForBoot || isOn);
    }
    m_noNodes->setTexts(tr("No nodes yet"),
        isServing
            ? tr("Network boot is on. Switch on a machine that is set to boot from the network: it appears "
                 "here with its first "
                 "packet.")
            : tr("A machine appears here with its first packet. Start the services that it boots through."));
    m_noNodes->setAction(isServing ? QString() : tr("Start network boot"));
}

void NodesPage::startNetworkBoot()
{
    for (const ServiceStatus &service : m_fleet.services()) {
        const bool isForBoot
            = service.id == ServiceId::Dhcp || service.id == ServiceId::Tftp || service.id == ServiceId::Http;
        if (!isForBoot || service.state == ServiceState::Running || service.state == ServiceState::Starting)
            continue;
        FleetCommand command;
        command.kind = FleetCommand::Kind::StartService;
        command.service = service.id;
        command.who = u"window"_s;
        m_fleet.apply(command, this, [this](const Result<void> &done) {
            if (!done)
                Q_EMIT noticed({done.error().message, {}});
        });
    }
}

QByteArray NodesPage::saveState() const
{
    return m_table->saveState();
}

void NodesPage::restoreState(const QByteArray &state)
{
    m_table->restoreState(state);
}

void NodesPage::resetState()
{
    m_table->resetState();
}

} // namespace roadstead::ui
