#include "runtime/station_private.h"

#include "core/literals.h"
#include "runtime/command_history.h"
#include "runtime/station_setup.h"
#include "services/dhcp_rival_hunt.h"

#include <QNetworkInterface>
#include <QPointer>

namespace roadstead::runtime {

namespace {

constexpr int kRestartMs = 15'000; // full DHCP looks for another server first

/// Answers once when the services that were started run, or have failed.
class ServiceWait : public QObject
{
public:
    ServiceWait(Station &station, QList<ServiceId> wanted, FleetApi::Reply<void> reply)
        : QObject(&station)
        , m_station(station)
        , m_wanted(std::move(wanted))
        , m_reply(std::move(reply))
    {
        connect(&station, &FleetApi::servicesChanged, this, [this] { look(); });
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            end(fail(ErrorCode::Unavailable,
                Station::tr(
                    "The setup is kept, but not every service has started yet: see Boot & services.")));
        });
        m_timer.start(kRestartMs);
        QMetaObject::invokeMethod(
            this, [this] { look(); }, Qt::QueuedConnection);
    }

private:
    void look()
    {
        bool isReady = true;
        for (const ServiceStatus &status : m_station.services()) {
            if (!m_wanted.contains(status.id))
                continue;
            if (status.state == ServiceState::Failed)
                return end(fail(
                    ErrorCode::Unavailable, Station::tr("The setup is kept, but: %1").arg(status.lastError)));
            isReady = isReady && status.state == ServiceState::Running;
        }
        if (isReady)
            end({});
    }
    void end(const Result<void> &done)
    {
        m_timer.stop();
        disconnect(&m_station, nullptr, this, nullptr);
        if (const auto reply = std::exchange(m_reply, {}))
            reply(done);
        deleteLater();
    }

    Station &m_station;
    const QList<ServiceId> m_wanted;
    FleetApi::Reply<void> m_reply;
    QTimer m_timer;
};

} // namespace

StationSetup Station::setup() const
{
    return setupOf(d->options);
}

QList<NetworkInterface> Station::networkInterfaces() const
{
    QList<NetworkInterface> all;
    for (const QNetworkInterface &each : QNetworkInterface::allInterfaces()) {
        NetworkInterface made;
        made.name = each.name();
        made.isUp = each.flags().testFlag(QNetworkInterface::IsUp);
        made.isLoopback = each.flags().testFlag(QNetworkInterface::IsLoopBack);
        for (const QNetworkAddressEntry &entry : each.addressEntries()) {
            bool isIpv4 = false;
            const Ipv4 address = entry.ip().toIPv4Address(&isIpv4);
            if (!isIpv4 || !made.address.isEmpty())
                continue;
            made.address = ipv4Text(address);
            made.prefixLength = entry.prefixLength();
        }
        all.append(made);
    }
    return all;
}

void Station::Private::setUp(const FleetCommand &command, const Reply<void> &reply)
{
    if (options.demoNodes > 0)
        return answer<void>(reply,
            fail(ErrorCode::Unsupported,
                u"The demo serves no network: start a station of your own for that."_s));
    if (const auto checked = checkSetup(options, command.setup); !checked)
        return answer(reply, checked);
    ChangeSet changes;
    changes.settings.push_back(settingOf(command.setup));
    Event &event = changes.events.emplace_back();
    event.atMs = fleet->nowMs();
    event.kind = EventKind::CommandDone;
    event.detail = historyOf(command);
    store->commit(std::move(changes), [this, setup = command.setup, reply](const Result<void> &stored) {
        QMetaObject::invokeMethod(&q, [this, setup, reply, stored] {
            if (!stored)
                return reply(stored);
            const StationSetup before = setupOf(options);
            options = withSetup(options, setup);
            restartServices(before, reply);
        });
    });
}

void Station::Private::restartServices(const StationSetup &before, const Reply<void> &reply)
{
    const StationSetup now = setupOf(options);
    if (now.assets != before.assets)
        assets->put(assetFolder());
    QList<ServiceId> started;
    if (now.hasTftp != before.hasTftp) {
        stopTftp();
        if (now.hasTftp) {
            startTftp();
            started.append(ServiceId::Tftp);
        } else {
            setState(ServiceId::Tftp, ServiceState::Off);
        }
    }
    const bool isOtherNetwork = now.interface != before.interface || now.dhcpMode != before.dhcpMode
        || now.dhcpFirst != before.dhcpFirst || now.dhcpLast != before.dhcpLast;
    if (isOtherNetwork) {
        stopDhcp();
        if (options.dhcpMode == DhcpMode::Off) {
            setState(ServiceId::Dhcp, ServiceState::Off);
        } else {
            startDhcp();
            started.append(ServiceId::Dhcp);
        }
    }
    Q_EMIT q.servicesChanged();
    new ServiceWait(q, started, reply);
}

void Station::Private::findRivals(const QString &interface, const Reply<QList<RivalServer>> &reply)
{
    StationOptions wanted = options;
    wanted.interface = interface;
    const auto on = chooseNetwork(wanted);
    if (!on)
        return answer<QList<RivalServer>>(reply, tl::unexpected(on.error()));
    if (rivalPorts)
        return answer<QList<RivalServer>>(reply,
            fail(ErrorCode::Conflict, u"A search for DHCP servers is under way; wait some seconds."_s));
    const quint16 serverPort = options.dhcpPort;
    const auto clientPort = static_cast<quint16>(serverPort + 1);
    // Where this station's own DHCP listens its port is taken: then the client's port alone must do.
    const bool isServing = statuses[ServiceId::Dhcp].state == ServiceState::Running;
    services::PortBroker::Question question;
    question.interface = on->interface;
    question.ports = isServing ? QList<quint16> {clientPort} : QList<quint16> {serverPort, clientPort};
    question.helperPath = helperPath();
    rivalPorts = std::make_unique<services::PortBroker>();
    rivalPorts->open(question,
        [this, network = *on, serverPort, isServing, reply](std::vector<services::OpenedPort> ports) {
            rivalPorts.release()->deleteLater(); // it is the caller
            services::OpenedPort &client = ports.back();
            services::UdpSocket server;
            if (!isServing && ports.front().socket)
                server = std::move(*ports.front().socket);
            if (!server.isOpen() && !client.socket)
                return reply(tl::unexpected(client.socket.error()));
            auto *hunt = new services::DhcpRivalHunt(
                std::move(server), client.socket ? std::move(*client.socket) : services::UdpSocket());
            hunt->moveToThread(&bootThread);
            QObject::connect(&bootThread, &QThread::finished, hunt, &QObject::deleteLater);
            QObject::connect(hunt, &services::DhcpRivalHunt::finished, &q,
                [reply](const QList<RivalServer> &servers) { reply(servers); });
            QMetaObject::invokeMethod(hunt, [hunt, network, serverPort] {
                services::DhcpRivalSearch::Question asked;
                asked.ownAddress = network.address;
                asked.serverPort = serverPort;
                hunt->start(asked);
            });
        });
}

void Station::findDhcpServers(const QString &interface, QObject *context, Reply<QList<RivalServer>> reply)
{
    d->findRivals(interface,
        [guard = QPointer(context), reply = std::move(reply)](const Result<QList<RivalServer>> &servers) {
            if (guard)
                reply(servers);
        });
}

} // namespace roadstead::runtime
