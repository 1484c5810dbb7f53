#include "core/verdict_text.h"
#include "update_fleet.h"

#include <QTest>

using namespace roadstead;
using namespace roadstead::test;

class TestUpdateLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void choosesPackage_data();
    void choosesPackage();
    void offersWhatThePackageSays();
    void servesItsOwnAssetsWhenThePackageHasNoUrl();
    void clustersGroupWinsOverTrack();
    void refusesMachineWithoutId();

    void aCheckStandsUntilSomethingChanges_data();
    void aCheckStandsUntilSomethingChanges();
    void aStandingCheckTellsOfTheRolloutsEnd();

    void givesTheSamePackageAgain();
    void givesTheSamePackageAgainAfterARestart();
    void pauseHoldsEvenAGrantedInstance();
    void forgetsAGrantThatTheChannelHasLeftBehind();

    void updatesDisabled();
    void safeModeGrantsOneFirst();
    void safeModeStopsAtTheFirstFailure();
    void safeModeGoesOnAfterALaterFailure();
    void askingAgainNeverStopsAGroup();
    void limitRaisedFreesTheSecond();
    void periodThenConcurrencyThenGranted();
    void timedOutSlotIsFreed();
    void timedOutFirstUpdateStopsGroupInSafeMode();
    void officeHoursHoldAndOpen();
    void rolloutEndsWhenNobodyIsBehind();
    void resumedGroupGrantsAgain();

    void namesTheNodeWhoseRowsAreNeeded();
    void writesHistoryOnlyWhenSomethingChanges();
    void repeatsInStoreOnlyNowAndThen();
    void takesBackAGrantThatCouldNotBeStored();
    void laterAnswerWaitsForTheFirstCommit();
    void keepsNothingOfTwoFailedCommits();
    void keepsTheFirstCommitWhenTheSecondFails();
    void explainsWithoutChanging();
    void survivesAClockThatGoesBack();
    void everyRuleHasASentence();
};

void TestUpdateLedger::choosesPackage_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("track");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QByteArray>("rule");
    const QString app = kAppId;
    QTest::newRow("by track") << app << u"stable"_s << u"3815.2.5"_s << QByteArray("update.granted");
    QTest::newRow("app without braces, lower case")
        << app.mid(1, 36).toLower() << u"stable"_s << u"3815.2.5"_s << QByteArray("update.granted");
    QTest::newRow("track is a group's id")
        << app << u"main"_s << u"3815.2.5"_s << QByteArray("update.granted");
    QTest::newRow("unknown app") << u"{none}"_s << u"stable"_s << u"1.0.0"_s
                                 << QByteArray("update.unknown_application");
    QTest::newRow("unknown track") << app << u"beta"_s << u"1.0.0"_s << QByteArray("update.unknown_track");
    QTest::newRow("empty track") << app << QString() << u"1.0.0"_s << QByteArray("update.unknown_track");
    QTest::newRow("no channel") << app << u"adrift"_s << u"1.0.0"_s << QByteArray("update.no_channel");
    QTest::newRow("no package") << app << u"empty"_s << u"1.0.0"_s << QByteArray("update.no_package");
    QTest::newRow("equal version") << app << u"stable"_s << u"3900.0.0"_s << QByteArray("update.current");
    QTest::newRow("newer than channel")
        << app << u"stable"_s << u"4000.1.0"_s << QByteArray("update.current");
    QTest::newRow("nightly") << app << u"other"_s << u"1010.5.0+2016-05-27-1832"_s
                             << QByteArray("update.current");
    QTest::newRow("empty version") << app << u"stable"_s << QString() << QByteArray("update.bad_version");
    QTest::newRow("no version") << app << u"stable"_s << u"ForcedUpdate"_s
                                << QByteArray("update.bad_version");
}

void TestUpdateLedger::choosesPackage()
{
    QFETCH(QString, app);
    QFETCH(QString, track);
    QFETCH(QString, version);
    QFETCH(QByteArray, rule);
    UpdateStation station;
    OmahaAppRequest request = check(u"m1"_s, version);
    request.appId = app;
    request.track = track;
    const UpdateAnswer answer = station.ask(request);
    QVERIFY(answer.verdict && answer.verdict->decider());
    QCOMPARE(QByteArray(answer.verdict->decider()->rule), rule);
    QCOMPARE(answer.reply.check, rule == "update.granted" ? OmahaCheck::Update : OmahaCheck::NoUpdate);
    QCOMPARE(answer.verdict->isGood, rule == "update.granted" || rule == "update.current");
    QCOMPARE(answer.reply.appId, app);
    QCOMPARE(answer.reply.eventCount, 1);
    QVERIFY(answer.reply.hasPing);
}

