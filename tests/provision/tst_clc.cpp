#include "core/literals.h"
#include "local_files_fake.h"
#include "provision/clc.h"
#include "provision/ignition.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace roadstead;
using namespace roadstead::provision;

// Container Linux Configs: what becomes of each section, and what is said about wrong ones.
class TestClc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void translates_data();
    void translates();
    void fillsInDynamicData_data();
    void fillsInDynamicData();
    void addsMetadataWhereThePlatformNeedsIt();
    void reports_data();
    void reports();
    void refusesWithPlaces_data();
    void refusesWithPlaces();
    void takesLocalFiles();
    void failsOnRemarksWhenStrict();
    void takesEveryPrefix();
    void boundsAliases();
};

namespace {

QJsonValue at(QJsonValue value, const QString &path)
{
    for (const QString &step : path.split(u'.')) {
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        value = isIndex ? value[index] : value[step];
    }
    return value;
}

QJsonValue translated(const QByteArray &yaml, const ClcOptions &options = {})
{
    const ButaneTranslation made = translateClc(yaml, options);
    if (made.error)
        return made.error->message + u'\n' + QString::fromUtf8(made.report.toText());
    return QJsonDocument::fromJson(made.json).object();
}

const QByteArray kWhole = R"(ignition:
  config:
    append:
      - source: http://h/a
        verification: {hash: {function: sha512, sum: )"
    + QByteArray(128, 'a') + R"(}}
  timeouts: {http_total: 3}
storage:
  disks:
    - device: /dev/sda
      wipe_table: true
      partitions:
        - {label: ROOT, number: 1, size: 1GiB512MiB, start: 1MiB, type_guid: swap_partition, guid: ""}
  raid:
    - {name: data, level: raid1, devices: [/dev/sdb, /dev/sdc], spares: 1}
  filesystems:
    - {name: data, mount: {device: /dev/md/data, format: ext4, create: {force: true, options: [-F]}}}
    - {name: oem, path: /usr/share/oem}
  files:
    - path: /etc/motd
      mode: 0644
      contents: {inline: "hi, you\n"}
      user: {id: 500}
      group: {name: core}
    - path: /opt/x
      filesystem: data
      overwrite: false
      mode: 0600
      contents: {remote: {url: "https://h/x", compression: gzip}}
    - {path: /empty, mode: 0}
  directories:
    - {path: /opt/d, mode: 0755}
  links:
    - {path: /etc/localtime, target: ../usr/share/zoneinfo/UTC, hard: false}
systemd:
  units:
    - name: a.service
      enabled: true
      contents: "[Service]\nType=oneshot\n[Install]\nWantedBy=multi-user.target\n"
      dropins: [{name: b.conf, contents: "[Service]\n"}]
    - {name: b.service, mask: true}
networkd:
  units:
    - {name: 00-eth.network, contents: "[Match]\nName=eth0\n"}
passwd:
  users:
    - {name: core, ssh_authorized_keys: [k], password_hash: "", uid: 500, no_create_home: true}
  groups:
    - {name: g, gid: 5}
etcd: {version: 3.1.6, name: a, snapshot_count: 5, auto_compaction_retention: 1}
flannel: {version: 0.7.1, etcd_prefix: /p, network_config: '{"Network": "10.0.0.0/8"}'}
docker: {flags: [--a, --b]}
update: {group: Beta, server: "http://u/"}
locksmith: {reboot_strategy: off, window_start: Mon 23:30, window_length: 1h30m}
)";

} // namespace

