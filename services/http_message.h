#pragma once

#include "services/asset_folder.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QHostAddress;

namespace roadstead::services {

enum class HttpMethod : unsigned char
{
    Any, ///< only in a route: answers every method
    Get, ///< in a route: answers HEAD as well
    Head,
    Post,
    Put,
    Patch,
    Delete,
    Options,
    Other, ///< a method that no route can ask for
};

/// `GET` -> Get. Names are case-sensitive (RFC 9110 §9.1).
[[nodiscard]] HttpMethod httpMethod(QByteArrayView name);
[[nodiscard]] QByteArrayView httpMethodName(HttpMethod method);

/// Where a request came from, without the cost of a QHostAddress.
struct PeerAddress
{
    std::array<std::uint8_t, 16> ip {}; ///< IPv6, or IPv4 mapped (RFC 4291 §2.5.5.2): ::ffff:a.b.c.d
    std::uint16_t port = 0;

    /// In host order; nothing for a peer that speaks IPv6.
    [[nodiscard]] std::optional<std::uint32_t> ipv4() const;
    [[nodiscard]] QHostAddress toHostAddress() const;
    /// `192.0.2.7` or `2001:db8::7`, without the port.
    [[nodiscard]] QString toString() const;
    bool operator==(const PeerAddress &) const = default;
};

/// Decoded names and values in the order of the query; of a name that comes twice only the first.
using QueryItems = std::vector<std::pair<QByteArray, QByteArray>>;

constexpr std::size_t kMaxQueryItems = 256; ///< what follows is ignored

/// WHATWG urlencoded parsing, as Go's net/url does: `+` is a space, an item with a broken escape is left out.
[[nodiscard]] QueryItems parseQuery(QByteArrayView rawQuery);

/// Percent-decodes (RFC 3986 §2.1); nothing when an escape is broken.
[[nodiscard]] std::optional<QByteArray> percentDecoded(QByteArrayView text);

/// One request, complete with its body. Values, except headers: header() answers only until the handler
/// returns, so a deferred reply copies what it needs of them.
struct HttpRequest
{
    HttpMethod method = HttpMethod::Get;
    QByteArray path; ///< percent-decoded, begins with a slash; may contain any byte, NUL too
    QByteArray rawPath; ///< as it was sent
    QByteArray rawQuery; ///< as it was sent, without the question mark
    QByteArray body;
    PeerAddress peer;
    std::function<QByteArrayView(QByteArrayView)> headerLookup; ///< set by the server, or by a test

    /// The value of a header, by its name in any case; a null view when the request has none.
    [[nodiscard]] QByteArrayView header(QByteArrayView name) const
    {
        return headerLookup ? headerLookup(name) : QByteArrayView {};
    }
    [[nodiscard]] QueryItems query() const { return parseQuery(rawQuery); }
    [[nodiscard]] bool hasHeader(QByteArrayView name) const { return !header(name).isNull(); }
};

/// Bytes of an open file, sent by sendfile.
struct HttpFilePart
{
    FileDescriptor fd;
    std::uint64_t offset = 0;
    std::uint64_t lengthBytes = 0;
};

/// Whether the peer took the whole answer, as far as its socket tells.
enum class HttpDelivery : unsigned char
{
    Whole,
    Broken
};

struct HttpResponse
{
    int status = 200;
    QByteArray contentType; ///< no Content-Type when empty
    QByteArray body; ///< unused when there is a file
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< besides Content-Type, Content-Length, Date
    std::optional<HttpFilePart> file;
    /// Called once in a thread of the server when the answer has gone out or its connection broke; must not
    /// block.
    std::function<void(HttpDelivery)> finished;

    [[nodiscard]] static HttpResponse text(QByteArray utf8, int status = 200);
    [[nodiscard]] static HttpResponse json(QByteArray utf8, int status = 200);
    [[nodiscard]] static HttpResponse xml(QByteArray utf8, int status = 200);
    /// 204, for an action that has nothing to tell.
    [[nodiscard]] static HttpResponse noContent();
    [[nodiscard]] static HttpResponse redirect(QByteArray location, int status = 302);
    /// 400, 404, …: plain text, because the reader is a person at a console. A newline is added.
    [[nodiscard]] static HttpResponse problem(int status, QByteArray sentence);
    [[nodiscard]] static HttpResponse notFound(QByteArray sentence = "There is nothing at this address.");
    /// 404, 403, 503, … with the error's sentence, by its code.
    [[nodiscard]] static HttpResponse fromError(const Error &error);
};

/// Takes the answer to one suspended request; a test may bring its own. Destroyed unanswered: the peer gets a
/// 500.
class HttpResponseSink
{
public:
    HttpResponseSink() = default;
    HttpResponseSink(const HttpResponseSink &) = delete;
    HttpResponseSink &operator=(const HttpResponseSink &) = delete;
    virtual ~HttpResponseSink() = default;
    /// False when an answer was given before, the time was up, the peer has gone or the server has stopped.
    virtual bool answer(HttpResponse response) = 0;
};

/// Answers one deferred request from any thread. Copies stand for the same request: the first answer counts,
/// later ones are ignored. Dropping the last copy unanswered answers 500. Harmless after the server is gone.
class HttpResponder
{
public:
    // Shared because the promise travels through copyable callbacks and queues.
    explicit HttpResponder(std::shared_ptr<HttpResponseSink> sink)
        : m_sink(std::move(sink))
    {
    }

    /// Whether this was the answer that counts.
    bool operator()(HttpResponse response) const { return m_sink->answer(std::move(response)); }

private:
    std::shared_ptr<HttpResponseSink> m_sink;
};

/// What a handler gives back: a response at once, or a promise of one.
class HttpReply
{
public:
    using Start = std::function<void(HttpResponder)>;

    HttpReply(HttpResponse response)
        : m_response(std::move(response))
    {
    } // NOLINT: converts on purpose

    /// Suspends the connection until the responder given to `start` is called. `start` runs once, at once, in
    /// the server's thread, and must not block.
    [[nodiscard]] static HttpReply later(Start start)
    {
        HttpReply reply {HttpResponse {}};
        reply.m_start = std::move(start);
        return reply;
    }

    [[nodiscard]] bool isLater() const { return static_cast<bool>(m_start); }
    [[nodiscard]] const Start &start() const { return m_start; }
    [[nodiscard]] HttpResponse takeResponse() { return std::move(m_response); }

private:
    HttpResponse m_response;
    Start m_start;
};

/// Runs in a thread of the server's pool, several at once; must not block.
using HttpHandler = std::function<HttpReply(const HttpRequest &)>;

} // namespace roadstead::services
