#pragma once

#include "core/fleet_api.h"
#include "ui/language.h"
#include "ui/look/theme.h"
#include "ui/settings.h"

#include <QTimer>

#include <memory>

namespace roadstead::ui {

class Alerts;
class MainWindow;
class Tray;
struct Alert;

/// Everything of the desktop but the fleet: settings, language, theme, and the window, which is made again
/// when the language changes, and the mark in the tray where there is one. One a QApplication, made before
/// any widget: `Desktop desktop(fleet); desktop.show();`. Quitting follows the window's closing.
class Desktop : public QObject
{
    Q_OBJECT

public:
    /// A demo fleet's settings are read and never written. `language` as in "fr" goes before that of the
    /// settings.
    explicit Desktop(FleetApi &fleet, const QString &language = {}, QObject *parent = nullptr);
    ~Desktop() override;

    void show();
    /// The desktop's tray came or went; without one, a window that was closed to it is shown again.
    void followTray(bool isThere);
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] Theme &theme() { return m_theme; }

private:
    void makeWindow();
    void makeTray();
    void showWindow();
    void tell(const Alert &alert);
    void changeLanguage();

    FleetApi &m_fleet;
    Settings m_settings;
    Language m_language;
    Theme m_theme;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Alerts> m_alerts;
    std::unique_ptr<Tray> m_tray; ///< none where the desktop has no tray; goes before the window
    QTimer m_trayWatch; ///< no signal tells of it
};

} // namespace roadstead::ui
