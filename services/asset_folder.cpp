#include "services/asset_folder.h"

#include "core/literals.h"

#include <QFile>

#include <cerrno>
#include <optional>
#include <string_view>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace roadstead::services {

namespace {

// A FIFO named like an asset must not block the thread that opens it.
constexpr int kFileFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

/// The name with single slashes and no leading one; nothing when it may not be asked for.
std::optional<std::string> cleanName(QByteArrayView name)
{
    if (name.size() > AssetFolder::kMaxNameBytes || name.contains('\0'))
        return std::nullopt;
    std::string clean;
    clean.reserve(static_cast<std::size_t>(name.size()));
    std::string_view rest(name.data(), static_cast<std::size_t>(name.size()));
    while (!rest.empty()) {
        const auto slash = rest.find('/');
        const auto part = rest.substr(0, slash);
        rest = slash == std::string_view::npos ? std::string_view {} : rest.substr(slash + 1);
        if (part == "..")
            return std::nullopt;
        if (part.empty() || part == ".")
            continue;
        if (!clean.empty())
            clean += '/';
        clean += part;
    }
    if (clean.empty())
        return std::nullopt;
    return clean;
}

int openBeneath(int root, const std::string &name)
{
    open_how how {};
    how.flags = kFileFlags;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
    return static_cast<int>(::syscall(SYS_openat2, root, name.c_str(), &how, sizeof how));
}

int openByWalk(int root, const std::string &name)
{
    FileDescriptor folder;
    int at = root;
    std::size_t begin = 0;
    for (auto slash = name.find('/'); slash != std::string::npos; slash = name.find('/', begin)) {
        const std::string part = name.substr(begin, slash - begin);
        FileDescriptor next(::openat(at, part.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (!next.isOpen())
            return -1;
        folder = std::move(next);
        at = folder.get();
        begin = slash + 1;
    }
    return ::openat(at, name.c_str() + begin, kFileFlags | O_NOFOLLOW);
}

int openInRoot(int root, const std::string &name, AssetFolder::Resolver resolver)
{
    if (resolver == AssetFolder::Resolver::Walk)
        return openByWalk(root, name);
    for (int attempt = 0; attempt < 3; ++attempt) {
        const int fd = openBeneath(root, name);
        if (fd >= 0)
            return fd;
        // ENOSYS: a kernel before 5.6; EPERM: a container whose filter does not know the call.
        if (errno == ENOSYS || errno == EPERM)
            return openByWalk(root, name);
        // EAGAIN: a rename elsewhere made the kernel unsure; it asks to try again.
        if (errno != EAGAIN)
            return -1;
    }
    errno = EXDEV;
    return -1;
}

Error openError(int errorNumber, const std::string &name)
{
    const QString shown = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    switch (errorNumber) {
    case EACCES:
        return {ErrorCode::Denied,
            u"The file %1 may not be read by this program: check its permissions."_s.arg(shown)};
    case EXDEV:
    case ELOOP:
        return {
            ErrorCode::Denied, u"The file %1 is a link that leads out of the assets folder."_s.arg(shown)};
    case EMFILE:
    case ENFILE:
    case ENOMEM:
        return {ErrorCode::Unavailable, u"Too many files are open to read %1 now: try again."_s.arg(shown)};
    default:
        return {ErrorCode::NotFound, u"There is no file %1 among the assets."_s.arg(shown)};
    }
}

/// The opened descriptor as an asset; fails NotFound when it is a folder, a device or a pipe.
Result<AssetFile> asRegularFile(int rawFd, const std::string &name)
{
    FileDescriptor fd(rawFd);
    struct stat info
    {
    };
    if (::fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return tl::unexpected(openError(ENOENT, name));
    AssetFile file;
    file.fd = std::move(fd);
    file.sizeBytes = static_cast<std::uint64_t>(info.st_size);
    file.modifiedNs = std::int64_t {info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec;
    return file;
}

} // namespace

FileDescriptor &FileDescriptor::operator=(FileDescriptor &&other) noexcept
{
    if (this != &other) {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = other.release();
    }
    return *this;
}

FileDescriptor::~FileDescriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

AssetFolder::AssetFolder(const QStringList &roots, BootBinaries binaries, Resolver resolver)
    : m_binaries(std::move(binaries))
    , m_resolver(resolver)
{
    for (const QString &root : roots) {
        FileDescriptor fd(::open(QFile::encodeName(root).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
        if (fd.isOpen())
            m_roots.push_back(std::move(fd));
        else
            m_missingRoots.push_back(
                u"The assets folder %1 cannot be opened (%2): nothing of it is served."_s.arg(
                    root, qt_error_string(errno)));
    }
}

AssetFolder::BootBinaries AssetFolder::debianBootBinaries()
{
    const std::string ipxe = "/usr/lib/ipxe/";
    const std::string signedGrub = "/usr/lib/grub/x86_64-efi-signed/";
    return {
        {"undionly.kpxe", {ipxe + "undionly.kpxe"}},
        {"undionly.kkpxe", {ipxe + "undionly.kkpxe"}},
        {"ipxe.pxe", {ipxe + "ipxe.pxe"}},
        {"ipxe.lkrn", {ipxe + "ipxe.lkrn", "/boot/ipxe.lkrn"}},
        {"ipxe.efi", {ipxe + "ipxe.efi", ipxe + "ipxe-amd64.efi", "/boot/ipxe.efi"}},
        {"snponly.efi", {ipxe + "snponly.efi", ipxe + "snponly-amd64.efi"}},
        {"ipxe-amd64.efi", {ipxe + "ipxe-amd64.efi", ipxe + "ipxe.efi", "/boot/ipxe.efi"}},
        {"ipxe-arm64.efi", {ipxe + "ipxe-arm64.efi"}},
        {"ipxe-riscv64.efi", {ipxe + "ipxe-riscv64.efi"}},
        {"ipxe-loong64.efi", {ipxe + "ipxe-loong64.efi"}},
        {"pxelinux.0", {"/usr/lib/PXELINUX/pxelinux.0"}},
        {"lpxelinux.0", {"/usr/lib/PXELINUX/lpxelinux.0"}},
        {"grubnetx64.efi", {signedGrub + "grubnetx64.efi.signed"}},
        {"grubx64.efi", {signedGrub + "grubnetx64.efi.signed"}},
        {"shimx64.efi", {"/usr/lib/shim/shimx64.efi.signed"}},
    };
}

Result<AssetFile> AssetFolder::open(QByteArrayView name) const
{
    const auto clean = cleanName(name);
    if (!clean)
        return fail(
            ErrorCode::Invalid, u"That is not the name of an asset: it may not contain \"..\" or a NUL."_s);
    int error = ENOENT;
    for (const FileDescriptor &root : m_roots) {
        const int fd = openInRoot(root.get(), *clean, m_resolver);
        if (fd >= 0)
            return asRegularFile(fd, *clean);
        if (errno != ENOENT && errno != ENOTDIR)
            error = errno;
    }
    if (const auto known = m_binaries.find(*clean); known != m_binaries.end()) {
        for (const std::string &path : known->second) {
            const int fd = ::open(path.c_str(), kFileFlags);
            if (fd >= 0)
                return asRegularFile(fd, *clean);
        }
    }
    return tl::unexpected(openError(error, *clean));
}

} // namespace roadstead::services
