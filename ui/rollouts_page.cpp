#include "ui/rollouts_page.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/empty_state.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/rollout_detail.h"
#include "ui/rollout_list.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

namespace roadstead::ui {

namespace {

constexpr int kPageMargin = 20;
constexpr int kSideBySideFrom = 640; ///< px of the page
constexpr int kListWidth = 250;
constexpr int kLeastListWidth = 200;
constexpr int kListHeight = 150; ///< above the detail
constexpr int kGap = 12;

/// The gap between two cards: a line in it would be one too many, so it shows only where it can be grabbed.
class GapHandle : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (underMouse())
            QSplitterHandle::paintEvent(event);
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }
};

class GapSplitter : public QSplitter
{
public:
    explicit GapSplitter(QWidget *parent)
        : QSplitter(parent)
    {
        setChildrenCollapsible(false);
        setHandleWidth(kGap);
    }

protected:
    QSplitterHandle *createHandle() override { return new GapHandle(orientation(), this); }
};

} // namespace

RolloutsPage::RolloutsPage(FleetApi &fleet, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_fleet(fleet)
    , m_acts(acts)
    , m_model(new RolloutListModel(fleet, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, 16, kPageMargin, 0);
    column->setSpacing(12);
    column->addWidget(makeHead());
    m_whole = new QStackedWidget(this);
    m_splitter = new GapSplitter(m_whole);
    auto *holder = new QWidget(m_splitter);
    auto *below = new QVBoxLayout(holder);
    // A mirrored splitter lets its first part reach a little past its own edge.
    below->setContentsMargins(0, 0, isRightToLeft() ? 2 : 0, 16);
    auto *card = new Card(holder);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 4, 1, 8);
    m_list = new RolloutList(*m_model, card);
    inner->addWidget(m_list);
    below->addWidget(card);
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
    m_whole->addWidget(m_none);
    column->addWidget(m_whole, 1);
    wire();
    showCounts();
    keepCurrent();
}

QWidget *RolloutsPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(makeLabel(tr("Rollouts"), fontFor(TextRole::PageTitle), Ink::Text, head));
    m_facts = new ElidingLabel({}, head);
    m_facts->setObjectName(u"rolloutFacts"_s);
    setInk(m_facts, Ink::Muted);
    row->addWidget(m_facts, 1);
    m_newButton = new QPushButton(themedIcon(u"list-add"_s, IconRole::OnAccent), tr("New rollout…"), head);
    m_newButton->setObjectName(u"newRollout"_s);
    m_newButton->setProperty("kind", u"primary"_s);
    row->addWidget(m_newButton);
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
    if (isTurned || !m_isSplitByHand)
        splitAnew();
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
    m_isSplitByHand = m_splitter->restoreState(state);
    m_splitter->setOrientation(Qt::Horizontal);
    m_splitter->setHandleWidth(kGap);
}

void RolloutsPage::resetState()
{
    m_isSplitByHand = false;
    splitAnew();
}

} // namespace roadstead::ui
