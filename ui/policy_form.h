#pragma once

#include "core/fleet_document.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QSpinBox;

namespace roadstead::ui {

/// The fields of an update group's policy, each with what it means.
class PolicyForm : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyForm(QWidget *parent = nullptr);
    void setPolicy(const UpdatePolicy &policy);
    [[nodiscard]] UpdatePolicy policy() const;
    /// Why the policy cannot be taken, as a sentence; empty: it can.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void makeFields();
    [[nodiscard]] QHBoxLayout *makeRate();
    [[nodiscard]] QHBoxLayout *makeHours();
    void showState();

    UpdatePolicy m_given; ///< what the form does not show stays
    QCheckBox *m_safeMode;
    QSpinBox *m_rate;
    QSpinBox *m_period;
    QCheckBox *m_officeHours;
    QComboBox *m_timezone;
    QLabel *m_zoneProblem;
    QSpinBox *m_timeout;
};

} // namespace roadstead::ui
