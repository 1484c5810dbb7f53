#include "../support/node_messages.h"
#include "../support/station_fixture.h"
#include "runtime/control.h"

#include <QProcess>
#include <QRegularExpression>

using namespace roadstead;
using namespace roadstead::runtime;
using namespace roadstead::test;

/// roadsteadctl's verbs against a station in this process.
class TestControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_fixture.reset(); }
    void answersEachVerb_data();
    void answersEachVerb();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void appliesWhatItExports();
    void backsUpAndRestores();
    void switchesServices();
    void releasesALock();
    void actsOnNodes();
    void makesDiscoveryTokens();
    void pausesAndResumesUpdates();
    void keepsSecrets();
    void readsASecretFromStandardInput();
    void worksWithoutAStation_data();
    void worksWithoutAStation();

private:
    ControlResult control(const QStringList &words) const
    {
        return runControl(QStringList {u"--station"_s, u"http://127.0.0.1:%1"_s.arg(m_fixture->admin()),
                              u"--token"_s, QString::fromLatin1(m_fixture->station->adminToken())}
            + words);
    }
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }

    const QTemporaryDir m_dir;
    std::unique_ptr<StationFixture> m_fixture;
};

void TestControl::initTestCase()
{
    m_fixture = std::make_unique<StationFixture>(m_dir.filePath(u"data"_s));
    QVERIFY(m_fixture->start());
    QVERIFY(m_fixture->applyYaml(lockAndUpdateDocument(2) + R"(clusters:
  - { id: rack-0, discovery: { token: 0123456789abcdef0123456789abcdef } }
  - { id: rack-1, lock_group: g0 }
)"));
    QCOMPARE(
        m_fixture->get("/ipxe?mac=52-54-00-00-00-01&hostname=alpha&uuid=00000000-0000-4000-8000-000000000001")
            .status,
        200);
    QCOMPARE(m_fixture->omaha(omahaCheck("00112233445566778899aabbccddeeff")).status, 200);
}

void TestControl::answersEachVerb_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    QTest::newRow("status") << QStringList {u"status"_s} << u"Roadstead .*2 nodes, document \\d+"_s;
    QTest::newRow("nodes") << QStringList {u"nodes"_s} << u"alpha.*52:54:00:00:00:01"_s;
    QTest::newRow("node by MAC") << QStringList {u"node"_s, u"52:54:00:00:00:01"_s} << u"alpha"_s;
    QTest::newRow("node by name") << QStringList {u"node"_s, u"ALPHA"_s} << u"52:54:00:00:00:01"_s;
    QTest::newRow("timeline") << QStringList {u"timeline"_s, u"alpha"_s}
                              << u"boot-script .*profile=plain(.|\n)*node-seen"_s;
    QTest::newRow("timeline, limited")
        << QStringList {u"timeline"_s, u"alpha"_s, u"--limit"_s, u"1"_s} << u"^[^\n]*\n$"_s;
    QTest::newRow("why") << QStringList {u"why"_s, u"alpha"_s} << u"boot: profile — (.|\n)*=> "_s;
    QTest::newRow("why, update") << QStringList {u"why"_s, u"00112233445566778899aabbccddeeff"_s}
                                 << u"update: granted"_s;
    QTest::newRow("events") << QStringList {u"events"_s} << u"config-applied"_s;
    QTest::newRow("explain") << QStringList {u"explain"_s, u"--mac"_s, u"52-54-00-00-00-77"_s}
                             << u"boot: profile"_s;
    QTest::newRow("services") << QStringList {u"services"_s} << u"http +running +127.0.0.1:\\d+"_s;
    QTest::newRow("locks") << QStringList {u"locks"_s} << u"g0 +0/1 +free *\n *g1 +0/1"_s;
    QTest::newRow("export") << QStringList {u"export"_s} << u"^roadstead: 1\n"_s;
    QTest::newRow("move") << QStringList {u"move"_s, u"rack-1"_s, u"alpha"_s} << u"^$"_s;
    QTest::newRow("discovery list") << QStringList {u"discovery"_s, u"list"_s}
                                    << u"rack-0 +0 of 3 +http://.*/discovery/0123456789abcdef"_s;
    QTest::newRow("discovery show") << QStringList {u"discovery"_s, u"show"_s, u"rack-0"_s}
                                    << u"^http.*\n0 of 3 joined, cluster rack-0\n$"_s;
    QTest::newRow("version") << QStringList {u"version"_s} << u"^roadsteadctl \\d+\\.\\d+"_s;
    QTest::newRow("help") << QStringList {u"--help"_s} << u"timeline ID"_s;
}

