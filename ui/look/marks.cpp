#include "ui/look/marks.h"

#include "ui/look/tokens.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace roadstead::ui {

namespace {

constexpr double kGlyphGap = 6;
constexpr double kChipRadius = 4;

void strokePath(QPainter &painter, const QPainterPath &path, const QColor &color, double width)
{
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void fillPolygon(QPainter &painter, const QPolygonF &polygon, const QColor &color, double join)
{
    painter.setPen(QPen(color, join, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(color);
    painter.drawPolygon(polygon);
}

void fillEllipse(QPainter &painter, QPointF centre, double radius, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(centre, radius, radius);
}

void drawBars(QPainter &painter, const QRectF &box, const QColor &color)
{
    const double s = box.width();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const double x : {0.16, 0.58})
        painter.drawRoundedRect(
            QRectF(box.x() + x * s, box.y() + 0.08 * s, 0.26 * s, 0.84 * s), 0.07 * s, 0.07 * s);
}

void drawTinted(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge)
{
    painter.setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(
        edge.isValid() ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect, kChipRadius, kChipRadius);
}

void drawBadge(QPainter &painter, const QRectF &rect, Shape shape, const MarkColors &colors,
    const QString &word, const QFont &font)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawTinted(painter, rect, colors.tint, {});
    const QRectF glyph(
        rect.x() + kChipPadding, rect.center().y() - kGlyphSize / 2.0 + 0.5, kGlyphSize, kGlyphSize);
    drawShape(painter, glyph.adjusted(1, 1, -1, -1), shape, colors.mark);
    painter.setFont(font);
    painter.setPen(colors.mark);
    const QRectF words = rect.adjusted(kChipPadding + kGlyphSize + kGlyphGap, 0, -kChipPadding, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetricsF(font).elidedText(word, Qt::ElideRight, words.width()));
    painter.restore();
}

} // namespace

Shape shapeOf(NodeState state)
{
    switch (state) {
    case NodeState::Up:
        return Shape::Disc;
    case NodeState::Updating:
        return Shape::Triangle;
    case NodeState::Waiting:
        return Shape::Bars;
    case NodeState::Failed:
        return Shape::Cross;
    case NodeState::Missing:
        return Shape::Ring;
    case NodeState::New:
        return Shape::Diamond;
    }
    return Shape::Ring;
}

Shape shapeOf(Severity severity)
{
    switch (severity) {
    case Severity::Quiet:
        return Shape::Ring;
    case Severity::Info:
        return Shape::Triangle;
    case Severity::Good:
        return Shape::Disc;
    case Severity::Warn:
        return Shape::Bars;
    case Severity::Error:
        return Shape::Cross;
    }
    return Shape::Ring;
}

Shape shapeOf(ServiceState state)
{
    switch (state) {
    case ServiceState::Off:
        return Shape::Ring;
    case ServiceState::Starting:
        return Shape::Triangle;
    case ServiceState::Running:
        return Shape::Disc;
    case ServiceState::Failed:
        return Shape::Cross;
    }
    return Shape::Ring;
}

void drawShape(QPainter &painter, const QRectF &box, Shape shape, const QColor &color)
{
    const double s = qMin(box.width(), box.height());
    const QRectF square(box.center().x() - s / 2, box.center().y() - s / 2, s, s);
    const auto at = [&square, s](double x, double y) { return square.topLeft() + QPointF(x * s, y * s); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (shape) {
    case Shape::Disc:
        fillEllipse(painter, square.center(), 0.42 * s, color);
        break;
    case Shape::Triangle:
        fillPolygon(painter, {{at(0.5, 0.14), at(0.92, 0.86), at(0.08, 0.86)}}, color, 0.14 * s);
        break;
    case Shape::Bars:
        drawBars(painter, square, color);
        break;
    case Shape::Diamond:
        fillPolygon(painter, {{at(0.5, 0.08), at(0.92, 0.5), at(0.5, 0.92), at(0.08, 0.5)}}, color, 0.08 * s);
        break;
    case Shape::Ring: {
        painter.setPen(QPen(color, 0.15 * s));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(square.center(), 0.38 * s, 0.38 * s);
        break;
    }
    case Shape::Cross: {
        QPainterPath path(at(0.17, 0.17));
        path.lineTo(at(0.83, 0.83));
        path.moveTo(at(0.83, 0.17));
        path.lineTo(at(0.17, 0.83));
        strokePath(painter, path, color, 0.22 * s);
        break;
    }
    case Shape::Tick: {
        QPainterPath path(at(0.1, 0.55));
        path.lineTo(at(0.38, 0.82));
        path.lineTo(at(0.92, 0.2));
        strokePath(painter, path, color, 0.13 * s);
        break;
    }
    case Shape::Dash: {
        QPainterPath path(at(0.14, 0.5));
        path.lineTo(at(0.86, 0.5));
        strokePath(painter, path, color, 0.14 * s);
        break;
    }
    }
    painter.restore();
}

void drawStateGlyph(QPainter &painter, const QRectF &box, NodeState state, const Tokens &tokens)
{
    drawShape(painter, box, shapeOf(state), tokens.of(state).mark);
}

void drawSeverityGlyph(QPainter &painter, const QRectF &box, Severity severity, const Tokens &tokens)
{
    drawShape(painter, box, shapeOf(severity), tokens.of(severity).mark);
}

void drawServiceGlyph(QPainter &painter, const QRectF &box, ServiceState state, const Tokens &tokens)
{
    const auto color = [&] {
        switch (state) {
        case ServiceState::Off:
            return tokens.of(NodeState::Missing).mark;
        case ServiceState::Starting:
            return tokens.of(NodeState::Updating).mark;
        case ServiceState::Running:
            return tokens.of(NodeState::Up).mark;
        case ServiceState::Failed:
            return tokens.of(NodeState::Failed).mark;
        }
        return tokens.muted;
    };
    drawShape(painter, box, shapeOf(state), color());
}

void drawOutcomeGlyph(
    QPainter &painter, const QRectF &box, Outcome outcome, bool isGood, const Tokens &tokens)
{
    const MarkColors good = tokens.of(Severity::Good);
    switch (outcome) {
    case Outcome::Passed:
        drawShape(painter, box, Shape::Tick, good.mark);
        break;
    case Outcome::Decided:
        drawSeverityGlyph(painter, box, isGood ? Severity::Good : Severity::Warn, tokens);
        break;
    case Outcome::Missed:
    case Outcome::NotTried:
        drawShape(painter, box, Shape::Dash, tokens.muted);
        break;
    }
}

QSize chipSize(const Chip &chip, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const QString all = chip.key.isEmpty() ? chip.text : chip.key + u'=' + chip.text;
    return {qCeil(metrics.horizontalAdvance(all)) + 2 * kChipPadding,
        qMax(kChipHeight, qCeil(metrics.height()) + 4)};
}

void drawChip(QPainter &painter, const QRectF &rect, const Chip &chip, const QFont &font,
    const Tokens &tokens, OnSurface surface)
{
    const bool isSelected = surface == OnSurface::Selection;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (chip.kind == ChipKind::Filled)
        drawTinted(painter, rect,
            isSelected ? mixed(tokens.selection, tokens.raised, tokens.isDark ? 0.35 : 0.55) : tokens.hover,
            {});
    else
        drawTinted(painter, rect, {}, isSelected ? tokens.control : tokens.border);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const QColor text = isSelected ? tokens.onSelection : tokens.text;
    QRectF words = rect.adjusted(kChipPadding, 0, -kChipPadding + 1, 0);
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine;
    if (!chip.key.isEmpty()) {
        const QString key = metrics.elidedText(chip.key + u'=', Qt::ElideRight, words.width());
        painter.setPen(tokens.muted);
        painter.drawText(words, flags, key);
        words.setLeft(words.left() + metrics.horizontalAdvance(key));
    }
    painter.setPen(text);
    painter.drawText(words, flags, metrics.elidedText(chip.text, Qt::ElideRight, words.width()));
    painter.restore();
}

QSize badgeSize(const QString &word, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(word) + 2 * kChipPadding + kGlyphSize + kGlyphGap;
    return {qCeil(width), qMax(kStateChipHeight, qCeil(metrics.height()) + 4)};
}

void drawStateBadge(QPainter &painter, const QRectF &rect, NodeState state, const QString &word,
    const QFont &font, const Tokens &tokens)
{
    drawBadge(painter, rect, shapeOf(state), tokens.of(state), word, font);
}

void drawSeverityBadge(QPainter &painter, const QRectF &rect, Severity severity, const QString &word,
    const QFont &font, const Tokens &tokens)
{
    drawBadge(painter, rect, shapeOf(severity), tokens.of(severity), word, font);
}

void drawCard(QPainter &painter, const QRectF &rect, const Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.border, 1));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.restore();
}

