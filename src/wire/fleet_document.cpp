#include "wire/fleet_document.h"

#include "core/discovery.h"
#include "core/fleet_config.h"
#include "core/ipv4.h"
#include "core/literals.h"
#include "core/mac_address.h"
#include "wire/reboot_policy_yaml.h"
#include "wire/yaml_reader.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace roadstead::wire {

namespace {

constexpr int kMaxSlots = 10'000;
constexpr int kMaxMinutes = 60 * 24 * 366;

/// The ids of one kind that the document defines; a second one of the same id is an error.
class IdSet
{
public:
    void add(YamlReader &reader, const QString &what, const QString &id)
    {
        if (!id.isEmpty() && m_ids.contains(id))
            reader.error(u"%1 “%2” stands in the document twice"_s.arg(what, id), u"id");
        m_ids.insert(id);
    }
    [[nodiscard]] bool contains(const QString &id) const { return m_ids.contains(id); }

private:
    QSet<QString> m_ids;
};

class DocumentReader
{
public:
    DocumentReader(DocumentErrors &errors, const FileLoader &loadFile)
        : m_errors(errors)
        , m_loadFile(loadFile)
    {
    }

    FleetDocument read(const YamlNode &root)
    {
        YamlReader reader(root, u"the fleet document"_s, m_errors);
        if (reader.integer(u"roadstead", 0, 0, 1'000'000) != 1)
            reader.error(
                u"the document must start with “roadstead: 1” (the version of its format)"_s, u"roadstead");
        reader.maps(u"profiles", u"a profile"_s, [this](YamlReader &r) { profile(r); });
        reader.maps(u"groups", u"a group"_s, [this](YamlReader &r) { group(r); });
        reader.maps(u"templates", u"a template"_s, [this](YamlReader &r) { configTemplate(r); });
        reader.maps(u"nodes", u"a node"_s, [this](YamlReader &r) { node(r); });
        reader.maps(u"clusters", u"a cluster"_s, [this](YamlReader &r) { cluster(r); });
        reader.maps(u"lock_groups", u"a lock group"_s, [this](YamlReader &r) { lockGroup(r); });
        reader.map(u"reboots", u"reboots"_s, [this](YamlReader &r) {
            m_document.reboots.isHeld = r.boolean(u"hold", false);
            m_document.reboots.reason = r.string(u"reason");
        });
        reader.maps(u"applications", u"an application"_s, [this](YamlReader &r) { application(r); });
        reader.map(u"fleet", u"fleet"_s, [this](YamlReader &r) { m_document.fleet = fleetService(r); });
        reader.finish();
        for (const auto &check : m_checks)
            check();
        return std::move(m_document);
    }

private:
    /// After everything was read: `id` must be one of `ids`.
    void reference(
        YamlReader &reader, QStringView key, const QString &id, const IdSet &ids, const QString &what)
    {
        if (id.isEmpty())
            return;
        const YamlNode *at = reader.value(key);
        m_checks.emplace_back([this, at, id, &ids, what] {
            if (!ids.contains(id) && m_errors.size() < kMaxDocumentErrors)
                m_errors.append(Error {ErrorCode::Invalid,
                    u"there is no %1 “%2” in the document"_s.arg(what, id), at->line, at->column});
        });
    }

    void profile(YamlReader &r)
    {
        Profile made;
        made.id = r.id();
        made.name = r.string(u"name");
        r.map(u"boot", u"boot"_s, [&made](YamlReader &boot) {
            made.boot.kernel = boot.string(u"kernel");
            made.boot.initrds = boot.strings(u"initrd");
            made.boot.args = boot.strings(u"args");
        });
        for (const auto &[key, field] : {std::pair {u"ignition"_s, &made.ignition}, {u"cloud"_s, &made.cloud},
                 {u"generic"_s, &made.generic}, {u"ipxe"_s, &made.ipxe}, {u"grub"_s, &made.grub}}) {
            *field = r.string(key);
            reference(r, key, *field, m_templates, u"template"_s);
        }
        m_profiles.add(r, u"profile"_s, made.id);
        m_document.profiles.append(made);
    }

