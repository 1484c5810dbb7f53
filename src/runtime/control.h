#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace roadstead::runtime {

/// What one call of roadsteadctl prints and returns. 0: done; 1: it failed, and `errors` says why; 2: the
/// words are wrong.
struct ControlResult
{
    int exitCode = 0;
    QByteArray output;
    QByteArray errors;
};

/// What `roadsteadctl report` wants of the report that the station gave as JSON.
struct ReportFile
{
    QByteArray json;
    QString format; ///< as it was given: "pdf", "html", "csv", "ods", "json"
    QString file; ///< to write; "-": standard output
    bool hasBom = false;
    bool isLetter = false; ///< paper
};
/// Writes it, or gives the bytes for standard output. What can draw pages is not known here.
using ReportFileWriter = std::function<Result<QByteArray>(const ReportFile &)>;

/// roadsteadctl: `arguments` without the program's name. Blocks until the station has answered.
[[nodiscard]] ControlResult runControl(
    const QStringList &arguments, const ReportFileWriter &writeReport = {});

/// The first word that is no option and no option's value.
[[nodiscard]] QString controlVerb(const QStringList &arguments);

} // namespace roadstead::runtime
