#include "../support/station_fixture.h"
#include "core/preset.h"
#include "provision/preset_reader.h"
#include "runtime/control.h"

#include <QRegularExpression>

using namespace roadstead;
using namespace roadstead::runtime;
using namespace roadstead::test;

/// roadsteadctl preset: without a station, and into a station in this process.
class TestControlPreset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanupTestCase() { m_fixture.reset(); }
    void listsAndShows();
    void rendersWhatANodeIsGiven();
    void takesValuesFromFiles();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void addsToAFile();
    void addsToAStation();

private:
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
    ControlResult control(const QStringList &words) const
    {
        return runControl(QStringList {u"--station"_s, u"http://127.0.0.1:%1"_s.arg(m_fixture->admin()),
                              u"--token"_s, QString::fromLatin1(m_fixture->station->adminToken())}
            + words);
    }
    static inline const QString kKey = u"ssh_keys=ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me"_s;

    const QTemporaryDir m_dir;
    std::unique_ptr<StationFixture> m_fixture;
};

void TestControlPreset::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestControlPreset::listsAndShows()
{
    const ControlResult list = runControl({u"preset"_s, u"list"_s});
    QCOMPARE(list.exitCode, 0);
    for (const Preset &preset : provision::builtInPresets()) {
        QVERIFY2(list.output.contains(preset.id.toUtf8()), qPrintable(preset.id));
        const ControlResult shown = runControl({u"preset"_s, u"show"_s, preset.id});
        QCOMPARE(shown.exitCode, 0);
        for (const PresetVariable &variable : preset.variables)
            QVERIFY2(
                shown.output.contains("\n  " + variable.name.toUtf8() + "  ("), qPrintable(variable.name));
        for (const PresetNote &note : preset.notes)
            QVERIFY2(shown.output.contains(note.title.toUtf8()), qPrintable(note.title));
    }
    const QByteArray etcd = runControl({u"preset"_s, u"show"_s, u"flatcar-etcd"_s}).output;
    QVERIFY(etcd.contains("Only with formation=static."));
    QVERIFY(etcd.contains("A secret: give it by --secret private_key=FILE"));
}

void TestControlPreset::rendersWhatANodeIsGiven()
{
    const ControlResult made = runControl({u"preset"_s, u"render"_s, u"flatcar-node"_s, u"--set"_s, kKey,
        u"--set"_s, u"ssh_keys=ssh-rsa AAAAB3NzaC1yc2E= you"_s, u"--base-url"_s, u"http://10.0.0.1:8080"_s});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    QVERIFY(made.output.contains(
        R"("sshAuthorizedKeys":["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me","ssh-rsa AAAAB3NzaC1yc2E= you"])"));
    QVERIFY(made.output.contains("LOCKSMITHD_ENDPOINT=http://10.0.0.1:8080"));
    const ControlResult cloud = runControl({u"preset"_s, u"render"_s, u"coreos-fleet"_s, u"--set"_s, kKey,
        u"--set"_s, u"discovery_url=http://station/discovery/a"_s});
    QVERIFY2(cloud.exitCode == 0, cloud.errors.constData());
    QVERIFY(cloud.output.startsWith("#cloud-config\n"));
}

void TestControlPreset::takesValuesFromFiles()
{
    const QString keys
        = write(u"keys"_s, "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me\nssh-rsa AAAAB3NzaC1yc2E= you\n");
    const QString hash = write(u"hash"_s, "$6$salt$0123456789abcdefghijklmnop\n");
    const ControlResult made = runControl({u"preset"_s, u"render"_s, u"flatcar-node"_s, u"--set"_s,
        u"ssh_keys=@"_s + keys, u"--secret"_s, u"console_password_hash="_s + hash});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    QVERIFY(made.output.contains(R"("passwordHash":"$6$salt$0123456789abcdefghijklmnop")"));
    QVERIFY(made.output.contains("AAAAB3NzaC1yc2E= you"));
}

