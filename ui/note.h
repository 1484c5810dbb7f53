#pragma once

#include "core/event.h"

#include <QWidget>

class QPushButton;

namespace roadstead::ui {

/// One sentence on the tint of its severity, with its glyph, and at most one link: a remark beside what it is
/// about. The sentence wraps and can be selected.
class Note : public QWidget
{
    Q_OBJECT

public:
    /// Without `action` there is no link.
    Note(Severity severity, const QString &sentence, const QString &action, QWidget *parent);

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity;
};

} // namespace roadstead::ui
