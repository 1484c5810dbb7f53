#include "provision/clc_job.h"
#include "provision/go_text.h"

#include <QByteArrayList>

#include <algorithm>

namespace roadstead::provision {

namespace {

ConfigValue text(const QByteArray &text)
{
    return ConfigValue::ofText(text, SourcePaths::kNone);
}

/// A unit with one drop-in, in the place of the section that asks for it.
ConfigValue unitWithDropin(
    const QByteArray &name, const QByteArray &dropin, const QByteArray &contents, int source)
{
    ConfigValue part = ConfigValue::ofStruct(legacy::kDropin, source);
    part.at("name") = ConfigValue::ofText(dropin, source);
    part.at("contents") = ConfigValue::ofText(contents, source);
    ConfigValue unit = ConfigValue::ofStruct(legacy::kUnit, source);
    unit.at("name") = ConfigValue::ofText(name, source);
    unit.listAt("dropins", source).push_back(std::move(part));
    return unit;
}

/// One of the services that ct runs by a wrapper.
struct Wrapper
{
    const char *section;
    const char *unit;
    const char *dropin;
    const char *command;
    const char *imageTag;
};
constexpr Wrapper kEtcd {"etcd", "etcd-member.service", "20-clct-etcd-member.conf",
    "/usr/lib/coreos/etcd-wrapper $ETCD_OPTS", "ETCD_IMAGE_TAG"};
constexpr Wrapper kFlannel {"flannel", "flanneld.service", "20-clct-flannel.conf",
    "/usr/lib/coreos/flannel-wrapper $FLANNEL_OPTS", "FLANNEL_IMAGE_TAG"};

/// Puts the network's configuration into etcd before flannel starts.
QByteArray networkCommand(const ConfigValue &flannel)
{
    QByteArray command = "ExecStartPre=/usr/bin/etcdctl";
    for (const auto &[field, flag] : {std::pair {"etcd_endpoints", "endpoints"}, {"etcd_cafile", "ca-file"},
             {"etcd_certfile", "cert-file"}, {"etcd_keyfile", "key-file"}}) {
        if (!flannel[field].isEmptyText())
            command += QByteArray(" --") + flag + '=' + quoteText(flannel[field].text);
    }
    return command + " set /coreos.com/network/config " + quoteText(flannel["network_config"].text);
}

/// The drop-in that gives a service its flags; nothing after an error.
std::optional<QByteArray> dropinFor(
    ButaneJob &job, const Wrapper &wrapper, const ConfigValue &section, const QByteArray &platform)
{
    const auto refuse = [&job](const QByteArray &message) {
        job.report.entries.push_back({ReportEntry::Kind::Error, {}, 0, 0, message});
        return std::nullopt;
    };
    const auto version = versionOfClcSection(section);
    if (!version)
        return std::nullopt; // reported before
    QByteArrayList flags = clcFlags(section, *version);
    const bool isDynamic = std::any_of(flags.begin(), flags.end(),
        [](const QByteArray &flag) { return flag.contains('{') || flag.contains('}'); });
    QByteArrayList lines;
    if (isDynamic) {
        if (platform.isEmpty())
            return refuse("platform must be specified to use templating");
        for (QByteArray &flag : flags) {
            const auto filled = withDynamicData(flag, platform);
            if (!filled)
                return refuse(filled.error().message.toUtf8());
            flag = *filled;
        }
        lines = {"[Unit]", "Requires=coreos-metadata.service", "After=coreos-metadata.service", "",
            "[Service]", "EnvironmentFile=/run/metadata/coreos"};
    } else {
        lines = {"[Service]"};
    }
    if (section["version"].isSet())
        lines.append(QByteArray("Environment=\"") + wrapper.imageTag + "=v" + version->text + '"');
    lines.append("ExecStart=");
    lines.append(QByteArray("ExecStart=") + (QByteArrayList {wrapper.command} + flags).join(" \\\n  "));
    if (section.type == &legacy::kFlannel && !section["network_config"].isEmptyText())
        lines.append(networkCommand(section));
    return lines.join('\n');
}

QByteArray updateConf(const ConfigValue &update, const ConfigValue &locksmith)
{
    QByteArray conf;
    if (!update["group"].isEmptyText())
        conf += "GROUP=" + update["group"].text.toLower();
    for (const auto &[field, name] : {std::pair {"server", "SERVER"},
             {"pcr_policy_server", "PCR_POLICY_SERVER"}, {"download_user", "DOWNLOAD_USER"},
             {"download_password", "DOWNLOAD_PASSWORD"}, {"machine_alias", "MACHINE_ALIAS"}}) {
        if (!update[field].isEmptyText())
            conf += QByteArray("\n") + name + '=' + update[field].text;
    }
    for (const auto &[field, name] :
        {std::pair {"reboot_strategy", "REBOOT_STRATEGY"}, {"window_start", "LOCKSMITHD_REBOOT_WINDOW_START"},
            {"window_length", "LOCKSMITHD_REBOOT_WINDOW_LENGTH"}, {"group", "LOCKSMITHD_GROUP"},
            {"etcd_endpoints", "LOCKSMITHD_ENDPOINT"}, {"etcd_cafile", "LOCKSMITHD_ETCD_CAFILE"},
            {"etcd_certfile", "LOCKSMITHD_ETCD_CERTFILE"}, {"etcd_keyfile", "LOCKSMITHD_ETCD_KEYFILE"}}) {
        if (locksmith[field].isSet())
            conf += QByteArray("\n") + name + '=' + quoteText(locksmith[field].text);
    }
    return conf;
}

ConfigValue updateFile(const QByteArray &conf, int source)
{
    ConfigValue file = ConfigValue::ofStruct(legacy::kFile, source);
    file.at("filesystem") = text("root");
    file.at("path") = text("/etc/coreos/update.conf");
    file.at("mode") = ConfigValue::ofInt(0644, source);
    file.structAt("contents").at("source") = text("data:," + conf.toPercentEncoding("-_.!~*'()"));
    return file;
}

void addMetadata(std::vector<ConfigValue> &units, const QByteArray &platform)
{
    if (platform != "openstack-metadata" && platform != "cloudstack-configdrive")
        return;
    const QByteArray contents = "[Service]\nEnvironment=COREOS_METADATA_OPT_PROVIDER=--provider=" + platform;
    constexpr const char *kDropin = "20-clct-provider-override.conf";
    units.push_back(unitWithDropin("coreos-metadata.service", kDropin, contents, SourcePaths::kRoot));
    units.push_back(
        unitWithDropin("coreos-metadata-sshkeys@.service", kDropin, contents, SourcePaths::kRoot));
    units.back().at("enabled") = ConfigValue::ofBool(true, SourcePaths::kRoot);
}

} // namespace

void addClcServices(ButaneJob &job, ConfigValue &config, const QByteArray &platform)
{
    std::vector<ConfigValue> units;
    addMetadata(units, platform);
    const ConfigValue &docker = config["docker"];
    const auto addEnabled = [&units](ConfigValue unit) {
        unit.at("enable") = ConfigValue::ofBool(true, unit.source);
        units.push_back(std::move(unit));
    };
    if (docker.isSet()) {
        QByteArrayList flags;
        for (const ConfigValue &flag : docker["flags"].items)
            flags.append(flag.text);
        addEnabled(unitWithDropin("docker.service", "20-clct-docker.conf",
            "[Service]\nEnvironment=\"DOCKER_OPTS=" + flags.join(' ') + '"', docker.source));
    }
    for (const Wrapper &wrapper : {kEtcd, kFlannel}) {
        const ConfigValue &section = config[wrapper.section];
        if (!section.isSet())
            continue;
        if (const auto dropin = dropinFor(job, wrapper, section, platform))
            addEnabled(unitWithDropin(wrapper.unit, wrapper.dropin, *dropin, section.source));
    }
    if (!units.empty()) {
        std::vector<ConfigValue> &all = config.structAt("systemd").listAt("units", SourcePaths::kNone);
        all.insert(all.begin(), std::make_move_iterator(units.begin()), std::make_move_iterator(units.end()));
    }
    const ConfigValue &update = config["update"];
    const QByteArray conf = updateConf(update, config["locksmith"]);
    if (!conf.isEmpty()) {
        const int source = update.isSet() ? update.source : config["locksmith"].source;
        config.structAt("storage").listAt("files", SourcePaths::kNone).push_back(updateFile(conf, source));
    }
}

} // namespace roadstead::provision
