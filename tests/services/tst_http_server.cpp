#include "services/http_server.h"

#include "core/literals.h"
#include "http_peer.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

using namespace roadstead;
using namespace roadstead::services;
using namespace std::chrono_literals;

/// Holds responders of suspended requests until a test answers them.
class Waiting
{
public:
    void add(HttpResponder responder)
    {
        const std::scoped_lock lock(m_mutex);
        m_responders.push_back(std::move(responder));
    }
    [[nodiscard]] std::vector<HttpResponder> take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_responders, {});
    }
    [[nodiscard]] std::size_t size()
    {
        const std::scoped_lock lock(m_mutex);
        return m_responders.size();
    }

private:
    std::mutex m_mutex;
    std::vector<HttpResponder> m_responders;
};

/// What a well-behaved peer notices: routes, methods, bodies, persistent connections, suspended replies,
/// start and stop.
class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersByPathAndMethod_data();
    void answersByPathAndMethod();
    void givesTheHandlerTheWholeRequest();
    void answersPipelinedRequestsInOrder();
    void answersHeadWithoutBody();
    void takesAbsoluteFormAndChunkedBody();
    void asksForTheBodyWhenTheClientWaits();
    void answersLater();
    void answersLaterAtOnce();
    void firstOfTwoAnswersCounts();
    void droppedResponderAnswers500();
    void refusesMoreSuspendedThanItsLimit();
    void overdueSuspendedReplyIs503();
    void answerAfterThePeerLeftIsHarmless();
    void stopGivesSuspendedRequestsTheirGrace();
    void stopAnswersSuspendedRequests();
    void answerAfterTheServerIsGoneIsHarmless();
    void stopRefusesNewConnections();
    void startsAgainAfterStop();
    void portInUseSaysWhichAndWhatToDo();
    void wrongAddressIsNamed_data();
    void wrongAddressIsNamed();
    void listensOnIpv6();
    void countsWhatItDoes();
    void tellsWhenAnAnswerIsOut();

private:
    void start(HttpServerOptions options = {});
    [[nodiscard]] quint16 port() const { return m_server->port(); }

    std::unique_ptr<HttpServer> m_server;
    Waiting m_waiting;
    std::atomic<int> m_whole {0};
    std::atomic<int> m_broken {0};
};

void TestHttpServer::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_whole = m_broken = 0;
}

void TestHttpServer::cleanup()
{
    m_server.reset();
    static_cast<void>(m_waiting.take());
}

void TestHttpServer::start(HttpServerOptions options)
{
    options.stopGrace = std::min<std::chrono::milliseconds>(options.stopGrace, 300ms);
    m_server = std::make_unique<HttpServer>(options);
    m_server->route(
        HttpMethod::Get, "/hello", [](const HttpRequest &) { return HttpResponse::text("hello\n"); });
    m_server->route(
        HttpMethod::Post, "/hello", [](const HttpRequest &) { return HttpResponse::json("{}", 201); });
    m_server->route(HttpMethod::Any, "/any", [](const HttpRequest &) { return HttpResponse::text("any\n"); });
    m_server->routePrefix(HttpMethod::Get, "/tree/",
        [](const HttpRequest &request) { return HttpResponse::text("tree " + request.path); });
    m_server->routePrefix(
        HttpMethod::Get, "/tree/deep/", [](const HttpRequest &) { return HttpResponse::text("deep"); });
    m_server->route(
        HttpMethod::Get, "/nothing", [](const HttpRequest &) { return HttpResponse::noContent(); });
    m_server->routePrefix(HttpMethod::Any, "/echo", [](const HttpRequest &request) {
        QByteArray seen = QByteArray(httpMethodName(request.method).toByteArray()) + '|' + request.path + '|'
            + request.rawPath + '|' + request.rawQuery + '|' + request.header("x-test").toByteArray() + '|'
            + request.peer.toString().toLatin1() + '|' + request.body;
        for (const auto &[name, value] : request.query())
            seen += '|' + name + '=' + value;
        return HttpResponse::text(seen);
    });
    m_server->route(HttpMethod::Get, "/later", [this](const HttpRequest &request) {
        return HttpReply::later([this, query = request.rawQuery](HttpResponder responder) {
            if (query == "now")
                responder(HttpResponse::text("now"));
            else if (query != "drop")
                m_waiting.add(std::move(responder));
        });
    });
    m_server->route(HttpMethod::Get, "/told", [this](const HttpRequest &) {
        HttpResponse response = HttpResponse::text(QByteArray(20'000'000, 'x'));
        response.finished
            = [this](HttpDelivery delivery) { ++(delivery == HttpDelivery::Whole ? m_whole : m_broken); };
        return response;
    });
    const auto started = m_server->start(u"127.0.0.1"_s, 0);
    QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().message));
    QVERIFY(port() != 0);
}

