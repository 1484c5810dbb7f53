#include "core/update_decision.h"

#include "core/literals.h"

#include <QDateTime>
#include <QTimeZone>

#include <limits>

namespace roadstead {

namespace {

constexpr qint64 kMinuteMs = 60'000;

/// Tries the rules in their order; each returns whether it decided.
class UpdateRules
{
public:
    UpdateRules(const UpdateQuestion &question, const GroupCounters &counters, const UpdatePolicy &policy,
        qint64 nowMs)
        : m_question(question)
        , m_target(question.choice.target)
        , m_counters(counters)
        , m_policy(policy)
        , m_limit(effectiveLimit(counters, policy))
    {
        m_verdict.kind = VerdictKind::Update;
        m_verdict.atMs = nowMs;
        m_verdict.answer = u"noupdate"_s;
        m_verdict.isGood = false;
        m_verdict.reasons.reserve(12);
        m_verdict.reasons = question.choice.reasons;
    }

    Verdict decide()
    {
        using Rule = bool (UpdateRules::*)();
        constexpr Rule kRules[] = {&UpdateRules::hasNoTarget, &UpdateRules::isCurrent,
            &UpdateRules::waitsForReboot, &UpdateRules::isHeld, &UpdateRules::isDisabled,
            &UpdateRules::isStopped, &UpdateRules::isGrantedAgain, &UpdateRules::isOutsideOfficeHours,
            &UpdateRules::isPeriodFull, &UpdateRules::isProgressFull, &UpdateRules::isTimeoutFull};
        for (const Rule rule : kRules) {
            if ((this->*rule)())
                return std::move(m_verdict);
        }
        grant("update.granted", {m_question.reportedVersion, m_target->package->version});
        return std::move(m_verdict);
    }

private:
    bool refuse(const char *rule, QStringList inputs, std::optional<qint64> nextChangeMs = std::nullopt)
    {
        m_verdict.tried(rule, Outcome::Decided, std::move(inputs));
        m_verdict.nextChangeMs = nextChangeMs;
        return true;
    }
    bool grant(const char *rule, QStringList inputs)
    {
        m_verdict.answer = u"granted"_s;
        m_verdict.isGood = true;
        m_verdict.tried(rule, Outcome::Decided, std::move(inputs));
        return true;
    }

    bool hasNoTarget()
    {
        if (!m_target)
            return true; // the choice's last reason has decided
        if (!m_target->channel)
            return refuse("update.no_channel", {m_target->group->id});
        if (!m_target->package)
            return refuse("update.no_package", {m_target->channel->id});
        if (!m_target->version)
            return refuse("update.bad_version", {m_target->package->version});
        if (!m_question.version)
            return refuse("update.bad_version", {m_question.reportedVersion});
        return false;
    }

    bool isCurrent()
    {
        QStringList inputs {m_question.reportedVersion, m_target->package->version, m_target->channel->id};
        const bool isBehind = *m_question.version < *m_target->version;
        m_verdict.tried(isBehind ? "update.behind" : "update.current",
            isBehind ? Outcome::Passed : Outcome::Decided, std::move(inputs));
        m_verdict.isGood = !isBehind;
        return !isBehind;
    }

    bool waitsForReboot()
    {
        if (!m_question.isWaitingForReboot)
            return false;
        m_verdict.isGood = true;
        return refuse("update.waits_for_reboot", {m_question.grantedVersion});
    }

    bool isHeld() { return m_question.isHeld && refuse("update.held", {m_target->package->version}); }

    bool isDisabled()
    {
        if (!m_policy.updatesEnabled)
            return refuse("update.disabled", {m_target->group->id});
        m_verdict.tried("update.disabled", Outcome::Missed, {m_target->group->id});
        return false;
    }

    bool isStopped()
    {
        return m_question.isGroupStopped
            && refuse("update.stopped", {m_target->group->id, m_question.stopReason});
    }

    bool isGrantedAgain()
    {
        if (!m_question.grantedVersion.isEmpty())
            return grant("update.granted_again", {m_question.grantedVersion});
        if (!m_question.lapsedVersion.isEmpty())
            m_verdict.tried("update.granted_again", Outcome::Missed, {m_question.lapsedVersion});
        return false;
    }