void TestControl::answersEachVerb()
{
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    const ControlResult result = control(words);
    QVERIFY2(result.exitCode == 0 && result.errors.isEmpty(), result.errors.constData());
    QVERIFY2(QRegularExpression(says).match(QString::fromUtf8(result.output)).hasMatch(),
        result.output.constData());
    if (words.first() == "export"_L1 || words.first() == "move"_L1 || words.first() == "version"_L1
        || words.first() == "--help"_L1)
        return;
    const ControlResult json = control(words + QStringList {u"--json"_s});
    QVERIFY2(QJsonDocument::fromJson(json.output).isObject(), json.output.constData());
}

void TestControl::tellsWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no verb") << QStringList() << 2 << QByteArray("roadsteadctl [--station URL]");
    QTest::newRow("unknown verb") << QStringList {u"fly"_s} << 2
                                  << QByteArray("roadsteadctl [--station URL]");
    QTest::newRow("unknown flag") << QStringList {u"nodes"_s, u"--fly"_s} << 2 << QByteArray("fly");
    QTest::newRow("word missing") << QStringList {u"timeline"_s} << 2 << QByteArray("timeline ID");
    QTest::newRow("unknown node") << QStringList {u"node"_s, u"nobody"_s} << 1 << QByteArray("“nobody”");
    QTest::newRow("unknown cluster") << QStringList {u"move"_s, u"nowhere"_s, u"alpha"_s} << 1
                                     << QByteArray("“nowhere”");
    QTest::newRow("unknown service") << QStringList {u"stop"_s, u"nothing"_s} << 1
                                     << QByteArray("dhcp, tftp");
    QTest::newRow("release without reason")
        << QStringList {u"locks"_s, u"release"_s, u"g0"_s, u"x"_s} << 1 << QByteArray("--reason");
    QTest::newRow("release of nothing") << QStringList {u"locks"_s, u"release"_s, u"g0"_s, u"x"_s,
        u"--reason"_s, u"r"_s} << 1 << QByteArray("holds no lock");
    QTest::newRow("token of no size")
        << QStringList {u"discovery"_s, u"new"_s, u"--size"_s, u"0"_s} << 1 << QByteArray("1 to 100");
    QTest::newRow("size that is no number")
        << QStringList {u"discovery"_s, u"new"_s, u"--size"_s, u"x"_s} << 1 << QByteArray("“x”");
    QTest::newRow("no such cluster's token")
        << QStringList {u"discovery"_s, u"show"_s, u"nowhere"_s} << 1 << QByteArray("“nowhere”");
    QTest::newRow("a cluster without token")
        << QStringList {u"discovery"_s, u"show"_s, u"rack-1"_s} << 1 << QByteArray("no discovery token");
    QTest::newRow("no such token") << QStringList {u"discovery"_s, u"show"_s, QString(32, u'a')} << 1
                                   << QByteArray("no discovery token");
    QTest::newRow("discovery of nothing")
        << QStringList {u"discovery"_s, u"fly"_s} << 2 << QByteArray("discovery new");
    QTest::newRow("wrong token") << QStringList {u"nodes"_s, u"--token"_s, u"x"_s} << 1
                                 << QByteArray("token");
    QTest::newRow("no station") << QStringList {u"nodes"_s, u"--station"_s, u"http://127.0.0.1:1"_s} << 1
                                << QByteArray("no station at");
    QTest::newRow("no file") << QStringList {u"apply"_s, u"/nowhere/fleet.yaml"_s} << 1
                             << QByteArray("/nowhere/fleet.yaml");
    QTest::newRow("no backup") << QStringList {u"restore"_s, u"/nowhere/all"_s} << 1
                               << QByteArray("/nowhere/all");
}