void TestHttpServer::answersByPathAndMethod_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("exact") << QByteArray("GET") << QByteArray("/hello") << 200 << QByteArray("hello\n");
    QTest::newRow("exact with query")
        << QByteArray("GET") << QByteArray("/hello?a=1") << 200 << QByteArray("hello\n");
    QTest::newRow("escaped") << QByteArray("GET") << QByteArray("/h%65llo") << 200 << QByteArray("hello\n");
    QTest::newRow("other method") << QByteArray("POST") << QByteArray("/hello") << 201 << QByteArray("{}");
    QTest::newRow("any method") << QByteArray("BREW") << QByteArray("/any") << 200 << QByteArray("any\n");
    QTest::newRow("prefix") << QByteArray("GET") << QByteArray("/tree/a%20b") << 200
                            << QByteArray("tree /tree/a b");
    QTest::newRow("longer prefix") << QByteArray("GET") << QByteArray("/tree/deep/x") << 200
                                   << QByteArray("deep");
    QTest::newRow("no content") << QByteArray("GET") << QByteArray("/nothing") << 204 << QByteArray();
    QTest::newRow("absent") << QByteArray("GET") << QByteArray("/absent") << 404
                            << QByteArray("There is nothing at this address.\n");
    QTest::newRow("prefix without its slash") << QByteArray("GET") << QByteArray("/tree") << 404
                                              << QByteArray("There is nothing at this address.\n");
    QTest::newRow("wrong method")
        << QByteArray("DELETE") << QByteArray("/hello") << 405
        << QByteArray("This address does not answer that method; it answers GET, HEAD, POST.\n");
    QTest::newRow("broken escape") << QByteArray("GET") << QByteArray("/hello%zz") << 400
                                   << QByteArray(
                                          "The address of this request has a broken percent-escape.\n");
    QTest::newRow("NUL is a letter") << QByteArray("GET") << QByteArray("/hello%00") << 404
                                     << QByteArray("There is nothing at this address.\n");
}

void TestHttpServer::answersByPathAndMethod()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    start();
    HttpPeer peer(port());
    const auto answer = peer.ask(method + ' ' + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
    QTEST(answer.status, "status");
    QTEST(answer.body, "body");
    QCOMPARE(answer.header("allow"), answer.status == 405 ? QByteArray("GET, HEAD, POST") : QByteArray());
    if (answer.status >= 400)
        QCOMPARE(answer.header("content-type"), QByteArray("text/plain; charset=utf-8"));
}

void TestHttpServer::givesTheHandlerTheWholeRequest()
{
    start();
    HttpPeer peer(port());
    const auto answer
        = peer.ask("POST /echo/a%2Fb?mac=52-54&name=a+b%21&mac=second&flag&bad=%zz HTTP/1.1\r\nHost: x\r\n"
                   "X-Test: yes \r\nContent-Length: 4\r\n\r\nbody");
    QCOMPARE(answer.body,
        QByteArray(
            "POST|/echo/a/b|/echo/a%2Fb|mac=52-54&name=a+b%21&mac=second&flag&bad=%zz|yes|127.0.0.1|body"
            "|mac=52-54|name=a b!|flag="));
}

