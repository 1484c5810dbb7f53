#include "provision/butane_job.h"

#include <QByteArrayList>

#include <algorithm>

namespace roadstead::provision {

namespace {

// The partitions of an installed Fedora CoreOS disk; a mirror has the same.
constexpr const char *kReservedType = "8DA63339-0007-60C0-C436-083AC8230908";
constexpr const char *kBiosType = "21686148-6449-6E6F-744E-656564454649";
constexpr const char *kPrepType = "9E1A2D38-C612-4316-AA26-8B49521E5A8B";
constexpr const char *kEspType = "C12A7328-F81F-11D2-BA4B-00A0C93EC93B";
constexpr int kReservedMib = 1;
constexpr int kBiosMib = 1;
constexpr int kPrepMib = 4;
constexpr int kEspMib = 127;
constexpr int kBootMib = 384;

class BootDisk
{
public:
    BootDisk(const ConfigValue &device, ConfigValue &storage)
        : m_device(device)
        , m_storage(storage)
        , m_layout(device["layout"].isSet() ? device["layout"].text : "x86_64")
    {
    }

    void addMirror()
    {
        const ConfigValue &mirror = m_device["mirror"];
        int number = 0;
        for (const ConfigValue &disk : mirror["devices"].items)
            addDisk(disk, QByteArray::number(++number), mirror["devices"].source);
        addRaid("md-boot", "boot", number, mirror.source);
        addRaid("md-root", "root", number, mirror.source);
        addFilesystem("/dev/md/md-boot", "ext4", "boot", mirror.source);
    }

    void addLuks(bool hasMirror)
    {
        const ConfigValue &from = m_device["luks"];
        ConfigValue luks = ConfigValue::ofStruct(schema::kLuks, from.source);
        if (from["cex"]["enabled"].isTrue()) {
            luks.at("cex") = from["cex"];
        } else {
            ConfigValue &clevis = luks.structAt("clevis");
            clevis.source = from.source;
            for (const char *name : {"tang", "threshold", "tpm2"})
                clevis.at(name) = from[name];
        }
        QByteArray device = hasMirror ? "/dev/md/md-root" : "/dev/disk/by-partlabel/root";
        if (m_layout == "s390x-eckd")
            device = from["device"].text + '2';
        else if (m_layout == "s390x-zfcp")
            device = from["device"].text + '4';
        luks.at("device") = ConfigValue::ofText(device, from.source);
        luks.at("discard") = from["discard"];
        luks.at("label") = ConfigValue::ofText("luks-root", from.source);
        luks.at("name") = ConfigValue::ofText("root", from.source);
        luks.at("wipeVolume") = ConfigValue::ofBool(true, from.source);
        m_storage.listAt("luks", from.source).push_back(std::move(luks));
    }

    void addFilesystem(const QByteArray &device, const char *format, const QByteArray &label, int source)
    {
        ConfigValue made = ConfigValue::ofStruct(schema::kFilesystem, source);
        made.at("device") = ConfigValue::ofText(device, source);
        made.at("format") = ConfigValue::ofText(format, source);
        made.at("label") = ConfigValue::ofText(label, source);
        made.at("wipeFilesystem") = ConfigValue::ofBool(true, source);
        m_storage.listAt("filesystems", source).push_back(std::move(made));
    }

private:
    void addDisk(const ConfigValue &device, const QByteArray &number, int listSource)
    {
        const int source = device.source;
        ConfigValue disk = ConfigValue::ofStruct(schema::kDisk, source);
        disk.at("device") = ConfigValue::ofText(device.text, source);
        disk.at("wipeTable") = ConfigValue::ofBool(true, source);
        std::vector<ConfigValue> &parts = disk.listAt("partitions", source);
        const bool hasEsp = m_layout == "x86_64" || m_layout == "aarch64";
        if (m_layout == "x86_64")
            parts.push_back(partition("bios-" + number, kBiosMib, kBiosType, source));
        else if (m_layout == "ppc64le")
            parts.push_back(partition("prep-" + number, kPrepMib, kPrepType, source));
        else
            parts.push_back(partition("reserved-" + number, kReservedMib, kReservedType, source));
        parts.push_back(hasEsp ? partition("esp-" + number, kEspMib, kEspType, source)
                               : partition("reserved-" + number, kReservedMib, kReservedType, source));
        parts.push_back(partition("boot-" + number, kBootMib, nullptr, source));
        parts.push_back(partition("root-" + number, 0, nullptr, source));
        m_storage.listAt("disks", listSource).push_back(std::move(disk));
        if (hasEsp)
            addFilesystem("/dev/disk/by-partlabel/esp-" + number, "vfat", "esp-" + number, source);
    }

    static ConfigValue partition(const QByteArray &label, int sizeMib, const char *type, int source)
    {
        ConfigValue made = ConfigValue::ofStruct(schema::kPartition, source);
        made.at("label") = ConfigValue::ofText(label, source);
        if (sizeMib > 0)
            made.at("sizeMiB") = ConfigValue::ofInt(sizeMib, source);
        if (type)
            made.at("typeGuid") = ConfigValue::ofText(type, source);
        return made;
    }

