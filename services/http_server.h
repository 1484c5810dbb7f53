#pragma once

#include "core/error.h"
#include "services/http_message.h"
#include "services/http_routes.h"

#include <chrono>
#include <cstdint>
#include <memory>

namespace roadstead::services {

/// Limits on what strangers may use of the station. Each is a bound that a sane peer never meets.
struct HttpServerOptions
{
    unsigned threads = 2;
    /// Absolute: to receive a request's head, and again to receive its body and answer it. Ends idle
    /// connections too.
    std::chrono::milliseconds requestDeadline = std::chrono::seconds(30);
    /// A download that makes no progress for so long is given up; one that does may take as long as it needs.
    std::chrono::seconds inactivityTimeout = std::chrono::seconds(30);
    std::chrono::milliseconds stopGrace
        = std::chrono::seconds(2); ///< for requests under way when stop() is called
    qsizetype bodyLimitBytes = 64 * 1024; ///< 413 above it; a route may have its own
    /// Holds a request's head: 431 above it. libmicrohttpd zeroes all of it after each request.
    std::size_t connectionMemoryBytes = 8 * 1024;
    unsigned connectionLimit = 4096; ///< above it peers wait in the kernel's queue
    unsigned connectionLimitPerAddress = 256; ///< above it connections are closed at once
    std::size_t suspendedLimit = 4096; ///< deferred replies at a time: 503 above it
};

/// What the server did since its construction.
struct HttpCounters
{
    std::uint64_t requests = 0; ///< answered by a route or refused by this server with a status
    std::array<std::uint64_t, 6> byStatusClass {}; ///< [2] counts 2xx, [4] 4xx, …
    std::uint64_t bodyBytesReceived = 0;
    std::uint64_t bodyBytesSent = 0; ///< of answers that went out whole
    std::uint64_t connectionsAccepted = 0;
    std::uint64_t connectionsOpen = 0;
    std::uint64_t suspended = 0; ///< now
    std::uint64_t droppedOverdue = 0; ///< connections shut down at their deadline
    std::uint64_t answeredOverdue = 0; ///< suspended requests that got 503 at their deadline
    std::uint64_t refusedTooLarge = 0; ///< 413
    std::uint64_t refusedBusy = 0; ///< 503: too many suspended, or stopping
    std::uint64_t brokenOff = 0; ///< answers whose peer went away before their end
};

/// HTTP/1.1 server: routes are functions from a request value to a response value. Made, started and stopped
/// in one thread; handlers run in the threads of its pool. counters() may be called from any thread.
class HttpServer
{
public:
    explicit HttpServer(const HttpServerOptions &options = {});
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;
    ~HttpServer(); ///< stops

    /// Before start() only. A GET route answers HEAD as well.
    void route(HttpMethod method, const QByteArray &path, HttpHandler handler, HttpRouteOptions options = {});
    /// For every path that begins with `prefix`; an exact route and a longer prefix come first.
    void routePrefix(
        HttpMethod method, const QByteArray &prefix, HttpHandler handler, HttpRouteOptions options = {});

    /// Listens at `address` and `port` (0: any free one) and answers from then on. Fails as listenTcp() does.
    [[nodiscard]] Result<void> start(const QString &address, std::uint16_t port);
    /// Takes no new connections, gives requests under way the grace of the options, answers those still
    /// suspended with 503 and closes everything. Whoever answers suspended requests should still run
    /// meanwhile. May be started again.
    void stop();

    [[nodiscard]] bool isRunning() const;
    /// The port it listens on; 0 when it does not.
    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] HttpCounters counters() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace roadstead::services
