#pragma once

#include "core/change_set.h"
#include "core/fetch_ahead.h"
#include "core/ipv4.h"
#include "core/rollout_pace.h"
#include "core/row_memory.h"
#include "core/standing_check.h"
#include "core/update_tally.h"

#include <QSet>

#include <limits>
#include <memory>
#include <queue>
#include <utility>
#include <vector>

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
    CompletionLog completions; ///< of the target
    bool mustStoreState = false; ///< the store has an older `state`

    /// Whether its rollout has come to an end that `state` does not know yet.
    [[nodiscard]] bool hasFinished() const
    {
        return target.package && state.rolloutStartedMs != 0 && state.rolloutFinishedMs == 0
            && state.rolloutVersion == target.package->version && tally.isFinished();
    }
};

/// Rows that stay where they are while more are added.
template <typename Row> class RowBlocks
{
public:
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] Row &operator[](std::size_t at) { return m_blocks[at / kBlock][at % kBlock]; }
    [[nodiscard]] const Row &operator[](std::size_t at) const { return m_blocks[at / kBlock][at % kBlock]; }
    Row &add()
    {
        if (m_size == m_blocks.size() * kBlock)
            m_blocks.emplace_back().reserve(kBlock);
        ++m_size;
        return m_blocks.back().emplace_back();
    }
    void clear()
    {
        m_blocks.clear();
        m_size = 0;
    }
    /// Lets the processor fetch a row while it does something else.
    ROADSTEAD_ALWAYS_INLINE void fetchAhead(std::size_t at) const
    {
        roadstead::fetchAhead(&(*this)[at], sizeof(Row));
    }
    /// Only the row's first cache line.
    ROADSTEAD_ALWAYS_INLINE void fetchFirstAhead(std::size_t at) const
    {
        roadstead::fetchAhead(&(*this)[at], 1);
    }

private:
    static constexpr std::size_t kBlock = kRowsOfABlock<Row>;

    std::vector<RowBlock<Row>> m_blocks;
    std::size_t m_size = 0;
};

/// Numbers of rows by a hash of their keys, with their nodes and no key: a search looks at one place here and
/// at the row itself.
class NumberIndex
{
public:
    /// `isIt(number, node)`: the row has the key that was asked for, not only its hash.
    template <typename IsIt> [[nodiscard]] std::optional<quint32> find(size_t hash, const IsIt &isIt) const
    {
        const std::size_t at = slotOf(hash, isIt);
        return at < m_slots.size() ? std::optional(m_slots[at].number) : std::nullopt;
    }
    void insert(size_t hash, quint32 number, NodeId node)
    {
        if (++m_count * 2 > m_slots.size())
            grow();
        place({tagOf(hash), number, node});
    }
    /// `number` is in the index.
    void setNode(size_t hash, quint32 number, NodeId node)
    {
        m_slots[slotOf(hash, [number](quint32 other, NodeId) { return other == number; })].node = node;
    }
    void clear() { *this = NumberIndex(); }

private:
    static constexpr quint32 kNone = std::numeric_limits<quint32>::max();
    struct Slot
    {
        quint32 tag = 0;
        quint32 number = kNone;
        NodeId node = NodeId::None; ///< of the row
    };
    using Slots = std::vector<Slot, RowAllocator<Slot>>;

    /// Past the last slot: it is not here.
    template <typename IsIt> [[nodiscard]] std::size_t slotOf(size_t hash, const IsIt &isIt) const
    {
        const quint32 tag = tagOf(hash);
        for (std::size_t at = tag & m_mask; !m_slots.empty() && m_slots[at].number != kNone;
             at = (at + 1) & m_mask) {
            if (m_slots[at].tag == tag && isIt(m_slots[at].number, m_slots[at].node))
                return at;
        }
        return m_slots.size();
    }

    static quint32 tagOf(size_t hash) { return static_cast<quint32>(quint64 {hash} ^ quint64 {hash} >> 32U); }
    void place(Slot slot)
    {
        std::size_t at = slot.tag & m_mask;
        while (m_slots[at].number != kNone)
            at = (at + 1) & m_mask;
        m_slots[at] = slot;
    }
    void grow()
    {
        constexpr std::size_t kLeast = 64;
        const Slots before = std::exchange(m_slots, Slots(std::max(kLeast, m_slots.size() * 2)));
        m_mask = m_slots.size() - 1;
        for (const Slot &slot : before) {
            if (slot.number != kNone)
                place(slot);
        }
    }

    Slots m_slots; ///< a power of two; at most half of them in use
    std::size_t m_mask = 0;
    std::size_t m_count = 0;
};

