#include "ui/main_window.h"

#include "core/literals.h"
#include "ui/about_dialog.h"
#include "ui/acts.h"
#include "ui/help_dialog.h"
#include "ui/look/themed_icon.h"
#include "ui/palette.h"
#include "ui/hold_reboots.h"
#include "ui/pause_everything.h"
#include "ui/sidebar.h"
#include "ui/view_help.h"
#include "ui/welcome_dialog.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMenu>
#include <QProcess>
#include <QStackedWidget>

// What the window does by key, by menu and by palette.

namespace roadstead::ui {

namespace {

/// Starts this program again with these arguments, once the station of this process has given its ports back:
/// post routines run when the application is destroyed, and that is after everything that uses it.
void startInstead(const QStringList &arguments)
{
    static QStringList next;
    next = arguments;
    static const QString program = QCoreApplication::applicationFilePath();
    static const bool isAdded = [] {
        qAddPostRoutine([] { QProcess::startDetached(program, next); });
        return true;
    }();
    static_cast<void>(isAdded);
}

} // namespace

QAction *MainWindow::addCommand(
    const QString &text, const QString &icon, const QKeySequence &keys, void (MainWindow::*act)())
{
    auto *action = new QAction(themedIcon(icon), text, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, act);
    m_commands.append(action);
    m_menu->addAction(action);
    return action;
}

void MainWindow::makeActions()
{
    m_menu = new QMenu(this);
    m_menu->setAccessibleName(tr("Menu"));
    addViewCommands();
    m_menu->addSeparator();
    addEditCommands();
    m_menu->addSeparator();
    addPanelCommands();
    m_menu->addSeparator();
    addProgramCommands();
    auto *menu = new QAction(themedIcon(u"overflow-menu"_s), tr("Menu"), this);
    menu->setShortcut(Qt::Key_F10);
    connect(menu, &QAction::triggered, this, &MainWindow::openMenu);
    m_commands.append(menu);
    addActions(m_commands);
}

void MainWindow::addViewCommands()
{
    QMenu *views = m_menu->addMenu(tr("&View"));
    views->setAccessibleName(tr("View"));
    int number = 1;
    for (const View &view : std::as_const(m_views)) {
        auto *action = new QAction(themedIcon(view.icon), QString(view.title).replace(u'&', u"&&"_s), this);
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(number++)));
        connect(action, &QAction::triggered, this, [this, id = view.id] { showView(id); });
        m_commands.append(action);
        views->addAction(action);
    }
    addCommand(tr("&Go to or do…"), u"go-jump"_s, QKeySequence(u"Ctrl+K"_s), &MainWindow::openPalette);
    m_commands.constLast()->setShortcuts({QKeySequence(u"Ctrl+K"_s), QKeySequence(u"Ctrl+Shift+F"_s)});
    addCommand(tr("&Filter"), u"view-filter"_s, QKeySequence::Find, &MainWindow::focusFilter);
    addCommand(tr("&Refresh"), u"view-refresh"_s, Qt::Key_F5, &MainWindow::refresh);
}

void MainWindow::addEditCommands()
{
    m_undo = addCommand(tr("&Undo"), u"edit-undo"_s, QKeySequence::Undo, &MainWindow::undo);
    m_redo = addCommand(tr("&Redo"), u"edit-redo"_s, QKeySequence(u"Ctrl+Shift+Z"_s), &MainWindow::redo);
    connect(m_acts, &Acts::changed, this, &MainWindow::showUndo);
    showUndo();
    m_new = addCommand(tr("&New…"), u"list-add"_s, QKeySequence::New, &MainWindow::createNew);
    addCommand(tr("Re&name…"), u"edit-rename"_s, Qt::Key_F2, &MainWindow::rename);
    addCommand(tr("&Export…"), u"document-export"_s, QKeySequence(u"Ctrl+E"_s), &MainWindow::exportView);
    addCommand(tr("&Print…"), u"document-print"_s, QKeySequence::Print, &MainWindow::printView);
    makePauseCommand();
    makeHoldCommand();
    connect(m_menu, &QMenu::aboutToShow, this, [this] { m_new->setEnabled(currentPage()->canCreate()); });
    connect(m_menu, &QMenu::aboutToHide, this, [this] { m_new->setEnabled(true); });
}

void MainWindow::addPanelCommands()
{
    QAction *inspector = m_inspectorDock->toggleViewAction();
    inspector->setText(tr("&Inspector"));
    inspector->setShortcut(Qt::Key_F4);
    QAction *activity = m_activityDock->toggleViewAction();
    activity->setText(tr("&Activity"));
    activity->setShortcut(Qt::Key_F6);
    m_commands << inspector << activity;
    m_menu->addActions({inspector, activity});
    addCommand(tr("Reset &layout"), {}, {}, &MainWindow::resetLayout);
}

void MainWindow::addProgramCommands()
{
    addCommand(tr("&Settings…"), u"configure"_s, QKeySequence(u"Ctrl+,"_s), &MainWindow::openSettings);
    addCommand(tr("&Welcome…"), u"go-home"_s, {}, &MainWindow::openWelcome);
    addCommand(tr("&Help on this view"), u"help-contents"_s, Qt::Key_F1, &MainWindow::showHelp);
    addCommand(tr("A&bout Roadstead"), u"help-about"_s, {}, &MainWindow::showAbout);
    m_menu->addSeparator();
    addCommand(tr("&Quit"), u"application-exit"_s, QKeySequence(u"Ctrl+Q"_s), &MainWindow::quit);
}

