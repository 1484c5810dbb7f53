#include "core/literals.h"
#include "runtime/control.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace roadstead;
using runtime::ControlResult;
using runtime::runControl;

// roadsteadctl butane, with files on disk.
class TestControlButane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsIgnition();
    void printsRemarksAsButaneDoes_data();
    void printsRemarksAsButaneDoes();
    void embedsTrees();
    void refusesLinksOutOfTheFolder();

private:
    void write(const QString &name, const QByteArray &text);
    ControlResult butane(const QByteArray &body, const QStringList &options = {});

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestControlButane::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_dir->path()).mkpath(u"files/tree/bin"_s));
}

void TestControlButane::write(const QString &name, const QByteArray &text)
{
    QFile file(m_dir->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

ControlResult TestControlButane::butane(const QByteArray &body, const QStringList &options)
{
    write(u"config.bu"_s, "variant: fcos\nversion: 1.7.0\n" + body);
    return runControl(QStringList {u"butane"_s, m_dir->filePath(u"config.bu"_s)} + options);
}

void TestControlButane::printsIgnition()
{
    const ControlResult made = butane("passwd: {}\n", {u"--pretty"_s, u"--strict"_s, u"--raw-errors"_s});
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(made.output, "{\n  \"ignition\": {\n    \"version\": \"3.6.0\"\n  }\n}\n"_ba);
    QVERIFY(made.errors.isEmpty());
}

void TestControlButane::printsRemarksAsButaneDoes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("errors");
    const QByteArray unused = "warning at $.colour, line 3 col 1: unused key colour\n";
    QTest::newRow("warning") << "colour: red\n"_ba << QStringList() << 0 << unused;
    QTest::newRow("strict") << "colour: red\n"_ba << QStringList {u"--strict"_s} << 1
                            << unused + "Config produced warnings and --strict was specified\n";
    QTest::newRow("source")
        << "storage: {trees: [{local: a}]}\n"_ba << QStringList() << 1
        << "error at $.storage.trees.0, line 3 col 19: local file paths are relative to a files directory "
           "that must be specified with -d/--files-dir\n"
           "Error translating config: source config is invalid\n"_ba;
    QTest::newRow("generated") << "storage: {links: [{path: a, target: b}]}\n"_ba << QStringList() << 1
                               << "error at $.storage.links.0.path, line 3 col 26: path not absolute\n"
                                  "Error translating config: config generated was invalid\n"_ba;
}

void TestControlButane::printsRemarksAsButaneDoes()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QStringList, options);
    const ControlResult made = butane(body, options);
    QTEST(made.exitCode, "exitCode");
    QTEST(made.errors, "errors");
    QCOMPARE(made.output.isEmpty(), made.exitCode != 0);
}

void TestControlButane::embedsTrees()
{
    write(u"files/tree/bin/run"_s, "run");
    write(u"files/tree/a"_s, "a");
    QFile(m_dir->filePath(u"files/tree/bin/run"_s))
        .setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(QFile::link(u"bin/run"_s, m_dir->filePath(u"files/tree/link"_s)));
    const ControlResult made
        = butane("storage: {trees: [{local: tree, path: /opt}]}\n", {u"-d"_s, m_dir->filePath(u"files"_s)});
    QCOMPARE(made.errors, QByteArray());
    const QJsonValue storage = QJsonDocument::fromJson(made.output)[u"storage"];
    QCOMPARE(storage[u"files"][0][u"path"].toString(), u"/opt/a"_s);
    QCOMPARE(storage[u"files"][0][u"mode"].toInt(), 0644);
    QCOMPARE(storage[u"files"][1][u"path"].toString(), u"/opt/bin/run"_s);
    QCOMPARE(storage[u"files"][1][u"mode"].toInt(), 0755);
    QCOMPARE(storage[u"links"][0][u"target"].toString(), u"bin/run"_s);
    QVERIFY(storage[u"directories"].isUndefined());
}

void TestControlButane::refusesLinksOutOfTheFolder()
{
    write(u"secret"_s, "secret");
    QVERIFY(QFile::link(m_dir->filePath(u"secret"_s), m_dir->filePath(u"files/inside"_s)));
    const ControlResult made = butane("storage: {files: [{path: /a, contents: {local: inside}}]}\n",
        {u"-d"_s, m_dir->filePath(u"files"_s)});
    QCOMPARE(made.exitCode, 1);
    QVERIFY(made.errors.contains("local file path traverses outside the files directory"));
}

QTEST_GUILESS_MAIN(TestControlButane)
#include "tst_control_butane.moc"
