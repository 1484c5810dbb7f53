#pragma once

#include "services/tftp_link.h"
#include "wire/tftp_packet.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QElapsedTimer>

#include <memory>

/// A TFTP client on loopback that misbehaves as it is told; not blocking: runFakeClients() drives any number
/// of them.
class TftpFakeClient
{
public:
    struct Manners
    {
        int dropEveryReceived = 0; ///< loses each n-th packet of the server; 0: none
        int dropEveryAck = 0; ///< its own acknowledgements
        bool repeatsAcks = false;
        bool handlesTwice = false; ///< the network delivers each packet of the server twice
        int swapEvery = 0; ///< each n-th packet comes after its successor
        int silenceMs = 40; ///< then it says its last word again
    };

    TftpFakeClient(quint16 port, QByteArray file, QList<roadstead::wire::TftpOption> options = {})
        : TftpFakeClient(port, std::move(file), std::move(options), Manners {})
    {
    }
    TftpFakeClient(quint16 port, QByteArray file, QList<roadstead::wire::TftpOption> options, Manners manners)
        : m_fd(::socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
        , m_port(port)
        , m_request(roadstead::wire::encodeTftp(
              roadstead::wire::TftpRequest {roadstead::wire::TftpRequest::Kind::Read, std::move(file),
                  roadstead::wire::TftpMode::Octet, options}))
        , m_manners(manners)
    {
    }

    int fd() const { return m_fd.get(); }
    bool isOver() const { return m_isDone || m_error; }
    bool isDone() const { return m_isDone; }
    const QByteArray &bytes() const { return m_bytes; }
    const std::optional<roadstead::wire::TftpError> &error() const { return m_error; }
    const QList<roadstead::wire::TftpOption> &optionsAck() const { return m_optionsAck; }
    int dataPackets() const { return m_dataPackets; }
    quint16 transferPort() const { return m_transferPort; }
    qint64 silentMs() const { return m_quiet.elapsed(); }

    void begin() { say(m_request, m_port); }
    void sayAgain()
    {
        if (m_lastWord.isEmpty())
            begin();
        else
            say(m_lastWord, m_transferPort);
    }
    void sendRaw(const QByteArray &bytes, quint16 port) { say(bytes, port); }
    void vanish() { m_fd = {}; }

    /// Reads what is there.
    void take()
    {
        char room[66'000];
        sockaddr_in from {};
        socklen_t length = sizeof from;
        ssize_t size = 0;
        while (!isOver()
            && (size = ::recvfrom(
                    m_fd.get(), room, sizeof room, 0, reinterpret_cast<sockaddr *>(&from), &length))
                >= 0) {
            m_quiet.start();
            ++m_received;
            if (m_manners.dropEveryReceived > 0 && m_received % m_manners.dropEveryReceived == 0)
                continue;
            const QByteArray packet(room, size);
            if (m_manners.swapEvery > 0 && m_received % m_manners.swapEvery == 0 && m_held.isEmpty()) {
                m_held = packet;
                continue;
            }
            handle(packet, ntohs(from.sin_port));
            if (m_manners.handlesTwice && !isOver())
                handle(packet, ntohs(from.sin_port));
            if (!m_held.isEmpty() && !isOver())
                handle(std::exchange(m_held, {}), ntohs(from.sin_port));
        }
    }

private:
    void say(const QByteArray &bytes, quint16 port)
    {
        sockaddr_in to {};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::sendto(m_fd.get(), bytes.constData(), static_cast<std::size_t>(bytes.size()), 0,
            reinterpret_cast<const sockaddr *>(&to), sizeof to);
        m_quiet.start();
    }
    void acknowledge(qint64 block)
    {
        using namespace roadstead::wire;
        m_lastWord = encodeTftp(TftpAck {static_cast<quint16>(block & 0xffff)});
        m_sinceAck = 0;
        ++m_acks;
        if (m_manners.dropEveryAck > 0 && m_acks % m_manners.dropEveryAck == 0 && !m_isDone)
            return;
        say(m_lastWord, m_transferPort);
        if (m_manners.repeatsAcks)
            say(m_lastWord, m_transferPort);
    }
    void handle(const QByteArray &packet, quint16 from)
    {
        using namespace roadstead::wire;
        if (m_transferPort == 0)
            m_transferPort = from;
        const roadstead::Result<TftpPacket> parsed = parseTftp(packet);
        if (!parsed)
            return;
        if (const auto *error = std::get_if<TftpError>(&*parsed)) {
            m_error = *error;
        } else if (const auto *options = std::get_if<TftpOptionsAck>(&*parsed)) {
            m_optionsAck = options->options;
            for (const TftpOption &option : options->options) {
                if (option.name == "blksize")
                    m_blockBytes = option.value.toInt();
                if (option.name == "windowsize")
                    m_windowBlocks = option.value.toInt();
            }
            if (m_next == 1)
                acknowledge(0);
        } else if (const auto *data = std::get_if<TftpData>(&*parsed)) {
            ++m_dataPackets;
            handleData(*data);
        }
    }
    void handleData(const roadstead::wire::TftpData &data)
    {
        if (data.block != static_cast<quint16>(m_next & 0xffff)) {
            acknowledge(m_next - 1); // as real clients do: "this is what I have"
            return;
        }
        m_bytes += data.bytes;
        ++m_next;
        m_isDone = data.bytes.size() < m_blockBytes;
        if (m_isDone || ++m_sinceAck == m_windowBlocks)
            acknowledge(m_next - 1);
    }

    roadstead::services::FileDescriptor m_fd;
    quint16 m_port;
    QByteArray m_request;
    Manners m_manners;
    quint16 m_transferPort = 0;
    QByteArray m_lastWord;
    QByteArray m_held;
    QByteArray m_bytes;
    QList<roadstead::wire::TftpOption> m_optionsAck;
    std::optional<roadstead::wire::TftpError> m_error;
    qint64 m_next = 1;
    int m_blockBytes = 512;
    int m_windowBlocks = 1;
    int m_sinceAck = 0;
    int m_received = 0;
    int m_acks = 0;
    int m_dataPackets = 0;
    bool m_isDone = false;
    QElapsedTimer m_quiet;

    friend bool runFakeClients(const std::vector<std::unique_ptr<TftpFakeClient>> &, int);
};

/// Starts all clients and drives them until each is over; false when that takes longer than `limitMs`.
inline bool runFakeClients(const std::vector<std::unique_ptr<TftpFakeClient>> &clients, int limitMs = 30'000)
{
    QElapsedTimer clock;
    clock.start();
    for (const auto &client : clients)
        client->begin();
    for (;;) {
        std::vector<pollfd> waits;
        std::vector<TftpFakeClient *> waiting;
        for (const auto &client : clients) {
            if (client->isOver())
                continue;
            waits.push_back({client->fd(), POLLIN, 0});
            waiting.push_back(client.get());
        }
        if (waits.empty())
            return true;
        if (clock.elapsed() > limitMs)
            return false;
        ::poll(waits.data(), waits.size(), 10);
        for (std::size_t i = 0; i < waits.size(); ++i) {
            if (waits[i].revents != 0)
                waiting[i]->take();
            else if (waiting[i]->silentMs() > waiting[i]->m_manners.silenceMs)
                waiting[i]->sayAgain();
        }
    }
}
