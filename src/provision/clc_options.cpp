#include "provision/clc_options.h"

#include "core/literals.h"
#include "provision/go_text.h"
#include "provision/legacy_schema.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace roadstead::provision {

namespace {

using enum ConfigKind;
using Field = ConfigField;

// The options of etcd 3.3; those before have a part of them.
constexpr Field kEtcdFields[] = {
    {"version", nullptr, Text},
    {"name", nullptr, Text},
    {"data_dir", nullptr, Text},
    {"wal_dir", nullptr, Text},
    {"snapshot_count", nullptr, Int},
    {"heartbeat_interval", nullptr, Int},
    {"election_timeout", nullptr, Int},
    {"enable_pprof", nullptr, Bool},
    {"enable_v2", nullptr, Bool},
    {"listen_peer_urls", nullptr, Text},
    {"listen_client_urls", nullptr, Text},
    {"max_snapshots", nullptr, Int},
    {"max_wals", nullptr, Int},
    {"cors", nullptr, Text},
    {"quota_backend_bytes", nullptr, Int},
    {"max_txn_ops", nullptr, Int},
    {"max_request_bytes", nullptr, Int},
    {"grpc_keepalive_min_time", nullptr, Text},
    {"grpc_keepalive_interval", nullptr, Text},
    {"grpc_keepalive_timeout", nullptr, Text},
    {"initial_advertise_peer_urls", nullptr, Text},
    {"initial_cluster", nullptr, Text},
    {"initial_cluster_state", nullptr, Text},
    {"initial_cluster_token", nullptr, Text},
    {"advertise_client_urls", nullptr, Text},
    {"discovery", nullptr, Text},
    {"discovery_srv", nullptr, Text},
    {"discovery_fallback", nullptr, Text},
    {"discovery_proxy", nullptr, Text},
    {"strict_reconfig_check", nullptr, Bool},
    {"auto_compaction_retention", nullptr, Text},
    {"auto_compaction_mode", nullptr, Text},
    {"proxy", nullptr, Text},
    {"proxy_failure_wait", nullptr, Int},
    {"proxy_refresh_interval", nullptr, Int},
    {"proxy_dial_timeout", nullptr, Int},
    {"proxy_write_timeout", nullptr, Int},
    {"proxy_read_timeout", nullptr, Int},
    {"ca_file", nullptr, Text},
    {"cert_file", nullptr, Text},
    {"key_file", nullptr, Text},
    {"client_cert_auth", nullptr, Bool},
    {"client_crl_file", nullptr, Text},
    {"trusted_ca_file", nullptr, Text},
    {"auto_tls", nullptr, Bool},
    {"peer_ca_file", nullptr, Text},
    {"peer_cert_file", nullptr, Text},
    {"peer_key_file", nullptr, Text},
    {"peer_client_cert_auth", nullptr, Bool},
    {"peer_crl_file", nullptr, Text},
    {"peer_trusted_ca_file", nullptr, Text},
    {"peer_auto_tls", nullptr, Bool},
    {"peer_cert_allowed_cn", nullptr, Text},
    {"auth_token", nullptr, Text},
    {"debug", nullptr, Bool},
    {"log_package_levels", nullptr, Text},
    {"force_new_cluster", nullptr, Bool},
    {"metrics", nullptr, Text},
    {"log_output", nullptr, Text},
    {"listen_metrics_urls", nullptr, Text},
    {"experimental_initial_corrupt_check", nullptr, Bool},
    {"experimental_corrupt_check_time", nullptr, Text},
    {"experimental_enable_v2v3", nullptr, Text},
};

/// The options that came after etcd 3.0, with the minor version of 3.x.
const QHash<QByteArray, int> &etcdSince()
{
    static const QHash<QByteArray, int> since {{"metrics", 1}, {"log_output", 1}, {"enable_v2", 2},
        {"auth_token", 2}, {"quota_backend_bytes", 3}, {"max_txn_ops", 3}, {"max_request_bytes", 3},
        {"grpc_keepalive_min_time", 3}, {"grpc_keepalive_interval", 3}, {"grpc_keepalive_timeout", 3},
        {"auto_compaction_mode", 3}, {"client_crl_file", 3}, {"peer_crl_file", 3},
        {"peer_cert_allowed_cn", 3}, {"listen_metrics_urls", 3}, {"experimental_initial_corrupt_check", 3},
        {"experimental_corrupt_check_time", 3}, {"experimental_enable_v2v3", 3}};
    return since;
}

// In the order of ct.
constexpr const char *kEtcd2[]
    = {"advertise_client_urls", "ca_file", "cert_file", "client_cert_auth", "cors", "data_dir", "debug",
        "discovery", "discovery_fallback", "discovery_srv", "discovery_proxy", "election_timeout",
        "enable_pprof", "force_new_cluster", "heartbeat_interval", "initial_advertise_peer_urls",
        "initial_cluster", "initial_cluster_state", "initial_cluster_token", "key_file", "listen_client_urls",
        "listen_peer_urls", "log_package_levels", "max_snapshots", "max_wals", "name", "peer_ca_file",
        "peer_cert_file", "peer_key_file", "peer_client_cert_auth", "peer_trusted_ca_file", "proxy",
        "proxy_dial_timeout", "proxy_failure_wait", "proxy_read_timeout", "proxy_refresh_interval",
        "proxy_write_timeout", "snapshot_count", "strict_reconfig_check", "trusted_ca_file", "wal_dir"};

constexpr Field kFlannelFields[] = {
    {"version", nullptr, Text},
    {"network_config", nullptr, Text},
    {"etcd_username", nullptr, Text},
    {"etcd_password", nullptr, Text},
    {"etcd_endpoints", nullptr, Text},
    {"etcd_cafile", nullptr, Text},
    {"etcd_certfile", nullptr, Text},
    {"etcd_keyfile", nullptr, Text},
    {"etcd_prefix", nullptr, Text},
    {"ip_masq", nullptr, Text},
    {"subnet_file", nullptr, Text},
    {"interface", nullptr, Text},
    {"public_ip", nullptr, Text},
    {"kube_subnet_mgr", nullptr, Bool},
};

bool isEtcd(const ConfigValue &section)
{
    return section.type == &legacy::kEtcd;
}

bool hasOption(const ConfigValue &section, const QByteArray &name, const ClcVersion &version)
{
    if (isEtcd(section))
        return version.major == 2
            ? std::any_of(std::begin(kEtcd2), std::end(kEtcd2), [&](const char *own) { return name == own; })
            : version.major > 3 || version.minor >= etcdSince().value(name, 0);
    if (version.major > 0 || version.minor >= 7)
        return true;
    return name != "kube_subnet_mgr"
        && (version.minor == 6 || (name != "etcd_username" && name != "etcd_password"));
}

/// A setting of the section itself, not an option of its program.
bool isOwnField(const QByteArray &name)
{
    return name == "version" || name == "network_config";
}

QByteArray flagName(const QByteArray &option)
{
    return option == "interface" ? QByteArray("iface") : QByteArray(option).replace('_', '-');
}

void addFlag(
    QByteArrayList &flags, const ConfigValue &section, const QByteArray &name, const ClcVersion &version)
{
    const ConfigValue &value = section[name];
    if (!value.isSet())
        return;
    const bool isNumber = value.kind == ConfigValue::Kind::Int
        || (name == "auto_compaction_retention" && version.minor < 3); // a text from 3.3 on
    const QByteArray text = value.kind == ConfigValue::Kind::Bool ? (value.truth ? "true" : "false")
        : value.kind == ConfigValue::Kind::Int                    ? QByteArray::number(value.number)
        : isNumber                                                ? value.text
                                                                  : quoteText(value.text);
    flags.append("--" + flagName(name) + '=' + text);
}

using Fields = QHash<QByteArray, QByteArray>;

const Fields *fieldsOf(const QByteArray &platform)
{
    static const QHash<QByteArray, Fields> platforms {
        {"azure",
            {{"PRIVATE_IPV4", "COREOS_AZURE_IPV4_DYNAMIC"}, {"PUBLIC_IPV4", "COREOS_AZURE_IPV4_VIRTUAL"}}},
        {"digitalocean",
            {{"HOSTNAME", "COREOS_DIGITALOCEAN_HOSTNAME"},
                {"PRIVATE_IPV4", "COREOS_DIGITALOCEAN_IPV4_PRIVATE_0"},
                {"PUBLIC_IPV4", "COREOS_DIGITALOCEAN_IPV4_PUBLIC_0"},
                {"PRIVATE_IPV6", "COREOS_DIGITALOCEAN_IPV6_PRIVATE_0"},
                {"PUBLIC_IPV6", "COREOS_DIGITALOCEAN_IPV6_PUBLIC_0"}}},
        {"ec2",
            {{"HOSTNAME", "COREOS_EC2_HOSTNAME"}, {"PRIVATE_IPV4", "COREOS_EC2_IPV4_LOCAL"},
                {"PUBLIC_IPV4", "COREOS_EC2_IPV4_PUBLIC"}}},
        {"gce",
            {{"HOSTNAME", "COREOS_GCE_HOSTNAME"}, {"PRIVATE_IPV4", "COREOS_GCE_IP_LOCAL_0"},
                {"PUBLIC_IPV4", "COREOS_GCE_IP_EXTERNAL_0"}}},
        {"packet",
            {{"HOSTNAME", "COREOS_PACKET_HOSTNAME"}, {"PRIVATE_IPV4", "COREOS_PACKET_IPV4_PRIVATE_0"},
                {"PUBLIC_IPV4", "COREOS_PACKET_IPV4_PUBLIC_0"},
                {"PUBLIC_IPV6", "COREOS_PACKET_IPV6_PUBLIC_0"}}},
        {"openstack-metadata",
            {{"HOSTNAME", "COREOS_OPENSTACK_HOSTNAME"}, {"PRIVATE_IPV4", "COREOS_OPENSTACK_IPV4_LOCAL"},
                {"PUBLIC_IPV4", "COREOS_OPENSTACK_IPV4_PUBLIC"}}},
        {"vagrant-virtualbox",
            {{"HOSTNAME", "COREOS_VAGRANT_VIRTUALBOX_HOSTNAME"},
                {"PRIVATE_IPV4", "COREOS_VAGRANT_VIRTUALBOX_PRIVATE_IPV4"}}},
        {"cloudstack-configdrive", {{"HOSTNAME", "CLOUDSTACK_LOCAL_HOSTNAME"}}},
        {"custom",
            {{"HOSTNAME", "COREOS_CUSTOM_HOSTNAME"}, {"PRIVATE_IPV4", "COREOS_CUSTOM_PRIVATE_IPV4"},
                {"PUBLIC_IPV4", "COREOS_CUSTOM_PUBLIC_IPV4"}, {"PRIVATE_IPV6", "COREOS_CUSTOM_PRIVATE_IPV6"},
                {"PUBLIC_IPV6", "COREOS_CUSTOM_PUBLIC_IPV6"}}},
    };
    const auto found = platforms.constFind(platform);
    return found == platforms.cend() ? nullptr : &*found;
}

} // namespace

