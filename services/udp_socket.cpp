#include "services/udp_socket.h"

#include "core/literals.h"
#include "services/listen_error.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace roadstead::services {

namespace {

constexpr std::size_t kDatagramBytes = 4096;
constexpr std::size_t kBatch = 32;
constexpr std::size_t kControlBytes = 64; // one IP_PKTINFO needs 32
constexpr int kReceiveBufferBytes = 4 * 1024 * 1024; // a rack that is switched on at once

sockaddr_in socketAddress(Ipv4 address, quint16 port)
{
    sockaddr_in result {};
    result.sin_family = AF_INET;
    result.sin_port = htons(port);
    result.sin_addr.s_addr = htonl(address);
    return result;
}

bool switchOn(int descriptor, int level, int option)
{
    const int one = 1;
    return ::setsockopt(descriptor, level, option, &one, sizeof one) == 0;
}

tl::unexpected<Error> failed(const UdpBinding &binding, int number)
{
    const QString where = ipv4Text(binding.address) + u':' + QString::number(binding.port)
        + (binding.interface.isEmpty() ? QString() : u" ("_s + binding.interface + u')');
    return tl::unexpected(listenError(u"DHCP"_s, number, where));
}

} // namespace

/// Room for one recvmmsg() call, allocated once.
struct UdpSocket::Buffers
{
    std::array<std::array<char, kDatagramBytes>, kBatch> bytes;
    alignas(cmsghdr) std::array<std::array<char, kControlBytes>, kBatch> control;
    std::array<sockaddr_in, kBatch> sources;
    std::array<iovec, kBatch> vectors;
    std::array<mmsghdr, kBatch> headers;

    void prepare()
    {
        for (std::size_t i = 0; i < kBatch; ++i) {
            vectors[i] = {bytes[i].data(), bytes[i].size()};
            msghdr &header = headers[i].msg_hdr;
            header = {};
            header.msg_name = &sources[i];
            header.msg_namelen = sizeof sources[i];
            header.msg_iov = &vectors[i];
            header.msg_iovlen = 1;
            header.msg_control = control[i].data();
            header.msg_controllen = control[i].size();
        }
    }

    [[nodiscard]] UdpDatagram datagram(std::size_t i)
    {
        UdpDatagram result;
        result.bytes = QByteArrayView(bytes[i].data(), static_cast<qsizetype>(headers[i].msg_len));
        result.source = ntohl(sources[i].sin_addr.s_addr);
        result.sourcePort = ntohs(sources[i].sin_port);
        msghdr &header = headers[i].msg_hdr;
        for (cmsghdr *each = CMSG_FIRSTHDR(&header); each; each = CMSG_NXTHDR(&header, each)) {
            if (each->cmsg_level != IPPROTO_IP || each->cmsg_type != IP_PKTINFO)
                continue;
            in_pktinfo info {};
            std::memcpy(&info, CMSG_DATA(each), sizeof info);
            result.destination = ntohl(info.ipi_addr.s_addr);
            result.interfaceIndex = static_cast<unsigned>(info.ipi_ifindex);
        }
        return result;
    }
};

UdpSocket::UdpSocket() = default;
UdpSocket::UdpSocket(int descriptor)
    : m_descriptor(descriptor)
    , m_buffers(std::make_unique<Buffers>())
{
}
UdpSocket::UdpSocket(UdpSocket &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_buffers(std::move(other.m_buffers))
{
}
UdpSocket &UdpSocket::operator=(UdpSocket &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_buffers, other.m_buffers);
    return *this;
}
UdpSocket::~UdpSocket()
{
    close();
}

Result<UdpSocket> UdpSocket::bind(const UdpBinding &binding)
{
    const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return failed(binding, errno);
    UdpSocket socket(descriptor);
    // A port of its own for whoever asked for a free one; a named one is shared with other interfaces'
    // servers.
    if (binding.port != 0 && !switchOn(descriptor, SOL_SOCKET, SO_REUSEADDR))
        return failed(binding, errno);
    const QByteArray interface = QFile::encodeName(binding.interface);
    if (!interface.isEmpty()
        && ::setsockopt(descriptor, SOL_SOCKET, SO_BINDTODEVICE, interface.constData(),
               static_cast<socklen_t>(interface.size()))
            != 0)
        return failed(binding, errno);
    const sockaddr_in address = socketAddress(binding.address, binding.port);
    if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return failed(binding, errno);
    return adopt(std::exchange(socket.m_descriptor, -1));
}

