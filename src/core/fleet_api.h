#pragma once

#include "core/change_set.h"
#include "core/discovery.h"
#include "core/error.h"
#include "core/document_revision.h"
#include "core/edit_preview.h"
#include "core/fleet_command.h"
#include "core/fleet_config.h"
#include "core/lock_staleness.h"
#include "core/node_config.h"
#include "core/node_summary.h"
#include "core/preset.h"
#include "core/reboot_window.h"
#include "core/report.h"
#include "core/rollout.h"
#include "core/secret.h"
#include "core/service_status.h"
#include "core/station_setup.h"
#include "core/verdict.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace roadstead {

struct LockHolder
{
    QString id; ///< as the client sent it: zincati id or machine-id
    NodeId node = NodeId::None; ///< None: no node with that id is known
    qint64 sinceMs = 0; ///< 0: unknown
    LockDoor door = LockDoor::Unknown;
    LockStale stale = LockStale::No; ///< of a holder: why it is likely to be forgotten
    bool isBarred = false; ///< of one that waits: it gets no slot however many are free

    bool operator==(const LockHolder &) const = default;
};

struct LockGroupStatus
{
    QString id;
    int slotCount = 1;
    QList<LockHolder> holders;
    QList<LockHolder> waiting; ///< were refused and have not taken one since, in the order of their turn;
                               ///< sinceMs: since then
    qint64 lastGrantMs = 0; ///< 0: never
    qint64 lastReleaseMs = 0; ///< by a node itself; 0: never
    qint64 gapEndMs = 0; ///< nobody gets a slot before, for the gap between reboots; 0: none to wait for
    RebootOpening opening = {}; ///< of the group's windows
    qint64 staleAfterMs = kMinStaleMs; ///< the age from which a lock of the group is held long
    /// What a node that nothing is known of would be answered now: why, and when that changes.
    Verdict standing = {};

    bool operator==(const LockGroupStatus &) const = default;
};

/// How the caller of something long is told of it, and ends it. Both in the main thread.
struct LongWork
{
    std::function<void(int done, int total)> progress; ///< some times a second; may be empty
    std::shared_ptr<std::atomic_bool>
        isCancelled; ///< set it: the reply is then ErrorCode::Cancelled; may be null
};

/// The fleet as everything outside the services sees it: the window, the admin API, the tray. Lives in the
/// main thread; every call returns at once, and every callback and signal comes in the main thread.
class FleetApi : public QObject
{
    Q_OBJECT

public:
    template <typename T> using Reply = std::function<void(Result<T>)>;

    using QObject::QObject;

    [[nodiscard]] virtual FleetConfigPtr config() const = 0;
    /// All nodes that are not retired, in no promised order. Values share their strings: cheap to copy,
    /// 100,000 of them too.
    [[nodiscard]] virtual QList<NodeSummary> nodes() const = 0;
    [[nodiscard]] virtual std::optional<NodeSummary> node(NodeId id) const = 0;
    [[nodiscard]] virtual QList<ServiceStatus> services() const = 0;
    [[nodiscard]] virtual QList<LockGroupStatus> locks() const = 0;
    /// Every update group with the rollout under way or last finished in it, in the order of the document.
    [[nodiscard]] virtual QList<RolloutStatus> rollouts() const = 0;
    /// Every cluster with an etcd discovery token, in the order of the document, and who has joined.
    [[nodiscard]] virtual QList<DiscoveryStatus> discovery() const = 0;
    /// The clock that the fleet's times are read from: the demo's differs from the wall's.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
    /// The newest Verdict of each kind for this node, in the order of VerdictKind.
    [[nodiscard]] virtual QList<Verdict> verdicts(NodeId id) const = 0;
    /// A simulated fleet in a temporary store.
    [[nodiscard]] virtual bool isDemo() const = 0;