void TestClc::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestClc::translates_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QVariant>("value");

    const auto row = [](const QString &path, const QVariant &value) {
        QTest::newRow(qPrintable(path)) << path << value;
    };
    row(u"ignition.version"_s, u"2.3.0"_s);
    row(u"ignition.config.append.0.source"_s, u"http://h/a"_s);
    row(u"ignition.config.append.0.verification.hash"_s, u"sha512-"_s + QString(128, u'a'));
    row(u"ignition.timeouts.httpTotal"_s, 3);
    row(u"storage.disks.0.partitions.0.sizeMiB"_s, 1536);
    row(u"storage.disks.0.partitions.0.startMiB"_s, 1);
    row(u"storage.disks.0.partitions.0.typeGuid"_s, u"0657fd6d-a4ab-43c4-84e5-0933c84b4f4f"_s);
    row(u"storage.disks.0.partitions.0.guid"_s, {});
    row(u"storage.raid.0.spares"_s, 1);
    row(u"storage.filesystems.0.mount.create.force"_s, true);
    row(u"storage.files.0.filesystem"_s, u"root"_s);
    row(u"storage.files.0.mode"_s, 420);
    row(u"storage.files.0.contents.source"_s, u"data:,hi%2C%20you%0A"_s);
    row(u"storage.files.0.contents.compression"_s, {});
    row(u"storage.files.0.user.id"_s, 500);
    row(u"storage.files.0.group.name"_s, u"core"_s);
    row(u"storage.files.1.contents.source"_s, u"https://h/x"_s);
    row(u"storage.files.1.contents.compression"_s, u"gzip"_s);
    row(u"storage.files.1.overwrite"_s, false);
    row(u"storage.files.2.contents.source"_s, u"data:,"_s);
    row(u"storage.files.2.mode"_s, 0);
    row(u"storage.files.3.path"_s, u"/etc/coreos/update.conf"_s);
    row(u"storage.files.3.contents.source"_s,
        u"data:,GROUP%3Dbeta%0ASERVER%3Dhttp%3A%2F%2Fu%2F%0AREBOOT_STRATEGY%3D%22off%22%0A"
        "LOCKSMITHD_REBOOT_WINDOW_START%3D%22Mon%2023%3A30%22%0ALOCKSMITHD_REBOOT_WINDOW_LENGTH%3D%221h30m%22"_s);
    row(u"storage.directories.0.mode"_s, 493);
    row(u"storage.links.0.target"_s, u"../usr/share/zoneinfo/UTC"_s);
    row(u"storage.links.0.hard"_s, {});
    row(u"systemd.units.0.name"_s, u"docker.service"_s);
    row(u"systemd.units.0.dropins.0.contents"_s, u"[Service]\nEnvironment=\"DOCKER_OPTS=--a --b\""_s);
    row(u"systemd.units.1.name"_s, u"etcd-member.service"_s);
    row(u"systemd.units.1.dropins.0.contents"_s,
        u"[Service]\nEnvironment=\"ETCD_IMAGE_TAG=v3.1.6\"\nExecStart=\nExecStart=/usr/lib/coreos/"
        u"etcd-wrapper "
        "$ETCD_OPTS \\\n  --name=\"a\" \\\n  --snapshot-count=5 \\\n  --auto-compaction-retention=1"_s);
    row(u"systemd.units.2.dropins.0.contents"_s,
        u"[Service]\nEnvironment=\"FLANNEL_IMAGE_TAG=v0.7.1\"\nExecStart=\n"
        "ExecStart=/usr/lib/coreos/flannel-wrapper $FLANNEL_OPTS \\\n  --etcd-prefix=\"/p\"\n"
        "ExecStartPre=/usr/bin/etcdctl set /coreos.com/network/config \"{\\\"Network\\\": \\\"10.0.0.0/8\\\"}\""_s);
    row(u"systemd.units.3.enabled"_s, true);
    row(u"systemd.units.3.dropins.0.name"_s, u"b.conf"_s);
    row(u"systemd.units.4.mask"_s, true);
    row(u"networkd.units.0.name"_s, u"00-eth.network"_s);
    row(u"passwd.users.0.noCreateHome"_s, true);
    row(u"passwd.users.0.passwordHash"_s, u""_s);
    row(u"passwd.groups.0.gid"_s, 5);
}

void TestClc::translates()
{
    QFETCH(const QString, path);
    QFETCH(const QVariant, value);
    const ButaneTranslation made = translateClc(kWhole);
    QVERIFY2(!made.error, made.report.toText().constData());
    QVERIFY(!checkIgnition(made.json).error);
    QCOMPARE(at(QJsonDocument::fromJson(made.json).object(), path).toVariant().toString(), value.toString());
}

void TestClc::fillsInDynamicData_data()
{
    QTest::addColumn<QByteArray>("platform");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("part");
    QTest::newRow("ec2")
        << "ec2"_ba
        << "http://{PRIVATE_IPV4}:2379,http://{PUBLIC_IPV4}:4001"_ba
        << u"\"http://${COREOS_EC2_IPV4_LOCAL}:2379,http://${COREOS_EC2_IPV4_PUBLIC}:4001\""_s;
    QTest::newRow("custom") << "custom"_ba
                            << "{PRIVATE_IPV6}"_ba << u"\"${COREOS_CUSTOM_PRIVATE_IPV6}\""_s;
    QTest::newRow("a field that it has not") << "ec2"_ba
                                             << "{PRIVATE_IPV6}"_ba << u"unknown field"_s;
    QTest::newRow("no platform") << ""_ba
                                 << "{HOSTNAME}"_ba << u"platform must be specified"_s;
    QTest::newRow("no such platform") << "moon"_ba
                                      << "x"_ba << u"unsupported platform"_s;
}

