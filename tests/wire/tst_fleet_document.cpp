#include "core/literals.h"
#include "core/secret.h"
#include "wire/fleet_document.h"
#include "wire/yaml_node.h"

#include <QFile>
#include <QTest>

using namespace roadstead;
using namespace roadstead::wire;

namespace {

const QByteArray kDocument = R"(roadstead: 1
profiles:
  - id: flatcar
    boot: { kernel: /assets/vmlinuz, initrd: [/assets/initrd.img], args: ["console=ttyS0", "ignition.config.url={{.base_url}}/ignition?{{.request.raw_query}}"] }
    ignition: base
groups:
  - { id: all, profile: flatcar, selector: {}, metadata: { ssh_key: "ssh-ed25519 AAAA", count: 3, ratio: 0.5, on: true, 'a": "b': [a, { b: 'c": "d' }, {}] } }
  - { id: one, profile: flatcar, selector: { mac: 52-54-00-99-00-01 } }
templates:
  - id: base
    kind: ignition
    text: |
      {"ignition": {"version": "3.3.0"}}

      # end
  - { id: odd, kind: generic, text: "  leading\ttab \u00e9 and no end" }
nodes:
  - { id: 52:54:00:99:00:01, name: node-01, labels: { role: etcd }, address: 10.0.0.5 }
clusters:
  - { id: rack-1, nodes: ["52:54:00:99:00:01"], lock_group: rack-1, update_group: stable, color: "#1b6fb5" }
lock_groups: [ { id: rack-1, slots: 2 } ]
applications:
  - id: "{E96281A6-D1AF-4BDE-9A0A-97B76E56DC57}"
    name: Flatcar
    packages:
      - { version: 4230.2.1, filename: update.gz, size: 8388608, hash: "+vCZJdH5fjLdTZbZMGrqkLzwa6M=", sha256: 8p736S3tktUIjkoG9oyfn+81N0ka2uOAahIxbQeAvm8= }
    channels: [ { id: stable, name: Stable, package: 4230.2.1, color: "#1fbb86" } ]
    update_groups:
      - { id: stable, track: stable, channel: stable, policy: { safe_mode: true, period_interval: 15 minutes, max_updates_per_period: 2, update_timeout: 1 hours, timezone: Europe/Berlin } }
)";

} // namespace

class TestFleetDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField();
    void writesWhatItReads();
    void saysWhereAndWhatIsWrong_data();
    void saysWhereAndWhatIsWrong();
    void loadsTemplatesFromFiles();
    void everyPrefixIsReadOrRefused();
    void writesTheNamesOfSecrets();
    void refusesYamlThatGrows_data();
    void refusesYamlThatGrows();
    void resolvesScalarsAsCoreSchema_data();
    void resolvesScalarsAsCoreSchema();
};

void TestFleetDocument::readsEveryField()
{
    const auto document = parseFleetDocument(kDocument, {});
    QVERIFY2(document, qPrintable(document ? QString() : errorText(document.error())));
    QCOMPARE(document->profiles.at(0).boot.args.size(), 2);
    QCOMPARE(document->groups.at(0).metadata.value(u"count"_s).toInteger(), 3);
    QCOMPARE(document->groups.at(0).metadata.value(u"on"_s), QJsonValue(true));
    QCOMPARE(document->groups.at(1).selector.value(u"mac"_s), u"52:54:00:99:00:01"_s);
    QCOMPARE(document->templates.at(0).text, u"{\"ignition\": {\"version\": \"3.3.0\"}}\n\n# end\n"_s);
    QCOMPARE(document->clusters.at(0).nodes, QStringList {u"52:54:00:99:00:01"_s});
    QCOMPARE(document->lockGroups.at(0).slotCount, 2);
    const Application &application = document->applications.at(0);
    QCOMPARE(application.id, u"e96281a6-d1af-4bde-9a0a-97b76e56dc57"_s);
    QCOMPARE(application.packages.at(0).version, u"4230.2.1"_s);
    QCOMPARE(application.updateGroups.at(0).policy.periodMinutes, 15);
    QCOMPARE(application.updateGroups.at(0).policy.updateTimeoutMinutes, 60);
}

void TestFleetDocument::writesWhatItReads()
{
    const auto document = parseFleetDocument(kDocument, {});
    QVERIFY(document);
    const QByteArray written = encodeFleetDocument(*document);
    const auto again = parseFleetDocument(written, {});
    QVERIFY2(again, qPrintable(again ? QString() : errorText(again.error()) + QString::fromUtf8(written)));
    QCOMPARE(*again, *document);
    QCOMPARE(encodeFleetDocument(*again), written);
}

