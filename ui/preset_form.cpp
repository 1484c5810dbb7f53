#include "ui/preset_form.h"

#include "core/literals.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/preset_field.h"

#include <QVBoxLayout>

namespace roadstead::ui {

PresetForm::PresetForm(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"presetForm"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Values of the preset"));
}

void PresetForm::setPreset(const Preset &preset)
{
    if (preset.id == m_preset.id)
        return;
    m_preset = preset;
    m_fields.clear();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    QString section;
    for (const PresetVariable &variable : std::as_const(m_preset.variables)) {
        if (variable.section != section) {
            section = variable.section;
            column->addWidget(makeLabel(presetTr(section), fontFor(TextRole::CardTitle), Ink::Text, content));
        }
        auto *field = new PresetField(variable, content);
        column->addWidget(field);
        m_fields.append(field);
        connect(field, &PresetField::edited, this, [this] {
            showWanted();
            Q_EMIT edited();
        });
    }
    column->addStretch(1);
    setWidget(content); // the one before it is deleted
    showWanted();
}

void PresetForm::showWanted()
{
    const PresetValues now = values();
    for (PresetField *field : std::as_const(m_fields))
        field->setVisible(isWanted(m_preset, field->variable(), now));
}

PresetValues PresetForm::values() const
{
    PresetValues all;
    for (const PresetField *field : m_fields)
        all.insert(field->variable().name, field->value());
    PresetValues counting;
    for (const PresetField *field : m_fields) {
        if (isWanted(m_preset, field->variable(), all))
            counting.insert(field->variable().name, field->value());
    }
    return counting;
}

bool PresetForm::isRight() const
{
    return complaintsAbout(m_preset, values()).isEmpty();
}

bool PresetForm::leadToProblem()
{
    const PresetValues now = values();
    PresetField *first = nullptr;
    for (PresetField *field : std::as_const(m_fields)) {
        if (!isWanted(m_preset, field->variable(), now) || field->problem().isEmpty())
            continue;
        field->tellProblem();
        if (!first)
            first = field;
    }
    if (!first)
        return false;
    first->focusInput();
    ensureWidgetVisible(first);
    return true;
}

void PresetForm::focusFirst()
{
    if (!m_fields.isEmpty())
        m_fields.constFirst()->focusInput();
}

} // namespace roadstead::ui
