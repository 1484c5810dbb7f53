#include "store/private_file.h"

#include "core/literals.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

namespace roadstead::store {

namespace {

constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// The rename itself lasts only when the folder is on the disk.
bool syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int fd = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool isDone = ::fsync(fd) == 0;
    ::close(fd);
    return isDone;
}

} // namespace

Result<void> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerOnly)
        || file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0
        || !file.commit())
        return fail(
            ErrorCode::Unavailable, u"The secret cannot be kept in %1: %2."_s.arg(path, file.errorString()));
    if (!syncFolderOf(path))
        return fail(
            ErrorCode::Unavailable, u"The secret cannot be kept in %1: %2."_s.arg(path, qt_error_string()));
    return {};
}

Result<QByteArray> readPrivateFile(const QString &path, qsizetype maxBytes)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, u"There is no file %1."_s.arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            ErrorCode::Denied, u"The secret in %1 cannot be read: %2."_s.arg(path, file.errorString()));
    if (file.permissions() & ~(kOwnerOnly | QFileDevice::ReadUser | QFileDevice::WriteUser))
        file.setPermissions(kOwnerOnly); // what others may have read meanwhile is not undone
    const QByteArray bytes = file.read(maxBytes + 1);
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::Malformed, u"The file %1 is too large for a secret."_s.arg(path));
    return bytes;
}

} // namespace roadstead::store
