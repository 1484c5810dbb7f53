#include "provision/ignition2_check.h"

#include "provision/ignition_text.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace roadstead::provision {

namespace {

constexpr qint64 kSectorsPerMib = 2048;
constexpr std::size_t kMaxPartitions = 1024; // each is compared with all; a GPT has 128

using Partitions = std::vector<ConfigValue>;

bool numbersCollide(const Partitions &partitions)
{
    QSet<qint64> seen;
    for (const ConfigValue &part : partitions) {
        const qint64 number = part["number"].number;
        if (number != 0 && seen.contains(number))
            return true;
        seen.insert(number);
    }
    return false;
}

/// A size of 0 fills what is there: only its start counts.
qint64 lastOf(const ConfigValue &part, const char *start, const char *size)
{
    const qint64 first = part[start].number;
    const qint64 count = part[size].number;
    return count <= 0 || first > std::numeric_limits<qint64>::max() - count ? first : first + count - 1;
}

bool overlap(const Partitions &partitions, const char *start, const char *size)
{
    for (std::size_t i = 0; i < partitions.size(); ++i) {
        for (std::size_t j = i + 1; j < partitions.size(); ++j) {
            const ConfigValue &a = partitions[i];
            const ConfigValue &b = partitions[j];
            if (a[start].number != 0 && b[start].number != 0 && a[start].number <= lastOf(b, start, size)
                && b[start].number <= lastOf(a, start, size))
                return true;
        }
    }
    return false;
}

bool has(const Partitions &partitions, bool (*what)(const ConfigValue &))
{
    return std::any_of(partitions.begin(), partitions.end(), what);
}

bool isInSectors(const ConfigValue &part)
{
    return part["size"].isSet() || part["start"].isSet();
}

bool isInMib(const ConfigValue &part)
{
    return part["sizeMiB"].isSet() || part["startMiB"].isSet();
}

bool isUnwanted(const ConfigValue &part)
{
    return part["shouldExist"].isSet() && !part["shouldExist"].truth;
}

} // namespace

void Ignition2Checker::diskLayout(const ConfigValue &disk, const char *field)
{
    if (disk["device"].isEmptyText())
        error(disk, field ? "device" : nullptr, "disk device is required");
    else if (field)
        path(disk, "device");
    const Partitions &partitions = disk["partitions"].items;
    if (partitions.size() > kMaxPartitions)
        return error(disk, field, "a disk with more than 1024 partitions");
    if (numbersCollide(partitions))
        error(disk, field, "partition numbers collide");
    if (overlap(partitions, "start", "size") || overlap(partitions, "startMiB", "sizeMiB"))
        error(disk, field, "partitions overlap");
    if (has(partitions, [](const ConfigValue &part) { return part["start"].number % kSectorsPerMib != 0; }))
        error(disk, field, "partitions misaligned");
    if (spec() < 3)
        return;
    if (has(partitions, isUnwanted)
        && has(partitions, [](const ConfigValue &part) { return part["number"].number == 0; }))
        error(disk, field, "shouldExist is false for a partition and other partition(s) has start or size 0");
    if (has(partitions, isInSectors) && has(partitions, isInMib))
        error(disk, field, "cannot mix MBs and sectors within a disk");
}

void Ignition2Checker::partition(const ConfigValue &value)
{
    const bool isDescribed = value["label"].isSet() || !value["typeGuid"].isEmptyText()
        || !value["guid"].isEmptyText() || isInSectors(value) || isInMib(value);
    if (isUnwanted(value) && isDescribed)
        error(value, nullptr, "shouldExist specified false with other options also specified");
}

void Ignition2Checker::partitionFields(const ConfigValue &value)
{
    const ConfigValue &label = value["label"];
    if (label.text.size() > 36)
        error(value, "label", "partition labels may not exceed 36 characters");
    if (label.text.contains(':'))
        add(ReportEntry::Kind::Warning, value, "label",
            "partition label will be truncated to text before the colon");
    for (const char *field : {"guid", "typeGuid"}) {
        if (const char *complaint = complaintAboutGuid(value[field].text))
            error(value, field, complaint);
    }
    if (spec() < 3)
        return;
    if (value["size"].isSet())
        add(ReportEntry::Kind::Deprecated, value, "size", "size is deprecated; use sizeMB instead");
    if (value["start"].isSet())
        add(ReportEntry::Kind::Deprecated, value, "start", "start is deprecated; use startMB instead");
}

void Ignition2Checker::filesystem(const ConfigValue &value)
{
    const ConfigValue &mount = value["mount"];
    if (!mount.isSet() && !value["path"].isSet())
        error(value, nullptr, "filesystem is missing mount or path");
    if (mount.isSet() && value["path"].isSet())
        error(value, nullptr, "filesystem has both mount and path defined");
    if (spec() == 0 || !mount["create"].isSet())
        return;
    if (mount["wipeFilesystem"].isTrue())
        error(value, nullptr, "cannot use both create object and wipeFilesystem field");
    if (!mount["options"].items.empty())
        error(value, nullptr, "cannot use both create object and mount-level options field");
    add(ReportEntry::Kind::Warning, value, nullptr,
        "the create object has been deprecated in favor of mount-level options");
}

void Ignition2Checker::mountFormat(const ConfigValue &mount, const char *field)
{
    static const QSet<QByteArray> formats {"ext4", "btrfs", "xfs"};
    const QByteArray &format = mount["format"].text;
    const bool isNewer = format == "swap" || format == "vfat";
    if (!formats.contains(format) && !(isNewer && spec() > 0))
        error(mount, field, "invalid filesystem format");
}

void Ignition2Checker::mountLabel(const ConfigValue &mount)
{
    static const QHash<QByteArray, int> longest {
        {"ext4", 16}, {"btrfs", 256}, {"xfs", 12}, {"swap", 15}, {"vfat", 11}};
    const QByteArray &format = mount["format"].text;
    const int most = longest.value(format);
    if (most > 0 && mount["label"].text.size() > most)
        error(mount, "label",
            "filesystem labels cannot be longer than " + QByteArray::number(most) + " characters when using "
                + format);
}

void Ignition2Checker::raidLevel(const ConfigValue &raid, const char *field)
{
    static const QSet<QByteArray> striped {"linear", "raid0", "0", "stripe"};
    static const QSet<QByteArray> safe {
        "raid1", "1", "mirror", "raid4", "4", "raid5", "5", "raid6", "6", "raid10", "10"};
    const QByteArray &level = raid["level"].text;
    if (striped.contains(level) && raid["spares"].number != 0)
        error(raid, field, "spares unsupported for arrays with a level greater than 0");
    else if (!striped.contains(level) && !safe.contains(level))
        error(raid, field, "unrecognized raid level");
}

void Ignition2Checker::raidDevices(const ConfigValue &raid)
{
    for (const ConfigValue &device : raid["devices"].items) {
        if (!device.text.startsWith('/'))
            error(spec() == 0 ? device : raid, spec() == 0 ? nullptr : "devices", "path not absolute");
    }
}

} // namespace roadstead::provision
