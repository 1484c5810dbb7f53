#include "core/update_error.h"
#include "core/update_progress.h"
#include "update_fleet.h"

#include <QTest>

using namespace roadstead;
using namespace roadstead::test;

namespace {

Instance updating(InstanceStatus status)
{
    Instance instance;
    instance.version = u"3815.2.5"_s;
    instance.versionBeforeGrant = u"3815.2.5"_s;
    instance.grantedVersion = u"3900.0.0"_s;
    instance.grantedMs = kStartMs;
    instance.isUpdating = true;
    instance.status = status;
    return instance;
}

} // namespace

class TestUpdateProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void followsEvents_data();
    void followsEvents();
    void ignoresEventsWithoutAnUpdate();
    void followsTheReportedVersion_data();
    void followsTheReportedVersion();
    void waitsForTheRebootInTheSameBoot();
    void tellsErrorsInWords_data();
    void tellsErrorsInWords();
};

void TestUpdateProgress::followsEvents_data()
{
    using Status = InstanceStatus;
    QTest::addColumn<InstanceStatus>("before");
    QTest::addColumn<OmahaEvent>("event");
    QTest::addColumn<QString>("version");
    QTest::addColumn<InstanceStatus>("after");
    QTest::addColumn<int>("kind");
    const QString old = u"3815.2.5"_s;
    const QString granted = u"3900.0.0"_s;
    const auto row = [](const char *name, Status before, OmahaEvent event, const QString &version,
                         Status after, std::optional<EventKind> kind) {
        QTest::newRow(name) << before << event << version << after << (kind ? static_cast<int>(*kind) : 0);
    };
    row("download starts", Status::Granted, {13, 1, 0, {}}, old, Status::Downloading,
        EventKind::UpdateDownloading);
    row("download starts, told twice", Status::Downloading, {13, 1, 0, {}}, old, Status::Downloading, {});
    row("download ends", Status::Downloading, {14, 1, 0, {}}, old, Status::Downloaded,
        EventKind::UpdateDownloaded);
    row("installed by update_engine", Status::Downloaded, {3, 1, 0, {}}, old, Status::Installed,
        EventKind::UpdateInstalled);
    row("installed by CoreRoller's library", Status::Downloaded, {800, 1, 0, {}}, old, Status::Installed,
        EventKind::UpdateInstalled);
    row("complete", Status::Installed, {3, 2, 0, old}, granted, Status::Complete, EventKind::UpdateComplete);
    row("3/2 of each check", Status::Granted, {3, 2, 0, QString()}, old, Status::Granted, {});
    row("3/2 of a first check", Status::Granted, {3, 2, 0, u"0.0.0.0"_s}, old, Status::Granted, {});
    row("3/2 of a machine set up anew", Status::Granted, {3, 2, 0, u"0.0.0.0"_s}, u"3000.0.0"_s,
        Status::Granted, {});
    row("3/2 with the old version still running", Status::Installed, {3, 2, 0, old}, old, Status::Error,
        EventKind::UpdateReverted);
    row("3/2 of an earlier update", Status::Granted, {3, 2, 0, u"3700.0.0"_s}, old, Status::Granted, {});
    row("failed", Status::Downloading, {3, 0, 268435466, {}}, old, Status::Error, EventKind::UpdateFailed);
    row("rolled back", Status::Installed, {3, 0, 44, {}}, old, Status::Error, EventKind::UpdateReverted);
    row("unknown type", Status::Granted, {1000, 1, 0, {}}, old, Status::Granted, {});
    row("unknown type failing", Status::Granted, {1000, 0, 10, {}}, old, Status::Granted, {});
    row("unknown result", Status::Granted, {13, 7, 0, {}}, old, Status::Granted, {});
    row("no numbers", Status::Granted, {}, old, Status::Granted, {});
}

void TestUpdateProgress::followsEvents()
{
    QFETCH(InstanceStatus, before);
    QFETCH(OmahaEvent, event);
    QFETCH(QString, version);
    QFETCH(InstanceStatus, after);
    QFETCH(int, kind);
    Instance instance = updating(before);
    const UpdateStep step = applyOmahaEvent(instance, message(u"m1"_s, version), event, kStartMs + 1);
    QCOMPARE(step.kind ? static_cast<int>(*step.kind) : 0, kind);
    QCOMPARE(instance.status, after);
    QCOMPARE(instance.statusMs, kind ? kStartMs + 1 : 0);
    const bool hasEnded = after == InstanceStatus::Complete || after == InstanceStatus::Error;
    QCOMPARE(instance.isUpdating, !hasEnded);
    QCOMPARE(instance.hasAttempted, hasEnded);
}

