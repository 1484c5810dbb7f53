#include "ui/clusters_page.h"

#include "core/literals.h"
#include "ui/cluster_board.h"
#include "ui/cluster_card.h"
#include "ui/empty_state.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/page_head.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kPageMargin = 20;
constexpr int kFilterWidth = 210;

} // namespace

ClustersPage::ClustersPage(FleetApi &fleet, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_fleet(fleet)
    , m_acts(acts)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0); // the board scrolls to the page's edges
    column->setSpacing(10);
    column->addWidget(makeHead());
    m_whole = new QStackedWidget(this);
    m_board = new ClusterBoard(fleet, this, m_whole);
    m_board->setObjectName(u"clusterBoard"_s);
    m_noClusters = new EmptyState(u"view-grid"_s, tr("No clusters yet"),
        tr("A cluster is a set of nodes that share an update group and take turns at rebooting."), m_whole);
    m_noClusters->setAction(tr("New cluster"));
    m_whole->addWidget(m_board);
    m_whole->addWidget(m_noClusters);
    column->addWidget(m_whole, 1);
    makeActions();
    wire();
    showFacts();
}

QWidget *ClustersPage::makeHead()
{
    auto *head = new PageHead(tr("Clusters"), this);
    head->setContentsMargins(kPageMargin, 0, kPageMargin, 0);
    m_facts = head->facts();
    m_facts->setObjectName(u"clusterFacts"_s);
    m_filter = new QLineEdit(head);
    m_filter->setObjectName(u"clusterFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(kFilterWidth);
    m_filter->setPlaceholderText(tr("Find nodes"));
    m_filter->setAccessibleName(tr("Find nodes"));
    m_filter->setToolTip(tr("Fades all other nodes; Enter selects those that match. A word may name a field: "
                            "state:failed, version:4230, label:role=etcd."));
    m_filter->addAction(themedIcon(u"edit-find"_s, IconRole::Muted), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    head->add(m_filter);
    m_move = new QPushButton(themedIcon(u"transform-move"_s), tr("Move…"), head);
    m_move->setObjectName(u"moveSelected"_s);
    head->add(m_move);
    m_new = new QPushButton(themedIcon(u"list-add"_s, IconRole::OnAccent), tr("New cluster"), head);
    m_new->setObjectName(u"newCluster"_s);
    m_new->setProperty("kind", u"primary"_s);
    head->add(m_new);
    return head;
}

void ClustersPage::makeActions()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, void (ClustersPage::*act)()) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add(tr("Move to cluster…"), QKeySequence(u"Ctrl+M"_s), &ClustersPage::chooseMove);
    add(tr("New cluster…"), QKeySequence::New, &ClustersPage::createCluster);
    add(tr("Change cluster…"), Qt::Key_F2, &ClustersPage::editFocused);
    m_escape
        = new QShortcut(Qt::Key_Escape, this, this, &ClustersPage::escape, Qt::WidgetWithChildrenShortcut);
    auto *retire = new QAction(tr("Retire"), this);
    retire->setShortcut(QKeySequence::Delete);
    retire->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(retire, &QAction::triggered, this, &ClustersPage::retireSelection);
    m_board->addAction(retire); // not while the filter is typed into
}

void ClustersPage::wire()
{
    connect(m_move, &QPushButton::clicked, this, &ClustersPage::chooseMove);
    connect(m_noClusters, &EmptyState::actionTriggered, this, &ClustersPage::createCluster);
    connect(m_new, &QPushButton::clicked, this, &ClustersPage::createCluster);
    connect(m_filter, &QLineEdit::textChanged, this, &ClustersPage::applyFilter);
    connect(m_board, &ClusterBoard::moveAsked, this, &ClustersPage::moveNodes);
    connect(m_board, &ClusterBoard::cellMenuAsked, this, &ClustersPage::openCellMenu);
    connect(m_board, &ClusterBoard::cardMenuAsked, this, &ClustersPage::openCardMenu);
    connect(m_board, &ClusterBoard::currentNodeChanged, this, &Page::currentNodeChanged);
    connect(m_board, &ClusterBoard::nodeActivated, this, &Page::nodeActivated);
    connect(m_board, &ClusterBoard::countsChanged, this, &ClustersPage::showFacts);
    connect(m_board, &ClusterBoard::selectionChanged, this, &ClustersPage::showFacts);
}

void ClustersPage::showFacts()
{
    const NodeFilter filter = NodeFilter::parse(m_filter->text());
    const int selected = m_board->selectedCount();
    const int clusters = static_cast<int>(m_fleet.config()->document().clusters.size());
    const int nodes = m_board->nodeCount();
    m_move->setEnabled(selected > 0);
    m_whole->setCurrentIndex(clusters > 0 || nodes > 0 ? 0 : 1);
    m_filter->setVisible(nodes > 0);
    m_move->setVisible(nodes > 0);
    m_new->setVisible(clusters > 0 || nodes > 0);
    setInk(m_facts, filter.problem().sentence.isEmpty() ? Ink::Muted : Ink::Error);
    if (!filter.problem().sentence.isEmpty())
        m_facts->setText(filter.problem().sentence);
    else if (selected > 0)
        m_facts->setText(tr("%n node(s) selected", nullptr, selected));
    else if (!filter.isEmpty())
        m_facts->setText(
            tr("%1 of %2", "3 of 60 nodes").arg(m_board->matchCount()).arg(tr("%n node(s)", nullptr, nodes)));
    else
        m_facts->setText(tr("%1 · %2", "3 clusters · 60 nodes")
                             .arg(tr("%n cluster(s)", nullptr, clusters), tr("%n node(s)", nullptr, nodes)));
}

void ClustersPage::applyFilter(const QString &text)
{
    const NodeFilter filter = NodeFilter::parse(text);
    m_filter->setProperty(
        "valid", filter.isEmpty() ? QVariant() : QVariant(filter.problem().sentence.isEmpty()));
    m_filter->update();
    m_board->setFilter(filter);
    showFacts();
}

void ClustersPage::escape()
{
    if (!m_filter->text().isEmpty())
        m_filter->clear();
    else
        m_board->clearSelection();
}

bool ClustersPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool hasFilter = !NodeFilter::parse(m_filter->text()).isEmpty();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            if (hasFilter && key != Qt::Key_Down)
                m_board->selectMatches();
            else
                m_board->focusCells();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void ClustersPage::hideEvent(QHideEvent *event)
{
    m_board->cancelDrag();
    Page::hideEvent(event);
}

void ClustersPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ClustersPage::refresh()
{
    m_board->reload();
}

void ClustersPage::open(const QString &cluster)
{
    m_board->reveal(cluster);
}

void ClustersPage::selectNode(NodeId id)
{
    m_board->selectNode(id);
}

QString ClustersPage::titleOf(const QString &cluster) const
{
    const ClusterCard *card = m_board->card(cluster);
    return card ? card->facts().title : cluster;
}

QList<NodeSummary> ClustersPage::nodesOf(const QString &cluster) const
{
    QList<NodeSummary> nodes = m_fleet.nodes();
    nodes.removeIf([&cluster](const NodeSummary &node) { return node.cluster != cluster; });
    return nodes;
}

} // namespace roadstead::ui
