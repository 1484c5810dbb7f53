#include "services/asset_routes.h"

#include "core/literals.h"
#include "http_peer.h"
#include "services/http_file.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <utime.h>

using namespace roadstead;
using namespace roadstead::services;

namespace {

constexpr qsizetype kBigBytes = 3'000'000; // several sendfile pieces
constexpr std::time_t kModified = 1'700'000'000;
const QByteArray kModifiedDate = "Tue, 14 Nov 2023 22:13:20 GMT";

QByteArray pattern(qsizetype bytes)
{
    QByteArray data(bytes, '\0');
    for (qsizetype i = 0; i < bytes; ++i)
        data[i] = static_cast<char>((i * 31 + i / 251) & 0xff);
    return data;
}

} // namespace

/// Files over HTTP as boot loaders, update clients and curl ask for them.
class TestAssetRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void servesWholeFiles_data();
    void servesWholeFiles();
    void ranges_data();
    void ranges();
    void rangesOfAnEmptyFile();
    void conditions_data();
    void conditions();
    void headTellsTheSize();
    void namesThatAreNotServed_data();
    void namesThatAreNotServed();
    void replacedFileHasAnotherTag();
    void observerSeesEachDownload();
    void postIsRefused();
    void datesAreThoseOfHttp();

private:
    void write(const QString &name, const QByteArray &data);
    [[nodiscard]] PeerAnswer get(const QByteArray &target, const QByteArray &headers = {});

    QTemporaryDir m_dir;
    HttpServer m_server;
    QByteArray m_big = pattern(kBigBytes);
    QByteArray m_tag;
    QMutex m_mutex;
    std::vector<AssetRequest> m_seen;
};

void TestAssetRoutes::initTestCase()
{
    QLoggingCategory::setFilterRules(u"roadstead.http.info=false\nroadstead.http.debug=false"_s);
    write(u"root/big.bin"_s, m_big);
    write(u"root/empty"_s, {});
    write(u"root/script.ipxe"_s, "#!ipxe\n");
    write(u"root/sub/a b.json"_s, "{}");
    write(u"secret"_s, "secret");
    QVERIFY(QFile::link(u"../secret"_s, m_dir.filePath(u"root/link"_s)));
    auto folder = std::make_shared<const AssetFolder>(QStringList {m_dir.filePath(u"root"_s)});
    addAssetRoutes(m_server, "/assets/", std::move(folder), [this](const AssetRequest &request) {
        const QMutexLocker lock(&m_mutex);
        m_seen.push_back(request);
    });
    QVERIFY(m_server.start(u"127.0.0.1"_s, 0).has_value());
    m_tag = get("/assets/big.bin").header("etag");
    QVERIFY(m_tag.size() > 4 && m_tag.startsWith('"') && m_tag.endsWith('"'));
}

void TestAssetRoutes::write(const QString &name, const QByteArray &data)
{
    const QString path = m_dir.filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(data), data.size());
    file.close();
    const utimbuf times {kModified, kModified};
    QCOMPARE(::utime(QFile::encodeName(path).constData(), &times), 0);
}

PeerAnswer TestAssetRoutes::get(const QByteArray &target, const QByteArray &headers)
{
    HttpPeer peer(m_server.port());
    return peer.get(target, headers);
}

void TestAssetRoutes::servesWholeFiles_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("big") << QByteArray("/assets/big.bin") << m_big << QByteArray("application/octet-stream");
    QTest::newRow("empty") << QByteArray("/assets/empty") << QByteArray()
                           << QByteArray("application/octet-stream");
    QTest::newRow("script") << QByteArray("/assets/script.ipxe") << QByteArray("#!ipxe\n")
                            << QByteArray("text/plain; charset=utf-8");
    QTest::newRow("folder and space")
        << QByteArray("/assets/sub/a%20b.json?x=1") << QByteArray("{}") << QByteArray("application/json");
    QTest::newRow("two slashes") << QByteArray("/assets//script.ipxe") << QByteArray("#!ipxe\n")
                                 << QByteArray("text/plain; charset=utf-8");
}

void TestAssetRoutes::servesWholeFiles()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    const auto answer = get(target);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body == body);
    QTEST(answer.header("content-type"), "type");
    QCOMPARE(answer.header("content-length"), QByteArray::number(body.size()));
    QCOMPARE(answer.header("accept-ranges"), QByteArray("bytes"));
    QCOMPARE(answer.header("last-modified"), kModifiedDate);
}

