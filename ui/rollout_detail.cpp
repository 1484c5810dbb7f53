#include "ui/rollout_detail.h"

#include "core/literals.h"
#include "ui/chart_panel.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/moment.h"
#include "ui/plain_table.h"
#include "ui/rollout_card.h"
#include "ui/rollout_chart.h"
#include "ui/rollout_node_model.h"
#include "ui/rollout_progress.h"
#include "ui/rollout_story.h"
#include "ui/rollout_text.h"

#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr std::chrono::seconds kSoon {1};
constexpr int kNodesTab = 1;

/// What a past rollout's numbers are as a status, for bar and legend.
RolloutStatus statusOf(const PastRollout &past, const RolloutCounts &counts)
{
    RolloutStatus status;
    status.group = past.key.group;
    status.version = past.key.version;
    status.state = past.end == RolloutEnd::Finished ? RolloutState::Finished : RolloutState::Aborted;
    status.complete = past.complete > 0 ? past.complete : counts.complete;
    status.failed = past.failed > 0 ? past.failed : counts.failed;
    status.total = past.total > 0 ? past.total : counts.granted;
    status.waiting = std::max(0, status.total - status.complete - status.failed);
    return status;
}

} // namespace

RolloutDetail::RolloutDetail(FleetApi &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_story(new RolloutStory(fleet, this))
    , m_nodes(new RolloutNodeModel(fleet, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeHead());
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(u"rolloutTabs"_s);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Parts of the rollout"));
    m_tabs->addTab(tr("Progress"));
    m_tabs->addTab(tr("Nodes"));
    column->addWidget(m_tabs);
    m_parts = new QStackedWidget(this);
    m_parts->addWidget(makeProgress());
    m_parts->addWidget(makeNodes());
    column->addWidget(m_parts, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_parts->setCurrentIndex(tab);
        showNodes();
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &RolloutDetail::showNodes);
    connect(m_story, &RolloutStory::changed, this, [this] {
        showHistory();
        showNodes();
    });
    connect(m_story, &RolloutStory::failed, this,
        [this](const QString &sentence) { m_chart->setNote(tr("The history cannot be read"), sentence); });
    connect(&m_fleet, &FleetApi::nodesChanged, this, &RolloutDetail::showNodesSoon);
}

RolloutKey RolloutDetail::key() const
{
    return isPast() ? m_row.past.key
                    : RolloutKey {m_row.status.appId, m_row.status.group, m_row.status.version};
}

qint64 RolloutDetail::startedMs() const
{
    return isPast() ? m_row.past.startedMs : m_row.status.startedMs;
}

qint64 RolloutDetail::endedMs() const
{
    return isPast() ? m_row.past.endedMs : m_row.status.finishedMs;
}

void RolloutDetail::showRollout(const RolloutListModel::Row &row)
{
    m_row = row;
    m_nodes->setRollout(key(), isPast());
    if (startedMs() > 0)
        m_story->show(key(), startedMs(), endedMs());
    else
        m_story->clear();
    showHead();
    showProgress();
    showPolicy();
    showHistory();
    showNodes();
}

void RolloutDetail::reload()
{
    m_story->reload();
}

void RolloutDetail::showHead()
{
    const bool past = isPast();
    const QString group = past ? m_row.past.key.group : rolloutGroupText(m_row.status);
    const RolloutState state = m_row.status.state;
    m_title->setText(rolloutTitle(group, key().version, layoutDirection()));
    if (past)
        m_badge->setBadge(rolloutEndSeverity(m_row.past.end), rolloutEndText(m_row.past.end));
    else
        m_badge->setBadge(rolloutSeverity(state), rolloutStateText(state));
    const bool isHeld
        = state == RolloutState::Paused || state == RolloutState::Stopped || state == RolloutState::Aborted;
    m_pause->setVisible(!past);
    m_pause->setText(isHeld ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(themedIcon(isHeld ? u"media-playback-start"_s : u"media-playback-pause"_s));
    m_abort->setVisible(!past
        && (state == RolloutState::Running || state == RolloutState::Paused
            || state == RolloutState::Stopped));
    m_policyButton->setVisible(!past);
    m_report->setVisible(!key().version.isEmpty());
}

void RolloutDetail::showProgress()
{
    const qint64 nowMs = m_fleet.nowMs();
    const RolloutStatus status = isPast() ? statusOf(m_row.past, m_story->history().latest()) : m_row.status;
    m_progress->setStatus(status, nowMs);
    m_progress->setVisible(status.total > 0);
    m_percent->setText(status.total > 0 ? tr("%1 %", "a share").arg(donePercent(status)) : QString());
    QStringList facts;
    if (startedMs() > 0)
        facts.append(tr("Started %1").arg(momentText(startedMs(), nowMs)));
    if (endedMs() > 0)
        facts.append(tr("ended %1").arg(momentText(endedMs(), nowMs)));
    if (startedMs() > 0 && endedMs() > startedMs())
        facts.append(tr("took %1").arg(durationText(endedMs() - startedMs())));
    if (isPast()) {
        if (!m_row.past.reason.isEmpty())
            facts.append(tr("“%1”", "a reason").arg(m_row.past.reason));
    } else if (status.version.isEmpty()) {
        facts.append(
            tr("The channel %1 points to no package: start a rollout to bring its nodes to a version.")
                .arg(status.channel));
    } else if (status.state != RolloutState::Finished) {
        facts.append(rolloutFact(status, nowMs));
    }
    m_fact->setText(facts.join(u" · "_s));
}

void RolloutDetail::showPolicy()
{
    m_policyCard->setVisible(!isPast());
    const QStringList sentences = isPast() ? QStringList() : policySentences(m_row.status.policy);
    if (sentences == m_policy)
        return;
    m_policy = sentences;
    while (QLayoutItem *item = m_policyLines->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        owned->widget()->deleteLater();
    }
    for (const QString &sentence : sentences) {
        QLabel *label = makeLabel(sentence, fontFor(TextRole::Body), Ink::Text, m_policyCard);
        label->setWordWrap(true);
        m_policyLines->addWidget(label);
    }
}

void RolloutDetail::showHistory()
{
    const qint64 nowMs = m_fleet.nowMs();
    if (isPast())
        showProgress(); // its numbers come from history
    if (m_story->isLoading())
        return;
    if (startedMs() == 0 || m_story->history().isEmpty()) {
        m_chart->setFact({});
        if (isPast())
            m_chart->setNote(
                tr("No steps are known"), tr("The history of this rollout is not kept any more."));
        else
            m_chart->setNote(tr("No node has been granted this version yet"),
                key().version.isEmpty() ? QString() : tr("Its steps stand here from the first grant on."));
        return;
    }
    m_chart->setFact(m_story->cutAtMs() > 0
            ? tr("events before %1 are left out").arg(momentText(m_story->cutAtMs(), nowMs))
            : tr("nodes that have come so far"));
    const ChartData drawn = rolloutChart(m_story->history(), startedMs(), endedMs(), nowMs);
    const qint64 lastMs = drawn.moments.constLast();
    m_chart->setData(drawn, rolloutChartSentence(m_story->history().at(lastMs), nowMs));
}

void RolloutDetail::showNodesSoon()
{
    if (!m_soon.isActive() && m_table->isVisible())
        m_soon.start();
}

// The table costs what the fleet is large, so it is made only while it is in sight.
void RolloutDetail::showNodes()
{
    if (m_tabs->currentIndex() != kNodesTab)
        return;
    const QModelIndex current = m_table->currentIndex();
    const NodeId kept = current.isValid() ? m_nodes->nodeAt(current.row()) : NodeId::None;
    m_nodes->sync(m_story->history());
    if (kept != NodeId::None && !m_table->currentIndex().isValid())
        selectNode(kept);
    m_nodeStack->setCurrentIndex(m_nodes->rowCount() > 0 ? 0 : 1);
}

void RolloutDetail::selectNode(NodeId id)
{
    const int at = m_nodes->rowOf(id);
    if (at >= 0)
        m_table->setCurrentIndex(m_nodes->index(at, 0));
}

bool RolloutDetail::isChartTableShown() const
{
    return m_chart->isTableShown();
}

void RolloutDetail::setChartTableShown(bool isShown)
{
    m_chart->setTableShown(isShown);
}

void RolloutDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange && m_title)
        showHead(); // the arrow
}

} // namespace roadstead::ui
