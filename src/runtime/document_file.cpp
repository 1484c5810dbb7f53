#include "runtime/document_file.h"

#include "core/literals.h"
#include "runtime/package_digest.h"
#include "services/boot_renderer.h"
#include "wire/fleet_document.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace roadstead::runtime {

namespace {

constexpr qint64 kMaxTemplateFileBytes = 4 * 1024 * 1024;

/// Files of templates lie in the document's folder or below it: a document from elsewhere cannot read the
/// station's secrets.
wire::FileLoader loaderFor(const QString &folder)
{
    if (folder.isEmpty())
        return {};
    return [folder](const QString &relative) -> Result<QString> {
        const QString root = QFileInfo(folder).canonicalFilePath();
        const QString path = QFileInfo(QDir(folder).filePath(relative)).canonicalFilePath();
        if (path.isEmpty() || root.isEmpty())
            return fail(ErrorCode::NotFound, u"there is no file %1 in %2"_s.arg(relative, folder));
        if (!path.startsWith(root + u'/'))
            return fail(ErrorCode::Denied, u"%1 is not in the document's folder %2"_s.arg(relative, folder));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Unavailable, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
        if (file.size() > kMaxTemplateFileBytes)
            return fail(
                ErrorCode::TooLarge, u"%1 has more than %2 bytes"_s.arg(path).arg(kMaxTemplateFileBytes));
        return QString::fromUtf8(file.readAll());
    };
}

} // namespace

Result<FleetDocument> checkedDocument(const QByteArray &yaml, const QString &folder)
{
    auto document = wire::parseFleetDocument(yaml, loaderFor(folder));
    if (!document) {
        const Error &first = document.error().first();
        return fail(first.code, wire::errorText(document.error()), first.line, first.column);
    }
    const QList<Error> problems = services::BootRenderer::check(*document);
    if (!problems.isEmpty())
        return fail(problems.first().code, wire::errorText(problems));
    return *std::move(document);
}

Result<FleetDocument> documentFromFile(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"%1 cannot be read: %2"_s.arg(file, source.errorString()));
    auto document = checkedDocument(source.readAll(), QFileInfo(file).absolutePath());
    if (document)
        return document;
    QStringList lines;
    for (const QString &line : document.error().message.split(u'\n'))
        lines.append(file + u": "_s + line);
    return fail(document.error().code, lines.join(u'\n'), document.error().line, document.error().column);
}

Result<FleetDocument> editedDocument(
    const FleetDocument &before, const DocumentEdit &edit, const services::AssetFolder &assets)
{
    auto edited = applied(before, normalized(edit, before));
    if (!edited)
        return edited;
    if (const QString problem = documentProblem(*edited); !problem.isEmpty())
        return fail(ErrorCode::Invalid, problem);
    // Whatever a document may not hold is refused where it is read: an edit goes the same way. The places are
    // those of a text that nobody has seen.
    auto read = wire::parseFleetDocument(wire::encodeFleetDocument(*edited), {});
    if (!read)
        return fail(ErrorCode::Invalid, read.error().first().message);
    const QList<Error> problems = services::BootRenderer::check(*read);
    if (!problems.isEmpty())
        return fail(problems.first().code, problems.first().message);
    return lacksPackageDigests(*read) ? withPackageDigests(*std::move(read), assets) : *std::move(read);
}

} // namespace roadstead::runtime
