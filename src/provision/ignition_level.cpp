#include "provision/ignition_level.h"

#include "core/literals.h"
#include "core/version.h"
#include "provision/butane_job.h"
#include "provision/ignition.h"
#include "provision/ignition_reader.h"
#include "provision/legacy_schema.h"

#include <QByteArrayList>

#include <algorithm>
#include <span>

namespace roadstead::provision {

namespace {

struct Since
{
    Version first; ///< of Ignition or of an OS
    IgnitionSpec spec;
};

/// The entry of the newest first version that is not newer than `version`; the table begins with the newest.
std::optional<IgnitionSpec> specSince(std::span<const Since> table, const Version &version)
{
    for (const Since &row : table) {
        if ((Version {version.numbers, {}} <=> row.first) >= 0) // a build behind a release is one of it
            return row.spec;
    }
    return {};
}

std::optional<IgnitionSpec> specOfIgnition(const Version &version)
{
    static const Since kTable[]
        = {{{{2, 26}, {}}, {3, 6}}, {{{2, 20}, {}}, {3, 5}}, {{{2, 15}, {}}, {3, 4}}, {{{2, 11}, {}}, {3, 3}},
            {{{2, 7}, {}}, {3, 2}}, {{{2, 3}, {}}, {3, 1}}, {{{2, 0}, {}}, {3, 0}}, {{{0, 30}, {}}, {2, 3}}};
    return specSince(kTable, version);
}

/// Fedora CoreOS has the day of its build as its second number: an Ignition is in it some weeks after its
/// release.
std::optional<IgnitionSpec> specOfFedora(const Version &version)
{
    static const Since kTable[] = {{{{20260401}, {}}, {3, 6}}, {{{20241201}, {}}, {3, 5}},
        {{{20230401}, {}}, {3, 4}}, {{{20210801}, {}}, {3, 3}}, {{{20201201}, {}}, {3, 2}},
        {{{20200701}, {}}, {3, 1}}, {{{0}, {}}, {3, 0}}};
    return specSince(kTable, Version {{version.numbers[1]}, {}});
}

std::optional<IgnitionSpec> specOfFlatcar(const Version &version)
{
    static const Since kTable[] = {{{{3185}, {}}, {3, 3}}, {{{0}, {}}, {2, 3}}};
    return specSince(kTable, version);
}

std::optional<IgnitionSpec> specOfOs(const QString &os, const QString &osVersion)
{
    const auto version = parseVersion(osVersion);
    if (os == "coreos"_L1)
        return IgnitionSpec {2, 3};
    if (!version)
        return {};
    if (os == "flatcar"_L1)
        return specOfFlatcar(*version);
    return os == "fcos"_L1 ? specOfFedora(*version) : std::nullopt;
}

/// "application/vnd.coreos.ignition+json;version=3.6.0, */*;q=0.1" → 3.6; the newest when there are more.
std::optional<IgnitionSpec> specOfAccept(const QByteArray &accept)
{
    std::optional<IgnitionSpec> newest;
    for (const QByteArray &range : accept.split(',')) {
        const QByteArrayList parts = range.split(';');
        if (parts.first().trimmed().compare("application/vnd.coreos.ignition+json", Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &part : parts.mid(1)) {
            const QByteArray parameter = part.trimmed();
            const auto spec
                = parameter.startsWith("version=") ? readIgnitionSpec(parameter.sliced(8)) : std::nullopt;
            if (spec && (!newest || *newest < *spec))
                newest = spec;
        }
    }
    return newest;
}

/// Finds what an older specification cannot say.
class LossFinder
{
public:
    LossFinder(ButaneJob &job, IgnitionSpec to)
        : m_job(job)
        , m_to(to)
    {
    }

    void look(const ConfigValue &value)
    {
        if (value.kind == ConfigValue::Kind::Struct)
            lookAtStruct(value);
        for (const ConfigValue &item : value.items) {
            if (!m_loss)
                look(item);
        }
    }

    [[nodiscard]] const std::optional<Error> &loss() const { return m_loss; }

private:
    void lose(const ConfigValue &value, const QString &why)
    {
        if (m_loss)
            return;
        const YamlMark mark = m_job.paths.markOf(value.source, m_job.tree);
        m_loss = Error {ErrorCode::Unsupported,
            u"%1 would be lost: %2"_s.arg(QString::fromUtf8(m_job.paths.text(value.source)), why), mark.line,
            mark.column};
    }

    void lookAtStruct(const ConfigValue &value)
    {
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            const ConfigField &field = value.type->fields[i];
            const ConfigValue &item = value.items[i];
            const bool saysSomething = !item.isZero();
            if (!field.json.isNull() && saysSomething && field.since > m_to.minor)
                return lose(item, u"%1 has no such field"_s.arg(m_to.text()));
            if ((field.flags & kReferenceIn30) && m_to == IgnitionSpec {3, 0})
                reference(item);
        }
        if (m_to.major == 3)
            meaning(value);
    }

    /// What 3.0 fetches by source and hash alone.
    void reference(const ConfigValue &value)
    {
        for (const ConfigValue &item : value.items)
            reference(item);
        if (value.type != &schema::kResource)
            return;
        for (const char *field : {"compression", "httpHeaders"}) {
            if (!value[field].isZero()
                && !(value[field].kind == ConfigValue::Kind::Text && value[field].text.isEmpty()))
                lose(value[field], u"3.0.0 has it for files only"_s);
        }
    }

    /// What has its field in the older one too, but is understood by the newer ones only.
    void meaning(const ConfigValue &value)
    {
        if (value.type == &schema::kVerification && m_to.minor < 1
            && value["hash"].text.startsWith("sha256-"))
            lose(value["hash"], u"sha256 is checked from 3.1.0 on"_s);
        if (value.type == &schema::kFilesystem && m_to.minor < 3 && value["format"].text == "none")
            lose(value["format"], u"the format “none” is known from 3.3.0 on"_s);
        const bool hasMode = value.type == &schema::kFile || value.type == &schema::kDirectory;
        if (hasMode && m_to.minor < 6 && (value["mode"].number & 07000))
            lose(value["mode"], u"setuid, setgid and sticky bits are set from 3.6.0 on"_s);
    }

    ButaneJob &m_job;
    IgnitionSpec m_to;
    std::optional<Error> m_loss;
};

Result<QByteArray> lowered(const YamlTree &tree, IgnitionSpec from, IgnitionSpec to)
{
    ButaneJob job {.names = ButaneJob::Names::Json,
        .root = from.major == 2 ? &legacy::kConfig : &schema::kConfig,
        .spec = {.variant = {}, .minor = 0, .ignition = static_cast<quint8>(from.minor)},
        .files = nullptr,
        .tree = tree,
        .paths = {},
        .report = {}};
    auto config = decodeButane(job);
    if (!config)
        return tl::unexpected(config.error());
    LossFinder finder(job, to);
    finder.look(*config);
    if (finder.loss())
        return tl::unexpected(*finder.loss());
    config->structAt("ignition").at("version")
        = ConfigValue::ofText(to.text().toLatin1(), SourcePaths::kRoot);
    const QByteArray json = ignitionJson(*config, static_cast<quint8>(to.minor), /*isPretty=*/false);
    const IgnitionCheck check = checkIgnition(json); // the older rules may be stricter
    if (!check.error)
        return json;
    for (const ReportEntry &entry : check.report.entries) {
        if (entry.kind == ReportEntry::Kind::Error)
            return fail(ErrorCode::Unsupported,
                u"%1 is not allowed in %2: %3"_s.arg(
                    QString::fromUtf8(entry.path), to.text(), QString::fromUtf8(entry.message)));
    }
    return tl::unexpected(*check.error);
}

} // namespace

QString IgnitionSpec::text() const
{
    return u"%1.%2.0"_s.arg(major).arg(minor);
}

std::optional<IgnitionSpec> readIgnitionSpec(QByteArrayView text)
{
    const QByteArrayList numbers = text.trimmed().toByteArray().split('.');
    if (numbers.size() != 3 || numbers[2] != "0")
        return {};
    bool isMajor = false;
    bool isMinor = false;
    const IgnitionSpec spec {numbers[0].toUShort(&isMajor), numbers[1].toUShort(&isMinor)};
    return isMajor && isMinor ? std::optional(spec) : std::nullopt;
}

std::optional<IgnitionSpec> newestSpecRead(const IgnitionClient &client)
{
    if (const auto spec = specOfAccept(client.accept))
        return spec;
    if (client.userAgent.startsWith("Ignition/")) {
        const qsizetype end = client.userAgent.indexOf(' ');
        const QByteArray agent = client.userAgent.sliced(9, (end < 0 ? client.userAgent.size() : end) - 9);
        const auto version = parseVersion(QString::fromLatin1(agent));
        if (const auto spec = version ? specOfIgnition(*version) : std::nullopt)
            return spec;
    }
    return specOfOs(client.os, client.osVersion);
}

Result<QByteArray> withOlderSpec(const QByteArray &json, IgnitionSpec newest)
{
    const auto tree = parseJsonTree(json);
    if (!tree)
        return tl::unexpected(tree.error());
    const YamlTree *ignition = tree->kind == YamlTree::Kind::Map ? tree->find("ignition") : nullptr;
    const YamlTree *version
        = ignition && ignition->kind == YamlTree::Kind::Map ? ignition->find("version") : nullptr;
    const auto from = version ? readIgnitionSpec(version->scalar) : std::nullopt;
    if (!from)
        return fail(ErrorCode::Invalid, u"it has no ignition.version"_s);
    if (*from <= newest)
        return json;
    const bool isKnown = (from->major == 3 && from->minor <= kNewestSpec)
        || (from->major == 2 && from->minor <= kNewestLegacySpec);
    if (!isKnown)
        return fail(ErrorCode::Unsupported, u"the version %1 is not known here"_s.arg(from->text()));
    if (from->major != newest.major)
        return fail(ErrorCode::Unsupported,
            u"%1 and %2 differ in what they can say: a template of its own is needed"_s.arg(
                from->text(), newest.text()));
    return lowered(*tree, *from, newest);
}

} // namespace roadstead::provision
