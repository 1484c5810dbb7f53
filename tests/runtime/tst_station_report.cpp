#include "../support/node_messages.h"
#include "../support/station_fixture.h"
#include "runtime/control.h"
#include "wire/report_json.h"

#include <QRegularExpression>

using namespace roadstead;
using namespace roadstead::runtime;
using namespace roadstead::test;

/// Reports of a real station: asked in the process, over the admin API, and by roadsteadctl.
class TestStationReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_fixture.reset(); }
    void gathers_data();
    void gathers();
    void refuses_data();
    void refuses();
    void isCancelled();
    void isNotAnsweredToWhoHasGone();
    void commandLineGetsIt();
    void commandLineSaysWhatIsWrong_data();
    void commandLineSaysWhatIsWrong();
    void needsTheToken();

private:
    [[nodiscard]] Result<Report> ask(const ReportQuery &query, const LongWork &work = {});
    [[nodiscard]] ControlResult control(const QStringList &words, const ReportFileWriter &writer = {}) const
    {
        return aside([this, words, writer] {
            return runControl(QStringList {u"--station"_s, u"http://127.0.0.1:%1"_s.arg(m_fixture->admin()),
                                  u"--token"_s, QString::fromLatin1(m_fixture->station->adminToken())}
                    + words,
                writer);
        });
    }

    const QTemporaryDir m_dir;
    std::unique_ptr<StationFixture> m_fixture;
};

void TestStationReport::initTestCase()
{
    m_fixture = std::make_unique<StationFixture>(m_dir.filePath(u"data"_s));
    QVERIFY(m_fixture->start());
    QVERIFY(
        m_fixture->applyYaml(lockAndUpdateDocument(2) + "clusters: [ { id: rack-1, lock_group: g0 } ]\n"));
    QCOMPARE(
        m_fixture->get("/ipxe?mac=52-54-00-00-00-01&hostname=alpha&uuid=00000000-0000-4000-8000-000000000001")
            .status,
        200);
    QCOMPARE(m_fixture->omaha(omahaCheck("00112233445566778899aabbccddeeff")).status, 200);
}

Result<Report> TestStationReport::ask(const ReportQuery &query, const LongWork &work)
{
    std::optional<Result<Report>> answer;
    m_fixture->station->report(
        query, work, this, [&answer](const Result<Report> &report) { answer = report; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000))
        return fail(ErrorCode::Unavailable, u"no answer"_s);
    return *answer;
}

void TestStationReport::gathers_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("table");
    QTest::newRow("inventory") << static_cast<int>(ReportKind::Inventory) << u"nodes"_s;
    QTest::newRow("events") << static_cast<int>(ReportKind::Events) << u"events"_s;
}

void TestStationReport::gathers()
{
    QFETCH(int, kind);
    QFETCH(QString, table);
    ReportQuery query;
    query.kind = static_cast<ReportKind>(kind);
    int told = 0;
    LongWork work;
    work.progress = [&told](int done, int) { told = done; };
    const auto report = ask(query, work);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
    QVERIFY(mainTable(*report));
    QCOMPARE(mainTable(*report)->id, table);
    QVERIFY(mainTable(*report)->rows.size() >= 2);
    QCOMPARE(report->dataHash, wire::reportHash(*report));
    QCOMPARE(report->programVersion, QStringLiteral(ROADSTEAD_VERSION));
    QCOMPARE(report->timeZone, u"UTC"_s);
    QCOMPARE(told > 0, query.kind == ReportKind::Events);
}

void TestStationReport::refuses_data()
{
    QTest::addColumn<QString>("group");
    QTest::newRow("no group") << QString();
    QTest::newRow("unknown group") << u"nowhere"_s;
}

void TestStationReport::refuses()
{
    QFETCH(QString, group);
    ReportQuery query;
    query.kind = ReportKind::Rollout;
    query.updateGroup = group;
    const auto report = ask(query);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::NotFound);
    QVERIFY(!report.error().message.isEmpty());
}

