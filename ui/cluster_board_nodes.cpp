#include "ui/cluster_board.h"

#include "ui/cell_drag.h"
#include "ui/cluster_card.h"
#include "ui/heat_cells.h"

#include <QScopedValueRollback>

#include <algorithm>

// Which node is in which card, and which of them are selected.

namespace roadstead::ui {

void ClusterBoard::reload()
{
    const Kept kept = keep();
    {
        const QScopedValueRollback taking(m_isTaking, true);
        m_config.reset();
        syncCards();
        QHash<ClusterCard *, std::vector<CellModel::Cell>> cells;
        m_places.clear();
        for (const NodeSummary &node : m_fleet.nodes()) {
            ClusterCard *card = homeOf(node);
            cells[card].push_back(cellOf(node));
            cells[card].back().isDimmed = !m_filter.isEmpty()
                && !m_filter.matches(node, NodeFilter::searchText(node), m_fleet.nowMs());
            m_places.insert(node.id, card);
        }
        for (ClusterCard *card : std::as_const(m_cards))
            card->model().setCells(std::move(cells[card]));
        giveBack(kept);
    }
    Q_EMIT countsChanged();
    Q_EMIT selectionChanged();
}

ClusterCard *ClusterBoard::homeOf(const NodeSummary &node) const
{
    ClusterCard *found = card(node.cluster);
    return found ? found : card({});
}

void ClusterBoard::syncCards()
{
    const FleetConfigPtr config = m_fleet.config();
    if (config == m_config)
        return;
    m_config = config;
    m_drag->forgetPreviews();
    const QHash<QString, ClusterCard *> old = std::exchange(m_byId, {});
    QList<ClusterCard *> order;
    const auto put = [&](const QString &id) {
        ClusterCard *card = old.value(id);
        order.append(card ? card : makeCard(id));
        m_byId.insert(id, order.last());
    };
    put({});
    for (const Cluster &cluster : config->document().clusters) {
        if (!m_byId.contains(cluster.id))
            put(cluster.id);
    }
    const bool isOther = order != m_cards;
    m_cards = order;
    for (ClusterCard *card : old) {
        if (m_byId.value(card->id()) == card)
            continue;
        m_drag->cancel();
        rehome(card);
        card->hide();
        card->deleteLater();
    }
    for (qsizetype i = 0; i < m_cards.size(); ++i)
        m_cards[i]->takeFocusAfter(i > 0 ? &m_cards[i - 1]->cells() : nullptr);
    showFacts();
    if (isOther)
        scheduleLayout();
    Q_EMIT countsChanged();
}

/// Whoever is still in a card that goes away is asked for anew.
void ClusterBoard::rehome(ClusterCard *leaving)
{
    const CellModel &model = leaving->model();
    QList<NodeSummary> nodes;
    QList<NodeId> gone;
    for (int row = 0; row < model.count(); ++row) {
        const NodeId id = model.cell(row).id;
        m_places.remove(id);
        if (const auto node = m_fleet.node(id))
            nodes.append(*node);
        else
            gone.append(id);
    }
    if (!nodes.isEmpty() || !gone.isEmpty())
        take(nodes, gone);
}

void ClusterBoard::showFacts()
{
    const QList<LockGroupStatus> locks = m_fleet.locks();
    const QList<DiscoveryStatus> discovery = m_fleet.discovery();
    for (ClusterCard *card : std::as_const(m_cards))
        card->setFacts(cardFacts(*m_config, m_config->cluster(card->id()), locks, discovery));
}

bool ClusterBoard::isMoving(const QList<NodeSummary> &changed, const QList<NodeId> &removed) const
{
    const auto moves = [this](const NodeSummary &node) {
        const ClusterCard *card = m_places.value(node.id);
        if (!card || card != homeOf(node))
            return true;
        const int row = card->model().rowOf(node.id);
        return row < 0 || card->model().cell(row).name != node.name;
    };
    return !removed.isEmpty() || std::ranges::any_of(changed, moves);
}

void ClusterBoard::take(const QList<NodeSummary> &changed, const QList<NodeId> &removed)
{
    syncCards();
    struct Change
    {
        std::vector<CellModel::Cell> put;
        std::vector<NodeId> taken;
    };
    const bool isMove = isMoving(changed, removed);
    const Kept kept = isMove ? keep() : Kept();
    {
        const QScopedValueRollback taking(m_isTaking, true);
        QHash<ClusterCard *, Change> changes;
        QSet<NodeId> seen;
        for (auto it = changed.crbegin(); it != changed.crend(); ++it) { // the newest of a node's rows counts
            if (seen.contains(it->id))
                continue;
            seen.insert(it->id);
            ClusterCard *card = homeOf(*it);
            if (ClusterCard *old = m_places.value(it->id); old && old != card)
                changes[old].taken.push_back(it->id);
            CellModel::Cell cell = cellOf(*it);
            cell.isDimmed
                = !m_filter.isEmpty() && !m_filter.matches(*it, NodeFilter::searchText(*it), m_fleet.nowMs());
            changes[card].put.push_back(std::move(cell));
            m_places.insert(it->id, card);
        }
        for (const NodeId id : removed) {
            if (ClusterCard *old = m_places.take(id))
                changes[old].taken.push_back(id);
        }
        for (auto it = changes.cbegin(); it != changes.cend(); ++it)
            it.key()->model().change(it->put, it->taken);
        if (isMove)
            giveBack(kept);
    }
    if (isMove || !m_filter.isEmpty())
        Q_EMIT countsChanged();
    if (isMove)
        Q_EMIT selectionChanged();
}

ClusterBoard::Kept ClusterBoard::keep() const
{
    Kept kept;
    for (const ClusterCard *card : m_cards) {
        kept.selected += card->cells().selectedNodes();
        if (card->cells().hasFocus()) {
            kept.current = card->cells().currentNode();
            kept.hasFocus = true;
        }
    }
    return kept;
}

void ClusterBoard::giveBack(const Kept &kept)
{
    QHash<ClusterCard *, std::vector<int>> rows;
    for (const NodeId id : kept.selected) {
        if (ClusterCard *card = m_places.value(id))
            rows[card].push_back(card->model().rowOf(id));
    }
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        std::ranges::sort(*it);
        const CellModel &model = it.key()->model();
        QItemSelection selection;
        for (std::size_t i = 0; i < it->size();) {
            std::size_t end = i + 1;
            while (end < it->size() && (*it)[end] == (*it)[end - 1] + 1)
                ++end;
            selection.select(model.index((*it)[i], 0), model.index((*it)[end - 1], 0));
            i = end;
        }
        it.key()->cells().selectionModel()->select(selection, QItemSelectionModel::Select);
    }
    ClusterCard *card = m_places.value(kept.current);
    if (!card)
        return;
    const QModelIndex current = card->model().index(card->model().rowOf(kept.current), 0);
    card->cells().selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    if (kept.hasFocus && !card->cells().hasFocus())
        card->cells().setFocus(Qt::OtherFocusReason);
}