void TestControl::tellsWhatIsWrong()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    QFETCH(QByteArray, says);
    const ControlResult result = control(words);
    QCOMPARE(result.exitCode, code);
    QVERIFY(result.output.isEmpty());
    QVERIFY2(result.errors.contains(says), result.errors.constData());
}

void TestControl::appliesWhatItExports()
{
    const QByteArray before = control({u"export"_s}).output;
    const ControlResult applied = control({u"apply"_s, write(u"again.yaml"_s, before)});
    QVERIFY2(applied.exitCode == 0, applied.errors.constData());
    QCOMPARE(control({u"export"_s}).output, before);
    // Template files come with the document; what is wrong is said with its line and nothing is applied.
    QVERIFY(!write(u"base.ign"_s, "{\"ignition\": {\"version\": \"3.3.0\"}}").isEmpty());
    const ControlResult wrong = control({u"apply"_s, write(u"wrong.yaml"_s, before + "\nnonsense: 1\n")});
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY2(wrong.errors.contains("line "), wrong.errors.constData());
    QCOMPARE(control({u"export"_s}).output, before);
    const QString file = write(
        u"file.yaml"_s, "roadstead: 1\ntemplates: [ { id: base, kind: ignition, file: base.ign } ]\n");
    const ControlResult fromFile = control({u"apply"_s, file});
    QVERIFY2(fromFile.exitCode == 0, fromFile.errors.constData());
    QVERIFY(control({u"export"_s}).output.contains("3.3.0"));
    QCOMPARE(control({u"apply"_s, m_dir.filePath(u"again.yaml"_s)}).exitCode, 0);
}

void TestControl::backsUpAndRestores()
{
    const QString file = m_dir.filePath(u"all.tar.zst"_s);
    QCOMPARE(control({u"backup"_s, file}).exitCode, 0);
    const QByteArray before = control({u"export"_s}).output;
    QCOMPARE(control({u"apply"_s, write(u"empty.yaml"_s, "roadstead: 1\n")}).exitCode, 0);
    QVERIFY(control({u"export"_s}).output != before);
    QCOMPARE(control({u"restore"_s, file}).exitCode, 0);
    QCOMPARE(control({u"export"_s}).output, before);
    QCOMPARE(control({u"restore"_s, m_dir.filePath(u"empty.yaml"_s)}).exitCode, 1);
    QCOMPARE(control({u"backup"_s, u"/nowhere/all"_s}).exitCode, 1);
}

void TestControl::switchesServices()
{
    QVERIFY(control({u"stop"_s, u"locks"_s}).output.contains("locks"));
    QCOMPARE(m_fixture->status(ServiceId::Locks).state, ServiceState::Off);
    QCOMPARE(control({u"start"_s, u"locks"_s}).exitCode, 0);
    QCOMPARE(m_fixture->status(ServiceId::Locks).state, ServiceState::Running);
}

void TestControl::releasesALock()
{
    QCOMPARE(m_fixture->node(lockRequest("/v1/pre-reboot", "g1", "stuck")).status, 200);
    QVERIFY(control({u"locks"_s}).output.contains("stuck"));
    QCOMPARE(
        control({u"locks"_s, u"release"_s, u"g1"_s, u"stuck"_s, u"--reason"_s, u"disk died"_s}).exitCode, 0);
    QTRY_VERIFY(!control({u"locks"_s}).output.contains("stuck"));
    QVERIFY(control({u"events"_s}).output.contains("reason=disk died"));
}

