#pragma once

#include "core/report_builder.h"

#include <QHash>

namespace roadstead {

// What several kinds of reports are put together from.

[[nodiscard]] ReportCell textCell(const QString &text); ///< empty: no cell
[[nodiscard]] ReportCell momentCell(qint64 atMs); ///< 0: no cell
[[nodiscard]] ReportCell durationCell(qint64 ms); ///< 0 or less: no cell
[[nodiscard]] ReportCell wordCell(QLatin1String word);
[[nodiscard]] QList<ReportColumn> columnsOf(std::initializer_list<const char *> ids);

/// A report with its head filled in.
[[nodiscard]] Report reportOf(const ReportSource &source, ReportKind kind);
/// How many of `nodes` run which version in which cluster, newest version first, with totals.
[[nodiscard]] ReportTable versionMatrix(const QList<NodeSummary> &nodes);
/// The events as a table, in their order. `columns`: at, node, severity, what, who.
[[nodiscard]] ReportTable eventTable(
    const QString &id, const QList<Event> &events, const QHash<NodeId, const NodeSummary *> &nodes);
[[nodiscard]] QHash<NodeId, const NodeSummary *> nodesById(const QList<NodeSummary> &nodes);
/// `a` before `b` as people count: "node-2" before "node-10".
[[nodiscard]] bool isBefore(QStringView a, QStringView b);

} // namespace roadstead
