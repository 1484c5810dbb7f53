#include "services/http_exchange.h"

#include <QLoggingCategory>

#include <algorithm>
#include <cstring>

#include <microhttpd.h>
#include <netinet/in.h>
#include <unistd.h>

namespace roadstead::services {

Q_LOGGING_CATEGORY(lcExchange, "roadstead.http")

namespace {

// So much of a body that is too large is read and thrown away, so that its sender gets to read the refusal.
constexpr qsizetype kDrainBytes = 1024 * 1024;

PeerAddress peerOf(MHD_Connection *connection)
{
    PeerAddress peer;
    const auto *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    if (info == nullptr || info->client_addr == nullptr)
        return peer;
    if (info->client_addr->sa_family == AF_INET) {
        sockaddr_in four {};
        std::memcpy(&four, info->client_addr, sizeof four);
        peer.ip[10] = peer.ip[11] = 0xff;
        std::memcpy(&peer.ip[12], &four.sin_addr, 4);
        peer.port = ntohs(four.sin_port);
    } else if (info->client_addr->sa_family == AF_INET6) {
        sockaddr_in6 six {};
        std::memcpy(&six, info->client_addr, sizeof six);
        std::memcpy(peer.ip.data(), &six.sin6_addr, peer.ip.size());
        peer.port = ntohs(six.sin6_port);
    }
    return peer;
}

/// The path and query of a request-target: an absolute-form has a scheme and an authority before them (RFC
/// 9112 §3.2.2).
QByteArrayView originForm(QByteArrayView target)
{
    if (target.startsWith('/'))
        return target;
    const qsizetype scheme = target.indexOf("://");
    if (scheme < 0)
        return target;
    const qsizetype path = target.indexOf('/', scheme + 3);
    return path < 0 ? QByteArrayView("/") : target.sliced(path);
}

// Up to here a copy in memory, sent together with the head, costs less than sendfile, which makes a packet of
// its own.
constexpr std::uint64_t kCopiedFileBytes = 32 * 1024;

/// Puts a small part of a file into the body; leaves the file where it is when it cannot be read whole.
void copySmallFile(HttpResponse &response)
{
    if (!response.file || response.file->lengthBytes == 0 || response.file->lengthBytes > kCopiedFileBytes)
        return;
    const HttpFilePart &part = *response.file;
    QByteArray bytes(static_cast<qsizetype>(part.lengthBytes), Qt::Uninitialized);
    const auto got = ::pread(part.fd.get(), bytes.data(), part.lengthBytes, static_cast<off_t>(part.offset));
    if (got != static_cast<ssize_t>(part.lengthBytes))
        return;
    response.body = std::move(bytes);
    response.file.reset();
}

void freeBody(void *body)
{
    const std::unique_ptr<QByteArray> owned(static_cast<QByteArray *>(body));
}

/// Takes the bytes or the file out of the response.
MHD_Response *withContent(HttpResponse &response)
{
    copySmallFile(response);
    if (response.file && response.file->lengthBytes > 0)
        return MHD_create_response_from_fd_at_offset64(
            response.file->lengthBytes, response.file->fd.release(), response.file->offset);
    if (response.file || response.body.isEmpty())
        return MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
    auto body = std::make_unique<QByteArray>(std::move(response.body));
    // The bytes are only read; the parameter is not const for the sake of other memory modes.
    MHD_Response *made = MHD_create_response_from_buffer_with_free_callback_cls(
        static_cast<std::size_t>(body->size()), const_cast<char *>(body->constData()), &freeBody, body.get());
    if (made != nullptr)
        static_cast<void>(body.release()); // freeBody() has it
    return made;
}

void addHeader(MHD_Response *response, const char *name, const QByteArray &value)
{
    if (MHD_add_response_header(response, name, value.constData()) != MHD_YES)
        qCWarning(lcExchange) << "A response header was left out: its value is not allowed. header=" << name;
}

std::uint64_t contentBytes(const HttpResponse &response)
{
    return response.file ? response.file->lengthBytes : static_cast<std::uint64_t>(response.body.size());
}

} // namespace

void HttpShared::endRequest()
{
    if (m_underWay.fetch_sub(1) != 1 || !isStopping.load())
        return;
    const std::scoped_lock lock(m_mutex);
    m_idle.notify_all();
}

bool HttpShared::waitUntilIdle(std::chrono::milliseconds longest)
{
    std::unique_lock lock(m_mutex);
    return m_idle.wait_for(lock, longest, [this] { return m_underWay.load() == 0; });
}

HttpExchange::HttpExchange(HttpShared &shared, MHD_Connection *connection, int fd)
    : WatchedConnection(fd)
    , m_shared(shared)
    , m_connection(connection)
    , m_peer(peerOf(connection))
{
    setDeadline(Clock::now() + m_shared.options.requestDeadline);
    m_shared.watch.add(*this);
}

HttpExchange::~HttpExchange()
{
    m_shared.watch.remove(*this);
    if (m_phase != Phase::Idle)
        end(HttpDelivery::Broken);
}

void HttpExchange::begin(const char *target)
{
    if (m_phase != Phase::Idle)
        end(HttpDelivery::Broken);
    m_phase = Phase::Head;
    m_shared.beginRequest();
    m_deadline = Clock::now() + m_shared.options.requestDeadline;
    setDeadline(m_deadline);

    const QByteArrayView view
        = originForm(QByteArrayView(target, static_cast<qsizetype>(std::strlen(target))));
    const qsizetype mark = view.indexOf('?');
    m_rawPath = (mark < 0 ? view : view.first(mark)).toByteArray();
    m_rawQuery = mark < 0 ? QByteArray {} : view.sliced(mark + 1).toByteArray();
    m_path = m_rawPath;
    m_isPathBroken = false;
    if (m_rawPath.contains('%')) {
        auto decoded = percentDecoded(m_rawPath);
        m_isPathBroken = !decoded;
        m_path = std::move(decoded).value_or(QByteArray {});
    }
}

bool HttpExchange::proceed(const char *method, const char *data, std::size_t &sizeBytes)
{
    if (m_phase == Phase::Head) {
        m_phase = Phase::Body;
        return takeHead(method);
    }
    if (sizeBytes > 0)
        return takeBody(data, std::exchange(sizeBytes, 0));
    if (m_pending) {
        auto deferred = m_pending->takeAnswer();
        return deferred ? send(std::move(*deferred)) : false;
    }
    return answer();
}

bool HttpExchange::takeHead(const char *method)
{
    m_method = httpMethod(QByteArrayView(method, static_cast<qsizetype>(std::strlen(method))));
    m_routes = m_isPathBroken ? nullptr : m_shared.routes.find(m_path);
    m_route = m_routes != nullptr ? m_routes->forMethod(m_method) : nullptr;
    m_bodyLimit = m_shared.options.bodyLimitBytes;
    if (m_route != nullptr) {
        m_bodyLimit = m_route->options.bodyLimitBytes.value_or(m_bodyLimit);
        if (m_route->options.deadline) {
            m_deadline = Clock::now() + *m_route->options.deadline;
            setDeadline(m_deadline);
        }
    }
    if (m_method == HttpMethod::Get || m_method == HttpMethod::Head)
        return true;
    bool isNumber = false;
    const qlonglong announced = header("Content-Length").toByteArray().toLongLong(&isNumber);
    if (!isNumber)
        return true;
    if (announced > m_bodyLimit + kDrainBytes || (announced > m_bodyLimit && !header("Expect").isNull()))
        return send(tooLarge());
    m_body.reserve(std::min<qsizetype>(announced, m_bodyLimit));
    return true;
}

bool HttpExchange::takeBody(const char *data, std::size_t sizeBytes)
{
    const auto size = static_cast<qsizetype>(sizeBytes);
    HttpTallies::add(m_shared.tallies.bodyBytesReceived, sizeBytes);
    m_received += size;
    if (m_received <= m_bodyLimit) {
        m_body.append(data, size);
        return true;
    }
    m_body = {};
    return m_received <= m_bodyLimit + kDrainBytes;
}

bool HttpExchange::answer()
{
    if (m_isPathBroken)
        return send(HttpResponse::problem(400, "The address of this request has a broken percent-escape."));
    if (m_received > m_bodyLimit)
        return send(tooLarge());
    if (m_routes == nullptr)
        return send(HttpResponse::notFound());
    if (m_route == nullptr) {
        HttpResponse refusal = HttpResponse::problem(
            405, "This address does not answer that method; it answers " + m_routes->allowed() + ".");
        refusal.headers.emplace_back("Allow", m_routes->allowed());
        return send(std::move(refusal));
    }
    HttpRequest request;
    request.method = m_method;
    request.path = std::move(m_path);
    request.rawPath = std::move(m_rawPath);
    request.rawQuery = std::move(m_rawQuery);
    request.body = std::move(m_body);
    request.peer = m_peer;
    request.headerLookup = [this](QByteArrayView name) { return header(name); };
    HttpReply reply = m_route->handler(request);
    return reply.isLater() ? defer(reply.start()) : send(reply.takeResponse());
}

bool HttpExchange::defer(const HttpReply::Start &start)
{
    m_pending = m_shared.pending.add(m_deadline);
    if (!m_pending)
        return refuseBusy();
    start(HttpResponder(std::make_shared<PendingReplySink>(m_pending)));
    MHD_Connection *connection = m_connection;
    const bool isSuspended
        = m_pending->suspendUnlessAnswered([connection] { MHD_suspend_connection(connection); },
            [connection] { MHD_resume_connection(connection); });
    if (!isSuspended)
        return send(m_pending->takeAnswer().value_or(HttpResponse {}));
    clearDeadline(); // PendingReplies answers in time
    return true;
}

bool HttpExchange::refuseBusy()
{
    HttpTallies::add(m_shared.tallies.refusedBusy);
    HttpResponse refusal
        = HttpResponse::problem(503, "The station has too many requests waiting: try again.");
    refusal.headers.emplace_back("Retry-After", "1");
    return send(std::move(refusal));
}

HttpResponse HttpExchange::tooLarge() const
{
    HttpTallies::add(m_shared.tallies.refusedTooLarge);
    return HttpResponse::problem(413,
        "The body of this request is too large: at most " + QByteArray::number(m_bodyLimit)
            + " bytes are taken.");
}

bool HttpExchange::send(HttpResponse response)
{
    clearDeadline();
    const auto statusClass = static_cast<std::size_t>(std::clamp(response.status / 100, 0, 5));
    HttpTallies::add(m_shared.tallies.byStatusClass[statusClass]);
    m_isReplied = true;
    m_replyBytes = m_method == HttpMethod::Head ? 0 : contentBytes(response);
    m_finished = std::move(response.finished);

    MHD_Response *made = withContent(response);
    if (made == nullptr)
        return false;
    if (!response.contentType.isEmpty())
        addHeader(made, "Content-Type", response.contentType);
    for (const auto &[name, value] : response.headers)
        addHeader(made, name.constData(), value);
    if (m_shared.isStopping.load(std::memory_order_relaxed))
        addHeader(made, "Connection", "close");
    const auto queued = MHD_queue_response(m_connection, static_cast<unsigned>(response.status), made);
    MHD_destroy_response(made);
    return queued == MHD_YES;
}

void HttpExchange::end(HttpDelivery delivery)
{
    if (m_phase == Phase::Idle)
        return;
    if (m_pending) {
        m_pending->abandon();
        m_shared.pending.remove(m_pending);
        m_pending.reset();
    }
    if (delivery == HttpDelivery::Whole)
        HttpTallies::add(m_shared.tallies.bodyBytesSent, m_replyBytes);
    else if (m_isReplied)
        HttpTallies::add(m_shared.tallies.brokenOff);
    if (m_finished)
        std::exchange(m_finished, nullptr)(delivery);
    m_phase = Phase::Idle;
    m_isReplied = false;
    m_replyBytes = 0;
    m_received = 0;
    m_body.clear();
    setDeadline(Clock::now() + m_shared.options.requestDeadline);
    m_shared.endRequest();
}

QByteArrayView HttpExchange::header(QByteArrayView name) const
{
    const char *value = nullptr;
    std::size_t size = 0;
    const auto found = MHD_lookup_connection_value_n(
        m_connection, MHD_HEADER_KIND, name.data(), static_cast<std::size_t>(name.size()), &value, &size);
    if (found != MHD_YES)
        return {};
    // libmicrohttpd leaves the blanks after a value, which are no part of it (RFC 9112 §5.1).
    return value == nullptr ? QByteArrayView("")
                            : QByteArrayView(value, static_cast<qsizetype>(size)).trimmed();
}

} // namespace roadstead::services