void TestHttpServer::answersPipelinedRequestsInOrder()
{
    start();
    HttpPeer peer(port());
    QByteArray all;
    constexpr int kRequests = 200;
    for (int i = 0; i < kRequests; ++i) {
        const QByteArray body = QByteArray::number(i);
        all += "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body;
    }
    peer.send(all);
    for (int i = 0; i < kRequests; ++i)
        QCOMPARE(peer.read().body, "POST|/echo|/echo|||127.0.0.1|" + QByteArray::number(i));
    QCOMPARE(m_server->counters().connectionsAccepted, 1U);
}

void TestHttpServer::answersHeadWithoutBody()
{
    start();
    HttpPeer peer(port());
    const auto head = peer.ask("HEAD /hello HTTP/1.1\r\nHost: x\r\n\r\n", /*hasBody=*/false);
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("content-length"), QByteArray("6"));
    QCOMPARE(peer.get("/hello").body, QByteArray("hello\n")); // no stray body bytes before it
}

void TestHttpServer::takesAbsoluteFormAndChunkedBody()
{
    start();
    HttpPeer peer(port());
    QCOMPARE(peer.get("http://station:8080/hello?x").body, QByteArray("hello\n"));
    const auto answer = peer.ask("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                                 "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
    QCOMPARE(answer.body, QByteArray("POST|/echo|/echo|||127.0.0.1|abcde"));
}

void TestHttpServer::asksForTheBodyWhenTheClientWaits()
{
    start();
    HttpPeer peer(port());
    peer.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QVERIFY(peer.socket().waitForReadyRead(5000));
    QVERIFY(peer.socket().peek(64).startsWith("HTTP/1.1 100"));
    peer.send("hi");
    QCOMPARE(peer.read().body, QByteArray("POST|/echo|/echo|||127.0.0.1|hi"));
}

void TestHttpServer::answersLater()
{
    start();
    HttpPeer peer(port());
    peer.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\nGET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(m_waiting.size(), 1U);
    QTRY_COMPARE(m_server->counters().suspended, 1U);
    std::thread other([responders = m_waiting.take()] { responders.front()(HttpResponse::text("at last")); });
    QCOMPARE(peer.read().body, QByteArray("at last"));
    QCOMPARE(peer.read().body, QByteArray("hello\n"));
    other.join();
    QTRY_COMPARE(m_server->counters().suspended, 0U);
}

void TestHttpServer::answersLaterAtOnce()
{
    start();
    HttpPeer peer(port());
    QCOMPARE(peer.get("/later?now").body, QByteArray("now"));
    QCOMPARE(peer.get("/hello").body, QByteArray("hello\n"));
}

void TestHttpServer::firstOfTwoAnswersCounts()
{
    start();
    HttpPeer peer(port());
    peer.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(m_waiting.size(), 1U);
    const auto responders = m_waiting.take();
    const HttpResponder copy = responders.front();
    QVERIFY(copy(HttpResponse::text("first")));
    QVERIFY(!responders.front()(HttpResponse::text("second")));
    QCOMPARE(peer.read().body, QByteArray("first"));
    QVERIFY(!copy(HttpResponse::text("third")));
    QCOMPARE(peer.get("/hello").body, QByteArray("hello\n"));
}

void TestHttpServer::droppedResponderAnswers500()
{
    start();
    HttpPeer peer(port());
    QCOMPARE(peer.get("/later?drop").status, 500);
    peer.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(m_waiting.size(), 1U);
    static_cast<void>(m_waiting.take());
    const auto answer = peer.read();
    QCOMPARE(answer.status, 500);
    QVERIFY(answer.body.endsWith("more.\n"));
}

void TestHttpServer::refusesMoreSuspendedThanItsLimit()
{
    HttpServerOptions options;
    options.suspendedLimit = 2;
    start(options);
    HttpPeer first(port());
    HttpPeer second(port());
    first.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
    second.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(m_waiting.size(), 2U);
    HttpPeer third(port());
    const auto answer = third.get("/later");
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.header("retry-after"), QByteArray("1"));
    QCOMPARE(m_server->counters().refusedBusy, 1U);
    QCOMPARE(m_waiting.size(), 2U);
    for (const auto &responder : m_waiting.take())
        responder(HttpResponse::text("done"));
    QCOMPARE(first.read().body, QByteArray("done"));
    QCOMPARE(second.read().body, QByteArray("done"));
    QCOMPARE(third.get("/later?now").body, QByteArray("now"));
}

