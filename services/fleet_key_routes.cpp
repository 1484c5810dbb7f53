#include "services/fleet_routes.h"

#include "core/literals.h"
#include "services/etcd_v2_answers.h"
#include "wire/fleet_keys.h"

#include <algorithm>

namespace roadstead::services {

using wire::EtcdV2Error;
using wire::FleetKeyWriter;

namespace {

const QByteArray kApi = "/v2/keys";

class FleetKeys
{
public:
    explicit FleetKeys(FleetDoors doors)
        : m_doors(std::move(doors))
    {
    }

    HttpReply answer(const HttpRequest &request) const
    {
        const FleetAccess access = m_doors.access();
        if (access == FleetAccess::Off)
            return broken({ErrorCode::Unavailable,
                u"fleet is switched off at this station: the fleet document says “fleet: { enabled: true }”"_s});
        QByteArray key = request.path.sliced(kApi.size());
        if (key.endsWith('/'))
            key.chop(1);
        const QByteArray root = wire::fleetPrefix().chopped(1);
        if (key != root && !key.startsWith(wire::fleetPrefix()))
            return HttpResponse::notFound();
        const QByteArray below = key == root ? QByteArray() : key.sliced(root.size() + 1);
        const QList<QByteArray> parts = below.split('/');
        const bool isHidden = std::ranges::any_of(
            parts, [](const QByteArray &part) { return part.startsWith('_') || part.contains('\0'); });
        if (isHidden || (!below.isEmpty() && parts.contains(QByteArray())))
            return refused(EtcdV2Error::KeyNotFound, key, 0);
        switch (request.method) {
        case HttpMethod::Get:
        case HttpMethod::Head:
            return m_doors.front->get(request, key);
        case HttpMethod::Put:
            return put(request, key, below, access);
        case HttpMethod::Delete:
            return remove(request, key, below, access);
        default: {
            HttpResponse response;
            response.status = 405;
            response.headers.emplace_back("Allow", "GET, HEAD, PUT, DELETE");
            return response;
        }
        }
    }

private:
    static std::optional<HttpResponse> indexProblem(const QueryItems &items)
    {
        bool isNumber = true;
        if (const auto index = valueOf(items, "prevIndex"))
            (void)index->toULongLong(&isNumber);
        if (isNumber)
            return std::nullopt;
        return refused(EtcdV2Error::IndexNotANumber, "invalid value for \"prevIndex\"", 0);
    }

    static std::optional<HttpResponse> writerProblem(
        FleetKeyWriter writer, const QByteArray &key, FleetAccess access)
    {
        if (writer == FleetKeyWriter::Nobody)
            return refused(EtcdV2Error::RootReadOnly, "fleet keeps nothing at " + key, 0);
        if (writer == FleetKeyWriter::Control && access != FleetAccess::Control)
            return refused(EtcdV2Error::Unauthorized,
                "units are changed at the operator's port, or where the fleet document opens this one", 0);
        return std::nullopt;
    }

    HttpReply put(
        const HttpRequest &request, const QByteArray &key, const QByteArray &below, FleetAccess access) const
    {
        if (auto problem = writerProblem(wire::fleetKeyWriter(below), key, access))
            return *std::move(problem);
        if (auto problem = indexProblem(request.query()))
            return *std::move(problem);
        return m_doors.front->put(request, key, [this, key, below](const QByteArray &value) {
            if (const QString problem = wire::fleetValueProblem(below, value); !problem.isEmpty())
                return problem;
            return m_doors.timed->hasRoomFor(key, value.size())
                ? QString()
                : u"the station keeps no more of fleet's keys"_s;
        });
    }

    HttpReply remove(
        const HttpRequest &request, const QByteArray &key, const QByteArray &below, FleetAccess access) const
    {
        const QueryItems items = request.query();
        FleetKeyWriter writer = wire::fleetKeyWriter(below);
        if (isTrue(items, "recursive"))
            writer = wire::isFleetJob(below) ? FleetKeyWriter::Control
                : wire::isFleetStates(below) ? FleetKeyWriter::Machine
                                             : FleetKeyWriter::Nobody;
        if (auto problem = writerProblem(writer, key, access))
            return *std::move(problem);
        if (auto problem = indexProblem(items))
            return *std::move(problem);
        return m_doors.front->remove(request, key);
    }

    FleetDoors m_doors;
};

} // namespace

void addFleetKeyRoutes(HttpServer &server, const FleetDoors &doors)
{
    const auto keys = std::make_shared<const FleetKeys>(doors);
    const HttpHandler handler = [keys](const HttpRequest &request) { return keys->answer(request); };
    HttpRouteOptions waiting;
    waiting.deadline = EtcdV2Front::kRouteDeadline;
    server.routePrefix(HttpMethod::Any, kApi + wire::fleetPrefix().chopped(1),
        doors.guard ? doors.guard(handler) : handler, waiting);
}

} // namespace roadstead::services
