#include "core/literals.h"
#include "core/lock_staleness.h"
#include "core/reboot_policy.h"
#include "core/reboot_window_text.h"
#include "core/verdict_text.h"

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kSaturday = 1'717'200'000'000; // 2024-06-01 00:00 UTC
using Change = std::function<void(RebootQuestion &)>;

/// A node that may reboot, but for what `change` puts in its way.
RebootQuestion askedWith(const Change &change)
{
    RebootQuestion question;
    question.group = u"rack"_s;
    question.id = u"a"_s;
    question.slotCount = 2;
    change(question);
    return question;
}

EtcdQuorum etcd(int members, const QStringList &down)
{
    return {u"rack"_s, members, down};
}

LockWaiter waiter(const QString &name, qint64 sinceMs, qint64 askedMs, bool isBarred = false)
{
    return {name, name, NodeId::None, LockDoor::FleetLock, sinceMs, askedMs, isBarred};
}

} // namespace

Q_DECLARE_METATYPE(Change)

/// May a node reboot now? Every rule, their order, and when the answer changes by itself.
class RebootPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void decides_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("kind"); // FleetLock's; empty: good
        QTest::addColumn<qint64>("nextMs"); // since kSaturday; 0: unknown
        QTest::addColumn<QString>("part"); // of the sentence
        const auto row = [](const char *name, const char *answer, const char *kind, qint64 nextMs,
                             const QString &part, const Change &change) {
            QTest::newRow(name) << change << QString::fromLatin1(answer) << QString::fromLatin1(kind)
                                << nextMs << part;
        };
        row("nothing in the way", "locked", "", 0, u"2 of 2 were free"_s, [](RebootQuestion &) {});
        row("no store", "no-store", "failed_lock", 0, u"disk is full"_s,
            [](RebootQuestion &q) { q.storeTrouble = u"the disk is full"_s; });
        row("unknown group", "unknown-group", "unknown_group", 0, u"no lock group rack"_s,
            [](RebootQuestion &q) { q.isKnownGroup = false; });
        row("all held", "all-held", "reboots_held", 0, u"of the fleet are held"_s,
            [](RebootQuestion &q) { q.reboots.isHeld = true; });
        row("all held, with a reason", "all-held", "reboots_held", 0, u"held: audit"_s,
            [](RebootQuestion &q) {
                q.reboots = {true, u"audit"_s};
            });
        row("a reason alone holds nothing", "locked", "", 0, u"free"_s,
            [](RebootQuestion &q) { q.reboots.reason = u"audit"_s; });
        row("group held", "group-held", "group_held", 0, u"rack is held: moving"_s, [](RebootQuestion &q) {
            q.policy.isHeld = true;
            q.policy.holdReason = u"moving"_s;
        });
        row("node held", "node-held", "node_held", 0, u"by its administrator"_s,
            [](RebootQuestion &q) { q.isNodeHeld = true; });
        row("holds already", "held", "", 0, u"holds a slot"_s, [](RebootQuestion &q) {
            q.isHolding = true;
            q.holders = {u"a"_s, u"b"_s, u"c"_s};
        });
        row("window closed", "window-closed", "window_closed", 2 * kHour, u"Sat 02:00 for 4h"_s,
            [](RebootQuestion &q) {
                q.policy.windows = {{u"Sat 02:00"_s, u"4h"_s}};
            });
        row("the nearest window counts", "window-closed", "window_closed", kHour, u"Sat 02:00"_s,
            [](RebootQuestion &q) {
                q.policy.windows = {{u"Sat 02:00"_s, u"4h"_s}, {u"01:00"_s, u"10m"_s}};
            });
        row("a window in its own time zone", "locked", "", 0, u"free"_s, [](RebootQuestion &q) {
            q.policy.windows = {{u"Sat 02:00"_s, u"4h"_s}};
            q.policy.timeZone = u"Europe/Paris"_s; // 02:00 there
        });
        row("one window open is enough", "locked", "", 0, u"free"_s, [](RebootQuestion &q) {
            q.policy.windows = {{u"Sun 02:00"_s, u"4h"_s}, {u"23:30"_s, u"1h"_s}};
        });
        row("full", "full", "lock_held", 0, u"held by b, c"_s, [](RebootQuestion &q) {
            q.holders = {u"b"_s, u"c"_s};
        });
        row("no slots", "full", "lock_held", 0, u"has no slots"_s,
            [](RebootQuestion &q) { q.slotCount = 0; });
        row("as many wait as are free", "not-its-turn", "not_its_turn", 0, u"x, y"_s, [](RebootQuestion &q) {
            q.policy.order = RebootOrder::Arrival;
            q.turn = {2, {u"x"_s, u"y"_s}};
        });
        row("others wait, but who asks first is first", "locked", "", 0, u"free"_s, [](RebootQuestion &q) {
            q.turn = {2, {u"x"_s, u"y"_s}};
        });
        row("fewer wait than are free", "locked", "", 0, u"free"_s, [](RebootQuestion &q) {
            q.policy.order = RebootOrder::Name;
            q.turn = {1, {u"x"_s}};
        });
        row("gap since the last grant", "gap", "too_soon", 4 * kMinute, u"10 min must pass"_s,
            [](RebootQuestion &q) {
                q.policy.minGapMs = 10 * kMinute;
                q.lastGrantMs = kSaturday - 6 * kMinute;
            });
        row("gap since the last return", "gap", "too_soon", 9 * kMinute, u"10 min"_s, [](RebootQuestion &q) {
            q.policy.minGapMs = 10 * kMinute;
            q.lastGrantMs = kSaturday - 6 * kMinute;
            q.lastReleaseMs = kSaturday - kMinute;
        });
        row("gap over", "locked", "", 0, u"free"_s, [](RebootQuestion &q) {
            q.policy.minGapMs = 10 * kMinute;
            q.lastGrantMs = kSaturday - 10 * kMinute;
        });
        row("quorum kept", "locked", "", 0, u"free"_s, [](RebootQuestion &q) { q.quorum = etcd(3, {}); });
        row("quorum lost", "quorum", "quorum_guard", 0, u"b"_s,
            [](RebootQuestion &q) { q.quorum = etcd(3, {u"b"_s}); });
        row("five have one to spare", "locked", "", 0, u"free"_s,
            [](RebootQuestion &q) { q.quorum = etcd(5, {u"b"_s}); });
        row("five have no two to spare", "quorum", "quorum_guard", 0, u"b, c"_s, [](RebootQuestion &q) {
            q.quorum = etcd(5, {u"b"_s, u"c"_s});
        });
        row("four need three", "quorum", "quorum_guard", 0, u"2 of 4"_s,
            [](RebootQuestion &q) { q.quorum = etcd(4, {u"b"_s}); });
        row("two can spare none, and reboot all the same", "locked", "", 0, u"free"_s,
            [](RebootQuestion &q) { q.quorum = etcd(2, {u"b"_s}); });
        row("guard switched off", "locked", "", 0, u"free"_s, [](RebootQuestion &q) {
            q.quorum = etcd(3, {u"b"_s});
            q.policy.quorumGuard = false;
        });
    }
    void decides()
    {
        QFETCH(Change, change);
        QFETCH(QString, answer);
        QFETCH(QString, kind);
        QFETCH(qint64, nextMs);
        QFETCH(QString, part);
        const Verdict verdict = decideReboot(askedWith(change), kSaturday);
        QCOMPARE(verdict.answer, answer);
        QCOMPARE(verdict.isGood, kind.isEmpty());
        QCOMPARE(QString(lockErrorKind(verdict)), kind);
        QCOMPARE(verdict.nextChangeMs.value_or(kSaturday) - kSaturday, nextMs);
        QCOMPARE(verdict.kind, VerdictKind::Lock);
        QVERIFY2(summary(verdict).contains(part), qPrintable(summary(verdict)));
        for (const Reason &reason : verdict.reasons)
            QVERIFY2(!sentence(reason).contains(u"lock."_s) && !sentence(reason).contains(u'%'), reason.rule);
        QVERIFY(verdict.isGood || !lockErrorText(verdict).isEmpty());
        if (nextMs > 0) // by then it has changed
            QVERIFY(decideReboot(askedWith(change), kSaturday + nextMs).isGood);
    }

    /// What stands in the way of everything, taken away rule by rule: each time the next one answers.
    void triesTheRulesInOrder()
    {
        RebootQuestion question = askedWith([](RebootQuestion &q) {
            q.storeTrouble = u"x"_s;
            q.isKnownGroup = false;
            q.reboots.isHeld = true;
            q.policy.isHeld = true;
            q.isNodeHeld = true;
            q.isHolding = true;
            q.policy.windows = {{u"Sun 02:00"_s, u"4h"_s}};
            q.holders = {u"b"_s, u"c"_s};
            q.policy.order = RebootOrder::Arrival;
            q.turn = {2, {u"d"_s}};
            q.policy.minGapMs = kHour;
            q.lastGrantMs = kSaturday - 1;
            q.quorum = etcd(3, {u"b"_s});
        });
        const std::pair<const char *, Change> steps[]
            = {{"no-store", [](RebootQuestion &q) { q.storeTrouble.clear(); }},
                {"unknown-group", [](RebootQuestion &q) { q.isKnownGroup = true; }},
                {"all-held", [](RebootQuestion &q) { q.reboots.isHeld = false; }},
                {"group-held", [](RebootQuestion &q) { q.policy.isHeld = false; }},
                {"node-held", [](RebootQuestion &q) { q.isNodeHeld = false; }},
                {"held", [](RebootQuestion &q) { q.isHolding = false; }},
                {"window-closed", [](RebootQuestion &q) { q.policy.windows.clear(); }},
                {"full", [](RebootQuestion &q) { q.holders.clear(); }},
                {"gap", [](RebootQuestion &q) { q.lastGrantMs = 0; }},
                {"not-its-turn", [](RebootQuestion &q) { q.turn = {}; }},
                {"quorum", [](RebootQuestion &q) { q.quorum.reset(); }}, {"locked", [](RebootQuestion &) {}}};
        for (const auto &[answer, change] : steps) {
            QCOMPARE(decideReboot(question, kSaturday).answer, QString::fromLatin1(answer));
            change(question);
        }
    }

    void saysThatASlotExpires()
    {
        const Verdict verdict
            = decideReboot(askedWith([](RebootQuestion &q) { q.policy.expireAfterMs = 2 * kHour; }), 0);
        QVERIFY(sentence(verdict.reasons.last()).contains(u"120 min"_s));
    }

    void aClockThatWasWrongHoldsNobodyForLong()
    {
        RebootPolicy policy;
        policy.minGapMs = 10 * kMinute;
        QCOMPARE(gapEndMs(policy, kSaturday + kDay, 0, kSaturday), 0);
        QCOMPARE(gapEndMs(policy, kSaturday + kMinute, 0, kSaturday), kSaturday + 11 * kMinute);
    }

    void silentAndBarredNodesBlockNobody()
    {
        const LockWaiter self = waiter(u"z"_s, 100 * kMinute, 100 * kMinute);
        const QList<LockWaiter> waiting {waiter(u"a"_s, kMinute, 100 * kMinute - kTurnMs),
            waiter(u"b"_s, 2 * kMinute, 99 * kMinute, true), waiter(u"c"_s, 3 * kMinute, 95 * kMinute),
            waiter(u"d"_s, 4 * kMinute, 99 * kMinute)};
        QCOMPARE(turnOf(waiting, self, RebootOrder::Arrival, 9), (LockTurn {2, {u"c"_s, u"d"_s}}));
        QCOMPARE(turnOf(waiting, self, RebootOrder::Arrival, 1).ahead, 1); // more need not be counted
        const auto askAgain = [&](const QString &name) { // whenever it was refused first counts
            return turnOf(waiting, waiter(name, 100 * kMinute, 100 * kMinute), RebootOrder::Arrival, 9);
        };
        QCOMPARE(askAgain(u"d"_s).names, QStringList {u"c"_s});
        QCOMPARE(askAgain(u"a"_s), LockTurn {});
    }

    void namesAreServedByTheirNumbers()
    {
        const QList<LockWaiter> waiting {waiter(u"node-10"_s, 1, 10), waiter(u"node-9"_s, 2, 10),
            waiter(u"Node-2"_s, 3, 10), waiter(u"node-010"_s, 0, 10)};
        QList<LockWaiter> sorted = waiting;
        std::ranges::sort(
            sorted, [](const auto &a, const auto &b) { return isServedBefore(a, b, RebootOrder::Name); });
        QStringList names;
        for (const LockWaiter &each : sorted)
            names.append(each.name);
        QCOMPARE(names, (QStringList {u"Node-2"_s, u"node-9"_s, u"node-010"_s, u"node-10"_s}));
        QCOMPARE(turnOf(waiting, waiting[1], RebootOrder::Name, 9).names, QStringList {u"Node-2"_s});
    }

    void membersThatHoldALockAreCountedAsDown()
    {
        const EtcdMembers members {
            u"rack"_s, {{u"b"_s, {u"z1"_s, u"m1"_s}, true}, {u"c"_s, {u"z2"_s}, true}, {u"d"_s, {}, false}}};
        QCOMPARE(quorumNow(members, {u"m1"_s, u"stranger"_s}), etcd(4, {u"b"_s, u"d"_s}));
    }

    void knowsWhenItsWindowsOpenAndClose_data()
    {
        QTest::addColumn<QList<RebootWindowSpec>>("windows");
        QTest::addColumn<qint64>("atMs");
        QTest::addColumn<RebootOpening>("opening"); // times since kSaturday
        using Specs = QList<RebootWindowSpec>;
        QTest::newRow("none") << Specs {} << qint64 {0} << RebootOpening {true, 0, 0};
        QTest::newRow("closed") << Specs {{u"02:00"_s, u"1h"_s}} << qint64 {0}
                                << RebootOpening {false, 2 * kHour, 0};
        QTest::newRow("open") << Specs {{u"02:00"_s, u"1h"_s}} << 150 * kMinute
                              << RebootOpening {true, 0, 3 * kHour};
        QTest::newRow("one leads into the next") << Specs {{u"03:00"_s, u"2h"_s}, {u"02:00"_s, u"1h"_s}}
                                                 << 150 * kMinute << RebootOpening {true, 0, 5 * kHour};
        QTest::newRow("past midnight")
            << Specs {{u"Sat 22:00"_s, u"8h"_s}} << 25 * kHour << RebootOpening {true, 0, 30 * kHour};
        QTest::newRow("unreadable ones are passed over") << Specs {{u"x"_s, u"y"_s}, {u"02:00"_s, u"1h"_s}}
                                                         << qint64 {0} << RebootOpening {false, 2 * kHour, 0};
        QTest::newRow("nothing readable is closed")
            << Specs {{u"x"_s, u"y"_s}} << qint64 {0} << RebootOpening {false, -kSaturday, 0};
    }
    void knowsWhenItsWindowsOpenAndClose()
    {
        QFETCH(QList<RebootWindowSpec>, windows);
        QFETCH(qint64, atMs);
        QFETCH(RebootOpening, opening);
        RebootPolicy policy;
        policy.windows = windows;
        RebootOpening found = openingAt(policy, kSaturday + atMs);
        if (!found.isOpen)
            found.opensMs -= kSaturday;
        if (found.closesMs > 0)
            found.closesMs -= kSaturday;
        QCOMPARE(found, opening);
    }

    void aWindowForEverStillEnds()
    {
        RebootPolicy policy;
        policy.windows = {{u"00:00"_s, u"12h"_s}, {u"12:00"_s, u"12h"_s}};
        const RebootOpening opening = openingAt(policy, kSaturday + kHour);
        QVERIFY(opening.isOpen && opening.closesMs >= kSaturday + 7 * kDay);
    }

    void tellsWindowsInWords_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("length");
        QTest::addColumn<QString>("words");
        QTest::newRow("weekly") << u"Sat 02:00"_s << u"4h"_s << u"Saturdays 02:00–06:00"_s;
        QTest::newRow("daily") << u"22:00"_s << u"1h30m"_s << u"Daily 22:00–23:30"_s;
        QTest::newRow("daily past midnight") << u"22:00"_s << u"6h"_s << u"Daily 22:00–04:00"_s;
        QTest::newRow("daily, almost all day") << u"02:00"_s << u"23h"_s << u"Daily 02:00–01:00"_s;
        QTest::newRow("to midnight") << u"sun 20:00"_s << u"4h"_s << u"Sundays 20:00–24:00"_s;
        QTest::newRow("into the next week") << u"Sun 22:00"_s << u"4h"_s << u"Sundays 22:00 – Monday 02:00"_s;
        QTest::newRow("days long") << u"Fri 22:00"_s << u"56h"_s << u"Fridays 22:00 – Monday 06:00"_s;
        QTest::newRow("a moment") << u"9:5"_s << u"0"_s << u"Daily at 09:05"_s;
        QTest::newRow("unreadable") << u"Dim 10:00"_s << u"1h"_s << u"Dim 10:00 + 1h"_s;
    }
    void tellsWindowsInWords()
    {
        QFETCH(QString, start);
        QFETCH(QString, length);
        QFETCH(QString, words);
        QCOMPARE(describeWindow({start, length}), words);
    }

    void tellsAllWindowsWithTheirZone()
    {
        RebootPolicy policy;
        QCOMPARE(describeWindows(policy), u"At any time"_s);
        policy.windows = {{u"Sat 02:00"_s, u"4h"_s}, {u"22:00"_s, u"1h"_s}};
        QCOMPARE(describeWindows(policy), u"Saturdays 02:00–06:00, Daily 22:00–23:00 (UTC)"_s);
        policy.timeZone = u"Europe/Paris"_s;
        QCOMPARE(plainWindows(policy), u"Sat 02:00 for 4h, 22:00 for 1h (Europe/Paris)"_s);
    }

    void knowsWhatIsLongForAGroup()
    {
        QCOMPARE(staleAfterMs({}), 30 * kMinute);
        QCOMPARE(staleAfterMs({kMinute, 2 * kMinute, 3 * kMinute}), 30 * kMinute);
        QCOMPARE(staleAfterMs({kHour, 20 * kMinute, 3 * kHour}), 3 * kHour);
    }
};

QTEST_GUILESS_MAIN(RebootPolicyTest)
#include "tst_reboot_policy.moc"
