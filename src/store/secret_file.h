#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QString>

namespace roadstead::store {

/// A secret in a file of mode 0600, encrypted with AES-256-GCM: `RSF1` | nonce 12 | ciphertext | tag 16. The
/// key is derived by PBKDF2-SHA256 from the machine-id, the user's number and 32 random bytes in
/// `secrets.salt` (mode 0600) beside it; the secret's name is authenticated.
///
/// What this protects: a copy of the one file (a backup, a support bundle, a disk without the salt or of
/// another machine) tells nothing, and a changed or mixed-up file is noticed. What it does not: whoever can
/// read as this user or as root on this machine can read the secret too; for that there is the keychain.
class SecretFile
{
public:
    SecretFile(QString dataDir, QString name);

    [[nodiscard]] QString path() const;
    [[nodiscard]] bool exists() const;

    /// Fails: NotFound, Malformed (changed, cut short, or of another machine or user), Denied, Unavailable.
    [[nodiscard]] Result<QByteArray> read() const;
    /// Replaces it whole or not at all, durably. Fails: Unavailable.
    [[nodiscard]] Result<void> write(const QByteArray &secret) const;

    static constexpr qsizetype kMaxSecretBytes = 65'536;

private:
    const QString m_dataDir;
    const QString m_name;
};

} // namespace roadstead::store