namespace legacy {
constexpr ConfigStruct kEtcd {kEtcdFields};
constexpr ConfigStruct kFlannel {kFlannelFields};
} // namespace legacy

std::optional<ClcVersion> readClcVersion(const QByteArray &text)
{
    static const QRegularExpression form(
        u"\\A(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?\\z"_s);
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(text));
    if (!match.hasMatch())
        return {};
    return ClcVersion {match.captured(1).toInt(), match.captured(2).toInt(), text};
}

QByteArrayList clcFlags(const ConfigValue &section, const ClcVersion &version)
{
    QByteArrayList flags;
    if (isEtcd(section) && version.major == 2) {
        for (const char *name : kEtcd2)
            addFlag(flags, section, name, version);
        return flags;
    }
    for (const ConfigField &field : section.type->fields) {
        const QByteArray name = field.yaml.toByteArray();
        if (!isOwnField(name) && hasOption(section, name, version))
            addFlag(flags, section, name, version);
    }
    return flags;
}

std::vector<const ConfigField *> unknownClcOptions(const ConfigValue &section, const ClcVersion &version)
{
    std::vector<const ConfigField *> unknown;
    for (std::size_t i = 0; i < section.items.size(); ++i) {
        const ConfigField &field = section.type->fields[i];
        const QByteArray name = field.yaml.toByteArray();
        if (section.items[i].isSet() && !isOwnField(name) && !hasOption(section, name, version))
            unknown.push_back(&field);
    }
    return unknown;
}

bool isClcPlatform(const QByteArray &platform)
{
    return platform.isEmpty() || fieldsOf(platform);
}

Result<QByteArray> withDynamicData(const QByteArray &flag, const QByteArray &platform)
{
    const Fields *fields = fieldsOf(platform);
    if (!fields)
        return fail(ErrorCode::Invalid, u"unsupported platform"_s);
    QByteArray out;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = flag.indexOf('{', at);
        const qsizetype close = open < 0 ? -1 : flag.indexOf('}', open);
        if (close < 0)
            return out + flag.sliced(at);
        const auto field = fields->constFind(flag.sliced(open + 1, close - open - 1));
        if (field == fields->cend())
            return fail(ErrorCode::Invalid, u"unknown field"_s);
        out += flag.sliced(at, open - at) + "${" + *field + '}';
        at = close + 1;
    }
}

} // namespace roadstead::provision
