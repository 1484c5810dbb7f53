#include "services/admin_routes.h"

#include "core/literals.h"
#include "core/mac_address.h"
#include "services/admin_commands.h"
#include "services/admin_lock_routes.h"
#include "services/discovery_admin.h"
#include "services/report_routes.h"
#include "services/secret_routes.h"
#include "services/token_guard.h"
#include "wire/admin_json.h"
#include "wire/fleet_document.h"

#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QJsonDocument>
#include <QTemporaryFile>

#include <fcntl.h>

#include <memory>

namespace roadstead::services {

namespace {

HttpResponse json(const QJsonObject &object)
{
    return HttpResponse::json(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

HttpResponse problem(const Error &error)
{
    HttpResponse response = HttpResponse::fromError(error);
    response.contentType = "application/json";
    response.body = wire::errorJson(error);
    return response;
}

/// "a/b" of /api/v1/nodes/a/b, each part decoded already.
QStringList partsAfter(const HttpRequest &request, QByteArrayView prefix)
{
    return QString::fromUtf8(request.path.sliced(prefix.size())).split(u'/', Qt::SkipEmptyParts);
}

QString queryValue(const QueryItems &items, QByteArrayView key)
{
    for (const auto &[name, value] : items) {
        if (name == key)
            return QString::fromUtf8(value);
    }
    return {};
}

QJsonObject bodyOf(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

class AdminApi : public std::enable_shared_from_this<AdminApi>
{
public:
    AdminApi(FleetApi &api, AdminOptions options)
        : m_api(api)
        , m_options(std::move(options))
    {
    }

    using Action = std::function<void(const HttpRequest &, const HttpResponder &)>;

    /// The route's handler: checks the token, then runs `action` in the api's thread.
    HttpHandler guarded(Action action)
    {
        return
            [self = shared_from_this(), action = std::move(action)](const HttpRequest &request) -> HttpReply {
                if (auto refused = tokenRefusal(request, self->m_options.token))
                    return *std::move(refused);
                HttpRequest kept = request;
                kept.headerLookup = nullptr; // headers are gone once this returns
                return HttpReply::later([self, action, kept](const HttpResponder &responder) {
                    QMetaObject::invokeMethod(
                        &self->m_api, [action, kept, responder] { action(kept, responder); },
                        Qt::QueuedConnection);
                });
            };
    }

    void status(const HttpResponder &responder)
    {
        QJsonObject object {{u"version"_s, QStringLiteral(ROADSTEAD_VERSION)}, {u"demo"_s, m_api.isDemo()},
            {u"nodes"_s, m_api.nodes().size()}, {u"config_revision"_s, m_api.config()->revision()},
            {u"services"_s, wire::toJsonArray(m_api.services())}};
        responder(json(object));
    }

    void nodes(const HttpRequest &request, const HttpResponder &responder)
    {
        const QStringList parts = partsAfter(request, "/api/v1/nodes");
        if (parts.isEmpty()) {
            responder(json({{u"nodes"_s, wire::toJsonArray(m_api.nodes())}}));
            return;
        }
        const std::optional<NodeSummary> node = findNode(m_api, parts.first());
        if (!node) {
            responder(problem({ErrorCode::NotFound, u"There is no node “%1”."_s.arg(parts.first())}));
            return;
        }
        if (parts.size() == 1)
            responder(json(wire::toJson(*node)));
        else if (parts.at(1) == "timeline"_L1)
            events(request, responder, node->id);
        else if (parts.at(1) == "verdicts"_L1)
            responder(json({{u"verdicts"_s, wire::toJsonArray(m_api.verdicts(node->id))}}));
        else
            responder(HttpResponse::notFound());
    }

    void events(const HttpRequest &request, const HttpResponder &responder, NodeId node)
    {
        const QueryItems items = request.query();
        EventQuery query;
        query.node = node;
        query.beforeId = queryValue(items, "before").toLongLong();
        query.text = queryValue(items, "text");
        if (const int limit = queryValue(items, "limit").toInt(); limit > 0)
            query.limit = std::min(limit, EventQuery::kMaxEventsAtOnce);
        m_api.events(query, &m_api, [responder](const Result<QList<Event>> &events) {
            responder(events ? json({{u"events"_s, wire::toJsonArray(*events)}}) : problem(events.error()));
        });
    }

    void services(const HttpRequest &request, const HttpResponder &responder)
    {
        const QStringList parts = partsAfter(request, "/api/v1/services");
        if (parts.isEmpty()) {
            responder(json({{u"services"_s, wire::toJsonArray(m_api.services())}}));
            return;
        }
        const auto service = serviceFromName(parts.first());
        const bool isStart = parts.value(1) == "start"_L1;
        if (!service || (!isStart && parts.value(1) != "stop"_L1)) {
            responder(HttpResponse::notFound(
                "Services are dhcp, tftp, http, omaha and locks; actions are start and stop."));
            return;
        }
        FleetCommand command;
        command.kind = isStart ? FleetCommand::Kind::StartService : FleetCommand::Kind::StopService;
        command.service = *service;
        apply(command, responder);
    }

    void moveNodes(const HttpRequest &request, const HttpResponder &responder)
    {
        const QStringList parts = partsAfter(request, "/api/v1/clusters");
        FleetCommand command;
        command.kind = FleetCommand::Kind::MoveNodes;
        command.target = parts.value(0) == "-"_L1 ? QString() : parts.value(0);
        for (const QJsonValue &id :
            QJsonDocument::fromJson(request.body).object().value(u"nodes"_s).toArray()) {
            const auto node = findNode(m_api, id.toVariant().toString());
            if (!node) {
                responder(problem(
                    {ErrorCode::NotFound, u"There is no node “%1”."_s.arg(id.toVariant().toString())}));
                return;
            }
            command.nodes.append(node->id);
        }
        if (command.nodes.isEmpty() || parts.value(1) != "nodes"_L1)
            responder(problem({ErrorCode::Invalid,
                u"Move nodes by POST /api/v1/clusters/ID/nodes with {\"nodes\": […]}; ID “-” means no cluster."_s}));
        else
            apply(command, responder);
    }

    void actOnNodes(const HttpRequest &request, const HttpResponder &responder)
    {
        applyOr(
            nodeCommand(m_api, partsAfter(request, "/api/v1/nodes").value(0), bodyOf(request)), responder);
    }
    void switchUpdates(const HttpRequest &request, const HttpResponder &responder)
    {
        applyOr(updatesCommand(partsAfter(request, "/api/v1/updates").value(0), bodyOf(request)), responder);
    }
    void addPreset(const HttpRequest &request, const HttpResponder &responder)
    {
        const auto order
            = presetOrder(m_api, partsAfter(request, "/api/v1/presets").value(0), bodyOf(request));
        if (!order)
            responder(problem(order.error()));
        else if (!order->secrets.isEmpty() && !request.peer.toHostAddress().isLoopback())
            responder(problem({ErrorCode::Denied, secretInClearText()}));
        else
            addPreset(*order, responder);
    }
    void rollouts(const HttpResponder &responder)
    {
        responder(json({{u"rollouts"_s, wire::toJsonArray(m_api.rollouts())}}));
    }

    void document(const HttpResponder &responder)
    {
        HttpResponse response = HttpResponse::text(wire::encodeFleetDocument(m_api.config()->document()));
        response.contentType = "application/yaml";
        responder(std::move(response));
    }

    void applyDocument(const HttpRequest &request, const HttpResponder &responder)
    {
        FleetCommand command;
        command.kind = FleetCommand::Kind::ApplyDocument;
        command.text = QString::fromUtf8(request.body);
        command.who = u"admin API"_s;
        m_api.apply(command, &m_api, [this, responder](const Result<void> &done) {
            responder(done ? doneWithWarnings() : problem(done.error()));
        });
    }

    void explain(const HttpRequest &request, const HttpResponder &responder)
    {
        Labels labels;
        for (const auto &[name, value] : request.query())
            labels.insert(QString::fromUtf8(name), QString::fromUtf8(value));
        if (labels.contains(u"mac"_s))
            labels.insert(u"mac"_s, normalizedMac(labels.value(u"mac"_s)).value_or(labels.value(u"mac"_s)));
        responder(json({{u"verdicts"_s, wire::toJsonArray(m_api.explain(labels))}}));
    }

    void backup(const HttpResponder &responder)
    {
        auto file = std::make_shared<QTemporaryFile>(m_options.scratchDir + u"/backup-XXXXXX.tar.zst"_s);
        if (!file->open()) {
            responder(problem({ErrorCode::Unavailable,
                u"Cannot write a backup into %1: %2"_s.arg(m_options.scratchDir, file->errorString())}));
            return;
        }
        m_api.backup(file->fileName(), &m_api, [responder, file](const Result<void> &done) {
            const int fd
                = done ? ::open(QFile::encodeName(file->fileName()).constData(), O_RDONLY | O_CLOEXEC) : -1;
            if (fd < 0) {
                responder(problem(done
                        ? Error {ErrorCode::Unavailable, u"The backup that was written cannot be read."_s}
                        : done.error()));
                return;
            }
            HttpResponse response;
            response.contentType = "application/zstd";
            response.headers.emplace_back(
                "Content-Disposition", "attachment; filename=\"roadstead-backup.tar.zst\"");
            response.file = HttpFilePart {
                FileDescriptor(fd), 0, static_cast<std::uint64_t>(QFileInfo(file->fileName()).size())};
            responder(std::move(response));
        });
    }

    void restore(const HttpRequest &request, const HttpResponder &responder)
    {
        auto file = std::make_shared<QTemporaryFile>(m_options.scratchDir + u"/restore-XXXXXX.tar.zst"_s);
        if (!file->open() || file->write(request.body) != request.body.size() || !file->flush()) {
            responder(problem({ErrorCode::Unavailable,
                u"Cannot keep the backup in %1: %2"_s.arg(m_options.scratchDir, file->errorString())}));
            return;
        }
        m_api.restore(file->fileName(), &m_api, [this, responder, file](const Result<void> &done) {
            responder(done ? doneWithWarnings() : problem(done.error()));
        });
    }

    HttpReply metrics()
    {
        return HttpReply::later([self = shared_from_this()](const HttpResponder &responder) {
            QMetaObject::invokeMethod(
                &self->m_api,
                [self, responder] {
                    HttpResponse response = HttpResponse::text(self->m_api.metrics());
                    response.contentType = "text/plain; version=0.0.4";
                    responder(std::move(response));
                },
                Qt::QueuedConnection);
        });
    }

private:
    void apply(FleetCommand command, const HttpResponder &responder)
    {
        command.who = u"admin API"_s;
        m_api.apply(command, &m_api, [responder](const Result<void> &done) {
            responder(done ? HttpResponse::noContent() : problem(done.error()));
        });
    }

    /// 204; or what has to be done yet, as {"warnings": […]}.
    HttpResponse doneWithWarnings() const
    {
        const QStringList warnings = unsetSecretWarnings(m_api);
        return warnings.isEmpty() ? HttpResponse::noContent()
                                  : json({{u"warnings"_s, QJsonArray::fromStringList(warnings)}});
    }

    /// Secrets first: nodes that ask meanwhile are not refused.
    void addPreset(PresetOrder order, const HttpResponder &responder)
    {
        if (order.secrets.isEmpty())
            return apply(order.command, responder);
        const SecretOrder secret = order.secrets.takeFirst();
        m_api.setSecret(
            secret, &m_api, [self = shared_from_this(), order, responder](const Result<void> &done) {
                if (done)
                    self->addPreset(order, responder);
                else
                    responder(problem(done.error()));
            });
    }

    void applyOr(const Result<FleetCommand> &command, const HttpResponder &responder)
    {
        if (command)
            apply(*command, responder);
        else
            responder(problem(command.error()));
    }

    FleetApi &m_api;
    AdminOptions m_options;
};

} // namespace

void addAdminRoutes(HttpServer &server, FleetApi &api, const AdminOptions &options)
{
    const auto admin = std::make_shared<AdminApi>(api, options);
    AdminApi *const a = admin.get(); // every guarded handler holds `admin`
    using R = const HttpRequest &;
    using Out = const HttpResponder &;
    const auto get = [&](const QByteArray &path, AdminApi::Action action) {
        server.route(HttpMethod::Get, path, admin->guarded(std::move(action)));
    };
    const auto both = [&](HttpMethod method, const QByteArray &path, const AdminApi::Action &action) {
        server.route(method, path, admin->guarded(action));
        server.routePrefix(method, path + '/', admin->guarded(action));
    };
    get("/api/v1/status", [a](R, Out out) { a->status(out); });
    both(HttpMethod::Get, "/api/v1/nodes", [a](R r, Out out) { a->nodes(r, out); });
    get("/api/v1/events", [a](R r, Out out) { a->events(r, out, NodeId::None); });
    get("/api/v1/services", [a](R r, Out out) { a->services(r, out); });
    server.routePrefix(
        HttpMethod::Post, "/api/v1/services/", admin->guarded([a](R r, Out out) { a->services(r, out); }));
    server.routePrefix(
        HttpMethod::Post, "/api/v1/clusters/", admin->guarded([a](R r, Out out) { a->moveNodes(r, out); }));
    server.routePrefix(
        HttpMethod::Post, "/api/v1/nodes/", admin->guarded([a](R r, Out out) { a->actOnNodes(r, out); }));
    server.routePrefix(HttpMethod::Post, "/api/v1/updates/",
        admin->guarded([a](R r, Out out) { a->switchUpdates(r, out); }));
    get("/api/v1/rollouts", [a](R, Out out) { a->rollouts(out); });
    get("/api/v1/explain", [a](R r, Out out) { a->explain(r, out); });
    get("/api/v1/document", [a](R, Out out) { a->document(out); });
    HttpRouteOptions large;
    large.bodyLimitBytes = kMaxDocumentBody;
    server.route(HttpMethod::Put, "/api/v1/document",
        admin->guarded([a](R r, Out out) { a->applyDocument(r, out); }), large);
    server.routePrefix(HttpMethod::Post, "/api/v1/presets/",
        admin->guarded([a](R r, Out out) { a->addPreset(r, out); }), large);
    HttpRouteOptions slow;
    slow.bodyLimitBytes = kMaxBackupBody;
    slow.deadline = std::chrono::minutes(10);
    server.route(
        HttpMethod::Post, "/api/v1/backup", admin->guarded([a](R, Out out) { a->backup(out); }), slow);
    server.route(
        HttpMethod::Post, "/api/v1/restore", admin->guarded([a](R r, Out out) { a->restore(r, out); }), slow);
    const AdminGuard guard = [admin](AdminApi::Action action) { return admin->guarded(std::move(action)); };
    addReportRoutes(server, api, guard);
    addAdminLockRoutes(server, api, guard);
    addSecretRoutes(server, api, guard);
    addDiscoveryAdmin(server, api, guard);
    server.route(HttpMethod::Get, "/metrics", [admin](R) { return admin->metrics(); });
    server.route(HttpMethod::Get, "/healthz", [](R) -> HttpReply { return HttpResponse::text("ok\n"); });
}

} // namespace roadstead::services