void TestControl::actsOnNodes()
{
    const auto held = [this] { return m_fixture->json("/api/v1/nodes/alpha").value(u"held"_s).toBool(); };
    QVERIFY(!held());
    QCOMPARE(control({u"hold"_s, u"alpha"_s, u"--reason"_s, u"disk"_s}).exitCode, 0);
    QVERIFY(held());
    QVERIFY(control({u"export"_s}).output.contains("hold: true"));
    QVERIFY(control({u"events"_s}).output.contains("reason=disk"));
    QCOMPARE(control({u"unhold"_s, u"alpha"_s}).exitCode, 0);
    QVERIFY(!held());
    QCOMPARE(control({u"label"_s, u"alpha"_s, u"role=etcd"_s}).exitCode, 0);
    QVERIFY(control({u"node"_s, u"alpha"_s}).output.contains("role=etcd"));
    QCOMPARE(control({u"label"_s, u"alpha"_s, u"role="_s}).exitCode, 0);
    QVERIFY(!control({u"node"_s, u"alpha"_s}).output.contains("role="));
    QVERIFY(control({u"label"_s, u"alpha"_s, u"role"_s}).errors.contains("KEY=VALUE"));
    const QString number = QString::number(m_fixture->json("/api/v1/nodes/alpha").value(u"id"_s).toInteger());
    QCOMPARE(control({u"retire"_s, u"alpha"_s}).exitCode, 0);
    QVERIFY(!control({u"nodes"_s}).output.contains("alpha"));
    QVERIFY(control({u"unretire"_s, u"alpha"_s}).errors.contains("no node"));
    QCOMPARE(control({u"unretire"_s, number}).exitCode, 0);
    QVERIFY(control({u"nodes"_s}).output.contains("alpha"));
    QVERIFY(control({u"hold"_s, u"nobody"_s}).errors.contains("nobody"));
    QCOMPARE(control({u"hold"_s}).exitCode, 2);
}

void TestControl::makesDiscoveryTokens()
{
    const auto urlOf = [](const ControlResult &made) { return QString::fromUtf8(made.output).trimmed(); };
    const ControlResult bare = control({u"discovery"_s, u"new"_s});
    QCOMPARE(bare.exitCode, 0);
    static const QRegularExpression url(u"^http://127.0.0.1:\\d+/discovery/[0-9a-f]{32}$"_s);
    QVERIFY2(url.match(urlOf(bare)).hasMatch(), bare.output.constData());
    // A person gives the whole URL back.
    const ControlResult shown = control({u"discovery"_s, u"show"_s, urlOf(bare)});
    QVERIFY2(shown.output.contains("0 of 3 joined\n"), QByteArray(shown.output + shown.errors).constData());
    const ControlResult made
        = control({u"discovery"_s, u"new"_s, u"--cluster"_s, u"etcd-lab"_s, u"--size"_s, u"5"_s});
    QCOMPARE(made.exitCode, 0);
    const Cluster *cluster = m_fixture->station->config()->cluster(u"etcd-lab"_s);
    QVERIFY(cluster && cluster->discovery);
    QCOMPARE(cluster->discovery->size, 5);
    QVERIFY(urlOf(made).endsWith(cluster->discovery->token));
    // One that is there gets another token.
    const ControlResult again
        = control({u"discovery"_s, u"new"_s, u"--cluster"_s, u"etcd-lab"_s, u"--size"_s, u"1"_s});
    QVERIFY(urlOf(again) != urlOf(made));
    const ControlResult list = control({u"discovery"_s, u"list"_s});
    QVERIFY2(list.output.contains(again.output.trimmed()), list.output.constData());
}

