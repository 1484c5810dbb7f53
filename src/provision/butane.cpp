#include "provision/butane.h"

#include "core/literals.h"
#include "provision/butane_job.h"

#include <QByteArrayList>
#include <QHash>

#include <algorithm>

namespace roadstead::provision {

namespace {

constexpr const char *kWayOut = "; this station translates fcos 1.0.0–1.7.0 and flatcar 1.0.0–1.1.0";

/// major.minor.patch of digits without leading zeros, and perhaps -something.
bool isSemver(const QByteArray &text)
{
    const qsizetype dash = text.indexOf('-');
    const QByteArrayList numbers = (dash < 0 ? text : text.first(dash)).split('.');
    return numbers.size() == 3 && std::all_of(numbers.begin(), numbers.end(), [](const QByteArray &number) {
        return !number.isEmpty()
            && std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    });
}

QByteArray scalarAt(const YamlTree &tree, QByteArrayView key)
{
    const YamlTree *node = tree.kind == YamlTree::Kind::Map ? tree.find(key) : nullptr;
    return node && node->kind == YamlTree::Kind::Scalar && !node->isNull() ? node->scalar : QByteArray();
}

Error unsupported(const QString &message, const YamlTree &tree, QByteArrayView key)
{
    const YamlTree *node = tree.kind == YamlTree::Kind::Map ? tree.find(key) : nullptr;
    const YamlMark mark = node ? node->mark : tree.mark;
    return {ErrorCode::Unsupported, message, mark.line, mark.column};
}

Result<ButaneSpec> specOf(const YamlTree &tree)
{
    using enum ButaneSpec::Variant;
    static const QHash<QByteArray, ButaneSpec> specs {
        {"fcos 1.0.0", {Fcos, 0, 0}},
        {"fcos 1.1.0", {Fcos, 1, 1}},
        {"fcos 1.2.0", {Fcos, 2, 2}},
        {"fcos 1.3.0", {Fcos, 3, 2}},
        {"fcos 1.4.0", {Fcos, 4, 3}},
        {"fcos 1.5.0", {Fcos, 5, 4}},
        {"fcos 1.6.0", {Fcos, 6, 5}},
        {"fcos 1.7.0", {Fcos, 7, 6}},
        {"flatcar 1.0.0", {Flatcar, 0, 3}},
        {"flatcar 1.1.0", {Flatcar, 1, 4}},
    };
    const QByteArray variant = scalarAt(tree, "variant");
    const QByteArray version = scalarAt(tree, "version");
    if (variant.isEmpty())
        return tl::unexpected(unsupported(u"error parsing variant; must be specified"_s, tree, "variant"));
    if (!isSemver(version))
        return tl::unexpected(
            unsupported(u"error parsing version; must be a valid semver"_s, tree, "version"));
    const auto found = specs.constFind(variant + ' ' + version);
    if (found != specs.cend())
        return *found;
    const QString text = u"No translator exists for variant %1 with version %2%3"_s.arg(
        QString::fromUtf8(variant), QString::fromUtf8(version), QString::fromUtf8(kWayOut));
    return tl::unexpected(
        unsupported(text, tree, variant == "fcos" || variant == "flatcar" ? "version" : "variant"));
}

Error invalid(const ConfigReport &report, const QString &message)
{
    Error error {ErrorCode::Invalid, message, 0, 0};
    for (const ReportEntry &entry : report.entries) {
        if (entry.kind != ReportEntry::Kind::Error)
            continue;
        error.line = entry.line;
        error.column = entry.column;
        break;
    }
    return error;
}

/// The steps from the decoded config to Ignition's. Fails: Invalid, when the job's report has errors.
Result<ConfigValue> translated(ButaneJob &job, ConfigValue config)
{
    const auto badSource
        = [&job] { return tl::unexpected(invalid(job.report, u"source config is invalid"_s)); };
    checkButane(job, config);
    if (job.report.isFatal())
        return badSource();
    config.structAt("ignition").at("version")
        = ConfigValue::ofText("3." + QByteArray::number(job.spec.ignition) + ".0", SourcePaths::kRoot);
    embedResources(job, config);
    config = withMountUnits(std::move(config));
    addTrees(job, config);
    if (job.report.isFatal())
        return badSource();
    if (job.spec.variant == ButaneSpec::Variant::Fcos) {
        config = withBootDevice(job, std::move(config));
        config = withGrubUsers(job, std::move(config));
    } else {
        checkVariant(job, config);
    }
    if (job.report.isFatal())
        return badSource();
    checkIgnitionRules(job, config);
    if (job.report.isFatal())
        return tl::unexpected(invalid(job.report, u"config generated was invalid"_s));
    return config;
}

} // namespace

void checkVariant(ButaneJob &job, const ConfigValue &config)
{
    for (const ConfigValue &luks : config["storage"]["luks"].items) {
        if (!luks["clevis"].isZero())
            job.error(luks["clevis"].source, "clevis is not supported in this spec version");
    }
}

ButaneTranslation translateButane(QByteArrayView text, const ButaneOptions &options)
{
    ButaneTranslation result;
    const auto tree = parseYamlTree(text);
    if (!tree) {
        result.error = tree.error();
        result.error->message = u"yaml: line %1: %2"_s.arg(tree.error().line).arg(tree.error().message);
        return result;
    }
    const auto spec = specOf(*tree);
    if (!spec) {
        result.error = spec.error();
        return result;
    }
    ButaneJob job {.spec = *spec, .files = options.files, .tree = *tree, .paths = {}, .report = {}};
    auto config = decodeButane(job);
    const auto made = config ? translated(job, *std::move(config)) : tl::unexpected(config.error());
    result.report = std::move(job.report);
    if (!made)
        result.error = made.error();
    else if (options.isStrict && !result.report.entries.empty())
        result.error
            = Error {ErrorCode::Invalid, u"Config produced warnings and --strict was specified"_s, 0, 0};
    else
        result.json = ignitionJson(*made, spec->ignition, options.isPretty);
    return result;
}

} // namespace roadstead::provision
