#include "store/backup.h"

#include "core/literals.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace roadstead::store {

namespace {

bool isMoved(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

/// A second name for the file, so that the first one is never missing; a rename where the file system has no
/// second names.
bool isKept(const QString &file, const QString &keptFile)
{
    return ::link(QFile::encodeName(file).constData(), QFile::encodeName(keptFile).constData()) == 0
        || isMoved(file, keptFile);
}

bool isSynced(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool isDone = ::fsync(fd) == 0;
    ::close(fd);
    return isDone;
}

} // namespace

Result<void> replaceDatabase(const QString &newFile, const QString &databaseFile, const QString &keptFile)
{
    const QString journal = u"-wal"_s;
    const QString index = u"-shm"_s;
    const auto failed = [&] {
        return fail(ErrorCode::Unavailable,
            u"The database %1 cannot be replaced: %2. It stays as it was."_s.arg(
                databaseFile, qt_error_string()));
    };
    if (!isSynced(newFile))
        return failed();
    for (const QString &end : {QString(), journal, index})
        QFile::remove(keptFile + end);
    if (QFile::exists(databaseFile) && !isKept(databaseFile, keptFile))
        return failed();
    const bool hasJournal = QFile::exists(databaseFile + journal);
    if (hasJournal && !isMoved(databaseFile + journal, keptFile + journal))
        return failed();
    QFile::remove(databaseFile + index); // SQLite makes it anew from the journal
    if (!isMoved(newFile, databaseFile)) {
        const auto error = failed();
        if (hasJournal)
            (void)isMoved(keptFile + journal, databaseFile + journal);
        if (!QFile::exists(databaseFile))
            (void)isMoved(keptFile, databaseFile);
        return error;
    }
    if (!isSynced(QFileInfo(databaseFile).absolutePath()))
        return failed();
    return {};
}

} // namespace roadstead::store
