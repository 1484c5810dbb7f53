#include "core/literals.h"
#include "provision/ignition.h"
#include "provision/ignition_level.h"

#include <QRegularExpression>
#include <QTest>

using namespace roadstead;
using namespace roadstead::provision;

// Which specification a client reads, and configs made older for it.
class TestIgnitionLevel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatAClientReads_data();
    void tellsWhatAClientReads();
    void lowers_data();
    void lowers();
    void namesWhatWouldBeLost_data();
    void namesWhatWouldBeLost();
    void takesEveryPrefix();
};

namespace {

QByteArray config(const char *version, const QByteArray &sections)
{
    return QByteArray("{\"ignition\":{\"version\":\"") + version + "\"}" + (sections.isEmpty() ? "" : ",")
        + sections + '}';
}

} // namespace

void TestIgnitionLevel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestIgnitionLevel::tellsWhatAClientReads_data()
{
    QTest::addColumn<IgnitionClient>("client");
    QTest::addColumn<QString>("spec");
    const auto row = [](const char *name, const IgnitionClient &client, const QString &spec) {
        QTest::newRow(name) << client << spec;
    };
    row("Accept",
        {.accept = "application/vnd.coreos.ignition+json;version=3.6.0, */*;q=0.1",
            .userAgent = "Ignition/2.3.0"},
        u"3.6.0"_s);
    row("the newest of several",
        {.accept = "application/vnd.coreos.ignition+json; version=2.2.0, "
                   "application/vnd.coreos.ignition+json; version=1; q=0.5, */*; q=0.1"},
        u"2.2.0"_s);
    row("another type", {.accept = "application/json;version=3.6.0"}, {});
    row("a version of nobody", {.accept = "application/vnd.coreos.ignition+json;version=3.x.0"}, {});
    row("an experimental one", {.accept = "application/vnd.coreos.ignition+json;version=3.7.0-experimental"},
        {});
    row("the program", {.userAgent = "Ignition/2.24.0"}, u"3.5.0"_s);
    row("a later build of the program", {.userAgent = "Ignition/2.26.0-74-ga5d574a8"}, u"3.6.0"_s);
    row("the first of its family", {.userAgent = "Ignition/2.0.1"}, u"3.0.0"_s);
    row("the family before", {.userAgent = "Ignition/0.35.0"}, u"2.3.0"_s);
    row("another program", {.userAgent = "curl/8.0"}, {});
    row("Flatcar", {.os = u"flatcar"_s, .osVersion = u"4230.2.1"_s}, u"3.3.0"_s);
    row("Flatcar of old", {.os = u"flatcar"_s, .osVersion = u"3139.2.3"_s}, u"2.3.0"_s);
    row("CoreOS", {.os = u"coreos"_s, .osVersion = u"2512.3.0"_s}, u"2.3.0"_s);
    row("Fedora CoreOS", {.os = u"fcos"_s, .osVersion = u"44.20260501.3.0"_s}, u"3.6.0"_s);
    row("Fedora CoreOS of 2024", {.os = u"fcos"_s, .osVersion = u"40.20240701.3.0"_s}, u"3.4.0"_s);
    row("nothing known", {}, {});
}

void TestIgnitionLevel::tellsWhatAClientReads()
{
    QFETCH(const IgnitionClient, client);
    const auto spec = newestSpecRead(client);
    QTEST(spec ? spec->text() : QString(), "spec");
}

void TestIgnitionLevel::lowers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<IgnitionSpec>("to");
    QTest::addColumn<QByteArray>("made");
    const QByteArray file
        = R"("storage":{"files":[{"path":"/a","contents":{"source":"data:,x"},"mode":420}]})";
    QTest::newRow("3.6 to 3.0") << config("3.6.0", file) << IgnitionSpec {3, 0} << config("3.0.0", file);
    QTest::newRow("as it is") << config("3.1.0", file) << IgnitionSpec {3, 4} << config("3.1.0", file);
    QTest::newRow("what says nothing")
        << config("3.4.0", R"("kernelArguments":{"shouldExist":[]},"passwd":{"users":[{"name":"a"}]})")
        << IgnitionSpec {3, 2} << config("3.2.0", R"("passwd":{"users":[{"name":"a"}]})");
    QTest::newRow("2.3 to 2.0") << config(
        "2.3.0", R"("networkd":{"units":[{"name":"a.network","contents":"[Match]"}]})")
                                << IgnitionSpec {2, 0} << QByteArray("\"version\":\"2.0.0\"");
}

