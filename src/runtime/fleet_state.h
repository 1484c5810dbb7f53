#pragma once

#include "core/change_set.h"
#include "core/fleet_api.h"
#include "core/fleet_config.h"
#include "core/node_registry.h"
#include "core/node_summary.h"
#include "core/update_ledger.h"
#include "runtime/brief_mutex.h"
#include "runtime/lock_board.h"
#include "runtime/node_marks.h"
#include "runtime/node_rows.h"
#include "services/boot_renderer.h"
#include "store/lock_state.h"

#include <QSet>

#include <array>
#include <memory>
#include <mutex>

namespace roadstead::store {
class Store;
}

namespace roadstead::runtime {

/// UTC milliseconds since the epoch; a test or the demo brings its own.
using Clock = std::function<qint64()>;

/// The live fleet in memory: who is who, what each instance runs, the newest verdicts, the configuration in
/// force. One mutex guards it, because the threads of the HTTP server, the boot thread and the main thread
/// all ask and change it; every hold is some microseconds and never spans a wait. What changes is handed to
/// the store; what it promises is answered after the commit.
class FleetState
{
public:
    FleetState(store::Store &store, Clock clock);

    [[nodiscard]] qint64 nowMs() const { return m_clock(); }

    /// Replaces everything by what the store gave.
    void load(StoredState stored, const FleetConfigPtr &config);
    void setConfig(const FleetConfigPtr &config);
    /// With its renderer, which takes time to make.
    void setConfig(const FleetConfigPtr &config, std::shared_ptr<const services::BootRenderer> renderer);
    [[nodiscard]] FleetConfigPtr config() const;
    [[nodiscard]] std::shared_ptr<const services::BootRenderer> renderer() const;
    /// In force from the next answer on.
    void setSecrets(SecretSnapshotPtr secrets);
    [[nodiscard]] SecretSnapshotPtr secrets() const; ///< never null

    struct Contact
    {
        NodeId node = NodeId::None;
        Labels labels; ///< the administrator's, and "cluster"
        QString updateGroup; ///< of the node's cluster
        bool isHeld = false; ///< by the administrator: no update, no reboot lock
    };
    /// Which node is this? Its row and what it says about itself are recorded.
    Contact sight(const Sighting &sighting);

    /// Adds to a node's history. The same fact again within kRepeatMs is not written: a client that asks ten
    /// times a second makes one line. A verdict becomes the node's newest of its kind.
    void note(Event event) { noteVerdict(std::move(event), true); }
    /// As note(); without `isNews` only the verdict is kept.
    void noteVerdict(Event event, bool isNews);
    /// A node with what it asked the boot services last.
    struct LastBoot
    {
        QString group;
        QString profile;
        QByteArray query; ///< empty: not since the station started
        QByteArray baseUrl;

        bool operator==(const LastBoot &) const = default;
    };
    [[nodiscard]] std::optional<std::pair<Node, LastBoot>> bootOf(NodeId id) const;
    /// Of all that are not retired. Holds the mutex for moments only, so that nobody waits for it.
    [[nodiscard]] std::vector<std::pair<Node, LastBoot>> boots() const;

    /// The node that was last heard at this address; None: unknown.
    [[nodiscard]] NodeId nodeAt(const QString &address) const;
    /// The nodes that joined their cluster's etcd by its discovery token: members beside those whose labels
    /// or metadata say so.
    void setEtcdMembers(const QSet<NodeId> &joined);

    /// What a boot request was answered.
    struct BootNote
    {
        NodeId node = NodeId::None;
        EventKind kind = EventKind::BootScript;
        size_t fact = 0; ///< hash of what the event tells: equal for the same fact told again
        Verdict verdict;
        bool isFailed = false;
        QString group;
        QString profile; ///< empty: the request did not get that far
        QByteArray query; ///< of the request, as it came
        QByteArray baseUrl; ///< where the node reaches this station
    };
    /// As note(); `event` is made only for what is not the same fact again.
    void noteBoot(const BootNote &note, const std::function<Event()> &event);

