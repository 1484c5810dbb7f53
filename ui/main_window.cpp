#include "ui/main_window.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/banner.h"
#include "ui/dock_title.h"
#include "ui/fleet_counts.h"
#include "ui/look/themed_icon.h"
#include "ui/pause_everything.h"
#include "ui/settings.h"
#include "ui/settings_dialog.h"
#include "ui/sidebar.h"
#include "ui/status_lights.h"
#include "ui/toast.h"
#include "ui/views.h"

#include <QDockWidget>
#include <QLocale>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

namespace roadstead::ui {

MainWindow::MainWindow(FleetApi &fleet, Settings &settings, Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_fleet(fleet)
    , m_settings(settings)
    , m_theme(theme)
    , m_counts(new FleetCounts(fleet, this))
    , m_acts(new Acts(fleet, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(fleet.isDemo() ? tr("Roadstead – Demo") : u"Roadstead"_s);
    setDockOptions(AnimatedDocks);
    setContextMenuPolicy(Qt::NoContextMenu); // Qt's own lists docks by untranslated names
    makePages();
    makeSidebar();
    makeInspector();
    makeActivity();
    makeStatusBar();
    makeActions();
    makePalette();
    connect(m_counts, &FleetCounts::changed, this, &MainWindow::showCounts);
    connect(&m_fleet, &FleetApi::rolloutsChanged, this, &MainWindow::showCounts);
    showCounts();
    showView(m_views.first().id);
    restoreLayout();
}

void MainWindow::makePages()
{
    m_views = {
        {u"overview"_s, tr("Overview"), u"go-home"_s, makeOverviewPage(m_fleet, *m_acts, this)},
        {u"nodes"_s, tr("Nodes"), u"network-server"_s, makeNodesPage(m_fleet, *m_acts, this)},
        {u"clusters"_s, tr("Clusters"), u"view-grid"_s, makeClustersPage(m_fleet, *m_acts, this)},
        {u"templates"_s, tr("Templates"), u"code-context"_s, makeTemplatesPage(m_fleet, *m_acts, this)},
        {u"rollouts"_s, tr("Rollouts"), u"update-none"_s, makeRolloutsPage(m_fleet, *m_acts, this)},
        {u"locks"_s, tr("Locks"), u"lock"_s, makeLocksPage(m_fleet, *m_acts, this)},
        {u"boot"_s, tr("Boot & Services"), u"network-connect"_s, makeBootPage(m_fleet, *m_acts, this)},
        {u"reports"_s, tr("Reports & History"), u"view-history"_s, makeReportsPage(m_fleet, *m_acts, this)},
    };
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (m_fleet.isDemo()) {
        auto *frame = new QVBoxLayout;
        frame->setContentsMargins(20, 12, 20, 0);
        frame->addWidget(new Banner(Severity::Info,
            tr("Demo: a simulated fleet. Nothing here touches your network, and nothing is kept when you "
               "quit."),
            middle));
        column->addLayout(frame);
    }
    m_pages = new QStackedWidget(middle);
    column->addWidget(m_pages, 1);
    for (const View &view : std::as_const(m_views)) {
        m_pages->addWidget(view.page);
        view.page->setAccessibleName(view.title);
        connect(view.page, &Page::noticed, this, &MainWindow::showNotice);
        connect(view.page, &Page::viewAsked, this, &MainWindow::openView);
        // A page that nobody sees may lose its current row too.
        connect(view.page, &Page::currentNodeChanged, this, [this, page = view.page](NodeId id) {
            if (page == currentPage())
                m_showInInspector(id);
        });
        connect(view.page, &Page::nodeActivated, this, &MainWindow::showNode);
        connect(view.page, &Page::needCountChanged, this, &MainWindow::showCounts);
    }
    setCentralWidget(middle);
    m_toast = new Toast(middle);
    connect(m_acts, &Acts::noticed, this, &MainWindow::showNotice);
}

void MainWindow::makeSidebar()
{
    m_sidebar = new Sidebar(this);
    for (const View &view : std::as_const(m_views))
        m_sidebar->addView(view.id, view.title, view.icon);
    connect(m_sidebar->addTool(tr("Settings"), u"configure"_s), &QAbstractButton::clicked, this,
        &MainWindow::openSettings);
    SidebarEntry *menu = m_sidebar->addTool(tr("Menu"), u"overflow-menu"_s);
    menu->setObjectName(u"menuEntry"_s);
    connect(menu, &QAbstractButton::clicked, this, &MainWindow::openMenu);
    connect(m_sidebar, &Sidebar::chosen, this, &MainWindow::showView);
    m_sidebarDock = new QDockWidget(this);
    m_sidebarDock->setObjectName(u"sidebarDock"_s);
    m_sidebarDock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    m_sidebarDock->setTitleBarWidget(new QWidget(m_sidebarDock));
    m_sidebarDock->setWidget(m_sidebar);
    // Dock areas do not mirror by themselves.
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    addDockWidget(isMirrored ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea, m_sidebarDock);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

QDockWidget *MainWindow::addPanel(
    const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setAllowedAreas(area);
    dock->setTitleBarWidget(new DockTitle(dock));
    content->setAccessibleName(title);
    dock->setWidget(content);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::makeInspector()
{
    InspectorPart part = makeInspectorPanel(m_fleet, this);
    m_showInInspector = part.showNode;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    m_inspectorDock = addPanel(u"inspectorDock"_s, tr("Inspector"), part.widget,
        isMirrored ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea);
}

void MainWindow::makeActivity()
{
    QWidget *panel = makeActivityPanel(m_fleet, this, [this](NodeId id) {
        selectNode(id);
        showNode(id);
    });
    m_activityDock = addPanel(u"activityDock"_s, tr("Activity"), panel, Qt::BottomDockWidgetArea);
}

void MainWindow::makeStatusBar()
{
    m_lights = new StatusLights(m_fleet, *m_counts, this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_lights, 1);
    connect(m_lights, &StatusLights::failed, this, [this](const QString &sentence) {
        showNotice({sentence, {}});
    });
}

Page *MainWindow::currentPage() const
{
    return static_cast<Page *>(m_pages->currentWidget());
}

void MainWindow::showView(const QString &id)
{
    for (const View &view : std::as_const(m_views)) {
        if (view.id == id)
            m_pages->setCurrentWidget(view.page);
    }
    m_sidebar->setCurrent(id);
    placeInspector();
}

void MainWindow::openView(const QString &id, const QString &what)
{
    showView(id);
    if (!what.isEmpty())
        currentPage()->open(what);
}

void MainWindow::showCounts()
{
    m_sidebar->setCount(u"nodes"_s, QLocale().toString(m_counts->total()));
    for (const View &view : std::as_const(m_views)) {
        if (view.id == "overview"_L1) {
            const int needs = view.page->needCount();
            m_sidebar->setCount(
                view.id, needs > 0 ? QLocale().toString(needs) : QString(), CountKind::NeedsYou);
        }
    }
    const QList<RolloutStatus> rollouts = m_fleet.rollouts();
    const auto running = std::ranges::count(rollouts, RolloutState::Running, &RolloutStatus::state);
    m_sidebar->setCount(u"rollouts"_s, running > 0 ? QLocale().toString(running) : QString());
}

void MainWindow::showNotice(const Notice &notice)
{
    m_toast->showNotice(notice);
}

void MainWindow::showNode(NodeId id)
{
    m_showInInspector(id);
    m_inspectorDock->show();
}

void MainWindow::selectNode(NodeId id)
{
    currentPage()->selectNode(id);
}

void MainWindow::openSettings()
{
    auto *dialog = new SettingsDialog(m_settings, m_theme,
        m_fleet.isDemo() ? SettingsDialog::Mode::Demo : SettingsDialog::Mode::Station, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::languageChosen, this, &MainWindow::languageChosen);
    connect(dialog, &SettingsDialog::layoutResetAsked, this, &MainWindow::resetLayout);
    dialog->open();
}

} // namespace roadstead::ui
