#include "ui/rollout_story.h"

namespace roadstead::ui {

namespace {

constexpr std::chrono::seconds kSoon {1};
constexpr qsizetype kMostEarly = 20'000;

} // namespace

RolloutStory::RolloutStory(FleetApi &fleet, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &RolloutStory::changed);
    connect(&fleet, &FleetApi::recorded, this, &RolloutStory::takeNew);
    connect(&fleet, &FleetApi::nodesReset, this, &RolloutStory::reload);
}

void RolloutStory::show(const RolloutKey &key, qint64 sinceMs, qint64 untilMs)
{
    if (key == m_key && sinceMs == m_sinceMs && untilMs == m_untilMs)
        return;
    m_key = key;
    m_sinceMs = sinceMs;
    m_untilMs = untilMs;
    reload();
}

void RolloutStory::clear()
{
    m_key = {};
    reload();
}

void RolloutStory::reload()
{
    ++m_round;
    m_history = {};
    m_pageSteps.clear();
    m_early.clear();
    m_newestId = 0;
    m_beforeId = 0;
    m_cutAtMs = 0;
    m_pages = 0;
    m_isLoading = !m_key.version.isEmpty();
    if (m_isLoading)
        ask();
    Q_EMIT changed();
}

void RolloutStory::ask()
{
    EventQuery query;
    query.kinds = rolloutStepKinds();
    query.sinceMs = m_sinceMs;
    query.untilMs = m_untilMs;
    query.beforeId = m_beforeId;
    query.limit = EventQuery::kMaxEventsAtOnce;
    m_fleet.events(query, this, [this, round = m_round](const Result<QList<Event>> &events) {
        if (round != m_round)
            return;
        if (events) {
            takePage(*events);
        } else {
            m_isLoading = false;
            Q_EMIT failed(events.error().message);
        }
    });
}

void RolloutStory::takePage(const QList<Event> &events)
{
    for (const Event &event : events) {
        m_newestId = std::max(m_newestId, event.id);
        if (auto step = rolloutStep(event, m_key))
            m_pageSteps.push_back(std::move(*step));
    }
    const bool isFull = events.size() >= EventQuery::kMaxEventsAtOnce;
    if (isFull && ++m_pages < kMaxPages) {
        m_beforeId = events.constLast().id;
        ask();
        return;
    }
    m_cutAtMs = isFull ? events.constLast().atMs : 0;
    for (auto step = m_pageSteps.crbegin(); step != m_pageSteps.crend(); ++step)
        m_history.take(*step);
    m_pageSteps = {};
    m_isLoading = false;
    takeNew(std::exchange(m_early, {}));
    m_soon.stop();
    Q_EMIT changed();
}

void RolloutStory::takeNew(const QList<Event> &events)
{
    if (m_key.version.isEmpty() || m_untilMs > 0)
        return;
    if (m_isLoading) {
        if (m_early.size() < kMostEarly)
            m_early.append(events);
        return;
    }
    bool isNews = false;
    for (const Event &event : events) {
        const auto step = event.id > m_newestId ? rolloutStep(event, m_key) : std::nullopt;
        if (!step)
            continue;
        m_newestId = event.id;
        m_history.take(*step);
        isNews = true;
    }
    if (isNews && !m_soon.isActive())
        m_soon.start();
}

} // namespace roadstead::ui
