#include "core/literals.h"
#include "services/boot_renderer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace roadstead;
using services::BootAnswer;
using services::BootQuestion;
using services::BootRenderer;

// What nodes get from templates of old formats, and configs that are newer than they read.
class TestServedConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answers_data();
    void answers();
    void lowersForTheNode_data();
    void lowersForTheNode();
    void namesWhatWouldBeLost();
    void takesTheGroupsWordForSilentNodes();
    void tellsRemarksInTheVerdict();
    void complainsAboutPlainTemplates_data();
    void complainsAboutPlainTemplates();
};

namespace {

FleetDocument documentWith(TemplateKind kind, const QString &text)
{
    FleetDocument made;
    Profile profile;
    profile.id = u"p"_s;
    (kind == TemplateKind::Cloud ? profile.cloud : profile.ignition) = u"t"_s;
    made.profiles = {profile};
    made.groups = {{u"g"_s, {}, u"p"_s, {}, {{u"name"_s, u"core"_s}}}};
    made.templates = {{u"t"_s, kind, text, {}}};
    return made;
}

BootAnswer ask(const FleetDocument &document, const BootQuestion &question = {})
{
    const BootRenderer renderer(std::make_shared<const FleetConfig>(document));
    return document.templates.first().kind == TemplateKind::Cloud ? renderer.cloud(question)
                                                                  : renderer.ignition(question);
}

const Reason *reasonOf(const BootAnswer &answer, const char *rule)
{
    for (const Reason &reason : answer.verdict.reasons) {
        if (qstrcmp(reason.rule, rule) == 0)
            return &reason;
    }
    return nullptr;
}

const QString kLatest
    = u"{\"ignition\": {\"version\": \"3.6.0\"}, \"passwd\": {\"users\": [{\"name\": \"core\"}]}}"_s;

} // namespace

void TestServedConfig::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestServedConfig::answers_data()
{
    using K = TemplateKind;
    QTest::addColumn<TemplateKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("a Container Linux Config") << K::Clc << u"passwd: {users: [{name: \"{{.name}}\"}]}\n"_s
                                              << 200 << "\"users\":[{\"name\":\"core\"}]"_ba;
    QTest::newRow("a wrong one")
        << K::Clc << u"storage:\n  files:\n    - {path: \"{{.name}}\", mode: 0}\n"_s << 500
        << "did not render to a Container Linux Config for group g: line 3, column 14: "
           "$.storage.files.0.path: path not absolute"_ba;
    QTest::newRow("one that is no YAML")
        << K::Clc << u"a: [{{.name}}\n"_s << 500 << "line 2, column 1: yaml"_ba;
    QTest::newRow("a cloud-config") << K::Cloud << u"#cloud-config\nhostname: {{.name}}\n"_s << 200
                                    << "hostname: core"_ba;
    QTest::newRow("a script") << K::Cloud << u"#!/bin/sh\necho {{.name}}\n"_s << 200 << "echo core"_ba;
    QTest::newRow("a wrong cloud-config")
        << K::Cloud << u"#cloud-config\ncoreos: {update: {reboot-strategy: {{.name}}}}\n"_s << 500
        << "error at $.coreos.update.reboot-strategy, line 2 col 19: invalid value core"_ba;
    QTest::newRow("no header") << K::Cloud << u"hostname: {{.name}}\n"_s << 500
                               << "a cloud-config starts with #cloud-config"_ba;
    QTest::newRow("no YAML") << K::Cloud << u"#cloud-config\na: [{{.name}}\n"_s << 500 << "not valid YAML"_ba;
}

void TestServedConfig::answers()
{
    QFETCH(const TemplateKind, kind);
    QFETCH(const QString, text);
    QFETCH(const QByteArray, part);
    const BootAnswer answer = ask(documentWith(kind, text));
    QTEST(answer.status, "status");
    QVERIFY2(answer.body.contains(part), answer.body.constData());
    QCOMPARE(answer.verdict.isGood, answer.status == 200);
}

void TestServedConfig::lowersForTheNode_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<QByteArray>("userAgent");
    QTest::addColumn<QString>("version");
    QTest::newRow("as it accepts") << "application/vnd.coreos.ignition+json;version=3.2.0, */*;q=0.1"_ba
                                   << "Ignition/2.24.0"_ba << u"3.2.0"_s;
    QTest::newRow("as it is called") << ""_ba
                                     << "Ignition/2.24.0"_ba << u"3.5.0"_s;
    QTest::newRow("as new as it") << "application/vnd.coreos.ignition+json;version=3.6.0"_ba
                                  << ""_ba << u"3.6.0"_s;
    QTest::newRow("no word of it") << "*/*"_ba
                                   << "curl/8.0"_ba << u"3.6.0"_s;
}

