#pragma once

#include "services/http_message.h"

#include <QHash>

#include <chrono>
#include <vector>

namespace roadstead::services {

/// What one route may ask of the server beyond its defaults.
struct HttpRouteOptions
{
    std::optional<qsizetype> bodyLimitBytes;
    std::optional<std::chrono::milliseconds> deadline; ///< to receive and answer one request
};

struct HttpRoute
{
    HttpMethod method = HttpMethod::Get;
    HttpHandler handler;
    HttpRouteOptions options;
};

/// All routes of one path or prefix, one a method.
struct HttpRouteSet
{
    std::vector<HttpRoute> routes;

    /// Null when the path exists, but not for this method: 405.
    [[nodiscard]] const HttpRoute *forMethod(HttpMethod method) const;
    /// `GET, HEAD, POST`, for the Allow header.
    [[nodiscard]] QByteArray allowed() const;
};

/// Which function answers which path: an exact path first, then the longest prefix. Filled before the server
/// starts, then only read, by all of its threads.
class HttpRouteTable
{
public:
    void addExact(HttpMethod method, const QByteArray &path, HttpHandler handler, HttpRouteOptions options);
    void addPrefix(
        HttpMethod method, const QByteArray &prefix, HttpHandler handler, HttpRouteOptions options);
    /// Null: 404.
    [[nodiscard]] const HttpRouteSet *find(const QByteArray &path) const;

private:
    QHash<QByteArray, HttpRouteSet> m_exact;
    std::vector<std::pair<QByteArray, HttpRouteSet>> m_prefixes; ///< longest first
};

} // namespace roadstead::services
