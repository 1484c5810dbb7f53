#include "store/secret_file.h"

#include "core/literals.h"
#include "store/sealed_box.h"

#include <QFile>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

namespace roadstead::store {

namespace {

constexpr qsizetype kSaltBytes = 32;
constexpr QByteArrayView kMagic("RSF1");
constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Whole and durable, or not at all; never readable by others, not even for a moment.
Result<void> writePrivate(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerOnly)
        || file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0
        || !file.commit())
        return fail(
            ErrorCode::Unavailable, u"The secret cannot be kept in %1: %2."_s.arg(path, file.errorString()));
    return {};
}

Result<QByteArray> readPrivate(const QString &path, qsizetype maxBytes)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, u"There is no file %1."_s.arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            ErrorCode::Denied, u"The secret in %1 cannot be read: %2."_s.arg(path, file.errorString()));
    if (file.permissions() & ~(kOwnerOnly | QFileDevice::ReadUser | QFileDevice::WriteUser))
        file.setPermissions(
            kOwnerOnly); // somebody opened it to others; what they may have read is not undone
    const QByteArray bytes = file.read(maxBytes + 1);
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::Malformed, u"The file %1 is too large for a secret."_s.arg(path));
    return bytes;
}

QByteArray machineId()
{
    for (const QString &path : {u"/etc/machine-id"_s, u"/var/lib/dbus/machine-id"_s}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            return file.read(64).trimmed();
    }
    return {}; // a container without one: the salt alone makes the key
}

Result<QByteArray> saltIn(const QString &dataDir)
{
    return readPrivate(dataDir + "/secrets.salt"_L1, kSaltBytes);
}

Result<QByteArray> keyFrom(const QByteArray &salt)
{
    return deriveKey("roadstead " + machineId() + ' ' + QByteArray::number(::getuid()), salt);
}

} // namespace

SecretFile::SecretFile(QString dataDir, QString name)
    : m_dataDir(std::move(dataDir))
    , m_name(std::move(name))
{
}

QString SecretFile::path() const
{
    return m_dataDir + u'/' + m_name + ".secret"_L1;
}

bool SecretFile::exists() const
{
    return QFile::exists(path());
}

Result<QByteArray> SecretFile::read() const
{
    const auto damaged = [this] {
        return fail(ErrorCode::Malformed,
            u"The secret in %1 was changed, or was made on another machine or by another user. Delete that file to get a new one."_s
                .arg(path()));
    };
    const Result<QByteArray> file = readPrivate(path(), kMaxSecretBytes);
    if (!file)
        return file;
    const Result<QByteArray> key = saltIn(m_dataDir).and_then(keyFrom);
    if (!key && key.error().code == ErrorCode::Unavailable)
        return key;
    if (!key || !file->startsWith(kMagic))
        return damaged();
    const Result<QByteArray> secret = unseal(*key, m_name.toUtf8(), file->sliced(kMagic.size()));
    if (!secret && secret.error().code == ErrorCode::Malformed)
        return damaged();
    return secret;
}

Result<void> SecretFile::write(const QByteArray &secret) const
{
    Result<QByteArray> salt = saltIn(m_dataDir);
    if (!salt || salt->size() != kSaltBytes) {
        salt = secureRandomBytes(kSaltBytes);
        if (const auto kept = writePrivate(m_dataDir + "/secrets.salt"_L1, *salt); !kept)
            return kept;
    }
    const Result<QByteArray> sealed
        = keyFrom(*salt).and_then([&](const QByteArray &key) { return seal(key, m_name.toUtf8(), secret); });
    if (!sealed)
        return tl::unexpected(sealed.error());
    return writePrivate(path(), kMagic.toByteArray() + *sealed);
}

} // namespace roadstead::store