void TestFleetDocument::saysWhereAndWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("part");
    QTest::newRow("no version") << QByteArray("profiles: []\n") << 1 << 1 << u"roadstead: 1"_s;
    QTest::newRow("unknown key") << QByteArray("roadstead: 1\ngroops: []\n") << 2 << 1
                                 << u"unknown key “groops”"_s;
    QTest::newRow("unknown inner key")
        << QByteArray("roadstead: 1\nlock_groups:\n  - id: a\n    slot: 2\n") << 4 << 5 << u"slot"_s;
    QTest::newRow("wrong type") << QByteArray("roadstead: 1\nlock_groups:\n  - id: a\n    slots: many\n") << 4
                                << 12 << u"whole number"_s;
    QTest::newRow("out of range") << QByteArray("roadstead: 1\nlock_groups: [{id: a, slots: -1}]\n") << 2
                                  << 30 << u"from 0"_s;
    QTest::newRow("dangling profile") << QByteArray("roadstead: 1\ngroups:\n  - id: a\n    profile: nope\n")
                                      << 4 << 14 << u"no profile “nope”"_s;
    QTest::newRow("dangling template")
        << QByteArray("roadstead: 1\nprofiles:\n  - id: a\n    ignition: nope\n") << 4 << 15
        << u"no template “nope”"_s;
    QTest::newRow("id twice") << QByteArray("roadstead: 1\nlock_groups: [{id: a}, {id: a}]\n") << 2 << 29
                              << u"twice"_s;
    QTest::newRow("node in two clusters")
        << QByteArray("roadstead: 1\nclusters:\n  - {id: a, nodes: [x]}\n  - {id: b, nodes: [X]}\n") << 4
        << 20 << u"two clusters"_s;
    QTest::newRow("bad mac") << QByteArray(
        "roadstead: 1\nprofiles: [{id: p}]\ngroups: [{id: a, profile: p, selector: {mac: zz}}]\n")
                             << 3 << 40 << u"no MAC"_s;
    QTest::newRow("bad address") << QByteArray("roadstead: 1\nnodes: [{id: a, address: 10.0.0.256}]\n") << 2
                                 << 26 << u"IPv4"_s;
    QTest::newRow("bad zone") << QByteArray(
        "roadstead: 1\napplications:\n - id: a\n   channels: [{id: c}]\n   update_groups:\n"
        "   - {id: g, channel: c, policy: {timezone: Mars/Olympus}}\n")
                              << 6 << 45 << u"time zone"_s;
    const QByteArray metadata
        = "roadstead: 1\nprofiles: [{id: p}]\ngroups:\n  - id: g\n    profile: p\n    metadata:\n";
    QTest::newRow("secret without a name") << metadata + "      a: { secret: ~ }\n" << 7 << 20 << u"secret"_s;
    QTest::newRow("secret that is a path") << metadata + "      a: { secret: ../a }\n"
                                           << 7 << 20 << u"letters"_s;
    QTest::newRow("secret that is a number") << metadata + "      a: { secret: 12 }\n"
                                             << 7 << 20 << u"quotes"_s;
    QTest::newRow("secret that is a map") << metadata + "      a: { secret: {b: c} }\n"
                                          << 7 << 20 << u"name"_s;
    QTest::newRow("secret deep in a list") << metadata + "      a: [ { b: { secret: \"\" } } ]\n"
                                           << 7 << 27 << u"secret"_s;
    QTest::newRow("secret of a node")
        << QByteArray("roadstead: 1\nnodes:\n  - id: n\n    metadata: { a: { secret: \"-x\" } }\n") << 4 << 30
        << u"letters"_s;
    QByteArray many = metadata;
    for (int i = 0; i <= 32; ++i)
        many += "      k" + QByteArray::number(i) + ": { secret: s" + QByteArray::number(i) + " }\n";
    QTest::newRow("more secrets than a group may name") << many << 7 << 7 << u"32"_s;
    QTest::newRow("broken yaml") << QByteArray("roadstead: 1\nprofiles: [\n") << 3 << 1 << QString();
    QTest::newRow("key twice") << QByteArray("roadstead: 1\nroadstead: 1\n") << 2 << 1 << u"twice"_s;
    QTest::newRow("a list") << QByteArray("- 1\n") << 1 << 1 << u"map"_s;
    QTest::newRow("empty") << QByteArray() << 1 << 1 << u"roadstead: 1"_s;
    QTest::newRow("template without text")
        << QByteArray("roadstead: 1\ntemplates: [{id: a, kind: generic}]\n") << 2 << 13
        << u"needs a text or a file"_s;
}

