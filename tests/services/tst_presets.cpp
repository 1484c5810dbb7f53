#include "core/document_edit.h"
#include "core/literals.h"
#include "core/secret.h"
#include "provision/ignition.h"
#include "provision/preset_reader.h"
#include "services/boot_renderer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace roadstead;
using namespace roadstead::provision;
using services::BootAnswer;
using services::BootQuestion;
using services::BootRenderer;

// The presets that come with the program: each of them, with its defaults and with every choice, gives nodes
// what Ignition, systemd and coreos-cloudinit take.
class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesWithPresets();
    void servesNodes_data();
    void servesNodes();
    void passesIgnitionsOwnCheck_data();
    void passesIgnitionsOwnCheck();
    void passesSystemdsOwnCheck_data();
    void passesSystemdsOwnCheck();
    void judgesValues_data();
    void judgesValues();
    void keepsValuesAsMetadata();
    void keepsSecretsApart();
    void addsToADocument();
    void givesEveryTextToTranslators();
    void refusesWrongPresets_data();
    void refusesWrongPresets();
};

namespace {

/// The preset's defaults, with examples of what must be given.
PresetValues defaultsOf(const Preset &preset)
{
    PresetValues values;
    for (const PresetVariable &variable : preset.variables)
        values.insert(variable.name, variable.fallback.value_or(variable.example));
    return values;
}

const Preset &presetCalled(const QString &id)
{
    for (const Preset &preset : builtInPresets()) {
        if (preset.id == id)
            return preset;
    }
    static const Preset none;
    return none;
}

struct Served
{
    BootAnswer ipxe;
    BootAnswer config;
};

Served serve(const Preset &preset, const PresetValues &values)
{
    const auto parts = instantiate(preset, u"mine"_s, values);
    const auto document = parts ? withPreset({}, *parts) : tl::unexpected(parts.error());
    if (!document)
        return {};
    const BootRenderer renderer(std::make_shared<const FleetConfig>(*document));
    BootQuestion question;
    question.baseUrl = "http://10.99.0.1:8080";
    question.rawQuery = "mac=52-54-00-99-00-01";
    auto secrets = std::make_shared<SecretSnapshot>();
    for (auto it = parts->secrets.cbegin(); it != parts->secrets.cend(); ++it)
        secrets->secrets.insert(it.key(), {it.value(), 1, {}});
    question.secrets = secrets;
    Served served {renderer.ipxe(question),
        preset.os == "coreos"_L1 ? renderer.cloud(question) : renderer.ignition(question)};
    if (served.config.secretBody)
        served.config.body = *served.config.secretBody;
    return served;
}

bool writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
        && file.write(text) == text.size();
}

/// A program's exit code and what it says.
std::pair<int, QByteArray> run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {-1, "it does not end"};
    return {process.exitCode(), process.readAll()};
}

/// The programs that a unit starts, as files that can be.
bool makePrograms(const QString &root, const QString &unit)
{
    static const QRegularExpression start(
        u"^Exec\\w+=[-+!@:]*(/\\S+)"_s, QRegularExpression::MultilineOption);
    for (auto it = start.globalMatch(unit); it.hasNext();) {
        const QString path = root + it.next().captured(1);
        if (!writeFile(path, "#!/bin/sh\n")
            || !QFile::setPermissions(
                path, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther))
            return false;
    }
    return true;
}

/// The config's units below the root, and the units of the OS that they add to.
QStringList writeUnits(const QString &root, const QJsonArray &units)
{
    const QString folder = root + u"/etc/systemd/system/"_s;
    QStringList names;
    for (const QJsonValue &unit : units) {
        const QString name = unit[u"name"].toString();
        const QString contents = unit[u"contents"].toString();
        if (unit[u"mask"].toBool())
            continue;
        names.append(folder + name);
        if (!writeFile(
                folder + name, contents.isEmpty() ? "[Service]\nExecStart=/bin/true\n"_ba : contents.toUtf8())
            || !makePrograms(root, contents))
            return {};
        for (const QJsonValue dropin : unit[u"dropins"].toArray()) {
            const QString text = dropin[u"contents"].toString();
            if (!writeFile(folder + name + u".d/"_s + dropin[u"name"].toString(), text.toUtf8())
                || !makePrograms(root, text))
                return {};
        }
    }
    return names;
}

