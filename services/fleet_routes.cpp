#include "services/fleet_routes.h"

#include "core/literals.h"

namespace roadstead::services {

namespace {

constexpr int kBadRequest = 400;
constexpr int kForbidden = 403;
constexpr int kNotFound = 404;
constexpr int kNotAllowed = 405;
constexpr int kConflict = 409;
constexpr int kUnsupportedType = 415;
constexpr int kInternal = 500;
constexpr int kUnavailable = 503;
constexpr int kFull = 507;

HttpResponse answered(int status, QByteArray json)
{
    HttpResponse response = HttpResponse::json(std::move(json), status);
    response.headers.emplace_back("Server", "fleetd/1.0.0");
    return response;
}

/// 201 or 204: there is nothing to tell.
HttpResponse done(int status)
{
    HttpResponse response;
    response.status = status;
    response.headers.emplace_back("Server", "fleetd/1.0.0");
    return response;
}

HttpResponse refusal(int status, const QString &message = {})
{
    return answered(status, wire::encodeFleetError(status, message));
}

HttpResponse refusal(const Error &error)
{
    const auto statusOf = [](ErrorCode code) {
        switch (code) {
        case ErrorCode::Conflict:
            return kConflict;
        case ErrorCode::NotFound:
            return kNotFound;
        case ErrorCode::TooLarge:
            return kFull;
        case ErrorCode::Invalid:
        case ErrorCode::Malformed:
            return kBadRequest;
        case ErrorCode::Unavailable:
        case ErrorCode::Cancelled:
            return kUnavailable;
        default:
            return kInternal;
        }
    };
    return refusal(statusOf(error.code), error.message);
}

/// What is wrong with a request is the client's, whichever bound it breaks.
HttpResponse badRequest(const Error &error)
{
    return refusal(kBadRequest, error.message);
}

bool isRead(HttpMethod method)
{
    return method == HttpMethod::Get || method == HttpMethod::Head;
}

QString queryText(const QueryItems &items, QByteArrayView name)
{
    for (const auto &[key, value] : items) {
        if (key == name)
            return QString::fromUtf8(value);
    }
    return {};
}

/// The page that the query asks for. Fails: Malformed, Invalid.
Result<wire::FleetPageToken> pageOf(const HttpRequest &request)
{
    const QString token = queryText(request.query(), "nextPageToken");
    return token.isNull() ? Result<wire::FleetPageToken>({}) : wire::parsePageToken(token.toUtf8());
}

QString contentTypeProblem(const HttpRequest &request)
{
    const QByteArray type = request.header("Content-Type").toByteArray();
    if (type.isEmpty())
        return u"expected 1 Content-Type, got 0"_s;
    if (type.split(';').first().trimmed() != "application/json")
        return u"only acceptable Content-Type is application/json"_s;
    return {};
}

class FleetHttp : public std::enable_shared_from_this<FleetHttp>
{
public:
    explicit FleetHttp(FleetDoors doors)
        : m_doors(std::move(doors))
    {
    }

    HttpReply answer(const HttpRequest &request, const QByteArray &prefix) const
    {
        const FleetAccess access = m_doors.access();
        if (access == FleetAccess::Off)
            return refusal(kUnavailable,
                u"fleet is switched off at this station: the fleet document says “fleet: { enabled: true }”"_s);
        if (!isRead(request.method) && access != FleetAccess::Control)
            return refusal(
                kForbidden, u"units are changed at the operator's port, with the station's token"_s);
        const QByteArray path = request.path.sliced(prefix.size());
        if (path.isEmpty())
            return refusal(kNotAllowed);
        if (path == "/units")
            return isRead(request.method)
                ? listUnits(request)
                : refusal(kNotAllowed, u"only GET supported against this resource"_s);
        if (path.startsWith("/units/"))
            return onUnit(request, path.sliced(QByteArrayView("/units/").size()));
        if (path == "/state")
            return isRead(request.method)
                ? listStates(request)
                : refusal(kNotAllowed, u"only GET supported against this resource"_s);
        if (path == "/machines")
            return onMachines(request);
        if (path == "/discovery")
            return isRead(request.method)
                ? answered(200, wire::fleetDiscoveryDocument())
                : refusal(kBadRequest, u"only HTTP GET supported against this resource"_s);
        return refusal(kNotFound);
    }

private:
    /// A page of what `pick` takes of the whole.
    template <typename Encode> HttpReply list(const HttpRequest &request, Encode encode) const
    {
        const auto page = pageOf(request);
        if (!page)
            return badRequest(page.error());
        return HttpReply::later(
            [registry = m_doors.registry, page = *page, encode](const HttpResponder &respond) {
                registry->snapshot([page, encode, respond](const Result<FleetSnapshot> &all) {
                    respond(all ? answered(200, encode(*all, page)) : refusal(all.error()));
                });
            });
    }

