#pragma once

#include "runtime/boot_desks.h"
#include "runtime/fleet_state.h"
#include "runtime/network_choice.h"
#include "runtime/station.h"
#include "runtime/update_desks.h"
#include "services/http_server.h"
#include "services/port_broker.h"
#include "store/lock_store.h"
#include "store/sqlite_keyspace.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <mutex>

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
    Result<void> loadState();
    Result<void> applyAtStart(const QString &file);
    /// Parses, checks, completes and commits a document, then swaps it in. `reply` comes in the main thread.
    void applyDocument(
        const QString &yaml, const QString &folder, const QString &who, const Reply<void> &reply);
    void commitDocument(FleetDocument document, const QJsonObject &history, const Reply<void> &reply);
    void editDocument(const FleetCommand &command, const Reply<void> &reply);
    void noteMoves(const FleetConfig &before, const QString &who);
    void moveNodes(const FleetCommand &command, const Reply<void> &reply);
    void releaseLock(const FleetCommand &command, const Reply<void> &reply);
    void setUpdatesEnabled(const FleetCommand &command, const Reply<void> &reply);
    void refreshLocks();
    void noteAction(EventKind kind, const QJsonObject &detail, Severity severity = Severity::Info);

    // ---- station_services.cpp: sockets and threads
    Result<void> startHttp();
    Result<void> startAdmin();
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

    /// Runs `work` in the global pool and `done` with its result in the main thread.
    template <typename Work, typename Done> void inBackground(Work work, Done done);

    Station &q;
    StationOptions options;
    std::unique_ptr<QTemporaryDir> demoDir;
    QByteArray token;
    std::atomic<qint64> clockOffsetMs = 0; ///< the demo's past; 0 in real life

    std::unique_ptr<store::Store> store;
    std::unique_ptr<store::SqliteKeyspace> keyspace;
    std::unique_ptr<store::LockStore> lockStore;
    std::unique_ptr<FleetState> fleet;
    qint64 revision = 0;

    std::shared_ptr<const services::AssetFolder> assets;
    std::unique_ptr<DhcpDesk> dhcpDesk;
    std::unique_ptr<TftpDesk> tftpDesk;
    std::unique_ptr<HttpBootDesk> bootDesk;
    std::unique_ptr<UpdateDesk> updateDesk;
    std::unique_ptr<RebootLockDesk> lockDesk;

    std::optional<ServingNetwork> network;
    std::vector<Lease> storedLeases;
    QThread bootThread;
    services::DhcpService *dhcp = nullptr; ///< lives in bootThread
    services::TftpService *tftp = nullptr; ///< lives in bootThread
    std::unique_ptr<services::PortBroker> dhcpPorts;
    std::unique_ptr<services::PortBroker> tftpPorts;
    std::unique_ptr<services::HttpServer> http;
    std::unique_ptr<services::HttpServer> admin;
    QHash<ServiceId, ServiceStatus> statuses;
    std::unique_ptr<DemoFleet> demo;

    QTimer coalesce; ///< 20 times a second: what changed goes to the window
    QTimer save; ///< last-seen times and counters
    std::mutex eventMutex; ///< the writer's thread adds, the main thread takes
    std::vector<Event> newEvents;
    bool isStarted = false;
    bool isReady = false;
};

} // namespace roadstead::runtime
