#pragma once

#include "core/fleet_api.h"
#include "ui/filter_completion.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace roadstead::ui {

/// The words of the fleet as it is: clusters, versions, groups and labels that a filter, a column or a label
/// can be offered. Gathered in small steps between other events, so that a fleet of 100,000 nodes holds
/// nobody up; each list is bounded. Lives in the main thread; the fleet outlives it.
class NodeVocabulary : public QObject
{
    Q_OBJECT

public:
    explicit NodeVocabulary(FleetApi &fleet, QObject *parent = nullptr);

    /// Begins to gather unless that was done in the last minutes. Call it when somebody begins to type.
    void prepare();
    /// What is known by now.
    [[nodiscard]] const FilterVocabulary &words();

    static constexpr int kMaxKeys = 300;
    static constexpr int kMaxValues = 500; ///< of one key or list
    static constexpr qsizetype kStep = 4000; ///< nodes between two looks at other events

Q_SIGNALS:
    void gathered();

private:
    void step();
    void take(const NodeSummary &node);

    FleetApi &m_fleet;
    QTimer m_timer;
    QElapsedTimer m_age;
    QList<NodeSummary> m_waiting;
    qsizetype m_at = 0;
    QSet<QString> m_versions;
    QSet<QString> m_groups;
    QSet<QString> m_profiles;
    QSet<QString> m_archs;
    QHash<QString, QSet<QString>> m_labels;
    FilterVocabulary m_words;
    bool m_isStale = true; ///< m_words does not hold all that the sets do
};

} // namespace roadstead::ui
