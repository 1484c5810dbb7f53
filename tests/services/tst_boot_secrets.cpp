#include "core/literals.h"
#include "core/verdict_text.h"
#include "http_peer.h"
#include "services/boot_renderer.h"
#include "services/boot_routes.h"

#include <QJsonArray>
#include <QTest>

#include <mutex>

using namespace roadstead;
using services::BootAnswer;
using services::BootDesk;
using services::BootQuestion;
using services::BootRenderer;

namespace {

constexpr char kValue[] = "hunter2-hunter2-hunter2-hunter2-hunter2";

/// What may be shown and kept of an answer, in one text.
QByteArray shown(const BootAnswer &answer)
{
    QString text = answer.failure + u'\n' + answer.templateId;
    for (const Reason &reason : answer.verdict.reasons)
        text += u'\n' + sentence(reason) + reason.inputs.join(u' ');
    for (const ConfigRemark &remark : answer.remarks)
        text += u'\n' + remark.message;
    return answer.body + '\n' + answer.rendered + '\n' + text.toUtf8();
}

SecretSnapshotPtr known(const QByteArray &value = kValue)
{
    SecretSnapshot made;
    made.secrets.insert(u"token"_s, {value, 1, u"d1"_s});
    made.secrets.insert(u"other"_s, {"else", 1, u"d2"_s});
    return std::make_shared<const SecretSnapshot>(made);
}

FleetDocument documentWith(TemplateKind kind, const QString &text)
{
    FleetDocument made;
    Profile profile;
    profile.id = u"p"_s;
    profile.boot = {u"/assets/vmlinuz"_s, {}, {u"quiet"_s}};
    profile.ignition = profile.cloud = profile.generic = u"t"_s;
    made.profiles = {profile};
    const QJsonObject token = secretReference(u"token"_s);
    made.groups = {{u"g"_s, {}, u"p"_s, {{u"zone"_s, u"a"_s}},
        {{u"token"_s, token}, {u"other"_s, secretReference(u"other"_s)}, {u"plain"_s, u"open"_s},
            {u"unset"_s, secretReference(u"nobody-set-it"_s)}, {u"zone"_s, token},
            {u"deep"_s, QJsonObject {{u"list"_s, QJsonArray {1, token}}}}}}};
    made.templates = {{u"t"_s, kind, text, {}}};
    return made;
}

BootQuestion question(const SecretSnapshotPtr &secrets)
{
    BootQuestion asked;
    asked.labels = {{u"zone"_s, u"a"_s}, {u"mac"_s, u"52:54:00:00:00:01"_s}};
    asked.baseUrl = "http://10.0.0.1:8080";
    asked.secrets = secrets;
    return asked;
}

BootAnswer generic(const QString &text, const SecretSnapshotPtr &secrets = known())
{
    const auto config = std::make_shared<const FleetConfig>(documentWith(TemplateKind::Generic, text));
    return BootRenderer(config).generic(question(secrets));
}

BootAnswer ignition(const QString &text, const SecretSnapshotPtr &secrets = known())
{
    const auto config = std::make_shared<const FleetConfig>(documentWith(TemplateKind::Butane, text));
    return BootRenderer(config).ignition(question(secrets));
}

const QString kButane = u"variant: flatcar\nversion: 1.1.0\nstorage:\n  files:\n    - path: /etc/token\n"
                        "      contents: {inline: \"%1\"}\n"_s;

/// A station made of values, which remembers what it was told.
class FakeDesk : public BootDesk
{
public:
    std::shared_ptr<const BootRenderer> renderer() override { return made; }
    SecretSnapshotPtr secrets() override { return known(); }
    Contact sighted(const Sighting &) override { return {NodeId {5}, {{u"zone"_s, u"a"_s}}}; }
    void answered(NodeId, const QByteArray &, const BootAnswer &answer) override
    {
        const std::scoped_lock lock(mutex);
        answers.append(answer);
    }
    qint64 nowMs() override { return 42; }

    std::shared_ptr<const BootRenderer> made;
    std::mutex mutex;
    QList<BootAnswer> answers;
};

} // namespace

class TestBootSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void givesTheNodeTheValueAndShowsTheMask_data();
    void givesTheNodeTheValueAndShowsTheMask();
    void leavesAnswersAloneThatReadNone();
    void namesWhatIsNotSet();
    void saysThatTheSecretsAreShut();
    void keepsSecretsOutOfBootScripts_data();
    void keepsSecretsOutOfBootScripts();
    void keepsSecretsOutOfMetadata();
    void quotesNoValueWhenItMakesTheConfigWrong_data();
    void quotesNoValueWhenItMakesTheConfigWrong();
    void servesWhatOnlyTheMaskMakesWrong();
    void putsMasksWhereNoSecretsAreKnown();
    void sendsTheValueToTheNodeAlone();
};

