#include "store/secret_vault.h"

#include "core/literals.h"
#include "store/secret_store.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace roadstead;
using namespace roadstead::store;

class TestSecretVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsSecretsForTheNextStart();
    void replacesAndRemoves();
    void refusesWhatIsNoSecret_data();
    void refusesWhatIsNoSecret();
    void takesOnlySoMany();
    void hidesEveryValueInItsFiles();
    void keepsItsFilesForItsUserAlone();
    void tellsOneValueFromAnotherByItsDigest();
    void refusesEveryChangedByte();
    void refusesAFileThatIsCutShort();
    void goesOnOnceTheFileIsMended();
    void opensNothingWithoutItsKey();
    void keepsTheOldValuesWhenTheDiskRefuses();
    void losesNothingWhenItIsKilled();

private:
    [[nodiscard]] std::unique_ptr<SecretVault> open() const
    {
        SecretStore keys(m_dir->path(), SecretPlace::FileOnly);
        return std::make_unique<SecretVault>(
            m_dir->path(), keys.vaultKey(SecretVault::existsIn(m_dir->path())));
    }
    [[nodiscard]] QString file() const { return m_dir->filePath(u"secrets.vault"_s); }
    [[nodiscard]] QByteArray content() const
    {
        QFile opened(file());
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    void replace(const QByteArray &content) const
    {
        QFile opened(file());
        QVERIFY(opened.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(opened.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSecretVault::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestSecretVault::keepsSecretsForTheNextStart()
{
    {
        const auto vault = open();
        QVERIFY(vault->snapshot()->secrets.isEmpty());
        QCOMPARE(vault->snapshot()->problem, QString());
        QVERIFY(!QFile::exists(file())); // nothing to keep yet
        QVERIFY(vault->set(u"join-token"_s, "abc.def", 1000));
        QVERIFY(vault->set(u"key"_s, "line 1\nline 2 \xc3\xa4\n", 2000));
    }
    const SecretSnapshotPtr kept = open()->snapshot();
    QCOMPARE(kept->problem, QString());
    QCOMPARE(kept->secrets.size(), 2);
    QCOMPARE(kept->secrets[u"join-token"_s].value, "abc.def"_ba);
    QCOMPARE(kept->secrets[u"join-token"_s].setAtMs, 1000);
    QCOMPARE(kept->secrets[u"key"_s].value, "line 1\nline 2 \xc3\xa4\n"_ba);
}

void TestSecretVault::replacesAndRemoves()
{
    const auto vault = open();
    QVERIFY(vault->set(u"a"_s, "1", 1));
    const SecretSnapshotPtr before = vault->snapshot();
    QVERIFY(vault->set(u"a"_s, "2", 2));
    QCOMPARE(before->secrets[u"a"_s].value, "1"_ba); // whoever holds it keeps it
    QCOMPARE(open()->snapshot()->secrets[u"a"_s].value, "2"_ba);
    QCOMPARE(vault->remove(u"b"_s).error().code, ErrorCode::NotFound);
    QVERIFY(vault->remove(u"a"_s));
    QVERIFY(open()->snapshot()->secrets.isEmpty());
}

void TestSecretVault::refusesWhatIsNoSecret_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no name") << QString() << "x"_ba << ErrorCode::Invalid;
    QTest::newRow("a path") << u"../a"_s << "x"_ba << ErrorCode::Invalid;
    QTest::newRow("a blank") << u"a b"_s << "x"_ba << ErrorCode::Invalid;
    QTest::newRow("a long name") << QString(129, u'a') << "x"_ba << ErrorCode::Invalid;
    QTest::newRow("no value") << u"a"_s << ""_ba << ErrorCode::Invalid;
    QTest::newRow("no text") << u"a"_s << "\xff\xfe"_ba << ErrorCode::Invalid;
    QTest::newRow("a zero byte") << u"a"_s << QByteArray("a\0b", 3) << ErrorCode::Invalid;
    QTest::newRow("too long") << u"a"_s << QByteArray(kMaxSecretBytes + 1, 'x') << ErrorCode::TooLarge;
}

void TestSecretVault::refusesWhatIsNoSecret()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, value);
    const auto vault = open();
    const auto done = vault->set(name, value, 1);
    QVERIFY(!done);
    QTEST(done.error().code, "code");
    QVERIFY(vault->snapshot()->secrets.isEmpty());
    QVERIFY(vault->set(u"a"_s, QByteArray(kMaxSecretBytes, 'x'), 1));
}

void TestSecretVault::takesOnlySoMany()
{
    constexpr int kMost = 3;
    SecretStore keys(m_dir->path(), SecretPlace::FileOnly);
    SecretVault vault(m_dir->path(), keys.vaultKey(false), kMost);
    for (int i = 0; i < kMost; ++i)
        QVERIFY(vault.set(u"s%1"_s.arg(i), "x", 1));
    const auto refused = vault.set(u"one-more"_s, "x", 1);
    QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    QVERIFY(vault.set(u"s1"_s, "y", 2)); // replaced
}

void TestSecretVault::hidesEveryValueInItsFiles()
{
    const QByteArray value = "correct horse battery staple";
    QVERIFY(open()->set(u"phrase"_s, value, 1));
    const QStringList names = QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden);
    QVERIFY(names.contains(u"secrets.vault"_s));
    for (const QString &name : names) {
        QFile kept(m_dir->filePath(name));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray bytes = kept.readAll();
        QVERIFY2(!bytes.contains(value) && !bytes.contains(value.toBase64()), qPrintable(name));
    }
}

void TestSecretVault::keepsItsFilesForItsUserAlone()
{
    QVERIFY(open()->set(u"a"_s, "x", 1));
    for (const QString &name : QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden)) {
        const auto mode = QFile::permissions(m_dir->filePath(name));
        const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
            | QFileDevice::WriteUser;
        QVERIFY2(!(mode & ~mine), qPrintable(name));
    }
}

