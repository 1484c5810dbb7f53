#include "picture_scenes.h"

#include "core/literals.h"
#include "ui/about_dialog.h"
#include "ui/main_window.h"
#include "ui/node_table.h"
#include "ui/nodes_page.h"
#include "ui/palette.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

namespace roadstead::ui {

namespace {

const QString kRollout = u"e96281a6-d1af-4bde-9a0a-97b76e56dc57/production/4230.2.1"_s;
constexpr int kLaidOutMs = 1500; ///< a report's pages, in another thread

void press(const MainWindow &window, const QString &button)
{
    window.findChild<QPushButton *>(button)->click();
}

void filterNodes(const MainWindow &window, const QString &text)
{
    window.findChild<QLineEdit *>(u"nodeFilter"_s)->setText(text);
}

template <int tab> void openInspector(MainWindow &window)
{
    window.findChild<QTabBar *>(u"inspectorTabs"_s)->setCurrentIndex(tab);
    QTest::qWait(200);
}

/// The Ignition config of the current node; `side`: now, rendered, last, difference.
template <int side> void openConfig(MainWindow &window)
{
    openInspector<2>(window);
    window.findChild<QComboBox *>(u"configPart"_s)->setCurrentIndex(1);
    window.findChild<QTabBar *>(u"configSide"_s)->setCurrentIndex(side);
}

void openHistory(MainWindow &window)
{
    window.findChild<NodesPage *>()->holdSelection(true); // something that can be reverted
    QTest::qWait(200);
    window.openView(u"reports"_s, u"events"_s);
    QTest::qWait(300);
    window.findChild<QTableView *>(u"historyTable"_s)->selectRow(0);
}

void openReport(MainWindow &window, const QString &what)
{
    window.openView(u"reports"_s, what);
    QTest::qWait(kLaidOutMs);
}

void openRollout(MainWindow &window)
{
    window.openView(u"rollouts"_s, kRollout);
    QTest::qWait(300);
}

QList<Scene> windowScenes()
{
    return {
        {u"menu"_s, [](MainWindow &window) { trigger(window, Qt::Key_F10); }},
        {u"settings"_s, [](MainWindow &window) { window.openSettings(); }},
        {u"help"_s, [](MainWindow &window) { trigger(window, Qt::Key_F1); }},
        {u"about"_s, [](MainWindow &window) { (new AboutDialog(&window))->open(); }},
        {u"palette"_s,
            [](MainWindow &window) {
                trigger(window, QKeySequence(u"Ctrl+K"_s));
                window.findChild<Palette *>()->setTyped(u"node-01"_s);
            }},
        {u"toast"_s,
            [](MainWindow &window) {
                window.showNotice({u"2 nodes moved to staging"_s, [] {}});
            }},
        {u"overview"_s, [](MainWindow &window) { window.openView(u"overview"_s); }},
        {u"overview-table"_s,
            [](MainWindow &window) {
                window.openView(u"overview"_s);
                window.findChild<QWidget *>(u"versionsCard"_s)
                    ->findChild<QPushButton *>(u"chartTableButton"_s)
                    ->click();
            }},
        {u"overview-paused"_s,
            [](MainWindow &window) {
                window.openView(u"overview"_s);
                press(window, u"pauseEverythingButton"_s);
            }},
        {u"boot"_s, [](MainWindow &window) { window.openView(u"boot"_s); }},
        {u"locks"_s, [](MainWindow &window) { window.openView(u"locks"_s); }},
        {u"lock-release"_s,
            [](MainWindow &window) {
                window.openView(u"locks"_s);
                auto *table = window.findChild<QAbstractItemView *>(u"lockTable"_s);
                table->setCurrentIndex(table->model()->index(1, 0)); // the first holder
                press(window, u"releaseButton"_s);
            }},
        {u"lock-slots"_s,
            [](MainWindow &window) {
                window.openView(u"locks"_s);
                press(window, u"slotsButton"_s);
            }},
    };
}

QList<Scene> nodeScenes()
{
    return {
        {u"nodes"_s, openInspector<0>},
        {u"timeline"_s, openInspector<1>},
        {u"config"_s, openConfig<0>},
        {u"config-diff"_s, openConfig<3>},
        {u"why"_s, openInspector<3>},
        {u"nodes-filter"_s,
            [](MainWindow &window) {
                auto *filter = window.findChild<QLineEdit *>(u"nodeFilter"_s);
                filter->setFocus();
                filter->setText(u"version<4230.2.1 "_s);
                QTest::keyClicks(filter, u"s"_s);
            }},
        {u"nodes-filter-wrong"_s,
            [](MainWindow &window) { filterNodes(window, u"cluster=prod-a seen>1 state:up"_s); }},
        {u"nodes-nomatch"_s,
            [](MainWindow &window) { filterNodes(window, u"state:failed cluster:nowhere"_s); }},
        {u"nodes-columns"_s,
            [](MainWindow &window) {
                QTest::mouseClick(window.findChild<QPushButton *>(u"columnsButton"_s), Qt::LeftButton);
            }},
        {u"nodes-held"_s,
            [](MainWindow &window) {
                window.findChild<NodeTable *>()->setLabelColumnShown(u"zone"_s, true);
                window.findChild<NodesPage *>()->holdSelection(true);
            }},
        {u"node-label"_s, [](MainWindow &window) { press(window, u"labelButton"_s); }},
        {u"node-rename"_s, [](MainWindow &window) { trigger(window, Qt::Key_F2); }},
    };
}

QList<Scene> rolloutScenes()
{
    return {
        {u"rollouts"_s, openRollout},
        {u"rollouts-nodes"_s,
            [](MainWindow &window) {
                openRollout(window);
                window.findChild<QTabBar *>(u"rolloutTabs"_s)->setCurrentIndex(1);
            }},
        {u"rollout-new"_s,
            [](MainWindow &window) {
                window.openView(u"rollouts"_s, u"new"_s);
                auto *packages = window.findChild<QComboBox *>(u"packages"_s);
                packages->setCurrentIndex(0);
            }},
        {u"rollout-package"_s,
            [](MainWindow &window) {
                window.openView(u"rollouts"_s, u"new"_s);
                auto *packages = window.findChild<QComboBox *>(u"packages"_s);
                packages->setCurrentIndex(packages->count() - 1);
                window.findChild<QLineEdit *>(u"packageVersion"_s)->setText(u"newest"_s);
            }},
        {u"rollout-policy"_s,
            [](MainWindow &window) {
                openRollout(window);
                press(window, u"detailPolicy"_s);
            }},
        {u"rollout-abort"_s,
            [](MainWindow &window) {
                openRollout(window);
                press(window, u"detailAbort"_s);
            }},
        {u"history"_s, openHistory},
        {u"revert"_s,
            [](MainWindow &window) {
                openHistory(window);
                press(window, u"eventRevert"_s);
                QTest::qWait(300);
            }},
        {u"report"_s, [](MainWindow &window) { openReport(window, u"rollout/"_s + kRollout); }},
        {u"report-inventory"_s, [](MainWindow &window) { openReport(window, u"inventory"_s); }},
    };
}

} // namespace

QList<Scene> demoScenes()
{
    return windowScenes() + nodeScenes() + rolloutScenes() + clusterScenes() + templateScenes()
        + presetScenes();
}

void trigger(const MainWindow &window, const QKeySequence &keys)
{
    for (QAction *action : window.actions()) {
        if (action->shortcut() == keys)
            action->trigger();
    }
}

} // namespace roadstead::ui
