#include "services/http_message.h"

#include "core/literals.h"

#include <QHostAddress>
#include <QTest>

using namespace roadstead;
using namespace roadstead::services;

class TestHttpMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queryItems_data();
    void queryItems();
    void queryIsBounded();
    void percentDecoding_data();
    void percentDecoding();
    void peerAddresses();
    void errorsBecomeStatuses();
    void requestWithoutServerHasNoHeaders();
};

void TestHttpMessage::queryItems_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("items");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("two") << QByteArray("a=1&b=2") << QByteArray("[a=1][b=2]");
    QTest::newRow("escapes") << QByteArray("a%20b=c%3Dd+e") << QByteArray("[a b=c=d e]");
    QTest::newRow("first value") << QByteArray("a=1&a=2") << QByteArray("[a=1]");
    QTest::newRow("no value") << QByteArray("a&b=") << QByteArray("[a=][b=]");
    QTest::newRow("no name") << QByteArray("=1") << QByteArray("[=1]");
    QTest::newRow("empty items") << QByteArray("&&a=1&") << QByteArray("[a=1]");
    QTest::newRow("equals in the value") << QByteArray("a=b=c") << QByteArray("[a=b=c]");
    QTest::newRow("broken escape is left out") << QByteArray("a=%&b=%4&c=%zz&d=%41") << QByteArray("[d=A]");
}

void TestHttpMessage::queryItems()
{
    QFETCH(QByteArray, query);
    QByteArray items;
    for (const auto &[name, value] : parseQuery(query))
        items += '[' + name + '=' + value + ']';
    QTEST(items, "items");
}

void TestHttpMessage::queryIsBounded()
{
    QByteArray query;
    for (int i = 0; i < 1000; ++i)
        query += QByteArray::number(i) + "=x&";
    QCOMPARE(parseQuery(query).size(), kMaxQueryItems);
}

void TestHttpMessage::percentDecoding_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isValid");
    QTest::addColumn<QByteArray>("decoded");
    QTest::newRow("plain") << QByteArray("/a+b") << true << QByteArray("/a+b");
    QTest::newRow("both cases") << QByteArray("%2f%2F") << true << QByteArray("//");
    QTest::newRow("NUL") << QByteArray("a%00") << true << QByteArray("a\0", 2);
    QTest::newRow("high") << QByteArray("%ff") << true << QByteArray("\xff");
    QTest::newRow("cut") << QByteArray("a%2") << false << QByteArray();
    QTest::newRow("alone") << QByteArray("%") << false << QByteArray();
    QTest::newRow("no digit") << QByteArray("%g0") << false << QByteArray();
    QTest::newRow("sign") << QByteArray("%+1") << false << QByteArray();
}

void TestHttpMessage::percentDecoding()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isValid);
    const auto decoded = percentDecoded(text);
    QCOMPARE(decoded.has_value(), isValid);
    QTEST(decoded.value_or(QByteArray()), "decoded");
}

void TestHttpMessage::peerAddresses()
{
    PeerAddress four;
    four.ip = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 192, 0, 2, 7};
    QCOMPARE(four.ipv4().value_or(0), 0xc0000207U);
    QCOMPARE(four.toString(), u"192.0.2.7"_s);
    PeerAddress six;
    six.ip = {0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7};
    QVERIFY(!six.ipv4());
    QCOMPARE(six.toString(), u"2001:db8::7"_s);
}

void TestHttpMessage::errorsBecomeStatuses()
{
    const auto response = HttpResponse::fromError({ErrorCode::NotFound, u"There is no such node: née."_s});
    QCOMPARE(response.status, 404);
    QCOMPARE(response.body,
        QByteArray("There is no such node: n\xc3\xa9"
                   "e.\n"));
    QCOMPARE(HttpResponse::fromError({ErrorCode::Denied, {}}).status, 403);
    QCOMPARE(HttpResponse::fromError({ErrorCode::Malformed, {}}).status, 400);
    QCOMPARE(HttpResponse::fromError({ErrorCode::Unavailable, {}}).status, 503);
}

void TestHttpMessage::requestWithoutServerHasNoHeaders()
{
    HttpRequest request;
    QVERIFY(!request.hasHeader("Host"));
    request.headerLookup
        = [](QByteArrayView name) { return name == "Host" ? QByteArrayView("x") : QByteArrayView {}; };
    QVERIFY(request.hasHeader("Host"));
}

QTEST_GUILESS_MAIN(TestHttpMessage)
#include "tst_http_message.moc"
