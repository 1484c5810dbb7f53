#include "store/secret_vault.h"

#include "core/literals.h"
#include "store/private_file.h"
#include "store/sealed_box.h"

#include <QDataStream>
#include <QFile>
#include <QIODevice>
#include <QMessageAuthenticationCode>

namespace roadstead::store {

namespace {

constexpr QByteArrayView kMagic("RSV1");
constexpr char kContext[] = "secrets.vault"; ///< authenticated with the content
constexpr qsizetype kMostFileBytes = kMaxSecrets * (kMaxSecretBytes + 512) + 1024;
constexpr qsizetype kDigestBytes = 8;

QString vaultFile(const QString &dataDir)
{
    return dataDir + "/secrets.vault"_L1;
}

QByteArray hmac(const QByteArray &message, const QByteArray &key)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

QByteArray packed(const SecretSnapshot &secrets)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << static_cast<quint32>(secrets.secrets.size());
    for (auto it = secrets.secrets.cbegin(); it != secrets.secrets.cend(); ++it)
        out << it.key() << it->setAtMs << it->value;
    return bytes;
}

} // namespace

SecretVault::SecretVault(QString dataDir, Result<QByteArray> key, qsizetype mostSecrets)
    : m_dataDir(std::move(dataDir))
    , m_key(std::move(key))
    , m_mostSecrets(mostSecrets)
{
    publish(read());
}

bool SecretVault::existsIn(const QString &dataDir)
{
    return QFile::exists(vaultFile(dataDir));
}

QString SecretVault::path() const
{
    return vaultFile(m_dataDir);
}

SecretSnapshotPtr SecretVault::snapshot() const
{
    const std::scoped_lock lock(m_mutex);
    return m_snapshot;
}

void SecretVault::publish(SecretSnapshot snapshot)
{
    auto made = std::make_shared<const SecretSnapshot>(std::move(snapshot));
    const std::scoped_lock lock(m_mutex);
    m_snapshot = std::move(made);
}

SecretSnapshot SecretVault::read() const
{
    SecretSnapshot snapshot;
    if (!m_key) {
        snapshot.problem = m_key.error().message;
        return snapshot;
    }
    const auto damaged = [&] {
        snapshot.secrets.clear();
        snapshot.problem
            = u"The secrets in %1 were changed, or belong to another station. Put the right file back, or remove it and set every secret again."_s
                  .arg(path());
        return snapshot;
    };
    const auto file = readPrivateFile(path(), kMostFileBytes);
    if (!file && file.error().code == ErrorCode::NotFound)
        return snapshot;
    if (!file && file.error().code == ErrorCode::Denied) {
        snapshot.problem = file.error().message;
        return snapshot;
    }
    if (!file || !file->startsWith(kMagic))
        return damaged();
    const auto plain = unseal(*m_key, kContext, file->sliced(kMagic.size()));
    if (!plain && plain.error().code == ErrorCode::Unavailable) {
        snapshot.problem = plain.error().message;
        return snapshot;
    }
    if (!plain)
        return damaged();
    QDataStream in(*plain);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        QString name;
        Secret secret;
        in >> name >> secret.setAtMs >> secret.value;
        secret.digest = digestOf(name, secret.value);
        snapshot.secrets.insert(name, secret);
    }
    return in.status() == QDataStream::Ok ? snapshot : damaged();
}

Result<void> SecretVault::write(const SecretSnapshot &secrets) const
{
    const auto sealed = seal(*m_key, kContext, packed(secrets));
    if (!sealed)
        return tl::unexpected(sealed.error());
    return writePrivateFile(path(), kMagic.toByteArray() + *sealed);
}

Result<SecretSnapshot> SecretVault::current()
{
    if (!snapshot()->problem.isEmpty())
        publish(read()); // the operator may have mended it
    SecretSnapshot now = *snapshot();
    if (!now.problem.isEmpty())
        return fail(ErrorCode::Unavailable, now.problem);
    return now;
}

QString SecretVault::digestOf(const QString &name, const QByteArray &value) const
{
    const QByteArray key = hmac("roadstead digest of secrets", *m_key);
    return QString::fromLatin1(hmac(name.toUtf8() + '\0' + value, key).first(kDigestBytes).toHex());
}

Result<void> SecretVault::set(const QString &name, const QByteArray &value, qint64 nowMs)
{
    if (!isSecretName(name))
        return fail(ErrorCode::Invalid,
            u"“%1” is no name for a secret: letters, digits, “.”, “_” and “-”, at most %2."_s.arg(name).arg(
                kMaxSecretNameLength));
    if (const QString complaint = complaintAboutSecretValue(value); !complaint.isEmpty())
        return fail(value.size() > kMaxSecretBytes ? ErrorCode::TooLarge : ErrorCode::Invalid, complaint);
    const std::scoped_lock lock(m_writing);
    auto next = current();
    if (!next)
        return tl::unexpected(next.error());
    if (!next->secrets.contains(name) && next->secrets.size() >= m_mostSecrets)
        return fail(ErrorCode::TooLarge,
            u"There are %1 secrets, and no more can be kept: remove one that nothing uses."_s.arg(
                m_mostSecrets));
    next->secrets.insert(name, {value, nowMs, digestOf(name, value)});
    const auto written = write(*next);
    if (written)
        publish(*std::move(next));
    return written;
}

Result<void> SecretVault::remove(const QString &name)
{
    const std::scoped_lock lock(m_writing);
    auto next = current();
    if (!next)
        return tl::unexpected(next.error());
    if (!next->secrets.remove(name))
        return fail(ErrorCode::NotFound, u"There is no secret “%1”."_s.arg(name));
    const auto written = write(*next);
    if (written)
        publish(*std::move(next));
    return written;
}

} // namespace roadstead::store
