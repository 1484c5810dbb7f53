#pragma once

#include <QDialog>

class QAction;

namespace roadstead::ui {

/// What the program is, its version and licence, and its keys.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    /// `actions` with a shortcut are listed with it.
    AboutDialog(const QList<QAction *> &actions, QWidget *parent);
};

} // namespace roadstead::ui
