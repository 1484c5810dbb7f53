#include "runtime/reboot_lock_desk.h"

#include "core/literals.h"
#include "runtime/update_desks.h"

namespace roadstead::runtime {

using services::PeerAddress;

namespace {

LockBoard::Answer boardAnswer(const Verdict &verdict)
{
    const QString &word = verdict.answer;
    if (word == "locked"_L1 || word == "held"_L1)
        return LockBoard::Answer::Held;
    if (verdict.isGood)
        return LockBoard::Answer::None;
    if (word == "node-held"_L1 || word == "quorum"_L1)
        return LockBoard::Answer::Barred;
    if (word == "all-held"_L1 || word == "group-held"_L1 || word == "no-store"_L1)
        return LockBoard::Answer::Postponed;
    return LockBoard::Answer::Refused;
}

} // namespace

void noteLockAnswer(FleetState &fleet, const LockBoard::Asker &asker, const Verdict &verdict)
{
    const QString &word = verdict.answer;
    const bool isRefused = !verdict.isGood;
    const bool isNewRefusal = isRefused && !fleet.isRefusedAgain(asker.node, verdict);
    if (word != "unknown-group"_L1) // anybody can think of a name
        fleet.lockAnswered(asker, boardAnswer(verdict));
    const bool isHeld = word == "locked"_L1 || word == "held"_L1;
    Event event;
    event.node = asker.node;
    event.kind = isRefused ? EventKind::LockRefused : isHeld ? EventKind::LockTaken : EventKind::LockReleased;
    event.severity = isRefused ? Severity::Warn : (word == "locked"_L1 ? Severity::Info : Severity::Good);
    event.detail = {{u"group"_s, asker.group}, {u"id"_s, asker.id}};
    if (asker.door != LockDoor::Unknown)
        event.detail.insert(u"door"_s, QString(lockDoorName(asker.door)));
    event.verdict = verdict;
    // "held", "not-held" and the same refusal repeat what the timeline says already; the verdict is kept.
    fleet.noteVerdict(std::move(event), word == "locked"_L1 || word == "released"_L1 || isNewRefusal);
}

Verdict lockTroubleVerdict(const RebootQuestion &question, const Error &error, qint64 nowMs)
{
    RebootQuestion asked = question;
    asked.storeTrouble = error.message.isEmpty() ? u"the store does not answer"_s : error.message;
    return decideReboot(asked, nowMs);
}

std::optional<int> RebootLockDesk::slotCountOf(const QString &group) const
{
    const FleetConfigPtr config = m_fleet.config();
    if (const LockGroup *found = config->lockGroup(group))
        return found->slotCount;
    return group == "default"_L1 ? std::optional(1) : std::nullopt;
}

LockBoard::Asker RebootLockDesk::askerOf(const QString &group, const QString &id, const QString &address)
{
    constexpr qsizetype kZincatiIdChars = 32;
    Sighting sighting;
    sighting.by = Sighting::By::FleetLock;
    sighting.phase = BootPhase::System;
    sighting.address = address;
    const bool isZincatiId = id.size() == kZincatiIdChars && std::ranges::all_of(id, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
    // Any other id is somebody's word for a machine, not an identity of one.
    if (isZincatiId)
        sighting.zincatiId = id;
    sighting.mayCreate = isZincatiId;
    return {group, m_fleet.sight(sighting).node, id, {}, LockDoor::FleetLock};
}

void RebootLockDesk::lock(const QString &group, const QString &id, const PeerAddress &peer, Answer answer)
{
    lockFor(group, id, addressOf(peer), std::move(answer));
}

void RebootLockDesk::unlock(const QString &group, const QString &id, const PeerAddress &peer, Answer answer)
{
    unlockFor(group, id, addressOf(peer), std::move(answer));
}

void RebootLockDesk::lockFor(const QString &group, const QString &id, const QString &address, Answer answer)
{
    const LockBoard::Asker asker = askerOf(group, id, address);
    const store::LockAsk ask = m_fleet.lockAsk(asker);
    const auto reply
        = [this, asker, question = ask.question, answer = std::move(answer)](const Result<Verdict> &verdict) {
              noteLockAnswer(m_fleet, asker,
                  verdict ? *verdict : lockTroubleVerdict(question, verdict.error(), m_fleet.nowMs()));
              answer(verdict);
          };
    if (!ask.question.isKnownGroup)
        reply(decideReboot(ask.question, m_fleet.nowMs()));
    else
        m_locks.lock(ask, m_fleet.nowMs(), reply);
}

void RebootLockDesk::unlockFor(const QString &group, const QString &id, const QString &address, Answer answer)
{
    const LockBoard::Asker asker = askerOf(group, id, address);
    const auto reply = [this, asker, answer = std::move(answer)](const Result<Verdict> &verdict) {
        if (verdict)
            noteLockAnswer(m_fleet, asker, *verdict);
        answer(verdict);
    };
    if (const auto slotCount = slotCountOf(group))
        m_locks.unlock(group, id, *slotCount, m_fleet.nowMs(), reply);
    else
        reply(refuseUnknownLockGroup(group, m_fleet.nowMs()));
}

void RebootLockDesk::take(const QString &group, const QString &id, std::function<void(Result<void>)> done)
{
    store::LockAsk ask;
    ask.door = m_fleet.doorOf(id);
    const auto slotCount = slotCountOf(group);
    if (!slotCount && ask.door != LockDoor::Locksmith)
        return done(fail(ErrorCode::NotFound, u"There is no lock group “%1”."_s.arg(group)));
    ask.question.group = group;
    ask.question.id = id;
    ask.question.slotCount = slotCount.value_or(1);
    ask.isNamed = m_fleet.config()->lockGroup(group) != nullptr;
    m_locks.lock(ask, m_fleet.nowMs(), [group, done = std::move(done)](const Result<Verdict> &verdict) {
        if (!verdict) {
            done(tl::unexpected(verdict.error()));
        } else if (verdict->isGood) {
            done({});
        } else {
            const Reason *decider = verdict->decider();
            const QString holders = decider ? decider->inputs.value(1) : QString();
            done(fail(ErrorCode::Conflict,
                holders.isEmpty()
                    ? u"Lock group “%1” has no slots."_s.arg(group)
                    : u"No slot of lock group “%1” is free: held by %2."_s.arg(group, holders)));
        }
    });
}

void RebootLockDesk::release(const QString &group, const QString &id, std::function<void(Result<void>)> done)
{
    m_locks.forceRelease(
        group, id, m_fleet.nowMs(), [group, id, done = std::move(done)](const Result<Verdict> &verdict) {
            if (!verdict)
                done(tl::unexpected(verdict.error()));
            else if (verdict->answer != "released"_L1)
                done(fail(ErrorCode::NotFound, u"“%1” holds no lock of group “%2”."_s.arg(id, group)));
            else
                done({});
        });
}

} // namespace roadstead::runtime
