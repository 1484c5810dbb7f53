#pragma once

#include "core/report.h"

#include <QLocale>
#include <QTimeZone>

#include <optional>

namespace roadstead::ui {

// The words of a report, all in the translation context "Report". An id that no table knows is shown as it
// is, so that a report of a newer version can be read.

/// "Rollout of 4230.2.1 in stable", "Inventory of prod-a", "History".
[[nodiscard]] QString reportTitle(const Report &report);
/// One sentence that says how it went.
[[nodiscard]] QString reportVerdict(const Report &report);
[[nodiscard]] Severity reportSeverity(const Report &report);
/// Of a table or of a section of facts.
[[nodiscard]] QString sectionTitle(const QString &id);
[[nodiscard]] QString columnTitle(const ReportColumn &column);
[[nodiscard]] QString factTitle(const QString &id);
[[nodiscard]] QString reportWord(const QString &id);
/// "Rows left out: 12"
[[nodiscard]] QString leftOutText(qint64 rows);
[[nodiscard]] QString madeText(const Report &report);
[[nodiscard]] QString pageText(int page, int count);
[[nodiscard]] QString nothingText();

/// Cells as a person reads them, in a language and in the report's time zone. Values only: may be used in any
/// thread.
class ReportText
{
public:
    explicit ReportText(const Report &report, const QLocale &locale = QLocale());
    [[nodiscard]] QString operator()(const ReportCell &cell) const;
    [[nodiscard]] QString moment(qint64 ms) const;
    /// "1 h 04 min".
    [[nodiscard]] QString duration(qint64 ms) const;
    /// Only the time, for the ticks of a chart of at most two days; else the day.
    [[nodiscard]] QString tick(qint64 ms, qint64 spanMs) const;
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

private:
    QLocale m_locale;
    QTimeZone m_zone;
};

/// Numbers, shares, durations and moments stand at the end of their column.
[[nodiscard]] bool isNumeric(const ReportCell &cell);
/// Whether the column has its place where there is little room (a page); the others are for files.
[[nodiscard]] bool isForPages(const Report &report, const ReportTable &table, const ReportColumn &column);
/// Long lists for looking things up: at the end, after the figures.
[[nodiscard]] bool isAppendix(const ReportTable &table);

/// What the head shows in large figures.
struct ReportFigure
{
    QString id; ///< of the word beside it
    QString text;
    qint64 count = 0;
};
[[nodiscard]] QList<ReportFigure> headFigures(const Report &report);

} // namespace roadstead::ui