    bool isOutsideOfficeHours()
    {
        if (!m_policy.officeHours)
            return false;
        const QString zone = m_policy.timezone.isEmpty() ? u"UTC"_s : m_policy.timezone;
        if (!m_question.officeHours.isKnown)
            return refuse("update.bad_timezone", {zone});
        if (!m_question.officeHours.isOpen)
            return refuse("update.office_hours", {zone}, m_question.officeHours.changesMs);
        m_verdict.tried("update.office_hours", Outcome::Passed, {zone});
        return false;
    }

    bool isPeriodFull()
    {
        if (m_limit == std::numeric_limits<int>::max())
            return false;
        if (m_policy.safeMode && m_counters.succeeded == 0)
            m_verdict.tried("update.safe_mode", Outcome::Passed, {m_target->package->version});
        QStringList inputs {QString::number(m_counters.grantedInPeriod), QString::number(m_limit),
            QString::number(m_policy.periodMinutes)};
        if (m_counters.grantedInPeriod < m_limit) {
            m_verdict.tried("update.period_limit", Outcome::Passed, std::move(inputs));
            return false;
        }
        std::optional<qint64> next;
        if (m_counters.grantedInPeriod == m_limit && m_counters.oldestGrantMs > 0)
            next = m_counters.oldestGrantMs + m_policy.periodMinutes * kMinuteMs;
        return refuse("update.period_limit", std::move(inputs), next);
    }

    bool isProgressFull()
    {
        if (m_limit == std::numeric_limits<int>::max())
            return false;
        QStringList inputs {QString::number(m_counters.inProgress), QString::number(m_limit)};
        if (m_counters.inProgress < m_limit) {
            m_verdict.tried("update.concurrent_limit", Outcome::Passed, std::move(inputs));
            return false;
        }
        std::optional<qint64> next;
        if (m_counters.inProgress == m_limit && m_counters.oldestInProgressMs > 0
            && m_policy.updateTimeoutMinutes > 0)
            next = m_counters.oldestInProgressMs + m_policy.updateTimeoutMinutes * kMinuteMs;
        return refuse("update.concurrent_limit", std::move(inputs), next);
    }

    // Only in safe mode: elsewhere a timed-out update simply gives its slot back.
    bool isTimeoutFull()
    {
        if (!m_policy.safeMode)
            return false;
        QStringList inputs {
            QString::number(m_counters.timedOut), QString::number(m_policy.updateTimeoutMinutes)};
        if (m_counters.timedOut >= m_limit)
            return refuse("update.timeout_limit", std::move(inputs));
        m_verdict.tried("update.timeout_limit", Outcome::Passed, std::move(inputs));
        return false;
    }

    const UpdateQuestion &m_question;
    const UpdateTarget *m_target;
    const GroupCounters &m_counters;
    const UpdatePolicy &m_policy;
    int m_limit;
    Verdict m_verdict;
};

} // namespace

OfficeHours officeHoursAt(const QString &timezone, qint64 nowMs)
{
    constexpr int kOpens = 9;
    constexpr int kCloses = 17;
    OfficeHours hours;
    hours.fromMs = nowMs;
    const QTimeZone zone = timezone.isEmpty() ? QTimeZone::utc() : QTimeZone(timezone.toUtf8());
    hours.isKnown = zone.isValid();
    if (!hours.isKnown) {
        hours.changesMs = std::numeric_limits<qint64>::max();
        return hours;
    }
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, zone);
    const auto isWorkDay = [](QDate date) { return date.dayOfWeek() <= Qt::Friday; };
    const int hour = now.time().hour();
    QDate day = now.date();
    hours.isOpen = isWorkDay(day) && hour >= kOpens && hour < kCloses;
    if (!hours.isOpen && hour >= kOpens)
        day = day.addDays(1);
    while (!isWorkDay(day))
        day = day.addDays(1);
    hours.changesMs = QDateTime(day, QTime(hours.isOpen ? kCloses : kOpens, 0), zone).toMSecsSinceEpoch();
    return hours;
}

int effectiveLimit(const GroupCounters &counters, const UpdatePolicy &policy)
{
    if (policy.safeMode && counters.succeeded == 0)
        return 1;
    return policy.maxUpdatesPerPeriod > 0 ? policy.maxUpdatesPerPeriod : std::numeric_limits<int>::max();
}

Verdict decideUpdate(
    const UpdateQuestion &question, const GroupCounters &counters, const UpdatePolicy &policy, qint64 nowMs)
{
    return UpdateRules(question, counters, policy, nowMs).decide();
}

} // namespace roadstead
