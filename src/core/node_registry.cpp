#include "core/node_registry.h"

#include "core/fleet_config.h"
#include "core/literals.h"

#include <array>

namespace roadstead {

namespace {

/// Signs of one boot that are further apart belong to two boots.
constexpr qint64 kMaxBootPauseMs = 10 * 60 * 1000;

QLatin1String byName(Sighting::By by)
{
    constexpr std::array names {"dhcp", "http", "omaha", "fleetlock", "locksmith"};
    return QLatin1String(names.at(static_cast<std::size_t>(by)));
}

bool hasHardwareIds(const Node &node)
{
    return !node.uuid.isEmpty() || !node.macs.isEmpty();
}

template <typename Field> void fill(Field &field, const Field &value, bool &hasChanged)
{
    if (value.isEmpty() || field == value)
        return;
    field = value;
    hasChanged = true;
}

/// Takes every id of a row that is gone out of an index, so that none leads to it any more.
void removeIds(QHash<QString, NodeId> &map, const Node &gone)
{
    for (const QString &id :
        QStringList {gone.uuid, gone.serial, gone.machineId.text(), gone.zincatiId, gone.address}
            + gone.macs) {
        if (map.value(id, NodeId::None) == gone.id)
            map.remove(id);
    }
}

} // namespace

bool isPlaceholderSerial(const QString &serial)
{
    const QString text = serial.trimmed().toLower();
    static const QStringList known {u"0123456789"_s, u"to be filled by o.e.m."_s, u"default string"_s,
        u"none"_s, u"system serial number"_s, u"not specified"_s, u"not available"_s, u"0"_s, u"123456789"_s,
        u"n/a"_s};
    return text.isEmpty() || known.contains(text) || text.contains(u"vmware"_s);
}

NodeRegistry::Outcome NodeRegistry::sight(Sighting sighting, qint64 nowMs)
{
    Outcome outcome;
    // The machine may have met FleetLock before Omaha: the derived id finds that row.
    const NodeId byOwnId = ownerOfMachineId(sighting);
    if (!sighting.machineId.isEmpty() && sighting.zincatiId.isEmpty() && byOwnId == NodeId::None)
        sighting.zincatiId = zincatiIdOf(sighting.machineId.text());
    NodeId id = resolveHardware(sighting, nowMs, outcome);
    if (id == NodeId::None)
        id = resolveSoftware(sighting, byOwnId, nowMs, outcome);
    if (id == NodeId::None) {
        const bool hasAnyId = !sighting.uuid.isEmpty() || !sighting.mac.isEmpty()
            || !sighting.machineId.isEmpty() || !sighting.zincatiId.isEmpty() || !sighting.serial.isEmpty();
        if (!sighting.mayCreate || !hasAnyId)
            return outcome;
        id = create(sighting, nowMs, outcome);
    }
    if (byOwnId != id || !sighting.zincatiId.isEmpty())
        settleSoftwareIds(sighting, id, nowMs, outcome);
    Node &node = m_nodes.timesOf(id);
    takeIds(node, sighting, nowMs, outcome);
    takePhase(node, sighting.phase, nowMs, outcome);
    node.lastSeenMs = nowMs;
    if (node.isRetired && sighting.by != Sighting::By::Dhcp) {
        node.isRetired = false; // it reports again, so it is not gone
        outcome.hasChanged = true;
    }
    if (outcome.hasChanged)
        m_nodes.noteChange(id);
    outcome.node = id;
    return outcome;
}

NodeId NodeRegistry::ownerOfMachineId(const Sighting &sighting) const
{
    if (sighting.machineId.isEmpty())
        return NodeId::None;
    const Node *before = sighting.lastTime == NodeId::None ? nullptr : node(sighting.lastTime);
    return before && before->machineId == sighting.machineId ? before->id
                                                             : byMachineId(sighting.machineId.text());
}

NodeId NodeRegistry::resolveHardware(const Sighting &sighting, qint64 nowMs, Outcome &outcome)
{
    const NodeId uuidNode = sighting.uuid.isEmpty() ? NodeId::None : byUuid(sighting.uuid);
    const NodeId macNode = sighting.mac.isEmpty() ? NodeId::None : byMac(sighting.mac);
    if (uuidNode == macNode)
        return uuidNode;
    if (macNode == NodeId::None)
        return uuidNode;
    const Node &metByMac = *m_nodes.find(macNode);
    if (sighting.uuid.isEmpty() || metByMac.uuid.isEmpty()) {
        if (uuidNode != NodeId::None) {
            merge(uuidNode, macNode, nowMs, outcome);
            return uuidNode;
        }
        return macNode;
    }
    // The card was met in another machine: a moved card, or a cloned address. The UUID names the machine.
    const NodeId id = uuidNode != NodeId::None ? uuidNode
        : sighting.mayCreate                   ? create(sighting, nowMs, outcome)
                                               : macNode;
    if (id != macNode)
        markConflict(id, u"mac"_s, sighting.mac, macNode, nowMs, outcome);
    return id;
}

NodeId NodeRegistry::resolveSoftware(const Sighting &sighting, NodeId byOwnId, qint64 nowMs, Outcome &outcome)
{
    if (!sighting.uuid.isEmpty() || !sighting.mac.isEmpty())
        return NodeId::None;
    NodeId known = byOwnId;
    if (known == NodeId::None && !sighting.zincatiId.isEmpty())
        known = byZincatiId(sighting.zincatiId);
    if (known == NodeId::None && !sighting.serial.isEmpty() && !isPlaceholderSerial(sighting.serial))
        known = m_bySerial.value(sighting.serial, NodeId::None);
    const NodeId there = sighting.address.isEmpty() ? NodeId::None : byAddress(sighting.address);
    if (there == NodeId::None || there == known || !hasHardwareIds(*m_nodes.find(there)))
        return known;
    const Node &atAddress = *m_nodes.find(there);
    const bool hasOwnSoftwareId = !atAddress.machineId.isEmpty() || !atAddress.zincatiId.isEmpty();
    // A machine that has booted since it last sent its machine-id may have made a new one.
    const bool mayHaveNewId = !hasOwnSoftwareId || atAddress.bootStartedMs > atAddress.machineIdSeenMs;
    if (known == NodeId::None) {
        if (mayHaveNewId)
            return there;
        if (!sighting.mayCreate)
            return NodeId::None;
        const NodeId made = create(sighting, nowMs, outcome);
        markConflict(made, u"address"_s, sighting.address, there, nowMs, outcome);
        return made;
    }
    const Node &before = *m_nodes.find(known);
    if (!hasHardwareIds(before) && !hasOwnSoftwareId) {
        merge(there, known, nowMs, outcome);
        return there;
    }
    if (hasHardwareIds(before) && before.address != sighting.address)
        markConflict(known, u"machine-id"_s,
            sighting.machineId.isEmpty() ? sighting.zincatiId : sighting.machineId.text(), there, nowMs,
            outcome);
    return known;
}

/// An id that another row owns: a row without hardware is the same machine, any other is a clone and keeps
/// it.
void NodeRegistry::settleSoftwareIds(Sighting &sighting, NodeId id, qint64 nowMs, Outcome &outcome)
{
    const auto isMine
        = [&](const QString &value, const QHash<QString, NodeId> &owners, const QString &alias) {
              const NodeId owner = value.isEmpty() ? NodeId::None : owners.value(value, NodeId::None);
              if (owner == NodeId::None || owner == id)
                  return true;
              if (hasHardwareIds(*m_nodes.find(owner))) {
                  markConflict(id, alias, value, owner, nowMs, outcome);
                  return false;
              }
              merge(id, owner, nowMs, outcome);
              return true;
          };
    if (!isMine(sighting.machineId.text(), m_byMachineId, u"machine-id"_s))
        sighting.machineId = {};
    if (!isMine(sighting.zincatiId, m_byZincatiId, u"zincati-id"_s))
        sighting.zincatiId.clear();
}

NodeId NodeRegistry::create(const Sighting &sighting, qint64 nowMs, Outcome &outcome)
{
    Node node;
    node.id = static_cast<NodeId>(++m_lastId);
    node.firstSeenMs = nowMs;
    node.lastSeenMs = nowMs;
    m_nodes.insert(node);
    outcome.isNew = true;
    outcome.hasChanged = true;
    Event event;
    event.atMs = nowMs;
    event.node = node.id;
    event.kind = EventKind::NodeSeen;
    event.detail = {{u"by"_s, byName(sighting.by)}};
    for (const auto &[key, value] :
        {std::pair {u"mac"_s, sighting.mac}, {u"uuid"_s, sighting.uuid}, {u"serial"_s, sighting.serial},
            {u"machine-id"_s, sighting.machineId.text()}, {u"address"_s, sighting.address}}) {
        if (!value.isEmpty())
            event.detail.insert(key, value);
    }
    outcome.events.push_back(event);
    return node.id;
}

void NodeRegistry::merge(NodeId into, NodeId from, qint64 nowMs, Outcome &outcome)
{
    const Node gone = m_nodes.take(from);
    Node &kept = m_nodes[into];
    for (const QString &mac : gone.macs) {
        if (!kept.macs.contains(mac))
            kept.macs.append(mac);
    }
    const auto fillEmpty = [](auto &field, const auto &value) {
        if (field.isEmpty())
            field = value;
    };
    fillEmpty(kept.uuid, gone.uuid);
    fillEmpty(kept.serial, gone.serial);
    fillEmpty(kept.machineId, gone.machineId);
    fillEmpty(kept.zincatiId, gone.zincatiId);
    fillEmpty(kept.hostname, gone.hostname);
    fillEmpty(kept.arch, gone.arch);
    fillEmpty(kept.firmware, gone.firmware);
    kept.machineIdSeenMs = std::max(kept.machineIdSeenMs, gone.machineIdSeenMs);
    kept.firstSeenMs = std::min(kept.firstSeenMs, gone.firstSeenMs);
    for (auto *map : {&m_byUuid, &m_byMac, &m_bySerial, &m_byMachineId, &m_byZincatiId, &m_byAddress})
        removeIds(*map, gone);
    index(kept);
    outcome.merged.push_back(from);
    outcome.hasChanged = true;
    Event event;
    event.atMs = nowMs;
    event.node = into;
    event.kind = EventKind::NodeMerged;
    event.detail = {{u"from"_s, gone.macs.isEmpty() ? gone.machineId.text() : gone.macs.first()}};
    outcome.events.push_back(event);
}

void NodeRegistry::markConflict(
    NodeId id, const QString &alias, const QString &value, NodeId other, qint64 nowMs, Outcome &outcome)
{
    const Node &there = *m_nodes.find(other);
    const QString otherName
        = !there.uuid.isEmpty() ? there.uuid : there.macs.value(0, there.machineId.text());
    const QString text = alias + u' ' + value + u" = "_s + otherName;
    if (m_nodes.find(id)->conflict == text)
        return;
    m_nodes[id].conflict = text;
    outcome.hasChanged = true;
    Event event;
    event.atMs = nowMs;
    event.node = id;
    event.kind = EventKind::IdentityConflict;
    event.severity = Severity::Warn;
    event.detail = {{u"alias"_s, alias}, {u"value"_s, value}, {u"other"_s, otherName}};
    outcome.events.push_back(event);
}

void NodeRegistry::takeIds(Node &node, const Sighting &sighting, qint64 nowMs, Outcome &outcome)
{
    fill(node.uuid, sighting.uuid, outcome.hasChanged);
    // A card with another owner stays with that owner until a person decides.
    if (!sighting.mac.isEmpty() && !node.macs.contains(sighting.mac) && byMac(sighting.mac) == NodeId::None) {
        node.macs.append(sighting.mac);
        outcome.hasChanged = true;
    }
    if (node.serial != sighting.serial && !isPlaceholderSerial(sighting.serial))
        fill(node.serial, sighting.serial, outcome.hasChanged);
    if (!sighting.machineId.isEmpty()) {
        if (node.machineId != sighting.machineId && byMachineId(node.machineId.text()) == node.id)
            m_byMachineId.remove(node.machineId.text());
        fill(node.machineId, sighting.machineId, outcome.hasChanged);
        node.machineIdSeenMs = nowMs;
    }
    if (!sighting.zincatiId.isEmpty()) {
        fill(node.zincatiId, sighting.zincatiId, outcome.hasChanged);
        node.machineIdSeenMs = nowMs;
    }
    fill(node.hostname, sighting.hostname, outcome.hasChanged);
    fill(node.arch, sighting.arch, outcome.hasChanged);
    fill(node.firmware, sighting.firmware, outcome.hasChanged);
    // Whoever asks over HTTP in another machine's name does not become that machine.
    const NodeId owner = byAddress(sighting.address);
    if (sighting.by != Sighting::By::Http || owner == NodeId::None || !hasHardwareIds(*m_nodes.find(owner)))
        takeAddress(node, sighting.address, outcome);
    if (outcome.hasChanged)
        index(node);
}

void NodeRegistry::takeAddress(Node &node, const QString &address, Outcome &outcome)
{
    if (address.isEmpty() || node.address == address)
        return;
    const NodeId before = byAddress(address);
    if (before != NodeId::None && before != node.id)
        m_nodes[before].address.clear(); // an address has one holder at a time
    if (byAddress(node.address) == node.id)
        m_byAddress.remove(node.address);
    node.address = address;
    m_byAddress.insert(address, node.id);
    outcome.hasChanged = true;
}

void NodeRegistry::takePhase(Node &node, BootPhase phase, qint64 nowMs, Outcome &outcome)
{
    if (phase == BootPhase::None)
        return;
    // Firmware and loader come once a boot; the script once too. A later step never begins a boot that was
    // seen to begin.
    const bool isBackAtStart = (phase <= BootPhase::Loader && node.bootPhase >= BootPhase::Script)
        || (phase == BootPhase::Script && node.bootPhase > BootPhase::Script);
    const bool isFirst = node.bootStartedMs == 0 && phase != BootPhase::System;
    const bool isStale = phase != BootPhase::System && nowMs - node.lastSeenMs > kMaxBootPauseMs;
    if (isBackAtStart || isFirst || isStale) {
        node.bootStartedMs = nowMs;
        node.bootFinishedMs = 0;
        node.isFailed = false;
        node.bootPhase = phase;
        outcome.hasChanged = true;
        return;
    }
    const bool isNews = phase > node.bootPhase;
    // The initrd asks for an address like a running system before it fetches its config: the later sign ends
    // the boot.
    const bool endsBoot = (phase == BootPhase::System && isNews)
        || (phase == BootPhase::Config && node.bootPhase == BootPhase::System);
    if (endsBoot && node.bootStartedMs != 0)
        node.bootFinishedMs = nowMs;
    if (isNews || endsBoot) {
        node.bootPhase = phase;
        outcome.hasChanged = true;
    }
}

void NodeRegistry::index(const Node &node)
{
    if (!node.uuid.isEmpty())
        m_byUuid.insert(node.uuid, node.id);
    for (const QString &mac : node.macs)
        m_byMac.insert(mac, node.id);
    if (!node.serial.isEmpty())
        m_bySerial.insert(node.serial, node.id);
    if (!node.machineId.isEmpty())
        m_byMachineId.insert(node.machineId.text(), node.id);
    if (!node.zincatiId.isEmpty())
        m_byZincatiId.insert(node.zincatiId, node.id);
    if (!node.address.isEmpty())
        m_byAddress.insert(node.address, node.id);
}

void NodeRegistry::load(std::vector<Node> nodes, qint64 lastNodeId)
{
    *this = NodeRegistry();
    m_lastId = lastNodeId;
    for (Node &node : nodes) {
        m_lastId = std::max(m_lastId, static_cast<qint64>(node.id));
        index(node);
        m_nodes.insert(std::move(node));
    }
}

NodeId NodeRegistry::find(const QString &text) const
{
    const QString id = normalizedNodeId(text.trimmed());
    for (const auto *map : {&m_byUuid, &m_byMac, &m_byMachineId, &m_byZincatiId, &m_byAddress, &m_bySerial}) {
        for (const QString &key : {id, text}) {
            const auto at = map->constFind(key);
            if (at != map->cend())
                return *at;
        }
    }
    for (const Node &node : m_nodes) {
        if (!node.hostname.isEmpty() && node.hostname.compare(text, Qt::CaseInsensitive) == 0)
            return node.id;
    }
    return NodeId::None;
}

void NodeRegistry::setFailed(NodeId id, bool isFailed)
{
    if (m_nodes.find(id))
        m_nodes[id].isFailed = isFailed;
}

void NodeRegistry::setRetired(NodeId id, bool isRetired)
{
    if (m_nodes.find(id))
        m_nodes[id].isRetired = isRetired;
}

} // namespace roadstead
