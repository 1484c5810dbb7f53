#include "ui/clusters_page.h"

#include "core/cluster_edits.h"
#include "core/literals.h"
#include "core/node_edits.h"
#include "ui/acts.h"
#include "ui/cluster_board.h"
#include "ui/cluster_card.h"
#include "ui/cluster_delete.h"
#include "ui/cluster_form.h"
#include "ui/discovery_choice.h"
#include "ui/discovery_sheet.h"
#include "ui/move_chooser.h"

#include <QPointer>

#include <algorithm>

// What is done with nodes and clusters. Each is one step that can be taken back.

namespace roadstead::ui {

void ClustersPage::moveNodes(const QList<NodeSummary> &nodes, const QString &cluster)
{
    QList<NodeSummary> moved = nodes;
    moved.removeIf([&cluster](const NodeSummary &node) { return node.cluster == cluster; });
    if (moved.isEmpty())
        return;
    const int count = static_cast<int>(moved.size());
    m_acts.edit([moved, cluster](const FleetConfig &config) { return movedNodes(config, moved, cluster); },
        {cluster.isEmpty() ? tr("%n node(s) taken out of their cluster", nullptr, count)
                           : tr("%n node(s) moved to %1", nullptr, count).arg(titleOf(cluster)),
            tr("Move %n node(s)", nullptr, count), u"move"_s, cluster, {}});
}

void ClustersPage::chooseMove()
{
    const QList<NodeSummary> nodes = m_board->selectedNodes();
    if (nodes.isEmpty()) {
        Q_EMIT noticed({tr("Select nodes first: arrows and Space, or the mouse."), {}});
        return;
    }
    auto *chooser = new MoveChooser(m_fleet, nodes, this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        chooser, &QDialog::accepted, this, [this, chooser, nodes] { moveNodes(nodes, chooser->cluster()); });
    chooser->open();
}

void ClustersPage::createCluster()
{
    const QList<NodeSummary> nodes = m_board->selectedNodes();
    auto *form = new ClusterForm(m_fleet.config(), nullptr, static_cast<int>(nodes.size()), this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, this, [this, form, nodes] {
        const ClusterChoice choice = form->choice();
        create(choice, choice.takesNodes ? nodes : QList<NodeSummary>());
    });
    form->open();
}

void ClustersPage::create(const ClusterChoice &choice, const QList<NodeSummary> &nodes)
{
    const QString id = choice.cluster.id;
    const QString title = choice.cluster.name.isEmpty() ? id : choice.cluster.name;
    m_acts.edit(
        [choice, nodes](const FleetConfig &config) {
            return addedCluster(config, choice.cluster, choice.newLockGroup, nodes);
        },
        {nodes.isEmpty() ? tr("Cluster %1 created").arg(title)
                         : tr("Cluster %1 created with %n node(s)", nullptr, static_cast<int>(nodes.size()))
                               .arg(title),
            tr("Create cluster %1").arg(title), u"cluster"_s, id, {}},
        [this, id](const Result<void> &done) {
            if (done)
                m_board->reveal(id);
        });
}

void ClustersPage::editFocused()
{
    const ClusterCard *card = m_board->focusedCard();
    if (card && !card->id().isEmpty())
        editCluster(card->id());
}

void ClustersPage::editCluster(const QString &id)
{
    const FleetConfigPtr config = m_fleet.config();
    const Cluster *cluster = config->cluster(id);
    if (!cluster)
        return;
    auto *form = new ClusterForm(config, cluster, 0, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, this, [this, form, id] {
        const ClusterChoice choice = form->choice();
        const QString title = choice.cluster.name.isEmpty() ? choice.cluster.id : choice.cluster.name;
        change(id, choice,
            title == titleOf(id) ? tr("Cluster %1 changed").arg(title)
                                 : tr("Cluster %1 is now called %2").arg(titleOf(id), title));
    });
    form->open();
}

void ClustersPage::change(const QString &id, const ClusterChoice &choice, const QString &done)
{
    m_acts.edit(
        [id, choice](const FleetConfig &config) {
            return changedCluster(config, id, choice.cluster, choice.newLockGroup);
        },
        {done, tr("Change cluster %1").arg(titleOf(id)), u"cluster"_s, choice.cluster.id, {}});
}

void ClustersPage::deleteCluster(const QString &id)
{
    const FleetConfigPtr config = m_fleet.config();
    const Cluster *cluster = config->cluster(id);
    if (!cluster)
        return;
    auto *sheet = new ClusterDelete(*config, *cluster, nodesOf(id), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    const QString title = titleOf(id);
    connect(sheet, &QDialog::accepted, this, [this, id, title] {
        m_acts.edit([id](const FleetConfig &now) { return removedCluster(now, id); },
            {tr("Cluster %1 deleted").arg(title), tr("Delete cluster %1").arg(title), u"cluster"_s, id, {}});
    });
    sheet->open();
}

void ClustersPage::showDiscovery(const QString &id)
{
    if (!m_fleet.config()->cluster(id))
        return;
    auto *sheet = new DiscoverySheet(id, m_fleet, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &DiscoverySheet::tokenAsked, this, [this, id, asking = QPointer(sheet)](int size) {
        m_acts.edit([id, discovery = newDiscovery(size)](
                        const FleetConfig &config) { return discoveringCluster(config, id, discovery); },
            {tr("%1 has a new etcd discovery token", "cluster").arg(titleOf(id)),
                tr("New etcd discovery token of %1").arg(titleOf(id)), u"discovery"_s, id, {}},
            [asking](const Result<void> &) {
                if (asking)
                    asking->answered();
            });
    });
    sheet->open();
}

void ClustersPage::holdSelection(bool isHeld)
{
    QList<NodeSummary> nodes = m_board->selectedNodes();
    nodes.removeIf([isHeld](const NodeSummary &node) { return node.isHeld == isHeld; });
    if (nodes.isEmpty())
        return;
    const int count = static_cast<int>(nodes.size());
    const QString name
        = isHeld ? tr("Hold %n node(s)", nullptr, count) : tr("Let go %n node(s)", nullptr, count);
    m_acts.edit([nodes, isHeld](const FleetConfig &config) { return heldNodes(config, nodes, isHeld); },
        {isHeld ? tr("%n node(s) held: no update, no reboot lock", nullptr, count)
                : tr("%n node(s) let go", nullptr, count),
            name, u"hold"_s, QString::number(count), {}});
}

void ClustersPage::retireSelection()
{
    FleetCommand command;
    command.kind = FleetCommand::Kind::RetireNodes;
    for (const NodeSummary &node : m_board->selectedNodes())
        command.nodes.append(node.id);
    const int count = static_cast<int>(command.nodes.size());
    if (count == 0)
        return;
    m_acts.perform(command,
        {tr("%n node(s) retired", nullptr, count), tr("Retire %n node(s)", nullptr, count), u"retire"_s,
            QString::number(count), {}});
}

void ClustersPage::openInNodes()
{
    const QList<NodeSummary> nodes = m_board->selectedNodes();
    if (nodes.isEmpty())
        return;
    const NodeSummary &first = nodes.constFirst();
    const bool isOneCluster = std::ranges::all_of(
        nodes, [&first](const NodeSummary &node) { return node.cluster == first.cluster; });
    QString filter;
    if (nodes.size() == 1)
        filter = first.mac.isEmpty() ? first.name : u"mac:"_s + first.mac;
    else if (isOneCluster)
        filter = u"cluster:"_s + (first.cluster.isEmpty() ? u"none"_s : first.cluster);
    Q_EMIT viewAsked(u"nodes"_s, filter);
}

} // namespace roadstead::ui
