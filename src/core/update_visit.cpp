#include "core/update_visit.h"

#include "core/literals.h"
#include "core/update_error.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace roadstead {

namespace {

QString groupText(const char *text)
{
    return QCoreApplication::translate("UpdateGroup", text);
}

void assign(QString &field, const QString &value)
{
    if (!value.isEmpty() && field != value)
        field = value;
}

/// Rules that a person would not tell apart from one poll to the next.
const char *ruleOf(const Verdict &verdict)
{
    const Reason *decider = verdict.decider();
    const QByteArrayView rule = decider ? decider->rule : "";
    return rule == "update.concurrent_limit" || rule == "update.period_limit"
        ? "update.limit"
        : (decider ? decider->rule : "");
}

OmahaOffer offerOf(const Package &package)
{
    OmahaOffer offer {
        package.version, package.url, package.filename, package.sizeBytes, package.sha1, package.sha256};
    if (offer.codebase.isEmpty())
        offer.codebase = u"/assets/"_s;
    if (!offer.codebase.endsWith(u'/')) // Flatcar's client adds it, CoreOS's does not
        offer.codebase += u'/';
    return offer;
}

} // namespace

Instance newInstance(const QString &appId, const OmahaAppRequest &request)
{
    Instance instance;
    instance.appId = appId;
    instance.machineId = request.machineId;
    return instance;
}

UpdateVisit::UpdateVisit(UpdateTable &table, const OmahaAppRequest &request, const UpdateContext &context,
    quint32 number, qint64 nowMs)
    : m_table(table)
    , m_request(request)
    , m_context(context)
    , m_number(number)
    , m_nowMs(nowMs)
    , m_choice(table.choose(stored().appId, request.track, context.clusterUpdateGroup))
    , m_group(table.group(m_choice.target))
    , m_before(stored())
    , m_instance(m_before)
{
    m_answer.number = number;
}

UpdateAnswer UpdateVisit::run(bool isPending)
{
    registerInstance();
    m_answer.before = m_instance;
    applyMessages();
    if (m_request.hasUpdateCheck)
        check();
    noteRollout();
    finish(isPending);
    return std::move(m_answer);
}

Verdict UpdateVisit::explain()
{
    UpdateGroupLedger *const groupBefore = m_table.entry(m_number).group;
    registerInstance();
    lapseGrant();
    save();
    Verdict verdict = decide();
    m_table.replace(m_number, m_before, groupBefore);
    return verdict;
}

void UpdateVisit::save()
{
    if (m_instance != stored() || m_group != m_table.entry(m_number).group)
        m_table.replace(m_number, m_instance, m_group);
}

Event &UpdateVisit::record(EventKind kind, QJsonObject detail)
{
    detail.insert(u"app"_s, m_instance.appId);
    if (m_group)
        detail.insert(u"group"_s, m_group->state.groupId);
    Event event;
    event.atMs = m_nowMs;
    event.node = m_instance.node;
    event.kind = kind;
    event.severity = severityOf(kind);
    event.detail = std::move(detail);
    return m_answer.changes.events.emplace_back(std::move(event));
}

void UpdateVisit::recordOfGroup(EventKind kind, QJsonObject detail)
{
    detail.insert(u"version"_s, m_group->target.package ? m_group->target.package->version : QString());
    record(kind, std::move(detail)).node = NodeId::None;
}

void UpdateVisit::registerInstance()
{
    if (m_context.node != NodeId::None)
        m_instance.node = m_context.node;
    assign(m_instance.version, m_request.version);
    assign(m_instance.track, m_request.track);
    assign(m_instance.oem, m_request.oem);
    assign(m_instance.board, m_request.board);
    const QString groupId = m_group ? m_group->state.groupId : QString();
    if (m_instance.updateGroup != groupId)
        m_instance.updateGroup = groupId;
}

bool UpdateVisit::isSameBoot() const
{
    const QString &installed = m_table.entry(m_number).installedBootId;
    return !installed.isEmpty() && installed == m_request.bootId;
}

bool UpdateVisit::isForTarget() const
{
    return m_group && m_group->target.package
        && m_instance.grantedVersion == m_group->target.package->version;
}

void UpdateVisit::applyMessages()
{
    for (const OmahaEvent &event : m_request.events)
        note(applyOmahaEvent(m_instance, m_request, event, m_nowMs));
    note(applyReportedVersion(m_instance, m_request, !isSameBoot(), m_nowMs));
    save();
}

