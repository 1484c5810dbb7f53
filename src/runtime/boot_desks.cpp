#include "runtime/boot_desks.h"

#include "core/literals.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QHostAddress>

namespace roadstead::runtime {

using services::AssetFile;
using services::AssetRequest;
using services::BootAnswer;
using services::BootDesk;
using services::DhcpObservation;
using services::TftpOutcome;

namespace {

constexpr qsizetype kMaxQueryBytes = 1024; // iPXE's own has some 200

BootPhase phaseOf(DhcpClientKind kind)
{
    switch (kind) {
    case DhcpClientKind::Plain:
        return BootPhase::System;
    case DhcpClientKind::Ipxe:
        return BootPhase::Loader;
    case DhcpClientKind::BiosPxe:
    case DhcpClientKind::UefiPxe:
    case DhcpClientKind::UefiHttp:
        break;
    }
    return BootPhase::Firmware;
}

Sighting sightingOf(const DhcpObservation &observation)
{
    const DhcpClient &client = observation.client;
    Sighting sighting;
    sighting.by = Sighting::By::Dhcp;
    sighting.phase = phaseOf(client.kind);
    sighting.mac = client.mac;
    sighting.uuid = client.uuid;
    sighting.hostname = client.hostname;
    if (observation.address != 0 && observation.answered != DhcpType::Nak)
        sighting.address = ipv4Text(observation.address);
    if (client.isNetworkBoot()) {
        if (client.platform == BootPlatform::Bios)
            sighting.firmware = u"bios"_s;
        else if (client.platform != BootPlatform::Unknown)
            sighting.firmware = u"uefi"_s;
        if (client.platform != BootPlatform::Bios)
            sighting.arch = bootPlatformName(client.platform);
    }
    sighting.mayCreate = client.isNetworkBoot();
    return sighting;
}

Event eventOf(EventKind kind, Severity severity, const DhcpObservation &observation)
{
    Event event;
    event.kind = kind;
    event.severity = severity;
    event.detail = {{u"client"_s, QString(dhcpClientKindName(observation.client.kind))},
        {u"mode"_s, QString(dhcpModeName(observation.mode))}};
    if (observation.address != 0)
        event.detail.insert(u"address"_s, ipv4Text(observation.address));
    if (!observation.bootFile.isEmpty())
        event.detail.insert(u"file"_s, QString::fromLatin1(observation.bootFile));
    event.verdict = observation.verdict;
    return event;
}

} // namespace

void DhcpDesk::setSettings(std::shared_ptr<const DhcpSettings> settings)
{
    const std::scoped_lock lock(m_mutex);
    m_settings = std::move(settings);
}

std::shared_ptr<const DhcpSettings> DhcpDesk::settings()
{
    const std::scoped_lock lock(m_mutex);
    return m_settings;
}

void DhcpDesk::commitLease(
    const Lease &lease, const DhcpObservation &observation, std::function<void(Result<void>)> done)
{
    Event event = eventOf(EventKind::DhcpLease, Severity::Good, observation);
    if (observation.asked == DhcpType::Decline) { // another machine was found on the address
        event.kind = EventKind::DhcpRefused;
        event.severity = Severity::Warn;
    } else if (observation.asked == DhcpType::Release) {
        event.detail.insert(u"released"_s, true);
    }
    m_fleet.commitLease(lease, std::move(event), sightingOf(observation), std::move(done));
}

void DhcpDesk::observed(const DhcpObservation &observation)
{
    const FleetState::Contact contact = m_fleet.sight(sightingOf(observation));
    if (contact.node == NodeId::None || observation.answered == DhcpType::None)
        return;
    const bool isRefusal = observation.answered == DhcpType::Nak;
    Event event = eventOf(isRefusal ? EventKind::DhcpRefused : EventKind::DhcpOffer,
        isRefusal ? Severity::Warn : Severity::Good, observation);
    event.node = contact.node;
    m_fleet.note(std::move(event));
}

Result<AssetFile> TftpDesk::openAsset(QByteArrayView name, const QHostAddress &)
{
    return m_assets->folder()->open(name);
}

void TftpDesk::finished(const TftpOutcome &outcome)
{
    if (outcome.result == TftpOutcome::Result::Probed)
        return;
    bool isIpv4 = false;
    const Ipv4 peer = outcome.peer.toIPv4Address(&isIpv4);
    Event event;
    event.node = m_fleet.nodeAt(isIpv4 ? ipv4Text(peer) : outcome.peer.toString());
    const bool isSent = outcome.result == TftpOutcome::Result::Sent;
    event.kind = isSent ? EventKind::TftpSent : EventKind::TftpFailed;
    // GRUB asks for a dozen files that need not exist.
    const bool isHarmless
        = outcome.result == TftpOutcome::Result::NotFound || outcome.result == TftpOutcome::Result::Aborted;
    event.severity = isSent ? Severity::Good : isHarmless ? Severity::Quiet : Severity::Warn;
    event.detail = {{u"file"_s, QString::fromUtf8(outcome.file)}, {u"bytes"_s, outcome.ackedBytes},
        {u"ms"_s, outcome.ms}};
    if (!isSent)
        event.detail.insert(u"reason"_s, outcome.reason);
    m_fleet.note(std::move(event));
}

qint64 TftpDesk::nowMs() const
{
    static const QElapsedTimer since = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return since.elapsed();
}

BootDesk::Contact HttpBootDesk::sighted(const Sighting &sighting)
{
    FleetState::Contact contact = m_fleet.sight(sighting);
    return {contact.node, std::move(contact.labels)};
}

void HttpBootDesk::answered(NodeId node, const QByteArray &path, const BootAnswer &answer)
{
    const bool isScript = path == "/ipxe" || path == "/grub";
    const bool isGood = answer.status == 200;
    FleetState::BootNote note;
    note.node = node;
    note.kind = !isGood ? EventKind::RequestFailed
        : isScript      ? EventKind::BootScript
                        : EventKind::ConfigServed;
    // A script repeats the request's query; what is told of it is the profile.
    const QStringList digests = answer.secrets.values();
    note.fact = isGood && isScript
        ? qHashMulti(0, path, answer.group, answer.profile)
        : qHashMulti(0, path, answer.status, answer.templateId, answer.body, digests);
    note.verdict = answer.verdict;
    if (!isScript)
        note.verdict.kind = VerdictKind::Config;
    note.isFailed = !isGood;
    note.group = answer.group;
    note.profile = answer.profile;
    const bool isRemembered = answer.rawQuery.size() <= kMaxQueryBytes;
    if (isRemembered) {
        note.query = answer.rawQuery;
        note.baseUrl = answer.baseUrl;
    }
    m_fleet.noteBoot(note, [&] {
        Event event;
        event.severity = isGood ? Severity::Good : Severity::Error;
        event.detail = {{u"path"_s, QString::fromUtf8(path)}};
        if (!isGood) {
            event.detail.insert(u"status"_s, answer.status);
            event.detail.insert(u"reason"_s, answer.failure);
            return event;
        }
        const QByteArray sha256 = QCryptographicHash::hash(answer.body, QCryptographicHash::Sha256);
        event.detail.insert(u"sha256"_s, QString::fromLatin1(sha256.toHex()));
        event.detail.insert(u"revision"_s, answer.revision);
        if (isRemembered) {
            event.detail.insert(u"query"_s, QString::fromUtf8(answer.rawQuery));
            event.detail.insert(u"base"_s, QString::fromUtf8(answer.baseUrl));
        }
        if (isScript) {
            event.detail.insert(u"group"_s, answer.group);
            event.detail.insert(u"profile"_s, answer.profile);
        } else {
            event.detail.insert(u"template"_s, answer.templateId);
            event.detail.insert(u"bytes"_s, answer.body.size());
            QJsonObject secrets;
            for (auto it = answer.secrets.cbegin(); it != answer.secrets.cend(); ++it)
                secrets.insert(it.key(), *it);
            if (!secrets.isEmpty())
                event.detail.insert(u"secrets"_s, secrets);
        }
        return event;
    });
}

void HttpBootDesk::assetServed(const AssetRequest &request)
{
    const auto peer = request.peer.ipv4();
    Event event;
    event.node = m_fleet.nodeAt(peer ? ipv4Text(*peer) : request.peer.toString());
    event.kind = request.status < 400 ? EventKind::AssetServed : EventKind::RequestFailed;
    event.severity = request.status < 400 ? Severity::Good : Severity::Warn;
    event.detail = {{u"path"_s, u"/assets/"_s + QString::fromUtf8(request.name)},
        {u"bytes"_s, static_cast<qint64>(request.bytes)}};
    if (request.status >= 400) {
        event.detail.insert(u"status"_s, request.status);
        event.detail.insert(u"reason"_s, u"there is no such file among the assets"_s);
    }
    m_fleet.note(std::move(event));
}

} // namespace roadstead::runtime