void TestUpdateLedger::offersWhatThePackageSays()
{
    UpdateStation station;
    const OmahaOffer offer = station.ask(check(u"m1"_s)).reply.offer;
    QCOMPARE(offer.version, u"3900.0.0"_s);
    QCOMPARE(offer.codebase, u"http://10.0.0.1/pay/"_s);
    QCOMPARE(offer.name, u"update.gz"_s);
    QCOMPARE(offer.sizeBytes, qint64 {4315568});
    QCOMPARE(offer.sha256, u"8p736S3tktUIjkoG9oyfn+81N0ka2uOAahIxbQeAvm8="_s);
}

void TestUpdateLedger::servesItsOwnAssetsWhenThePackageHasNoUrl()
{
    UpdateStation station;
    OmahaAppRequest request = check(u"m1"_s, u"1.0.0"_s);
    request.track = u"other"_s;
    QCOMPARE(station.ask(request).reply.offer.codebase, u"/assets/"_s);
}

void TestUpdateLedger::clustersGroupWinsOverTrack()
{
    UpdateStation station;
    station.clusterGroup = u"other"_s;
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.current"));
    QCOMPARE(station.ledger.instance(kAppId, u"m1"_s)->updateGroup, u"other"_s);
    station.clusterGroup = u"of another application"_s;
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.granted"));
    QCOMPARE(station.ledger.instance(kAppId, u"m1"_s)->updateGroup, u"main"_s);
    QCOMPARE(station.group(u"other"_s).counters.total, 0);
    QCOMPARE(station.group().counters.total, 1);
}

void TestUpdateLedger::refusesMachineWithoutId()
{
    UpdateStation station;
    QCOMPARE(station.rule(check(QString())), QByteArray("update.no_machine_id"));
    QCOMPARE(station.ledger.instanceCount(), std::size_t {0});
}