void MainWindow::makePalette()
{
    m_palette = new Palette(m_fleet, this);
    QList<std::pair<QString, QString>> views;
    for (const View &view : std::as_const(m_views))
        views.append({view.id, view.title});
    // The views are listed as views, and the palette itself needs no entry.
    m_palette->setCommands(m_commands.mid(m_views.size() + 1), views);
    connect(m_palette, &Palette::viewChosen, this, &MainWindow::openView);
    connect(m_palette, &Palette::nodeChosen, this, [this](NodeId id) {
        showView(u"nodes"_s);
        selectNode(id);
        showNode(id);
    });
}

void MainWindow::openPalette()
{
    m_palette->popUp();
}

void MainWindow::focusFilter()
{
    currentPage()->focusFilter();
}

void MainWindow::refresh()
{
    currentPage()->refresh();
}

void MainWindow::undo()
{
    m_acts->undo();
}

void MainWindow::redo()
{
    m_acts->redo();
}

void MainWindow::showUndo()
{
    m_undo->setEnabled(m_acts->canUndo());
    m_undo->setText(m_acts->canUndo() ? tr("&Undo: %1").arg(m_acts->undoName()) : tr("&Undo"));
    m_redo->setEnabled(m_acts->canRedo());
    m_redo->setText(m_acts->canRedo() ? tr("&Redo: %1").arg(m_acts->redoName()) : tr("&Redo"));
}

void MainWindow::openMenu()
{
    const auto *entry = m_sidebar->findChild<SidebarEntry *>(u"menuEntry"_s);
    const QSize size = m_menu->sizeHint();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    m_menu->popup(
        entry->mapToGlobal(QPoint(isMirrored ? entry->width() - 8 - size.width() : 8, -size.height())));
    m_menu->setActiveAction(m_menu->actions().constFirst());
}

void MainWindow::showAbout()
{
    (new AboutDialog(this))->open();
}

void MainWindow::createNew()
{
    if (currentPage()->canCreate())
        currentPage()->createNew();
    else
        showNotice({tr("There is nothing to make new in this view."), {}});
}

void MainWindow::rename()
{
    currentPage()->renameCurrent();
}

void MainWindow::exportView()
{
    currentPage()->exportAs();
}

void MainWindow::printView()
{
    currentPage()->printOut();
}

void MainWindow::makePauseCommand()
{
    m_pause = new PauseEverything(m_fleet, *m_acts, this);
    auto *action = new QAction(this);
    action->setShortcut(QKeySequence(u"Ctrl+Shift+P"_s));
    connect(action, &QAction::triggered, m_pause, &PauseEverything::toggle);
    const auto show = [this, action] {
        action->setText(m_pause->text());
        action->setIcon(
            themedIcon(m_pause->isPaused() ? u"media-playback-start"_s : u"media-playback-pause"_s));
        action->setEnabled(m_pause->isPossible());
    };
    connect(m_pause, &PauseEverything::changed, action, show);
    show();
    m_commands.append(action);
    m_menu->addAction(action);
}

void MainWindow::makeHoldCommand()
{
    auto *hold = new HoldReboots(m_fleet, *m_acts, this);
    auto *action = new QAction(this);
    connect(action, &QAction::triggered, hold, &HoldReboots::toggle);
    const auto show = [hold, action] { action->setText(hold->text()); };
    connect(hold, &HoldReboots::changed, action, show);
    show();
    m_commands.append(action);
    m_menu->addAction(action);
}

void MainWindow::pauseAll()
{
    if (m_pause->isPaused() || !m_pause->isPossible())
        showNotice({tr("All updates are paused already."), {}});
    else
        m_pause->toggle();
}

void MainWindow::showHelp()
{
    for (const View &view : std::as_const(m_views)) {
        if (view.page != currentPage())
            continue;
        QList<QAction *> own;
        for (QAction *action : view.page->findChildren<QAction *>()) {
            // What works only in one place of the view; a text field's own keys are everybody's.
            if (!action->shortcut().isEmpty() && action->shortcutContext() != Qt::WindowShortcut)
                own.append(action);
        }
        (new HelpDialog(view.title, viewHelp(view.id), own, m_commands, this))->open();
    }
}

void MainWindow::openWelcome()
{
    if (findChild<WelcomeDialog *>())
        return;
    auto *welcome = new WelcomeDialog(m_fleet, *m_acts, m_settings, this);
    connect(welcome, &WelcomeDialog::demoAsked, this, [this, welcome] {
        if (QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s}))
            welcome->close();
        else
            showNotice({tr("The demo could not be started."), {}});
    });
    connect(welcome, &WelcomeDialog::stationAsked, this, [this, welcome](const QString &folder) {
        welcome->close();
        startInstead({u"--data-dir"_s, folder});
        m_mayClose = true; // it was said that this window closes
        close();
    });
    welcome->open();
}

} // namespace roadstead::ui
