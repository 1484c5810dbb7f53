#pragma once

#include "services/http_message.h"

namespace roadstead::services {

/// Where the client reached this station, as it wrote it itself: `http://host:port`, without a slash at the
/// end. Empty when the request has no Host, or one that is more than a plain name or address with a port,
/// which is not to be repeated.
[[nodiscard]] QByteArray stationUrl(const HttpRequest &request);

} // namespace roadstead::services
