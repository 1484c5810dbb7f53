#include "provision/ignition.h"

#include "core/literals.h"
#include "provision/butane_job.h"
#include "provision/ignition_reader.h"

namespace roadstead::provision {

namespace {

Error invalid(const QString &message = u"config is not valid"_s)
{
    return {ErrorCode::Invalid, message, 0, 0};
}

/// 3.0.0 … 3.6.0 → 0 … 6
Result<quint8> specOf(const YamlTree &tree)
{
    const YamlTree *ignition = tree.kind == YamlTree::Kind::Map ? tree.find("ignition") : nullptr;
    const YamlTree *version
        = ignition && ignition->kind == YamlTree::Kind::Map ? ignition->find("version") : nullptr;
    if (!version || version->isPlain || version->scalar.count('.') != 2)
        return fail(ErrorCode::Unsupported, u"invalid config version (couldn't parse)"_s);
    const QByteArray &text = version->scalar;
    if (text.size() == 5 && text.startsWith("3.") && text.endsWith(".0") && text.at(2) >= '0'
        && text.at(2) <= '0' + kNewestSpec)
        return static_cast<quint8>(text.at(2) - '0');
    return fail(ErrorCode::Unsupported, u"unsupported config version"_s);
}

} // namespace

IgnitionCheck checkIgnition(const QByteArray &json)
{
    IgnitionCheck check;
    const auto tree = parseJsonTree(json);
    if (!tree) {
        const Error &error = tree.error();
        check.report.entries.push_back(
            {ReportEntry::Kind::Error, {}, error.line, error.column, error.message.toUtf8()});
        check.error = invalid();
        check.error->code = error.code;
        return check;
    }
    const auto spec = specOf(*tree);
    if (!spec) {
        check.error = spec.error();
        return check;
    }
    ButaneJob job {.names = ButaneJob::Names::Json,
        .spec = {},
        .files = nullptr,
        .tree = *tree,
        .paths = {},
        .report = {}};
    job.spec.ignition = *spec;
    const auto config = decodeButane(job);
    if (!config) {
        check.error = invalid();
        check.error->code = ErrorCode::Malformed;
        check.report.entries.push_back({ReportEntry::Kind::Error, {}, config.error().line,
            config.error().column, config.error().message.toUtf8()});
        return check;
    }
    checkIgnitionRules(job, *config);
    check.report = std::move(job.report);
    if (check.report.isFatal())
        check.error = invalid();
    return check;
}

} // namespace roadstead::provision
