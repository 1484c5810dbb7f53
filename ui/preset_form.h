#pragma once

#include "core/preset.h"

#include <QScrollArea>

namespace roadstead::ui {

class PresetField;

/// All that a preset leaves open, under its headings. Values that do not count with others of them are
/// hidden.
class PresetForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit PresetForm(QWidget *parent = nullptr);

    /// The same preset again keeps what was typed.
    void setPreset(const Preset &preset);
    /// Of those that count.
    [[nodiscard]] PresetValues values() const;
    [[nodiscard]] bool isRight() const;
    /// Tells what is wrong, and leads to the first; false when all is well.
    bool leadToProblem();
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    void showWanted();

    Preset m_preset;
    QList<PresetField *> m_fields;
};

} // namespace roadstead::ui
