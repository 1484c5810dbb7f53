#include "ui/nodes_page.h"

#include "core/literals.h"
#include "ui/empty_state.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/node_model.h"
#include "ui/node_table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr std::chrono::seconds kTick {5}; ///< ages are shown in seconds at first

} // namespace

NodesPage::NodesPage(FleetApi &fleet, QWidget *parent)
    : Page(parent)
    , m_fleet(fleet)
    , m_model(new NodeModel(fleet, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
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

QWidget *NodesPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(makeLabel(tr("Nodes"), fontFor(TextRole::PageTitle), Ink::Text, head));
    m_facts = new ElidingLabel({}, head);
    m_facts->setFont(fontFor(TextRole::Body));
    setInk(m_facts, Ink::Muted);
    m_facts->setObjectName(u"nodeFacts"_s);
    row->addWidget(m_facts, 1);
    m_columns = new QPushButton(themedIcon(u"view-table-of-contents-ltr"_s), tr("Columns"), head);
    m_columns->setObjectName(u"columnsButton"_s);
    row->addWidget(m_columns);
    return head;
}

QWidget *NodesPage::makeFilter()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_filter = new QLineEdit(box);
    m_filter->setObjectName(u"nodeFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Name, MAC, address, label, state:failed, cluster:…"));
    m_filter->setAccessibleName(tr("Filter nodes"));
    m_filter->setToolTip(
        tr("All words must match. A word may name a field: state:failed, cluster:prod, version:4230, label:role=etcd."));
    m_filter->addAction(themedIcon(u"view-filter"_s, IconRole::Muted), QLineEdit::LeadingPosition);
    m_problem = makeLabel({}, fontFor(TextRole::Small), Ink::Error, box);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_filter);
    column->addWidget(m_problem);
    return box;
}

QWidget *NodesPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(9, 6, 9, 6);
    row->setSpacing(4);
    m_selectionText = new ElidingLabel({}, bar);
    m_selectionText->setObjectName(u"selectionText"_s);
    row->addWidget(m_selectionText, 1);
    m_selectionTools = new QWidget(bar);
    auto *tools = new QHBoxLayout(m_selectionTools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(4);
    const auto addTool = [&](const QString &text, const QString &icon, const QString &name, void (NodesPage::*act)()) {
        auto *button = new QPushButton(icon.isEmpty() ? QIcon() : themedIcon(icon), text, m_selectionTools);
        button->setProperty("kind", icon.isEmpty() ? u"link"_s : u"quiet"_s);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, act);
        tools->addWidget(button);
    };
    addTool(tr("Move…"), u"transform-move"_s, u"moveButton"_s, &NodesPage::openMoveMenu);
    addTool(tr("Copy"), u"edit-copy"_s, u"copyButton"_s, &NodesPage::copySelection);
    addTool(tr("Retire"), u"archive-remove"_s, u"retireButton"_s, &NodesPage::retireSelection);
    addTool(tr("Clear"), {}, u"clearSelectionButton"_s, &NodesPage::clearSelection);
    row->addWidget(m_selectionTools);
    bar->setMinimumHeight(m_selectionTools->sizeHint().height() + 12);
    return bar;
}

void NodesPage::makeActions()
{
    m_contextMenu = new QMenu(this);
    m_moveMenu = new QMenu(tr("Move to cluster"), this);
    m_moveMenu->setIcon(themedIcon(u"transform-move"_s));
    connect(m_moveMenu, &QMenu::aboutToShow, this, [this] { fillMoveMenu(m_moveMenu); });
    const auto add = [this](const QString &text, const QString &icon, const QKeySequence &keys, void (NodesPage::*act)()) {
        auto *action = new QAction(themedIcon(icon), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, act);
        m_table->addAction(action);
        return action;
    };
    QAction *open = add(tr("Open in inspector"), u"view-list-details"_s, Qt::Key_Return, &NodesPage::activateCurrent);
    open->setShortcuts({Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space});
    m_contextMenu->addAction(open);
    m_contextMenu->addMenu(m_moveMenu);
    add(tr("Move to cluster…"), u"transform-move"_s, QKeySequence(u"Ctrl+M"_s), &NodesPage::openMoveMenu);
    m_contextMenu->addAction(add(tr("Copy as table"), u"edit-copy"_s, QKeySequence::Copy, &NodesPage::copySelection));
    m_contextMenu->addSeparator();
    m_contextMenu->addAction(add(tr("Retire"), u"archive-remove"_s, QKeySequence::Delete, &NodesPage::retireSelection));
}