/// Each preset that is wanted, with its defaults, with every other choice, and with a window.
void addRows(bool (*isWanted)(const Preset &))
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<PresetValues>("values");
    for (const Preset &preset : builtInPresets()) {
        if (!isWanted(preset))
            continue;
        const PresetValues defaults = defaultsOf(preset);
        QTest::newRow(qPrintable(preset.id)) << preset.id << defaults;
        for (const PresetVariable &variable : preset.variables) {
            for (const QString &choice : variable.choices) {
                if (choice == variable.fallback)
                    continue;
                PresetValues values = defaults;
                values.insert(variable.name, choice);
                QTest::newRow(qPrintable(preset.id + u", "_s + choice)) << preset.id << values;
            }
        }
        PresetValues values = defaults; // all that may be left out is given
        for (const PresetVariable &variable : preset.variables) {
            if (!variable.example.isEmpty())
                values.insert(variable.name, variable.example);
        }
        QTest::newRow(qPrintable(preset.id + u", everything given"_s)) << preset.id << values;
        for (const PresetVariable &variable : preset.variables) {
            if (!variable.choices.isEmpty())
                values.insert(variable.name, variable.choices.last());
        }
        QTest::newRow(qPrintable(preset.id + u", everything given, last choices"_s)) << preset.id << values;
    }
}

} // namespace

void TestPresets::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestPresets::comesWithPresets()
{
    QStringList ids;
    for (const Preset &preset : builtInPresets()) {
        ids.append(preset.id);
        QVERIFY2(!preset.name.isEmpty() && !preset.help.isEmpty() && !preset.templates.isEmpty(),
            qPrintable(preset.id));
        for (const PresetVariable &variable : preset.variables) {
            const QString value = variable.fallback.value_or(variable.example);
            QVERIFY2(!variable.help.isEmpty(), qPrintable(variable.name));
            QVERIFY2(value == variable.fallback || variable.complaintAbout(value).isEmpty(),
                qPrintable(variable.name));
        }
    }
    QCOMPARE(ids,
        QStringList({u"coreos-fleet"_s, u"fcos-etcd"_s, u"fcos-node"_s, u"flatcar-etcd"_s,
            u"flatcar-flannel"_s, u"flatcar-kubernetes"_s, u"flatcar-node"_s, u"flatcar-nomad"_s}));
}

void TestPresets::servesNodes_data()
{
    addRows([](const Preset &) { return true; });
}

void TestPresets::passesIgnitionsOwnCheck_data()
{
    addRows([](const Preset &preset) { return preset.os != "coreos"_L1; });
}

void TestPresets::passesSystemdsOwnCheck_data()
{
    addRows([](const Preset &preset) { return preset.templates.first().text.contains(u"\nsystemd:"_s); });
}

void TestPresets::servesNodes()
{
    QFETCH(const QString, id);
    QFETCH(const PresetValues, values);
    const Preset &preset = presetCalled(id);
    QCOMPARE(complaintsAbout(preset, values), (QHash<QString, QString>()));
    const Served served = serve(preset, values);
    QVERIFY2(served.ipxe.status == 200, served.ipxe.body.constData());
    QVERIFY2(served.config.status == 200, served.config.body.constData());
    QVERIFY(served.ipxe.body.contains("mac=52-54-00-99-00-01"));
    QVERIFY2(!served.config.body.contains("<no value>"), served.config.body.constData());
    for (const ConfigRemark &remark : served.config.remarks)
        QVERIFY2(remark.message.contains(u"deprecated key"_s), qPrintable(remark.message));
    if (preset.os != "coreos"_L1)
        QVERIFY(!checkIgnition(served.config.body).error);
}

