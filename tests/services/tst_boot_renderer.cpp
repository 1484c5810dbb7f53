#include "core/literals.h"
#include "services/boot_renderer.h"
#include "services/boot_routes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace roadstead;
using services::BootAnswer;
using services::BootQuestion;
using services::BootRenderer;

namespace {

QJsonObject metadata()
{
    return {{u"ssh_key"_s, u"ssh-ed25519 AAA"_s}, {u"count"_s, 3}, {u"big"_s, 1'000'000}, {u"on"_s, true},
        {u"none"_s, QJsonValue::Null}, {u"list"_s, QJsonArray {1, 2}}, {u"request"_s, u"mine"_s},
        {u"base_url"_s, u"mine"_s}, {u"zone"_s, u"overridden"_s},
        {u"etcd"_s, QJsonObject {{u"name"_s, u"node1"_s}, {u"peer"_s, QJsonObject {{u"port"_s, 2380}}}}}};
}

FleetDocument document()
{
    FleetDocument made;
    Profile full;
    full.id = u"full"_s;
    full.boot = {u"/assets/vmlinuz"_s, {u"/assets/a.img"_s, u"/assets/b.img"_s},
        {u"initrd=a.img"_s, u"url={{.base_url}}/ignition?{{.request.raw_query}}"_s,
            u"key={{.request.query.key}}"_s}};
    full.ignition = u"ign"_s;
    full.cloud = u"cloud"_s;
    full.generic = u"gen"_s;
    Profile own;
    own.id = u"own"_s;
    own.ipxe = u"own-ipxe"_s;
    own.grub = u"own-grub"_s;
    own.ignition = u"not-json"_s;
    own.cloud = u"gen"_s;
    Profile bare;
    bare.id = u"bare"_s;
    bare.ignition = u"no-version"_s;
    made.profiles = {full, own, bare};
    made.groups = {{u"zone-a"_s, {}, u"full"_s, {{u"zone"_s, u"a"_s}}, metadata()},
        {u"zone-b"_s, {}, u"own"_s, {{u"zone"_s, u"b"_s}}, {}},
        {u"zone-c"_s, {}, u"bare"_s, {{u"zone"_s, u"c"_s}}, {}},
        {u"one"_s, {}, u"own"_s, {{u"mac"_s, u"52:54:00:00:00:09"_s}, {u"zone"_s, u"a"_s}}, {}}};
    using K = TemplateKind;
    made.templates = {
        {u"ign"_s, K::Ignition, u"{\"ignition\": {\"version\": \"3.4.0\"}, \"k\": {{json .ssh_key}}}"_s, {}},
        {u"cloud"_s, K::Cloud, u"#cloud-config\nkey: {{.ssh_key}}\n"_s, {}},
        {u"gen"_s, K::Generic, u"z={{.zone}} m={{.missing}}"_s, {}},
        {u"own-ipxe"_s, K::Ipxe, u"chain {{.base_url}}/x\n"_s, {}},
        {u"own-grub"_s, K::Grub, u"boot {{.zone}}\n"_s, {}},
        {u"not-json"_s, K::Ignition, u"{\n  \"ignition\": oops\n}"_s, {}},
        {u"no-version"_s, K::Ignition, u"{\"a\": 1}"_s, {}}};
    return made;
}

BootQuestion question(const QByteArray &query)
{
    BootQuestion asked;
    asked.rawQuery = query;
    asked.query = services::parseQuery(query);
    asked.labels = services::labelsOfQuery(asked.query);
    asked.baseUrl = "http://10.0.0.1:8080";
    asked.nowMs = 7;
    return asked;
}

} // namespace

class TestBootRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void givesTheClustersDiscoveryUrl();
    void writesTheBuiltInScript();
    void writesTheBuiltInMenu();
    void writesAProfilesOwnScripts();
    void tellsWhyTheGroup_data();
    void tellsWhyTheGroup();
    void saysWhyItRefuses_data();
    void saysWhyItRefuses();
    void keepsLineBreaksOutOfBootScripts_data();
    void keepsLineBreaksOutOfBootScripts();
    void writesMetadataAsEnvironment();
    void readsTheNewestSpecOfTheClient_data();
    void readsTheNewestSpecOfTheClient();
    void readsLabelsAsBootcfgDoes();
    void findsWhatWouldFailForEveryNode();

private:
    const BootRenderer m_renderer {std::make_shared<const FleetConfig>(document())};
};

