#include "fake_templates.h"

#include "core/boot_labels.h"
#include "core/literals.h"
#include "core/secret.h"
#include "core/text_diff.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace roadstead::ui {

namespace {

/// The text, or the reason why there is none with its place.
struct Rendered
{
    QString text;
    QString problem;
    int line = 0;
    int column = 0;
};

QString valueOf(const QString &name, const QJsonObject &metadata, const Labels &labels)
{
    const QString query = u".request.query."_s;
    if (name.startsWith(query))
        return labels.value(name.sliced(query.size()), u"unknown"_s);
    if (name == ".base_url"_L1)
        return u"http://10.0.0.1:8080"_s;
    const QJsonValue value = metadata.value(name.sliced(1));
    const auto secret = secretNameOf(value);
    return secret ? secretMask(*secret) : value.toVariant().toString();
}

/// Where the action that begins at `open` is closed; -1: not in its line.
qsizetype endOfAction(const QString &text, qsizetype open)
{
    const qsizetype close = text.indexOf("}}"_L1, open);
    const qsizetype lineEnd = text.indexOf(u'\n', open);
    return lineEnd >= 0 && close > lineEnd ? -1 : close;
}

Rendered render(const QString &text, const QJsonObject &metadata, const Labels &labels)
{
    Rendered rendered;
    qsizetype at = 0;
    while (true) {
        const qsizetype open = text.indexOf("{{"_L1, at);
        if (open < 0)
            break;
        const QStringView before = QStringView(text).left(open);
        rendered.line = static_cast<int>(before.count(u'\n')) + 1;
        rendered.column = static_cast<int>(open - before.lastIndexOf(u'\n'));
        const qsizetype close = endOfAction(text, open);
        const QString name = text.mid(open + 2, qMax<qsizetype>(0, close - open - 2)).trimmed();
        if (close < 0)
            rendered.problem = u"unclosed action"_s;
        else if (!name.startsWith(u'.') || valueOf(name, metadata, labels).isEmpty())
            rendered.problem = u"map has no entry for key \"%1\""_s.arg(name.mid(1));
        if (!rendered.problem.isEmpty())
            return rendered;
        rendered.text += text.mid(at, open - at) + valueOf(name, metadata, labels);
        at = close + 2;
    }
    rendered.text += text.mid(at);
    return rendered;
}

QString unquoted(QString text)
{
    text = text.trimmed();
    return text.startsWith(u'"') && text.endsWith(u'"') && text.size() > 1 ? text.mid(1, text.size() - 2)
                                                                           : text;
}

/// The lines that matter of a Butane text as Ignition.
QString translated(const QString &butane)
{
    QJsonArray files;
    QJsonArray units;
    QJsonArray users;
    for (const QString &line : butane.split(u'\n')) {
        const QString text = line.trimmed();
        if (text.startsWith("- path: "_L1)) {
            files.append(QJsonObject {{u"path"_s, unquoted(text.sliced(8))}, {u"mode"_s, 420}});
        } else if (text.startsWith("inline: "_L1) && !files.isEmpty()) {
            QJsonObject file = files.takeAt(files.size() - 1).toObject();
            file.insert(u"contents"_s,
                QJsonObject {{u"source"_s,
                    QString(
                        u"data:,"_s + QString::fromLatin1(text.sliced(8).toUtf8().toPercentEncoding()))}});
            files.append(file);
        } else if (text.startsWith("- name: "_L1) && text.endsWith(".service"_L1)) {
            units.append(QJsonObject {{u"name"_s, unquoted(text.sliced(8))}, {u"enabled"_s, true}});
        } else if (text.startsWith("- name: "_L1)) {
            users.append(QJsonObject {{u"name"_s, unquoted(text.sliced(8))}});
        } else if (text.startsWith("ssh_authorized_keys: ["_L1) && !users.isEmpty()) {
            QJsonObject user = users.takeAt(users.size() - 1).toObject();
            user.insert(u"sshAuthorizedKeys"_s, QJsonArray {text.sliced(22).chopped(1)});
            users.append(user);
        }
    }
    const QJsonObject config {{u"ignition"_s, QJsonObject {{u"version"_s, u"3.3.0"_s}}},
        {u"passwd"_s, QJsonObject {{u"users"_s, users}}}, {u"storage"_s, QJsonObject {{u"files"_s, files}}},
        {u"systemd"_s, QJsonObject {{u"units"_s, units}}}};
    return QString::fromUtf8(QJsonDocument(config).toJson());
}

/// A key that Butane does not know is remarked on where it stands in the rendered text.
QList<ConfigRemark> remarksOn(const QString &rendered)
{
    QList<ConfigRemark> remarks;
    const QStringList lines = rendered.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const qsizetype at = lines[i].indexOf("stroage"_L1); at >= 0)
            remarks.append({false, u"$.stroage: unused key stroage"_s, static_cast<int>(i) + 1,
                static_cast<int>(at) + 1});
    }
    return remarks;
}