    /// History, newest first. `reply` is not called once `context` is gone.
    virtual void events(const EventQuery &query, QObject *context, Reply<QList<Event>> reply) = 0;
    virtual void apply(const FleetCommand &command, QObject *context, Reply<void> reply) = 0;
    /// A token of no cluster, for an etcd of `size` members; it is kept when the reply comes. Fails: Invalid,
    /// Unavailable.
    virtual void makeDiscoveryToken(int size, QObject *context, Reply<DiscoveryStatus> reply) = 0;
    /// Any token that this station knows, of a cluster or not. Fails: NotFound, Unavailable.
    virtual void discoveryToken(const QString &token, QObject *context, Reply<DiscoveryStatus> reply) = 0;
    /// What the node would be given now, by the fleet document as it would be after `edit` (an empty one: as
    /// it is), and what it was given last. Fails: NotFound, Conflict.
    virtual void nodeConfig(NodeId id, const DocumentEdit &edit, QObject *context, Reply<NodeConfig> reply)
        = 0;
    /// The same for a machine that the fleet does not have, with these labels; it was given nothing before.
    /// Fails: Conflict.
    virtual void exampleConfig(
        const Labels &labels, const DocumentEdit &edit, QObject *context, Reply<NodeConfig> reply)
        = 0;
    /// What `edit` would change for each node: all are rendered by the old and the new document, in the
    /// background. Fails: Conflict, Cancelled.
    virtual void previewEdit(
        const DocumentEdit &edit, const LongWork &work, QObject *context, Reply<EditPreview> reply)
        = 0;
    /// Whether the template can be read at all: a remark for each mistake with its line and column. At once.
    [[nodiscard]] virtual QList<ConfigRemark> checkTemplate(const ConfigTemplate &configTemplate) const = 0;
    /// The ready descriptions that come with the program.
    [[nodiscard]] virtual const QList<Preset> &presets() const = 0;
    /// The documents that were in force, newest first, at most `limit`.
    virtual void documentRevisions(int limit, QObject *context, Reply<QList<DocumentRevision>> reply) = 0;
    /// One of them whole. Fails: NotFound.
    virtual void documentAt(qint64 revision, QObject *context, Reply<FleetDocument> reply) = 0;
    /// The figures of a report, gathered in the background. Fails: NotFound, Cancelled.
    virtual void report(const ReportQuery &query, const LongWork &work, QObject *context, Reply<Report> reply)
        = 0;
    /// How this station serves its network now, and the networks that the machine has.
    [[nodiscard]] virtual StationSetup setup() const = 0;
    [[nodiscard]] virtual QList<NetworkInterface> networkInterfaces() const = 0;
    /// Listens for another DHCP server on that interface for about two seconds.
    virtual void findDhcpServers(const QString &interface, QObject *context, Reply<QList<RivalServer>> reply)
        = 0;
    /// The secrets by their names: which are set, and where the document reads them. No value ever comes out.
    [[nodiscard]] virtual SecretList secrets() const = 0;
    /// Adds it, or replaces its value, durably; history tells the name and who. Fails: Invalid, TooLarge,
    /// Unavailable.
    virtual void setSecret(const SecretOrder &order, QObject *context, Reply<void> reply) = 0;
    /// Cannot be undone: the value is gone. Fails: NotFound, Unavailable.
    virtual void removeSecret(const SecretOrder &order, QObject *context, Reply<void> reply) = 0;
    /// Writes a consistent snapshot and the fleet document to `file` (.tar.zst) while the station runs.
    virtual void backup(const QString &file, QObject *context, Reply<void> reply) = 0;
    /// Replaces everything the station knows by a backup; on any failure nothing has changed. nodesReset()
    /// follows.
    virtual void restore(const QString &file, QObject *context, Reply<void> reply) = 0;
    /// What a machine with these labels would be given now; no machine is needed.
    [[nodiscard]] virtual QList<Verdict> explain(const Labels &labels) const = 0;
    /// The station's numbers, in Prometheus' text format (version 0.0.4).
    [[nodiscard]] virtual QByteArray metrics() const = 0;

Q_SIGNALS:
    /// Coalesced to at most some 20 a second. A node in `removed` was merged into another or retired.
    void nodesChanged(const QList<roadstead::NodeSummary> &changed, const QList<roadstead::NodeId> &removed);
    /// Everything may be different (a backup was restored): ask for nodes() again.
    void nodesReset();
    /// New history, oldest first; coalesced like nodesChanged; at most the newest 500 of a burst.
    void recorded(const QList<roadstead::Event> &events);
    void servicesChanged();
    void locksChanged();
    /// Who has joined an etcd below a cluster's token, or which clusters have one.
    void discoveryChanged();
    /// At most once a second.
    void rolloutsChanged();
    void configChanged();
    /// Which are set; configChanged() tells of where they are read.
    void secretsChanged();
};

} // namespace roadstead
