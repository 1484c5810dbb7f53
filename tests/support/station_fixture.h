#pragma once

#include "../services/http_peer.h"
#include "runtime/station.h"
#include "test_document.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <future>

namespace roadstead::test {

/// What `work` returns, done in a thread of its own while the event loop of the station goes on.
template <typename Work> auto aside(Work work)
{
    auto future = std::async(std::launch::async, std::move(work));
    (void)QTest::qWaitFor(
        [&] { return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, 60'000);
    return future.get();
}

/// A station in this process on free ports of loopback, and a client for it.
class StationFixture
{
public:
    explicit StationFixture(const QString &dataDir)
    {
        options.dataDir = dataDir;
        options.http = {u"127.0.0.1"_s, 0};
        options.admin = {u"127.0.0.1"_s, 0};
        options.hasTftp = false;
        options.keepsTokenInFile = true;
    }

    [[nodiscard]] Result<void> start()
    {
        station = std::make_unique<runtime::Station>(options);
        bool isReady = false;
        QObject::connect(
            station.get(), &runtime::Station::ready, station.get(), [&isReady] { isReady = true; });
        const Result<void> started = station->start();
        if (started && !QTest::qWaitFor([&] { return isReady; }, 10'000))
            return fail(ErrorCode::Unavailable, u"never ready"_s);
        return started;
    }
    /// As after a restart of the machine.
    [[nodiscard]] Result<void> restart()
    {
        station.reset();
        return start();
    }

    [[nodiscard]] quint16 port(ServiceId id) const
    {
        for (const ServiceStatus &status : station->services()) {
            if (status.id == id)
                return status.address.section(u':', -1).toUShort();
        }
        return 0;
    }
    [[nodiscard]] ServiceStatus status(ServiceId id) const
    {
        return station->services().at(static_cast<int>(id));
    }
    [[nodiscard]] quint16 http() const { return port(ServiceId::Http); }
    [[nodiscard]] quint16 admin() const { return station->addresses().section(u':', -1).toUShort(); }

    /// Raw bytes to the nodes' port.
    [[nodiscard]] services::PeerAnswer node(const QByteArray &bytes) const
    {
        return aside([bytes, to = http()] { return services::HttpPeer(to).ask(bytes); });
    }
    [[nodiscard]] services::PeerAnswer get(const QByteArray &target, const QByteArray &headers = {}) const
    {
        return aside([=, to = http()] { return services::HttpPeer(to).get(target, headers); });
    }
    [[nodiscard]] services::PeerAnswer omaha(const QByteArray &body) const
    {
        return aside([=, to = http()] { return services::HttpPeer(to).post("/v1/update/", body); });
    }
    [[nodiscard]] services::PeerAnswer ask(
        const QByteArray &method, const QByteArray &path, const QByteArray &body = {}) const
    {
        return ask(method, path, body, station->adminToken());
    }
    [[nodiscard]] services::PeerAnswer ask(const QByteArray &method, const QByteArray &path,
        const QByteArray &body, const QByteArray &token) const
    {
        const QByteArray auth = token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n";
        const QByteArray bytes = method + ' ' + path + " HTTP/1.1\r\nHost: x\r\n" + auth
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        return aside([bytes, to = admin()] { return services::HttpPeer(to).ask(bytes); });
    }
    [[nodiscard]] QJsonObject json(const QByteArray &path) const
    {
        return QJsonDocument::fromJson(ask("GET", path).body).object();
    }
    /// Waits for the answer to a command.
    [[nodiscard]] Result<void> apply(const FleetCommand &command) const
    {
        std::optional<Result<void>> done;
        station->apply(command, station.get(), [&done](const Result<void> &result) { done = result; });
        (void)QTest::qWaitFor([&] { return done.has_value(); }, 30'000);
        return done.value_or(fail(ErrorCode::Cancelled, u"no answer"_s));
    }
    [[nodiscard]] Result<void> applyYaml(const QByteArray &yaml) const
    {
        FleetCommand command;
        command.kind = FleetCommand::Kind::ApplyDocument;
        command.text = QString::fromUtf8(yaml);
        command.who = u"test"_s;
        return apply(command);
    }
    /// Kinds of the newest events, oldest first.
    [[nodiscard]] QStringList history(NodeId node = NodeId::None, const QList<EventKind> &kinds = {}) const
    {
        std::optional<QStringList> names;
        station->events(
            {.node = node, .kinds = kinds}, station.get(), [&names](const Result<QList<Event>> &events) {
                names.emplace();
                for (const Event &event : events.value_or(QList<Event>()))
                    names->prepend(eventKindName(event.kind));
            });
        (void)QTest::qWaitFor([&] { return names.has_value(); }, 30'000);
        return names.value_or(QStringList());
    }

    runtime::StationOptions options;
    std::unique_ptr<runtime::Station> station;
};

} // namespace roadstead::test