void TestIgnitionLevel::lowers()
{
    QFETCH(const QByteArray, json);
    QFETCH(const IgnitionSpec, to);
    QFETCH(const QByteArray, made);
    const auto older = withOlderSpec(json, to);
    QVERIFY2(older, older ? "" : qPrintable(older.error().message));
    QVERIFY2(older->contains(made), older->constData());
    QVERIFY(!checkIgnition(*older).error);
}

void TestIgnitionLevel::namesWhatWouldBeLost_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<IgnitionSpec>("to");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &json, IgnitionSpec to, const QString &part) {
        QTest::newRow(name) << json << to << part;
    };
    row("a section", config("3.2.0", R"("storage":{"luks":[{"name":"a","device":"/a"}]})"), {3, 1},
        u"$.storage.luks would be lost: 3.1.0 has no such field"_s);
    row("a field", config("3.2.0", R"("passwd":{"users":[{"name":"a","shouldExist":false}]})"), {3, 1},
        u"$.passwd.users.0.shouldExist would be lost"_s);
    row("headers of a merged config",
        config("3.1.0", "\"x\":0")
            .replace("\"}",
                R"(","config":{"merge":[{"source":"http://h/","httpHeaders":[{"name":"A","value":"b"}]}]}})"),
        {3, 0}, u"httpHeaders would be lost: 3.0.0 has"_s);
    row("sha256",
        config("3.1.0",
            R"("storage":{"files":[{"path":"/a","contents":{"source":"http://h/","verification":{"hash":"sha256-)"
                + QByteArray(64, 'a') + R"("}}}]})"),
        {3, 0}, u"sha256 is checked from 3.1.0 on"_s);
    row("a scheme",
        config("3.4.0", R"("storage":{"files":[{"path":"/a","contents":{"source":"gs://b/o"}}]})"), {3, 1},
        u"is not allowed in 3.1.0: invalid url scheme"_s);
    row("setuid", config("3.6.0", R"("storage":{"files":[{"path":"/a","mode":2541}]})"), {3, 5},
        u"$.storage.files.0.mode would be lost: setuid"_s);
    row("format none", config("3.3.0", R"("storage":{"filesystems":[{"device":"/a","format":"none"}]})"),
        {3, 2}, u"known from 3.3.0 on"_s);
    row("another family", config("3.0.0", {}), {2, 3}, u"a template of its own is needed"_s);
    row("sizes in MiB",
        config("2.3.0", R"("storage":{"disks":[{"device":"/a","partitions":[{"number":1,"sizeMiB":5}]}]})"),
        {2, 2}, u"sizeMiB would be lost: 2.2.0 has no such field"_s);
    row("a version to come", config("3.9.0", {}), {3, 0}, u"is not known here"_s);
    row("no version", "{}", {3, 0}, u"no ignition.version"_s);
}

void TestIgnitionLevel::namesWhatWouldBeLost()
{
    QFETCH(const QByteArray, json);
    QFETCH(const IgnitionSpec, to);
    QFETCH(const QString, part);
    const auto older = withOlderSpec(json, to);
    QVERIFY(!older);
    QVERIFY2(older.error().message.contains(part), qPrintable(older.error().message));
}

void TestIgnitionLevel::takesEveryPrefix()
{
    const QByteArray json = config("3.6.0", R"("storage":{"files":[{"path":"/a","mode":420}]})");
    for (qsizetype size = 0; size < json.size(); ++size)
        QVERIFY(!withOlderSpec(json.first(size), {3, 0}));
}

QTEST_GUILESS_MAIN(TestIgnitionLevel)
#include "tst_ignition_level.moc"