void TestUpdateProgress::ignoresEventsWithoutAnUpdate()
{
    for (const OmahaEvent &event :
        {OmahaEvent {13, 1, 0, {}}, OmahaEvent {3, 0, 44, {}}, OmahaEvent {3, 2, 0, u"1.0.0"_s}}) {
        Instance instance = updating(InstanceStatus::Complete);
        instance.isUpdating = false;
        const Instance before = instance;
        QVERIFY(!applyOmahaEvent(instance, message(u"m1"_s), event, kStartMs).kind);
        QCOMPARE(instance, before);
    }
}

void TestUpdateProgress::followsTheReportedVersion_data()
{
    QTest::addColumn<InstanceStatus>("before");
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isCheck");
    QTest::addColumn<bool>("hasRebooted");
    QTest::addColumn<int>("kind");
    using Status = InstanceStatus;
    const int complete = static_cast<int>(EventKind::UpdateComplete);
    const int reverted = static_cast<int>(EventKind::UpdateReverted);
    QTest::newRow("granted version, 3/2 lost")
        << Status::Installed << u"3900.0.0"_s << true << true << complete;
    QTest::newRow("newer than granted") << Status::Downloading << u"3901.0.0"_s << true << true << complete;
    QTest::newRow("old version after the reboot")
        << Status::Installed << u"3815.2.5"_s << true << true << reverted;
    QTest::newRow("old version, not rebooted") << Status::Installed << u"3815.2.5"_s << true << false << 0;
    QTest::newRow("old version, only a ping") << Status::Installed << u"3815.2.5"_s << false << true << 0;
    QTest::newRow("old version, not installed") << Status::Downloading << u"3815.2.5"_s << true << true << 0;
    QTest::newRow("another old version") << Status::Granted << u"3000.0.0"_s << true << true << 0;
    QTest::newRow("no version") << Status::Installed << QString() << true << true << 0;
}

void TestUpdateProgress::followsTheReportedVersion()
{
    QFETCH(InstanceStatus, before);
    QFETCH(QString, version);
    QFETCH(bool, isCheck);
    QFETCH(bool, hasRebooted);
    QFETCH(int, kind);
    Instance instance = updating(before);
    OmahaAppRequest request = message(u"m1"_s, version);
    request.hasUpdateCheck = isCheck;
    const UpdateStep step = applyReportedVersion(instance, request, hasRebooted, kStartMs);
    QCOMPARE(step.kind ? static_cast<int>(*step.kind) : 0, kind);
    QCOMPARE(instance.isUpdating, kind == 0);
}

void TestUpdateProgress::waitsForTheRebootInTheSameBoot()
{
    UpdateStation station;
    static_cast<void>(station.ask(check(u"m1"_s)));
    for (const int type : {13, 14, 3})
        station.send(u"m1"_s, type, 1);
    const UpdateAnswer waiting = station.ask(check(u"m1"_s));
    QCOMPARE(QByteArray(waiting.verdict->decider()->rule), QByteArray("update.waits_for_reboot"));
    QVERIFY(waiting.verdict->isGood);
    QCOMPARE(station.statusOf(u"m1"_s), InstanceStatus::Installed);
    station.wait(24 * 60); // long past the timeout: it has still installed it
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.waits_for_reboot"));
    OmahaAppRequest back = check(u"m1"_s);
    back.bootId = u"another boot"_s;
    QVERIFY(kinds(station.ask(back)).contains(EventKind::UpdateReverted));
}

void TestUpdateProgress::tellsErrorsInWords_data()
{
    QTest::addColumn<qint64>("sent");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    QTest::newRow("hash") << qint64 {268435466} << 10 << u"the payload's hash is wrong"_s;
    QTest::newRow("key") << qint64 {268435474} << 18
                         << u"the payload is not signed with the key of this OS"_s;
    QTest::newRow("partition") << qint64 {268435460} << 4 << u"the root file system could not be copied"_s;
    QTest::newRow("reply") << qint64 {268435490} << 34 << u"the update server's answer was not valid"_s;
    QTest::newRow("magic") << qint64 {21} << 21 << u"what was downloaded is no update payload"_s;
    QTest::newRow("empty reply") << qint64 {30} << 30 << u"the update server's answer was empty"_s;
    QTest::newRow("XML") << qint64 {31} << 31 << u"the update server's answer was no XML"_s;
    QTest::newRow("back") << qint64 {44} << 44 << u"the machine came back with its old version"_s;
    QTest::newRow("all flags") << qint64 {0xf000'000a} << 10 << u"the payload's hash is wrong"_s;
    QTest::newRow("HTTP 404") << qint64 {268435456 + 2404} << 2404 << u"the server answered HTTP 404"_s;
    QTest::newRow("unknown") << qint64 {1234} << 1234 << u"an unknown error (1234)"_s;
}

void TestUpdateProgress::tellsErrorsInWords()
{
    QFETCH(qint64, sent);
    QFETCH(int, code);
    QFETCH(QString, text);
    QCOMPARE(updateErrorCode(sent), code);
    QCOMPARE(updateErrorText(code), text);
}

QTEST_GUILESS_MAIN(TestUpdateProgress)
#include "tst_update_progress.moc"
