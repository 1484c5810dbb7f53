#include "core/literals.h"
#include "services/boot_renderer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace roadstead;
using services::BootAnswer;
using services::BootQuestion;
using services::BootRenderer;

// What nodes get from templates of the kind Butane.
class TestBootButane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translatesWhatWasRendered();
    void refusesWithPlaces_data();
    void refusesWithPlaces();
    void looksAtTheSpecThatTheNodeReads();
    void checksTemplatesThatNeedNoData_data();
    void checksTemplatesThatNeedNoData();
};

namespace {

FleetDocument documentWith(const QString &text)
{
    FleetDocument made;
    Profile profile;
    profile.id = u"p"_s;
    profile.ignition = u"t"_s;
    made.profiles = {profile};
    made.groups = {{u"g"_s, {}, u"p"_s, {}, {{u"name"_s, u"core"_s}}}};
    made.templates = {{u"t"_s, TemplateKind::Butane, text, {}}};
    return made;
}

BootAnswer answerTo(const QString &text, const QByteArray &accept = {})
{
    BootQuestion question;
    question.accept = accept;
    return BootRenderer(std::make_shared<const FleetConfig>(documentWith(text))).ignition(question);
}

const QString kUser
    = u"variant: flatcar\nversion: 1.1.0\npasswd:\n  users:\n    - name: {{.name}}\n      shell: /bin/sh\n"_s;

} // namespace

void TestBootButane::translatesWhatWasRendered()
{
    const BootAnswer answer = answerTo(kUser);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.contentType, "application/vnd.coreos.ignition+json"_ba);
    const QJsonDocument json = QJsonDocument::fromJson(answer.body);
    QCOMPARE(json[u"ignition"][u"version"].toString(), u"3.4.0"_s);
    QCOMPARE(json[u"passwd"][u"users"][0][u"name"].toString(), u"core"_s);
}

void TestBootButane::refusesWithPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("a rule of Ignition")
        << u"variant: flatcar\nversion: 1.1.0\nstorage:\n  files:\n    - path: {{.name}}\n"_s
        << "line 5, column 13: $.storage.files.0.path: path not absolute"_ba;
    QTest::newRow("YAML") << u"variant: flatcar\nversion: [{{.name}}\n"_s << "line 3, column 1"_ba;
    QTest::newRow("variant") << u"variant: {{.name}}\nversion: 1.1.0\n"_s
                             << "line 1, column 10: No translator exists"_ba;
    QTest::newRow("files of the station")
        << kUser + u"storage:\n  files:\n    - path: /a\n      contents:\n        local: etc/passwd\n"_s
        << "line 11, column 16: $.storage.files.0.contents.local: local file paths"_ba;
}

void TestBootButane::refusesWithPlaces()
{
    QFETCH(const QString, text);
    const BootAnswer answer = answerTo(text);
    QCOMPARE(answer.status, 500);
    QVERIFY(answer.contentType.startsWith("text/plain"));
    QFETCH(const QByteArray, part);
    QVERIFY2(answer.body.contains(part), answer.body.constData());
    QVERIFY(!answer.verdict.isGood);
}

void TestBootButane::looksAtTheSpecThatTheNodeReads()
{
    const QByteArray accept = "application/vnd.coreos.ignition+json;version=3.3.0, */*;q=0.1";
    const BootAnswer lowered = answerTo(kUser, accept);
    QCOMPARE(lowered.status, 200);
    QCOMPARE(QJsonDocument::fromJson(lowered.body)[u"ignition"][u"version"].toString(), u"3.3.0"_s);
    const QString lossy = kUser + u"storage: {luks: [{name: a, device: /dev/a, discard: true}]}\n"_s;
    QCOMPARE(answerTo(lossy).status, 200);
    QCOMPARE(answerTo(lossy, accept).status, 500);
}

void TestBootButane::checksTemplatesThatNeedNoData_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("errors");
    QTest::newRow("right") << u"variant: flatcar\nversion: 1.1.0\n"_s << 0;
    QTest::newRow("wrong") << u"variant: flatcar\nversion: 1.9.0\n"_s << 1;
    QTest::newRow("depends on the node") << u"variant: {{.variant}}\nversion: 1.9.0\n"_s << 0;
}

void TestBootButane::checksTemplatesThatNeedNoData()
{
    QFETCH(const QString, text);
    QTEST(static_cast<int>(BootRenderer::check(documentWith(text)).size()), "errors");
}

QTEST_GUILESS_MAIN(TestBootButane)
#include "tst_boot_butane.moc"