void TestControlPreset::refusesWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QStringList &words, int exitCode, const QByteArray &says) {
        QTest::newRow(name) << QStringList {u"preset"_s} + words << exitCode << says;
    };
    row("no verb", {}, 2, "preset list | show ID");
    row("a verb of nobody", {u"delete"_s, u"flatcar-node"_s}, 2, "preset list | show ID");
    row("no name", {u"add"_s, u"flatcar-node"_s}, 2, "add ID NAME");
    row("a preset of nobody", {u"show"_s, u"windows"_s}, 1, "There is no preset “windows”");
    row("nothing given", {u"render"_s, u"flatcar-node"_s}, 1, "ssh_keys: It has to be given.");
    row("no pair", {u"render"_s, u"flatcar-node"_s, u"--set"_s, u"mtu"_s}, 1, "write it as KEY=VALUE");
    row("a value of nobody", {u"render"_s, u"flatcar-node"_s, u"--set"_s, u"colour=red"_s}, 1,
        "no value “colour”");
    row("a wrong value", {u"render"_s, u"flatcar-node"_s, u"--set"_s, kKey, u"--set"_s, u"mtu=x"_s}, 1,
        "mtu: It is no number from 0 to 9216.");
    row("a secret for all to read",
        {u"render"_s, u"flatcar-node"_s, u"--set"_s,
            u"console_password_hash=$6$salt$abcdefghijklmnopqrstuv"_s},
        1, "a command line can be read by others");
    row("a file that is not there", {u"render"_s, u"flatcar-node"_s, u"--set"_s, u"ssh_keys=@/nowhere"_s}, 1,
        "/nowhere cannot be read");
    row("a wrong secret",
        {u"render"_s, u"flatcar-node"_s, u"--secret"_s, u"console_password_hash=/nowhere"_s}, 1,
        "/nowhere cannot be read");
}

void TestControlPreset::refusesWhatIsWrong()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, says);
    const ControlResult result = runControl(words);
    QTEST(result.exitCode, "exitCode");
    QVERIFY2(result.errors.contains(says), result.errors.constData());
    QVERIFY(result.output.isEmpty());
}

void TestControlPreset::addsToAFile()
{
    const QString file = write(u"fleet.yaml"_s, "roadstead: 1\nclusters: [ { id: rack-1 } ]\n");
    const QStringList words {u"preset"_s, u"add"_s, u"fcos-node"_s, u"nodes"_s, u"--apply"_s, file,
        u"--set"_s, kKey, u"--label"_s, u"cluster=rack-1"_s};
    const ControlResult made = runControl(words);
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    const QString whole = write(u"whole.yaml"_s, made.output);
    const ControlResult valid = runControl({u"validate"_s, whole});
    QVERIFY2(valid.output.contains("1 profiles, 1 groups, 1 templates, 1 clusters"),
        (valid.output + valid.errors).constData());
    QStringList again = words;
    again[5] = whole;
    const ControlResult refused = runControl(again);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(refused.errors.contains("“nodes” is in the document already"));
}

void TestControlPreset::addsToAStation()
{
    m_fixture = std::make_unique<StationFixture>(m_dir.filePath(u"data"_s));
    QVERIFY(m_fixture->start());
    QVERIFY(m_fixture->applyYaml("roadstead: 1\n"));
    const QStringList words {u"preset"_s, u"add"_s, u"flatcar-node"_s, u"rack"_s, u"--set"_s, kKey,
        u"--label"_s, u"zone=a"_s, u"--reason"_s, u"the new rack"_s};
    const ControlResult added = control(words);
    QVERIFY2(added.exitCode == 0, added.errors.constData());
    QCOMPARE(m_fixture->get("/ignition?mac=52-54-00-00-00-01&zone=a").status, 200);
    QVERIFY(
        m_fixture->get("/ignition?mac=52-54-00-00-00-01&zone=a").body.contains("AAAAC3NzaC1lZDI1NTE5 me"));
    QCOMPARE(m_fixture->get("/ignition?mac=52-54-00-00-00-02&zone=b").status, 404);
    const ControlResult again = control(words);
    QCOMPARE(again.exitCode, 1);
    QVERIFY(again.errors.contains("“rack” is in the document already"));
    QVERIFY(control({u"events"_s}).output.contains("the new rack"));
    // A secret goes into the vault, and out to the node alone.
    const QString hash = write(u"hash"_s, "$6$salt$0123456789abcdefghijklmnop\n");
    const ControlResult secret = control({u"preset"_s, u"add"_s, u"flatcar-node"_s, u"console"_s, u"--set"_s,
        kKey, u"--secret"_s, u"console_password_hash="_s + hash, u"--label"_s, u"zone=c"_s});
    QVERIFY2(secret.exitCode == 0, secret.errors.constData());
    QVERIFY(m_fixture->get("/ignition?mac=52-54-00-00-00-03&zone=c")
                .body.contains("$6$salt$0123456789abcdefghijklmnop"));
    const QByteArray document = control({u"export"_s}).output;
    QVERIFY(document.contains("console-console_password_hash") && !document.contains("$6$salt$"));
}

QTEST_GUILESS_MAIN(TestControlPreset)
#include "tst_control_preset.moc"
