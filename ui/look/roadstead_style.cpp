#include "ui/look/roadstead_style.h"

#include "core/literals.h"
#include "ui/look/themed_icon.h"

#include <QAbstractButton>
#include <QAction>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSlider>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace roadstead::ui {

RoadsteadStyle::RoadsteadStyle(const Tokens &tokens)
    : QProxyStyle(u"Fusion"_s)
    , m_tokens(&tokens)
{
}

QPalette paletteFor(const Tokens &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.page);
    palette.setColor(QPalette::Base, t.raised);
    palette.setColor(QPalette::AlternateBase, mixed(t.raised, t.hover, 0.35));
    palette.setColor(QPalette::Button, t.raised);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(
        QPalette::BrightText, t.of(Severity::Error).mark); // the ink of a sentence that reports an error
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Highlight, t.selection);
    palette.setColor(QPalette::HighlightedText, t.onSelection);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::ToolTipBase, t.tipBg);
    palette.setColor(QPalette::ToolTipText, t.tipText);
    palette.setColor(QPalette::Light, t.hover);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, t.control);
    palette.setColor(QPalette::Shadow, t.sunken);
    for (const QPalette::ColorRole role :
        {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, t.faint);
    return palette;
}

QPalette chromePalette(const Tokens &t)
{
    QPalette palette = paletteFor(t);
    palette.setColor(QPalette::Window, t.chrome);
    palette.setColor(QPalette::Base, t.chrome);
    return palette;
}

QPalette RoadsteadStyle::standardPalette() const
{
    return paletteFor(*m_tokens);
}

void RoadsteadStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const bool wantsHover = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QHeaderView *>(widget)
        || qobject_cast<QTabBar *>(widget) || qobject_cast<QLineEdit *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QSlider *>(widget);
    if (wantsHover)
        widget->setAttribute(Qt::WA_Hover);
    // A line edit of its own keeps its text off the edge; inside a combo or spin box that one does.
    auto *edit = qobject_cast<QLineEdit *>(widget);
    const bool isPart = edit
        && (qobject_cast<QComboBox *>(edit->parentWidget())
            || qobject_cast<QAbstractSpinBox *>(edit->parentWidget()));
    if (edit && !isPart && edit->textMargins().isNull()) {
        // A mark before the text keeps enough room of its own.
        const auto isMark = [](const QAction *action) {
            return !action->icon().isNull() && action->objectName() != "_q_qlineeditclearaction"_L1;
        };
        const int leading = std::ranges::any_of(edit->actions(), isMark) ? 0 : 4;
        const bool isMirrored = edit->layoutDirection() == Qt::RightToLeft;
        edit->setTextMargins(isMirrored ? 4 : leading, 0, isMirrored ? leading : 4, 0);
    }
    if (qobject_cast<QDialog *>(widget))
        widget->setAttribute(Qt::WA_StyledBackground);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
}

int RoadsteadStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return 0;
        if (qobject_cast<const QPlainTextEdit *>(widget))
            return 2; // as wide as the focus ring
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_HeaderMargin:
        return 10;
    case PM_HeaderMarkSize:
        return 8;
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_SplitterWidth:
        return 5;
    case PM_DockWidgetFrameWidth:
        return 0;
    case PM_DockWidgetTitleMargin:
        return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ButtonDefaultIndicator:
        return 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
        return 4;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_TabBarTabHSpace:
        return 20;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_SliderThickness:
        return 18;
    case PM_SliderLength:
        return 14;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int RoadsteadStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
        return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Menu_SloppySubMenus:
        return 1;
    case SH_UnderlineShortcut:
        return 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ComboBox_Popup:
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon RoadsteadStyle::standardIcon(
    StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_LineEditClearButton:
        return themedIcon(u"cross"_s);
    case SP_DockWidgetCloseButton:
    case SP_TitleBarCloseButton:
    case SP_TabCloseButton:
        return themedIcon(u"cross"_s, IconRole::Muted);
    case SP_ToolBarHorizontalExtensionButton:
        return themedIcon(u"overflow-menu"_s);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

QSize RoadsteadStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int font = option ? option->fontMetrics.height() : 16;
    switch (type) {
    case CT_PushButton: {
        const bool isLink
            = widget && widget->property("kind").toString().endsWith("ink"_L1); // "link", "tipLink"
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!button)
            return {contents.width() + 24, qMax(30, font + 12)};
        const int icon
            = button->icon.isNull() ? 0 : button->iconSize.width() + (button->text.isEmpty() ? 0 : 6);
        // Of any kind, in the font of the widest: the kind may change while the text stays.
        QFont strong = widget ? widget->font() : QFont();
        strong.setWeight(QFont::DemiBold);
        const int text = QFontMetrics(strong).size(Qt::TextHideMnemonic, button->text).width();
        const int menu = (button->features & QStyleOptionButton::HasMenu) ? 18 : 0;
        return {text + icon + menu + (isLink ? 10 : 24), qMax(30, font + 12)};
    }
    case CT_LineEdit:
    case CT_SpinBox:
        return {size.width(), qMax(30, font + 12)};
    case CT_ComboBox:
        return {size.width() + 12, qMax(30, font + 12)};
    case CT_ToolButton:
        return {qMax(size.width(), 28), qMax(28, size.height())};
    case CT_TabBarTab:
        return {size.width(), qMax(34, font + 14)};
    case CT_HeaderSection:
        return {size.width(), qMax(30, font + 12)};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return size;
        return {size.width() + 8, qMax(28, font + 10)};
    }
    default:
        return size;
    }
}

} // namespace roadstead::ui
