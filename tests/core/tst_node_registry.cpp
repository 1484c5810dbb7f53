#include "core/literals.h"
#include "core/node_registry.h"

#include <QTest>

using namespace roadstead;

namespace {

const QString kUuid = u"00000099-0000-4000-8000-525400990001"_s;
const QString kMac = u"52:54:00:99:00:01"_s;
const QString kMachineId = u"1c09ca98649c4c7abc779cd04c96812e"_s;
const QString kZincatiId = u"978a225b3d7b40e9acd7ce9b62f68444"_s;
const QString kAddress = u"10.99.0.50"_s;

Sighting dhcp(
    const QString &mac, const QString &uuid, const QString &address, BootPhase phase = BootPhase::Firmware)
{
    Sighting sighting;
    sighting.by = Sighting::By::Dhcp;
    sighting.mac = mac;
    sighting.uuid = uuid;
    sighting.address = address;
    sighting.phase = phase;
    return sighting;
}

Sighting omaha(const QString &machineId, const QString &address)
{
    Sighting sighting;
    sighting.by = Sighting::By::Omaha;
    sighting.machineId = machineId;
    sighting.address = address;
    sighting.phase = BootPhase::System;
    return sighting;
}

Sighting fleetLock(const QString &zincatiId, const QString &address)
{
    Sighting sighting = omaha({}, address);
    sighting.by = Sighting::By::FleetLock;
    sighting.zincatiId = zincatiId;
    return sighting;
}

} // namespace

class TestNodeRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void derivesTheZincatiId() { QCOMPARE(zincatiIdOf(kMachineId), kZincatiId); }

    void oneMachineIsOneRowHoweverItIsMet()
    {
        NodeRegistry registry;
        const NodeId id = registry.sight(dhcp(kMac, kUuid, kAddress), 1000).node;
        Sighting http = dhcp(kMac, {}, kAddress, BootPhase::Config);
        http.by = Sighting::By::Http;
        http.serial = u"SN0001"_s;
        QCOMPARE(registry.sight(http, 2000).node, id);
        QCOMPARE(registry.sight(omaha(kMachineId, kAddress), 3000).node, id);
        // FleetLock knows only the derived id, and may come from elsewhere by then.
        QCOMPARE(registry.sight(fleetLock(kZincatiId, u"10.99.0.77"_s), 4000).node, id);
        QCOMPARE(registry.nodes().size(), 1);
        const Node *node = registry.node(id);
        QCOMPARE(node->serial, u"SN0001"_s);
        QCOMPARE(node->zincatiId, kZincatiId);
        QVERIFY(node->conflict.isEmpty());
        QCOMPARE(registry.find(u"52-54-00-99-00-01"_s), id);
        QCOMPARE(registry.find(kMachineId), id);
    }

    void fleetLockBeforeOmahaIsTheSameRow()
    {
        NodeRegistry registry;
        const NodeId id = registry.sight(fleetLock(kZincatiId, u"192.0.2.9"_s), 1).node;
        QCOMPARE(registry.nodes().size(), 1);
        // Nothing ties the two but the derived id.
        QCOMPARE(registry.sight(omaha(kMachineId, u"192.0.2.10"_s), 2).node, id);
        QCOMPARE(registry.nodes().size(), 1);
    }

    void mergesRowsThatTurnOutToBeOneMachine()
    {
        NodeRegistry registry;
        const NodeId byUuid = registry.sight(dhcp({}, kUuid, {}), 1).node;
        const NodeId byMac = registry.sight(dhcp(kMac, {}, kAddress), 2).node;
        QVERIFY(byUuid != byMac);
        const auto outcome = registry.sight(dhcp(kMac, kUuid, kAddress), 3);
        QCOMPARE(outcome.node, byUuid);
        QCOMPARE(outcome.merged, std::vector<NodeId> {byMac});
        QCOMPARE(registry.nodes().size(), 1);
        QCOMPARE(registry.byMac(kMac), byUuid);
        QCOMPARE(registry.byAddress(kAddress), byUuid);
    }

    void mergesAnOmahaRowIntoTheMachineAtItsAddress()
    {
        NodeRegistry registry;
        const NodeId early = registry.sight(omaha(kMachineId, u"192.0.2.1"_s), 1).node;
        const NodeId hardware = registry.sight(dhcp(kMac, kUuid, kAddress), 2).node;
        const auto outcome = registry.sight(omaha(kMachineId, kAddress), 3);
        QCOMPARE(outcome.node, hardware);
        QCOMPARE(outcome.merged, std::vector<NodeId> {early});
        QCOMPARE(registry.byMachineId(kMachineId), hardware);
    }

    void movedCardIsAConflictAndNoMerge()
    {
        NodeRegistry registry;
        const NodeId first = registry.sight(dhcp(kMac, kUuid, kAddress), 1).node;
        const QString otherUuid = u"00000099-0000-4000-8000-525400990002"_s;
        const auto outcome = registry.sight(dhcp(kMac, otherUuid, {}), 2);
        QVERIFY(outcome.node != first);
        QVERIFY(!registry.node(outcome.node)->conflict.isEmpty());
        QCOMPARE(registry.byMac(kMac), first);
        QCOMPARE(outcome.events.back().kind, EventKind::IdentityConflict);
    }

    void clonedMachineIdIsShownAndNotGuessed()
    {
        NodeRegistry registry;
        const NodeId first = registry.sight(dhcp(kMac, kUuid, kAddress), 1).node;
        registry.sight(omaha(kMachineId, kAddress), 2);
        registry.sight(
            dhcp(u"52:54:00:99:00:02"_s, u"00000099-0000-4000-8000-525400990002"_s, u"10.99.0.51"_s), 3);
        const auto outcome = registry.sight(omaha(kMachineId, u"10.99.0.51"_s), 4);
        QCOMPARE(outcome.node, first);
        QVERIFY(registry.node(first)->conflict.contains(kMachineId));
        QCOMPARE(registry.nodes().size(), 2);
    }

    void disklessMachineMakesANewMachineIdAtEachBoot()
    {
        NodeRegistry registry;
        const NodeId id = registry.sight(dhcp(kMac, kUuid, kAddress), 1000).node;
        registry.sight(omaha(kMachineId, kAddress), 2000);
        registry.sight(dhcp(kMac, kUuid, kAddress), 3000);
        const QString second = u"0123456789abcdef0123456789abcdef"_s;
        QCOMPARE(registry.sight(omaha(second, kAddress), 4000).node, id);
        QVERIFY(registry.node(id)->conflict.isEmpty());
        QCOMPARE(registry.byMachineId(kMachineId), NodeId::None);
        // A third id without a boot in between cannot be the same running system.
        const auto outcome = registry.sight(omaha(u"ffffffffffffffff0123456789abcdef"_s, kAddress), 5000);
        QVERIFY(outcome.node != id);
        QVERIFY(!registry.node(outcome.node)->conflict.isEmpty());
    }

    void plainDhcpClientIsNoNode()
    {
        NodeRegistry registry;
        Sighting laptop = dhcp(kMac, {}, kAddress, BootPhase::System);
        laptop.mayCreate = false;
        QCOMPARE(registry.sight(laptop, 1).node, NodeId::None);
        QVERIFY(registry.nodes().isEmpty());
    }

    void placeholderSerialsAreNoIdentity()
    {
        NodeRegistry registry;
        Sighting a = dhcp({}, {}, {});
        a.serial = u"0123456789"_s;
        const NodeId first = registry.sight(a, 1).node;
        QVERIFY(registry.sight(a, 2).node != first);
    }

    void measuresABootFromFirstPacketToSystem()
    {
        NodeRegistry registry;
        const NodeId id = registry.sight(dhcp(kMac, kUuid, kAddress), 1000).node;
        registry.sight(dhcp(kMac, kUuid, kAddress, BootPhase::Loader), 3000);
        registry.sight(dhcp(kMac, kUuid, kAddress, BootPhase::Config), 20000);
        registry.sight(omaha(kMachineId, kAddress), 40000);
        QCOMPARE(registry.node(id)->bootStartedMs, 1000);
        QCOMPARE(registry.node(id)->bootFinishedMs, 40000);
        registry.sight(dhcp(kMac, kUuid, kAddress), 90000);
        QCOMPARE(registry.node(id)->bootStartedMs, 90000);
        QCOMPARE(registry.node(id)->bootFinishedMs, 0);
    }

    void initrdAsksLikeASystemBeforeItsConfig()
    {
        NodeRegistry registry;
        const NodeId id = registry.sight(dhcp(kMac, kUuid, kAddress, BootPhase::Loader), 1000).node;
        registry.sight(dhcp(kMac, kUuid, kAddress, BootPhase::Script), 3000);
        registry.sight(dhcp(kMac, kUuid, kAddress, BootPhase::System), 9000);
        registry.sight(dhcp(kMac, kUuid, kAddress, BootPhase::Config), 9500);
        QCOMPARE(registry.node(id)->bootStartedMs, 1000);
        QCOMPARE(registry.node(id)->bootFinishedMs, 9500);
        registry.sight(omaha(kMachineId, kAddress), 30000);
        QCOMPARE(registry.node(id)->bootFinishedMs, 30000);
        registry.sight(omaha(kMachineId, kAddress), 60000);
        QCOMPARE(registry.node(id)->bootFinishedMs, 30000);
    }

    void powerCutBeforeTheSystemBeginsAnotherBoot()
    {
        NodeRegistry registry;
        const NodeId id = registry.sight(dhcp(kMac, kUuid, kAddress), 1000).node;
        registry.sight(dhcp(kMac, kUuid, kAddress, BootPhase::Script), 3000);
        registry.sight(dhcp(kMac, kUuid, kAddress), 5000);
        QCOMPARE(registry.node(id)->bootStartedMs, 5000);
    }

    void loadsWhatItSaved()
    {
        NodeRegistry registry;
        registry.sight(dhcp(kMac, kUuid, kAddress), 1000);
        registry.sight(omaha(kMachineId, kAddress), 2000);
        std::vector<Node> rows;
        for (const Node &node : registry.nodes())
            rows.push_back(node);
        NodeRegistry again;
        again.load(rows, 7);
        QCOMPARE(again.find(kZincatiId), registry.find(kZincatiId));
        QCOMPARE(static_cast<qint64>(again.sight(dhcp(u"52:54:00:99:00:09"_s, {}, {}), 1).node), 8);
    }

    void readsStayConsistentUnderRandomSightings()
    {
        NodeRegistry registry;
        quint32 dice = 12345;
        const auto roll = [&dice](quint32 sides) {
            dice = dice * 1664525U + 1013904223U;
            return (dice >> 8) % sides;
        };
        for (int i = 0; i < 20000; ++i) {
            Sighting s;
            s.by = static_cast<Sighting::By>(roll(4));
            if (roll(2))
                s.mac = u"52:54:00:00:00:0%1"_s.arg(roll(8));
            if (roll(3) == 0)
                s.uuid = u"00000099-0000-4000-8000-00000000000%1"_s.arg(roll(8));
            if (roll(3) == 0)
                s.machineId = u"0000000000000000000000000000000%1"_s.arg(roll(8));
            s.address = u"10.0.0.%1"_s.arg(roll(8));
            s.phase = static_cast<BootPhase>(roll(6));
            const auto outcome = registry.sight(s, i);
            if (outcome.node != NodeId::None)
                QVERIFY(registry.node(outcome.node));
        }
        for (const Node &node : registry.nodes()) {
            if (!node.uuid.isEmpty())
                QVERIFY(registry.node(registry.byUuid(node.uuid)));
            for (const QString &mac : node.macs)
                QVERIFY(registry.node(registry.byMac(mac)));
            if (!node.machineId.isEmpty())
                QVERIFY(registry.node(registry.byMachineId(node.machineId.text())));
        }
    }
};

QTEST_GUILESS_MAIN(TestNodeRegistry)
#include "tst_node_registry.moc"