void TestClc::fillsInDynamicData()
{
    QFETCH(const QByteArray, platform);
    QFETCH(const QByteArray, url);
    QFETCH(const QString, part);
    ClcOptions options;
    options.platform = platform;
    const QJsonValue made = translated("etcd: {advertise_client_urls: \"" + url + "\"}\n", options);
    const QString text
        = made.isString() ? made.toString() : at(made, u"systemd.units.0.dropins.0.contents"_s).toString();
    QVERIFY2(text.contains(part), qPrintable(text));
    if (made.isObject())
        QVERIFY(text.startsWith(u"[Unit]\nRequires=coreos-metadata.service\nAfter=coreos-metadata.service\n\n"
                                "[Service]\nEnvironmentFile=/run/metadata/coreos\nExecStart=\n"_s));
}

void TestClc::addsMetadataWhereThePlatformNeedsIt()
{
    ClcOptions options;
    options.platform = "openstack-metadata";
    const QJsonValue made = translated("docker: {}\n", options);
    QCOMPARE(at(made, u"systemd.units.0.name"_s).toString(), u"coreos-metadata.service"_s);
    QCOMPARE(at(made, u"systemd.units.1.enabled"_s).toBool(), true);
    QCOMPARE(at(made, u"systemd.units.2.name"_s).toString(), u"docker.service"_s);
}

void TestClc::reports_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("report");

    const auto row = [](const char *name, const char *yaml, const char *report) {
        QTest::newRow(name) << QByteArray(yaml) << QByteArray(report);
    };
    row("nothing", "", "warning: Configuration is empty\n");
    row("a key of nobody", "storage:\n  fyles: []\n",
        "warning at $.storage.fyles, line 2 col 3: Config has unrecognized key: fyles\n");
    row("no modes",
        "storage:\n  files:\n    - path: /a\n    - {path: /b, append: true}\n  directories:\n    - path: "
        "/c\n",
        "warning at $.storage.directories.0, line 6 col 7: mode unspecified for directory, defaulting to "
        "0755\n"
        "warning at $.storage.files.0, line 3 col 7: mode unspecified for file, defaulting to 0644\n"
        "info at $.storage.files.1, line 4 col 7: mode unspecified for file, defaulting to 0644 if the file "
        "does "
        "not exist\n");
    row("an option of a later etcd", "etcd:\n  version: 3.0.15\n  metrics: basic\n",
        "warning at $.etcd.metrics, line 3 col 3: Config has unrecognized key: metrics\n");
    row("a later etcd", "etcd:\n  version: 3.5.0\n",
        "warning at $.etcd.version, line 2 col 12: Etcd minor version specified is too new, only options "
        "available "
        "in the previous minor version will be accepted\n");
    row("a group of nobody", "update:\n  group: mine\n",
        "warning at $.update, line 2 col 3: unknown update group\n");
    row("a group of one's own server", "update:\n  group: mine\n  server: http://u/\n", "");
    row("a unit that cannot be enabled",
        "systemd:\n  units:\n    - name: a.service\n      enable: true\n      contents: "
        "\"[Unit]\\nDescription=x\"\n",
        "warning at $.systemd.units.0.contents, line 5 col 17: unit \"a.service\" is enabled, but has no "
        "install "
        "section so enable does nothing\n");
}

void TestClc::reports()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QByteArray, report);
    const ButaneTranslation made = translateClc(yaml);
    QCOMPARE(made.report.toText(), report);
    QVERIFY(!made.error);
}

