#include "core/rollout.h"
#include "core/rollout_pace.h"
#include "update_fleet.h"

#include <QDateTime>
#include <QTest>

using namespace roadstead;
using namespace roadstead::test;

namespace {

qint64 utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

constexpr qint64 kNow = kStartMs / kMinuteMs * kMinuteMs;

/// Instances done one after the other, the last one now.
RolloutPace paceOf(int completions, int minutesBetween, int left)
{
    RolloutPace pace;
    pace.nowMs = kNow;
    pace.left = left;
    for (int i = completions - 1; i >= 0; --i)
        pace.completions.push_back(pace.nowMs - qint64 {i} * minutesBetween * kMinuteMs);
    pace.startedMs = pace.completions.empty() ? 0 : pace.completions.front();
    return pace;
}

} // namespace

/// What people are told of a rollout: how far it is, what holds it, when it will be done.
class TestRollout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void countsEachInstanceOnce();
    void tellsWhoStoppedIt();
    void writesItsStartAndItsEndOnce();
    void goesBackToThePackageBefore();
    void aHeldNodeGetsNothing();
    void saysNothingThatIsNotKnown_data();
    void saysNothingThatIsNotKnown();
    void estimatesFromThePace();
    void isNoFasterThanThePolicy();
    void countsOfficeHoursOnly();
    void keepsTheNewestCompletions();

private:
    static RolloutStatus main(UpdateStation &station)
    {
        return withEstimate(station.ledger.rollouts(station.nowMs).front());
    }
};

void TestRollout::countsEachInstanceOnce()
{
    UpdatePolicy policy;
    policy.updateTimeoutMinutes = 60;
    UpdateStation station(policy);
    QCOMPARE(main(station).state, RolloutState::Idle);
    static_cast<void>(station.ask(check(u"late"_s)));
    station.wait(70);
    for (const char *name : {"done", "failed", "installed", "loading", "granted"})
        static_cast<void>(station.ask(check(QString::fromLatin1(name))));
    station.update(u"done"_s);
    station.send(u"failed"_s, 3, 0, 268435466);
    station.send(u"installed"_s, 3, 1);
    station.send(u"loading"_s, 13, 1);
    QVERIFY(station.order(StopCause::Person));
    static_cast<void>(station.ask(check(u"newer"_s, u"5000.0.0"_s)));
    static_cast<void>(station.ask(check(u"waiting"_s)));
    const RolloutStatus status = main(station);
    QCOMPARE(status.version, u"3900.0.0"_s);
    QCOMPARE(status.startedMs, kStartMs);
    QCOMPARE(status.total, 8);
    QCOMPARE(status.complete, 2);
    QCOMPARE(status.installed, 1);
    QCOMPARE(status.downloading, 2);
    QCOMPARE(status.failed, 2); // one said so, one did not come back in time
    QCOMPARE(status.waiting, 1);
    station.wait(25 * 60);
    QCOMPARE(main(station).total, 0); // nobody asked for a day
}

void TestRollout::tellsWhoStoppedIt()
{
    UpdatePolicy policy;
    policy.safeMode = true;
    UpdateStation station(policy);
    static_cast<void>(station.ask(check(u"m1"_s)));
    QCOMPARE(main(station).state, RolloutState::Running);
    QVERIFY(station.order(StopCause::Person, u"lunch"_s));
    QCOMPARE(main(station).state, RolloutState::Paused);
    QCOMPARE(main(station).reason, u"lunch"_s);
    QVERIFY(station.order(StopCause::None));
    QCOMPARE(main(station).state, RolloutState::Running);
    station.send(u"m1"_s, 3, 0, 268435466);
    QCOMPARE(main(station).state, RolloutState::Stopped);
    const auto paused = station.order(StopCause::Person, u"me too"_s);
    QVERIFY(paused && paused->groupStates.empty());
    QCOMPARE(main(station).state, RolloutState::Stopped); // the rule's reason stays to be seen
    const auto aborted = station.order(StopCause::Abort, u"the release is bad"_s);
    QVERIFY(aborted);
    QCOMPARE(aborted->events.front().kind, EventKind::RolloutAborted);
    QCOMPARE(aborted->events.front().detail,
        (QJsonObject {{u"app"_s, normalizedAppId(kAppId)}, {u"group"_s, u"main"_s},
            {u"version"_s, u"3900.0.0"_s}, {u"who"_s, u"a person"_s},
            {u"reason"_s, u"the release is bad"_s}}));
    QCOMPARE(main(station).state, RolloutState::Aborted);
    QCOMPARE(main(station).reason, u"the release is bad"_s);
    UpdateStation restarted(policy); // from what was stored
    restarted.ledger.load({}, aborted->groupStates, station.nowMs);
    QCOMPARE(main(restarted).state, RolloutState::Aborted);
}

