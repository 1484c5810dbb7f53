#include "core/literals.h"
#include "provision/clc_job.h"
#include "provision/go_text.h"

#include <QHash>

#include <cmath>

namespace roadstead::provision {

namespace {

/// "1.5GiB" or "2GB" (both of 1024) → bytes, as ct reads it; nothing when it is none.
std::optional<double> bytesOf(const QByteArray &text, const QByteArray &suffix)
{
    const bool isNegative = text.startsWith('-');
    qsizetype at = isNegative || text.startsWith('+') ? 1 : 0;
    if (text.sliced(at) == "0")
        return 0;
    if (at == text.size())
        return {};
    double sum = 0;
    while (at < text.size()) {
        const qsizetype start = at;
        while (at < text.size() && (text.at(at) == '.' || (text.at(at) >= '0' && text.at(at) <= '9')))
            ++at;
        bool isNumber = false;
        const double number = text.sliced(start, at - start).toDouble(&isNumber);
        const qsizetype unitStart = at;
        while (at < text.size() && text.at(at) != '.' && (text.at(at) < '0' || text.at(at) > '9'))
            ++at;
        const QByteArray unit = text.sliced(unitStart, at - unitStart);
        const qsizetype power = unit == "B" ? 0
            : unit.size() == 1 + suffix.size() && unit.endsWith(suffix)
            ? QByteArrayView("_KMGTPE").indexOf(unit.at(0))
            : -1;
        if (!isNumber || power < 0 || (power == 0 && unit != "B"))
            return {};
        sum += number * std::pow(1024.0, static_cast<double>(power));
    }
    return isNegative ? -sum : sum;
}

class Converter
{
public:
    explicit Converter(ButaneJob &job)
        : m_job(job)
    {
    }

    void convert(ConfigValue &value)
    {
        if (value.kind == ConfigValue::Kind::Struct)
            convertStruct(value);
        for (ConfigValue &item : value.items)
            convert(item);
    }

private:
    void convertStruct(ConfigValue &value)
    {
        const bool isFile = value.type == &legacy::kFile;
        if (isFile || value.type == &legacy::kDirectory || value.type == &legacy::kLink) {
            if (value["filesystem"].isEmptyText())
                value.at("filesystem") = ConfigValue::ofText("root", value.source);
            if (value.type != &legacy::kLink && !value["mode"].isSet())
                value.at("mode") = ConfigValue::ofInt(isFile ? 0644 : 0755, value.source);
            if (isFile)
                contents(value);
        } else if (value.type == &legacy::kPartition) {
            partition(value);
        } else if (value.type == &legacy::kReference && value["verification"].isSet()) {
            hash(value.at("verification"));
        }
    }

    void hash(ConfigValue &verification)
    {
        const ConfigValue given = clcField(verification, "hash");
        if (!given["function"].isEmptyText() && !given["sum"].isEmptyText())
            verification.at("hash")
                = ConfigValue::ofText(given["function"].text + '-' + given["sum"].text, given.source);
    }

    static QByteArray dataUrl(const QByteArray &bytes)
    {
        return "data:," + bytes.toPercentEncoding("-_.!~*'()");
    }

    void contents(ConfigValue &file)
    {
        ConfigValue &contents = file.structAt("contents");
        if (contents.source == SourcePaths::kNone)
            contents.source = file.source;
        const ConfigValue remote = contents["remote"];
        const ConfigValue local = contents["local"];
        ConfigValue source = ConfigValue::ofText("data:,", contents.source);
        if (!contents["inline"].isEmptyText())
            source = ConfigValue::ofText(dataUrl(contents["inline"].text), contents["inline"].source);
        if (!local.isEmptyText()) {
            const auto bytes = readLocalFile(m_job, local.text);
            if (!bytes)
                return m_job.error(local.source, bytes.error().message.toUtf8());
            source = ConfigValue::ofText(dataUrl(*bytes), local.source);
        }
        if (!remote["url"].isEmptyText())
            source = remote["url"];
        contents.at("source") = source;
        contents.at("compression") = remote["compression"];
        if (remote["verification"].isSet()) {
            contents.at("verification") = remote["verification"];
            hash(contents.at("verification"));
        }
    }

    void partition(ConfigValue &partition)
    {
        static const QHash<QByteArray, QByteArray> types {
            {"raid_containing_root", "be9067b9-ea49-4f15-b4f6-f36f8c9e1818"},
            {"linux_filesystem_data", "0fc63daf-8483-4772-8e79-3d69d8477de4"},
            {"swap_partition", "0657fd6d-a4ab-43c4-84e5-0933c84b4f4f"},
            {"raid_partition", "a19d880f-05fc-4d3b-a006-743f0f84911e"},
        };
        ConfigValue &type = partition.at("typeGuid");
        type.text = types.value(type.text, type.text);
        for (const auto &[from, to] : {std::pair {"size", "sizeMiB"}, {"start", "startMiB"}}) {
            const ConfigValue &given = clcField(partition, from);
            if (!given.isEmptyText())
                partition.at(to) = dimension(given);
        }
    }

    ConfigValue dimension(const ConfigValue &given)
    {
        constexpr double kMib = 1024.0 * 1024.0;
        auto bytes = bytesOf(given.text, "iB");
        if (!bytes)
            bytes = bytesOf(given.text, "B");
        if (!bytes)
            m_job.error(given.source, "units: invalid " + given.text);
        else if (*bytes < 0)
            m_job.error(given.source, "invalid dimension (negative): " + quoteText(given.text));
        else if (*bytes >= 9.2e18)
            m_job.error(given.source, "units: overflow parsing unit");
        else if (std::fmod(std::floor(*bytes), kMib) != 0)
            m_job.error(given.source, "invalid dimension (finest granularity is 1MiB)");
        else
            return ConfigValue::ofInt(static_cast<qint64>(*bytes / kMib), given.source);
        return {};
    }

    ButaneJob &m_job;
};

} // namespace

void convertClc(ButaneJob &job, ConfigValue &config)
{
    Converter(job).convert(config);
}

} // namespace roadstead::provision
