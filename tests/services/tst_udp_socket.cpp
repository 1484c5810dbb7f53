#include "core/literals.h"
#include "services/udp_socket.h"

#include <QRegularExpression>
#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

using namespace roadstead;
using services::UdpDatagram;
using services::UdpSocket;

namespace {

constexpr Ipv4 kLoopback = 0x7f000001;

UdpSocket bound(Ipv4 address = kLoopback)
{
    Result<UdpSocket> socket = UdpSocket::bind({address, 0, {}});
    return socket ? std::move(*socket) : UdpSocket();
}

} // namespace

class TestUdpSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void tellsWhereADatagramCameFromAndWentTo();
    void readsManyAtOnceUpToTheLimit();
    void refusesADescriptorThatIsNoUdpSocket();
    void namesThePortThatIsInUse();
    void namesTheInterfaceThatIsMissing();
};

void TestUdpSocket::tellsWhereADatagramCameFromAndWentTo()
{
    UdpSocket receiver = bound();
    const UdpSocket sender = bound(0x7f000002);
    QVERIFY(receiver.isOpen() && sender.isOpen());
    QCOMPARE(sender.localAddress(), 0x7f000002U);
    QVERIFY(sender.send("hello", kLoopback, receiver.localPort()));
    UdpDatagram seen;
    QByteArray bytes;
    const auto keep = [&](const UdpDatagram &datagram) {
        seen = datagram;
        bytes = datagram.bytes.toByteArray();
    };
    QVERIFY(QTest::qWaitFor([&] { return receiver.receive(10, keep) == 1; }));
    QCOMPARE(bytes, QByteArray("hello"));
    QCOMPARE(seen.source, 0x7f000002U);
    QCOMPARE(seen.sourcePort, sender.localPort());
    QCOMPARE(seen.destination, kLoopback);
    QVERIFY(seen.interfaceIndex > 0);
}

void TestUdpSocket::readsManyAtOnceUpToTheLimit()
{
    UdpSocket receiver = bound();
    const UdpSocket sender = bound();
    for (int i = 0; i < 100; ++i)
        QVERIFY(sender.send(QByteArray::number(i), kLoopback, receiver.localPort()));
    int next = 0;
    const auto inOrder
        = [&next](const UdpDatagram &datagram) { QCOMPARE(datagram.bytes.toByteArray().toInt(), next++); };
    QCOMPARE(receiver.receive(70, inOrder), 70);
    QCOMPARE(receiver.receive(70, inOrder), 30);
    QCOMPARE(receiver.receive(70, inOrder), 0);
}

void TestUdpSocket::refusesADescriptorThatIsNoUdpSocket()
{
    const int stream = ::socket(AF_INET, SOCK_STREAM, 0);
    const Result<UdpSocket> adopted = UdpSocket::adopt(stream);
    QVERIFY(!adopted);
    QCOMPARE(adopted.error().code, ErrorCode::Invalid);
    QVERIFY(::close(stream) != 0); // it was closed, so that nothing leaks
}

void TestUdpSocket::namesThePortThatIsInUse()
{
    const int other = ::socket(AF_INET, SOCK_DGRAM, 0); // without SO_REUSEADDR, as a foreign server has it
    sockaddr address {};
    address.sa_family = AF_INET;
    QVERIFY(::bind(other, &address, sizeof address) == 0);
    Result<UdpSocket> view = UdpSocket::adopt(::dup(other));
    QVERIFY(view);
    const Result<UdpSocket> second = UdpSocket::bind({0, view->localPort(), {}});
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Unavailable);
    QVERIFY2(second.error().message.contains(QString::number(view->localPort())),
        qPrintable(second.error().message));
    ::close(other);
}

void TestUdpSocket::namesTheInterfaceThatIsMissing()
{
    const Result<UdpSocket> socket = UdpSocket::bind({0, 0, u"nosuch0"_s});
    QVERIFY(!socket);
    QVERIFY2(socket.error().message.contains(u"nosuch0"_s), qPrintable(socket.error().message));
}

QTEST_GUILESS_MAIN(TestUdpSocket)
#include "tst_udp_socket.moc"
