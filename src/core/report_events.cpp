#include "core/literals.h"
#include "core/report_parts.h"

#include <QJsonDocument>

#include <algorithm>

namespace roadstead {

bool fits(const ReportQuery &query, const Event &event, const NodeSummary *node)
{
    if (event.atMs < query.sinceMs || (query.untilMs > 0 && event.atMs > query.untilMs)
        || event.severity < query.least)
        return false;
    if (query.node != NodeId::None && event.node != query.node)
        return false;
    if (!query.kinds.isEmpty() && !query.kinds.contains(event.kind))
        return false;
    if (!query.cluster.isEmpty() && (!node || node->cluster != query.cluster))
        return false;
    if (!query.who.isEmpty()
        && !event.detail.value(u"who"_s).toString().contains(query.who, Qt::CaseInsensitive))
        return false;
    return query.text.isEmpty()
        || QString::fromUtf8(QJsonDocument(event.detail).toJson(QJsonDocument::Compact))
               .contains(query.text, Qt::CaseInsensitive);
}

Report buildEvents(const ReportSource &source)
{
    Report report = reportOf(source, ReportKind::Events);
    const auto byId = nodesById(source.nodes);
    QList<Event> found;
    qint64 bad = 0;
    for (auto event = source.events.crbegin(); event != source.events.crend(); ++event) {
        if (!fits(source.query, *event, byId.value(event->node)))
            continue;
        found.append(*event);
        bad += event->severity >= Severity::Warn ? 1 : 0;
    }
    report.verdict = found.isEmpty() ? u"empty"_s : bad > 0 ? u"needs"_s : u"well"_s;
    const auto fact = [&report](const char *section, const char *id, const ReportCell &value) {
        if (value.index() != 0)
            report.facts.append({QString::fromLatin1(section), QString::fromLatin1(id), value});
    };
    fact("what", "total", found.size());
    fact("what", "needing", bad);
    if (!found.isEmpty()) {
        fact("what", "first", momentCell(found.constLast().atMs));
        fact("what", "last", momentCell(found.constFirst().atMs));
    }
    if (!source.hasAllEvents)
        fact("what", "left_out", wordCell("yes"_L1));
    const ReportQuery &query = source.query;
    const NodeSummary *node = byId.value(query.node);
    fact("scope", "since", momentCell(query.sinceMs));
    fact("scope", "until", momentCell(query.untilMs));
    fact("scope", "cluster", textCell(query.cluster));
    fact("scope", "node", node ? textCell(node->name) : ReportCell());
    if (query.least > Severity::Quiet)
        fact("scope", "least", wordCell(severityName(query.least)));
    fact("scope", "who", textCell(query.who));
    fact("scope", "text", textCell(query.text));
    if (!found.isEmpty())
        report.tables.append(eventTable(u"events"_s, found, byId));
    return report;
}

} // namespace roadstead
