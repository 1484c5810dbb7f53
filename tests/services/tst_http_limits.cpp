#include "services/http_server.h"

#include "core/literals.h"
#include "http_peer.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <vector>

using namespace roadstead;
using namespace roadstead::services;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kBodyLimit = 4096;
constexpr auto kDeadline = 400ms;

QByteArray request(const QByteArray &headers)
{
    return "GET /hello HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
}

} // namespace

/// What a peer that misbehaves notices, and that the others do not notice it.
class TestHttpLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void bodyLimit_data();
    void bodyLimit();
    void bodyTooLargeIsSaidBeforeItIsSent();
    void endlessChunkedBodyIsCutOff();
    void largeHeadIsRefused();
    void trickleIsClosedAtTheDeadline_data();
    void trickleIsClosedAtTheDeadline();
    void silentConnectionIsClosed();
    void slowDownloadIsNotCutWhileItMoves();
    void stalledDownloadIsGivenUp();
    void truncatedRequestsLeaveNothingBehind();
    void randomBytesStopNothing();
    void twoThousandConnectionsAtOnce();
    void connectionsPerAddressAreBounded();
    void brokenHeaderFromAHandlerIsLeftOut();

private:
    void start(HttpServerOptions options);
    [[nodiscard]] quint16 port() const { return m_server->port(); }
    void expectAlive();

    std::unique_ptr<HttpServer> m_server;
};

void TestHttpLimits::initTestCase()
{
    QLoggingCategory::setFilterRules(u"roadstead.http.info=false\nroadstead.http.debug=false"_s);
}

void TestHttpLimits::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    HttpServerOptions options;
    options.bodyLimitBytes = kBodyLimit;
    start(options);
}

void TestHttpLimits::cleanup()
{
    m_server.reset();
}

void TestHttpLimits::start(HttpServerOptions options)
{
    options.stopGrace = 100ms;
    m_server = std::make_unique<HttpServer>(options);
    m_server->route(
        HttpMethod::Get, "/hello", [](const HttpRequest &) { return HttpResponse::text("hello\n"); });
    m_server->route(HttpMethod::Get, "/large",
        [](const HttpRequest &) { return HttpResponse::text(QByteArray(8'000'000, 'x')); });
    m_server->route(HttpMethod::Get, "/injecting", [](const HttpRequest &) {
        HttpResponse response = HttpResponse::text("still here\n");
        response.headers.emplace_back("X-Name", "a\r\nSet-Cookie: b");
        return response;
    });
    const auto size = [](const HttpRequest &request) {
        return HttpResponse::text(QByteArray::number(request.body.size()));
    };
    m_server->route(HttpMethod::Post, "/size", size);
    m_server->route(HttpMethod::Post, "/upload", size, {.bodyLimitBytes = 3'000'000, .deadline = 60s});
    const auto started = m_server->start(u"127.0.0.1"_s, 0);
    QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().message));
}

void TestHttpLimits::expectAlive()
{
    HttpPeer peer(port());
    QCOMPARE(peer.get("/hello").body, QByteArray("hello\n"));
}

void TestHttpLimits::bodyLimit_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<qsizetype>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("none") << QByteArray("/size") << qsizetype {0} << 200;
    QTest::newRow("at the limit") << QByteArray("/size") << kBodyLimit << 200;
    QTest::newRow("one more") << QByteArray("/size") << kBodyLimit + 1 << 413;
    QTest::newRow("much more") << QByteArray("/size") << qsizetype {900'000} << 413;
    QTest::newRow("no such route") << QByteArray("/absent") << kBodyLimit + 1 << 413;
    QTest::newRow("route with its own limit") << QByteArray("/upload") << qsizetype {3'000'000} << 200;
    QTest::newRow("above the route's own limit") << QByteArray("/upload") << qsizetype {3'000'001} << 413;
}

void TestHttpLimits::bodyLimit()
{
    QFETCH(QByteArray, target);
    QFETCH(qsizetype, bytes);
    QFETCH(int, status);
    HttpPeer peer(port());
    const auto answer = peer.post(target, QByteArray(bytes, 'b'));
    QCOMPARE(answer.status, status);
    if (status == 200) {
        QCOMPARE(answer.body, QByteArray::number(bytes));
    } else {
        QVERIFY(answer.body.contains("too large"));
        QCOMPARE(m_server->counters().refusedTooLarge, 1U);
    }
    QCOMPARE(peer.get("/hello").status, 200); // the connection is in step
}