void TestAssetRoutes::ranges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<qsizetype>("first");
    QTest::addColumn<qsizetype>("length");
    const auto row = [](const char *title, const QByteArray &range, int status, qsizetype first,
                         qsizetype length) { QTest::newRow(title) << range << status << first << length; };
    row("middle", "bytes=1000-1999", 206, 1000, 1000);
    row("first byte", "bytes=0-0", 206, 0, 1);
    row("last byte", "bytes=2999999-2999999", 206, kBigBytes - 1, 1);
    row("open end", "bytes=2999000-", 206, 2'999'000, 1000);
    row("from the start, open", "bytes=0-", 206, 0, kBigBytes);
    row("end past the file", "bytes=2999000-9999999", 206, 2'999'000, 1000);
    row("end past 64 bits", "bytes=5-99999999999999999999999", 206, 5, kBigBytes - 5);
    row("suffix", "bytes=-500", 206, kBigBytes - 500, 500);
    row("suffix longer than the file", "bytes=-99999999999", 206, 0, kBigBytes);
    row("unit in capitals", "Bytes=10-19", 206, 10, 10);
    row("start at the end", "bytes=3000000-", 416, 0, 0);
    row("start past 64 bits", "bytes=99999999999999999999999-", 416, 0, 0);
    row("empty suffix", "bytes=-0", 416, 0, 0);
    row("several ranges", "bytes=0-1,5-6", 200, 0, kBigBytes);
    row("backwards", "bytes=20-10", 200, 0, kBigBytes);
    row("other unit", "lines=1-2", 200, 0, kBigBytes);
    row("no numbers", "bytes=-", 200, 0, kBigBytes);
    row("negative", "bytes=--5", 200, 0, kBigBytes);
    row("letters", "bytes=a-b", 200, 0, kBigBytes);
    row("nothing", "bytes=", 200, 0, kBigBytes);
}

void TestAssetRoutes::ranges()
{
    QFETCH(QByteArray, range);
    QFETCH(int, status);
    QFETCH(qsizetype, first);
    QFETCH(qsizetype, length);
    const auto answer = get("/assets/big.bin", "Range: " + range + "\r\n");
    QCOMPARE(answer.status, status);
    if (status == 416) {
        QCOMPARE(answer.header("content-range"), QByteArray("bytes */3000000"));
        QVERIFY(answer.body.endsWith(".\n"));
        return;
    }
    QVERIFY(answer.body == m_big.sliced(first, length));
    const QByteArray expected = status == 200
        ? QByteArray()
        : "bytes " + QByteArray::number(first) + '-' + QByteArray::number(first + length - 1) + "/3000000";
    QCOMPARE(answer.header("content-range"), expected);
}

void TestAssetRoutes::rangesOfAnEmptyFile()
{
    QCOMPARE(get("/assets/empty", "Range: bytes=0-\r\n").status, 416);
    QCOMPARE(get("/assets/empty", "Range: bytes=-5\r\n").status, 416);
    QCOMPARE(get("/assets/empty", "Range: bytes=x\r\n").status, 200);
}

void TestAssetRoutes::conditions_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    const QByteArray other = "\"other\"";
    QTest::newRow("same tag") << "If-None-Match: " + m_tag << 304;
    QTest::newRow("same tag, weak") << "If-None-Match: W/" + m_tag << 304;
    QTest::newRow("tag in a list") << "If-None-Match: " + other + " , " + m_tag << 304;
    QTest::newRow("any tag") << QByteArray("If-None-Match: *") << 304;
    QTest::newRow("other tag") << "If-None-Match: " + other << 200;
    QTest::newRow("same date") << "If-Modified-Since: " + kModifiedDate << 304;
    QTest::newRow("other date") << QByteArray("If-Modified-Since: Tue, 14 Nov 2023 22:13:19 GMT") << 200;
    QTest::newRow("tag before date") << "If-None-Match: " + other + "\r\nIf-Modified-Since: " + kModifiedDate
                                     << 200;
    QTest::newRow("range of this version") << "Range: bytes=0-9\r\nIf-Range: " + m_tag << 206;
    QTest::newRow("range of this date") << "Range: bytes=0-9\r\nIf-Range: " + kModifiedDate << 206;
    QTest::newRow("range of another version") << "Range: bytes=0-9\r\nIf-Range: " + other << 200;
    QTest::newRow("range of a weak tag") << "Range: bytes=0-9\r\nIf-Range: W/" + m_tag << 200;
    QTest::newRow("range, but nothing new") << "Range: bytes=0-9\r\nIf-None-Match: " + m_tag << 304;
}

