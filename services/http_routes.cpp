#include "services/http_routes.h"

#include <algorithm>

namespace roadstead::services {

const HttpRoute *HttpRouteSet::forMethod(HttpMethod method) const
{
    const HttpRoute *fallback = nullptr;
    for (const HttpRoute &route : routes) {
        if (route.method == method)
            return &route;
        const bool answersHead = method == HttpMethod::Head && route.method == HttpMethod::Get;
        if (route.method == HttpMethod::Any || answersHead)
            fallback = &route;
    }
    return fallback;
}

QByteArray HttpRouteSet::allowed() const
{
    QByteArray list;
    const auto add = [&list](QByteArrayView name) {
        if (!list.isEmpty())
            list.append(", ");
        list.append(name);
    };
    for (const HttpRoute &route : routes) {
        add(httpMethodName(route.method));
        if (route.method == HttpMethod::Get)
            add("HEAD");
    }
    return list;
}

void HttpRouteTable::addExact(
    HttpMethod method, const QByteArray &path, HttpHandler handler, HttpRouteOptions options)
{
    m_exact[path].routes.push_back({method, std::move(handler), options});
}

void HttpRouteTable::addPrefix(
    HttpMethod method, const QByteArray &prefix, HttpHandler handler, HttpRouteOptions options)
{
    const auto known = std::find_if(
        m_prefixes.begin(), m_prefixes.end(), [&prefix](const auto &entry) { return entry.first == prefix; });
    if (known != m_prefixes.end()) {
        known->second.routes.push_back({method, std::move(handler), options});
        return;
    }
    const auto place = std::find_if(m_prefixes.begin(), m_prefixes.end(),
        [&prefix](const auto &entry) { return entry.first.size() < prefix.size(); });
    m_prefixes.insert(place, {prefix, {{{method, std::move(handler), options}}}});
}

const HttpRouteSet *HttpRouteTable::find(const QByteArray &path) const
{
    if (const auto exact = m_exact.constFind(path); exact != m_exact.constEnd())
        return &*exact;
    for (const auto &[prefix, routes] : m_prefixes) {
        if (path.startsWith(prefix))
            return &routes;
    }
    return nullptr;
}

} // namespace roadstead::services