void UpdateVisit::note(const UpdateStep &step)
{
    if (!step.kind)
        return;
    QJsonObject detail {
        {u"from"_s, m_instance.versionBeforeGrant}, {u"version"_s, m_instance.grantedVersion}};
    if (*step.kind == EventKind::UpdateInstalled)
        m_table.notes(m_number).installedBootId = m_request.bootId;
    const bool isFailure = *step.kind == EventKind::UpdateFailed || *step.kind == EventKind::UpdateReverted;
    if (isFailure) {
        detail.insert(u"errorcode"_s, step.errorCode);
        detail.insert(u"reason"_s, updateErrorText(step.errorCode));
    }
    if (*step.kind == EventKind::UpdateComplete && isForTarget())
        m_group->completions.add(m_nowMs);
    record(*step.kind, std::move(detail));
    if (isFailure)
        stopAfterFailure(step.errorCode);
}

// Safe mode: the first instance to end decides for the others.
void UpdateVisit::stopAfterFailure(int errorCode)
{
    if (!isForTarget() || !m_group->target.group->policy.safeMode || m_group->tally.counters().succeeded > 0)
        return;
    stopGroup(groupText(QT_TRANSLATE_NOOP("UpdateGroup", "the first update to %1 failed: %2"))
                  .arg(m_instance.grantedVersion, updateErrorText(errorCode)));
}

void UpdateVisit::stopGroup(const QString &reason)
{
    if (m_group->state.isStopped)
        return;
    m_group->state.isStopped = true;
    m_group->state.stopCause = StopCause::Rule;
    m_group->state.reason = reason;
    m_group->mustStoreState = true;
    record(EventKind::RolloutPaused,
        {{u"reason"_s, reason},
            {u"version"_s, m_group->target.package ? m_group->target.package->version : QString()}});
}

// A grant ends without a result when its time is over, the channel has moved on or the node is held, and the
// client asks again.
void UpdateVisit::lapseGrant()
{
    if (!m_instance.isUpdating || !m_group
        || (m_instance.status == InstanceStatus::Installed && isSameBoot()))
        return;
    if (!m_context.isHeld && isForTarget() && !m_group->tally.isTimedOut(m_instance.grantedMs, m_nowMs))
        return;
    m_lapsedVersion = m_instance.grantedVersion;
    m_instance.isUpdating = false;
    m_instance.status = InstanceStatus::Undefined;
    m_instance.statusMs = m_nowMs;
}

Verdict UpdateVisit::decide()
{
    UpdateQuestion question;
    question.choice = std::move(m_choice);
    question.reportedVersion = m_request.version;
    question.version = m_request.version == stored().version ? m_table.entry(m_number).version
                                                             : parseVersion(m_request.version);
    question.lapsedVersion = m_lapsedVersion;
    if (m_instance.isUpdating) {
        question.grantedVersion = m_instance.grantedVersion;
        question.isWaitingForReboot = m_instance.status == InstanceStatus::Installed && isSameBoot();
    }
    if (!m_group)
        return decideUpdate(question, {}, {}, m_nowMs);
    question.isHeld = m_context.isHeld;
    question.isGroupStopped = m_group->state.isStopped;
    question.stopReason = m_group->state.reason;
    question.officeHours = m_group->officeHours;
    return decideUpdate(question, m_group->tally.counters(), m_group->target.group->policy, m_nowMs);
}

void UpdateVisit::check()
{
    lapseGrant();
    save();
    Verdict verdict = decide();
    const Reason *decider = verdict.decider();
    const QByteArrayView rule = decider ? decider->rule : "";
    m_answer.reply.check = verdict.answer == "granted"_L1 ? OmahaCheck::Update : OmahaCheck::NoUpdate;
    if (m_answer.reply.check == OmahaCheck::Update) {
        m_answer.reply.offer = offerOf(*m_group->target.package);
        if (rule == "update.granted")
            grant();
        m_instance.versionBeforeGrant = m_instance.version;
    } else {
        if (rule == "update.timeout_limit")
            stopGroup(groupText(QT_TRANSLATE_NOOP("UpdateGroup", "an update to %1 did not end in time"))
                          .arg(m_group->target.package->version));
        noteRefusal(verdict);
    }
    noteCheck(verdict);
    m_answer.verdict = std::move(verdict);
}

void UpdateVisit::grant()
{
    const QString &version = m_group->target.package->version;
    m_instance.versionBeforeGrant = m_instance.version;
    m_instance.grantedVersion = version;
    m_instance.grantedMs = m_nowMs;
    m_instance.isUpdating = true;
    m_instance.hasAttempted = false;
    m_instance.errorCode = 0;
    m_instance.status = InstanceStatus::Granted;
    m_instance.statusMs = m_nowMs;
    m_table.notes(m_number).installedBootId.clear();
    save();
    UpdateGroupState &state = m_group->state;
    if (state.rolloutVersion != version || state.rolloutStartedMs == 0)
        startRollout();
    else if (state.rolloutFinishedMs == 0)
        return;
    state.rolloutFinishedMs = 0; // somebody was behind after all
    m_group->mustStoreState = true;
}

