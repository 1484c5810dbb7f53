#pragma once

#include "core/event.h"
#include "core/node_summary.h"
#include "core/service_status.h"
#include "core/verdict.h"

#include <QColor>
#include <QRectF>
#include <QSize>
#include <QString>

class QFont;
class QPainter;

namespace roadstead::ui {

struct Tokens;

// The house's own marks as free functions, so that delegate, card, legend and report share them. Each
// computes left to right; pass rectangles through QStyle::visualRect where the layout may be mirrored. None
// keeps a colour or a pixmap. Sizes are logical pixels.

inline constexpr int kGlyphSize = 12;
inline constexpr int kChipHeight = 20;
inline constexpr int kStateChipHeight = 22;
inline constexpr int kChipPadding = 8;

/// The shapes behind every glyph: the meaning is in the shape first, then in the word, then in the colour.
enum class Shape : unsigned char
{
    Disc,
    Triangle,
    Bars,
    Cross,
    Ring,
    Diamond,
    Tick,
    Dash
};

[[nodiscard]] Shape shapeOf(NodeState state);
[[nodiscard]] Shape shapeOf(Severity severity);
/// Running: disc; Starting: triangle; Off: ring; Failed: cross.
[[nodiscard]] Shape shapeOf(ServiceState state);

/// The shape in the largest square in the middle of `box`.
void drawShape(QPainter &painter, const QRectF &box, Shape shape, const QColor &color);

void drawStateGlyph(QPainter &painter, const QRectF &box, NodeState state, const Tokens &tokens);
void drawSeverityGlyph(QPainter &painter, const QRectF &box, Severity severity, const Tokens &tokens);
void drawServiceGlyph(QPainter &painter, const QRectF &box, ServiceState state, const Tokens &tokens);
/// The mark before a rule of a Verdict: tick, dash, or for the deciding rule the disc or bars of its
/// severity.
void drawOutcomeGlyph(
    QPainter &painter, const QRectF &box, Outcome outcome, bool isGood, const Tokens &tokens);

/// Filled: cluster names. Outlined: labels.
enum class ChipKind : unsigned char
{
    Filled,
    Outlined
};
enum class OnSurface : unsigned char
{
    Plain,
    Selection
};

struct Chip
{
    QString key; ///< drawn muted with "=" behind it; empty for none
    QString text;
    ChipKind kind = ChipKind::Filled;
};

/// The size that the chip wants in `font` (use TextRole::Small).
[[nodiscard]] QSize chipSize(const Chip &chip, const QFont &font);
/// Draws in `rect`, elided when it does not fit.
void drawChip(QPainter &painter, const QRectF &rect, const Chip &chip, const QFont &font,
    const Tokens &tokens, OnSurface surface = OnSurface::Plain);

/// State badge: glyph and word on the tint.
[[nodiscard]] QSize badgeSize(const QString &word, const QFont &font);
void drawStateBadge(QPainter &painter, const QRectF &rect, NodeState state, const QString &word,
    const QFont &font, const Tokens &tokens);
void drawSeverityBadge(QPainter &painter, const QRectF &rect, Severity severity, const QString &word,
    const QFont &font, const Tokens &tokens);

/// Raised surface with an edge of 1 px and radius 8.
void drawCard(QPainter &painter, const QRectF &rect, const Tokens &tokens);
/// Ring of 2 px inside `rect`.
void drawFocusRing(QPainter &painter, const QRectF &rect, const Tokens &tokens, double radius = 5);

/// A closed lock, for a node that is held.
void drawPadlock(QPainter &painter, const QRectF &box, const QColor &color);

/// Roadstead's anchor.
void drawAnchor(QPainter &painter, const QRectF &box, const QColor &color);

} // namespace roadstead::ui
