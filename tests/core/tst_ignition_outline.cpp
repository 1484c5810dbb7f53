#include "core/gunzip.h"
#include "core/ignition_outline.h"
#include "core/literals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace roadstead;

namespace {

// Packed by zlib: with codes of its own, with the fixed ones (and a file name in the header), and stored.
constexpr const char *kDynamic
    = "H4sIAAAAAAAA/5XWSQ7CMAxA0T2nMOIAxRPDcQpK1UhVi2juL7bs+rP/Kz/ZyeU8vOo67POpvOdNlroWuco2yShTXY"
      "q0eWzyLZ8ytl1q28sy/ZWKS8Ol4zJwmbi84fKOywcun3zyHUhcSTmTciflUMqllFMpt1KOpVzLuJZ17BTXMq5lXMu4"
      "lnEt41rGtYxrOddyruUdJ5BrOddyruVcy7mWcy3nWsG1gmsF14qOF4trBdcKrhVcK7hWcK3kWsm1kmsl18qODwbXSq"
      "6VXCu5Vh5p/QAcu35uFAoAAA==";
constexpr const char *kFixed = "H4sICAAAAAAA/2EudHh0AEvLrEhNUUhDIpPzU1KLuQDQhCujGAAAAA==";
constexpr const char *kStored = "H4sIAAAAAAAA/wEQAO//c3RvcmVkIGFzIGl0IGlzCjxCVQ8QAAAA";

QByteArray bytesOf(const char *base64)
{
    return QByteArray::fromBase64(base64);
}

QByteArray longText()
{
    QByteArray text = "#!/bin/sh\n";
    for (int i = 0; i < 60; ++i)
        text += "echo line " + QByteArray::number(i) + " of a file that repeats itself\n";
    return text;
}

} // namespace

class TestIgnitionOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void unpacksEveryKindOfBlock_data();
    void unpacksEveryKindOfBlock();
    void everyPrefixIsRefused();
    void everyWrongByteIsBounded();
    void stopsAtTheLimit();
    void readsDataUrls_data();
    void readsDataUrls();
    void tellsWhatAConfigDoes();
    void readsTheOldSpecToo();
    void badContentsAreToldNotSwallowed();
    void refusesWhatIsNotJson();
    void refusesTooManyEntries();
};

void TestIgnitionOutline::unpacksEveryKindOfBlock_data()
{
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("codes of its own") << bytesOf(kDynamic) << longText();
    QTest::newRow("fixed codes, with a name") << bytesOf(kFixed) << QByteArray("fixed fixed fixed codes\n");
    QTest::newRow("stored") << bytesOf(kStored) << QByteArray("stored as it is\n");
}

void TestIgnitionOutline::unpacksEveryKindOfBlock()
{
    QFETCH(QByteArray, packed);
    QFETCH(QByteArray, expected);
    const auto unpacked = gunzip(packed, 1 << 20);
    QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().message));
    QCOMPARE(*unpacked, expected);
}

void TestIgnitionOutline::everyPrefixIsRefused()
{
    for (const char *each : {kDynamic, kFixed, kStored}) {
        const QByteArray packed = bytesOf(each);
        const qsizetype whole = packed.size() - 8; // the trailer's contents are not looked at
        for (qsizetype length = 0; length < whole; ++length)
            QVERIFY2(!gunzip(packed.first(length), 1 << 20), QByteArray::number(length).constData());
    }
}

void TestIgnitionOutline::everyWrongByteIsBounded()
{
    for (const char *each : {kDynamic, kFixed, kStored}) {
        const QByteArray packed = bytesOf(each);
        for (qsizetype at = 0; at < packed.size(); ++at) {
            for (const char flip : {'\x01', '\x80', '\xff'}) {
                QByteArray broken = packed;
                broken[at] = static_cast<char>(broken[at] ^ flip);
                const auto unpacked = gunzip(broken, 10'000);
                QVERIFY(!unpacked || unpacked->size() <= 10'000);
            }
        }
    }
}

void TestIgnitionOutline::stopsAtTheLimit()
{
    const auto unpacked = gunzip(bytesOf(kDynamic), 100);
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().code, ErrorCode::TooLarge);
}

void TestIgnitionOutline::readsDataUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isPacked");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("percent") << u"data:,a%20b%0A"_s << false << QByteArray("a b\n");
    QTest::newRow("base64") << u"data:;base64,aGVsbG8K"_s << false << QByteArray("hello\n");
    QTest::newRow("with a type") << u"data:text/plain;charset=utf-8;base64,aGVsbG8K"_s << false
                                 << QByteArray("hello\n");
    QTest::newRow("packed") << u"data:;base64,"_s + QString::fromLatin1(kStored) << true
                            << QByteArray("stored as it is\n");
    QTest::newRow("empty") << u"data:,"_s << false << QByteArray();
}