Result<UdpSocket> UdpSocket::adopt(int descriptor)
{
    UdpSocket socket(descriptor);
    int domain = 0;
    int type = 0;
    socklen_t size = sizeof(int);
    if (::getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN, &domain, &size) != 0
        || ::getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) != 0 || domain != AF_INET
        || type != SOCK_DGRAM)
        return fail(ErrorCode::Invalid, u"The descriptor that was passed is not an IPv4 UDP socket."_s);
    const int flags = ::fcntl(descriptor, F_GETFL);
    const bool isReady = ::fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0
        && ::fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 && switchOn(descriptor, IPPROTO_IP, IP_PKTINFO)
        && switchOn(descriptor, SOL_SOCKET, SO_BROADCAST);
    if (!isReady)
        return fail(ErrorCode::Unavailable,
            u"A UDP socket cannot be set up: %1."_s.arg(QString::fromLocal8Bit(std::strerror(errno))));
    // The kernel may give less than this to all but root; a smaller buffer only loses packets earlier under a
    // flood.
    if (::setsockopt(descriptor, SOL_SOCKET, SO_RCVBUFFORCE, &kReceiveBufferBytes, sizeof kReceiveBufferBytes)
        != 0)
        ::setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &kReceiveBufferBytes, sizeof kReceiveBufferBytes);
    return socket;
}

Ipv4 UdpSocket::localAddress() const
{
    sockaddr_in address {};
    socklen_t size = sizeof address;
    return ::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&address), &size) == 0
        ? ntohl(address.sin_addr.s_addr)
        : 0;
}

quint16 UdpSocket::localPort() const
{
    sockaddr_in address {};
    socklen_t size = sizeof address;
    return ::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&address), &size) == 0
        ? ntohs(address.sin_port)
        : quint16 {0};
}

void UdpSocket::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

int UdpSocket::receive(int limit, const std::function<void(const UdpDatagram &)> &handle)
{
    int total = 0;
    while (isOpen() && total < limit) {
        m_buffers->prepare();
        const auto wanted = static_cast<unsigned>(std::min<int>(limit - total, kBatch));
        const int got = ::recvmmsg(m_descriptor, m_buffers->headers.data(), wanted, MSG_DONTWAIT, nullptr);
        if (got <= 0)
            break; // nothing left; an error that a peer caused (port unreachable) is cleared by being read
        for (int i = 0; i < got && isOpen(); ++i)
            handle(m_buffers->datagram(static_cast<std::size_t>(i)));
        total += got;
        if (got < static_cast<int>(wanted))
            break;
    }
    return total;
}

Result<void> UdpSocket::send(QByteArrayView bytes, Ipv4 address, quint16 port, unsigned interfaceIndex) const
{
    sockaddr_in to = socketAddress(address, port);
    iovec vector {const_cast<char *>(bytes.data()), static_cast<std::size_t>(bytes.size())};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(in_pktinfo))> control {};
    msghdr header {};
    header.msg_name = &to;
    header.msg_namelen = sizeof to;
    header.msg_iov = &vector;
    header.msg_iovlen = 1;
    if (interfaceIndex != 0) {
        header.msg_control = control.data();
        header.msg_controllen = control.size();
        cmsghdr *first = CMSG_FIRSTHDR(&header);
        first->cmsg_level = IPPROTO_IP;
        first->cmsg_type = IP_PKTINFO;
        first->cmsg_len = CMSG_LEN(sizeof(in_pktinfo));
        in_pktinfo info {};
        info.ipi_ifindex = static_cast<int>(interfaceIndex);
        std::memcpy(CMSG_DATA(first), &info, sizeof info);
    }
    if (::sendmsg(m_descriptor, &header, MSG_DONTWAIT | MSG_NOSIGNAL) == bytes.size())
        return {};
    return fail(ErrorCode::Unavailable,
        u"A UDP packet to %1 could not be sent: %2."_s.arg(
            ipv4Text(address), QString::fromLocal8Bit(std::strerror(errno))));
}

} // namespace roadstead::services
