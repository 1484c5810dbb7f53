#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QString>

namespace roadstead::store {

enum class SecretPlace : unsigned char
{
    KeychainOrFile, ///< the desktop's secret service where one answers; ROADSTEAD_NO_KEYCHAIN=1 in the
                    ///< environment means FileOnly
    FileOnly, ///< an encrypted file in the data folder (store/secret_file.h): tests, --demo
};

/// The token of the admin API: 32 random bytes as base64url, made at the first call for this folder and the
/// same ever after. A file, once made, wins over the keychain. When the keychain that keeps the token is
/// locked or gone (which look alike), a new token is made in the file and a warning logged: the station
/// starts in any case.
///
/// Blocks for 2 s at most; asks the keychain, so once a process. Fails: Malformed (the file was changed; the
/// message says what to do), Denied, Unavailable.
[[nodiscard]] Result<QByteArray> adminToken(
    const QString &dataDir, SecretPlace place = SecretPlace::KeychainOrFile);

/// The same without making one: for roadsteadctl on the station's machine. Fails: NotFound, and as
/// adminToken().
[[nodiscard]] Result<QByteArray> existingAdminToken(
    const QString &dataDir, SecretPlace place = SecretPlace::KeychainOrFile);

} // namespace roadstead::store
