#include "core/literals.h"
#include "wire/omaha_message.h"
#include "wire/omaha_repair.h"

#include <QFile>
#include <QTest>

using namespace roadstead;
using namespace roadstead::wire;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(ROADSTEAD_SOURCE_DIR "/tests/vectors/omaha/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString kFlatcar = u"{e96281a6-d1af-4bde-9a0a-97b76e56dc57}"_s;

QByteArray request(const QByteArray &apps)
{
    return R"(<?xml version="1.0"?><request protocol="3.0">)" + apps + "</request>";
}

} // namespace

class TestOmahaMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void readsWhatTheRealClientSends_data();
    void readsWhatTheRealClientSends();
    void refusesEveryPrefixOfAGoodRequest_data();
    void refusesEveryPrefixOfAGoodRequest();
    void refuses_data();
    void refuses();
    void readsSeveralApplications();
    void takesTheFirstOfAnAttributeGivenTwice();
    void cutsLongTextButNoId();
    void repairsQuotes_data();
    void repairsQuotes();
    void writesWhatTheRealClientAccepts();
    void escapesEveryValueItWrites();
};

void TestOmahaMessage::readsWhatTheRealClientSends_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isCheck");
    QTest::addColumn<QString>("alias");
    QTest::addColumn<OmahaEvent>("event");
    QTest::newRow("check.xml") << u"3815.2.5"_s << true << u"box1"_s << OmahaEvent {3, 2, 0, u"0.0.0.0"_s};
    QTest::newRow("check_after_reboot.xml")
        << u"3900.0.0"_s << true << u"box1"_s << OmahaEvent {3, 2, 0, u"3815.2.5"_s};
    QTest::newRow("check_rollback_44.xml") << u"3815.2.5"_s << true << u"box1"_s << OmahaEvent {3, 0, 44, {}};
    QTest::newRow("coreos_check.xml")
        << u"3815.2.5"_s << true << QString() << OmahaEvent {3, 2, 0, u"0.0.0.0"_s};
    QTest::newRow("check_interactive_alias_with_quotes_MALFORMED.xml")
        << u"3815.2.5"_s << true << u"box \"A\" <1>&x"_s << OmahaEvent {3, 2, 0, u"0.0.0.0"_s};
    QTest::newRow("event_13_1.xml") << u"3815.2.5"_s << false << u"box1"_s << OmahaEvent {13, 1, 0, {}};
    QTest::newRow("event_14_1.xml") << u"3815.2.5"_s << false << u"box1"_s << OmahaEvent {14, 1, 0, {}};
    QTest::newRow("event_3_1.xml") << u"3815.2.5"_s << false << u"box1"_s << OmahaEvent {3, 1, 0, {}};
    QTest::newRow("event_err_10.xml")
        << u"3815.2.5"_s << false << u"box1"_s << OmahaEvent {3, 0, 268435466, {}};
    QTest::newRow("event_err_18.xml")
        << u"3815.2.5"_s << false << u"box1"_s << OmahaEvent {3, 0, 268435474, {}};
    QTest::newRow("event_err_34.xml")
        << u"3815.2.5"_s << false << u"box1"_s << OmahaEvent {3, 0, 268435490, {}};
}

void TestOmahaMessage::readsWhatTheRealClientSends()
{
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QFETCH(QString, version);
    QFETCH(bool, isCheck);
    QFETCH(QString, alias);
    QFETCH(OmahaEvent, event);
    const auto parsed = parseOmaha(sample(name));
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed->installSource, u"ondemandupdate"_s);
    QCOMPARE(parsed->updaterVersion, u"update_engine-0.4.10"_s);
    QCOMPARE(parsed->isRecovered, name.contains("MALFORMED"_L1));
    QCOMPARE(parsed->apps.size(), std::size_t {1});
    const OmahaAppRequest &app = parsed->apps.front();
    QCOMPARE(app.appId, kFlatcar);
    QCOMPARE(app.version, version);
    QCOMPARE(app.track, u"stable"_s);
    QCOMPARE(app.machineId.text(), u"0123456789abcdef0123456789abcdef"_s);
    QCOMPARE(app.bootId, u"{e9ed48e4-370d-4092-a0be-d8d12b43c61e}"_s);
    QCOMPARE(app.oem, u"qemu"_s);
    QCOMPARE(app.board, u"amd64-usr"_s);
    QCOMPARE(app.machineAlias, alias);
    QCOMPARE(app.hasPing, isCheck);
    QCOMPARE(app.hasUpdateCheck, isCheck);
    QCOMPARE(app.events, std::vector<OmahaEvent> {event});
}

void TestOmahaMessage::refusesEveryPrefixOfAGoodRequest_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("check") << u"check.xml"_s;
    QTest::newRow("malformed alias") << u"check_interactive_alias_with_quotes_MALFORMED.xml"_s;
}

void TestOmahaMessage::refusesEveryPrefixOfAGoodRequest()
{
    QFETCH(QString, name);
    const QByteArray whole = sample(name).trimmed();
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!parseOmaha(QByteArrayView(whole).first(length)), whole.first(length).constData());
    QVERIFY(parseOmaha(whole));
}

