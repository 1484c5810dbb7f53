#include "../support/node_messages.h"
#include "../support/station_fixture.h"
#include "secret_document.h"

#include <KCompressionDevice>

#include <QDirIterator>
#include <QLoggingCategory>
#include <QNetworkInterface>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace roadstead;
using namespace roadstead::runtime;
using namespace roadstead::test;

namespace {

constexpr char kPath[] = "/api/v1/secrets/join-token";
constexpr char kQuery[] = "?mac=52-54-00-00-00-01&hostname=alpha";
const QByteArray kFirst = "Zq9-first-value-Xw7";
const QByteArray kSecond = "Zq9-second-value-Kp3";
const QByteArray kBroken = "Zq9-broken\" value-Mn5";

QByteArrayList forms()
{
    QByteArrayList all;
    for (const QByteArray &value : {kFirst, kSecond, kBroken})
        all << value << value.toBase64() << value.toHex() << value.toPercentEncoding();
    return all;
}

QByteArray leakIn(const QByteArray &bytes)
{
    for (const QByteArray &form : forms()) {
        if (bytes.contains(form))
            return form;
    }
    return {};
}

QtMessageHandler nextHandler = nullptr;
QByteArray logged;
std::mutex logMutex;

void keepLog(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    {
        const std::scoped_lock lock(logMutex);
        logged += message.toUtf8() + '\n';
    }
    if (nextHandler && type != QtDebugMsg && type != QtInfoMsg)
        nextHandler(type, context, message);
}

} // namespace

/// A document names a secret, the vault keeps it, a machine gets it, and nobody else sees it.
class TestStationSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void takesTheDocumentBeforeItsSecret();
    void givesTheMachineItsSecret();
    void tellsThatASecretHasChanged();
    void previewsAnEditWithMasks();
    void takesNoSecretThatIsTooLargeOrNamedWrongly();
    void takesNoValueFromAnotherMachine();
    void showsNoValueAnywhere_data();
    void showsNoValueAnywhere();
    void keepsNoValueInItsFolderLogOrBackup();
    void keepsSecretsOverARestart();
    void namesWhatIsMissingAfterARestore();
    void servesTheRestWhenTheVaultIsDamaged();

private:
    [[nodiscard]] Result<NodeConfig> nodeConfig() const
    {
        std::optional<Result<NodeConfig>> got;
        m_fixture->station->nodeConfig(m_fixture->station->nodes().first().id, {}, m_fixture->station.get(),
            [&got](const Result<NodeConfig> &config) { got = config; });
        (void)QTest::qWaitFor([&] { return got.has_value(); }, 30'000);
        return got.value_or(fail(ErrorCode::Cancelled, u"no answer"_s));
    }
    [[nodiscard]] static const NodeConfigPart *part(const NodeConfig &config, const QString &path)
    {
        const auto at = std::ranges::find(config.parts, path, &NodeConfigPart::path);
        return at == config.parts.cend() ? nullptr : &*at;
    }

    const QTemporaryDir m_dir;
    std::unique_ptr<StationFixture> m_fixture;
};

void TestStationSecrets::initTestCase()
{
    QLoggingCategory::setFilterRules(u"roadstead.*=true"_s);
    nextHandler = qInstallMessageHandler(keepLog);
    m_fixture = std::make_unique<StationFixture>(m_dir.filePath(u"data"_s));
    QVERIFY(m_fixture->start());
}

void TestStationSecrets::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestStationSecrets::cleanupTestCase()
{
    m_fixture.reset();
    qInstallMessageHandler(nextHandler);
}

