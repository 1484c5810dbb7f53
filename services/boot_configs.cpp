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

void BootRenderer::give(BootAnswer &answer, const ServedConfig &config, const char *rule, const char *what)
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
            answer.templateId, QString::fromLatin1(what), answer.group, config.failure));
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

BootAnswer BootRenderer::ignition(const BootQuestion &question) const
{
    BootAnswer answer;
    Found found;
    if (!find(question, answer, found)
        || !render(found.profile->profile->ignition, "Ignition", found, answer))
        return answer;
    const TemplateKind kind = m_kinds.value(answer.templateId);
    const auto newest = newestSpec(question, *found.group);
    const ServedConfig config = servedIgnition(kind, answer.body, newest);
    if (!config.madeFrom.isEmpty())
        answer.verdict.tried("boot.lowered", Outcome::Passed, {config.madeFrom, newest->text()});
    const char *what = kind == TemplateKind::Butane && config.body.isEmpty() ? "a Butane config"
        : kind == TemplateKind::Clc && config.body.isEmpty()                 ? "a Container Linux Config"
                                                                             : "an Ignition config";
    give(answer, config, "boot.not_ignition", what);
    if (answer.status == 200)
        answer.contentType = kIgnitionType.toByteArray();
    return answer;
}

BootAnswer BootRenderer::cloud(const BootQuestion &question) const
{
    BootAnswer answer;
    Found found;
    if (find(question, answer, found) && render(found.profile->profile->cloud, "cloud-config", found, answer))
        give(answer, servedCloudConfig(answer.body), "boot.not_cloud_config", "a cloud-config");
    return answer;
}

BootAnswer BootRenderer::generic(const BootQuestion &question) const
{
    BootAnswer answer;
    Found found;
    if (find(question, answer, found))
        (void)render(found.profile->profile->generic, "generic", found, answer);
    return answer;
}

BootAnswer BootRenderer::metadata(const BootQuestion &question) const
{
    BootAnswer answer;
    Found found;
    if (!find(question, answer, found))
        return answer;
    ValueMap data;
    for (const auto &[key, value] : found.data.toMap()) {
        if (key != "base_url") // the station's own word, not bootcfg's
            data.insert(key, value);
    }
    writeMetadata({}, data, answer.body);
    return answer;
}

} // namespace roadstead::services
