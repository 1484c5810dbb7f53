#pragma once

#include <QDialog>

#include <memory>

namespace Ui { // uic's own namespace
class SettingsDialog;
}

namespace roadstead::ui {

class Settings;
class Theme;

/// Appearance and questions; each choice takes effect at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Mode : unsigned char
    {
        Station,
        Demo
    };
    SettingsDialog(Settings &settings, Theme &theme, Mode mode, QWidget *parent);
    ~SettingsDialog() override;

Q_SIGNALS:
    /// The window has to be made again in the language that the settings now hold.
    void languageChosen();
    void layoutResetAsked();

private:
    void fill();
    void wire();

    std::unique_ptr<::Ui::SettingsDialog> m_form;
    Settings &m_settings;
    Theme &m_theme;
};

} // namespace roadstead::ui
