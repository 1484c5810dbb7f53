#include "runtime/fleet_state.h"

#include "core/literals.h"
#include "store/store.h"

namespace roadstead::runtime {

using services::BootRenderer;

FleetState::FleetState(store::Store &store, Clock clock)
    : m_store(store)
    , m_clock(std::move(clock))
    , m_config(std::make_shared<const FleetConfig>(FleetDocument {}))
    , m_renderer(std::make_shared<const BootRenderer>(m_config))
{
}

void FleetState::load(StoredState stored, const FleetConfigPtr &config)
{
    auto renderer = std::make_shared<const BootRenderer>(config);
    const std::scoped_lock lock(m_promiseOrder, m_mutex);
    m_config = config;
    m_renderer = std::move(renderer);
    m_registry.load(std::move(stored.nodes), stored.lastNodeId);
    m_ledger.setConfig(config, nowMs());
    m_ledger.load(stored.instances, stored.groupStates, nowMs());
    m_instances.clear();
    for (const Instance &instance : stored.instances)
        m_instances.insert(instance.node, instance);
    for (auto &ofKind : m_verdicts)
        ofKind.clear();
    m_boots.clear();
    m_doors.clear();
    for (const LatestVerdict &latest : stored.verdicts) {
        shareReasons(verdictsOf(latest.verdict.kind).set(latest.node, latest.verdict).reasons);
        for (const Reason &reason : latest.verdict.reasons) {
            if (QByteArrayView(reason.rule) == QByteArrayView("boot.profile"))
                m_boots.set(latest.node, {reason.inputs.value(1), reason.inputs.value(0), {}, {}});
            if (QByteArrayView(reason.rule) == QByteArrayView("lock.door"))
                m_doors.insert(latest.node, lockDoorFromName(reason.inputs.value(0)));
        }
    }
    m_noted.clear();
    m_locks = {};
    m_staleTold.clear();
    m_dirty.clear();
    m_removed.clear();
    m_touched.clear();
}

void FleetState::setConfig(const FleetConfigPtr &config)
{
    setConfig(config, std::make_shared<const BootRenderer>(config));
}

void FleetState::setConfig(const FleetConfigPtr &config, std::shared_ptr<const BootRenderer> renderer)
{
    const std::scoped_lock lock(m_mutex);
    m_config = config;
    m_renderer = std::move(renderer);
    m_ledger.setConfig(config, nowMs());
    for (const Node &node : m_registry.nodes())
        m_dirty.insert(node.id); // names, clusters and labels may be others
}

FleetConfigPtr FleetState::config() const
{
    const std::scoped_lock lock(m_mutex);
    return m_config;
}

std::shared_ptr<const BootRenderer> FleetState::renderer() const
{
    const std::scoped_lock lock(m_mutex);
    return m_renderer;
}

void FleetState::setSecrets(SecretSnapshotPtr secrets)
{
    const std::scoped_lock lock(m_mutex);
    m_secrets = std::move(secrets);
}

SecretSnapshotPtr FleetState::secrets() const
{
    const std::scoped_lock lock(m_mutex);
    return m_secrets;
}

FleetState::Contact FleetState::sight(const Sighting &sighting)
{
    ChangeSet changes;
    Contact contact;
    {
        const std::scoped_lock lock(m_mutex);
        contact = sightLocked(sighting, nowMs(), changes);
    }
    if (!changes.isEmpty())
        m_store.record(std::move(changes));
    return contact;
}

FleetState::Contact FleetState::sightLocked(const Sighting &sighting, qint64 nowMs, ChangeSet &changes)
{
    NodeRegistry::Outcome outcome = m_registry.sight(sighting, nowMs);
    Contact contact;
    contact.node = outcome.node;
    if (outcome.node == NodeId::None)
        return contact;
    const Node &node = *m_registry.node(outcome.node);
    for (const NodeId merged : outcome.merged) {
        m_removed.insert(merged);
        for (auto &ofKind : m_verdicts)
            ofKind.remove(merged);
        m_locks.merge(merged, outcome.node);
        if (const LockDoor door = m_doors.take(merged); door != LockDoor::Unknown)
            m_doors.insert(outcome.node, door);
        changes.removedNodes.push_back(merged);
        changes.mergedInto = outcome.node;
        if (const auto instance = m_instances.constFind(merged); instance != m_instances.cend()) {
            Instance moved = *instance;
            moved.node = outcome.node;
            m_instances.insert(outcome.node, moved);
            m_instances.remove(merged);
            changes.instances.push_back(moved);
        }
    }
    if (outcome.hasChanged)
        changes.nodes.push_back(node);
    for (Event &event : outcome.events)
        changes.events.push_back(std::move(event));
    m_dirty.insert(outcome.node);
    m_touched.insert(outcome.node);
    if (const NodeEntry *entry = m_config->entryOf(node)) {
        contact.labels = entry->labels;
        contact.isHeld = entry->isHeld;
    }
    if (const Cluster *cluster = m_config->clusterOf(node)) {
        contact.labels.insert(u"cluster"_s, cluster->id);
        contact.updateGroup = cluster->updateGroup;
    }
    return contact;
}

bool FleetState::isRepeated(NodeId node, Noted noted)
{
    auto &ring = m_noted.make(node);
    for (const Noted &known : ring) {
        if (known.kind == noted.kind && known.hash == noted.hash && noted.atMs - known.atMs < kRepeatMs)
            return true;
    }
    *std::ranges::min_element(ring, {}, &Noted::atMs) = noted;
    return false;
}

// Lists that share their items compare at once, and 100,000 machines with the same answer fit the processor's
// cache.
void FleetState::shareReasons(QList<Reason> &reasons)
{
    auto known = std::ranges::find(m_sharedReasons, reasons);
    if (known == m_sharedReasons.end()) {
        --known; // the one that was longest without use
        *known = reasons;
    }
    reasons = *known;
    std::rotate(m_sharedReasons.begin(), known, known + 1);
}

void FleetState::keepVerdict(NodeId node, Verdict verdict, ChangeSet &changes)
{
    if (node == NodeId::None)
        return;
    if (verdict.kind == VerdictKind::Update) // of the others each machine has its own
        shareReasons(verdict.reasons);
    NodeRows<Verdict> &rows = verdictsOf(verdict.kind);
    const Verdict *newest = rows.find(node);
    if (!newest || newest->answer != verdict.answer || newest->reasons != verdict.reasons)
        changes.verdicts.push_back({node, verdict});
    rows.set(node, std::move(verdict));
}

void FleetState::noteVerdict(Event event, bool isNews)
{
    ChangeSet changes;
    {
        const std::scoped_lock lock(m_mutex);
        noteLocked(std::move(event), isNews, changes);
    }
    if (!changes.isEmpty())
        m_store.record(std::move(changes));
}

void FleetState::noteLocked(Event event, bool isNews, ChangeSet &changes)
{
    if (event.atMs == 0)
        event.atMs = nowMs();
    if (event.verdict)
        keepVerdict(event.node, *event.verdict, changes);
    if (event.node != NodeId::None)
        m_dirty.insert(event.node);
    if (isNews && !isRepeated(event.node, {event.kind, qHash(event.detail, 0), event.atMs}))
        changes.events.push_back(std::move(event));
}

NodeId FleetState::nodeAt(const QString &address) const
{
    const std::scoped_lock lock(m_mutex);
    return m_registry.byAddress(address);
}

void FleetState::setFailedLocked(NodeId node, bool isFailed)
{
    const Node *row = m_registry.node(node);
    if (!row || row->isFailed == isFailed)
        return;
    m_registry.setFailed(node, isFailed);
    m_touched.insert(node);
}

void FleetState::noteBoot(const BootNote &note, const std::function<Event()> &event)
{
    ChangeSet changes;
    const qint64 now = nowMs();
    bool isNews = false;
    {
        const std::scoped_lock lock(m_mutex);
        keepVerdict(note.node, note.verdict, changes);
        if (note.node != NodeId::None) {
            setFailedLocked(note.node, note.isFailed);
            m_dirty.insert(note.node);
        }
        if (note.node != NodeId::None && !note.profile.isEmpty()) {
            const LastBoot *known = m_boots.find(note.node);
            LastBoot boot {note.group, note.profile, note.query, note.baseUrl};
            if (known && note.query.isEmpty()) {
                boot.query = known->query;
                boot.baseUrl = known->baseUrl;
            }
            if (!known || *known != boot) // the texts of this request are kept only for news
                m_boots.set(note.node, std::move(boot));
        }
        isNews = !isRepeated(note.node, {note.kind, note.fact, now});
    }
    if (isNews) {
        Event &made = changes.events.emplace_back(event());
        made.node = note.node;
        made.kind = note.kind;
        made.atMs = now;
        made.verdict = note.verdict;
    }
    if (!changes.isEmpty())
        m_store.record(std::move(changes));
}

void FleetState::commitLease(
    const Lease &lease, Event event, const Sighting &sighting, std::function<void(Result<void>)> done)
{
    ChangeSet changes;
    changes.leases.push_back(lease);
    {
        const std::scoped_lock lock(m_mutex);
        event.node = sightLocked(sighting, nowMs(), changes).node;
        // A laptop's lease is kept without a line of history: it is no node.
        if (event.node != NodeId::None)
            noteLocked(std::move(event), true, changes);
    }
    m_store.commit(std::move(changes), std::move(done));
}

NodeSummary FleetState::summarizeLocked(const Node &node, qint64 nowMs) const
{
    NodeLife life;
    const auto instance = m_instances.constFind(node.id);
    life.instance = instance == m_instances.cend() ? nullptr : &*instance;
    life.holdsLock = m_locks.holds(node.id);
    life.waitsForLock = m_locks.waits(node.id);
    life.strategy = strategyOf(m_doors.value(node.id, LockDoor::Unknown));
    if (const LastBoot *boot = m_boots.find(node.id)) {
        life.group = boot->group;
        life.profile = boot->profile;
    }
    return summarize(node, life, *m_config, nowMs);
}

FleetState::Changes FleetState::takeChanges(int limit)
{
    constexpr qsizetype kRowsAtOnce = 128; // nobody waits long for the mutex
    Changes changes;
    const qint64 now = nowMs();
    bool isAll = false;
    while (!isAll && changes.changed.size() < limit) {
        const qsizetype most = std::min<qsizetype>(limit, changes.changed.size() + kRowsAtOnce);
        const std::scoped_lock lock(m_mutex);
        m_dirty.takeSome([&](NodeId id) {
            const Node *node = m_registry.node(id);
            if (node && node->isRetired)
                m_removed.insert(id);
            else if (node)
                changes.changed.append(summarizeLocked(*node, now));
            return changes.changed.size() < most;
        });
        isAll = changes.changed.size() < most;
    }
    const std::scoped_lock lock(m_mutex);
    changes.removed = QList<NodeId>(m_removed.cbegin(), m_removed.cend());
    m_removed.clear();
    return changes;
}

QList<NodeSummary> FleetState::summaries() const
{
    const std::scoped_lock lock(m_mutex);
    const qint64 now = nowMs();
    QList<NodeSummary> rows;
    rows.reserve(m_registry.nodes().size());
    for (const Node &node : m_registry.nodes()) {
        if (!node.isRetired)
            rows.append(summarizeLocked(node, now));
    }
    return rows;
}

std::optional<NodeSummary> FleetState::summary(NodeId id) const
{
    const std::scoped_lock lock(m_mutex);
    const Node *node = m_registry.node(id);
    return node ? std::optional(summarizeLocked(*node, nowMs())) : std::nullopt;
}

std::optional<Node> FleetState::node(NodeId id) const
{
    const std::scoped_lock lock(m_mutex);
    const Node *node = m_registry.node(id);
    return node ? std::optional(*node) : std::nullopt;
}

QList<Verdict> FleetState::verdicts(NodeId id) const
{
    const std::scoped_lock lock(m_mutex);
    QList<Verdict> all;
    for (const auto &ofKind : m_verdicts) {
        if (const Verdict *newest = ofKind.find(id))
            all.append(namedLocked(*newest));
    }
    return all;
}

void FleetState::saveTouched()
{
    constexpr std::size_t kRowsAtOnce = 500;
    ChangeSet changes;
    // No grant may come between these rows and their place in the queue: they would replace it.
    const std::scoped_lock order(m_promiseOrder);
    {
        const std::scoped_lock lock(m_mutex);
        m_touched.takeSome([&](NodeId id) {
            if (const Node *node = m_registry.node(id))
                changes.nodes.push_back(*node);
            if (const auto instance = m_instances.constFind(id); instance != m_instances.cend())
                changes.instances.push_back(*instance);
            return changes.nodes.size() < kRowsAtOnce;
        });
    }
    if (!changes.isEmpty())
        m_store.record(std::move(changes));
}

} // namespace roadstead::runtime
