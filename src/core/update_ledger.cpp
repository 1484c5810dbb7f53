#include "core/update_ledger.h"

#include "core/literals.h"
#include "core/update_visit.h"

#include <algorithm>

namespace roadstead {

void UpdateLedger::load(
    std::vector<Instance> instances, const std::vector<UpdateGroupState> &states, qint64 nowMs)
{
    m_pending.clear();
    m_table.load(std::move(instances), states, nowMs);
}

void UpdateLedger::setConfig(FleetConfigPtr config, qint64 nowMs)
{
    m_table.setConfig(std::move(config), nowMs);
}

UpdateAnswer UpdateLedger::refuseUnregistered(
    const OmahaAppRequest &request, Reason reason, qint64 nowMs) const
{
    UpdateAnswer answer;
    answer.reply.appId = request.appId;
    answer.reply.hasPing = request.hasPing;
    answer.reply.eventCount = static_cast<int>(request.events.size());
    if (!request.hasUpdateCheck)
        return answer;
    answer.reply.check = OmahaCheck::NoUpdate;
    Verdict verdict;
    verdict.kind = VerdictKind::Update;
    verdict.answer = u"noupdate"_s;
    verdict.isGood = false;
    verdict.atMs = nowMs;
    verdict.reasons.append(std::move(reason));
    answer.verdict = std::move(verdict);
    return answer;
}

UpdateAnswer UpdateLedger::handle(const OmahaAppRequest &request, const UpdateContext &context)
{
    const qint64 nowMs = m_table.advance(context.nowMs);
    if (request.machineId.isEmpty())
        return refuseUnregistered(request, {"update.no_machine_id", Outcome::Decided, {}}, nowMs);
    std::optional<quint32> number = context.number ? context.number : find(request);
    if (!number && m_table.size() >= kMaxInstances)
        return refuseUnregistered(
            request, {"update.too_many", Outcome::Decided, {QString::number(kMaxInstances)}}, nowMs);
    if (!number)
        number = m_table.add(newInstance(normalizedAppId(request.appId), request));
    const auto pending = m_pending.constFind(*number);
    const bool isPending = pending != m_pending.cend();
    UpdateAnswer answer = UpdateVisit(m_table, request, context, *number, nowMs).run(isPending);
    if (answer.mustCommit) {
        if (!isPending)
            m_pending.insert(*number, {answer.before, 0});
        ++m_pending[*number].count;
    }
    return answer;
}

const StandingCheck *UpdateLedger::standing(
    quint32 number, const OmahaAppRequest &request, CheckOrigin origin, qint64 nowMs)
{
    const qint64 atMs = m_table.advance(nowMs);
    const UpdateEntry &entry = m_table.entry(number);
    const StandingCheck *check = entry.standing;
    if (!check || entry.origin != origin || atMs - entry.storedCheckMs >= kSeenWriteMs
        || !check->isSaidBy(request) || check->group->mustStoreState)
        return nullptr;
    check->group->tally.advance(atMs);
    return check->group->hasFinished() ? nullptr : check; // whoever asks next tells of the rollout's end
}

OmahaAppReply UpdateLedger::repeat(quint32 number, const OmahaAppRequest &request)
{
    m_table.standAgain(number);
    OmahaAppReply reply;
    reply.appId = request.appId;
    reply.hasPing = request.hasPing;
    reply.check = OmahaCheck::NoUpdate;
    reply.eventCount = static_cast<int>(request.events.size());
    return reply;
}

void UpdateLedger::committed(const UpdateAnswer &answer)
{
    if (!answer.mustCommit || !answer.number)
        return;
    const auto pending = m_pending.find(*answer.number);
    if (pending == m_pending.end())
        return; // load() has replaced everything meanwhile
    if (--pending->count == 0) {
        m_pending.erase(pending);
        return;
    }
    if (!answer.changes.instances.empty())
        pending->durable = answer.changes.instances.back();
}

OmahaAppReply UpdateLedger::rollback(const UpdateAnswer &answer)
{
    OmahaAppReply reply = answer.reply;
    reply.offer = {};
    if (reply.check == OmahaCheck::Update)
        reply.check = OmahaCheck::NoUpdate;
    reply.areEventsStored = false;
    if (!answer.mustCommit || !answer.number)
        return reply;
    const auto pending = m_pending.find(*answer.number);
    if (pending == m_pending.end())
        return reply;
    UpdateEntry &notes = m_table.notes(*answer.number);
    notes.storedCheckMs = 0;
    notes.lastRule = "update.store";
    if (notes.group)
        notes.group->mustStoreState = true;
    if (--pending->count > 0)
        return reply; // a later answer holds the whole row; what becomes of it decides
    Instance durable = std::move(pending->durable);
    m_pending.erase(pending);
    durable.lastCheckMs = notes.instance.lastCheckMs;
    durable.updateGroup = notes.instance.updateGroup;
    m_table.replace(*answer.number, std::move(durable), notes.group);
    return reply;
}

Verdict UpdateLedger::explain(const OmahaAppRequest &request, const UpdateContext &context)
{
    const qint64 nowMs = m_table.advance(context.nowMs);
    const QString appId = normalizedAppId(request.appId);
    if (const auto number = m_table.find(appId, request.machineId))
        return UpdateVisit(m_table, request, context, *number, nowMs).explain();
    UpdateQuestion question;
    question.choice = m_table.choose(appId, request.track, context.clusterUpdateGroup);
    question.reportedVersion = request.version;
    question.version = parseVersion(request.version);
    const UpdateGroupLedger *group = m_table.group(question.choice.target);
    if (!group)
        return decideUpdate(question, {}, {}, nowMs);
    question.isHeld = context.isHeld;
    question.isGroupStopped = group->state.isStopped;
    question.stopReason = group->state.reason;
    question.officeHours = group->officeHours;
    return decideUpdate(question, group->tally.counters(), group->target.group->policy, nowMs);
}

Result<ChangeSet> UpdateLedger::obey(const UpdateOrder &order, qint64 nowMs)
{
    const qint64 atMs = m_table.advance(nowMs);
    for (const QString &id : order.groups) {
        const auto isIt = [&id](const auto &group) { return group->state.groupId == id; };
        if (std::ranges::none_of(m_table.groups(), isIt))
            return fail(ErrorCode::NotFound, u"There is no update group “%1”."_s.arg(id));
    }
    ChangeSet changes;
    for (const auto &group : m_table.groups()) {
        const StopCause now = group->state.stopCause;
        // Pausing what its own rule has stopped, or a person has given up, would hide why it stands.
        const bool isNews
            = now != order.cause && (order.cause != StopCause::Person || now == StopCause::None);
        if (isNews && order.groups.contains(group->state.groupId))
            obey(*group, order, changes, atMs);
    }
    return changes;
}

void UpdateLedger::obey(UpdateGroupLedger &group, const UpdateOrder &order, ChangeSet &changes, qint64 nowMs)
{
    const bool isStop = order.cause != StopCause::None;
    group.state.isStopped = isStop;
    group.state.stopCause = order.cause;
    group.state.reason = isStop ? order.reason : QString();
    changes.groupStates.push_back(group.state);
    Event &event = changes.events.emplace_back();
    event.atMs = nowMs;
    event.kind = order.cause == StopCause::Abort ? EventKind::RolloutAborted
        : isStop                                 ? EventKind::RolloutPaused
                                                 : EventKind::RolloutResumed;
    event.severity = severityOf(event.kind);
    event.detail = order.history;
    event.detail.insert(u"app"_s, group.state.appId);
    event.detail.insert(u"group"_s, group.state.groupId);
    const Package *package = group.target.package;
    const QString target = package ? package->version : QString();
    const QString &rollout = group.state.rolloutVersion;
    for (const auto &[key, text] : {std::pair {u"reason"_s, order.reason},
             {u"version"_s, order.cause == StopCause::Abort && !rollout.isEmpty() ? rollout : target}}) {
        if (!text.isEmpty())
            event.detail.insert(key, text);
    }
    if (!isStop)
        endTimedOut(group, changes, nowMs);
}

void UpdateLedger::restore(const std::vector<UpdateGroupState> &states)
{
    for (const UpdateGroupState &state : states) {
        if (UpdateGroupLedger *group = m_table.group(state.appId, state.groupId))
            group->state = state;
    }
}

std::vector<UpdateGroupState> UpdateLedger::states() const
{
    std::vector<UpdateGroupState> states;
    for (const auto &group : m_table.groups())
        states.push_back(group->state);
    return states;
}

std::vector<RolloutSnapshot> UpdateLedger::rollouts(qint64 nowMs)
{
    const qint64 atMs = m_table.advance(nowMs);
    std::vector<RolloutSnapshot> rollouts;
    for (const auto &group : m_table.groups()) {
        group->tally.advance(atMs);
        rollouts.push_back(rolloutOf(*group, atMs));
    }
    return rollouts;
}

void UpdateLedger::endTimedOut(UpdateGroupLedger &group, ChangeSet &changes, qint64 nowMs)
{
    group.tally.advance(nowMs);
    for (const quint32 number : group.tally.timedOut()) {
        Instance instance = m_table.entry(number).instance;
        instance.isUpdating = false;
        instance.hasAttempted = true;
        instance.status = InstanceStatus::Error;
        instance.statusMs = nowMs;
        changes.instances.push_back(instance);
        m_table.replace(number, std::move(instance), &group);
    }
}

std::optional<UpdateGroupStatus> UpdateLedger::status(
    const QString &appId, const QString &groupId, qint64 nowMs)
{
    static_cast<void>(m_table.advance(nowMs));
    const UpdateGroupLedger *group = m_table.group(normalizedAppId(appId), groupId);
    if (!group)
        return std::nullopt;
    return UpdateGroupStatus {group->tally.counters(), group->state};
}

const Instance *UpdateLedger::instance(const QString &appId, const MachineId &machineId) const
{
    const auto number = m_table.find(normalizedAppId(appId), machineId);
    return number ? &m_table.entry(*number).instance : nullptr;
}

} // namespace roadstead