void drawFocusRing(QPainter &painter, const QRectF &rect, const Tokens &tokens, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void drawPadlock(QPainter &painter, const QRectF &box, const QColor &color)
{
    const double unit = qMin(box.width(), box.height()) / 12;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center().x() - 6 * unit, box.center().y() - 6 * unit);
    painter.scale(unit, unit);
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(3.5, 1.25, 5, 7), 0, 180 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(2, 5, 8, 6), 1.2, 1.2);
    painter.restore();
}

void drawAnchor(QPainter &painter, const QRectF &box, const QColor &color)
{
    const double s = qMin(box.width(), box.height());
    const auto at = [&box, s](double x, double y) { return box.topLeft() + QPointF(x * s, y * s); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    path.addEllipse(at(0.5, 0.17), 0.1 * s, 0.1 * s); // ring
    path.moveTo(at(0.5, 0.27));
    path.lineTo(at(0.5, 0.9)); // shank
    path.moveTo(at(0.3, 0.4));
    path.lineTo(at(0.7, 0.4)); // stock
    path.moveTo(at(0.12, 0.58));
    path.quadTo(at(0.16, 0.9), at(0.5, 0.92)); // arms
    path.quadTo(at(0.84, 0.9), at(0.88, 0.58));
    strokePath(painter, path, color, 0.09 * s);
    painter.restore();
}

} // namespace roadstead::ui