    /// Keeps a lease, the node's row and the event in one transaction; `done` comes from the writer's thread.
    void commitLease(
        const Lease &lease, Event event, const Sighting &sighting, std::function<void(Result<void>)> done);

    /// Answers an Omaha request: at once when nothing is promised, else from the writer's thread after the
    /// commit.
    void handleOmaha(
        const OmahaRequest &request, const QString &address, const std::function<void(OmahaResponse)> &done);

    // ---- fleet_state_locks.cpp: reboot locks as they were last answered, and what decides the next answer
    void setLocks(const QList<LockGroupStatus> &locks);
    void lockAnswered(const LockBoard::Asker &asker, LockBoard::Answer answer);
    /// They took a slot, perhaps through another station.
    void locksServed(const QString &group, const QStringList &ids);
    [[nodiscard]] QList<LockGroupStatus> locks() const;
    /// Whether a lock may be granted as far as the station knows: policy, holds, turn and etcd members.
    [[nodiscard]] store::LockAsk lockAsk(const LockBoard::Asker &asker) const;
    /// Whether the node was refused a lock for the same reason the last time that it asked.
    [[nodiscard]] bool isRefusedAgain(NodeId node, const Verdict &verdict) const;
    /// What history tells of locks: how long they are held, and which stale ones were told of.
    void learnLocks(const QList<Event> &newestFirst);
    /// Locks that are likely to be forgotten and were not told of yet; they are now.
    struct StaleLock
    {
        QString group;
        LockHolder holder;
    };
    [[nodiscard]] std::vector<StaleLock> takeStaleLocks();
    /// Through which door a lock with this id is asked for: a machine-id's through locksmith's.
    [[nodiscard]] LockDoor doorOf(const QString &id) const;
    /// Why no lock can be made durable now; empty: it can.
    void setLockTrouble(const QString &trouble);
    /// Whether somebody took or gave back a lock, began to wait or gave up, since the last call.
    [[nodiscard]] bool takeLocksChanged();

    struct Changes
    {
        QList<NodeSummary> changed;
        QList<NodeId> removed;
    };
    /// What changed since the last call, at most `limit` nodes; the rest comes next time.
    [[nodiscard]] Changes takeChanges(int limit);
    [[nodiscard]] QList<NodeSummary> summaries() const;
    [[nodiscard]] std::optional<NodeSummary> summary(NodeId id) const;
    [[nodiscard]] std::optional<Node> node(NodeId id) const;
    [[nodiscard]] QList<Verdict> verdicts(NodeId id) const;
    /// For people: what was decided about locks tells of nodes by their names of now.
    [[nodiscard]] QList<Event> named(QList<Event> events) const;
    /// What a machine with these labels would be given now.
    [[nodiscard]] QList<Verdict> explain(const Labels &labels);
    /// The rows that this has changed, for the store.
    std::vector<Node> retire(const QList<NodeId> &nodes, bool isRetired);
    /// By any id in any spelling; None: unknown.
    [[nodiscard]] NodeId nodeOf(const QString &id) const;
    /// A line for each node that another document puts in another cluster. The cost grows with what the two
    /// have different, not with the fleet.
    [[nodiscard]] std::vector<Event> movesBetween(
        const FleetConfig &before, const FleetConfig &after, const QString &who) const;
    /// Stops or resumes update groups by a person's word; `done` comes from the writer's thread, or at once
    /// with NotFound. When it cannot be stored nothing has changed.
    void setUpdates(const UpdateOrder &order, std::function<void(Result<void>)> done);
    [[nodiscard]] QList<RolloutStatus> rollouts();
    /// Writes the rows whose times changed since the last call; not promised.
    void saveTouched();

