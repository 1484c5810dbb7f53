#pragma once

#include "core/dhcp_decision.h"
#include "core/service_status.h"
#include "services/udp_socket.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSocketNotifier>

#include <chrono>
#include <memory>
#include <vector>

namespace roadstead::services {

class DhcpRivalSearch;

/// The bound sockets of the service. Only `server` must be open.
struct DhcpSockets
{
    UdpSocket server; ///< 67
    UdpSocket boot; ///< 4011: the boot service that firmware asks after a ProxyDHCP answer
    UdpSocket client; ///< 68: hears other servers' broadcast answers when the service looks for them
};

/// One packet that was understood, and what was done with it: the source of a node's identity and of its
/// events.
struct DhcpObservation
{
    DhcpClient client;
    DhcpType asked = DhcpType::None;
    DhcpType answered = DhcpType::None; ///< None: silent
    DhcpMode mode = DhcpMode::Off;
    Ipv4 address = 0; ///< offered, leased, or the client's own; 0: none is known
    qint64 leaseUntilMs = 0; ///< of an ACK that leases
    QByteArray bootFile; ///< what it was told to load; empty: nothing
    bool isBootPort = false; ///< came to port 4011
    Verdict verdict;
};

/// DHCP and ProxyDHCP on one interface. Lives in the boot thread (any one thread with an event loop) and owns
/// its sockets and the pool of leases. An ACK that leases an address is sent only after the mediator said
/// that the lease is durable; an OFFER at once.
class DhcpService : public QObject
{
    Q_OBJECT

public:
    /// What the service asks of its station. Every call comes in the service's thread.
    class Mediator
    {
    public:
        Mediator() = default;
        virtual ~Mediator() = default;
        Q_DISABLE_COPY_MOVE(Mediator)

        /// The settings in force; never null. A change of `mode` has effect after stop() and start().
        [[nodiscard]] virtual std::shared_ptr<const DhcpSettings> settings() = 0;
        /// UTC milliseconds since the epoch.
        [[nodiscard]] virtual qint64 nowMs() = 0;
        /// Makes the lease durable, together with whatever else `observation` means, then calls `done` once,
        /// from any thread. Commits are to become durable in the order of these calls.
        virtual void commitLease(
            const Lease &lease, const DhcpObservation &observation, std::function<void(Result<void>)> done)
            = 0;
        /// A packet that changed no lease.
        virtual void observed(const DhcpObservation &observation) = 0;
    };

    struct Options
    {
        quint16 serverPort = 67; ///< where relays are answered
        quint16 clientPort = 68;
        bool looksForRivals = true; ///< before full DHCP starts
        std::chrono::milliseconds rivalWait {2000};
        Ipv4 rivalAddress = kIpv4Broadcast; ///< whom to ask
    };

    explicit DhcpService(Mediator &mediator, QObject *parent = nullptr);
    DhcpService(Mediator &mediator, Options options, QObject *parent = nullptr);
    ~DhcpService() override;

    /// Takes the sockets and the stored leases. In full mode the service first looks for another DHCP server
    /// (state Starting) and then runs or fails; else it runs at once. Fails: Invalid (settings), Unavailable
    /// (no socket). Restarts when it runs.
    Result<void> start(DhcpSockets sockets, const std::vector<Lease> &known);
    void stop();

    [[nodiscard]] ServiceState state() const { return m_state; }
    [[nodiscard]] const QString &lastError() const { return m_lastError; }
    /// With counters: received, offers, acks, naks, malformed, busy, commit_failed, send_failed, silent, and
    /// `silent.<rule>`.
    [[nodiscard]] ServiceStatus status() const;
    [[nodiscard]] const LeasePool &pool() const { return m_pool; }

Q_SIGNALS:
    void stateChanged(roadstead::ServiceState state);
    /// A failure while running (a lease that could not be stored, a reply that could not be sent), told at
    /// most once a second.
    void failed(const QString &message);

private:
    struct Pending;
    struct CommitGate;
    struct Counters
    {
        quint64 received = 0, offers = 0, acks = 0, naks = 0, silent = 0;
        quint64 malformed = 0, busy = 0, commitFailed = 0, sendFailed = 0;
    };

    void setState(ServiceState state, const QString &error = {});
    void tell(const Error &error);
    void adoptSettings();
    void searchRival();
    void listen();
    void receive(UdpSocket &socket, bool isBootPort);
    void handle(const UdpDatagram &datagram, bool isBootPort);
    void carryOut(DhcpDecision decision, DhcpObservation observation, const UdpDatagram &datagram);
    void commit(DhcpDecision decision, const DhcpObservation &observation, unsigned interfaceIndex);
    void finishCommits();
    void send(const DhcpDecision &decision, const DhcpArrival &arrival, unsigned interfaceIndex);

    Mediator &m_mediator;
    const Options m_options;
    DhcpSockets m_sockets;
    std::vector<std::unique_ptr<QSocketNotifier>> m_notifiers;
    std::unique_ptr<DhcpRivalSearch> m_search;
    std::shared_ptr<const DhcpSettings> m_settings;
    LeasePool m_pool;
    std::shared_ptr<CommitGate> m_gate;
    qsizetype m_pendingCount = 0;
    ServiceState m_state = ServiceState::Off;
    QString m_lastError;
    qint64 m_sinceMs = 0;
    qint64 m_toldMs = 0;
    Counters m_counters;
    QHash<QByteArray, quint64> m_silentByRule;
};

} // namespace roadstead::services
