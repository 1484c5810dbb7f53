#pragma once

#include "core/keyspace.h"
#include "runtime/boot_desks.h"
#include "runtime/fleet_state.h"
#include "runtime/lock_keeper.h"
#include "runtime/locksmith_desk.h"
#include "runtime/network_choice.h"
#include "runtime/reboot_lock_desk.h"
#include "runtime/station.h"
#include "runtime/update_desks.h"
#include "services/http_server.h"
#include "services/fleet_routes.h"
#include "services/port_broker.h"
#include "store/discovery_store.h"
#include "store/lock_store.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QThreadPool>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <deque>
#include <mutex>

namespace roadstead::store {
class JoinedKeyspace;
class SecretVault;
} // namespace roadstead::store

namespace roadstead::runtime {

class DemoFleet;

/// The parts of a station, in the order in which they are built; destroyed the other way round. Main thread,
/// unless a comment says otherwise.
class Station::Private
{
public:
    Private(Station &station, StationOptions stationOptions);
    ~Private();

    Result<void> start();
    void stop();

    // ---- station_config.cpp: the store, the documents and commands that change them
    Result<void> openStore();
    Result<void> adoptState(StoredState stored);
    [[nodiscard]] std::shared_ptr<const services::AssetFolder> assetFolder() const;
    Result<void> applyAtStart(const QString &file);
    /// Parses, checks, completes and commits a document, then swaps it in. `reply` comes in the main thread.
    void applyDocument(const FleetCommand &command, const Reply<void> &reply);

    // ---- station_secrets.cpp: the token, and the vault of what metadata names
    Result<void> openSecrets();
    void tellSecretsProblem();
    [[nodiscard]] QStringList unsetNames(const FleetDocument &document) const;
    void warnOfUnsetSecrets() const;
    void changeSecret(const SecretOrder &order, bool isRemoval, QObject *context, const Reply<void> &reply);

    // ---- station_edit.cpp: what changes the document
    struct PreparedDocument
    {
        FleetConfigPtr config; ///< null: as it was
        std::shared_ptr<const services::BootRenderer> renderer;
        QString yaml;
        std::vector<Event> moves; ///< of nodes from one cluster to another
    };
    /// Any thread; takes time in proportion to the document.
    [[nodiscard]] static PreparedDocument prepared(FleetDocument document, qint64 revision);
    void commitPrepared(const PreparedDocument &made, const QJsonObject &history, const Reply<void> &reply);
    void commitDocument(FleetDocument document, const QJsonObject &history, const Reply<void> &reply);
    void editDocument(const FleetCommand &command, const Reply<void> &reply);
    void runNextEdit();
    void endEdit(const Result<PreparedDocument> &edited);
    void moveNodes(const FleetCommand &command, const Reply<void> &reply);

    // ---- station_commands.cpp: what a person asks beside the document
    void switchService(const FleetCommand &command, const Reply<void> &reply);
    void retireNodes(const FleetCommand &command, const Reply<void> &reply);
    void releaseLock(const FleetCommand &command, const Reply<void> &reply);
    void takeLock(const FleetCommand &command, const Reply<void> &reply);
    void setUpdatesEnabled(const FleetCommand &command, const Reply<void> &reply);
    /// Answers when the line of history is kept.
    void commitEvent(Event event, const Reply<void> &reply);
    void noteAction(EventKind kind, const QJsonObject &detail, Severity severity = Severity::Info);

    // ---- station_network.cpp: how the station serves its network
    void setUp(const FleetCommand &command, const Reply<void> &reply);
    void restartServices(const StationSetup &before, const Reply<void> &reply);
    void findRivals(const QString &interface, const Reply<QList<RivalServer>> &reply);

    // ---- station_locks.cpp: the keyspace under locks and discovery
    Result<void> openKeyspace();
    /// Why no lock can be promised now; empty while all is well.
    [[nodiscard]] QString lockTrouble() const;
    void watchLocks();
    void refreshLocks();
    /// Reads from history what is usual, then begins to tend the locks.
    void learnLocks();
    void tendLocks();

    // ---- station_discovery.cpp: etcd discovery tokens of clusters
    /// `done` in the main thread, once the keyspace has every token of `document` that is not in force
    /// already; at once when that is none.
    void keepTokens(const FleetDocument &document, const Reply<void> &done);
    /// All tokens of the document, as often as it takes: the keyspace may be a new one, or away.
    void keepAllTokens();
    void watchDiscovery();
    /// After the document or the keyspace has changed.
    void followTokens();
    void tellDiscovery();
    void readToken(const QString &which);
    void tokenRead(const QString &which, const Result<DiscoveryStatus> &status);
    /// With what only the station knows: cluster, URL, nodes.
    [[nodiscard]] DiscoveryStatus completed(DiscoveryStatus status, const Cluster *cluster) const;

