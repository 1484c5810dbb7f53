#include "core/literals.h"
#include "core/reboot_forecast.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>

using namespace roadstead;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

/// A Wednesday, 10:00 UTC.
qint64 wednesday()
{
    return QDateTime({2026, 11, 25}, {10, 0}, Qt::UTC).toMSecsSinceEpoch();
}

ForecastNode nodeNamed(const QString &name, qint64 sinceMs, const QString &etcd = {})
{
    return {u"id-"_s + name, name, static_cast<NodeId>(name.back().unicode()), sinceMs, false, false, etcd};
}

/// Three wait, in this order, for one slot; a reboot takes ten minutes.
ForecastQuestion threeInTurn()
{
    ForecastQuestion question;
    question.group.id = u"rack"_s;
    question.usualHoldMs = 10 * kMinute;
    for (int i = 0; i < 3; ++i)
        question.waiting.append(nodeNamed(u"n%1"_s.arg(i), wednesday() - kHour + i * kMinute));
    return question;
}

/// "n0 0-10" for a hold from now till in ten minutes.
QStringList spans(const RebootForecast &forecast)
{
    QStringList all;
    for (const ForecastHold &hold : forecast.holds)
        all.append(u"%1 %2-%3"_s.arg(hold.id.mid(3))
                       .arg((hold.fromMs - wednesday()) / kMinute)
                       .arg((hold.toMs - wednesday()) / kMinute));
    return all;
}

QStringList refusals(const RebootForecast &forecast)
{
    QStringList all;
    for (const ForecastWait &wait : forecast.left)
        all.append(wait.id.mid(3) + u' ' + wait.verdict.answer);
    return all;
}

} // namespace

Q_DECLARE_METATYPE(roadstead::ForecastQuestion)

class RebootForecastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsWhoRebootsWhen_data()
    {
        QTest::addColumn<ForecastQuestion>("question");
        QTest::addColumn<QStringList>("holds");
        QTest::addColumn<QStringList>("left");

        QTest::newRow("nobody waits") << ForecastQuestion() << QStringList() << QStringList();
        QTest::newRow("one after the other")
            << threeInTurn() << QStringList {u"n0 0-10"_s, u"n1 10-20"_s, u"n2 20-30"_s} << QStringList();

        ForecastQuestion two = threeInTurn();
        two.group.slotCount = 2;
        QTest::newRow("two at once") << two << QStringList {u"n0 0-10"_s, u"n1 0-10"_s, u"n2 10-20"_s}
                                     << QStringList();

        ForecastQuestion gap = threeInTurn();
        gap.group.policy.minGapMs = 30 * kMinute;
        gap.lastReleaseMs = wednesday() - 20 * kMinute;
        QTest::newRow("a gap after each end")
            << gap << QStringList {u"n0 10-20"_s, u"n1 50-60"_s, u"n2 90-100"_s} << QStringList();

        ForecastQuestion window = threeInTurn();
        window.group.policy.windows = {{u"12:00"_s, u"15m"_s}};
        QTest::newRow("as many as begin in today's window")
            << window << QStringList {u"n0 120-130"_s, u"n1 130-140"_s}
            << QStringList {u"n2 window-closed"_s};

        ForecastQuestion saturday = threeInTurn();
        saturday.group.policy.windows = {{u"Sat 02:00"_s, u"4h"_s}};
        QTest::newRow("no window today")
            << saturday << QStringList()
            << QStringList {u"n0 window-closed"_s, u"n1 window-closed"_s, u"n2 window-closed"_s};

        ForecastQuestion byName = threeInTurn();
        byName.group.policy.order = RebootOrder::Name;
        std::reverse(byName.waiting.begin(), byName.waiting.end());
        byName.waiting.append(nodeNamed(u"n10"_s, 1));
        QTest::newRow("by name") << byName
                                 << QStringList {u"n0 0-10"_s, u"n1 10-20"_s, u"n2 20-30"_s, u"n10 30-40"_s}
                                 << QStringList();

        ForecastQuestion holder = threeInTurn();
        holder.holding = {nodeNamed(u"h"_s, wednesday() - 4 * kMinute)};
        QTest::newRow("after the one that reboots now")
            << holder << QStringList {u"h -4-6"_s, u"n0 6-16"_s, u"n1 16-26"_s, u"n2 26-36"_s}
            << QStringList();

        ForecastQuestion late = holder;
        late.holding.first().sinceMs = wednesday() - 15 * kMinute;
        late.waiting.resize(1);
        QTest::newRow("one that takes longer than usual")
            << late << QStringList {u"h -15-10"_s, u"n0 10-20"_s} << QStringList();

        ForecastQuestion stale = holder;
        stale.holding.first().isStale = true;
        QTest::newRow("a forgotten lock stops all") << stale << QStringList {u"h -4-1440"_s}
                                                    << QStringList {u"n0 full"_s, u"n1 full"_s, u"n2 full"_s};

        ForecastQuestion held = threeInTurn();
        held.waiting[0].isHeld = true;
        QTest::newRow("a held node stands in nobody's way")
            << held << QStringList {u"n1 0-10"_s, u"n2 10-20"_s} << QStringList {u"n0 node-held"_s};

        ForecastQuestion all = threeInTurn();
        all.reboots = {true, u"audit"_s};
        QTest::newRow("all reboots are held")
            << all << QStringList() << QStringList {u"n0 all-held"_s, u"n1 all-held"_s, u"n2 all-held"_s};
    }
    void tellsWhoRebootsWhen()
    {
        QFETCH(const ForecastQuestion, question);
        const RebootForecast forecast = forecastReboots(question, wednesday(), kDay);
        QTEST(spans(forecast), "holds");
        QTEST(refusals(forecast), "left");
        for (const ForecastHold &hold : forecast.holds)
            QCOMPARE(hold.isNow, hold.id == u"id-h"_s);
    }

    void membersOfOneEtcdClusterRebootInTurn()
    {
        ForecastQuestion question = threeInTurn();
        question.group.slotCount = 3;
        for (ForecastNode &node : question.waiting)
            node.etcdCluster = u"etcd"_s;
        question.waiting.append(nodeNamed(u"w"_s, wednesday()));
        question.quorums = {{u"etcd"_s, {u"etcd"_s, 3, {}}}};
        const RebootForecast forecast = forecastReboots(question, wednesday(), kDay);
        QCOMPARE(spans(forecast), QStringList({u"n0 0-10"_s, u"w 0-10"_s, u"n1 10-20"_s, u"n2 20-30"_s}));

        question.quorums[u"etcd"_s].down = {u"n9"_s};
        const RebootForecast broken = forecastReboots(question, wednesday(), kDay);
        QCOMPARE(spans(broken), QStringList({u"w 0-10"_s}));
        QCOMPARE(refusals(broken), QStringList({u"n0 quorum"_s, u"n1 quorum"_s, u"n2 quorum"_s}));
    }

    void looksAtBoundedQueues()
    {
        ForecastQuestion question = threeInTurn();
        question.waiting.clear();
        for (int i = 0; i < 3'000; ++i)
            question.waiting.append(nodeNamed(u"n%1"_s.arg(i), i));
        const RebootForecast forecast = forecastReboots(question, wednesday(), kDay);
        QCOMPARE(forecast.notLookedAt, 1'000);
        QCOMPARE(forecast.holds.size(), kDay / (10 * kMinute));
        QCOMPARE(forecast.holds.size() + forecast.left.size(), kMaxForecastNodes);
    }

    void usualHoldIsTheMedian()
    {
        QCOMPARE(usualHoldMs({}), kUsualHoldMs);
        QCOMPARE(usualHoldMs({9, 1, 5}), 5);
        QCOMPARE(staleAfterMs({9, 1, 5}), kMinStaleMs);
        QCOMPARE(staleAfterMs({kHour}), 3 * kHour);
    }
};

QTEST_GUILESS_MAIN(RebootForecastTest)
#include "tst_reboot_forecast.moc"
