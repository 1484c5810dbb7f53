#include "ui/main_window.h"

#include "core/literals.h"
#include "ui/fleet_counts.h"
#include "ui/quit_question.h"
#include "ui/settings.h"
#include "ui/sidebar.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QScreen>

// What the window looks like at first, what it keeps, and how it ends.

namespace roadstead::ui {

namespace {

constexpr QSize kFirstSize {1440, 900};
constexpr int kRailBelowWidth = 1200;
constexpr qsizetype kNodesView = 1;
constexpr int kActivityFromHeight = 800; ///< lower windows start without it
constexpr int kInspectorWidth = 308;
constexpr int kInspectorWidthInRail = 300;
/// Raised when the docks change, so that an old layout is not forced on them.
constexpr int kDockVersion = 1;

} // namespace

void MainWindow::restoreLayout()
{
    const QByteArray window = m_settings.layout(u"window"_s);
    if (window.isEmpty() || !restoreGeometry(window)) {
        const QRect room = screen()->availableGeometry();
        resize(kFirstSize.boundedTo(room.size()));
        move(room.left() + (room.width() - width()) / 2, room.top() + (room.height() - height()) / 2);
    }
    m_hasLayout = restoreState(m_settings.layout(u"docks"_s), kDockVersion);
    for (const View &view : std::as_const(m_views)) {
        const QByteArray state = m_settings.layout(view.id);
        if (!state.isEmpty())
            view.page->restoreState(state);
    }
}

void MainWindow::applyDefaultLayout()
{
    m_inspectorDock->show();
    m_activityDock->setVisible(height() >= kActivityFromHeight);
    resizeDocks(
        {m_inspectorDock}, {m_sidebar->isRail() ? kInspectorWidthInRail : kInspectorWidth}, Qt::Horizontal);
    resizeDocks({m_activityDock}, {m_activityDock->sizeHint().height()}, Qt::Vertical);
    m_isInspectorAway = false;
    placeInspector();
}

/// In a small window it stands beside Nodes; each other view has the whole room until somebody asks for it.
void MainWindow::placeInspector()
{
    const bool hasRoom
        = !m_sidebar->isRail() || (currentPage() && m_views.value(kNodesView).page == currentPage());
    if (hasRoom && m_isInspectorAway) {
        m_inspectorDock->show();
        m_isInspectorAway = false;
    } else if (!hasRoom && !m_inspectorDock->isHidden()) {
        m_inspectorDock->hide();
        m_isInspectorAway = true;
    }
}

void MainWindow::resetLayout()
{
    m_settings.forgetLayouts();
    for (const View &view : std::as_const(m_views))
        view.page->resetState();
    const QRect room = screen()->availableGeometry();
    showNormal();
    resize(kFirstSize.boundedTo(room.size()));
    applyDefaultLayout();
}

void MainWindow::saveLayout()
{
    m_settings.setLayout(u"window"_s, saveGeometry());
    const bool isAway = m_isInspectorAway && m_inspectorDock->isHidden();
    if (isAway)
        m_inspectorDock->show(); // it is wanted; the next start places it
    m_settings.setLayout(u"docks"_s, saveState(kDockVersion));
    if (isAway)
        m_inspectorDock->hide();
    for (const View &view : std::as_const(m_views))
        m_settings.setLayout(view.id, view.page->saveState());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_sidebar->setRail(width() < kRailBelowWidth);
    QMainWindow::resizeEvent(event);
    if (isVisible())
        placeInspector();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_hasLayout) {
        m_hasLayout = true;
        applyDefaultLayout();
    }
    placeInspector();
    // After the window is there, so that the welcome comes over it.
    QMetaObject::invokeMethod(this, &MainWindow::welcomeAtFirst, Qt::QueuedConnection);
}

void MainWindow::welcomeAtFirst()
{
    if (m_hasWelcomed || m_fleet.isDemo() || m_settings.isWelcomeDismissed() || m_counts->total() > 0
        || !m_fleet.config()->document().profiles.isEmpty())
        return;
    m_hasWelcomed = true;
    openWelcome();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const int running = m_fleet.isDemo() ? 0 : m_counts->runningServices();
    if (!m_mayClose && running > 0 && m_settings.asksBeforeQuit()) {
        event->ignore();
        askBeforeQuit(running);
        return;
    }
    if (!m_mayClose && running > 0 && m_hasTray && m_settings.keepsInTray()) {
        event->ignore();
        hideToTray();
        return;
    }
    saveLayout();
    event->accept();
    Q_EMIT closed();
}

void MainWindow::hideToTray()
{
    saveLayout();
    Q_EMIT hiddenToTray();
    hide();
}

void MainWindow::quit()
{
    const int running = m_fleet.isDemo() ? 0 : m_counts->runningServices();
    if (running > 0 && m_settings.asksBeforeQuit() && !m_mayClose) {
        show();
        askBeforeQuit(running);
        return;
    }
    m_mayClose = true;
    close();
}

void MainWindow::askBeforeQuit(int runningServices)
{
    if (findChild<QuitQuestion *>())
        return;
    auto *question = new QuitQuestion(
        runningServices, m_hasTray ? QuitQuestion::Tray::Available : QuitQuestion::Tray::None, this);
    connect(question, &QDialog::accepted, this, [this, question] {
        if (question->isNotToAskAgain()) {
            m_settings.setAsksBeforeQuit(false);
            m_settings.setKeepsInTray(false);
        }
        m_mayClose = true;
        close();
    });
    connect(question, &QuitQuestion::trayChosen, this, [this, question] {
        if (question->isNotToAskAgain()) {
            m_settings.setAsksBeforeQuit(false);
            m_settings.setKeepsInTray(true);
        }
        hideToTray();
    });
    question->open();
}

} // namespace roadstead::ui
