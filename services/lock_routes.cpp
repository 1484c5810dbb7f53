#include "services/lock_routes.h"

#include "core/literals.h"
#include "core/reboot_policy.h"
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
    const QLatin1String kind = lockErrorKind(*answer);
    constexpr int kBadRequest = 400;
    constexpr int kLocked = 423;
    constexpr int kUnavailable = 503;
    const int status = answer->answer == "unknown-group"_L1 ? kBadRequest
        : answer->answer == "no-store"_L1                   ? kUnavailable
                                                            : kLocked;
    return refusal(status, QByteArrayView(kind.data(), kind.size()), lockErrorText(*answer));
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
