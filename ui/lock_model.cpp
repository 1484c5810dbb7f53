#include "ui/lock_model.h"

#include "core/literals.h"
#include "ui/plain_table.h"
#include "ui/words.h"

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr qsizetype kShortId = 12;

QString doorText(LockDoor door)
{
    switch (door) {
    case LockDoor::FleetLock:
        return u"FleetLock"_s;
    case LockDoor::Locksmith:
        return u"locksmith"_s;
    case LockDoor::Unknown:
        break;
    }
    return {};
}

} // namespace

LockModel::LockModel(FleetApi &fleet, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fleet(fleet)
{
    connect(&fleet, &FleetApi::locksChanged, this, &LockModel::reload);
    connect(&fleet, &FleetApi::configChanged, this, &LockModel::reload);
    connect(&fleet, &FleetApi::nodesReset, this, &LockModel::reload);
    connect(&fleet, &FleetApi::nodesChanged, this, &LockModel::nodesChanged);
    reload();
}

void LockModel::reload()
{
    QList<Row> rows;
    for (LockGroupStatus group : m_fleet.locks()) {
        std::ranges::stable_sort(group.holders, {}, &LockHolder::sinceMs);
        const qsizetype first = rows.size();
        for (const LockHolder &holder : std::as_const(group.holders))
            rows.append({group, holder, 0, rows.size() == first});
        if (group.holders.isEmpty())
            rows.append({group, std::nullopt, 0, true});
        const qsizetype shown = std::min(group.waiting.size(), kMaxWaiters);
        for (qsizetype i = 0; i < shown; ++i)
            rows.append({group, group.waiting[i], static_cast<int>(i) + 1, false});
    }
    if (rows.size() == m_rows.size()) {
        // The same places: the selection stays.
        for (int row = 0; row < rows.size(); ++row) {
            if (rows[row] == m_rows[row])
                continue;
            m_rows[row] = rows[row];
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    Q_EMIT reloaded();
}

void LockModel::nodesChanged(const QList<NodeSummary> &changed)
{
    const auto isHolder = [&changed](const Row &row) {
        return row.holder && std::ranges::any_of(changed, [&row](const NodeSummary &node) {
            return node.id == row.holder->node;
        });
    };
    bool isOne = false;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!isHolder(m_rows[row]))
            continue;
        isOne = true;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    if (isOne)
        Q_EMIT reloaded();
}

void LockModel::tick()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Holder), index(rowCount() - 1, Age));
}

int LockModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LockModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

const LockModel::Row *LockModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int LockModel::rowOfGroup(const QString &group) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].group.id == group)
            return row;
    }
    return -1;
}

int LockModel::held() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [](const Row &row) { return row.holds(); }));
}

int LockModel::waiting() const
{
    int count = 0;
    for (const Row &row : m_rows)
        count += row.isFirst ? static_cast<int>(row.group.waiting.size()) : 0;
    return count;
}

QString LockModel::nameOf(const LockHolder &holder) const
{
    if (const auto node = holder.node == NodeId::None ? std::nullopt : m_fleet.node(holder.node))
        return node->name;
    return holder.id.size() > kShortId ? holder.id.first(kShortId) + u'…' : holder.id;
}

QString LockModel::stateText(const Row &row) const
{
    if (!row.holder)
        return {};
    if (row.place == 0) {
        switch (row.holder->stale) {
        case LockStale::NodeMissing:
            return tr("holds, does not answer");
        case LockStale::NodeRetired:
            return tr("holds, was retired");
        case LockStale::HeldLong:
            return tr("holds, longer than usual");
        case LockStale::No:
            break;
        }
        return tr("holds");
    }
    if (row.holder->isBarred)
        return tr("waits, may not reboot");
    const auto more = static_cast<int>(row.group.waiting.size() - kMaxWaiters);
    return row.place == kMaxWaiters && more > 0 ? tr("waits, and %n more behind it", nullptr, more)
                                                : tr("waits, place %1", "in the queue").arg(row.place);
}

/// By which programs know the machine; of a machine that is not known, the id that it sent.
QString LockModel::idText(const LockHolder &holder, bool isMachineId) const
{
    if (const auto node = holder.node == NodeId::None ? std::nullopt : m_fleet.node(holder.node)) {
        const QString &known = isMachineId ? node->machineId : node->zincatiId;
        if (!known.isEmpty())
            return known;
    }
    return (holder.door == LockDoor::Locksmith) == isMachineId ? holder.id : QString();
}

QString LockModel::text(const Row &row, int column) const
{
    switch (column) {
    case Group:
        return row.isFirst ? row.group.id : QString();
    case Slots:
        return row.isFirst
            ? tr("%1 of %2", "slots: 1 of 2 held").arg(row.group.holders.size()).arg(row.group.slotCount)
            : QString();
    case Holder:
        return row.holder ? nameOf(*row.holder) : tr("nobody");
    case State:
        return stateText(row);
    case Age:
        return row.holder && row.holder->sinceMs > 0 ? ageText(m_fleet.nowMs() - row.holder->sinceMs)
                                                     : QString();
    case Door:
        return row.holder ? doorText(row.holder->door) : QString();
    case MachineId:
    case ZincatiId:
        return row.holder ? idText(*row.holder, column == MachineId) : QString();
    default:
        return {};
    }
}

QVariant LockModel::data(const QModelIndex &index, int role) const
{
    const Row *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    const bool isStale = row->holds() && row->holder->stale != LockStale::No;
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Age ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return index.column() >= MachineId && row->holder ? text(*row, index.column()) : QVariant();
    case IsNameRole:
        return index.column() == Group;
    case InkRole:
        if (isStale && (index.column() == State || index.column() == Age))
            return static_cast<int>(Ink::Error);
        return static_cast<int>(!row->holder || index.column() >= Door ? Ink::Muted : Ink::Text);
    case GlyphRole:
        if (index.column() == Holder && row->holder) {
            if (const auto node = m_fleet.node(row->holder->node))
                return QVariant::fromValue(node->state);
        }
        if (index.column() == State && isStale)
            return QVariant::fromValue(Severity::Warn);
        return {};
    default:
        return {};
    }
}

QVariant LockModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Age)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Group:
        return tr("Group");
    case Slots:
        return tr("Slots");
    case Holder:
        return tr("Node");
    case State:
        return tr("Lock");
    case Age:
        return tr("For", "column: how long a lock is held or waited for");
    case Door:
        return tr("Through", "column: the protocol of a lock");
    case MachineId:
        return tr("Machine-id");
    case ZincatiId:
        return tr("Zincati id");
    default:
        return {};
    }
}

} // namespace roadstead::ui
