#pragma once

#include "core/change_set.h"
#include "core/update_tally.h"

#include <QSet>

#include <deque>
#include <memory>
#include <queue>

namespace roadstead {

/// One update group with its counters and what it learned.
struct UpdateGroupLedger
{
    explicit UpdateGroupLedger(const UpdateTarget &updateTarget)
        : target(updateTarget)
        , tally(updateTarget)
    {
    }

    const UpdateTarget &target;
    UpdateTally tally;
    UpdateGroupState state;
    OfficeHours officeHours;
    bool mustStoreState = false; ///< the store has an older `state`
};

/// One instance with what is known of it besides its row.
struct UpdateEntry
{
    Instance instance;
    std::optional<Version> version; ///< instance.version, parsed
    UpdateGroupLedger *group = nullptr; ///< that answers it; null: none
    bool isSeen = false; ///< asked in the last 24 h
    qint64 storedCheckMs = 0; ///< lastCheckMs of the row that the store has
    QString installedBootId; ///< boot in which it reported "installed"; empty: unknown
    const char *lastRule = nullptr; ///< that decided its last check; null: none since the start
};

/// All instances of the update server by application and machine-id, each counted in its group's tally. Rows
/// change only through replace(), so that rows and counters cannot part.
class UpdateTable
{
public:
    void load(std::vector<Instance> instances, const std::vector<UpdateGroupState> &states, qint64 nowMs);
    void setConfig(FleetConfigPtr config, qint64 nowMs);

    /// Brings the counters to `nowMs` and returns the time to decide with: a clock that went back a little
    /// stands still, one that went back for more than an hour is followed, at the cost of counting anew.
    [[nodiscard]] qint64 advance(qint64 nowMs);

    /// Both ids as in Instance.
    [[nodiscard]] std::optional<quint32> find(const QString &appId, const QString &machineId) const;
    [[nodiscard]] quint32 add(Instance instance);
    [[nodiscard]] const UpdateEntry &entry(quint32 number) const
    {
        ++m_visits;
        return m_entries[number];
    }
    /// Not for `instance`, `version`, `group` and `isSeen`, which are counted.
    [[nodiscard]] UpdateEntry &notes(quint32 number)
    {
        ++m_visits;
        return m_entries[number];
    }
    /// How many rows were looked at so far: what an answer costs, without a clock.
    [[nodiscard]] quint64 visits() const { return m_visits; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

    void replace(quint32 number, Instance next, UpdateGroupLedger *group);
    /// It asked now.
    void markSeen(quint32 number);

    [[nodiscard]] UpdateChoice choose(
        const QString &appId, const QString &track, const QString &clusterGroup) const
    {
        return m_groups.choose(appId, track, clusterGroup);
    }
    [[nodiscard]] UpdateGroupLedger *group(const UpdateTarget *target);
    [[nodiscard]] UpdateGroupLedger *group(const QString &appId, const QString &groupId);
    [[nodiscard]] const std::vector<std::unique_ptr<UpdateGroupLedger>> &groups() const
    {
        return m_groupLedgers;
    }

    static constexpr qint64 kSeenMs = 24 * 3'600'000LL; ///< the peers count who asked within it

private:
    struct Key
    {
        QString appId;
        QString machineId;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.appId, key.machineId);
        }
    };
    using SeenItem = std::pair<qint64, quint32>; ///< a time not after the instance's last check; the instance

    [[nodiscard]] TallyRow row(quint32 number) const;
    void shareTexts(Instance &instance);
    void rebuild(qint64 nowMs);
    void recount(quint32 number);
    void forgetUnseen();
    void takeStates(const std::vector<UpdateGroupState> &states);
    [[nodiscard]] std::vector<UpdateGroupState> allStates() const;

    UpdateGroups m_groups;
    std::vector<std::unique_ptr<UpdateGroupLedger>> m_groupLedgers; ///< by UpdateTarget::number
    std::vector<UpdateGroupState> m_strayStates; ///< of groups that the configuration does not name now
    std::deque<UpdateEntry> m_entries;
    QSet<QString> m_sharedTexts; ///< versions, tracks, boards: few in a fleet, one copy each keeps them in
                                 ///< the processor's cache
    QHash<Key, quint32> m_numbers;
    std::priority_queue<SeenItem, std::vector<SeenItem>, std::greater<>>
        m_seenQueue; ///< one item for each that is seen
    qint64 m_nowMs = 0;
    mutable quint64 m_visits = 0;
};

} // namespace roadstead
