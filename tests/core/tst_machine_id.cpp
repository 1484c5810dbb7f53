#include "core/literals.h"
#include "core/machine_id.h"

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;

class TestMachineId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void keepsWhatWasSent_data();
    void keepsWhatWasSent();
    void differsByEachDigit();
};

void TestMachineId::keepsWhatWasSent_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QString();
    QTest::newRow("systemd's") << u"0123456789abcdef0123456789abcdef"_s;
    QTest::newRow("all zeros") << QString(32, u'0');
    QTest::newRow("all ones") << QString(32, u'f');
    QTest::newRow("upper case") << u"0123456789ABCDEF0123456789ABCDEF"_s;
    QTest::newRow("one digit in upper case") << u"0123456789abcdef0123456789abcdeF"_s;
    QTest::newRow("no hex digits") << u"0123456789abcdef0123456789abcdeg"_s;
    QTest::newRow("no hex digit at the start") << u"/123456789abcdef0123456789abcdef"_s;
    QTest::newRow("a digit of another script") << u"\u0661123456789abcdef0123456789abcdef"_s;
    QTest::newRow("with braces") << u"{0123456789abcdef0123456789abcd}"_s;
    QTest::newRow("a UUID") << u"01234567-89ab-cdef-0123-456789abcdef"_s;
    QTest::newRow("a digit less") << QString(31, u'0');
    QTest::newRow("a digit more") << QString(33, u'0');
    QTest::newRow("a word") << u"größer"_s;
}

void TestMachineId::keepsWhatWasSent()
{
    QFETCH(QString, text);
    const MachineId id(text);
    QCOMPARE(id.text(), text);
    QCOMPARE(id.isEmpty(), text.isEmpty());
    QVERIFY(id == MachineId(text));
    QCOMPARE(qHash(id, 1), qHash(MachineId(text), 1));
    QCOMPARE(id == MachineId(), text.isEmpty());
    QVERIFY(id != MachineId(text + u'0'));
}

void TestMachineId::differsByEachDigit()
{
    const QString text(32, u'0');
    for (qsizetype i = 0; i < text.size(); ++i) {
        QString other = text;
        other[i] = u'1';
        QVERIFY(MachineId(other) != MachineId(text));
        QVERIFY(qHash(MachineId(other)) != qHash(MachineId(text)));
        QCOMPARE(MachineId(other).text(), other);
    }
    QVERIFY(
        MachineId(u"0123456789abcdef0123456789abcdef"_s) != MachineId(u"0123456789ABCDEF0123456789ABCDEF"_s));
}

QTEST_GUILESS_MAIN(TestMachineId)
#include "tst_machine_id.moc"
