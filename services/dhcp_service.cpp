#include "services/dhcp_service.h"

#include "core/literals.h"
#include "core/verdict_text.h"
#include "services/dhcp_rival_search.h"
#include "wire/dhcp_message.h"

#include <QLoggingCategory>

#include <mutex>
#include <utility>

namespace roadstead::services {

namespace {

Q_LOGGING_CATEGORY(lcDhcp, "roadstead.dhcp", QtInfoMsg)

constexpr int kPacketsPerWakeUp = 256; // then timers and commits get their turn
constexpr qsizetype kMaxPendingCommits = 16'384; // a client whose REQUEST is dropped asks again
constexpr qint64 kCommitHoldMs = 60'000;
constexpr qint64 kTellIntervalMs = 1000;

} // namespace

/// An answer that waits for its lease to become durable.
struct DhcpService::Pending
{
    DhcpDecision decision;
    unsigned interfaceIndex = 0;
    Result<void> outcome;
};

/// Where the store's thread leaves finished commits. Locked because `done` may be called while the service is
/// being destroyed; one wake-up serves all commits of a batch.
struct DhcpService::CommitGate
{
    std::mutex mutex;
    DhcpService *service = nullptr;
    std::vector<std::shared_ptr<Pending>> finished;

    void finish(std::shared_ptr<Pending> pending, Result<void> outcome)
    {
        const std::scoped_lock lock(mutex);
        if (!service)
            return;
        pending->outcome = std::move(outcome);
        finished.push_back(std::move(pending));
        if (finished.size() == 1)
            QMetaObject::invokeMethod(service, &DhcpService::finishCommits, Qt::QueuedConnection);
    }
};

DhcpService::DhcpService(Mediator &mediator, QObject *parent)
    : DhcpService(mediator, Options(), parent)
{
}

DhcpService::DhcpService(Mediator &mediator, Options options, QObject *parent)
    : QObject(parent)
    , m_mediator(mediator)
    , m_options(options)
{
}

DhcpService::~DhcpService()
{
    stop();
}

Result<void> DhcpService::start(DhcpSockets sockets, const std::vector<Lease> &known)
{
    stop();
    std::shared_ptr<const DhcpSettings> settings = m_mediator.settings();
    Result<void> checked = checkDhcpSettings(*settings);
    if (checked && !sockets.server.isOpen())
        checked = fail(ErrorCode::Unavailable, u"DHCP has no open server port."_s);
    if (!checked) {
        setState(ServiceState::Failed, checked.error().message);
        return checked;
    }
    m_sockets = std::move(sockets);
    m_gate = std::make_shared<CommitGate>();
    m_gate->service = this;
    m_pool = LeasePool();
    for (const Lease &lease : known)
        m_pool.put(lease);
    m_settings = nullptr;
    adoptSettings();
    if (m_settings->mode == DhcpMode::Full && m_options.looksForRivals)
        searchRival();
    else
        listen();
    return {};
}

void DhcpService::stop()
{
    m_search.reset();
    m_notifiers.clear();
    m_sockets = DhcpSockets();
    if (m_gate) {
        const std::scoped_lock lock(m_gate->mutex);
        m_gate->service = nullptr;
    }
    m_gate.reset();
    m_pendingCount = 0;
    if (m_state != ServiceState::Off)
        setState(ServiceState::Off);
}

ServiceStatus DhcpService::status() const
{
    ServiceStatus status;
    status.id = ServiceId::Dhcp;
    status.state = m_state;
    if (m_sockets.server.isOpen() && m_settings)
        status.address
            = ipv4Text(m_settings->serverAddress) + u':' + QString::number(m_sockets.server.localPort());
    status.mode = m_settings ? QString(dhcpModeName(m_settings->mode)) : QString();
    status.lastError = m_lastError;
    status.sinceMs = m_sinceMs;
    const std::pair<QLatin1String, quint64> named[]
        = {{"received"_L1, m_counters.received}, {"offers"_L1, m_counters.offers},
            {"acks"_L1, m_counters.acks}, {"naks"_L1, m_counters.naks}, {"silent"_L1, m_counters.silent},
            {"malformed"_L1, m_counters.malformed}, {"busy"_L1, m_counters.busy},
            {"commit_failed"_L1, m_counters.commitFailed}, {"send_failed"_L1, m_counters.sendFailed}};
    for (const auto &[name, count] : named)
        status.counters.insert(name, static_cast<qint64>(count));
    for (auto each = m_silentByRule.cbegin(); each != m_silentByRule.cend(); ++each)
        status.counters.insert(
            u"silent."_s + QString::fromLatin1(each.key()), static_cast<qint64>(each.value()));
    return status;
}

void DhcpService::setState(ServiceState state, const QString &error)
{
    m_state = state;
    m_sinceMs = m_mediator.nowMs();
    if (state == ServiceState::Failed || state == ServiceState::Running)
        m_lastError = error;
    if (state == ServiceState::Failed)
        qCCritical(lcDhcp) << "service failed" << error;
    else
        qCInfo(lcDhcp) << "service state=" << serviceStateName(state);
    Q_EMIT stateChanged(state);
}

void DhcpService::tell(const Error &error)
{
    m_lastError = error.message;
    const qint64 now = m_mediator.nowMs();
    if (now - m_toldMs < kTellIntervalMs)
        return;
    m_toldMs = now;
    qCWarning(lcDhcp) << "answer lost" << error.message;
    Q_EMIT failed(error.message);
}

void DhcpService::adoptSettings()
{
    std::shared_ptr<const DhcpSettings> settings = m_mediator.settings();
    if (settings == m_settings
        || (m_settings && (settings->mode != m_settings->mode || !checkDhcpSettings(*settings))))
        return;
    m_settings = std::move(settings);
    QSet<Ipv4> excluded;
    for (const DhcpReservation &each : m_settings->reservations.all())
        excluded.insert(each.address);
    for (const Ipv4 address : {m_settings->serverAddress, m_settings->router, m_settings->tftpServer,
             m_settings->network(), m_settings->broadcast()})
        excluded.insert(address);
    if (m_settings->mode == DhcpMode::Full)
        m_pool.setRange(m_settings->rangeFirst, m_settings->rangeLast, excluded);
}

void DhcpService::searchRival()
{
    setState(ServiceState::Starting);
    m_search = std::make_unique<DhcpRivalSearch>(m_sockets.server, m_sockets.client);
    connect(m_search.get(), &DhcpRivalSearch::finished, this, [this](Ipv4 rival) {
        m_search.release()->deleteLater(); // it is the sender
        if (rival == 0)
            return listen();
        m_sockets = DhcpSockets();
        setState(ServiceState::Failed,
            tr("Another DHCP server, %1, already gives addresses on this network. Two would give machines "
               "wrong addresses, so full DHCP was "
               "not started. Switch that server off, or use ProxyDHCP: then it gives the addresses and "
               "Roadstead the boot files.")
                .arg(ipv4Text(rival)));
    });
    m_search->start(
        {m_settings->serverAddress, m_options.rivalAddress, m_options.serverPort, m_options.rivalWait});
}

void DhcpService::listen()
{
    m_sockets.client
        .close(); // only the search needs it, and this machine's own DHCP client may want the port
    for (const bool isBootPort : {false, true}) {
        UdpSocket &socket = isBootPort ? m_sockets.boot : m_sockets.server;
        if (!socket.isOpen())
            continue;
        auto notifier = std::make_unique<QSocketNotifier>(socket.descriptor(), QSocketNotifier::Read);
        connect(notifier.get(), &QSocketNotifier::activated, this,
            [this, &socket, isBootPort] { receive(socket, isBootPort); });
        m_notifiers.push_back(std::move(notifier));
    }
    setState(ServiceState::Running);
}

void DhcpService::receive(UdpSocket &socket, bool isBootPort)
{
    adoptSettings();
    socket.receive(
        kPacketsPerWakeUp, [this, isBootPort](const UdpDatagram &datagram) { handle(datagram, isBootPort); });
}

void DhcpService::handle(const UdpDatagram &datagram, bool isBootPort)
{
    ++m_counters.received;
    const Result<DhcpMessage> message = wire::parseDhcp(datagram.bytes);
    if (!message) {
        ++m_counters.malformed;
        qCDebug(lcDhcp) << "malformed packet dropped from=" << ipv4Text(datagram.source)
                        << "size=" << datagram.bytes.size();
        return;
    }
    const DhcpArrival arrival {datagram.source, datagram.sourcePort, isBootPort};
    DhcpDecision decision = decideDhcp(*message, arrival, *m_settings, m_pool, m_mediator.nowMs());
    DhcpObservation observation;
    observation.client = decision.client;
    observation.asked = message->type();
    observation.mode = m_settings->mode;
    observation.address = message->ciaddr;
    // Beside another server, the address that a client asks it for is the one it will come with.
    if (observation.address == 0 && observation.mode == DhcpMode::Proxy
        && observation.asked == DhcpType::Request)
        observation.address = message->addressOption(dhcp_option::kRequestedAddress);
    observation.isBootPort = isBootPort;
    carryOut(std::move(decision), std::move(observation), datagram);
}

void DhcpService::carryOut(DhcpDecision decision, DhcpObservation observation, const UdpDatagram &datagram)
{
    if (decision.reply) {
        observation.answered = decision.reply->type();
        observation.bootFile = decision.reply->option(dhcp_option::kBootFile);
        if (decision.reply->yiaddr != 0)
            observation.address = decision.reply->yiaddr;
    } else {
        ++m_counters.silent;
        if (const Reason *decider = decision.verdict.decider())
            ++m_silentByRule[QByteArray::fromRawData(
                decider->rule, static_cast<qsizetype>(qstrlen(decider->rule)))];
    }
    observation.verdict = decision.verdict;
    qCDebug(lcDhcp) << "packet mac=" << decision.client.mac << "asked=" << static_cast<int>(observation.asked)
                    << "answer=" << decision.verdict.answer;

    using Keep = DhcpDecision::Keep;
    if (decision.keep == Keep::Lease)
        return commit(std::move(decision), observation, datagram.interfaceIndex);
    if (decision.keep == Keep::Offer)
        m_pool.offer(decision.lease);
    else if (decision.keep == Keep::DropOffer)
        m_pool.dropOffer(decision.client.key(), m_mediator.nowMs());
    send(decision, {datagram.source, datagram.sourcePort, observation.isBootPort}, datagram.interfaceIndex);
    m_mediator.observed(observation);
}

void DhcpService::commit(DhcpDecision decision, const DhcpObservation &observation, unsigned interfaceIndex)
{
    if (m_pendingCount >= kMaxPendingCommits) {
        ++m_counters.busy;
        return;
    }
    ++m_pendingCount;
    const Lease lease = decision.lease;
    if (decision.reply) {
        // Nobody else gets the address while the commit is under way; a failed commit lets the hold run out.
        Lease hold = lease;
        hold.expiresMs = m_mediator.nowMs() + kCommitHoldMs;
        m_pool.offer(hold);
    } else
        m_pool.put(lease);
    DhcpObservation whole = observation;
    whole.leaseUntilMs = decision.reply ? lease.expiresMs : 0;
    auto pending = std::make_shared<Pending>();
    pending->decision = std::move(decision);
    pending->interfaceIndex = interfaceIndex;
    m_mediator.commitLease(lease, whole, [gate = m_gate, pending = std::move(pending)](Result<void> outcome) {
        gate->finish(pending, std::move(outcome));
    });
}

void DhcpService::finishCommits()
{
    if (!m_gate)
        return;
    std::vector<std::shared_ptr<Pending>> finished;
    {
        const std::scoped_lock lock(m_gate->mutex);
        finished.swap(m_gate->finished);
    }
    for (const std::shared_ptr<Pending> &pending : finished) {
        --m_pendingCount;
        if (!pending->outcome) {
            ++m_counters.commitFailed;
            tell({pending->outcome.error().code,
                tr("The lease of %1 for %2 could not be stored, so it was not confirmed and the machine asks "
                   "again: %3")
                    .arg(ipv4Text(pending->decision.lease.address), pending->decision.client.key(),
                        pending->outcome.error().message)});
            continue;
        }
        if (!pending->decision.reply)
            continue;
        m_pool.put(pending->decision.lease);
        send(pending->decision, {}, pending->interfaceIndex);
    }
}

void DhcpService::send(const DhcpDecision &decision, const DhcpArrival &arrival, unsigned interfaceIndex)
{
    if (!decision.reply)
        return;
    using Port = DhcpDestination::Port;
    const DhcpDestination &to = decision.to;
    const quint16 port = to.port == Port::Source ? arrival.sourcePort
        : to.port == Port::Server                ? m_options.serverPort
                                                 : m_options.clientPort;
    const QByteArray bytes = wire::encodeDhcp(*decision.reply, decision.maxReplyBytes);
    // Only a broadcast has to be told the way; for one address the routing table knows it.
    const unsigned via = to.address == kIpv4Broadcast ? interfaceIndex : 0;
    const UdpSocket &socket = arrival.isBootPort ? m_sockets.boot : m_sockets.server;
    if (const Result<void> sent = socket.send(bytes, to.address, port, via); !sent) {
        ++m_counters.sendFailed;
        return tell(sent.error());
    }
    switch (decision.reply->type()) {
    case DhcpType::Offer:
        ++m_counters.offers;
        break;
    case DhcpType::Nak:
        ++m_counters.naks;
        break;
    default:
        ++m_counters.acks;
    }
}

} // namespace roadstead::services
