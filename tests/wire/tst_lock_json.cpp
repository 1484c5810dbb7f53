#include "core/literals.h"
#include "wire/lock_json.h"

#include <QTest>

using namespace roadstead;
using namespace roadstead::wire;

class TestLockJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void refusesEveryPrefixOfAGoodRequest();
    void readsRequests_data();
    void readsRequests();
    void writesErrors();
};

void TestLockJson::refusesEveryPrefixOfAGoodRequest()
{
    const QByteArray whole = R"({"client_params":{"id":"a","group":"rack-1.b"}})";
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto parsed = parseLockRequest(QByteArrayView(whole).first(length));
        QVERIFY2(!parsed && parsed.error().code == ErrorCode::Malformed, whole.first(length).constData());
    }
    QCOMPARE(parseLockRequest(whole).value_or(LockRequest {}), (LockRequest {u"a"_s, u"rack-1.b"_s}));
}

void TestLockJson::readsRequests_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code"); // -1: good
    const auto body = [](const QByteArray &id, const QByteArray &group) {
        return R"({"x":[],"client_params":{"y":1,"id":)" + id + R"(,"group":)" + group + "}}";
    };
    const int malformed = static_cast<int>(ErrorCode::Malformed);
    const int invalid = static_cast<int>(ErrorCode::Invalid);
    QTest::newRow("members it does not know") << body("\"a\"", "\"b\"") << -1;
    QTest::newRow("longest") << body('"' + QByteArray(256, 'a') + '"', "\"b\"") << -1;
    QTest::newRow("id in another script") << body("\"\xc3\xa9\"", "\"b\"") << -1;
    QTest::newRow("too long") << body('"' + QByteArray(257, 'a') + '"', "\"b\"") << invalid;
    QTest::newRow("group too long") << body("\"a\"", '"' + QByteArray(257, 'a') + '"') << invalid;
    QTest::newRow("group in another script") << body("\"a\"", "\"\xc3\xa9\"") << invalid;
    QTest::newRow("group with underscore") << body("\"a\"", "\"a_b\"") << invalid;
    QTest::newRow("id with a zero") << body(R"("a\u0000")", "\"b\"") << invalid;
    QTest::newRow("id null") << body("null", "\"b\"") << malformed;
    QTest::newRow("group a list") << body("\"a\"", "[]") << malformed;
    QTest::newRow("params a list") << QByteArray(R"({"client_params":[]})") << malformed;
    QTest::newRow("very deep") << QByteArray(60'000, '[') << malformed;
    QTest::newRow("too large") << QByteArray(kMaxLockBytes + 1, ' ') << static_cast<int>(ErrorCode::TooLarge);
}

void TestLockJson::readsRequests()
{
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    const auto parsed = parseLockRequest(body);
    QCOMPARE(parsed ? -1 : static_cast<int>(parsed.error().code), code);
}

void TestLockJson::writesErrors()
{
    const QByteArray json = encodeLockError("lock_held", u"held by \"a\""_s);
    QCOMPARE(json, QByteArray("{\"kind\":\"lock_held\",\"value\":\"held by \\\"a\\\"\"}"));
}

QTEST_GUILESS_MAIN(TestLockJson)
#include "tst_lock_json.moc"
