#include "core/reboot_policy.h"

#include "core/literals.h"
#include "core/reboot_window.h"
#include "core/reboot_window_text.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace roadstead {

namespace {

QString isoMinute(qint64 atMs)
{
    return QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

QString isoSecond(qint64 atMs)
{
    return QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

/// Each rule says true when it has decided.
class RebootRules
{
public:
    RebootRules(const RebootQuestion &question, qint64 nowMs)
        : m_question(question)
        , m_policy(question.policy)
        , m_nowMs(nowMs)
    {
        m_verdict.kind = VerdictKind::Lock;
        m_verdict.atMs = nowMs;
    }

    Verdict decide()
    {
        using Rule = bool (RebootRules::*)();
        constexpr Rule kRules[] = {&RebootRules::hasNoStore, &RebootRules::isUnknownGroup,
            &RebootRules::isAllHeld, &RebootRules::isGroupHeld, &RebootRules::isNodeHeld,
            &RebootRules::isHolding, &RebootRules::isWindowClosed, &RebootRules::isFull,
            &RebootRules::isInGap, &RebootRules::isNotItsTurn, &RebootRules::wouldBreakQuorum};
        for (const Rule rule : kRules) {
            if ((this->*rule)())
                return std::move(m_verdict);
        }
        grant(u"locked"_s, "lock.free",
            {m_question.id, QString::number(freeSlots()), QString::number(m_question.slotCount)});
        return std::move(m_verdict);
    }

private:
    bool refuse(const QString &answer, const char *rule, QStringList inputs,
        std::optional<qint64> nextChangeMs = std::nullopt)
    {
        m_verdict.answer = answer;
        m_verdict.isGood = false;
        m_verdict.tried(rule, Outcome::Decided, std::move(inputs));
        m_verdict.nextChangeMs = nextChangeMs;
        return true;
    }
    bool grant(const QString &answer, const char *rule, QStringList inputs)
    {
        m_verdict.answer = answer;
        m_verdict.tried(rule, Outcome::Decided, std::move(inputs));
        if (m_policy.expireAfterMs > 0)
            m_verdict.tried(
                "lock.expires", Outcome::Passed, {QString::number(m_policy.expireAfterMs / kMsInMinute)});
        return true;
    }
    bool passed(const char *rule, QStringList inputs)
    {
        m_verdict.tried(rule, Outcome::Passed, std::move(inputs));
        return false;
    }
    [[nodiscard]] qsizetype freeSlots() const
    {
        return std::max<qsizetype>(0, m_question.slotCount - m_question.holders.size());
    }

    bool hasNoStore()
    {
        return !m_question.storeTrouble.isEmpty()
            && refuse(u"no-store"_s, "lock.store", {m_question.storeTrouble});
    }
    bool isUnknownGroup()
    {
        return !m_question.isKnownGroup
            && refuse(u"unknown-group"_s, "lock.unknown_group", {m_question.group});
    }
    bool isAllHeld()
    {
        if (!m_question.reboots.isHeld)
            return false;
        const QString &reason = m_question.reboots.reason;
        return reason.isEmpty() ? refuse(u"all-held"_s, "lock.all_held", {})
                                : refuse(u"all-held"_s, "lock.all_held_for", {reason});
    }
    bool isGroupHeld()
    {
        if (!m_policy.isHeld)
            return false;
        const QString &reason = m_policy.holdReason;
        return reason.isEmpty() ? refuse(u"group-held"_s, "lock.group_held", {m_question.group})
                                : refuse(u"group-held"_s, "lock.group_held_for", {m_question.group, reason});
    }
    bool isNodeHeld() { return m_question.isNodeHeld && refuse(u"node-held"_s, "lock.node_held", {}); }
    bool isHolding()
    {
        if (m_question.isHolding)
            return grant(u"held"_s, "lock.held", {m_question.id});
        if (!m_question.id.isEmpty())
            m_verdict.tried("lock.held", Outcome::Missed, {m_question.id});
        return false;
    }
    bool isWindowClosed()
    {
        if (m_policy.windows.isEmpty())
            return false;
        const RebootOpening opening = openingAt(m_policy, m_nowMs);
        const QString windows = plainWindows(m_policy);
        if (opening.isOpen)
            return passed("lock.window_open", {windows});
        return refuse(
            u"window-closed"_s, "lock.window_closed", {windows, isoMinute(opening.opensMs)}, opening.opensMs);
    }
    bool isFull()
    {
        if (m_question.slotCount <= 0 && m_question.holders.isEmpty())
            return refuse(u"full"_s, "lock.no_slots", {});
        return freeSlots() == 0
            && refuse(u"full"_s, "lock.full",
                {QString::number(m_question.slotCount), m_question.holders.join(u", "_s)});
    }
    bool isNotItsTurn()
    {
        const LockTurn &turn = m_question.turn;
        if (m_policy.order == RebootOrder::Any || turn.ahead == 0)
            return false;
        const QStringList inputs {QString::number(freeSlots()), turn.names.join(u", "_s)};
        if (turn.ahead < freeSlots())
            return passed("lock.turn", inputs);
        return refuse(u"not-its-turn"_s, "lock.not_its_turn", inputs);
    }
    bool isInGap()
    {
        if (m_policy.minGapMs <= 0)
            return false;
        const QString minutes = QString::number((m_policy.minGapMs + kMsInMinute - 1) / kMsInMinute);
        const qint64 end = gapEndMs(m_policy, m_question.lastGrantMs, m_question.lastReleaseMs, m_nowMs);
        if (end == 0)
            return passed("lock.gap_over", {minutes});
        return refuse(u"gap"_s, "lock.gap", {minutes, isoSecond(end)}, end);
    }
    bool wouldBreakQuorum()
    {
        if (!m_question.quorum || !m_policy.quorumGuard)
            return false;
        const EtcdQuorum &etcd = *m_question.quorum;
        constexpr int kLeastMembers = 3;
        const QString members = QString::number(etcd.members);
        // One or two have no member to spare: refusing would mean that they never reboot.
        if (etcd.members < kLeastMembers)
            return passed("lock.quorum_small", {etcd.cluster, members});
        const int left = etcd.members - static_cast<int>(etcd.down.size()) - 1;
        const QStringList inputs {etcd.cluster, QString::number(std::max(0, left)), members,
            QString::number(quorumOf(etcd.members)), etcd.down.join(u", "_s)};
        if (left >= quorumOf(etcd.members))
            return passed("lock.quorum_kept", inputs);
        return etcd.down.isEmpty() ? refuse(u"quorum"_s, "lock.quorum", inputs)
                                   : refuse(u"quorum"_s, "lock.quorum_down", inputs);
    }

    static constexpr qint64 kMsInMinute = 60'000;
    const RebootQuestion &m_question;
    const RebootPolicy &m_policy;
    const qint64 m_nowMs;
    Verdict m_verdict;
};

} // namespace

Verdict decideReboot(const RebootQuestion &question, qint64 nowMs)
{
    return RebootRules(question, nowMs).decide();
}

EtcdQuorum quorumNow(const EtcdMembers &members, const QStringList &allHolders)
{
    EtcdQuorum quorum {members.cluster, static_cast<int>(members.others.size()) + 1, {}};
    for (const EtcdMember &member : members.others) {
        const bool holds = std::ranges::any_of(
            member.lockIds, [&allHolders](const QString &id) { return allHolders.contains(id); });
        if (!member.isUp || holds)
            quorum.down.append(member.name);
    }
    return quorum;
}

qint64 gapEndMs(const RebootPolicy &policy, qint64 lastGrantMs, qint64 lastReleaseMs, qint64 nowMs)
{
    const qint64 last = std::max(lastGrantMs, lastReleaseMs);
    if (policy.minGapMs <= 0 || last <= 0 || last > nowMs + policy.minGapMs)
        return 0;
    const qint64 end = last + policy.minGapMs;
    return end > nowMs ? end : 0;
}

QLatin1String lockErrorKind(const Verdict &verdict)
{
    if (verdict.isGood)
        return {};
    static constexpr std::pair<QLatin1String, QLatin1String> kinds[] = {{"no-store"_L1, "failed_lock"_L1},
        {"unknown-group"_L1, "unknown_group"_L1}, {"all-held"_L1, "reboots_held"_L1},
        {"group-held"_L1, "group_held"_L1}, {"node-held"_L1, "node_held"_L1},
        {"window-closed"_L1, "window_closed"_L1}, {"not-its-turn"_L1, "not_its_turn"_L1},
        {"gap"_L1, "too_soon"_L1}, {"quorum"_L1, "quorum_guard"_L1}};
    for (const auto &[answer, kind] : kinds) {
        if (verdict.answer == answer)
            return kind;
    }
    return "lock_held"_L1;
}

QString lockErrorText(const Verdict &verdict)
{
    const Reason *decider = verdict.decider();
    const QStringList inputs = decider ? decider->inputs : QStringList();
    const QString &first = inputs.value(0);
    const QString &second = inputs.value(1);
    const auto because = [](const QString &why) { return why.isEmpty() ? QString() : u": "_s + why; };
    const QString &answer = verdict.answer;
    if (answer == "no-store"_L1)
        return u"the lock could not be stored: "_s + first;
    if (answer == "unknown-group"_L1)
        return u"there is no lock group %1"_s.arg(first);
    if (answer == "all-held"_L1)
        return u"all reboots are held"_s + because(first);
    if (answer == "group-held"_L1)
        return u"the lock group %1 is held"_s.arg(first) + because(second);
    if (answer == "node-held"_L1)
        return u"this node is held by its administrator: it may not reboot"_s;
    if (answer == "window-closed"_L1)
        return u"no reboot window is open (%1): the next one opens at %2"_s.arg(first, second);
    if (answer == "not-its-turn"_L1)
        return u"the free slot is for who waits longer: %1"_s.arg(second);
    if (answer == "gap"_L1)
        return u"%1 min must pass between reboots: the next one may begin at %2"_s.arg(first, second);
    if (answer == "quorum"_L1)
        return u"etcd cluster %1 would have %2 of %3 members left and needs %4"_s.arg(
                   first, second, inputs.value(2), inputs.value(3))
            + (inputs.value(4).isEmpty() ? QString() : u"; down: "_s + inputs.value(4));
    return second.isEmpty() ? u"the lock group has no slots"_s
                            : u"all %1 slots are taken, held by %2"_s.arg(first, second);
}

} // namespace roadstead
