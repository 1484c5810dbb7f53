#include "ui/desktop.h"

#include "core/literals.h"
#include "ui/main_window.h"

#include <QGuiApplication>
#include <QIcon>

namespace roadstead::ui {

Desktop::Desktop(FleetApi &fleet, const QString &language, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_settings(fleet.isDemo() ? Settings::Keep::InMemory : Settings::Keep::OnDisk)
    , m_theme(m_settings.theme(), m_settings.density())
{
    m_language.use(language.isEmpty() ? m_settings.language() : language);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/roadstead.svg"_s));
    QGuiApplication::setDesktopFileName(u"roadstead"_s);
    makeWindow();
}

Desktop::~Desktop() = default;

void Desktop::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_fleet, m_settings, m_theme);
    // Queued: the signal comes from a dialog that dies with the window.
    connect(
        m_window.get(), &MainWindow::languageChosen, this, &Desktop::changeLanguage, Qt::QueuedConnection);
}

void Desktop::show()
{
    m_window->show();
}

void Desktop::changeLanguage()
{
    m_window->saveLayout();
    m_language.use(m_settings.language());
    const std::unique_ptr<MainWindow> old = std::move(m_window);
    makeWindow();
    // The new one first: the application ends with its last window.
    m_window->show();
    m_window->openSettings();
}

} // namespace roadstead::ui
