#include "core/dhcp_decision.h"
#include "core/literals.h"
#include "core/verdict_text.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace roadstead;
namespace opt = dhcp_option;

namespace {

constexpr qint64 kNow = 1'700'000'000'000;
constexpr Ipv4 kServer = 0x0a630001;
constexpr Ipv4 kFirst = 0x0a630032;

DhcpSettings settings(DhcpMode mode = DhcpMode::Full)
{
    DhcpSettings made;
    made.mode = mode;
    made.serverAddress = kServer;
    made.rangeFirst = kFirst;
    made.rangeLast = kFirst + 9;
    made.leaseSeconds = 600;
    made.httpBase = u"http://10.99.0.1:8080"_s;
    return made;
}

LeasePool pool()
{
    LeasePool made;
    made.setRange(kFirst, kFirst + 9, {});
    return made;
}

DhcpMessage message(DhcpType type, char lastByte = 1)
{
    DhcpMessage made;
    made.xid = 0x12345678;
    made.hardware = QByteArray("\x52\x54\x00\x00\x00", 5) + lastByte;
    made.add(opt::kMessageType, QByteArray(1, static_cast<char>(type)));
    return made;
}

DhcpMessage pxe(DhcpType type, const char *vendorClass, const QByteArray &arch)
{
    DhcpMessage made = message(type);
    made.add(opt::kVendorClass, vendorClass);
    made.add(opt::kClientArch, arch);
    return made;
}

Lease leaseOf(Ipv4 address, int lastByte, qint64 expiresMs = kNow + 1000)
{
    Lease lease;
    lease.address = address;
    lease.mac = u"52:54:00:00:00:%1"_s.arg(lastByte, 2, 16, QLatin1Char('0'));
    lease.expiresMs = expiresMs;
    return lease;
}

DhcpDecision decide(const DhcpMessage &asked, const LeasePool &leases, const DhcpSettings &with = settings())
{
    return decideDhcp(asked, {0, 68, false}, with, leases, kNow);
}

QString deciderOf(const DhcpDecision &decision)
{
    const Reason *reason = decision.verdict.decider();
    return reason ? QString::fromLatin1(reason->rule) : QString();
}

} // namespace

class TestDhcpDecision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersByTheRuleThatApplies_data();
    void offersByTheRuleThatApplies();
    void answersRequests_data();
    void answersRequests();
    void tellsClientsApart_data();
    void tellsClientsApart();
    void proxyAnswersOnlyNetworkBoot_data();
    void proxyAnswersOnlyNetworkBoot();
    void sendsTheReplyWhereItIsHeard_data();
    void sendsTheReplyWhereItIsHeard();
    void echoesWhatTheClientSent();
    void limitsTheReplyToWhatTheClientTakes_data();
    void limitsTheReplyToWhatTheClientTakes();
    void quarantinesDeclinedAddress();
    void freesReleasedAddress();
    void informGivesNoAddress();
    void fullRangeIsToldAndNotAnswered();
    void bootedSystemKeepsTheReservationOfItsUuid();
    void everyRuleHasASentence();
};

void TestDhcpDecision::offersByTheRuleThatApplies_data()
{
    QTest::addColumn<Ipv4>("reserved");
    QTest::addColumn<Ipv4>("former");
    QTest::addColumn<Ipv4>("requested");
    QTest::addColumn<Ipv4>("heldByOther");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Ipv4>("address");
    const Ipv4 none = 0;
    QTest::newRow("nothing known") << none << none << none << none << u"address.next_free"_s << kFirst;
    QTest::newRow("asked for") << none << none << kFirst + 5 << none << u"address.requested"_s << kFirst + 5;
    QTest::newRow("had before") << none << kFirst + 3 << kFirst + 5 << none << u"address.remembered"_s
                                << kFirst + 3;
    QTest::newRow("reserved") << kServer + 4 << kFirst + 3 << kFirst + 5 << none << u"address.reservation"_s
                              << kServer + 4;
    QTest::newRow("reserved but held")
        << kServer + 4 << none << none << kServer + 4 << u"address.next_free"_s << kFirst;
    QTest::newRow("asked for but held")
        << none << none << kFirst + 5 << kFirst + 5 << u"address.next_free"_s << kFirst;
    QTest::newRow("asks for the server")
        << none << none << kServer << none << u"address.next_free"_s << kFirst;
    QTest::newRow("asks outside the range")
        << none << none << kFirst + 20 << none << u"address.next_free"_s << kFirst;
}

