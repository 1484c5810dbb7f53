#include "tftp_fake_client.h"
#include "tftp_test_station.h"

#include <fcntl.h>

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;
using namespace roadstead::services;
using namespace std::chrono_literals;
using wire::TftpOption;
using Outcome = TftpOutcome::Result;
using Clients = std::vector<std::unique_ptr<TftpFakeClient>>;
using Manners = TftpFakeClient::Manners;

/// All bytes of a literal, zeros too.
template <std::size_t size> static QByteArray raw(const char (&literal)[size])
{
    return QByteArray(literal, size - 1);
}

class TestTftpService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void sendsFilesWhole_data();
    void sendsFilesWhole();
    void survivesABadNetwork_data();
    void survivesABadNetwork();
    void doesNotMultiplyRepeatedAcks();
    void goesPastBlock65535();
    void servesTwoHundredAtOnce();
    void refusesWithAClearMessage_data();
    void refusesWithAClearMessage();
    void toleratesLeadingSlashAndDot_data();
    void toleratesLeadingSlashAndDot();
    void countsASizeProbeAsInformation();
    void tellsStrangersThatTheTransferIsNotTheirs();
    void ignoresBytesThatAreNoRequest();
    void boundsTransfersPerAddressAndInAll();
    void givesUpOnASilentClient();
    void noticesAClientThatVanished();
    void answersARepeatedRequestOnce();
    void failsWhenTheFileIsCutShort();
    void tellsClientsWhenItStops();
    void saysWhyItCannotStart();
    void servesOnASocketThatIsAlreadyBound();

private:
    static TftpLimits quickLimits()
    {
        TftpLimits limits;
        limits.firstTimeout = 60ms;
        limits.longestTimeout = 120ms;
        limits.maxRetransmits = 5;
        limits.maxTransfersPerAddress = 500;
        return limits;
    }
    /// One client alone; the caller compares what it got.
    static std::unique_ptr<TftpFakeClient> fetch(TftpTestStation &station, const QByteArray &file,
        const QList<TftpOption> &options = {}, Manners manners = {})
    {
        Clients clients;
        clients.push_back(std::make_unique<TftpFakeClient>(station.port(), file, options, manners));
        (void)runFakeClients(clients);
        return std::move(clients.front());
    }
};

