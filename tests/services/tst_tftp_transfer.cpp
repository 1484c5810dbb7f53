#include "services/tftp_transfer.h"

#include <QTest>

using namespace roadstead;
using namespace roadstead::services;
using namespace std::chrono_literals;
using wire::TftpOption;
using Step = TftpTransfer::Step;
using State = TftpTransfer::State;

Q_DECLARE_METATYPE(TftpAgreement)

class TestTftpTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesOnOptions_data();
    void agreesOnOptions();
    void keepsAWindowSmallEnoughForASocket();
    void countsBlocksUpToTheShortOne_data();
    void countsBlocksUpToTheShortOne();
    void neverAnswersARepeatedAckInLockstep();
    void sendsTheFirstBlockAfterTheOptionsAck();
    void wrapsTheBlockNumberToZero();
    void goesBackToAGapInAWindowOnce();
    void ignoresAcksOfBlocksNeverSent();
    void backsOffAndGivesUp();
    void keepsTheTimeThatTheClientAskedFor();
};

static TftpTransfer transferOf(int blockBytes, int windowBlocks, qint64 fileBytes, TftpLimits limits = {})
{
    TftpAgreement agreement;
    agreement.blockBytes = blockBytes;
    agreement.windowBlocks = windowBlocks;
    return TftpTransfer(agreement, fileBytes, limits);
}

void TestTftpTransfer::agreesOnOptions_data()
{
    QTest::addColumn<QList<TftpOption>>("asked");
    QTest::addColumn<int>("mtu");
    QTest::addColumn<TftpAgreement>("agreed");
    using Options = QList<TftpOption>;
    QTest::newRow("none") << Options {} << 1500 << TftpAgreement {};
    QTest::newRow("OVMF") << Options {{"tsize", "0"}, {"blksize", "1468"}, {"windowsize", "4"}} << 1500
                          << TftpAgreement {1468, 4, 0ms,
                                 {{"tsize", "70000"}, {"blksize", "1468"}, {"windowsize", "4"}}};
    QTest::newRow("order kept") << Options {{"windowsize", "2"}, {"tsize", "0"}} << 1500
                                << TftpAgreement {512, 2, 0ms, {{"windowsize", "2"}, {"tsize", "70000"}}};
    QTest::newRow("block past the MTU")
        << Options {{"blksize", "8192"}} << 1400 << TftpAgreement {1368, 1, 0ms, {{"blksize", "1368"}}};
    QTest::newRow("block on loopback")
        << Options {{"blksize", "65464"}} << 65536 << TftpAgreement {65464, 1, 0ms, {{"blksize", "65464"}}};
    QTest::newRow("block past the RFC")
        << Options {{"blksize", "70000"}} << 65536 << TftpAgreement {65464, 1, 0ms, {{"blksize", "65464"}}};
    QTest::newRow("smallest block") << Options {{"blksize", "8"}} << 1500
                                    << TftpAgreement {8, 1, 0ms, {{"blksize", "8"}}};
    QTest::newRow("block too small") << Options {{"blksize", "7"}} << 1500 << TftpAgreement {};
    QTest::newRow("tiny MTU keeps 512")
        << Options {{"blksize", "1024"}} << 300 << TftpAgreement {512, 1, 0ms, {{"blksize", "512"}}};
    QTest::newRow("timeout") << Options {{"timeout", "3"}} << 1500
                             << TftpAgreement {512, 1, 3s, {{"timeout", "3"}}};
    QTest::newRow("timeout 0") << Options {{"timeout", "0"}} << 1500 << TftpAgreement {};
    QTest::newRow("timeout 256") << Options {{"timeout", "256"}} << 1500 << TftpAgreement {};
    QTest::newRow("window clamped") << Options {{"windowsize", "65535"}} << 1500
                                    << TftpAgreement {512, 64, 0ms, {{"windowsize", "64"}}};
    QTest::newRow("window 0") << Options {{"windowsize", "0"}} << 1500 << TftpAgreement {};
    QTest::newRow("window 65536") << Options {{"windowsize", "65536"}} << 1500 << TftpAgreement {};
    QTest::newRow("unknown option") << Options {{"multicast", ""}, {"tsize", "0"}} << 1500
                                    << TftpAgreement {512, 1, 0ms, {{"tsize", "70000"}}};
    QTest::newRow("repeated option") << Options {{"blksize", "1024"}, {"blksize", "9"}} << 1500
                                     << TftpAgreement {1024, 1, 0ms, {{"blksize", "1024"}}};
    QTest::newRow("no number") << Options {{"blksize", "big"}, {"windowsize", "-1"}} << 1500
                               << TftpAgreement {};
}