void TestPresets::passesIgnitionsOwnCheck()
{
    QFETCH(const QString, id);
    QFETCH(const PresetValues, values);
    const QString program = QStandardPaths::findExecutable(u"ignition-validate"_s);
    if (program.isEmpty())
        QSKIP("no ignition-validate here (package ignition)");
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"config.ign"_s);
    QVERIFY(writeFile(file, serve(presetCalled(id), values).config.body));
    const auto [exitCode, said] = run(program, {file});
    QVERIFY2(exitCode == 0, said.constData());
}

void TestPresets::passesSystemdsOwnCheck()
{
    QFETCH(const QString, id);
    QFETCH(const PresetValues, values);
    const QString program = QStandardPaths::findExecutable(u"systemd-analyze"_s);
    if (program.isEmpty())
        QSKIP("no systemd-analyze here");
    const QJsonArray units
        = QJsonDocument::fromJson(serve(presetCalled(id), values).config.body)[u"systemd"][u"units"]
              .toArray();
    QVERIFY(!units.isEmpty());
    const QTemporaryDir root;
    for (const char *unit : {"containerd.service", "docker.service", "sysinit.target", "basic.target",
             "shutdown.target", "multi-user.target", "network-online.target", "systemd-sysext.service"}) {
        const bool isTarget = QByteArray(unit).endsWith(".target");
        QVERIFY(writeFile(root.filePath(u"usr/lib/systemd/system/"_s + QString::fromLatin1(unit)),
            isTarget ? "[Unit]\nDescription=x\n"_ba : "[Service]\nExecStart=/bin/true\n"_ba));
    }
    QVERIFY(makePrograms(root.path(), u"ExecStart=/bin/true\nExecReload=/bin/kill"_s));
    const QStringList files = writeUnits(root.path(), units);
    QVERIFY(!files.isEmpty());
    QStringList names;
    for (const QString &file : files)
        names.append(QFileInfo(file).fileName());
    const auto [exitCode, said] = run(program,
        QStringList {u"verify"_s, u"--root="_s + root.path(), u"--man=no"_s, u"--recursive-errors=no"_s}
            + names);
    QVERIFY2(exitCode == 0, said.constData());
}

void TestPresets::judgesValues_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char *id, const char *name, const QString &value, bool isGood) {
        QTest::newRow(qPrintable(QString::fromLatin1(name) + u'=' + value.left(20)))
            << QString::fromLatin1(id) << QString::fromLatin1(name) << value << isGood;
    };
    row("flatcar-node", "ssh_keys", u"ssh-rsa AAAAB3NzaC1yc2E= me"_s, true);
    row("flatcar-node", "ssh_keys", u"ssh-rsa AAAAB3NzaC1yc2E=\nx: y"_s, false);
    row("flatcar-node", "ssh_keys", u"-----BEGIN OPENSSH PRIVATE KEY-----"_s, false);
    row("flatcar-node", "reboot_strategy", u"sometimes"_s, false);
    row("flatcar-node", "window_start", u"Sat 04:00"_s, true);
    row("flatcar-node", "window_start", u"25:00"_s, false);
    row("flatcar-node", "window_start", QString(), true);
    row("flatcar-node", "update_group", QString(5000, u'x'), false);
    row("fcos-node", "window_minutes", u"60"_s, true);
    row("fcos-node", "window_minutes", u"0"_s, false);
    row("fcos-node", "window_minutes", u"1e3"_s, false);
    row("fcos-node", "lock_group", u"rack 1"_s, false);
    row("fcos-etcd", "etcd_version", u"3.5"_s, false);
    row("fcos-etcd", "discovery_url", u"ftp://x/"_s, false);
    row("fcos-etcd", "discovery_url", u"https://station:8080/discovery/a"_s, true);
    row("flatcar-kubernetes", "pod_cidr", u"10.0.0.0/33"_s, false);
    row("flatcar-kubernetes", "pod_cidr", u"10.0.0.0"_s, false);
    row("flatcar-kubernetes", "extension_hash", u"sha256-12"_s, false);
    row("flatcar-nomad", "retry_join", u"a.example, 10.0.0.1"_s, true);
    row("flatcar-nomad", "retry_join", u"a b"_s, false);
    row("flatcar-node", "ssh_keys", u"ssh-rsa AAAAB3NzaC1yc2E= me\nssh-ed25519 AAAAC3NzaC1= you\n"_s, true);
    row("flatcar-node", "ssh_keys", u" \n"_s, false);
    row("flatcar-node", "admins", u"alice, bob"_s, true);
    row("flatcar-node", "admins", u"Alice"_s, false);
    row("flatcar-node", "static_addresses", u"52:54:00:12:34:56=10.0.0.11/24"_s, true);
    row("flatcar-node", "static_addresses", u"10.0.0.11/24"_s, false);
    row("flatcar-node", "console_password_hash", u"secret"_s, false);
    row("flatcar-etcd", "certificate",
        u"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n-----BEGIN CERTIFICATE-----\nBBBB\n-----END CERTIFICATE-----\n"_s,
        true);
    row("flatcar-etcd", "certificate", u"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"_s,
        false);
    row("flatcar-etcd", "private_key", u"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"_s,
        false);
    row("flatcar-etcd", "private_key",
        u"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\nand more"_s, false);
    row("flatcar-etcd", "discovery_url", QString(), false);
    row("flatcar-node", "colour", u"red"_s, false);
}