void TestStationSecrets::takesTheDocumentBeforeItsSecret()
{
    const auto applied = m_fixture->ask("PUT", "/api/v1/document", secretDocument());
    QCOMPARE(applied.status, 200);
    QVERIFY2(
        applied.body.contains("warnings") && applied.body.contains("join-token"), applied.body.constData());
    const auto refused = m_fixture->get(QByteArray("/ignition") + kQuery);
    QCOMPARE(refused.status, 500);
    QVERIFY2(refused.body.contains("join-token") && refused.body.contains("52:54:00:00:00:01")
            && refused.body.contains("roadsteadctl secret set join-token"),
        refused.body.constData());
    const SecretList list = m_fixture->station->secrets();
    QCOMPARE(list.secrets.size(), 1);
    QCOMPARE(list.secrets.first().setAtMs, 0);
    QCOMPARE(list.secrets.first().uses,
        (QList<SecretUse> {{SecretUse::Kind::Group, u"all"_s, {u"ign"_s, u"cl"_s, u"gen"_s}}}));
}

void TestStationSecrets::givesTheMachineItsSecret()
{
    QCOMPARE(m_fixture->ask("PUT", kPath, kFirst).status, 204);
    const auto ignition = m_fixture->get(QByteArray("/ignition") + kQuery);
    QCOMPARE(ignition.status, 200);
    QVERIFY2(ignition.body.contains("data:," + kFirst), ignition.body.constData());
    QCOMPARE(m_fixture->get(QByteArray("/generic") + kQuery).body, "T=" + kFirst);
    QVERIFY(m_fixture->get(QByteArray("/cloud") + kQuery).body.contains(kFirst));
    QVERIFY(leakIn(m_fixture->get(QByteArray("/metadata") + kQuery).body).isEmpty());
    QVERIFY(leakIn(m_fixture->get(QByteArray("/ipxe") + kQuery).body).isEmpty());

    const auto config = nodeConfig();
    QVERIFY(config);
    for (const QString &path : {u"/ignition"_s, u"/cloud"_s, u"/generic"_s}) {
        const NodeConfigPart *shown = part(*config, path);
        QVERIFY(shown);
        QVERIFY2(!shown->isFailed && shown->hasLast, qPrintable(path));
        QCOMPARE(shown->text, shown->lastText);
        QCOMPARE(shown->secrets, QStringList {u"join-token"_s});
        QVERIFY(shown->changedSecrets.isEmpty());
        QVERIFY((path == "/ignition"_L1 ? shown->rendered : shown->text).contains(u"••••••(join-token)"_s));
    }
}

void TestStationSecrets::tellsThatASecretHasChanged()
{
    QSignalSpy changed(m_fixture->station.get(), &FleetApi::secretsChanged);
    QCOMPARE(m_fixture->ask("PUT", kPath, kSecond).status, 204);
    QCOMPARE(changed.size(), 1);
    const auto config = nodeConfig();
    QVERIFY(config);
    const NodeConfigPart *shown = part(*config, u"/generic"_s);
    QVERIFY(shown && shown->hasLast);
    QCOMPARE(shown->text, shown->lastText); // masks are alike
    QCOMPARE(shown->changedSecrets, QStringList {u"join-token"_s});
    QCOMPARE(m_fixture->get(QByteArray("/generic") + kQuery).body, "T=" + kSecond);
    QTRY_VERIFY(part(*nodeConfig(), u"/generic"_s)->changedSecrets.isEmpty());

    // A value that no Butane can hold: the page does not quote it.
    QCOMPARE(m_fixture->ask("PUT", kPath, kBroken).status, 204);
    const auto refused = m_fixture->get(QByteArray("/ignition") + kQuery);
    QCOMPARE(refused.status, 500);
    QVERIFY2(leakIn(refused.body).isEmpty() && !refused.body.contains("Zq9"), refused.body.constData());
    QVERIFY(refused.body.contains("join-token"));
    QCOMPARE(m_fixture->ask("PUT", kPath, kSecond).status, 204);
    QCOMPARE(m_fixture->get(QByteArray("/ignition") + kQuery).status, 200);
}

