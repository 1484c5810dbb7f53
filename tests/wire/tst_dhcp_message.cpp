#include "core/literals.h"
#include "dhcp_captures.h"
#include "wire/dhcp_message.h"

#include <QTest>

using namespace roadstead;
namespace opt = dhcp_option;

namespace {

DhcpMessage smallMessage()
{
    DhcpMessage message;
    message.xid = 0xdeadbeef;
    message.hardware = QByteArray::fromHex("525400990001");
    message.add(opt::kMessageType, QByteArray(1, '\1'));
    return message;
}

QByteArray header()
{
    return wire::encodeDhcp(smallMessage()).first(240);
}

} // namespace

class TestDhcpMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void capturedPacketSurvivesTheRoundTrip_data() { addCaptures(); }
    void capturedPacketSurvivesTheRoundTrip();
    void everyPrefixIsRefusedOrHoldsLess_data() { addCaptures(); }
    void everyPrefixIsRefusedOrHoldsLess();
    void refusesWhatIsNoDhcp_data();
    void refusesWhatIsNoDhcp();
    void readsOverloadedFields_data();
    void readsOverloadedFields();
    void joinsSplitOptions();
    void splitsLongOptions();
    void leavesOutWhatDoesNotFit();
    void putsTheRelayOptionLast();
    void leavesOutANameThatIsTooLongForItsField();
    void padsShortReplies();

private:
    static void addCaptures();
};

void TestDhcpMessage::addCaptures()
{
    QTest::addColumn<QByteArray>("bytes");
    const QStringList names = dhcpCaptureNames();
    QCOMPARE(names.size(), 8);
    for (const QString &name : names) {
        const QList<CapturedPacket> packets = dhcpCapture(name);
        QVERIFY(packets.size() >= 8);
        for (const CapturedPacket &packet : packets)
            QTest::addRow("%s #%d", qPrintable(name), packet.frame) << packet.bytes;
    }
}

void TestDhcpMessage::capturedPacketSurvivesTheRoundTrip()
{
    QFETCH(QByteArray, bytes);
    const auto message = wire::parseDhcp(bytes);
    QVERIFY2(message, message ? "" : qPrintable(message.error().message));
    QVERIFY(message->type() != DhcpType::None);
    QCOMPARE(message->hardware.size(), 6);
    const auto again = wire::parseDhcp(wire::encodeDhcp(*message, 1472));
    QVERIFY(again);
    QVERIFY(*again == *message);
}

void TestDhcpMessage::everyPrefixIsRefusedOrHoldsLess()
{
    QFETCH(QByteArray, bytes);
    const auto whole = wire::parseDhcp(bytes);
    QVERIFY(whole);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const auto part = wire::parseDhcp(bytes.first(size));
        QVERIFY(size >= 240 || !part);
        if (!part)
            QCOMPARE(part.error().code, ErrorCode::Truncated);
        else
            QVERIFY(part->options.size() <= whole->options.size());
    }
}

void TestDhcpMessage::refusesWhatIsNoDhcp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QByteArray wrong = header();
    wrong[0] = 3;
    QTest::newRow("operation 3") << wrong << ErrorCode::Malformed;
    wrong = header();
    wrong[2] = 17;
    QTest::newRow("hardware address of 17 bytes") << wrong << ErrorCode::Malformed;
    wrong = header();
    wrong[236] = 0;
    QTest::newRow("cookie") << wrong << ErrorCode::Malformed;
    QTest::newRow("option past the end") << header() + QByteArray("\x0c\x05hos", 5) << ErrorCode::Truncated;
    QTest::newRow("option without length") << header() + QByteArray("\x0c") << ErrorCode::Truncated;
    QTest::newRow("too long") << header() + QByteArray(wire::kMaxDhcpBytes, '\0') << ErrorCode::TooLarge;
    QByteArray overloaded = header() + QByteArray("\x34\x01\x01\xff", 4);
    overloaded[108] = 12;
    overloaded[109] = static_cast<char>(200);
    QTest::newRow("option past the file field") << overloaded << ErrorCode::Truncated;
}

void TestDhcpMessage::refusesWhatIsNoDhcp()
{
    QFETCH(QByteArray, bytes);
    const auto message = wire::parseDhcp(bytes);
    QVERIFY(!message);
    QTEST(message.error().code, "code");
}

