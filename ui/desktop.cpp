#include "ui/desktop.h"

#include "core/literals.h"
#include "ui/alerts.h"
#include "ui/main_window.h"
#include "ui/tray.h"

#include <QGuiApplication>
#include <QIcon>

namespace roadstead::ui {

namespace {

constexpr std::chrono::seconds kTrayLook {5};

} // namespace

Desktop::Desktop(FleetApi &fleet, const QString &language, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_settings(fleet.isDemo() ? Settings::Keep::InMemory : Settings::Keep::OnDisk)
    , m_theme(m_settings.theme(), m_settings.density())
{
    m_language.use(language.isEmpty() ? m_settings.language() : language);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/roadstead.svg"_s));
    QGuiApplication::setDesktopFileName(u"roadstead"_s);
    m_alerts = std::make_unique<Alerts>(fleet);
    connect(m_alerts.get(), &Alerts::raised, this, &Desktop::tell);
    connect(&m_trayWatch, &QTimer::timeout, this,
        [this] { followTray(QSystemTrayIcon::isSystemTrayAvailable()); });
    m_trayWatch.start(kTrayLook);
    makeWindow();
}

Desktop::~Desktop() = default;

void Desktop::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_fleet, m_settings, m_theme);
    // Queued: the signal comes from a dialog that dies with the window.
    connect(
        m_window.get(), &MainWindow::languageChosen, this, &Desktop::changeLanguage, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::hiddenToTray, this,
        [] { QGuiApplication::setQuitOnLastWindowClosed(false); });
    connect(m_window.get(), &MainWindow::closed, this, [] {
        if (!QGuiApplication::quitOnLastWindowClosed())
            QCoreApplication::quit();
    });
    followTray(QSystemTrayIcon::isSystemTrayAvailable());
}

void Desktop::followTray(bool isThere)
{
    if (isThere == (m_tray != nullptr))
        return;
    if (isThere) {
        makeTray();
        return;
    }
    m_tray.reset();
    m_window->setTray(false);
    if (!QGuiApplication::quitOnLastWindowClosed()) // the window was hidden to it
        showWindow();
}

void Desktop::makeTray()
{
    m_tray = std::make_unique<Tray>(m_fleet, m_window->counts());
    m_window->setTray(true);
    connect(m_tray.get(), &Tray::showAsked, this, &Desktop::showWindow);
    connect(m_tray.get(), &Tray::pauseAsked, m_window.get(), &MainWindow::pauseAll);
    connect(m_tray.get(), &Tray::quitAsked, m_window.get(), &MainWindow::quit);
    connect(&m_theme, &Theme::changed, m_tray.get(), &Tray::redraw);
    connect(m_tray.get(), &Tray::alertFollowed, this, [this](const Alert &alert) {
        showWindow();
        m_window->openView(alert.view, alert.what);
        if (alert.node != NodeId::None) {
            m_window->selectNode(alert.node);
            m_window->showNode(alert.node);
        }
    });
    m_tray->show();
}

/// Who looks at the window is told there.
void Desktop::tell(const Alert &alert)
{
    if (m_tray && !m_window->isActiveWindow())
        m_tray->tell(alert);
    else
        m_window->showAlert(alert);
}

void Desktop::showWindow()
{
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Desktop::show()
{
    m_window->show();
}

void Desktop::changeLanguage()
{
    m_window->saveLayout();
    m_language.use(m_settings.language());
    m_tray.reset();
    const std::unique_ptr<MainWindow> old = std::move(m_window);
    makeWindow();
    // The new one first: the application ends with its last window.
    m_window->show();
    m_window->openSettings();
}

} // namespace roadstead::ui
