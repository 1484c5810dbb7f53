#include "provision/ignition_check.h"

#include "provision/ignition_text.h"

#include <QHash>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace roadstead::provision {

namespace {

/// The second of two partitions that have places of their own and share a part of them.
std::optional<std::size_t> firstOverlapping(const std::vector<ConfigValue> &partitions)
{
    const auto lastOf = [](const ConfigValue &part) {
        const qint64 size = part["sizeMiB"].number;
        return part["startMiB"].number + (size == 0 ? 0 : size - 1);
    };
    const auto isPlaced
        = [](const ConfigValue &part) { return part["startMiB"].number != 0 && part["sizeMiB"].isSet(); };
    for (std::size_t i = 0; i < partitions.size(); ++i) {
        for (std::size_t j = i + 1; j < partitions.size(); ++j) {
            const ConfigValue &a = partitions[i];
            const ConfigValue &b = partitions[j];
            if (isPlaced(a) && isPlaced(b) && a["startMiB"].number <= lastOf(b)
                && b["startMiB"].number <= lastOf(a))
                return j;
        }
    }
    return {};
}

/// The first partition whose name, unless empty, another one before it has.
std::optional<std::size_t> firstRepeated(
    const std::vector<ConfigValue> &partitions, QByteArray (*nameOf)(const ConfigValue &))
{
    QSet<QByteArray> seen;
    for (std::size_t i = 0; i < partitions.size(); ++i) {
        const QByteArray name = nameOf(partitions[i]);
        if (!name.isEmpty() && seen.contains(name))
            return i;
        seen.insert(name);
    }
    return {};
}

} // namespace

void IgnitionChecker::disk(const ConfigValue &value)
{
    if (value["device"].isEmptyText())
        return error(value, {"device"}, "disk device is required");
    complain(value, "device", complaintAboutPath(value["device"].text));
    const std::vector<ConfigValue> &partitions = value["partitions"].items;
    const auto at = [this, &value](std::size_t index, const char *message) {
        error(value, {"partitions", QByteArray::number(index).constData()}, message);
    };
    if (const auto index = firstRepeated(partitions, [](const ConfigValue &part) {
            return part["number"].number ? QByteArray::number(part["number"].number) : QByteArray();
        }))
        at(*index, "partition numbers collide");
    if (const auto index = firstOverlapping(partitions))
        at(*index, "partitions overlap");
    const auto isNameless
        = [](const ConfigValue &part) { return part["number"].number == 0 && !part["label"].isSet(); };
    const auto isMissing
        = [](const ConfigValue &part) { return part["shouldExist"].isSet() && !part["shouldExist"].truth; };
    if (std::any_of(partitions.begin(), partitions.end(), isNameless)
        && std::any_of(partitions.begin(), partitions.end(), isMissing))
        error(value, {"partitions"},
            "shouldExist is false for a partition and other partition(s) has start or size 0");
    if (const auto index
        = firstRepeated(partitions, [](const ConfigValue &part) { return part["label"].text; }))
        at(*index, "cannot use the same partition label twice");
}

void IgnitionChecker::partition(const ConfigValue &value)
{
    const ConfigValue &label = value["label"];
    const ConfigValue &shouldExist = value["shouldExist"];
    if (shouldExist.isSet() && !shouldExist.truth
        && (label.isSet() || !value["typeGuid"].isEmptyText() || !value["guid"].isEmptyText()
            || value["startMiB"].isSet() || value["sizeMiB"].isSet()))
        error(value, {}, "shouldExist specified false with other options also specified");
    if (value["number"].number == 0 && !label.isSet())
        error(value, {}, "a partition number >= 1 or a label must be specified");
    if (label.text.size() > 36)
        error(value, {"label"}, "partition labels may not exceed 36 characters");
    else if (label.text.contains(':'))
        error(value, {"label"}, "partition label will be truncated to text before the colon");
    complain(value, "guid", complaintAboutGuid(value["guid"].text));
    complain(value, "typeGuid", complaintAboutGuid(value["typeGuid"].text));
}

void IgnitionChecker::filesystem(const ConfigValue &value)
{
    const QByteArray &format = value["format"].text;
    const QByteArray &label = value["label"].text;
    if (!value["path"].isEmptyText())
        complain(value, "path", complaintAboutPath(value["path"].text));
    complain(value, "device", complaintAboutPath(value["device"].text));
    static const QSet<QByteArray> formats {"ext4", "btrfs", "xfs", "swap", "vfat"};
    if (format.isEmpty()) {
        if (!value["path"].isEmptyText() || !label.isEmpty() || !value["uuid"].isEmptyText()
            || value["wipeFilesystem"].isTrue() || !value["mountOptions"].items.empty()
            || !value["options"].items.empty())
            error(value, {"format"},
                "format cannot be empty when path, label, uuid, wipeFilesystem, options, or mountOptions is "
                "specified");
    } else if (!formats.contains(format) && !(format == "none" && m_job.spec.ignition >= 3)) {
        error(value, {"format"}, "invalid filesystem format");
    }
    if (label.isEmpty())
        return;
    if (format.isEmpty())
        return error(value, {"label"}, "filesystem must specify format if label is specified");
    static const QHash<QByteArray, int> longest {
        {"ext4", 16}, {"btrfs", 256}, {"xfs", 12}, {"swap", 15}, {"vfat", 11}};
    if (const int most = longest.value(format); most > 0 && label.size() > most)
        error(value, {"label"},
            "filesystem labels cannot be longer than " + QByteArray::number(most) + " characters when using "
                + format);
}

