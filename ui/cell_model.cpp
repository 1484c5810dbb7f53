#include "ui/cell_model.h"

#include "core/literals.h"
#include "ui/isolate.h"
#include "ui/node_columns.h"
#include "ui/words.h"

#include <QSet>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr std::size_t kMostSingleSteps = 24; ///< beyond that a reset is cheaper than the signals

bool isBefore(const CellModel::Cell &left, const CellModel::Cell &right)
{
    const auto order = nameOrder(left.name, right.name);
    return order < 0 || (order == 0 && left.id < right.id);
}

} // namespace

CellModel::Cell cellOf(const NodeSummary &node)
{
    return {node.id, node.name, node.state, node.isHeld, false};
}

CellModel::CellModel(FleetApi &fleet, QObject *parent)
    : QAbstractListModel(parent)
    , m_fleet(fleet)
{
}

int CellModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CellModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(index.row()).name;
    case Qt::AccessibleTextRole:
        return spoken(cell(index.row()));
    case Qt::ToolTipRole:
        return tip(cell(index.row()));
    default:
        return {};
    }
}

QString CellModel::spoken(const Cell &cell) const
{
    QStringList parts {cell.name, nodeStateText(cell.state)};
    parts.append(m_clusterTitle.isEmpty() ? tr("in no cluster") : tr("cluster %1").arg(m_clusterTitle));
    if (cell.isHeld)
        parts.append(tr("held"));
    return parts.join(u", "_s);
}

QString CellModel::tip(const Cell &cell) const
{
    const auto node = m_fleet.node(cell.id);
    if (!node)
        return cell.name;
    QStringList lines {isolated(node->name)};
    QString second = node->hasReverted ? tr("Reverted") : nodeStateText(node->state);
    if (!node->version.isEmpty())
        second += u" · "_s
            + isolated(node->targetVersion.isEmpty() ? node->version
                                                     : node->version + u" → "_s + node->targetVersion);
    lines.append(second);
    if (node->lastSeenMs > 0)
        lines.append(tr("seen %1 ago").arg(isolated(ageText(m_fleet.nowMs() - node->lastSeenMs))));
    if (node->holdsLock)
        lines.append(tr("holds a reboot lock"));
    if (node->isHeld)
        lines.append(tr("held: gets no update and no reboot lock"));
    return lines.join(u'\n');
}

void CellModel::setCells(std::vector<Cell> cells)
{
    beginResetModel();
    m_cells = std::move(cells);
    std::ranges::sort(m_cells, isBefore);
    m_isIndexed = false;
    m_counts.fill(0);
    for (const Cell &each : m_cells)
        ++m_counts[static_cast<std::size_t>(each.state)];
    endResetModel();
    Q_EMIT countsChanged();
}

void CellModel::change(const std::vector<Cell> &put, const std::vector<NodeId> &taken)
{
    std::vector<const Cell *> arriving;
    std::vector<NodeId> gone;
    for (const NodeId id : taken) {
        if (rowOf(id) >= 0)
            gone.push_back(id);
    }
    for (const Cell &each : put) {
        const int row = rowOf(each.id);
        if (row >= 0 && cell(row).name == each.name) {
            replace(row, each);
            continue;
        }
        if (row >= 0)
            gone.push_back(each.id); // its name, and with it its place, is another
        arriving.push_back(&each);
    }
    if (gone.size() + arriving.size() > kMostSingleSteps) {
        rebuild(put, gone);
    } else {
        for (const NodeId id : gone)
            remove(rowOf(id));
        for (const Cell *each : arriving)
            insert(*each);
    }
    Q_EMIT countsChanged();
}

void CellModel::rebuild(const std::vector<Cell> &put, const std::vector<NodeId> &gone)
{
    const QSet<NodeId> leaving(gone.begin(), gone.end());
    std::vector<Cell> cells;
    cells.reserve(m_cells.size() + put.size());
    for (const Cell &each : m_cells) {
        if (!leaving.contains(each.id))
            cells.push_back(each);
    }
    for (const Cell &each : put) {
        if (leaving.contains(each.id) || rowOf(each.id) < 0)
            cells.push_back(each);
    }
    setCells(std::move(cells));
}

void CellModel::replace(int row, const Cell &cell)
{
    Cell &old = m_cells[static_cast<std::size_t>(row)];
    --m_counts[static_cast<std::size_t>(old.state)];
    ++m_counts[static_cast<std::size_t>(cell.state)];
    old = cell;
    Q_EMIT dataChanged(createIndex(row, 0), createIndex(row, 0));
}

void CellModel::insert(const Cell &cell)
{
    const auto at = std::ranges::lower_bound(m_cells, cell, isBefore);
    const int row = static_cast<int>(at - m_cells.begin());
    beginInsertRows({}, row, row);
    m_cells.insert(at, cell);
    ++m_counts[static_cast<std::size_t>(cell.state)];
    m_isIndexed = false;
    endInsertRows();
}

void CellModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    --m_counts[static_cast<std::size_t>(cell(row).state)];
    m_cells.erase(m_cells.begin() + row);
    m_isIndexed = false;
    endRemoveRows();
}

void CellModel::setDimmed(int row, bool isDimmed)
{
    Cell &cell = m_cells[static_cast<std::size_t>(row)];
    if (cell.isDimmed == isDimmed)
        return;
    cell.isDimmed = isDimmed;
    Q_EMIT dataChanged(createIndex(row, 0), createIndex(row, 0));
}

void CellModel::indexRows() const
{
    m_rows.clear();
    m_rows.reserve(static_cast<qsizetype>(m_cells.size()));
    for (std::size_t row = 0; row < m_cells.size(); ++row)
        m_rows.insert(m_cells[row].id, static_cast<int>(row));
    m_isIndexed = true;
}

int CellModel::rowOf(NodeId id) const
{
    if (!m_isIndexed)
        indexRows();
    return m_rows.value(id, -1);
}

} // namespace roadstead::ui
