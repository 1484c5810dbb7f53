#include "core/literals.h"
#include "core/update_error.h"
#include "ui/event_text.h"
#include "ui/report/report_words.h"

#include <QCoreApplication>

#include <cmath>

// Cells, and what of a report is shown where.

namespace roadstead::ui {

namespace {

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

QString unit(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QTimeZone zoneOf(const Report &report)
{
    const QTimeZone zone(report.timeZone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace

ReportText::ReportText(const Report &report, const QLocale &locale)
    : m_locale(locale)
    , m_zone(zoneOf(report))
{
}

QString ReportText::operator()(const ReportCell &cell) const
{
    struct Visitor
    {
        const ReportText &text;
        QString operator()(std::monostate) const { return {}; }
        QString operator()(const QString &words) const { return words; }
        QString operator()(qint64 number) const { return text.m_locale.toString(number); }
        QString operator()(const ReportShare &share) const
        {
            // One digit, unless it is whole.
            const double percent = share.part * 100;
            const bool isWhole = std::abs(percent - std::round(percent)) < 0.05;
            return unit(QT_TRANSLATE_NOOP("Report", "%1 %"))
                .arg(text.m_locale.toString(percent, 'f', isWhole ? 0 : 1));
        }
        QString operator()(const ReportMoment &at) const { return text.moment(at.ms); }
        QString operator()(const ReportDuration &took) const { return text.duration(took.ms); }
        QString operator()(const ReportWord &word) const { return reportWord(word.id); }
        QString operator()(const ReportEvent &event) const
        {
            Event whole;
            whole.kind = event.kind;
            whole.detail = event.detail;
            const EventText said = eventText(whole);
            return said.detail.isEmpty() ? said.title : said.title + u" · "_s + said.detail;
        }
        QString operator()(const ReportUpdateError &error) const { return updateErrorText(error.code); }
    };
    return std::visit(Visitor {*this}, cell);
}

QString ReportText::moment(qint64 ms) const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, m_zone);
    return m_locale.toString(at.date(), QLocale::ShortFormat) + u' ' + at.toString(u"HH:mm:ss"_s);
}

QString ReportText::duration(qint64 ms) const
{
    const auto padded = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    if (ms < kMinute)
        return unit(QT_TRANSLATE_NOOP("Report", "%1 s")).arg(ms / kSecond);
    if (ms < kHour)
        return unit(QT_TRANSLATE_NOOP("Report", "%1 min %2 s"))
            .arg(ms / kMinute)
            .arg(padded(ms % kMinute / kSecond));
    if (ms < kDay)
        return unit(QT_TRANSLATE_NOOP("Report", "%1 h %2 min"))
            .arg(ms / kHour)
            .arg(padded(ms % kHour / kMinute));
    return unit(QT_TRANSLATE_NOOP("Report", "%1 d %2 h")).arg(ms / kDay).arg(padded(ms % kDay / kHour));
}

QString ReportText::tick(qint64 ms, qint64 spanMs) const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, m_zone);
    return spanMs <= 2 * kDay ? at.toString(u"HH:mm"_s) : m_locale.toString(at.date(), u"d MMM"_s);
}

bool isNumeric(const ReportCell &cell)
{
    return std::holds_alternative<qint64>(cell) || std::holds_alternative<ReportShare>(cell)
        || std::holds_alternative<ReportDuration>(cell);
}

bool isForPages(const Report &report, const ReportTable &table, const ReportColumn &column)
{
    static const QStringList inventory {u"state"_s, u"node"_s, u"cluster"_s, u"version"_s, u"address"_s,
        u"mac"_s, u"labels"_s, u"last_seen"_s};
    static const QStringList rollout {u"node"_s, u"cluster"_s, u"outcome"_s, u"from"_s, u"version"_s,
        u"granted"_s, u"took"_s, u"meaning"_s};
    static const QStringList events {u"at"_s, u"severity"_s, u"node"_s, u"what"_s, u"who"_s};
    if (table.id == "nodes"_L1)
        return (report.kind == ReportKind::Rollout ? rollout : inventory).contains(column.id);
    return table.id != "events"_L1 || events.contains(column.id);
}

bool isAppendix(const ReportTable &table)
{
    return table.id == "nodes"_L1 || table.id == "events"_L1;
}

QList<ReportFigure> headFigures(const Report &report)
{
    QList<ReportFigure> figures;
    const auto add = [&figures](const QString &id, qint64 count) {
        figures.append({id, QLocale().toString(count), count});
    };
    if (report.kind == ReportKind::Rollout) {
        for (const QLatin1String id :
            {"complete"_L1, "installed"_L1, "downloading"_L1, "failed"_L1, "pending"_L1}) {
            if (const qint64 count = factNumber(report, id); count > 0)
                add(id, count);
        }
    } else if (report.kind == ReportKind::Events) {
        if (const qint64 total = factNumber(report, "total"_L1); total > 0)
            add(u"event_count"_s, total);
        if (const qint64 needing = factNumber(report, "needing"_L1); needing > 0)
            add(u"needing"_s, needing);
    } else if (const ReportTable *states = findTable(report, "states"_L1)) {
        for (const QList<ReportCell> &row : states->rows) {
            const auto *word = std::get_if<ReportWord>(&row.at(0));
            const auto *count = std::get_if<qint64>(&row.at(1));
            if (word && count)
                add(word->id, *count);
        }
    }
    return figures;
}

} // namespace roadstead::ui