void IgnitionChecker::overwrittenDisks(const ConfigValue &storage)
{
    const auto &filesystems = storage["filesystems"].items;
    for (std::size_t i = 0; i < filesystems.size(); ++i) {
        const QByteArray index = QByteArray::number(i);
        for (const ConfigValue &disk : storage["disks"].items) {
            if (disk["device"].text != filesystems[i]["device"].text)
                continue;
            if (!disk["partitions"].items.empty())
                warn(storage, {"filesystems", index.constData(), "device"},
                    "filesystem overwrites partitioned device");
            else if (disk["wipeTable"].isTrue() && !filesystems[i]["wipeFilesystem"].isTrue())
                warn(storage, {"filesystems", index.constData(), "device"},
                    "device matches disk with wipeTable enabled; filesystem will be wiped");
        }
    }
}

void IgnitionChecker::raid(const ConfigValue &value)
{
    static const QSet<QByteArray> striped {"linear", "raid0", "0", "stripe"};
    static const QSet<QByteArray> safe {
        "raid1", "1", "mirror", "raid4", "4", "raid5", "5", "raid6", "6", "raid10", "10"};
    const QByteArray &level = value["level"].text;
    const bool isNew = m_job.spec.ignition >= 3;
    if (level.isEmpty() && isNew)
        error(value, {"level"}, "raid level is required");
    else if (striped.contains(level) && value["spares"].number != 0)
        error(value, {"level"}, "spares unsupported for linear and raid0 arrays");
    else if (!striped.contains(level) && !safe.contains(level))
        error(value, {"level"}, "unrecognized raid level");
    const auto &devices = value["devices"].items;
    if (devices.empty())
        error(value, {"devices"}, "raid devices required");
    for (std::size_t i = 0; i < devices.size(); ++i) {
        if (const char *complaint = complaintAboutPath(devices[i].text))
            error(value, {"devices", QByteArray::number(i).constData()}, complaint);
    }
}

void IgnitionChecker::luks(const ConfigValue &value)
{
    const ConfigValue &clevis = value["clevis"];
    const ConfigValue &custom = clevis["custom"];
    if (value["name"].text.contains('/'))
        error(value, {"name"}, "device names cannot contain slashes");
    if (value["label"].text.size() > 47)
        error(value, {"label"}, "luks device labels cannot be longer than 47 characters");
    if (value["device"].isEmptyText())
        error(value, {"device"}, "disk device is required");
    else
        complain(value, "device", complaintAboutPath(value["device"].text));
    const bool hasCustom = !custom["pin"].isEmptyText() || !custom["config"].isEmptyText();
    if (hasCustom
        && (!clevis["tang"].items.empty() || clevis["tpm2"].isTrue() || clevis["threshold"].number != 0))
        error(value, {"clevis"}, "cannot use custom clevis config with tang, tpm2, or threshold");
    if (value["cex"]["enabled"].isTrue()) {
        if (hasCustom || !clevis["tang"].items.empty() || clevis["tpm2"].isTrue())
            error(value, {"cex"}, "cannot use cex with clevis");
        if (!value["keyFile"]["source"].isEmptyText())
            error(value, {"cex"}, "cannot use key file with cex");
    }
    const QByteArray &key = value["keyFile"]["source"].text;
    if (!key.isEmpty() && complaintAboutUrl(key, m_job.spec.ignition))
        error(value, {"keys"}, "invalid key-file source");
}

void IgnitionChecker::clevisCustom(const ConfigValue &value)
{
    const QByteArray &pin = value["pin"].text;
    const bool isNew = m_job.spec.ignition >= 3;
    if (isNew && value["config"].isEmptyText() && pin.isEmpty() && !value["needsNetwork"].isTrue())
        return;
    if (pin.isEmpty() && isNew)
        error(value, {"pin"}, "missing required custom clevis pin");
    else if (pin != "tpm2" && pin != "tang" && pin != "sss")
        error(value, {"pin"}, "unsupported clevis pin");
    if (value["config"].isEmptyText())
        error(value, {"config"}, "missing required custom clevis config");
}

void IgnitionChecker::tang(const ConfigValue &value)
{
    const auto scheme = schemeOf(value["url"].text);
    if (!scheme)
        error(value, {"url"}, "unable to parse url");
    else if (*scheme != "http" && *scheme != "https")
        error(value, {"url"}, "invalid url scheme");
    if (value["thumbprint"].isEmptyText())
        error(value, {"thumbprint"}, "thumbprint is required");
    const QByteArray &advertisement = value["advertisement"].text;
    if (!advertisement.isEmpty() && QJsonDocument::fromJson(advertisement).isNull())
        error(value, {"advertisement"}, "advertisement is not valid JSON");
}

} // namespace roadstead::provision
