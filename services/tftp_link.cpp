#include "services/tftp_link.h"

#include "core/literals.h"

#include <linux/errqueue.h>
#include <netinet/in.h>
#include <netinet/udp.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace roadstead::services {

using namespace wire;

namespace {

constexpr qint64 kReadAheadBytes = 32 * 1024; // a read of the file each 64 blocks in lockstep
constexpr int kMaxBatchBlocks = 64; // UDP_MAX_SEGMENTS of the kernels before 6.9
constexpr qint64 kMaxBatchBytes
    = 65'000; // below the 65507 of one UDP datagram, which a batch is to the kernel
constexpr int kMaxRefusals = 3; // a firmware that sets up its socket anew may refuse one packet
constexpr int kFallbackMtuBytes = 1500;

/// The MTU of the way to the peer, as the blocks' size counts it: for IPv6 less the 20 bytes its header is
/// longer.
int mtuTowards(const TftpEndpoint &local, const TftpEndpoint &peer)
{
    const bool isV6 = peer.storage.ss_family == AF_INET6;
    const FileDescriptor probe(::socket(peer.storage.ss_family, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    int mtu = 0;
    socklen_t length = sizeof mtu;
    if (!probe.isOpen() || (local.length > 0 && ::bind(probe.get(), local.raw(), local.length) != 0)
        || ::connect(probe.get(), peer.raw(), peer.length) != 0
        || ::getsockopt(
               probe.get(), isV6 ? IPPROTO_IPV6 : IPPROTO_IP, isV6 ? IPV6_MTU : IP_MTU, &mtu, &length)
            != 0)
        mtu = kFallbackMtuBytes;
    return isV6 ? mtu - 20 : mtu;
}

/// A packet that the network could not take now counts as lost: the time-out sends it again.
bool isLostPacket(int error)
{
    return error == ENOBUFS || error == ENOMEM || error == EHOSTUNREACH || error == ENETUNREACH
        || error == EHOSTDOWN || error == ENETDOWN || error == EPERM || error == EINTR;
}

/// The peer's text as a log or a window may show it.
QString printable(const QByteArray &text)
{
    QString clean = QString::fromLatin1(text.first(std::min<qsizetype>(text.size(), 120)));
    for (QChar &c : clean) {
        if (!c.isPrint())
            c = u'?';
    }
    return clean;
}

void dropErrorQueue(int fd)
{
    char control[256];
    msghdr message {};
    do {
        message.msg_control = control;
        message.msg_controllen = sizeof control;
    } while (::recvmsg(fd, &message, MSG_ERRQUEUE) >= 0);
}

} // namespace

Result<std::unique_ptr<TftpLink>> TftpLink::open(
    const TftpDatagram &asked, const TftpRequest &request, AssetFile file, const TftpLimits &limits)
{
    const int family = asked.peer.storage.ss_family;
    FileDescriptor socket(::socket(family, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket.isOpen()
        || (asked.local.length > 0 && ::bind(socket.get(), asked.local.raw(), asked.local.length) != 0))
        return fail(ErrorCode::Unavailable,
            u"No socket for another TFTP transfer: %1."_s.arg(QString::fromLocal8Bit(std::strerror(errno))));
    const int on = 1;
    if (family == AF_INET6)
        ::setsockopt(socket.get(), IPPROTO_IPV6, IPV6_RECVERR, &on, sizeof on);
    else
        ::setsockopt(socket.get(), IPPROTO_IP, IP_RECVERR, &on, sizeof on);
    const auto fileBytes = static_cast<qint64>(file.sizeBytes);
    const int mtu = request.options.isEmpty() ? kFallbackMtuBytes : mtuTowards(asked.local, asked.peer);
    TftpTransfer transfer(agreeOnTftp(request.options, fileBytes, mtu, limits), fileBytes, limits);
    return std::unique_ptr<TftpLink>(
        new TftpLink(std::move(socket), std::move(file), asked.peer, std::move(transfer)));
}

TftpLink::TftpLink(FileDescriptor socket, AssetFile file, TftpEndpoint peer, TftpTransfer transfer)
    : m_socket(std::move(socket))
    , m_file(std::move(file.fd))
    , m_peer(peer)
    , m_transfer(std::move(transfer))
    , m_fileBytes(static_cast<qint64>(file.sizeBytes))
{
}

TftpLink::Verdict TftpLink::end(Verdict verdict, QString reason)
{
    m_reason = std::move(reason);
    return verdict;
}

TftpLink::Verdict TftpLink::begin(qint64 nowMs)
{
    return carryOut(m_transfer.begin(nowMs));
}

TftpLink::Verdict TftpLink::expire(qint64 nowMs)
{
    return carryOut(m_transfer.onDeadline(nowMs));
}

TftpLink::Verdict TftpLink::receive(qint64 nowMs)
{
    char bytes[1024]; // an ACK or an ERROR
    sockaddr_storage from;
    socklen_t fromLength = sizeof from;
    const ssize_t received = ::recvfrom(
        m_socket.get(), bytes, sizeof bytes, 0, reinterpret_cast<sockaddr *>(&from), &fromLength);
    if (received < 0)
        return onSocketError(errno);
    const QByteArrayView packet(bytes, received);
    if (isFromPeer(from))
        return onPacket(packet, nowMs);
    if (received < 2 || bytes[1] != 5) { // RFC 1350 §4; never an ERROR for an ERROR
        const QByteArray stranger = encodeTftp(
            TftpError {static_cast<quint16>(TftpErrorCode::UnknownTransfer), "this transfer is not yours"});
        ::sendto(m_socket.get(), stranger.constData(), static_cast<std::size_t>(stranger.size()),
            MSG_NOSIGNAL, reinterpret_cast<sockaddr *>(&from), fromLength);
    }
    return Verdict::GoesOn;
}

bool TftpLink::isFromPeer(const sockaddr_storage &from) const
{
    if (from.ss_family != m_peer.storage.ss_family)
        return false;
    if (from.ss_family == AF_INET) {
        const auto &a = reinterpret_cast<const sockaddr_in &>(from);
        const auto &b = reinterpret_cast<const sockaddr_in &>(m_peer.storage);
        return a.sin_port == b.sin_port && a.sin_addr.s_addr == b.sin_addr.s_addr;
    }
    const auto &a = reinterpret_cast<const sockaddr_in6 &>(from);
    const auto &b = reinterpret_cast<const sockaddr_in6 &>(m_peer.storage);
    return a.sin6_port == b.sin6_port && std::memcmp(&a.sin6_addr, &b.sin6_addr, sizeof a.sin6_addr) == 0;
}

TftpLink::Verdict TftpLink::onPacket(QByteArrayView bytes, qint64 nowMs)
{
    if (const std::optional<quint16> block = tftpAckedBlock(bytes)) {
        m_refusals = 0;
        return carryOut(m_transfer.onAck(*block, nowMs));
    }
    const Result<TftpPacket> packet = parseTftp(bytes);
    const auto *error = packet ? std::get_if<TftpError>(&*packet) : nullptr;
    if (error == nullptr)
        return Verdict::GoesOn;
    const bool isProbe = m_transfer.state() == TftpTransfer::State::AwaitingOptionsAck
        && (error->code == 0 || error->code == static_cast<quint16>(TftpErrorCode::OptionsRefused));
    if (isProbe)
        return end(Verdict::Probed, u"The client only asked for the size."_s);
    return end(Verdict::Aborted,
        u"The client gave up with error %1: %2"_s.arg(error->code).arg(printable(error->text)));
}

TftpLink::Verdict TftpLink::onSocketError(int error)
{
    dropErrorQueue(m_socket.get());
    if (error == EAGAIN || error == EMSGSIZE || isLostPacket(error))
        return Verdict::GoesOn;
    if (error != ECONNREFUSED)
        return end(Verdict::Failed,
            u"The socket of the transfer failed: %1."_s.arg(QString::fromLocal8Bit(std::strerror(error))));
    if (m_isRefused)
        return Verdict::GoesOn;
    m_isRefused = true;
    if (m_transfer.isAllSent() && m_transfer.state() == TftpTransfer::State::Sending)
        return end(Verdict::Sent, u"The client closed its port without acknowledging the last block."_s);
    if (++m_refusals < kMaxRefusals)
        return Verdict::GoesOn;
    return end(Verdict::Aborted, u"The client closed its port."_s);
}

TftpLink::Verdict TftpLink::carryOut(TftpTransfer::Step step)
{
    if (m_transfer.state() == TftpTransfer::State::Done)
        return Verdict::Sent;
    if (m_transfer.state() == TftpTransfer::State::TimedOut)
        return end(Verdict::TimedOut,
            m_transfer.isAllSent() ? u"All was sent, but the client did not acknowledge the end."_s
                                   : u"The client did not answer any more."_s);
    if (step.count == 0)
        return Verdict::GoesOn;
    m_isRefused = false;
    m_pending = step;
    return flush();
}

TftpLink::Verdict TftpLink::flush()
{
    if (!m_pending.isOptionsAck)
        return sendBlocks();
    const QByteArray bytes = encodeTftp(TftpOptionsAck {m_transfer.agreement().options});
    m_pending = {};
    const ssize_t sent = ::sendto(m_socket.get(), bytes.constData(), static_cast<std::size_t>(bytes.size()),
        MSG_NOSIGNAL, m_peer.raw(), m_peer.length);
    return sent < 0 ? onSocketError(errno) : Verdict::GoesOn; // a full buffer: the time-out sends it again
}

TftpLink::Verdict TftpLink::sendBlocks()
{
    const int blockBytes = m_transfer.agreement().blockBytes;
    while (m_pending.count > 0) {
        const qint64 offset = (m_pending.first - 1) * blockBytes;
        if (!load(offset, std::min(qint64 {m_pending.count} * blockBytes, m_fileBytes - offset))) {
            abort(TftpErrorCode::Undefined, "the file cannot be read any more");
            return end(Verdict::Failed, u"The file was cut short or could not be read while it was sent."_s);
        }
        const int sent = sendSome();
        if (sent > 0) {
            m_pending.first += sent;
            m_pending.count -= sent;
            continue;
        }
        const int error = errno;
        if (error == EAGAIN)
            return Verdict::GoesOn;
        if (m_canSegment && (error == EINVAL || error == EIO || error == EMSGSIZE || error == EOPNOTSUPP)) {
            m_canSegment = false; // no checksum offload, or a way with a smaller MTU
            continue;
        }
        m_pending = {};
        return onSocketError(error);
    }
    return Verdict::GoesOn;
}

int TftpLink::sendSome()
{
    const int blockBytes = m_transfer.agreement().blockBytes;
    const auto segmentBytes = static_cast<quint16>(blockBytes + kTftpHeaderBytes);
    const qint64 fitting = std::clamp<qint64>(kMaxBatchBytes / segmentBytes, 1, kMaxBatchBlocks);
    const int count = static_cast<int>(std::min<qint64>(m_pending.count, fitting));
    char headers[kMaxBatchBlocks][kTftpHeaderBytes];
    iovec parts[2 * kMaxBatchBlocks];
    for (int i = 0; i < count; ++i) {
        const qint64 block = m_pending.first + i;
        const qint64 offset = (block - 1) * blockBytes;
        writeTftpDataHeader(headers[i], static_cast<quint16>(block & 0xffff));
        parts[2 * i] = {headers[i], kTftpHeaderBytes};
        parts[2 * i + 1] = {m_buffer.get() + (offset - m_bufferedFrom),
            static_cast<std::size_t>(std::min<qint64>(blockBytes, m_fileBytes - offset))};
    }
    msghdr message {};
    message.msg_name = &m_peer.storage;
    message.msg_namelen = m_peer.length;
    message.msg_iov = parts;
    if (count == 1 || m_canSegment) {
        message.msg_iovlen = static_cast<std::size_t>(2 * count);
        alignas(cmsghdr) char control[CMSG_SPACE(sizeof segmentBytes)] {};
        if (count > 1) {
            message.msg_control = control;
            message.msg_controllen = sizeof control;
            cmsghdr *c = CMSG_FIRSTHDR(&message);
            c->cmsg_level = IPPROTO_UDP;
            c->cmsg_type = UDP_SEGMENT;
            c->cmsg_len = CMSG_LEN(sizeof segmentBytes);
            std::memcpy(CMSG_DATA(c), &segmentBytes, sizeof segmentBytes);
        }
        return ::sendmsg(m_socket.get(), &message, MSG_NOSIGNAL) < 0 ? -1 : count;
    }
    mmsghdr messages[kMaxBatchBlocks];
    for (int i = 0; i < count; ++i) {
        messages[i] = {message, 0};
        messages[i].msg_hdr.msg_iov = parts + 2 * i;
        messages[i].msg_hdr.msg_iovlen = 2;
    }
    return ::sendmmsg(m_socket.get(), messages, static_cast<unsigned>(count), MSG_NOSIGNAL);
}

bool TftpLink::load(qint64 offset, qint64 bytes)
{
    if (m_buffer && offset >= m_bufferedFrom && offset + bytes <= m_bufferedFrom + m_bufferedBytes)
        return true;
    if (!m_buffer) {
        const TftpAgreement &agreed = m_transfer.agreement();
        const qint64 windowBytes = qint64 {agreed.windowBlocks} * agreed.blockBytes;
        m_bufferRoom = std::min(std::max(windowBytes, kReadAheadBytes), std::max<qint64>(m_fileBytes, 1));
        m_buffer = std::make_unique_for_overwrite<char[]>(static_cast<std::size_t>(m_bufferRoom));
    }
    m_bufferedFrom = offset;
    m_bufferedBytes = 0;
    while (m_bufferedBytes < bytes) {
        const ssize_t got = ::pread(m_file.get(), m_buffer.get() + m_bufferedBytes,
            static_cast<std::size_t>(m_bufferRoom - m_bufferedBytes), offset + m_bufferedBytes);
        if (got == 0 || (got < 0 && errno != EINTR))
            return false;
        m_bufferedBytes += std::max<ssize_t>(got, 0);
    }
    return true;
}

void TftpLink::abort(TftpErrorCode code, const QByteArray &text)
{
    const QByteArray bytes = encodeTftp(TftpError {static_cast<quint16>(code), text});
    ::sendto(m_socket.get(), bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL,
        m_peer.raw(), m_peer.length);
}

} // namespace roadstead::services
