#include "core/literals.h"
#include "provision/ignition.h"

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;
using namespace roadstead::provision;

// The check of Ignition 2.0–2.4: which version has which field, what is complained about and where.
class TestIgnition2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void reports_data();
    void reports();
    void refusesOtherVersions_data();
    void refusesOtherVersions();
    void leavesOutUnusedKeysOfWhatIsWrongAsAWhole();
    void takesEveryPrefix();
    void boundsDepthAndSize();
};

namespace {

/// A config of the version 2.`minor` with these sections behind its own.
QByteArray config(int minor, const QByteArray &sections)
{
    return "{\n\"ignition\": {\"version\": \"2." + QByteArray::number(minor) + ".0\"},\n" + sections + "\n}";
}

const QByteArray kWhole = config(3,
    R"("storage": {
"disks": [{"device": "/dev/sda", "wipeTable": true, "partitions": [
 {"label": "ROOT", "number": 1, "sizeMiB": 512, "startMiB": 1, "typeGuid": "0FC63DAF-8483-4772-8E79-3D69D8477DE4"},
 {"number": 2, "sizeMiB": 512, "startMiB": 513}]}],
"raid": [{"name": "data", "level": "raid1", "devices": ["/dev/sdb", "/dev/sdc"], "spares": 1, "options": ["-x"]}],
"filesystems": [{"name": "data", "mount": {"device": "/dev/md/data", "format": "ext4", "label": "DATA",
 "wipeFilesystem": true, "options": ["-F"]}}, {"name": "oem", "path": "/usr/share/oem"}],
"files": [{"filesystem": "data", "path": "/a", "mode": 420, "user": {"id": 500}, "group": {"name": "core"},
 "contents": {"source": "https://h/x", "compression": "gzip", "verification": {"hash": "sha512-)"
        + QByteArray(128, 'a') + R"("}}}],
"directories": [{"filesystem": "root", "path": "/d", "mode": 493}],
"links": [{"filesystem": "oem", "path": "/l", "target": "../x"}]},
"systemd": {"units": [{"name": "a.service", "enabled": true, "contents": "[Service]\nType=oneshot\n[Install]\nWantedBy=multi-user.target\n",
 "dropins": [{"name": "b.conf", "contents": "[Service]\n"}]}]},
"networkd": {"units": [{"name": "00.network", "contents": "[Match]\nName=eth0\n", "dropins": [{"name": "x.conf"}]}]},
"passwd": {"users": [{"name": "core", "sshAuthorizedKeys": ["k"], "passwordHash": "$6$x", "uid": 500}],
 "groups": [{"name": "g", "gid": 5, "system": true}]})");

} // namespace