void TestStationSecrets::previewsAnEditWithMasks()
{
    const FleetDocument &before = m_fixture->station->config()->document();
    FleetDocument after = before;
    after.templates[2].text += u" and {{.mode}}"_s;
    std::optional<Result<EditPreview>> got;
    m_fixture->station->previewEdit(editBetween(before, after), {}, m_fixture->station.get(),
        [&got](const Result<EditPreview> &preview) { got = preview; });
    QTRY_VERIFY(got);
    QVERIFY(*got);
    QCOMPARE((*got)->failed, 0);
    QCOMPARE((*got)->effects.size(), 1);
    QVERIFY((*got)->effects.first().diff.contains(u"••••••(join-token) and 0600"_s));
    QVERIFY(leakIn((*got)->effects.first().diff.toUtf8()).isEmpty());
}

void TestStationSecrets::takesNoSecretThatIsTooLargeOrNamedWrongly()
{
    QCOMPARE(m_fixture->ask("PUT", "/api/v1/secrets/big", QByteArray(64 * 1024 + 1, 'x')).status, 413);
    QCOMPARE(m_fixture->ask("PUT", "/api/v1/secrets/big", QByteArray(64 * 1024, 'x')).status, 204);
    QCOMPARE(m_fixture->ask("DELETE", "/api/v1/secrets/big").status, 204);
    QCOMPARE(m_fixture->ask("DELETE", "/api/v1/secrets/big").status, 404);
    for (const char *name : {"", "a%20b", "..%2Fa", "-a"}) {
        const auto refused = m_fixture->ask("PUT", QByteArray("/api/v1/secrets/") + name, kFirst);
        QVERIFY2(refused.status >= 400 && refused.status < 500, name);
        QVERIFY(leakIn(refused.body).isEmpty());
    }
    QCOMPARE(m_fixture->ask("PUT", "/api/v1/secrets/empty").status, 400);
    QCOMPARE(m_fixture->ask("PUT", kPath, kFirst, "wrong token").status, 401);
    QCOMPARE(m_fixture->ask("GET", kPath).status, 405); // no value comes out
}

void TestStationSecrets::takesNoValueFromAnotherMachine()
{
    QHostAddress own;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback())
            own = address;
    }
    if (own.isNull())
        QSKIP("this machine has no address beside loopback");
    StationFixture open(m_dir.filePath(u"open"_s));
    open.options.admin = {u"0.0.0.0"_s, 0};
    QVERIFY(open.start());
    const QByteArray token = open.station->adminToken();
    const auto ask = [&](const QByteArray &method, const QByteArray &path, const QByteArray &body) {
        return aside([=, to = open.admin()] {
            return services::HttpPeer(to, own).ask(method + ' ' + path
                + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        });
    };
    const auto refused = ask("PUT", kPath, kFirst);
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.body.contains("another machine"));
    QCOMPARE(ask("GET", "/api/v1/secrets", {}).status, 200);
    QVERIFY(open.station->secrets().secrets.isEmpty());
}

void TestStationSecrets::showsNoValueAnywhere_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/api/v1/status", "/api/v1/nodes", "/api/v1/nodes/alpha",
             "/api/v1/nodes/alpha/timeline", "/api/v1/nodes/alpha/verdicts", "/api/v1/events?limit=500",
             "/api/v1/explain?mac=52-54-00-00-00-01", "/api/v1/document", "/api/v1/secrets",
             "/api/v1/report/inventory", "/api/v1/report/events", "/metrics"})
        QTest::newRow(path) << QByteArray(path);
}

void TestStationSecrets::showsNoValueAnywhere()
{
    QFETCH(const QByteArray, path);
    const auto answer = m_fixture->ask("GET", path);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.size() > 10);
    QVERIFY2(leakIn(answer.body).isEmpty() && !answer.body.contains("Zq9"), answer.body.constData());
    if (path == "/api/v1/document")
        QVERIFY(answer.body.contains(R"({"secret": "join-token"})"));
    if (path == "/api/v1/events?limit=500")
        QVERIFY(answer.body.contains("set-secret") && answer.body.contains("join-token"));
}

