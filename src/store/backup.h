#pragma once

#include "core/error.h"

#include <QString>

class QTemporaryDir;

namespace roadstead::store {

/// A backup is one .tar.zst of mode 0600 that holds exactly, as plain files:
///   manifest.json     {"roadstead_backup":1,"program":"0.1.0","schema":1,"created":"2026-01-31T12:00:00Z",
///                     "secrets":"…"}, which says that they are not in it
///   fleet.yaml        the newest fleet document, to be read by a person; absent when none was ever applied
///   roadstead.sqlite  a consistent snapshot
/// The admin token and the vault of secrets are not in it; what an operator wrote into the fleet document is.
inline constexpr int kBackupFormat = 1;
inline constexpr qint64 kMaxBackupBytes = 64LL * 1024 * 1024 * 1024; // unpacked
inline constexpr qint64 kMaxManifestBytes = 64 * 1024;
inline constexpr qint64 kMaxFleetDocumentBytes = 64 * 1024 * 1024;

/// Blocks; needs about twice the database's size free beside the target for a while. Fails: Unavailable,
/// Denied, Malformed.
[[nodiscard]] Result<void> writeBackup(const QString &databaseFile, const QString &targetFile);

/// A backup that was unpacked and checked; its files go with the value.
struct ReadBackup
{
    QString databaseFile; ///< complete, sound, brought to this program's schema
    QString programVersion;
    QString createdUtc; ///< ISO 8601
    int schema = 0; ///< as it was in the backup
    QString fleetDocument; ///< YAML; empty: none
    std::shared_ptr<const QTemporaryDir> folder;
};

/// Unpacks into a folder of its own below `workFolder` and checks all: names, sizes, manifest, schema, every
/// page. Blocks. Fails: NotFound, Malformed (not a backup, or damaged), TooLarge, Unsupported (made by a
/// newer version), Unavailable.
[[nodiscard]] Result<ReadBackup> readBackup(const QString &backupFile, const QString &workFolder);

/// Moves `newFile` to `databaseFile` by one rename; the old file (with its journal, if a crash left one)
/// becomes `keptFile`. No connection to either may be open. On a failure everything is as before. Fails:
/// Unavailable.
[[nodiscard]] Result<void> replaceDatabase(
    const QString &newFile, const QString &databaseFile, const QString &keptFile);

} // namespace roadstead::store