void TestBootRenderer::writesTheBuiltInScript()
{
    const BootAnswer answer = m_renderer.ipxe(question("zone=a&key=v"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body,
        "#!ipxe\n"
        "kernel /assets/vmlinuz initrd=a.img url=http://10.0.0.1:8080/ignition?zone=a&key=v key=v\n"
        "initrd /assets/a.img\ninitrd /assets/b.img\nboot\n");
    QCOMPARE(answer.group, u"zone-a"_s);
    QCOMPARE(answer.profile, u"full"_s);
    QVERIFY(answer.verdict.isGood);
    QCOMPARE(answer.verdict.answer, u"profile"_s);
    QCOMPARE(answer.verdict.atMs, 7);
    QVERIFY(answer.verdict.decider());
}

void TestBootRenderer::writesTheBuiltInMenu()
{
    const QByteArray menu = m_renderer.grub(question("zone=a&key=v")).body;
    QVERIFY(menu.startsWith("default=0\nfallback=1\ntimeout=1\nmenuentry "));
    QVERIFY(menu.contains("linuxefi \"/assets/vmlinuz\" initrd=a.img "));
    QVERIFY(menu.contains("initrdefi \"/assets/a.img\" \"/assets/b.img\"\n"));
    QVERIFY(menu.contains("\nlinux \"/assets/vmlinuz\" "));
    QVERIFY(menu.contains("\ninitrd \"/assets/a.img\""));
}

void TestBootRenderer::writesAProfilesOwnScripts()
{
    const BootAnswer script = m_renderer.ipxe(question("zone=b"));
    QCOMPARE(script.body, "#!ipxe\nchain http://10.0.0.1:8080/x\n");
    QCOMPARE(script.templateId, u"own-ipxe"_s);
    QCOMPARE(m_renderer.grub(question("zone=b")).body, "boot b\n");
    // The group with more selectors wins, and its MAC in any spelling.
    QCOMPARE(m_renderer.ipxe(question("zone=a&mac=52-54-00-00-00-09")).group, u"one"_s);
    QCOMPARE(m_renderer.cloud(question("zone=a")).body, "#cloud-config\nkey: ssh-ed25519 AAA\n");
}

void TestBootRenderer::tellsWhyTheGroup_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QStringList>("rules");
    QTest::newRow("default") << QByteArray("zone=z") << u"default"_s
                             << QStringList {u"boot.group_default"_s, u"boot.profile"_s};
    const QStringList usual {u"boot.group"_s, u"boot.runner_up"_s, u"boot.profile"_s};
    QTest::newRow("before the default") << QByteArray("zone=a") << u"zone-a"_s << usual;
    QTest::newRow("before another") << QByteArray("zone=a&mac=52-54-00-00-00-09") << u"one"_s << usual;
    QTest::newRow("equals") << QByteArray("zone=a&rack=1") << u"zone-a"_s
                            << QStringList {u"boot.group_tie"_s, u"boot.profile"_s};
    QTest::newRow("no profile") << QByteArray("zone=lost") << u"lost"_s
                                << QStringList {u"boot.group"_s, u"boot.runner_up"_s, u"boot.no_profile"_s};
}

void TestBootRenderer::tellsWhyTheGroup()
{
    QFETCH(QByteArray, query);
    FleetDocument with = document();
    with.groups += {{u"rack"_s, {}, u"own"_s, {{u"rack"_s, u"1"_s}}, {}},
        {u"default"_s, {}, u"bare"_s, {}, {}}, {u"lost"_s, {}, u"gone"_s, {{u"zone"_s, u"lost"_s}}, {}}};
    const auto config = std::make_shared<const FleetConfig>(with);
    const BootQuestion asked = question(query);
    const BootAnswer answer = BootRenderer(config).metadata(asked);
    QTEST(answer.group, "group");
    QStringList rules;
    for (const Reason &reason : answer.verdict.reasons)
        rules.append(QString::fromLatin1(reason.rule));
    QTEST(rules, "rules");
    const Verdict match = explainMatch(config->groups().match(asked.labels), asked.labels, asked.nowMs);
    for (qsizetype at = 0; at < match.reasons.size(); ++at)
        QCOMPARE(answer.verdict.reasons.at(at).inputs, match.reasons.at(at).inputs);
    QVERIFY(answer.verdict.reasons.last().inputs.contains(answer.group));
}

