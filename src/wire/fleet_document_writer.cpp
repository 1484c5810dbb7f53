#include "wire/fleet_document.h"

#include "core/go_duration.h"
#include "core/literals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace roadstead::wire {

namespace {

/// A value in YAML's flow style, with every text quoted as JSON does it.
QByteArray flow(const QJsonValue &value)
{
    QByteArray text;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            text += (text.isEmpty() ? "{" : ", ") + flow(QJsonValue(it.key())) + ": " + flow(it.value());
        return text.isEmpty() ? "{}" : text + '}';
    }
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            text += (text.isEmpty() ? "[" : ", ") + flow(item);
        return text.isEmpty() ? "[]" : text + ']';
    }
    text = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return text.sliced(1, text.size() - 2);
}

/// A JSON string is a YAML double-quoted scalar; plain words stay bare where every reader takes them for
/// strings.
QByteArray scalar(const QString &text)
{
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c.isDigit() || c == u'_' || c == u'-'
            || c == u'/' || c == u'.';
    };
    static const QStringList reserved {
        u"true"_s, u"false"_s, u"null"_s, u"yes"_s, u"no"_s, u"on"_s, u"off"_s, u"y"_s, u"n"_s};
    if (!text.isEmpty() && text.at(0).isLetter() && text.at(0).unicode() < 128
        && std::ranges::all_of(text, isPlain) && !reserved.contains(text.toLower()))
        return text.toUtf8();
    return flow(text);
}

/// Writes "- { … }" lists as blocks: one key a line, in the order of the calls, empty fields left out.
class YamlWriter
{
public:
    explicit YamlWriter(QByteArray &out)
        : m_out(out)
    {
    }

    void section(const char *key, int indent = 0)
    {
        m_out.append(QByteArray(indent, ' ')).append(key).append(":\n");
    }
    void item(int indent)
    {
        m_indent = indent;
        m_isFirst = true;
    }
    void field(const char *key, const QString &value, bool isNeeded = false)
    {
        if (isNeeded || !value.isEmpty())
            line(key, scalar(value));
    }
    void field(const char *key, qint64 value) { line(key, QByteArray::number(value)); }
    void field(const char *key, bool value) { line(key, value ? "true" : "false"); }
    void field(const char *key, const QStringList &values)
    {
        if (values.isEmpty())
            return;
        QByteArray list;
        for (const QString &value : values)
            list += (list.isEmpty() ? "[" : ", ") + scalar(value);
        line(key, list + ']');
    }
    void field(const char *key, const Labels &labels)
    {
        QByteArray map;
        for (auto it = labels.cbegin(); it != labels.cend(); ++it)
            map += (map.isEmpty() ? "{ " : ", ") + scalar(it.key()) + ": " + scalar(it.value());
        if (!map.isEmpty())
            line(key, map + " }");
    }
    void field(const char *key, const QJsonObject &object)
    {
        if (!object.isEmpty())
            line(key, flow(object));
    }
    void field(const char *key, const QJsonArray &list)
    {
        if (!list.isEmpty())
            line(key, flow(list));
    }
    /// A section of its own that is one map; empty values are left out.
    void map(const char *key, const std::vector<std::pair<const char *, QByteArray>> &fields)
    {
        section(key);
        for (const auto &[name, value] : fields) {
            if (!value.isEmpty())
                m_out.append("  ").append(name).append(": ").append(value).append('\n');
        }
    }
    /// A literal block where it keeps every character, else a quoted text.
    void text(const char *key, const QString &value)
    {
        const bool isLiteral = value.endsWith(u'\n') && !value.endsWith("\n\n"_L1) && !value.startsWith(u' ')
            && !value.startsWith(u'\n') && std::ranges::all_of(value, [](QChar c) {
                   return c == u'\n' || c == u'\t'
                       || (c.isPrint() && c.unicode() != 0xfeff && !c.isSurrogate());
               });
        if (!isLiteral) {
            return line(key, flow(value));
        }
        line(key, "|");
        for (const QString &row : value.chopped(1).split(u'\n'))
            m_out += row.isEmpty() ? QByteArray("\n") : QByteArray(m_indent + 4, ' ') + row.toUtf8() + '\n';
    }
    void open(const char *key)
    {
        line(key, {});
        m_indent += 2;
    }
    void close() { m_indent -= 2; }

private:
    void line(const char *key, const QByteArray &value)
    {
        m_out += QByteArray(m_indent, ' ') + (m_isFirst ? "- " : "  ") + key + ':';
        m_out += (value.isEmpty() ? QByteArray() : ' ' + value) + '\n';
        m_isFirst = false;
    }

    QByteArray &m_out;
    int m_indent = 0;
    bool m_isFirst = false;
};

void writeBoot(const FleetDocument &document, YamlWriter &out)
{
    if (!document.profiles.isEmpty())
        out.section("profiles");
    for (const Profile &profile : document.profiles) {
        out.item(2);
        out.field("id", profile.id, true);
        out.field("name", profile.name);
        if (profile.boot != BootSpec()) {
            out.open("boot");
            out.field("kernel", profile.boot.kernel);
            out.field("initrd", profile.boot.initrds);
            out.field("args", profile.boot.args);
            out.close();
        }
        out.field("ignition", profile.ignition);
        out.field("cloud", profile.cloud);
        out.field("generic", profile.generic);
        out.field("ipxe", profile.ipxe);
        out.field("grub", profile.grub);
    }
    if (!document.groups.isEmpty())
        out.section("groups");
    for (const BootGroup &group : document.groups) {
        out.item(2);
        out.field("id", group.id, true);
        out.field("name", group.name);
        out.field("profile", group.profile, true);
        out.field("selector", group.selector);
        out.field("metadata", group.metadata);
    }
    if (!document.templates.isEmpty())
        out.section("templates");
    for (const ConfigTemplate &configTemplate : document.templates) {
        out.item(2);
        out.field("id", configTemplate.id, true);
        out.field("kind", QString(templateKindName(configTemplate.kind)));
        out.text("text", configTemplate.text);
    }
}

