#include "ui/rollout_node_model.h"

#include "core/literals.h"
#include "core/update_error.h"
#include "core/verdict_text.h"
#include "core/version.h"
#include "ui/moment.h"
#include "ui/plain_table.h"

#include <algorithm>

namespace roadstead::ui {

RolloutNodeModel::RolloutNodeModel(FleetApi &fleet, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fleet(fleet)
{
}

void RolloutNodeModel::setRollout(const RolloutKey &key, bool isOver)
{
    if (key == m_key && isOver == m_isOver)
        return;
    beginResetModel();
    m_key = key;
    m_isOver = isOver;
    m_rows.clear();
    endResetModel();
}

RolloutNodeModel::Standing RolloutNodeModel::standingOf(EventKind last)
{
    switch (last) {
    case EventKind::UpdateDownloading:
        return Standing::Downloading;
    case EventKind::UpdateDownloaded:
        return Standing::Downloaded;
    case EventKind::UpdateInstalled:
        return Standing::Installed;
    case EventKind::UpdateComplete:
        return Standing::Complete;
    case EventKind::UpdateFailed:
        return Standing::Failed;
    case EventKind::UpdateReverted:
        return Standing::Reverted;
    default:
        return Standing::Granted;
    }
}

RolloutNodeModel::Standing RolloutNodeModel::standingOf(const NodeSummary &node, bool isBehind)
{
    return !isBehind                       ? Standing::Complete
        : node.isHeld                      ? Standing::Held
        : node.state == NodeState::Missing ? Standing::Missing
                                           : Standing::Waiting;
}

QList<RolloutNodeModel::Row> RolloutNodeModel::rowsOf(const RolloutHistory &history) const
{
    QList<Row> rows;
    const auto target = parseVersion(m_key.version);
    QHash<QString, bool> behind; ///< by version: a fleet repeats them
    for (const NodeSummary &node : m_fleet.nodes()) {
        const auto way = history.nodes().constFind(node.id);
        const bool isKnown = way != history.nodes().cend();
        if (!isKnown && (m_isOver || node.updateGroup != m_key.group || node.version.isEmpty()))
            continue;
        Row row {node.id, node.name, node.version, Standing::Waiting, {}};
        if (isKnown) {
            row.way = *way;
            row.standing = standingOf(way->last);
        } else {
            auto isBehind = behind.constFind(node.version);
            if (isBehind == behind.cend()) {
                const auto runs = parseVersion(node.version);
                isBehind = behind.insert(node.version, runs && target && *runs < *target);
            }
            row.standing = standingOf(node, *isBehind);
        }
        rows.append(row);
    }
    return rows;
}

void RolloutNodeModel::sync(const RolloutHistory &history)
{
    QList<Row> rows = rowsOf(history);
    QHash<NodeId, qsizetype> places;
    places.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        places.insert(rows[i].id, i);
    const bool isSameSet = rows.size() == m_rows.size()
        && std::ranges::all_of(m_rows, [&places](const Row &row) { return places.contains(row.id); });
    if (!isSameSet) {
        std::stable_sort(
            rows.begin(), rows.end(), [this](const Row &a, const Row &b) { return isBefore(a, b); });
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        Row &next = rows[places.value(m_rows[i].id)];
        if (next == m_rows[i])
            continue;
        m_rows[i] = std::move(next);
        Q_EMIT dataChanged(index(i, 0), index(i, kColumnCount - 1));
    }
}

bool RolloutNodeModel::isBefore(const Row &a, const Row &b) const
{
    const bool isUp = m_sortOrder == Qt::AscendingOrder;
    const Row &first = isUp ? a : b;
    const Row &second = isUp ? b : a;
    switch (m_sortColumn) {
    case StateColumn:
        if (first.standing != second.standing)
            return first.standing < second.standing;
        break;
    case GrantedColumn:
        if (first.way.grantedMs != second.way.grantedMs)
            return first.way.grantedMs < second.way.grantedMs;
        break;
    case DownloadedColumn:
        if (first.way.downloadedMs != second.way.downloadedMs)
            return first.way.downloadedMs < second.way.downloadedMs;
        break;
    case InstalledColumn:
        if (first.way.installedMs != second.way.installedMs)
            return first.way.installedMs < second.way.installedMs;
        break;
    case VersionColumn:
        if (first.version != second.version)
            return parseVersion(first.version).value_or(Version {})
                < parseVersion(second.version).value_or(Version {});
        break;
    case WhyColumn:
        if (first.way.errorCode != second.way.errorCode)
            return first.way.errorCode < second.way.errorCode;
        break;
    default:
        return first.name < second.name;
    }
    return a.name < b.name;
}

void RolloutNodeModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList kept = persistentIndexList();
    QList<NodeId> ids;
    for (const QModelIndex &each : kept)
        ids.append(m_rows[each.row()].id);
    std::stable_sort(
        m_rows.begin(), m_rows.end(), [this](const Row &a, const Row &b) { return isBefore(a, b); });
    for (qsizetype i = 0; i < kept.size(); ++i)
        changePersistentIndex(kept[i], index(rowOf(ids[i]), kept[i].column()));
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int RolloutNodeModel::rowOf(NodeId id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

QString RolloutNodeModel::standingText(Standing standing)
{
    switch (standing) {
    case Standing::Failed:
        return tr("Failed");
    case Standing::Reverted:
        return tr("Reverted");
    case Standing::Missing:
        return tr("Missing");
    case Standing::Held:
        return tr("Held");
    case Standing::Waiting:
        return tr("Not begun");
    case Standing::Granted:
        return tr("Granted");
    case Standing::Downloading:
        return tr("Downloading");
    case Standing::Downloaded:
        return tr("Downloaded");
    case Standing::Installed:
        return tr("Installed");
    case Standing::Complete:
        return tr("Complete");
    }
    return {};
}

Severity RolloutNodeModel::severityOf(Standing standing)
{
    switch (standing) {
    case Standing::Failed:
    case Standing::Reverted:
        return Severity::Error;
    case Standing::Missing:
    case Standing::Waiting:
        return Severity::Quiet;
    case Standing::Held:
        return Severity::Warn;
    case Standing::Complete:
        return Severity::Good;
    default:
        return Severity::Info;
    }
}

/// What its error means, or the newest decision about its updates; asked for the rows in sight only.
QString RolloutNodeModel::whyText(const Row &row) const
{
    if (row.standing == Standing::Failed || row.standing == Standing::Reverted)
        return updateErrorText(row.way.errorCode) + u" · "_s + QString::number(row.way.errorCode);
    if (row.standing == Standing::Complete || m_isOver)
        return {};
    for (const Verdict &verdict : m_fleet.verdicts(row.id)) {
        if (verdict.kind == VerdictKind::Update && !verdict.isGood)
            return summary(verdict);
        if (verdict.kind == VerdictKind::Lock && !verdict.isGood && row.standing == Standing::Installed)
            return summary(verdict);
    }
    return {};
}

QString RolloutNodeModel::text(const Row &row, int column) const
{
    const auto moment = [this](qint64 ms) { return ms > 0 ? momentText(ms, m_fleet.nowMs()) : QString(); };
    switch (column) {
    case NameColumn:
        return row.name;
    case StateColumn:
        return standingText(row.standing);
    case GrantedColumn:
        return moment(row.way.grantedMs);
    case DownloadedColumn:
        return moment(row.way.downloadedMs);
    case InstalledColumn:
        return moment(row.way.installedMs);
    case VersionColumn:
        return row.version;
    case WhyColumn:
        return whyText(row);
    default:
        return {};
    }
}

int RolloutNodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RolloutNodeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant RolloutNodeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == WhyColumn ? QVariant(text(row, column)) : QVariant();
    case GlyphRole:
        return column == StateColumn ? QVariant::fromValue(severityOf(row.standing)) : QVariant();
    case IsNameRole:
        return column == NameColumn;
    case InkRole: {
        const bool isQuiet = (column == StateColumn && row.standing == Standing::Complete)
            || (column >= GrantedColumn && column <= InstalledColumn)
            || (column == WhyColumn && row.way.errorCode == 0);
        return static_cast<int>(isQuiet ? Ink::Muted : Ink::Text);
    }
    default:
        return {};
    }
}

QVariant RolloutNodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Node");
    case StateColumn:
        return tr("State");
    case GrantedColumn:
        return tr("Granted");
    case DownloadedColumn:
        return tr("Downloaded");
    case InstalledColumn:
        return tr("Installed");
    case VersionColumn:
        return tr("Version");
    case WhyColumn:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace roadstead::ui