void NodesPage::wire()
{
    connect(m_columns, &QPushButton::clicked, this, &NodesPage::openColumnsMenu);
    connect(m_filter, &QLineEdit::textChanged, this, &NodesPage::applyFilter);
    m_filter->installEventFilter(this);
    auto *escape = new QShortcut(Qt::Key_Escape, this, this, &NodesPage::clearFilter, Qt::WidgetWithChildrenShortcut);
    escape->setObjectName(u"clearFilterKey"_s);
    connect(m_noMatch, &EmptyState::actionTriggered, this, &NodesPage::clearFilter);
    connect(m_noNodes, &EmptyState::actionTriggered, this, &NodesPage::startNetworkBoot);
    connect(&m_fleet, &FleetApi::servicesChanged, this, &NodesPage::showServices);
    connect(&m_fleet, &FleetApi::configChanged, this, &NodesPage::showCounts);
    connect(m_model, &NodeModel::countsChanged, this, &NodesPage::showCounts);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &NodesPage::keepSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &NodesPage::giveSelectionBack);
    connect(m_table, &QTableView::customContextMenuRequested, this, &NodesPage::openContextMenu);
    connect(m_table, &QTableView::doubleClicked, this, &NodesPage::activateCurrent);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this, &NodesPage::openColumnsMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NodesPage::showSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            Q_EMIT currentNodeChanged(m_model->nodeAt(current.row()).id);
    });
    m_ticker.setInterval(kTick);
    connect(&m_ticker, &QTimer::timeout, m_model, &NodeModel::tick);
}

void NodesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model->tick();
    m_ticker.start();
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
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
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

void NodesPage::refresh()
{
    m_model->reload();
}

void NodesPage::applyFilter(const QString &text)
{
    const NodeFilter filter = NodeFilter::parse(text);
    m_filter->setProperty("valid", filter.isEmpty() ? QVariant() : QVariant(filter.problem().isEmpty()));
    m_filter->update();
    m_problem->setText(filter.problem());
    m_problem->setVisible(!filter.problem().isEmpty());
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
    // The two numbers choose their forms each for itself.
    m_facts->setText(tr("%1 in %2", "“60 nodes” in “3 clusters”")
                         .arg(tr("%n node(s)", nullptr, total), tr("%n cluster(s)", nullptr, clusters)));
    m_whole->setCurrentIndex(total > 0 ? 0 : 1);
    m_columns->setVisible(total > 0);
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (isEmpty)
        m_noMatch->setTexts(tr("No node matches"), tr("None of %n node(s) matches “%1”.", nullptr, total).arg(m_filter->text()));
    showSelection();
}

void NodesPage::showSelection()
{
    qsizetype selected = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        selected += range.height();
    m_selectionTools->setVisible(selected > 0);
    m_selectionText->setFont(fontFor(selected > 0 ? TextRole::Strong : TextRole::Body));
    setInk(m_selectionText, selected > 0 ? Ink::Text : Ink::Muted);
    if (selected > 0)
        m_selectionText->setText(tr("%n selected", nullptr, static_cast<int>(selected)));
    else if (m_model->filter().isEmpty())
        m_selectionText->setText(tr("Select nodes to move, copy or retire them"));
    else
        m_selectionText->setText(tr("%1 of %2", "3 of 60 nodes").arg(m_model->rowCount()).arg(tr("%n node(s)", nullptr, m_model->totalCount())));
}

void NodesPage::showServices()
{
    bool isServing = true;
    for (const ServiceStatus &service : m_fleet.services()) {
        const bool isForBoot = service.id == ServiceId::Dhcp || service.id == ServiceId::Tftp || service.id == ServiceId::Http;
        const bool isOn = service.state == ServiceState::Running || service.state == ServiceState::Starting;
        isServing = isServing && (!isForBoot || isOn);
    }
    m_noNodes->setTexts(tr("No nodes yet"),
        isServing ? tr("Network boot is on. Switch on a machine that is set to boot from the network: it appears here with its first "
                       "packet.")
                  : tr("A machine appears here with its first packet. Start the services that it boots through."));
    m_noNodes->setAction(isServing ? QString() : tr("Start network boot"));
}

void NodesPage::startNetworkBoot()
{
    for (const ServiceStatus &service : m_fleet.services()) {
        const bool isForBoot = service.id == ServiceId::Dhcp || service.id == ServiceId::Tftp || service.id == ServiceId::Http;
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
