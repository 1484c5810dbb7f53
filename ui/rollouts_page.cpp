#include "ui/rollouts_page.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/empty_state.h"
#include "ui/gap_splitter.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/page_head.h"
#include "ui/page_scroll.h"
#include "ui/rollout_detail.h"
#include "ui/rollout_list.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace roadstead::ui {

namespace {

constexpr int kPageMargin = 20;
constexpr int kSideBySideFrom = 640; ///< px of the page
constexpr int kListWidth = 250;
constexpr int kLeastListWidth = 200;
constexpr int kListHeight = 150; ///< above the detail

} // namespace

RolloutsPage::RolloutsPage(FleetApi &fleet, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_fleet(fleet)
    , m_acts(acts)
    , m_model(new RolloutListModel(fleet, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(kPageMargin);
    auto *column = new QVBoxLayout;
    row->addLayout(column, 1);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(12);
    // The trailing margin lies in the parts, so that the detail's scroll bar has its place in it.
    column->addWidget(withTrailingRoom(makeHead(), kPageMargin, this));
    m_whole = new QStackedWidget(this);
    m_splitter = new GapSplitter(Qt::Horizontal, m_whole);
    auto *holder = new QWidget(m_splitter);
    m_listRow = new QHBoxLayout(holder);
    m_listRow->setSpacing(0);
    m_listRoom = new QSpacerItem(0, 0, QSizePolicy::Fixed, QSizePolicy::Minimum);
    auto *card = new Card(holder);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 4, 1, 8);
    m_list = new RolloutList(*m_model, card);
    inner->addWidget(m_list);
    m_listRow->addWidget(card, 1);
    m_listRow->addItem(m_listRoom);
    placeList();
    m_detail = new RolloutDetail(fleet, m_splitter);
    m_splitter->addWidget(holder);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kListWidth, 3 * kListWidth});
    m_none = new EmptyState(u"update-none"_s, tr("No update groups yet"),
        tr("A rollout brings a group of nodes to a new version, one after the other. The first one makes the "
           "group."),
        m_whole);
    m_none->setAction(tr("New rollout…"));
    m_whole->addWidget(m_splitter);
    m_whole->addWidget(withTrailingRoom(m_none, kPageMargin, m_whole));
    column->addWidget(m_whole, 1);
    wire();
    showCounts();
    keepCurrent();
}

QWidget *RolloutsPage::makeHead()
{
    auto *head = new PageHead(tr("Rollouts"), this);
    m_facts = head->facts();
    m_facts->setObjectName(u"rolloutFacts"_s);
    m_newButton = new QPushButton(themedIcon(u"list-add"_s, IconRole::OnAccent), tr("New rollout…"), head);
    m_newButton->setObjectName(u"newRollout"_s);
    m_newButton->setProperty("kind", u"primary"_s);
    head->add(m_newButton);
    return head;
}

void RolloutsPage::wire()
{
    connect(m_newButton, &QPushButton::clicked, this, &RolloutsPage::newRollout);
    connect(m_none, &EmptyState::actionTriggered, this, &RolloutsPage::newRollout);
    connect(m_model, &RolloutListModel::changed, this, [this] {
        showCounts();
        keepCurrent();
    });
    connect(m_list, &RolloutList::currentRowChanged, this, &RolloutsPage::showRow);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &RolloutsPage::openMenu);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplitByHand = true; });
    connect(m_detail, &RolloutDetail::pauseAsked, this, &RolloutsPage::pause);
    connect(m_detail, &RolloutDetail::resumeAsked, this, &RolloutsPage::resume);
    connect(m_detail, &RolloutDetail::abortAsked, this, &RolloutsPage::abort);
    connect(m_detail, &RolloutDetail::policyAsked, this, &RolloutsPage::editPolicy);
    connect(m_detail, &RolloutDetail::reportAsked, this, &RolloutsPage::report);
    connect(m_detail, &RolloutDetail::currentNodeChanged, this, &Page::currentNodeChanged);
    connect(m_detail, &RolloutDetail::nodeActivated, this, &Page::nodeActivated);
    connect(m_detail, &RolloutDetail::viewAsked, this, &Page::viewAsked);
}

void RolloutsPage::showCounts()
{
    const int groups = m_model->groupCount();
    m_facts->setText(tr("%1 · %2", "“2 update groups” · “1 running”")
                         .arg(tr("%n update group(s)", nullptr, groups),
                             tr("%n running", nullptr, m_model->runningCount())));
    m_whole->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_newButton->setVisible(m_model->rowCount() > 0);
}

// A reset of the model forgets the current row; what a person looks at stays as long as it is there.
void RolloutsPage::keepCurrent()
{
    int row = m_model->rowOf(m_awaitedId);
    if (row >= 0)
        m_awaitedId.clear();
    else
        row = m_model->rowOf(m_currentId);
    if (row < 0)
        row = m_model->firstRollout();
    if (row < 0)
        return;
    if (m_list->currentIndex().row() == row)
        showRow(row);
    else
        m_list->setCurrentIndex(m_model->index(row));
}

void RolloutsPage::showRow(int row)
{
    m_currentId = m_model->at(row).id();
    m_detail->showRollout(m_model->at(row));
}

bool RolloutsPage::isGroupShown() const
{
    return m_detail->row().kind == RolloutListModel::Row::Kind::Group;
}

void RolloutsPage::open(const QString &what)
{
    if (what == "new"_L1) {
        newRollout();
        return;
    }
    const int row = m_model->find(what);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row));
    m_list->setFocus();
}

void RolloutsPage::refresh()
{
    m_model->reload();
    m_detail->reload();
}

void RolloutsPage::selectNode(NodeId id)
{
    m_detail->selectNode(id);
}

void RolloutsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const Qt::Orientation fit = width() < kSideBySideFrom ? Qt::Vertical : Qt::Horizontal;
    const bool isTurned = m_splitter->orientation() != fit;
    if (isTurned)
        m_splitter->setOrientation(fit);
    placeList();
    if (isTurned || !m_isSplitByHand)
        splitAnew();
}

void RolloutsPage::placeList()
{
    const bool isBeside = m_splitter->orientation() == Qt::Horizontal;
    // A mirrored splitter lets its first part reach a little past its own edge.
    m_listRow->setContentsMargins(0, 0, isRightToLeft() ? 2 : 0, isBeside ? 16 : 0);
    m_listRoom->changeSize(isBeside ? 0 : kPageMargin, 0, QSizePolicy::Fixed, QSizePolicy::Minimum);
    m_listRow->invalidate();
}

void RolloutsPage::splitAnew()
{
    const int list = std::clamp(width() / 4, kLeastListWidth, kListWidth);
    m_splitter->setSizes(m_splitter->orientation() == Qt::Horizontal
            ? QList {list, std::max(list, width() - list)}
            : QList {kListHeight, height()});
}

QByteArray RolloutsPage::saveState() const
{
    // The splitter knows two layouts; the one beside each other is worth keeping.
    const bool isKept = m_isSplitByHand && m_splitter->orientation() == Qt::Horizontal;
    return isKept ? m_splitter->saveState() : QByteArray();
}

void RolloutsPage::restoreState(const QByteArray &state)
{
    if (m_splitter->orientation() != Qt::Horizontal || state.isEmpty())
        return;
    const int gap = m_splitter->handleWidth();
    m_isSplitByHand = m_splitter->restoreState(state);
    m_splitter->setOrientation(Qt::Horizontal);
    m_splitter->setHandleWidth(gap);
}

void RolloutsPage::resetState()
{
    m_isSplitByHand = false;
    splitAnew();
}

} // namespace roadstead::ui
