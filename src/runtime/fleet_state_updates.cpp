#include "runtime/fleet_state.h"

#include "core/literals.h"
#include "store/store.h"

namespace roadstead::runtime {

std::optional<OmahaAppReply> FleetState::repeatLocked(const OmahaAppRequest &app, Ipv4 address, qint64 nowMs)
{
    // A cache line of each row is all that it takes. They are fetched at once: in a large fleet waiting for
    // memory is what costs.
    NodeRows<Verdict> &verdicts = verdictsOf(VerdictKind::Update);
    NodeId node = NodeId::None;
    const std::optional<quint32> number = m_ledger.find(app, [&](quint32 likely, NodeId itsNode) {
        m_ledger.table().fetchStandingAhead(likely);
        m_registry.fetchTimesAhead(itsNode);
        verdicts.fetchFirstAhead(itsNode);
        node = itsNode;
    });
    if (!number)
        return std::nullopt;
    const StandingCheck *check
        = m_ledger.standing(*number, app, {m_registry.editionOf(node), address}, nowMs);
    Verdict *verdict = check ? verdicts.peek(node) : nullptr;
    if (!verdict || verdict->reasons.constData() != check->reasons.constData())
        return std::nullopt; // the node's newest answer was another application's
    m_registry.sightAgain(node, nowMs);
    verdict->atMs = nowMs;
    m_dirty.insert(node);
    m_touched.insert(node);
    return m_ledger.repeat(*number, app);
}

std::optional<OmahaResponse> FleetState::repeatOmaha(const OmahaRequest &request, Ipv4 address)
{
    OmahaResponse response;
    const std::scoped_lock lock(m_mutex);
    const qint64 now = nowMs();
    for (const OmahaAppRequest &app : request.apps) {
        auto reply = repeatLocked(app, address, now);
        if (!reply)
            return std::nullopt;
        response.apps.push_back(std::move(*reply));
    }
    return response;
}

void FleetState::handleOmaha(
    const OmahaRequest &request, const QString &address, const std::function<void(OmahaResponse)> &done)
{
    // Without an IPv4 address, which is one word to compare, every check is decided anew.
    const std::optional<Ipv4> origin = address.isEmpty() ? Ipv4 {0} : ipv4FromText(address);
    if (auto response = origin ? repeatOmaha(request, *origin) : std::nullopt) {
        done(*std::move(response));
        return;
    }
    std::vector<Answered> answers;
    ChangeSet changes;
    bool mustCommit = false;
    std::unique_lock order(m_promiseOrder);
    {
        const std::scoped_lock lock(m_mutex);
        const qint64 now = nowMs();
        for (const OmahaAppRequest &app : request.apps) {
            Sighting sighting;
            sighting.by = Sighting::By::Omaha;
            sighting.phase = BootPhase::System;
            sighting.machineId = app.machineId;
            sighting.address = address;
            // All rows are fetched at once: in a large fleet waiting for memory is what costs.
            const std::optional<quint32> number = m_ledger.find(app, [this](quint32 likely, NodeId node) {
                m_ledger.table().fetchAhead(likely);
                m_registry.fetchAhead(node);
                verdictsOf(VerdictKind::Update).fetchAhead(node);
            });
            sighting.lastTime = number ? m_ledger.nodeOf(*number) : NodeId::None;
            const Contact contact = sightLocked(sighting, now, changes);
            UpdateAnswer answer
                = m_ledger.handle(app, {contact.node, contact.updateGroup, now, number, contact.isHeld});
            if (answer.verdict)
                keepVerdict(contact.node, *answer.verdict, changes);
            if (answer.canStand && origin && contact.node != NodeId::None)
                standLocked(app, *origin, answer);
            adopt(answer, changes);
            mustCommit = mustCommit || answer.mustCommit;
            answers.push_back({app.appId, app.machineId, std::move(answer)});
        }
    }
    if (mustCommit) {
        commitOmaha(std::move(answers), std::move(changes), done);
        return;
    }
    if (!changes.isEmpty()) // before another answer's commit may follow: a row must not replace a newer one
        m_store.record(std::move(changes));
    order.unlock();
    OmahaResponse response;
    for (Answered &answered : answers)
        response.apps.push_back(std::move(answered.answer.reply));
    done(std::move(response));
}

void FleetState::standLocked(const OmahaAppRequest &app, Ipv4 address, const UpdateAnswer &answer)
{
    const NodeId node = m_ledger.nodeOf(*answer.number);
    const QList<Reason> *reasons = m_ledger.stand(answer, app, {m_registry.editionOf(node), address});
    Verdict *verdict = verdictsOf(VerdictKind::Update).find(node);
    if (reasons && verdict && verdict->reasons == *reasons)
        verdict->reasons = *reasons; // by the one list repeatLocked() knows it again
}

void FleetState::commitOmaha(
    std::vector<Answered> answers, ChangeSet changes, std::function<void(OmahaResponse)> done)
{
    auto kept = std::make_shared<std::vector<Answered>>(std::move(answers));
    m_store.commit(std::move(changes), [this, kept, done = std::move(done)](const Result<void> &stored) {
        OmahaResponse response;
        {
            const std::scoped_lock lock(m_mutex);
            for (auto &[appId, machineId, answer] : *kept) {
                if (stored && answer.mustCommit)
                    m_ledger.committed(answer);
                else if (answer.mustCommit)
                    answer.reply = m_ledger.rollback(answer);
                if (const Instance *instance = stored ? nullptr : m_ledger.instance(appId, machineId))
                    m_instances.insert(instance->node, *instance);
                response.apps.push_back(answer.reply);
            }
        }
        done(std::move(response));
    });
}

void FleetState::adopt(const UpdateAnswer &answer, ChangeSet &changes)
{
    for (const Instance &instance : answer.changes.instances) {
        m_instances.insert(instance.node, instance);
        changes.instances.push_back(instance);
    }
    changes.groupStates.insert(
        changes.groupStates.end(), answer.changes.groupStates.begin(), answer.changes.groupStates.end());
    changes.verdicts.insert(
        changes.verdicts.end(), answer.changes.verdicts.begin(), answer.changes.verdicts.end());
    changes.events.insert(changes.events.end(), answer.changes.events.begin(), answer.changes.events.end());
}

void FleetState::setUpdates(const UpdateOrder &order, std::function<void(Result<void>)> done)
{
    const std::scoped_lock promise(m_promiseOrder);
    std::vector<UpdateGroupState> before;
    Result<ChangeSet> changes;
    {
        const std::scoped_lock lock(m_mutex);
        before = m_ledger.states();
        changes = m_ledger.obey(order, nowMs());
        if (changes) {
            for (const Instance &instance : changes->instances) {
                m_instances.insert(instance.node, instance);
                m_dirty.insert(instance.node);
            }
        }
    }
    if (!changes) {
        done(tl::unexpected(changes.error()));
        return;
    }
    m_store.commit(*std::move(changes),
        [this, before = std::move(before), done = std::move(done)](const Result<void> &stored) {
            if (!stored) {
                const std::scoped_lock lock(m_mutex);
                m_ledger.restore(before);
            }
            done(stored);
        });
}

QList<RolloutStatus> FleetState::rollouts()
{
    std::vector<RolloutSnapshot> snapshots;
    {
        const std::scoped_lock lock(m_mutex);
        snapshots = m_ledger.rollouts(nowMs());
    }
    QList<RolloutStatus> rollouts;
    for (RolloutSnapshot &snapshot : snapshots)
        rollouts.append(withEstimate(std::move(snapshot)));
    return rollouts;
}

QList<Verdict> FleetState::explain(const Labels &labels)
{
    services::BootQuestion question;
    question.labels = labels;
    question.nowMs = nowMs();
    question.baseUrl = "http://station";
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        question.query.emplace_back(it.key().toUtf8(), it->toUtf8());
    question.secrets = secrets();
    const auto rendered = renderer();
    Verdict boot = rendered->ipxe(question).verdict;
    Verdict config = rendered->ignition(question).verdict;
    config.kind = VerdictKind::Config;
    QList<Verdict> all {boot, config};
    const std::scoped_lock lock(m_mutex);
    NodeId known = NodeId::None;
    for (const QString &key : {u"uuid"_s, u"mac"_s, u"serial"_s, u"machine_id"_s}) {
        if (known == NodeId::None && labels.contains(key))
            known = m_registry.find(labels.value(key));
    }
    const auto instance = m_instances.constFind(known);
    if (instance == m_instances.cend())
        return all;
    const Node &node = *m_registry.node(known);
    const Cluster *cluster = m_config->clusterOf(node);
    const NodeEntry *entry = m_config->entryOf(node);
    OmahaAppRequest request;
    request.appId = instance->appId;
    request.machineId = instance->machineId;
    request.version = instance->version;
    request.track = instance->track;
    request.hasUpdateCheck = true;
    all.append(m_ledger.explain(request,
        {known, cluster ? cluster->updateGroup : QString(), question.nowMs, std::nullopt,
            entry && entry->isHeld}));
    return all;
}

} // namespace roadstead::runtime