    HttpReply listUnits(const HttpRequest &request) const
    {
        return list(request, [](const FleetSnapshot &all, const wire::FleetPageToken &page) {
            return wire::encodeUnitPage(all.units, page);
        });
    }

    HttpReply listStates(const HttpRequest &request) const
    {
        const QString machine = queryText(request.query(), "machineID");
        const QString unit = queryText(request.query(), "unitName");
        return list(request, [machine, unit](const FleetSnapshot &all, const wire::FleetPageToken &page) {
            QList<FleetUnitState> states;
            for (const FleetUnitState &state : all.states) {
                if ((machine.isEmpty() || state.machineId == machine)
                    && (unit.isEmpty() || state.unit == unit))
                    states.append(state);
            }
            return wire::encodeStatePage(states, page);
        });
    }

    HttpReply onMachines(const HttpRequest &request) const
    {
        if (isRead(request.method))
            return list(request, [](const FleetSnapshot &all, const wire::FleetPageToken &page) {
                return wire::encodeMachinePage(all.machines, page);
            });
        if (request.method != HttpMethod::Patch)
            return refusal(kNotAllowed, u"only GET and PATCH supported against this resource"_s);
        const auto changes = wire::parseMetadataPatch(request.body);
        if (!changes)
            return badRequest(changes.error());
        return HttpReply::later(
            [registry = m_doors.registry, changes = *changes](const HttpResponder &respond) {
                registry->changeMetadata(changes,
                    [respond](const Result<void> &set) { respond(set ? done(204) : refusal(set.error())); });
            });
    }

    HttpReply onUnit(const HttpRequest &request, const QByteArray &item) const
    {
        if (item.isEmpty() || item.contains('/') || item.contains('\0'))
            return refusal(kNotFound);
        const QString name = QString::fromUtf8(item);
        if (isRead(request.method))
            return HttpReply::later([registry = m_doors.registry, name](const HttpResponder &respond) {
                registry->unit(name, [respond](const Result<std::optional<FleetUnit>> &unit) {
                    if (!unit)
                        respond(refusal(unit.error()));
                    else
                        respond(*unit ? answered(200, wire::encodeUnit(**unit))
                                      : refusal(kNotFound, u"unit does not exist"_s));
                });
            });
        if (request.method == HttpMethod::Delete)
            return HttpReply::later([registry = m_doors.registry, name](const HttpResponder &respond) {
                registry->destroy(name, [respond](const Result<void> &gone) {
                    respond(gone ? done(204) : refusal(gone.error()));
                });
            });
        if (request.method != HttpMethod::Put)
            return refusal(kNotAllowed, u"only GET, PUT and DELETE supported against this resource"_s);
        return putUnit(request, name);
    }

    HttpReply putUnit(const HttpRequest &request, const QString &name) const
    {
        if (const QString problem = contentTypeProblem(request); !problem.isEmpty())
            return refusal(kUnsupportedType, problem);
        auto unit = wire::parseUnitRequest(request.body);
        if (!unit)
            return badRequest(unit.error());
        if (unit->name.isEmpty())
            unit->name = name;
        if (unit->name != name)
            return refusal(kBadRequest,
                u"name in URL \"%1\" differs from unit name in request body \"%2\""_s.arg(name, unit->name));
        return HttpReply::later([registry = m_doors.registry, unit = *unit](const HttpResponder &respond) {
            registry->put(unit, [respond](const Result<FleetRegistry::Put> &put) {
                respond(put ? done(*put == FleetRegistry::Put::Created ? 201 : 204) : refusal(put.error()));
            });
        });
    }

    FleetDoors m_doors;
};

} // namespace

FleetDoors fleetDoors(Keyspace &keys, std::shared_ptr<TimedKeys> timed)
{
    return {std::make_shared<FleetRegistry>(keys, timed), timed, std::make_shared<EtcdV2Front>(keys, timed),
        [] { return FleetAccess::Off; }, {}};
}

void addFleetRoutes(HttpServer &server, const FleetDoors &doors)
{
    const auto fleet = std::make_shared<const FleetHttp>(doors);
    for (const QByteArray &prefix : {QByteArray("/fleet/v1"), QByteArray("/v1-alpha")}) {
        const HttpHandler handler
            = [fleet, prefix](const HttpRequest &request) { return fleet->answer(request, prefix); };
        const HttpHandler guarded = doors.guard ? doors.guard(handler) : handler;
        server.route(HttpMethod::Any, prefix, guarded);
        server.routePrefix(HttpMethod::Any, prefix + '/', guarded);
    }
}

} // namespace roadstead::services
