#include "runtime/local_files_folder.h"

#include "core/literals.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

namespace roadstead::runtime {

using provision::LocalEntry;

namespace {

constexpr std::size_t kMaxEntries = 100'000;
constexpr qint64 kMaxFileBytes = 64 * 1024 * 1024;

LocalEntry entryOf(const QFileInfo &file, const QByteArray &path)
{
    LocalEntry entry {path, LocalEntry::Kind::Other, false, {}};
    if (file.isSymLink()) {
        entry.kind = LocalEntry::Kind::Link;
        std::error_code problem;
        const auto target = std::filesystem::read_symlink(file.filePath().toStdString(), problem);
        entry.target = QByteArray::fromStdString(target.string());
    } else if (file.isDir()) {
        entry.kind = LocalEntry::Kind::Folder;
    } else if (file.isFile()) {
        entry.kind = LocalEntry::Kind::File;
        entry.isExecutable
            = file.permissions().toInt() & (QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    }
    return entry;
}

void walkInto(const QString &folder, const QByteArray &prefix, std::vector<LocalEntry> &entries)
{
    QFileInfoList files = QDir(folder).entryInfoList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::NoSort);
    std::sort(files.begin(), files.end(),
        [](const QFileInfo &a, const QFileInfo &b) { return a.fileName().toUtf8() < b.fileName().toUtf8(); });
    for (const QFileInfo &file : std::as_const(files)) {
        const QByteArray path = prefix + file.fileName().toUtf8();
        entries.push_back(entryOf(file, path));
        if (entries.back().kind == LocalEntry::Kind::Folder && entries.size() < kMaxEntries)
            walkInto(file.filePath(), path + '/', entries);
    }
}

} // namespace

LocalFilesFolder::LocalFilesFolder(QString folder)
    : m_folder(std::move(folder))
{
}

QByteArray LocalFilesFolder::name() const
{
    return m_folder.toUtf8();
}

Result<QString> LocalFilesFolder::resolved(const QByteArray &path) const
{
    const QString file = QDir(m_folder).filePath(QString::fromUtf8(path));
    const QString canonical = QFileInfo(file).canonicalFilePath();
    const QString root = QFileInfo(m_folder).canonicalFilePath();
    if (canonical.isEmpty() || root.isEmpty())
        return fail(ErrorCode::NotFound, u"%1 is not there"_s.arg(file));
    if (canonical != root && root != "/"_L1 && !canonical.startsWith(root + u'/'))
        return fail(ErrorCode::Denied, u"local file path traverses outside the files directory"_s);
    return canonical;
}

Result<QByteArray> LocalFilesFolder::read(const QByteArray &path) const
{
    const auto place = resolved(path);
    if (!place)
        return tl::unexpected(place.error());
    const QString shown = QDir(m_folder).filePath(QString::fromUtf8(path));
    if (QFileInfo(*place).isDir())
        return fail(ErrorCode::Invalid, u"read %1: is a directory"_s.arg(shown));
    QFile file(*place);
    if (!QFileInfo(*place).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Denied, u"open %1: %2"_s.arg(shown, file.errorString()));
    if (file.size() > kMaxFileBytes)
        return fail(ErrorCode::TooLarge, u"%1 has more than %2 bytes"_s.arg(shown).arg(kMaxFileBytes));
    return file.readAll();
}

Result<LocalEntry::Kind> LocalFilesFolder::kindOf(const QByteArray &path) const
{
    const auto place = resolved(path);
    if (!place)
        return tl::unexpected(place.error());
    return entryOf(QFileInfo(*place), {}).kind;
}

Result<std::vector<LocalEntry>> LocalFilesFolder::walk(const QByteArray &path) const
{
    const auto place = resolved(path);
    if (!place)
        return tl::unexpected(place.error());
    std::vector<LocalEntry> entries;
    entries.push_back(entryOf(QFileInfo(*place), {}));
    walkInto(*place, {}, entries);
    if (entries.size() >= kMaxEntries)
        return fail(ErrorCode::TooLarge, u"the tree has more than %1 entries"_s.arg(kMaxEntries));
    return entries;
}

} // namespace roadstead::runtime
