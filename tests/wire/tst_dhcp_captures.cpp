#include "core/dhcp_decision.h"
#include "core/literals.h"
#include "dhcp_captures.h"
#include "wire/dhcp_message.h"

#include <QTest>

using namespace roadstead;
namespace opt = dhcp_option;

namespace {

constexpr qint64 kNow = 1'700'000'000'000;

/// The station of the capture: the server with the lowest address, network .0/24, range from .50, leases of
/// 600 s.
DhcpSettings settingsOf(const QString &name, const QList<CapturedPacket> &packets)
{
    DhcpSettings settings;
    settings.mode = name.contains(u"proxy"_s) ? DhcpMode::Proxy : DhcpMode::Full;
    for (const CapturedPacket &packet : packets) {
        if (packet.sourcePort == 67)
            settings.serverAddress = (packet.source & 0xffffff00U) | 1U;
    }
    settings.rangeFirst = settings.network() + 50;
    settings.rangeLast = settings.network() + 199;
    settings.leaseSeconds = 600;
    settings.httpBase = u"http://%1:8080"_s.arg(ipv4Text(settings.serverAddress));
    if (name.endsWith(u"snponly"_s))
        settings.bootFiles.set(BootPlatform::X64, "snponly.efi");
    if (name.endsWith(u"grub"_s))
        settings.bootFiles.set(BootPlatform::X64, "grubnetx64.efi");
    return settings;
}

/// What the recorded server told the client to load, without the arguments of its own script and the closing
/// zero.
QByteArray recordedFile(const DhcpMessage &reply)
{
    QByteArray file = reply.file.isEmpty() ? reply.option(opt::kBootFile) : reply.file;
    if (file.endsWith('\0'))
        file.chop(1);
    const qsizetype arguments = file.indexOf('?');
    return arguments < 0 ? file : file.first(arguments);
}

} // namespace

/// Replays what real firmware sent and compares our answers with those that it accepted.
class TestDhcpCaptures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsTheRecordedServer_data();
    void answersAsTheRecordedServer();

private:
    static void compare(const DhcpMessage &ours, const DhcpMessage &recorded, const DhcpClient &client);
};

void TestDhcpCaptures::answersAsTheRecordedServer_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("answers");
    // How many packets of the capture its server answered at least once.
    QTest::newRow("bios-dhcp") << u"bios-dhcp"_s << 5;
    QTest::newRow("bios-proxy") << u"bios-proxy"_s << 1;
    QTest::newRow("uefi-dhcp") << u"uefi-dhcp"_s << 7;
    QTest::newRow("uefi-dhcp-grub") << u"uefi-dhcp-grub"_s << 4;
    QTest::newRow("uefi-dhcp-snponly") << u"uefi-dhcp-snponly"_s << 7;
    QTest::newRow("uefi-httpboot") << u"uefi-httpboot"_s << 7;
    QTest::newRow("uefi-httpboot-proxy") << u"uefi-httpboot-proxy"_s << 2;
    QTest::newRow("uefi-proxy") << u"uefi-proxy"_s << 3;
}

void TestDhcpCaptures::compare(const DhcpMessage &ours, const DhcpMessage &recorded, const DhcpClient &client)
{
    QCOMPARE(ours.type(), recorded.type());
    QCOMPARE(ours.xid, recorded.xid);
    QCOMPARE(ours.hardware, recorded.hardware);
    QCOMPARE(ours.ciaddr, recorded.ciaddr);
    QCOMPARE(ours.giaddr, recorded.giaddr);
    QCOMPARE(ipv4Text(ours.yiaddr), ipv4Text(recorded.yiaddr));
    if (client.isNetworkBoot())
        QCOMPARE(ours.siaddr, recorded.siaddr);
    for (const std::uint8_t code : {opt::kServerId, opt::kLeaseTime, opt::kRenewalTime, opt::kRebindingTime,
             opt::kSubnetMask, opt::kBroadcast, opt::kVendorClass})
        QCOMPARE(ours.option(code), recorded.option(code));
    if (recorded.find(opt::kClientUuid))
        QCOMPARE(ours.option(opt::kClientUuid), recorded.option(opt::kClientUuid));
    QByteArray wanted = recordedFile(recorded);
    if (client.kind == DhcpClientKind::UefiHttp) // our files are under /assets/
        wanted.replace(":8080/", ":8080/assets/");
    if (!wanted.isEmpty()) { // the recorded ProxyDHCP server sent UEFI on to port 4011 with an OFFER that
                             // names no file
        QCOMPARE(ours.file, wanted);
        QCOMPARE(ours.option(opt::kBootFile), wanted);
    } else
        QCOMPARE(ours.file.isEmpty(), ours.yiaddr != 0);
}

void TestDhcpCaptures::answersAsTheRecordedServer()
{
    QFETCH(QString, name);
    QFETCH(int, answers);
    const QList<CapturedPacket> packets = dhcpCapture(name);
    const DhcpSettings settings = settingsOf(name, packets);
    QVERIFY(checkDhcpSettings(settings));
    LeasePool pool;
    pool.setRange(settings.rangeFirst, settings.rangeLast, {settings.serverAddress});
    int compared = 0;
    for (qsizetype i = 0; i < packets.size(); ++i) {
        const auto asked = wire::parseDhcp(packets[i].bytes);
        QVERIFY(asked);
        if (asked->isReply)
            continue;
        const DhcpArrival arrival {
            packets[i].source, packets[i].sourcePort, packets[i].destinationPort == 4011};
        const DhcpDecision decision = decideDhcp(*asked, arrival, settings, pool, kNow + packets[i].frame);
        if (decision.keep == DhcpDecision::Keep::Offer)
            pool.offer(decision.lease);
        else if (decision.keep == DhcpDecision::Keep::Lease)
            pool.put(decision.lease);
        std::optional<DhcpMessage> recorded;
        for (qsizetype later = i + 1; later < packets.size() && !recorded; ++later) {
            const auto reply = wire::parseDhcp(packets[later].bytes);
            const bool isAnswer = reply && reply->isReply && reply->xid == asked->xid
                && packets[later].source == settings.serverAddress
                && (reply->type() == DhcpType::Offer) == (asked->type() == DhcpType::Discover);
            if (isAnswer)
                recorded = *reply;
        }
        QVERIFY2(decision.reply.has_value() == recorded.has_value(),
            qPrintable(u"frame %1"_s.arg(packets[i].frame)));
        if (!recorded)
            continue;
        ++compared;
        const auto sent = wire::parseDhcp(wire::encodeDhcp(*decision.reply, decision.maxReplyBytes));
        QVERIFY(sent);
        compare(*sent, *recorded, decision.client);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"in frame %1"_s.arg(packets[i].frame)));
    }
    QCOMPARE(compared, answers);
}

QTEST_GUILESS_MAIN(TestDhcpCaptures)
#include "tst_dhcp_captures.moc"
