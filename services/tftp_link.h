#pragma once

#include "services/asset_folder.h"
#include "services/tftp_transfer.h"

#include <QByteArray>
#include <QHostAddress>

#include <sys/socket.h>

#include <memory>

namespace roadstead::services {

/// An address and port as the kernel has them.
struct TftpEndpoint
{
    sockaddr_storage storage {};
    socklen_t length = 0;

    [[nodiscard]] static TftpEndpoint of(const QHostAddress &address, quint16 port);
    [[nodiscard]] const sockaddr *raw() const { return reinterpret_cast<const sockaddr *>(&storage); }
    [[nodiscard]] sockaddr *raw() { return reinterpret_cast<sockaddr *>(&storage); }
    [[nodiscard]] QHostAddress address() const;
    [[nodiscard]] quint16 port() const;
    /// Family, address, scope and port as bytes that two equal endpoints share: a key for maps.
    [[nodiscard]] QByteArray key() const;
};

/// One datagram at the service's port: what it says, who sent it, and the local address it was sent to.
struct TftpDatagram
{
    QByteArray bytes;
    TftpEndpoint peer;
    TftpEndpoint local; ///< port 0; length 0 when the kernel did not tell
};

/// The UDP socket of the service's port, not blocking, which tells the local address of each datagram.
/// Fails: Unavailable (in use), Denied (a port below 1024 without the right), Invalid (the address is not
/// this host's).
[[nodiscard]] Result<FileDescriptor> openTftpPort(const QHostAddress &address, quint16 port);
/// The same from a socket that is already bound. Fails: Invalid when it is not a bound UDP socket.
[[nodiscard]] Result<FileDescriptor> adoptTftpPort(int fd);
/// The next datagram; nothing when there is none now.
[[nodiscard]] std::optional<TftpDatagram> receiveTftp(int fd);
/// Answers from the service's port with an ERROR, from the address that was asked. A lost answer is the
/// client's to ask again.
void refuseTftp(int fd, const TftpDatagram &asked, wire::TftpErrorCode code, const QByteArray &text);

/// One transfer with its own socket (RFC 1350 §4: a new TID for each), file and buffer; lives in the
/// service's thread. The socket takes packets from anybody, so that a stranger gets his ERROR 5 and a client
/// that vanished is noticed.
class TftpLink
{
public:
    enum class Verdict : unsigned char
    {
        GoesOn,
        Sent,
        Probed,
        Aborted,
        TimedOut,
        Failed
    };

    /// A link that has sent nothing yet. Fails: Unavailable (out of descriptors or ports).
    [[nodiscard]] static Result<std::unique_ptr<TftpLink>> open(const TftpDatagram &asked,
        const wire::TftpRequest &request, AssetFile file, const TftpLimits &limits);

    TftpLink(const TftpLink &) = delete;
    TftpLink &operator=(const TftpLink &) = delete;
    ~TftpLink() = default;

    [[nodiscard]] int socket() const { return m_socket.get(); }
    [[nodiscard]] const TftpEndpoint &peer() const { return m_peer; }
    [[nodiscard]] const TftpTransfer &transfer() const { return m_transfer; }
    [[nodiscard]] qint64 fileBytes() const { return m_fileBytes; }
    /// Why it is over, for a person; the peer's own text without control characters.
    [[nodiscard]] const QString &reason() const { return m_reason; }
    /// Whether the socket's buffer was full: call flush() when it can be written again.
    [[nodiscard]] bool isBlocked() const { return m_pending.count > 0; }

    [[nodiscard]] Verdict begin(qint64 nowMs);
    /// Reads one datagram and answers it.
    [[nodiscard]] Verdict receive(qint64 nowMs);
    [[nodiscard]] Verdict expire(qint64 nowMs);
    [[nodiscard]] Verdict flush();
    /// Tells the client that the transfer is over.
    void abort(wire::TftpErrorCode code, const QByteArray &text);

private:
    TftpLink(FileDescriptor socket, AssetFile file, TftpEndpoint peer, TftpTransfer transfer);

    Verdict carryOut(TftpTransfer::Step step);
    Verdict sendBlocks();
    /// How many of the pending blocks went out in one call; -1 with errno.
    int sendSome();
    bool load(qint64 offset, qint64 bytes);
    Verdict onSocketError(int error);
    Verdict onPacket(QByteArrayView bytes, qint64 nowMs);
    Verdict end(Verdict verdict, QString reason);
    [[nodiscard]] bool isFromPeer(const sockaddr_storage &from) const;

    FileDescriptor m_socket;
    FileDescriptor m_file;
    TftpEndpoint m_peer;
    TftpTransfer m_transfer;
    TftpTransfer::Step m_pending; ///< what has still to be sent of the last step
    std::unique_ptr<char[]> m_buffer; ///< a part of the file, from m_bufferedFrom
    qint64 m_bufferRoom = 0;
    qint64 m_bufferedFrom = 0;
    qint64 m_bufferedBytes = 0;
    qint64 m_fileBytes = 0;
    QString m_reason;
    int m_refusals = 0; ///< steps since the last ACK that the client's host answered with "no such port"
    bool m_isRefused = false; ///< the present step was
    bool m_canSegment = true; ///< the kernel cuts a window into packets (UDP_SEGMENT)
};

} // namespace roadstead::services
