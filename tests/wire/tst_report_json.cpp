#include "wire/report_json.h"

#include "../support/report_samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace roadstead;
using namespace roadstead::wire;

class TestReportJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsWhatItWrote_data()
    {
        QTest::addColumn<Report>("report");
        ReportSource events = sampleSource(20);
        events.query.kind = ReportKind::Events;
        QTest::newRow("rollout") << sampleRollout(20);
        QTest::newRow("inventory") << sampleInventory(20);
        QTest::newRow("events") << buildEvents(events);
        QTest::newRow("empty") << sampleInventory(0);
        Report hashed = sampleRollout(5);
        hashed.dataHash = reportHash(hashed);
        QTest::newRow("with its hash") << hashed;
    }
    void readsWhatItWrote()
    {
        QFETCH(Report, report);
        const auto read = parseReport(encodeReport(report));
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
        QCOMPARE(*read, report);
    }

    void saysItsVersion() { QCOMPARE(toJson(sampleRollout(1)).value(u"roadstead_report"_s).toInt(), 1); }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("code");
        const auto changed = [](const QString &key, const QJsonValue &value) {
            Report report = sampleRollout(3);
            report.dataHash = reportHash(report);
            QJsonObject object = toJson(report);
            object.insert(key, value);
            return QJsonDocument(object).toJson();
        };
        const int malformed = static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("no JSON") << "roadstead"_ba << malformed;
        QTest::newRow("another version")
            << changed(u"roadstead_report"_s, 2) << static_cast<int>(ErrorCode::Unsupported);
        QTest::newRow("no version") << "{}"_ba << static_cast<int>(ErrorCode::Unsupported);
        QTest::newRow("unknown kind") << changed(u"kind"_s, u"weather"_s) << malformed;
        QTest::newRow("changed facts") << changed(u"facts"_s, QJsonArray()) << malformed;
        QTest::newRow("no list") << changed(u"tables"_s, 7) << malformed;
        QTest::newRow("no time") << changed(u"made_at"_s, u"yesterday"_s) << malformed;
        QTest::newRow("short row")
            << R"({"roadstead_report":1,"kind":"events","subject":"","made_at":"2026-01-01T00:00:00Z",
            "time_zone":"UTC","program_version":"1","verdict":"","data_sha256":"","facts":[],"charts":[],
            "tables":[{"id":"events","columns":["at","node"],"rows":[["x"]]}]})"_ba
            << malformed;
        QTest::newRow("strange cell")
            << R"({"roadstead_report":1,"kind":"events","subject":"","made_at":"2026-01-01T00:00:00Z",
            "time_zone":"UTC","program_version":"1","verdict":"","data_sha256":"","facts":[],"charts":[],
            "tables":[{"id":"events","columns":["at"],"rows":[[{"event":"party"}]]}]})"_ba
            << malformed;
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, code);
        const auto read = parseReport(json);
        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().code), code);
        QVERIFY(!read.error().message.isEmpty());
    }

    /// No prefix of a good report is read, and none crashes.
    void refusesEveryPrefix()
    {
        const QByteArray json = encodeReport(sampleInventory(2)).trimmed();
        for (qsizetype length = 0; length < json.size(); ++length)
            QVERIFY(!parseReport(json.first(length)));
    }

    void hashIsOfTheDataAlone()
    {
        Report report = sampleRollout(5);
        const QString hash = reportHash(report);
        report.atMs += 1000;
        QCOMPARE(reportHash(report), hash);
        report.facts[0].value = qint64(99);
        QVERIFY(reportHash(report) != hash);
    }
};

QTEST_GUILESS_MAIN(TestReportJson)
#include "tst_report_json.moc"