bool ClusterBoard::selectNode(NodeId id)
{
    ClusterCard *card = m_places.value(id);
    if (!card)
        return false;
    if (m_layoutTimer.isActive())
        layOut();
    for (ClusterCard *each : std::as_const(m_cards)) {
        if (each != card)
            each->cells().clearSelection();
    }
    const QModelIndex index = card->model().index(card->model().rowOf(id), 0);
    card->cells().selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    card->cells().scrollTo(index);
    return true;
}

QList<NodeSummary> ClusterBoard::selectedNodes() const
{
    QList<NodeSummary> nodes;
    for (const ClusterCard *card : m_cards) {
        for (const NodeId id : card->cells().selectedNodes()) {
            if (const auto node = m_fleet.node(id))
                nodes.append(*node);
        }
    }
    return nodes;
}

int ClusterBoard::selectedCount() const
{
    int count = 0;
    for (const ClusterCard *card : m_cards) {
        for (const QItemSelectionRange &range : card->cells().selectionModel()->selection())
            count += range.height();
    }
    return count;
}

void ClusterBoard::clearSelection()
{
    for (ClusterCard *card : std::as_const(m_cards))
        card->cells().clearSelection();
}

void ClusterBoard::selectAll(const QString &cluster)
{
    ClusterCard *chosen = card(cluster);
    if (!chosen)
        return;
    clearSelection();
    chosen->cells().selectAll();
    chosen->cells().setFocus(Qt::OtherFocusReason);
}

void ClusterBoard::setFilter(const NodeFilter &filter)
{
    m_filter = filter;
    for (const NodeSummary &node : m_fleet.nodes()) {
        const ClusterCard *card = m_places.value(node.id);
        const int row = card ? card->model().rowOf(node.id) : -1;
        if (row >= 0)
            card->model().setDimmed(row,
                !filter.isEmpty() && !filter.matches(node, NodeFilter::searchText(node), m_fleet.nowMs()));
    }
}

int ClusterBoard::matchCount() const
{
    int count = 0;
    for (const ClusterCard *card : m_cards) {
        for (int row = 0; row < card->model().count(); ++row)
            count += card->model().cell(row).isDimmed ? 0 : 1;
    }
    return count;
}

void ClusterBoard::selectMatches()
{
    clearSelection();
    bool isFirst = true;
    for (ClusterCard *card : std::as_const(m_cards)) {
        QItemSelection selection;
        const CellModel &model = card->model();
        for (int row = 0; row < model.count();) {
            int end = row;
            while (end < model.count() && !model.cell(end).isDimmed)
                ++end;
            if (end > row)
                selection.select(model.index(row, 0), model.index(end - 1, 0));
            row = qMax(end, row + 1);
        }
        if (selection.isEmpty())
            continue;
        if (std::exchange(isFirst, false)) {
            card->cells().selectionModel()->setCurrentIndex(
                selection.first().topLeft(), QItemSelectionModel::NoUpdate);
            card->cells().setFocus(Qt::OtherFocusReason);
        }
        card->cells().selectionModel()->select(selection, QItemSelectionModel::Select);
    }
}

} // namespace roadstead::ui