void TestIgnitionOutline::readsDataUrls()
{
    QFETCH(QString, url);
    QFETCH(bool, isPacked);
    QFETCH(QByteArray, expected);
    const auto bytes = dataOfUrl(url, isPacked);
    QVERIFY(bytes);
    QCOMPARE(*bytes, expected);
}

void TestIgnitionOutline::tellsWhatAConfigDoes()
{
    const auto entries = ignitionOutline(R"({
        "ignition": {"version": "3.3.0"},
        "passwd": {"users": [{"name": "core", "sshAuthorizedKeys": ["ssh-ed25519 A", "ssh-ed25519 B"],
            "passwordHash": "$6$secret"}]},
        "storage": {
            "links": [{"path": "/etc/localtime", "target": "/usr/share/zoneinfo/UTC"}],
            "files": [{"path": "/etc/hostname", "mode": 420, "contents": {"source": "data:,node-1"}},
                      {"path": "/opt/tool", "contents": {"source": "https://example.org/tool"}}],
            "directories": [{"path": "/opt", "mode": 493}]},
        "systemd": {"units": [{"name": "a.service", "enabled": true, "contents": "[Unit]\n",
            "dropins": [{"name": "10.conf", "contents": "[Service]\n"}]}]}
    })");
    QVERIFY(entries);
    using Kind = OutlineEntry::Kind;
    QList<Kind> kinds;
    for (const OutlineEntry &entry : *entries)
        kinds.append(entry.kind);
    QCOMPARE(
        kinds, QList<Kind>({Kind::User, Kind::Directory, Kind::File, Kind::File, Kind::Link, Kind::Unit}));
    QCOMPARE(entries->at(0).name, u"core"_s);
    QVERIFY(!entries->at(0).contents.contains(u"secret"_s));
    QCOMPARE(entries->at(1).detail, u"0755"_s);
    QCOMPARE(entries->at(2).name, u"/etc/hostname"_s);
    QCOMPARE(entries->at(2).detail, u"0644"_s);
    QCOMPARE(entries->at(2).contents, u"node-1"_s);
    QCOMPARE(entries->at(2).sizeBytes, 6);
    QCOMPARE(entries->at(3).source, u"https://example.org/tool"_s);
    QCOMPARE(entries->at(3).sizeBytes, -1);
    QCOMPARE(entries->at(4).detail, u"→ /usr/share/zoneinfo/UTC"_s);
    QVERIFY(entries->at(5).contents.contains(u"a.service.d/10.conf"_s));
}

void TestIgnitionOutline::readsTheOldSpecToo()
{
    const auto entries = ignitionOutline(R"({
        "ignition": {"version": "2.3.0"},
        "networkd": {"units": [{"name": "00-eth0.network", "contents": "[Match]\n"}]},
        "storage": {"filesystems": [{"mount": {"device": "/dev/sda1", "format": "ext4"}}],
            "files": [{"filesystem": "root", "path": "/a", "contents": {"source": "data:,x"}}]},
        "systemd": {"units": [{"name": "b.service", "enable": true}]}
    })");
    QVERIFY(entries);
    QCOMPARE(entries->size(), 4);
    QCOMPARE(entries->at(0).name, u"/dev/sda1"_s);
    QCOMPARE(entries->at(0).detail, u"ext4"_s);
    QCOMPARE(entries->at(2).name, u"b.service"_s);
    QCOMPARE(entries->at(3).name, u"00-eth0.network"_s);
}

void TestIgnitionOutline::badContentsAreToldNotSwallowed()
{
    const auto entries = ignitionOutline(R"({"storage": {"files": [
        {"path": "/a", "contents": {"source": "data:;base64,@@@"}},
        {"path": "/b", "contents": {"source": "data:,abc", "compression": "gzip"}}]}})");
    QVERIFY(entries);
    QCOMPARE(entries->size(), 2);
    QVERIFY(!entries->at(0).problem.isEmpty());
    QVERIFY(!entries->at(1).problem.isEmpty());
}

void TestIgnitionOutline::refusesWhatIsNotJson()
{
    QVERIFY(!ignitionOutline("variant: flatcar"));
    QVERIFY(ignitionOutline("{}"));
}

void TestIgnitionOutline::refusesTooManyEntries()
{
    QJsonArray links;
    for (qsizetype i = 0; i <= kMaxOutlineEntries; ++i)
        links.append(QJsonObject {{u"path"_s, u"/a"_s}});
    const QJsonObject config {{u"storage"_s, QJsonObject {{u"links"_s, links}}}};
    const auto entries = ignitionOutline(QJsonDocument(config).toJson());
    QVERIFY(!entries);
    QCOMPARE(entries.error().code, ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(TestIgnitionOutline)
#include "tst_ignition_outline.moc"