void TestHttpLimits::bodyTooLargeIsSaidBeforeItIsSent()
{
    HttpPeer waiting(port());
    const auto head = QByteArray(
        "POST /size HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(waiting.ask(head).status, 413);
    HttpPeer huge(port());
    QCOMPARE(huge.ask("POST /size HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n").status, 413);
}

void TestHttpLimits::endlessChunkedBodyIsCutOff()
{
    HttpPeer peer(port());
    peer.send("POST /size HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'c') + "\r\n";
    int sent = 0;
    while (sent < 1000 && peer.socket().state() == QAbstractSocket::ConnectedState) {
        peer.socket().write(chunk);
        peer.socket().waitForBytesWritten(1000);
        ++sent;
    }
    QVERIFY2(sent < 1000, "64 MB were taken");
    expectAlive();
}

void TestHttpLimits::largeHeadIsRefused()
{
    HttpServerOptions options;
    options.requestDeadline = kDeadline;
    start(options);
    HttpPeer oneLine(port());
    const auto answer = oneLine.ask(request("X-Long: " + QByteArray(40'000, 'h') + "\r\n"));
    QVERIFY2(answer.status == 431 || answer.status == 413, answer.head.constData());
    HttpPeer manyLines(port());
    QByteArray lines;
    for (int i = 0; i < 5000; ++i)
        lines += "X-" + QByteArray::number(i) + ": v\r\n";
    QVERIFY(manyLines.ask(request(lines)).status >= 400);
    HttpPeer longTarget(port());
    QVERIFY(longTarget.get('/' + QByteArray(40'000, 't')).status >= 400);
    HttpPeer manyArguments(port());
    QByteArray query;
    for (int i = 0; i < 3000; ++i)
        query += "a&";
    const int status = manyArguments.get("/hello?" + query).status;
    // The arguments fill the connection's memory, so that none is left for a refusal: the deadline closes it.
    QVERIFY2(status == 0 || status >= 400, QByteArray::number(status).constData());
    expectAlive();
}

void TestHttpLimits::trickleIsClosedAtTheDeadline_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("headers") << QByteArray("GET /hello HTTP/1.1\r\n") << QByteArray("X-A: b\r\n");
    QTest::newRow("request line") << QByteArray("GET /") << QByteArray("a");
    QTest::newRow("empty lines") << QByteArray() << QByteArray("\r\n");
    QTest::newRow("body") << QByteArray("POST /size HTTP/1.1\r\nHost: x\r\nContent-Length: 4000\r\n\r\n")
                          << QByteArray("b");
    QTest::newRow("chunked body") << QByteArray(
        "POST /size HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
                                  << QByteArray("1\r\nc\r\n");
    QTest::newRow("second request") << request("") + "GET /hello HTTP/1.1\r\n" << QByteArray("X-A: b\r\n");
}

void TestHttpLimits::trickleIsClosedAtTheDeadline()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, piece);
    HttpServerOptions options;
    options.requestDeadline = kDeadline;
    start(options);
    HttpPeer peer(port());
    QElapsedTimer timer;
    timer.start();
    peer.send(first);
    while (peer.socket().state() == QAbstractSocket::ConnectedState && timer.elapsed() < 8000) {
        peer.socket().write(piece);
        peer.socket().waitForBytesWritten(20);
        peer.socket().waitForReadyRead(20);
        peer.socket().readAll();
    }
    // Once for the wait and the request line, once more for the rest.
    QVERIFY2(timer.elapsed() < 4000, QByteArray::number(timer.elapsed()).constData());
    QVERIFY2(timer.elapsed() >= 390, QByteArray::number(timer.elapsed()).constData());
    QTRY_COMPARE(m_server->counters().droppedOverdue, 1U);
    QTRY_COMPARE(m_server->counters().connectionsOpen, 0U);
    expectAlive();
}

void TestHttpLimits::silentConnectionIsClosed()
{
    HttpServerOptions options;
    options.requestDeadline = kDeadline;
    start(options);
    HttpPeer silent(port());
    QVERIFY(silent.isClosedWithin(4000));
    HttpPeer idle(port());
    QCOMPARE(idle.get("/hello").status, 200);
    QVERIFY(idle.isClosedWithin(4000));
}

void TestHttpLimits::slowDownloadIsNotCutWhileItMoves()
{
    HttpServerOptions options;
    options.requestDeadline = 100ms;
    start(options);
    HttpPeer peer(port());
    peer.socket().setReadBufferSize(64 * 1024);
    peer.send(request("").replace("/hello", "/large"));
    QElapsedTimer timer;
    timer.start();
    qint64 got = 0;
    while (timer.elapsed() < 1500 && peer.socket().waitForReadyRead(1000)) {
        got += peer.socket().read(8 * 1024).size();
        QTest::qWait(5);
    }
    QCOMPARE(peer.socket().state(), QAbstractSocket::ConnectedState);
    peer.socket().setReadBufferSize(0);
    while (got < 8'000'000 && (peer.socket().bytesAvailable() > 0 || peer.socket().waitForReadyRead(5000)))
        got += peer.socket().readAll().size();
    QVERIFY2(got > 8'000'000, QByteArray::number(got).constData());
}

void TestHttpLimits::stalledDownloadIsGivenUp()
{
    HttpServerOptions options;
    options.inactivityTimeout = 1s;
    start(options);
    HttpPeer peer(port());
    peer.socket().setReadBufferSize(4096);
    peer.send(request("").replace("/hello", "/large"));
    QVERIFY(peer.socket().waitForReadyRead(5000));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->counters().connectionsOpen, 0U, 8000);
    QCOMPARE(m_server->counters().brokenOff, 1U);
}

void TestHttpLimits::truncatedRequestsLeaveNothingBehind()
{
    HttpServerOptions options;
    options.requestDeadline
        = kDeadline; // an end that comes together with bytes is noticed only by the deadline
    start(options);
    const QByteArray whole = "POST /size HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody";
    for (qsizetype size = 0; size < whole.size(); ++size) {
        HttpPeer peer(port());
        peer.send(whole.first(size));
        peer.socket().disconnectFromHost();
    }
    QTRY_COMPARE(m_server->counters().connectionsOpen, 0U);
    QCOMPARE(m_server->counters().byStatusClass[2], 0U);
    expectAlive();
}

void TestHttpLimits::randomBytesStopNothing()
{
    HttpServerOptions options;
    options.requestDeadline = kDeadline;
    start(options);
    QRandomGenerator random(20'240'607);
    const QList<QByteArray> words {"GET ", "POST ", "/hello", "/size", " HTTP/1.1\r\n", "\r\n", "\r\n\r\n",
        ":", "Content-Length: ", "Transfer-Encoding: chunked\r\n", "Expect: 100-continue\r\n",
        "99999999999999999999", "-1", "%", "?a=&&=%00", "Host: x\r\n", "Connection: close\r\n",
        "ffffffffffffffffff\r\n", "0\r\n\r\n", QByteArray("\0", 1)};
    for (int i = 0; i < 400; ++i) {
        QByteArray bytes;
        const int parts = random.bounded(1, 40);
        for (int part = 0; part < parts; ++part) {
            if (random.bounded(4) == 0)
                bytes += static_cast<char>(random.bounded(256));
            else
                bytes += words[random.bounded(words.size())];
        }
        HttpPeer peer(port());
        peer.send(bytes);
        if (random.bounded(2) == 0)
            peer.socket().waitForReadyRead(5);
        peer.socket().abort();
    }
    QTRY_COMPARE(m_server->counters().connectionsOpen, 0U);
    expectAlive();
}

void TestHttpLimits::twoThousandConnectionsAtOnce()
{
    HttpServerOptions options;
    options.connectionLimitPerAddress = 4000;
    start(options);
    constexpr int kPeers = 2000;
    std::vector<std::unique_ptr<HttpPeer>> peers;
    for (int i = 0; i < kPeers; ++i) {
        peers.push_back(std::make_unique<HttpPeer>(port()));
        if (peers.back()->socket().error() == QAbstractSocket::SocketResourceError)
            QSKIP("This machine allows too few open files.");
    }
    QTRY_COMPARE(m_server->counters().connectionsOpen, static_cast<quint64>(kPeers));
    for (int round = 0; round < 2; ++round) {
        for (const auto &peer : peers)
            peer->send(request(""));
        for (const auto &peer : peers)
            QCOMPARE(peer->read().body, QByteArray("hello\n"));
    }
    QCOMPARE(m_server->counters().requests, 2U * kPeers);
}

void TestHttpLimits::connectionsPerAddressAreBounded()
{
    HttpServerOptions options;
    options.connectionLimitPerAddress = 10;
    start(options);
    std::vector<std::unique_ptr<HttpPeer>> peers;
    for (int i = 0; i < 10; ++i) {
        peers.push_back(std::make_unique<HttpPeer>(port()));
        QCOMPARE(peers.back()->get("/hello").status, 200);
    }
    HttpPeer oneMore(port());
    QVERIFY(oneMore.isClosedWithin(4000));
    QCOMPARE(peers.front()->get("/hello").status, 200);
    peers.clear();
    QTRY_COMPARE(m_server->counters().connectionsOpen, 0U);
    expectAlive();
}

void TestHttpLimits::brokenHeaderFromAHandlerIsLeftOut()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"A response header was left out.*X-Name"_s));
    HttpPeer peer(port());
    const auto answer = peer.get("/injecting");
    QCOMPARE(answer.body, QByteArray("still here\n"));
    QVERIFY(answer.header("set-cookie").isEmpty());
    QVERIFY(answer.header("x-name").isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_http_limits.moc"