void TestControl::pausesAndResumesUpdates()
{
    QVERIFY(control({u"rollouts"_s}).output.contains("running"));
    QCOMPARE(control({u"updates"_s, u"off"_s, u"stable"_s, u"--reason"_s, u"lunch"_s}).exitCode, 0);
    const QByteArray paused = control({u"rollouts"_s}).output;
    QVERIFY2(paused.contains("paused") && paused.contains("lunch"), paused.constData());
    QCOMPARE(control({u"updates"_s, u"on"_s, u"stable"_s}).exitCode, 0);
    QVERIFY(control({u"rollouts"_s, u"--json"_s}).output.contains("\"state\": \"running\""));
    QCOMPARE(control({u"updates"_s, u"off"_s, u"nowhere"_s}).exitCode, 1);
    QVERIFY(control({u"updates"_s, u"sideways"_s, u"stable"_s}).errors.contains("on or off"));
}

void TestControl::keepsSecrets()
{
    const QByteArray before = control({u"export"_s}).output;
    QByteArray named = before;
    named.replace(
        "    profile: plain\n", "    profile: plain\n    metadata: { token: { secret: join-token } }\n");
    const ControlResult applied = control({u"apply"_s, write(u"named.yaml"_s, named)});
    QVERIFY2(applied.exitCode == 0, (applied.errors + named).constData());
    QVERIFY2(applied.errors.contains("join-token") && applied.errors.contains("not set"),
        applied.errors.constData());
    QVERIFY(control({u"export"_s}).output.contains("{\"secret\": \"join-token\"}"));
    QVERIFY(control({u"secret"_s, u"list"_s}).output.contains("not set"));

    const QString file = write(u"value"_s, "Zq9-value\n");
    QCOMPARE(control({u"secret"_s, u"set"_s, u"join-token"_s, u"--file"_s, file}).exitCode, 0);
    const ControlResult list = control({u"secret"_s, u"list"_s});
    QVERIFY2(QRegularExpression(u"join-token +20\\d\\d.*group all"_s)
                 .match(QString::fromUtf8(list.output))
                 .hasMatch(),
        list.output.constData());
    for (const QStringList &words : {QStringList {u"secret"_s, u"list"_s, u"--json"_s}, {u"events"_s},
             {u"export"_s}, {u"explain"_s, u"--mac"_s, u"52-54-00-00-00-77"_s}})
        QVERIFY(!control(words).output.contains("Zq9"));
    QVERIFY(control({u"events"_s}).output.contains("set-secret"));

    // Never among the words; never in clear to another machine.
    const ControlResult shown = control({u"secret"_s, u"set"_s, u"join-token"_s, u"Zq9-value"_s});
    QCOMPARE(shown.exitCode, 1);
    QVERIFY(shown.errors.contains("standard input"));
    const ControlResult far = runControl({u"--station"_s, u"http://192.0.2.1:8081"_s, u"--token"_s, u"t"_s,
        u"secret"_s, u"set"_s, u"join-token"_s, u"--file"_s, file});
    QCOMPARE(far.exitCode, 1);
    QVERIFY(far.errors.contains("in clear"));
    QVERIFY(control({u"secret"_s, u"set"_s, u"a b"_s, u"--file"_s, file}).errors.contains("no name"));
    QVERIFY(
        control({u"secret"_s, u"set"_s, u"a"_s, u"--file"_s, write(u"none"_s, "")}).errors.contains("empty"));
    QCOMPARE(control({u"secret"_s, u"turn"_s}).exitCode, 2);

    // A backup does without it, and says so when it is restored.
    const QString archive = m_dir.filePath(u"secret.tar.zst"_s);
    QCOMPARE(control({u"backup"_s, archive}).exitCode, 0);
    QCOMPARE(control({u"secret"_s, u"remove"_s, u"join-token"_s}).exitCode, 0);
    QCOMPARE(control({u"secret"_s, u"remove"_s, u"join-token"_s}).exitCode, 1);
    const ControlResult restored = control({u"restore"_s, archive});
    QCOMPARE(restored.exitCode, 0);
    QVERIFY(restored.errors.contains("join-token"));
    QCOMPARE(control({u"apply"_s, write(u"before.yaml"_s, before)}).exitCode, 0);
}

