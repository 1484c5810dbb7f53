#include "store/secret_store.h"

#include "core/literals.h"
#include "store/data_dir.h"
#include "store/keychain.h"
#include "store/sealed_box.h"
#include "store/secret_file.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>

namespace roadstead::store {

Q_LOGGING_CATEGORY(lcSecrets, "roadstead.secrets")

namespace {

constexpr qsizetype kTokenBytes = 32;
constexpr std::chrono::milliseconds kKeychainWait(900); // twice at most, within the 2 s that are promised

} // namespace

/// Where one of them is kept.
struct SecretStore::Kept
{
    Kept(const QString &dataDir, const QString &name)
        : file(dataDir, name)
        , keychainKey(name + u' ' + QDir(dataDir).absolutePath())
        , keychainMark(dataDir + u'/' + name + ".in-keychain"_L1)
    {
    }

    SecretFile file;
    QString keychainKey;
    QString keychainMark; ///< a file: tells a keychain that lost it, or is locked, from one that never had it
};

SecretStore::SecretStore(QString dataDir, SecretPlace place)
    : m_dataDir(std::move(dataDir))
    , m_place(place)
{
}

SecretStore::~SecretStore() = default;

bool SecretStore::mayAskKeychain() const
{
    return m_place == SecretPlace::KeychainOrFile && qEnvironmentVariable("ROADSTEAD_NO_KEYCHAIN") != "1"_L1;
}

Keychain &SecretStore::keychain()
{
    if (!m_keychain)
        m_keychain = std::make_unique<Keychain>();
    return *m_keychain;
}

/// Fails: NotFound (nowhere, as far as can be told), Unavailable (no secret service), and as SecretFile.
Result<QByteArray> SecretStore::existing(const Kept &kept)
{
    if (kept.file.exists())
        return kept.file.read();
    if (!mayAskKeychain())
        return fail(
            ErrorCode::NotFound, u"The station in %1 has no token yet: start it once."_s.arg(m_dataDir));
    auto known = keychain().read(kept.keychainKey, kKeychainWait);
    if (known && known->isEmpty())
        return fail(ErrorCode::NotFound, u"The keychain has an empty entry."_s);
    return known;
}

Result<void> SecretStore::keep(const Kept &kept, const QByteArray &secret, bool inKeychain)
{
    if (inKeychain && keychain().write(kept.keychainKey, secret, kKeychainWait)
        && makePrivateFile(kept.keychainMark))
        return {};
    return kept.file.write(secret);
}

Result<QByteArray> SecretStore::existingAdminToken()
{
    return existing(Kept(m_dataDir, u"admin-token"_s));
}

Result<QByteArray> SecretStore::adminToken()
{
    const Kept kept(m_dataDir, u"admin-token"_s);
    const auto known = existing(kept);
    if (known || kept.file.exists())
        return known;
    const bool isFirst = !QFile::exists(kept.keychainMark);
    if (!isFirst && mayAskKeychain()) {
        qCWarning(lcSecrets)
            << "The keychain with the admin token is locked or gone; a new token is made. file="
            << kept.file.path();
    }
    const QByteArray token = secureRandomBytes(kTokenBytes)
                                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const bool inKeychain = isFirst && mayAskKeychain() && known.error().code == ErrorCode::NotFound;
    return keep(kept, token, inKeychain).map([&token] { return token; });
}

Result<QByteArray> SecretStore::vaultKey(bool hasVault)
{
    const Kept kept(m_dataDir, u"vault-key"_s);
    auto known = existing(kept);
    if (known && known->size() != kSealKeyBytes)
        return fail(ErrorCode::Malformed, u"The key of the secrets is not one."_s);
    if (known || kept.file.exists())
        return known;
    if (hasVault) {
        return fail(ErrorCode::Unavailable,
            QFile::exists(kept.keychainMark)
                ? u"The keychain that keeps the key of the secrets is locked or gone: unlock it and start the station again."_s
                : u"The key of the secrets, %1, is gone: put it back, or remove secrets.vault there and set every secret again."_s
                      .arg(kept.file.path()));
    }
    const QByteArray key = secureRandomBytes(kSealKeyBytes);
    const bool inKeychain = mayAskKeychain() && known.error().code == ErrorCode::NotFound;
    return keep(kept, key, inKeychain).map([&key] { return key; });
}

Result<QByteArray> adminToken(const QString &dataDir, SecretPlace place)
{
    return SecretStore(dataDir, place).adminToken();
}

Result<QByteArray> existingAdminToken(const QString &dataDir, SecretPlace place)
{
    return SecretStore(dataDir, place).existingAdminToken();
}

} // namespace roadstead::store
