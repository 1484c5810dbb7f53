#include "services/boot_routes.h"

#include "core/ipv4.h"
#include "core/literals.h"
#include "core/mac_address.h"
#include "services/station_url.h"

#include <utility>

namespace roadstead::services {

namespace {

/// What iPXE is told first: come back with everything you know (matchbox's own query).
constexpr char kChainScript[]
    = "#!ipxe\n"
      "chain ipxe?uuid=${uuid}&mac=${mac:hexhyp}&domain=${domain}&hostname=${hostname}"
      "&serial=${serial}&arch=${buildarch:uristring}\n";

Sighting sightingOf(const Labels &labels, const PeerAddress &peer, BootPhase phase)
{
    Sighting sighting;
    sighting.by = Sighting::By::Http;
    sighting.phase = phase;
    sighting.mac = labels.value(u"mac"_s);
    sighting.uuid = normalizedUuid(labels.value(u"uuid"_s)).value_or(QString());
    sighting.serial = labels.value(u"serial"_s);
    sighting.hostname = labels.value(u"hostname"_s);
    sighting.arch = labels.value(u"arch"_s);
    constexpr std::uint32_t kLoopback = 127;
    // A request from this machine is a person trying, not the node.
    if (const auto address = peer.ipv4(); address && *address >> 24 != kLoopback)
        sighting.address = ipv4Text(*address);
    return sighting;
}

using Render = BootAnswer (BootRenderer::*)(const BootQuestion &) const;

HttpHandler renderHandler(BootDesk &desk, Render render, BootPhase phase)
{
    return [&desk, render, phase](const HttpRequest &request) -> HttpReply {
        BootQuestion question;
        question.query = request.query();
        question.rawQuery = request.rawQuery;
        question.baseUrl = stationUrl(request);
        question.accept = request.header("Accept").toByteArray();
        question.userAgent = request.header("User-Agent").toByteArray();
        question.nowMs = desk.nowMs();
        question.labels = labelsOfQuery(question.query);
        const BootDesk::Contact contact = desk.sighted(sightingOf(question.labels, request.peer, phase));
        for (auto it = contact.labels.cbegin(); it != contact.labels.cend(); ++it)
            question.labels.insert(it.key(), it.value());
        question.secrets = desk.secrets();
        BootAnswer answer = ((*desk.renderer()).*render)(question);
        std::optional<QByteArray> secretBody = std::exchange(answer.secretBody, std::nullopt);
        desk.answered(contact.node, request.path, answer);
        HttpResponse response;
        response.status = answer.status;
        response.contentType = std::move(answer.contentType);
        response.body = secretBody ? *std::move(secretBody) : std::move(answer.body);
        if (!answer.secrets.isEmpty())
            response.headers.emplace_back("Cache-Control", "no-store");
        return response;
    };
}

} // namespace

Labels labelsOfQuery(const QueryItems &query)
{
    Labels labels;
    for (const auto &[name, value] : query) {
        const QString key = QString::fromUtf8(name);
        if (key.compare(u"mac"_s, Qt::CaseInsensitive) == 0) {
            if (const auto mac = normalizedMac(QString::fromUtf8(value)))
                labels.insert(u"mac"_s, *mac);
        } else if (key == u"uuid"_s) {
            labels.insert(key, QString::fromUtf8(value).toLower());
        } else {
            labels.insert(key, QString::fromUtf8(value));
        }
    }
    return labels;
}

void addBootRoutes(HttpServer &server, BootDesk &desk)
{
    const auto add = [&](const char *path, Render render, BootPhase phase) {
        server.route(HttpMethod::Get, path, renderHandler(desk, render, phase));
    };
    for (const char *path : {"/boot.ipxe", "/boot.ipxe.0"}) {
        server.route(HttpMethod::Get, path,
            [](const HttpRequest &) -> HttpReply { return HttpResponse::text(QByteArray(kChainScript)); });
    }
    add("/ipxe", &BootRenderer::ipxe, BootPhase::Script);
    add("/grub", &BootRenderer::grub, BootPhase::Script);
    add("/ignition", &BootRenderer::ignition, BootPhase::Config);
    add("/cloud", &BootRenderer::cloud, BootPhase::Config);
    add("/generic", &BootRenderer::generic, BootPhase::Config);
    add("/metadata", &BootRenderer::metadata, BootPhase::None);
    server.route(HttpMethod::Get, "/", [](const HttpRequest &) -> HttpReply {
        return HttpResponse::text("Roadstead " ROADSTEAD_VERSION
                                  ": boot, configuration, updates and reboot locks for this fleet.\n");
    });
}

} // namespace roadstead::services
