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
    row->setContentsMargins(16, 6, 8, 2);
    row->addWidget(makeLabel(dock->windowTitle(), fontFor(TextRole::SectionLabel), Ink::Muted, this), 1);
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setIcon(themedIcon(u"window-close"_s, IconRole::Muted));
    close->setAccessibleName(tr("Close %1").arg(dock->windowTitle()));
    close->setToolTip(tr("Close"));
    row->addWidget(close);
    connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
}

} // namespace roadstead::ui