void TestServedConfig::lowersForTheNode()
{
    QFETCH(const QByteArray, accept);
    QFETCH(const QByteArray, userAgent);
    QFETCH(const QString, version);
    BootQuestion question;
    question.accept = accept;
    question.userAgent = userAgent;
    const BootAnswer answer = ask(documentWith(TemplateKind::Ignition, kLatest), question);
    QCOMPARE(answer.status, 200);
    QCOMPARE(QJsonDocument::fromJson(answer.body)[u"ignition"][u"version"].toString(), version);
    const Reason *reason = reasonOf(answer, "boot.lowered");
    QCOMPARE(reason != nullptr, version != "3.6.0"_L1);
    if (reason)
        QCOMPARE(reason->inputs, QStringList({u"3.6.0"_s, version}));
}

void TestServedConfig::namesWhatWouldBeLost()
{
    BootQuestion question;
    question.accept = "application/vnd.coreos.ignition+json;version=2.3.0";
    const BootAnswer other = ask(documentWith(TemplateKind::Ignition, kLatest), question);
    QCOMPARE(other.status, 500);
    QVERIFY(other.body.contains("a template of its own is needed"));
    question.accept = "application/vnd.coreos.ignition+json;version=3.2.0";
    const BootAnswer lossy = ask(
        documentWith(TemplateKind::Ignition,
            u"{\"ignition\": {\"version\": \"3.3.0\"}, \"kernelArguments\": {\"shouldExist\": [\"a\"]}}"_s),
        question);
    QCOMPARE(lossy.status, 500);
    QVERIFY2(lossy.body.contains("$.kernelArguments would be lost: 3.2.0 has no such field"),
        lossy.body.constData());
}

void TestServedConfig::takesTheGroupsWordForSilentNodes()
{
    FleetDocument document = documentWith(TemplateKind::Ignition, kLatest);
    document.groups.first().metadata.insert(u"ignition_max_spec"_s, u"3.1.0"_s);
    QVERIFY(ask(document).body.contains("3.1.0"));
    BootQuestion question;
    question.accept = "application/vnd.coreos.ignition+json;version=3.6.0";
    QVERIFY(ask(document, question).body.contains("3.6.0"));
}

void TestServedConfig::tellsRemarksInTheVerdict()
{
    const BootAnswer cloud = ask(documentWith(TemplateKind::Cloud, u"#cloud-config\nhostnam: a\nx: 1\n"_s));
    QCOMPARE(cloud.status, 200);
    const Reason *reason = reasonOf(cloud, "boot.remarks");
    QVERIFY(reason);
    QCOMPARE(reason->inputs,
        QStringList({u"2"_s, u"t"_s, u"warning at $.hostnam, line 2 col 1: unrecognized key \"hostnam\""_s}));
    const BootAnswer butane
        = ask(documentWith(TemplateKind::Butane, u"variant: flatcar\nversion: 1.1.0\nx: 1\n"_s));
    QVERIFY(reasonOf(butane, "boot.remarks"));
    QCOMPARE(butane.rendered, "variant: flatcar\nversion: 1.1.0\nx: 1\n"_ba);
    QCOMPARE(butane.remarks.size(), 1);
    QVERIFY(cloud.rendered.isEmpty());
    const BootAnswer silent = ask(documentWith(TemplateKind::Clc, u"docker: {}\n"_s));
    QVERIFY(!reasonOf(silent, "boot.remarks"));
}

void TestServedConfig::complainsAboutPlainTemplates_data()
{
    using K = TemplateKind;
    QTest::addColumn<TemplateKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("errors");
    QTest::newRow("clc") << K::Clc << u"docker: {}\n"_s << 0;
    QTest::newRow("clc, wrong") << K::Clc << u"locksmith: {reboot_strategy: x}\n"_s << 1;
    QTest::newRow("cloud") << K::Cloud << u"#cloud-config\nhostname: a\n"_s << 0;
    QTest::newRow("cloud, wrong") << K::Cloud << u"#cloud-config\na: [\n"_s << 1;
    QTest::newRow("cloud, depends on the node") << K::Cloud << u"{{.header}}\na: [\n"_s << 0;
}

void TestServedConfig::complainsAboutPlainTemplates()
{
    QFETCH(const TemplateKind, kind);
    QFETCH(const QString, text);
    QTEST(static_cast<int>(BootRenderer::check(documentWith(kind, text)).size()), "errors");
}

QTEST_GUILESS_MAIN(TestServedConfig)
#include "tst_served_config.moc"
