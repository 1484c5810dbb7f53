#include "picture_scenes.h"

#include "core/literals.h"
#include "ui/cluster_board.h"
#include "ui/cluster_card.h"
#include "ui/clusters_page.h"
#include "ui/heat_cells.h"
#include "ui/main_window.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace roadstead::ui {

namespace {

constexpr int kFirst = 3; ///< of the nodes that are selected
constexpr int kCount = 4;

ClustersPage &openClusters(MainWindow &window)
{
    window.openView(u"clusters"_s);
    QTest::qWait(200);
    return *window.findChild<ClustersPage *>();
}

ClusterCard &card(const MainWindow &window, const QString &cluster)
{
    return *window.findChild<ClusterBoard *>()->card(cluster);
}

QPoint middle(const HeatCells &cells, int row)
{
    return cells.visualRect(cells.model()->index(row, 0)).center();
}

ClustersPage &selectSome(MainWindow &window)
{
    ClustersPage &page = openClusters(window);
    HeatCells &cells = card(window, u"prod-a"_s).cells();
    cells.setFocus();
    for (int row = kFirst; row < kFirst + kCount; ++row)
        QTest::mouseClick(cells.viewport(), Qt::LeftButton,
            row == kFirst ? Qt::NoModifier : Qt::ControlModifier, middle(cells, row));
    return page;
}

void dragToStaging(MainWindow &window)
{
    selectSome(window);
    HeatCells &cells = card(window, u"prod-a"_s).cells();
    const QPoint from = middle(cells, kFirst + 1);
    const QPoint over = card(window, u"staging"_s).mapToGlobal(QPoint(90, 70));
    QTest::mousePress(cells.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(cells.viewport(), from + QPoint(0, 20));
    QTest::mouseMove(cells.viewport(), cells.viewport()->mapFromGlobal(over));
}

} // namespace

QList<Scene> clusterScenes()
{
    return {
        {u"clusters"_s, [](MainWindow &window) { openClusters(window); }},
        {u"clusters-selected"_s, [](MainWindow &window) { selectSome(window); }},
        {u"cluster-find"_s,
            [](MainWindow &window) {
                openClusters(window).findChild<QLineEdit *>(u"clusterFilter"_s)->setText(u"version:4230"_s);
            }},
        {u"cluster-drag"_s, dragToStaging},
        {u"cluster-move"_s, [](MainWindow &window) { selectSome(window).chooseMove(); }},
        {u"cluster-delete"_s, [](MainWindow &window) { openClusters(window).deleteCluster(u"staging"_s); }},
        {u"cluster-menu"_s,
            [](MainWindow &window) {
                openClusters(window);
                QTest::mouseClick(
                    card(window, u"prod-b"_s).findChild<QPushButton *>(u"cardMenu"_s), Qt::LeftButton);
            }},
        {u"cluster-discovery"_s, [](MainWindow &window) { openClusters(window).showDiscovery(u"prod-a"_s); }},
        {u"cluster-new"_s,
            [](MainWindow &window) {
                selectSome(window).createCluster();
                QTest::keyClicks(window.findChild<QLineEdit *>(u"clusterName"_s), u"Edge Bremen"_s);
            }},
    };
}

} // namespace roadstead::ui
