#pragma once

#include "core/node_summary.h"

#include <QString>

#include <compare>
#include <span>
#include <vector>

namespace roadstead::ui {

/// What the table of nodes can show, in the order in which a new window shows it.
enum class NodeColumn : unsigned char
{
    State,
    Name,
    Cluster,
    Version,
    Labels,
    Address,
    Mac,
    Group,
    Profile,
    UpdateGroup,
    Serial,
    Arch,
    Strategy,
    Boot,
    LastSeen
};
inline constexpr int kNodeColumnCount = 15;

/// Stable, for the settings: "state", "lastSeen".
[[nodiscard]] QLatin1String nodeColumnId(NodeColumn column);
[[nodiscard]] QString nodeColumnTitle(NodeColumn column);
/// The cell as text; `nowMs` is for ages. Empty where nothing is known.
[[nodiscard]] QString nodeColumnText(const NodeSummary &node, NodeColumn column, qint64 nowMs);
/// Numbers and ages stand at the end of their column.
[[nodiscard]] bool isEndAligned(NodeColumn column);

/// Letters without regard to case, runs of digits by their value: "node-9" before "node-10".
[[nodiscard]] std::strong_ordering naturalOrder(QStringView left, QStringView right);
/// naturalOrder(), but MACs, the names of nodes without one, come first and by their number.
[[nodiscard]] std::weak_ordering nameOrder(QStringView left, QStringView right);
/// How two nodes stand in a table that is sorted by the column. States: what needs a person first. Last seen:
/// the newest first.
[[nodiscard]] std::weak_ordering nodeOrder(
    const NodeSummary &left, const NodeSummary &right, NodeColumn column);
/// Sorts `places`, indexes into `nodes`, by the column; equal nodes keep their order. Works on integer keys
/// made once a node.
void sortNodes(
    std::vector<int> &places, std::span<const NodeSummary> nodes, NodeColumn column, Qt::SortOrder order);
/// The same by the value of one label; nodes without it come first.
void sortNodesByLabel(
    std::vector<int> &places, std::span<const NodeSummary> nodes, const QString &key, Qt::SortOrder order);
/// How two nodes stand in a table that is sorted by that label.
[[nodiscard]] std::weak_ordering labelOrder(
    const NodeSummary &left, const NodeSummary &right, const QString &key);

} // namespace roadstead::ui
