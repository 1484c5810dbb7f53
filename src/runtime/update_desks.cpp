#include "runtime/update_desks.h"

#include "core/ipv4.h"
#include "core/literals.h"

#include <QJsonArray>

namespace roadstead::runtime {

using services::PeerAddress;

QString addressOf(const PeerAddress &peer)
{
    constexpr Ipv4 kLoopbackNet = 127;
    const auto address = peer.ipv4();
    if (!address)
        return peer.toString();
    return *address >> 24 == kLoopbackNet ? QString() : ipv4Text(*address);
}

void UpdateDesk::handle(
    const OmahaRequest &request, const PeerAddress &peer, std::function<void(OmahaResponse)> done)
{
    m_fleet.handleOmaha(request, addressOf(peer), done);
}

std::optional<int> RebootLockDesk::slotCountOf(const QString &group) const
{
    const FleetConfigPtr config = m_fleet.config();
    if (const LockGroup *found = config->lockGroup(group))
        return found->slotCount;
    return group == "default"_L1 ? std::optional(1) : std::nullopt;
}

FleetState::Contact RebootLockDesk::contactOf(const QString &id, const QString &address)
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
    return m_fleet.sight(sighting);
}

services::LockDesk::Answer RebootLockDesk::noted(
    const QString &group, const QString &id, NodeId node, Answer answer)
{
    return [this, group, id, node, answer = std::move(answer)](Result<Verdict> verdict) {
        if (!verdict) {
            answer(std::move(verdict));
            return;
        }
        const QString &word = verdict->answer;
        const bool isHeld = word == "locked"_L1 || word == "held"_L1;
        const bool isBarred = word == "node-held"_L1;
        const bool isRefused = word == "full"_L1 || word == "unknown-group"_L1 || isBarred;
        if (word != "unknown-group"_L1) // anybody can think of a name
            m_fleet.lockAnswered(group, node, id,
                isHeld          ? LockBoard::Answer::Held
                    : isBarred  ? LockBoard::Answer::Barred
                    : isRefused ? LockBoard::Answer::Refused
                                : LockBoard::Answer::None);
        Event event;
        event.node = node;
        event.kind = isRefused ? EventKind::LockRefused
            : isHeld           ? EventKind::LockTaken
                               : EventKind::LockReleased;
        event.severity = isRefused ? Severity::Warn : (word == "locked"_L1 ? Severity::Info : Severity::Good);
        event.detail = {{u"group"_s, group}, {u"id"_s, id}};
        event.verdict = *verdict;
        // "held" and "not-held" repeat what the timeline says already; the verdict is kept all the same.
        const bool isNews = word == "locked"_L1 || word == "released"_L1 || isRefused;
        m_fleet.noteVerdict(std::move(event), isNews);
        answer(std::move(verdict));
    };
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
    const FleetState::Contact contact = contactOf(id, address);
    const Answer reply = noted(group, id, contact.node, std::move(answer));
    const auto slotCount = slotCountOf(group);
    if (!slotCount)
        reply(refuseUnknownLockGroup(group, m_fleet.nowMs()));
    else if (contact.isHeld)
        reply(refuseHeldNode(m_fleet.nowMs()));
    else
        m_locks.lock(group, id, *slotCount, m_fleet.nowMs(), reply);
}

void RebootLockDesk::unlockFor(const QString &group, const QString &id, const QString &address, Answer answer)
{
    const Answer reply = noted(group, id, contactOf(id, address).node, std::move(answer));
    if (const auto slotCount = slotCountOf(group))
        m_locks.unlock(group, id, *slotCount, m_fleet.nowMs(), reply);
    else
        reply(refuseUnknownLockGroup(group, m_fleet.nowMs()));
}

void RebootLockDesk::take(const QString &group, const QString &id, std::function<void(Result<void>)> done)
{
    const auto slotCount = slotCountOf(group);
    if (!slotCount) {
        done(fail(ErrorCode::NotFound, u"There is no lock group “%1”."_s.arg(group)));
        return;
    }
    m_locks.lock(group, id, *slotCount, m_fleet.nowMs(),
        [group, done = std::move(done)](const Result<Verdict> &verdict) {
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