void TestDhcpDecision::offersByTheRuleThatApplies()
{
    QFETCH(Ipv4, reserved);
    QFETCH(Ipv4, former);
    QFETCH(Ipv4, requested);
    QFETCH(Ipv4, heldByOther);
    QFETCH(Ipv4, address);
    LeasePool leases = pool();
    DhcpSettings with = settings();
    if (reserved != 0)
        with.reservations = DhcpReservations({{u"52:54:00:00:00:01"_s, {}, reserved, u"rack1"_s}});
    if (former != 0)
        leases.put(leaseOf(former, 1, kNow - 1));
    if (heldByOther != 0)
        leases.put(leaseOf(heldByOther, 9));
    DhcpMessage discover = message(DhcpType::Discover);
    if (requested != 0)
        discover.addAddress(opt::kRequestedAddress, requested);
    const DhcpDecision decision = decide(discover, leases, with);
    QTEST(deciderOf(decision), "rule");
    QVERIFY(decision.reply);
    QCOMPARE(decision.reply->type(), DhcpType::Offer);
    QCOMPARE(decision.reply->yiaddr, address);
    QCOMPARE(decision.keep, DhcpDecision::Keep::Offer);
    QCOMPARE(decision.lease.address, address);
    QCOMPARE(decision.lease.expiresMs, kNow + kOfferHoldMs);
    QCOMPARE(decision.reply->option(opt::kHostname),
        address == reserved ? QByteArray("rack1") : decision.reply->option(opt::kHostname));
}

void TestDhcpDecision::answersRequests_data()
{
    QTest::addColumn<Ipv4>("server");
    QTest::addColumn<Ipv4>("requested");
    QTest::addColumn<Ipv4>("ciaddr");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("rule");
    const Ipv4 none = 0;
    // The pool: +0 offered to this client, +1 leased to another, +2 in quarantine, +3 and on free.
    QTest::newRow("takes the offer") << kServer << kFirst << none << u"ack"_s << u"address.granted"_s;
    QTest::newRow("takes another server's")
        << kServer + 9 << kFirst << none << u"silent"_s << u"address.other_server"_s;
    QTest::newRow("takes a held one")
        << kServer << kFirst + 1 << none << u"nak"_s << u"address.held_by_other"_s;
    QTest::newRow("reboots with a free one")
        << none << kFirst + 3 << none << u"ack"_s << u"address.granted"_s;
    QTest::newRow("reboots with a held one")
        << none << kFirst + 1 << none << u"nak"_s << u"address.held_by_other"_s;
    QTest::newRow("reboots with a resting one")
        << none << kFirst + 2 << none << u"nak"_s << u"address.quarantined"_s;
    QTest::newRow("reboots from another network")
        << none << Ipv4 {0xc0a80105} << none << u"nak"_s << u"address.wrong_network"_s;
    QTest::newRow("reboots outside the range")
        << none << kFirst + 40 << none << u"nak"_s << u"address.not_assignable"_s;
    QTest::newRow("renews") << none << none << kFirst << u"ack"_s << u"address.granted"_s;
    QTest::newRow("renews a held one")
        << none << none << kFirst + 1 << u"nak"_s << u"address.held_by_other"_s;
    QTest::newRow("rebinds from another network")
        << none << none << Ipv4 {0xc0a80105} << u"silent"_s << u"address.foreign_client"_s;
    QTest::newRow("names nothing") << none << none << none << u"silent"_s << u"address.no_address"_s;
}

