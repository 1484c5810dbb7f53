#pragma once

#include "core/fleet_api.h"
#include "core/rollout_history.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace roadstead::ui {

/// The history of one rollout: read in pages, a bounded number of them, then followed live. Lives in the main
/// thread; the fleet outlives it.
class RolloutStory : public QObject
{
    Q_OBJECT

public:
    explicit RolloutStory(FleetApi &fleet, QObject *parent = nullptr);

    /// `untilMs`: 0 for a rollout that goes on. The same one again is not read anew.
    void show(const RolloutKey &key, qint64 sinceMs, qint64 untilMs);
    void reload();
    void clear();
    [[nodiscard]] const RolloutKey &key() const { return m_key; }
    [[nodiscard]] const RolloutHistory &history() const { return m_history; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// The events before this moment were too many to be read; 0: all are known.
    [[nodiscard]] qint64 cutAtMs() const { return m_cutAtMs; }

    static constexpr int kMaxPages = 20; ///< of EventQuery::kMaxEventsAtOnce

Q_SIGNALS:
    /// Coalesced to about one a second.
    void changed();
    void failed(const QString &sentence);

private:
    void ask();
    void takePage(const QList<Event> &events);
    void takeNew(const QList<Event> &events);

    FleetApi &m_fleet;
    RolloutKey m_key;
    qint64 m_sinceMs = 0;
    qint64 m_untilMs = 0;
    RolloutHistory m_history;
    std::vector<RolloutStep> m_pageSteps; ///< newest first, until the last page is there
    qint64 m_newestId = 0;
    qint64 m_beforeId = 0;
    qint64 m_cutAtMs = 0;
    int m_pages = 0;
    int m_round = 0; ///< answers to earlier questions are not taken
    bool m_isLoading = false;
    QList<Event> m_early; ///< recorded while pages were still asked for
    QTimer m_soon;
};

} // namespace roadstead::ui
