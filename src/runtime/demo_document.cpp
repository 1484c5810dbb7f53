#include "runtime/demo_document.h"

#include "core/literals.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace roadstead::runtime {

QString demoMac(int i)
{
    return u"52:54:00:de:%1:%2"_s.arg(i / 256, 2, 16, QLatin1Char('0')).arg(i % 256, 2, 16, QLatin1Char('0'));
}

QString demoUuid(int i)
{
    return u"de300000-0000-4000-8000-%1"_s.arg(i, 12, 16, QLatin1Char('0'));
}

namespace {

constexpr std::array<const char *, 3> kVersions {kDemoOldVersion, kDemoNewVersion, kDemoUntriedVersion};

QString payloadSha256(const QString &version)
{
    return QString::fromLatin1(
        QCryptographicHash::hash("payload " + version.toLatin1(), QCryptographicHash::Sha256).toBase64());
}

void addBoot(FleetDocument &document)
{
    ConfigTemplate base;
    base.id = u"base"_s;
    base.kind = TemplateKind::Ignition;
    base.text = uR"({"ignition": {"version": "3.3.0"},
 "passwd": {"users": [{"name": "core", "sshAuthorizedKeys": [{{json .ssh_key}}]}]},
 "storage": {"files": [{"path": "/etc/hostname", "mode": 420, "contents": {"source": "data:,{{.request.query.hostname}}"}}]}}
)"_s;
    ConfigTemplate broken = base;
    broken.id = u"storage"_s;
    broken.text.replace(
        u".ssh_key"_s, u".disk"_s); // the metadata has no such key: what the demo's red node is about
    document.templates = {base, broken};
    for (const QString &id : {u"flatcar"_s, u"flatcar-storage"_s}) {
        Profile profile;
        profile.id = id;
        profile.boot.kernel = u"/assets/flatcar_production_pxe.vmlinuz"_s;
        profile.boot.initrds = {u"/assets/flatcar_production_pxe_image.cpio.gz"_s};
        profile.boot.args = {u"initrd=flatcar_production_pxe_image.cpio.gz"_s, u"flatcar.first_boot=1"_s,
            u"ignition.config.url={{.base_url}}/ignition?{{.request.raw_query}}"_s};
        profile.ignition = id == "flatcar"_L1 ? base.id : broken.id;
        document.profiles.append(profile);
    }
    const auto addGroup = [&document](const QString &id, const QString &profile, const Labels &selector) {
        BootGroup group;
        group.id = id;
        group.profile = profile;
        group.selector = selector;
        group.metadata = {{u"ssh_key"_s,
            u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDemoDemoDemoDemoDemoDemoDemoDemoDemoDemo0 admin"_s}};
        document.groups.append(group);
    };
    addGroup(u"default"_s, u"flatcar"_s, {});
    addGroup(u"etcd"_s, u"flatcar"_s, {{u"role"_s, u"etcd"_s}});
    addGroup(u"storage"_s, u"flatcar-storage"_s, {{u"role"_s, u"storage"_s}});
}

void addUpdates(FleetDocument &document, const QString &channelVersion)
{
    Application application;
    application.id = QString::fromLatin1(kDemoApplication);
    application.name = u"Flatcar"_s;
    const auto addPackage = [&application](const char *version, const char *versionOfHash) {
        Package package;
        package.version = QString::fromLatin1(version);
        package.url = u"https://updates.example/"_s + package.version + u'/';
        package.filename = u"flatcar_production_update.gz"_s;
        package.sizeBytes = 412'000'000;
        package.sha256 = payloadSha256(QString::fromLatin1(versionOfHash));
        application.packages.append(package);
    };
    addPackage(kDemoOldVersion, kDemoOldVersion);
    addPackage(kDemoNewVersion, kDemoNewVersion);
    addPackage(kDemoUntriedVersion, kDemoNewVersion);
    for (const QString &id : {u"stable"_s, u"beta"_s}) {
        Channel channel;
        channel.id = id;
        channel.package = channelVersion;
        application.channels.append(channel);
    }
    UpdateGroup production;
    production.id = u"production"_s;
    production.channel = u"stable"_s;
    production.policy.maxUpdatesPerPeriod = 3;
    production.policy.periodMinutes = 2;
    production.policy.updateTimeoutMinutes = 30;
    UpdateGroup staging = production;
    staging.id = u"staging"_s;
    staging.channel = u"beta"_s;
    staging.policy.safeMode = true;
    staging.policy.maxUpdatesPerPeriod = 0;
    application.updateGroups = {production, staging};
    document.applications = {application};
}

} // namespace

bool isDemoPayload(const QString &version, const QString &sha256)
{
    const bool isKnown = std::ranges::any_of(
        kVersions, [&version](const char *known) { return version == QLatin1String(known); });
    return !isKnown || sha256 == payloadSha256(version);
}

FleetDocument demoDocument(int nodeCount, const QString &channelVersion)
{
    FleetDocument document;
    addBoot(document);
    addUpdates(document, channelVersion);
    for (const QString &id : {u"prod-a"_s, u"prod-b"_s, u"staging"_s}) {
        Cluster cluster;
        cluster.id = id;
        cluster.lockGroup = id;
        cluster.updateGroup = id == "staging"_L1 ? u"staging"_s : u"production"_s;
        document.clusters.append(cluster);
        document.lockGroups.append({id, id == "staging"_L1 ? 2 : 1});
    }
    const QStringList zones {u"eu-1"_s, u"eu-2"_s};
    for (int i = 0; i < nodeCount; ++i) {
        NodeEntry entry;
        entry.id = demoUuid(i);
        entry.name = u"node-%1"_s.arg(i + 1, 3, 10, QLatin1Char('0'));
        entry.labels.insert(u"role"_s, i % 10 < 3 ? u"etcd"_s : i == 36 ? u"storage"_s : u"worker"_s);
        if (i % 4 == 0)
            entry.labels.insert(u"zone"_s, zones[i % 8 / 4]);
        entry.isHeld = i == kDemoHeldNode;
        document.nodes.append(entry);
        if (i != nodeCount - 1) // the last one was just unpacked: it is in no cluster yet
            document.clusters[i % 5 < 2 ? 0 : i % 5 < 4 ? 1 : 2].nodes.append(entry.id);
    }
    return document;
}

} // namespace roadstead::runtime
