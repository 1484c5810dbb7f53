#include "services/http_server.h"

#include "core/literals.h"
#include "services/http_exchange.h"
#include "services/http_listener.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <microhttpd.h>
#include <sys/resource.h>
#include <sys/socket.h>

namespace roadstead::services {

Q_LOGGING_CATEGORY(lcHttp, "roadstead.http")

namespace {

constexpr std::chrono::milliseconds kLongestLook {1000};
constexpr std::chrono::milliseconds kShortestLook {10};
constexpr std::chrono::milliseconds kLastWords {500}; // for the 503s of a stop to go out
constexpr rlim_t kOtherDescriptors = 512; // store, assets being sent, the other services

HttpExchange *exchangeOf(MHD_Connection *connection)
{
    const auto *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info != nullptr ? static_cast<HttpExchange *>(info->socket_context) : nullptr;
}

void onConnection(
    void *shared, MHD_Connection *connection, void **context, MHD_ConnectionNotificationCode code)
{
    if (code == MHD_CONNECTION_NOTIFY_CLOSED) {
        const std::unique_ptr<HttpExchange> gone(
            static_cast<HttpExchange *>(std::exchange(*context, nullptr)));
        return;
    }
    const auto *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    const int fd = info != nullptr ? info->connect_fd : -1;
    // libmicrohttpd keeps it until it says that the connection is closed.
    *context = std::make_unique<HttpExchange>(*static_cast<HttpShared *>(shared), connection, fd).release();
}

void *onRequestLine(void *, const char *target, MHD_Connection *connection)
{
    HttpExchange *exchange = exchangeOf(connection);
    if (exchange != nullptr)
        exchange->begin(target);
    return exchange;
}

MHD_Result onRequest(void *, MHD_Connection *, const char *, const char *method, const char *,
    const char *data, std::size_t *sizeBytes, void **context)
{
    auto *exchange = static_cast<HttpExchange *>(*context);
    return exchange != nullptr && exchange->proceed(method, data, *sizeBytes) ? MHD_YES : MHD_NO;
}

void onRequestEnd(void *, MHD_Connection *, void **context, MHD_RequestTerminationCode code)
{
    auto *exchange = static_cast<HttpExchange *>(std::exchange(*context, nullptr));
    if (exchange != nullptr)
        exchange->end(
            code == MHD_REQUEST_TERMINATED_COMPLETED_OK ? HttpDelivery::Whole : HttpDelivery::Broken);
}

/// The server decodes paths and queries itself: libmicrohttpd would cut them at an encoded NUL.
std::size_t keepEscapes(void *, MHD_Connection *, char *text)
{
    return std::strlen(text);
}

void onLog(void *, const char *format, va_list arguments)
{
    if (!lcHttp().isDebugEnabled())
        return;
    std::array<char, 512> line {};
    std::vsnprintf(line.data(), line.size(), format, arguments);
    qCDebug(lcHttp) << "libmicrohttpd:" << QByteArray(line.data()).trimmed(); // escapes what is not printable
}

/// Lets the process have as many sockets as the options promise: 1024 is the usual soft limit.
void raiseDescriptorLimit(rlim_t wanted)
{
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur < wanted)
        qCWarning(lcHttp)
            << "The limit of open files is low: many connections at once will have to wait. limit="
            << limit.rlim_cur << "wanted=" << wanted;
}

/// A panic of libmicrohttpd is a bug of its or of ours; it says so in the log before the process ends.
[[noreturn]] void onPanic(void *, const char *file, unsigned line, const char *reason)
{
    qCCritical(lcHttp) << "libmicrohttpd gives up." << reason << "at=" << file << "line=" << line;
    std::abort();
}

/// Who connects while the server stops is hung up on. Not MHD_quiesce_daemon(): it takes the listener out of
/// the workers' epoll sets beside them, and who of the two comes second panics (0.9.75).
MHD_Result onAccept(void *shared, const sockaddr *, socklen_t)
{
    return static_cast<HttpShared *>(shared)->isStopping.load(std::memory_order_relaxed) ? MHD_NO : MHD_YES;
}

} // namespace

class HttpServer::Private
{
public:
    explicit Private(const HttpServerOptions &options)
        : shared(options)
    {
    }

    HttpShared shared;
    MHD_Daemon *daemon = nullptr;
    std::uint16_t port = 0;

    [[nodiscard]] MHD_Daemon *startDaemon(int listenFd);
    void startWatch();
};

