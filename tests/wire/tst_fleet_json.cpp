#include "wire/fleet_json.h"

#include "core/literals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace roadstead;
using namespace roadstead::wire;

/// What fleetd 1.0 says and takes over HTTP.
class TestFleetJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void writesUnits()
    {
        const FleetUnit unit {
            u"a.service"_s, {{u"Service"_s, u"ExecStart"_s, QString()}}, u"launched"_s, u"loaded"_s, u"m1"_s};
        QCOMPARE(encodeUnit(unit),
            QByteArray(
                R"({"currentState":"loaded","desiredState":"launched","machineID":"m1","name":"a.service",)"
                R"("options":[{"name":"ExecStart","section":"Service"}]})"));
        QCOMPARE(encodeUnit({}), QByteArray("{}"));
        QCOMPARE(encodeUnitPage({}, {}), QByteArray("{}"));
        QCOMPARE(encodeMachinePage(
                     {{u"XXX"_s, {}, {}, {}}, {u"YYY"_s, u"1.2.3.4"_s, {{u"ping"_s, u"pong"_s}}, {}}}, {}),
            QByteArray(
                R"({"machines":[{"id":"XXX"},{"id":"YYY","metadata":{"ping":"pong"},"primaryIP":"1.2.3.4"}]})"));
        QCOMPARE(
            encodeStatePage({{u"a.service"_s, u"h"_s, u"m"_s, u"loaded"_s, u"active"_s, u"running"_s}}, {}),
            QByteArray(
                R"({"states":[{"hash":"h","machineID":"m","name":"a.service","systemdActiveState":"active",)"
                R"("systemdLoadState":"loaded","systemdSubState":"running"}]})"));
        QCOMPARE(encodeFleetError(404, u"unit does not exist"_s),
            QByteArray(R"({"error":{"code":404,"message":"unit does not exist"}})"));
    }

    void pagesHaveAHundred()
    {
        QList<FleetMachine> machines;
        for (int i = 0; i < 250; ++i)
            machines.append({u"m%1"_s.arg(i), {}, {}, {}});
        FleetPageToken token;
        int seen = 0;
        for (int page = 1; page <= 3; ++page) {
            const QJsonObject json = QJsonDocument::fromJson(encodeMachinePage(machines, token)).object();
            seen += static_cast<int>(json.value(u"machines"_s).toArray().size());
            const QByteArray next = json.value(u"nextPageToken"_s).toString().toLatin1();
            QCOMPARE(next.isEmpty(), page == 3);
            if (page < 3)
                token = *parsePageToken(next);
        }
        QCOMPARE(seen, 250);
        QCOMPARE(encodeMachinePage(machines, {100, 9}), QByteArray("{}"));
        QCOMPARE(encodeMachinePage(machines.first(100), {}).contains("nextPageToken"), false);
    }

    void readsPageTokens_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("page"); // 0: refused
        QTest::newRow("first") << QByteArray("ZAABAA==") << 1;
        QTest::newRow("last") << encodePageToken({100, 65535}) << 65535;
        QTest::newRow("another size, as in fleet's tests") << QByteArray("EwBMLg==") << 0;
        QTest::newRow("page 0") << QByteArray("ZAAAAA==") << 0;
        QTest::newRow("short") << QByteArray("ZAAB") << 0;
        QTest::newRow("no base64") << QByteArray("%%%%") << 0;
        QTest::newRow("nothing") << QByteArray("") << 0;
    }
    void readsPageTokens()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, page);
        const auto token = parsePageToken(text);
        QCOMPARE(token ? int {token->page} : 0, page);
        QVERIFY(token || !token.error().message.isEmpty());
    }

    void readsUnitRequests_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code"); // -1: good
        const int malformed = static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("an empty object") << QByteArray("{}") << -1;
        QTest::newRow("nulls") << QByteArray(R"({"name":null,"options":null})") << -1;
        QTest::newRow("members it does not know") << QByteArray(R"({"x":[1],"desiredState":"loaded"})") << -1;
        QTest::newRow("a list") << QByteArray("[]") << malformed;
        QTest::newRow("nothing") << QByteArray() << malformed;
        QTest::newRow("a number as name") << QByteArray(R"({"name":1})") << malformed;
        QTest::newRow("options a map") << QByteArray(R"({"options":{}})") << malformed;
        QTest::newRow("an option a text") << QByteArray(R"({"options":["a"]})") << malformed;
        QTest::newRow("a value a number")
            << QByteArray(R"({"options":[{"section":"S","name":"A","value":1}]})") << malformed;
        QTest::newRow("too many options") << R"({"options":[{})" + QByteArray(",{}").repeated(kMaxUnitOptions)
                + "]}" << static_cast<int>(ErrorCode::TooLarge);
        QTest::newRow("very deep") << QByteArray(60'000, '[') << malformed;
    }
    void readsUnitRequests()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        const auto read = parseUnitRequest(body);
        QCOMPARE(read ? -1 : static_cast<int>(read.error().code), code);
    }

    void refusesEveryPrefixOfAGoodRequest()
    {
        const QByteArray whole
            = R"({"name":"a.service","desiredState":"launched","options":[{"section":"S","name":"N","value":"V"}]})";
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY2(!parseUnitRequest(QByteArrayView(whole).first(length)), whole.first(length).constData());
        QCOMPARE(parseUnitRequest(whole).value_or(FleetUnit {}),
            (FleetUnit {u"a.service"_s, {{u"S"_s, u"N"_s, u"V"_s}}, u"launched"_s, {}, {}}));
    }

    void readsPatches_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("value"); // null: taken away
        QTest::addColumn<QString>("problem");
        const auto patch = [](const QByteArray &rest) { return R"([{"op":"add",)" + rest + "}]"; };
        const QByteArray path = R"("path":"/abc/metadata/region")";
        QTest::newRow("as documented") << patch(path + R"(,"value":"eu")") << u"eu"_s << QString();
        QTest::newRow("as coded") << patch(path + R"(,"value":{"value":"eu"})") << u"eu"_s << QString();
        QTest::newRow("as fleet's tests send it")
            << patch(R"("path":"/abc/metadata/region","Value":{"value":"eu"})") << u"eu"_s << QString();
        QTest::newRow("replace") << R"([{"op":"replace",)" + path + R"(,"value":"eu"}])" << u"eu"_s
                                 << QString();
        QTest::newRow("remove") << R"([{"op":"remove",)" + path + "}]" << QString() << QString();
        QTest::newRow("another op") << R"([{"op":"move",)" + path + "}]" << QString()
                                    << u"invalid op: expect add, remove, or replace"_s;
        QTest::newRow("no value") << patch(path) << QString()
                                  << u"invalid value: add and replace require a value"_s;
        QTest::newRow("an empty value") << patch(path + R"(,"value":{"value":""})") << QString()
                                        << u"invalid value: add and replace require a value"_s;
        for (const char *wrong : {"/abc", "/abc/metadata/", "/abc/metadata/a/b", "abc/metadata/a",
                 "//metadata/a", "/_x/metadata/a", "/abc/metadata/_a", "/abc/metadata/ä"}) {
            QTest::addRow("path %s", wrong) << patch("\"path\":\"" + QByteArray(wrong) + "\",\"value\":\"x\"")
                                            << QString() << u"machine metadata path invalid"_s;
        }
        QTest::newRow("a value too long")
            << patch(path + ",\"value\":\"" + QByteArray(kMaxMetadataValue + 1, 'x') + '"') << QString()
            << u"invalid value: at most 1024 characters are kept"_s;
        QTest::newRow("no list") << QByteArray("{}") << QString()
                                 << u"unable to decode body: a patch is a list of operations"_s;
    }
    void readsPatches()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, value);
        QFETCH(QString, problem);
        const auto read = parseMetadataPatch(body);
        QCOMPARE(read ? QString() : read.error().message, problem);
        if (!read)
            return;
        QCOMPARE(read->size(), 1);
        const auto expected = value.isNull() ? std::nullopt : std::optional(value);
        QCOMPARE(read->first(), (FleetMetadataChange {u"abc"_s, u"region"_s, expected}));
    }

    void boundsPatches()
    {
        const QByteArray one = R"({"op":"remove","path":"/a/metadata/b"})";
        const QByteArray many = '[' + one + (',' + one).repeated(kMaxMetadataChanges) + ']';
        QCOMPARE(parseMetadataPatch(many).error().code, ErrorCode::TooLarge);
        QVERIFY(parseMetadataPatch("[]")->isEmpty());
    }

    void describesItself()
    {
        const QJsonObject json = QJsonDocument::fromJson(fleetDiscoveryDocument()).object();
        QCOMPARE(json.value(u"kind"_s).toString(), u"discovery#restDescription"_s);
        QCOMPARE(json.value(u"basePath"_s).toString(), u"/fleet/v1/"_s);
        const QJsonObject resources = json.value(u"resources"_s).toObject();
        QCOMPARE(resources.keys(), (QStringList {u"Machines"_s, u"UnitState"_s, u"Units"_s}));
        QCOMPARE(resources.value(u"Units"_s).toObject().value(u"methods"_s).toObject().keys(),
            (QStringList {u"Delete"_s, u"Get"_s, u"List"_s, u"Set"_s}));
    }
};

QTEST_GUILESS_MAIN(TestFleetJson)
#include "tst_fleet_json.moc"
