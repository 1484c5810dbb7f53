#pragma once

#include "ui/form_sheet.h"

class QLabel;
class QSpinBox;

namespace roadstead::ui {

/// How many nodes of a lock group may reboot at once.
class SlotsSheet : public FormSheet
{
    Q_OBJECT

public:
    SlotsSheet(const QString &group, int slotCount, int held, QWidget *parent = nullptr);

    [[nodiscard]] int slotCount() const;

    static constexpr int kMaxSlots = 1000;

private:
    void showEffect();

    QSpinBox *m_count;
    QLabel *m_effect;
    int m_held;
};

} // namespace roadstead::ui