NodeConfigPart scriptOf(const Profile &profile)
{
    NodeConfigPart part;
    part.path = u"/ipxe"_s;
    part.text = u"#!ipxe\nkernel %1 %2\n"_s.arg(profile.boot.kernel, profile.boot.args.join(u' '));
    for (const QString &initrd : profile.boot.initrds)
        part.text += u"initrd %1\n"_s.arg(initrd);
    part.text += u"boot\n"_s;
    return part;
}

NodeConfigPart partOf(const FleetConfig &config, const QString &path, const QString &id,
    const BootGroup &group, const Labels &labels)
{
    NodeConfigPart part;
    part.path = path;
    part.templateId = id;
    const ConfigTemplate *found = config.configTemplate(id);
    QJsonObject metadata = group.metadata;
    for (auto it = group.selector.cbegin(); it != group.selector.cend(); ++it)
        metadata.insert(it.key(), it.value());
    const Rendered rendered = render(found ? found->text : QString(), metadata, labels);
    if (!rendered.problem.isEmpty()) {
        const QString reason
            = u"line %1, column %2: %3"_s.arg(rendered.line).arg(rendered.column).arg(rendered.problem);
        part.isFailed = true;
        part.text = u"Roadstead: template %1 failed for group %2: %3.\n"_s.arg(id, group.id, reason);
        part.remarks = {{true, reason, 0, 0}}; // the place is in the template
        part.verdict.isGood = false;
        part.verdict.tried("boot.template_failed", Outcome::Decided, {id, reason});
        return part;
    }
    const bool isButane = found && found->kind == TemplateKind::Butane;
    part.text = isButane ? translated(rendered.text) : rendered.text;
    part.rendered = isButane ? rendered.text : QString();
    part.remarks = isButane ? remarksOn(rendered.text) : QList<ConfigRemark>();
    return part;
}

struct Difference
{
    QString path;
    QString diff;
    QString problem;
    bool isFailed = false;
    bool wasFailed = false;
};

QList<Difference> differences(const NodeConfig &before, const NodeConfig &after)
{
    QList<Difference> found;
    for (const NodeConfigPart &now : after.parts) {
        NodeConfigPart then;
        for (const NodeConfigPart &each : before.parts) {
            if (each.path == now.path)
                then = each;
        }
        if (now.text == then.text)
            continue;
        if (now.isFailed)
            found.append({now.path, {}, now.text, true, then.isFailed});
        else
            found.append({now.path, unifiedDiff(then.text, now.text), {}, false, then.isFailed});
    }
    return found;
}

void addEffect(EditPreview &preview, const Difference &difference, NodeId node)
{
    for (EditEffect &effect : preview.effects) {
        if (effect.path == difference.path && effect.diff == difference.diff
            && effect.problem == difference.problem) {
            effect.nodes.append(node);
            return;
        }
    }
    preview.effects.append({difference.path, difference.isFailed, difference.wasFailed, difference.problem,
        difference.diff, {node}});
}

} // namespace

