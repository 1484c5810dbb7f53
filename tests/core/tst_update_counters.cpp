#include "update_fleet.h"

#include <QRandomGenerator>
#include <QTest>

using namespace roadstead;
using namespace roadstead::test;

namespace {

/// The counters of a group, counted from its rows by their definitions.
GroupCounters recount(const UpdateLedger &ledger, const UpdateTarget &target, qint64 nowMs)
{
    GroupCounters counters;
    const UpdatePolicy &policy = target.group->policy;
    const auto keepOldest
        = [](qint64 &oldest, qint64 ms) { oldest = oldest == 0 ? ms : std::min(oldest, ms); };
    for (quint32 number = 0; number < ledger.table().size(); ++number) {
        const Instance &row = ledger.table().entry(number).instance;
        if (row.updateGroup != target.group->id)
            continue;
        const auto version = parseVersion(row.version);
        const bool isSeen = nowMs - row.lastCheckMs < UpdateTable::kSeenMs;
        const bool isForTarget = row.grantedVersion == target.package->version;
        ++counters.total;
        ++counters.byStatus[static_cast<std::size_t>(row.status)];
        counters.seen += isSeen ? 1 : 0;
        counters.behind += isSeen && version && *version < *target.version ? 1 : 0;
        if (row.grantedMs > 0 && nowMs - row.grantedMs < policy.periodMinutes * kMinuteMs) {
            ++counters.grantedInPeriod;
            keepOldest(counters.oldestGrantMs, row.grantedMs);
        }
        if (row.isUpdating && nowMs - row.grantedMs >= policy.updateTimeoutMinutes * kMinuteMs) {
            counters.timedOut += isForTarget ? 1 : 0;
        } else if (row.isUpdating) {
            ++counters.inProgress;
            keepOldest(counters.oldestInProgressMs, row.grantedMs);
        }
        RolloutPlace place = RolloutPlace::Waiting;
        const bool isLate = nowMs - row.grantedMs >= policy.updateTimeoutMinutes * kMinuteMs;
        if (!isSeen)
            place = RolloutPlace::None;
        else if (version && *version >= *target.version)
            place = RolloutPlace::Complete;
        else if (isForTarget && row.isUpdating)
            place = isLate                                ? RolloutPlace::Failed
                : row.status == InstanceStatus::Installed ? RolloutPlace::Installed
                                                          : RolloutPlace::Downloading;
        else if (isForTarget && row.status == InstanceStatus::Error)
            place = RolloutPlace::Failed;
        ++counters.byPlace[static_cast<std::size_t>(place)];
        counters.attempted += row.hasAttempted && isForTarget ? 1 : 0;
        counters.succeeded += row.hasAttempted && isForTarget && version == target.version ? 1 : 0;
    }
    return counters;
}

} // namespace

/// Counters that are kept step by step against counting everything, and what an answer costs.
class TestUpdateCounters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void keepWithRandomFleets_data();
    void keepWithRandomFleets();
    void anAnswerLooksAtTheSameRowsInAnyFleet_data();
    void anAnswerLooksAtTheSameRowsInAnyFleet();

private:
    static UpdatePolicy randomPolicy(QRandomGenerator &dice);
    static OmahaAppRequest randomMessage(QRandomGenerator &dice, const UpdateLedger &ledger);
};

UpdatePolicy TestUpdateCounters::randomPolicy(QRandomGenerator &dice)
{
    UpdatePolicy policy;
    policy.maxUpdatesPerPeriod = dice.bounded(5);
    policy.periodMinutes = 10 + dice.bounded(100);
    policy.updateTimeoutMinutes = 5 + dice.bounded(100);
    policy.safeMode = dice.bounded(3) == 0;
    return policy;
}

OmahaAppRequest TestUpdateCounters::randomMessage(QRandomGenerator &dice, const UpdateLedger &ledger)
{
    const QString machine = u"m%1"_s.arg(dice.bounded(25));
    const QString versions[]
        = {u"3815.2.5"_s, u"3815.2.5"_s, u"3900.0.0"_s, u"12.1.0"_s, u"5000.0.0"_s, u"none"_s, {}};
    const Instance *known = ledger.instance(kAppId, machine);
    const bool staysSame = known && dice.bounded(4) > 0;
    OmahaAppRequest request = message(machine, staysSame ? known->version : versions[dice.bounded(7)]);
    request.track = dice.bounded(20) == 0 ? u"other"_s : u"stable"_s;
    request.bootId = QString::number(dice.bounded(3));
    request.hasUpdateCheck = dice.bounded(2) == 0;
    const OmahaEvent events[] = {{13, 1, 0, {}}, {14, 1, 0, {}}, {3, 1, 0, {}}, {800, 1, 0, {}},
        {3, 2, 0, {}}, {3, 2, 0, u"3815.2.5"_s}, {3, 0, 268435466, {}}, {3, 0, 44, {}}, {1000, 1, 0, {}}};
    for (int i = dice.bounded(3); i > 0; --i)
        request.events.push_back(events[dice.bounded(9)]);
    return request;
}

