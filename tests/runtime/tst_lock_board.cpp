#include "runtime/lock_board.h"

#include "core/literals.h"

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;
using namespace roadstead::runtime;

class TestLockBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void firstRefusedStandsFirst();
    void whoFallsSilentLeavesTheQueue();
    void whatIsBarredKeepsWhatItHolds();
    void nodesOfOneMachineAreOne();
    void staysBounded();
};

using Answer = LockBoard::Answer;

namespace {

QStringList waitingOf(const LockBoard &board)
{
    QStringList ids;
    for (const LockHolder &holder : board.groups({}).value(0).waiting)
        ids.append(holder.id);
    return ids;
}

} // namespace

void TestLockBoard::firstRefusedStandsFirst()
{
    LockBoard board;
    board.answered({u"g"_s, NodeId {1}, u"a"_s}, Answer::Held, 10);
    board.answered({u"g"_s, NodeId {2}, u"b"_s}, Answer::Refused, 20);
    board.answered({u"g"_s, NodeId {3}, u"c"_s}, Answer::Refused, 30);
    board.answered({u"g"_s, NodeId {2}, u"b"_s}, Answer::Refused, 40); // asks again
    QCOMPARE(waitingOf(board), (QStringList {u"b"_s, u"c"_s}));
    QCOMPARE(board.groups({}).first().waiting.first(), (LockHolder {u"b"_s, NodeId {2}, 20}));
    QVERIFY(board.holds(NodeId {1}) && !board.holds(NodeId {2}));
    QVERIFY(board.waits(NodeId {2}) && !board.waits(NodeId {1}));
    QVERIFY(board.takeChanged());
    board.answered({u"g"_s, NodeId {2}, u"b"_s}, Answer::Refused, 50);
    QVERIFY(!board.takeChanged()); // nothing new to see
    board.answered({u"g"_s, NodeId {1}, u"a"_s}, Answer::None, 60);
    board.answered({u"g"_s, NodeId {2}, u"b"_s}, Answer::Held, 70);
    QCOMPARE(waitingOf(board), QStringList {u"c"_s});
    QVERIFY(board.takeChanged());
    QCOMPARE(board.takeTouched().last(), NodeId {2});
    // What the store says of holders takes them out of the queue too.
    board.setHolders({{u"g"_s, 2, {{u"c"_s, NodeId {3}, 80}}, {}}});
    QVERIFY(waitingOf(board).isEmpty());
    QVERIFY(board.holds(NodeId {3}) && !board.holds(NodeId {2}));
    QCOMPARE(board.groups({{u"g"_s, 0}}).first().slotCount, 0); // the document's word
}

void TestLockBoard::whoFallsSilentLeavesTheQueue()
{
    constexpr qint64 kMinute = 60'000;
    LockBoard board;
    board.answered({u"g"_s, NodeId {1}, u"a"_s}, Answer::Refused, 0);
    board.answered({u"g"_s, NodeId {2}, u"b"_s}, Answer::Refused, kMinute);
    board.answered({u"g"_s, NodeId {1}, u"a"_s}, Answer::Refused, 5 * kMinute);
    board.forgetSilent(15 * kMinute);
    QCOMPARE(waitingOf(board).size(), 2);
    (void)board.takeTouched();
    board.forgetSilent(16 * kMinute);
    QCOMPARE(waitingOf(board), QStringList {u"a"_s});
    QCOMPARE(board.takeTouched(), QList<NodeId> {NodeId {2}});
    QVERIFY(!board.waits(NodeId {2}));
    board.forgetSilent(21 * kMinute);
    QVERIFY(waitingOf(board).isEmpty());
}

void TestLockBoard::whatIsBarredKeepsWhatItHolds()
{
    LockBoard board;
    board.answered({u"g"_s, NodeId {1}, u"a"_s}, Answer::Held, 0);
    board.answered({u"g"_s, NodeId {1}, u"a"_s}, Answer::Barred, 10);
    QVERIFY(board.holds(NodeId {1}));
    board.answered({u"g"_s, NodeId {1}, u"a"_s}, Answer::None, 20);
    QVERIFY(!board.holds(NodeId {1}) && !board.waits(NodeId {1}));
}

void TestLockBoard::nodesOfOneMachineAreOne()
{
    LockBoard board;
    board.answered({u"g"_s, NodeId {1}, u"a"_s}, Answer::Held, 0);
    board.answered({u"h"_s, NodeId {1}, u"a"_s}, Answer::Refused, 0);
    board.merge(NodeId {1}, NodeId {7});
    QVERIFY(board.holds(NodeId {7}) && board.waits(NodeId {7}));
    QVERIFY(!board.holds(NodeId {1}) && !board.waits(NodeId {1}));
    QCOMPARE(board.groups({}).first().holders.first().node, NodeId {7});
}

void TestLockBoard::staysBounded()
{
    LockBoard board;
    for (qsizetype i = 0; i < LockBoard::kMaxGroups + 5; ++i)
        board.answered({u"g%1"_s.arg(i), NodeId::None, u"a"_s}, Answer::Refused, 0);
    QCOMPARE(board.groups({}).size(), LockBoard::kMaxGroups);
    for (qsizetype i = 0; i < 1000; ++i)
        board.answered({u"another%1"_s.arg(i), NodeId::None, u"a"_s}, Answer::None, 0);
    QCOMPARE(board.groups({}).size(), LockBoard::kMaxGroups);
}

QTEST_GUILESS_MAIN(TestLockBoard)
#include "tst_lock_board.moc"
