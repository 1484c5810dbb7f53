#include "services/boot_renderer.h"

#include "core/literals.h"
#include "services/boot_refusal.h"
#include "services/served_config.h"

#include <QSet>

namespace roadstead::services {

namespace {

using provision::Template;
using provision::Value;
using provision::ValueMap;

const QByteArray kDiscoveryName = "etcd_discovery";
constexpr QByteArrayView kIgnitionType = "application/vnd.coreos.ignition+json";

/// What the node says that it reads; else what the group's metadata says under `ignition_max_spec`.
std::optional<provision::IgnitionSpec> newestSpec(const BootQuestion &question, const BootGroup &group)
{
    const provision::IgnitionClient client {.accept = question.accept, .userAgent = question.userAgent};
    if (const auto spec = newestSpecRead(client))
        return spec;
    return provision::readIgnitionSpec(group.metadata.value(u"ignition_max_spec"_s).toString().toLatin1());
}

QList<ConfigRemark> remarksOf(const provision::ConfigReport &report)
{
    QList<ConfigRemark> remarks;
    for (const provision::ReportEntry &entry : report.entries) {
        const QByteArray text = entry.path.isEmpty() ? entry.message : entry.path + ": " + entry.message;
        remarks.append({entry.kind == provision::ReportEntry::Kind::Error, QString::fromUtf8(text),
            entry.line, entry.column});
    }
    return remarks;
}

void writeMetadata(const QByteArray &prefix, const ValueMap &map, QByteArray &out)
{
    for (const auto &[key, value] : map) {
        const QByteArray name = (prefix.isEmpty() ? key : prefix + '_' + key).toUpper();
        switch (value.kind()) {
        case Value::Kind::Map:
            writeMetadata(name, value.toMap(), out);
            break;
        case Value::Kind::Text:
            out += name + '=' + value.toText() + '\n';
            break;
        case Value::Kind::Null:
        case Value::Kind::List:
            break;
        default:
            out += name + '=' + value.toJson() + '\n';
        }
    }
}

/// The remarks that do not keep a config from its node: how many, and the first of them.
void tellRemarks(BootAnswer &answer, const provision::ConfigReport &report)
{
    const auto &entries = report.entries;
    if (entries.empty())
        return;
    const provision::ConfigReport first {{entries.front()}};
    answer.verdict.tried("boot.remarks", Outcome::Passed,
        {QString::number(entries.size()), answer.templateId, QString::fromUtf8(first.toText().trimmed())});
}

} // namespace

BootRenderer::BootRenderer(FleetConfigPtr config)
    : m_config(std::move(config))
{
    const FleetDocument &document = m_config->document();
    for (const ConfigTemplate &configTemplate : document.templates) {
        if (auto parsed = Template::parse(configTemplate.id, configTemplate.text))
            m_templates.insert(configTemplate.id, *parsed);
        else
            m_brokenTemplates.insert(configTemplate.id, parsed.error());
        m_kinds.insert(configTemplate.id, configTemplate.kind);
    }
    for (const Profile &profile : document.profiles) {
        ParsedProfile made;
        made.profile = &profile;
        for (const QString &text : QStringList {profile.boot.kernel} + profile.boot.initrds) {
            if (auto parsed = Template::parse(profile.id, text))
                made.kernelAndInitrds.push_back(*parsed);
        }
        for (const QString &text : profile.boot.args) {
            if (auto parsed = Template::parse(profile.id, text))
                made.args.push_back(*parsed);
        }
        m_profiles.insert(profile.id, std::move(made));
    }
    // Groups have the same few keys: kept once, they stay in the processor's cache however many groups there
    // are.
    QSet<QByteArray> keys;
    const auto shared = [&keys](const QString &key) { return *keys.insert(key.toUtf8()); };
    for (const BootGroup &group : document.groups) {
        ValueMap map;
        for (auto it = group.metadata.begin(); it != group.metadata.end(); ++it)
            map.insert(shared(it.key()), Value::fromJson(withSecrets(it.value(), maskOf)));
        for (auto it = group.selector.begin(); it != group.selector.end(); ++it)
            map.insert(shared(it.key().toLower()), Value(*it));
        m_metadata.insert(&group, std::move(map));
        if (GroupSecrets secrets = secretsOf(group); !secrets.isEmpty())
            m_secrets.insert(&group, std::move(secrets));
    }
}

QList<Error> BootRenderer::check(const FleetDocument &document)
{
    QList<Error> errors;
    const auto complain = [&errors](const QString &what, const Error &error) {
        errors.append(Error {error.code, what + u": "_s + placeText(error), 0, 0});
    };
    for (const ConfigTemplate &configTemplate : document.templates) {
        // Without actions it is the same for every node: say now what would be said to each.
        if (!configTemplate.text.contains("{{"_L1)) {
            if (const auto error = errorOfPlainText(configTemplate.kind, configTemplate.text.toUtf8()))
                complain(u"template “%1”"_s.arg(configTemplate.id), *error);
        }
        if (const auto parsed = Template::parse(configTemplate.id, configTemplate.text); !parsed)
            complain(u"template “%1”"_s.arg(configTemplate.id), parsed.error());
    }
    for (const Profile &profile : document.profiles) {
        for (const QString &text :
            QStringList {profile.boot.kernel} + profile.boot.initrds + profile.boot.args) {
            if (const auto parsed = Template::parse(profile.id, text); !parsed)
                complain(u"profile “%1”, “%2”"_s.arg(profile.id, text), parsed.error());
        }
    }
    return errors;
}

bool BootRenderer::find(const BootQuestion &question, BootAnswer &answer, Found &found) const
{
    answer.revision = m_config->revision();
    answer.rawQuery = question.rawQuery;
    answer.baseUrl = question.baseUrl;
    const GroupIndex::Match match = m_config->groups().match(question.labels);
    answer.verdict = explainMatch(match, question.labels, question.nowMs);
    if (!match.group) {
        const QString text = labelText(question.labels);
        refuse(answer, 404, "boot.no_group", {text},
            u"Roadstead: no group matches %1, and there is no default group."_s.arg(text));
        answer.verdict.reasons.removeFirst();
        return false;
    }
    answer.group = match.group->id;
    const auto profile = m_profiles.constFind(match.group->profile);
    if (profile == m_profiles.cend()) {
        refuse(answer, 404, "boot.no_profile", {match.group->id, match.group->profile},
            u"Roadstead: group %1 names profile %2, which does not exist."_s.arg(
                match.group->id, match.group->profile));
        return false;
    }
    answer.profile = profile->profile->id;
    answer.verdict.answer = u"profile"_s;
    answer.verdict.tried("boot.profile", Outcome::Passed, {answer.profile, answer.group});
    found.group = match.group;
    found.profile = &*profile;
    if (const auto secrets = m_secrets.constFind(match.group); secrets != m_secrets.cend())
        found.secrets = &*secrets;
    ValueMap data;
    if (const auto metadata = m_metadata.constFind(match.group); metadata != m_metadata.cend()) {
        data.reserve(metadata->size() + 2);
        for (const auto &[key, value] : *metadata)
            data.insert(key, value);
    }
    ValueMap query;
    query.reserve(question.query.size());
    for (const auto &[name, value] : question.query)
        query.insert(name, Value(value));
    ValueMap request;
    request.insert("query", Value(std::move(query)));
    request.insert("raw_query", Value(question.rawQuery));
    data.insert("request", Value(std::move(request)));
    data.insert("base_url", Value(question.baseUrl));
    // Nothing for a node without it: a template that needs it fails for that node, and says so.
    const Cluster *cluster = m_config->cluster(question.labels.value(u"cluster"_s));
    if (cluster && cluster->discovery && !data.find(kDiscoveryName))
        data.insert(kDiscoveryName,
            Value(question.baseUrl + "/discovery/" + cluster->discovery->token.toLatin1()));
    found.data = Value(std::move(data));
    return true;
}

bool BootRenderer::render(
    const QString &templateId, const char *what, const Found &found, BootAnswer &answer) const
{
    const auto fails = [&](const Error &error) {
        const QString reason = placeText(error);
        answer.templateId = templateId;
        answer.remarks.append({true, reason, 0, 0}); // the place is in the template
        refuse(answer, 500, "boot.template_failed", {templateId, reason},
            u"Roadstead: template %1 failed for group %2: %3."_s.arg(templateId, answer.group, reason));
        return false;
    };
    if (const auto broken = m_brokenTemplates.constFind(templateId); broken != m_brokenTemplates.cend())
        return fails(*broken);
    const auto parsed = m_templates.constFind(templateId);
    if (templateId.isEmpty() || parsed == m_templates.cend()) {
        const QString name = QString::fromLatin1(what);
        refuse(answer, 404, "boot.no_template", {answer.profile, name},
            u"Roadstead: profile %1 of group %2 has no %3 template."_s.arg(
                answer.profile, answer.group, name));
        return false;
    }
    answer.templateId = templateId;
    const auto output = parsed->execute(found.data, executeOptions());
    if (!output)
        return fails(output.error());
    answer.body = *output;
    answer.verdict.tried("boot.template", Outcome::Passed, {templateId, QString::number(answer.body.size())});
    return true;
}

void BootRenderer::give(BootAnswer &answer, const ServedConfig &config, const char *rule)
{
    if (answer.body != config.body)
        answer.rendered = answer.body;
    answer.remarks = remarksOf(config.report);
    if (config.failure.isEmpty()) {
        answer.body = config.body;
        return tellRemarks(answer, config.report);
    }
    if (answer.remarks.isEmpty())
        answer.remarks.append({true, config.failure, 0, 0});
    refuse(answer, 500, rule, {answer.templateId, config.failure},
        u"Roadstead: template %1 did not render to %2 for group %3: %4."_s.arg(
            answer.templateId, QString::fromLatin1(config.what), answer.group, config.failure));
    answer.body += config.report.toText();
}

QList<ConfigRemark> BootRenderer::checkTemplate(const ConfigTemplate &configTemplate)
{
    const QByteArray text = configTemplate.text.toUtf8();
    if (const auto parsed = Template::parse(configTemplate.id, text); !parsed)
        return {{true, parsed.error().message, parsed.error().line, parsed.error().column}};
    // Without actions what it renders to is known here.
    const bool isConfig = configTemplate.kind == TemplateKind::Ignition
        || configTemplate.kind == TemplateKind::Butane || configTemplate.kind == TemplateKind::Clc;
    if (text.contains("{{") || (!isConfig && configTemplate.kind != TemplateKind::Cloud))
        return {};
    const ServedConfig config
        = isConfig ? servedIgnition(configTemplate.kind, text, {}) : servedCloudConfig(text);
    QList<ConfigRemark> remarks = remarksOf(config.report);
    if (remarks.isEmpty() && !config.failure.isEmpty())
        remarks.append({true, config.failure, 0, 0});
    return remarks;
}

BootAnswer BootRenderer::config(const BootQuestion &question, const ConfigSlot &slot,
    const std::function<Serve(const Found &)> &serve) const
{
    BootAnswer answer;
    Found found;
    if (!find(question, answer, found))
        return answer;
    const BootAnswer start = found.secrets ? answer : BootAnswer();
    const Serve made = serve(found);
    if (render(found.profile->profile->*slot.configTemplate, slot.name, found, answer)) {
        const ServedConfig config = made(answer.body);
        if (!config.madeFrom.isEmpty())
            answer.verdict.tried("boot.lowered", Outcome::Passed,
                {config.madeFrom, newestSpec(question, *found.group)->text()});
        give(answer, config, slot.rule);
    }
    if (found.secrets)
        addSecrets(answer, start, question, found, made);
    return answer;
}

BootAnswer BootRenderer::ignition(const BootQuestion &question) const
{
    const auto serve = [&](const Found &found) -> Serve {
        const TemplateKind kind = m_kinds.value(found.profile->profile->ignition);
        return [kind, newest = newestSpec(question, *found.group)](
                   const QByteArray &text) { return servedIgnition(kind, text, newest); };
    };
    BootAnswer answer = config(question, {&Profile::ignition, "Ignition", "boot.not_ignition"}, serve);
    if (answer.status == 200)
        answer.contentType = kIgnitionType.toByteArray();
    return answer;
}

BootAnswer BootRenderer::cloud(const BootQuestion &question) const
{
    return config(question, {&Profile::cloud, "cloud-config", "boot.not_cloud_config"},
        [](const Found &) -> Serve { return servedCloudConfig; });
}

BootAnswer BootRenderer::generic(const BootQuestion &question) const
{
    return config(question, {&Profile::generic, "generic", ""}, [](const Found &) -> Serve {
        return [](const QByteArray &text) {
            ServedConfig config;
            config.body = text;
            return config;
        };
    });
}

BootAnswer BootRenderer::metadata(const BootQuestion &question) const
{
    BootAnswer answer;
    Found found;
    if (!find(question, answer, found))
        return answer;
    if (found.secrets)
        found.data = dataWith(found.data, *found.secrets, [](const QString &) { return QJsonValue(); });
    ValueMap data;
    for (const auto &[key, value] : found.data.toMap()) {
        if (key != "base_url") // the station's own word, not bootcfg's
            data.insert(key, value);
    }
    writeMetadata({}, data, answer.body);
    return answer;
}

} // namespace roadstead::services
