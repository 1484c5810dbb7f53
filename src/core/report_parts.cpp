#include "core/report_parts.h"

#include "core/literals.h"
#include "core/verdict_text.h"
#include "core/version.h"

#include <QMap>

#include <algorithm>

namespace roadstead {

ReportCell textCell(const QString &text)
{
    return text.isEmpty() ? ReportCell() : ReportCell(text);
}

ReportCell momentCell(qint64 atMs)
{
    return atMs > 0 ? ReportCell(ReportMoment {atMs}) : ReportCell();
}

ReportCell durationCell(qint64 ms)
{
    return ms > 0 ? ReportCell(ReportDuration {ms}) : ReportCell();
}

ReportCell wordCell(QLatin1String word)
{
    return ReportWord {QString(word)};
}

QList<ReportColumn> columnsOf(std::initializer_list<const char *> ids)
{
    QList<ReportColumn> columns;
    for (const char *id : ids)
        columns.append({QString::fromLatin1(id), false});
    return columns;
}

Report reportOf(const ReportSource &source, ReportKind kind)
{
    Report report;
    report.kind = kind;
    report.atMs = source.nowMs;
    report.timeZone = source.timeZone;
    report.programVersion = source.programVersion;
    return report;
}

bool isBefore(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    const auto numberAt = [](QStringView text, qsizetype &at) {
        while (at < text.size() - 1 && text[at] == u'0' && text[at + 1].isDigit())
            ++at;
        const qsizetype from = at;
        while (at < text.size() && text[at].isDigit())
            ++at;
        return text.sliced(from, at - from);
    };
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const QStringView left = numberAt(a, i);
            const QStringView right = numberAt(b, j);
            if (left.size() != right.size())
                return left.size() < right.size();
            if (const int order = left.compare(right); order != 0)
                return order < 0;
            continue;
        }
        const QChar left = a[i++].toCaseFolded();
        const QChar right = b[j++].toCaseFolded();
        if (left != right)
            return left < right;
    }
    return a.size() - i < b.size() - j;
}

namespace {

/// Newest first; what is no version at the end.
bool isNewer(const QString &a, const QString &b)
{
    const auto left = parseVersion(a);
    const auto right = parseVersion(b);
    if (left && right && *left != *right)
        return *left > *right;
    if (left.has_value() != right.has_value())
        return left.has_value();
    return a < b;
}

} // namespace

ReportTable versionMatrix(const QList<NodeSummary> &nodes)
{
    QHash<QString, QHash<QString, qint64>> counts; // version → cluster → nodes
    QHash<QString, qint64> totals;
    for (const NodeSummary &node : nodes) {
        ++counts[node.version][node.cluster];
        ++totals[node.cluster];
    }
    QStringList versions = counts.keys();
    std::ranges::sort(versions, isNewer);
    QStringList clusters = totals.keys();
    clusters.removeAll(QString());
    std::ranges::sort(clusters, isBefore);
    ReportTable table;
    table.id = u"versions"_s;
    table.columns = columnsOf({"version"});
    for (const QString &cluster : std::as_const(clusters))
        table.columns.append({cluster, true});
    const bool hasUnassigned = totals.contains(QString());
    if (hasUnassigned) {
        clusters.append(QString());
        table.columns.append({u"unassigned"_s, false});
    }
    table.columns.append(columnsOf({"total", "share"}));
    const auto addRow = [&](const ReportCell &name, const QHash<QString, qint64> &counted) {
        QList<ReportCell> row {name};
        qint64 sum = 0;
        for (const QString &cluster : std::as_const(clusters)) {
            const qint64 count = counted.value(cluster);
            row.append(count);
            sum += count;
        }
        row.append(sum);
        row.append(ReportShare {static_cast<double>(sum) / static_cast<double>(nodes.size())});
        table.rows.append(row);
    };
    for (const QString &version : std::as_const(versions))
        addRow(version.isEmpty() ? wordCell("unknown"_L1) : ReportCell(version), counts.value(version));
    if (versions.size() > 1)
        addRow(wordCell("total"_L1), totals);
    return table;
}

QHash<NodeId, const NodeSummary *> nodesById(const QList<NodeSummary> &nodes)
{
    QHash<NodeId, const NodeSummary *> byId;
    byId.reserve(nodes.size());
    for (const NodeSummary &node : nodes)
        byId.insert(node.id, &node);
    return byId;
}

ReportTable eventTable(
    const QString &id, const QList<Event> &events, const QHash<NodeId, const NodeSummary *> &nodes)
{
    ReportTable table;
    table.id = id;
    table.columns = columnsOf({"at", "severity", "node", "what", "who", "event"});
    table.rows.reserve(events.size());
    for (const Event &event : events) {
        const NodeSummary *node = nodes.value(event.node);
        QJsonObject detail = event.detail;
        if (event.verdict && !detail.contains(u"reason"_s) && !event.verdict->isGood)
            detail.insert(u"reason"_s, summary(*event.verdict));
        const ReportCell name = node     ? ReportCell(node->name)
            : event.node == NodeId::None ? ReportCell()
                                         : ReportCell(u"#%1"_s.arg(static_cast<qint64>(event.node)));
        table.rows.append({momentCell(event.atMs), wordCell(severityName(event.severity)), name,
            ReportEvent {event.kind, detail}, textCell(detail.value(u"who"_s).toString()), event.id});
    }
    return table;
}

} // namespace roadstead