void addTemplates(FleetDocument &document)
{
    ConfigTemplate rescue;
    rescue.id = u"rescue"_s;
    rescue.kind = TemplateKind::Ipxe;
    rescue.text = u"#!ipxe\n# A shell from memory, for a machine whose disk is gone.\nkernel "
                  u"{{.base_url}}/assets/rescue.vmlinuz "
                  "console=ttyS0\ninitrd {{.base_url}}/assets/rescue.img\nboot\n"_s;
    document.templates.append(rescue);
    Profile profile;
    profile.id = u"rescue"_s;
    profile.name = u"Rescue system"_s;
    profile.ipxe = u"rescue"_s;
    document.profiles.append(profile);
    BootGroup arm = document.groups.constFirst();
    arm.id = u"arm"_s;
    arm.selector = {{u"arch"_s, u"arm64"_s}};
    document.groups.append(arm);
}

QList<ConfigRemark> fakeCheck(const QString &text)
{
    for (qsizetype open = text.indexOf("{{"_L1); open >= 0; open = text.indexOf("{{"_L1, open + 2)) {
        if (endOfAction(text, open) >= 0)
            continue;
        const QStringView before = QStringView(text).left(open);
        return {{true, u"unclosed action"_s, static_cast<int>(before.count(u'\n')) + 1,
            static_cast<int>(open - before.lastIndexOf(u'\n'))}};
    }
    return {};
}

NodeConfig fakeConfig(const FleetConfig &config, const NodeSummary &node)
{
    NodeConfig made;
    made.node = node.id;
    const Labels labels = bootLabels(node);
    const BootGroup *group = config.groups().match(labels).group;
    const Profile *profile = group ? config.profile(group->profile) : nullptr;
    if (!profile)
        return made;
    made.group = group->id;
    made.profile = profile->id;
    if (profile->ipxe.isEmpty())
        made.parts.append(scriptOf(*profile));
    const std::pair<QString, QString> paths[]
        = {{u"/ipxe"_s, profile->ipxe}, {u"/ignition"_s, profile->ignition}, {u"/cloud"_s, profile->cloud},
            {u"/generic"_s, profile->generic}, {u"/grub"_s, profile->grub}};
    for (const auto &[path, id] : paths) {
        if (!id.isEmpty())
            made.parts.append(partOf(config, path, id, *group, labels));
    }
    return made;
}

EditPreview fakePreview(const FleetConfig &before, const FleetConfig &after, const QList<NodeSummary> &nodes,
    const FakeRenderer &renderer)
{
    const auto configOf = [&renderer](const FleetConfig &config, const NodeSummary &node) {
        return renderer ? renderer(config, bootLabels(node)) : fakeConfig(config, node);
    };
    EditPreview preview;
    preview.total = static_cast<int>(nodes.size());
    for (const NodeSummary &node : nodes) {
        const QList<Difference> found = differences(configOf(before, node), configOf(after, node));
        bool isFailed = false;
        for (const Difference &each : found) {
            addEffect(preview, each, node.id);
            isFailed = isFailed || (each.isFailed && !each.wasFailed);
        }
        ++(isFailed ? preview.failed : found.isEmpty() ? preview.same : preview.changed);
    }
    std::stable_sort(preview.effects.begin(), preview.effects.end(),
        [](const EditEffect &a, const EditEffect &b) { return a.isFailed && !b.isFailed; });
    return preview;
}

QList<Verdict> fakeExplain(const FleetConfig &config, const Labels &labels, qint64 nowMs)
{
    const GroupIndex::Match match = config.groups().match(labels);
    Verdict verdict = explainMatch(match, labels, nowMs);
    if (match.group)
        verdict.tried("boot.profile", Outcome::Passed, {match.group->profile, match.group->id});
    return {verdict};
}

} // namespace roadstead::ui