    // ---- station_services.cpp: sockets and threads
    [[nodiscard]] static QString helperPath(); ///< of roadstead-bind
    Result<void> startHttp();
    Result<void> startAdmin();
    /// fleet's doors where nodes come: as far as the fleet document opens them.
    [[nodiscard]] services::FleetDoors nodeFleetDoors();
    /// …and where the operator comes: open, behind the token.
    [[nodiscard]] services::FleetDoors operatorFleetDoors();
    void startBootServices();
    void startDhcp();
    void startDhcpOn(const ServingNetwork &network, std::vector<services::OpenedPort> ports);
    void startTftp();
    void stopBootServices();
    void stopDhcp();
    void stopTftp();
    void publishDhcpSettings();
    Result<void> startService(ServiceId id);
    void stopService(ServiceId id);
    void setStatus(ServiceStatus status);
    void setState(ServiceId id, ServiceState state, const QString &address = {}, const QString &error = {});
    void refreshCounters();
    void announceReady();
    void tellChanges();
    void tellRollouts();
    [[nodiscard]] QByteArray baseUrl() const;

    /// Runs `work` in the pool and `done` with its result in the main thread.
    template <typename Work, typename Done> void inPool(QThreadPool &pool, Work work, Done done)
    {
        pool.start([this, work = std::move(work), done = std::move(done)] {
            QMetaObject::invokeMethod(
                &q, [done, result = work()] { done(result); }, Qt::QueuedConnection);
        });
    }
    template <typename Work, typename Done> void inBackground(Work work, Done done)
    {
        inPool(*QThreadPool::globalInstance(), std::move(work), std::move(done));
    }
    /// Answers later: a caller never finds its reply called before the call has returned.
    template <typename T> void answer(const Reply<T> &reply, Result<T> result)
    {
        QMetaObject::invokeMethod(
            &q, [reply, result = std::move(result)] { reply(result); }, Qt::QueuedConnection);
    }

    Station &q;
    StationOptions options;
    std::unique_ptr<QTemporaryDir> demoDir;
    QByteArray token;
    std::atomic<qint64> clockOffsetMs = 0; ///< the demo's past; 0 in real life

    std::unique_ptr<store::Store> store;
    std::unique_ptr<store::SecretVault> vault;
    std::unique_ptr<Keyspace> keyspace;
    store::JoinedKeyspace *etcd = nullptr; ///< the keyspace, when it is in an etcd
    std::shared_ptr<services::TimedKeys> fleetKeys; ///< of fleet's agents and engine
    QHash<QByteArray, Keyspace::WatchId> lockWatches; ///< by their prefix
    QTimer lockLook; ///< others have changed the locks: they are read soon
    bool isReadingLocks = false;
    bool mustReadLocksAgain = false;
    std::unique_ptr<store::LockStore> lockStore;
    std::unique_ptr<store::DiscoveryStore> discoveryStore;
    Keyspace::WatchId discoveryWatch = 0;
    struct TokenRead
    {
        DiscoveryStatus status;
        bool isReading = false;
        bool mustReadAgain = false;
    };
    QHash<QString, TokenRead> tokens; ///< of the document's clusters
    bool areTokensKept = false; ///< every token of the document is in the keyspace
    bool isKeepingTokens = false;
    std::unique_ptr<FleetState> fleet;
    qint64 revision = 0;
    struct WaitingEdit
    {
        FleetCommand command;
        Reply<void> reply;
    };
    std::deque<WaitingEdit> edits; ///< one at a time: each is made on what the one before has left
    QThreadPool editPool; ///< a thread of its own: an edit does not wait behind a preview

    std::shared_ptr<services::AssetShelf> assets;
    QString setupProblem; ///< what of the stored setup could not be had at the start
    std::unique_ptr<DhcpDesk> dhcpDesk;
    std::unique_ptr<TftpDesk> tftpDesk;
    std::unique_ptr<HttpBootDesk> bootDesk;
    std::unique_ptr<UpdateDesk> updateDesk;
    std::unique_ptr<RebootLockDesk> lockDesk;
    std::unique_ptr<LocksmithLockDesk> locksmithDesk;
    std::unique_ptr<LockKeeper> lockKeeper;

    std::optional<ServingNetwork> network;
    std::vector<Lease> storedLeases;
    QThread bootThread;
    services::DhcpService *dhcp = nullptr; ///< lives in bootThread
    services::TftpService *tftp = nullptr; ///< lives in bootThread
    std::unique_ptr<services::PortBroker> dhcpPorts;
    std::unique_ptr<services::PortBroker> tftpPorts;
    std::unique_ptr<services::PortBroker> rivalPorts;
    std::unique_ptr<services::HttpServer> http;
    std::unique_ptr<services::HttpServer> admin;
    QHash<ServiceId, ServiceStatus> statuses;
    std::unique_ptr<DemoFleet> demo;

    QTimer coalesce; ///< 20 times a second: what changed goes to the window
    int nodesAtOnce = 500; ///< rows in one slice of changes; follows what they cost
    QTimer rolloutWatch;
    QList<RolloutStatus> toldRollouts; ///< as rolloutsChanged() told them last
    QTimer lockTend; ///< expiry, locks that were forgotten, windows that open
    QList<LockGroupStatus> toldLocks; ///< as tendLocks() told them last
    QTimer save; ///< last-seen times and counters
    std::mutex eventMutex; ///< the writer's thread adds, the main thread takes
    std::vector<Event> newEvents;
    std::shared_ptr<std::atomic_bool> isStopping = std::make_shared<std::atomic_bool>(false);
    bool isStarted = false;
    bool isReady = false;
};

} // namespace roadstead::runtime
