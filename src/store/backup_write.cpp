#include "store/backup.h"

#include "core/literals.h"
#include "store/migrations.h"
#include "store/row_reader.h"
#include "store/statement.h"

#include <KCompressionDevice>
#include <KTar>

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace roadstead::store {

namespace {

struct Snapshot
{
    QString file;
    int schema = 0;
    QString fleetDocument;
};

Result<Snapshot> takeSnapshot(const QString &databaseFile, const QString &snapshotFile)
{
    // VACUUM INTO only reads it, yet counts as a change for SQLite.
    Result<std::unique_ptr<Connection>> live = Connection::open(databaseFile, Connection::Access::ReadWrite);
    if (!live)
        return tl::unexpected(live.error());
    Statement vacuum(**live, u"VACUUM INTO ?"_s);
    if (const auto done = vacuum.run(snapshotFile); !done)
        return tl::unexpected(done.error());
    // What stands beside the snapshot in the archive is read from the snapshot: the three belong to one
    // moment.
    Result<std::unique_ptr<Connection>> copy = Connection::open(snapshotFile, Connection::Access::ReadOnly);
    if (!copy)
        return tl::unexpected(copy.error());
    const Result<int> schema = schemaOf(**copy);
    if (!schema)
        return tl::unexpected(schema.error());
    const Result<QList<AppliedDocument>> documents = readDocuments(**copy, 1);
    if (!documents)
        return tl::unexpected(documents.error());
    return Snapshot {snapshotFile, *schema, documents->isEmpty() ? QString() : documents->first().yaml};
}

QByteArray manifestOf(int schema)
{
    const QJsonObject manifest {{u"roadstead_backup"_s, kBackupFormat},
        {u"program"_s, QStringLiteral(ROADSTEAD_VERSION)}, {u"schema"_s, schema},
        {u"created"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
        {u"secrets"_s,
            u"Values of secrets are in no backup. fleet.yaml names them, as { secret: NAME }; set each that "
            u"the "
            "station does not have: roadsteadctl secret set NAME"_s}};
    return QJsonDocument(manifest).toJson();
}

Error notWritten(const QString &targetFile, const QString &detail)
{
    return {ErrorCode::Unavailable,
        u"The backup %1 cannot be written: %2. Check the folder and the free space there."_s.arg(
            targetFile, detail)};
}

/// The three files into one compressed stream; nothing of it is ever in memory whole.
Result<void> pack(const Snapshot &snapshot, QFile &target)
{
    KCompressionDevice compressed(&target, /*autoDeleteInputDevice=*/false, KCompressionDevice::Zstd);
    KTar tar(&compressed);
    constexpr mode_t kFileMode = 0100600;
    const QString nobody;
    bool isGood = compressed.open(QIODevice::WriteOnly) && tar.open(QIODevice::WriteOnly)
        && tar.writeFile(u"manifest.json"_s, manifestOf(snapshot.schema), kFileMode, nobody, nobody);
    if (isGood && !snapshot.fleetDocument.isEmpty())
        isGood = tar.writeFile(u"fleet.yaml"_s, snapshot.fleetDocument.toUtf8(), kFileMode, nobody, nobody);
    isGood = isGood && tar.addLocalFile(snapshot.file, u"roadstead.sqlite"_s);
    isGood = tar.close() && isGood;
    const QString detail = tar.errorString();
    compressed.close();
    if (!isGood || compressed.error() != QFileDevice::NoError || target.error() != QFileDevice::NoError)
        return tl::unexpected(
            notWritten(target.fileName(), detail.isEmpty() ? target.errorString() : detail));
    return {};
}

} // namespace

Result<void> writeBackup(const QString &databaseFile, const QString &targetFile)
{
    const QString folder = QFileInfo(targetFile).absolutePath();
    const QTemporaryDir work(folder + "/.roadstead-backup-XXXXXX"_L1); // mode 0700
    if (!work.isValid())
        return tl::unexpected(notWritten(targetFile, work.errorString()));
    const Result<Snapshot> snapshot = takeSnapshot(databaseFile, work.filePath(u"roadstead.sqlite"_s));
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    QFile packed(work.filePath(u"backup.tar.zst"_s));
    if (!packed.open(
            QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return tl::unexpected(notWritten(targetFile, packed.errorString()));
    if (const auto done = pack(*snapshot, packed); !done)
        return done;
    if (!packed.isOpen() && !packed.open(QIODevice::ReadOnly))
        return tl::unexpected(notWritten(targetFile, packed.errorString()));
    if (packed.isWritable() && !packed.flush())
        return tl::unexpected(notWritten(targetFile, packed.errorString()));
    if (::fsync(packed.handle()) != 0
        || std::rename(
               QFile::encodeName(packed.fileName()).constData(), QFile::encodeName(targetFile).constData())
            != 0)
        return tl::unexpected(notWritten(targetFile, qt_error_string()));
    return {};
}

} // namespace roadstead::store
