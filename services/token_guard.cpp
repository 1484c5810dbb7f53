#include "services/token_guard.h"

#include "core/literals.h"
#include "wire/admin_json.h"

namespace roadstead::services {

namespace {

/// Takes as long for a wrong token as for the right one.
bool isSame(QByteArrayView given, const QByteArray &token)
{
    unsigned char difference = given.size() == token.size() && !token.isEmpty() ? 0 : 1;
    for (qsizetype i = 0; i < given.size() && !token.isEmpty(); ++i)
        difference = static_cast<unsigned char>(difference | (given[i] ^ token[i % token.size()]));
    return difference == 0;
}

/// The password of "Basic dXNlcjpwYXNzd29yZA==".
QByteArray passwordIn(QByteArrayView basic)
{
    constexpr QByteArrayView kScheme = "Basic ";
    if (!basic.startsWith(kScheme))
        return {};
    const QByteArray pair = QByteArray::fromBase64(basic.sliced(kScheme.size()).toByteArray());
    const qsizetype colon = pair.indexOf(':');
    return colon < 0 ? QByteArray() : pair.sliced(colon + 1);
}

} // namespace

std::optional<HttpResponse> tokenRefusal(const HttpRequest &request, const QByteArray &token)
{
    constexpr QByteArrayView kScheme = "Bearer ";
    QByteArrayView given = request.header("Authorization");
    if (given.startsWith(kScheme))
        given = given.sliced(kScheme.size());
    if (isSame(given, token))
        return std::nullopt;
    constexpr int kUnauthorized = 401;
    HttpResponse refused = HttpResponse::json(
        wire::errorJson({ErrorCode::Denied,
            u"The admin API needs the station's token: Authorization: Bearer TOKEN, or roadsteadctl --token TOKEN."_s}),
        kUnauthorized);
    refused.headers.emplace_back("WWW-Authenticate", "Bearer");
    return refused;
}

HttpHandler withToken(const QByteArray &token, HttpHandler handler)
{
    return [token, handler = std::move(handler)](const HttpRequest &request) -> HttpReply {
        auto refused = tokenRefusal(request, token);
        if (refused && request.method != HttpMethod::Post
            && isSame(passwordIn(request.header("Authorization")), token))
            refused.reset();
        return refused ? HttpReply(*std::move(refused)) : handler(request);
    };
}

} // namespace roadstead::services
