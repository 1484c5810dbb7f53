#include "provision/butane_job.h"

#include "core/literals.h"
#include "provision/ignition.h"

#include <QRegularExpression>

#include <algorithm>

namespace roadstead::provision {

namespace {

/// 644 written where 0644 was meant: the mode is odd as it is, and usual when its digits are read as octal.
/// The rules are Butane's.
bool isUsualMode(qint64 mode, bool isFolder)
{
    if (mode == 0)
        return true;
    bool hadRead = false;
    bool hadWrite = false;
    bool hadExecute = false;
    for (const qint64 bits : {mode & 7, (mode >> 3) & 7, (mode >> 6) & 7}) { // others, group, owner
        const bool canRead = bits & 4;
        const bool canWrite = bits & 2;
        const bool canExecute = bits & 1;
        if ((!canRead && hadRead) || (!canWrite && hadWrite) || (!canExecute && hadExecute))
            return false;
        if (canExecute && hadRead && !hadExecute)
            return false;
        if ((canWrite || canExecute) && !canRead)
            return false;
        hadRead |= canRead;
        hadWrite |= canWrite;
        hadExecute |= canExecute;
    }
    if (!hadRead)
        return false;
    if (isFolder)
        return hadExecute && !(mode & 04000) && (!(mode & 03000) || hadWrite);
    if ((mode & 06000) && (!hadExecute || (mode & 2)))
        return false;
    return !(mode & 01000);
}

bool looksDecimal(qint64 mode, bool isFolder)
{
    if (mode < 0 || mode > 7777)
        return false;
    qint64 octal = 0;
    for (qint64 divisor = 1000; divisor > 0; divisor /= 10) {
        const qint64 digit = mode / divisor % 10;
        if (digit > 7)
            return false;
        octal = octal * 8 + digit;
    }
    return !isUsualMode(mode, isFolder) && isUsualMode(octal, isFolder);
}

class Checker
{
public:
    explicit Checker(ButaneJob &job)
        : m_job(job)
    {
    }

    void check(const ConfigValue &value, bool isIgnitionConfig)
    {
        if (value.kind == ConfigValue::Kind::Struct)
            checkStruct(value, isIgnitionConfig);
        for (std::size_t i = 0; i < value.items.size(); ++i)
            check(value.items[i], isIgnitionConfig || value.type == &schema::kIgnitionConfig);
    }

private:
    void checkStruct(const ConfigValue &value, bool isIgnitionConfig)
    {
        if (value.type == &schema::kResource)
            resource(value, isIgnitionConfig);
        else if (value.type == &schema::kFilesystem)
            filesystem(value);
        else if (value.type == &schema::kFile || value.type == &schema::kDirectory)
            mode(value);
        else if (value.type == &schema::kTree)
            tree(value);
        else if (value.type == &schema::kUnit || value.type == &schema::kDropin)
            contents(value);
        else if (value.type == &schema::kConfig && m_job.spec.variant == ButaneSpec::Variant::Fcos)
            fcos(value);
        else if (value.type == &schema::kBootDevice)
            bootDevice(value);
        else if (value.type == &schema::kGrubUser)
            grubUser(value);
    }

    void resource(const ConfigValue &value, bool isIgnitionConfig)
    {
        int sources = 0;
        const ConfigValue *last = nullptr;
        for (const char *name : {"local", "inline", "source"}) {
            if (const ConfigValue &field = value[name]; field.isSet()) {
                ++sources;
                last = &field;
            }
        }
        if (sources > 1) {
            m_job.error(last->source, "only one of the following can be set: inline, local, source");
            return;
        }
        if (isIgnitionConfig && value["inline"].isSet()) {
            const IgnitionCheck checked = checkIgnition(value["inline"].text, IgnitionFamily::Three);
            for (ReportEntry entry : checked.report.entries) {
                entry.line = m_job.tree.mark.line;
                entry.column = m_job.tree.mark.column;
                m_job.report.entries.push_back(entry);
            }
            if (checked.error)
                m_job.error(value["inline"].source, checked.error->message.section(u':', 0, 0).toUtf8());
        }
    }

    void filesystem(const ConfigValue &value)
    {
        if (!value["with_mount_unit"].isTrue())
            return;
        if (value["format"].isEmptyText())
            m_job.error(m_job.fieldPath(value, "format"), "format is required if with_mount_unit is true");
        else if (value["format"].text != "swap" && value["path"].isEmptyText())
            m_job.error(m_job.fieldPath(value, "path"),
                "path is required if with_mount_unit is true and format is not swap");
    }

    void mode(const ConfigValue &value)
    {
        const ConfigValue &mode = value["mode"];
        if (mode.isSet() && looksDecimal(mode.number, value.type == &schema::kDirectory)) {
            m_job.warn(mode.source,
                "unreasonable mode would be reasonable if specified in octal; remember to add a leading "
                "zero");
        }
    }

    void tree(const ConfigValue &value)
    {
        if (value["local"].isEmptyText())
            m_job.error(value.source, "local is required");
    }

    void contents(const ConfigValue &value)
    {
        if (value["contents"].isSet() && value["contents_local"].isSet())
            m_job.error(value["contents_local"].source,
                "only one of the following can be set: contents, contents_local");
    }