MHD_Daemon *HttpServer::Private::startDaemon(int listenFd)
{
    const HttpServerOptions &options = shared.options;
    constexpr unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG;
    // A pool of one is no pool; two is the least.
    const unsigned threads = std::max(2U, options.threads);
    MHD_set_panic_func(&onPanic, nullptr);
    return MHD_start_daemon(flags, 0, &onAccept, &shared, &onRequest, &shared, //
        MHD_OPTION_EXTERNAL_LOGGER, &onLog, nullptr, // first: it tells of errors in the others
        MHD_OPTION_LISTEN_SOCKET, listenFd, //
        MHD_OPTION_THREAD_POOL_SIZE, threads, //
        MHD_OPTION_CONNECTION_LIMIT, options.connectionLimit, //
        MHD_OPTION_PER_IP_CONNECTION_LIMIT, options.connectionLimitPerAddress, //
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, options.connectionMemoryBytes, //
        MHD_OPTION_CONNECTION_TIMEOUT, static_cast<unsigned>(options.inactivityTimeout.count()), //
        MHD_OPTION_NOTIFY_CONNECTION, &onConnection, &shared, //
        MHD_OPTION_URI_LOG_CALLBACK, &onRequestLine, nullptr, //
        MHD_OPTION_NOTIFY_COMPLETED, &onRequestEnd, nullptr, //
        MHD_OPTION_UNESCAPE_CALLBACK, &keepEscapes, nullptr, //
        MHD_OPTION_END);
}

void HttpServer::Private::startWatch()
{
    const auto interval = std::clamp(shared.options.requestDeadline / 8, kShortestLook, kLongestLook);
    shared.watch.start(interval, [this](ConnectionWatch::Clock::time_point now) {
        HttpTallies::add(shared.tallies.answeredOverdue, shared.pending.answerOverdue(now));
    });
}

HttpServer::HttpServer(const HttpServerOptions &options)
    : d(std::make_unique<Private>(options))
{
}

HttpServer::~HttpServer()
{
    stop();
}

void HttpServer::route(
    HttpMethod method, const QByteArray &path, HttpHandler handler, HttpRouteOptions options)
{
    Q_ASSERT(!isRunning());
    d->shared.routes.addExact(method, path, std::move(handler), options);
}

void HttpServer::routePrefix(
    HttpMethod method, const QByteArray &prefix, HttpHandler handler, HttpRouteOptions options)
{
    Q_ASSERT(!isRunning());
    d->shared.routes.addPrefix(method, prefix, std::move(handler), options);
}

Result<void> HttpServer::start(const QString &address, std::uint16_t port)
{
    Q_ASSERT(!isRunning());
    auto listener = listenTcp(address, port);
    if (!listener)
        return tl::unexpected(listener.error());
    raiseDescriptorLimit(rlim_t {d->shared.options.connectionLimit} + kOtherDescriptors);
    d->shared.isStopping = false;
    d->shared.pending.reopen();
    // A copy, because libmicrohttpd closes it on some failures and not on others; its stop closes it.
    d->daemon = d->startDaemon(::fcntl(listener->fd.get(), F_DUPFD_CLOEXEC, 0));
    if (d->daemon == nullptr)
        return fail(ErrorCode::Unavailable,
            QCoreApplication::translate("ListenError",
                "The HTTP server cannot start its threads at %1 port %2: the system is out of memory, "
                "threads or open files.")
                .arg(address, QString::number(listener->port)));
    d->port = listener->port;
    d->startWatch();
    qCInfo(lcHttp) << "HTTP listens. address=" << address << "port=" << d->port;
    return {};
}

void HttpServer::stop()
{
    if (!isRunning())
        return;
    d->shared.isStopping = true;
    d->shared.waitUntilIdle(d->shared.options.stopGrace);
    d->shared.pending.close();
    d->shared.waitUntilIdle(kLastWords);
    d->shared.watch.stop();
    MHD_stop_daemon(d->daemon);
    d->daemon = nullptr;
    qCInfo(lcHttp) << "HTTP has stopped. port=" << std::exchange(d->port, 0);
}

bool HttpServer::isRunning() const
{
    return d->daemon != nullptr;
}

std::uint16_t HttpServer::port() const
{
    return d->port;
}

HttpCounters HttpServer::counters() const
{
    const HttpTallies &tallies = d->shared.tallies;
    HttpCounters counters;
    for (std::size_t i = 0; i < counters.byStatusClass.size(); ++i) {
        counters.byStatusClass[i] = tallies.byStatusClass[i];
        counters.requests += counters.byStatusClass[i];
    }
    counters.bodyBytesReceived = tallies.bodyBytesReceived;
    counters.bodyBytesSent = tallies.bodyBytesSent;
    counters.connectionsAccepted = d->shared.watch.accepted();
    counters.connectionsOpen = d->shared.watch.open();
    counters.suspended = d->shared.pending.size();
    counters.droppedOverdue = d->shared.watch.shutDown();
    counters.answeredOverdue = tallies.answeredOverdue;
    counters.refusedTooLarge = tallies.refusedTooLarge;
    counters.refusedBusy = tallies.refusedBusy;
    counters.brokenOff = tallies.brokenOff;
    return counters;
}

} // namespace roadstead::services