void UpdateVisit::startRollout()
{
    UpdateGroupState &state = m_group->state;
    state.rolloutVersion = m_group->target.package->version;
    state.rolloutStartedMs = m_nowMs;
    state.isFinishTold = false;
    recordOfGroup(EventKind::RolloutStarted, {});
}

void UpdateVisit::noteRefusal(const Verdict &verdict)
{
    if (m_instance.isUpdating || !m_group)
        return;
    const Reason *decider = verdict.decider();
    const bool isCurrent = decider && QByteArrayView(decider->rule) == "update.current";
    const InstanceStatus status = isCurrent ? InstanceStatus::Complete : InstanceStatus::OnHold;
    if (m_instance.status == status || (!isCurrent && m_instance.status == InstanceStatus::Error))
        return; // a failure stays to be seen until an update replaces it
    const auto isBehind = [](const Reason &reason) { return QByteArrayView(reason.rule) == "update.behind"; };
    if (!isCurrent && std::none_of(verdict.reasons.cbegin(), verdict.reasons.cend(), isBehind))
        return; // no policy holds it back
    m_instance.status = status;
    m_instance.statusMs = m_nowMs;
    save();
}

// History gets a line when what a person would read about this machine changes, not for each poll.
void UpdateVisit::noteCheck(const Verdict &verdict)
{
    UpdateEntry &entry = m_table.notes(m_number);
    const QByteArrayView rule = ruleOf(verdict);
    // After a restart the last rule is not known: then the row tells whether anything is new.
    const bool isNew = m_before.version != m_instance.version
        || (entry.lastRule ? rule != entry.lastRule
                           : entry.storedCheckMs == 0 || m_before.status != m_instance.status);
    entry.lastRule = ruleOf(verdict);
    if (rule == "update.granted_again")
        return;
    const auto &events = m_answer.changes.events;
    if (rule == "update.granted") {
        record(EventKind::UpdateGranted,
            {{u"from"_s, m_instance.versionBeforeGrant}, {u"version"_s, m_instance.grantedVersion}})
            .verdict
            = verdict;
        return;
    }
    const bool isTold
        = rule == "update.current" && !events.empty() && events.back().kind == EventKind::UpdateComplete;
    if (isTold || !isNew)
        return;
    Event &event
        = record(EventKind::UpdateCheck, {{u"version"_s, m_request.version}, {u"answer"_s, verdict.answer}});
    event.severity = verdict.isGood ? Severity::Quiet : Severity::Info;
    event.verdict = verdict;
}

void UpdateVisit::noteRollout()
{
    if (!m_group || !m_group->hasFinished())
        return;
    UpdateGroupState &state = m_group->state;
    state.rolloutFinishedMs = m_nowMs;
    m_group->mustStoreState = true;
    if (std::exchange(state.isFinishTold, true))
        return;
    const GroupCounters counters = m_group->tally.counters();
    const auto at
        = [&counters](RolloutPlace place) { return counters.byPlace.at(static_cast<std::size_t>(place)); };
    recordOfGroup(EventKind::RolloutFinished,
        {{u"total"_s, counters.seen}, {u"complete"_s, at(RolloutPlace::Complete)},
            {u"failed"_s, at(RolloutPlace::Failed)}});
}

void UpdateVisit::finish(bool isPending)
{
    m_table.markSeen(m_number);
    UpdateEntry &entry = m_table.notes(m_number);
    ChangeSet &changes = m_answer.changes;
    const bool isDue = m_instance != m_before || m_nowMs - entry.storedCheckMs >= UpdateLedger::kSeenWriteMs;
    const bool isGranted = m_answer.reply.check == OmahaCheck::Update;
    m_answer.mustCommit = !changes.events.empty() || (isPending && (isGranted || !m_request.events.empty()));
    if (m_answer.mustCommit || isDue) {
        changes.instances.push_back(entry.instance);
        entry.storedCheckMs = m_nowMs;
    }
    if (m_group && m_group->mustStoreState) {
        changes.groupStates.push_back(m_group->state);
        m_group->mustStoreState = false;
    }
    if (m_answer.verdict && !changes.events.empty())
        changes.verdicts.push_back({m_instance.node, *m_answer.verdict});
    // Nothing is on its way to the store, and the rules after update.current have no say.
    m_answer.canStand = !isPending && !m_answer.mustCommit && m_answer.verdict && !m_instance.isUpdating
        && m_instance.status == InstanceStatus::Complete && entry.lastRule
        && QByteArrayView(entry.lastRule) == "update.current";
    m_answer.reply.appId = m_request.appId;
    m_answer.reply.hasPing = m_request.hasPing;
    m_answer.reply.eventCount = static_cast<int>(m_request.events.size());
}

} // namespace roadstead
