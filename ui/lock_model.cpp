#include "ui/lock_model.h"

#include "core/literals.h"
#include "ui/plain_table.h"
#include "ui/words.h"

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kWaitersNamed = 6;
constexpr qsizetype kShortId = 12;

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
        if (group.holders.isEmpty())
            rows.append({group, std::nullopt, true});
        for (qsizetype i = 0; i < group.holders.size(); ++i)
            rows.append({group, group.holders[i], i == 0});
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
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const Row &row) { return row.holder.has_value(); }));
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

bool LockModel::isOverdue(const LockHolder &holder) const
{
    const auto node = holder.node == NodeId::None ? std::nullopt : m_fleet.node(holder.node);
    if (node && (node->state == NodeState::Missing || node->state == NodeState::Failed))
        return true;
    return holder.sinceMs > 0 && m_fleet.nowMs() - holder.sinceMs > kOverdueMs;
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
    case Age:
        return row.holder && row.holder->sinceMs > 0 ? ageText(m_fleet.nowMs() - row.holder->sinceMs)
                                                     : QString();
    case Waiting: {
        if (!row.isFirst)
            return {};
        QStringList names;
        for (const LockHolder &waiter :
            row.group.waiting.first(std::min<qsizetype>(kWaitersNamed, row.group.waiting.size())))
            names.append(nameOf(waiter));
        const auto more = static_cast<int>(row.group.waiting.size()) - kWaitersNamed;
        if (more > 0)
            names.append(tr("and %n more", nullptr, more));
        return names.isEmpty() ? tr("nobody") : names.join(u", "_s);
    }
    default:
        return {};
    }
}

QVariant LockModel::data(const QModelIndex &index, int role) const
{
    const Row *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    const bool isNobody = (index.column() == Holder && !row->holder)
        || (index.column() == Waiting && row->group.waiting.isEmpty());
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Age ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Holder && row->holder ? tr("Lock id %1").arg(row->holder->id) : QVariant();
    case IsNameRole:
        return index.column() == Group;
    case InkRole:
        if (index.column() == Age && row->holder && isOverdue(*row->holder))
            return static_cast<int>(Ink::Error);
        return static_cast<int>(isNobody ? Ink::Muted : Ink::Text);
    case GlyphRole:
        if (index.column() == Holder && row->holder) {
            if (const auto node = m_fleet.node(row->holder->node))
                return QVariant::fromValue(node->state);
        }
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
        return tr("Holder");
    case Age:
        return tr("Held for");
    case Waiting:
        return tr("Waiting, in order");
    default:
        return {};
    }
}

} // namespace roadstead::ui