void TestOmahaMessage::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray() << ErrorCode::Malformed;
    QTest::newRow("not XML") << QByteArray("{}") << ErrorCode::Malformed;
    QTest::newRow("another element") << QByteArray("<response protocol=\"3.0\"></response>")
                                     << ErrorCode::Malformed;
    QTest::newRow("no app") << request({}) << ErrorCode::Malformed;
    QTest::newRow("no appid") << request("<app version=\"1.0.0\"/>") << ErrorCode::Malformed;
    QTest::newRow("protocol 2") << QByteArray("<request protocol=\"2.0\"><app appid=\"a\"/></request>")
                                << ErrorCode::Unsupported;
    QTest::newRow("document type") << QByteArray(
        "<!DOCTYPE r [<!ENTITY a \"aaaa\">]><request protocol=\"3.0\"><app appid=\"&a;\"/></request>")
                                   << ErrorCode::Unsupported;
    QTest::newRow("too large") << QByteArray(kMaxOmahaBytes + 1, ' ') << ErrorCode::TooLarge;
    QTest::newRow("17 apps") << request(QByteArray("<app appid=\"a\"/>").repeated(17)) << ErrorCode::TooLarge;
    QTest::newRow("33 events") << request("<app appid=\"a\">" + QByteArray("<event/>").repeated(33)
        + "</app>") << ErrorCode::TooLarge;
    QTest::newRow("long machine-id") << request("<app appid=\"a\" machineid=\"" + QByteArray(257, 'm')
        + "\"/>") << ErrorCode::TooLarge;
    QTest::newRow("very deep") << QByteArray(
        "<request protocol=\"3.0\">" + QByteArray("<a>").repeated(20'000))
                               << ErrorCode::Malformed;
}

void TestOmahaMessage::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    const auto parsed = parseOmaha(body);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, code);
    QVERIFY(!parsed.error().message.isEmpty());
}

void TestOmahaMessage::readsSeveralApplications()
{
    const auto parsed
        = parseOmaha(request("<app appid=\"a\"><updatecheck/></app><app appid=\"b\"><ping/></app>"));
    QVERIFY(parsed);
    QCOMPARE(parsed->apps.size(), std::size_t {2});
    QVERIFY(parsed->apps[0].hasUpdateCheck && !parsed->apps[0].hasPing);
    QVERIFY(parsed->apps[1].hasPing && !parsed->apps[1].hasUpdateCheck);
}

void TestOmahaMessage::takesTheFirstOfAnAttributeGivenTwice()
{
    const auto parsed = parseOmaha(
        request(R"(<app appid="a" machineid="" version="1.0.0" version="9.0.0" machineid="m"/>)"));
    QVERIFY(parsed);
    QCOMPARE(parsed->apps.front().version, u"1.0.0"_s);
    QCOMPARE(parsed->apps.front().machineId.text(), QString());
}

void TestOmahaMessage::cutsLongTextButNoId()
{
    const auto parsed
        = parseOmaha(request("<app appid=\"a\" machinealias=\"" + QByteArray(5000, 'x') + "\"/>"));
    QVERIFY(parsed);
    QCOMPARE(parsed->apps.front().machineAlias.size(), kMaxOmahaTextBytes);
}

void TestOmahaMessage::repairsQuotes_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QByteArray>("repaired");
    QTest::newRow("nothing to repair") << QByteArray(R"(<a b="c" d="e"/>)") << QByteArray();
    QTest::newRow("a word") << QByteArray(R"(<a b="x "A" y" d="e">)")
                            << QByteArray(R"(<a b="x &quot;A&quot; y" d="e">)");
    QTest::newRow("at both ends") << QByteArray(R"(<a b=""A"" d="e">)")
                                  << QByteArray(R"(<a b="&quot;A&quot;" d="e">)");
    QTest::newRow("last attribute") << QByteArray(R"(<a b="x"y"></a>)")
                                    << QByteArray(R"(<a b="x&quot;y"></a>)");
    QTest::newRow("a value without end") << QByteArray(R"(<a b="x"y)") << QByteArray();
    QTest::newRow("quotes in text stay")
        << QByteArray(R"(<a b="x"y">"z"</a>)") << QByteArray(R"(<a b="x&quot;y">"z"</a>)");
}

void TestOmahaMessage::repairsQuotes()
{
    QFETCH(QByteArray, xml);
    QFETCH(QByteArray, repaired);
    QCOMPARE(repairedQuotes(xml).value_or(QByteArray()), repaired);
}

void TestOmahaMessage::writesWhatTheRealClientAccepts()
{
    OmahaAppReply app;
    app.appId = kFlatcar;
    app.hasPing = true;
    app.check = OmahaCheck::NoUpdate;
    app.eventCount = 1;
    QCOMPARE(encode({u"log"_s, {app}}), sample(u"resp_noupdate.xml"_s));
    app.check = OmahaCheck::Update;
    app.offer = {u"3900.0.0"_s, u"http://127.0.0.1:18080/pay/"_s, u"update.gz"_s, 4315568,
        u"+vCZJdH5fjLdTZbZMGrqkLzwa6M="_s, u"8p736S3tktUIjkoG9oyfn+81N0ka2uOAahIxbQeAvm8="_s};
    QCOMPARE(encode({u"log"_s, {app}}), sample(u"resp_update.xml"_s));
}

void TestOmahaMessage::escapesEveryValueItWrites()
{
    const QString evil = u"\"'<&>\n\x01é"_s;
    const QByteArray safe = "&quot;&apos;&lt;&amp;&gt;é";
    OmahaAppReply app;
    app.appId = evil;
    app.check = OmahaCheck::Update;
    app.offer = {evil, evil, evil, 1, evil, evil};
    const QByteArray bytes = encode({u"s"_s, {app}});
    QCOMPARE(bytes.count(safe), 6);
    QVERIFY(!bytes.contains('\x01'));
}

QTEST_GUILESS_MAIN(TestOmahaMessage)
#include "tst_omaha_message.moc"
