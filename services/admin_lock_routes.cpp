#include "services/admin_lock_routes.h"

#include "core/literals.h"
#include "core/lock_edits.h"
#include "core/lock_holds.h"
#include "core/reboot_lock.h"
#include "wire/admin_json.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace roadstead::services {

namespace {

using Kind = FleetCommand::Kind;

HttpResponse problem(const Error &error)
{
    HttpResponse response = HttpResponse::fromError(error);
    response.contentType = "application/json";
    response.body = wire::errorJson(error);
    return response;
}

HttpResponse json(const QJsonObject &object)
{
    return HttpResponse::json(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

FleetCommand editOf(const FleetConfig &config, const FleetDocument &changed, const QString &what)
{
    FleetCommand command;
    command.kind = Kind::EditDocument;
    command.what = what;
    command.edit = editBetween(config.document(), changed);
    return command;
}

Result<FleetCommand> lockCommand(const QString &group, bool isRelease, const QJsonObject &body)
{
    FleetCommand command;
    command.kind = isRelease ? Kind::ReleaseLock : Kind::TakeLock;
    command.target = group;
    command.text = body.value(u"id"_s).toString();
    if (command.text.isEmpty() || body.value(u"reason"_s).toString().isEmpty())
        return fail(ErrorCode::Invalid,
            u"Say whose lock it is and why: {\"id\": …, \"reason\": …}; it is kept in the history."_s);
    return command;
}

Result<FleetCommand> slotsCommand(const FleetConfig &config, const QString &group, const QJsonObject &body)
{
    const double count = body.value(u"slots"_s).toDouble(-1);
    if (count < 0 || count > kMaxLockSlots || count != static_cast<int>(count))
        return fail(ErrorCode::Invalid,
            u"Slots are a whole number from 0 to %1: {\"slots\": 2}. 0 refuses every reboot."_s.arg(
                kMaxLockSlots));
    return editOf(config, withSlots(config.document(), group, static_cast<int>(count)), u"slots"_s);
}

/// POST /api/v1/locks/GROUP/ACT as a command. Fails: NotFound, Invalid.
Result<FleetCommand> groupCommand(
    const FleetConfig &config, const QString &group, const QString &act, const QJsonObject &body)
{
    if (act == "release"_L1 || act == "lock"_L1)
        return lockCommand(group, act == "release"_L1, body);
    if (!config.lockGroup(group))
        return fail(ErrorCode::NotFound, u"The fleet document has no lock group “%1”."_s.arg(group));
    if (act == "slots"_L1)
        return slotsCommand(config, group, body);
    if (act == "hold"_L1 || act == "unhold"_L1)
        return editOf(config,
            withGroupHeld(config.document(), group, act == "hold"_L1, body.value(u"reason"_s).toString()),
            act + u"-reboots"_s);
    return fail(ErrorCode::Invalid,
        u"Locks are released, locked, given slots, held and unheld: POST /api/v1/locks/GROUP/release, lock, "
        u"slots, "
        "hold or unhold."_s);
}

Result<FleetCommand> fleetCommand(const FleetConfig &config, const QString &act, const QJsonObject &body)
{
    if (act != "hold"_L1 && act != "unhold"_L1)
        return fail(ErrorCode::Invalid, u"Reboots are held by POST /api/v1/reboots/hold, or unhold."_s);
    return editOf(config,
        withRebootsHeld(config.document(), act == "hold"_L1, body.value(u"reason"_s).toString()),
        act + u"-reboots"_s);
}

void applyOr(FleetApi &api, Result<FleetCommand> command, const QString &subject, const QJsonObject &body,
    const HttpResponder &responder)
{
    if (!command) {
        responder(problem(command.error()));
        return;
    }
    command->subject = subject;
    command->reason = body.value(u"reason"_s).toString();
    command->who = u"admin API"_s;
    api.apply(*command, &api, [responder](const Result<void> &done) {
        responder(done ? HttpResponse::noContent() : problem(done.error()));
    });
}

/// Fails: Invalid.
Result<EventQuery> holdsQuery(const QueryItems &items)
{
    EventQuery query;
    query.kinds
        = {EventKind::LockTaken, EventKind::LockReleased, EventKind::LockForced, EventKind::LockExpired};
    query.limit = EventQuery::kMaxEventsAtOnce;
    for (const auto &[name, value] : items) {
        if (name != "since" && name != "until")
            continue;
        const QDateTime at = QDateTime::fromString(QString::fromUtf8(value), Qt::ISODateWithMs);
        if (!at.isValid())
            return fail(ErrorCode::Invalid,
                u"%1=%2 cannot be read: write 2026-11-25T14:00:00Z."_s.arg(
                    QString::fromUtf8(name), QString::fromUtf8(value)));
        (name == "since" ? query.sinceMs : query.untilMs) = at.toMSecsSinceEpoch();
    }
    return query;
}

/// Each with the name of its node beside the number.
QJsonArray named(const FleetApi &api, QJsonArray holders)
{
    for (QJsonValueRef value : holders) {
        QJsonObject holder = value.toObject();
        const auto node = api.node(static_cast<NodeId>(holder.value(u"node"_s).toInteger()));
        if (!node)
            continue;
        holder.insert(u"name"_s, node->name);
        value = holder;
    }
    return holders;
}

QJsonArray namedGroups(const FleetApi &api)
{
    QJsonArray groups = wire::toJsonArray(api.locks());
    for (QJsonValueRef value : groups) {
        QJsonObject group = value.toObject();
        for (const QString &key : {u"holders"_s, u"waiting"_s})
            group.insert(key, named(api, group.value(key).toArray()));
        value = group;
    }
    return groups;
}

void holds(FleetApi &api, const HttpRequest &request, const HttpResponder &responder)
{
    const QueryItems items = request.query();
    const auto query = holdsQuery(items);
    if (!query) {
        responder(problem(query.error()));
        return;
    }
    std::optional<QString> group;
    for (const auto &[name, value] : items) {
        if (name == "group")
            group = QString::fromUtf8(value);
    }
    api.events(*query, &api, [&api, responder, group](const Result<QList<Event>> &events) {
        if (!events) {
            responder(problem(events.error()));
            return;
        }
        QJsonArray array;
        for (const LockHold &hold : lockHolds(*events)) {
            if (!group || hold.group == *group)
                array.append(wire::toJson(hold));
        }
        responder(json({{u"holds"_s, named(api, array)},
            {u"complete"_s, events->size() < EventQuery::kMaxEventsAtOnce}}));
    });
}

/// The parts behind the prefix, each decoded already.
QStringList partsAfter(const HttpRequest &request, QByteArrayView prefix)
{
    return QString::fromUtf8(request.path.sliced(prefix.size())).split(u'/', Qt::SkipEmptyParts);
}

} // namespace

void addAdminLockRoutes(HttpServer &server, FleetApi &api, const AdminGuard &guard)
{
    server.route(
        HttpMethod::Get, "/api/v1/locks", guard([&api](const HttpRequest &, const HttpResponder &responder) {
            const RebootHold &reboots = api.config()->document().reboots;
            QJsonObject answer {{u"lock_groups"_s, namedGroups(api)}, {u"held"_s, reboots.isHeld}};
            if (!reboots.reason.isEmpty())
                answer.insert(u"hold_reason"_s, reboots.reason);
            responder(json(answer));
        }));
    server.route(HttpMethod::Get, "/api/v1/lock-holds",
        guard([&api](const HttpRequest &request, const HttpResponder &responder) {
            holds(api, request, responder);
        }));
    server.routePrefix(HttpMethod::Post, "/api/v1/locks/",
        guard([&api](const HttpRequest &request, const HttpResponder &responder) {
            const QStringList parts = partsAfter(request, "/api/v1/locks");
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            applyOr(api, groupCommand(*api.config(), parts.value(0), parts.value(1), body), parts.value(0),
                body, responder);
        }));
    server.routePrefix(HttpMethod::Post, "/api/v1/reboots/",
        guard([&api](const HttpRequest &request, const HttpResponder &responder) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            applyOr(api, fleetCommand(*api.config(), partsAfter(request, "/api/v1/reboots").value(0), body),
                {}, body, responder);
        }));
}

} // namespace roadstead::services
