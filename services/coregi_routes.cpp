#include "services/coregi_routes.h"

#include "core/literals.h"
#include "services/etcd_v2_answers.h"
#include "wire/coregi_json.h"

namespace roadstead::services {

namespace {

const QByteArray kUnits = "/api/units/";
const QByteArray kUnitFiles = "/api/unitFiles/";

HttpResponse problem(int status, const QString &sentence)
{
    return HttpResponse::json(wire::encodeCoregiError(sentence), status);
}

HttpResponse noUnit()
{
    return problem(404, u"unit not found"_s);
}

HttpResponse notAllowed(const QByteArray &allowed)
{
    HttpResponse response;
    response.status = 405;
    response.headers.emplace_back("Allow", allowed);
    return response;
}

HttpResponse unavailable(const Error &error)
{
    return problem(503, error.message);
}

class Coregi
{
public:
    Coregi(Keyspace &keys, std::shared_ptr<FleetRegistry> registry)
        : m_keys(keys)
        , m_registry(std::move(registry))
    {
    }

    using Encode = QByteArray (*)(const FleetSnapshot &);
    HttpReply list(Encode encode) const
    {
        return HttpReply::later([registry = m_registry, encode](const HttpResponder &respond) {
            registry->snapshot([encode, respond](const Result<FleetSnapshot> &all) {
                respond(all ? HttpResponse::json(encode(*all)) : unavailable(all.error()));
            });
        });
    }

    HttpReply keys() const
    {
        return HttpReply::later([this](const HttpResponder &respond) {
            // What of the station's keys a listing of etcd's root shows: the others begin with "_".
            const auto [first, last] = rangeBelow("/coreos.com");
            m_keys.range(first, last, [respond](const Result<RangeResult> &found) {
                if (!found)
                    respond(unavailable(found.error()));
                else
                    respond(HttpResponse::json(wire::encodeCoregiKeys(directory({}, found->kvs, true))));
            });
        });
    }

    using EncodeOne = QByteArray (*)(const FleetSnapshot &, const QString &);
    HttpReply one(const HttpRequest &request, const QByteArray &prefix, EncodeOne encode) const
    {
        const QString name = QString::fromUtf8(request.path.sliced(prefix.size()));
        switch (request.method) {
        case HttpMethod::Get:
        case HttpMethod::Head:
            return HttpReply::later([registry = m_registry, name, encode](const HttpResponder &respond) {
                registry->snapshot([name, encode, respond](const Result<FleetSnapshot> &all) {
                    if (!all)
                        respond(unavailable(all.error()));
                    else if (const QByteArray json = encode(*all, name); json.isEmpty())
                        respond(noUnit());
                    else
                        respond(HttpResponse::json(json));
                });
            });
        case HttpMethod::Put:
            return prefix == kUnits ? act(name, request.query()) : notAllowed("GET, HEAD, DELETE");
        case HttpMethod::Delete:
            return HttpReply::later([registry = m_registry, name](const HttpResponder &respond) {
                registry->destroy(name, done(respond, u"error destroying unit"_s));
            });
        default:
            return notAllowed(prefix == kUnits ? "GET, HEAD, PUT, DELETE" : "GET, HEAD, DELETE");
        }
    }

private:
    static FleetRegistry::Done<void> done(const HttpResponder &respond, const QString &failure)
    {
        return [respond, failure](const Result<void> &result) {
            if (result)
                respond(HttpResponse {});
            else if (result.error().code == ErrorCode::NotFound)
                respond(noUnit());
            else
                respond(problem(400, failure + u": "_s + result.error().message));
        };
    }

    /// fleetctl's words: a unit that is stopped stays loaded.
    HttpReply act(const QString &name, const QueryItems &items) const
    {
        const QByteArray action = valueOf(items, "action").value_or(QByteArray());
        if (action != "start" && action != "stop")
            return problem(400, u"unknown action"_s);
        const bool isStart = action == "start";
        return HttpReply::later([registry = m_registry, name, isStart](const HttpResponder &respond) {
            registry->setTarget(name, isStart ? u"launched"_s : u"loaded"_s,
                done(respond, isStart ? u"error starting unit"_s : u"error stopping unit"_s));
        });
    }

    Keyspace &m_keys;
    std::shared_ptr<FleetRegistry> m_registry;
};

} // namespace

void addCoregiRoutes(HttpServer &server, Keyspace &keys, std::shared_ptr<FleetRegistry> registry,
    const std::function<HttpHandler(HttpHandler)> &guard)
{
    const auto coregi = std::make_shared<const Coregi>(keys, std::move(registry));
    const auto get = [&](const QByteArray &path, HttpHandler handler) {
        server.route(HttpMethod::Get, path, guard(std::move(handler)));
    };
    server.route(HttpMethod::Get, "/api",
        [](const HttpRequest &) -> HttpReply { return HttpResponse::json(wire::coregiHelp()); });
    get("/api/machines", [coregi](const HttpRequest &) { return coregi->list(wire::encodeCoregiMachines); });
    get("/api/units", [coregi](const HttpRequest &) { return coregi->list(wire::encodeCoregiUnits); });
    get("/api/unitFiles",
        [coregi](const HttpRequest &) { return coregi->list(wire::encodeCoregiUnitFiles); });
    get("/api/keys", [coregi](const HttpRequest &) { return coregi->keys(); });
    server.routePrefix(HttpMethod::Any, kUnits, guard([coregi](const HttpRequest &request) {
        return coregi->one(request, kUnits, wire::encodeCoregiUnit);
    }));
    server.routePrefix(HttpMethod::Any, kUnitFiles, guard([coregi](const HttpRequest &request) {
        return coregi->one(request, kUnitFiles, wire::encodeCoregiUnitFile);
    }));
}

} // namespace roadstead::services
