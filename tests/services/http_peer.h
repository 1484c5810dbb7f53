#pragma once

#include "core/literals.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QHostAddress>
#include <QList>
#include <QTcpSocket>

namespace roadstead::services {

/// One answer as it came over the wire.
struct PeerAnswer
{
    int status = 0; ///< 0: the connection ended before a whole head
    QByteArray head; ///< with the status line
    QByteArray body;

    /// The value of a header, by its name in lower case.
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        const QList<QByteArray> lines = head.split('\n');
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0 && line.first(colon).toLower() == name)
                return line.sliced(colon + 1).trimmed();
        }
        return {};
    }
};

/// A plain HTTP client that sends what it is told, byte by byte, and reads answers by Content-Length.
class HttpPeer
{
public:
    explicit HttpPeer(quint16 port, const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
    {
        m_socket.connectToHost(address, port);
        m_socket.waitForConnected(kPatienceMs);
    }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(kPatienceMs)) { }
    }

    /// The next answer; `hasBody` is false for HEAD.
    [[nodiscard]] PeerAnswer read(bool hasBody = true)
    {
        PeerAnswer answer;
        qsizetype end = -1;
        while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
            if (!more())
                return answer;
        }
        answer.head = m_buffer.first(end);
        m_buffer.remove(0, end + 4);
        answer.status = answer.head.mid(9, 3).toInt();
        if (answer.status == 100)
            return read(hasBody);
        const qsizetype length
            = hasBody && answer.status != 304 ? answer.header("content-length").toLongLong() : 0;
        while (m_buffer.size() < length && more()) { }
        answer.body = m_buffer.first(qMin(length, m_buffer.size()));
        m_buffer.remove(0, answer.body.size());
        return answer;
    }

    [[nodiscard]] PeerAnswer ask(const QByteArray &bytes, bool hasBody = true)
    {
        send(bytes);
        return read(hasBody);
    }

    [[nodiscard]] PeerAnswer get(const QByteArray &target, const QByteArray &headers = {})
    {
        return ask("GET " + target + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
    }

    [[nodiscard]] PeerAnswer post(const QByteArray &target, const QByteArray &body)
    {
        return ask("POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    /// Whether the server ends the connection in time; what it still sends is thrown away.
    [[nodiscard]] bool isClosedWithin(int milliseconds)
    {
        QDeadlineTimer timer(milliseconds);
        while (m_socket.state() == QAbstractSocket::ConnectedState && !timer.hasExpired()) {
            m_socket.waitForReadyRead(static_cast<int>(qMax(1, timer.remainingTime())));
            m_socket.readAll();
        }
        return m_socket.state() != QAbstractSocket::ConnectedState;
    }

    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

private:
    static constexpr int kPatienceMs = 10'000;

    bool more()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kPatienceMs))
            return false;
        m_buffer += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

} // namespace roadstead::services
