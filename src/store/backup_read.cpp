#include "store/backup.h"

#include "core/literals.h"
#include "store/migrations.h"
#include "store/statement.h"

#include <KArchiveDirectory>
#include <KArchiveFile>
#include <KCompressionDevice>
#include <KTar>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <sys/statvfs.h>

namespace roadstead::store {

namespace {

Error notABackup(const QString &file, const QString &detail)
{
    return {ErrorCode::Malformed,
        u"%1 is not a whole backup of Roadstead: %2. Nothing was changed."_s.arg(file, detail)};
}

/// Copies at most `limit` bytes. Fails: TooLarge, Malformed (the source breaks off), Unavailable (the
/// target's disk).
Result<qint64> copyBounded(QIODevice &from, QFile &to, qint64 limit, const QString &backupFile)
{
    QByteArray chunk(1 << 18, Qt::Uninitialized);
    qint64 copied = 0;
    for (;;) {
        const qint64 count = from.read(chunk.data(), chunk.size());
        if (count < 0)
            return tl::unexpected(notABackup(backupFile, from.errorString()));
        if (count == 0)
            break;
        copied += count;
        if (copied > limit)
            return fail(ErrorCode::TooLarge,
                u"The backup %1 needs more than the %2 MiB that its unpacking may take under %3. Nothing was changed."_s
                    .arg(backupFile, QString::number(limit >> 20), to.fileName()));
        if (to.write(chunk.constData(), count) != count)
            return fail(ErrorCode::Unavailable,
                u"The backup cannot be unpacked to %1: %2. Nothing was changed."_s.arg(
                    to.fileName(), to.errorString()));
    }
    if (!to.flush())
        return fail(ErrorCode::Unavailable,
            u"The backup cannot be unpacked to %1: %2. Nothing was changed."_s.arg(
                to.fileName(), to.errorString()));
    return copied;
}

/// Of the file system that holds `file`; 0 when that cannot be told. Not by QStorageInfo, which knows no
/// mount point in a chroot.
qint64 freeBytes(const QFile &file)
{
    struct statvfs state
    {
    };
    return ::fstatvfs(file.handle(), &state) == 0
        ? static_cast<qint64>(state.f_bavail) * static_cast<qint64>(state.f_frsize)
        : 0;
}

/// First to a plain tar: KTar would unpack without a bound, and below /tmp.
Result<void> decompress(const QString &backupFile, QFile &tarFile)
{
    if (!QFile::exists(backupFile))
        return fail(ErrorCode::NotFound, u"There is no file %1."_s.arg(backupFile));
    KCompressionDevice packed(backupFile, KCompressionDevice::Zstd);
    if (!packed.open(QIODevice::ReadOnly))
        return tl::unexpected(notABackup(backupFile, packed.errorString()));
    // Half of what is free: the database is then copied out of the tar beside it.
    const qint64 limit = std::min(kMaxBackupBytes, freeBytes(tarFile) / 2);
    const Result<qint64> copied = copyBounded(packed, tarFile, limit, backupFile);
    if (!copied)
        return tl::unexpected(copied.error());
    if (*copied == 0 || packed.error() != QFileDevice::NoError)
        return tl::unexpected(notABackup(backupFile, u"it cannot be unpacked"_s));
    return {};
}

/// The entries by name, all plain files of the known names and within their sizes.
Result<QHash<QString, const KArchiveFile *>> entriesOf(const KTar &tar, const QString &backupFile)
{
    const QHash<QString, qint64> allowed {{u"manifest.json"_s, kMaxManifestBytes},
        {u"fleet.yaml"_s, kMaxFleetDocumentBytes}, {u"roadstead.sqlite"_s, kMaxBackupBytes}};
    QHash<QString, const KArchiveFile *> found;
    const QStringList names = tar.directory()->entries();
    for (const QString &name : names) {
        const KArchiveEntry *entry = tar.directory()->entry(name);
        if (!allowed.contains(name) || !entry->isFile() || !entry->symLinkTarget().isEmpty())
            return tl::unexpected(notABackup(backupFile, u"it holds something else than a backup's files"_s));
        const auto *file = static_cast<const KArchiveFile *>(entry);
        if (file->size() > allowed.value(name))
            return tl::unexpected(notABackup(backupFile, u"its %1 is too large"_s.arg(name)));
        found.insert(name, file);
    }
    if (!found.contains(u"manifest.json"_s) || !found.contains(u"roadstead.sqlite"_s))
        return tl::unexpected(notABackup(backupFile, u"a part is missing"_s));
    return found;
}

Result<void> readManifest(const QByteArray &json, const QString &backupFile, ReadBackup &backup)
{
    const QJsonObject manifest = QJsonDocument::fromJson(json).object();
    const int format = manifest.value("roadstead_backup"_L1).toInt();
    backup.programVersion = manifest.value("program"_L1).toString();
    backup.createdUtc = manifest.value("created"_L1).toString();
    backup.schema = manifest.value("schema"_L1).toInt();
    if (format < 1 || backup.schema < 1)
        return tl::unexpected(notABackup(backupFile, u"its manifest is damaged"_s));
    if (format > kBackupFormat || backup.schema > newestSchema())
        return fail(ErrorCode::Unsupported,
            u"The backup %1 was made by a newer Roadstead (%2). Install that version first. Nothing was changed."_s
                .arg(backupFile, backup.programVersion));
    return {};
}

Result<QString> shapeOf(Connection &connection)
{
    Statement rows(connection,
        u"SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE "
        u"'sqlite_stat%' "
        "ORDER BY 1"_s);
    if (const auto done = rows.run(); !done)
        return tl::unexpected(done.error());
    QString shape;
    while (rows.next())
        shape += rows.text(0) + u'\n';
    return rows.rowError().map([&shape] { return shape; });
}

/// The database is whole, has exactly the tables of its schema (no trigger, no view) and then this program's
/// schema.
Result<void> checkDatabase(const QString &databaseFile, int schema)
{
    Result<std::unique_ptr<Connection>> copy = Connection::open(databaseFile, Connection::Access::ReadWrite);
    if (!copy)
        return tl::unexpected(copy.error());
    if (const auto sound = (*copy)->checkIntegrity(); !sound)
        return sound;
    Result<std::unique_ptr<Connection>> fresh
        = Connection::open(u":memory:"_s, Connection::Access::ReadWrite);
    if (!fresh)
        return tl::unexpected(fresh.error());
    if (const auto made = migrate(**fresh, schema); !made)
        return made;
    const Result<int> found = schemaOf(**copy);
    const Result<QString> shape = shapeOf(**copy);
    if (!found || *found != schema || !shape || shape != shapeOf(**fresh))
        return fail(ErrorCode::Malformed, u"its tables are not those of a station"_s);
    return migrate(**copy);
}

Result<void> extract(const KArchiveFile &entry, const QString &targetFile, const QString &backupFile)
{
    QFile target(targetFile);
    const std::unique_ptr<QIODevice> packed(entry.createDevice());
    if (!packed
        || !target.open(
            QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return tl::unexpected(notABackup(backupFile, target.errorString()));
    const Result<qint64> copied = copyBounded(*packed, target, kMaxBackupBytes, backupFile);
    if (!copied)
        return tl::unexpected(copied.error());
    if (*copied != entry.size())
        return tl::unexpected(notABackup(backupFile, u"it breaks off"_s));
    return {};
}

} // namespace

Result<ReadBackup> readBackup(const QString &backupFile, const QString &workFolder)
{
    const auto folder = std::make_shared<const QTemporaryDir>(workFolder + "/restore-XXXXXX"_L1); // mode 0700
    QFile tarFile(folder->filePath(u"backup.tar"_s));
    if (!folder->isValid() || !tarFile.open(QIODevice::ReadWrite | QIODevice::NewOnly))
        return fail(ErrorCode::Unavailable,
            u"The backup cannot be unpacked below %1: %2. Nothing was changed."_s.arg(
                workFolder, folder->errorString()));
    if (const auto done = decompress(backupFile, tarFile); !done)
        return tl::unexpected(done.error());
    tarFile.close();
    KTar tar(tarFile.fileName(), u"application/x-tar"_s);
    if (!tar.open(QIODevice::ReadOnly))
        return tl::unexpected(notABackup(backupFile, tar.errorString()));
    const Result<QHash<QString, const KArchiveFile *>> entries = entriesOf(tar, backupFile);
    if (!entries)
        return tl::unexpected(entries.error());

    ReadBackup backup;
    backup.folder = folder;
    backup.databaseFile = folder->filePath(u"roadstead.sqlite"_s);
    if (const auto done = readManifest(entries->value(u"manifest.json"_s)->data(), backupFile, backup); !done)
        return tl::unexpected(done.error());
    if (const KArchiveFile *fleet = entries->value(u"fleet.yaml"_s))
        backup.fleetDocument = QString::fromUtf8(fleet->data());
    if (const auto done = extract(*entries->value(u"roadstead.sqlite"_s), backup.databaseFile, backupFile);
        !done)
        return tl::unexpected(done.error());
    tarFile.remove();
    if (const auto done = checkDatabase(backup.databaseFile, backup.schema); !done)
        return tl::unexpected(notABackup(backupFile, u"its database is refused: "_s + done.error().message));
    return backup;
}

} // namespace roadstead::store