void TestIgnition2::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestIgnition2::reports_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("report");

    const auto row = [](const char *name, int minor, const char *sections, const char *report) {
        QTest::newRow(name) << config(minor, sections) << QByteArray(report);
    };
    QTest::newRow("all of it") << kWhole << QByteArray();
    row("nothing", 0, R"("storage": {})", "");
    row("a key of nobody", 2, R"("sturage": {})",
        "warning at $.sturage, line 3 col 10: Config has unrecognized key: sturage\n");
    row("a key in other letters", 2, R"("Storage": {})",
        "warning at $.Storage, line 3 col 10: Config has unrecognized key: Storage\n"
        "info at $.Storage, line 3 col 10: Did you mean storage instead of Storage\n");
    row("a field before its version", 1, R"("networkd": {"units": [{"name": "a.network", "dropins": []}]})",
        "warning at $.networkd.units.0.dropins, line 3 col 55: Config has unrecognized key: dropins\n");
    row("headers before 2.4", 3,
        R"("storage": {"files": [{"filesystem": "root", "path": "/a", "mode": 1,
"contents": {"source": "http://h/", "httpHeaders": []}}]})",
        "warning at $.storage.files.0.contents.httpHeaders, line 4 col 50: Config has unrecognized key: "
        "httpHeaders\n");
    row("a header twice", 4,
        R"("storage": {"files": [{"filesystem": "root", "path": "/a", "mode": 1,
"contents": {"source": "http://h/",
"httpHeaders": [{"name": "A", "value": "1"}, {"name": "A", "value": "2"}]}}]})",
        "error at $.storage.files.0.contents.httpHeaders, line 5 col 74: all header names in the list must "
        "be "
        "unique\n");
    row("headers of data", 4,
        R"("storage": {"files": [{"filesystem": "root", "path": "/a", "mode": 1,
"contents": {"source": "data:,x", "httpHeaders": [{"name": "A", "value": "1"}]}}]})",
        "error at $.storage.files.0.contents.httpHeaders, line 4 col 79: cannot use HTTP headers with this "
        "source scheme\n");
    row("no filesystem in 2.0 hides the rest", 0, R"("storage": {"files": [{"path": "a"}]})",
        "error at $.storage.files.0, line 3 col 36: no filesystem specified\n");
    row("no filesystem later does not", 1, R"("storage": {"files": [{"path": "a"}]})",
        "error at $.storage.files.0, line 3 col 36: no filesystem specified\n"
        "error at $.storage.files.0.path, line 3 col 35: path not absolute\n");
    row("append and overwrite", 2,
        R"("storage": {"files": [{"filesystem": "root", "path": "/a", "mode": 1, "append": true, "overwrite": true}]})",
        "error at $.storage.files.0, line 3 col 105: cannot set both append and overwrite to true\n");
    row("a mode too large", 2,
        R"("storage": {"directories": [{"filesystem": "root", "path": "/a", "mode": 4096}]})",
        "error at $.storage.directories.0.mode, line 3 col 78: illegal file mode\n");
    row("tftp in 2.0", 0, R"("ignition": {}, "storage": {"files": [{"filesystem": "root", "path": "/a",
"contents": {"source": "tftp://h/x"}}]})",
        "error at $.storage.files.0.contents.source, line 4 col 36: invalid url scheme\n");
    row("tftp later", 1, R"("storage": {"files": [{"filesystem": "root", "path": "/a",
"contents": {"source": "tftp://h/x"}}]})",
        "");
    row("sha256", 3, R"("ignition": {}, "storage": {"files": [{"filesystem": "root", "path": "/a", "mode": 1,
"contents": {"source": "http://h/x", "verification": {"hash": "sha256-00"}}}]})",
        "error at $.storage.files.0.contents.verification, line 4 col 75: unrecognized hash function\n");
    row("colliding partitions", 2,
        R"("storage": {"disks": [{"device": "/dev/sda", "partitions": [{"number": 1}, {"number": 1}]}]})",
        "error at $.storage.disks.0.partitions, line 3 col 90: partition numbers collide\n");
    row("overlapping partitions", 3,
        R"("storage": {"disks": [{"device": "/dev/sda", "partitions": [{"number": 1, "startMiB": 1, "sizeMiB": 9},
{"number": 2, "startMiB": 9, "sizeMiB": 1}]}]})",
        "error at $.storage.disks.0.partitions, line 4 col 44: partitions overlap\n");
    row("touching partitions", 3,
        R"("storage": {"disks": [{"device": "/dev/sda", "partitions": [{"number": 1, "startMiB": 1, "sizeMiB": 8},
{"number": 2, "startMiB": 9, "sizeMiB": 1}]}]})",
        "");
    row("units of partitions", 3,
        R"("storage": {"disks": [{"device": "/dev/sda", "partitions": [{"number": 1, "sizeMiB": 8},
{"number": 2, "size": 2048}]}]})",
        "error at $.storage.disks.0.partitions, line 4 col 29: cannot mix MBs and sectors within a disk\n"
        "deprecated at $.storage.disks.0.partitions.1.size, line 4 col 27: size is deprecated; use sizeMB "
        "instead\n");
    row("an unwanted partition that is described", 3,
        R"("storage": {"disks": [{"device": "/dev/sda", "partitions": [{"number": 1, "shouldExist": false, "label": "x"}]}]})",
        "error at $.storage.disks.0.partitions.0, line 3 col 110: shouldExist specified false with other "
        "options "
        "also specified\n");
    row("no device", 2, R"("storage": {"disks": [{"partitions": []}]})",
        "error at $.storage.disks.0, line 3 col 41: disk device is required\n");
    row("swap in 2.0", 0,
        R"("storage": {"filesystems": [{"mount": {"device": "/dev/sda", "format": "swap"}}]})",
        "error at $.storage.filesystems.0.mount.format, line 3 col 78: invalid filesystem format\n");
    row("create and wipe", 2,
        R"("storage": {"filesystems": [{"mount": {"device": "/d", "format": "xfs", "create": {}, "wipeFilesystem": true}}]})",
        "error at $.storage.filesystems.0, line 3 col 111: cannot use both create object and wipeFilesystem "
        "field\n"
        "warning at $.storage.filesystems.0, line 3 col 111: the create object has been deprecated in favor "
        "of "
        "mount-level options\n");
    row("shadowed root", 2, R"("storage": {"filesystems": [{"name": "root", "path": "/sysroot"}]})",
        "warning at $, line 4 col 2: Filesystem \"root\" shadows exising filesystem definition\n");
    row("spares of stripes", 2,
        R"("storage": {"raid": [{"name": "a", "level": "raid0", "devices": ["/dev/a"], "spares": 1}]})",
        "error at $.storage.raid.0.level, line 3 col 52: spares unsupported for arrays with a level greater "
        "than 0\n");
    row("a level of nobody", 0, R"("storage": {"raid": [{"name": "a", "level": "7", "devices": ["b"]}]})",
        "error at $.storage.raid.0, line 3 col 67: unrecognized raid level\n");
    row("user and create", 2,
        R"("passwd": {"users": [{"name": "a", "create": {}, "uid": 5, "shell": "/bin/sh"}]})",
        "warning at $.passwd.users.0, line 3 col 79: the create object has been deprecated in favor of "
        "user-level "
        "options\n"
        "error at $.passwd.users.0, line 3 col 79: cannot use both the create object and the user-level "
        "shell "
        "field\n"
        "error at $.passwd.users.0, line 3 col 79: cannot use both the create object and the user-level uid "
        "field\n");
    row("enabled for nothing", 2,
        R"("systemd": {"units": [{"name": "a.service", "enable": true, "contents": "[Unit]\nDescription=x"}]})",
        "warning at $.systemd.units.0.contents, line 3 col 96: unit \"a.service\" is enabled, but has no "
        "install "
        "section so enable does nothing\n");
    row("a unit of no kind", 2, R"("systemd": {"units": [{"name": "a"}]})",
        "error at $.systemd.units.0.name, line 3 col 35: invalid systemd unit extension\n");
    row("a networkd file of no kind", 2, R"("networkd": {"units": [{"name": "a.service"}]})",
        "error at $.networkd.units.0, line 3 col 45: invalid networkd unit extension\n");
    row("a proxy", 4, R"("x": 0, "ignition": {})",
        "warning at $.x, line 3 col 4: Config has unrecognized key: x\n");
    QTest::newRow("a proxy of another scheme")
        << QByteArray("{\"ignition\": {\"version\": \"2.4.0\",\n\"proxy\": {\"httpProxy\": \"ftp://p/\"}}}")
        << QByteArray("error at $.ignition.proxy.httpProxy, line 2 col 34: proxies must be http(s)\n");
    QTest::newRow("the first line counts from 0")
        << QByteArray(R"({"ignition": {"version": "2.0.0"}, "storage": {"filesystems": [{}]}})")
        << QByteArray(
               "error at $.storage.filesystems.0, line 1 col 65: filesystem is missing mount or path\n");
}