void TestPresets::judgesValues()
{
    QFETCH(const QString, id);
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const bool, isGood);
    const Preset &preset = presetCalled(id);
    PresetValues values = defaultsOf(preset);
    values.insert(name, value);
    if (const PresetVariable *variable = preset.variable(name); variable && !variable->onlyIf.isEmpty())
        values.insert(variable->onlyIf, variable->onlyIfValues.first());
    QCOMPARE(complaintsAbout(preset, values).contains(name), !isGood);
    QCOMPARE(instantiate(preset, u"mine"_s, values).has_value(), isGood);
}

void TestPresets::keepsValuesAsMetadata()
{
    const Preset &preset = presetCalled(u"flatcar-nomad"_s);
    const PresetValues values = defaultsOf(preset);
    const auto parts = instantiate(preset, u"rack-1"_s, values, {{u"zone"_s, u"a"_s}});
    QVERIFY(parts);
    QCOMPARE(parts->profile.id, u"rack-1"_s);
    QCOMPARE(parts->profile.ignition, u"rack-1-ignition"_s);
    QCOMPARE(parts->templates.first().id, u"rack-1-ignition"_s);
    QCOMPARE(parts->group.profile, u"rack-1"_s);
    QCOMPARE(parts->group.selector, (Labels {{u"zone"_s, u"a"_s}}));
    QCOMPARE(parts->group.metadata[u"server_count"_s].toInt(), 3);
    QCOMPARE(parts->group.metadata[u"retry_join"_s].toArray().size(), 3);
    QVERIFY(!instantiate(preset, u"no id"_s, values));
    PresetValues few = values;
    few.remove(u"ssh_keys"_s);
    const auto refused = instantiate(preset, u"rack-1"_s, few);
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, u"ssh_keys: It has to be given."_s);
}

void TestPresets::keepsSecretsApart()
{
    const Preset &preset = presetCalled(u"flatcar-nomad"_s);
    const PresetValues values = defaultsOf(preset);
    const auto parts = instantiate(preset, u"rack-1"_s, values);
    QVERIFY(parts);
    const QString key = u"gossip_key"_s;
    QCOMPARE(parts->group.metadata[key], QJsonValue(secretReference(u"rack-1-gossip_key"_s)));
    QCOMPARE(
        parts->secrets, (QHash<QString, QByteArray> {{u"rack-1-gossip_key"_s, values.value(key).toUtf8()}}));
    // A complaint does not repeat it.
    const QString complaint = preset.variable(key)->complaintAbout(u"hunter2"_s);
    QVERIFY2(!complaint.isEmpty() && !complaint.contains(u"hunter2"_s), qPrintable(complaint));
    // One that is left out is none.
    const Preset &node = presetCalled(u"flatcar-node"_s);
    const auto plain = instantiate(node, u"a"_s, defaultsOf(node));
    QVERIFY(plain && plain->secrets.isEmpty());
    QCOMPARE(plain->group.metadata[u"console_password_hash"_s], QJsonValue(QString()));
}

