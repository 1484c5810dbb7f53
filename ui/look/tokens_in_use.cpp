#include "ui/look/roadstead_style.h"
#include "ui/look/tokens.h"

#include <QApplication>

namespace roadstead::ui {

const Tokens &tokens()
{
    const auto *style = qApp ? qobject_cast<const RoadsteadStyle *>(QApplication::style()) : nullptr;
    return style ? style->tokens() : lightTokens();
}

} // namespace roadstead::ui