void TestStationReport::isCancelled()
{
    ReportQuery query;
    query.kind = ReportKind::Events;
    LongWork work;
    work.isCancelled = std::make_shared<std::atomic_bool>(true);
    const auto report = ask(query, work);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
}

void TestStationReport::isNotAnsweredToWhoHasGone()
{
    bool isAnswered = false;
    {
        QObject context;
        m_fixture->station->report(
            {}, {}, &context, [&isAnswered](const Result<Report> &) { isAnswered = true; });
    }
    QVERIFY(ask({}).has_value()); // asked after it, so answered after it
    QVERIFY(!isAnswered);
}

void TestStationReport::commandLineGetsIt()
{
    ReportFile wanted;
    const ReportFileWriter writer = [&wanted](const ReportFile &given) -> Result<QByteArray> {
        wanted = given;
        return QByteArray("written\n");
    };
    const ControlResult result
        = control({u"report"_s, u"events"_s, u"--since"_s, u"1h"_s, u"--least"_s, u"quiet"_s, u"--kind"_s,
                      u"config-applied"_s, u"--output"_s, u"history.html"_s, u"--letter"_s},
            writer);
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output, "written\n"_ba);
    QCOMPARE(wanted.format, u"html"_s); // by the file's name
    QCOMPARE(wanted.file, u"history.html"_s);
    QVERIFY(wanted.isLetter && !wanted.hasBom);
    const auto report = wire::parseReport(wanted.json);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
    for (const auto &row : mainTable(*report)->rows)
        QCOMPARE(std::get<ReportEvent>(row[3]).kind, EventKind::ConfigApplied);
}

void TestStationReport::commandLineSaysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("says");
    const QStringList to {u"--output"_s, u"x.json"_s};
    QTest::newRow("no kind") << QStringList {u"report"_s} + to << 2 << u"report inventory"_s;
    QTest::newRow("unknown kind") << QStringList {u"report"_s, u"weather"_s} + to << 2 << u"not “weather”"_s;
    QTest::newRow("no file") << QStringList {u"report"_s, u"inventory"_s} << 2 << u"--output FILE"_s;
    QTest::newRow("unknown format") << QStringList {u"report"_s, u"inventory"_s, u"--output"_s, u"x.docx"_s}
                                    << 2 << u"--format"_s;
    QTest::newRow("no time") << QStringList {u"report"_s, u"events"_s, u"--since"_s, u"tea"_s} + to << 2
                             << u"--since tea is no time"_s;
    QTest::newRow("unknown kind of event")
        << QStringList {u"report"_s, u"events"_s, u"--kind"_s, u"party"_s} + to << 2 << u"kind=party"_s;
    QTest::newRow("unknown severity")
        << QStringList {u"report"_s, u"events"_s, u"--least"_s, u"loud"_s} + to << 2 << u"least=loud"_s;
    QTest::newRow("no group") << QStringList {u"report"_s, u"rollout"_s} + to << 2 << u"update group"_s;
    QTest::newRow("unknown option") << QStringList {u"report"_s, u"inventory"_s, u"--colour"_s} + to << 2
                                    << u"colour"_s;
}

void TestStationReport::commandLineSaysWhatIsWrong()
{
    QFETCH(QStringList, words);
    QFETCH(int, exitCode);
    QFETCH(QString, says);
    const ControlResult result
        = control(words, [](const ReportFile &) -> Result<QByteArray> { return QByteArray(); });
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2(QString::fromUtf8(result.errors).contains(says), result.errors.constData());
}

void TestStationReport::needsTheToken()
{
    const ControlResult result = aside([this] {
        return runControl({u"--station"_s, u"http://127.0.0.1:%1"_s.arg(m_fixture->admin()), u"--token"_s,
                              u"wrong"_s, u"report"_s, u"inventory"_s, u"--output"_s, u"x.json"_s},
            [](const ReportFile &) -> Result<QByteArray> { return QByteArray(); });
    });
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.errors.contains("token"));
}

QTEST_GUILESS_MAIN(TestStationReport)
#include "tst_station_report.moc"
