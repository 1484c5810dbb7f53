#pragma once

#include <QDialog>

namespace roadstead::ui {

/// Asks before something goes that nodes depend on: it is done only when its name is typed.
class DeleteQuestion : public QDialog
{
    Q_OBJECT

public:
    /// `effect`: whole sentences about what will be different.
    DeleteQuestion(const QString &name, const QString &title, const QString &effect, QWidget *parent);
};

} // namespace roadstead::ui