void TestTftpTransfer::agreesOnOptions()
{
    QFETCH(QList<TftpOption>, asked);
    QFETCH(int, mtu);
    QFETCH(TftpAgreement, agreed);
    const TftpAgreement got = agreeOnTftp(asked, 70000, mtu, {});
    QCOMPARE(got.blockBytes, agreed.blockBytes);
    QCOMPARE(got.windowBlocks, agreed.windowBlocks);
    QCOMPARE(got.timeout, agreed.timeout);
    QVERIFY(got.options == agreed.options);
}

void TestTftpTransfer::keepsAWindowSmallEnoughForASocket()
{
    const TftpAgreement agreed = agreeOnTftp({{"windowsize", "64"}, {"blksize", "65464"}}, 1, 65536, {});
    QCOMPARE(agreed.blockBytes, 65464);
    QCOMPARE(agreed.windowBlocks, 4);
    QCOMPARE(agreed.options.first().value, QByteArray("4"));
}

void TestTftpTransfer::countsBlocksUpToTheShortOne_data()
{
    QTest::addColumn<qint64>("fileBytes");
    QTest::addColumn<qint64>("blocks");
    QTest::newRow("empty file") << qint64 {0} << qint64 {1};
    QTest::newRow("one byte") << qint64 {1} << qint64 {1};
    QTest::newRow("short block") << qint64 {511} << qint64 {1};
    QTest::newRow("whole block, then an empty one") << qint64 {512} << qint64 {2};
    QTest::newRow("one byte more") << qint64 {513} << qint64 {2};
}

void TestTftpTransfer::countsBlocksUpToTheShortOne()
{
    QFETCH(qint64, fileBytes);
    QFETCH(qint64, blocks);
    TftpTransfer transfer = transferOf(512, 1, fileBytes);
    QCOMPARE(transfer.begin(0), (Step {1, 1, false}));
    for (qint64 block = 1; block < blocks; ++block)
        QCOMPARE(transfer.onAck(static_cast<quint16>(block), 0), (Step {block + 1, 1, false}));
    QCOMPARE(transfer.onAck(static_cast<quint16>(blocks), 0), Step {});
    QCOMPARE(transfer.state(), State::Done);
    QCOMPARE(transfer.ackedBytes(), fileBytes);
}

void TestTftpTransfer::neverAnswersARepeatedAckInLockstep()
{
    TftpTransfer transfer = transferOf(512, 1, 5000);
    (void)transfer.begin(0);
    QCOMPARE(transfer.onAck(1, 0), (Step {2, 1, false}));
    QCOMPARE(transfer.onAck(1, 0), Step {});
    QCOMPARE(transfer.onAck(0, 0), Step {});
    QCOMPARE(transfer.onAck(2, 0), (Step {3, 1, false}));
    QCOMPARE(transfer.retransmits(), 0);
}

void TestTftpTransfer::sendsTheFirstBlockAfterTheOptionsAck()
{
    TftpTransfer transfer(agreeOnTftp({{"windowsize", "3"}}, 9000, 1500, {}), 9000, {});
    QCOMPARE(transfer.begin(0), (Step {0, 1, true}));
    QCOMPARE(transfer.onAck(1, 0), Step {}); // of nothing that was sent
    QCOMPARE(transfer.onAck(0, 0), (Step {1, 3, false}));
}

