#include "ui/versions_card.h"

#include "core/literals.h"
#include "core/rollout_history.h"
#include "core/version.h"
#include "ui/words.h"

#include <QDateTime>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <vector>

namespace roadstead::ui {

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr int kDayHours = 24;
constexpr int kWeekHours = 7 * kDayHours;

/// A span with labels at whole hours. A station that is young does not show a day that it has not seen.
struct Span
{
    int hours;
    int pieceHours; ///< between two labels
};
constexpr Span kSpans[] = {{6, 1}, {12, 2}, {kDayHours, 3}};
constexpr int kMoments = 145; ///< one every ten minutes of a day
constexpr std::chrono::seconds kFoldEvery {2};
constexpr qsizetype kShownVersions = 3;
constexpr std::size_t kMostChanges = 100'000; ///< that are kept; the oldest give way
/// Target, the one before, the next older, all others: LOOK's order for versions.
constexpr int kVersionSeries[] = {0, 2, 5};
constexpr int kOtherSeries = 7;

int peakOf(const QList<int> &counts)
{
    return counts.isEmpty() ? 0 : *std::max_element(counts.cbegin(), counts.cend());
}

/// The next whole piece of time, in local time.
qint64 endOfSpan(qint64 nowMs, int pieceHours)
{
    const QDateTime midnight = QDateTime::fromMSecsSinceEpoch(nowMs).date().startOfDay();
    const qint64 pieces = (nowMs - midnight.toMSecsSinceEpoch()) / (pieceHours * kHour) + 1;
    return midnight.toMSecsSinceEpoch() + pieces * pieceHours * kHour;
}

Span spanOf(int hours)
{
    constexpr int kDay = 24; // between two labels of a week
    return hours > kDayHours ? Span {hours, kDay} : kSpans[2];
}

/// The first moment with any node; 0: none.
qint64 firstKnownMs(const VersionHistory &history)
{
    for (qsizetype i = 0; i < history.moments.size(); ++i) {
        const auto hasNode = [i](const QList<int> &counts) { return counts[i] > 0; };
        if (std::ranges::any_of(history.counts, hasNode))
            return history.moments[i];
    }
    return 0;
}

/// Frame and labels for so many hours.
ChartData frameOf(const Span &span, qint64 nowMs)
{
    ChartData drawn;
    drawn.kind = ChartData::Kind::Stacked;
    drawn.nowMs = nowMs;
    drawn.toMs = endOfSpan(nowMs, span.pieceHours);
    drawn.fromMs = drawn.toMs - span.hours * kHour;
    drawn.tickCount = span.hours / span.pieceHours + 1;
    drawn.format = span.hours > kDayHours ? u"d MMM"_s : u"HH:mm"_s;
    return drawn;
}

} // namespace

QList<ChartLine> versionAreas(const VersionHistory &history, const QStringList &targets)
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < history.versions.size(); ++i)
        order.append(i);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        const bool isTargetA = targets.contains(history.versions[a]);
        const bool isTargetB = targets.contains(history.versions[b]);
        return isTargetA != isTargetB ? isTargetA : peakOf(history.counts[a]) > peakOf(history.counts[b]);
    });
    const qsizetype shownCount = std::min(kShownVersions, order.size());
    std::vector<qsizetype> shown(order.cbegin(), order.cbegin() + shownCount);
    std::sort(shown.begin(), shown.end(), std::greater<>()); // the newest one first
    QList<ChartLine> areas;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        ChartLine line;
        line.name = history.versions[shown[i]];
        line.ink = ChartInk::series(kVersionSeries[i]);
        line.values = history.counts[shown[i]];
        areas.prepend(line);
    }
    ChartLine others;
    others.ink = ChartInk::series(kOtherSeries);
    bool areOlder = true;
    for (auto other = order.cbegin() + shownCount; other != order.cend(); ++other) {
        const qsizetype i = *other;
        others.values.resize(history.moments.size());
        for (qsizetype at = 0; at < history.moments.size(); ++at)
            others.values[at] += history.counts[i][at];
        areOlder = areOlder && i < shown.back();
    }
    if (!others.values.isEmpty()) {
        others.name = areOlder ? VersionsCard::tr("older") : VersionsCard::tr("others");
        areas.prepend(others);
    }
    return areas;
}

QString versionsSentence(const QList<ChartLine> &areas, int hours)
{
    QStringList now;
    QStringList then;
    for (auto it = areas.crbegin(); it != areas.crend(); ++it) {
        if (it->values.isEmpty())
            continue;
        now.append(
            VersionsCard::tr("%n node(s) %1", "“37 nodes 4230.2.1”", it->values.constLast()).arg(it->name));
        then.append(
            VersionsCard::tr("%n node(s) %1", "“37 nodes 4230.2.1”", it->values.constFirst()).arg(it->name));
    }
    return now.isEmpty() ? QString()
                         : VersionsCard::tr("Now: %1. %2 h ago: %3.")
                               .arg(now.join(u", "_s), QString::number(hours), then.join(u", "_s));
}

