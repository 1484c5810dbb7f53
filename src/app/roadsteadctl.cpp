#include "core/literals.h"
#include "runtime/control.h"
#include "ui/report/report_writer.h"
#include "wire/report_json.h"

#include <QBuffer>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace roadstead;

namespace {

Result<QByteArray> writeReportFile(const runtime::ReportFile &wanted)
{
    const auto report = wire::parseReport(wanted.json);
    if (!report)
        return tl::unexpected(report.error());
    ui::ReportOptions options;
    options.format = ui::reportFormatFromName(wanted.format).value_or(ui::ReportFormat::Json);
    options.hasBom = wanted.hasBom;
    options.pageSize = wanted.isLetter ? QPageSize::Letter : QPageSize::A4;
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    const auto written = wanted.file == "-"_L1 ? ui::writeReport(*report, options, bytes)
                                               : ui::saveReport(*report, options, wanted.file);
    if (!written)
        return tl::unexpected(written.error());
    return bytes.data();
}

/// Only what draws pages needs more than a QCoreApplication; no display is needed for it.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const bool hasPages = std::ranges::any_of(
        arguments, [](const QString &word) { return word.endsWith("pdf"_L1, Qt::CaseInsensitive); });
    if (runtime::controlVerb(arguments) != "report"_L1 || !hasPages)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

/// The command line: verbs on a running station's admin API, and some that need no station.
int main(int argc, char *argv[])
{
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"roadsteadctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROADSTEAD_VERSION));
    const runtime::ControlResult result
        = runtime::runControl(QCoreApplication::arguments().mid(1), writeReportFile);
    std::fwrite(result.output.constData(), 1, static_cast<std::size_t>(result.output.size()), stdout);
    std::fwrite(result.errors.constData(), 1, static_cast<std::size_t>(result.errors.size()), stderr);
    return result.exitCode;
}
