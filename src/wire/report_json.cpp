#include "wire/report_json.h"

#include "core/literals.h"
#include "wire/admin_json.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace roadstead::wire {

namespace {

// ---- write

struct CellJson
{
    QJsonValue operator()(std::monostate) const { return {}; }
    QJsonValue operator()(const QString &text) const { return text; }
    QJsonValue operator()(qint64 number) const { return number; }
    QJsonValue operator()(const ReportShare &share) const { return QJsonObject {{u"share"_s, share.part}}; }
    QJsonValue operator()(const ReportMoment &at) const { return QJsonObject {{u"at"_s, isoTime(at.ms)}}; }
    QJsonValue operator()(const ReportDuration &d) const { return QJsonObject {{u"ms"_s, d.ms}}; }
    QJsonValue operator()(const ReportWord &word) const { return QJsonObject {{u"word"_s, word.id}}; }
    QJsonValue operator()(const ReportEvent &event) const
    {
        return QJsonObject {{u"event"_s, QString(eventKindName(event.kind))}, {u"detail"_s, event.detail}};
    }
    QJsonValue operator()(const ReportUpdateError &error) const
    {
        return QJsonObject {{u"update_error"_s, error.code}};
    }
};

QJsonValue toJson(const ReportCell &cell)
{
    return std::visit(CellJson(), cell);
}

QJsonArray numbersJson(const QList<qint64> &numbers)
{
    QJsonArray array;
    for (const qint64 number : numbers)
        array.append(number);
    return array;
}

QJsonObject toJson(const ReportFact &fact)
{
    return {{u"section"_s, fact.section}, {u"id"_s, fact.id}, {u"value"_s, toJson(fact.value)}};
}

QJsonObject toJson(const ReportSeries &series)
{
    return {{u"id"_s, series.id}, {u"values"_s, numbersJson(series.values)}};
}

QJsonObject toJson(const ReportChart &chart)
{
    QJsonArray series;
    for (const ReportSeries &each : chart.series)
        series.append(toJson(each));
    return {{u"id"_s, chart.id}, {u"moments_ms"_s, numbersJson(chart.moments)}, {u"series"_s, series}};
}

QJsonObject toJson(const ReportTable &table)
{
    QJsonArray columns;
    for (const ReportColumn &column : table.columns)
        columns.append(
            column.isName ? QJsonValue(QJsonObject {{u"name"_s, column.id}}) : QJsonValue(column.id));
    QJsonArray rows;
    for (const QList<ReportCell> &row : table.rows) {
        QJsonArray cells;
        for (const ReportCell &cell : row)
            cells.append(toJson(cell));
        rows.append(cells);
    }
    QJsonObject object {{u"id"_s, table.id}, {u"columns"_s, columns}, {u"rows"_s, rows}};
    if (table.left > 0)
        object.insert(u"left_out"_s, table.left);
    return object;
}

template <typename Values> QJsonArray listJson(const Values &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toJson(value));
    return array;
}

QJsonObject dataJson(const Report &report)
{
    return {{u"facts"_s, listJson(report.facts)}, {u"charts"_s, listJson(report.charts)},
        {u"tables"_s, listJson(report.tables)}};
}

// ---- read

std::optional<EventKind> eventKindFromName(const QString &name)
{
    static const QHash<QString, EventKind> kinds = [] {
        QHash<QString, EventKind> found;
        for (unsigned short number = 1; number < 1000; ++number) {
            const QLatin1String each = eventKindName(static_cast<EventKind>(number));
            if (each != "unknown"_L1)
                found.insert(each, static_cast<EventKind>(number));
        }
        return found;
    }();
    const auto found = kinds.constFind(name);
    return found == kinds.cend() ? std::nullopt : std::optional(*found);
}

/// Reads values and remembers that one was wrong, so that nobody need ask after each.
class ReportReader
{
public:
    [[nodiscard]] const QString &problem() const { return m_problem; }

    QString text(const QJsonObject &object, const QString &key)
    {
        const QJsonValue value = object.value(key);
        if (!value.isString())
            wrong(u"“%1” must be a text"_s.arg(key));
        return value.toString();
    }
    qint64 moment(const QJsonObject &object, const QString &key)
    {
        const QDateTime at = QDateTime::fromString(text(object, key), Qt::ISODateWithMs);
        if (!at.isValid())
            wrong(u"“%1” is no time of ISO 8601"_s.arg(key));
        return at.isValid() ? at.toMSecsSinceEpoch() : 0;
    }
    QJsonArray list(const QJsonObject &object, const QString &key)
    {
        const QJsonValue value = object.value(key);
        if (!value.isArray())
            wrong(u"“%1” must be a list"_s.arg(key));
        return value.toArray();
    }

    ReportCell cell(const QJsonValue &value)
    {
        if (value.isNull())
            return {};
        if (value.isString())
            return value.toString();
        if (value.isDouble())
            return value.toInteger();
        const QJsonObject object = value.toObject();
        if (object.contains(u"at"_s))
            return ReportMoment {moment(object, u"at"_s)};
        if (object.contains(u"ms"_s))
            return ReportDuration {object.value(u"ms"_s).toInteger()};
        if (object.contains(u"share"_s))
            return ReportShare {object.value(u"share"_s).toDouble()};
        if (object.contains(u"word"_s))
            return ReportWord {text(object, u"word"_s)};
        if (object.contains(u"update_error"_s))
            return ReportUpdateError {object.value(u"update_error"_s).toInt()};
        if (const auto kind = eventKindFromName(object.value(u"event"_s).toString()))
            return ReportEvent {*kind, object.value(u"detail"_s).toObject()};
        wrong(u"a cell is of no known kind"_s);
        return {};
    }

