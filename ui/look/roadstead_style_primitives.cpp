#include "ui/look/marks.h"
#include "ui/look/roadstead_style.h"

#include "core/literals.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>

namespace roadstead::ui {

namespace {

constexpr double kRadius = 5;

/// Fill and edge of a push button by its kind and state.
struct ButtonLook
{
    QColor fill;
    QColor edge;
    bool isFilled = false; ///< its ring needs an inner line
};

ButtonLook buttonLook(const Tokens &t, const QString &kind, QStyle::State state)
{
    const bool isEnabled = state & QStyle::State_Enabled;
    const bool isDown = state & (QStyle::State_Sunken | QStyle::State_On);
    const bool isHover = isEnabled && (state & QStyle::State_MouseOver);
    if (kind == "primary"_L1 || kind == "danger"_L1) {
        const QColor fill = kind == "primary"_L1 ? t.accentFill : t.dangerFill;
        if (!isEnabled)
            return {t.hover, {}, false};
        return {isDown    ? mixed(fill, QColor(Qt::black), 0.18)
                : isHover ? mixed(fill, QColor(Qt::black), 0.09)
                          : fill,
            {}, true};
    }
    const QColor surface = isDown ? mixed(t.hover, t.border, 0.5) : isHover ? t.hover : QColor();
    if (kind == "tipLink"_L1)
        return {isHover || isDown ? mixed(t.tipBg, t.tipText, 0.12) : QColor(), {}, false};
    if (kind == "quiet"_L1 || kind == "link"_L1)
        return {kind == "link"_L1 ? QColor() : surface, {}, false};
    if (kind == "dangerQuiet"_L1)
        return {surface.isValid() ? surface : t.raised, isEnabled ? t.of(NodeState::Failed).mark : t.border,
            false};
    return {surface.isValid() ? surface : t.raised, isEnabled ? t.buttonEdge() : t.border, false};
}

void drawBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &edge, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(edge.isValid() ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect, radius, radius);
    painter->restore();
}

void drawButtonPanel(const Tokens &t, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const ButtonLook look
        = buttonLook(t, widget ? widget->property("kind").toString() : QString(), option->state);
    drawBox(painter, option->rect, look.fill, look.edge, kRadius);
    const bool hasRing
        = (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_KeyboardFocusChange);
    if (!hasRing)
        return;
    drawFocusRing(*painter, option->rect, t, kRadius);
    if (look.isFilled) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(t.raised, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(
            QRectF(option->rect).adjusted(2.75, 2.75, -2.75, -2.75), kRadius - 2, kRadius - 2);
        painter->restore();
    }
}

void drawToolPanel(const Tokens &t, const QStyleOption *option, QPainter *painter)
{
    const bool isEnabled = option->state & QStyle::State_Enabled;
    if (isEnabled && (option->state & (QStyle::State_Sunken | QStyle::State_On)))
        drawBox(painter, option->rect, mixed(t.hover, t.border, 0.5), {}, kRadius);
    else if (isEnabled && (option->state & QStyle::State_MouseOver))
        drawBox(painter, option->rect, t.hover, {}, kRadius);
    if ((option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_KeyboardFocusChange))
        drawFocusRing(*painter, option->rect, t, kRadius);
}

void drawLineEditPanel(const Tokens &t, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    // The line edit inside a combo or spin box has no frame: the outer control draws it.
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (frame && frame->lineWidth <= 0)
        return;
    const bool isReadOnly = option->state & QStyle::State_ReadOnly;
    const QVariant valid = widget ? widget->property("valid") : QVariant();
    QColor edge = option->state & QStyle::State_Enabled ? t.control : t.border;
    if (valid.isValid())
        edge = t.of(valid.toBool() ? Severity::Good : Severity::Error).mark;
    drawBox(painter, option->rect, isReadOnly ? t.sunken : t.raised, edge, kRadius);
    if (option->state & QStyle::State_HasFocus) {
        if (valid.isValid())
            drawBox(painter, QRectF(option->rect).adjusted(1, 1, -1, -1), {}, edge, kRadius - 1);
        else
            drawFocusRing(*painter, option->rect, t, kRadius);
    }
}

/// Whether people type several lines into it: it looks as a line edit does.
bool isTyped(const QWidget *widget)
{
    const auto *lines = qobject_cast<const QPlainTextEdit *>(widget);
    return lines && !lines->isReadOnly();
}

void drawCheckBox(const Tokens &t, const QStyleOption *option, QPainter *painter, bool isRadio)
{
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const bool isOn = option->state & QStyle::State_On;
    const bool isPartial = option->state & QStyle::State_NoChange;
    const bool isEnabled = option->state & QStyle::State_Enabled;
    const QColor fill = isOn || isPartial ? (isEnabled ? t.accentFill : t.faint) : t.raised;
    const QColor edge = isOn || isPartial         ? fill
        : option->state & QStyle::State_MouseOver ? t.accent
        : isEnabled                               ? t.control
                                                  : t.border;
    drawBox(painter, box, fill, edge, isRadio ? box.width() / 2 : 3);
    if (isOn && isRadio)
        drawShape(*painter, box.adjusted(3, 3, -3, -3), Shape::Disc, t.onAccent);
    else if (isOn)
        drawShape(*painter, box.adjusted(2.5, 2.5, -2.5, -2.5), Shape::Tick, t.onAccent);
    else if (isPartial)
        drawShape(*painter, box.adjusted(2.5, 2.5, -2.5, -2.5), Shape::Dash, t.onAccent);
}

} // namespace

void RoadsteadStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens();
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(t, option, painter, widget);
        return;
    case PE_PanelButtonTool:
        drawToolPanel(t, option, painter);
        return;
    case PE_PanelLineEdit:
        drawLineEditPanel(t, option, painter, widget);
        return;
    case PE_IndicatorCheckBox:
        drawCheckBox(t, option, painter, /*isRadio=*/false);
        return;
    case PE_IndicatorRadioButton:
        drawCheckBox(t, option, painter, /*isRadio=*/true);
        return;
    case PE_FrameFocusRect:
        // Push and tool buttons draw their ring with the panel; item views draw a row's frame in the
        // delegate.
        if (!qobject_cast<const QAbstractItemView *>(widget)
            && !qstyleoption_cast<const QStyleOptionButton *>(option))
            drawFocusRing(*painter, option->rect, t, kRadius);
        else if (widget && (widget->inherits("QCheckBox") || widget->inherits("QRadioButton")))
            drawFocusRing(*painter, QRectF(option->rect).adjusted(-2, -1, 2, 1), t, kRadius);
        return;
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (option->state & State_Selected)
            painter->fillRect(option->rect, t.selection);
        else if (item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        else if (option->state & State_MouseOver)
            painter->fillRect(option->rect, mixed(t.raised, t.hover, 0.6));
        return;
    }
    case PE_FrameTabWidget:
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1), t.border);
        return;
    case PE_Frame:
        if (isTyped(widget))
            drawLineEditPanel(t, option, painter, widget);
        else if (!qobject_cast<const QAbstractItemView *>(widget))
            drawBox(painter, option->rect, {}, t.border, kRadius);
        return;
    case PE_Widget:
        if (widget && widget->isWindow()) { // an edge where no window manager draws one
            painter->save();
            painter->setPen(t.buttonEdge());
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            painter->restore();
        }
        return;
    case PE_FrameMenu:
        painter->save();
        painter->setPen(t.buttonEdge());
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, t.raised);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, t.tipBg);
        return;
    case PE_PanelItemViewRow:
    case PE_PanelScrollAreaCorner:
    case PE_FrameLineEdit:
    case PE_IndicatorHeaderArrow:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
    case PE_FrameDockWidget:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, t.chrome);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace roadstead::ui
