#include "store/secret_file.h"

#include "core/literals.h"
#include "store/private_file.h"
#include "store/sealed_box.h"

#include <QFile>

#include <unistd.h>

namespace roadstead::store {

namespace {

constexpr qsizetype kSaltBytes = 32;
constexpr QByteArrayView kMagic("RSF1");

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
    return readPrivateFile(dataDir + "/secrets.salt"_L1, kSaltBytes);
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
    const Result<QByteArray> file = readPrivateFile(path(), kMaxSecretBytes);
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
        if (const auto kept = writePrivateFile(m_dataDir + "/secrets.salt"_L1, *salt); !kept)
            return kept;
    }
    const Result<QByteArray> sealed
        = keyFrom(*salt).and_then([&](const QByteArray &key) { return seal(key, m_name.toUtf8(), secret); });
    if (!sealed)
        return tl::unexpected(sealed.error());
    return writePrivateFile(path(), kMagic.toByteArray() + *sealed);
}

} // namespace roadstead::store
