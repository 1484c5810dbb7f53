#pragma once

#include <QIcon>
#include <QString>

namespace roadstead::ui {

/// The role whose colour an icon takes.
enum class IconRole : unsigned char
{
    Text,
    Muted,
    Faint,
    Accent,
    OnAccent,
    Danger,
    TipText
};

/// Icon `name` of the Breeze theme (or of :/icons), filled with the role's colour of the tokens in use when
/// it is painted, so that it follows the theme. Disabled icons are faint; an icon on a selected row takes its
/// text colour.
[[nodiscard]] QIcon themedIcon(const QString &name, IconRole role = IconRole::Text);

/// Chooses Breeze as the icon theme. Call once, before the first icon.
void useBreezeIcons();

} // namespace roadstead::ui
