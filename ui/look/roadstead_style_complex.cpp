#include "ui/look/marks.h"
#include "ui/look/roadstead_style.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOptionComplex>

namespace roadstead::ui {

namespace {

void drawScrollBar(const Tokens &t, const QStyle *style, const QStyleOptionSlider &bar, QPainter *painter,
    const QWidget *widget)
{
    if (bar.maximum <= bar.minimum)
        return;
    const bool isHover = bar.state & QStyle::State_MouseOver;
    const bool isDown
        = bar.activeSubControls & QStyle::SC_ScrollBarSlider && bar.state & QStyle::State_Sunken;
    const QRectF slider
        = style->subControlRect(QStyle::CC_ScrollBar, &bar, QStyle::SC_ScrollBarSlider, widget);
    const double thickness = isHover || isDown ? 8 : 5;
    QRectF handle = slider;
    if (bar.orientation == Qt::Vertical) {
        handle.setLeft(slider.center().x() - thickness / 2);
        handle.setWidth(thickness);
        handle.adjust(0, 2, 0, -2);
    } else {
        handle.setTop(slider.center().y() - thickness / 2);
        handle.setHeight(thickness);
        handle.adjust(2, 0, -2, 0);
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isDown ? t.muted : t.control);
    painter->drawRoundedRect(handle, thickness / 2, thickness / 2);
    painter->restore();
}

void drawCombo(const Tokens &t, const QStyle *style, const QStyleOptionComboBox &combo, QPainter *painter,
    const QWidget *widget)
{
    const bool isEnabled = combo.state & QStyle::State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isEnabled ? t.control : t.border, 1));
    painter->setBrush(isEnabled && (combo.state & QStyle::State_MouseOver) ? t.hover : t.raised);
    painter->drawRoundedRect(QRectF(combo.rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    if (combo.state & QStyle::State_HasFocus)
        drawFocusRing(*painter, combo.rect, t);
    const QPointF c
        = QRectF(style->subControlRect(QStyle::CC_ComboBox, &combo, QStyle::SC_ComboBoxArrow, widget))
              .center();
    painter->setPen(QPen(isEnabled ? t.text : t.faint, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF {c + QPointF(-4, -2), c + QPointF(0, 2), c + QPointF(4, -2)});
    painter->restore();
}

void drawSlider(const Tokens &t, const QStyle *style, const QStyleOptionSlider &slider, QPainter *painter,
    const QWidget *widget)
{
    const QRectF groove = style->subControlRect(QStyle::CC_Slider, &slider, QStyle::SC_SliderGroove, widget);
    const QRectF handle = style->subControlRect(QStyle::CC_Slider, &slider, QStyle::SC_SliderHandle, widget);
    const QPointF c = handle.center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (slider.orientation == Qt::Horizontal) {
        const QRectF line(groove.left(), groove.center().y() - 1.5, groove.width(), 3);
        painter->setBrush(t.control);
        painter->drawRoundedRect(line, 1.5, 1.5);
        painter->setBrush(t.accent);
        QRectF done = line;
        if (slider.upsideDown)
            done.setLeft(c.x());
        else
            done.setRight(c.x());
        painter->drawRoundedRect(done, 1.5, 1.5);
    } else {
        painter->setBrush(t.control);
        painter->drawRoundedRect(
            QRectF(groove.center().x() - 1.5, groove.top(), 3, groove.height()), 1.5, 1.5);
    }
    painter->setBrush(t.raised);
    painter->setPen(QPen(t.accent, 2));
    painter->drawEllipse(c, 5.5, 5.5);
    if (slider.state & QStyle::State_HasFocus)
        drawFocusRing(*painter, QRectF(c.x() - 9, c.y() - 9, 18, 18), t, 9);
    painter->restore();
}

void drawSpinBox(const Tokens &t, const QStyle *style, const QStyleOptionSpinBox &spin, QPainter *painter,
    const QWidget *widget)
{
    const bool isEnabled = spin.state & QStyle::State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isEnabled ? t.control : t.border, 1));
    painter->setBrush(t.raised);
    painter->drawRoundedRect(QRectF(spin.rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    if (spin.state & QStyle::State_HasFocus)
        drawFocusRing(*painter, spin.rect, t);
    for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
        const bool isUp = part == QStyle::SC_SpinBoxUp;
        const QRectF box = style->subControlRect(QStyle::CC_SpinBox, &spin, part, widget);
        const bool isHover
            = isEnabled && (spin.state & QStyle::State_MouseOver) && spin.activeSubControls.testFlag(part);
        if (isHover) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.hover);
            painter->drawRoundedRect(box.adjusted(0, 2, -2, -1), 3, 3);
        }
        const bool canStep = spin.stepEnabled.testFlag(
            isUp ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
        const QPointF c = box.center() + QPointF(0, isUp ? 1 : -1);
        const double dy = isUp ? -1.6 : 1.6;
        painter->setPen(
            QPen(isEnabled && canStep ? t.text : t.faint, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF {c + QPointF(-3.2, -dy), c + QPointF(0, dy), c + QPointF(3.2, -dy)});
    }
    painter->restore();
}

} // namespace

void RoadsteadStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && control == CC_ComboBox)
        drawCombo(tokens(), this, *combo, painter, widget);
    else if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
             slider && control == CC_ScrollBar)
        drawScrollBar(tokens(), this, *slider, painter, widget);
    else if (slider && control == CC_Slider)
        drawSlider(tokens(), this, *slider, painter, widget);
    else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
             spin && control == CC_SpinBox)
        drawSpinBox(tokens(), this, *spin, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect RoadsteadStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // No arrows: the groove is the whole bar, and the slider has the length that its page has in the
        // range.
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar || part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        const bool isUpright = bar->orientation == Qt::Vertical;
        const int length = isUpright ? bar->rect.height() : bar->rect.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const qint64 all = range + bar->pageStep;
        const int smallest = qMin(length, pixelMetric(PM_ScrollBarSliderMin, bar, widget));
        const int size = range <= 0 ? length
                                    : static_cast<int>(qMax<qint64>(
                                        smallest, all > 0 ? length * qint64(bar->pageStep) / all : smallest));
        const int start = sliderPositionFromValue(
            bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
        const auto stretch = [&](int from, int to) {
            const QRect r = bar->rect;
            const QRect made = isUpright ? QRect(r.left(), r.top() + from, r.width(), to - from)
                                         : QRect(r.left() + from, r.top(), to - from, r.height());
            return visualRect(isUpright ? Qt::LeftToRight : bar->direction, r, made);
        };
        switch (part) {
        case SC_ScrollBarSlider:
            return stretch(start, start + size);
        case SC_ScrollBarSubPage:
            return stretch(0, start);
        case SC_ScrollBarAddPage:
            return stretch(start + size, length);
        default:
            return bar->rect;
        }
    }
    if (control == CC_ComboBox) {
        const QRect r = option->rect;
        switch (part) {
        case SC_ComboBoxArrow:
            return visualRect(option->direction, r, QRect(r.right() - 24, r.top(), 20, r.height()));
        case SC_ComboBoxEditField:
            return visualRect(option->direction, r, r.adjusted(10, 2, -28, -2));
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect RoadsteadStyle::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    constexpr int kTextFromEdge = 5;
    // Inside a combo or spin box the line edit has no frame, and the outer control leaves the room.
    return element == SE_LineEditContents && frame && frame->lineWidth > 0
        ? rect.adjusted(kTextFromEdge, 0, -kTextFromEdge, 0)
        : rect;
}

} // namespace roadstead::ui
