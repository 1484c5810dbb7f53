#include "ui/look/marks.h"
#include "ui/look/roadstead_style.h"
#include "ui/look/typography.h"

#include "core/literals.h"

#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>

namespace roadstead::ui {

namespace {

/// A small open arrow head in the middle of `box`.
void drawChevron(QPainter *painter, const QRectF &box, const QColor &color, bool pointsUp)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const QPointF c = box.center();
    const double dy = pointsUp ? -2 : 2;
    QPainterPath path(c + QPointF(-3.5, -dy));
    path.lineTo(c + QPointF(0, dy - dy * 0.1));
    path.lineTo(c + QPointF(3.5, -dy));
    painter->drawPath(path);
    painter->restore();
}

QColor labelColor(const Tokens &t, const QString &kind, bool isEnabled)
{
    if (!isEnabled)
        return t.faint;
    if (kind == "primary"_L1 || kind == "danger"_L1)
        return t.onAccent;
    if (kind == "tipLink"_L1)
        return t.tipAccent;
    if (kind == "dangerQuiet"_L1)
        return t.of(NodeState::Failed).mark;
    return kind == "link"_L1 ? t.accent : t.text;
}

void drawButtonLabel(
    const Tokens &t, const QStyleOptionButton &button, QPainter *painter, const QWidget *widget)
{
    const QString kind = widget ? widget->property("kind").toString() : QString();
    const bool isEnabled = button.state & QStyle::State_Enabled;
    painter->save();
    QFont font = widget ? widget->font() : painter->font();
    if (kind == "primary"_L1 || kind == "danger"_L1 || kind == "tipLink"_L1)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const QFontMetrics metrics(font);
    const bool hasMenu = button.features & QStyleOptionButton::HasMenu;
    const QRect inner = button.rect.adjusted(4, 0, hasMenu ? -20 : -4, 0);
    const int iconSpace
        = button.icon.isNull() ? 0 : button.iconSize.width() + (button.text.isEmpty() ? 0 : 6);
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine;
    const int textWidth = qMin(metrics.size(flags, button.text).width(), inner.width() - iconSpace);
    const int left = inner.left() + (inner.width() - iconSpace - textWidth) / 2;
    if (!button.icon.isNull()) {
        const QRect place(
            QPoint(left, button.rect.center().y() - button.iconSize.height() / 2), button.iconSize);
        button.icon.paint(painter, QStyle::visualRect(button.direction, button.rect, place), Qt::AlignCenter,
            isEnabled ? QIcon::Normal : QIcon::Disabled);
    }
    const QRect words(left + iconSpace, button.rect.top(), textWidth + 1, button.rect.height());
    painter->setPen(labelColor(t, kind, isEnabled));
    painter->drawText(QStyle::visualRect(button.direction, button.rect, words), flags, button.text);
    if (hasMenu) {
        const QRect arrow(button.rect.right() - 22, button.rect.top(), 16, button.rect.height());
        drawChevron(painter, QStyle::visualRect(button.direction, button.rect, arrow),
            labelColor(t, kind, isEnabled),
            /*pointsUp=*/false);
    }
    painter->restore();
}

void drawHeaderLabel(const Tokens &t, const QStyleOptionHeader &header, QPainter *painter)
{
    painter->save();
    const QFont font = fontFor(TextRole::SectionLabel);
    painter->setFont(font);
    painter->setPen(t.muted);
    const QFontMetrics metrics(font);
    const bool isSorted = header.sortIndicator != QStyleOptionHeader::None;
    const bool isRight = header.textAlignment & Qt::AlignRight;
    const int arrowSpace = isSorted ? 14 : 0;
    const QString text = metrics.elidedText(header.text, Qt::ElideRight, header.rect.width() - arrowSpace);
    const int width = metrics.horizontalAdvance(text);
    const int left = isRight ? header.rect.right() + 1 - arrowSpace - width : header.rect.left();
    const QRect words(left, header.rect.top(), width + 1, header.rect.height());
    // The label's rectangle leaves out the margins, and may be lower than the letters.
    painter->drawText(QStyle::visualRect(header.direction, header.rect, words),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip, text);
    if (isSorted) {
        // Qt calls the ascending order "SortDown".
        const QRect arrow(left + width + 3, header.rect.top() + 1, 11, header.rect.height());
        drawChevron(painter, QStyle::visualRect(header.direction, header.rect, arrow), t.text,
            header.sortIndicator == QStyleOptionHeader::SortUp);
    }
    painter->restore();
}

void drawTab(const Tokens &t, const QStyleOptionTab &tab, QPainter *painter)
{
    const bool isSelected = tab.state & QStyle::State_Selected;
    if (isSelected) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accent);
        painter->drawRoundedRect(
            QRectF(tab.rect.left() + 4, tab.rect.bottom() - 1.5, tab.rect.width() - 8, 2.5), 1.25, 1.25);
        painter->restore();
    }
    if (tab.state & QStyle::State_HasFocus)
        drawFocusRing(*painter, QRectF(tab.rect).adjusted(0, 2, 0, -3), t);
}