void TestBootRenderer::saysWhyItRefuses_data()
{
    using Ask = BootAnswer (BootRenderer::*)(const BootQuestion &) const;
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("status");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char *name, Ask ask, const char *query, int status, const QStringList &says) {
        QTest::newRow(name) << ask << QByteArray(query) << status << says;
    };
    row("no group", &BootRenderer::ipxe, "zone=z&mac=52-54-00-00-00-01", 404,
        {u"zone=z"_s, u"52:54:00:00:00:01"_s});
    row("missing key", &BootRenderer::generic, "zone=a", 500,
        {u"gen"_s, u"zone-a"_s, u"missing"_s, u"line 1"_s});
    row("missing query key", &BootRenderer::ipxe, "zone=a", 500, {u"full"_s, u"key"_s});
    row("no Ignition template", &BootRenderer::generic, "zone=c", 404, {u"bare"_s, u"generic"_s});
    row("no kernel", &BootRenderer::ipxe, "zone=c", 404, {u"bare"_s, u"kernel"_s});
    row("no kernel for GRUB", &BootRenderer::grub, "zone=c", 404, {u"bare"_s});
    row("no JSON", &BootRenderer::ignition, "zone=b", 500, {u"not-json"_s, u"line 2"_s});
    row("no version", &BootRenderer::ignition, "zone=c", 500, {u"no-version"_s, u"ignition.version"_s});
    row("no cloud-config", &BootRenderer::cloud, "zone=b", 500, {u"gen"_s});
}

void TestBootRenderer::saysWhyItRefuses()
{
    using Ask = BootAnswer (BootRenderer::*)(const BootQuestion &) const;
    QFETCH(Ask, ask);
    QFETCH(QByteArray, query);
    QFETCH(int, status);
    QFETCH(QStringList, says);
    const BootAnswer answer = (m_renderer.*ask)(question(query));
    QCOMPARE(answer.status, status);
    for (const QString &part : says)
        QVERIFY2(answer.failure.contains(part), qPrintable(answer.failure));
    QCOMPARE(answer.body, answer.failure.toUtf8() + '\n');
    QVERIFY(answer.contentType.startsWith("text/plain"));
    QVERIFY(!answer.verdict.isGood);
    int deciders = 0;
    for (const Reason &reason : answer.verdict.reasons)
        deciders += reason.outcome == Outcome::Decided ? 1 : 0;
    QCOMPARE(deciders, 1);
}

void TestBootRenderer::keepsLineBreaksOutOfBootScripts_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("line feed") << QByteArray("zone=a&key=v%0Ashell");
    QTest::newRow("carriage return") << QByteArray("zone=a&key=v%0Dshell");
}

void TestBootRenderer::keepsLineBreaksOutOfBootScripts()
{
    QFETCH(QByteArray, query);
    for (const BootAnswer &answer : {m_renderer.ipxe(question(query)), m_renderer.grub(question(query))}) {
        QCOMPARE(answer.status, 500);
        QVERIFY2(answer.failure.contains(u"line break"_s), qPrintable(answer.failure));
    }
}

void TestBootRenderer::writesMetadataAsEnvironment()
{
    const BootAnswer answer = m_renderer.metadata(question("zone=a&mac=52-54-00-00-00-01"));
    QCOMPARE(answer.status, 200);
    const QList<QByteArray> lines = answer.body.split('\n');
    for (const char *line : {"SSH_KEY=ssh-ed25519 AAA", "COUNT=3", "ON=true", "ETCD_NAME=node1",
             "ETCD_PEER_PORT=2380", "ZONE=a", "REQUEST_QUERY_ZONE=a", "REQUEST_QUERY_MAC=52-54-00-00-00-01",
             "REQUEST_RAW_QUERY=zone=a&mac=52-54-00-00-00-01"})
        QVERIFY2(lines.contains(line), (QByteArray(line) + " is not in\n" + answer.body).constData());
    for (const char *name :
        {"NONE", "LIST", "REQUEST=", "BASE_URL", "ZONE=overridden"}) // reserved words are not the group's
        QVERIFY2(!answer.body.contains('\n' + QByteArray(name)) && !answer.body.startsWith(name),
            answer.body.constData());
}