void TestAssetRoutes::conditions()
{
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    HttpPeer peer(m_server.port());
    const auto answer = peer.get("/assets/big.bin", headers + "\r\n");
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("etag"), m_tag);
    QCOMPARE(answer.body.size(), status == 304 ? 0 : status == 206 ? 10 : kBigBytes);
    QCOMPARE(peer.get("/assets/script.ipxe").body, QByteArray("#!ipxe\n")); // the connection is in step
}

void TestAssetRoutes::headTellsTheSize()
{
    HttpPeer peer(m_server.port());
    const auto head
        = peer.ask("HEAD /assets/big.bin HTTP/1.1\r\nHost: x\r\nRange: bytes=0-9\r\n\r\n", /*hasBody=*/false);
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("content-length"), QByteArray::number(kBigBytes));
    QCOMPARE(head.header("etag"), m_tag);
    QCOMPARE(peer.get("/assets/script.ipxe").body, QByteArray("#!ipxe\n"));
}

void TestAssetRoutes::namesThatAreNotServed_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::newRow("absent") << QByteArray("/assets/absent") << 404;
    QTest::newRow("folder") << QByteArray("/assets/sub") << 404;
    QTest::newRow("index") << QByteArray("/assets/") << 400;
    QTest::newRow("parent") << QByteArray("/assets/../secret") << 400;
    QTest::newRow("escaped parent") << QByteArray("/assets/%2e%2e/secret") << 400;
    QTest::newRow("escaped slash") << QByteArray("/assets/..%2fsecret") << 400;
    QTest::newRow("parent below") << QByteArray("/assets/sub/../../secret") << 400;
    QTest::newRow("twice escaped") << QByteArray("/assets/%252e%252e/secret") << 404;
    QTest::newRow("absolute") << QByteArray("/assets//etc/passwd") << 404;
    QTest::newRow("escaped absolute") << QByteArray("/assets/%2fetc/passwd") << 404;
    QTest::newRow("NUL") << QByteArray("/assets/script.ipxe%00.png") << 400;
    QTest::newRow("link out") << QByteArray("/assets/link") << 403;
    QTest::newRow("backslash") << QByteArray("/assets/..%5csecret") << 404;
    QTest::newRow("too long") << "/assets/" + QByteArray(2000, 'a') << 400;
    QTest::newRow("component too long") << "/assets/" + QByteArray(300, 'a') << 404;
}

void TestAssetRoutes::namesThatAreNotServed()
{
    QFETCH(QByteArray, target);
    const auto answer = get(target);
    QTEST(answer.status, "status");
    QVERIFY(answer.body.endsWith(".\n"));
    QVERIFY(!answer.body.contains("secret\n"));
}

void TestAssetRoutes::replacedFileHasAnotherTag()
{
    write(u"root/changing"_s, "one");
    const auto before = get("/assets/changing");
    write(u"root/changing"_s, "three");
    const auto after = get("/assets/changing", "If-None-Match: " + before.header("etag") + "\r\n");
    QCOMPARE(after.status, 200);
    QCOMPARE(after.body, QByteArray("three"));
    QVERIFY(after.header("etag") != before.header("etag"));
}

void TestAssetRoutes::observerSeesEachDownload()
{
    const auto seen = [this] {
        const QMutexLocker lock(&m_mutex);
        return m_seen.empty() ? AssetRequest {} : m_seen.back();
    };
    QCOMPARE(get("/assets/script.ipxe").status, 200);
    QTRY_COMPARE(seen().name, QByteArray("script.ipxe"));
    QCOMPARE(seen().bytes, 7U);
    QCOMPARE(seen().delivery, HttpDelivery::Whole);
    QCOMPARE(seen().peer.toString(), u"127.0.0.1"_s);
    QCOMPARE(get("/assets/gone").status, 404);
    QTRY_COMPARE(seen().name, QByteArray("gone"));
    QCOMPARE(seen().status, 404);
}

void TestAssetRoutes::postIsRefused()
{
    HttpPeer peer(m_server.port());
    const auto answer = peer.post("/assets/big.bin", "x");
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.header("allow"), QByteArray("GET, HEAD"));
}

void TestAssetRoutes::datesAreThoseOfHttp()
{
    QCOMPARE(httpDate(784'111'777), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT")); // RFC 9110 §5.6.7
    QCOMPARE(httpDate(0), QByteArray("Thu, 01 Jan 1970 00:00:00 GMT"));
    QCOMPARE(httpDate(951'782'400), QByteArray("Tue, 29 Feb 2000 00:00:00 GMT"));
}

QTEST_GUILESS_MAIN(TestAssetRoutes)
#include "tst_asset_routes.moc"
