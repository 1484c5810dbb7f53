#include "core/version_history.h"

#include "core/literals.h"
#include "core/version.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <vector>

namespace roadstead {

namespace {

/// The fleet at one moment of the way back.
class Fleet
{
public:
    explicit Fleet(const QList<NodeSummary> &nodes)
    {
        m_runs.reserve(nodes.size());
        for (const NodeSummary &node : nodes) {
            if (!node.version.isEmpty())
                put(node.id, node.version);
        }
    }

    void takeBack(const VersionChange &change)
    {
        const auto known = m_runs.constFind(change.node);
        if (known == m_runs.cend())
            return; // retired meanwhile: it is not counted at the end either
        --m_counts[*known];
        if (!change.before || change.before->isEmpty())
            m_runs.erase(known);
        else
            put(change.node, *change.before);
    }

    [[nodiscard]] const std::vector<int> &counts() const { return m_counts; }
    [[nodiscard]] const QStringList &versions() const { return m_versions; }

private:
    void put(NodeId node, const QString &version)
    {
        auto number = m_numbers.constFind(version);
        if (number == m_numbers.cend()) {
            number = m_numbers.insert(version, m_counts.size());
            m_versions.append(version);
            m_counts.push_back(0);
        }
        ++m_counts[*number];
        m_runs.insert(node, *number);
    }

    QHash<QString, std::size_t> m_numbers;
    QStringList m_versions;
    std::vector<int> m_counts;
    QHash<NodeId, std::size_t> m_runs;
};

std::vector<std::size_t> oldestFirst(const QStringList &versions)
{
    std::vector<std::optional<Version>> parsed;
    for (const QString &text : versions)
        parsed.push_back(parseVersion(text));
    std::vector<std::size_t> order(parsed.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::stable_sort(order.begin(), order.end(), [&parsed](std::size_t a, std::size_t b) {
        if (!parsed[a] || !parsed[b])
            return !parsed[a] && parsed[b];
        return *parsed[a] < *parsed[b];
    });
    return order;
}

} // namespace

QList<EventKind> versionEventKinds()
{
    return {EventKind::NodeSeen, EventKind::UpdateComplete, EventKind::UpdateReverted};
}

std::optional<VersionChange> versionChange(const Event &event)
{
    switch (event.kind) {
    case EventKind::NodeSeen:
        return VersionChange {event.atMs, event.node, std::nullopt};
    case EventKind::UpdateComplete:
    case EventKind::UpdateReverted: // it never came to report the new one
        return VersionChange {event.atMs, event.node, event.detail.value(u"from"_s).toString()};
    default:
        return std::nullopt;
    }
}

VersionHistory versionHistory(
    const QList<NodeSummary> &nodes, std::span<const VersionChange> newestFirst, const QList<qint64> &moments)
{
    Fleet fleet(nodes);
    std::vector<std::vector<int>> atMoments(static_cast<std::size_t>(moments.size()));
    auto next = newestFirst.begin();
    for (auto i = moments.size() - 1; i >= 0; --i) {
        for (; next != newestFirst.end() && next->atMs > moments[i]; ++next)
            fleet.takeBack(*next);
        atMoments[static_cast<std::size_t>(i)] = fleet.counts();
    }
    VersionHistory history;
    history.moments = moments;
    for (const std::size_t number : oldestFirst(fleet.versions())) {
        QList<int> counts;
        counts.reserve(moments.size());
        for (const std::vector<int> &at : atMoments)
            counts.append(number < at.size() ? at[number] : 0);
        if (std::ranges::all_of(counts, [](int count) { return count == 0; }))
            continue;
        history.versions.append(fleet.versions()[static_cast<qsizetype>(number)]);
        history.counts.append(counts);
    }
    return history;
}

} // namespace roadstead
