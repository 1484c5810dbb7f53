#pragma once

#include "core/fleet_api.h"

#include <QScrollArea>
#include <QTimer>

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;

namespace roadstead::ui {

class CodeEditor;

/// One profile: what it boots, and its template of each kind. The fleet outlives it.
class ProfileForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProfileForm(FleetApi &fleet, QWidget *parent = nullptr);

    void setProfile(const Profile &profile);
    [[nodiscard]] Profile profile() const;
    void setNames(const QStringList &names);
    void focusId();

Q_SIGNALS:
    void edited();
    /// The template beside its combo was asked for.
    void templateAsked(const QString &id);

private:
    [[nodiscard]] CodeEditor *addLines(const QString &name, const QString &objectName, int lines);
    void addTemplateCombos();
    void fillTemplates();
    void tell();
    void check();

    FleetApi &m_fleet;
    Profile m_profile;
    QWidget *m_content;
    QLineEdit *m_id;
    QLineEdit *m_name;
    QLineEdit *m_kernel;
    CodeEditor *m_initrds;
    CodeEditor *m_args;
    std::array<QComboBox *, 5> m_templates {};
    QLabel *m_problem;
    QTimer m_check;
    bool m_isFilling = false;
};

} // namespace roadstead::ui
