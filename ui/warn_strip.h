#pragma once

#include "core/event.h"

#include <QWidget>

class QPushButton;

namespace roadstead::ui {

class ElidingLabel;

/// One sentence on the tint of its severity with one act at its end: what is wrong now and can be mended
/// here.
class WarnStrip : public QWidget
{
    Q_OBJECT

public:
    explicit WarnStrip(QWidget *parent = nullptr);
    void tell(Severity severity, const QString &sentence, const QString &act);

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity = Severity::Warn;
    ElidingLabel *m_sentence;
    QPushButton *m_act;
};

} // namespace roadstead::ui