void TestHttpServer::overdueSuspendedReplyIs503()
{
    HttpServerOptions options;
    options.requestDeadline = 200ms;
    start(options);
    HttpPeer peer(port());
    QElapsedTimer timer;
    timer.start();
    const auto answer = peer.get("/later");
    QCOMPARE(answer.status, 503);
    QVERIFY(answer.body.contains("in time"));
    QVERIFY(timer.elapsed() >= 190);
    QVERIFY(timer.elapsed() < 5000);
    QTRY_COMPARE(m_server->counters().answeredOverdue, 1U);
    for (const auto &responder : m_waiting.take())
        QVERIFY(!responder(HttpResponse::text("too late")));
}

void TestHttpServer::answerAfterThePeerLeftIsHarmless()
{
    start();
    {
        HttpPeer peer(port());
        peer.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_COMPARE(m_waiting.size(), 1U);
        peer.socket().abort();
    }
    const auto responders = m_waiting.take();
    responders.front()(HttpResponse::text("nobody"));
    QTRY_COMPARE(m_server->counters().connectionsOpen, 0U);
    QVERIFY(!responders.front()(HttpResponse::text("nobody again")));
    HttpPeer next(port());
    QCOMPARE(next.get("/hello").status, 200);
}

void TestHttpServer::stopGivesSuspendedRequestsTheirGrace()
{
    start();
    HttpPeer peer(port());
    peer.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(m_waiting.size(), 1U);
    const quint16 formerPort = port();
    std::thread writer([this, formerPort] {
        // The commit ends after the stop has begun: seen by new connections being hung up on.
        while (!HttpPeer(formerPort).isClosedWithin(5)) { }
        m_waiting.take().front()(HttpResponse::text("committed"));
    });
    m_server->stop();
    writer.join();
    const auto answer = peer.read();
    QCOMPARE(answer.body, QByteArray("committed"));
    QCOMPARE(answer.header("connection").toLower(), QByteArray("close"));
}

void TestHttpServer::stopAnswersSuspendedRequests()
{
    start();
    std::vector<std::unique_ptr<HttpPeer>> peers;
    for (int i = 0; i < 20; ++i) {
        peers.push_back(std::make_unique<HttpPeer>(port()));
        peers.back()->send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    QTRY_COMPARE(m_waiting.size(), peers.size());
    QElapsedTimer timer;
    timer.start();
    m_server->stop();
    QVERIFY2(timer.elapsed() < 3000, "stop() is bounded by its grace");
    for (const auto &peer : peers)
        QCOMPARE(peer->read().status, 503);
    for (const auto &responder : m_waiting.take())
        QVERIFY(!responder(HttpResponse::text("too late")));
}

void TestHttpServer::answerAfterTheServerIsGoneIsHarmless()
{
    start();
    HttpPeer peer(port());
    peer.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(m_waiting.size(), 1U);
    const auto responders = m_waiting.take();
    m_server.reset();
    QVERIFY(!responders.front()(HttpResponse::text("too late")));
}

void TestHttpServer::stopRefusesNewConnections()
{
    start();
    const quint16 formerPort = port();
    HttpPeer idle(formerPort);
    QCOMPARE(idle.get("/hello").status, 200);
    m_server->stop();
    QCOMPARE(port(), 0);
    QVERIFY(!m_server->isRunning());
    QVERIFY(idle.isClosedWithin(2000));
    QTcpSocket late;
    late.connectToHost(QHostAddress(QHostAddress::LocalHost), formerPort);
    QVERIFY(!late.waitForConnected(2000));
    m_server->stop(); // twice is as good as once
}

void TestHttpServer::startsAgainAfterStop()
{
    start();
    const quint16 formerPort = port();
    for (int i = 0; i < 3; ++i) {
        HttpPeer peer(formerPort);
        QCOMPARE(peer.get("/hello").status, 200);
        QCOMPARE(peer.get("/later?now").status, 200);
        m_server->stop();
        const auto again = m_server->start(u"127.0.0.1"_s, formerPort);
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().message));
    }
}

