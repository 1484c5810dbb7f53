#pragma once

#include "core/report.h"
#include "ui/report/report_words.h"

#include <QColor>
#include <QPolygonF>

class QXmlStreamWriter;

namespace roadstead::ui {

struct Tokens;

/// A report's chart as shapes: the same for a page and for SVG.
struct ChartShapes
{
    struct Area
    {
        QString id;
        QPolygonF polygon;
        QColor color;
        qint64 last = 0; ///< value at the end
    };
    struct Tick
    {
        double at = 0; ///< along its axis
        QString text;
    };
    QRectF plot;
    QList<Area> areas; ///< the first one at the bottom; those without any value are left out
    QList<Tick> times; ///< x
    QList<Tick> counts; ///< y
};

/// The stacked areas of `chart` in a picture of `size` whose plot leaves `left` and `bottom` for the axes.
[[nodiscard]] ChartShapes chartShapes(const ReportChart &chart, const ReportText &text, QSizeF size,
    double left, double bottom, const Tokens &tokens);
/// A step of 1, 2 or 5 times a power of ten, so that at most five reach `most`.
[[nodiscard]] qint64 niceStep(qint64 most);

/// As an inline `<svg>` with a title and no reference to anything outside.
void writeSvg(QXmlStreamWriter &out, const ReportChart &chart, const ReportText &text, const Tokens &tokens);

} // namespace roadstead::ui
