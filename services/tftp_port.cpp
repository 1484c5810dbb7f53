#include "services/tftp_link.h"

#include "core/literals.h"
#include "services/listen_error.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace roadstead::services {

namespace {

constexpr int kPortBufferBytes = 1 << 20; // some thousand requests of machines that are switched on together
constexpr std::size_t kMaxDatagramBytes = 1500; // a longer one is no request; wire refuses from 512 on
constexpr std::size_t kControlBytes = 128; // one in6_pktinfo and its header, with room

Error portError(int error, const QHostAddress &address, quint16 port)
{
    return listenError(u"TFTP"_s, error, u"%1:%2"_s.arg(address.toString()).arg(port));
}

bool askForLocalAddress(int fd, int family)
{
    const int on = 1;
    return family == AF_INET6 ? ::setsockopt(fd, IPPROTO_IPV6, IPV6_RECVPKTINFO, &on, sizeof on) == 0
                              : ::setsockopt(fd, IPPROTO_IP, IP_PKTINFO, &on, sizeof on) == 0;
}

TftpEndpoint localOf(msghdr &message)
{
    TftpEndpoint local;
    for (cmsghdr *c = CMSG_FIRSTHDR(&message); c != nullptr; c = CMSG_NXTHDR(&message, c)) {
        if (c->cmsg_level == IPPROTO_IP && c->cmsg_type == IP_PKTINFO) {
            in_pktinfo info {};
            std::memcpy(&info, CMSG_DATA(c), sizeof info);
            sockaddr_in address {};
            address.sin_family = AF_INET;
            address.sin_addr = info.ipi_spec_dst;
            std::memcpy(&local.storage, &address, sizeof address);
            local.length = sizeof address;
        } else if (c->cmsg_level == IPPROTO_IPV6 && c->cmsg_type == IPV6_PKTINFO) {
            in6_pktinfo info {};
            std::memcpy(&info, CMSG_DATA(c), sizeof info);
            sockaddr_in6 address {};
            address.sin6_family = AF_INET6;
            address.sin6_addr = info.ipi6_addr;
            if (IN6_IS_ADDR_LINKLOCAL(&info.ipi6_addr))
                address.sin6_scope_id = info.ipi6_ifindex;
            std::memcpy(&local.storage, &address, sizeof address);
            local.length = sizeof address;
        }
    }
    return local;
}

/// Makes an answer leave from the address that was asked; returns the used bytes of `control`.
std::size_t sendFrom(const TftpEndpoint &local, msghdr &message, char *control)
{
    std::memset(control, 0, kControlBytes);
    message.msg_control = control;
    message.msg_controllen = kControlBytes;
    cmsghdr *c = CMSG_FIRSTHDR(&message);
    if (local.storage.ss_family == AF_INET6) {
        in6_pktinfo info {};
        const auto *address = reinterpret_cast<const sockaddr_in6 *>(&local.storage);
        info.ipi6_addr = address->sin6_addr;
        info.ipi6_ifindex = address->sin6_scope_id;
        c->cmsg_level = IPPROTO_IPV6;
        c->cmsg_type = IPV6_PKTINFO;
        c->cmsg_len = CMSG_LEN(sizeof info);
        std::memcpy(CMSG_DATA(c), &info, sizeof info);
        return CMSG_SPACE(sizeof info);
    }
    in_pktinfo info {};
    info.ipi_spec_dst = reinterpret_cast<const sockaddr_in *>(&local.storage)->sin_addr;
    c->cmsg_level = IPPROTO_IP;
    c->cmsg_type = IP_PKTINFO;
    c->cmsg_len = CMSG_LEN(sizeof info);
    std::memcpy(CMSG_DATA(c), &info, sizeof info);
    return CMSG_SPACE(sizeof info);
}

} // namespace