void TestClc::refusesWithPlaces_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("part");

    const auto row = [](const char *name, const char *yaml, const char *part) {
        QTest::newRow(name) << QByteArray(yaml) << QByteArray(part);
    };
    row("two contents",
        "storage:\n  files:\n    - path: /a\n      mode: 0\n      contents: {inline: a, local: b}\n",
        "line 5 col 17: only one of the following can be set: local, inline, remote.url");
    row("no files folder", "storage:\n  files:\n    - path: /a\n      mode: 0\n      contents: {local: b}\n",
        "line 5 col 25: local file paths are relative");
    row("half a hash",
        "ignition:\n  config:\n    replace:\n      source: http://h/\n      verification: {hash: {sum: "
        "ab}}\n",
        "line 5 col 28: a hash needs both a function and a sum");
    row("a size of nobody", "storage:\n  disks:\n    - device: /dev/a\n      partitions: [{size: 1XB}]\n",
        "line 4 col 27: units: invalid 1XB");
    row("a size below 1 MiB", "storage:\n  disks:\n    - device: /dev/a\n      partitions: [{size: 1KiB}]\n",
        "line 4 col 27: invalid dimension (finest granularity is 1MiB)");
    row("a negative size", "storage:\n  disks:\n    - device: /dev/a\n      partitions: [{size: -1GB}]\n",
        "line 4 col 27: invalid dimension (negative): \"-1GB\"");
    row("an old etcd", "etcd: {version: 2.2.9}\n",
        "line 1 col 17: Etcd version specified is not valid (too old)");
    row("an etcd to come", "etcd: {version: 4.0.0}\n", "line 1 col 17: Etcd version is not valid (too new)");
    row("no version", "etcd: {version: 3.1}\n", "line 1 col 17: 3.1 is not in dotted-tri format");
    row("an old flannel", "flannel: {version: 0.4.0}\n", "line 1 col 20: invalid flannel version (too old)");
    row("a network that is no JSON", "flannel: {network_config: x}\n",
        "line 1 col 27: flannel network config doesn't appear to be valid JSON");
    row("two networks", "flannel: {version: 0.7.0, kube_subnet_mgr: true, network_config: '{}'}\n",
        "line 1 col 10: flannel network config cannot be provided if kube_subnet_mgr is set");
    row("half a window", "locksmith: {window_start: \"10:00\"}\n",
        "line 1 col 12: window-start and window-length must both be specified");
    row("a strategy of nobody", "locksmith: {reboot_strategy: always}\n",
        "line 1 col 30: unknown reboot strategy");
    row("a day of nobody", "locksmith: {window_start: Foo 10:00, window_length: 1h}\n",
        "line 1 col 27: unknown day in window start");
    row("a time of nobody", "locksmith: {window_start: \"24:00\", window_length: 1h}\n",
        "line 1 col 27: couldn't parse window start");
    row("a length of nobody", "locksmith: {window_start: \"23:00\", window_length: 1}\n",
        "line 1 col 51: couldn't parse window length");
    row("two settings in one", "update: {group: \"a\\nSERVER=http://evil/\", server: \"http://h/\"}\n",
        "line 1 col 17: a setting in update.conf is one line");
    row("a rule of Ignition", "networkd:\n  units:\n    - name: a.service\n",
        "line 3 col 7: invalid networkd unit extension");
    row("a relative path", "storage:\n  files:\n    - {path: a, mode: 0}\n",
        "line 3 col 14: path not absolute");
    row("no YAML", "a: [\n", "yaml: line 2");
    row("a list for a text", "storage:\n  files:\n    - path: [a]\n",
        "line 3: cannot unmarshal !!seq into string");
}

void TestClc::refusesWithPlaces()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QByteArray, part);
    const ButaneTranslation made = translateClc(yaml);
    QVERIFY(made.error);
    QVERIFY(made.json.isEmpty());
    const QByteArray said = made.report.toText() + made.error->message.toUtf8();
    QVERIFY2(said.contains(part), said.constData());
}

void TestClc::takesLocalFiles()
{
    LocalFilesFake files;
    files.add("a/b", {LocalEntry::Kind::File, "text", false});
    ClcOptions options;
    options.files = &files;
    const QJsonValue made = translated(
        "storage: {files: [{path: /a, mode: 0, contents: {local: a/./b}}, {path: /b, mode: 0}]}\n", options);
    QCOMPARE(at(made, u"storage.files.0.contents.source"_s).toString(), u"data:,text"_s);
    const ButaneTranslation outside
        = translateClc("storage: {files: [{path: /a, contents: {local: ../b}}]}\n", options);
    QVERIFY(outside.report.toText().contains("traverses outside"));
}

void TestClc::failsOnRemarksWhenStrict()
{
    ClcOptions options;
    options.isStrict = true;
    QVERIFY(translateClc("storage: {files: [{path: /a}]}\n", options).error);
    QVERIFY(!translateClc("storage: {files: [{path: /a, mode: 0}]}\n", options).error);
}

void TestClc::takesEveryPrefix()
{
    for (qsizetype size = 0; size < kWhole.size(); ++size) {
        const ButaneTranslation made = translateClc(kWhole.first(size));
        QCOMPARE(made.error.has_value(), made.json.isEmpty());
        if (!made.error)
            QVERIFY2(!checkIgnition(made.json).error, made.json.constData());
    }
}

void TestClc::boundsAliases()
{
    QByteArray yaml = "a0: &a0 [x, x]\n";
    for (int i = 1; i < 40; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        yaml += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + before + ", " + before
            + "]\n";
    }
    QCOMPARE(translateClc(yaml).error->code, ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(TestClc)
#include "tst_clc.moc"
