#include "ui/dock_title.h"

#include "core/literals.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QToolButton>

namespace roadstead::ui {

DockTitle::DockTitle(QDockWidget *dock)
    : QWidget(dock)
{
    auto *row = new QHBoxLayout(this);
    // In line with the content below: pages keep 20, the narrow inspector 16.
    const bool isBelow = dock->allowedAreas() == Qt::BottomDockWidgetArea;
    row->setContentsMargins(isBelow ? 20 : 16, 6, isBelow ? 12 : 8, 2);
    row->addWidget(makeLabel(dock->windowTitle(), fontFor(TextRole::SectionLabel), Ink::Muted, this), 1);
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setIcon(themedIcon(u"cross"_s, IconRole::Muted));
    close->setAccessibleName(tr("Close %1").arg(dock->windowTitle()));
    close->setToolTip(tr("Close"));
    row->addWidget(close);
    connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
}

} // namespace roadstead::ui