void TestStationSecrets::keepsNoValueInItsFolderLogOrBackup()
{
    const auto backup = m_fixture->ask("POST", "/api/v1/backup");
    QCOMPARE(backup.status, 200);
    QFile kept(m_dir.filePath(u"backup.tar.zst"_s));
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write(backup.body);
    kept.close();
    KCompressionDevice unpacked(kept.fileName(), KCompressionDevice::Zstd);
    QVERIFY(unpacked.open(QIODevice::ReadOnly));
    const QByteArray archive = unpacked.readAll();
    QVERIFY(archive.contains("52:54:00:00:00:01"));
    QVERIFY(archive.contains("in no backup"));
    QVERIFY(leakIn(archive).isEmpty());
    QVERIFY(!archive.contains("Zq9"));

    qsizetype bytes = 0;
    const auto search = [&] {
        QDirIterator files(
            m_fixture->options.dataDir, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            bytes += content.size();
            QVERIFY2(leakIn(content).isEmpty() && !content.contains("Zq9"), qPrintable(file.fileName()));
        }
    };
    search();
    m_fixture->station->stop();
    search();
    QVERIFY(bytes > 100'000);
    QVERIFY(m_fixture->restart());
    const std::scoped_lock lock(logMutex);
    QVERIFY(!logged.isEmpty());
    QVERIFY(!logged.contains("Zq9"));
}

void TestStationSecrets::keepsSecretsOverARestart()
{
    QVERIFY(m_fixture->restart());
    QCOMPARE(m_fixture->get(QByteArray("/generic") + kQuery).body, "T=" + kSecond);
    QVERIFY(m_fixture->station->secrets().secrets.first().setAtMs > 0);
}

void TestStationSecrets::namesWhatIsMissingAfterARestore()
{
    QFile backup(m_dir.filePath(u"backup.tar.zst"_s));
    QVERIFY(backup.open(QIODevice::ReadOnly));
    const QByteArray archive = backup.readAll();
    QCOMPARE(m_fixture->ask("POST", "/api/v1/restore", archive).status, 204); // the vault has what it needs
    QCOMPARE(m_fixture->ask("DELETE", kPath).status, 204);
    const auto restored = m_fixture->ask("POST", "/api/v1/restore", archive);
    QCOMPARE(restored.status, 200);
    QVERIFY2(restored.body.contains("join-token"), restored.body.constData());
    QCOMPARE(m_fixture->get(QByteArray("/generic") + kQuery).status, 500);
    QCOMPARE(m_fixture->ask("PUT", kPath, kFirst).status, 204);
    QCOMPARE(m_fixture->get(QByteArray("/generic") + kQuery).body, "T=" + kFirst);
}

void TestStationSecrets::servesTheRestWhenTheVaultIsDamaged()
{
    m_fixture->station.reset();
    QFile file(m_fixture->options.dataDir + u"/secrets.vault"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    file.seek(0);
    file.write(bytes);
    file.close();
    QVERIFY(m_fixture->start());
    QVERIFY(m_fixture->station->secrets().problem.contains(file.fileName()));
    QTRY_VERIFY(m_fixture->history().contains(u"service-failed"_s));
    const auto refused = m_fixture->get(QByteArray("/generic") + kQuery);
    QCOMPARE(refused.status, 500);
    QVERIFY(refused.body.contains("cannot read its secrets"));
    QVERIFY(!refused.body.contains(m_fixture->options.dataDir.toUtf8())); // that is the operator's
    QCOMPARE(m_fixture->get(QByteArray("/ipxe") + kQuery).status, 200);
    QCOMPARE(m_fixture->ask("PUT", kPath, kFirst).status, 503);
    QVERIFY(file.remove());
    QCOMPARE(m_fixture->ask("PUT", kPath, kFirst).status, 204);
    QCOMPARE(m_fixture->get(QByteArray("/generic") + kQuery).body, "T=" + kFirst);
}

QTEST_GUILESS_MAIN(TestStationSecrets)
#include "tst_station_secrets.moc"