/// What differs from a group's own defaults.
void writePolicy(const RebootPolicy &policy, YamlWriter &out)
{
    QJsonArray windows;
    for (const RebootWindowSpec &window : policy.windows)
        windows.append(QJsonObject {{u"start"_s, window.start}, {u"length"_s, window.length}});
    out.field("windows", windows);
    out.field("time_zone", policy.timeZone);
    if (policy.order != RebootOrder::Any)
        out.field("order", QString(rebootOrderName(policy.order)));
    if (policy.minGapMs > 0)
        out.field("min_gap", goDurationText(policy.minGapMs));
    if (policy.expireAfterMs > 0)
        out.field("expire_after", goDurationText(policy.expireAfterMs));
    if (policy.isHeld)
        out.field("hold", true);
    out.field("hold_reason", policy.holdReason);
    if (!policy.quorumGuard)
        out.field("quorum_guard", false);
}

void writeFleet(const FleetDocument &document, YamlWriter &out)
{
    if (!document.nodes.isEmpty())
        out.section("nodes");
    for (const NodeEntry &node : document.nodes) {
        out.item(2);
        out.field("id", node.id, true);
        out.field("name", node.name);
        out.field("labels", node.labels);
        out.field("metadata", node.metadata);
        out.field("address", node.address);
        if (node.isHeld)
            out.field("hold", true);
    }
    if (!document.clusters.isEmpty())
        out.section("clusters");
    for (const Cluster &cluster : document.clusters) {
        out.item(2);
        out.field("id", cluster.id, true);
        out.field("name", cluster.name);
        out.field("color", cluster.colour);
        out.field("nodes", cluster.nodes);
        out.field("lock_group", cluster.lockGroup);
        out.field("update_group", cluster.updateGroup);
        if (cluster.discovery) {
            out.open("discovery");
            out.field("token", cluster.discovery->token, true);
            out.field("size", qint64 {cluster.discovery->size});
            out.close();
        }
    }
    if (!document.lockGroups.isEmpty())
        out.section("lock_groups");
    for (const LockGroup &group : document.lockGroups) {
        out.item(2);
        out.field("id", group.id, true);
        out.field("slots", qint64 {group.slotCount});
        writePolicy(group.policy, out);
    }
    if (document.reboots != RebootHold())
        out.map("reboots",
            {{"hold", document.reboots.isHeld ? "true" : "false"},
                {"reason",
                    document.reboots.reason.isEmpty() ? QByteArray() : scalar(document.reboots.reason)}});
}

void writePolicy(const UpdatePolicy &policy, YamlWriter &out)
{
    out.open("policy");
    out.field("updates_enabled", policy.updatesEnabled);
    out.field("safe_mode", policy.safeMode);
    out.field("office_hours", policy.officeHours);
    out.field("timezone", policy.timezone);
    out.field("period_interval", u"%1 minutes"_s.arg(policy.periodMinutes));
    out.field("max_updates_per_period", qint64 {policy.maxUpdatesPerPeriod});
    out.field("update_timeout", u"%1 minutes"_s.arg(policy.updateTimeoutMinutes));
    out.close();
}

void writeApplication(const Application &application, YamlWriter &out)
{
    out.item(2);
    out.field("id", application.id, true);
    out.field("name", application.name);
    out.field("description", application.description);
    if (!application.packages.isEmpty())
        out.section("packages", 4);
    for (const Package &package : application.packages) {
        out.item(6);
        out.field("version", package.version, true);
        out.field("url", package.url);
        out.field("filename", package.filename, true);
        if (package.sizeBytes > 0)
            out.field("size", package.sizeBytes);
        out.field("hash", package.sha1);
        out.field("sha256", package.sha256);
        out.field("description", package.description);
    }
    if (!application.channels.isEmpty())
        out.section("channels", 4);
    for (const Channel &channel : application.channels) {
        out.item(6);
        out.field("id", channel.id, true);
        out.field("name", channel.name);
        out.field("color", channel.colour);
        out.field("package", channel.package);
    }
    if (!application.updateGroups.isEmpty())
        out.section("update_groups", 4);
    for (const UpdateGroup &group : application.updateGroups) {
        out.item(6);
        out.field("id", group.id, true);
        out.field("name", group.name);
        out.field("track", group.track);
        out.field("channel", group.channel, true);
        writePolicy(group.policy, out);
    }
}

} // namespace

QByteArray encodeFleetDocument(const FleetDocument &document)
{
    QByteArray yaml = "roadstead: 1\n";
    YamlWriter out(yaml);
    writeBoot(document, out);
    writeFleet(document, out);
    if (!document.applications.isEmpty())
        out.section("applications");
    for (const Application &application : document.applications)
        writeApplication(application, out);
    if (document.fleet != FleetService()) {
        const auto word = [](bool is) { return is ? "true" : "false"; };
        out.section("fleet");
        yaml.append("  enabled: ").append(word(document.fleet.isEnabled)).append('\n');
        yaml.append("  open: ").append(word(document.fleet.isOpen)).append('\n');
    }
    return yaml;
}

} // namespace roadstead::wire
