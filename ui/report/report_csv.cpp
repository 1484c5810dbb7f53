#include "core/literals.h"
#include "ui/report/report_words.h"
#include "ui/report/report_writer.h"

#include <QDateTime>
#include <QIODevice>

#include <algorithm>

namespace roadstead::ui {

namespace {

/// A spreadsheet runs a text that begins so as a formula; an apostrophe makes it a text again.
bool looksLikeFormula(const QString &text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

/// RFC 4180 §2: quotes around a field with a quote, comma or line break; quotes in it are doubled.
QByteArray quoted(const QString &text)
{
    QByteArray field = text.toUtf8();
    if (!field.contains('"') && !field.contains(',') && !field.contains('\n') && !field.contains('\r'))
        return field;
    field.replace('"', "\"\"");
    return '"' + field + '"';
}

} // namespace

QString csvText(const ReportCell &cell, const ReportText &text)
{
    if (const auto *number = std::get_if<qint64>(&cell))
        return QString::number(*number);
    if (const auto *share = std::get_if<ReportShare>(&cell))
        return QString::number(share->part, 'g', 6);
    if (const auto *took = std::get_if<ReportDuration>(&cell))
        return QString::number(static_cast<double>(took->ms) / 1000, 'f', took->ms % 1000 == 0 ? 0 : 3);
    if (const auto *at = std::get_if<ReportMoment>(&cell)) {
        // With the offset of the report's zone at that moment, not "Z" or nothing.
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(at->ms, text.zone());
        return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
    }
    const QString words = text(cell);
    return looksLikeFormula(words) ? u'\'' + words : words;
}

Result<void> writeCsv(const Report &report, const ReportOptions &options, QIODevice &out)
{
    const ReportTable *table = options.table.isEmpty() ? mainTable(report) : nullptr;
    for (const ReportTable &each : report.tables) {
        if (each.id == options.table)
            table = &each;
    }
    const ReportText text(report);
    QByteArray bytes;
    if (options.hasBom)
        bytes += "\xef\xbb\xbf";
    const auto flush = [&] {
        const bool isWritten = out.write(bytes) == bytes.size();
        bytes.clear();
        return isWritten;
    };
    if (table) {
        QByteArrayList titles;
        for (qsizetype i = 0; i < table->columns.size(); ++i) {
            const bool isDuration = std::ranges::any_of(
                table->rows, [i](const auto &row) { return std::holds_alternative<ReportDuration>(row[i]); });
            const QString title = columnTitle(table->columns[i]);
            titles.append(quoted(isDuration ? title + u" (s)"_s : title));
        }
        bytes += titles.join(',') + "\r\n";
        for (const QList<ReportCell> &row : table->rows) {
            QByteArrayList cells;
            cells.reserve(row.size());
            for (const ReportCell &cell : row)
                cells.append(quoted(csvText(cell, text)));
            bytes += cells.join(',') + "\r\n";
            constexpr qsizetype kChunk = 1 << 16;
            if (bytes.size() < kChunk)
                continue;
            if (options.isCancelled())
                return fail(ErrorCode::Cancelled, {});
            if (!flush())
                return writeFailed(out);
        }
    }
    return flush() ? Result<void>() : writeFailed(out);
}

} // namespace roadstead::ui
