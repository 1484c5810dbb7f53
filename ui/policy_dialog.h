#pragma once

#include "core/rollout.h"

#include <QDialog>

class QPushButton;

namespace roadstead::ui {

class EffectBox;
class PolicyForm;

/// The policy of an existing update group. Accepted: policy() is to be set.
class PolicyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PolicyDialog(const RolloutStatus &status, QWidget *parent = nullptr);
    [[nodiscard]] UpdatePolicy policy() const;

private:
    void showEffect();

    RolloutStatus m_status;
    PolicyForm *m_form;
    EffectBox *m_effect;
    QPushButton *m_save;
};

} // namespace roadstead::ui
