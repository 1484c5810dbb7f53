#include "services/locksmith_routes.h"

#include "core/literals.h"
#include "core/reboot_lock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace roadstead::services {

namespace {

const QByteArray kLockPrefix = kLocksmithPrefix.toByteArray();
constexpr qsizetype kMaxGroupBytes = 512;

/// "semaphore" or "groups/GROUP/semaphore"; the group is query-escaped, so it has no slash.
bool isSemaphore(QByteArrayView rest)
{
    if (rest == "semaphore")
        return true;
    constexpr QByteArrayView kGroups = "groups/";
    constexpr QByteArrayView kEnd = "/semaphore";
    if (!rest.startsWith(kGroups) || !rest.endsWith(kEnd) || rest.size() <= kGroups.size() + kEnd.size())
        return false;
    const QByteArrayView group = rest.sliced(kGroups.size()).chopped(kEnd.size());
    return group.size() <= kMaxGroupBytes && !group.contains('/') && !group.contains('\0');
}

/// What locksmith writes: {"semaphore":free,"max":max,"holders":[…] or null}, holders in byte order, each
/// once.
QString problemOf(const QByteArray &value)
{
    const QJsonDocument parsed = QJsonDocument::fromJson(value);
    const QJsonObject object = parsed.object();
    const QJsonValue holders = object.value(u"holders"_s);
    if (!parsed.isObject() || !object.value(u"semaphore"_s).isDouble() || !object.value(u"max"_s).isDouble()
        || !(holders.isArray() || holders.isNull()))
        return u"a semaphore has the members semaphore, max and holders"_s;
    QList<QByteArray> names;
    for (const QJsonValue holder : holders.toArray()) {
        if (!holder.isString())
            return u"holders are strings"_s;
        names.append(holder.toString().toUtf8());
    }
    if (!std::ranges::is_sorted(names) || std::ranges::adjacent_find(names) != names.end())
        return u"holders stand in byte order, each once"_s;
    if (object.value(u"semaphore"_s).toInteger() != object.value(u"max"_s).toInteger() - names.size())
        return u"semaphore is max less the number of holders"_s;
    return {};
}

} // namespace

void addLocksmithRoutes(HttpServer &server, Keyspace &keys, LocksmithDesk &desk)
{
    const auto front = std::make_shared<EtcdV2Front>(keys);
    const QByteArray api = "/v2/keys";
    HttpRouteOptions waiting;
    waiting.deadline = EtcdV2Front::kRouteDeadline;
    server.routePrefix(
        HttpMethod::Any, api + kLockPrefix,
        [front, api, &desk](const HttpRequest &request) -> HttpReply {
            const QByteArray key = request.path.sliced(api.size());
            if (!isSemaphore(QByteArrayView(key).sliced(kLockPrefix.size())))
                return HttpResponse::notFound();
            if (!desk.isOn())
                return HttpResponse::problem(503, "Reboot locks are switched off here.");
            switch (request.method) {
            case HttpMethod::Get:
            case HttpMethod::Head:
                return front->get(
                    request, key, [&desk, key](const QByteArray &value) { return desk.shown(key, value); });
            case HttpMethod::Put:
                return front->put(request, key, problemOf,
                    [&desk](const EtcdV2Front::Swap &swap, const auto &done) { desk.judge(swap, done); });
            default: {
                HttpResponse response;
                response.status = 405;
                response.headers.emplace_back("Allow", "GET, HEAD, PUT");
                return response;
            }
            }
        },
        waiting);
}

} // namespace roadstead::services