void TestSecretVault::tellsOneValueFromAnotherByItsDigest()
{
    const auto vault = open();
    QVERIFY(vault->set(u"a"_s, "x", 1));
    QVERIFY(vault->set(u"b"_s, "x", 1));
    const QString first = vault->snapshot()->secrets[u"a"_s].digest;
    QVERIFY(!first.isEmpty());
    QVERIFY(vault->snapshot()->secrets[u"b"_s].digest != first);
    QCOMPARE(open()->snapshot()->secrets[u"a"_s].digest, first);
    QVERIFY(vault->set(u"a"_s, "y", 2));
    QVERIFY(vault->snapshot()->secrets[u"a"_s].digest != first);
    const QTemporaryDir elsewhere; // another station's key
    SecretStore keys(elsewhere.path(), SecretPlace::FileOnly);
    SecretVault other(elsewhere.path(), keys.vaultKey(false));
    QVERIFY(other.set(u"a"_s, "x", 1));
    QVERIFY(other.snapshot()->secrets[u"a"_s].digest != first);
}

void TestSecretVault::refusesEveryChangedByte()
{
    QVERIFY(open()->set(u"a"_s, "x", 1));
    const QByteArray good = content();
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray changed = good;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        replace(changed);
        const auto vault = open();
        QVERIFY2(vault->snapshot()->secrets.isEmpty(), qPrintable(u"byte %1"_s.arg(i)));
        QVERIFY(vault->snapshot()->problem.contains(file()));
        const auto refused = vault->set(u"b"_s, "y", 2); // what is there is not written over
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(file()));
        QCOMPARE(content(), changed);
    }
}

void TestSecretVault::refusesAFileThatIsCutShort()
{
    QVERIFY(open()->set(u"a"_s, "x", 1));
    const QByteArray good = content();
    for (qsizetype size = 0; size < good.size(); ++size) {
        replace(good.first(size));
        QVERIFY(open()->snapshot()->problem.contains(file()));
    }
}

void TestSecretVault::goesOnOnceTheFileIsMended()
{
    QVERIFY(open()->set(u"a"_s, "x", 1));
    const QByteArray good = content();
    replace("RSV1 nonsense");
    const auto vault = open();
    QVERIFY(!vault->set(u"b"_s, "y", 2));
    replace(good);
    QVERIFY(vault->set(u"b"_s, "y", 2));
    QCOMPARE(vault->snapshot()->secrets.size(), 2);
    QCOMPARE(vault->snapshot()->problem, QString());
}

void TestSecretVault::opensNothingWithoutItsKey()
{
    QVERIFY(open()->set(u"a"_s, "x", 1));
    const QString key = m_dir->filePath(u"vault-key.secret"_s);
    QVERIFY(QFile::rename(key, key + u".away"_s));
    const auto vault = open();
    QVERIFY(vault->snapshot()->problem.contains(key));
    QVERIFY(!vault->set(u"b"_s, "y", 2));
    QVERIFY(!QFile::exists(key)); // a new one would open nothing
    QVERIFY(QFile::rename(key + u".away"_s, key));
    QCOMPARE(open()->snapshot()->secrets.size(), 1);
}

void TestSecretVault::keepsTheOldValuesWhenTheDiskRefuses()
{
    const auto vault = open();
    QVERIFY(vault->set(u"a"_s, "x", 1));
    // The folder is gone: also root cannot write into it.
    QVERIFY(QDir().rename(m_dir->path(), m_dir->path() + u".away"_s));
    const auto refused = vault->set(u"a"_s, "y", 2);
    QVERIFY(QDir().rename(m_dir->path() + u".away"_s, m_dir->path()));
    QCOMPARE(refused.error().code, ErrorCode::Unavailable);
    QCOMPARE(vault->snapshot()->secrets[u"a"_s].value, "x"_ba);
    QCOMPARE(open()->snapshot()->secrets[u"a"_s].value, "x"_ba);
}

void TestSecretVault::losesNothingWhenItIsKilled()
{
    constexpr int kRounds = 12;
    int start = 0;
    qsizetype total = 0;
    for (int round = 0; round < kRounds; ++round) {
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QStringLiteral(ROADSTEAD_VAULT_WRITER), {m_dir->path(), QString::number(start)});
        const qsizetype wanted = 1 + QRandomGenerator::global()->bounded(60);
        QByteArray output;
        while (output.count('\n') < wanted && victim.waitForReadyRead(30'000))
            output += victim.readAll();
        victim.kill();
        victim.waitForFinished();
        output += victim.readAll();
        QVERIFY(output.count('\n') >= wanted);
        const auto secrets = open()->snapshot();
        QCOMPARE(secrets->problem, QString());
        QHash<int, int> newest;
        for (const QByteArray &line : output.first(output.lastIndexOf('\n')).split('\n'))
            newest.insert(line.toInt() % 7, line.toInt());
        for (auto it = newest.cbegin(); it != newest.cend(); ++it) {
            const Secret kept = secrets->secrets.value(u"name-%1"_s.arg(it.key()));
            QVERIFY2(kept.setAtMs >= *it, qPrintable(u"%1 < %2"_s.arg(kept.setAtMs).arg(*it)));
            const QByteArray value = QByteArray::number(kept.setAtMs) + QByteArray(kept.setAtMs % 5000, 'x');
            QCOMPARE(kept.value, value);
        }
        total += output.count('\n');
        start += 10'000;
    }
    qInfo("%lld acknowledged in %d rounds, none lost", static_cast<long long>(total), kRounds);
}

QTEST_GUILESS_MAIN(TestSecretVault)
#include "tst_secret_vault.moc"
