#pragma once

#include "core/error.h"
#include "core/ipv4.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <memory>
#include <span>

namespace roadstead::services {

/// How a socket is bound.
struct UdpBinding
{
    Ipv4 address = 0; ///< 0: every address
    quint16 port = 0; ///< 0: a free one
    QString interface; ///< SO_BINDTODEVICE; empty: every interface
};

/// One datagram as it was received. `bytes` is valid during the call only.
struct UdpDatagram
{
    QByteArrayView bytes;
    Ipv4 source = 0;
    quint16 sourcePort = 0;
    Ipv4 destination = 0; ///< the address it was sent to (IP_PKTINFO), e.g. 255.255.255.255
    unsigned interfaceIndex = 0;
};

/// An IPv4 UDP socket that does not block, may send to broadcast addresses and tells where each datagram came
/// in. Owns its descriptor. Any thread, one at a time.
class UdpSocket
{
public:
    UdpSocket();
    UdpSocket(UdpSocket &&) noexcept;
    UdpSocket &operator=(UdpSocket &&) noexcept;
    ~UdpSocket();
    UdpSocket(const UdpSocket &) = delete;
    UdpSocket &operator=(const UdpSocket &) = delete;

    /// Fails: Denied (no privilege for the port), Unavailable (in use, no such address or interface).
    [[nodiscard]] static Result<UdpSocket> bind(const UdpBinding &binding);
    /// Takes over a bound socket, e.g. one that the port helper passed; closes it on failure. Fails: Invalid
    /// when it is no IPv4 UDP socket.
    [[nodiscard]] static Result<UdpSocket> adopt(int descriptor);

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] Ipv4 localAddress() const;
    [[nodiscard]] quint16 localPort() const;
    void close();

    /// Calls `handle` for what is waiting, at most `limit` datagrams; longer ones than 4096 bytes are cut.
    /// Returns how many.
    int receive(int limit, const std::function<void(const UdpDatagram &)> &handle);

    /// `interfaceIndex` chooses the way out (needed for broadcast when the socket is not bound to an
    /// interface); 0: the routing table does. Fails: Unavailable.
    Result<void> send(QByteArrayView bytes, Ipv4 address, quint16 port, unsigned interfaceIndex = 0) const;

private:
    explicit UdpSocket(int descriptor);
    struct Buffers;

    int m_descriptor = -1;
    std::unique_ptr<Buffers> m_buffers;
};

} // namespace roadstead::services
