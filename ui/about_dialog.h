#pragma once

#include <QDialog>

namespace roadstead::ui {

/// What the program is, its version and licence.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
};

} // namespace roadstead::ui
