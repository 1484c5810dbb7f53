#include "services/boot_renderer.h"

#include "core/literals.h"
#include "services/boot_refusal.h"
#include "services/served_config.h"

namespace roadstead::services {

namespace {

using provision::Template;
using provision::Value;
using provision::ValueMap;

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
    prepareGroups();
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