VersionsCard::VersionsCard(FleetApi &fleet, QWidget *parent)
    : ChartPanel(tr("Versions over time"), parent)
    , m_fleet(fleet)
    , m_range(new QPushButton(this))
{
    setObjectName(u"versionsCard"_s);
    m_range->setObjectName(u"versionsRange"_s);
    m_range->setProperty("kind", u"quiet"_s);
    addTool(m_range);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kFoldEvery);
    connect(&m_soon, &QTimer::timeout, this, &VersionsCard::fold);
    connect(m_range, &QPushButton::clicked, this,
        [this] { setHours(m_hours == kDayHours ? kWeekHours : kDayHours); });
    connect(&fleet, &FleetApi::recorded, this, &VersionsCard::takeNew);
    connect(&fleet, &FleetApi::nodesChanged, this, &VersionsCard::foldSoon);
    connect(&fleet, &FleetApi::nodesReset, this, &VersionsCard::reload);
    setHours(kDayHours);
}

void VersionsCard::setHours(int hours)
{
    m_hours = hours;
    const bool isDay = hours == kDayHours;
    tellSpan(hours);
    m_range->setText(isDay ? tr("7 days") : tr("24 h"));
    m_range->setAccessibleName(isDay ? tr("Show the last 7 days") : tr("Show the last 24 hours"));
    reload();
}

void VersionsCard::tellSpan(int hours)
{
    setFact(hours > kDayHours ? tr("nodes, last 7 days") : tr("nodes, last %1 h").arg(hours));
}

void VersionsCard::reload()
{
    ++m_round;
    m_changes.clear();
    m_newestId = 0;
    m_beforeId = 0;
    m_pages = 0;
    m_knownSinceMs = 0;
    ask();
}

void VersionsCard::ask()
{
    m_isLoading = true;
    EventQuery query;
    query.kinds = versionEventKinds();
    query.sinceMs = frameOf(spanOf(m_hours), m_fleet.nowMs()).fromMs;
    query.beforeId = m_beforeId;
    query.limit = EventQuery::kMaxEventsAtOnce;
    m_fleet.events(query, this, [this, round = m_round](const Result<QList<Event>> &events) {
        if (round != m_round)
            return;
        if (events)
            takePage(*events);
        else
            setNote(tr("The history cannot be read"), events.error().message);
    });
}

void VersionsCard::takePage(const QList<Event> &events)
{
    for (const Event &event : events) {
        m_newestId = std::max(m_newestId, event.id);
        if (const auto change = versionChange(event))
            m_changes.push_back(*change);
    }
    const bool isFull = events.size() >= EventQuery::kMaxEventsAtOnce;
    if (isFull && ++m_pages < kMaxPages) {
        m_beforeId = events.constLast().id;
        ask();
        return;
    }
    if (isFull)
        m_knownSinceMs = events.constLast().atMs;
    m_isLoading = false;
    fold();
}

void VersionsCard::takeNew(const QList<Event> &events)
{
    bool isNews = false;
    for (const Event &event : events) {
        const auto change = event.id > m_newestId ? versionChange(event) : std::nullopt;
        if (!change)
            continue;
        m_newestId = event.id;
        m_changes.push_front(*change);
        isNews = true;
    }
    while (m_changes.size() > kMostChanges) {
        m_knownSinceMs = m_changes.back().atMs;
        m_changes.pop_back();
    }
    if (isNews)
        foldSoon();
}

void VersionsCard::foldSoon()
{
    m_isStale = true;
    if (isVisible() && !m_isLoading && !m_soon.isActive())
        m_soon.start();
}

void VersionsCard::showEvent(QShowEvent *event)
{
    ChartPanel::showEvent(event);
    if (m_isStale && !m_isLoading)
        fold();
}

QStringList VersionsCard::targets() const
{
    QStringList versions;
    for (const RolloutStatus &rollout : m_fleet.rollouts()) {
        const bool isUnderWay = rollout.state == RolloutState::Running
            || rollout.state == RolloutState::Paused || rollout.state == RolloutState::Stopped;
        if (isUnderWay)
            versions.append(rollout.version);
    }
    return versions;
}

void VersionsCard::fold()
{
    m_isStale = false;
    const qint64 nowMs = m_fleet.nowMs();
    const std::vector<VersionChange> changes(m_changes.cbegin(), m_changes.cend());
    const auto historyOf = [&](const ChartData &frame) {
        return versionHistory(
            m_fleet.nodes(), changes, evenMoments(std::max(frame.fromMs, m_knownSinceMs), nowMs, kMoments));
    };
    ChartData drawn = frameOf(spanOf(m_hours), nowMs);
    VersionHistory history = historyOf(drawn);
    int hours = m_hours;
    const qint64 firstMs = firstKnownMs(history);
    if (m_hours == kDayHours && firstMs > history.moments.constFirst()) {
        const auto fits = [&](const Span &span) { return frameOf(span, nowMs).fromMs <= firstMs; };
        const Span *span = std::ranges::find_if(kSpans, fits);
        if (span != std::end(kSpans) && span->hours < kDayHours) {
            hours = span->hours;
            drawn = frameOf(*span, nowMs);
            history = historyOf(drawn);
        }
    }
    tellSpan(hours);
    drawn.moments = history.moments;
    drawn.lines = versionAreas(history, targets());
    if (drawn.lines.isEmpty())
        setNote(tr("No version is known yet"), tr("Nodes tell theirs when they ask for an update."));
    else
        setData(drawn, versionsSentence(drawn.lines, hours));
}

} // namespace roadstead::ui
