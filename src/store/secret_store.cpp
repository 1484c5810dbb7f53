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

bool mayAskKeychain(SecretPlace place)
{
    return place == SecretPlace::KeychainOrFile && qEnvironmentVariable("ROADSTEAD_NO_KEYCHAIN") != "1"_L1;
}

SecretFile tokenFile(const QString &dataDir)
{
    return SecretFile(dataDir, u"admin-token"_s);
}

QString keychainKey(const QString &dataDir)
{
    return u"admin-token "_s + QDir(dataDir).absolutePath();
}

/// Tells a keychain that lost the token, or is locked, from one that never had it.
QString keychainMark(const QString &dataDir)
{
    return dataDir + "/admin-token.in-keychain"_L1;
}

Result<void> keepInKeychain(Keychain &keychain, const QString &dataDir, const QByteArray &token)
{
    const Result<void> written = keychain.write(keychainKey(dataDir), token, kKeychainWait);
    return written.and_then([&] { return makePrivateFile(keychainMark(dataDir)); });
}

} // namespace

Result<QByteArray> existingAdminToken(const QString &dataDir, SecretPlace place)
{
    if (tokenFile(dataDir).exists())
        return tokenFile(dataDir).read();
    if (!mayAskKeychain(place))
        return fail(
            ErrorCode::NotFound, u"The station in %1 has no token yet: start it once."_s.arg(dataDir));
    return Keychain().read(keychainKey(dataDir), kKeychainWait);
}

Result<QByteArray> adminToken(const QString &dataDir, SecretPlace place)
{
    const SecretFile file = tokenFile(dataDir);
    if (file.exists())
        return file.read();
    const QByteArray token = secureRandomBytes(kTokenBytes)
                                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (mayAskKeychain(place)) {
        Keychain keychain;
        const Result<QByteArray> known = keychain.read(keychainKey(dataDir), kKeychainWait);
        if (known && !known->isEmpty())
            return known;
        const bool isFirst = !QFile::exists(keychainMark(dataDir));
        if (isFirst && (known || known.error().code == ErrorCode::NotFound)) {
            if (keepInKeychain(keychain, dataDir, token))
                return token;
        } else if (!isFirst) {
            qCWarning(lcSecrets)
                << "The keychain with the admin token is locked or gone; a new token is made. file="
                << file.path();
        }
    }
    const Result<void> kept = file.write(token);
    return kept.map([&token] { return token; });
}

} // namespace roadstead::store