void TestControl::readsASecretFromStandardInput()
{
    const auto set = [this](const QByteArray &given) {
        return aside([given, token = m_fixture->station->adminToken(), port = m_fixture->admin()] {
            QProcess program;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"ROADSTEAD_TOKEN"_s, QString::fromLatin1(token));
            program.setProcessEnvironment(environment);
            program.start(QStringLiteral(ROADSTEAD_BIN_DIR "/roadsteadctl"),
                {u"--station"_s, u"http://127.0.0.1:%1"_s.arg(port), u"secret"_s, u"set"_s, u"piped"_s});
            program.write(given);
            program.closeWriteChannel();
            return program.waitForFinished(30'000) ? program.exitCode() : -1;
        });
    };
    QVERIFY(m_fixture->applyYaml(
        "roadstead: 1\nprofiles: [ { id: p, generic: g } ]\ntemplates: [ { id: g, kind: "
        "generic, text: \"[{{.t}}]\" } ]\ngroups: [ { id: a, profile: p, metadata: { t: { "
        "secret: piped } } } ]\n"));
    QCOMPARE(set("one line\n"), 0); // the line break that ends it is the terminal's
    QCOMPARE(m_fixture->get("/generic?mac=52-54-00-00-00-01").body, "[one line]"_ba);
    QCOMPARE(set("two\nlines\n\n"), 0);
    QCOMPARE(m_fixture->get("/generic?mac=52-54-00-00-00-01").body, "[two\nlines\n]"_ba);
    QCOMPARE(set("\n"), 1);
}

void TestControl::worksWithoutAStation_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    const QString good = write(u"good.yaml"_s, lockAndUpdateDocument(1));
    const QString bad = write(u"bad.yaml"_s, "roadstead: 1\nx: 1\n");
    const QString page = write(u"t.tmpl"_s, "{{.n}} {{range .l}}<{{.}}>{{end}}");
    const QString broken = write(u"b.tmpl"_s, "a\n{{.n");
    const QString values = write(u"d.json"_s, R"({"n": 3, "l": ["a", "b"]})");
    const QString wrong = write(u"w.json"_s, "{\n]");
    QTest::newRow("validate") << QStringList {u"validate"_s, good} << 0 << QByteArray("right (1 profiles");
    QTest::newRow("validate, wrong") << QStringList {u"validate"_s, bad} << 1 << QByteArray("line 2");
    QTest::newRow("render") << QStringList {u"render"_s, u"--template"_s, page, u"--data"_s, values} << 0
                            << QByteArray("3 <a><b>");
    QTest::newRow("render, wrong template")
        << QStringList {u"render"_s, u"--template"_s, broken} << 1 << QByteArray("b.tmpl:2");
    QTest::newRow("render, wrong data") << QStringList {u"render"_s, u"--template"_s, page, u"--data"_s,
        wrong} << 1 << QByteArray("w.json:2");
    QTest::newRow("render, wrong numbers") << QStringList {u"render"_s, u"--template"_s, page, u"--numbers"_s,
        u"x"_s} << 2 << QByteArray("--numbers int|float64");
    QTest::newRow("explain") << QStringList {u"explain"_s, u"--apply"_s, good, u"--mac"_s,
        u"52-54-00-00-00-01"_s}
                             << 0 << QByteArray("kernel /assets/vmlinuz quiet");
    QTest::newRow("explain, wrong") << QStringList {u"explain"_s, u"--apply"_s, bad} << 1
                                    << QByteArray("line 2");
}

void TestControl::worksWithoutAStation()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    QFETCH(QByteArray, says);
    const ControlResult result = runControl(QStringList {u"--station"_s, u"http://127.0.0.1:1"_s} + words);
    QCOMPARE(result.exitCode, code);
    QVERIFY2((code == 0 ? result.output : result.errors).contains(says),
        (result.output + result.errors).constData());
}

QTEST_GUILESS_MAIN(TestControl)
#include "tst_control.moc"
