#pragma once

#include "core/fleet_api.h"
#include "core/rollout_edits.h"

#include <QDialog>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace roadstead::ui {

class EffectBox;
class PackageForm;
class PolicyForm;

/// Plans a rollout: which version, which update group, by which policy, and what it would do. Accepted:
/// plan() is to be launched. The fleet outlives the dialog.
class RolloutDialog : public QDialog
{
    Q_OBJECT

public:
    /// `group`: "APP/GROUP" that is chosen at first; may be empty.
    RolloutDialog(FleetApi &fleet, const QString &group, QWidget *parent = nullptr);

    [[nodiscard]] RolloutPlan plan() const;
    /// The group is paused, stopped or aborted now.
    [[nodiscard]] bool isHeld() const;
    /// Why it cannot be launched, as a sentence; empty: it can.
    [[nodiscard]] QString problem() const;
    /// What it would do, as it is shown.
    [[nodiscard]] QString effect() const;

private:
    void makeWhat(QVBoxLayout &column);
    void makeHow(QVBoxLayout &column);
    void addRow(QGridLayout &grid, const QString &label, QWidget *field);
    void fillApplications();
    void showApplication();
    void showGroup();
    void showPackage();
    void showEffect();
    void fitHeight();
    void chooseLikelyPackage();
    [[nodiscard]] const Application *application() const;
    [[nodiscard]] const UpdateGroup *group() const;
    [[nodiscard]] std::optional<RolloutStatus> status() const;
    [[nodiscard]] QString groupProblem() const;
    [[nodiscard]] QStringList effectSentences(const RolloutPlan &plan) const;

    FleetApi &m_fleet;
    FleetConfigPtr m_config; ///< of the lists; an edit is checked against the one of then
    QWidget *m_content = nullptr; ///< scrolls in a small window
    QComboBox *m_applications;
    QComboBox *m_packages;
    PackageForm *m_package;
    QComboBox *m_groups;
    QLineEdit *m_newGroup;
    QLabel *m_newGroupProblem;
    PolicyForm *m_policy;
    EffectBox *m_effect;
    QPushButton *m_launch;
};

} // namespace roadstead::ui
