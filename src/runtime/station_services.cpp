#include "runtime/station_private.h"

#include "core/literals.h"
#include "services/admin_routes.h"
#include "services/asset_routes.h"
#include "services/coregi_routes.h"
#include "services/discovery_routes.h"
#include "services/token_guard.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QLoggingCategory>

namespace roadstead::runtime {

namespace {

using services::OpenedPort;

QString joined(const QString &address, quint16 port)
{
    return (address.contains(u':') ? u'[' + address + u']' : address) + u':' + QString::number(port);
}

/// Sockets move, functors of queued calls are copied: one owner in between.
struct SocketsOnTheWay
{
    services::DhcpSockets sockets;
};

} // namespace

QString Station::Private::helperPath()
{
    return QCoreApplication::applicationDirPath() + u"/roadstead-bind"_s;
}

services::FleetDoors Station::Private::nodeFleetDoors()
{
    services::FleetDoors doors = services::fleetDoors(*keyspace, fleetKeys);
    doors.access = [this] {
        const FleetService given = fleet->config()->document().fleet;
        if (!given.isEnabled)
            return services::FleetAccess::Off;
        return given.isOpen ? services::FleetAccess::Control : services::FleetAccess::Machines;
    };
    return doors;
}

services::FleetDoors Station::Private::operatorFleetDoors()
{
    services::FleetDoors doors = services::fleetDoors(*keyspace, fleetKeys);
    doors.access = [] { return services::FleetAccess::Control; };
    doors.guard = [token = token](services::HttpHandler handler) {
        return services::withToken(token, std::move(handler));
    };
    return doors;
}

Result<void> Station::Private::startHttp()
{
    http = std::make_unique<services::HttpServer>();
    services::addBootRoutes(*http, *bootDesk);
    services::addAssetRoutes(*http, "/assets/", std::shared_ptr<const services::AssetShelf>(assets),
        [desk = bootDesk.get()](const services::AssetRequest &request) { desk->assetServed(request); });
    services::addOmahaRoutes(*http, *updateDesk);
    services::addLockRoutes(*http, *lockDesk);
    services::addLocksmithRoutes(*http, *keyspace, *locksmithDesk);
    services::addDiscoveryRoutes(*http, *keyspace);
    const services::FleetDoors fleetDoors = nodeFleetDoors();
    services::addFleetRoutes(*http, fleetDoors);
    services::addFleetKeyRoutes(*http, fleetDoors);
    http->route(
        services::HttpMethod::Get, "/healthz", [](const services::HttpRequest &) -> services::HttpReply {
            return services::HttpResponse::text("ok\n");
        });
    const Endpoint at = options.demoNodes > 0 ? Endpoint {u"127.0.0.1"_s, 0} : options.http;
    const Result<void> started = http->start(at.address, at.port);
    const QString address = joined(at.address, http->port());
    for (const ServiceId id : {ServiceId::Http, ServiceId::Omaha, ServiceId::Locks}) {
        const bool isOff = (id == ServiceId::Omaha && !updateDesk->isOn())
            || (id == ServiceId::Locks && !lockDesk->isOn());
        if (started)
            setState(id, isOff ? ServiceState::Off : ServiceState::Running, isOff ? QString() : address);
        else
            setState(id, ServiceState::Failed, {}, started.error().message);
    }
    return started;
}

Result<void> Station::Private::startAdmin()
{
    admin = std::make_unique<services::HttpServer>();
    services::addAdminRoutes(*admin, q, {token, store->dataDir()});
    const services::FleetDoors fleetDoors = operatorFleetDoors();
    services::addFleetRoutes(*admin, fleetDoors);
    services::addFleetKeyRoutes(*admin, fleetDoors);
    services::addCoregiRoutes(*admin, *keyspace, fleetDoors.registry, fleetDoors.guard);
    return admin->start(
        options.admin.address, options.demoNodes > 0 && options.admin.port == 8081 ? 0 : options.admin.port);
}

void Station::Private::startBootServices()
{
    dhcp = new services::DhcpService(*dhcpDesk, [this] {
        services::DhcpService::Options made;
        made.serverPort = options.dhcpPort;
        made.clientPort = static_cast<quint16>(options.dhcpPort + 1);
        return made;
    }());
    tftp = new services::TftpService(*tftpDesk);
    for (QObject *service : {static_cast<QObject *>(dhcp), static_cast<QObject *>(tftp)}) {
        service->moveToThread(&bootThread);
        QObject::connect(&bootThread, &QThread::finished, service, &QObject::deleteLater);
    }
    // Each runs in the boot thread and sends a value on.
    QObject::connect(dhcp, &services::DhcpService::stateChanged, dhcp,
        [this] { QMetaObject::invokeMethod(&q, [this, status = dhcp->status()] { setStatus(status); }); });
    QObject::connect(tftp, &services::TftpService::statusChanged, tftp,
        [this] { QMetaObject::invokeMethod(&q, [this, status = tftp->status()] { setStatus(status); }); });
    QObject::connect(dhcp, &services::DhcpService::failed, &q, [this](const QString &message) {
        ServiceStatus status = statuses[ServiceId::Dhcp];
        status.lastError = message;
        setStatus(status);
    });
    bootThread.start();
    if (options.hasTftp) // first, because it never ends within the call: DHCP may fail at once, and "ready"
                         // waits for both
        startTftp();
    if (options.dhcpMode != DhcpMode::Off)
        startDhcp();
}

void Station::Private::publishDhcpSettings()
{
    if (network && http)
        dhcpDesk->setSettings(std::make_shared<const DhcpSettings>(
            dhcpSettingsFor(options, *network, http->port(), fleet->config()->document())));
}

void Station::Private::startDhcp()
{
    const Result<ServingNetwork> chosen = chooseNetwork(options);
    if (!chosen) {
        setState(ServiceId::Dhcp, ServiceState::Failed, {}, chosen.error().message);
        return;
    }
    network = *chosen;
    publishDhcpSettings();
    setState(ServiceId::Dhcp, ServiceState::Starting);
    services::PortBroker::Question question;
    question.interface = network->interface;
    const bool isStandard = options.dhcpPort == 67;
    question.ports = {options.dhcpPort, static_cast<quint16>(isStandard ? 4011 : options.dhcpPort + 2),
        static_cast<quint16>(options.dhcpPort + 1)};
    question.helperPath = helperPath();
    dhcpPorts = std::make_unique<services::PortBroker>();
    dhcpPorts->open(
        question, [this](std::vector<OpenedPort> ports) { startDhcpOn(*network, std::move(ports)); });
}

void Station::Private::startDhcpOn(const ServingNetwork &, std::vector<OpenedPort> ports)
{
    if (!ports.at(0).socket) {
        setState(ServiceId::Dhcp, ServiceState::Failed, {}, ports.at(0).socket.error().message);
        announceReady();
        return;
    }
    const auto way = std::make_shared<SocketsOnTheWay>();
    way->sockets.server = std::move(*ports.at(0).socket);
    if (ports.at(1).socket)
        way->sockets.boot = std::move(*ports.at(1).socket);
    if (ports.at(2).socket)
        way->sockets.client = std::move(*ports.at(2).socket);
    QMetaObject::invokeMethod(dhcp, [this, way, leases = storedLeases] {
        const Result<void> started = dhcp->start(std::move(way->sockets), leases);
        if (started)
            return;
        QMetaObject::invokeMethod(&q, [this, error = started.error()] {
            setState(ServiceId::Dhcp, ServiceState::Failed, {}, error.message);
        });
    });
}

void Station::Private::startTftp()
{
    setState(ServiceId::Tftp, ServiceState::Starting);
    const QHostAddress address(options.tftp.address);
    QMetaObject::invokeMethod(tftp, [this, address] {
        const Result<void> started = tftp->start(address, options.tftp.port);
        if (started)
            return;
        QMetaObject::invokeMethod(&q, [this, error = started.error()] {
            const Result<ServingNetwork> chosen = chooseNetwork(options);
            if (error.code != ErrorCode::Denied || !chosen) {
                setState(ServiceId::Tftp, ServiceState::Failed, {}, error.message);
                return;
            }
            services::PortBroker::Question question;
            question.interface = chosen->interface;
            question.ports = {options.tftp.port};
            question.helperPath = helperPath();
            tftpPorts = std::make_unique<services::PortBroker>();
            tftpPorts->open(question, [this](std::vector<OpenedPort> ports) {
                if (!ports.at(0).socket) {
                    setState(ServiceId::Tftp, ServiceState::Failed, {}, ports.at(0).socket.error().message);
                    return;
                }
                const int descriptor = ::dup(ports.at(0).socket->descriptor());
                QMetaObject::invokeMethod(tftp, [this, descriptor] { (void)tftp->start(descriptor); });
            });
        });
    });
}

void Station::Private::stopBootServices()
{
    if (!bootThread.isRunning())
        return;
    dhcpPorts.reset();
    tftpPorts.reset();
    QMetaObject::invokeMethod(dhcp, &services::DhcpService::stop);
    QMetaObject::invokeMethod(tftp, &services::TftpService::stop);
    bootThread.quit();
    bootThread.wait();
    dhcp = nullptr;
    tftp = nullptr;
}

void Station::Private::stopDhcp()
{
    dhcpPorts.reset();
    QMetaObject::invokeMethod(dhcp, &services::DhcpService::stop);
}

void Station::Private::stopTftp()
{
    tftpPorts.reset();
    QMetaObject::invokeMethod(tftp, &services::TftpService::stop);
}

Result<void> Station::Private::startService(ServiceId id)
{
    switch (id) {
    case ServiceId::Dhcp:
        if (options.demoNodes > 0)
            return fail(ErrorCode::Unsupported,
                Station::tr("The demo gives out no addresses: start a station of your own for that."));
        if (options.dhcpMode == DhcpMode::Off)
            options.dhcpMode
                = DhcpMode::Proxy; // beside whatever gives addresses now: the one that does no harm
        startDhcp();
        return {};
    case ServiceId::Tftp:
        if (options.demoNodes > 0)
            return fail(ErrorCode::Unsupported,
                Station::tr("The demo serves no boot files: start a station of your own for that."));
        startTftp();
        return {};
    case ServiceId::Http:
        return http->isRunning() ? Result<void>() : startHttp();
    case ServiceId::Omaha:
    case ServiceId::Locks:
        if (!http->isRunning())
            return fail(
                ErrorCode::Unavailable, Station::tr("This service answers over HTTP: start HTTP first."));
        updateDesk->setOn(updateDesk->isOn() || id == ServiceId::Omaha);
        lockDesk->setOn(lockDesk->isOn() || id == ServiceId::Locks);
        setState(id, ServiceState::Running, statuses[ServiceId::Http].address);
        return {};
    }
    return {};
}

void Station::Private::stopService(ServiceId id)
{
    switch (id) {
    case ServiceId::Dhcp:
        stopDhcp();
        return;
    case ServiceId::Tftp:
        stopTftp();
        return;
    case ServiceId::Http:
        http->stop();
        for (const ServiceId each : {ServiceId::Http, ServiceId::Omaha, ServiceId::Locks})
            setState(each, ServiceState::Off);
        return;
    case ServiceId::Omaha:
        updateDesk->setOn(false);
        break;
    case ServiceId::Locks:
        lockDesk->setOn(false);
        break;
    }
    setState(id, ServiceState::Off);
}

void Station::Private::setState(
    ServiceId id, ServiceState state, const QString &address, const QString &error)
{
    ServiceStatus status = statuses[id];
    status.state = state;
    status.address = address;
    status.lastError = error;
    status.sinceMs = fleet->nowMs();
    setStatus(std::move(status));
}

void Station::Private::setStatus(ServiceStatus status)
{
    ServiceStatus &known = statuses[status.id];
    if (known == status)
        return;
    const bool hasFailed = status.state == ServiceState::Failed && known.state != ServiceState::Failed;
    known = std::move(status);
    if (hasFailed) {
        noteAction(EventKind::ServiceFailed,
            {{u"service"_s, QString(serviceName(known.id))}, {u"error"_s, known.lastError}}, Severity::Error);
    }
    Q_EMIT q.servicesChanged();
    announceReady();
}

void Station::Private::refreshCounters()
{
    // A store that cannot write (a full disk) refuses grants and locks: their lights say so, though they run.
    watchLocks();
    watchDiscovery();
    keepAllTokens();
    for (const ServiceId id : {ServiceId::Omaha, ServiceId::Locks}) {
        ServiceStatus status = statuses[id];
        const QString trouble = id == ServiceId::Locks ? lockTrouble() : store->status().lastError;
        if (status.state == ServiceState::Running && status.lastError != trouble) {
            status.lastError = trouble;
            setStatus(std::move(status));
        }
    }
    if (dhcp && statuses[ServiceId::Dhcp].state == ServiceState::Running)
        QMetaObject::invokeMethod(dhcp, [this] {
            QMetaObject::invokeMethod(&q, [this, counters = dhcp->status().counters] {
                statuses[ServiceId::Dhcp].counters = counters;
            });
        });
    if (tftp && statuses[ServiceId::Tftp].state == ServiceState::Running)
        QMetaObject::invokeMethod(tftp, [this] {
            QMetaObject::invokeMethod(
                &q, [this, counters = tftp->counters()] { statuses[ServiceId::Tftp].counters = counters; });
        });
    const services::HttpCounters counted = http->counters();
    statuses[ServiceId::Http].counters = {{u"requests"_s, static_cast<qint64>(counted.requests)},
        {u"failed"_s, static_cast<qint64>(counted.byStatusClass[4] + counted.byStatusClass[5])},
        {u"bytes_sent"_s, static_cast<qint64>(counted.bodyBytesSent)},
        {u"connections"_s, static_cast<qint64>(counted.connectionsOpen)}};
}

QByteArray Station::metrics() const
{
    QByteArray text = "# TYPE roadstead_service_running gauge\n";
    for (const ServiceStatus &status : services()) {
        text += "roadstead_service_running{service=\"" + QByteArray(serviceName(status.id).data()) + "\"} "
            + (status.state == ServiceState::Running ? "1\n" : "0\n");
    }
    for (const ServiceStatus &status : services()) {
        for (auto it = status.counters.constBegin(); it != status.counters.constEnd(); ++it) {
            text += "roadstead_service_count{service=\"" + QByteArray(serviceName(status.id).data())
                + "\",name=\"" + it.key().toUtf8() + "\"} " + QByteArray::number(it.value().toInteger())
                + '\n';
        }
    }
    std::array<int, std::size(kAllNodeStates)> counts {};
    for (const NodeSummary &node : nodes())
        ++counts.at(static_cast<std::size_t>(node.state));
    text += "# TYPE roadstead_nodes gauge\n";
    for (const NodeState state : kAllNodeStates) {
        text += "roadstead_nodes{state=\"" + QByteArray(nodeStateName(state).data()) + "\"} "
            + QByteArray::number(counts.at(static_cast<std::size_t>(state))) + '\n';
    }
    text += "# TYPE roadstead_lock_holders gauge\n";
    for (const LockGroupStatus &group : locks()) {
        text += "roadstead_lock_holders{group=\"" + group.id.toUtf8() + "\"} "
            + QByteArray::number(group.holders.size()) + '\n';
        text += "roadstead_lock_slots{group=\"" + group.id.toUtf8() + "\"} "
            + QByteArray::number(group.slotCount) + '\n';
    }
    const store::StoreStatus stored = d->store->status();
    text += "# TYPE roadstead_store_committed_total counter\nroadstead_store_committed_total "
        + QByteArray::number(stored.committedSets) + "\nroadstead_store_failed_total "
        + QByteArray::number(stored.failedSets) + "\nroadstead_store_refused_total "
        + QByteArray::number(stored.refusedSets) + "\nroadstead_store_dropped_total "
        + QByteArray::number(stored.droppedRecords) + "\nroadstead_store_queue "
        + QByteArray::number(stored.queueLength) + '\n';
    return text;
}

} // namespace roadstead::runtime
