#include "services/discovery_routes.h"

#include "core/discovery.h"
#include "core/literals.h"
#include "services/etcd_v2_front.h"

#include <QRandomGenerator>

#include <algorithm>

namespace roadstead::services {

namespace {

constexpr qsizetype kMaxMemberName = 64;

bool isToken(const QByteArray &text)
{
    return isDiscoveryToken(QString::fromLatin1(text));
}

QByteArray queryValue(const HttpRequest &request, QByteArrayView name)
{
    for (const auto &[key, value] : request.query()) {
        if (key == name)
            return value;
    }
    return {};
}

HttpResponse notAllowed(const QByteArray &allowed)
{
    HttpResponse response;
    response.status = 405;
    if (!allowed.isEmpty())
        response.headers.emplace_back("Allow", allowed);
    return response;
}

/// Answers one prefix: "" or "/discovery".
class Discovery
{
public:
    Discovery(Keyspace &keys, QByteArray prefix)
        : m_keys(keys)
        , m_front(std::make_shared<EtcdV2Front>(keys))
        , m_prefix(std::move(prefix))
    {
    }

    HttpReply make(const HttpRequest &request) const
    {
        const QByteArray given = queryValue(request, "size");
        bool isNumber = true;
        const int size = given.isEmpty() ? kDefaultDiscoverySize : given.toInt(&isNumber);
        if (!isNumber)
            return HttpResponse::text("strconv.Atoi: parsing \"" + given + "\": invalid syntax", 400);
        if (size < 1 || size > kMaxDiscoverySize)
            return HttpResponse::problem(400,
                "The size of a cluster is 1 to " + QByteArray::number(kMaxDiscoverySize) + ", not "
                    + QByteArray::number(size) + '.');
        const QByteArrayView host = request.header("Host");
        const QByteArray base
            = "http://" + (host.isEmpty() ? QByteArray("localhost") : host.toByteArray()) + m_prefix;
        return HttpReply::later([this, size, base](const HttpResponder &respond) {
            m_keys.range(discoveryKey({}), discoveryEnd({}),
                [this, size, base, respond](const Result<RangeResult> &found) {
                    if (!found)
                        respond(HttpResponse::fromError(found.error()));
                    else if (tokensIn(*found) >= kMaxDiscoveryTokens)
                        respond(HttpResponse::problem(
                            507, "There are too many tokens here; old ones have to go first."));
                    else
                        store(newDiscoveryToken().toLatin1(), size, base, respond);
                });
        });
    }

    /// `/TOKEN`, `/TOKEN/`, `/TOKEN/MEMBER`, `/TOKEN/_config/size`; anything else is not here.
    HttpReply token(const HttpRequest &request) const
    {
        QList<QByteArray> parts = request.path.sliced(m_prefix.size() + 1).split('/');
        if (parts.size() > 1 && parts.last().isEmpty())
            parts.removeLast();
        if (!isToken(parts.first()) || parts.contains(QByteArray()))
            return HttpResponse::notFound();
        const QByteArray key = discoveryKey(parts.first());
        const bool isRead = request.method == HttpMethod::Get || request.method == HttpMethod::Head;
        if (parts.size() == 1)
            return isRead ? m_front->get(request, key) : notAllowed("GET, HEAD");
        if (parts.size() == 3 && parts[1] == "_config" && parts[2] == "size")
            return isRead ? m_front->get(request, key + "/_config/size") : notAllowed("GET, HEAD");
        if (parts.size() != 2 || parts[1].size() > kMaxMemberName)
            return HttpResponse::notFound();
        if (parts[1].startsWith('_'))
            return notAllowed({});
        return member(request, key, parts[1]);
    }

private:
    /// Only below a token that was made here: nobody fills the keyspace with others.
    HttpReply member(const HttpRequest &request, const QByteArray &key, const QByteArray &name) const
    {
        const QByteArray memberKey = key + '/' + name;
        switch (request.method) {
        case HttpMethod::Get:
        case HttpMethod::Head:
            return m_front->get(request, memberKey);
        case HttpMethod::Delete:
            return m_front->remove(request, memberKey);
        case HttpMethod::Put:
            break;
        default:
            return notAllowed("GET, HEAD, PUT, DELETE");
        }
        return HttpReply::later([this, request, key, memberKey](const HttpResponder &respond) {
            m_keys.range(key + "/_config/size", {},
                [front = m_front, request, key, memberKey, respond](const Result<RangeResult> &size) {
                    if (!size) {
                        respond(HttpResponse::fromError(size.error()));
                        return;
                    }
                    if (size->kvs.empty()) {
                        respond(unknownToken(key, size->revision));
                        return;
                    }
                    HttpReply answer = front->put(request, memberKey);
                    if (answer.isLater())
                        answer.start()(respond);
                    else
                        respond(answer.takeResponse());
                });
        });
    }

    static HttpResponse unknownToken(const QByteArray &key, qint64 index)
    {
        return HttpResponse::json(R"({"errorCode":100,"message":"Key not found","cause":")" + key
                + "\",\"index\":" + QByteArray::number(index) + "}\n",
            404);
    }

    static int tokensIn(const RangeResult &found)
    {
        return static_cast<int>(std::ranges::count_if(
            found.kvs, [](const KeyValue &kv) { return kv.key.endsWith("/_config/size"); }));
    }

    void store(const QByteArray &token, int size, const QByteArray &base, const HttpResponder &respond) const
    {
        const QByteArray key = discoveryKey(token) + "/_config/size";
        KeyTransaction transaction;
        transaction.compares.push_back(
            {.key = key, .target = KeyCompare::Target::Version, .number = 0, .value = {}});
        transaction.success.push_back(
            {.kind = KeyOperation::Kind::Put, .key = key, .value = QByteArray::number(size)});
        m_keys.transact(
            std::move(transaction), [token, base, respond](const Result<TransactionResult> &done) {
                if (!done)
                    respond(HttpResponse::fromError(done.error()));
                else if (!done->hasSucceeded)
                    respond(HttpResponse::problem(503, "The token was taken; ask again."));
                else
                    respond(HttpResponse::text(base + '/' + token));
            });
    }

    Keyspace &m_keys;
    std::shared_ptr<EtcdV2Front> m_front;
    QByteArray m_prefix;
};

} // namespace

QString newDiscoveryToken()
{
    DiscoveryDice dice {};
    QRandomGenerator::system()->fillRange(dice.data(), static_cast<qsizetype>(dice.size()));
    return discoveryTokenOf(dice);
}

void addDiscoveryRoutes(HttpServer &server, Keyspace &keys)
{
    HttpRouteOptions waiting;
    waiting.deadline = EtcdV2Front::kRouteDeadline;
    for (const QByteArray &prefix : {QByteArray(), QByteArray("/discovery")}) {
        const auto discovery = std::make_shared<const Discovery>(keys, prefix);
        server.route(HttpMethod::Any, prefix + "/new",
            [discovery](const HttpRequest &request) { return discovery->make(request); });
        server.routePrefix(
            HttpMethod::Any, prefix + '/',
            [discovery](const HttpRequest &request) { return discovery->token(request); }, waiting);
    }
    server.route(HttpMethod::Get, "/health",
        [](const HttpRequest &) -> HttpReply { return HttpResponse::text("OK"); });
    server.route(HttpMethod::Get, "/robots.txt",
        [](const HttpRequest &) -> HttpReply { return HttpResponse::text("User-agent: *\nDisallow: /\n"); });
}

} // namespace roadstead::services
