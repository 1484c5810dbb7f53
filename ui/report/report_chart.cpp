#include "ui/report/report_chart.h"

#include "core/literals.h"
#include "ui/report/report_marks.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kTimeTicks = 6;

/// Steps that people count time in.
qint64 timeStep(qint64 spanMs)
{
    constexpr qint64 kMinute = 60'000;
    for (const qint64 minutes : {1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200, 14400}) {
        if (spanMs / (minutes * kMinute) <= kTimeTicks)
            return minutes * kMinute;
    }
    return std::max<qint64>(spanMs / kTimeTicks, 1);
}

QColor areaColor(const QString &id, qsizetype index, const Tokens &tokens)
{
    constexpr double kShare = 0.85;
    const auto mark = markOf(id, tokens);
    const QColor full
        = mark ? mark->colors.mark : tokens.series.at(static_cast<std::size_t>(index) % tokens.series.size());
    return mixed(tokens.raised, full, kShare);
}

QString pointsOf(const QPolygonF &polygon)
{
    QString text;
    for (const QPointF &point : polygon)
        text += u"%1,%2 "_s.arg(point.x(), 0, 'f', 1).arg(point.y(), 0, 'f', 1);
    return text.trimmed();
}

} // namespace

qint64 niceStep(qint64 most)
{
    constexpr qint64 kMostSteps = 5;
    for (qint64 power = 1;; power *= 10) {
        for (const qint64 factor : {1, 2, 5}) {
            if (most <= factor * power * kMostSteps)
                return factor * power;
        }
    }
}

ChartShapes chartShapes(const ReportChart &chart, const ReportText &text, QSizeF size, double left,
    double bottom, const Tokens &tokens)
{
    ChartShapes shapes;
    shapes.plot = QRectF(left, 4, size.width() - left - 4, size.height() - bottom - 4);
    const qsizetype count = chart.moments.size();
    if (count < 2)
        return shapes;
    const qint64 start = chart.moments.constFirst();
    const qint64 span = std::max<qint64>(chart.moments.constLast() - start, 1);
    qint64 most = 1;
    for (qsizetype i = 0; i < count; ++i) {
        qint64 sum = 0;
        for (const ReportSeries &series : chart.series)
            sum += series.values.value(i);
        most = std::max(most, sum);
    }
    const qint64 step = niceStep(most);
    const auto x = [&](qint64 ms) {
        return shapes.plot.left()
            + shapes.plot.width() * static_cast<double>(ms - start) / static_cast<double>(span);
    };
    const auto y = [&](qint64 value) {
        return shapes.plot.bottom()
            - shapes.plot.height() * static_cast<double>(value) / static_cast<double>(most);
    };
    QList<qint64> base(count, 0);
    for (qsizetype i = 0; i < chart.series.size(); ++i) {
        const ReportSeries &series = chart.series[i];
        if (std::ranges::all_of(series.values, [](qint64 value) { return value == 0; }))
            continue;
        QPolygonF polygon;
        for (qsizetype j = 0; j < count; ++j)
            polygon.append({x(chart.moments[j]), y(base[j] + series.values.value(j))});
        for (qsizetype j = count - 1; j >= 0; --j) {
            polygon.append({x(chart.moments[j]), y(base[j])});
            base[j] += series.values.value(j);
        }
        shapes.areas.append({series.id, polygon, areaColor(series.id, i, tokens), series.values.constLast()});
    }
    for (qint64 value = 0; value <= most; value += step)
        shapes.counts.append({y(value), QLocale().toString(value)});
    // Ticks stand on whole steps of the report's own day.
    const qint64 every = timeStep(span);
    const qint64 offset = text.zone().offsetFromUtc(QDateTime::fromMSecsSinceEpoch(start)) * 1000LL;
    for (qint64 ms = ((start + offset + every - 1) / every) * every - offset; ms <= start + span; ms += every)
        shapes.times.append({x(ms), text.tick(ms, span)});
    return shapes;
}

void writeSvg(QXmlStreamWriter &out, const ReportChart &chart, const ReportText &text, const Tokens &tokens)
{
    constexpr double kWidth = 760;
    constexpr double kHeight = 240;
    const ChartShapes shapes = chartShapes(chart, text, {kWidth, kHeight}, 44, 22, tokens);
    const auto number = [](double value) { return QString::number(value, 'f', 1); };
    out.writeStartElement(u"svg"_s);
    out.writeAttribute(u"class"_s, u"chart"_s);
    out.writeAttribute(u"viewBox"_s, u"0 0 %1 %2"_s.arg(kWidth).arg(kHeight));
    out.writeAttribute(u"role"_s, u"img"_s);
    out.writeTextElement(u"title"_s, sectionTitle(chart.id));
    for (const ChartShapes::Tick &tick : shapes.counts) {
        out.writeEmptyElement(u"line"_s);
        out.writeAttribute(u"class"_s, u"grid"_s);
        out.writeAttribute(u"x1"_s, number(shapes.plot.left()));
        out.writeAttribute(u"x2"_s, number(shapes.plot.right()));
        out.writeAttribute(u"y1"_s, number(tick.at));
        out.writeAttribute(u"y2"_s, number(tick.at));
    }
    for (const ChartShapes::Area &area : shapes.areas) {
        out.writeStartElement(u"polygon"_s);
        out.writeAttribute(u"class"_s, u"area "_s + area.id);
        out.writeAttribute(u"points"_s, pointsOf(area.polygon));
        out.writeTextElement(u"title"_s, reportWord(area.id));
        out.writeEndElement();
    }
    const auto words = [&](double x, double y, const QString &anchor, const QString &said) {
        out.writeStartElement(u"text"_s);
        out.writeAttribute(u"x"_s, number(x));
        out.writeAttribute(u"y"_s, number(y));
        out.writeAttribute(u"text-anchor"_s, anchor);
        out.writeCharacters(said);
        out.writeEndElement();
    };
    for (const ChartShapes::Tick &tick : shapes.counts)
        words(shapes.plot.left() - 6, tick.at + 4, u"end"_s, tick.text);
    for (const ChartShapes::Tick &tick : shapes.times)
        words(tick.at, kHeight - 5, u"middle"_s, tick.text);
    out.writeEndElement();
}

} // namespace roadstead::ui