void TestBootSecrets::givesTheNodeTheValueAndShowsTheMask_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("gets");
    QTest::addColumn<QByteArray>("shows");
    const QByteArray value = kValue;
    const QByteArray mask = "••••••(token)";
    QTest::newRow("as it is") << u"t={{.token}}"_s << "t=" + value << "t=" + mask;
    QTest::newRow("in base64") << u"t={{base64 .token}}"_s << "t=" + value.toBase64()
                               << "t=" + mask.toBase64();
    QTest::newRow("as JSON") << u"t={{json .token}}"_s << "t=\"" + value + '"' << "t=\"" + mask + '"';
    QTest::newRow("deep in metadata") << u"{{index .deep.list 1}}"_s << value << mask;
    QTest::newRow("its length") << u"{{len .token}}"_s << QByteArray::number(value.size())
                                << QByteArray::number(mask.size());
}

void TestBootSecrets::givesTheNodeTheValueAndShowsTheMask()
{
    QFETCH(const QString, text);
    const BootAnswer answer = generic(text);
    QCOMPARE(answer.status, 200);
    QTEST(answer.secretBody.value_or(QByteArray()), "gets");
    QTEST(answer.body, "shows");
    QCOMPARE(answer.secrets, (QMap<QString, QString> {{u"token"_s, u"d1"_s}}));
    QVERIFY(!shown(answer).contains("hunter2"));

    const BootAnswer crypted = generic(u"{{sha512crypt .token}}"_s);
    QVERIFY(crypted.secretBody && *crypted.secretBody != crypted.body);
    const BootAnswer file = ignition(kButane.arg(u"{{.token}}"_s));
    QCOMPARE(file.status, 200);
    QCOMPARE(file.contentType, "application/vnd.coreos.ignition+json"_ba);
    QVERIFY(file.secretBody && file.secretBody->contains("data:,hunter2"));
    QVERIFY(!shown(file).contains("hunter2"));
    QVERIFY(file.rendered.contains(secretMask(u"token"_s).toUtf8()));
    // Long enough to be packed: what is shown is packed from masks.
    const BootAnswer packed = ignition(kButane.arg(u"{{.token}}"_s + QString(3000, u'a')));
    QVERIFY(packed.secretBody && packed.secretBody->contains("gzip"));
    QVERIFY(!packed.body.contains(*packed.secretBody) && packed.body != *packed.secretBody);
}

void TestBootSecrets::leavesAnswersAloneThatReadNone()
{
    const BootAnswer answer = generic(u"{{.plain}} {{.zone}}"_s); // the selector's zone, not the secret one
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, "open a"_ba);
    QVERIFY(!answer.secretBody);
    QVERIFY(answer.secrets.isEmpty());
}

void TestBootSecrets::namesWhatIsNotSet()
{
    const BootAnswer answer = generic(u"{{.token}} {{.unset}}"_s);
    QCOMPARE(answer.status, 500);
    QVERIFY(!answer.secretBody);
    for (const QString &word : {u"nobody-set-it"_s, u"52:54:00:00:00:01"_s, u"roadsteadctl secret set"_s})
        QVERIFY2(answer.failure.contains(word), qPrintable(word));
    QVERIFY(!answer.failure.contains(u"the secret token"_s));
    QVERIFY(answer.body.contains(answer.failure.toUtf8()));
    QCOMPARE(QByteArray(answer.verdict.decider()->rule), "boot.secret_unset"_ba);
    QVERIFY(summary(answer.verdict).contains(u"nobody-set-it"_s));
    QVERIFY(!shown(answer).contains("hunter2"));
}

void TestBootSecrets::saysThatTheSecretsAreShut()
{
    SecretSnapshot shut;
    shut.problem = u"the keychain is locked"_s;
    const BootAnswer answer = generic(u"{{.token}}"_s, std::make_shared<const SecretSnapshot>(shut));
    QCOMPARE(answer.status, 500);
    QVERIFY(answer.failure.contains(u"cannot read its secrets"_s));
    QVERIFY(summary(answer.verdict).contains(shut.problem));
    QCOMPARE(generic(u"{{.plain}}"_s, std::make_shared<const SecretSnapshot>(shut)).status, 200);
}

void TestBootSecrets::keepsSecretsOutOfBootScripts_data()
{
    QTest::addColumn<QString>("arg");
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("status");
    QTest::newRow("an argument") << u"token={{.token}}"_s << QString() << 500;
    QTest::newRow("an argument in disguise") << u"t={{base64 .token}}"_s << QString() << 500;
    QTest::newRow("an own script") << u"quiet"_s << u"echo {{.token}}"_s << 500;
    QTest::newRow("a condition") << u"quiet"_s << u"{{if .token}}a{{end}}"_s << 500;
    QTest::newRow("none") << u"quiet"_s << QString() << 200;
    QTest::newRow("none in an own script") << u"quiet"_s << u"echo {{.plain}}"_s << 200;
}

