#pragma once

#include "core/service_status.h"
#include "services/tftp_link.h"

#include <QObject>

#include <unordered_map>

class QSocketNotifier;

namespace roadstead::services {

/// How one request ended, for history. A value.
struct TftpOutcome
{
    enum class Result : unsigned char
    {
        Sent,
        Probed, ///< the client took the size from the OACK and left: normal, it comes again
        NotFound,
        Refused, ///< a write, netascii, a name that leads out, no right to read
        Busy, ///< a limit was reached
        Aborted, ///< by the client, or by a new request of the same client
        TimedOut,
        Failed, ///< the file or a socket failed here
    };
    Result result = Result::Sent;
    QHostAddress peer;
    quint16 peerPort = 0;
    QByteArray file; ///< as asked, without leading "/" and "./"; control characters are "?"
    qint64 fileBytes = 0;
    qint64 ackedBytes = 0; ///< that the client has for certain
    qint64 ms = 0;
    int retransmits = 0;
    QString reason; ///< a whole sentence; empty when Sent

    bool operator==(const TftpOutcome &) const = default;
};

/// A transfer that is under way.
struct TftpActivity
{
    QHostAddress peer;
    QByteArray file;
    qint64 fileBytes = 0;
    qint64 ackedBytes = 0;

    bool operator==(const TftpActivity &) const = default;
};

/// Read-only TFTP (RFC 1350, 2347, 2348, 2349, 7440) for any number of clients; IPv4 and IPv6. Only mode
/// "octet" is served: netascii would silently damage a kernel, so it is refused with a sentence that says
/// what to ask for.
///
/// Lives in the boot thread with its Mediator and needs that thread's event loop, and Linux. All its sockets
/// sit in one epoll set that the loop watches as one descriptor. While transfers are under way it stays with
/// that set and returns to the loop every kTickMs: a lockstep client answers at once, and a round of the loop
/// for each packet costs more than the packet. So other services of the thread answer up to kTickMs later
/// meanwhile, and a time-out is as exact as that.
class TftpService : public QObject
{
    Q_OBJECT

public:
    /// What the service asks of the rest; called in its thread.
    class Mediator
    {
    public:
        virtual ~Mediator() = default;
        /// `name` is relative, not empty and has no ".." component.
        virtual Result<AssetFile> openAsset(QByteArrayView name, const QHostAddress &peer) = 0;
        virtual void finished(const TftpOutcome &outcome) = 0;
        virtual qint64 nowMs() const = 0; ///< of any clock that does not jump
    };

    explicit TftpService(Mediator &mediator, TftpLimits limits = {}, QObject *parent = nullptr);
    ~TftpService() override;

    /// Binds and serves; port 0: any, see port(). Fails as openTftpPort(), and with Conflict when it runs
    /// already.
    Result<void> start(const QHostAddress &address, quint16 port);
    /// Serves on a bound UDP socket, which it owns from now on.
    Result<void> start(int boundSocket);
    /// Tells every client that it is over. Safe when it does not run.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_port.isOpen(); }
    [[nodiscard]] quint16 port() const { return m_here.length > 0 ? m_here.port() : quint16 {0}; }
    [[nodiscard]] const ServiceStatus &status() const { return m_status; }
    /// Name → number since the object was made: the counters of status(), fresh.
    [[nodiscard]] QJsonObject counters() const;
    [[nodiscard]] QList<TftpActivity> transfers() const;

    static constexpr int kTickMs = 10;

Q_SIGNALS:
    void statusChanged();

private:
    struct Entry
    {
        std::unique_ptr<TftpLink> link;
        QByteArray file;
        QByteArray key;
        qint64 startedMs = 0;
        bool isWaitingForRoom = false;
        bool isOver = false;
    };
    struct Counters
    {
        quint64 requests = 0;
        quint64 badPackets = 0;
        quint64 results[8] = {}; ///< by TftpOutcome::Result
        quint64 ackedBytes = 0;
        quint64 retransmits = 0;
    };

    Result<void> serve(Result<FileDescriptor> port);
    Result<void> failStart(Error error);
    void serveSockets();
    void takeRequests();
    void onEvent(Entry &entry, unsigned events);
    void onTick();
    void onDatagram(const TftpDatagram &datagram);
    void onRequest(const TftpDatagram &datagram, const wire::TftpRequest &request);
    void startTransfer(
        const TftpDatagram &datagram, const wire::TftpRequest &request, QByteArray name, AssetFile file);
    void refuse(
        const TftpDatagram &datagram, const QByteArray &name, TftpOutcome::Result result, QString reason);
    void settle(Entry &entry, TftpLink::Verdict verdict);
    void finish(Entry &entry, TftpOutcome::Result result, const QString &reason);
    void report(const TftpOutcome &outcome);
    void setTicking(bool isTicking);

    Mediator &m_mediator;
    const TftpLimits m_limits;
    FileDescriptor m_epoll;
    FileDescriptor m_timer;
    FileDescriptor m_port;
    TftpEndpoint m_here;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unordered_map<QByteArray, std::unique_ptr<Entry>> m_entries; ///< by the peer's key
    std::vector<std::unique_ptr<Entry>> m_over; ///< kept until no event of this round can name them
    QHash<QHostAddress, int> m_perAddress;
    qint64 m_nowMs = 0;
    bool m_isTicking = false;
    Counters m_counters;
    ServiceStatus m_status;
};

} // namespace roadstead::services
