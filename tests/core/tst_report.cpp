#include "../support/report_samples.h"

#include "core/report_journeys.h"

#include <QTest>

using namespace roadstead;

namespace {

/// Short form of a cell for a table of expectations.
QString shown(const ReportCell &cell)
{
    struct Visitor
    {
        QString operator()(std::monostate) const { return u"-"_s; }
        QString operator()(const QString &text) const { return text; }
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(const ReportShare &share) const { return QString::number(share.part, 'f', 3); }
        QString operator()(const ReportMoment &at) const
        {
            return u"@%1"_s.arg((at.ms - kSampleStart) / kSampleMinute);
        }
        QString operator()(const ReportDuration &d) const { return u"%1min"_s.arg(d.ms / kSampleMinute); }
        QString operator()(const ReportWord &word) const { return u'<' + word.id + u'>'; }
        QString operator()(const ReportEvent &event) const { return QString(eventKindName(event.kind)); }
        QString operator()(const ReportUpdateError &error) const { return u"!%1"_s.arg(error.code); }
    };
    return std::visit(Visitor(), cell);
}

QString row(const Report &report, QLatin1String table, qsizetype index)
{
    const ReportTable *found = findTable(report, table);
    QStringList cells;
    if (found && index < found->rows.size()) {
        for (const ReportCell &cell : found->rows[index])
            cells.append(shown(cell));
    }
    return cells.join(u' ');
}

QString fact(const Report &report, QLatin1String id)
{
    const ReportFact *found = findFact(report, id);
    return found ? shown(found->value) : QString();
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void rolloutTellsItsResult_data();
    void rolloutTellsItsResult();
    void rolloutShowsEachNode();
    void failuresAreGroupedByTheirCode();
    void exceptionsAreNamed();
    void changesDuringTheRunAreListed();
    void locksAreMeasured();
    void chartAddsUpToAllNodes();
    void paceIsMeasured();
    void timedOutUpdateCountsAsFailed();
    void olderRolloutIsToldFromItsEvents();
    void policyIsThatOfTheBeginning();
    void rolloutThatHasNotBegun();
    void inventoryKeepsItsFilter_data();
    void inventoryKeepsItsFilter();
    void inventoryIsSortedAsPeopleCount();
    void matrixAddsUp();
    void emptyFleetMakesAReport();
    void eventsKeepTheirFilter_data();
    void eventsKeepTheirFilter();
    void eventsAreNewestFirst();
    void everyRowHasACellForEachColumn();
};

void TestReport::rolloutTellsItsResult_data()
{
    QTest::addColumn<QLatin1String>("id");
    QTest::addColumn<QString>("value");
    QTest::newRow("nodes") << "total"_L1 << u"20"_s;
    QTest::newRow("complete") << "complete"_L1 << u"14"_s;
    QTest::newRow("failed, with the reverted ones") << "failed"_L1 << u"4"_s;
    QTest::newRow("waiting") << "pending"_L1 << u"2"_s;
    QTest::newRow("share") << "done_share"_L1 << u"0.700"_s;
    QTest::newRow("start") << "started"_L1 << u"@0"_s;
    QTest::newRow("so far") << "duration"_L1 << u"300min"_s;
    QTest::newRow("no end yet") << "ended"_L1 << QString();
    QTest::newRow("from") << "from"_L1 << kSampleOld;
    QTest::newRow("to") << "version"_L1 << kSampleNew;
    QTest::newRow("hash") << "sha256"_L1 << u"8p736S3tktUIjkoG9oyfn+81N0ka2uOAahIxbQeAvm8="_s;
    QTest::newRow("limit") << "max_updates"_L1 << u"4"_s;
    QTest::newRow("clusters") << "clusters_list"_L1 << u"prod-a"_s;
}

void TestReport::rolloutTellsItsResult()
{
    QFETCH(QLatin1String, id);
    QFETCH(QString, value);
    const Report report = sampleRollout(20);
    QCOMPARE(report.verdict, u"running"_s);
    QCOMPARE(report.subject, u"stable 4230.2.1"_s);
    QCOMPARE(fact(report, id), value);
}

void TestReport::rolloutShowsEachNode()
{
    const Report report = sampleRollout(20);
    QCOMPARE(findTable(report, "nodes"_L1)->rows.size(), 20);
    QCOMPARE(row(report, "nodes"_L1, 0),
        u"node-1 prod-a <complete> 4152.2.0 4230.2.1 @1 @7 @9 @12 11min 1 - - 10.0.0.1 52:54:00:00:00:00"_s);
    QCOMPARE(row(report, "nodes"_L1, 3).section(u' ', 0, 3), u"node-4 prod-a <failed> 4152.2.0"_s);
    QVERIFY(row(report, "nodes"_L1, 3).contains(u"10 !10"_s));
    QVERIFY(row(report, "nodes"_L1, 5).contains(u"<reverted>"_s));
    QVERIFY(row(report, "nodes"_L1, 7).contains(u"<pending>"_s));
    QCOMPARE(mainTable(report)->id, u"nodes"_s);
}

void TestReport::failuresAreGroupedByTheirCode()
{
    const Report report = sampleRollout(30);
    QCOMPARE(findTable(report, "failures"_L1)->rows.size(), 2);
    QVERIFY(row(report, "failures"_L1, 0).startsWith(u"10 !10 3 "_s));
    QVERIFY(row(report, "failures"_L1, 0).endsWith(u"node-4, node-14, node-24"_s));
    QVERIFY(row(report, "failures"_L1, 1).startsWith(u"44 !44 3 "_s));
    // Of a large fleet only so many are named.
    const Report large = sampleRollout(1000);
    QVERIFY(row(large, "failures"_L1, 0).endsWith(u"… (+80)"_s));
}

void TestReport::exceptionsAreNamed()
{
    ReportSource source = sampleSource(20);
    source.nodes[7].isHeld = true;
    source.nodes[17].state = NodeState::Missing;
    source.nodes.removeAt(4); // retired meanwhile
    const Report report = buildRollout(source);
    QStringList rows;
    for (qsizetype i = 0; i < findTable(report, "exceptions"_L1)->rows.size(); ++i)
        rows.append(row(report, "exceptions"_L1, i).section(u' ', 0, 2));
    rows.sort();
    QCOMPARE(rows,
        QStringList(
            {u"#5 - <gone>"_s, u"52:54:00:ff:ff:01 prod-a <never_seen>"_s, u"node-16 prod-a <reverted>"_s,
                u"node-18 staging <missing>"_s, u"node-6 staging <reverted>"_s, u"node-8 prod-b <held>"_s}));
}

void TestReport::changesDuringTheRunAreListed()
{
    const Report report = sampleRollout(20);
    QCOMPARE(row(report, "changes"_L1, 0), u"@0 rollout-started - -"_s);
    QCOMPARE(row(report, "changes"_L1, 1), u"@12 lock-forced - -"_s);
    QCOMPARE(row(report, "changes"_L1, 2), u"@30 config-applied window too slow, \"twice\" at once"_s);
}

void TestReport::locksAreMeasured()
{
    ReportSource source = sampleSource(20);
    const QJsonObject lock {{u"group"_s, u"prod-a"_s}, {u"id"_s, u"stuck"_s}};
    source.events.append(sampleEvent(200, NodeId(1), EventKind::LockTaken, lock));
    const Report report = buildRollout(source);
    QCOMPARE(fact(report, "longest_hold"_L1), u"100min"_s);
    QCOMPARE(fact(report, "longest_holder"_L1), u"node-1"_s);
    QCOMPARE(fact(report, "forced"_L1), u"1"_s);
    QCOMPARE(row(report, "locks"_L1, 0), u"prod-a node-1 @200 100min <still_held>"_s);
    QCOMPARE(row(report, "locks"_L1, 1).section(u' ', -1), u"<forced>"_s);
    QCOMPARE(mostAtOnce({{{}, {}, {}, 0, 10, false, false}, {{}, {}, {}, 10, 20, false, false},
                 {{}, {}, {}, 15, 30, false, false}}),
        2);
}

void TestReport::chartAddsUpToAllNodes()
{
    const Report report = sampleRollout(20);
    QCOMPARE(report.charts.size(), 1);
    const ReportChart &chart = report.charts[0];
    QCOMPARE(chart.moments.size(), kReportChartPoints);
    for (qsizetype i = 0; i < chart.moments.size(); ++i) {
        qint64 sum = 0;
        for (const ReportSeries &series : chart.series)
            sum += series.values[i];
        QCOMPARE(sum, 20);
    }
    QCOMPARE(chart.series[0].values.constFirst(), 0);
    QCOMPARE(chart.series[0].values.constLast(), 14);
    QCOMPARE(chart.series[3].values.constLast(), 4);
}

void TestReport::paceIsMeasured()
{
    const Report report = sampleRollout(20);
    QCOMPARE(row(report, "pace"_L1, 0), u"<download> 14 6min 6min 6min"_s);
    QCOMPARE(row(report, "pace"_L1, 2), u"<reboot> 14 3min 3min 3min"_s);
    QCOMPARE(row(report, "pace"_L1, 3), u"<whole> 14 11min 11min 11min"_s);
}

void TestReport::timedOutUpdateCountsAsFailed()
{
    ReportSource source = sampleSource(20);
    source.events.append(sampleEvent(
        10, NodeId(8), EventKind::UpdateGranted, {{u"group"_s, u"stable"_s}, {u"version"_s, kSampleNew}}));
    const Report report = buildRollout(source);
    QCOMPARE(fact(report, "failed"_L1), u"5"_s);
    QVERIFY(row(report, "nodes"_L1, 7).contains(u"<timed_out>"_s));
    bool isNamed = false;
    for (qsizetype i = 0; i < findTable(report, "exceptions"_L1)->rows.size(); ++i)
        isNamed = isNamed || row(report, "exceptions"_L1, i) == u"node-8 prod-b <timed_out> @70 4152.2.0"_s;
    QVERIFY(isNamed);
}

void TestReport::olderRolloutIsToldFromItsEvents()
{
    ReportSource source = sampleSource(20);
    source.query.version = kSampleNew;
    source.status.version = u"4300.0.0"_s; // the newest one is another
    source.status.startedMs = kSampleStart + 400 * kSampleMinute;
    const auto add = [&](qint64 minute, EventKind kind, const QString &version) {
        source.events.append(
            sampleEvent(minute, NodeId::None, kind, {{u"group"_s, u"stable"_s}, {u"version"_s, version}}));
    };
    add(280, EventKind::RolloutFinished, kSampleNew);
    Report report = buildRollout(source);
    QCOMPARE(report.verdict, u"finished_failures"_s);
    QCOMPARE(fact(report, "ended"_L1), u"@280"_s);
    QCOMPARE(fact(report, "complete"_L1), u"14"_s);
    source.events.removeLast();
    add(260, EventKind::RolloutStarted, u"4300.0.0"_s);
    report = buildRollout(source);
    QCOMPARE(report.verdict, u"superseded"_s);
    QCOMPARE(fact(report, "duration"_L1), u"260min"_s);
}

void TestReport::policyIsThatOfTheBeginning()
{
    ReportSource source = sampleSource(20);
    source.documentAtStart->applications[0].updateGroups[0].policy.maxUpdatesPerPeriod = 2;
    source.documentAtStart->applications[0].updateGroups[0].policy.safeMode = true;
    Report report = buildRollout(source);
    QCOMPARE(fact(report, "max_updates"_L1), u"2"_s);
    QCOMPARE(fact(report, "safe_mode"_L1), u"<yes>"_s);
    QCOMPARE(fact(report, "policy_of"_L1), QString());
    source.documentAtStart.reset();
    report = buildRollout(source);
    QCOMPARE(fact(report, "max_updates"_L1), u"4"_s);
    QCOMPARE(fact(report, "policy_of"_L1), u"<now>"_s);
}

void TestReport::rolloutThatHasNotBegun()
{
    ReportSource source = sampleSource(0);
    source.events.clear();
    source.status.startedMs = 0;
    source.status.state = RolloutState::Idle;
    const Report report = buildRollout(source);
    QCOMPARE(report.verdict, u"idle"_s);
    QVERIFY(report.charts.isEmpty());
    QVERIFY(!findTable(report, "nodes"_L1));
}

void TestReport::inventoryKeepsItsFilter_data()
{
    QTest::addColumn<QString>("cluster");
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("nodes");
    QTest::newRow("all") << QString() << QString() << 20;
    QTest::newRow("a cluster") << u"prod-b"_s << QString() << 7;
    QTest::newRow("a version") << QString() << kSampleOld << 6;
    QTest::newRow("both") << u"prod-b"_s << kSampleOld << 2;
    QTest::newRow("none") << u"nowhere"_s << QString() << 0;
}

void TestReport::inventoryKeepsItsFilter()
{
    QFETCH(QString, cluster);
    QFETCH(QString, version);
    QFETCH(int, nodes);
    ReportSource source = sampleSource(20);
    source.query = {};
    source.query.cluster = cluster;
    source.query.version = version;
    const Report report = buildInventory(source);
    QCOMPARE(fact(report, "total"_L1), QString::number(nodes));
    QCOMPARE(nodes > 0 ? findTable(report, "nodes"_L1)->rows.size() : 0, nodes);
    QCOMPARE(report.verdict, nodes == 0 ? u"empty"_s : u"needs"_s);
}

void TestReport::inventoryIsSortedAsPeopleCount()
{
    const Report report = sampleInventory(40);
    QStringList names;
    for (const auto &cells : findTable(report, "nodes"_L1)->rows)
        names.append(std::get<QString>(cells[1]));
    QVERIFY(names.indexOf(u"node-4"_s) < names.indexOf(u"node-10"_s)); // both in prod-a
    QCOMPARE(names.constFirst(), u"node-1"_s);
    QCOMPARE(row(report, "nodes"_L1, 5).section(u' ', 0, 1), u"<reverted> node-16"_s);
}

void TestReport::matrixAddsUp()
{
    const Report report = sampleInventory(20);
    const ReportTable *table = findTable(report, "versions"_L1);
    QCOMPARE(table->columns.size(), 6);
    QVERIFY(table->columns[1].isName);
    QCOMPARE(row(report, "versions"_L1, 0), u"4230.2.1 5 5 4 14 0.700"_s);
    QCOMPARE(row(report, "versions"_L1, 1), u"4152.2.0 2 2 2 6 0.300"_s);
    QCOMPARE(row(report, "versions"_L1, 2), u"<total> 7 7 6 20 1.000"_s);
}

void TestReport::emptyFleetMakesAReport()
{
    QCOMPARE(sampleInventory(0).verdict, u"empty"_s);
    QVERIFY(sampleInventory(0).tables.isEmpty());
    QVERIFY(!mainTable(sampleInventory(0)));
}

void TestReport::eventsKeepTheirFilter_data()
{
    QTest::addColumn<ReportQuery>("query");
    QTest::addColumn<int>("found");
    const auto add = [](const char *name, int found, const std::function<void(ReportQuery &)> &set) {
        ReportQuery query;
        query.kind = ReportKind::Events;
        set(query);
        QTest::newRow(name) << query << found;
    };
    add("all", 104, [](ReportQuery &) {});
    add("a node", 6, [](ReportQuery &q) { q.node = NodeId(2); });
    add("a kind", 2, [](ReportQuery &q) { q.kinds = {EventKind::UpdateFailed}; });
    add("errors", 4, [](ReportQuery &q) { q.least = Severity::Error; });
    add("who", 1, [](ReportQuery &q) { q.who = u"Window"_s; });
    add("text", 1, [](ReportQuery &q) { q.text = u"TOO SLOW"_s; });
    add("since", 11, [](ReportQuery &q) { q.sinceMs = kSampleStart + 220 * kSampleMinute; });
    add("until", 2, [](ReportQuery &q) { q.untilMs = kSampleStart + 1 * kSampleMinute; });
    add("a cluster", 39, [](ReportQuery &q) { q.cluster = u"prod-a"_s; });
}

void TestReport::eventsKeepTheirFilter()
{
    QFETCH(ReportQuery, query);
    QFETCH(int, found);
    ReportSource source = sampleSource(20);
    source.query = query;
    const Report report = buildEvents(source);
    QCOMPARE(fact(report, "total"_L1), QString::number(found));
    QCOMPARE(findTable(report, "events"_L1)->rows.size(), found);
}

void TestReport::eventsAreNewestFirst()
{
    ReportSource source = sampleSource(20);
    source.query = {};
    source.hasAllEvents = false;
    const Report report = buildEvents(source);
    const ReportTable &table = *findTable(report, "events"_L1);
    for (qsizetype i = 1; i < table.rows.size(); ++i)
        QVERIFY(
            std::get<ReportMoment>(table.rows[i - 1][0]).ms >= std::get<ReportMoment>(table.rows[i][0]).ms);
    QCOMPARE(fact(report, "left_out"_L1), u"<yes>"_s);
}

void TestReport::everyRowHasACellForEachColumn()
{
    ReportSource events = sampleSource(20);
    events.query = {};
    for (const Report &report : {sampleRollout(20), sampleInventory(20), buildEvents(events)}) {
        QVERIFY(!report.tables.isEmpty());
        for (const ReportTable &table : report.tables) {
            for (const auto &cells : table.rows)
                QCOMPARE(cells.size(), table.columns.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