TftpEndpoint TftpEndpoint::of(const QHostAddress &address, quint16 port)
{
    TftpEndpoint endpoint;
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        sockaddr_in6 raw {};
        raw.sin6_family = AF_INET6;
        raw.sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&raw.sin6_addr, &bytes, sizeof raw.sin6_addr);
        raw.sin6_scope_id = address.scopeId().toUInt();
        std::memcpy(&endpoint.storage, &raw, sizeof raw);
        endpoint.length = sizeof raw;
        return endpoint;
    }
    sockaddr_in raw {};
    raw.sin_family = AF_INET;
    raw.sin_port = htons(port);
    raw.sin_addr.s_addr = htonl(address.toIPv4Address()); // QHostAddress::Any: 0.0.0.0
    std::memcpy(&endpoint.storage, &raw, sizeof raw);
    endpoint.length = sizeof raw;
    return endpoint;
}

QHostAddress TftpEndpoint::address() const
{
    return QHostAddress(raw());
}

quint16 TftpEndpoint::port() const
{
    if (storage.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 *>(&storage)->sin6_port);
    return ntohs(reinterpret_cast<const sockaddr_in *>(&storage)->sin_port);
}

QByteArray TftpEndpoint::key() const
{
    return QByteArray(reinterpret_cast<const char *>(&storage), static_cast<qsizetype>(length));
}

Result<FileDescriptor> openTftpPort(const QHostAddress &address, quint16 port)
{
    const TftpEndpoint here = TftpEndpoint::of(address, port);
    FileDescriptor fd(::socket(here.storage.ss_family, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!fd.isOpen())
        return tl::unexpected(portError(errno, address, port));
    if (here.storage.ss_family == AF_INET6) {
        const int on = 1;
        ::setsockopt(fd.get(), IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
    }
    if (::bind(fd.get(), here.raw(), here.length) != 0)
        return tl::unexpected(portError(errno, address, port));
    return adoptTftpPort(fd.release());
}

Result<FileDescriptor> adoptTftpPort(int socket)
{
    FileDescriptor fd(socket);
    int type = 0;
    socklen_t typeLength = sizeof type;
    TftpEndpoint here;
    here.length = sizeof here.storage;
    if (::getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &typeLength) != 0 || type != SOCK_DGRAM
        || ::getsockname(socket, here.raw(), &here.length) != 0 || here.port() == 0
        || ::fcntl(socket, F_SETFL, O_NONBLOCK) != 0 || !askForLocalAddress(socket, here.storage.ss_family))
        return fail(ErrorCode::Invalid, u"TFTP was given a descriptor that is not a bound UDP socket."_s);
    ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &kPortBufferBytes, sizeof kPortBufferBytes);
    return fd;
}

std::optional<TftpDatagram> receiveTftp(int fd)
{
    char bytes[kMaxDatagramBytes];
    alignas(cmsghdr) char control[kControlBytes];
    TftpDatagram datagram;
    iovec part {bytes, sizeof bytes};
    msghdr message {};
    message.msg_name = &datagram.peer.storage;
    message.msg_namelen = sizeof datagram.peer.storage;
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    const ssize_t received = ::recvmsg(fd, &message, 0);
    if (received < 0)
        return std::nullopt;
    datagram.peer.length = message.msg_namelen;
    datagram.local = localOf(message);
    datagram.bytes = QByteArray(bytes, received);
    return datagram;
}

void refuseTftp(int fd, const TftpDatagram &asked, wire::TftpErrorCode code, const QByteArray &text)
{
    QByteArray bytes = wire::encodeTftp(wire::TftpError {static_cast<quint16>(code), text});
    alignas(cmsghdr) char control[kControlBytes];
    TftpEndpoint peer = asked.peer;
    iovec part {bytes.data(), static_cast<std::size_t>(bytes.size())};
    msghdr message {};
    message.msg_name = &peer.storage;
    message.msg_namelen = peer.length;
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (asked.local.length > 0)
        message.msg_controllen = sendFrom(asked.local, message, control);
    ::sendmsg(fd, &message, MSG_NOSIGNAL);
}

} // namespace roadstead::services
