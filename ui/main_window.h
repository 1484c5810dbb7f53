#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

#include <QMainWindow>

class QDockWidget;
class QMenu;
class QStackedWidget;

namespace roadstead::ui {

class Acts;
class FleetCounts;
class Palette;
class PauseEverything;
class Settings;
class Sidebar;
class StatusLights;
class Theme;
class Toast;
struct Alert;

/// The desktop's window: sidebar, stack of pages, inspector, activity, services' lights. It sees the fleet
/// and nothing behind it. Lives in the main thread; the three references outlive it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(FleetApi &fleet, Settings &settings, Theme &theme, QWidget *parent = nullptr);

    void showNotice(const Notice &notice);
    /// As a notice, unless one stands there whose act can still be taken back.
    void showAlert(const Alert &alert);
    /// Opens the inspector on the node.
    void showNode(NodeId id);
    /// Makes the node the current one of the page.
    void selectNode(NodeId id);
    /// Shows one of the views: "overview", "nodes", "clusters", "templates", "rollouts", "locks", "boot" or
    /// "reports", on what its Page::open() understands.
    void openView(const QString &id, const QString &what = {});
    void openSettings();
    void openWelcome();
    /// Switches the updates of all groups off, as one step.
    void pauseAll();
    /// Asks first while services run, as the settings say.
    void quit();
    /// There is a tray: a window that is closed while services run can go there.
    void setTray(bool hasTray) { m_hasTray = hasTray; }
    [[nodiscard]] FleetCounts &counts() { return *m_counts; }
    /// Keeps geometry, docks and columns; also done when the window closes.
    void saveLayout();

Q_SIGNALS:
    /// The settings hold another language: the window has to be made again.
    void languageChosen();
    /// It was closed while the services go on.
    void hiddenToTray();
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    /// One place of the sidebar with its page; the list is all that a new view has to join.
    struct View
    {
        QString id;
        QString title;
        QString icon;
        Page *page;
    };

    void makePages();
    void makeSidebar();
    void makeInspector();
    void makeActivity();
    void makeStatusBar();
    void makeActions();
    void addViewCommands();
    void addEditCommands();
    void addPanelCommands();
    void addProgramCommands();
    void makePalette();
    QAction *addCommand(
        const QString &text, const QString &icon, const QKeySequence &keys, void (MainWindow::*act)());
    void makePauseCommand();
    void makeHoldCommand();
    [[nodiscard]] QDockWidget *addPanel(
        const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area);

    void showView(const QString &id);
    void showCounts();
    void focusFilter();
    void refresh();
    void undo();
    void redo();
    void showUndo();
    void createNew();
    void rename();
    void exportView();
    void printView();
    void openPalette();
    void showHelp();
    void showAbout();
    void welcomeAtFirst();
    void hideToTray();
    void resetLayout();
    void openMenu();
    void applyDefaultLayout();
    void placeInspector();
    void restoreLayout();
    void askBeforeQuit(int runningServices);
    [[nodiscard]] Page *currentPage() const;

    FleetApi &m_fleet;
    Settings &m_settings;
    Theme &m_theme;
    FleetCounts *m_counts;
    Acts *m_acts;
    QList<View> m_views;
    QStackedWidget *m_pages = nullptr;
    Sidebar *m_sidebar = nullptr;
    QDockWidget *m_sidebarDock = nullptr;
    QDockWidget *m_inspectorDock = nullptr;
    QDockWidget *m_activityDock = nullptr;
    std::function<void(NodeId)> m_showInInspector;
    StatusLights *m_lights = nullptr;
    Toast *m_toast = nullptr;
    QMenu *m_menu = nullptr;
    Palette *m_palette = nullptr;
    QAction *m_new = nullptr;
    PauseEverything *m_pause = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QList<QAction *> m_commands;
    bool m_hasLayout = false; ///< restored or made; the first show makes it
    bool m_isInspectorAway = false; ///< made room for a view in a small window
    bool m_mayClose = false; ///< the question was answered
    bool m_hasTray = false;
    bool m_hasWelcomed = false;
};

} // namespace roadstead::ui
