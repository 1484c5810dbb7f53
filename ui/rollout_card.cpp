#include "ui/rollout_card.h"

#include "core/literals.h"
#include "ui/isolate.h"
#include "ui/look/marks.h"
#include "ui/look/themed_icon.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/rollout_progress.h"
#include "ui/rollout_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace roadstead::ui {

QString rolloutFact(const RolloutStatus &status, qint64 nowMs)
{
    if (status.state == RolloutState::Stopped)
        return RolloutCard::tr("Stopped by its own rule: %1").arg(status.reason);
    if (status.state == RolloutState::Paused)
        return status.reason.isEmpty() ? RolloutCard::tr("Paused: no node is granted the update.")
                                       : RolloutCard::tr("Paused: %1").arg(status.reason);
    const QString window = windowSentence(status.policy, nowMs);
    if (!window.isEmpty())
        return window;
    if (status.policy.maxUpdatesPerPeriod > 0)
        return RolloutCard::tr("At most %n update(s) every %1", nullptr, status.policy.maxUpdatesPerPeriod)
            .arg(isolated(durationText(qint64 {status.policy.periodMinutes} * 60'000)));
    return RolloutCard::tr("No limit to how many nodes update at once");
}

SeverityBadge::SeverityBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SeverityBadge::setBadge(Severity severity, const QString &word)
{
    m_severity = severity;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize SeverityBadge::sizeHint() const
{
    return badgeSize(m_word, fontFor(TextRole::Small));
}

void SeverityBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawSeverityBadge(painter, rect(), m_severity, m_word, fontFor(TextRole::Small), tokens());
}

RolloutCard::RolloutCard(QWidget *parent)
    : Card(parent)
    , m_title(new ElidingLabel({}, this))
    , m_badge(new SeverityBadge(this))
    , m_percent(makeLabel({}, fontFor(TextRole::PageTitle), Ink::Text, this))
    , m_progress(new RolloutProgress(this))
    , m_fact(new ElidingLabel({}, this))
    , m_pause(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    m_title->setFont(fontFor(TextRole::CardTitle));
    head->addWidget(m_title);
    head->addWidget(m_badge);
    head->addStretch(1);
    head->addWidget(m_percent);
    column->addLayout(head);
    column->addWidget(m_progress);
    m_fact->setFont(fontFor(TextRole::Small));
    setInk(m_fact, Ink::Muted);
    column->addWidget(m_fact);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_pause->setObjectName(u"pauseRollout"_s);
    auto *open = new QPushButton(tr("Open rollout"), this);
    open->setObjectName(u"openRollout"_s);
    open->setProperty("kind", u"link"_s);
    buttons->addWidget(m_pause);
    buttons->addStretch(1);
    buttons->addWidget(open);
    column->addStretch(1);
    column->addLayout(buttons);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_status); });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_status.state == RolloutState::Running)
            Q_EMIT pauseAsked(m_status);
        else
            Q_EMIT resumeAsked(m_status);
    });
}

void RolloutCard::showTitle()
{
    m_title->setText(rolloutTitle(rolloutGroupText(m_status), m_status.version, layoutDirection()));
}

void RolloutCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        showTitle(); // the arrow
}

void RolloutCard::setStatus(const RolloutStatus &status, qint64 nowMs)
{
    m_status = status;
    showTitle();
    m_badge->setBadge(rolloutSeverity(status.state), rolloutStateText(status.state));
    m_percent->setText(status.total > 0 ? tr("%1 %", "a share").arg(donePercent(status)) : QString());
    m_progress->setStatus(status, nowMs);
    m_progress->setVisible(status.total > 0);
    m_fact->setText(rolloutFact(status, nowMs));
    const bool isRunning = status.state == RolloutState::Running;
    m_pause->setText(isRunning ? tr("Pause") : tr("Resume"));
    m_pause->setIcon(themedIcon(isRunning ? u"media-playback-pause"_s : u"media-playback-start"_s));
    m_pause->setAccessibleName((isRunning ? tr("Pause the rollout of %1") : tr("Resume the rollout of %1"))
                                   .arg(rolloutGroupText(status)));
}

} // namespace roadstead::ui