    void fcos(const ConfigValue &config)
    {
        if (m_job.spec.minor < 6)
            return;
        std::vector<QByteArray> mirrored; // their tables are wiped
        for (const ConfigValue &device : config["boot_device"]["mirror"]["devices"].items)
            mirrored.push_back(device.text);
        for (const ConfigValue &disk : config["storage"]["disks"].items) {
            if (std::find(mirrored.begin(), mirrored.end(), disk["device"].text) == mirrored.end())
                reusedPartitions(disk);
        }
        static const QRegularExpression allowed(u"^/(etc|var)(/|$)"_s);
        for (const ConfigValue &filesystem : config["storage"]["filesystems"].items) {
            const ConfigValue &path = filesystem["path"];
            if (filesystem["with_mount_unit"].isTrue() && path.isSet()
                && !allowed.match(QString::fromUtf8(path.text)).hasMatch())
                m_job.error(path.source, "path must be under /etc or /var if with_mount_unit is true");
        }
    }

    void reusedPartitions(const ConfigValue &disk)
    {
        if (disk["device"].text == "/dev/disk/by-id/coreos-boot-disk" || disk["wipeTable"].isTrue())
            return;
        for (const ConfigValue &partition : disk["partitions"].items) {
            if (partition["number"].number == 0 && partition["label"].isSet())
                m_job.warn(m_job.fieldPath(partition, "number"),
                    "partitions cannot be reused by label; number must be specified except on boot disk "
                    "(/dev/disk/by-id/coreos-boot-disk) or when wipe_table is true");
        }
    }

    void bootDevice(const ConfigValue &device)
    {
        const QByteArray &layout = device["layout"].text;
        const ConfigValue &devices = device["mirror"]["devices"];
        if (device["layout"].isSet())
            bootLayout(device, layout);
        if (device["luks"]["cex"]["enabled"].isTrue())
            cex(device, layout);
        if (!device["layout"].isSet() && !devices.items.empty())
            m_job.add(m_job.spec.minor >= 7 ? ReportEntry::Kind::Error : ReportEntry::Kind::Warning,
                device["mirror"].source,
                "boot_device.layout should be specified when boot_device.mirror is specified");
        if (devices.items.size() == 1) { // said twice, as butane says it
            m_job.error(devices.source, "mirroring requires at least two devices");
            m_job.error(devices.source, "mirroring requires at least two devices");
        }
    }

    void bootLayout(const ConfigValue &device, const QByteArray &layout)
    {
        const int place = device["layout"].source;
        const bool hasS390 = m_job.spec.minor >= 6;
        if (layout == "aarch64" || layout == "ppc64le" || layout == "x86_64")
            return;
        if (!hasS390 || (layout != "s390x-eckd" && layout != "s390x-virt" && layout != "s390x-zfcp")) {
            m_job.error(place,
                hasS390
                    ? "layout must be one of: aarch64, ppc64le, s390x-eckd, s390x-virt, s390x-zfcp, x86_64"
                    : "layout must be one of: aarch64, ppc64le, x86_64");
            return;
        }
        if (layout != "s390x-virt") {
            static const QRegularExpression dasd(u"/dev/dasd[a-z]$"_s);
            static const QRegularExpression scsi(u"/dev/sd[a-z]$"_s);
            const ConfigValue &name = device["luks"]["device"];
            const QRegularExpression &form = layout == "s390x-eckd" ? dasd : scsi;
            if (name.isEmptyText())
                m_job.error(place, "device is required for layouts: s390x-eckd, s390x-zfcp");
            else if (!form.match(QString::fromUtf8(name.text)).hasMatch())
                m_job.error(place,
                    "device name must start with /dev/dasd on s390x-eckd layout or /dev/sd on s390x-zfcp "
                    "layout");
        }
        if (!device["mirror"]["devices"].items.empty())
            m_job.error(place, "mirroring not supported on layouts: s390x-eckd, s390x-zfcp, s390x-virt");
    }

    void cex(const ConfigValue &device, const QByteArray &layout)
    {
        const ConfigValue &luks = device["luks"];
        constexpr const char *kWrongMachine = "when using cex the targeted architecture must match s390x";
        if (!device["layout"].isSet())
            m_job.error(luks["cex"].source, kWrongMachine);
        else if (!layout.startsWith("s390x"))
            m_job.error(device["layout"].source, kWrongMachine);
        if (luks["tpm2"].isTrue() || !luks["tang"].items.empty())
            m_job.error(luks.source, "cannot use cex with clevis");
    }

    void grubUser(const ConfigValue &user)
    {
        if (user["name"].isEmptyText())
            m_job.error(m_job.fieldPath(user, "name"), "field \"name\" is required");
        if (user["password_hash"].isEmptyText())
            m_job.error(m_job.fieldPath(user, "password_hash"), "field \"password_hash\" is required");
    }

    ButaneJob &m_job;
};

} // namespace

void checkButane(ButaneJob &job, const ConfigValue &config)
{
    Checker(job).check(config, /*isIgnitionConfig=*/false);
}

} // namespace roadstead::provision