void TestFleetDocument::saysWhereAndWhatIsWrong()
{
    QFETCH(QByteArray, yaml);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, part);
    const auto document = parseFleetDocument(yaml, {});
    QVERIFY(!document);
    const Error &first = document.error().first();
    QVERIFY2(first.message.contains(part), qPrintable(first.message));
    QCOMPARE(first.line, line);
    QCOMPARE(first.column, column);
}

void TestFleetDocument::loadsTemplatesFromFiles()
{
    const QByteArray yaml = "roadstead: 1\ntemplates: [{id: a, kind: generic, file: a.txt}]\n";
    const auto good = parseFleetDocument(
        yaml, [](const QString &path) -> Result<QString> { return u"text of "_s + path; });
    QVERIFY(good);
    QCOMPARE(good->templates.at(0).text, u"text of a.txt"_s);
    const auto bad = parseFleetDocument(yaml,
        [](const QString &) -> Result<QString> { return fail(ErrorCode::NotFound, u"no such file"_s); });
    QVERIFY(!bad);
    QCOMPARE(bad.error().first().line, 2);
}

void TestFleetDocument::everyPrefixIsReadOrRefused()
{
    for (qsizetype length = 0; length <= kDocument.size(); ++length) {
        const auto document = parseFleetDocument(QByteArrayView(kDocument).first(length), {});
        if (!document)
            QVERIFY(document.error().first().line > 0);
    }
}

void TestFleetDocument::writesTheNamesOfSecrets()
{
    const auto document = parseFleetDocument(
        "roadstead: 1\nprofiles: [{id: p}]\ngroups:\n  - id: g\n    profile: p\n    metadata:\n"
        "      a: { secret: join-token }\n      b: [ { c: { secret: \"12\" } } ]\n"
        "      d: { secret: any text at all, more: 1 }\n      secret: \"not one: it is a key of metadata\"\n",
        {});
    QVERIFY(document);
    QCOMPARE(secretNamesIn(document->groups.first().metadata), QStringList({u"12"_s, u"join-token"_s}));
    const QByteArray written = encodeFleetDocument(*document);
    QVERIFY(written.contains("{\"secret\": \"join-token\"}"));
    QCOMPARE(parseFleetDocument(written, {}), document);
}

void TestFleetDocument::refusesYamlThatGrows_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("aliases") << QByteArray("a: &a [1]\nb: [*a, *a]\n");
    QTest::newRow("deep") << QByteArray(200, '[');
    QTest::newRow("second document") << QByteArray("a: 1\n---\nb: 2\n");
    QTest::newRow("nul") << QByteArray("a: \0b", 5);
    QTest::newRow("not utf-8") << QByteArray("a: \xff\xfe");
}

void TestFleetDocument::refusesYamlThatGrows()
{
    QFETCH(QByteArray, yaml);
    QVERIFY(!parseYaml(yaml));
}

void TestFleetDocument::resolvesScalarsAsCoreSchema_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QJsonValue>("expected");
    QTest::newRow("version") << QByteArray("4230.2.1") << QJsonValue(u"4230.2.1"_s);
    QTest::newRow("integer") << QByteArray("12") << QJsonValue(qint64 {12});
    QTest::newRow("negative") << QByteArray("-7") << QJsonValue(qint64 {-7});
    QTest::newRow("hex") << QByteArray("0x1f") << QJsonValue(qint64 {31});
    QTest::newRow("float") << QByteArray("1.5") << QJsonValue(1.5);
    QTest::newRow("yes is a text") << QByteArray("yes") << QJsonValue(u"yes"_s);
    QTest::newRow("true") << QByteArray("true") << QJsonValue(true);
    QTest::newRow("null") << QByteArray("~") << QJsonValue();
    QTest::newRow("quoted number") << QByteArray("\"12\"") << QJsonValue(u"12"_s);
    QTest::newRow("inf is a text") << QByteArray("inf") << QJsonValue(u"inf"_s);
}

void TestFleetDocument::resolvesScalarsAsCoreSchema()
{
    QFETCH(QByteArray, text);
    QFETCH(QJsonValue, expected);
    const auto tree = parseYaml("v: " + text + "\n");
    QVERIFY(tree);
    QCOMPARE(tree->find(u"v")->toJson(), expected);
}

QTEST_GUILESS_MAIN(TestFleetDocument)
#include "tst_fleet_document.moc"