void TestPresets::addsToADocument()
{
    const Preset &preset = presetCalled(u"flatcar-node"_s);
    const auto parts = instantiate(preset, u"mine"_s, defaultsOf(preset));
    QVERIFY(parts);
    FleetDocument before;
    before.groups.append({u"other"_s, {}, {}, {{u"zone"_s, u"b"_s}}, {}});
    const auto after = withPreset(before, *parts);
    QVERIFY(after);
    QCOMPARE(after->groups.size(), 2);
    QCOMPARE(documentProblem(*withPreset({}, *parts)), QString());
    const auto again = withPreset(*after, *parts);
    QVERIFY(!again && again.error().code == ErrorCode::Conflict);
    QCOMPARE(freePresetId(*after, preset, u"mine"_s), u"mine-2"_s);
    QCOMPARE(freePresetId(*after, preset, u"yours"_s), u"yours"_s);
    // The template's id alone is taken.
    FleetDocument held;
    held.templates.append({u"mine-ignition"_s, TemplateKind::Butane, {}, {}});
    QVERIFY(!withPreset(held, *parts));
    QVERIFY(!complaintAboutPresetId(held, preset, u"mine"_s).isEmpty());
    QVERIFY(!complaintAboutPresetId(held, preset, u"a b"_s).isEmpty());
    QVERIFY(complaintAboutPresetId(held, preset, u"yours"_s).isEmpty());
}

// src/provision/preset_texts.cpp has every string of the presets, and no other: what is printed belongs
// there.
void TestPresets::givesEveryTextToTranslators()
{
    QStringList wanted;
    for (const Preset &preset : builtInPresets())
        wanted += textsOf(preset);
    wanted.removeDuplicates();
    QStringList kept;
    for (const char *text : presetTexts())
        kept.append(QString::fromUtf8(text));
    QString wrong;
    for (QString text : std::as_const(wanted)) {
        if (!kept.contains(text))
            wrong += u"missing: QT_TRANSLATE_NOOP(\"PresetText\", \"%1\"),\n"_s.arg(
                text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s));
    }
    for (const QString &text : std::as_const(kept)) {
        if (!wanted.contains(text))
            wrong += u"of no preset: %1\n"_s.arg(text);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong));
    QCOMPARE(kept.size(), wanted.size());
}

void TestPresets::refusesWrongPresets_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line");
    QTest::newRow("a key of nobody") << "name: a\ncolour: red\n"_ba << 1;
    QTest::newRow("a kind of nobody") << "variables:\n  - {name: a, kind: b}\n"_ba << 2;
    QTest::newRow("no name") << "variables:\n  - {kind: text}\n"_ba << 2;
    QTest::newRow("a pattern that is none")
        << "variables:\n  - {name: a, kind: text, pattern: '('}\n"_ba << 2;
    QTest::newRow("a slot of nobody") << "templates:\n  - {slot: a, kind: butane, file: x}\n"_ba << 2;
    QTest::newRow("a file that is not there")
        << "templates:\n  - {slot: ignition, kind: butane, file: y}\n"_ba << 2;
    QTest::newRow("a part that is not there") << "variables:\n  - {include: y}\n"_ba << 2;
    QTest::newRow("a part that includes itself") << "variables:\n  - {include: self}\n"_ba << 1;
    QTest::newRow("a template that includes itself")
        << "templates:\n  - {slot: ignition, kind: butane, file: loop}\n"_ba << 2;
    QTest::newRow("no YAML") << "a: [\n"_ba << 2;
}

void TestPresets::refusesWrongPresets()
{
    QFETCH(const QByteArray, yaml);
    const auto preset = readPreset(u"p"_s, yaml, [](const QString &file) -> Result<QByteArray> {
        if (file == "x"_L1)
            return QByteArray("text");
        if (file == "self"_L1)
            return QByteArray("- {include: self}\n");
        if (file == "loop"_L1)
            return QByteArray("#include loop\n");
        return fail(ErrorCode::NotFound, u"there is no "_s + file);
    });
    QVERIFY(!preset);
    QTEST(preset.error().line, "line");
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
