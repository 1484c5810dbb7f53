#pragma once

#include "core/error.h"
#include "core/report.h"

#include <QPageSize>

#include <atomic>
#include <memory>

class QIODevice;

namespace roadstead::ui {

class ReportText;

enum class ReportFormat : unsigned char
{
    Pdf,
    Html,
    Csv,
    Ods,
    Json
};
inline constexpr ReportFormat kAllReportFormats[]
    = {ReportFormat::Pdf, ReportFormat::Html, ReportFormat::Csv, ReportFormat::Ods, ReportFormat::Json};

/// "pdf": the name on the command line, and the end of a file's name.
[[nodiscard]] QLatin1String reportFormatName(ReportFormat format);
[[nodiscard]] std::optional<ReportFormat> reportFormatFromName(QStringView name);

struct ReportOptions
{
    ReportFormat format = ReportFormat::Pdf;
    QPageSize::PageSizeId pageSize = QPageSize::A4; ///< of PDF
    bool hasBom = false; ///< of CSV: some spreadsheets need it to see UTF-8
    QString table; ///< of CSV; empty: the main one
    std::shared_ptr<std::atomic_bool> cancel; ///< may be null

    [[nodiscard]] bool isCancelled() const { return cancel && *cancel; }
};

/// Writes the report as a file's bytes; may be called in any thread. PDF needs a QGuiApplication. Fails:
/// Unavailable (the device does not take them), Cancelled.
[[nodiscard]] Result<void> writeReport(const Report &report, const ReportOptions &options, QIODevice &out);
/// The same into a file, which is replaced only when all is written.
[[nodiscard]] Result<void> saveReport(
    const Report &report, const ReportOptions &options, const QString &file);

// One a format.
/// RFC 4180, UTF-8: the main table with all its columns; times as ISO 8601 with offset, durations in seconds.
[[nodiscard]] Result<void> writeCsv(const Report &report, const ReportOptions &options, QIODevice &out);
/// One file without a reference to another, that is also well-formed XML.
[[nodiscard]] Result<void> writeHtml(const Report &report, const ReportOptions &options, QIODevice &out);
/// A sheet for the figures and one a table, with typed cells and formulas for totals.
[[nodiscard]] Result<void> writeOds(const Report &report, const ReportOptions &options, QIODevice &out);
[[nodiscard]] Result<void> writePdf(const Report &report, const ReportOptions &options, QIODevice &out);

[[nodiscard]] tl::unexpected<Error> writeFailed(const QIODevice &out);
/// What a CSV file says in the place of the cell, before it is quoted.
[[nodiscard]] QString csvText(const ReportCell &cell, const ReportText &text);
/// Text without the characters that XML 1.0 cannot hold.
[[nodiscard]] QString xmlText(const QString &text);

} // namespace roadstead::ui
