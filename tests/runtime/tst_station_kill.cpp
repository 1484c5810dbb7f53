#include "../support/node_messages.h"
#include "../support/station_process.h"
#include "../support/test_document.h"
#include "services/udp_socket.h"
#include "wire/dhcp_message.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

#include <poll.h>

using namespace roadstead;
using services::HttpPeer;
using services::UdpDatagram;
using services::UdpSocket;

namespace {

constexpr Ipv4 kServer = 0x7f000001; // 127.0.0.1
constexpr Ipv4 kRelay = 0x7f000002;
constexpr int kGroups = 400; // of reboot locks

/// What one connection was promised: only what was answered in whole counts.
struct Promises
{
    QList<QByteArray> granted; ///< machine-ids
    QList<QByteArray> downloading; ///< machine-ids whose event was acknowledged
    QHash<QByteArray, QByteArray> locks; ///< group → holder; empty: given back
    QHash<QByteArray, Ipv4> leases; ///< hardware address → address
};

/// Clients at work on one station until it is gone.
class Crowd
{
public:
    Crowd(quint16 httpPort, quint16 dhcpPort, int round)
        : m_httpPort(httpPort)
        , m_dhcpPort(dhcpPort)
        , m_round(round)
    {
    }

    /// Every third group is locked through locksmith's door.
    [[nodiscard]] static bool isLocksmiths(int group) { return group % 3 == 1; }
    [[nodiscard]] static QByteArray take(int number, const QByteArray &group, const QByteArray &id)
    {
        return isLocksmiths(number) ? locksmithWrite(group, id) : lockRequest("/v1/pre-reboot", group, id);
    }
    [[nodiscard]] static QByteArray giveBack(int number, const QByteArray &group, const QByteArray &id)
    {
        return isLocksmiths(number) ? locksmithWrite(group, {}) : lockRequest("/v1/steady-state", group, id);
    }
    [[nodiscard]] static bool hasTaken(const services::PeerAnswer &answer)
    {
        return answer.status == 200 || answer.status == 201;
    }

    void start()
    {
        for (Promises &promises : m_updates)
            m_threads.emplace_back(
                [this, &promises] { update(promises, static_cast<int>(&promises - m_updates.data())); });
        for (Promises &promises : m_locks)
            m_threads.emplace_back(
                [this, &promises] { lock(promises, static_cast<int>(&promises - m_locks.data())); });
        m_threads.emplace_back([this] { lease(m_leases); });
    }
    void join()
    {
        m_isOver = true;
        for (std::thread &thread : m_threads)
            thread.join();
        m_threads.clear();
    }
    [[nodiscard]] int answered() const { return m_answered; }
    [[nodiscard]] QList<Promises> promises() const
    {
        QList<Promises> all(m_updates.begin(), m_updates.end());
        for (const Promises &each : m_locks)
            all.append(each);
        return all << m_leases;
    }
    [[nodiscard]] QByteArray hardware(int number) const
    {
        return QByteArray("\x52\x54", 2) + static_cast<char>(m_round) + '\0' + static_cast<char>(number >> 8)
            + static_cast<char>(number);
    }

private:
    void update(Promises &promises, int worker)
    {
        HttpPeer peer(m_httpPort);
        for (int i = 0; !m_isOver; ++i) {
            const QByteArray machine = hexId(static_cast<quint64>(m_round) << 40
                    | static_cast<quint64>(worker) << 32 | static_cast<quint64>(i),
                "aa");
            if (!peer.post("/v1/update/", omahaCheck(machine)).body.contains("<updatecheck status=\"ok\""))
                return;
            promises.granted.append(machine);
            ++m_answered;
            if (i % 2 == 0)
                continue;
            if (!peer.post("/v1/update/", omahaEvent(machine, 13, 1)).body.contains("<event status=\"ok\""))
                return;
            promises.granted.removeLast();
            promises.downloading.append(machine);
            ++m_answered;
        }
    }
    void lock(Promises &promises, int worker)
    {
        HttpPeer peer(m_httpPort);
        for (int i = worker; i < kGroups && !m_isOver; i += static_cast<int>(m_locks.size())) {
            const QByteArray group = "g" + QByteArray::number(i);
            const QByteArray id = hexId(static_cast<quint64>(m_round) << 32 | static_cast<quint64>(i), "bb");
            if (!hasTaken(peer.ask(take(i, group, id))))
                return;
            promises.locks.insert(group, id);
            ++m_answered;
            if (i / 2 % 3 != 0)
                continue;
            promises.locks.remove(group); // nobody knows which way a release that was not answered went
            if (!hasTaken(peer.ask(giveBack(i, group, id))))
                return;
            promises.locks.insert(group, {});
            ++m_answered;
        }
    }
    void lease(Promises &promises)
    {
        auto relay = UdpSocket::bind({kRelay, m_dhcpPort, {}});
        for (int i = 0; relay && !m_isOver; ++i) {
            const Ipv4 offered = askDhcp(*relay, m_dhcpPort, hardware(i), DhcpType::Discover, 0);
            if (offered == 0)
                return;
            if (askDhcp(*relay, m_dhcpPort, hardware(i), DhcpType::Request, offered) != offered)
                return;
            promises.leases.insert(hardware(i), offered);
            ++m_answered;
        }
    }

public:
    /// The address of an OFFER or an ACK; 0 when none comes.
    static Ipv4 askDhcp(
        UdpSocket &relay, quint16 port, const QByteArray &hardware, DhcpType type, Ipv4 address)
    {
        DhcpMessage message;
        message.xid = QRandomGenerator::global()->generate();
        message.giaddr = kRelay;
        message.hardware = hardware;
        message.add(dhcp_option::kMessageType, QByteArray(1, static_cast<char>(type)));
        if (type == DhcpType::Request) {
            message.addAddress(dhcp_option::kServerId, kServer);
            message.addAddress(dhcp_option::kRequestedAddress, address);
        }
        if (!relay.send(wire::encodeDhcp(message), kServer, port))
            return 0;
        constexpr int kPatienceMs = 3000;
        pollfd waiting {relay.descriptor(), POLLIN, 0};
        while (::poll(&waiting, 1, kPatienceMs) == 1) {
            Ipv4 given = 0;
            relay.receive(16, [&](const UdpDatagram &datagram) {
                const auto reply = wire::parseDhcp(datagram.bytes);
                if (reply && reply->xid == message.xid && reply->type() != DhcpType::Nak)
                    given = reply->yiaddr;
            });
            if (given != 0)
                return given;
        }
        return 0;
    }

private:
    const quint16 m_httpPort;
    const quint16 m_dhcpPort;
    const int m_round;
    std::atomic<bool> m_isOver = false;
    std::atomic<int> m_answered = 0;
    std::array<Promises, 3> m_updates;
    std::array<Promises, 2> m_locks;
    Promises m_leases;
    std::vector<std::thread> m_threads;
};

} // namespace