/// The node that sent a check, as it was: another edition of its row, or another address, may be another
/// node.
struct CheckOrigin
{
    quint32 nodeEdition = 0;
    Ipv4 address = 0; ///< 0: not told

    bool operator==(const CheckOrigin &) const = default;
};

/// One instance with what is known of it besides its row. A check that repeats the last one needs the first
/// cache line alone: `standing` to the instance's machine-id.
struct alignas(kCacheLine) UpdateEntry
{
    const StandingCheck *standing
        = nullptr; ///< its last check, while the same one is answered alike; or null
    CheckOrigin origin; ///< of that check
    qint64 storedCheckMs = 0; ///< lastCheckMs of the row that the store has
    Instance instance;
    std::optional<Version> version; ///< instance.version, parsed
    UpdateGroupLedger *group = nullptr; ///< that answers it; null: none
    bool isSeen = false; ///< asked in the last 24 h
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

    /// Both ids as in Instance. `expect(number, node)` may fetch ahead what is kept of the instance that this
    /// most likely is, and of the node that it most likely has.
    template <typename Expect>
    [[nodiscard]] std::optional<quint32> find(
        const QString &appId, const MachineId &machineId, const Expect &expect) const
    {
        return m_numbers.find(keyHash(appId, machineId), [&](quint32 number, NodeId node) {
            expect(number, node);
            const UpdateEntry &entry = m_entries[number];
            return entry.instance.machineId == machineId
                && (entry.standing ? entry.standing->appId : entry.instance.appId) == appId;
        });
    }
    [[nodiscard]] std::optional<quint32> find(const QString &appId, const MachineId &machineId) const
    {
        return find(appId, machineId, [](quint32, NodeId) {});
    }
    ROADSTEAD_ALWAYS_INLINE void fetchAhead(quint32 number) const { m_entries.fetchAhead(number); }
    /// What is needed of a row with a standing check.
    ROADSTEAD_ALWAYS_INLINE void fetchStandingAhead(quint32 number) const
    {
        m_entries.fetchFirstAhead(number);
    }
    [[nodiscard]] quint32 add(Instance instance);
    [[nodiscard]] const UpdateEntry &entry(quint32 number) const
    {
        ++m_visits;
        return m_entries[number];
    }
    /// To be changed, so no check stands. Not for `instance`, `version`, `group` and `isSeen`, which are
    /// counted.
    [[nodiscard]] UpdateEntry &notes(quint32 number)
    {
        ++m_visits;
        m_entries[number].standing = nullptr;
        return m_entries[number];
    }
    /// The row's next check is answered like its last one until the row, its group or the configuration
    /// changes. Returns the reasons of both, for all rows the same list; null: it does not stand.
    const QList<Reason> *stand(
        quint32 number, const OmahaAppRequest &request, CheckOrigin origin, const QList<Reason> &reasons);
    /// Its standing check has come again, now.
    void standAgain(quint32 number)
    {
        ++m_visits;
        m_entries[number].instance.lastCheckMs = m_nowMs;
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
    [[nodiscard]] static size_t keyHash(const QString &appId, const MachineId &machineId)
    {
        return qHashMulti(QHashSeed::globalSeed(), appId, machineId);
    }
    using SeenItem = std::pair<qint64, quint32>; ///< a time not after the instance's last check; the instance

    [[nodiscard]] TallyRow row(quint32 number) const;
    void shareTexts(Instance &instance);
    void rebuild(qint64 nowMs);
    void recount(quint32 number);
    void forgetUnseen();
    void rememberPackages(const UpdateGroups &next);
    [[nodiscard]] std::vector<UpdateGroupState> allStates() const;
    void loadCompletions();
    void takeStates(const std::vector<UpdateGroupState> &states);

    UpdateGroups m_groups;
    std::vector<std::unique_ptr<UpdateGroupLedger>> m_groupLedgers; ///< by UpdateTarget::number
    std::vector<UpdateGroupState> m_strayStates; ///< of groups that the configuration does not name now
    RowBlocks<UpdateEntry> m_entries;
    QSet<QString> m_sharedTexts; ///< versions, tracks, boards: few in a fleet, one copy each keeps them in
                                 ///< the processor's cache
    NumberIndex m_numbers;
    StandingChecks m_standing;
    std::priority_queue<SeenItem, std::vector<SeenItem>, std::greater<>>
        m_seenQueue; ///< one item for each that is seen
    qint64 m_nowMs = 0;
    mutable quint64 m_visits = 0;
};

} // namespace roadstead
