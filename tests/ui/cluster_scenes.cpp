#include "cluster_scenes.h"

#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/cluster_board.h"
#include "ui/cluster_card.h"
#include "ui/cluster_colour.h"
#include "ui/clusters_page.h"
#include "ui/heat_cells.h"
#include "ui/main_window.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace roadstead::ui {

namespace {

/// Two clusters more, colours, and a staging cluster whose groups differ from production's.
void furnish(FakeFleet &fleet)
{
    FleetDocument document = fleet.config()->document();
    BootGroup canary;
    canary.id = u"canary"_s;
    canary.profile = u"flatcar-etcd"_s;
    canary.selector = {{u"cluster"_s, u"staging"_s}};
    document.groups.append(canary);
    QStringList &prod = document.clusters[0].nodes;
    QList<Cluster> added;
    for (const QString &id : {u"edge-hamburg"_s, u"lab"_s}) {
        Cluster made;
        made.id = id;
        made.lockGroup = id == "lab"_L1 ? QString() : u"staging"_s;
        made.updateGroup = u"stable"_s;
        const qsizetype count = id == "lab"_L1 ? 17 : 42;
        made.nodes = prod.last(count);
        prod.resize(prod.size() - count);
        added.append(made);
    }
    document.clusters += added;
    for (qsizetype i = 0; i < document.clusters.size(); ++i)
        document.clusters[i].colour = clusterColourValue(static_cast<int>(i));
    document.clusters[2].updateGroup = u"beta"_s;
    document.lockGroups[2].slotCount = 2;
    document.applications[0].packages.append(document.applications[0].packages.constFirst());
    document.applications[0].packages.last().version = u"4344.1.0"_s;
    document.applications[0].channels[1].package = u"4344.1.0"_s;
    fleet.setDocument(document);
    QList<LockGroupStatus> locks = fleet.locks();
    locks[0].waiting = {LockHolder {u"a"_s, NodeId::None, 0}};
    fleet.setLocks(locks);
}

void select(HeatCells &cells, int first, int count)
{
    const auto at = [&cells](int row) { return cells.visualRect(cells.model()->index(row, 0)).center(); };
    QTest::mouseClick(cells.viewport(), Qt::LeftButton, {}, at(first));
    for (int row = first + 1; row < first + count; ++row)
        QTest::mouseClick(cells.viewport(), Qt::LeftButton, Qt::ControlModifier, at(row));
}

void dragTo(HeatCells &cells, int row, const ClusterCard &target)
{
    const QPoint from = cells.visualRect(cells.model()->index(row, 0)).center();
    QTest::mousePress(cells.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(cells.viewport(), from + QPoint(0, 20));
    QTest::mouseMove(cells.viewport(), cells.viewport()->mapFromGlobal(target.mapToGlobal(QPoint(90, 70))));
}

} // namespace

bool playClusterScene(const QString &scene, FakeFleet &fleet, MainWindow &window)
{
    if (!scene.startsWith("cluster"_L1))
        return false;
    furnish(fleet);
    window.openView(u"clusters"_s);
    QTest::qWait(200);
    auto *page = window.findChild<ClustersPage *>();
    auto *board = page->findChild<ClusterBoard *>();
    HeatCells &prod = board->card(u"prod-a"_s)->cells();
    prod.setFocus();
    if (scene == "clusters"_L1)
        return true;
    if (scene == "cluster-find"_L1) {
        page->findChild<QLineEdit *>(u"clusterFilter"_s)->setText(u"version:4230"_s);
        return true;
    }
    select(prod, 3, 4);
    if (scene == "cluster-drag"_L1)
        dragTo(prod, 4, *board->card(u"staging"_s));
    else if (scene == "cluster-move"_L1)
        page->chooseMove();
    else if (scene == "cluster-delete"_L1)
        page->deleteCluster(u"staging"_s);
    else if (scene == "cluster-menu"_L1)
        QTest::mouseClick(board->card(u"prod-b"_s)->findChild<QPushButton *>(u"cardMenu"_s), Qt::LeftButton);
    else if (scene == "cluster-discovery"_L1) {
        FleetDocument document = fleet.config()->document();
        const QString token = u"6c1fdc9a1b0f4c0c8e5d2b7a90e3f411"_s;
        document.clusters[0].discovery = ClusterDiscovery {token, 3};
        fleet.setDocument(document);
        for (int i = 0; i < 2; ++i) {
            const NodeSummary node = fleet.nodes().at(3 * i);
            fleet.join(token,
                {u"17e1c3a1b2c3d4e%1"_s.arg(i), node.hostname, {u"http://%1:2380"_s.arg(node.address)},
                    node.id});
        }
        page->showDiscovery(u"prod-a"_s);
    } else if (scene == "cluster-new"_L1) {
        page->createCluster();
        QTest::keyClicks(window.findChild<QLineEdit *>(u"clusterName"_s), u"Edge Bremen"_s);
    }
    return true;
}

} // namespace roadstead::ui
