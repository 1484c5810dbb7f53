#pragma once

#include "core/error.h"
#include "core/secret.h"

#include <QString>

#include <mutex>

namespace roadstead::store {

/// The secrets that metadata names, in one file `secrets.vault` (mode 0600) of the data folder: `RSV1` |
/// nonce 12 | ciphertext | tag 16, AES-256-GCM with a key that SecretStore keeps. All values are in memory;
/// each change writes the file anew, whole or not at all, and counts once it is on the disk. It is in no
/// backup.
///
/// Any thread. set() and remove() write to the disk.
class SecretVault
{
public:
    /// Reads the file where there is one. Never fails: what is wrong is the snapshot's problem, and then
    /// nothing can be set until that is mended.
    SecretVault(QString dataDir, Result<QByteArray> key, qsizetype mostSecrets = kMaxSecrets);

    [[nodiscard]] static bool existsIn(const QString &dataDir);

    [[nodiscard]] SecretSnapshotPtr snapshot() const;
    /// Adds it, or replaces its value. Fails: Invalid (name or value), TooLarge (value or count),
    /// Unavailable, Malformed (the file was changed).
    [[nodiscard]] Result<void> set(const QString &name, const QByteArray &value, qint64 nowMs);
    /// Fails: NotFound, Unavailable, Malformed.
    [[nodiscard]] Result<void> remove(const QString &name);

    Q_DISABLE_COPY_MOVE(SecretVault)

private:
    [[nodiscard]] QString path() const;
    [[nodiscard]] SecretSnapshot read() const;
    [[nodiscard]] Result<void> write(const SecretSnapshot &secrets) const;
    /// The state to be changed. Fails when it cannot be had.
    [[nodiscard]] Result<SecretSnapshot> current();
    [[nodiscard]] QString digestOf(const QString &name, const QByteArray &value) const;
    void publish(SecretSnapshot snapshot);

    const QString m_dataDir;
    const Result<QByteArray> m_key;
    const qsizetype m_mostSecrets;
    std::mutex m_writing; ///< one change after the other
    mutable std::mutex m_mutex; ///< guards m_snapshot
    SecretSnapshotPtr m_snapshot;
};

} // namespace roadstead::store
