#pragma once

#include "core/event.h"

#include <QWidget>

class QLabel;

namespace roadstead::ui {

/// What an act would do, in sentences on the tint of a severity, above the buttons of its sheet.
class EffectBox : public QWidget
{
    Q_OBJECT

public:
    explicit EffectBox(QWidget *parent = nullptr);
    void tell(Severity severity, const QString &sentences);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity = Severity::Quiet;
    QLabel *m_words;
};

} // namespace roadstead::ui