void TestDhcpMessage::readsOverloadedFields_data()
{
    QTest::addColumn<int>("overload");
    QTest::addColumn<QByteArray>("hostname");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("serverName");
    // sname holds option 12 "sn", file option 12 "fi"; both are names as well when they are not overloaded.
    QTest::newRow("none") << 0 << QByteArray("op")
                          << QByteArray("\x0c\x02"
                                        "fi\xff")
                          << QByteArray("\x0c\x02sn\xff");
    QTest::newRow("file") << 1 << QByteArray("opfi") << QByteArray() << QByteArray("\x0c\x02sn\xff");
    QTest::newRow("sname") << 2 << QByteArray("opsn")
                           << QByteArray("\x0c\x02"
                                         "fi\xff")
                           << QByteArray();
    QTest::newRow("both") << 3 << QByteArray("opfisn") << QByteArray() << QByteArray();
}

void TestDhcpMessage::readsOverloadedFields()
{
    QFETCH(int, overload);
    QByteArray bytes = header();
    bytes.replace(44, 5, QByteArray("\x0c\x02sn\xff"));
    bytes.replace(108, 5,
        QByteArray("\x0c\x02"
                   "fi\xff"));
    bytes += QByteArray("\x34\x01", 2) + static_cast<char>(overload) + QByteArray("\x0c\x02op\xff");
    const auto message = wire::parseDhcp(bytes);
    QVERIFY(message);
    QTEST(message->option(opt::kHostname), "hostname");
    QTEST(message->file, "file");
    QTEST(message->serverName, "serverName");
}

void TestDhcpMessage::joinsSplitOptions()
{
    const QByteArray bytes = header() + QByteArray("\x43\x03htt\x0c\x01x\x43\x04p://\xff");
    const auto message = wire::parseDhcp(bytes);
    QVERIFY(message);
    QCOMPARE(message->option(opt::kBootFile), QByteArray("http://"));
    QCOMPARE(message->options.size(), 2U);
}

void TestDhcpMessage::splitsLongOptions()
{
    for (const qsizetype size : {0, 1, 254, 255, 256, 510, 511}) {
        DhcpMessage message = smallMessage();
        message.add(opt::kBootFile, QByteArray(size, 'u'));
        message.add(opt::kHostname, "after");
        const auto again = wire::parseDhcp(wire::encodeDhcp(message, 1472));
        QVERIFY(again);
        QVERIFY(*again == message);
    }
}

void TestDhcpMessage::leavesOutWhatDoesNotFit()
{
    DhcpMessage message = smallMessage();
    message.add(opt::kBootFile, QByteArray(400, 'u'));
    message.add(opt::kHostname, "small");
    message.add(opt::kRelayInfo, QByteArray(60, 'r'));
    const QByteArray bytes = wire::encodeDhcp(message);
    QVERIFY(bytes.size() <= wire::kDefaultDhcpReplyBytes);
    const auto again = wire::parseDhcp(bytes);
    QVERIFY(again);
    QVERIFY(!again->find(opt::kBootFile));
    QCOMPARE(again->option(opt::kHostname), QByteArray("small"));
    QCOMPARE(again->option(opt::kRelayInfo).size(), 60);
}

void TestDhcpMessage::putsTheRelayOptionLast()
{
    DhcpMessage message = smallMessage();
    message.options.insert(message.options.begin(), {opt::kRelayInfo, "circuit"});
    message.add(opt::kHostname, "name");
    const auto again = wire::parseDhcp(wire::encodeDhcp(message));
    QVERIFY(again);
    QCOMPARE(again->options.back().code, opt::kRelayInfo);
    QCOMPARE(again->options.front().code, opt::kMessageType);
}

void TestDhcpMessage::leavesOutANameThatIsTooLongForItsField()
{
    DhcpMessage message = smallMessage();
    message.file = QByteArray(127, 'f');
    message.serverName = QByteArray(64, 's');
    const auto again = wire::parseDhcp(wire::encodeDhcp(message));
    QVERIFY(again);
    QCOMPARE(again->file.size(), 127);
    QVERIFY(again->serverName.isEmpty());
}

void TestDhcpMessage::padsShortReplies()
{
    QCOMPARE(wire::encodeDhcp(smallMessage()).size(), wire::kLeastDhcpReplyBytes);
}

QTEST_GUILESS_MAIN(TestDhcpMessage)
#include "tst_dhcp_message.moc"
