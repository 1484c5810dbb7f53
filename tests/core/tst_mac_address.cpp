#include "core/byte_reader.h"
#include "core/literals.h"
#include "core/mac_address.h"

#include <QTest>

using namespace roadstead;

class TestMacAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalizesEverySpelling_data();
    void normalizesEverySpelling();
    void readsUuidInSmbiosOrder();
    void refusesUuidOfBoardsWithoutOne();
    void readerFailsStickyPastTheEnd();
};

void TestMacAddress::normalizesEverySpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("colons") << u"52:54:00:AB:cd:01"_s << u"52:54:00:ab:cd:01"_s;
    QTest::newRow("dashes") << u"52-54-00-ab-cd-01"_s << u"52:54:00:ab:cd:01"_s;
    QTest::newRow("dots") << u"5254.00ab.cd01"_s << u"52:54:00:ab:cd:01"_s;
    QTest::newRow("bare") << u"525400abcd01"_s << u"52:54:00:ab:cd:01"_s;
    QTest::newRow("eight bytes") << u"02:00:5e:10:00:00:00:01"_s << u"02:00:5e:10:00:00:00:01"_s;
    QTest::newRow("five bytes") << u"52:54:00:ab:cd"_s << QString();
    QTest::newRow("seven bytes") << u"52:54:00:ab:cd:01:02"_s << QString();
    QTest::newRow("not hex") << u"52:54:00:ab:cd:0g"_s << QString();
    QTest::newRow("single digits") << u"52:54:0:ab:cd:01:1"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("far too long") << QString(4000, u'a') << QString();
}

void TestMacAddress::normalizesEverySpelling()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(normalizedMac(text).value_or(QString()), expected);
}

void TestMacAddress::readsUuidInSmbiosOrder()
{
    const QByteArray wire = QByteArray::fromHex("99000000000000408000525400990001");
    QCOMPARE(uuidFromWire(wire).value_or(QString()), u"00000099-0000-4000-8000-525400990001"_s);
    QVERIFY(!uuidFromWire(wire.first(15)));
}

void TestMacAddress::refusesUuidOfBoardsWithoutOne()
{
    QVERIFY(!normalizedUuid(u"00000000-0000-0000-0000-000000000000"));
    QVERIFY(!normalizedUuid(u"FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"));
    QCOMPARE(normalizedUuid(u"{E96281A6-D1AF-4BDE-9A0A-97B76E56DC57}").value_or(QString()),
        u"e96281a6-d1af-4bde-9a0a-97b76e56dc57"_s);
}

void TestMacAddress::readerFailsStickyPastTheEnd()
{
    const QByteArray bytes = QByteArray::fromHex("0102030405");
    ByteReader reader(bytes);
    QCOMPARE(reader.u16(), std::uint16_t {0x0102});
    QVERIFY(reader.take(4).isEmpty());
    QVERIFY(!reader.isOk());
    QCOMPARE(reader.u8(), std::uint8_t {0});
    QVERIFY(!reader.isOk());
}

QTEST_GUILESS_MAIN(TestMacAddress)
#include "tst_mac_address.moc"
