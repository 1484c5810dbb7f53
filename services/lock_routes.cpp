#include "services/lock_routes.h"

#include "core/literals.h"
#include "wire/lock_json.h"

namespace roadstead::services {

namespace {

using Ask = void (LockDesk::*)(const QString &, const QString &, const PeerAddress &, LockDesk::Answer);

HttpResponse refusal(int status, QByteArrayView kind, const QString &value)
{
    return HttpResponse::json(wire::encodeLockError(kind, value), status);
}

HttpResponse refusal(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Invalid:
        return refusal(400, "invalid_client_identity", error.message);
    case ErrorCode::TooLarge:
        return refusal(413, "decode_error", error.message);
    default:
        return refusal(400, "decode_error", error.message);
    }
}

/// No store, no promise: the node asks again in some minutes.
HttpResponse failure(const Error &error)
{
    const bool isPassing = error.code == ErrorCode::Unavailable || error.code == ErrorCode::Conflict;
    return refusal(isPassing ? 503 : 500, "failed_lock", error.message);
}

HttpResponse responseTo(const Result<Verdict> &answer)
{
    if (!answer)
        return failure(answer.error());
    if (answer->isGood) {
        HttpResponse response;
        response.status = 200;
        return response;
    }
    const Reason *decider = answer->decider();
    const QStringList inputs = decider ? decider->inputs : QStringList();
    if (answer->answer == "unknown-group"_L1)
        return refusal(400, "unknown_group", u"there is no lock group %1"_s.arg(inputs.value(0)));
    if (answer->answer == "node-held"_L1)
        return refusal(423, "node_held", u"this node is held by its administrator: it may not reboot"_s);
    const QString holders = inputs.value(1);
    return refusal(423, "lock_held",
        holders.isEmpty() ? u"the lock group has no slots"_s
                          : u"all %1 slots are taken, held by %2"_s.arg(inputs.value(0), holders));
}

HttpReply handle(LockDesk &desk, Ask ask, const HttpRequest &request)
{
    if (!desk.isOn())
        return refusal(503, "service_off", u"reboot locks are switched off here"_s);
    if (request.method != HttpMethod::Post) {
        HttpResponse response = refusal(405, "method_not_allowed", u"FleetLock is asked with POST"_s);
        response.headers.emplace_back("Allow", "POST");
        return response;
    }
    if (request.header("fleet-lock-protocol") != "true")
        return refusal(400, "missing_header", u"the header \"fleet-lock-protocol: true\" is missing"_s);
    auto parsed = wire::parseLockRequest(request.body);
    if (!parsed)
        return refusal(parsed.error());
    return HttpReply::later([&desk, ask, parsed = std::move(*parsed), peer = request.peer](
                                HttpResponder respond) {
        (desk.*ask)(parsed.group, parsed.id, peer,
            [respond = std::move(respond)](const Result<Verdict> &answer) { respond(responseTo(answer)); });
    });
}

HttpHandler handlerOf(LockDesk &desk, Ask ask)
{
    return [&desk, ask](const HttpRequest &request) { return handle(desk, ask, request); };
}

} // namespace

void addLockRoutes(HttpServer &server, LockDesk &desk)
{
    const HttpRouteOptions options {.bodyLimitBytes = wire::kMaxLockBytes, .deadline = std::nullopt};
    server.route(HttpMethod::Any, "/v1/pre-reboot", handlerOf(desk, &LockDesk::lock), options);
    server.route(HttpMethod::Any, "/v1/steady-state", handlerOf(desk, &LockDesk::unlock), options);
}

} // namespace roadstead::services