    void group(YamlReader &r)
    {
        BootGroup made;
        made.id = r.id();
        made.name = r.string(u"name");
        made.profile = r.id(u"profile");
        reference(r, u"profile", made.profile, m_profiles, u"profile"_s);
        made.selector = r.labels(u"selector");
        made.metadata = r.metadata(u"metadata");
        if (made.selector.contains(u"mac"_s)) {
            const auto mac = normalizedMac(made.selector.value(u"mac"_s));
            if (!mac)
                r.error(u"“%1” is no MAC address"_s.arg(made.selector.value(u"mac"_s)), u"selector");
            made.selector.insert(u"mac"_s, mac.value_or(QString()));
        }
        if (made.selector.contains(u"uuid"_s))
            made.selector.insert(u"uuid"_s, made.selector.value(u"uuid"_s).toLower());
        if (made.metadata.contains(u"request"_s))
            r.error(u"“request” in metadata is reserved for the request's query"_s, u"metadata");
        m_groups.add(r, u"group"_s, made.id);
        m_document.groups.append(made);
    }

    void configTemplate(YamlReader &r)
    {
        ConfigTemplate made;
        made.id = r.id();
        const QString kind = r.id(u"kind");
        const auto known = templateKindFromName(kind);
        if (!known && !kind.isEmpty())
            r.error(
                u"“%1” is no kind of template; known are ignition, butane, clc, cloud, generic, ipxe, grub"_s
                    .arg(kind),
                u"kind");
        made.kind = known.value_or(TemplateKind::Generic);
        made.text = r.string(u"text");
        made.file = r.string(u"file");
        if (r.value(u"text") && r.value(u"file"))
            r.error(u"template “%1” has both a text and a file; keep one"_s.arg(made.id), u"file");
        else if (!r.value(u"text") && !r.value(u"file"))
            r.error(u"template “%1” needs a text or a file"_s.arg(made.id));
        else if (!made.file.isEmpty())
            load(r, made);
        m_templates.add(r, u"template"_s, made.id);
        m_document.templates.append(made);
    }

    void load(YamlReader &r, ConfigTemplate &into)
    {
        const Result<QString> text = m_loadFile
            ? m_loadFile(into.file)
            : fail(ErrorCode::Unsupported, u"files are not read here; use text"_s);
        if (!text)
            r.error(text.error().message, u"file");
        else
            into.text = *text;
    }

    void node(YamlReader &r)
    {
        NodeEntry made;
        made.id = normalizedNodeId(r.id());
        made.name = r.string(u"name");
        made.labels = r.labels(u"labels");
        made.metadata = r.metadata(u"metadata");
        made.address = r.string(u"address");
        made.isHeld = r.boolean(u"hold", false);
        if (!made.address.isEmpty() && !ipv4FromText(made.address))
            r.error(u"“%1” is no IPv4 address"_s.arg(made.address), u"address");
        if (!made.address.isEmpty() && m_addresses.contains(made.address))
            r.error(u"address %1 is reserved twice"_s.arg(made.address), u"address");
        m_addresses.insert(made.address);
        m_nodes.add(r, u"node"_s, made.id);
        m_document.nodes.append(made);
    }

    void cluster(YamlReader &r)
    {
        Cluster made;
        made.id = r.id();
        made.name = r.string(u"name");
        made.colour = r.string(u"color");
        static const QRegularExpression colour(u"^#[0-9a-fA-F]{6}$"_s);
        if (!made.colour.isEmpty() && !colour.match(made.colour).hasMatch())
            r.error(u"“%1” is no colour; write it as \"#1b6fb5\""_s.arg(made.colour), u"color");
        for (const QString &node : r.strings(u"nodes")) {
            const QString id = normalizedNodeId(node);
            if (m_clustered.contains(id))
                r.error(u"node %1 is in two clusters; a node is in at most one"_s.arg(id), u"nodes");
            m_clustered.insert(id);
            made.nodes.append(id);
        }
        made.lockGroup = r.string(u"lock_group");
        reference(r, u"lock_group", made.lockGroup, m_lockGroups, u"lock group"_s);
        made.updateGroup = r.string(u"update_group");
        reference(r, u"update_group", made.updateGroup, m_updateGroups, u"update group"_s);
        r.map(u"discovery", u"discovery"_s, [&](YamlReader &d) { made.discovery = discovery(d); });
        m_clusters.add(r, u"cluster"_s, made.id);
        m_document.clusters.append(made);
    }

