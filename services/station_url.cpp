#include "services/station_url.h"

#include <algorithm>

namespace roadstead::services {

QByteArray stationUrl(const HttpRequest &request)
{
    const QByteArrayView host = request.header("Host");
    const bool isPlain = std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.'
            || c == '-' || c == ':' || c == '[' || c == ']';
    });
    return host.isEmpty() || !isPlain ? QByteArray() : "http://" + host.toByteArray();
}

} // namespace roadstead::services
