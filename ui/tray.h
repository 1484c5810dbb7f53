#pragma once

#include "core/fleet_api.h"

#include <QSystemTrayIcon>

#include <memory>
#include <optional>

class QMenu;

namespace roadstead::ui {

class FleetCounts;
struct Alert;

/// The station's mark in the desktop's tray, where there is one: how the fleet is, and the way back to a
/// window that was closed while the services run. The fleet and the counts outlive it.
class Tray : public QObject
{
    Q_OBJECT

public:
    Tray(FleetApi &fleet, FleetCounts &counts, QObject *parent = nullptr);
    ~Tray() override;

    void show() { m_icon.show(); }
    void tell(const Alert &alert);
    /// Draws the mark again: the theme is another one.
    void redraw();

    [[nodiscard]] QMenu &menu() { return *m_menu; }
    [[nodiscard]] QString toolTip() const { return m_icon.toolTip(); }

Q_SIGNALS:
    void showAsked();
    void pauseAsked();
    void quitAsked();
    /// A message was clicked.
    void alertFollowed(const roadstead::ui::Alert &alert);

private:
    void refresh();
    [[nodiscard]] Severity severity() const;

    FleetApi &m_fleet;
    FleetCounts &m_counts;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon m_icon;
    std::optional<Severity> m_drawn;
    std::unique_ptr<Alert> m_told;
};

} // namespace roadstead::ui