    void addRaid(const char *name, const QByteArray &label, int count, int source)
    {
        ConfigValue raid = ConfigValue::ofStruct(schema::kRaid, source);
        for (int i = 1; i <= count; ++i)
            raid.listAt("devices", source)
                .push_back(ConfigValue::ofText(
                    "/dev/disk/by-partlabel/" + label + '-' + QByteArray::number(i), source));
        raid.at("level") = ConfigValue::ofText("raid1", source);
        raid.at("name") = ConfigValue::ofText(name, source);
        if (label == "boot") // its superblock at the end: the BIOS GRUB knows no RAID
            raid.listAt("options", source).push_back(ConfigValue::ofText("--metadata=1.0", source));
        m_storage.listAt("raid", source).push_back(std::move(raid));
    }

    const ConfigValue &m_device;
    ConfigValue &m_storage;
    QByteArray m_layout;
};

void warnOfPartitions(ButaneJob &job, const ConfigValue &disk)
{
    static const std::pair<const char *, int> reserved[]
        = {{"BIOS-BOOT", 1}, {"PowerPC-PReP-boot", 1}, {"EFI-SYSTEM", 2}, {"boot", 3}, {"root", 4}};
    const std::vector<ConfigValue> &parts = disk["partitions"].items;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const ConfigValue &label = parts[i]["label"];
        if (!label.isSet())
            continue;
        for (const auto &[name, number] : reserved) {
            if (label.text == name && parts[i]["number"].number != number && !disk["wipeTable"].isTrue())
                job.warn(label.source,
                    "incorrect partition number; a new partition will be created using reserved label");
        }
        if (label.text != "root")
            continue;
        constexpr int kLeastRootMib = 8192;
        const ConfigValue &size = parts[i]["sizeMiB"];
        if (size.number != 0) {
            if (size.number < kLeastRootMib)
                job.warn(size.source, "root should have 8GiB of space assigned");
            continue;
        }
        const bool isFollowed = std::any_of(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1, parts.end(),
            [](const ConfigValue &part) { return part["startMiB"].number == 0; });
        if (isFollowed)
            job.warn(label.source,
                "root partition cannot expand; it is set to fill available space but is followed by an "
                "auto-positioned partition");
    }
}

} // namespace

ConfigValue withBootDevice(ButaneJob &job, ConfigValue config)
{
    const ConfigValue &device = config["boot_device"];
    const ConfigValue &luks = device["luks"];
    const bool hasLuks
        = luks["tpm2"].isTrue() || !luks["tang"].items.empty() || luks["cex"]["enabled"].isTrue();
    const bool hasMirror = !device["mirror"]["devices"].items.empty();
    if (hasLuks || hasMirror) {
        ConfigValue made = ConfigValue::ofStruct(schema::kConfig, SourcePaths::kNone);
        BootDisk disk(device, made.structAt("storage"));
        if (hasMirror)
            disk.addMirror();
        if (hasLuks)
            disk.addLuks(hasMirror);
        disk.addFilesystem(hasLuks ? "/dev/mapper/root" : "/dev/md/md-root", "xfs", "root", device.source);
        config = merged(made, config);
    }
    for (const ConfigValue &disk : config["storage"]["disks"].items)
        warnOfPartitions(job, disk);
    return config;
}

ConfigValue withGrubUsers(ButaneJob &job, ConfigValue config)
{
    const ConfigValue &users = config["grub"]["users"];
    if (users.items.empty())
        return config;
    QByteArrayList names;
    QByteArray passwords;
    for (const ConfigValue &user : users.items) {
        names.append(user["name"].text);
        passwords += "password_pbkdf2 " + user["name"].text + ' ' + user["password_hash"].text + '\n';
    }
    const QByteArray text
        = "# Generated by Butane\n\nset superusers=\"" + names.join(' ') + "\"\n" + passwords;

    ConfigValue made = ConfigValue::ofStruct(schema::kConfig, SourcePaths::kNone);
    ConfigValue &storage = made.structAt("storage");
    ConfigValue boot = ConfigValue::ofStruct(schema::kFilesystem, users.source);
    boot.at("device") = ConfigValue::ofText("/dev/disk/by-label/boot", users.source);
    boot.at("format") = ConfigValue::ofText("ext4", users.source);
    boot.at("path") = ConfigValue::ofText("/boot", users.source);
    storage.listAt("filesystems", users.source).push_back(std::move(boot));
    ConfigValue file = ConfigValue::ofStruct(schema::kFile, users.source);
    file.at("path") = ConfigValue::ofText("/boot/grub2/user.cfg", users.source);
    ConfigValue resource = ConfigValue::ofStruct(schema::kResource, users.source);
    setContents(job, resource, text, users.source);
    file.listAt("append", users.source).push_back(std::move(resource));
    storage.listAt("files", users.source).push_back(std::move(file));
    return merged(made, config);
}

} // namespace roadstead::provision
