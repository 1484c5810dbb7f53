#include "services/omaha_routes.h"

#include "core/literals.h"
#include "services/station_url.h"
#include "wire/omaha_message.h"

#include <mutex>

namespace roadstead::services {

namespace {

/// Where the desk's answer and the connection meet. Most answers are there before handle() returns, and then
/// nothing is suspended. The mutex is what lets the answer come from the writer's thread.
class OmahaExchange
{
public:
    void answer(HttpResponse response)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_responder)
            (*m_responder)(std::move(response));
        else
            m_response = std::move(response);
    }
    [[nodiscard]] std::optional<HttpResponse> take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_response, std::nullopt);
    }
    void wait(HttpResponder responder)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_response)
            responder(std::move(*m_response));
        else
            m_responder = std::move(responder);
    }

private:
    std::mutex m_mutex;
    std::optional<HttpResponse> m_response;
    std::optional<HttpResponder> m_responder;
};

/// Makes the codebase of a package on this station an address that the client can reach, or offers nothing.
void completeOffers(OmahaResponse &response, const QByteArray &stationAddress)
{
    for (OmahaAppReply &app : response.apps) {
        if (app.check != OmahaCheck::Update || !app.offer.codebase.startsWith(u'/'))
            continue;
        if (stationAddress.isEmpty())
            app.check = OmahaCheck::NoUpdate;
        else
            app.offer.codebase.prepend(QString::fromLatin1(stationAddress));
    }
}

HttpReply handle(OmahaDesk &desk, const HttpRequest &request)
{
    if (!desk.isOn())
        return HttpResponse::problem(503, "The update server is switched off here.");
    const auto parsed = wire::parseOmaha(request.body);
    if (!parsed)
        return HttpResponse::problem(
            parsed.error().code == ErrorCode::TooLarge ? 413 : 400, parsed.error().message.toUtf8());
    auto exchange = std::make_shared<OmahaExchange>();
    desk.handle(*parsed, request.peer, [exchange, address = stationUrl(request)](OmahaResponse response) {
        completeOffers(response, address);
        exchange->answer(HttpResponse::xml(wire::encode(response)));
    });
    if (auto response = exchange->take())
        return std::move(*response);
    return HttpReply::later([exchange](HttpResponder responder) { exchange->wait(std::move(responder)); });
}

} // namespace

void addOmahaRoutes(HttpServer &server, OmahaDesk &desk)
{
    const HttpRouteOptions options {.bodyLimitBytes = wire::kMaxOmahaBytes, .deadline = std::nullopt};
    const HttpHandler handler = [&desk](const HttpRequest &request) { return handle(desk, request); };
    for (const char *path : {"/v1/update", "/omaha"}) {
        server.route(HttpMethod::Post, path, handler, options);
        server.routePrefix(HttpMethod::Post, QByteArray(path) + '/', handler, options);
    }
}

} // namespace roadstead::services
