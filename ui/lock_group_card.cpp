#include "ui/lock_group_card.h"

#include "core/literals.h"
#include "core/lock_edits.h"
#include "core/reboot_window_text.h"
#include "core/verdict_text.h"
#include "ui/isolate.h"
#include "ui/lock_snippets.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/moment.h"
#include "ui/rollout_text.h"
#include "ui/severity_line.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kColumns = 2;
constexpr int kFacts = 6;

/// A day and a time for what is further away than today: "Sat 28 Nov 02:00".
QString whenText(qint64 atMs, qint64 nowMs)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs);
    if (at.date() == QDateTime::fromMSecsSinceEpoch(nowMs).date())
        return momentText(atMs, nowMs);
    return QLocale().toString(at, u"ddd d MMM HH:mm"_s);
}

} // namespace

LockGroupCard::LockGroupCard(FleetApi &fleet, QWidget *parent)
    : Card(parent)
    , m_fleet(fleet)
    , m_title(makeLabel({}, fontFor(TextRole::CardTitle), Ink::Text, this))
    , m_standing(new SeverityLine(this))
    , m_policy(new QPushButton(tr("Rules…"), this))
    , m_copy(new QPushButton(themedIcon(u"edit-copy"_s), tr("Client configuration"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addStretch(1);
    m_copy->setObjectName(u"clientConfigButton"_s);
    m_copy->setProperty("kind", u"quiet"_s);
    m_copy->setToolTip(tr("What a node needs to take its reboot lock here, for the clipboard"));
    head->addWidget(m_copy);
    m_policy->setObjectName(u"policyButton"_s);
    m_policy->setProperty("kind", u"quiet"_s);
    m_policy->setToolTip(tr("Windows, order, gap, quorum, expiry and hold of this lock group"));
    head->addWidget(m_policy);
    column->addLayout(head);
    m_standing->setObjectName(u"groupStanding"_s);
    column->addWidget(m_standing);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    for (int i = 0; i < kFacts; ++i) {
        const FactLabels labels {
            makeLabel({}, fontFor(TextRole::Body), Ink::Muted, this), new ElidingLabel({}, this)};
        grid->addWidget(labels.name, i / kColumns, i % kColumns * 2);
        grid->addWidget(labels.value, i / kColumns, i % kColumns * 2 + 1);
        m_facts.append(labels);
    }
    for (int pair = 0; pair < kColumns; ++pair)
        grid->setColumnStretch(pair * 2 + 1, 1);
    column->addLayout(grid);
    makeCopyMenu();
    connect(m_policy, &QPushButton::clicked, this, &LockGroupCard::policyAsked);
    connect(&m_fleet, &FleetApi::locksChanged, this, &LockGroupCard::refresh);
    connect(&m_fleet, &FleetApi::configChanged, this, &LockGroupCard::refresh);
}

void LockGroupCard::makeCopyMenu()
{
    auto *menu = new QMenu(this);
    const auto add = [&](const QString &text, const QString &what, auto snippet) {
        connect(menu->addAction(text), &QAction::triggered, this,
            [this, snippet, what] { copy(snippet(stationUrl(), m_id), what); });
    };
    add(tr("For locksmith (update.conf)"), tr("The configuration for locksmith is in the clipboard."),
        locksmithSnippet);
    add(tr("For Zincati (TOML)"), tr("The configuration for Zincati is in the clipboard."), zincatiSnippet);
    m_copy->setMenu(menu);
}

void LockGroupCard::copy(const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied(what);
}

/// As nodes reach it: a station that listens everywhere is known to them by the address of its network.
QString LockGroupCard::stationUrl() const
{
    const QList<ServiceStatus> services = m_fleet.services();
    const auto http = std::ranges::find(services, ServiceId::Http, &ServiceStatus::id);
    QString address = http != services.cend() ? http->address : QString();
    for (const QString &any : {u"0.0.0.0:"_s, u"[::]:"_s}) {
        if (!address.startsWith(any))
            continue;
        const QString port = address.mid(any.size());
        const QList<NetworkInterface> networks = m_fleet.networkInterfaces();
        const QString chosen = m_fleet.setup().interface;
        auto network = std::ranges::find(networks, chosen, &NetworkInterface::name);
        if (network == networks.cend())
            network = networks.cbegin();
        if (network != networks.cend() && !network->address.isEmpty())
            address = network->address.section(u'/', 0, 0) + u':' + port;
    }
    return u"http://"_s + (address.isEmpty() ? u"STATION:8080"_s : address);
}

std::optional<LockGroupStatus> LockGroupCard::status() const
{
    const QList<LockGroupStatus> groups = m_fleet.locks();
    const auto group = std::ranges::find(groups, m_id, &LockGroupStatus::id);
    return group != groups.cend() ? std::optional(*group) : std::nullopt;
}

void LockGroupCard::setGroup(const QString &id)
{
    m_id = id;
    refresh();
}

QString LockGroupCard::standingText(const LockGroupStatus &status) const
{
    const qint64 nowMs = m_fleet.nowMs();
    if (!status.opening.isOpen && status.standing.answer == "window-closed"_L1)
        return status.opening.opensMs == 0
            ? tr("No window can be read: nobody may reboot.")
            : tr("The window opens %1, in %2.")
                  .arg(whenText(status.opening.opensMs, nowMs), durationText(status.opening.opensMs - nowMs));
    if (status.standing.answer == "gap"_L1)
        return tr("The next reboot may begin %1, in %2: so long is the gap between two.")
            .arg(whenText(status.gapEndMs, nowMs), durationText(status.gapEndMs - nowMs));
    if (!status.standing.isGood)
        return summary(status.standing);
    return status.opening.closesMs > 0
        ? tr("The next node that asks may reboot; the window is open until %1.")
              .arg(whenText(status.opening.closesMs, nowMs))
        : tr("The next node that asks may reboot.");
}

QList<LockGroupCard::Fact> LockGroupCard::factsOf(const LockGroupStatus &status) const
{
    const RebootPolicy policy = lockGroupIn(m_fleet.config()->document(), status.id).policy;
    QList<Fact> facts {{tr("Windows"), describeWindows(policy)},
        {tr("Next is"),
            policy.order == RebootOrder::Name          ? tr("the first by name")
                : policy.order == RebootOrder::Arrival ? tr("who waits longest")
                                                       : tr("who asks first")},
        {tr("Gap between reboots"), policy.minGapMs > 0 ? durationText(policy.minGapMs) : tr("none")},
        {tr("etcd quorum"), policy.quorumGuard ? tr("guarded") : tr("not guarded")},
        {tr("Expiry"),
            policy.expireAfterMs > 0 ? tr("taken back after %1").arg(durationText(policy.expireAfterMs))
                                     : tr("never: a person releases")}};
    if (status.lastGrantMs > 0)
        facts.append({tr("Last reboot began"), whenText(status.lastGrantMs, m_fleet.nowMs())});
    return facts;
}

void LockGroupCard::refresh()
{
    const auto group = status();
    setVisible(group.has_value());
    if (!group)
        return;
    m_title->setText(group->id);
    const bool isHeld = group->standing.answer == "all-held"_L1 || group->standing.answer == "group-held"_L1;
    m_standing->setSentence(group->standing.isGood              ? Severity::Good
            : isHeld || group->standing.answer == "no-store"_L1 ? Severity::Warn
                                                                : Severity::Info,
        standingText(*group));
    const QList<Fact> facts = factsOf(*group);
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        const Fact fact = facts.value(i);
        m_facts[i].name->setText(fact.name);
        m_facts[i].value->setText(fact.value);
        m_facts[i].value->setAccessibleName(
            fact.name.isEmpty() ? QString() : fact.name + u": "_s + fact.value);
    }
}

} // namespace roadstead::ui