void TestIgnition2::reports()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, report);
    const IgnitionCheck check = checkIgnition(json);
    QCOMPARE(check.report.toText(), report);
    QCOMPARE(check.error.has_value(), check.report.isFatal());
}

void TestIgnition2::refusesOtherVersions_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *version, const QString &part) {
        QTest::newRow(version) << QByteArray(R"({"ignition":{"version":")") + version + "\"}}" << part;
    };
    row("2.3.0-experimental", u"2.3.0-experimental is experimental"_s);
    row("3.7.0-experimental", u"3.7.0-experimental is experimental"_s);
    row("2.5.0", u"2.5.0; known are"_s);
    row("3.7.0", u"3.7.0; known are"_s);
    row("2.1.1", u"unsupported config version"_s);
    row("2.3", u"couldn't parse"_s);
    row("", u"couldn't parse"_s);
    QTest::newRow("1") << QByteArray(R"({"ignitionVersion": 1})") << u"Ignition 1"_s;
    QTest::newRow("none") << QByteArray("{}") << u"couldn't parse"_s;
}

void TestIgnition2::refusesOtherVersions()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, part);
    const IgnitionCheck check = checkIgnition(json);
    QVERIFY(check.error);
    QCOMPARE(check.error->code, ErrorCode::Unsupported);
    QVERIFY2(check.error->message.contains(part), qPrintable(check.error->message));
}

void TestIgnition2::leavesOutUnusedKeysOfWhatIsWrongAsAWhole()
{
    const IgnitionCheck check = checkIgnition(
        config(2, R"("storage": {"filesystems": [{"name": "a", "sturm": 1}, {"path": "/a", "drang": 1}]})"));
    QCOMPARE(check.report.toText(),
        "warning at $.storage.filesystems.1.drang, line 3 col 78: Config has unrecognized key: drang\n"
        "error at $.storage.filesystems.0, line 3 col 54: filesystem is missing mount or path\n"_ba);
}

void TestIgnition2::takesEveryPrefix()
{
    for (qsizetype size = 0; size < kWhole.size(); ++size) {
        const IgnitionCheck check = checkIgnition(kWhole.first(size), IgnitionFamily::Two);
        QVERIFY(check.error);
    }
    QVERIFY(!checkIgnition(kWhole).error);
}

void TestIgnition2::boundsDepthAndSize()
{
    const QByteArray deep = config(2, "\"a\": " + QByteArray(100'000, '[') + QByteArray(100'000, ']'));
    QCOMPARE(checkIgnition(deep).error->code, ErrorCode::TooLarge);
    QByteArray many = "\"storage\": {\"disks\": [{\"device\": \"/d\", \"partitions\": [{}";
    for (int i = 0; i < 5'000; ++i)
        many += ",{}";
    const IgnitionCheck check = checkIgnition(config(2, many + "]}]}"));
    QVERIFY(check.report.toText().contains("more than 1024 partitions"));
}

QTEST_GUILESS_MAIN(TestIgnition2)
#include "tst_ignition2.moc"