void TestTftpService::sendsFilesWhole_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QList<TftpOption>>("options");
    using Options = QList<TftpOption>;
    QTest::newRow("empty") << qint64 {0} << Options {};
    QTest::newRow("empty, with options") << qint64 {0} << Options {{"tsize", "0"}, {"windowsize", "4"}};
    QTest::newRow("one block exactly") << qint64 {512} << Options {};
    QTest::newRow("lockstep 512") << qint64 {300'001} << Options {};
    QTest::newRow("lockstep 1468") << qint64 {300'000} << Options {{"blksize", "1468"}};
    QTest::newRow("window 4") << qint64 {300'000} << Options {{"blksize", "1468"}, {"windowsize", "4"}};
    QTest::newRow("window 16, whole last block")
        << qint64 {1468 * 160} << Options {{"blksize", "1468"}, {"windowsize", "16"}};
    QTest::newRow("window 64") << qint64 {1'000'000} << Options {{"blksize", "1024"}, {"windowsize", "64"}};
    QTest::newRow("largest block") << qint64 {1'000'000} << Options {{"blksize", "65464"}};
    QTest::newRow("largest block, window")
        << qint64 {1'000'000} << Options {{"blksize", "65464"}, {"windowsize", "4"}};
    QTest::newRow("smallest block, window")
        << qint64 {5'000} << Options {{"blksize", "8"}, {"windowsize", "16"}};
}

void TestTftpService::sendsFilesWhole()
{
    QFETCH(qint64, size);
    QFETCH(QList<TftpOption>, options);
    TftpTestStation station(quickLimits());
    QVERIFY(station.start());
    const QByteArray content = station.write(u"kernel"_s, size);
    const auto client = fetch(station, "kernel", options);
    QVERIFY(client->isDone());
    QVERIFY(client->bytes() == content);
    QCOMPARE(client->optionsAck().size(), options.size());
    QTRY_COMPARE(station.outcomes().size(), 1);
    const TftpOutcome outcome = station.outcomes().first();
    QCOMPARE(outcome.result, Outcome::Sent);
    QCOMPARE(outcome.file, QByteArray("kernel"));
    QCOMPARE(outcome.peer, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(outcome.ackedBytes, size);
    QCOMPARE(outcome.fileBytes, size);
}

void TestTftpService::survivesABadNetwork_data()
{
    QTest::addColumn<int>("dropReceived");
    QTest::addColumn<int>("dropAcks");
    QTest::addColumn<bool>("repeatsAcks");
    QTest::addColumn<bool>("handlesTwice");
    QTest::addColumn<int>("swapEvery");
    QTest::addColumn<QByteArray>("window");
    for (const char *window : {"1", "4", "16"}) {
        const auto row = [window](const char *name) -> QTestData & {
            return QTest::addRow("%s, window %s", name, window);
        };
        row("loses blocks") << 7 << 0 << false << false << 0 << QByteArray(window);
        row("loses acks") << 0 << 6 << false << false << 0 << QByteArray(window);
        row("loses both") << 9 << 5 << false << false << 0 << QByteArray(window);
        row("doubles acks") << 0 << 0 << true << false << 0 << QByteArray(window);
        row("doubles blocks") << 0 << 0 << false << true << 0 << QByteArray(window);
        row("swaps blocks") << 0 << 0 << false << false << 5 << QByteArray(window);
        row("does all of it") << 11 << 7 << true << true << 9 << QByteArray(window);
    }
}

void TestTftpService::survivesABadNetwork()
{
    QFETCH(int, dropReceived);
    QFETCH(int, dropAcks);
    QFETCH(bool, repeatsAcks);
    QFETCH(bool, handlesTwice);
    QFETCH(int, swapEvery);
    QFETCH(QByteArray, window);
    TftpTestStation station(quickLimits());
    QVERIFY(station.start());
    const QByteArray content = station.write(u"initrd"_s, 40'000);
    const auto client = fetch(station, "initrd", {{"blksize", "1024"}, {"windowsize", window}},
        {dropReceived, dropAcks, repeatsAcks, handlesTwice, swapEvery, 100});
    QVERIFY(client->isDone());
    QVERIFY(client->bytes() == content);
    QTRY_COMPARE(station.outcomes().size(), 1);
    QCOMPARE(station.outcomes().first().result, Outcome::Sent);
    if (dropReceived > 0)
        QVERIFY(station.outcomes().first().retransmits > 0);
}

void TestTftpService::doesNotMultiplyRepeatedAcks()
{
    TftpTestStation station; // time-outs too long to blur the count
    QVERIFY(station.start());
    const QByteArray content = station.write(u"f"_s, 512 * 200 + 1);
    const auto client = fetch(station, "f", {}, {0, 0, /*repeatsAcks=*/true, false, 0, 5000});
    QVERIFY(client->bytes() == content);
    QCOMPARE(client->dataPackets(), 201); // RFC 1123 §4.2.3.1: each block once
}

void TestTftpService::goesPastBlock65535()
{
    TftpTestStation station(quickLimits());
    QVERIFY(station.start());
    const QByteArray content = station.write(u"big"_s, 600 * 1024);
    for (const char *window : {"1", "32"}) {
        const auto client = fetch(station, "big", {{"blksize", "8"}, {"windowsize", window}});
        QVERIFY(client->isDone());
        QVERIFY(client->bytes() == content);
    }
}

void TestTftpService::servesTwoHundredAtOnce()
{
    TftpTestStation station(quickLimits());
    QVERIFY(station.start());
    QList<QByteArray> contents;
    for (int i = 0; i < 4; ++i)
        contents.append(station.write(u"file%1"_s.arg(i), 60'000 + 777 * i));
    Clients clients;
    for (int i = 0; i < 200; ++i) {
        QList<TftpOption> options;
        if (i % 3 != 0)
            options.append(TftpOption {"blksize", i % 2 != 0 ? "1468" : "1024"});
        if (i % 5 == 0)
            options.append(TftpOption {"windowsize", "4"});
        clients.push_back(
            std::make_unique<TftpFakeClient>(station.port(), "file" + QByteArray::number(i % 4), options));
    }
    QVERIFY(runFakeClients(clients));
    for (int i = 0; i < 200; ++i) {
        QVERIFY(clients[static_cast<std::size_t>(i)]->isDone());
        QVERIFY(clients[static_cast<std::size_t>(i)]->bytes() == contents[i % 4]);
    }
    QTRY_COMPARE(station.outcomes().size(), 200);
    station.inService([&] { QCOMPARE(station.service().counters()[u"active"_s].toInt(), 0); });
}

void TestTftpService::refusesWithAClearMessage_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("result");
    const auto ask = [](const char *file, wire::TftpMode mode = wire::TftpMode::Octet,
                         wire::TftpRequest::Kind kind = wire::TftpRequest::Kind::Read) {
        return wire::encodeTftp(wire::TftpRequest {kind, file, mode, {}});
    };
    using Kind = wire::TftpRequest::Kind;
    const int refused = static_cast<int>(Outcome::Refused);
    QTest::newRow("missing") << ask("none.lst") << 1 << QByteArray("none.lst")
                             << static_cast<int>(Outcome::NotFound);
    QTest::newRow("write") << ask("up", wire::TftpMode::Octet, Kind::Write) << 2 << QByteArray("read-only")
                           << refused;
    QTest::newRow("netascii") << ask("file", wire::TftpMode::NetAscii) << 2 << QByteArray("octet") << refused;
    QTest::newRow("up and out") << ask("../../etc/passwd") << 2 << QByteArray("leads out") << refused;
    QTest::newRow("rooted, up and out") << ask("/./../etc/passwd") << 2 << QByteArray("leads out") << refused;
    QTest::newRow("up in the middle") << ask("a/../../etc/passwd") << 2 << QByteArray("leads out") << refused;
    QTest::newRow("only up") << ask("..") << 2 << QByteArray("leads out") << refused;
    QTest::newRow("folder") << ask("/") << 2 << QByteArray("leads out") << refused;
    QTest::newRow("request cut off") << raw("\0\1file\0oct") << 4 << QByteArray("ends inside") << -1;
    QTest::newRow("unknown mode") << raw("\0\1file\0binary\0") << 4 << QByteArray("mode") << -1;
}

void TestTftpService::refusesWithAClearMessage()
{
    QFETCH(QByteArray, request);
    QFETCH(int, code);
    QFETCH(QByteArray, words);
    QFETCH(int, result);
    TftpTestStation station;
    QVERIFY(station.start());
    QVERIFY(!station.write(u"file"_s, 100).isEmpty());
    TftpFakeClient client(station.port(), "unused");
    client.sendRaw(request, station.port());
    QTRY_VERIFY_WITH_TIMEOUT((client.take(), client.error().has_value()), 1000);
    QCOMPARE(int {client.error()->code}, code);
    QVERIFY2(client.error()->text.contains(words), client.error()->text.constData());
    if (result >= 0) {
        QTRY_COMPARE(station.outcomes().size(), 1);
        QCOMPARE(static_cast<int>(station.outcomes().first().result), result);
        QVERIFY(!station.outcomes().first().reason.isEmpty());
    }
    QCOMPARE(station.opened(), result == static_cast<int>(Outcome::NotFound) ? 1 : 0);
}

void TestTftpService::toleratesLeadingSlashAndDot_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("grub.cfg");
    QTest::newRow("slash") << QByteArray("/grub.cfg");
    QTest::newRow("slashes") << QByteArray("//grub.cfg");
    QTest::newRow("dot") << QByteArray("./grub.cfg");
    QTest::newRow("both") << QByteArray("/./grub.cfg");
}

void TestTftpService::toleratesLeadingSlashAndDot()
{
    QFETCH(QByteArray, name);
    TftpTestStation station;
    QVERIFY(station.start());
    const QByteArray content = station.write(u"grub.cfg"_s, 700);
    QVERIFY(fetch(station, name)->bytes() == content);
    QTRY_COMPARE(station.outcomes().size(), 1);
    QCOMPARE(station.outcomes().first().file, QByteArray("grub.cfg"));
}

void TestTftpService::countsASizeProbeAsInformation()
{
    TftpTestStation station;
    QVERIFY(station.start());
    QVERIFY(!station.write(u"ipxe.efi"_s, 4000).isEmpty());
    TftpFakeClient client(station.port(), "unused");
    int expected = 0;
    for (const int code : {8, 0}) {
        sockaddr_in from {};
        socklen_t length = sizeof from;
        client.sendRaw(raw("\0\1ipxe.efi\0octet\0tsize\0000\0blksize\0001468\0"), station.port());
        char room[600];
        ssize_t size = -1;
        QTRY_VERIFY(size > 0
            || (size = ::recvfrom(
                    client.fd(), room, sizeof room, 0, reinterpret_cast<sockaddr *>(&from), &length))
                > 0);
        QCOMPARE(QByteArray(room, size), raw("\0\6tsize\0004000\0blksize\0001468\0"));
        client.sendRaw(wire::encodeTftp(wire::TftpError {static_cast<quint16>(code), "User aborted"}),
            ntohs(from.sin_port));
        ++expected;
        QTRY_COMPARE(station.outcomes().size(), expected);
        QCOMPARE(station.outcomes().last().result, Outcome::Probed);
    }
}

void TestTftpService::tellsStrangersThatTheTransferIsNotTheirs()
{
    TftpTestStation station;
    QVERIFY(station.start());
    const QByteArray content = station.write(u"f"_s, 5000);
    // Its acknowledgements are lost, so that the transfer is not over before the stranger speaks.
    TftpFakeClient client(station.port(), "f", {}, {.dropEveryAck = 1});
    client.begin();
    QTRY_VERIFY((client.take(), client.transferPort() != 0));
    TftpFakeClient stranger(station.port(), "unused");
    stranger.sendRaw(wire::encodeTftp(wire::TftpAck {1}), client.transferPort());
    QTRY_VERIFY((stranger.take(), stranger.error().has_value()));
    QCOMPARE(int {stranger.error()->code}, 5);
    QTRY_VERIFY((client.sayAgain(), client.take(), client.isDone()));
    QVERIFY(client.bytes() == content);
}

void TestTftpService::ignoresBytesThatAreNoRequest()
{
    TftpTestStation station;
    QVERIFY(station.start());
    const QByteArray content = station.write(u"f"_s, 5000);
    TftpFakeClient noise(station.port(), "unused");
    QRandomGenerator random(7);
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes(random.bounded(1, 120), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(random.generate());
        if (round % 2 == 0) {
            bytes[0] = 0;
            if (bytes.size() > 1)
                bytes[1] = static_cast<char>(round % 8);
        }
        noise.sendRaw(bytes, station.port());
    }
    noise.sendRaw({}, station.port());
    QVERIFY(fetch(station, "f")->bytes() == content);
    station.inService([&] { QVERIFY(station.service().counters()[u"badPackets"_s].toInt() > 500); });
}

void TestTftpService::boundsTransfersPerAddressAndInAll()
{
    for (const bool isPerAddress : {true, false}) {
        TftpLimits limits = quickLimits();
        (isPerAddress ? limits.maxTransfersPerAddress : limits.maxTransfers) = 2;
        TftpTestStation station(limits);
        QVERIFY(station.start());
        const QByteArray content = station.write(u"f"_s, 5000);
        TftpFakeClient first(station.port(), "f");
        TftpFakeClient second(station.port(), "f");
        TftpFakeClient third(station.port(), "f");
        first.begin();
        second.begin();
        third.begin();
        QTRY_VERIFY((third.take(), third.error().has_value()));
        QCOMPARE(int {third.error()->code}, 0);
        QVERIFY(third.error()->text.startsWith("Too many transfers"));
        QTRY_VERIFY((first.take(), second.take(), first.isDone() && second.isDone()));
        QTRY_COMPARE(station.outcomes().size(), 3);
        QVERIFY(fetch(station, "f")->bytes() == content); // there is room again
    }
}

void TestTftpService::givesUpOnASilentClient()
{
    TftpTestStation station(quickLimits());
    QVERIFY(station.start());
    QVERIFY(!station.write(u"f"_s, 5000).isEmpty());
    TftpFakeClient client(station.port(), "f");
    client.begin();
    QTRY_COMPARE(station.outcomes().size(), 1);
    QCOMPARE(station.outcomes().first().result, Outcome::TimedOut);
    QCOMPARE(station.outcomes().first().retransmits, 5);
    char room[600];
    int packets = 0;
    while (::recv(client.fd(), room, sizeof room, 0) > 0)
        ++packets;
    QCOMPARE(packets, 6);
}

void TestTftpService::noticesAClientThatVanished()
{
    TftpLimits limits = quickLimits();
    limits.maxRetransmits = 1000; // only the closed port can end it
    TftpTestStation station(limits);
    QVERIFY(station.start());
    QVERIFY(!station.write(u"f"_s, 5000).isEmpty());
    TftpFakeClient client(station.port(), "f");
    client.begin();
    client.vanish();
    QTRY_COMPARE(station.outcomes().size(), 1);
    QCOMPARE(station.outcomes().first().result, Outcome::Aborted);
}

void TestTftpService::answersARepeatedRequestOnce()
{
    TftpTestStation station;
    QVERIFY(station.start());
    QVERIFY(!station.write(u"f"_s, 5000).isEmpty());
    QVERIFY(!station.write(u"g"_s, 5000).isEmpty());
    TftpFakeClient client(station.port(), "f");
    for (int i = 0; i < 5; ++i)
        client.begin();
    station.inService([] {});
    QTRY_COMPARE(station.opened(), 1);
    // The same port with another file: the machine has started anew.
    client.sendRaw(raw("\0\1g\0octet\0"), station.port());
    QTRY_COMPARE(station.outcomes().size(), 1);
    QCOMPARE(station.outcomes().first().result, Outcome::Aborted);
    QCOMPARE(station.opened(), 2);
}

void TestTftpService::failsWhenTheFileIsCutShort()
{
    TftpTestStation station;
    QVERIFY(station.start());
    QVERIFY(!station.write(u"f"_s, 4'000'000).isEmpty());
    TftpFakeClient client(station.port(), "f");
    client.begin();
    QTRY_COMPARE(station.opened(), 1);
    QVERIFY(QFile::resize(station.path(u"f"_s), 600));
    QTRY_VERIFY((client.take(), client.isOver()));
    QVERIFY(client.error());
    QTRY_COMPARE(station.outcomes().size(), 1);
    QCOMPARE(station.outcomes().first().result, Outcome::Failed);
}

void TestTftpService::tellsClientsWhenItStops()
{
    TftpTestStation station;
    QVERIFY(station.start());
    QVERIFY(!station.write(u"f"_s, 5000).isEmpty());
    TftpFakeClient client(station.port(), "f");
    client.begin();
    QTRY_COMPARE(station.opened(), 1);
    station.inService([&] {
        QCOMPARE(station.service().transfers().size(), 1);
        station.service().stop();
        QCOMPARE(station.service().status().state, ServiceState::Off);
        QCOMPARE(station.service().port(), quint16 {0});
    });
    QTRY_VERIFY((client.take(), client.error().has_value()));
    QVERIFY(station.start()); // and it starts again
    QVERIFY(fetch(station, "f")->isDone());
}

void TestTftpService::saysWhyItCannotStart()
{
    TftpTestStation holder;
    QVERIFY(holder.start());
    TftpTestStation station;
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"TFTP did not start"_s));
    station.inService([&] {
        const Result<void> started
            = station.service().start(QHostAddress(QHostAddress::LocalHost), holder.port());
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::Unavailable);
        QCOMPARE(station.service().status().state, ServiceState::Failed);
        QVERIFY(station.service().status().lastError.contains(u"another program"_s));
    });
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"TFTP did not start"_s));
    station.inService([&] {
        const Result<void> started = station.service().start(QHostAddress(u"192.0.2.77"_s), 0);
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::Unavailable);
    });
    QVERIFY(station.start());
    station.inService([&] { QVERIFY(station.service().status().lastError.isEmpty()); });
}

void TestTftpService::servesOnASocketThatIsAlreadyBound()
{
    TftpTestStation station;
    const QByteArray content = station.write(u"f"_s, 900);
    Result<FileDescriptor> bound = openTftpPort(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(bound);
    quint16 port = 0;
    station.inService([&] {
        QVERIFY(station.service().start(bound->release()));
        QVERIFY(!station.service().start(QHostAddress(QHostAddress::LocalHost), 0)); // it runs already
        port = station.service().port();
    });
    Clients clients;
    clients.push_back(std::make_unique<TftpFakeClient>(port, "f"));
    QVERIFY(runFakeClients(clients));
    QVERIFY(clients.front()->bytes() == content);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"TFTP did not start"_s));
    station.inService([&] {
        station.service().stop();
        QVERIFY(!station.service().start(::open("/dev/null", O_RDONLY | O_CLOEXEC)));
    });
}

QTEST_GUILESS_MAIN(TestTftpService)
#include "tst_tftp_service.moc"
