#pragma once

#include "core/event.h"

#include <QWidget>

namespace roadstead::ui {

/// One lasting sentence above a page, on the tint of its severity, with a cross that hides it.
class Banner : public QWidget
{
    Q_OBJECT

public:
    Banner(Severity severity, const QString &sentence, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity;
};

} // namespace roadstead::ui
