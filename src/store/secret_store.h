#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace roadstead::store {

class Keychain;

enum class SecretPlace : unsigned char
{
    KeychainOrFile, ///< the desktop's secret service where one answers; ROADSTEAD_NO_KEYCHAIN=1 in the
                    ///< environment means FileOnly
    FileOnly, ///< an encrypted file in the data folder (store/secret_file.h): tests, --demo
};

/// The two keys that a station cannot do without, each in the keychain or in a sealed file. A file, once
/// made, wins over the keychain. Asks the keychain, so one object a process (see Keychain), made and used in
/// one thread; each call blocks for 2 s at most.
class SecretStore
{
public:
    explicit SecretStore(QString dataDir, SecretPlace place = SecretPlace::KeychainOrFile);
    ~SecretStore();

    /// The token of the admin API: 32 random bytes as base64url, made at the first call for this folder and
    /// the same ever after. When the keychain that keeps it is locked or gone (which look alike), a new token
    /// is made in the file and a warning logged: the station starts in any case. Fails: Malformed (the file
    /// was changed; the message says what to do), Denied, Unavailable.
    [[nodiscard]] Result<QByteArray> adminToken();
    /// The same without making one: for roadsteadctl on the station's machine. Fails: NotFound, and as
    /// adminToken().
    [[nodiscard]] Result<QByteArray> existingAdminToken();

    /// The key of the vault (store/secret_vault.h), 32 random bytes. Made only while there is no vault: a new
    /// one would open nothing. Fails: Unavailable (the keychain that keeps it is locked or gone), Malformed,
    /// Denied.
    [[nodiscard]] Result<QByteArray> vaultKey(bool hasVault);

    Q_DISABLE_COPY_MOVE(SecretStore)

private:
    struct Kept;
    [[nodiscard]] bool mayAskKeychain() const;
    [[nodiscard]] Keychain &keychain();
    [[nodiscard]] Result<QByteArray> existing(const Kept &kept);
    [[nodiscard]] Result<void> keep(const Kept &kept, const QByteArray &secret, bool inKeychain);

    const QString m_dataDir;
    const SecretPlace m_place;
    std::unique_ptr<Keychain> m_keychain; ///< from the first question on
};

/// For callers that need nothing else in their process.
[[nodiscard]] Result<QByteArray> adminToken(
    const QString &dataDir, SecretPlace place = SecretPlace::KeychainOrFile);
[[nodiscard]] Result<QByteArray> existingAdminToken(
    const QString &dataDir, SecretPlace place = SecretPlace::KeychainOrFile);

} // namespace roadstead::store
