#pragma once

#include "core/error.h"

#include <QByteArrayView>
#include <QStringList>

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace roadstead::services {

/// A descriptor that is closed with its owner.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd)
        : m_fd(fd)
    {
    }
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_fd(other.release())
    {
    }
    FileDescriptor &operator=(FileDescriptor &&other) noexcept;
    FileDescriptor(const FileDescriptor &) = delete;
    FileDescriptor &operator=(const FileDescriptor &) = delete;
    ~FileDescriptor();

    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    /// Gives the descriptor away: the caller closes it.
    [[nodiscard]] int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd = -1;
};

/// A regular file opened for reading. It stays readable when its name goes away meanwhile.
struct AssetFile
{
    FileDescriptor fd;
    std::uint64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0; ///< nanoseconds since the epoch, UTC
};

/// The files that nodes may read, by HTTP and by TFTP: what lies below some root folders, and a fixed list of
/// boot binaries. A name from the network is resolved below the root by the kernel (openat2, RESOLVE_BENEATH)
/// or, where that is missing, one component at a time without following links; it is never pasted onto a
/// path.
///
/// Any thread may call open(): nothing changes after the constructor.
class AssetFolder
{
public:
    /// How names below a root are resolved. Walk is what older kernels get; it refuses every symbolic link.
    enum class Resolver
    {
        Kernel,
        Walk
    };
    /// Name asked for -> files that may answer, the first that opens does.
    using BootBinaries = std::map<std::string, std::vector<std::string>, std::less<>>;

    /// Roots are searched in this order, then the boot binaries. A root that cannot be opened is in
    /// missingRoots().
    explicit AssetFolder(
        const QStringList &roots, BootBinaries binaries = {}, Resolver resolver = Resolver::Kernel);

    /// What Debian's packages ipxe, grub, shim, pxelinux and syslinux-efi bring, under the names that boot
    /// firmware asks for. An absolute path each: Debian 12's /usr/lib/ipxe/ipxe.efi is a link out of its
    /// folder.
    [[nodiscard]] static BootBinaries debianBootBinaries();

    /// Opens a regular file by a relative name; leading slashes and empty components count for nothing.
    /// Fails: Invalid (a `..`, a NUL, longer than kMaxNameBytes), NotFound, Denied (unreadable, or leads out
    /// of the root), Unavailable (out of descriptors).
    [[nodiscard]] Result<AssetFile> open(QByteArrayView name) const;

    /// Sentences about roots that could not be opened.
    [[nodiscard]] const QStringList &missingRoots() const { return m_missingRoots; }

    static constexpr qsizetype kMaxNameBytes = 1024;

private:
    std::vector<FileDescriptor> m_roots;
    QStringList m_missingRoots;
    BootBinaries m_binaries;
    Resolver m_resolver;
};

/// The folder that counts now; another one may take its place while files of it are being sent. Any thread.
class AssetShelf
{
public:
    explicit AssetShelf(std::shared_ptr<const AssetFolder> folder)
        : m_folder(std::move(folder))
    {
    }
    [[nodiscard]] std::shared_ptr<const AssetFolder> folder() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_folder;
    }
    void put(std::shared_ptr<const AssetFolder> folder)
    {
        const std::scoped_lock lock(m_mutex);
        m_folder = std::move(folder);
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const AssetFolder> m_folder;
};

} // namespace roadstead::services