    ClusterDiscovery discovery(YamlReader &d)
    {
        ClusterDiscovery made;
        made.token = d.id(u"token");
        if (!made.token.isEmpty() && !isDiscoveryToken(made.token))
            d.error(u"“%1” is no discovery token: 32 hex digits in lower case"_s.arg(made.token), u"token");
        if (!made.token.isEmpty() && m_tokens.contains(made.token))
            d.error(u"another cluster has the discovery token %1"_s.arg(made.token), u"token");
        m_tokens.insert(made.token);
        made.size = static_cast<int>(d.integer(u"size", kDefaultDiscoverySize, 1, kMaxDiscoverySize));
        return made;
    }

    void lockGroup(YamlReader &r)
    {
        LockGroup made;
        made.id = r.id();
        static const QRegularExpression allowed(u"^[a-zA-Z0-9.-]+$"_s); // FleetLock protocol: group
        if (!made.id.isEmpty() && !allowed.match(made.id).hasMatch())
            r.error(u"“%1” is no lock group: letters, digits, dots and dashes only"_s.arg(made.id), u"id");
        made.slotCount = static_cast<int>(r.integer(u"slots", 1, 0, kMaxSlots));
        made.policy = readRebootPolicy(r);
        m_lockGroups.add(r, u"lock group"_s, made.id);
        m_document.lockGroups.append(made);
    }

    void application(YamlReader &r)
    {
        Application made;
        made.id = normalizedAppId(r.id());
        made.name = r.string(u"name");
        made.description = r.string(u"description");
        IdSet versions;
        IdSet channels;
        r.maps(
            u"packages", u"a package"_s, [&](YamlReader &p) { made.packages.append(package(p, versions)); });
        r.maps(u"channels", u"a channel"_s,
            [&](YamlReader &c) { made.channels.append(channel(c, versions, channels)); });
        r.maps(u"update_groups", u"an update group"_s,
            [&](YamlReader &g) { made.updateGroups.append(updateGroup(g, channels)); });
        m_applications.add(r, u"application"_s, made.id);
        m_document.applications.append(made);
    }

    static FleetService fleetService(YamlReader &f)
    {
        FleetService made;
        made.isEnabled = f.boolean(u"enabled", false);
        made.isOpen = f.boolean(u"open", false);
        if (made.isOpen && !made.isEnabled)
            f.error(u"“open” has no effect without “enabled: true”"_s, u"open");
        return made;
    }

    static Package package(YamlReader &p, IdSet &versions)
    {
        Package made;
        made.version = p.id(u"version");
        made.url = p.string(u"url");
        made.filename = p.id(u"filename");
        made.sizeBytes = p.integer(u"size", 0, 0, qint64 {1} << 50);
        made.sha1 = p.string(u"hash");
        made.sha256 = p.string(u"sha256");
        made.description = p.string(u"description");
        const auto isDigest = [](const QString &text, qsizetype bytes) {
            const auto decoded
                = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
            return decoded && decoded.decoded.size() == bytes;
        };
        if (!made.sha1.isEmpty() && !isDigest(made.sha1, 20))
            p.error(u"“hash” is the SHA-1 of the payload in base64 (28 characters)"_s, u"hash");
        if (!made.sha256.isEmpty() && !isDigest(made.sha256, 32))
            p.error(u"“sha256” is the SHA-256 of the payload in base64 (44 characters)"_s, u"sha256");
        if (!made.url.isEmpty() && (made.sizeBytes == 0 || made.sha256.isEmpty()))
            p.error(u"a package at a URL needs “size” and “sha256”; the client refuses it without them"_s,
                u"url");
        versions.add(p, u"package"_s, made.version);
        return made;
    }

    Channel channel(YamlReader &c, const IdSet &versions, IdSet &channels)
    {
        Channel made;
        made.id = c.id();
        made.name = c.string(u"name");
        made.package = c.string(u"package");
        made.colour = c.string(u"color");
        if (!made.package.isEmpty() && !versions.contains(made.package))
            c.error(u"there is no package “%1” in this application"_s.arg(made.package), u"package");
        channels.add(c, u"channel"_s, made.id);
        return made;
    }