void TestUpdateLedger::aCheckStandsUntilSomethingChanges_data()
{
    using Change = std::function<void(UpdateStation &, OmahaAppRequest &, CheckOrigin &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("stands");
    const auto add = [](const char *name, bool stands, const Change &change) {
        QTest::newRow(name) << change << stands;
    };
    using Station = UpdateStation;
    using Request = OmahaAppRequest;
    using Origin = CheckOrigin;
    add("nothing", true, [](Station &, Request &, Origin &) {});
    add("some minutes", true, [](Station &station, Request &, Origin &) { station.wait(4); });
    add("another boot", true, [](Station &, Request &request, Origin &) { request.bootId = u"b2"_s; });
    add("no ping", true, [](Station &, Request &request, Origin &) { request.hasPing = false; });
    add("the row is due to be stored", false, [](Station &station, Request &, Origin &) { station.wait(5); });
    add("version", false, [](Station &, Request &request, Origin &) { request.version = u"3900.0.1"_s; });
    add("track", false, [](Station &, Request &request, Origin &) { request.track = u"other"_s; });
    add("oem", false, [](Station &, Request &request, Origin &) { request.oem = u"qemu"_s; });
    add("board", false, [](Station &, Request &request, Origin &) { request.board = u"arm64-usr"_s; });
    add("no check", false, [](Station &, Request &request, Origin &) { request.hasUpdateCheck = false; });
    add("node", false, [](Station &, Request &, Origin &origin) { ++origin.nodeEdition; });
    add("address", false, [](Station &, Request &, Origin &origin) { ++origin.address; });
    add("configuration", false, [](Station &station, Request &, Origin &) {
        station.ledger.setConfig(updateConfig(), station.nowMs);
    });
    add("another check between", false, [](Station &station, Request &, Origin &) {
        static_cast<void>(station.ask(check(u"m1"_s, u"3900.0.1"_s)));
    });
    add("clock set back", false, [](Station &station, Request &, Origin &) { station.wait(-90); });
    add("another machine's check", true, [](Station &station, Request &, Origin &) {
        static_cast<void>(station.ask(check(u"m2"_s, u"3900.0.1"_s)));
    });
}

void TestUpdateLedger::aCheckStandsUntilSomethingChanges()
{
    using Change = std::function<void(UpdateStation &, OmahaAppRequest &, CheckOrigin &)>;
    QFETCH(Change, change);
    QFETCH(bool, stands);
    UpdateStation station;
    OmahaAppRequest request = check(u"m1"_s, u"3900.0.0"_s);
    CheckOrigin origin {7, 0x0a000001};
    QVERIFY(!station.ask(request).canStand); // news, on its way to the store
    const UpdateAnswer answer = station.ask(request);
    QVERIFY(answer.canStand);
    QVERIFY(station.ledger.stand(answer, request, origin));
    const quint32 number = *station.ledger.find(request);

    change(station, request, origin);
    const StandingCheck *standing = station.ledger.standing(number, request, origin, station.nowMs);
    QCOMPARE(standing != nullptr, stands);
    if (!standing)
        return;
    QCOMPARE(standing->reasons, answer.verdict->reasons);
    const OmahaAppReply reply = station.ledger.repeat(number, request);
    QCOMPARE(station.ledger.instance(kAppId, u"m1"_s)->lastCheckMs, station.nowMs);
    QCOMPARE(reply, station.ask(request).reply);
}

void TestUpdateLedger::aStandingCheckTellsOfTheRolloutsEnd()
{
    UpdatePolicy policy;
    policy.maxUpdatesPerPeriod = 1;
    UpdateStation station(policy);
    const OmahaAppRequest current = check(u"m1"_s, u"3900.0.0"_s);
    static_cast<void>(station.ask(check(u"m1"_s)));
    QCOMPARE(station.rule(check(u"silent"_s)), QByteArray("update.period_limit"));
    station.update(u"m1"_s);
    station.wait(24 * 60 - 1);
    static_cast<void>(station.ask(current));
    station.ledger.stand(station.ask(current), current, {});
    const quint32 number = *station.ledger.find(current);
    QVERIFY(station.ledger.standing(number, current, {}, station.nowMs));
    QCOMPARE(station.group().state.rolloutFinishedMs, qint64 {0});

    station.wait(1); // nobody is behind any more: the silent one counts no longer
    QVERIFY(!station.ledger.standing(number, current, {}, station.nowMs));
    QVERIFY(kinds(station.ask(current)).contains(EventKind::RolloutFinished));
    QCOMPARE(station.group().state.rolloutFinishedMs, station.nowMs);
}

void TestUpdateLedger::givesTheSamePackageAgain()
{
    UpdatePolicy policy;
    policy.safeMode = true;
    policy.maxUpdatesPerPeriod = 1;
    UpdateStation station(policy);
    const UpdateAnswer first = station.ask(check(u"m1"_s));
    QVERIFY(first.mustCommit);
    QCOMPARE(kinds(first), (QList<EventKind> {EventKind::RolloutStarted, EventKind::UpdateGranted}));
    station.wait(1);
    const UpdateAnswer again = station.ask(check(u"m1"_s));
    QCOMPARE(again.reply, first.reply);
    QCOMPARE(QByteArray(again.verdict->decider()->rule), QByteArray("update.granted_again"));
    QVERIFY(!again.mustCommit);
    QVERIFY(again.changes.events.empty());
    QCOMPARE(station.group().counters.inProgress, 1);
    station.send(u"m1"_s, 13, 1);
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.granted_again"));
    QCOMPARE(station.statusOf(u"m1"_s), InstanceStatus::Downloading);
}

void TestUpdateLedger::givesTheSamePackageAgainAfterARestart()
{
    UpdatePolicy policy;
    policy.maxUpdatesPerPeriod = 1;
    UpdateStation station(policy);
    const UpdateAnswer first = station.ask(check(u"m1"_s));
    UpdateStation restarted(policy);
    restarted.wait(1);
    restarted.ledger.load(first.changes.instances, first.changes.groupStates, restarted.nowMs);
    const UpdateAnswer again = restarted.ask(check(u"m1"_s));
    QCOMPARE(again.reply, first.reply);
    QVERIFY(again.changes.events.empty());
    QCOMPARE(restarted.rule(check(u"m2"_s)), QByteArray("update.period_limit"));
    QCOMPARE(restarted.group().state.rolloutVersion, u"3900.0.0"_s);
    QCOMPARE(restarted.group().state.rolloutStartedMs, kStartMs);
}

void TestUpdateLedger::pauseHoldsEvenAGrantedInstance()
{
    UpdateStation station;
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.granted"));
    const auto stopped = station.order(StopCause::Person, u"the release is bad"_s);
    QVERIFY(stopped);
    QCOMPARE(stopped->groupStates.size(), std::size_t {1});
    QCOMPARE(stopped->events.size(), std::size_t {1});
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.stopped"));
    QCOMPARE(station.statusOf(u"m1"_s), InstanceStatus::Granted);
    QVERIFY(station.order(StopCause::None));
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.granted_again"));
    QVERIFY(!station.ledger.obey({{u"main"_s, u"none"_s}, StopCause::Person, {}, {}}, station.nowMs));
    QVERIFY(!station.ledger.obey({{u"none"_s}, StopCause::None, {}, {}}, station.nowMs));
    QVERIFY(!station.group().state.isStopped); // all groups or none
}

void TestUpdateLedger::forgetsAGrantThatTheChannelHasLeftBehind()
{
    UpdatePolicy policy;
    policy.maxUpdatesPerPeriod = 1;
    policy.periodMinutes = 10;
    UpdateStation station(policy);
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.granted"));
    FleetDocument document = updateDocument(policy);
    document.applications[0].packages.append(document.applications[0].packages[0]);
    document.applications[0].packages.last().version = u"3901.0.0"_s;
    document.applications[0].channels[0].package = u"3901.0.0"_s;
    station.ledger.setConfig(std::make_shared<const FleetConfig>(document), station.nowMs);
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.period_limit"));
    QCOMPARE(station.group().counters.inProgress, 0);
    station.wait(10);
    const UpdateAnswer answer = station.ask(check(u"m1"_s));
    QCOMPARE(answer.reply.offer.version, u"3901.0.0"_s);
    QCOMPARE(kinds(answer), (QList<EventKind> {EventKind::RolloutStarted, EventKind::UpdateGranted}));
}

void TestUpdateLedger::updatesDisabled()
{
    UpdatePolicy policy;
    policy.updatesEnabled = false;
    UpdateStation station(policy);
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.disabled"));
    QCOMPARE(station.statusOf(u"m1"_s), InstanceStatus::OnHold);
}

void TestUpdateLedger::safeModeGrantsOneFirst()
{
    UpdatePolicy policy;
    policy.safeMode = true;
    UpdateStation station(policy);
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.granted"));
    QCOMPARE(station.rule(check(u"m2"_s)), QByteArray("update.period_limit"));
    QCOMPARE(station.statusOf(u"m2"_s), InstanceStatus::OnHold);
    station.update(u"m1"_s);
    QCOMPARE(station.statusOf(u"m1"_s), InstanceStatus::Complete);
    QCOMPARE(station.rule(check(u"m2"_s)), QByteArray("update.granted"));
    QCOMPARE(station.rule(check(u"m3"_s)), QByteArray("update.granted"));
}

void TestUpdateLedger::safeModeStopsAtTheFirstFailure()
{
    UpdatePolicy policy;
    policy.safeMode = true;
    UpdateStation station(policy);
    static_cast<void>(station.ask(check(u"m1"_s)));
    const UpdateAnswer failed = station.ask(report(u"m1"_s, 3, 0, 268435466));
    QCOMPARE(kinds(failed), (QList<EventKind> {EventKind::UpdateFailed, EventKind::RolloutPaused}));
    QVERIFY(failed.mustCommit);
    QCOMPARE(failed.changes.events[0].detail[u"errorcode"_s].toInt(), 10);
    QCOMPARE(failed.changes.groupStates.size(), std::size_t {1});
    QVERIFY(failed.changes.groupStates[0].isStopped);
    QCOMPARE(failed.changes.groupStates[0].reason,
        u"the first update to 3900.0.0 failed: the payload's hash is wrong"_s);
    station.wait(600);
    QCOMPARE(station.rule(check(u"m2"_s)), QByteArray("update.stopped"));
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.stopped"));
    QCOMPARE(station.statusOf(u"m1"_s), InstanceStatus::Error);
}

void TestUpdateLedger::safeModeGoesOnAfterALaterFailure()
{
    UpdatePolicy policy;
    policy.safeMode = true;
    UpdateStation station(policy);
    static_cast<void>(station.ask(check(u"m1"_s)));
    station.update(u"m1"_s);
    static_cast<void>(station.ask(check(u"m2"_s)));
    station.send(u"m2"_s, 3, 0, 268435466);
    QVERIFY(!station.group().state.isStopped);
    QCOMPARE(station.rule(check(u"m3"_s)), QByteArray("update.granted"));
}

void TestUpdateLedger::askingAgainNeverStopsAGroup()
{
    UpdatePolicy policy;
    policy.safeMode = true;
    policy.updateTimeoutMinutes = 30;
    UpdateStation station(policy);
    for (int poll = 0; poll < 20; ++poll) {
        QCOMPARE(station.ask(check(u"m1"_s)).reply.check == OmahaCheck::Update || poll > 0, true);
        QVERIFY(!station.group().state.isStopped);
        station.wait(7);
    }
}

void TestUpdateLedger::limitRaisedFreesTheSecond()
{
    UpdatePolicy policy;
    policy.maxUpdatesPerPeriod = 1;
    UpdateStation station(policy);
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.granted"));
    QCOMPARE(station.rule(check(u"m2"_s)), QByteArray("update.period_limit"));
    policy.maxUpdatesPerPeriod = 2;
    station.ledger.setConfig(updateConfig(policy), station.nowMs);
    QCOMPARE(station.rule(check(u"m2"_s)), QByteArray("update.granted"));
}

void TestUpdateLedger::periodThenConcurrencyThenGranted()
{
    UpdatePolicy policy;
    policy.maxUpdatesPerPeriod = 2;
    policy.periodMinutes = 10;
    policy.updateTimeoutMinutes = 100;
    UpdateStation station(policy);
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.granted"));
    QCOMPARE(station.rule(check(u"m2"_s)), QByteArray("update.granted"));
    const UpdateAnswer third = station.ask(check(u"m3"_s));
    QCOMPARE(QByteArray(third.verdict->decider()->rule), QByteArray("update.period_limit"));
    QCOMPARE(third.verdict->nextChangeMs.value_or(0), kStartMs + 10 * kMinuteMs);
    station.wait(10);
    const UpdateAnswer later = station.ask(check(u"m3"_s));
    QCOMPARE(QByteArray(later.verdict->decider()->rule), QByteArray("update.concurrent_limit"));
    QCOMPARE(later.verdict->nextChangeMs.value_or(0), kStartMs + 100 * kMinuteMs);
    station.update(u"m1"_s);
    QCOMPARE(station.rule(check(u"m3"_s)), QByteArray("update.granted"));
}

void TestUpdateLedger::timedOutSlotIsFreed()
{
    UpdatePolicy policy;
    policy.maxUpdatesPerPeriod = 1;
    policy.periodMinutes = 10;
    policy.updateTimeoutMinutes = 60;
    UpdateStation station(policy);
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.granted"));
    station.wait(59);
    QCOMPARE(station.rule(check(u"m2"_s)), QByteArray("update.concurrent_limit"));
    station.wait(1);
    QCOMPARE(station.group().counters.timedOut, 1);
    QCOMPARE(station.rule(check(u"m2"_s)), QByteArray("update.granted"));
    QVERIFY(!station.group().state.isStopped);
    station.update(u"m1"_s); // late, but done
    QCOMPARE(station.statusOf(u"m1"_s), InstanceStatus::Complete);
    QCOMPARE(station.group().counters.timedOut, 0);
}

void TestUpdateLedger::timedOutFirstUpdateStopsGroupInSafeMode()
{
    UpdatePolicy policy;
    policy.safeMode = true;
    policy.periodMinutes = 10;
    UpdateStation station(policy);
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.granted"));
    station.wait(60);
    const UpdateAnswer answer = station.ask(check(u"m2"_s));
    QCOMPARE(QByteArray(answer.verdict->decider()->rule), QByteArray("update.timeout_limit"));
    QVERIFY(kinds(answer).contains(EventKind::RolloutPaused));
    QVERIFY(station.group().state.isStopped);
    QCOMPARE(station.rule(check(u"m3"_s)), QByteArray("update.stopped"));
}

void TestUpdateLedger::officeHoursHoldAndOpen()
{
    UpdatePolicy policy;
    policy.officeHours = true;
    policy.timezone = u"Europe/Paris"_s;
    UpdateStation station(policy);
    const UpdateAnswer night = station.ask(check(u"m1"_s)); // Tuesday, 23:13 in Paris
    QCOMPARE(QByteArray(night.verdict->decider()->rule), QByteArray("update.office_hours"));
    const qint64 opensMs = night.verdict->nextChangeMs.value_or(0);
    QCOMPARE(opensMs, QDateTime(QDate(2023, 11, 15), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch());
    station.nowMs = opensMs - 1;
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.office_hours"));
    station.nowMs = opensMs;
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.granted"));
}

void TestUpdateLedger::rolloutEndsWhenNobodyIsBehind()
{
    UpdatePolicy policy;
    policy.safeMode = true;
    UpdateStation station(policy);
    for (const QString &machine : {u"m1"_s, u"m2"_s, u"m3"_s})
        static_cast<void>(station.ask(check(machine)));
    QCOMPARE(station.group().counters.byStatus[2], 1);
    QCOMPARE(station.group().counters.byStatus[8], 2);
    QCOMPARE(station.group().state.rolloutStartedMs, kStartMs);
    station.update(u"m1"_s);
    QCOMPARE(station.rule(check(u"m2"_s)), QByteArray("update.granted"));
    QCOMPARE(station.rule(check(u"m3"_s)), QByteArray("update.granted"));
    station.send(u"m2"_s, 3, 0, 268435466);
    station.update(u"m3"_s);
    QCOMPARE(station.group().state.rolloutFinishedMs, qint64 {0});
    station.wait(5);
    QCOMPARE(station.rule(check(u"m2"_s)), QByteArray("update.granted"));
    station.update(u"m2"_s);
    QCOMPARE(station.group().state.rolloutFinishedMs, station.nowMs);
    QCOMPARE(station.group().counters.succeeded, 3);
    station.wait(1);
    QCOMPARE(station.rule(check(u"m4"_s)), QByteArray("update.granted"));
    QCOMPARE(station.group().state.rolloutFinishedMs, qint64 {0});
    QCOMPARE(station.group().state.rolloutStartedMs, kStartMs);
}

void TestUpdateLedger::resumedGroupGrantsAgain()
{
    UpdatePolicy policy;
    policy.safeMode = true;
    policy.periodMinutes = 10;
    UpdateStation station(policy);
    static_cast<void>(station.ask(check(u"m1"_s)));
    station.wait(60);
    static_cast<void>(station.ask(check(u"m2"_s)));
    QVERIFY(station.group().state.isStopped);
    const auto resumed = station.order(StopCause::None, u"looked at it"_s);
    QVERIFY(resumed);
    QCOMPARE(resumed->instances.size(), std::size_t {1});
    QCOMPARE(station.group().counters.timedOut, 0);
    QCOMPARE(station.rule(check(u"m2"_s)), QByteArray("update.granted"));
    QVERIFY(!station.group().state.isStopped);
}

void TestUpdateLedger::namesTheNodeWhoseRowsAreNeeded()
{
    constexpr int kMachines = 500;
    const auto machine = [](int i) { return u"%1"_s.arg(i, 32, 16, QChar(u'0')); };
    const auto expected = [&](const UpdateLedger &ledger, int i) {
        QList<NodeId> nodes;
        const auto number
            = ledger.find(check(machine(i)), [&nodes](quint32, NodeId node) { nodes.append(node); });
        return number && ledger.nodeOf(*number) == nodes.value(0) ? nodes : QList<NodeId>();
    };
    UpdateStation station;
    for (int i = 0; i < kMachines; ++i)
        static_cast<void>(station.ledger.handle(check(machine(i)), {NodeId {i + 1}, {}, kStartMs}));
    for (int i = 0; i < kMachines; ++i)
        QCOMPARE(expected(station.ledger, i), QList<NodeId> {NodeId {i + 1}});
    QVERIFY(expected(station.ledger, kMachines).isEmpty());

    static_cast<void>(station.ledger.handle(check(machine(7)), {NodeId {9000}, {}, kStartMs})); // merged
    QCOMPARE(expected(station.ledger, 7), QList<NodeId> {NodeId {9000}});
    QCOMPARE(expected(station.ledger, 8), QList<NodeId> {NodeId {9}});

    UpdateStation restarted;
    std::vector<Instance> stored {*station.ledger.instance(kAppId, machine(7))};
    restarted.ledger.load(std::move(stored), {}, kStartMs);
    QCOMPARE(expected(restarted.ledger, 7), QList<NodeId> {NodeId {9000}});
    QVERIFY(expected(restarted.ledger, 8).isEmpty());
}

void TestUpdateLedger::writesHistoryOnlyWhenSomethingChanges()
{
    UpdatePolicy policy;
    policy.maxUpdatesPerPeriod = 1;
    UpdateStation station(policy);
    QCOMPARE(kinds(station.ask(check(u"m1"_s, u"3900.0.0"_s))), QList<EventKind> {EventKind::UpdateCheck});
    for (int poll = 0; poll < 3; ++poll) {
        station.wait(45);
        QCOMPARE(kinds(station.ask(check(u"m1"_s, u"3900.0.0"_s))), QList<EventKind> {});
    }
    QCOMPARE(kinds(station.ask(check(u"m1"_s, u"3901.0.0"_s))), QList<EventKind> {EventKind::UpdateCheck});
    static_cast<void>(station.ask(check(u"m2"_s)));
    QCOMPARE(kinds(station.ask(check(u"m3"_s))), QList<EventKind> {EventKind::UpdateCheck});
    QCOMPARE(kinds(station.ask(check(u"m3"_s))), QList<EventKind> {});
    // A poll without news after a restart is no news either.
    UpdateStation restarted(policy);
    restarted.ledger.load({*station.ledger.instance(kAppId, u"m1"_s)}, {}, station.nowMs);
    QCOMPARE(kinds(restarted.ask(check(u"m1"_s, u"3901.0.0"_s))), QList<EventKind> {});
}

void TestUpdateLedger::repeatsInStoreOnlyNowAndThen()
{
    UpdateStation station;
    QVERIFY(station.ask(check(u"m1"_s, u"3900.0.0"_s)).mustCommit);
    const UpdateAnswer soon = station.ask(check(u"m1"_s, u"3900.0.0"_s));
    QVERIFY(soon.changes.isEmpty() && !soon.mustCommit);
    station.wait(6);
    const UpdateAnswer later = station.ask(check(u"m1"_s, u"3900.0.0"_s));
    QVERIFY(!later.mustCommit);
    QCOMPARE(later.changes.instances.size(), std::size_t {1});
    QCOMPARE(later.changes.instances[0].lastCheckMs, station.nowMs);
}

void TestUpdateLedger::takesBackAGrantThatCouldNotBeStored()
{
    UpdatePolicy policy;
    policy.maxUpdatesPerPeriod = 1;
    UpdateStation station(policy);
    const UpdateAnswer answer = station.ledger.handle(check(u"m1"_s), {NodeId {1}, {}, station.nowMs});
    QVERIFY(answer.mustCommit);
    const OmahaAppReply reply = station.ledger.rollback(answer);
    QCOMPARE(reply.check, OmahaCheck::NoUpdate);
    QVERIFY(!reply.areEventsStored);
    QCOMPARE(station.group().counters.inProgress, 0);
    QCOMPARE(station.group().counters.grantedInPeriod, 0);
    QVERIFY(!station.ledger.instance(kAppId, u"m1"_s)->isUpdating);
    QCOMPARE(answer.before.node, NodeId {1});
    QVERIFY(!answer.before.isUpdating);
    const UpdateAnswer other = station.ask(check(u"m2"_s));
    QCOMPARE(other.reply.check, OmahaCheck::Update);
    QCOMPARE(other.changes.groupStates.size(), std::size_t {1});
}

void TestUpdateLedger::laterAnswerWaitsForTheFirstCommit()
{
    UpdateStation station;
    const UpdateAnswer first = station.ledger.handle(check(u"m1"_s), {NodeId {1}, {}, station.nowMs});
    const UpdateAnswer second = station.ledger.handle(check(u"m1"_s), {NodeId {1}, {}, station.nowMs});
    QVERIFY(second.mustCommit);
    QCOMPARE(second.reply.check, OmahaCheck::Update);
    QCOMPARE(second.changes.instances.size(), std::size_t {1});
    QCOMPARE(station.ledger.rollback(first).check, OmahaCheck::NoUpdate);
    station.ledger.committed(second); // holds the whole row
    QVERIFY(station.ledger.instance(kAppId, u"m1"_s)->isUpdating);
    QVERIFY(!station.ask(check(u"m1"_s)).mustCommit);
}

void TestUpdateLedger::keepsNothingOfTwoFailedCommits()
{
    UpdateStation station;
    const UpdateAnswer first = station.ledger.handle(check(u"m1"_s), {NodeId {1}, {}, station.nowMs});
    const UpdateAnswer second = station.ledger.handle(check(u"m1"_s), {NodeId {1}, {}, station.nowMs});
    static_cast<void>(station.ledger.rollback(first));
    static_cast<void>(station.ledger.rollback(second));
    QVERIFY(!station.ledger.instance(kAppId, u"m1"_s)->isUpdating);
    QCOMPARE(station.group().counters.inProgress, 0);
}

void TestUpdateLedger::keepsTheFirstCommitWhenTheSecondFails()
{
    UpdateStation station;
    const UpdateAnswer first = station.ledger.handle(check(u"m1"_s), {NodeId {1}, {}, station.nowMs});
    const UpdateAnswer second
        = station.ledger.handle(report(u"m1"_s, 13, 1), {NodeId {1}, {}, station.nowMs});
    station.ledger.committed(first);
    QVERIFY(!station.ledger.rollback(second).areEventsStored);
    QCOMPARE(station.statusOf(u"m1"_s), InstanceStatus::Granted);
    QCOMPARE(station.group().counters.inProgress, 1);
}

void TestUpdateLedger::explainsWithoutChanging()
{
    UpdatePolicy policy;
    policy.maxUpdatesPerPeriod = 1;
    UpdateStation station(policy);
    const UpdateContext context {NodeId {1}, {}, station.nowMs};
    QCOMPARE(QByteArray(station.ledger.explain(check(u"m1"_s), context).decider()->rule),
        QByteArray("update.granted"));
    QCOMPARE(station.ledger.instanceCount(), std::size_t {0});
    static_cast<void>(station.ask(check(u"m1"_s)));
    const GroupCounters before = station.group().counters;
    const Instance row = *station.ledger.instance(kAppId, u"m1"_s);
    QCOMPARE(QByteArray(station.ledger.explain(check(u"m1"_s), context).decider()->rule),
        QByteArray("update.granted_again"));
    QCOMPARE(QByteArray(station.ledger.explain(check(u"m2"_s), context).decider()->rule),
        QByteArray("update.period_limit"));
    QCOMPARE(station.group().counters, before);
    QCOMPARE(*station.ledger.instance(kAppId, u"m1"_s), row);
}

void TestUpdateLedger::survivesAClockThatGoesBack()
{
    UpdatePolicy policy;
    policy.maxUpdatesPerPeriod = 1;
    policy.periodMinutes = 10;
    UpdateStation station(policy);
    static_cast<void>(station.ask(check(u"m1"_s)));
    station.nowMs -= 24 * 60 * kMinuteMs;
    QCOMPARE(station.rule(check(u"m2"_s)), QByteArray("update.period_limit"));
    station.wait(60);
    QCOMPARE(station.rule(check(u"m2"_s)), QByteArray("update.granted"));
}

void TestUpdateLedger::everyRuleHasASentence()
{
    for (const char *rule : {"update.no_machine_id", "update.too_many", "update.unknown_application",
             "update.unknown_track", "update.group_by_cluster", "update.group_by_track", "update.no_channel",
             "update.no_package", "update.bad_version", "update.current", "update.behind",
             "update.waits_for_reboot", "update.disabled", "update.stopped", "update.granted_again",
             "update.bad_timezone", "update.office_hours", "update.safe_mode", "update.period_limit",
             "update.concurrent_limit", "update.timeout_limit", "update.granted", "update.store"}) {
        const QString text = sentence(Reason {rule, Outcome::Passed, {u"A"_s, u"B"_s, u"C"_s}});
        QVERIFY2(!text.startsWith("update."_L1) && !text.contains(u'%'), rule);
    }
}

QTEST_GUILESS_MAIN(TestUpdateLedger)
#include "tst_update_ledger.moc"
