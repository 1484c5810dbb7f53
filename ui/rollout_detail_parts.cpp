#include "ui/rollout_detail.h"

#include "core/literals.h"
#include "ui/chart_panel.h"
#include "ui/empty_state.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/page_scroll.h"
#include "ui/plain_table.h"
#include "ui/rollout_card.h"
#include "ui/rollout_node_model.h"
#include "ui/rollout_progress.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

// What the detail is put together from.

namespace roadstead::ui {

namespace {

constexpr int kPageMargin = 20; ///< the page's trailing one

/// Times give way where the room is small; what is wrong and why stays.
class RolloutNodeTable : public PlainTable
{
public:
    using PlainTable::PlainTable;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        PlainTable::resizeEvent(event);
        constexpr int kAllFrom = 780;
        constexpr int kGrantedFrom = 640;
        constexpr int kVersionFrom = 480;
        const int room = viewport()->width();
        setColumnHidden(RolloutNodeModel::DownloadedColumn, room < kAllFrom);
        setColumnHidden(RolloutNodeModel::InstalledColumn, room < kAllFrom);
        setColumnHidden(RolloutNodeModel::GrantedColumn, room < kGrantedFrom);
        setColumnHidden(RolloutNodeModel::VersionColumn, room < kVersionFrom);
    }
};

} // namespace

QPushButton *RolloutDetail::addButton(
    const QString &name, const QString &text, const QString &icon, const QString &kind)
{
    auto *button = new QPushButton(icon.isEmpty() ? QIcon() : themedIcon(icon), text, this);
    button->setObjectName(name);
    if (!kind.isEmpty())
        button->setProperty("kind", kind);
    m_buttons.append(button);
    return button;
}

QWidget *RolloutDetail::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_title = new ElidingLabel({}, head);
    m_title->setObjectName(u"rolloutTitle"_s);
    m_title->setFont(fontFor(TextRole::PanelTitle));
    m_badge = new SeverityBadge(head);
    m_badge->setObjectName(u"rolloutBadge"_s);
    m_percent = makeLabel({}, fontFor(TextRole::PageTitle), Ink::Text, head);
    row->addWidget(m_title);
    row->addWidget(m_badge);
    row->addStretch(1);
    row->addWidget(m_percent);
    column->addLayout(row);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    m_pause = addButton(u"detailPause"_s, tr("Pause"), u"media-playback-pause"_s, {});
    m_policyButton = addButton(u"detailPolicy"_s, tr("Policy…"), u"configure"_s, {});
    m_abort = addButton(u"detailAbort"_s, tr("Abort…"), {}, u"dangerQuiet"_s);
    m_report = addButton(u"detailReport"_s, tr("Report"), {}, u"link"_s);
    for (QPushButton *button : {m_pause, m_policyButton, m_abort})
        tools->addWidget(button);
    tools->addStretch(1);
    tools->addWidget(m_report);
    column->addLayout(tools);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        const RolloutState state = m_row.status.state;
        const bool isHeld = state == RolloutState::Paused || state == RolloutState::Stopped
            || state == RolloutState::Aborted;
        if (isHeld)
            Q_EMIT resumeAsked();
        else
            Q_EMIT pauseAsked();
    });
    connect(m_abort, &QPushButton::clicked, this, &RolloutDetail::abortAsked);
    connect(m_policyButton, &QPushButton::clicked, this, &RolloutDetail::policyAsked);
    connect(m_report, &QPushButton::clicked, this, &RolloutDetail::reportAsked);
    return withTrailingRoom(head, kPageMargin, this);
}

QWidget *RolloutDetail::makeProgress()
{
    auto *area = new PageScroll({0, 0, kPageMargin, 16}, this);
    QWidget *content = area->widget();
    QVBoxLayout *column = area->column();
    auto *card = new Card(content);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(16, 14, 16, 12);
    inner->setSpacing(8);
    m_progress = new RolloutProgress(card);
    m_fact = makeLabel({}, fontFor(TextRole::Small), Ink::Muted, card);
    m_fact->setObjectName(u"rolloutFact"_s);
    m_fact->setWordWrap(true);
    inner->addWidget(m_progress);
    inner->addWidget(m_fact);
    column->addWidget(card);
    m_chart = new ChartPanel(tr("Steps over time"), content);
    m_chart->setObjectName(u"rolloutChart"_s);
    column->addWidget(m_chart, 1);
    m_policyCard = new Card(content);
    m_policyCard->setObjectName(u"policyCard"_s);
    auto *policy = new QVBoxLayout(m_policyCard);
    policy->setContentsMargins(16, 12, 16, 12);
    policy->setSpacing(6);
    policy->addWidget(makeLabel(tr("Policy"), fontFor(TextRole::CardTitle), Ink::Text, m_policyCard));
    m_policyLines = new QVBoxLayout;
    m_policyLines->setSpacing(4);
    policy->addLayout(m_policyLines);
    column->addWidget(m_policyCard);
    return area;
}

QWidget *RolloutDetail::makeNodes()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 16);
    auto *card = new Card(page);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 1, 1, 7); // the table's corners stay within the card's round ones
    m_nodeStack = new QStackedWidget(card);
    m_table = new RolloutNodeTable(tr("Nodes of the rollout"), m_nodeStack);
    m_table->setObjectName(u"rolloutNodes"_s);
    m_table->setModel(m_nodes);
    m_table->setWidths({100, 112, 68, 92, 84, 80, 44, 160});
    m_table->setElastic(RolloutNodeModel::WhyColumn);
    m_table->horizontalHeader()->setSortIndicator(RolloutNodeModel::StateColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_nodeStack->addWidget(m_table);
    m_nodeStack->addWidget(new EmptyState(u"network-server"_s, tr("No node takes part"),
        tr("Nodes are in this group once their cluster names it, or they send its track."), m_nodeStack));
    inner->addWidget(m_nodeStack);
    column->addWidget(card);
    connect(m_table, &QTableView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT nodeActivated(m_nodes->nodeAt(index.row())); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid())
                Q_EMIT currentNodeChanged(m_nodes->nodeAt(current.row()));
        });
    connect(m_table, &QWidget::customContextMenuRequested, this, &RolloutDetail::openMenu);
    return withTrailingRoom(page, kPageMargin, this);
}

void RolloutDetail::openMenu(const QPoint &at)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const NodeId id = m_nodes->nodeAt(current.row());
    connect(menu->addAction(themedIcon(u"view-list-details"_s), tr("Open in inspector")), &QAction::triggered,
        this, [this, id] { Q_EMIT nodeActivated(id); });
    connect(menu->addAction(themedIcon(u"network-server"_s), tr("Show in Nodes")), &QAction::triggered, this,
        [this, id] {
            if (const auto node = m_fleet.node(id))
                Q_EMIT viewAsked(u"nodes"_s, u"name:"_s + node->name);
        });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace roadstead::ui