void TestUpdateCounters::keepWithRandomFleets_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestUpdateCounters::keepWithRandomFleets()
{
    QFETCH(quint32, seed);
    QRandomGenerator dice(seed);
    UpdateLedger ledger;
    qint64 nowMs = kStartMs;
    UpdatePolicy policy = randomPolicy(dice);
    FleetConfigPtr config = updateConfig(policy);
    ledger.setConfig(config, nowMs);
    int grants = 0;
    int repeats = 0;
    OmahaAppRequest request = randomMessage(dice, ledger);
    for (int step = 0; step < 4000; ++step) {
        nowMs += dice.bounded(1, dice.bounded(100) == 0 ? 2'000 : 4) * kMinuteMs;
        if (dice.bounded(400) == 0) {
            policy = randomPolicy(dice);
            config = updateConfig(policy);
            ledger.setConfig(config, nowMs);
        }
        if (dice.bounded(50) == 0)
            QVERIFY(ledger.obey(
                {{u"main"_s}, dice.bounded(4) == 0 ? StopCause::Person : StopCause::None, u"because"_s, {}},
                nowMs));
        const GroupCounters before = ledger.status(kAppId, u"main"_s, nowMs)->counters;
        if (dice.bounded(2) == 0)
            request = randomMessage(dice, ledger); // else the last one again
        const auto number = ledger.find(request);
        const StandingCheck *standing = number ? ledger.standing(*number, request, {}, nowMs) : nullptr;
        const QList<Reason> reasons = standing ? standing->reasons : QList<Reason>();
        const bool isRepeat = standing && dice.bounded(2) == 0;
        const OmahaAppReply repeated = isRepeat ? ledger.repeat(*number, request) : OmahaAppReply();
        const UpdateAnswer answer = ledger.handle(request, {NodeId {1}, {}, nowMs});
        if (standing) { // decided anew, it must have been the same
            ++repeats;
            QVERIFY(!answer.mustCommit && answer.changes.isEmpty());
            QCOMPARE(answer.verdict->reasons, reasons);
            QVERIFY(!isRepeat || answer.reply == repeated);
        }
        const QList<EventKind> recorded = kinds(answer);
        if (recorded.contains(EventKind::UpdateGranted) && answer.before.updateGroup == "main"_L1) {
            ++grants;
            const GroupCounters after = ledger.status(kAppId, u"main"_s, nowMs)->counters;
            const bool hasJustSucceeded = after.succeeded > before.succeeded;
            const int limit
                = hasJustSucceeded ? effectiveLimit(after, policy) : effectiveLimit(before, policy);
            QVERIFY(after.inProgress <= limit);
            QVERIFY(after.grantedInPeriod <= limit);
            QVERIFY(answer.mustCommit);
        }
        if (dice.bounded(10) == 0)
            QVERIFY(ledger.rollback(answer).check != OmahaCheck::Update);
        else
            ledger.committed(answer);
        ledger.stand(answer, request, {});
        const UpdateGroups groups(config);
        for (const QString &id : {u"main"_s, u"other"_s}) {
            const UpdateTarget *target = groups.find(normalizedAppId(kAppId), id);
            QCOMPARE(ledger.status(kAppId, id, nowMs)->counters, recount(ledger, *target, nowMs));
        }
    }
    QVERIFY2(grants > 20, "the random fleet was hardly ever granted anything");
    QVERIFY2(repeats > 20, "the random fleet hardly ever asked the same again");
}

void TestUpdateCounters::anAnswerLooksAtTheSameRowsInAnyFleet_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("isUpdated");
    QTest::newRow("up to date") << u"3900.0.0"_s << 3 << false;
    QTest::newRow("held by a limit") << u"3815.2.5"_s << 3 << false;
    QTest::newRow("granted, and updated") << u"3815.2.5"_s << 0 << true;
}

void TestUpdateCounters::anAnswerLooksAtTheSameRowsInAnyFleet()
{
    QFETCH(QString, version);
    QFETCH(int, limit);
    QFETCH(bool, isUpdated);
    UpdatePolicy policy;
    policy.maxUpdatesPerPeriod = limit;
    QList<quint64> costs;
    for (const int size : {10, 20'000}) {
        UpdateStation station(policy);
        for (int i = 0; i < size; ++i)
            static_cast<void>(station.ask(check(u"m%1"_s.arg(i), version)));
        const quint64 before = station.ledger.table().visits();
        const QString machine = isUpdated ? u"new"_s : u"m%1"_s.arg(size - 1);
        for (int i = 0; i < 10; ++i)
            static_cast<void>(station.ask(check(machine, version)));
        if (isUpdated)
            station.update(machine);
        costs.append(station.ledger.table().visits() - before);
    }
    QCOMPARE(costs[1], costs[0]);
}

QTEST_GUILESS_MAIN(TestUpdateCounters)
#include "tst_update_counters.moc"
