#include "core/literals.h"
#include "core/version.h"

#include <QTest>

using namespace roadstead;

class TestVersion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void comparesAsTheUpdateServersDo_data();
    void comparesAsTheUpdateServersDo();
    void refusesWhatIsNoVersion_data();
    void refusesWhatIsNoVersion();
};

void TestVersion::comparesAsTheUpdateServersDo_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("order");
    QTest::newRow("equal") << u"3815.2.5"_s << u"3815.2.5"_s << 0;
    QTest::newRow("numbers by value") << u"3815.2.5"_s << u"3815.2.10"_s << -1;
    QTest::newRow("build metadata of a nightly") << u"1010.5.0+2016-05-27-1832"_s << u"12.1.0"_s << 1;
    QTest::newRow("build metadata is ignored") << u"1.0.0+a"_s << u"1.0.0+b"_s << 0;
    QTest::newRow("release after pre-release") << u"1.0.0"_s << u"1.0.0-rc.1"_s << 1;
    QTest::newRow("pre-releases by number") << u"1.0.0-rc.2"_s << u"1.0.0-rc.11"_s << -1;
    QTest::newRow("numbers before words") << u"1.0.0-1"_s << u"1.0.0-alpha"_s << -1;
    QTest::newRow("more identifiers are later") << u"1.0.0-alpha"_s << u"1.0.0-alpha.1"_s << -1;
    QTest::newRow("dash in an identifier") << u"1.0.0-x-y"_s << u"1.0.0-x-z"_s << -1;
    QTest::newRow("missing numbers are zero") << u"3815"_s << u"3815.0.0.0"_s << 0;
    QTest::newRow("four numbers") << u"39.20240101.3.0"_s << u"39.20240101.3.1"_s << -1;
    QTest::newRow("longest number") << u"999999999999999999.0.0"_s << u"999999999999999998.9.9"_s << 1;
}

void TestVersion::comparesAsTheUpdateServersDo()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(int, order);
    const auto l = parseVersion(left);
    const auto r = parseVersion(right);
    QVERIFY(l && r);
    QCOMPARE(*l < *r, order < 0);
    QCOMPARE(*l > *r, order > 0);
    QCOMPARE(*l == *r, order == 0);
    QCOMPARE(*r<*l, order> 0);
}

void TestVersion::refusesWhatIsNoVersion_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", ".", "1.", ".1", "1..2", "a", "1.a.2", "1.2.3.4.5", "-1", "1.0.0-", "1.0.0+",
             "1.0.0-a..b", "1.0.0-é", "1 .0", "1000000000000000000.0.0", "ForcedUpdate"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("very long") << QString(1000, u'1');
}

void TestVersion::refusesWhatIsNoVersion()
{
    QFETCH(QString, text);
    QVERIFY(!parseVersion(text));
}

QTEST_GUILESS_MAIN(TestVersion)
#include "tst_version.moc"
