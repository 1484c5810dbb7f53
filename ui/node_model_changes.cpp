#include "ui/node_model.h"

#include <algorithm>
#include <unordered_set>

// How the table follows the fleet.

namespace roadstead::ui {

namespace {

/// More rows than this come or go by a reset: each single one costs the views a look at all rows behind it.
constexpr std::size_t kMaxSingleRows = 64;

/// Calls `run(first, last)` for each unbroken run of the sorted rows.
template <typename Run> void forRuns(const std::vector<int> &rows, const Run &run)
{
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        run(rows[i], rows[end - 1]);
        i = end;
    }
}

} // namespace

void NodeModel::takeChanges(const QList<NodeSummary> &changed, const QList<NodeId> &removed)
{
    Batch batch;
    for (const NodeId id : removed)
        dropNode(id, batch);
    for (const NodeSummary &node : changed) {
        if (node.isRetired)
            dropNode(node.id, batch);
        else
            takeNode(node, batch);
    }
    showTouched(batch);
    const std::size_t moves = batch.leaving.size() + batch.arriving.size();
    if (moves > kMaxSingleRows) {
        replaceRows(batch);
    } else {
        removeRowsOf(batch);
        insertRowsOf(batch);
    }
    freeSlots(batch);
    if (moves > 0 || !batch.added.empty() || !batch.dropped.empty())
        Q_EMIT countsChanged();
}

void NodeModel::dropNode(NodeId id, Batch &batch)
{
    const auto found = m_slots.constFind(id);
    if (found == m_slots.cend())
        return;
    const int slot = *found;
    if (rowOfSlot(slot) >= 0)
        batch.leaving.push_back(slot);
    batch.dropped.push_back(slot);
    m_slots.erase(found);
}

void NodeModel::takeNode(const NodeSummary &node, Batch &batch)
{
    const auto found = m_slots.constFind(node.id);
    if (found != m_slots.cend()) {
        const int slot = *found;
        if (at(slot) == node)
            return;
        const bool hadRow = rowOfSlot(slot) >= 0;
        m_nodes[slot] = node;
        m_texts[static_cast<std::size_t>(slot)] = NodeFilter::searchText(node);
        const bool hasRow = fits(slot);
        if (hadRow)
            (hasRow ? batch.touched : batch.leaving).push_back(slot);
        else if (hasRow)
            batch.arriving.push_back(slot);
        return;
    }
    int slot = static_cast<int>(m_nodes.size());
    if (m_free.empty()) {
        m_nodes.append(node);
        m_texts.push_back(NodeFilter::searchText(node));
        if (m_isIndexed)
            m_rowOfSlot.push_back(-1);
    } else {
        slot = m_free.back();
        m_free.pop_back();
        m_nodes[slot] = node;
        m_texts[static_cast<std::size_t>(slot)] = NodeFilter::searchText(node);
    }
    m_slots.insert(node.id, slot);
    batch.added.push_back(slot);
    if (fits(slot))
        batch.arriving.push_back(slot);
}

void NodeModel::showTouched(const Batch &batch)
{
    std::vector<int> rows;
    rows.reserve(batch.touched.size());
    for (const int slot : batch.touched)
        rows.push_back(rowOfSlot(slot));
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    forRuns(rows,
        [this](int first, int last) { Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1)); });
}

void NodeModel::removeRowsOf(const Batch &batch)
{
    std::vector<int> rows;
    for (const int slot : batch.leaving)
        rows.push_back(rowOfSlot(slot));
    std::sort(rows.begin(), rows.end());
    std::vector<std::pair<int, int>> runs;
    forRuns(rows, [&runs](int first, int last) { runs.emplace_back(first, last); });
    // From the bottom, so that the rows above keep their numbers.
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        beginRemoveRows({}, run->first, run->second);
        m_rows.erase(m_rows.begin() + run->first, m_rows.begin() + run->second + 1);
        m_isIndexed = false;
        endRemoveRows();
    }
}

std::vector<int>::iterator NodeModel::placeFor(std::vector<int> &slotList, int slot)
{
    // Rows that changed since the last sort may stand elsewhere than they would now: then any place near is
    // as good.
    return std::upper_bound(slotList.begin(), slotList.end(), slot, [this](int a, int b) {
        const auto order = orderOf(at(a), at(b));
        return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    });
}

void NodeModel::insertRowsOf(const Batch &batch)
{
    for (const int slot : batch.added)
        m_order.insert(placeFor(m_order, slot), slot);
    for (const int slot : batch.arriving) {
        const auto place = placeFor(m_rows, slot);
        const int row = static_cast<int>(place - m_rows.begin());
        beginInsertRows({}, row, row);
        m_rows.insert(place, slot);
        m_isIndexed = false;
        endInsertRows();
    }
}

void NodeModel::dropFromOrder(const Batch &batch)
{
    const std::unordered_set<int> gone(batch.dropped.cbegin(), batch.dropped.cend());
    std::erase_if(m_order, [&gone](int slot) { return gone.contains(slot); });
}

void NodeModel::replaceRows(const Batch &batch)
{
    beginResetModel();
    dropFromOrder(batch);
    m_order.insert(m_order.end(), batch.added.cbegin(), batch.added.cend());
    sortOrder();
    resetRows();
    endResetModel();
}

void NodeModel::freeSlots(const Batch &batch)
{
    if (batch.dropped.empty())
        return;
    dropFromOrder(batch);
    for (const int slot : batch.dropped) {
        m_nodes[slot] = {};
        m_texts[static_cast<std::size_t>(slot)].clear();
        m_free.push_back(slot);
    }
}

} // namespace roadstead::ui
