#include "core/literals.h"
#include "runtime/control.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace roadstead;
using namespace roadstead::runtime;

// roadsteadctl validate and clc, on files of every kind.
class TestControlConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void validates_data();
    void validates();
    void translatesContainerLinuxConfigs();
    void saysHowItIsCalled();

private:
    QString write(const QByteArray &text);

    QTemporaryDir m_dir;
};

void TestControlConfig::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

QString TestControlConfig::write(const QByteArray &text)
{
    QFile file(m_dir.filePath(u"input"_s));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

void TestControlConfig::validates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QByteArray &text, int exitCode, const QByteArray &says,
                         const QStringList &options = {}) {
        QTest::newRow(name) << text << options << exitCode << says;
    };
    row("Ignition 3", R"({"ignition": {"version": "3.4.0"}})", 0, "right (ignition)");
    row("Ignition 3, wrong", R"({"ignition": {"version": "3.4.0"}, "storage": {"files": [{"path": "a"}]}})",
        1, "error at $.storage.files.0.path, line 1 col 67: path not absolute");
    row("Ignition 2", R"({"ignition": {"version": "2.3.0"}})", 0, "right (ignition)");
    row("Ignition 2, with a remark", "{\"ignition\": {\"version\": \"2.3.0\"},\n\"x\": 1}", 0,
        "warning at $.x, line 2 col 4: Config has unrecognized key: x");
    row("Ignition 1", R"({"ignitionVersion": 1})", 1, "Ignition 1 (ignitionVersion) must be rewritten");
    row("experimental", R"({"ignition": {"version": "3.7.0-experimental"}})", 1, "is experimental");
    row("JSON, broken", "{\"ignition\": ]", 1, "error at line 1 col 15: invalid character ']'");
    row("Butane", "variant: flatcar\nversion: 1.1.0\n", 0, "right (butane)");
    row("Butane, wrong", "variant: flatcar\nversion: 1.1.0\nstorage:\n  files:\n    - path: a\n", 1,
        "error at $.storage.files.0.path, line 5 col 13: path not absolute");
    row("Butane, broken", "variant: flatcar\nversion: [\n", 1, "yaml: line 3");
    row("a Container Linux Config", "---\nsystemd:\n  units: []\n", 0, "right (clc)");
    row("a Container Linux Config, wrong", "update: {server: \"a:\"}\nlocksmith: {reboot_strategy: x}\n", 1,
        "error at $.locksmith.reboot_strategy, line 2 col 30: unknown reboot strategy");
    row("dynamic data", "etcd: {name: \"{HOSTNAME}\"}\n", 1, "platform must be specified");
    row("dynamic data of a platform", "etcd: {name: \"{HOSTNAME}\"}\n", 0, "right (clc)",
        {u"--platform"_s, u"ec2"_s});
    row("a cloud-config", "#cloud-config\nhostname: a\n", 0, "right (cloud-config)");
    row("a cloud-config, wrong", "#cloud-config\nwrite_files: [{path: /usr/a}]\n", 1,
        "error at $.write_files.0.path, line 2 col 16: file cannot be written");
    row("a script", "#!/bin/sh\n", 0, "right (script)");
    row("a fleet document", "roadstead: 1\n", 0, "right (0 profiles");
    row("a fleet document, wrong", "roadstead: 1\nprofilez: []\n", 1, "line 2");
    row("something else", "hello\n", 1, "understood are a fleet document");
    row("nothing", "", 1, "understood are");
    row("a kind by hand", "{}", 0, "right (clc)", {u"--kind"_s, u"clc"_s});
    row("a kind of nobody", "{}", 2, "validate [--kind", {u"--kind"_s, u"x"_s});
}

void TestControlConfig::validates()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, says);
    const ControlResult result = runControl(QStringList {u"validate"_s, write(text)} + options);
    const QByteArray said = result.errors + result.output;
    QVERIFY2(said.contains(says), said.constData());
    QTEST(result.exitCode, "exitCode");
}

void TestControlConfig::translatesContainerLinuxConfigs()
{
    const QString file = write("etcd: {name: \"{HOSTNAME}\"}\n");
    const ControlResult made = runControl({u"clc"_s, u"--platform"_s, u"ec2"_s, file});
    QCOMPARE(made.exitCode, 0);
    QVERIFY(made.output.contains("COREOS_EC2_HOSTNAME"));
    const ControlResult refused = runControl({u"clc"_s, file});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(refused.output.isEmpty());
    QVERIFY(refused.errors.contains("Error translating config"));
}

void TestControlConfig::saysHowItIsCalled()
{
    QCOMPARE(runControl({u"validate"_s, u"a"_s, u"b"_s}).exitCode, 2);
    QCOMPARE(runControl({u"clc"_s, u"a"_s, u"b"_s}).exitCode, 2);
    QVERIFY(runControl({u"validate"_s, m_dir.filePath(u"none"_s)}).errors.contains("failed to open"));
}

QTEST_GUILESS_MAIN(TestControlConfig)
#include "tst_control_config.moc"
