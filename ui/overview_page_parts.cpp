#include "ui/overview_page.h"

#include "core/literals.h"
#include "ui/fleet_counts.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/needs_you_list.h"
#include "ui/page_head.h"
#include "ui/page_scroll.h"
#include "ui/rollout_acts.h"
#include "ui/rollout_card.h"
#include "ui/state_stats.h"
#include "ui/versions_card.h"

#include <QGridLayout>
#include <QPushButton>

// What the page is put together from.

namespace roadstead::ui {

QWidget *OverviewPage::makeHead()
{
    auto *head = new PageHead(tr("Overview"), this);
    m_facts = head->facts();
    m_facts->setObjectName(u"overviewFacts"_s);
    m_newButton = new QPushButton(themedIcon(u"list-add"_s), tr("New rollout…"), head);
    m_newButton->setObjectName(u"newRolloutButton"_s);
    m_pauseButton = new QPushButton(head);
    m_pauseButton->setObjectName(u"pauseEverythingButton"_s);
    head->add(m_newButton);
    head->add(m_pauseButton);
    return head;
}

QWidget *OverviewPage::makeContent()
{
    auto *scroll = new PageScroll({20, 0, 20, 12}, this);
    QWidget *content = scroll->widget();
    QVBoxLayout *column = scroll->column();
    auto *stats = new StateStats(*m_counts, content);
    column->addWidget(stats);
    connect(stats, &StateStats::asked, this,
        [this](NodeState state) { Q_EMIT viewAsked(u"nodes"_s, u"state:"_s + nodeStateName(state)); });
    m_rollouts = new QWidget(content);
    m_rolloutGrid = new QGridLayout(m_rollouts);
    m_rolloutGrid->setContentsMargins(0, 0, 0, 0);
    m_rolloutGrid->setSpacing(12);
    m_noRollout = makeNoRollout(m_rollouts);
    m_moreRollouts = new QPushButton(m_rollouts);
    m_moreRollouts->setProperty("kind", u"link"_s);
    m_moreRollouts->hide();
    connect(m_moreRollouts, &QPushButton::clicked, this, [this] { Q_EMIT viewAsked(u"rollouts"_s, {}); });
    m_needsCard = new NeedsYouCard(*m_needs, content);
    m_versions = new VersionsCard(m_fleet, content);
    m_grid = new QGridLayout;
    m_grid->setSpacing(12);
    constexpr int kWide = 16;
    constexpr int kSlim = 10;
    m_grid->setColumnStretch(0, kWide);
    m_grid->setColumnStretch(1, kSlim);
    column->addLayout(m_grid, 1);
    arrange();
    return scroll;
}

Card *OverviewPage::makeNoRollout(QWidget *parent)
{
    auto *card = new Card(parent);
    card->setObjectName(u"noRollout"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(makeLabel(tr("No rollout is running"), fontFor(TextRole::CardTitle), Ink::Text, card));
    auto *sentence
        = makeLabel(tr("A rollout brings an update group to a new version, as fast as its policy allows."),
            fontFor(TextRole::Body), Ink::Muted, card);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    column->addStretch(1);
    auto *open = new QPushButton(tr("Open Rollouts"), card);
    open->setProperty("kind", u"link"_s);
    column->addWidget(open, 0, Qt::AlignLeading);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT viewAsked(u"rollouts"_s, {}); });
    return card;
}

void OverviewPage::addCard()
{
    auto *card = new RolloutCard(m_rollouts);
    m_cards.append(card);
    connect(
        card, &RolloutCard::pauseAsked, this, [this](const RolloutStatus &s) { pauseRollout(m_acts, s); });
    connect(
        card, &RolloutCard::resumeAsked, this, [this](const RolloutStatus &s) { resumeRollout(m_acts, s); });
    connect(card, &RolloutCard::openAsked, this,
        [this](const RolloutStatus &s) { Q_EMIT viewAsked(u"rollouts"_s, s.appId + u'/' + s.group); });
}

// One rollout stands beside what needs a person, several beside each other: either way the rows are full and
// share their edges, and the chart stays in sight.
void OverviewPage::arrange()
{
    const bool areBeside = !m_isNarrow && m_shownCards > 1;
    for (QWidget *each :
        {m_rollouts, static_cast<QWidget *>(m_needsCard), static_cast<QWidget *>(m_versions)})
        m_grid->removeWidget(each);
    const bool isOneColumn = m_isNarrow || areBeside;
    m_grid->addWidget(m_rollouts, 0, 0, 1, isOneColumn ? 2 : 1);
    if (m_isNarrow)
        m_grid->addWidget(m_needsCard, 1, 0, 1, 2);
    else
        m_grid->addWidget(m_needsCard, areBeside ? 1 : 0, 1);
    const int chartRow = m_isNarrow ? 2 : 1;
    m_grid->addWidget(m_versions, chartRow, 0, 1, areBeside ? 1 : 2);
    for (const int row : {1, 2})
        m_grid->setRowStretch(row, row == chartRow ? 1 : 0);
    arrangeRollouts(areBeside ? 2 : 1);
}

void OverviewPage::arrangeRollouts(int columns)
{
    for (RolloutCard *card : std::as_const(m_cards))
        m_rolloutGrid->removeWidget(card);
    m_rolloutGrid->removeWidget(m_noRollout);
    m_rolloutGrid->removeWidget(m_moreRollouts);
    int at = 0;
    for (; at < m_shownCards; ++at) {
        const bool isLastAlone = at + 1 == m_shownCards && at % columns == 0;
        m_rolloutGrid->addWidget(m_cards[at], at / columns, at % columns, 1, isLastAlone ? columns : 1);
    }
    if (m_shownCards == 0)
        m_rolloutGrid->addWidget(m_noRollout, 0, 0);
    m_rolloutGrid->addWidget(m_moreRollouts, at / columns + 1, 0, Qt::AlignLeading);
    m_rolloutGrid->setColumnStretch(0, 1);
    m_rolloutGrid->setColumnStretch(1, columns > 1 ? 1 : 0);
}

} // namespace roadstead::ui
