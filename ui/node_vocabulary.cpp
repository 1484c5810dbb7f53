#include "ui/node_vocabulary.h"

#include "core/version.h"
#include "ui/node_columns.h"

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr std::chrono::minutes kGoodFor {5};

QStringList sorted(const QSet<QString> &set)
{
    QStringList list(set.cbegin(), set.cend());
    std::sort(
        list.begin(), list.end(), [](const QString &a, const QString &b) { return naturalOrder(a, b) < 0; });
    return list;
}

QStringList newestFirst(const QSet<QString> &set)
{
    QStringList list = sorted(set);
    std::stable_sort(list.begin(), list.end(), [](const QString &a, const QString &b) {
        return parseVersion(a).value_or(Version()) > parseVersion(b).value_or(Version());
    });
    return list;
}

void put(QSet<QString> &set, const QString &value)
{
    if (!value.isEmpty() && set.size() < NodeVocabulary::kMaxValues)
        set.insert(value);
}

} // namespace

NodeVocabulary::NodeVocabulary(FleetApi &fleet, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &NodeVocabulary::step);
    connect(&fleet, &FleetApi::nodesReset, this, [this] { m_age.invalidate(); });
    connect(&fleet, &FleetApi::configChanged, this, [this] { m_isStale = true; });
    connect(&fleet, &FleetApi::nodesChanged, this, [this](const QList<NodeSummary> &changed) {
        if (!m_age.isValid())
            return; // nobody has asked yet
        for (const NodeSummary &node : changed)
            take(node);
        m_isStale = true;
    });
}

void NodeVocabulary::prepare()
{
    if (m_timer.isActive()
        || (m_age.isValid() && !m_age.hasExpired(std::chrono::milliseconds(kGoodFor).count())))
        return;
    m_age.start();
    m_waiting = m_fleet.nodes();
    m_at = 0;
    for (QSet<QString> *set : {&m_versions, &m_groups, &m_profiles, &m_archs})
        set->clear();
    m_labels.clear();
    step();
    if (m_at < m_waiting.size())
        m_timer.start();
}

void NodeVocabulary::step()
{
    const qsizetype end = std::min(m_at + kStep, m_waiting.size());
    for (; m_at < end; ++m_at)
        take(m_waiting.at(m_at)); // the list is the fleet's own: nothing may copy it
    m_isStale = true;
    if (m_at < m_waiting.size())
        return;
    m_timer.stop();
    m_waiting.clear();
    m_at = 0;
    Q_EMIT gathered();
}

void NodeVocabulary::take(const NodeSummary &node)
{
    put(m_versions, node.version);
    put(m_groups, node.group);
    put(m_groups, node.updateGroup);
    put(m_groups, node.lockGroup);
    put(m_profiles, node.profile);
    put(m_archs, node.arch);
    for (auto it = node.labels.cbegin(); it != node.labels.cend(); ++it) {
        auto values = m_labels.find(it.key());
        if (values == m_labels.end()) {
            if (m_labels.size() >= kMaxKeys)
                continue;
            values = m_labels.insert(it.key(), {});
        }
        put(*values, it.value());
    }
}

const FilterVocabulary &NodeVocabulary::words()
{
    if (!m_isStale)
        return m_words;
    m_isStale = m_timer.isActive(); // more comes
    m_words = {};
    const FleetConfigPtr config = m_fleet.config();
    for (const Cluster &cluster : config->document().clusters) {
        if (m_words.clusters.size() < kMaxValues)
            m_words.clusters.append(cluster.id);
    }
    m_words.versions = newestFirst(m_versions);
    m_words.groups = sorted(m_groups);
    m_words.profiles = sorted(m_profiles);
    m_words.archs = sorted(m_archs);
    for (auto it = m_labels.cbegin(); it != m_labels.cend(); ++it)
        m_words.labels.insert(it.key(), sorted(*it));
    return m_words;
}

} // namespace roadstead::ui
