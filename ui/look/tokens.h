#pragma once

#include "core/event.h"
#include "core/node_summary.h"

#include <QColor>

#include <array>

namespace roadstead::ui {

/// Colour of a mark or a word, and of the surface that may lie behind it.
struct MarkColors
{
    QColor mark;
    QColor tint;
};

/// The colours of one theme by role. Code names the role, never a value; ask tokens() again at each paint, so
/// that a change of theme needs nothing but a repaint.
struct Tokens
{
    bool isDark = false;

    QColor chrome; ///< sidebar, status bar
    QColor page; ///< behind cards, docks, table header
    QColor raised; ///< cards, tables, inputs, menus
    QColor hover; ///< hover, neutral chip
    QColor sunken; ///< code, log, read-only field

    QColor text;
    QColor muted; ///< may stand on any surface, also on the selection
    QColor faint; ///< disabled text, icon of an empty state; never for information
    QColor border; ///< decoration only
    QColor control; ///< edge of inputs and of whatever must be seen to be used
    QColor accent; ///< link text, underline of the selected tab, bar of the sidebar
    QColor accentFill;
    QColor onAccent;
    QColor dangerFill; ///< text on it: onAccent
    QColor focus; ///< ring of 2 px
    QColor selection;
    QColor onSelection;
    QColor tipBg; ///< toast, tool tip: the inverse surface
    QColor tipText;
    QColor tipMuted;
    QColor tipAccent;

    std::array<MarkColors, 6> states; ///< in the order of NodeState
    std::array<QColor, 8> series; ///< of charts; never mean a state

    [[nodiscard]] const MarkColors &of(NodeState state) const;
    /// Quiet has the muted text colour on Missing's tint.
    [[nodiscard]] MarkColors of(Severity severity) const;
    /// Edge of an ordinary button: half-way between border and control.
    [[nodiscard]] QColor buttonEdge() const;
    /// Line between the rows of a table.
    [[nodiscard]] QColor rowLine() const;
};

[[nodiscard]] const Tokens &darkTokens();
[[nodiscard]] const Tokens &lightTokens();

/// `share` of `over` laid on `under`, both opaque; 0 is `under`, 1 is `over`.
[[nodiscard]] QColor mixed(const QColor &under, const QColor &over, double share);

/// The tokens of the application's style; the light ones while it is not a RoadsteadStyle.
[[nodiscard]] const Tokens &tokens();

} // namespace roadstead::ui
