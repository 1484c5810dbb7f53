#include "dhcp_peer.h"
#include "services/dhcp_rival_hunt.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace roadstead;
using services::DhcpRivalHunt;
using services::UdpSocket;

class TestDhcpRivalHunt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void findsEveryServerThatAnswers();
    void endsWhenNobodyAnswers();
};

void TestDhcpRivalHunt::findsEveryServerThatAnswers()
{
    UdpSocket rival = udpAt(0x7f000009);
    QVERIFY(rival.isOpen());
    auto *hunt = new DhcpRivalHunt(udpAt(kStation), {});
    QSignalSpy finished(hunt, &DhcpRivalHunt::finished);
    hunt->start({kStation, 0x7f000009, rival.localPort(), std::chrono::milliseconds(1500)});
    // One socket speaks for two servers: an answer to the INFORM without an address, an offer to the
    // DISCOVER.
    int asked = 0;
    const auto answer = [&](const services::UdpDatagram &datagram) {
        const auto question = wire::parseDhcp(datagram.bytes);
        if (!question)
            return;
        for (const Ipv4 server : {Ipv4 {0x7f000009}, Ipv4 {0x7f00000a}}) {
            const bool isInform = question->type() == DhcpType::Inform;
            DhcpMessage reply;
            reply.isReply = true;
            reply.xid = question->xid;
            reply.hardware = question->hardware;
            reply.yiaddr = isInform ? 0 : server + 100;
            reply.add(dhcp_option::kMessageType,
                QByteArray(1, static_cast<char>(isInform ? DhcpType::Ack : DhcpType::Offer)));
            reply.add(dhcp_option::kServerId, ipv4Bytes(server));
            QVERIFY(rival.send(wire::encodeDhcp(reply), datagram.source, datagram.sourcePort));
        }
        ++asked;
    };
    QVERIFY(QTest::qWaitFor([&] {
        rival.receive(10, answer);
        return asked == 2;
    }));
    QVERIFY(finished.isEmpty()); // it listens on
    QTRY_COMPARE(finished.size(), 1);
    const QList<RivalServer> expected {
        {u"127.0.0.9"_s, u"127.0.0.109"_s}, {u"127.0.0.10"_s, u"127.0.0.110"_s}};
    QCOMPARE(finished.first().first().value<QList<RivalServer>>(), expected);
}

void TestDhcpRivalHunt::endsWhenNobodyAnswers()
{
    const UdpSocket silent = udpAt(0x7f000009);
    auto *hunt = new DhcpRivalHunt({}, udpAt(kStation));
    QSignalSpy finished(hunt, &DhcpRivalHunt::finished);
    QSignalSpy gone(hunt, &QObject::destroyed);
    hunt->start({kStation, 0x7f000009, silent.localPort(), std::chrono::milliseconds(50)});
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.first().first().value<QList<RivalServer>>().isEmpty());
    QTRY_COMPARE(gone.size(), 1);
}

QTEST_GUILESS_MAIN(TestDhcpRivalHunt)
#include "tst_dhcp_rival_hunt.moc"
