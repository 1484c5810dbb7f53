#include "provision/ignition.h"

#include "core/literals.h"
#include "provision/butane_job.h"
#include "provision/ignition2_check.h"
#include "provision/ignition_reader.h"

namespace roadstead::provision {

namespace {

Error invalid(ErrorCode code, const QString &message = u"config is not valid"_s)
{
    return {code, message, 0, 0};
}

const YamlTree *versionOf(const YamlTree &tree)
{
    const YamlTree *ignition = tree.kind == YamlTree::Kind::Map ? tree.find("ignition") : nullptr;
    const YamlTree *version
        = ignition && ignition->kind == YamlTree::Kind::Map ? ignition->find("version") : nullptr;
    return version && version->kind == YamlTree::Kind::Scalar && !version->isPlain ? version : nullptr;
}

/// What to do instead of a version that is refused.
QString wayOut(const QByteArray &version)
{
    const QString text = QString::fromUtf8(version);
    if (const qsizetype at = text.indexOf(u"-experimental"_s); at >= 0)
        return u": %1 is experimental and may change; use a released version"_s.arg(text);
    return u": %1; known are 2.0.0–2.4.0 and 3.0.0–3.6.0"_s.arg(text);
}

/// 3.2.0 → 2 for the family 3, when it is not newer than the newest.
Result<quint8> specOf(const YamlTree &tree, char family, quint8 newest)
{
    const YamlTree *version = versionOf(tree);
    if (!version || version->scalar.count('.') != 2) {
        if (tree.kind == YamlTree::Kind::Map && tree.find("ignitionVersion"))
            return fail(ErrorCode::Unsupported,
                u"unsupported config version: Ignition 1 (ignitionVersion) must be rewritten as 2.x or 3.x"_s);
        return fail(ErrorCode::Unsupported, u"invalid config version (couldn't parse)"_s);
    }
    const QByteArray &text = version->scalar;
    if (text.size() == 5 && text.at(0) == family && text.at(1) == '.' && text.endsWith(".0")
        && text.at(2) >= '0' && text.at(2) <= '0' + newest)
        return static_cast<quint8>(text.at(2) - '0');
    return fail(ErrorCode::Unsupported, u"unsupported config version"_s + wayOut(text));
}

IgnitionCheck unreadable(const Error &why)
{
    IgnitionCheck check;
    check.report.entries.push_back(
        {ReportEntry::Kind::Error, {}, why.line, why.column, why.message.toUtf8()});
    check.error = invalid(why.code);
    return check;
}

/// What is no config at all, in the words of Ignition 0.x.
std::optional<QString> otherKind(const QByteArray &text)
{
    if (text.isEmpty())
        return u"not a config (empty)"_s;
    const QByteArray header = text.first(std::max<qsizetype>(0, (text + '\n').indexOf('\n'))).trimmed();
    if (header == "#cloud-config")
        return u"not a config (found coreos-cloudconfig)"_s;
    if (header.startsWith("#!"))
        return u"not a config (found coreos-cloudinit script)"_s;
    return {};
}

IgnitionCheck checkTree(const YamlTree &tree, IgnitionFamily family)
{
    const bool isTwo = family == IgnitionFamily::Two;
    const auto spec = specOf(tree, isTwo ? '2' : '3', isTwo ? kNewestLegacySpec : kNewestSpec);
    IgnitionCheck check;
    if (!spec) {
        check.error = spec.error();
        return check;
    }
    ButaneJob job {.names = ButaneJob::Names::Json,
        .words = isTwo ? ButaneJob::Words::Legacy : ButaneJob::Words::Current,
        .root = isTwo ? &legacy::kConfig : &schema::kConfig,
        .spec = {},
        .files = nullptr,
        .tree = tree,
        .paths = {},
        .report = {}};
    job.spec.ignition = *spec;
    const auto config = decodeButane(job);
    if (!config)
        return unreadable(
            {ErrorCode::Malformed, config.error().message, config.error().line, config.error().column});
    if (isTwo)
        checkIgnition2Rules(job, *config);
    else
        checkIgnitionRules(job, *config);
    check.report = std::move(job.report);
    if (check.report.isFatal())
        check.error = invalid(ErrorCode::Invalid);
    return check;
}

} // namespace

IgnitionCheck checkIgnition(const QByteArray &json, IgnitionFamily family)
{
    if (family == IgnitionFamily::Two) {
        if (const auto other = otherKind(json)) {
            IgnitionCheck check;
            check.error = invalid(ErrorCode::Unsupported, *other);
            return check;
        }
        const auto tree = parseJsonTree(json, JsonMarks::Ends);
        return tree ? checkTree(*tree, family) : unreadable(tree.error());
    }
    const auto tree = parseJsonTree(json);
    if (!tree)
        return unreadable(tree.error());
    const YamlTree *version = versionOf(*tree);
    if (family == IgnitionFamily::Any && version && version->scalar.startsWith("2."))
        return checkIgnition(json, IgnitionFamily::Two);
    return checkTree(*tree, IgnitionFamily::Three);
}

} // namespace roadstead::provision
