#pragma once

#include "ui/look/tokens.h"

#include <QPalette>
#include <QProxyStyle>

namespace roadstead::ui {

/// Fusion with the house's surfaces, edges, rings and metrics. It owns the tokens in use; there is no style
/// sheet beside it. Buttons are told apart by the dynamic property `kind`: "primary", "danger",
/// "dangerQuiet", "quiet", "link", "tipLink" (on a toast), or none; a line edit shows the dynamic property
/// `valid` (bool) by its edge.
class RoadsteadStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit RoadsteadStyle(const Tokens &tokens = lightTokens());

    [[nodiscard]] const Tokens &tokens() const { return *m_tokens; }
    /// Takes effect at the next paint; Theme sets the palette and repaints. `tokens` is darkTokens() or
    /// lightTokens().
    void setTokens(const Tokens &tokens) { m_tokens = &tokens; }
    /// Dense rows in tables; Theme tells the views.
    [[nodiscard]] bool isDense() const { return m_isDense; }
    void setDense(bool isDense) { m_isDense = isDense; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    [[nodiscard]] QPalette standardPalette() const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
        SubControl part, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
        const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *data) const override;
    [[nodiscard]] QIcon standardIcon(
        StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;

private:
    const Tokens *m_tokens;
    bool m_isDense = false;
};

/// The palette that belongs to the tokens.
[[nodiscard]] QPalette paletteFor(const Tokens &tokens);
/// The same for sidebar and status bar: their surface is chrome.
[[nodiscard]] QPalette chromePalette(const Tokens &tokens);

} // namespace roadstead::ui
