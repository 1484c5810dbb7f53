#pragma once

#include "core/event.h"
#include "core/node_table.h"

#include <QHash>

#include <optional>
#include <vector>

namespace roadstead {

/// What one packet or request tells about the machine that sent it. Ids are normalised; empty ones are
/// unknown.
struct Sighting
{
    enum class By : unsigned char
    {
        Dhcp,
        Http,
        Omaha,
        FleetLock,
        Locksmith
    };
    By by = By::Http;
    BootPhase phase = BootPhase::None;
    QString uuid;
    QString mac;
    QString serial;
    MachineId machineId;
    QString zincatiId;
    QString address; ///< where the packet came from, or the address that DHCP gives it
    QString hostname;
    QString arch;
    QString firmware;
    NodeId lastTime
        = NodeId::None; ///< whose row the machine-id was found in before: looked at first, never trusted
    bool mayCreate
        = true; ///< false: a plain DHCP client is no node until it boots or reports through this station
};

/// Knows every machine by all its ids and decides which one a packet comes from. Strong ids are the SMBIOS
/// UUID, the MAC and the machine-id (with the Zincati id that follows from it); the serial and the address
/// only help where no strong id is known. Two rows that turn out to be one machine are merged; what could be
/// either is marked as a conflict and never guessed. Pure and single-threaded: its owner guards it.
class NodeRegistry
{
public:
    struct Outcome
    {
        NodeId node = NodeId::None; ///< None: unknown, and the sighting may not create
        bool isNew = false;
        bool hasChanged = false; ///< more than the time of the last sign: worth a write now
        std::vector<NodeId> merged; ///< rows that are now part of `node`
        std::vector<Event> events;
    };
    Outcome sight(Sighting sighting, qint64 nowMs);

    void load(std::vector<Node> nodes, qint64 lastNodeId);

    [[nodiscard]] const Node *node(NodeId id) const { return m_nodes.find(id); }
    /// Another one after each change of the node's row, of the address that it has, or of anything else but
    /// times that sight() goes by: with the same one, the sighting that made it would again change times
    /// alone. 0: unknown node.
    [[nodiscard]] quint32 editionOf(NodeId id) const { return m_nodes.editionOf(id); }
    /// The sighting by its machine-id that left the node as it is has come again.
    void sightAgain(NodeId id, qint64 nowMs)
    {
        Node &node = m_nodes.timesOf(id);
        node.lastSeenMs = nowMs;
        node.machineIdSeenMs = nowMs;
    }
    /// As NodeTable does: the marks are no part of a node.
    bool mark(NodeId id, quint8 bit) { return m_nodes.mark(id, bit); }
    bool unmark(NodeId id, quint8 bit) { return m_nodes.unmark(id, bit); }
    /// Lets the processor fetch a node's row while it does something else.
    ROADSTEAD_ALWAYS_INLINE void fetchAhead(NodeId id) const { m_nodes.fetchAhead(id); }
    /// The part that editionOf() and sightAgain() need.
    ROADSTEAD_ALWAYS_INLINE void fetchTimesAhead(NodeId id) const { m_nodes.fetchTimesAhead(id); }
    [[nodiscard]] NodeId byUuid(const QString &uuid) const { return m_byUuid.value(uuid, NodeId::None); }
    [[nodiscard]] NodeId byMac(const QString &mac) const { return m_byMac.value(mac, NodeId::None); }
    [[nodiscard]] NodeId byMachineId(const QString &id) const
    {
        return m_byMachineId.value(id, NodeId::None);
    }
    [[nodiscard]] NodeId byZincatiId(const QString &id) const
    {
        return m_byZincatiId.value(id, NodeId::None);
    }
    [[nodiscard]] NodeId byAddress(const QString &address) const
    {
        return m_byAddress.value(address, NodeId::None);
    }
    /// By any id in any spelling that a person may type: UUID, MAC, serial, machine-id, Zincati id, address,
    /// host name.
    [[nodiscard]] NodeId find(const QString &text) const;
    [[nodiscard]] const NodeTable &nodes() const { return m_nodes; }

    void setFailed(NodeId id, bool isFailed);
    void setRetired(NodeId id, bool isRetired);

private:
    [[nodiscard]] NodeId ownerOfMachineId(const Sighting &sighting) const;
    NodeId resolveHardware(const Sighting &sighting, qint64 nowMs, Outcome &outcome);
    NodeId resolveSoftware(const Sighting &sighting, NodeId byOwnId, qint64 nowMs, Outcome &outcome);
    void settleSoftwareIds(Sighting &sighting, NodeId id, qint64 nowMs, Outcome &outcome);
    NodeId create(const Sighting &sighting, qint64 nowMs, Outcome &outcome);
    void merge(NodeId into, NodeId from, qint64 nowMs, Outcome &outcome);
    void markConflict(
        NodeId id, const QString &alias, const QString &value, NodeId other, qint64 nowMs, Outcome &outcome);
    void takeIds(Node &node, const Sighting &sighting, qint64 nowMs, Outcome &outcome);
    void takeAddress(Node &node, const QString &address, Outcome &outcome);
    static void takePhase(Node &node, BootPhase phase, qint64 nowMs, Outcome &outcome);
    void index(const Node &node);

    NodeTable m_nodes;
    QHash<QString, NodeId> m_byUuid;
    QHash<QString, NodeId> m_byMac;
    QHash<QString, NodeId> m_bySerial;
    QHash<QString, NodeId> m_byMachineId;
    QHash<QString, NodeId> m_byZincatiId;
    QHash<QString, NodeId> m_byAddress;
    qint64 m_lastId = 0;
};

/// Serials that boards ship with instead of a real one ("0123456789", "To be filled by O.E.M."): no identity.
[[nodiscard]] bool isPlaceholderSerial(const QString &serial);

} // namespace roadstead
