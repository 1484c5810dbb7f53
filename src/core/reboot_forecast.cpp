#include "core/reboot_forecast.h"

#include "core/literals.h"

#include <algorithm>
#include <limits>

namespace roadstead {

namespace {

constexpr qint64 kNever = std::numeric_limits<qint64>::max();

class Forecast
{
public:
    Forecast(const ForecastQuestion &question, qint64 nowMs, qint64 endMs)
        : m_question(question)
        , m_atMs(nowMs)
        , m_endMs(endMs)
        , m_usualMs(question.usualHoldMs > 0 ? question.usualHoldMs : kUsualHoldMs)
        , m_lastGrantMs(question.lastGrantMs)
        , m_lastReleaseMs(question.lastReleaseMs)
    {
        for (const ForecastNode &node : question.holding)
            hold(node, endOfHeld(node), /*isNow=*/true);
        queue();
    }

    RebootForecast look()
    {
        while (m_atMs < m_endMs && !m_waiting.isEmpty()) {
            release();
            const qint64 changeMs = grantAll();
            const qint64 next = std::min(changeMs, firstEnd());
            if (next == kNever)
                break;
            m_atMs = std::max(next, m_atMs + 1);
        }
        for (const Waiter &waiter : m_waiting)
            m_forecast.left.append({waiter.node.id, waiter.node.node, waiter.refusal});
        return m_forecast;
    }

private:
    struct Waiter
    {
        ForecastNode node;
        Verdict refusal;
    };
    struct Running
    {
        ForecastNode node;
        qint64 toMs = 0;
    };

    [[nodiscard]] qint64 endOfHeld(const ForecastNode &node) const
    {
        if (node.isStale)
            return kNever;
        const qint64 usualEnd = node.sinceMs + m_usualMs;
        return usualEnd > m_atMs ? usualEnd : m_atMs + m_usualMs;
    }

    void hold(const ForecastNode &node, qint64 toMs, bool isNow)
    {
        m_running.append({node, toMs});
        const qint64 fromMs = !isNow ? m_atMs : node.sinceMs > 0 ? node.sinceMs : m_atMs;
        m_forecast.holds.append({node.id, node.node, fromMs, std::min(toMs, m_endMs), isNow});
    }

    void queue()
    {
        QList<ForecastNode> sorted = m_question.waiting;
        const auto asWaiter = [this](const ForecastNode &node) {
            return LockWaiter {.id = node.id,
                .name = node.name,
                .node = node.node,
                .sinceMs = node.sinceMs,
                .askedMs = m_atMs,
                .isBarred = node.isHeld};
        };
        std::stable_sort(
            sorted.begin(), sorted.end(), [&](const ForecastNode &left, const ForecastNode &right) {
                return isServedBefore(asWaiter(left), asWaiter(right), m_question.group.policy.order);
            });
        for (const ForecastNode &node : sorted.first(std::min(sorted.size(), kMaxForecastNodes)))
            m_waiting.append({node, {}});
        m_forecast.notLookedAt = static_cast<int>(sorted.size() - m_waiting.size());
    }

    void release()
    {
        for (const Running &running : m_running) {
            if (running.toMs <= m_atMs)
                m_lastReleaseMs = std::max(m_lastReleaseMs, running.toMs);
        }
        m_running.removeIf([this](const Running &running) { return running.toMs <= m_atMs; });
    }

    [[nodiscard]] qint64 firstEnd() const
    {
        qint64 first = kNever;
        for (const Running &running : m_running)
            first = std::min(first, running.toMs);
        return first;
    }

    /// Gives slots to who may have one now. When time alone changes a refusal: the first such time.
    qint64 grantAll()
    {
        qint64 changeMs = kNever;
        for (auto waiter = m_waiting.begin(); waiter != m_waiting.end();) {
            Verdict verdict = decideReboot(questionOf(waiter->node), m_atMs);
            if (verdict.isGood) {
                m_lastGrantMs = m_atMs;
                hold(waiter->node, m_atMs + m_usualMs, /*isNow=*/false);
                waiter = m_waiting.erase(waiter);
                continue;
            }
            if (verdict.nextChangeMs)
                changeMs = std::min(changeMs, *verdict.nextChangeMs);
            const bool isOwn = verdict.answer == "node-held"_L1 || verdict.answer == "quorum"_L1;
            waiter->refusal = std::move(verdict);
            ++waiter;
            if (!isOwn) {
                refuseRest(waiter);
                break;
            }
        }
        return changeMs;
    }

    /// What refuses one for the group's sake refuses all behind it.
    void refuseRest(QList<Waiter>::iterator from)
    {
        const Verdict &why = std::prev(from)->refusal;
        for (; from != m_waiting.end(); ++from) {
            if (!from->node.isHeld)
                from->refusal = why;
            else if (from->refusal.answer.isEmpty())
                from->refusal = decideReboot(questionOf(from->node), m_atMs);
        }
    }

    [[nodiscard]] RebootQuestion questionOf(const ForecastNode &node) const
    {
        RebootQuestion question;
        question.group = m_question.group.id;
        question.id = node.id;
        question.slotCount = m_question.group.slotCount;
        question.policy = m_question.group.policy;
        question.reboots = m_question.reboots;
        question.isNodeHeld = node.isHeld;
        question.lastGrantMs = m_lastGrantMs;
        question.lastReleaseMs = m_lastReleaseMs;
        for (const Running &running : m_running)
            question.holders.append(running.node.id);
        const auto quorum = m_question.quorums.find(node.etcdCluster);
        if (quorum == m_question.quorums.end())
            return question;
        question.quorum = *quorum;
        for (const Running &running : m_running) {
            if (running.node.etcdCluster == node.etcdCluster)
                question.quorum->down.append(running.node.name);
        }
        return question;
    }

    const ForecastQuestion &m_question;
    qint64 m_atMs;
    const qint64 m_endMs;
    const qint64 m_usualMs;
    qint64 m_lastGrantMs;
    qint64 m_lastReleaseMs;
    QList<Running> m_running;
    QList<Waiter> m_waiting; ///< in the order of their turn
    RebootForecast m_forecast;
};

} // namespace

RebootForecast forecastReboots(const ForecastQuestion &question, qint64 nowMs, qint64 spanMs)
{
    return Forecast(question, nowMs, nowMs + spanMs).look();
}

} // namespace roadstead
