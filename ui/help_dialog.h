#pragma once

#include <QDialog>

class QAction;

namespace roadstead::ui {

/// F1: what the view in sight is for, its own keys, and those of the window.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    HelpDialog(const QString &view, const QString &paragraph, const QList<QAction *> &viewActions,
        const QList<QAction *> &windowActions, QWidget *parent);
};

} // namespace roadstead::ui
