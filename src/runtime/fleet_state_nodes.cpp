#include "runtime/fleet_state.h"

#include "core/literals.h"

namespace roadstead::runtime {

std::optional<std::pair<Node, FleetState::LastBoot>> FleetState::bootOf(NodeId id) const
{
    const std::scoped_lock lock(m_mutex);
    const Node *node = m_registry.node(id);
    const LastBoot *boot = m_boots.find(id);
    return node ? std::optional(std::pair(*node, boot ? *boot : LastBoot())) : std::nullopt;
}

std::vector<std::pair<Node, FleetState::LastBoot>> FleetState::boots() const
{
    constexpr std::size_t kRowsAtOnce = 256;
    std::vector<NodeId> ids;
    std::unique_lock lock(m_mutex);
    ids.reserve(static_cast<std::size_t>(m_registry.nodes().size()));
    for (const Node &node : m_registry.nodes())
        ids.push_back(node.id);
    lock.unlock();
    std::ranges::sort(ids); // a table has no order
    std::vector<std::pair<Node, LastBoot>> boots;
    boots.reserve(ids.size());
    for (std::size_t first = 0; first < ids.size(); first += kRowsAtOnce) {
        lock.lock();
        for (std::size_t i = first; i < std::min(ids.size(), first + kRowsAtOnce); ++i) {
            const Node *node = m_registry.node(ids[i]);
            const LastBoot *boot = m_boots.find(ids[i]);
            if (node && !node->isRetired)
                boots.emplace_back(*node, boot ? *boot : LastBoot());
        }
        lock.unlock();
    }
    return boots;
}

std::vector<Node> FleetState::retire(const QList<NodeId> &nodes, bool isRetired)
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Node> rows;
    for (const NodeId id : nodes) {
        const Node *row = m_registry.node(id);
        if (!row || row->isRetired == isRetired)
            continue;
        m_registry.setRetired(id, isRetired);
        m_dirty.insert(id);
        rows.push_back(*row);
    }
    return rows;
}

NodeId FleetState::nodeOf(const QString &id) const
{
    const std::scoped_lock lock(m_mutex);
    return m_registry.find(id);
}

namespace {

/// Ids of nodes that stand in another cluster's list than before.
QStringList idsThatMoved(const FleetDocument &before, const FleetDocument &after)
{
    if (before.clusters == after.clusters)
        return {};
    QHash<QString, QString> homes;
    for (const Cluster &cluster : before.clusters) {
        for (const QString &id : cluster.nodes)
            homes.insert(id, cluster.id);
    }
    QStringList moved;
    for (const Cluster &cluster : after.clusters) {
        for (const QString &id : cluster.nodes) {
            if (homes.take(id) != cluster.id)
                moved.append(id);
        }
    }
    return moved + homes.keys(); // those that are in none now
}

} // namespace

std::vector<Event> FleetState::movesBetween(
    const FleetConfig &before, const FleetConfig &after, const QString &who) const
{
    constexpr int kIdsAtOnce = 256; // nobody waits long for the mutex
    const QStringList moved = idsThatMoved(before.document(), after.document());
    const qint64 now = nowMs();
    std::vector<Event> events;
    QSet<NodeId> told;
    std::unique_lock lock(m_mutex);
    for (qsizetype i = 0; i < moved.size(); ++i) {
        if (i % kIdsAtOnce == kIdsAtOnce - 1) {
            lock.unlock();
            lock.lock();
        }
        const Node *node = m_registry.node(m_registry.find(moved[i]));
        if (!node || told.contains(node->id))
            continue;
        told.insert(node->id);
        const Cluster *from = before.clusterOf(*node);
        const Cluster *to = after.clusterOf(*node);
        const QString fromId = from ? from->id : QString();
        const QString toId = to ? to->id : QString();
        if (fromId == toId)
            continue;
        Event &event = events.emplace_back();
        event.atMs = now;
        event.node = node->id;
        event.kind = EventKind::NodeMoved;
        event.detail = {{u"from"_s, fromId}, {u"to"_s, toId}, {u"who"_s, who}};
    }
    return events;
}

} // namespace roadstead::runtime
