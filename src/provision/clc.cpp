#include "provision/clc.h"

#include "core/literals.h"
#include "provision/clc_job.h"
#include "provision/ignition2_check.h"

#include <algorithm>

namespace roadstead::provision {

namespace {

constexpr quint8 kSpec = 3; // Ignition 2.3.0

Error invalid(const ConfigReport &report, const QString &message)
{
    Error error {ErrorCode::Invalid, message, 0, 0};
    const auto first = std::find_if(report.entries.begin(), report.entries.end(),
        [](const ReportEntry &entry) { return entry.kind == ReportEntry::Kind::Error; });
    if (first != report.entries.end()) {
        error.line = first->line;
        error.column = first->column;
    }
    return error;
}

/// The steps from the decoded config to Ignition's. Fails: Invalid, when the job's report has errors.
Result<ConfigValue> translated(ButaneJob &job, ConfigValue config, const QByteArray &platform)
{
    checkClc(job, config);
    if (job.report.isFatal())
        return tl::unexpected(invalid(job.report, u"Failed to parse config"_s));
    const auto badOutput
        = [&job] { return tl::unexpected(invalid(job.report, u"Generated Ignition config was invalid."_s)); };
    config.structAt("ignition").at("version") = ConfigValue::ofText("2.3.0", SourcePaths::kRoot);
    convertClc(job, config);
    addClcServices(job, config, platform);
    if (job.report.isFatal())
        return badOutput();
    checkIgnition2Rules(job, config);
    if (job.report.isFatal())
        return badOutput();
    return config;
}

} // namespace

ConfigValue &clcField(ConfigValue &of, QByteArrayView yamlName)
{
    std::size_t at = 0;
    while (!of.type->fields[at].json.isNull() || yamlName != of.type->fields[at].yaml)
        ++at; // the schema has it
    return of.items[at];
}

const ConfigValue &clcField(const ConfigValue &of, QByteArrayView yamlName)
{
    static const ConfigValue unset;
    return of.isSet() ? clcField(const_cast<ConfigValue &>(of), yamlName) // NOLINT: it is only read
                      : unset;
}

bool isClcSection(QByteArrayView key)
{
    return std::any_of(legacy::kConfig.fields.begin(), legacy::kConfig.fields.end(),
        [key](const ConfigField &field) { return key == field.yaml; });
}

ButaneTranslation translateClc(QByteArrayView text, const ClcOptions &options)
{
    ButaneTranslation result;
    const auto tree = parseYamlTree(text);
    if (!tree) {
        result.error = tree.error();
        result.error->message = u"yaml: line %1: %2"_s.arg(tree.error().line).arg(tree.error().message);
        return result;
    }
    if (!isClcPlatform(options.platform)) {
        result.error = Error {ErrorCode::Unsupported, u"unsupported platform"_s, 0, 0};
        return result;
    }
    ButaneJob job {.words = ButaneJob::Words::Legacy,
        .root = &legacy::kConfig,
        .spec = {.variant = {}, .minor = 0, .ignition = kSpec},
        .files = options.files,
        .tree = *tree,
        .paths = {},
        .report = {}};
    if (tree->isNull() && tree->scalar.isEmpty())
        job.report.entries.push_back(
            {ReportEntry::Kind::Warning, {}, 0, 0, QByteArray("Configuration is empty")});
    auto config = decodeButane(job);
    const auto made
        = config ? translated(job, *std::move(config), options.platform) : tl::unexpected(config.error());
    result.report = std::move(job.report);
    if (!made)
        result.error = made.error();
    else if (options.isStrict && !result.report.entries.empty())
        result.error
            = Error {ErrorCode::Invalid, u"Config produced warnings and --strict was specified"_s, 0, 0};
    else
        result.json = ignitionJson(*made, kSpec, options.isPretty);
    return result;
}

} // namespace roadstead::provision
