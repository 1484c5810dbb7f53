#include "core/literals.h"
#include "core/update_decision.h"

#include <QDateTime>
#include <QTest>

#include <limits>

using namespace roadstead;

class TestUpdateDecision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void knowsOfficeHours_data();
    void knowsOfficeHours();
    void knowsNoOfficeHoursOfUnknownZone();
    void limitsHowManyMayUpdate_data();
    void limitsHowManyMayUpdate();
};

void TestUpdateDecision::knowsOfficeHours_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("nowUtc");
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<QString>("changesUtc");
    const QString paris = u"Europe/Paris"_s;
    QTest::newRow("before they open")
        << QString() << u"2024-01-10T08:59:59Z"_s << false << u"2024-01-10T09:00:00Z"_s;
    QTest::newRow("when they open") << QString() << u"2024-01-10T09:00:00Z"_s << true
                                    << u"2024-01-10T17:00:00Z"_s;
    QTest::newRow("last minute") << QString() << u"2024-01-10T16:59:59Z"_s << true
                                 << u"2024-01-10T17:00:00Z"_s;
    QTest::newRow("when they close") << QString() << u"2024-01-10T17:00:00Z"_s << false
                                     << u"2024-01-11T09:00:00Z"_s;
    QTest::newRow("Friday evening") << QString() << u"2024-01-12T17:00:00Z"_s << false
                                    << u"2024-01-15T09:00:00Z"_s;
    QTest::newRow("Saturday noon") << QString() << u"2024-01-13T12:00:00Z"_s << false
                                   << u"2024-01-15T09:00:00Z"_s;
    QTest::newRow("Sunday morning") << QString() << u"2024-01-14T03:00:00Z"_s << false
                                    << u"2024-01-15T09:00:00Z"_s;
    QTest::newRow("Paris in winter") << paris << u"2024-01-10T08:00:00Z"_s << true
                                     << u"2024-01-10T16:00:00Z"_s;
    QTest::newRow("Paris in summer") << paris << u"2024-07-10T07:00:00Z"_s << true
                                     << u"2024-07-10T15:00:00Z"_s;
    QTest::newRow("over the change to summer time")
        << paris << u"2024-03-29T16:30:00Z"_s << false << u"2024-04-01T07:00:00Z"_s;
    QTest::newRow("another day there")
        << u"Pacific/Auckland"_s << u"2024-01-14T20:00:00Z"_s << true << u"2024-01-15T04:00:00Z"_s;
}

void TestUpdateDecision::knowsOfficeHours()
{
    QFETCH(QString, zone);
    QFETCH(QString, nowUtc);
    QFETCH(bool, isOpen);
    QFETCH(QString, changesUtc);
    const auto msOf
        = [](const QString &text) { return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch(); };
    const OfficeHours hours = officeHoursAt(zone, msOf(nowUtc));
    QVERIFY(hours.isKnown);
    QCOMPARE(hours.isOpen, isOpen);
    QCOMPARE(hours.changesMs, msOf(changesUtc));
    const OfficeHours next = officeHoursAt(zone, hours.changesMs);
    QCOMPARE(next.isOpen, !isOpen);
    QCOMPARE(officeHoursAt(zone, hours.changesMs - 1).isOpen, isOpen);
}

void TestUpdateDecision::knowsNoOfficeHoursOfUnknownZone()
{
    QVERIFY(!officeHoursAt(u"Mars/Olympus"_s, 0).isKnown);
}

void TestUpdateDecision::limitsHowManyMayUpdate_data()
{
    constexpr int kNone = std::numeric_limits<int>::max();
    QTest::addColumn<int>("configured");
    QTest::addColumn<bool>("isSafe");
    QTest::addColumn<int>("succeeded");
    QTest::addColumn<int>("limit");
    QTest::newRow("no limit") << 0 << false << 0 << kNone;
    QTest::newRow("limit") << 7 << false << 0 << 7;
    QTest::newRow("safe mode, first") << 7 << true << 0 << 1;
    QTest::newRow("safe mode, after the first") << 7 << true << 1 << 7;
    QTest::newRow("safe mode, no limit after") << 0 << true << 1 << kNone;
}

void TestUpdateDecision::limitsHowManyMayUpdate()
{
    QFETCH(int, configured);
    QFETCH(bool, isSafe);
    QFETCH(int, succeeded);
    QFETCH(int, limit);
    UpdatePolicy policy;
    policy.maxUpdatesPerPeriod = configured;
    policy.safeMode = isSafe;
    GroupCounters counters;
    counters.succeeded = succeeded;
    QCOMPARE(effectiveLimit(counters, policy), limit);
}

QTEST_GUILESS_MAIN(TestUpdateDecision)
#include "tst_update_decision.moc"
