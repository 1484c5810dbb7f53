#include "store/secret_store.h"

#include "core/literals.h"
#include "store/secret_file.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace roadstead;
using namespace roadstead::store;

class TestSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsTheTokenForTheNextStart();
    void makesAnotherTokenForAnotherFolder();
    void showsNoTokenBeforeTheFirstStart();
    void keepsItsFilesForItsUserAlone();
    void hidesTheTokenInTheFile();
    void refusesEveryChangedByte();
    void refusesAFileThatIsCutShort();
    void refusesAnotherSecretsFile();
    void refusesAFileWithoutItsSalt();
    void fallsBackToTheFileWithoutASecretService();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    [[nodiscard]] QString file() const { return m_dir->filePath(u"admin-token.secret"_s); }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile opened(path);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    static void replace(const QString &path, const QByteArray &content)
    {
        QFile opened(path);
        QVERIFY(opened.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(opened.write(content), content.size());
    }
};

void TestSecretStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestSecretStore::keepsTheTokenForTheNextStart()
{
    const auto token = adminToken(m_dir->path(), SecretPlace::FileOnly);
    QVERIFY(token);
    QCOMPARE(token->size(), 43); // 32 bytes in base64url
    QCOMPARE(QByteArray::fromBase64(*token, QByteArray::Base64UrlEncoding).size(), 32);
    QCOMPARE(adminToken(m_dir->path(), SecretPlace::FileOnly), token);
    QCOMPARE(existingAdminToken(m_dir->path(), SecretPlace::FileOnly), token);
}

void TestSecretStore::makesAnotherTokenForAnotherFolder()
{
    const QTemporaryDir other;
    QVERIFY(
        adminToken(m_dir->path(), SecretPlace::FileOnly) != adminToken(other.path(), SecretPlace::FileOnly));
}

void TestSecretStore::showsNoTokenBeforeTheFirstStart()
{
    QCOMPARE(existingAdminToken(m_dir->path(), SecretPlace::FileOnly).error().code, ErrorCode::NotFound);
    QVERIFY(QDir(m_dir->path()).isEmpty());
}

void TestSecretStore::keepsItsFilesForItsUserAlone()
{
    QVERIFY(adminToken(m_dir->path(), SecretPlace::FileOnly));
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    const QStringList names = QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(names.size(), 2);
    for (const QString &name : names)
        QVERIFY2(!(QFile::permissions(m_dir->filePath(name)) & others), qPrintable(name));

    QVERIFY(QFile::setPermissions(file(), QFile::permissions(file()) | QFileDevice::ReadOther));
    QVERIFY(adminToken(m_dir->path(), SecretPlace::FileOnly));
    QVERIFY(!(QFile::permissions(file()) & others));
}

void TestSecretStore::hidesTheTokenInTheFile()
{
    const auto token = adminToken(m_dir->path(), SecretPlace::FileOnly);
    QVERIFY(!contentOf(file()).contains(*token));
    const QByteArray raw = QByteArray::fromBase64(*token, QByteArray::Base64UrlEncoding);
    QVERIFY(!contentOf(file()).contains(raw));
}

void TestSecretStore::refusesEveryChangedByte()
{
    QVERIFY(adminToken(m_dir->path(), SecretPlace::FileOnly));
    const QByteArray good = contentOf(file());
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray changed = good;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        replace(file(), changed);
        const auto token = adminToken(m_dir->path(), SecretPlace::FileOnly);
        QVERIFY2(!token, qPrintable(u"byte %1"_s.arg(i)));
        QCOMPARE(token.error().code, ErrorCode::Malformed);
        QVERIFY(token.error().message.contains(file()));
    }
}

void TestSecretStore::refusesAFileThatIsCutShort()
{
    QVERIFY(adminToken(m_dir->path(), SecretPlace::FileOnly));
    const QByteArray good = contentOf(file());
    for (qsizetype size = 0; size < good.size(); ++size) {
        replace(file(), good.first(size));
        QCOMPARE(adminToken(m_dir->path(), SecretPlace::FileOnly).error().code, ErrorCode::Malformed);
    }
    replace(file(), QByteArray(SecretFile::kMaxSecretBytes + 1, 'x'));
    QCOMPARE(adminToken(m_dir->path(), SecretPlace::FileOnly).error().code, ErrorCode::Malformed);
}

void TestSecretStore::refusesAnotherSecretsFile()
{
    const SecretFile other(m_dir->path(), u"webhook"_s);
    QVERIFY(other.write("hook"));
    QCOMPARE(other.read(), Result<QByteArray>("hook"));
    QVERIFY(QFile::rename(other.path(), file()));
    QCOMPARE(adminToken(m_dir->path(), SecretPlace::FileOnly).error().code, ErrorCode::Malformed);
}

void TestSecretStore::refusesAFileWithoutItsSalt()
{
    QVERIFY(adminToken(m_dir->path(), SecretPlace::FileOnly));
    QVERIFY(QFile::remove(m_dir->filePath(u"secrets.salt"_s)));
    QCOMPARE(adminToken(m_dir->path(), SecretPlace::FileOnly).error().code, ErrorCode::Malformed);
    QVERIFY(QFile::remove(file()));
    QVERIFY(adminToken(m_dir->path(), SecretPlace::FileOnly));
}

void TestSecretStore::fallsBackToTheFileWithoutASecretService()
{
    // Nobody listens there: what a machine without a desktop session has.
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + QFile::encodeName(m_dir->filePath(u"no-bus"_s)));
    QElapsedTimer timer;
    timer.start();
    const auto token = adminToken(m_dir->path(), SecretPlace::KeychainOrFile);
    const qint64 elapsedMs = timer.elapsed();
    if (bus.isNull())
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    else
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    QVERIFY(token);
    QVERIFY(QFile::exists(file()));
    QVERIFY2(elapsedMs < 5000, qPrintable(QString::number(elapsedMs)));
    QCOMPARE(adminToken(m_dir->path(), SecretPlace::FileOnly), token);
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secret_store.moc"
