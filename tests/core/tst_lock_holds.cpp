#include "core/literals.h"
#include "core/lock_holds.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace roadstead;

namespace {

Event lockEvent(EventKind kind, qint64 atMs, const QString &id)
{
    Event event;
    event.kind = kind;
    event.atMs = atMs;
    event.node = static_cast<NodeId>(id.size());
    event.detail = {{u"group"_s, u"rack"_s}, {u"id"_s, id}};
    return event;
}

LockHold hold(const QString &id, qint64 fromMs, qint64 toMs, bool isForced = false)
{
    return {u"rack"_s, id, static_cast<NodeId>(id.size()), fromMs, toMs, isForced};
}

using Events = QList<Event>;
using Holds = QList<LockHold>;

} // namespace

class LockHoldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsHoldsFromHistory_data()
    {
        using enum EventKind;
        QTest::addColumn<Events>("oldestFirst");
        QTest::addColumn<Holds>("holds");
        QTest::newRow("nothing") << Events {} << Holds {};
        QTest::newRow("taken and returned")
            << Events {lockEvent(LockTaken, 10, u"a"_s), lockEvent(LockReleased, 30, u"a"_s)}
            << Holds {hold(u"a"_s, 10, 30)};
        QTest::newRow("still held") << Events {lockEvent(LockTaken, 10, u"a"_s)}
                                    << Holds {hold(u"a"_s, 10, 0)};
        QTest::newRow("taken twice is one hold") << Events {lockEvent(LockTaken, 10, u"a"_s),
            lockEvent(LockTaken, 12, u"a"_s), lockEvent(LockReleased, 30, u"a"_s)}
                                                 << Holds {hold(u"a"_s, 10, 30)};
        QTest::newRow("returned, taken before the events begin")
            << Events {lockEvent(LockReleased, 30, u"a"_s)} << Holds {hold(u"a"_s, 0, 30)};
        QTest::newRow("ended by a person")
            << Events {lockEvent(LockTaken, 10, u"a"_s), lockEvent(LockForced, 99, u"a"_s)}
            << Holds {hold(u"a"_s, 10, 99, true)};
        QTest::newRow("two at once") << Events {lockEvent(LockTaken, 10, u"a"_s),
            lockEvent(LockTaken, 20, u"bb"_s), lockEvent(LockReleased, 30, u"a"_s),
            lockEvent(LockReleased, 40, u"bb"_s)}
                                     << Holds {hold(u"a"_s, 10, 30), hold(u"bb"_s, 20, 40)};
        QTest::newRow("a refusal is no hold") << Events {lockEvent(LockRefused, 10, u"a"_s)} << Holds {};
    }
    void tellsHoldsFromHistory()
    {
        QFETCH(Events, oldestFirst);
        QFETCH(Holds, holds);
        std::ranges::reverse(oldestFirst);
        QCOMPARE(lockHolds(oldestFirst), holds);
    }

    void putsOverlappingHoldsInLanes()
    {
        const Holds holds {
            hold(u"a"_s, 0, 20), hold(u"b"_s, 10, 30), hold(u"c"_s, 20, 0), hold(u"d"_s, 40, 50)};
        QCOMPARE(lanesOf(holds, 100), (QList<int> {0, 1, 0, 1}));
    }
};

QTEST_GUILESS_MAIN(LockHoldsTest)
#include "tst_lock_holds.moc"
