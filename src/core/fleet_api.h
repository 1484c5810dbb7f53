#pragma once

#include "core/change_set.h"
#include "core/error.h"
#include "core/fleet_config.h"
#include "core/node_summary.h"
#include "core/service_status.h"

#include <QObject>

#include <functional>
#include <memory>

namespace roadstead {

/// What a person asks of the fleet; each is one step for undo and one line of history.
struct FleetCommand
{
    enum class Kind : unsigned char
    {
        StartService, ///< service
        StopService, ///< service
        ApplyDocument, ///< text: YAML, folder: where relative `file:` paths start
        MoveNodes, ///< nodes, target: cluster id or empty for none
        RetireNodes, ///< nodes
        RestoreNodes, ///< nodes: takes back a retirement
        ReleaseLock, ///< target: lock group, text: holder's id; reason
        SetUpdatesEnabled, ///< target: update group id, isOn
    };
    Kind kind = Kind::StartService;
    ServiceId service = ServiceId::Http;
    QList<NodeId> nodes;
    QString target;
    QString text;
    QString folder;
    QString reason;
    bool isOn = true;
    QString who; ///< "window", "roadsteadctl", "roadsteadd --apply"
};

struct LockHolder
{
    QString id; ///< as the client sent it: zincati id or machine-id
    NodeId node = NodeId::None; ///< None: no node with that id is known
    qint64 sinceMs = 0; ///< 0: unknown

    bool operator==(const LockHolder &) const = default;
};

struct LockGroupStatus
{
    QString id;
    int slotCount = 1;
    QList<LockHolder> holders;

    bool operator==(const LockGroupStatus &) const = default;
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
    /// The newest Verdict of each kind for this node, in the order of VerdictKind.
    [[nodiscard]] virtual QList<Verdict> verdicts(NodeId id) const = 0;
    /// A simulated fleet in a temporary store.
    [[nodiscard]] virtual bool isDemo() const = 0;

    /// History, newest first. `reply` is not called once `context` is gone.
    virtual void events(const EventQuery &query, QObject *context, Reply<QList<Event>> reply) = 0;
    virtual void apply(const FleetCommand &command, QObject *context, Reply<void> reply) = 0;
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
    void configChanged();
};

} // namespace roadstead
