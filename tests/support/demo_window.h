#pragma once

#include "runtime/station.h"

#include <QTemporaryDir>

#include <memory>

namespace roadstead::ui {
class Desktop;
class MainWindow;
} // namespace roadstead::ui

namespace roadstead::test {

/// What `roadstead --demo` starts with: 60 machines, three clusters, a temporary store, free ports.
[[nodiscard]] runtime::StationOptions demoOptions();

/// What `roadstead --data-dir DIR` starts with, but on free ports of loopback and without TFTP and DHCP.
[[nodiscard]] runtime::StationOptions stationOptions(const QString &dataDir);

/// A real station and its real window in this process, as src/app/roadstead.cpp makes them. What the window
/// keeps goes into a folder of its own. Main thread; one a time, after the QApplication.
class DemoWindow
{
public:
    /// `language` as in "fr"; empty: that of the settings.
    explicit DemoWindow(runtime::StationOptions options = demoOptions(), QString language = {});
    /// Closes: the window goes first, then the station.
    ~DemoWindow();

    /// Starts the station, waits until every service answers, the demo's past is over and its last machine
    /// has been switched on, then shows the window.
    [[nodiscard]] Result<void> open();
    void close();

    [[nodiscard]] runtime::Station &station() { return *m_station; }
    [[nodiscard]] ui::Desktop &desktop() { return *m_desktop; }
    [[nodiscard]] ui::MainWindow &window();

private:
    const runtime::StationOptions m_options;
    const QString m_language;
    QTemporaryDir m_home;
    std::unique_ptr<runtime::Station> m_station;
    std::unique_ptr<ui::Desktop> m_desktop;
};

} // namespace roadstead::test