/// What the real station has answered survives its sudden end.
class TestStationKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void losesNothingThatWasAnswered();

private:
    static void checkUpdates(const StationProcess &station, const Promises &promises);
    static void checkLocks(const StationProcess &station, const Promises &promises);
    static void checkLeases(quint16 port, const Promises &promises);
};

void TestStationKill::checkUpdates(const StationProcess &station, const Promises &promises)
{
    QHash<QByteArray, QString> states;
    for (const QJsonValue &node : station.json("/api/v1/nodes").value(u"nodes"_s).toArray())
        states.insert(node[u"machine_id"_s].toString().toLatin1(), node[u"target_version"_s].toString());
    HttpPeer peer(station.http);
    for (const QByteArray &machine : promises.granted) {
        QCOMPARE(states.value(machine), u"1.1.0"_s);
        const QByteArray again = peer.post("/v1/update/", omahaCheck(machine)).body;
        QVERIFY2(again.contains("<manifest version=\"1.1.0\""), again.constData());
    }
    for (const QByteArray &machine : promises.downloading) {
        const QJsonArray history
            = station.json("/api/v1/nodes/" + machine + "/timeline").value(u"events"_s).toArray();
        QCOMPARE(history.first()[u"kind"_s].toString(), u"update-downloading"_s);
    }
}

void TestStationKill::checkLocks(const StationProcess &station, const Promises &promises)
{
    HttpPeer peer(station.http);
    const QByteArray stranger = hexId(1, "cc");
    for (auto it = promises.locks.cbegin(); it != promises.locks.cend(); ++it) {
        const int wanted = it->isEmpty() ? 200 : 423;
        QCOMPARE(peer.ask(lockRequest("/v1/pre-reboot", it.key(), stranger)).status, wanted);
        const QByteArray bytes = it->isEmpty() ? lockRequest("/v1/steady-state", it.key(), stranger)
                                               : Crowd::giveBack(it.key().mid(1).toInt(), it.key(), *it);
        QCOMPARE(peer.ask(bytes).status, 200); // free for the next round
    }
}

void TestStationKill::checkLeases(quint16 port, const Promises &promises)
{
    auto relay = UdpSocket::bind({kRelay, port, {}});
    QVERIFY(relay);
    for (auto it = promises.leases.cbegin(); it != promises.leases.cend(); ++it)
        QCOMPARE(Crowd::askDhcp(*relay, port, it.key(), DhcpType::Discover, 0), *it);
}

void TestStationKill::losesNothingThatWasAnswered()
{
    constexpr int kRounds = 10;
    constexpr int kMostAnswers = 1000;
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"fleet.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(test::lockAndUpdateDocument(kGroups)) > 0
        && file.flush());
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator dice(seed);
    qsizetype leases = 0;
    int total = 0;
    for (int round = 0; round < kRounds; ++round) {
        const quint16 dhcpPort = [] {
            auto probe = UdpSocket::bind({kRelay, 0, {}});
            return probe ? probe->localPort() : quint16(0);
        }();
        const QStringList arguments {u"--dhcp"_s, u"full"_s, u"--interface"_s, u"lo"_s, u"--dhcp-port"_s,
            QString::number(dhcpPort), u"--dhcp-range"_s, u"127.1.0.1-127.1.63.254"_s};
        StationProcess station(dir.filePath(u"data"_s));
        QVERIFY2(station.start(arguments + QStringList {u"--apply"_s, file.fileName()}),
            station.errors().constData());
        Crowd crowd(station.http, dhcpPort, round);
        crowd.start();
        // From the first answers on; the first round goes to the end of the thousand.
        const int enough = round == 0 ? kMostAnswers : 1 + dice.bounded(kMostAnswers);
        QTRY_VERIFY_WITH_TIMEOUT(crowd.answered() >= enough, 60'000);
        station.kill();
        crowd.join();

        StationProcess again(dir.filePath(u"data"_s));
        QVERIFY2(again.start(arguments), again.errors().constData());
        for (const Promises &promises : crowd.promises()) {
            checkUpdates(again, promises);
            checkLocks(again, promises);
            checkLeases(dhcpPort, promises);
            leases += promises.leases.size();
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"seed %1, round %2"_s.arg(seed).arg(round)));
        }
        total += crowd.answered();
        QCOMPARE(again.stop(), 0);
    }
    QVERIFY2(leases > 0, "DHCP answered nothing on loopback");
    qInfo(
        "%d answered in %d rounds (%lld leases), none lost", total, kRounds, static_cast<long long>(leases));
}

QTEST_GUILESS_MAIN(TestStationKill)
#include "tst_station_kill.moc"
