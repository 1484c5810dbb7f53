#include "ui/report/report_writer.h"

#include "core/literals.h"
#include "wire/report_json.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace roadstead::ui {

namespace {
constexpr std::array kFormatNames {QLatin1String("pdf"), QLatin1String("html"), QLatin1String("csv"),
    QLatin1String("ods"), QLatin1String("json")};
}

QLatin1String reportFormatName(ReportFormat format)
{
    return kFormatNames.at(static_cast<std::size_t>(format));
}

std::optional<ReportFormat> reportFormatFromName(QStringView name)
{
    for (const ReportFormat format : kAllReportFormats) {
        if (name.compare(reportFormatName(format), Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

tl::unexpected<Error> writeFailed(const QIODevice &out)
{
    return fail(ErrorCode::Unavailable,
        QCoreApplication::translate("Report", "The report cannot be written: %1").arg(out.errorString()));
}

QString xmlText(const QString &text)
{
    const auto isWrong = [](QChar c) {
        return (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c == QChar(0xfffe)
            || c == QChar(0xffff);
    };
    if (std::ranges::none_of(text, isWrong))
        return text;
    QString clean = text;
    clean.removeIf(isWrong);
    return clean;
}

Result<void> writeReport(const Report &report, const ReportOptions &options, QIODevice &out)
{
    switch (options.format) {
    case ReportFormat::Pdf:
        return writePdf(report, options, out);
    case ReportFormat::Html:
        return writeHtml(report, options, out);
    case ReportFormat::Csv:
        return writeCsv(report, options, out);
    case ReportFormat::Ods:
        return writeOds(report, options, out);
    case ReportFormat::Json: {
        const QByteArray json = wire::encodeReport(report);
        return out.write(json) == json.size() ? Result<void>() : writeFailed(out);
    }
    }
    return {};
}

Result<void> saveReport(const Report &report, const ReportOptions &options, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return writeFailed(out);
    if (auto written = writeReport(report, options, out); !written)
        return written;
    if (options.isCancelled())
        return fail(ErrorCode::Cancelled, {});
    return out.commit() ? Result<void>() : writeFailed(out);
}

} // namespace roadstead::ui
