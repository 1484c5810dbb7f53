#include "ui/node_model.h"

#include "core/literals.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace roadstead::ui {

NodeModel::NodeModel(FleetApi &fleet, QObject *parent, Clock clock)
    : QAbstractTableModel(parent)
    , m_fleet(fleet)
    , m_clock(clock ? std::move(clock) : Clock([&fleet] { return fleet.nowMs(); }))
{
    connect(&m_fleet, &FleetApi::nodesChanged, this, &NodeModel::takeChanges);
    connect(&m_fleet, &FleetApi::nodesReset, this, &NodeModel::reload);
    reload();
}

int NodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NodeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kNodeColumnCount + static_cast<int>(m_labelKeys.size());
}

QString NodeModel::columnId(int column) const
{
    return column < kNodeColumnCount ? QString(nodeColumnId(static_cast<NodeColumn>(column)))
                                     : u"label:"_s + m_labelKeys.value(column - kNodeColumnCount);
}

QString NodeModel::columnTitle(int column) const
{
    return column < kNodeColumnCount ? nodeColumnTitle(static_cast<NodeColumn>(column))
                                     : m_labelKeys.value(column - kNodeColumnCount);
}

QString NodeModel::columnText(const NodeSummary &node, int column) const
{
    return column < kNodeColumnCount ? nodeColumnText(node, static_cast<NodeColumn>(column), m_clock())
                                     : node.labels.value(m_labelKeys.value(column - kNodeColumnCount));
}

int NodeModel::columnOfId(const QString &id) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (columnId(column) == id)
            return column;
    }
    return -1;
}

void NodeModel::setLabelColumns(const QStringList &keys)
{
    QStringList wanted = keys.mid(0, kMaxLabelColumns);
    wanted.removeDuplicates();
    // A sorted column that goes leaves its order behind.
    if (m_sortColumn >= kNodeColumnCount && !wanted.contains(columnTitle(m_sortColumn)))
        sort(static_cast<int>(NodeColumn::Name), Qt::AscendingOrder);
    const QString sorted = columnId(m_sortColumn);
    for (int i = static_cast<int>(m_labelKeys.size()) - 1; i >= 0; --i) {
        if (wanted.contains(m_labelKeys[i]))
            continue;
        beginRemoveColumns({}, kNodeColumnCount + i, kNodeColumnCount + i);
        m_labelKeys.removeAt(i);
        endRemoveColumns();
    }
    for (const QString &key : std::as_const(wanted)) {
        if (m_labelKeys.contains(key))
            continue;
        const int column = columnCount();
        beginInsertColumns({}, column, column);
        m_labelKeys.append(key);
        endInsertColumns();
    }
    m_sortColumn = qMax(0, columnOfId(sorted));
}

const NodeSummary &NodeModel::nodeAt(int row) const
{
    return at(m_rows.at(static_cast<std::size_t>(row)));
}

QVariant NodeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto column = static_cast<NodeColumn>(index.column());
    const NodeSummary &node = nodeAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return columnText(node, index.column());
    case Qt::AccessibleTextRole:
        if (column == NodeColumn::Name && node.isHeld)
            return tr("%1, held").arg(node.name);
        return columnText(node, index.column());
    case Qt::TextAlignmentRole:
        return QVariant((isEndAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (column == NodeColumn::LastSeen && node.lastSeenMs > 0)
            return QLocale().toString(QDateTime::fromMSecsSinceEpoch(node.lastSeenMs), QLocale::LongFormat);
        if (column == NodeColumn::Name && node.isHeld)
            return tr("%1 is held: it gets no update and no reboot lock until it is let go.").arg(node.name);
        return columnText(node, index.column());
    default:
        return {};
    }
}

QVariant NodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto column = static_cast<NodeColumn>(section);
    if (role == Qt::DisplayRole)
        return columnTitle(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isEndAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

void NodeModel::reload()
{
    beginResetModel();
    m_nodes = m_fleet.nodes();
    const int count = static_cast<int>(m_nodes.size());
    m_free.clear();
    m_slots.clear();
    m_slots.reserve(count);
    m_texts.clear();
    m_texts.reserve(static_cast<std::size_t>(count));
    for (int slot = 0; slot < count; ++slot) {
        m_slots.insert(at(slot).id, slot);
        m_texts.push_back(NodeFilter::searchText(at(slot)));
    }
    m_order.resize(static_cast<std::size_t>(count));
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_sortColumn != static_cast<int>(NodeColumn::Name))
        sortNodes(m_order, allNodes(), NodeColumn::Name, Qt::AscendingOrder);
    sortOrder();
    resetRows();
    endResetModel();
    Q_EMIT countsChanged();
}

void NodeModel::sortOrder()
{
    if (m_sortColumn < kNodeColumnCount)
        sortNodes(m_order, allNodes(), static_cast<NodeColumn>(m_sortColumn), m_sortOrder);
    else
        sortNodesByLabel(m_order, allNodes(), columnTitle(m_sortColumn), m_sortOrder);
}

std::weak_ordering NodeModel::orderOf(const NodeSummary &left, const NodeSummary &right) const
{
    return m_sortColumn < kNodeColumnCount ? nodeOrder(left, right, static_cast<NodeColumn>(m_sortColumn))
                                           : labelOrder(left, right, columnTitle(m_sortColumn));
}

bool NodeModel::fits(int slot) const
{
    return m_filter.matches(at(slot), m_texts[static_cast<std::size_t>(slot)], m_nowMs);
}

void NodeModel::resetRows()
{
    m_isIndexed = false;
    m_nowMs = m_clock();
    if (m_filter.isEmpty()) {
        m_rows = m_order;
        return;
    }
    m_rows.clear();
    std::ranges::copy_if(m_order, std::back_inserter(m_rows), [this](int slot) { return fits(slot); });
}

void NodeModel::setFilter(const NodeFilter &filter)
{
    beginResetModel();
    m_filter = filter;
    resetRows();
    endResetModel();
    Q_EMIT countsChanged();
}

void NodeModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> slotsBefore;
    slotsBefore.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &index : before)
        slotsBefore.push_back(m_rows[static_cast<std::size_t>(index.row())]);
    sortOrder();
    resetRows();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOfSlot(slotsBefore[static_cast<std::size_t>(i)]);
        after.append(row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void NodeModel::tick()
{
    if (m_filter.dependsOnTime()) {
        m_nowMs = m_clock();
        const bool isSame
            = std::ranges::all_of(m_order, [this](int slot) { return fits(slot) == (rowOfSlot(slot) >= 0); });
        if (!isSame)
            setFilter(NodeFilter(m_filter));
    }
    if (rowCount() > 0) {
        const int column = static_cast<int>(NodeColumn::LastSeen);
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
    }
}

int NodeModel::rowOf(NodeId id) const
{
    const auto found = m_slots.constFind(id);
    return found == m_slots.cend() ? -1 : rowOfSlot(*found);
}

int NodeModel::rowOfSlot(int slot) const
{
    if (!m_isIndexed) {
        m_rowOfSlot.assign(static_cast<std::size_t>(m_nodes.size()), -1);
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            m_rowOfSlot[static_cast<std::size_t>(m_rows[row])] = static_cast<int>(row);
        m_isIndexed = true;
    }
    return m_rowOfSlot[static_cast<std::size_t>(slot)];
}

} // namespace roadstead::ui
