#include "runtime/package_digest.h"

#include "core/literals.h"

#include <QCryptographicHash>

#include <unistd.h>

#include <array>

namespace roadstead::runtime {

namespace {

bool isIncomplete(const Package &package)
{
    return package.url.isEmpty() && (package.sizeBytes == 0 || package.sha256.isEmpty());
}

Result<void> fill(Package &package, const services::AssetFolder &assets)
{
    const Result<services::AssetFile> file = assets.open(package.filename.toUtf8());
    if (!file) {
        return fail(file.error().code,
            u"Package %1: its payload %2 is not among the assets (%3). Put it there, or give url, size and sha256."_s
                .arg(package.version, package.filename, file.error().message));
    }
    QCryptographicHash sha1(QCryptographicHash::Sha1);
    QCryptographicHash sha256(QCryptographicHash::Sha256);
    std::array<char, 1 << 18> buffer {};
    qint64 total = 0;
    for (;;) {
        const ssize_t got = ::pread(file->fd.get(), buffer.data(), buffer.size(), total);
        if (got < 0)
            return fail(ErrorCode::Unavailable,
                u"Package %1: %2 cannot be read."_s.arg(package.version, package.filename));
        if (got == 0)
            break;
        const QByteArrayView part(buffer.data(), got);
        sha1.addData(part);
        sha256.addData(part);
        total += got;
    }
    package.sizeBytes = total;
    package.sha1 = QString::fromLatin1(sha1.result().toBase64());
    package.sha256 = QString::fromLatin1(sha256.result().toBase64());
    return {};
}

} // namespace

bool lacksPackageDigests(const FleetDocument &document)
{
    return std::ranges::any_of(document.applications, [](const Application &application) {
        return std::ranges::any_of(application.packages, isIncomplete);
    });
}

Result<FleetDocument> withPackageDigests(FleetDocument document, const services::AssetFolder &assets)
{
    for (Application &application : document.applications) {
        for (Package &package : application.packages) {
            if (!isIncomplete(package))
                continue;
            if (const auto done = fill(package, assets); !done)
                return tl::unexpected(done.error());
        }
    }
    return document;
}

} // namespace roadstead::runtime
