#include "store/data_dir.h"

#include "core/literals.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace roadstead::store {

namespace {

QString systemMessage(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

ErrorCode codeOf(int error)
{
    return error == EACCES || error == EPERM || error == EROFS ? ErrorCode::Denied : ErrorCode::Unavailable;
}

Result<void> makeFolder(const QString &path)
{
    if (QDir(path).exists())
        return {};
    const QString parent = QDir(path + "/.."_L1).absolutePath();
    if (!QDir().mkpath(QDir::cleanPath(parent)))
        return fail(ErrorCode::Denied,
            u"The folder %1 for the data cannot be made. Choose another with --data-dir."_s.arg(path));
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return fail(codeOf(errno),
            u"The folder %1 for the data cannot be made: %2. Choose another with --data-dir."_s.arg(
                path, systemMessage(errno)));
    return {};
}

} // namespace

DataDir::DataDir(QString path, int lockFd)
    : m_path(std::move(path))
    , m_lockFd(lockFd)
{
}

DataDir::~DataDir()
{
    ::close(m_lockFd);
}

Result<std::unique_ptr<DataDir>> DataDir::open(const QString &path)
{
    const QString folder = QDir::cleanPath(QDir(path).absolutePath());
    if (const auto made = makeFolder(folder); !made)
        return tl::unexpected(made.error());
    const QByteArray lockFile = QFile::encodeName(folder + "/station.lock"_L1);
    const int fd = ::open(lockFile.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(codeOf(errno),
            u"The folder %1 cannot be used for the data: %2."_s.arg(folder, systemMessage(errno)));
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        char holder[32] = {};
        const bool isNamed = ::pread(fd, holder, sizeof(holder) - 1, 0) > 0;
        ::close(fd);
        return fail(ErrorCode::Conflict,
            u"Another Roadstead (process %1) already uses the folder %2. End it, or start this one with another --data-dir."_s
                .arg(isNamed ? QString::fromLatin1(holder).trimmed() : u"unknown"_s, folder));
    }
    const QByteArray holder = QByteArray::number(::getpid()) + '\n';
    if (::ftruncate(fd, 0) != 0
        || ::pwrite(fd, holder.constData(), static_cast<size_t>(holder.size()), 0) < 0)
        (void)0; // the number is only for the other one's message
    return std::unique_ptr<DataDir>(new DataDir(folder, fd));
}

QString DataDir::databaseFile() const
{
    return m_path + "/roadstead.sqlite"_L1;
}

QString DataDir::replacedDatabaseFile() const
{
    return databaseFile() + ".before-restore"_L1;
}

Result<void> makePrivateFile(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(codeOf(errno), u"The file %1 cannot be made: %2."_s.arg(path, systemMessage(errno)));
    ::close(fd);
    return {};
}

} // namespace roadstead::store