void TestHttpServer::portInUseSaysWhichAndWhatToDo()
{
    start();
    HttpServer second;
    const auto started = second.start(u"127.0.0.1"_s, port());
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().code, ErrorCode::Unavailable);
    QVERIFY2(
        started.error().message.contains(u"127.0.0.1:%1"_s.arg(port())), qPrintable(started.error().message));
    QVERIFY(started.error().message.contains(u"another program"_s));
    QVERIFY(started.error().message.contains(u"choose another port"_s));
    QVERIFY(!second.isRunning());
}

void TestHttpServer::wrongAddressIsNamed_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a name") << u"station.example"_s << ErrorCode::Invalid;
    QTest::newRow("empty") << QString() << ErrorCode::Invalid;
    QTest::newRow("address of another machine") << u"192.0.2.7"_s << ErrorCode::Unavailable;
}

void TestHttpServer::wrongAddressIsNamed()
{
    QFETCH(QString, address);
    HttpServer server;
    const auto started = server.start(address, 0);
    QVERIFY(!started.has_value());
    QTEST(started.error().code, "code");
    QVERIFY(started.error().message.contains(address));
}

void TestHttpServer::listensOnIpv6()
{
    HttpServer server;
    server.route(HttpMethod::Get, "/peer",
        [](const HttpRequest &request) { return HttpResponse::text(request.peer.toString().toLatin1()); });
    const auto started = server.start(u"::"_s, 0);
    if (!started)
        QSKIP("This machine has no IPv6.");
    HttpPeer six(server.port(), QHostAddress(QHostAddress::LocalHostIPv6));
    QCOMPARE(six.get("/peer").body, QByteArray("::1"));
    HttpPeer four(server.port());
    QCOMPARE(four.get("/peer").body, QByteArray("127.0.0.1"));
}

void TestHttpServer::countsWhatItDoes()
{
    start();
    HttpPeer peer(port());
    QCOMPARE(peer.get("/hello").status, 200);
    QCOMPARE(peer.post("/hello", "12345").status, 201);
    QCOMPARE(peer.get("/absent").status, 404);
    QTRY_COMPARE(m_server->counters().bodyBytesSent, 6U + 2U + 34U);
    const auto counters = m_server->counters();
    QCOMPARE(counters.requests, 3U);
    QCOMPARE(counters.byStatusClass[2], 2U);
    QCOMPARE(counters.byStatusClass[4], 1U);
    QCOMPARE(counters.bodyBytesReceived, 5U);
    QCOMPARE(counters.connectionsAccepted, 1U);
    QCOMPARE(counters.connectionsOpen, 1U);
    peer.socket().abort();
    QTRY_COMPARE(m_server->counters().connectionsOpen, 0U);
}

void TestHttpServer::tellsWhenAnAnswerIsOut()
{
    start();
    HttpPeer whole(port());
    QCOMPARE(whole.get("/told").body.size(), 20'000'000);
    QTRY_COMPARE(m_whole.load(), 1);
    QCOMPARE(m_broken.load(), 0);
    HttpPeer broken(port());
    broken.send("GET /told HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(broken.socket().waitForReadyRead(5000));
    broken.socket().abort();
    QTRY_COMPARE(m_broken.load(), 1);
    QCOMPARE(m_server->counters().brokenOff, 1U);
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
