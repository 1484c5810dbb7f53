#pragma once

#include "core/literals.h"
#include "http_peer.h"
#include "services/fleet_routes.h"
#include "wire/fleet_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

namespace roadstead::services {

/// fleet's two doors on one keyspace, with a clock of their own, and requests for them.
class FleetFixture : public QObject
{

protected:
    /// An empty keyspace, which lives until the next call.
    virtual Keyspace &emptyKeyspace() = 0;

    /// Without a key of fleet's.
    static Keyspace &emptied(Keyspace &keys)
    {
        struct Answers
        {
            std::mutex mutex;
            std::optional<std::vector<KeyValue>> kvs;
        };
        for (;;) {
            const auto answers = std::make_shared<Answers>();
            keys.range(
                wire::fleetPrefix(), "/_coreos.com/fleet0", [answers](const Result<RangeResult> &found) {
                    const std::scoped_lock lock(answers->mutex);
                    answers->kvs = found ? found->kvs : std::vector<KeyValue>();
                });
            const auto isRead = [&] {
                const std::scoped_lock lock(answers->mutex);
                return answers->kvs.has_value();
            };
            if (!QTest::qWaitFor(isRead, 30'000))
                qFatal("the keyspace does not answer");
            if (answers->kvs->empty())
                return keys;
            KeyTransaction transaction;
            for (std::size_t i = 0; i < answers->kvs->size() && i < 100; ++i)
                transaction.success.push_back(
                    {.kind = KeyOperation::Kind::Delete, .key = answers->kvs->at(i).key, .value = {}});
            const auto isDone = std::make_shared<std::atomic_bool>(false);
            keys.transact(
                std::move(transaction), [isDone](const Result<TransactionResult> &) { *isDone = true; });
            if (!QTest::qWaitFor([isDone] { return isDone->load(); }, 30'000))
                qFatal("the keys of the test before stay");
        }
    }

    void serve(FleetAccess access = FleetAccess::Control)
    {
        stopServing();
        m_keys = &emptyKeyspace();
        m_access = access;
        openDoors();
    }
    /// As after a restart of the station: the keys stay.
    void serveAgain()
    {
        stopServing();
        openDoors();
    }
    void stopServing()
    {
        m_server.reset();
        if (m_timed)
            m_timed->stop();
        m_timed.reset();
    }

    PeerAnswer ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
        const QByteArray &contentType = "application/x-www-form-urlencoded") const
    {
        HttpPeer peer(m_server->port());
        QByteArray head = method + ' ' + path + " HTTP/1.1\r\nHost: station\r\n";
        if (!body.isEmpty() || method == "PUT" || method == "PATCH") {
            if (!contentType.isEmpty())
                head += "Content-Type: " + contentType + "\r\n";
            head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        }
        peer.send(head + "\r\n" + body);
        return peer.read(method != "HEAD");
    }
    PeerAnswer api(const QByteArray &method, const QByteArray &path, const QByteArray &json = {}) const
    {
        return ask(method, "/fleet/v1" + path, json, "application/json");
    }
    /// A key of fleet's, as Go's etcd client asks for it; `form` is what its body has.
    PeerAnswer key(const QByteArray &method, const QByteArray &below, const QByteArray &form = {}) const
    {
        return ask(method, "/v2/keys/_coreos.com/fleet" + below, form);
    }
    static QByteArray value(const QByteArray &text) { return "value=" + text.toPercentEncoding(); }
    static QJsonObject jsonOf(const PeerAnswer &answer)
    {
        return QJsonDocument::fromJson(answer.body).object();
    }
    static QJsonObject nodeOf(const PeerAnswer &answer) { return jsonOf(answer).value(u"node"_s).toObject(); }
    static int errorOf(const PeerAnswer &answer) { return jsonOf(answer).value(u"errorCode"_s).toInt(); }
    static QByteArray indexOf(const PeerAnswer &answer)
    {
        return QByteArray::number(nodeOf(answer).value(u"modifiedIndex"_s).toInteger());
    }
    QString stateOf(const QByteArray &unit) const
    {
        const QJsonObject json = jsonOf(api("GET", "/units/" + unit));
        return json.value(u"desiredState"_s).toString() + u'/' + json.value(u"currentState"_s).toString();
    }

    void pass(std::chrono::seconds time)
    {
        m_offset += time.count();
        m_timed->look();
    }

    inline static const QByteArray kSleep = "[Service]\nExecStart=/bin/sleep 100\n";
    inline static const QByteArray kSubmit
        = R"({"desiredState":"inactive","name":"sleep.service","options":[)"
          R"({"name":"ExecStart","section":"Service","value":"/bin/sleep 100"}]})";

    Keyspace *m_keys = nullptr;
    std::atomic<FleetAccess> m_access = FleetAccess::Control;
    std::atomic<qint64> m_offset = 0; ///< seconds that the keys' clock is ahead
    std::shared_ptr<TimedKeys> m_timed;
    std::unique_ptr<HttpServer> m_server;

private:
    void openDoors()
    {
        m_offset = 0;
        const auto start = TimedKeys::Clock::now();
        m_timed = std::make_shared<TimedKeys>(
            *m_keys, wire::fleetPrefix(), [this, start] { return start + std::chrono::seconds(m_offset); });
        m_timed->look();
        QTRY_VERIFY_WITH_TIMEOUT(m_timed->isFollowing(), 30'000);
        FleetDoors doors = fleetDoors(*m_keys, m_timed);
        doors.access = [this] { return m_access.load(); };
        m_server = std::make_unique<HttpServer>();
        addFleetRoutes(*m_server, doors);
        addFleetKeyRoutes(*m_server, doors);
        QVERIFY(m_server->start(u"127.0.0.1"_s, 0));
    }
};

} // namespace roadstead::services
