#include "core/literals.h"
#include "provision/cloud_config.h"

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;
using namespace roadstead::provision;

// What coreos-cloudinit would say about user data, and where.
class TestCloudConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void reports_data();
    void reports();
    void takesEveryPrefix();
    void boundsDepth();
};

namespace {

const QByteArray kWhole = R"(#cloud-config
hostname: node1
manage_etc_hosts: localhost
ssh_authorized_keys:
  - ssh-ed25519 AAAA
coreos:
  update: {reboot-strategy: best-effort, group: stable, server: "http://u/"}
  locksmith: {window-start: "Mon 4:00", window-length: 1h30m, endpoint: "http://e/"}
  flannel: {etcd_endpoints: "http://e/", interface: eth0}
  oem: {id: x, version-id: 1.2}
  units:
    - name: a.service
      command: start
      enable: yes
      runtime: true
      content: |
        [Service]
        Type=oneshot
      drop-ins:
        - {name: b.conf, content: "[Service]"}
users:
  - {name: a, groups: [sudo], passwd: "$6$x", no-create-home: false, shell: /bin/sh}
write_files:
  - {path: /etc/a, permissions: 0644, owner: root, content: x}
  - {path: /etc/b, permissions: "0600", encoding: b64, content: aGk=}
  - {path: /etc/c, encoding: gzip+base64, content: H4sIAAAAAAAAA8vIBACsKpPYAgAAAA==}
)";

} // namespace

void TestCloudConfig::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestCloudConfig::reports_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("report");

    const auto row = [](const char *name, const char *body, const char *report) {
        QTest::newRow(name) << QByteArray("#cloud-config\n") + body << QByteArray(report);
    };
    QTest::newRow("all of it") << kWhole << QByteArray();
    QTest::newRow("nothing at all") << QByteArray() << QByteArray();
    QTest::newRow("a script") << QByteArray("#!/bin/sh\n: [") << QByteArray();
    QTest::newRow("a header from elsewhere")
        << QByteArray("#cloud-config\r\nhostname: a\r\n") << QByteArray();
    QTest::newRow("no header") << QByteArray(
        "hostname: a\n") << QByteArray("error at line 1: must be \"#cloud-config\" or begin with \"#!\"\n");
    row("no keys", "", "");
    row("a list", "- a\n", "warning at $, line 2 col 1: incorrect type for \"\" (want struct)\n");
    row("no YAML", "a: b\nc: [\n",
        "error at line 3: did not find expected node content\nwarning: incorrect type for \"\" (want "
        "struct)\n");
    row("a key twice", "hostname: [a]\nhostname: a\n", "");
    row("a key of nobody", "coreos:\n  unitz: []\n",
        "warning at $.coreos.unitz, line 3 col 3: unrecognized key \"unitz\"\n");
    row("a key with a hyphen", "write-filez: []\n",
        "warning at $.write-filez, line 2 col 1: unrecognized key \"write_filez\"\n");
    row("text for truth", "coreos: {units: [{enable: maybe}]}\n",
        "warning at $.coreos.units.0.enable, line 2 col 19: incorrect type for \"enable\" (want bool)\n");
    row("quoted truth", "coreos: {units: [{enable: \"true\"}]}\n",
        "warning at $.coreos.units.0.enable, line 2 col 19: incorrect type for \"enable\" (want bool)\n");
    row("a map in a list of texts", "ssh_authorized_keys: [a, {b: c}]\n",
        "warning at $.ssh_authorized_keys.1, line 2 col 26: incorrect type for \"ssh_authorized_keys[1]\" "
        "(want "
        "string)\n");
    row("nothing where a struct is wanted", "coreos:\n",
        "warning at $.coreos, line 2 col 1: incorrect type for \"coreos\" (want struct)\n");
    row("a number of etcd", "coreos: {etcd2: {max_wals: x}}\n",
        "warning at $.coreos.etcd2, line 2 col 10: deprecated key \"etcd2\" (etcd2 is no longer shipped in "
        "Container "
        "Linux)\n"
        "warning at $.coreos.etcd2.max_wals, line 2 col 18: incorrect type for \"max_wals\" (want int)\n");
    row("a value of nobody", "coreos: {update: {reboot-strategy: never}}\n",
        "error at $.coreos.update.reboot-strategy, line 2 col 19: invalid value never\n");
    row("a word that is truth elsewhere", "coreos: {update: {reboot-strategy: off}}\n", "");
    row("permissions", "write_files: [{path: /a, permissions: 0999}]\n",
        "error at $.write_files.0.permissions, line 2 col 26: invalid value 0999\n");
    row("under /usr", "write_files: [{path: /opt/../usr/a}]\n",
        "error at $.write_files.0.path, line 2 col 16: file cannot be written to a read-only filesystem\n");
    row("no base64", "write_files: [{encoding: base64, content: \"a!\"}]\n",
        "error at $.write_files.0.content, line 2 col 34: content cannot be decoded as \"base64\"\n");
    row("no gzip", "write_files: [{encoding: gz, content: a}]\n",
        "error at $.write_files.0.content, line 2 col 30: content cannot be decoded as \"gz\"\n");
    row("an encoding of nobody", "write_files: [{encoding: rot13, content: a}]\n",
        "error at $.write_files.0.content, line 2 col 33: content cannot be decoded as \"rot13\"\n"
        "error at $.write_files.0.encoding, line 2 col 16: invalid value rot13\n");
}

void TestCloudConfig::reports()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, report);
    const CloudConfigCheck check = checkCloudConfig(text);
    QCOMPARE(check.report.toText(), report);
    QCOMPARE(check.error.has_value(), check.report.isFatal());
}

void TestCloudConfig::takesEveryPrefix()
{
    for (qsizetype size = 0; size < kWhole.size(); ++size) {
        const CloudConfigCheck check = checkCloudConfig(kWhole.first(size));
        QCOMPARE(check.error.has_value(), check.report.isFatal());
    }
}

void TestCloudConfig::boundsDepth()
{
    const CloudConfigCheck check = checkCloudConfig("#cloud-config\na: " + QByteArray(100'000, '['));
    QCOMPARE(check.error->code, ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(TestCloudConfig)
#include "tst_cloud_config.moc"
