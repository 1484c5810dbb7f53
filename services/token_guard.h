#pragma once

#include "services/http_message.h"

#include <optional>

namespace roadstead::services {

/// The 401 for a request without the operator's token as `Authorization: Bearer TOKEN`; nothing for one that
/// has it. Only while its handler runs: it reads a header.
[[nodiscard]] std::optional<HttpResponse> tokenRefusal(const HttpRequest &request, const QByteArray &token);

/// The handler behind the token. For programs that know no Bearer (fleetctl, old scripts) the token is also
/// taken as the password of `Authorization: Basic`; only for methods that no web page can send by itself.
[[nodiscard]] HttpHandler withToken(const QByteArray &token, HttpHandler handler);

} // namespace roadstead::services