void TestTftpTransfer::wrapsTheBlockNumberToZero()
{
    TftpTransfer transfer = transferOf(8, 4, 8 * 70'000);
    Step step = transfer.begin(0);
    while (step.first + step.count <= 65'530)
        step = transfer.onAck(static_cast<quint16>(step.first + step.count - 1), 0);
    for (; step.count > 0;
         step = transfer.onAck(static_cast<quint16>((step.first + step.count - 1) & 0xffff), 0)) { }
    QCOMPARE(transfer.state(), State::Done);
    QCOMPARE(transfer.lastBlock(), qint64 {70'001});
    QCOMPARE(transfer.ackedBytes(), qint64 {8 * 70'000});
}

void TestTftpTransfer::goesBackToAGapInAWindowOnce()
{
    TftpTransfer transfer = transferOf(512, 8, 512 * 100);
    QCOMPARE(transfer.begin(0), (Step {1, 8, false}));
    QCOMPARE(transfer.onAck(3, 0), (Step {4, 8, false})); // block 4 was lost
    QCOMPARE(transfer.onAck(3, 0), Step {}); // and told again for 6, 7 and 8
    QCOMPARE(transfer.onAck(3, 0), Step {});
    QCOMPARE(transfer.onAck(11, 0), (Step {12, 8, false}));
    QCOMPARE(transfer.onAck(11, 0), (Step {12, 8, false})); // the window's first block was lost
    QCOMPARE(transfer.onAck(11, 0), Step {});
    QCOMPARE(transfer.retransmits(), 2);
}

void TestTftpTransfer::ignoresAcksOfBlocksNeverSent()
{
    TftpTransfer transfer = transferOf(512, 4, 512 * 100);
    (void)transfer.begin(0);
    for (const int block : {5, 6, 1000, 40'000, 65'535})
        QCOMPARE(transfer.onAck(static_cast<quint16>(block), 0), Step {});
    QCOMPARE(transfer.ackedBytes(), qint64 {0});
    QCOMPARE(transfer.onAck(4, 0), (Step {5, 4, false}));
}

void TestTftpTransfer::backsOffAndGivesUp()
{
    TftpLimits limits;
    limits.firstTimeout = 100ms;
    limits.longestTimeout = 400ms;
    limits.maxRetransmits = 4;
    TftpTransfer transfer = transferOf(512, 1, 5000, limits);
    (void)transfer.begin(1000);
    for (const qint64 deadline : {1100, 1300, 1700, 2100}) {
        QCOMPARE(transfer.deadlineMs(), deadline);
        QCOMPARE(transfer.onDeadline(deadline), (Step {1, 1, false}));
    }
    QCOMPARE(transfer.onAck(1, 2200), (Step {2, 1, false})); // progress starts the count anew
    QCOMPARE(transfer.deadlineMs(), qint64 {2300});
    for (int i = 0; i < 4; ++i)
        QCOMPARE(transfer.onDeadline(transfer.deadlineMs()), (Step {2, 1, false}));
    QCOMPARE(transfer.onDeadline(transfer.deadlineMs()), Step {});
    QCOMPARE(transfer.state(), State::TimedOut);
    QCOMPARE(transfer.retransmits(), 8);
}

void TestTftpTransfer::keepsTheTimeThatTheClientAskedFor()
{
    TftpTransfer transfer(agreeOnTftp({{"timeout", "2"}}, 10, 1500, {}), 10, {});
    (void)transfer.begin(0);
    QCOMPARE(transfer.deadlineMs(), qint64 {2000});
    QCOMPARE(transfer.onDeadline(2000), (Step {0, 1, true}));
    QCOMPARE(transfer.deadlineMs(), qint64 {4000});
}

QTEST_GUILESS_MAIN(TestTftpTransfer)
#include "tst_tftp_transfer.moc"