void TestDhcpDecision::answersRequests()
{
    QFETCH(Ipv4, server);
    QFETCH(Ipv4, requested);
    QFETCH(Ipv4, ciaddr);
    QFETCH(QString, answer);
    LeasePool leases = pool();
    leases.offer(leaseOf(kFirst, 1));
    leases.put(leaseOf(kFirst + 1, 9));
    Lease declined = leaseOf(kFirst + 2, 9);
    declined.isDeclined = true;
    leases.put(declined);
    DhcpMessage request = message(DhcpType::Request);
    request.ciaddr = ciaddr;
    if (server != 0)
        request.addAddress(opt::kServerId, server);
    if (requested != 0)
        request.addAddress(opt::kRequestedAddress, requested);
    const DhcpDecision decision = decide(request, leases);
    QCOMPARE(decision.verdict.answer, answer);
    QTEST(deciderOf(decision), "rule");
    QCOMPARE(decision.reply.has_value(), answer != u"silent");
    if (answer == u"ack") {
        const Ipv4 wanted = requested != 0 ? requested : ciaddr;
        QCOMPARE(decision.reply->type(), DhcpType::Ack);
        QCOMPARE(decision.reply->yiaddr, wanted);
        QCOMPARE(decision.keep, DhcpDecision::Keep::Lease);
        QCOMPARE(decision.lease.expiresMs, kNow + 600'000);
        QCOMPARE(decision.reply->addressOption(opt::kLeaseTime), 600U);
        QCOMPARE(decision.reply->addressOption(opt::kServerId), kServer);
    } else if (answer == u"nak") {
        QCOMPARE(decision.reply->type(), DhcpType::Nak);
        QCOMPARE(decision.reply->yiaddr, 0U);
        QVERIFY(!decision.reply->find(opt::kLeaseTime));
        QCOMPARE(decision.keep, DhcpDecision::Keep::Nothing);
    } else if (server != 0)
        QCOMPARE(decision.keep, DhcpDecision::Keep::DropOffer);
}

void TestDhcpDecision::tellsClientsApart_data()
{
    QTest::addColumn<QByteArray>("vendorClass");
    QTest::addColumn<QByteArray>("arch");
    QTest::addColumn<QByteArray>("userClass");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("replyClass");
    const QByteArray pxeBios = "PXEClient:Arch:00000:UNDI:002001";
    const QByteArray pxeEfi = "PXEClient:Arch:00007:UNDI:003000";
    const QByteArray http = "HTTPClient:Arch:00016:UNDI:003000";
    const QByteArray script = "http://10.99.0.1:8080/boot.ipxe";
    const auto arch = [](char number) { return QByteArray(1, '\0') + number; };
    QTest::newRow("BIOS") << pxeBios << arch(0) << QByteArray() << u"bios"_s << QByteArray("undionly.kpxe")
                          << QByteArray();
    QTest::newRow("BIOS, class only") << pxeBios << QByteArray() << QByteArray() << u"bios"_s
                                      << QByteArray("undionly.kpxe") << QByteArray();
    QTest::newRow("UEFI x64") << pxeEfi << arch(7) << QByteArray() << u"uefi"_s << QByteArray("ipxe.efi")
                              << QByteArray();
    QTest::newRow("UEFI x64 as 9") << pxeEfi << arch(9) << QByteArray() << u"uefi"_s << QByteArray("ipxe.efi")
                                   << QByteArray();
    QTest::newRow("UEFI, class only")
        << pxeEfi << QByteArray() << QByteArray() << u"uefi"_s << QByteArray("ipxe.efi") << QByteArray();
    QTest::newRow("UEFI arm64") << pxeEfi << arch(11) << QByteArray() << u"uefi"_s
                                << QByteArray("ipxe-arm64.efi") << QByteArray();
    QTest::newRow("UEFI IA32, no file")
        << pxeEfi << arch(6) << QByteArray() << u"uefi"_s << QByteArray() << QByteArray();
    QTest::newRow("list of types") << pxeEfi << arch(99) + arch(11) << QByteArray() << u"uefi"_s
                                   << QByteArray("ipxe-arm64.efi") << QByteArray();
    QTest::newRow("UEFI HTTP") << http << arch(16) << QByteArray() << u"uefi-http"_s
                               << QByteArray("http://10.99.0.1:8080/assets/ipxe.efi")
                               << QByteArray("HTTPClient");
    QTest::newRow("iPXE raw") << pxeBios << arch(0) << QByteArray("iPXE") << u"ipxe"_s << script
                              << QByteArray();
    QTest::newRow("iPXE RFC 3004") << pxeBios << arch(0)
                                   << QByteArray("\x03"
                                                 "abc"
                                                 "\x04"
                                                 "iPXE")
                                   << u"ipxe"_s << script << QByteArray();
    QTest::newRow("user class of others") << pxeBios << arch(0)
                                          << QByteArray("\x04"
                                                        "gPXE")
                                          << u"bios"_s << QByteArray("undionly.kpxe") << QByteArray();
    QTest::newRow("broken user class") << pxeBios << arch(0) << QByteArray("\x7fiPXE") << u"bios"_s
                                       << QByteArray("undionly.kpxe") << QByteArray();
    QTest::newRow("booted system") << QByteArray("dhcpcd-9.4.1") << QByteArray() << QByteArray() << u"plain"_s
                                   << QByteArray() << QByteArray();
}

void TestDhcpDecision::tellsClientsApart()
{
    QFETCH(QByteArray, vendorClass);
    QFETCH(QByteArray, arch);
    QFETCH(QByteArray, userClass);
    QFETCH(QByteArray, file);
    DhcpMessage discover = message(DhcpType::Discover);
    discover.add(opt::kVendorClass, vendorClass);
    if (!arch.isEmpty())
        discover.add(opt::kClientArch, arch);
    if (!userClass.isEmpty())
        discover.add(opt::kUserClass, userClass);
    const DhcpDecision decision = decide(discover, pool());
    QTEST(QString(dhcpClientKindName(decision.client.kind)), "kind");
    QVERIFY(decision.reply);
    QCOMPARE(decision.reply->file, file);
    QCOMPARE(decision.reply->option(opt::kBootFile), file);
    QTEST(decision.reply->option(opt::kVendorClass), "replyClass");
    QCOMPARE(decision.reply->siaddr, decision.client.isNetworkBoot() ? kServer : 0U);
}

void TestDhcpDecision::proxyAnswersOnlyNetworkBoot_data()
{
    QTest::addColumn<DhcpMessage>("asked");
    QTest::addColumn<bool>("isBootPort");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QByteArray>("vendorOptions");
    const QByteArray bios("\0\0", 2);
    const QByteArray efi("\0\7", 2);
    const QByteArray takeThis("\x06\x01\x08\xff", 4);
    QTest::newRow("BIOS discovers") << pxe(DhcpType::Discover, "PXEClient", bios) << false << u"offer"_s
                                    << takeThis;
    QTest::newRow("UEFI discovers") << pxe(DhcpType::Discover, "PXEClient", efi) << false << u"offer"_s
                                    << QByteArray();
    QTest::newRow("HTTP discovers") << pxe(DhcpType::Discover, "HTTPClient", QByteArray("\0\x10", 2)) << false
                                    << u"offer"_s << QByteArray();
    QTest::newRow("booted system discovers")
        << message(DhcpType::Discover) << false << u"silent"_s << QByteArray();
    QTest::newRow("UEFI requests its address")
        << pxe(DhcpType::Request, "PXEClient", efi) << false << u"silent"_s << QByteArray();
    QTest::newRow("no file for PC98") << pxe(DhcpType::Discover, "PXEClient", QByteArray("\0\1", 2)) << false
                                      << u"silent"_s << QByteArray();
    QTest::newRow("UEFI asks the boot service")
        << pxe(DhcpType::Request, "PXEClient", efi) << true << u"ack"_s << QByteArray();
    QTest::newRow("booted system at 4011")
        << message(DhcpType::Request) << true << u"silent"_s << QByteArray();
    DhcpMessage item = pxe(DhcpType::Request, "PXEClient", bios);
    item.add(opt::kVendorOptions, QByteArray("\x47\x04\x00\x05\x00\x00\xff", 7));
    QTest::newRow("boot item is named again")
        << item << true << u"ack"_s << QByteArray("\x47\x04\x00\x05\x00\x00\xff", 7);
}

void TestDhcpDecision::proxyAnswersOnlyNetworkBoot()
{
    QFETCH(DhcpMessage, asked);
    QFETCH(bool, isBootPort);
    QFETCH(QString, answer);
    const DhcpDecision decision
        = decideDhcp(asked, {kFirst, 4011, isBootPort}, settings(DhcpMode::Proxy), LeasePool(), kNow);
    QCOMPARE(decision.verdict.answer, answer);
    QCOMPARE(decision.keep, DhcpDecision::Keep::Nothing);
    if (answer == u"silent") {
        QVERIFY(!decision.reply);
        if (!asked.find(opt::kVendorClass))
            QCOMPARE(deciderOf(decision), u"address.proxy_not_booting"_s);
        return;
    }
    QCOMPARE(decision.reply->yiaddr, 0U);
    QCOMPARE(decision.reply->siaddr, kServer); // without both, iPXE asks port 4011 and then gives up
    QVERIFY(!decision.reply->file.isEmpty());
    QVERIFY(!decision.reply->find(opt::kLeaseTime));
    QVERIFY(!decision.reply->find(opt::kSubnetMask));
    QCOMPARE(decision.reply->option(opt::kVendorClass), asked.option(opt::kVendorClass));
    QTEST(decision.reply->option(opt::kVendorOptions), "vendorOptions");
}

void TestDhcpDecision::sendsTheReplyWhereItIsHeard_data()
{
    QTest::addColumn<Ipv4>("giaddr");
    QTest::addColumn<Ipv4>("ciaddr");
    QTest::addColumn<bool>("isBootPort");
    QTest::addColumn<Ipv4>("address");
    QTest::addColumn<int>("port");
    using Port = DhcpDestination::Port;
    const Ipv4 none = 0;
    QTest::newRow("new client") << none << none << false << kIpv4Broadcast << static_cast<int>(Port::Client);
    QTest::newRow("relay") << kServer + 1 << none << false << kServer + 1 << static_cast<int>(Port::Server);
    QTest::newRow("renewal") << none << kFirst << false << kFirst << static_cast<int>(Port::Client);
    QTest::newRow("boot service") << none << kFirst << true << Ipv4 {0x0a630077}
                                  << static_cast<int>(Port::Source);
    QTest::newRow("foreign relay") << Ipv4 {0xc0a80001} << none << false << none << -1;
}

void TestDhcpDecision::sendsTheReplyWhereItIsHeard()
{
    QFETCH(Ipv4, giaddr);
    QFETCH(Ipv4, ciaddr);
    QFETCH(bool, isBootPort);
    QFETCH(int, port);
    DhcpMessage request = pxe(DhcpType::Request, "PXEClient", QByteArray("\0\7", 2));
    request.giaddr = giaddr;
    request.ciaddr = ciaddr;
    if (ciaddr == 0)
        request.addAddress(opt::kRequestedAddress, kFirst);
    const DhcpDecision decision
        = decideDhcp(request, {0x0a630077, 4011, isBootPort}, settings(), pool(), kNow);
    QCOMPARE(decision.reply.has_value(), port >= 0);
    if (port < 0)
        return;
    QTEST(decision.to.address, "address");
    QCOMPARE(static_cast<int>(decision.to.port), port);
}

void TestDhcpDecision::echoesWhatTheClientSent()
{
    DhcpMessage discover = pxe(DhcpType::Discover, "PXEClient", QByteArray("\0\0", 2));
    const QByteArray uuid = QByteArray::fromHex("0099000000000000408000525400990001");
    discover.add(opt::kClientId, QByteArray("\1\2\3", 3));
    discover.add(opt::kClientUuid, uuid);
    discover.add(opt::kRelayInfo, QByteArray("\1\2ab", 4));
    discover.flags = DhcpMessage::kBroadcastFlag;
    const DhcpDecision decision = decide(discover, pool());
    QVERIFY(decision.reply);
    QCOMPARE(decision.reply->xid, discover.xid);
    QCOMPARE(decision.reply->flags, discover.flags);
    QCOMPARE(decision.reply->hardware, discover.hardware);
    for (const std::uint8_t code : {opt::kClientId, opt::kClientUuid, opt::kRelayInfo})
        QCOMPARE(decision.reply->option(code), discover.option(code));
    QCOMPARE(decision.client.uuid, u"00000099-0000-4000-8000-525400990001"_s);
    QCOMPARE(decision.lease.uuid, decision.client.uuid);

    DhcpMessage broken = pxe(DhcpType::Discover, "PXEClient", QByteArray("\0\0", 2));
    broken.add(opt::kClientUuid, uuid.first(16));
    QCOMPARE(deciderOf(decide(broken, pool())), u"address.bad_uuid"_s);
}

void TestDhcpDecision::limitsTheReplyToWhatTheClientTakes_data()
{
    QTest::addColumn<QByteArray>("option57");
    QTest::addColumn<int>("bytes");
    QTest::newRow("absent") << QByteArray() << 548;
    QTest::newRow("too small") << QByteArray("\x01\x00", 2) << 548;
    QTest::newRow("iPXE") << QByteArray("\x05\xc0", 2) << 1444;
    QTest::newRow("OVMF's second") << QByteArray("\xff\x00", 2) << 1472;
    QTest::newRow("one byte") << QByteArray("\xff") << 548;
}

void TestDhcpDecision::limitsTheReplyToWhatTheClientTakes()
{
    QFETCH(QByteArray, option57);
    DhcpMessage discover = message(DhcpType::Discover);
    if (!option57.isEmpty())
        discover.add(opt::kMaxMessageSize, option57);
    QTEST(static_cast<int>(decide(discover, pool()).maxReplyBytes), "bytes");
}

void TestDhcpDecision::quarantinesDeclinedAddress()
{
    LeasePool leases = pool();
    leases.put(leaseOf(kFirst, 1));
    DhcpMessage decline = message(DhcpType::Decline);
    decline.addAddress(opt::kRequestedAddress, kFirst);
    decline.addAddress(opt::kServerId, kServer);
    const DhcpDecision decision = decide(decline, leases);
    QVERIFY(!decision.reply);
    QCOMPARE(decision.keep, DhcpDecision::Keep::Lease);
    QVERIFY(decision.lease.isDeclined);
    leases.put(decision.lease);
    const DhcpDecision next = decide(message(DhcpType::Discover), leases);
    QVERIFY(next.reply->yiaddr != kFirst);

    DhcpMessage strangers = message(DhcpType::Decline, 7);
    strangers.addAddress(opt::kRequestedAddress, kFirst + 1);
    strangers.addAddress(opt::kServerId, kServer);
    leases.put(leaseOf(kFirst + 1, 1));
    QCOMPARE(decide(strangers, leases).keep, DhcpDecision::Keep::Nothing);
}

void TestDhcpDecision::freesReleasedAddress()
{
    LeasePool leases = pool();
    leases.put(leaseOf(kFirst, 1));
    DhcpMessage release = message(DhcpType::Release);
    release.ciaddr = kFirst;
    const DhcpDecision decision = decide(release, leases);
    QVERIFY(!decision.reply);
    QCOMPARE(decision.keep, DhcpDecision::Keep::Lease);
    QCOMPARE(decision.lease.expiresMs, kNow);
    DhcpMessage strangers = message(DhcpType::Release, 7);
    strangers.ciaddr = kFirst;
    QCOMPARE(decide(strangers, leases).keep, DhcpDecision::Keep::Nothing);
}

void TestDhcpDecision::informGivesNoAddress()
{
    DhcpMessage inform = message(DhcpType::Inform);
    inform.ciaddr = kServer + 100;
    const DhcpDecision decision = decide(inform, pool());
    QVERIFY(decision.reply);
    QCOMPARE(decision.reply->type(), DhcpType::Ack);
    QCOMPARE(decision.reply->yiaddr, 0U);
    QVERIFY(!decision.reply->find(opt::kLeaseTime));
    QVERIFY(decision.reply->find(opt::kSubnetMask));
    QCOMPARE(decision.to.address, inform.ciaddr);
    QCOMPARE(decision.keep, DhcpDecision::Keep::Nothing);
}

void TestDhcpDecision::fullRangeIsToldAndNotAnswered()
{
    LeasePool leases = pool();
    for (Ipv4 i = 0; i < 10; ++i)
        leases.put(leaseOf(kFirst + i, 100 + static_cast<int>(i)));
    const DhcpDecision decision = decide(message(DhcpType::Discover), leases);
    QVERIFY(!decision.reply);
    QVERIFY(!decision.verdict.isGood);
    QVERIFY2(
        summary(decision.verdict).contains(u"All 10 addresses"_s), qPrintable(summary(decision.verdict)));
}

void TestDhcpDecision::bootedSystemKeepsTheReservationOfItsUuid()
{
    const QString uuid = u"00000099-0000-4000-8000-525400990001"_s;
    DhcpSettings with = settings();
    with.reservations = DhcpReservations({{{}, uuid, kServer + 4, {}}});
    LeasePool leases = pool();
    Lease firmware = leaseOf(kServer + 4, 1);
    firmware.uuid = uuid;
    leases.put(firmware);
    const DhcpDecision decision = decide(message(DhcpType::Discover), leases, with);
    QCOMPARE(decision.reply->yiaddr, kServer + 4);
    QCOMPARE(decision.lease.uuid, uuid);
}

void TestDhcpDecision::everyRuleHasASentence()
{
    QSet<QString> known;
    for (const RuleText &text : addressRuleTexts())
        known.insert(QString::fromLatin1(text.rule));
    QVERIFY(known.contains(u"address.next_free"_s));
    QFile sources[] = {QFile(QStringLiteral(ROADSTEAD_SOURCE_DIR "/src/core/dhcp_decision.cpp")),
        QFile(QStringLiteral(ROADSTEAD_SOURCE_DIR "/src/core/dhcp_address_rules.cpp")),
        QFile(QStringLiteral(ROADSTEAD_SOURCE_DIR "/src/core/dhcp_reply.cpp"))};
    const QRegularExpression rule(u"\"(address\\.[a-z_]+)\""_s);
    for (QFile &source : sources) {
        QVERIFY(source.open(QIODevice::ReadOnly));
        for (const auto &match : rule.globalMatch(QString::fromUtf8(source.readAll())))
            QVERIFY2(known.contains(match.captured(1)), qPrintable(match.captured(1)));
    }
}

QTEST_GUILESS_MAIN(TestDhcpDecision)
#include "tst_dhcp_decision.moc"