void TestBootSecrets::keepsSecretsOutOfBootScripts()
{
    QFETCH(const QString, arg);
    QFETCH(const QString, script);
    FleetDocument document = documentWith(TemplateKind::Ipxe, script);
    document.profiles.first().boot.args = {arg};
    if (!script.isEmpty())
        document.profiles.first().ipxe = document.profiles.first().grub = u"t"_s;
    const BootRenderer renderer(std::make_shared<const FleetConfig>(document));
    for (const BootAnswer &answer : {renderer.ipxe(question(known())), renderer.grub(question(known()))}) {
        QTEST(answer.status, "status");
        QVERIFY(!answer.secretBody);
        QVERIFY(!shown(answer).contains("hunter2"));
        QCOMPARE(answer.failure.contains(u"token"_s), answer.status != 200);
    }
}

void TestBootSecrets::keepsSecretsOutOfMetadata()
{
    const auto config = std::make_shared<const FleetConfig>(documentWith(TemplateKind::Generic, {}));
    const BootAnswer answer = BootRenderer(config).metadata(question(known()));
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.secretBody);
    QVERIFY(answer.body.contains("PLAIN=open\n"));
    QVERIFY(!answer.body.contains("TOKEN"));
    QVERIFY(!answer.body.contains("hunter2"));
}

void TestBootSecrets::quotesNoValueWhenItMakesTheConfigWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a quote") << kButane.arg(u"{{.token}}"_s) << "hunter2\" oops"_ba;
    QTest::newRow("a line break") << u"variant: flatcar\nversion: 1.1.0\nx: {{.token}}"_s
                                  << "hunter2\n- hunter2: ["_ba;
    QTest::newRow("no number") << u"variant: flatcar\nversion: 1.1.0\nstorage:\n  files:\n    - path: /a\n"
                                  "      mode: {{if eq .token \"hunter2\"}}{{.token}}{{else}}420{{end}}\n"_s
                               << "hunter2"_ba;
    QTest::newRow("the template fails")
        << u"variant: flatcar\nversion: 1.1.0\n# {{slice .token 18 20}}"_s << "hunter2"_ba;
}

void TestBootSecrets::quotesNoValueWhenItMakesTheConfigWrong()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, value);
    const BootAnswer answer = ignition(text, known(value));
    QCOMPARE(answer.status, 500);
    QVERIFY(!answer.secretBody);
    QVERIFY(answer.failure.contains(u"token"_s));
    QVERIFY2(!shown(answer).replace("template", "").contains("hunter2"), shown(answer).constData());
    QCOMPARE(QByteArray(answer.verdict.decider()->rule), "boot.secret_refused"_ba);
}

void TestBootSecrets::servesWhatOnlyTheMaskMakesWrong()
{
    const BootAnswer answer = generic(u"{{slice .token 0 30}}"_s);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.verdict.isGood);
    QCOMPARE(answer.secretBody.value_or(QByteArray()), QByteArray(kValue).first(30));
    QCOMPARE(answer.remarks.size(), 1);
    QVERIFY(!answer.remarks.first().isFatal);
    QVERIFY(!shown(answer).contains("hunter2"));
}

void TestBootSecrets::putsMasksWhereNoSecretsAreKnown()
{
    const BootAnswer answer = generic(u"{{.token}} {{.unset}}"_s, nullptr);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, "••••••(token) ••••••(nobody-set-it)"_ba);
    QVERIFY(!answer.secretBody);
}

void TestBootSecrets::sendsTheValueToTheNodeAlone()
{
    FakeDesk desk;
    desk.made = std::make_shared<const BootRenderer>(
        std::make_shared<const FleetConfig>(documentWith(TemplateKind::Generic, u"t={{.token}}"_s)));
    services::HttpServer server;
    services::addBootRoutes(server, desk);
    QVERIFY(server.start(u"127.0.0.1"_s, 0));
    const services::PeerAnswer answer
        = services::HttpPeer(server.port()).get("/generic?mac=52-54-00-00-00-01");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("t=") + kValue);
    QCOMPARE(answer.header("cache-control"), "no-store"_ba);
    QCOMPARE(desk.answers.size(), 1);
    QVERIFY(!desk.answers.first().secretBody);
    QCOMPARE(desk.answers.first().body, "t=••••••(token)"_ba);
    QVERIFY(
        !services::HttpPeer(server.port()).get("/metadata?mac=52-54-00-00-00-01").body.contains("hunter2"));
}

QTEST_GUILESS_MAIN(TestBootSecrets)
#include "tst_boot_secrets.moc"
