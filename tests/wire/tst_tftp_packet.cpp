#include "core/literals.h"
#include "wire/tftp_packet.h"

#include <QRandomGenerator>
#include <QTest>

using namespace roadstead;
using namespace roadstead::wire;

/// All bytes of a literal, zeros too.
template <std::size_t size> static QByteArray raw(const char (&literal)[size])
{
    return QByteArray(literal, size - 1);
}

class TestTftpPacket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote_data();
    void readsWhatItWrote();
    void refusesEveryPrefixThatIsNotWhole_data() { readsWhatItWrote_data(); }
    void refusesEveryPrefixThatIsNotWhole();
    void refusesBadPackets_data();
    void refusesBadPackets();
    void readsOptionsInAnyCaseAndKeepsTheirOrder();
    void forgivesWhatOldRomsSend();
    void cutsTextsAtZeroAndAtTheLimit();
    void readsOnlyPlainNumbers_data();
    void readsOnlyPlainNumbers();
    void survivesRandomBytes();
    void findsTheBlockOfAnAckOnly();
};

Q_DECLARE_METATYPE(TftpPacket)

void TestTftpPacket::readsWhatItWrote_data()
{
    QTest::addColumn<TftpPacket>("packet");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("read") << TftpPacket(TftpRequest {TftpRequest::Kind::Read, "ipxe.efi", TftpMode::Octet,
        {}}) << raw("\0\1ipxe.efi\0octet\0");
    QTest::newRow("OVMF's read") << TftpPacket(TftpRequest {TftpRequest::Kind::Read, "a", TftpMode::Octet,
        {{"tsize", "0"}, {"blksize", "1468"}, {"windowsize", "4"}}})
                                 << raw("\0\1a\0octet\0tsize\0000\0blksize\0001468\0windowsize\0004\0");
    QTest::newRow("write") << TftpPacket(TftpRequest {TftpRequest::Kind::Write, "up", TftpMode::NetAscii, {}})
                           << raw("\0\2up\0netascii\0");
    QTest::newRow("data") << TftpPacket(TftpData {258, "xyz"}) << raw("\0\3\1\2xyz");
    QTest::newRow("last, empty data") << TftpPacket(TftpData {65535, {}}) << raw("\0\3\xff\xff");
    QTest::newRow("ack") << TftpPacket(TftpAck {513}) << raw("\0\4\2\1");
    QTest::newRow("error") << TftpPacket(TftpError {1, "no file"}) << raw("\0\5\0\1no file\0");
    QTest::newRow("options ack") << TftpPacket(TftpOptionsAck {{{"blksize", "1024"}}})
                                 << raw("\0\6blksize\0001024\0");
}

void TestTftpPacket::readsWhatItWrote()
{
    QFETCH(TftpPacket, packet);
    QFETCH(QByteArray, bytes);
    QCOMPARE(encodeTftp(packet), bytes);
    const Result<TftpPacket> parsed = parseTftp(bytes);
    QVERIFY(parsed);
    QVERIFY(*parsed == packet);
}

void TestTftpPacket::refusesEveryPrefixThatIsNotWhole()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        // An own allocation of exactly this length, so that the sanitizer sees a read past it.
        const Result<TftpPacket> parsed = parseTftp(QByteArray(bytes.constData(), length));
        // What still parses must be a whole, shorter packet (an ERROR may lack its closing zero).
        if (!parsed)
            QCOMPARE(parsed.error().code, ErrorCode::Truncated);
        else if (!std::holds_alternative<TftpError>(*parsed))
            QCOMPARE(encodeTftp(*parsed), bytes.first(length));
    }
}

void TestTftpPacket::refusesBadPackets_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QByteArray manyOptions("\0\1a\0octet\0", 10);
    for (int i = 0; i <= kMaxTftpOptions; ++i)
        manyOptions += raw("o\0v\0");
    QTest::newRow("nothing") << QByteArray() << ErrorCode::Truncated;
    QTest::newRow("opcode 0") << raw("\0\0\0\0") << ErrorCode::Unsupported;
    QTest::newRow("opcode 7") << raw("\0\7\0\0") << ErrorCode::Unsupported;
    QTest::newRow("opcode 257") << raw("\1\1a\0octet\0") << ErrorCode::Unsupported;
    QTest::newRow("mode not closed") << raw("\0\1a\0octet") << ErrorCode::Truncated;
    QTest::newRow("option without value") << raw("\0\1a\0octet\0tsize\0") << ErrorCode::Truncated;
    QTest::newRow("no file") << raw("\0\1\0octet\0") << ErrorCode::Malformed;
    QTest::newRow("unknown mode") << raw("\0\1a\0binary\0") << ErrorCode::Malformed;
    QTest::newRow("too many options") << manyOptions << ErrorCode::TooLarge;
    QTest::newRow("too long") << raw("\0\1") + QByteArray(600, 'a') + raw("\0octet\0") << ErrorCode::TooLarge;
    QTest::newRow("block too long") << raw("\0\3\0\1") + QByteArray(65465, 'a') << ErrorCode::TooLarge;
}

