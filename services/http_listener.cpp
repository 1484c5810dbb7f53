#include "services/http_listener.h"

#include "core/literals.h"
#include "services/listen_error.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <cerrno>
#include <cstring>

#include <netinet/in.h>
#include <sys/socket.h>

namespace roadstead::services {

namespace {

constexpr int kBacklog = 1024; // a rack that powers on at once

struct SocketAddress
{
    sockaddr_storage storage {};
    socklen_t size = 0;
};

SocketAddress socketAddress(const QHostAddress &address, std::uint16_t port)
{
    SocketAddress result;
    if (address.protocol() == QHostAddress::IPv4Protocol) {
        sockaddr_in four {};
        four.sin_family = AF_INET;
        four.sin_port = htons(port);
        four.sin_addr.s_addr = htonl(address.toIPv4Address());
        std::memcpy(&result.storage, &four, sizeof four);
        result.size = sizeof four;
        return result;
    }
    sockaddr_in6 six {};
    six.sin6_family = AF_INET6;
    six.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&six.sin6_addr, &bytes, sizeof bytes);
    six.sin6_scope_id = address.scopeId().toUInt();
    std::memcpy(&result.storage, &six, sizeof six);
    result.size = sizeof six;
    return result;
}

QString shownEndpoint(const QHostAddress &address, std::uint16_t port)
{
    const bool isSix = address.protocol() == QHostAddress::IPv6Protocol;
    return (isSix ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address.toString(), QString::number(port));
}

tl::unexpected<Error> failed(int number, const QHostAddress &address, std::uint16_t port)
{
    return tl::unexpected(listenError(u"HTTP"_s, number, shownEndpoint(address, port)));
}

} // namespace

Result<HttpListener> listenTcp(const QString &address, std::uint16_t port)
{
    QHostAddress host;
    if (!host.setAddress(address))
        return fail(ErrorCode::Invalid,
            QCoreApplication::translate("ListenError",
                "HTTP cannot listen at \"%1\": that is not an IP address. Give one such as 127.0.0.1, "
                "0.0.0.0 or ::.")
                .arg(address));
    const SocketAddress where = socketAddress(host, port);
    HttpListener listener;
    listener.fd = FileDescriptor(
        ::socket(where.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, IPPROTO_TCP));
    const int fd = listener.fd.get();
    if (fd < 0)
        return failed(errno, host, port);
    const int on = 1;
    const int off = 0;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (where.storage.ss_family == AF_INET6)
        ::setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
    const auto *name = reinterpret_cast<const sockaddr *>(&where.storage);
    if (::bind(fd, name, where.size) != 0 || ::listen(fd, kBacklog) != 0)
        return failed(errno, host, port);

    SocketAddress bound;
    bound.size = sizeof bound.storage;
    if (::getsockname(fd, reinterpret_cast<sockaddr *>(&bound.storage), &bound.size) != 0)
        return failed(errno, host, port);
    // sin_port and sin6_port lie at the same place.
    listener.port = ntohs(reinterpret_cast<const sockaddr_in *>(&bound.storage)->sin_port);
    return listener;
}

} // namespace roadstead::services