void TestRollout::writesItsStartAndItsEndOnce()
{
    UpdateStation station;
    QList<EventKind> story;
    const auto ask = [&](const OmahaAppRequest &request) {
        for (const Event &event : station.ask(request).changes.events) {
            if (event.kind != EventKind::RolloutStarted && event.kind != EventKind::RolloutFinished)
                continue;
            story.append(event.kind);
            QCOMPARE(event.node, NodeId::None);
            QCOMPARE(event.detail.value(u"version"_s), QJsonValue(u"3900.0.0"_s));
            if (event.kind == EventKind::RolloutFinished)
                QCOMPARE(event.detail.value(u"complete"_s).toInt(), 2);
        }
    };
    ask(check(u"m1"_s));
    ask(check(u"m2"_s));
    for (const char *name : {"m1", "m2"}) {
        OmahaAppRequest rebooted = check(QString::fromLatin1(name), u"3900.0.0"_s);
        rebooted.events = {{3, 2, 0, u"3815.2.5"_s}};
        ask(rebooted);
    }
    QCOMPARE(story, (QList<EventKind> {EventKind::RolloutStarted, EventKind::RolloutFinished}));
    QCOMPARE(main(station).state, RolloutState::Finished);
    ask(check(u"late"_s));
    QCOMPARE(main(station).state, RolloutState::Running);
    OmahaAppRequest rebooted = check(u"late"_s, u"3900.0.0"_s);
    rebooted.events = {{3, 2, 0, u"3815.2.5"_s}};
    ask(rebooted);
    QCOMPARE(main(station).state, RolloutState::Finished);
    QCOMPARE(story.size(), 2);
}

void TestRollout::goesBackToThePackageBefore()
{
    UpdateStation station;
    static_cast<void>(station.ask(check(u"m1"_s)));
    QVERIFY(main(station).versionBefore.isEmpty());
    FleetDocument document = updateDocument({});
    Application &application = document.applications.first();
    Package newest = application.packages.first();
    newest.version = u"4000.0.0"_s;
    application.packages.append(newest);
    for (Channel &channel : application.channels) {
        if (channel.id == application.updateGroups.first().channel)
            channel.package = newest.version;
    }
    station.ledger.setConfig(std::make_shared<const FleetConfig>(document), station.nowMs);
    QCOMPARE(main(station).version, u"4000.0.0"_s);
    QCOMPARE(main(station).versionBefore, u"3900.0.0"_s);
    QCOMPARE(main(station).state, RolloutState::Idle);
    const UpdateAnswer answer = station.ask(check(u"m2"_s));
    QCOMPARE(main(station).state, RolloutState::Running);
    QCOMPARE(answer.changes.groupStates.back().versionBefore, u"3900.0.0"_s); // and it is stored
}

void TestRollout::aHeldNodeGetsNothing()
{
    UpdateStation station;
    UpdateContext context {NodeId {1}, {}, station.nowMs, std::nullopt, true};
    const auto ruleOf
        = [](const UpdateAnswer &answer) { return QByteArray(answer.verdict->decider()->rule); };
    UpdateAnswer answer = station.ledger.handle(check(u"m1"_s), context);
    QCOMPARE(answer.reply.check, OmahaCheck::NoUpdate);
    QCOMPARE(ruleOf(answer), QByteArray("update.held"));
    station.ledger.committed(answer);
    QCOMPARE(station.ledger.explain(check(u"m1"_s), context).decider()->rule, "update.held");
    QCOMPARE(station.rule(check(u"m1"_s)), QByteArray("update.granted")); // let go
    answer = station.ledger.handle(check(u"m1"_s), context);
    QCOMPARE(ruleOf(answer), QByteArray("update.held")); // what it was granted ends, and its place is free
    station.ledger.committed(answer);
    QCOMPARE(station.group().counters.inProgress, 0);
    answer = station.ledger.handle(check(u"m2"_s, u"3900.0.0"_s), context);
    QCOMPARE(ruleOf(answer), QByteArray("update.current"));
}

