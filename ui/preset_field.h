#pragma once

#include "core/preset.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace roadstead::ui {

/// One value of a preset in a form: its name, an input after its kind, its help, and, once it was touched,
/// what is wrong with it. Secrets are dots.
class PresetField : public QWidget
{
    Q_OBJECT

public:
    PresetField(const PresetVariable &variable, QWidget *parent);

    [[nodiscard]] const PresetVariable &variable() const { return m_variable; }
    [[nodiscard]] QString value() const;
    /// Empty: the value can be taken.
    [[nodiscard]] QString problem() const;
    /// From now on what is wrong is told, though nobody touched it.
    void tellProblem();
    void focusInput();

Q_SIGNALS:
    void edited();

private:
    QWidget *makeInput();
    QWidget *makeLine();
    QWidget *makeLines();
    void take();
    void showProblem();

    const PresetVariable m_variable;
    QWidget *m_input = nullptr;
    QComboBox *m_choice = nullptr;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_lines = nullptr;
    QLabel *m_problem = nullptr;
    bool m_isTouched = false;
};

} // namespace roadstead::ui
