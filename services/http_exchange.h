#pragma once

#include "services/http_message.h"
#include "services/http_pending.h"
#include "services/http_routes.h"
#include "services/http_server.h"
#include "services/http_watch.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

struct MHD_Connection;
struct MHD_Response;

namespace roadstead::services {

/// HttpCounters while they count.
struct HttpTallies
{
    using Tally = std::atomic<std::uint64_t>;
    std::array<Tally, 6> byStatusClass {};
    Tally bodyBytesReceived {0};
    Tally bodyBytesSent {0};
    Tally answeredOverdue {0};
    Tally refusedTooLarge {0};
    Tally refusedBusy {0};
    Tally brokenOff {0};

    static void add(Tally &tally, std::uint64_t amount = 1)
    {
        tally.fetch_add(amount, std::memory_order_relaxed);
    }
};

/// What all exchanges of one server share. Options and routes do not change while it runs.
struct HttpShared
{
    explicit HttpShared(const HttpServerOptions &limits)
        : options(limits)
    {
    }

    const HttpServerOptions options;
    HttpRouteTable routes;
    HttpTallies tallies;
    ConnectionWatch watch;
    PendingReplies pending {options.suspendedLimit};
    std::atomic<bool> isStopping {false};

    void beginRequest() { m_underWay.fetch_add(1); }
    void endRequest();
    /// Waits until no request is under way; false when the time ran out before.
    bool waitUntilIdle(std::chrono::milliseconds longest);

private:
    std::atomic<std::int64_t> m_underWay {0};
    std::mutex m_mutex;
    std::condition_variable m_idle;
};

/// One connection and the request that it carries at the moment. Lives in one thread of libmicrohttpd's pool;
/// reused for each request of a persistent connection, so that a request costs no allocation of its own here.
class HttpExchange : public WatchedConnection
{
public:
    HttpExchange(HttpShared &shared, MHD_Connection *connection, int fd);
    HttpExchange(const HttpExchange &) = delete;
    HttpExchange &operator=(const HttpExchange &) = delete;
    ~HttpExchange();

    /// The request line has come; `target` is RFC 9112 §3.2's request-target.
    void begin(const char *target);
    /// libmicrohttpd's access handler: once with the head, once for each piece of the body, once at its end,
    /// and once more after a suspension. False: the connection is beyond help, close it.
    [[nodiscard]] bool proceed(const char *method, const char *data, std::size_t &sizeBytes);
    /// The request is over, answered or not.
    void end(HttpDelivery delivery);

private:
    enum class Phase : unsigned char
    {
        Idle,
        Head,
        Body
    };

    [[nodiscard]] bool takeHead(const char *method);
    [[nodiscard]] bool takeBody(const char *data, std::size_t sizeBytes);
    [[nodiscard]] bool answer();
    [[nodiscard]] bool defer(const HttpReply::Start &start);
    [[nodiscard]] bool send(HttpResponse response);
    [[nodiscard]] bool refuseBusy();
    [[nodiscard]] HttpResponse tooLarge() const;
    [[nodiscard]] QByteArrayView header(QByteArrayView name) const;

    HttpShared &m_shared;
    MHD_Connection *m_connection;
    PeerAddress m_peer;

    Phase m_phase = Phase::Idle;
    HttpMethod m_method = HttpMethod::Other;
    bool m_isPathBroken = false;
    QByteArray m_rawPath;
    QByteArray m_rawQuery;
    QByteArray m_path;
    const HttpRouteSet *m_routes = nullptr;
    const HttpRoute *m_route = nullptr;
    qsizetype m_bodyLimit = 0;
    qsizetype m_received = 0;
    QByteArray m_body;
    Clock::time_point m_deadline;
    std::shared_ptr<PendingReply> m_pending;
    std::uint64_t m_replyBytes = 0;
    bool m_isReplied = false;
    std::function<void(HttpDelivery)> m_finished;
};

} // namespace roadstead::services
