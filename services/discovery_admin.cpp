#include "services/discovery_admin.h"

#include "core/document_edit.h"
#include "core/literals.h"
#include "services/discovery_routes.h"
#include "wire/admin_json.h"

#include <QJsonDocument>

#include <algorithm>

namespace roadstead::services {

namespace {

constexpr auto kPath = "/api/v1/discovery";

HttpResponse json(const QJsonObject &object)
{
    return HttpResponse::json(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

HttpResponse problem(const Error &error)
{
    HttpResponse response = HttpResponse::fromError(error);
    response.contentType = "application/json";
    response.body = wire::errorJson(error);
    return response;
}

void answer(const HttpResponder &responder, const Result<DiscoveryStatus> &status)
{
    responder(status ? json(wire::toJson(*status)) : problem(status.error()));
}

void show(FleetApi &api, const QString &name, const HttpResponder &responder)
{
    const QList<DiscoveryStatus> all = api.discovery();
    const auto isIt
        = [&name](const DiscoveryStatus &each) { return each.cluster == name || each.token == name; };
    if (const auto found = std::ranges::find_if(all, isIt); found != all.cend()) {
        answer(responder, *found);
        return;
    }
    if (!isDiscoveryToken(name)) {
        responder(problem({ErrorCode::NotFound,
            api.config()->cluster(name) ? u"Cluster “%1” has no discovery token."_s.arg(name)
                                        : u"“%1” is no cluster and no discovery token."_s.arg(name)}));
        return;
    }
    api.discoveryToken(
        name, &api, [responder](const Result<DiscoveryStatus> &status) { answer(responder, status); });
}

void makeFor(FleetApi &api, const QString &cluster, int size, const HttpResponder &responder)
{
    const FleetConfigPtr config = api.config();
    const ClusterDiscovery discovery {newDiscoveryToken(), size};
    const auto document = discoveringCluster(*config, cluster, discovery);
    if (!document) {
        responder(problem(document.error()));
        return;
    }
    FleetCommand command;
    command.kind = FleetCommand::Kind::EditDocument;
    command.edit = editBetween(config->document(), *document);
    command.what = u"discovery"_s;
    command.subject = cluster;
    command.who = u"admin API"_s;
    api.apply(command, &api, [&api, cluster, responder](const Result<void> &done) {
        if (done)
            show(api, cluster, responder);
        else
            responder(problem(done.error()));
    });
}

void make(FleetApi &api, const HttpRequest &request, const HttpResponder &responder)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const int size = body.value(u"size"_s).toInt(body.contains(u"size"_s) ? 0 : kDefaultDiscoverySize);
    const QString cluster = body.value(u"cluster"_s).toString();
    if (size < 1 || size > kMaxDiscoverySize)
        responder(problem({ErrorCode::Invalid,
            u"Make a token by POST /api/v1/discovery with {\"size\": 1 to %1, \"cluster\": …}; the cluster may be left out."_s
                .arg(kMaxDiscoverySize)}));
    else if (!cluster.isEmpty())
        makeFor(api, cluster, size, responder);
    else
        api.makeDiscoveryToken(
            size, &api, [responder](const Result<DiscoveryStatus> &made) { answer(responder, made); });
}

} // namespace

void addDiscoveryAdmin(HttpServer &server, FleetApi &api, const AdminGuard &guard)
{
    using R = const HttpRequest &;
    using Out = const HttpResponder &;
    server.route(HttpMethod::Get, kPath, guard([&api](R, Out out) {
        out(json({{u"discovery"_s, wire::toJsonArray(api.discovery())}}));
    }));
    server.routePrefix(HttpMethod::Get, QByteArray(kPath) + '/', guard([&api](R request, Out out) {
        show(api, QString::fromUtf8(request.path.sliced(QByteArrayView(kPath).size() + 1)), out);
    }));
    server.route(HttpMethod::Post, kPath, guard([&api](R request, Out out) { make(api, request, out); }));
}

} // namespace roadstead::services