void TestTftpPacket::refusesBadPackets()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const Result<TftpPacket> parsed = parseTftp(bytes);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, code);
    QVERIFY(!parsed.error().message.isEmpty());
}

void TestTftpPacket::readsOptionsInAnyCaseAndKeepsTheirOrder()
{
    const QByteArray bytes = raw("\0\1F\0OcTeT\0WindowSize\0004\0TSIZE\0000\0x\0Y\0windowsize\0009\0");
    const Result<TftpPacket> parsed = parseTftp(bytes);
    QVERIFY(parsed);
    const auto &request = std::get<TftpRequest>(*parsed);
    QCOMPARE(request.file, QByteArray("F"));
    QCOMPARE(request.mode, TftpMode::Octet);
    const QList<TftpOption> expected {{"windowsize", "4"}, {"tsize", "0"}, {"x", "Y"}, {"windowsize", "9"}};
    QVERIFY(request.options == expected);
}

void TestTftpPacket::forgivesWhatOldRomsSend()
{
    const Result<TftpPacket> ack = parseTftp(raw("\0\4\0\7padding"));
    QVERIFY(ack && std::get<TftpAck>(*ack).block == 7);
    const Result<TftpPacket> error = parseTftp(raw("\0\5\0\0abort"));
    QVERIFY(error && std::get<TftpError>(*error).text == "abort");
}

void TestTftpPacket::cutsTextsAtZeroAndAtTheLimit()
{
    QCOMPARE(encodeTftp(TftpError {0, raw("a\0b")}), raw("\0\5\0\0a\0"));
    QCOMPARE(encodeTftp(TftpError {0, QByteArray(9999, 'x')}).size(), kMaxTftpErrorTextBytes + 5);
}

void TestTftpPacket::readsOnlyPlainNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("number");
    QTest::newRow("zero") << QByteArray("0") << qint64 {0};
    QTest::newRow("leading zeros") << QByteArray("0512") << qint64 {512};
    QTest::newRow("largest") << QByteArray(18, '9') << qint64 {999'999'999'999'999'999};
    QTest::newRow("too long") << QByteArray(19, '1') << qint64 {-1};
    QTest::newRow("empty") << QByteArray() << qint64 {-1};
    QTest::newRow("negative") << QByteArray("-1") << qint64 {-1};
    QTest::newRow("space") << QByteArray(" 1") << qint64 {-1};
    QTest::newRow("hex") << QByteArray("0x10") << qint64 {-1};
}

void TestTftpPacket::readsOnlyPlainNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, number);
    QCOMPARE(tftpNumber(text).value_or(-1), number);
}

void TestTftpPacket::survivesRandomBytes()
{
    QRandomGenerator random(20240229);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes(random.bounded(80), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(4) == 0 ? 0 : random.bounded(256));
        if (bytes.size() > 1 && random.bounded(4) != 0) {
            bytes[0] = 0;
            bytes[1] = static_cast<char>(random.bounded(8));
        }
        const Result<TftpPacket> parsed = parseTftp(bytes);
        if (!parsed)
            continue;
        const Result<TftpPacket> again = parseTftp(encodeTftp(*parsed));
        QVERIFY(again);
        QVERIFY(*again == *parsed);
    }
}

void TestTftpPacket::findsTheBlockOfAnAckOnly()
{
    QCOMPARE(tftpAckedBlock(raw("\0\4\xff\xfe")).value_or(0), quint16 {65534});
    QVERIFY(!tftpAckedBlock(raw("\0\4\xff")));
    QVERIFY(!tftpAckedBlock(raw("\0\3\0\1")));
    QVERIFY(!tftpAckedBlock(raw("\4\4\0\1")));
}

QTEST_GUILESS_MAIN(TestTftpPacket)
#include "tst_tftp_packet.moc"
