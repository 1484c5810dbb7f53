#pragma once

#include "core/event.h"

#include <QWidget>

class QLabel;

namespace roadstead::ui {

/// One sentence with the glyph of its severity before it. Quiet has no glyph.
class SeverityLine : public QWidget
{
    Q_OBJECT

public:
    explicit SeverityLine(QWidget *parent = nullptr);
    void setSentence(Severity severity, const QString &sentence);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] Severity severity() const { return m_severity; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity = Severity::Quiet;
    QWidget *m_space;
    QLabel *m_words;
};

} // namespace roadstead::ui
