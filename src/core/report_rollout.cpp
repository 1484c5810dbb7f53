#include "core/literals.h"
#include "core/report_journeys.h"
#include "core/report_parts.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <map>

namespace roadstead {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qsizetype kMaxNamed = 20; ///< nodes by name in one cell
constexpr std::size_t kMaxHolds = 20;

/// One rollout's report while it is put together.
class RolloutReport
{
public:
    explicit RolloutReport(const ReportSource &source)
        : m_source(source)
        , m_byId(nodesById(source.nodes))
        , m_span(spanOf(source))
        , m_report(reportOf(source, ReportKind::Rollout))
    {
        findGroup(source.documentAtStart ? *source.documentAtStart : source.config->document());
        m_journeys = journeysOf(source, m_span, m_policy);
        std::ranges::sort(m_journeys,
            [this](const Journey &a, const Journey &b) { return isBefore(nameOf(a.node), nameOf(b.node)); });
        m_holds = holdsOf(source, m_span, m_byId);
    }

    Report build()
    {
        m_report.subject = m_span.group + u' ' + m_span.version;
        addResult();
        addWhat();
        addScope();
        addPolicy();
        addLocks();
        if (ReportChart chart = stateChart(m_journeys, m_span); !chart.moments.isEmpty())
            m_report.charts.append(std::move(chart));
        addChanges();
        addPace();
        addFailures();
        addExceptions();
        addHolds();
        QList<NodeSummary> members;
        for (const Journey &journey : m_journeys) {
            if (const NodeSummary *node = m_byId.value(journey.node))
                members.append(*node);
        }
        if (!members.isEmpty())
            m_report.tables.append(versionMatrix(members));
        addNodes();
        addEvents();
        return std::move(m_report);
    }

private:
    void findGroup(const FleetDocument &document)
    {
        m_policy = m_source.status.policy;
        for (const Application &application : document.applications) {
            if (normalizedAppId(application.id) != m_span.appId)
                continue;
            m_application = application;
            for (const UpdateGroup &group : application.updateGroups) {
                if (group.id == m_span.group) {
                    m_policy = group.policy;
                    m_channel = group.channel;
                }
            }
        }
    }

    void fact(const char *section, const char *id, const ReportCell &value)
    {
        if (value.index() != 0)
            m_report.facts.append({QString::fromLatin1(section), QString::fromLatin1(id), value});
    }
    QString nameOf(NodeId id) const
    {
        const NodeSummary *node = m_byId.value(id);
        return node ? node->name : u"#%1"_s.arg(static_cast<qint64>(id));
    }
    qint64 countOf(JourneyState state) const
    {
        return std::ranges::count(m_journeys, state, &Journey::state);
    }
    void add(ReportTable table)
    {
        if (!table.rows.isEmpty())
            m_report.tables.append(std::move(table));
    }
    static ReportTable tableOf(const QString &id, std::initializer_list<const char *> columns)
    {
        ReportTable table;
        table.id = id;
        table.columns = columnsOf(columns);
        return table;
    }

    void addResult();
    void addWhat();
    void addScope();
    void addPolicy();
    void addLocks();
    void addChanges();
    void addPace();
    void addFailures();
    void addExceptions();
    void addNeverSeen(ReportTable &table) const;
    void addHolds();
    void addNodes();
    void addEvents();