    ReportTable table(const QJsonObject &object)
    {
        ReportTable table;
        table.id = text(object, u"id"_s);
        table.left = object.value(u"left_out"_s).toInteger();
        for (const QJsonValue &column : list(object, u"columns"_s))
            table.columns.append(column.isString() ? ReportColumn {column.toString(), false}
                                                   : ReportColumn {text(column.toObject(), u"name"_s), true});
        const QJsonArray rows = list(object, u"rows"_s);
        table.rows.reserve(rows.size());
        for (const QJsonValue &row : rows) {
            const QJsonArray values = row.toArray();
            if (values.size() != table.columns.size())
                wrong(u"a row of “%1” has %2 cells instead of %3"_s.arg(table.id)
                          .arg(values.size())
                          .arg(table.columns.size()));
            QList<ReportCell> cells;
            cells.reserve(values.size());
            for (const QJsonValue &each : values)
                cells.append(cell(each));
            table.rows.append(std::move(cells));
        }
        return table;
    }

    QList<qint64> numbers(const QJsonObject &object, const QString &key)
    {
        QList<qint64> found;
        for (const QJsonValue &number : list(object, key))
            found.append(number.toInteger());
        return found;
    }

    ReportChart chart(const QJsonObject &object)
    {
        ReportChart chart;
        chart.id = text(object, u"id"_s);
        chart.moments = numbers(object, u"moments_ms"_s);
        for (const QJsonValue &each : list(object, u"series"_s)) {
            const ReportSeries series {text(each.toObject(), u"id"_s), numbers(each.toObject(), u"values"_s)};
            if (series.values.size() != chart.moments.size())
                wrong(u"the chart “%1” has a series of another length"_s.arg(chart.id));
            chart.series.append(series);
        }
        return chart;
    }

    void wrong(const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = what;
    }

private:
    QString m_problem;
};

} // namespace

QJsonObject toJson(const Report &report)
{
    QJsonObject object = dataJson(report);
    object.insert(u"roadstead_report"_s, kReportVersion);
    object.insert(u"kind"_s, QString(reportKindName(report.kind)));
    object.insert(u"subject"_s, report.subject);
    object.insert(u"made_at"_s, isoTime(report.atMs));
    object.insert(u"time_zone"_s, report.timeZone);
    object.insert(u"program_version"_s, report.programVersion);
    object.insert(u"verdict"_s, report.verdict);
    object.insert(u"data_sha256"_s, report.dataHash);
    return object;
}

QByteArray encodeReport(const Report &report)
{
    return QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact) + '\n';
}

Result<Report> parseReport(QByteArrayView json)
{
    if (json.size() > kMaxReportBytes)
        return fail(
            ErrorCode::TooLarge, u"A report of more than %1 MiB is not read."_s.arg(kMaxReportBytes >> 20));
    QJsonParseError error;
    const QJsonDocument document
        = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &error);
    if (!document.isObject())
        return fail(ErrorCode::Malformed, u"The report is no JSON object: %1"_s.arg(error.errorString()));
    const QJsonObject object = document.object();
    if (object.value(u"roadstead_report"_s).toInt() != kReportVersion)
        return fail(ErrorCode::Unsupported,
            u"This is no report of version %1; another Roadstead may read it."_s.arg(kReportVersion));
    ReportReader reader;
    Report report;
    const auto kind = reportKindFromName(reader.text(object, u"kind"_s));
    if (!kind)
        return fail(ErrorCode::Malformed, u"The report is of an unknown kind."_s);
    report.kind = *kind;
    report.subject = reader.text(object, u"subject"_s);
    report.atMs = reader.moment(object, u"made_at"_s);
    report.timeZone = reader.text(object, u"time_zone"_s);
    report.programVersion = reader.text(object, u"program_version"_s);
    report.verdict = reader.text(object, u"verdict"_s);
    report.dataHash = reader.text(object, u"data_sha256"_s);
    for (const QJsonValue &each : reader.list(object, u"facts"_s)) {
        const QJsonObject fact = each.toObject();
        report.facts.append({reader.text(fact, u"section"_s), reader.text(fact, u"id"_s),
            reader.cell(fact.value(u"value"_s))});
    }
    for (const QJsonValue &each : reader.list(object, u"charts"_s))
        report.charts.append(reader.chart(each.toObject()));
    for (const QJsonValue &each : reader.list(object, u"tables"_s))
        report.tables.append(reader.table(each.toObject()));
    if (!reader.problem().isEmpty())
        return fail(ErrorCode::Malformed, u"The report cannot be read: %1."_s.arg(reader.problem()));
    if (!report.dataHash.isEmpty() && report.dataHash != reportHash(report))
        return fail(
            ErrorCode::Malformed, u"The report was changed after it was made: its hash does not fit."_s);
    return report;
}

QString reportHash(const Report &report)
{
    const QByteArray data = QJsonDocument(dataJson(report)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex());
}

} // namespace roadstead::wire
