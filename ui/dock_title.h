#pragma once

#include <QWidget>

class QDockWidget;

namespace roadstead::ui {

/// A dock's own title bar: its title as a section label, and a cross that closes it.
class DockTitle : public QWidget
{
    Q_OBJECT

public:
    explicit DockTitle(QDockWidget *dock);
};

} // namespace roadstead::ui
