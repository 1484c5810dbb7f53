#include "services/secret_routes.h"

#include "core/literals.h"
#include "wire/admin_json.h"
#include "wire/secret_json.h"

#include <QHostAddress>
#include <QJsonDocument>

namespace roadstead::services {

namespace {

constexpr char kPath[] = "/api/v1/secrets";

HttpResponse problem(const Error &error)
{
    HttpResponse response = HttpResponse::fromError(error);
    response.contentType = "application/json";
    response.body = wire::errorJson(error);
    return response;
}

void change(FleetApi &api, const HttpRequest &request, const HttpResponder &responder)
{
    SecretOrder order;
    order.name = QString::fromUtf8(request.path.sliced(static_cast<qsizetype>(sizeof(kPath))));
    order.who = u"admin API"_s;
    const auto answer = [responder](const Result<void> &done) {
        responder(done ? HttpResponse::noContent() : problem(done.error()));
    };
    if (request.method == HttpMethod::Delete)
        return api.removeSecret(order, &api, answer);
    if (!request.peer.toHostAddress().isLoopback()) {
        return answer(fail(ErrorCode::Denied, secretInClearText()));
    }
    order.value = request.body;
    api.setSecret(order, &api, answer);
}

} // namespace

void addSecretRoutes(HttpServer &server, FleetApi &api, const AdminGuard &guard)
{
    server.route(HttpMethod::Get, kPath, guard([&api](const HttpRequest &, const HttpResponder &responder) {
        responder(HttpResponse::json(
            QJsonDocument(wire::toJson(api.secrets())).toJson(QJsonDocument::Compact) + '\n'));
    }));
    HttpRouteOptions bounded;
    bounded.bodyLimitBytes = kMaxSecretBytes;
    for (const HttpMethod method : {HttpMethod::Put, HttpMethod::Delete}) {
        server.routePrefix(method, QByteArray(kPath) + '/',
            guard([&api](const HttpRequest &request, const HttpResponder &responder) {
                change(api, request, responder);
            }),
            bounded);
    }
}

QString secretInClearText()
{
    return u"A secret is not taken over plain HTTP from another machine: run roadsteadctl on the station, or through SSH."_s;
}

QStringList unsetSecretWarnings(const FleetApi &api)
{
    QStringList warnings;
    const SecretList list = api.secrets();
    for (const SecretInfo &secret : list.secrets) {
        if (secret.setAtMs != 0)
            continue;
        warnings.append(
            u"The secret “%1” is named and not set; machines that need it get an error: roadsteadctl secret set %1"_s
                .arg(secret.name));
    }
    return warnings;
}

} // namespace roadstead::services