void TestBootRenderer::readsTheNewestSpecOfTheClient_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<int>("status");
    QTest::newRow("no header") << QByteArray() << 200;
    QTest::newRow("any") << QByteArray("*/*") << 200;
    QTest::newRow("same") << QByteArray("application/vnd.coreos.ignition+json;version=3.4.0, */*;q=0.1")
                          << 200;
    QTest::newRow("newer") << QByteArray("application/vnd.coreos.ignition+json;version=3.6.0, */*;q=0.1")
                           << 200;
    QTest::newRow("older") << QByteArray("application/vnd.coreos.ignition+json;version=2.3.0, */*;q=0.1")
                           << 500;
    QTest::newRow("with space") << QByteArray("application/vnd.coreos.ignition+json; version=2.3.0") << 500;
    QTest::newRow("nonsense") << QByteArray("application/vnd.coreos.ignition+json;version=x") << 200;
}

void TestBootRenderer::readsTheNewestSpecOfTheClient()
{
    QFETCH(QByteArray, accept);
    QFETCH(int, status);
    BootQuestion asked = question("zone=a");
    asked.accept = accept;
    const BootAnswer answer = m_renderer.ignition(asked);
    QCOMPARE(answer.status, status);
    if (status == 200) {
        QCOMPARE(answer.contentType, "application/vnd.coreos.ignition+json");
        QCOMPARE(QJsonDocument::fromJson(answer.body)[u"k"_s].toString(), u"ssh-ed25519 AAA"_s);
    } else {
        QVERIFY2(answer.failure.contains(u"3.4.0"_s) && answer.failure.contains(u"2.3.0"_s),
            qPrintable(answer.failure));
    }
}

void TestBootRenderer::readsLabelsAsBootcfgDoes()
{
    const Labels labels
        = services::labelsOfQuery(services::parseQuery("MAC=52-54-00-AA-00-01&uuid=ABC&os=x&os=y&empty="));
    QCOMPARE(labels,
        (Labels {{u"mac"_s, u"52:54:00:aa:00:01"_s}, {u"uuid"_s, u"abc"_s}, {u"os"_s, u"x"_s},
            {u"empty"_s, QString()}}));
    QVERIFY(!services::labelsOfQuery(services::parseQuery("mac=nonsense")).contains(u"mac"_s));
}

void TestBootRenderer::findsWhatWouldFailForEveryNode()
{
    QVERIFY(BootRenderer::check(document()).isEmpty());
    FleetDocument wrong = document();
    wrong.templates[0].text = u"line\n{{ .a "_s;
    wrong.profiles[0].boot.args.append(u"{{end}}"_s);
    const QList<Error> errors = BootRenderer::check(wrong);
    QCOMPARE(errors.size(), 2);
    QVERIFY2(errors.at(0).message.contains(u"“ign”"_s) && errors.at(0).message.contains(u"line 2"_s),
        qPrintable(errors.at(0).message));
    QVERIFY2(errors.at(1).message.contains(u"{{end}}"_s), qPrintable(errors.at(1).message));
}

void TestBootRenderer::givesTheClustersDiscoveryUrl()
{
    FleetDocument with = document();
    with.templates[2].text = u"etcd --discovery {{.etcd_discovery}}"_s;
    Cluster cluster;
    cluster.id = u"rack"_s;
    cluster.discovery = ClusterDiscovery {u"00112233445566778899aabbccddeeff"_s, 3};
    with.clusters = {cluster};
    const BootRenderer renderer(std::make_shared<const FleetConfig>(with));
    const QByteArray url = "http://10.0.0.1:8080/discovery/00112233445566778899aabbccddeeff";
    QCOMPARE(renderer.generic(question("zone=a&cluster=rack")).body, "etcd --discovery " + url);
    QVERIFY(
        renderer.metadata(question("zone=a&cluster=rack")).body.contains("\nETCD_DISCOVERY=" + url + '\n'));
    // Of a cluster without it, and of no cluster: a config that names nothing must not leave.
    const BootAnswer bare = renderer.generic(question("zone=a"));
    QCOMPARE(bare.status, 500);
    QVERIFY2(bare.body.contains("etcd_discovery"), bare.body.constData());
    // What an administrator wrote wins.
    with.groups[0].metadata.insert(u"etcd_discovery"_s, u"https://discovery.example/mine"_s);
    const BootRenderer own(std::make_shared<const FleetConfig>(with));
    QCOMPARE(
        own.generic(question("zone=a&cluster=rack")).body, "etcd --discovery https://discovery.example/mine");
}

QTEST_GUILESS_MAIN(TestBootRenderer)
#include "tst_boot_renderer.moc"
