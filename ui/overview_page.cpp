#include "ui/overview_page.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/banner.h"
#include "ui/empty_state.h"
#include "ui/fleet_counts.h"
#include "ui/isolate.h"
#include "ui/look/themed_icon.h"
#include "ui/look/widgets.h"
#include "ui/needs_you_list.h"
#include "ui/pause_everything.h"
#include "ui/rollout_card.h"
#include "ui/rollout_text.h"
#include "ui/versions_card.h"
#include "ui/words.h"

#include <QGridLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace roadstead::ui {

namespace {

constexpr int kPageMargin = 20;
constexpr int kMostCards = 4;
constexpr int kTwoColumnsFrom = 560; ///< px of the page
constexpr std::chrono::seconds kClock {20};

bool isUnderWay(const RolloutStatus &rollout)
{
    return rollout.state == RolloutState::Running || rollout.state == RolloutState::Paused
        || rollout.state == RolloutState::Stopped;
}

} // namespace

OverviewPage::OverviewPage(FleetApi &fleet, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_fleet(fleet)
    , m_acts(acts)
    , m_counts(new FleetCounts(fleet, this))
    , m_needs(new NeedsYou(fleet, this))
    , m_pause(new PauseEverything(fleet, acts, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(12);
    m_above = new QVBoxLayout;
    m_above->setContentsMargins(kPageMargin, 0, kPageMargin, 0);
    m_above->addWidget(makeHead());
    column->addLayout(m_above);
    m_whole = new QStackedWidget(this);
    m_whole->addWidget(makeContent());
    m_noNodes = new EmptyState(u"network-server"_s, tr("No nodes yet"),
        tr("A machine appears with its first packet. What it runs and what it needs stands here then."),
        m_whole);
    m_noNodes->setAction(tr("Open Boot && Services"));
    m_noNodes->setLink(tr("Set up updates…"));
    m_whole->addWidget(m_noNodes);
    column->addWidget(m_whole, 1);
    wire();
    showFacts();
    showPause();
    showRollouts();
}

void OverviewPage::wire()
{
    connect(m_counts, &FleetCounts::changed, this, &OverviewPage::showFacts);
    connect(&m_fleet, &FleetApi::configChanged, this, &OverviewPage::showFacts);
    connect(&m_fleet, &FleetApi::rolloutsChanged, this, &OverviewPage::showRollouts);
    connect(m_pause, &PauseEverything::changed, this, &OverviewPage::showPause);
    connect(m_needs, &NeedsYou::changed, this, [this] { Q_EMIT needCountChanged(needCount()); });
    connect(m_needsCard, &NeedsYouCard::asked, this, &OverviewPage::openNeed);
    connect(m_pauseButton, &QPushButton::clicked, this, &OverviewPage::pauseOrResume);
    const auto askForRollout = [this] { Q_EMIT viewAsked(u"rollouts"_s, u"new"_s); };
    connect(m_newButton, &QPushButton::clicked, this, askForRollout);
    connect(m_noNodes, &EmptyState::linkTriggered, this, askForRollout);
    connect(m_noNodes, &EmptyState::actionTriggered, this, [this] { Q_EMIT viewAsked(u"boot"_s, {}); });
    m_clock.setInterval(kClock);
    connect(&m_clock, &QTimer::timeout, this, &OverviewPage::showRollouts);
}

void OverviewPage::pauseOrResume()
{
    m_pause->toggle();
}

int OverviewPage::needCount() const
{
    return static_cast<int>(m_needs->needs().size());
}

void OverviewPage::refresh()
{
    m_needs->reload();
    m_versions->reload();
    showFacts();
    showRollouts();
}

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    showRollouts();
    m_clock.start();
}

void OverviewPage::hideEvent(QHideEvent *event)
{
    m_clock.stop();
    Page::hideEvent(event);
}

void OverviewPage::showFacts()
{
    QStringList failed;
    int running = 0;
    const QList<ServiceStatus> services = m_fleet.services();
    for (const ServiceStatus &service : services) {
        if (service.state == ServiceState::Failed)
            failed.append(serviceText(service.id));
        running += service.state == ServiceState::Running ? 1 : 0;
    }
    const int clusters = static_cast<int>(m_fleet.config()->document().clusters.size());
    const QString served = !failed.isEmpty() ? tr("%1 failed", "names of services").arg(failed.join(u", "_s))
        : running == services.size()         ? tr("everything is served")
        : running == 0
        ? tr("nothing is served")
        : tr("%1 of %n service(s) running", nullptr, static_cast<int>(services.size())).arg(running);
    m_facts->setText(u"%1 · %2 · %3"_s.arg(
        tr("%n node(s)", nullptr, m_counts->total()), tr("%n cluster(s)", nullptr, clusters), served));
    m_whole->setCurrentIndex(m_counts->total() > 0 ? 0 : 1);
}

void OverviewPage::showPause()
{
    const bool isPaused = m_pause->isPaused();
    m_pauseButton->setText(m_pause->text());
    m_pauseButton->setProperty("kind", isPaused ? u"primary"_s : u"danger"_s);
    m_pauseButton->setIcon(
        themedIcon(isPaused ? u"media-playback-start"_s : u"media-playback-pause"_s, IconRole::OnAccent));
    m_pauseButton->setEnabled(m_pause->isPossible());
    m_pauseButton->update();
    const QString sentence = m_pause->pausedSentence();
    if (sentence == m_pausedText)
        return;
    m_pausedText = sentence;
    if (m_pausedBanner)
        m_pausedBanner->deleteLater();
    m_pausedBanner = nullptr;
    if (sentence.isEmpty())
        return;
    m_pausedBanner = new Banner(Severity::Warn, sentence, this);
    m_pausedBanner->setObjectName(u"pausedBanner"_s);
    m_above->addWidget(m_pausedBanner);
}

void OverviewPage::showRollouts()
{
    if (!isVisible())
        return; // shown with the page
    QList<RolloutStatus> underWay;
    int hidden = 0;
    for (const RolloutStatus &rollout : m_fleet.rollouts()) {
        if (!isUnderWay(rollout))
            continue;
        if (underWay.size() < kMostCards)
            underWay.append(rollout);
        else
            ++hidden;
    }
    while (m_cards.size() < underWay.size())
        addCard();
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        if (i < underWay.size())
            m_cards[i]->setStatus(underWay[i], m_fleet.nowMs());
        m_cards[i]->setVisible(i < underWay.size());
    }
    if (const int shown = static_cast<int>(underWay.size()); shown != m_shownCards) {
        m_shownCards = shown;
        arrange();
    }
    m_noRollout->setVisible(underWay.isEmpty());
    m_moreRollouts->setVisible(hidden > 0);
    m_moreRollouts->setText(tr("%n more rollout(s)", nullptr, hidden));
}

void OverviewPage::openNeed(const Need &need)
{
    if (need.node != NodeId::None)
        Q_EMIT currentNodeChanged(need.node);
    Q_EMIT viewAsked(need.view, need.what);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool isNarrow = width() < kTwoColumnsFrom;
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    arrange();
}

QByteArray OverviewPage::saveState() const
{
    return QByteArray::number(m_versions->hours());
}

void OverviewPage::restoreState(const QByteArray &state)
{
    constexpr int kWeek = 168;
    m_versions->setHours(state.toInt() == kWeek ? kWeek : 24);
}

void OverviewPage::resetState()
{
    restoreState({});
}

} // namespace roadstead::ui