    const ReportSource &m_source;
    const QHash<NodeId, const NodeSummary *> m_byId;
    RolloutSpan m_span;
    Report m_report;
    UpdatePolicy m_policy;
    Application m_application;
    QString m_channel;
    std::vector<Journey> m_journeys;
    std::vector<LockHold> m_holds;
};

void RolloutReport::addResult()
{
    m_report.verdict = m_span.verdict;
    if (m_span.startMs == 0)
        m_report.verdict = u"idle"_s;
    else if (m_span.verdict == "finished"_L1 && countOf(JourneyState::Failed) > 0)
        m_report.verdict = u"finished_failures"_s;
    const auto total = static_cast<qint64>(m_journeys.size());
    fact("result", "total", total);
    for (const JourneyState state : kAllJourneyStates)
        fact("result", journeyStateName(state).data(), countOf(state));
    if (total > 0)
        fact("result", "done_share",
            ReportShare {static_cast<double>(countOf(JourneyState::Complete)) / static_cast<double>(total)});
    if (m_span.startMs > 0) {
        fact("result", "started", momentCell(m_span.startMs));
        const bool hasEnded = m_report.verdict != "running"_L1 && m_span.endMs < m_source.nowMs;
        fact("result", "ended", hasEnded ? momentCell(m_span.endMs) : ReportCell());
        fact("result", "duration", durationCell(m_span.endMs - m_span.startMs));
    }
    if (m_source.status.version == m_span.version) {
        fact("result", "reason", textCell(m_source.status.reason));
        if (m_source.status.etaLikelyMs)
            fact("result", "eta", momentCell(*m_source.status.etaLikelyMs));
    }
}

void RolloutReport::addWhat()
{
    QStringList from;
    for (const Journey &journey : m_journeys) {
        if (!journey.from.isEmpty() && !from.contains(journey.from))
            from.append(journey.from);
    }
    std::ranges::sort(from, isBefore);
    fact("what", "application", textCell(m_application.name));
    fact("what", "application_id", textCell(m_span.appId));
    fact("what", "update_group", textCell(m_span.group));
    fact("what", "channel", textCell(m_channel));
    fact("what", "from", textCell(from.join(u", "_s)));
    fact("what", "version", textCell(m_span.version));
    for (const Package &package : m_application.packages) {
        if (package.version != m_span.version)
            continue;
        fact("what", "package", textCell(package.url + package.filename));
        fact("what", "size", package.sizeBytes > 0 ? ReportCell(package.sizeBytes) : ReportCell());
        fact("what", "sha256", textCell(package.sha256));
        fact("what", "description", textCell(package.description));
    }
}

void RolloutReport::addScope()
{
    QStringList clusters;
    for (const Cluster &cluster : m_source.config->document().clusters) {
        if (cluster.updateGroup == m_span.group)
            clusters.append(cluster.id);
    }
    fact("scope", "clusters_list", textCell(clusters.join(u", "_s)));
    fact("scope", "nodes", static_cast<qint64>(m_journeys.size()));
}

void RolloutReport::addPolicy()
{
    const auto yesNo = [](bool isSo) { return wordCell(isSo ? "yes"_L1 : "no"_L1); };
    fact("policy", "updates_enabled", yesNo(m_policy.updatesEnabled));
    fact("policy", "safe_mode", yesNo(m_policy.safeMode));
    fact("policy", "office_hours", yesNo(m_policy.officeHours));
    fact("policy", "timezone", textCell(m_policy.timezone));
    fact("policy", "max_updates",
        m_policy.maxUpdatesPerPeriod > 0 ? ReportCell(static_cast<qint64>(m_policy.maxUpdatesPerPeriod))
                                         : wordCell("no_limit"_L1));
    if (m_policy.maxUpdatesPerPeriod > 0)
        fact("policy", "period", ReportDuration {m_policy.periodMinutes * kMinuteMs});
    fact("policy", "update_timeout", ReportDuration {m_policy.updateTimeoutMinutes * kMinuteMs});
    if (!m_source.documentAtStart)
        fact("policy", "policy_of", wordCell("now"_L1));
}

void RolloutReport::addLocks()
{
    if (m_holds.empty())
        return;
    fact("locks", "holds", static_cast<qint64>(m_holds.size()));
    fact("locks", "most_at_once", mostAtOnce(m_holds));
    fact("locks", "longest_hold", durationCell(m_holds.front().endMs - m_holds.front().takenMs));
    fact("locks", "longest_holder", textCell(nameOf(m_holds.front().node)));
    fact("locks", "forced", std::ranges::count(m_holds, true, &LockHold::isForced));
    qint64 down = 0;
    for (const Journey &journey : m_journeys) {
        if (journey.installedMs > 0 && journey.endedMs > journey.installedMs)
            down += journey.endedMs - journey.installedMs;
    }
    fact("locks", "reboot_time", durationCell(down));
}

// What people did to the fleet while it ran, and where the group stopped by itself.
void RolloutReport::addChanges()
{
    ReportTable table = tableOf(u"changes"_s, {"at", "what", "who", "reason"});
    for (const Event &event : m_source.events) {
        const bool isOfGroupAlone
            = event.kind >= EventKind::RolloutPaused && event.kind <= EventKind::RolloutAborted;
        const bool isOfPeople = event.kind == EventKind::ConfigApplied || event.kind == EventKind::CommandDone
            || event.kind == EventKind::LockForced;
        if (event.atMs < m_span.startMs || event.atMs > m_span.endMs || m_span.startMs == 0
            || !(isOfPeople || (isOfGroupAlone && isOfGroup(m_span, event))))
            continue;
        QJsonObject detail = event.detail; // its own columns hold these
        const QString who = detail.take(u"who"_s).toString();
        const QString reason = detail.take(u"reason"_s).toString();
        table.rows.append(
            {momentCell(event.atMs), ReportEvent {event.kind, detail}, textCell(who), textCell(reason)});
    }
    add(std::move(table));
}

void RolloutReport::addPace()
{
    ReportTable table = tableOf(u"pace"_s, {"step", "count", "median", "p95", "longest"});
    const auto addStep = [&](QLatin1String step, qint64 Journey::*from, qint64 Journey::*to) {
        std::vector<qint64> times;
        for (const Journey &journey : m_journeys) {
            if (journey.*from > 0 && journey.*to >= journey.*from && journey.state == JourneyState::Complete)
                times.push_back(journey.*to - journey.*from);
        }
        if (times.empty())
            return;
        std::ranges::sort(times);
        const auto at = [&times](std::size_t percent) {
            return ReportDuration {times[std::min(times.size() - 1, times.size() * percent / 100)]};
        };
        table.rows.append({wordCell(step), static_cast<qint64>(times.size()), at(50), at(95), at(100)});
    };
    addStep("download"_L1, &Journey::grantedMs, &Journey::downloadedMs);
    addStep("install"_L1, &Journey::downloadedMs, &Journey::installedMs);
    addStep("reboot"_L1, &Journey::installedMs, &Journey::endedMs);
    addStep("whole"_L1, &Journey::grantedMs, &Journey::endedMs);
    add(std::move(table));
}

void RolloutReport::addFailures()
{
    struct Failure
    {
        qint64 count = 0;
        qint64 lastMs = 0;
        QStringList nodes;
    };
    std::map<int, Failure> failures;
    for (const Journey &journey : m_journeys) {
        if (journey.state != JourneyState::Failed || journey.isTimedOut)
            continue;
        Failure &failure = failures[journey.errorCode];
        ++failure.count;
        failure.lastMs = std::max(failure.lastMs, journey.endedMs);
        if (failure.nodes.size() < kMaxNamed)
            failure.nodes.append(nameOf(journey.node));
    }
    std::vector<std::pair<int, Failure>> sorted(failures.begin(), failures.end());
    std::ranges::stable_sort(
        sorted, [](const auto &a, const auto &b) { return a.second.count > b.second.count; });
    ReportTable table = tableOf(u"failures"_s, {"code", "meaning", "count", "last", "nodes"});
    for (const auto &[code, failure] : sorted) {
        QString names = failure.nodes.join(u", "_s);
        if (failure.count > failure.nodes.size())
            names += u", … (+%1)"_s.arg(failure.count - failure.nodes.size());
        table.rows.append({static_cast<qint64>(code), ReportUpdateError {code}, failure.count,
            momentCell(failure.lastMs), names});
    }
    add(std::move(table));
}

void RolloutReport::addExceptions()
{
    ReportTable table = tableOf(u"exceptions"_s, {"node", "cluster", "exception", "at", "version"});
    const auto addRow = [&](const Journey &journey, QLatin1String word, qint64 atMs) {
        const NodeSummary *node = m_byId.value(journey.node);
        table.rows.append({nameOf(journey.node), node ? textCell(node->cluster) : ReportCell(),
            wordCell(word), momentCell(atMs), node ? textCell(node->version) : ReportCell()});
    };
    for (const Journey &journey : m_journeys) {
        const NodeSummary *node = m_byId.value(journey.node);
        if (journey.state == JourneyState::Failed && journey.hasReverted)
            addRow(journey, "reverted"_L1, journey.endedMs);
        else if (journey.isTimedOut)
            addRow(journey, "timed_out"_L1, journey.grantedMs + m_policy.updateTimeoutMinutes * kMinuteMs);
        else if (!node)
            addRow(journey, "gone"_L1, journey.endedMs);
        else if (journey.state == JourneyState::Waiting && node->isHeld)
            addRow(journey, "held"_L1, 0);
        else if (journey.state != JourneyState::Complete && node->state == NodeState::Missing)
            addRow(journey, "missing"_L1, node->lastSeenMs);
    }
    addNeverSeen(table);
    add(std::move(table));
}

// Machines that the document puts into this group and that never came.
void RolloutReport::addNeverSeen(ReportTable &table) const
{
    QSet<QString> seen;
    for (const NodeSummary &node : m_source.nodes) {
        for (const QString &id : {node.uuid, node.serial, node.machineId})
            seen.insert(normalizedNodeId(id));
        for (const QString &mac : node.macs)
            seen.insert(normalizedNodeId(mac));
    }
    for (const Cluster &cluster : m_source.config->document().clusters) {
        if (cluster.updateGroup != m_span.group)
            continue;
        for (const QString &id : cluster.nodes) {
            if (!seen.contains(normalizedNodeId(id)))
                table.rows.append({id, cluster.id, wordCell("never_seen"_L1), ReportCell(), ReportCell()});
        }
    }
}

void RolloutReport::addHolds()
{
    ReportTable table = tableOf(u"locks"_s, {"lock_group", "node", "taken", "held_for", "outcome"});
    for (std::size_t i = 0; i < std::min(m_holds.size(), kMaxHolds); ++i) {
        const LockHold &hold = m_holds[i];
        const NodeSummary *node = m_byId.value(hold.node);
        table.rows.append({hold.group, node ? node->name : hold.id, momentCell(hold.takenMs),
            ReportDuration {hold.endMs - hold.takenMs},
            wordCell(hold.isForced ? "forced"_L1
                    : hold.isHeld  ? "still_held"_L1
                                   : "given_back"_L1)});
    }
    table.left = static_cast<qint64>(m_holds.size()) - table.rows.size();
    add(std::move(table));
}

void RolloutReport::addNodes()
{
    ReportTable table = tableOf(u"nodes"_s,
        {"node", "cluster", "outcome", "from", "version", "granted", "downloaded", "installed", "ended",
            "took", "attempts", "code", "meaning", "address", "mac"});
    table.rows.reserve(static_cast<qsizetype>(m_journeys.size()));
    for (const Journey &journey : m_journeys) {
        const NodeSummary *node = m_byId.value(journey.node);
        const bool hasFailed = journey.state == JourneyState::Failed && !journey.isTimedOut;
        const QLatin1String outcome = journey.isTimedOut ? "timed_out"_L1
            : hasFailed && journey.hasReverted           ? "reverted"_L1
                                                         : journeyStateName(journey.state);
        const qint64 took
            = journey.grantedMs > 0 && journey.endedMs > 0 ? journey.endedMs - journey.grantedMs : 0;
        table.rows.append({nameOf(journey.node), node ? textCell(node->cluster) : ReportCell(),
            wordCell(outcome), textCell(journey.from), node ? textCell(node->version) : ReportCell(),
            momentCell(journey.grantedMs), momentCell(journey.downloadedMs), momentCell(journey.installedMs),
            momentCell(journey.endedMs), durationCell(took), static_cast<qint64>(journey.attempts),
            hasFailed ? ReportCell(static_cast<qint64>(journey.errorCode)) : ReportCell(),
            hasFailed ? ReportCell(ReportUpdateError {journey.errorCode}) : ReportCell(),
            node ? textCell(node->address) : ReportCell(), node ? textCell(node->mac) : ReportCell()});
    }
    add(std::move(table));
}

void RolloutReport::addEvents()
{
    QList<Event> mine;
    for (const Event &event : m_source.events) {
        const bool isUpdate
            = event.kind >= EventKind::UpdateGranted && event.kind <= EventKind::UpdateReverted;
        const bool isOther
            = event.kind >= EventKind::RolloutPaused && event.kind <= EventKind::RolloutAborted;
        const bool isLock = event.kind >= EventKind::LockTaken;
        const bool fitsGroup = isUpdate
            ? isOfGroup(m_span, event) && event.detail.value(u"version"_s).toString() == m_span.version
            : !isOther || isOfGroup(m_span, event);
        const NodeSummary *node = m_byId.value(event.node);
        const bool fitsLock = !isLock || (node && node->updateGroup == m_span.group);
        if (fitsGroup && fitsLock && event.atMs >= m_span.startMs && event.atMs <= m_span.endMs)
            mine.append(event);
    }
    fact("data", "events", mine.size());
    if (!m_source.hasAllEvents)
        fact("data", "left_out", wordCell("yes"_L1));
    add(eventTable(u"events"_s, mine, m_byId));
}

} // namespace

Report buildRollout(const ReportSource &source)
{
    return RolloutReport(source).build();
}

QList<EventKind> rolloutReportKinds()
{
    return {EventKind::ConfigApplied, EventKind::CommandDone, EventKind::UpdateGranted,
        EventKind::UpdateDownloading, EventKind::UpdateDownloaded, EventKind::UpdateInstalled,
        EventKind::UpdateComplete, EventKind::UpdateFailed, EventKind::UpdateReverted,
        EventKind::RolloutPaused, EventKind::RolloutResumed, EventKind::RolloutStarted,
        EventKind::RolloutFinished, EventKind::RolloutAborted, EventKind::LockTaken, EventKind::LockReleased,
        EventKind::LockForced, EventKind::LockExpired};
}

} // namespace roadstead