    static constexpr qint64 kRepeatMs = 5'000;

private:
    struct Noted
    {
        EventKind kind = EventKind::StationStarted;
        size_t hash = 0;
        qint64 atMs = 0;
    };
    Contact sightLocked(const Sighting &sighting, qint64 nowMs, ChangeSet &changes);
    bool isRepeated(NodeId node, Noted noted);
    void keepVerdict(NodeId node, Verdict verdict, ChangeSet &changes);
    void shareReasons(QList<Reason> &reasons);
    [[nodiscard]] NodeRows<Verdict> &verdictsOf(VerdictKind kind)
    {
        return m_verdicts.at(static_cast<std::size_t>(kind));
    }
    void setFailedLocked(NodeId node, bool isFailed);
    void markLocksLocked();
    void noteLocked(Event event, bool isNews, ChangeSet &changes);
    /// Answers a request that repeats the last one where that changes nothing but times; nothing: it does
    /// not.
    [[nodiscard]] std::optional<OmahaResponse> repeatOmaha(const OmahaRequest &request, Ipv4 address);
    [[nodiscard]] std::optional<OmahaAppReply> repeatLocked(
        const OmahaAppRequest &app, Ipv4 address, qint64 nowMs);
    void standLocked(const OmahaAppRequest &app, Ipv4 address, const UpdateAnswer &answer);
    void adopt(const UpdateAnswer &answer, ChangeSet &changes);
    struct Answered
    {
        QString appId;
        MachineId machineId;
        UpdateAnswer answer;
    };
    void commitOmaha(
        std::vector<Answered> answers, ChangeSet changes, std::function<void(OmahaResponse)> done);
    [[nodiscard]] NodeSummary summarizeLocked(const Node &node, qint64 nowMs) const;
    [[nodiscard]] LockBoard::Asker namedLocked(LockBoard::Asker asker) const;
    /// With the names of nodes where a lock's decision has the ids that they send.
    [[nodiscard]] Verdict namedLocked(Verdict verdict) const;
    [[nodiscard]] LockStale staleLocked(const LockHolder &holder, qint64 staleAfterMs, qint64 nowMs) const;
    void completeLocked(LockGroupStatus &status, qint64 nowMs) const;
    [[nodiscard]] bool isEtcdMemberLocked(const Node &node) const;
    [[nodiscard]] std::optional<EtcdMembers> etcdMembersOf(NodeId id) const;
    [[nodiscard]] std::optional<EtcdMember> etcdMemberLocked(
        const QString &id, const Node *node, qint64 nowMs) const;

    store::Store &m_store;
    const Clock m_clock;

    /// Held from an answer that promises something until its commit is queued: the ledger wants both in one
    /// order. Never taken by a callback of the store.
    BriefMutex m_promiseOrder;
    mutable BriefMutex m_mutex;
    FleetConfigPtr m_config;
    std::shared_ptr<const services::BootRenderer> m_renderer;
    SecretSnapshotPtr m_secrets = std::make_shared<const SecretSnapshot>();
    NodeRegistry m_registry;
    UpdateLedger m_ledger;
    QHash<NodeId, Instance> m_instances;
    std::array<NodeRows<Verdict>, 5> m_verdicts; ///< the newest of each VerdictKind
    std::array<QList<Reason>, 8> m_sharedReasons; ///< newest first; what many machines are told is kept once
    NodeRows<LastBoot> m_boots;
    NodeBlocks<std::array<Noted, 4>> m_noted;
    LockBoard m_locks;
    QHash<NodeId, LockDoor> m_doors; ///< through which a node asked for a lock last
    QSet<NodeId> m_etcdMembers; ///< by discovery
    QSet<QString> m_staleTold; ///< group, id and time of the locks that were told of
    QString m_lockTrouble;
    NodeMarks m_dirty {m_registry, 1}; ///< to be shown
    QSet<NodeId> m_removed;
    NodeMarks m_touched {m_registry, 2}; ///< to be saved
};

} // namespace roadstead::runtime
