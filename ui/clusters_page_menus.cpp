#include "ui/clusters_page.h"

#include "core/literals.h"
#include "ui/cluster_board.h"
#include "ui/cluster_form.h"
#include "ui/look/themed_icon.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace roadstead::ui {

namespace {

QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

void ClustersPage::fillMoveMenu(QMenu *menu)
{
    const auto add = [this, menu](const QString &title, const QString &id) {
        connect(menu->addAction(menuText(title)), &QAction::triggered, this,
            [this, id] { moveNodes(m_board->selectedNodes(), id); });
    };
    constexpr qsizetype kMostClusters = 20;
    const FleetConfigPtr config = m_fleet.config();
    const QList<Cluster> &clusters = config->document().clusters;
    for (const Cluster &cluster : clusters.first(std::min(clusters.size(), kMostClusters)))
        add(titleOf(cluster.id), cluster.id);
    menu->addSeparator();
    add(tr("No cluster"), {});
    QAction *choose = menu->addAction(tr("Choose…"), this, &ClustersPage::chooseMove);
    choose->setShortcut(QKeySequence(u"Ctrl+M"_s));
    connect(menu->addAction(themedIcon(u"list-add"_s), tr("New cluster…")), &QAction::triggered, this,
        &ClustersPage::createCluster);
}

void ClustersPage::openCellMenu(const QPoint &globalPos)
{
    const QList<NodeSummary> nodes = m_board->selectedNodes();
    if (nodes.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"cellMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (nodes.size() == 1) {
        connect(menu->addAction(themedIcon(u"view-list-details"_s), tr("Open in inspector")),
            &QAction::triggered, this, [this, id = nodes.constFirst().id] { Q_EMIT nodeActivated(id); });
    }
    menu->addAction(themedIcon(u"network-server"_s), tr("Open in Nodes"), this, &ClustersPage::openInNodes);
    QMenu *move = menu->addMenu(themedIcon(u"transform-move"_s), tr("Move to"));
    fillMoveMenu(move);
    menu->addSeparator();
    const auto isHeld = [](const NodeSummary &node) { return node.isHeld; };
    if (!std::ranges::all_of(nodes, isHeld))
        connect(menu->addAction(themedIcon(u"object-locked"_s), tr("Hold")), &QAction::triggered, this,
            [this] { holdSelection(true); });
    if (std::ranges::any_of(nodes, isHeld))
        connect(menu->addAction(themedIcon(u"object-unlocked"_s), tr("Let go")), &QAction::triggered, this,
            [this] { holdSelection(false); });
    menu->addAction(themedIcon(u"archive-remove"_s), tr("Retire"), this, &ClustersPage::retireSelection);
    menu->popup(globalPos);
}

void ClustersPage::openCardMenu(const QString &id, const QPoint &globalPos)
{
    const FleetConfigPtr config = m_fleet.config();
    const Cluster *cluster = config->cluster(id);
    if (!cluster)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"clusterMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *edit = menu->addAction(themedIcon(u"document-edit"_s), tr("Rename, colour, groups…"));
    edit->setShortcut(Qt::Key_F2);
    connect(edit, &QAction::triggered, this, [this, id] { editCluster(id); });
    addLockMenu(menu, *cluster);
    addUpdateMenu(menu, *cluster);
    connect(menu->addAction(themedIcon(u"network-connect"_s), tr("etcd discovery…")), &QAction::triggered,
        this, [this, id] { showDiscovery(id); });
    menu->addSeparator();
    connect(menu->addAction(themedIcon(u"edit-select-all"_s), tr("Select all its nodes")),
        &QAction::triggered, this, [this, id] { m_board->selectAll(id); });
    connect(menu->addAction(themedIcon(u"network-server"_s), tr("Show in Nodes")), &QAction::triggered, this,
        [this, id] { Q_EMIT viewAsked(u"nodes"_s, u"cluster:"_s + id); });
    if (!cluster->lockGroup.isEmpty())
        connect(menu->addAction(themedIcon(u"lock"_s), tr("Show its lock")), &QAction::triggered, this,
            [this, group = cluster->lockGroup] { Q_EMIT viewAsked(u"locks"_s, group); });
    menu->addSeparator();
    connect(menu->addAction(themedIcon(u"edit-delete"_s, IconRole::Danger), tr("Delete…")),
        &QAction::triggered, this, [this, id] { deleteCluster(id); });
    menu->popup(globalPos);
    menu->setActiveAction(edit);
}

void ClustersPage::addLockMenu(QMenu *menu, const Cluster &cluster)
{
    QMenu *groups = menu->addMenu(themedIcon(u"lock"_s), tr("Lock group"));
    auto *one = new QActionGroup(groups);
    const auto add = [&](const QString &title, const QString &id) {
        QAction *action = groups->addAction(menuText(title));
        action->setCheckable(true);
        action->setChecked(cluster.lockGroup == id);
        one->addAction(action);
        connect(action, &QAction::triggered, this, [this, cluster, id] {
            ClusterChoice choice {cluster, std::nullopt, false};
            choice.cluster.lockGroup = id;
            change(cluster.id, choice,
                id.isEmpty() ? tr("%1 has no lock group now").arg(titleOf(cluster.id))
                             : tr("%1 reboots by lock group %2 now").arg(titleOf(cluster.id), id));
        });
    };
    for (const LockGroup &group : m_fleet.config()->document().lockGroups)
        add(tr("%1 (%n slot(s))", nullptr, group.slotCount).arg(group.id), group.id);
    groups->addSeparator();
    add(tr("None"), {});
    connect(groups->addAction(tr("New lock group…")), &QAction::triggered, this,
        [this, id = cluster.id] { editCluster(id); });
}

void ClustersPage::addUpdateMenu(QMenu *menu, const Cluster &cluster)
{
    QMenu *groups = menu->addMenu(themedIcon(u"update-none"_s), tr("Update group"));
    auto *one = new QActionGroup(groups);
    const auto add = [&](const QString &id) {
        QAction *action = groups->addAction(id.isEmpty() ? tr("None: each node's own track") : menuText(id));
        action->setCheckable(true);
        action->setChecked(cluster.updateGroup == id);
        one->addAction(action);
        connect(action, &QAction::triggered, this, [this, cluster, id] {
            ClusterChoice choice {cluster, std::nullopt, false};
            choice.cluster.updateGroup = id;
            change(cluster.id, choice,
                id.isEmpty() ? tr("%1 updates by each node's own track now").arg(titleOf(cluster.id))
                             : tr("%1 updates with %2 now").arg(titleOf(cluster.id), id));
        });
    };
    QStringList ids;
    for (const Application &application : m_fleet.config()->document().applications) {
        for (const UpdateGroup &group : application.updateGroups)
            ids.append(group.id);
    }
    ids.removeDuplicates();
    for (const QString &id : std::as_const(ids))
        add(id);
    groups->addSeparator();
    add({});
}

} // namespace roadstead::ui
