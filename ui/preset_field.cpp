#include "ui/preset_field.h"

#include "core/literals.h"
#include "ui/form_row.h"
#include "ui/secret_field.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace roadstead::ui {

namespace {

constexpr int kLinesShown = 3;

QLabel *makeHelp(const QString &text, QWidget *parent)
{
    QLabel *label = makeLabel({}, fontFor(TextRole::Small), Ink::Muted, parent);
    setMarkedText(label, text);
    label->setWordWrap(true);
    return label;
}

} // namespace

PresetField::PresetField(const PresetVariable &variable, QWidget *parent)
    : QWidget(parent)
    , m_variable(variable)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    m_input = makeInput();
    m_input->setObjectName(u"preset_"_s + variable.name);
    const QString name
        = variable.fallback ? presetTr(variable.label) : tr("%1 (needed)").arg(presetTr(variable.label));
    addField(column, name, m_input, 0);
    m_input->setAccessibleName(presetTr(variable.label));
    m_problem = makeLabel({}, fontFor(TextRole::Small), Ink::Error, this);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"problem_"_s + variable.name);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(makeHelp(presetTr(variable.help), this));
    showProblem();
}

QWidget *PresetField::makeInput()
{
    if (m_variable.kind == PresetKind::Choice) {
        m_choice = new QComboBox(this);
        for (const QString &choice : m_variable.choices)
            m_choice->addItem(choice);
        m_choice->setCurrentText(m_variable.fallback.value_or(QString()));
        connect(m_choice, &QComboBox::currentIndexChanged, this, &PresetField::take);
        return m_choice;
    }
    // A secret is a line of dots, which keeps the ends of lines of what is pasted.
    const bool hasLines = (m_variable.kind == PresetKind::SshKeys || m_variable.kind == PresetKind::Pem)
        && !m_variable.isSecret;
    return hasLines ? makeLines() : makeLine();
}

QWidget *PresetField::makeLine()
{
    m_line = m_variable.isSecret ? new SecretField(this) : new QLineEdit(this);
    m_line->setText(m_variable.fallback.value_or(QString()));
    if (!m_variable.isSecret)
        m_line->setPlaceholderText(m_variable.example);
    connect(m_line, &QLineEdit::textChanged, this, &PresetField::take);
    return m_line;
}

QWidget *PresetField::makeLines()
{
    m_lines = new QPlainTextEdit(m_variable.fallback.value_or(QString()), this);
    m_lines->setTabChangesFocus(true);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_lines->setPlaceholderText(m_variable.example.trimmed());
    m_lines->setFixedHeight(m_lines->fontMetrics().lineSpacing() * kLinesShown + 20);
    connect(m_lines, &QPlainTextEdit::textChanged, this, &PresetField::take);
    return m_lines;
}

QString PresetField::value() const
{
    return m_choice ? m_choice->currentText()
        : m_line    ? m_line->text().trimmed()
                    : m_lines->toPlainText().trimmed();
}

QString PresetField::problem() const
{
    const QString now = value();
    return m_variable.fallback == now ? QString() : m_variable.complaintAbout(now);
}

void PresetField::take()
{
    m_isTouched = true;
    showProblem();
    Q_EMIT edited();
}

void PresetField::tellProblem()
{
    m_isTouched = true;
    showProblem();
}

void PresetField::showProblem()
{
    const QString wrong = m_isTouched ? problem() : QString();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_input->setProperty("valid", wrong.isEmpty() ? QVariant() : QVariant(false));
    m_input->update();
    const QString help = presetTr(m_variable.help);
    m_input->setAccessibleDescription(wrong.isEmpty() ? help : wrong + u' ' + help);
}

void PresetField::focusInput()
{
    m_input->setFocus(Qt::OtherFocusReason);
}

} // namespace roadstead::ui