void drawTabLabel(const Tokens &t, const QStyleOptionTab &tab, QPainter *painter)
{
    const bool isSelected = tab.state & QStyle::State_Selected;
    painter->save();
    QFont font = painter->font();
    if (isSelected)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const bool isStrong = isSelected || (tab.state & QStyle::State_MouseOver);
    painter->setPen(!(tab.state & QStyle::State_Enabled) ? t.faint : isStrong ? t.text : t.muted);
    painter->drawText(tab.rect.adjusted(0, 0, 0, -2),
        Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, tab.text);
    painter->restore();
}

void drawSplitter(const Tokens &t, const QStyleOption &option, QPainter *painter)
{
    // The line is across the direction in which the grip moves.
    const QRect r = option.rect;
    const bool isUpright = r.height() > r.width();
    const QColor color = option.state & QStyle::State_MouseOver ? t.control : t.border;
    painter->fillRect(isUpright ? QRect(r.center().x(), r.top(), 1, r.height())
                                : QRect(r.left(), r.center().y(), r.width(), 1),
        color);
}

void drawMenuItem(const Tokens &t, const QStyleOptionMenuItem &item, QPainter *painter)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(item.rect.left(), item.rect.center().y(), item.rect.width(), 1), t.border);
        return;
    }
    const bool isEnabled = item.state & QStyle::State_Enabled;
    const bool isActive = isEnabled && (item.state & QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isActive) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.selection);
        painter->drawRoundedRect(QRectF(item.rect).adjusted(1, 0, -1, 0), 4, 4);
    }
    const QRect bounds = item.rect;
    const auto visual = [&](const QRect &r) { return QStyle::visualRect(item.direction, bounds, r); };
    const QRect mark(bounds.left() + 8, bounds.center().y() - 7, 16, 16);
    if (item.checked)
        drawShape(*painter, QRectF(visual(mark)).adjusted(2, 2, -2, -2),
            item.checkType == QStyleOptionMenuItem::Exclusive ? Shape::Disc : Shape::Tick,
            isActive ? t.onSelection : t.accent);
    else if (!item.icon.isNull())
        item.icon.paint(painter, visual(mark), Qt::AlignCenter,
            !isEnabled     ? QIcon::Disabled
                : isActive ? QIcon::Selected
                           : QIcon::Normal);
    painter->setFont(item.font);
    const QStringList parts = item.text.split(u'\t');
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine;
    painter->setPen(!isEnabled ? t.faint : isActive ? t.onSelection : t.text);
    painter->drawText(visual(QRect(bounds.left() + 32, bounds.top(), bounds.width() - 44, bounds.height())),
        flags, parts.value(0));
    if (parts.size() > 1) {
        const int width = QFontMetrics(item.font).horizontalAdvance(parts[1]) + 1;
        painter->setPen(isEnabled ? t.muted : t.faint);
        painter->drawText(visual(QRect(bounds.right() - 12 - width, bounds.top(), width, bounds.height())),
            flags, parts[1]);
    }
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        painter->setPen(QPen(t.muted, 1.4));
        const QPointF tip(visual(QRect(bounds.right() - 14, bounds.center().y(), 1, 1)).topLeft());
        const double back = item.direction == Qt::RightToLeft ? 4 : -4;
        painter->drawPolyline(QPolygonF {tip + QPointF(back, -4), tip, tip + QPointF(back, 4)});
    }
    painter->restore();
}

} // namespace

void RoadsteadStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens();
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton bare(*button);
            bare.features &= ~QStyleOptionButton::HasMenu; // the label draws the mark of a menu
            QProxyStyle::drawControl(element, &bare, painter, widget);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawButtonLabel(t, *button, painter, widget);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, mixed(t.raised, t.page, 0.7));
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.border);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderLabel(t, *header, painter);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(t, *tab, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabLabel(t, *tab, painter);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(t, *item, painter);
        return;
    case CE_Splitter:
        drawSplitter(t, *option, painter);
        return;
    case CE_ComboBoxLabel: {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!combo || combo->editable)
            return;
        const QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
        painter->save();
        painter->setPen(option->state & State_Enabled ? t.text : t.faint);
        painter->drawText(field,
            static_cast<int>(QStyle::visualAlignment(combo->direction, Qt::AlignLeft) | Qt::AlignVCenter)
                | Qt::TextSingleLine,
            combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, field.width()));
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

} // namespace roadstead::ui