    UpdateGroup updateGroup(YamlReader &g, const IdSet &channels)
    {
        UpdateGroup made;
        made.id = g.id();
        made.name = g.string(u"name");
        made.track = g.string(u"track");
        made.channel = g.id(u"channel");
        if (!made.channel.isEmpty() && !channels.contains(made.channel))
            g.error(u"there is no channel “%1” in this application"_s.arg(made.channel), u"channel");
        g.map(u"policy", u"a policy"_s, [&made](YamlReader &p) { made.policy = policy(p); });
        m_updateGroups.add(g, u"update group"_s, made.id);
        return made;
    }

    static UpdatePolicy policy(YamlReader &p)
    {
        UpdatePolicy made;
        made.updatesEnabled = p.boolean(u"updates_enabled", made.updatesEnabled);
        made.safeMode = p.boolean(u"safe_mode", made.safeMode);
        made.officeHours = p.boolean(u"office_hours", made.officeHours);
        made.timezone = p.string(u"timezone");
        if (!made.timezone.isEmpty() && !QTimeZone(made.timezone.toLatin1()).isValid())
            p.error(u"“%1” is no time zone; write it as Europe/Berlin"_s.arg(made.timezone), u"timezone");
        made.periodMinutes = minutes(p, u"period_interval", made.periodMinutes);
        made.maxUpdatesPerPeriod = static_cast<int>(p.integer(u"max_updates_per_period", 0, 0, 1'000'000));
        made.updateTimeoutMinutes = minutes(p, u"update_timeout", made.updateTimeoutMinutes);
        return made;
    }

    /// CoreRoller's "15 minutes", "1 hours", "2 days"; a bare number is minutes.
    static int minutes(YamlReader &p, QStringView key, int fallback)
    {
        const QString text = p.string(key);
        if (text.isEmpty())
            return fallback;
        static const QRegularExpression form(u"^(\\d{1,6}) *(minute|hour|day)?s?$"_s);
        const auto match = form.match(text);
        const int factor = match.captured(2) == "hour"_L1 ? 60 : match.captured(2) == "day"_L1 ? 1440 : 1;
        const qint64 total = match.captured(1).toLongLong() * factor;
        if (!match.hasMatch() || total < 1 || total > kMaxMinutes)
            p.error(u"“%1” is no duration; write it as \"15 minutes\", \"2 hours\" or \"1 days\""_s.arg(text),
                key);
        return static_cast<int>(std::clamp<qint64>(total, 1, kMaxMinutes));
    }

    DocumentErrors &m_errors;
    const FileLoader &m_loadFile;
    FleetDocument m_document;
    std::vector<std::function<void()>> m_checks;
    IdSet m_profiles, m_groups, m_templates, m_nodes, m_clusters, m_lockGroups, m_updateGroups,
        m_applications;
    QSet<QString> m_clustered;
    QSet<QString> m_addresses;
    QSet<QString> m_tokens; ///< of etcd discovery
};

} // namespace

tl::expected<FleetDocument, DocumentErrors> parseFleetDocument(
    QByteArrayView yaml, const FileLoader &loadFile)
{
    const Result<YamlNode> tree = parseYaml(yaml);
    if (!tree)
        return tl::unexpected(DocumentErrors {tree.error()});
    DocumentErrors errors;
    FleetDocument document = DocumentReader(errors, loadFile).read(*tree);
    if (!errors.isEmpty()) {
        std::ranges::stable_sort(errors, [](const Error &a, const Error &b) {
            return std::pair(a.line, a.column) < std::pair(b.line, b.column);
        });
        return tl::unexpected(errors);
    }
    return document;
}

QString errorText(const DocumentErrors &errors)
{
    QStringList lines;
    for (const Error &error : errors) {
        lines.append(error.line > 0
                ? u"line %1, column %2: %3"_s.arg(error.line).arg(error.column).arg(error.message)
                : error.message);
    }
    return lines.join(u'\n');
}

} // namespace roadstead::wire