void TestRollout::saysNothingThatIsNotKnown_data()
{
    QTest::addColumn<int>("completions");
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("minutesBetween");
    QTest::newRow("nobody is done") << 0 << 10 << 1;
    QTest::newRow("three are done") << 3 << 10 << 1;
    QTest::newRow("nobody is left") << 20 << 0 << 1;
    QTest::newRow("it would take more than a year") << 5 << 100'000 << 60;
}

void TestRollout::saysNothingThatIsNotKnown()
{
    QFETCH(int, completions);
    QFETCH(int, left);
    QFETCH(int, minutesBetween);
    QVERIFY(!estimateFinish(paceOf(completions, minutesBetween, left)));
    RolloutPace adrift = paceOf(10, 1, 10);
    adrift.policy.officeHours = true;
    adrift.policy.timezone = u"Nowhere/Land"_s;
    QVERIFY(!estimateFinish(adrift));
    RolloutPace another = paceOf(20, 1, 10);
    another.startedMs = another.nowMs; // they belong to an earlier rollout
    QVERIFY(!estimateFinish(another));
}

void TestRollout::estimatesFromThePace()
{
    const auto band = estimateFinish(paceOf(17, 10, 30));
    QVERIFY(band);
    QCOMPARE((band->likelyMs - kNow) / kMinuteMs, 300); // 30 more, ten minutes each
    QCOMPARE((band->earliestMs - kNow) / kMinuteMs, 227); // 16 steps: ±32 %
    QCOMPARE((band->latestMs - kNow) / kMinuteMs, 442);
    RolloutPace stalled = paceOf(17, 10, 30);
    stalled.nowMs += 160 * kMinuteMs; // nobody more in as long again
    QCOMPARE((estimateFinish(stalled)->likelyMs - stalled.nowMs) / kMinuteMs, 600);
}

void TestRollout::isNoFasterThanThePolicy()
{
    RolloutPace pace = paceOf(17, 10, 30);
    pace.policy.maxUpdatesPerPeriod = 6;
    pace.policy.periodMinutes = 60;
    const auto band = estimateFinish(pace);
    QVERIFY(band);
    QCOMPARE((band->earliestMs - kNow) / kMinuteMs, 300);
    QCOMPARE((band->latestMs - kNow) / kMinuteMs, 442);
}

void TestRollout::countsOfficeHoursOnly()
{
    RolloutPace pace;
    pace.nowMs = utc(u"2024-01-12T16:00:00Z"_s); // a Friday, an hour before they close
    pace.left = 12;
    pace.policy.officeHours = true;
    for (int i = 0; i <= 16; ++i)
        pace.completions.push_back(pace.nowMs - (16 - i) * 15 * kMinuteMs);
    pace.startedMs = pace.completions.front();
    // Three hours of work are left: one on Friday, two on Monday.
    QCOMPARE(estimateFinish(pace)->likelyMs, utc(u"2024-01-15T11:00:00Z"_s));
    pace.nowMs = utc(u"2024-01-14T12:00:00Z"_s); // the weekend does not slow the pace
    QCOMPARE(estimateFinish(pace)->likelyMs, utc(u"2024-01-15T12:45:00Z"_s));
}

void TestRollout::keepsTheNewestCompletions()
{
    CompletionLog log;
    std::vector<qint64> times;
    for (qint64 i = 0; i < 1000; ++i)
        times.push_back((i * 37) % 1000);
    log.load(times);
    QCOMPARE(log.times().size(), CompletionLog::kMost);
    QCOMPARE(log.times().front(), qint64 {1000 - static_cast<qint64>(CompletionLog::kMost)});
    for (qint64 i = 1000; i < 3000; ++i)
        log.add(i);
    QVERIFY(log.times().size() <= 2 * CompletionLog::kMost);
    QCOMPARE(log.times().back(), qint64 {2999});
    QVERIFY(std::ranges::is_sorted(log.times()));
}

QTEST_GUILESS_MAIN(TestRollout)
#include "tst_rollout.moc"
