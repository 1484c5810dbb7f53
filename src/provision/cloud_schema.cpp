#include "provision/cloud_schema.h"

namespace roadstead::provision::cloud {

namespace {

using enum Kind;

constexpr const char *kOnlyEtcd2 = "etcd2 options no longer work for etcd";
constexpr const char *kRemoteKeys
    = "trying to fetch from a remote endpoint introduces too many intermittent errors";

constexpr Field kEtcd[] = {
    {"addr"},
    {"advertise_client_urls", Text, {}, nullptr, kOnlyEtcd2},
    {"bind_addr"},
    {"ca_file"},
    {"cert_file"},
    {"cluster_active_size", Int},
    {"cluster_remove_delay", Float},
    {"cluster_sync_interval", Float},
    {"cors"},
    {"data_dir"},
    {"discovery"},
    {"discovery_fallback", Text, {}, nullptr, kOnlyEtcd2},
    {"discovery_srv", Text, {}, nullptr, kOnlyEtcd2},
    {"discovery_proxy", Text, {}, nullptr, kOnlyEtcd2},
    {"election_timeout", Int, {}, nullptr, kOnlyEtcd2},
    {"force_new_cluster", Bool, {}, nullptr, kOnlyEtcd2},
    {"graphite_host"},
    {"heartbeat_interval", Int, {}, nullptr, kOnlyEtcd2},
    {"http_read_timeout", Float},
    {"http_write_timeout", Float},
    {"initial_advertise_peer_urls", Text, {}, nullptr, kOnlyEtcd2},
    {"initial_cluster", Text, {}, nullptr, kOnlyEtcd2},
    {"initial_cluster_state", Text, {}, nullptr, kOnlyEtcd2},
    {"initial_cluster_token", Text, {}, nullptr, kOnlyEtcd2},
    {"key_file"},
    {"listen_client_urls", Text, {}, nullptr, kOnlyEtcd2},
    {"listen_peer_urls", Text, {}, nullptr, kOnlyEtcd2},
    {"max_result_buffer", Int},
    {"max_retry_attempts", Int},
    {"max_snapshots", Int, {}, nullptr, kOnlyEtcd2},
    {"max_wals", Int, {}, nullptr, kOnlyEtcd2},
    {"name"},
    {"peer_addr"},
    {"peer_bind_addr"},
    {"peer_ca_file"},
    {"peer_cert_file"},
    {"peer_election_timeout", Int},
    {"peer_heartbeat_interval", Int},
    {"peer_key_file"},
    {"peers"},
    {"peers_file"},
    {"proxy", Text, {}, nullptr, kOnlyEtcd2},
    {"retry_interval", Float},
    {"snapshot", Bool},
    {"snapshot_count", Int},
    {"trace"},
    {"verbose", Bool},
    {"very_verbose", Bool},
    {"very_very_verbose", Bool},
};
constexpr Field kEtcd2[] = {
    {"advertise_client_urls"},
    {"ca_file", Text, {}, nullptr, "ca_file obsoleted by trusted_ca_file and client_cert_auth"},
    {"cert_file"},
    {"client_cert_auth", Bool},
    {"cors"},
    {"data_dir"},
    {"debug", Bool},
    {"discovery"},
    {"discovery_fallback"},
    {"discovery_srv"},
    {"discovery_proxy"},
    {"election_timeout", Int},
    {"enable_pprof", Bool},
    {"force_new_cluster", Bool},
    {"heartbeat_interval", Int},
    {"initial_advertise_peer_urls"},
    {"initial_cluster"},
    {"initial_cluster_state"},
    {"initial_cluster_token"},
    {"key_file"},
    {"listen_client_urls"},
    {"listen_peer_urls"},
    {"log_package_levels"},
    {"max_snapshots", Int},
    {"max_wals", Int},
    {"name"},
    {"peer_ca_file", Text, {}, nullptr,
        "peer_ca_file obsoleted peer_trusted_ca_file and peer_client_cert_auth"},
    {"peer_cert_file"},
    {"peer_key_file"},
    {"peer_client_cert_auth", Bool},
    {"peer_trusted_ca_file"},
    {"proxy", Text, {}, "^(on|off|readonly)$"},
    {"proxy_dial_timeout", Int},
    {"proxy_failure_wait", Int},
    {"proxy_read_timeout", Int},
    {"proxy_refresh_interval", Int},
    {"proxy_write_timeout", Int},
    {"snapshot_count", Int},
    {"strict_reconfig_check", Bool},
    {"trusted_ca_file"},
    {"wal_dir"},
};
constexpr Field kFlannel[] = {
    {"etcd_endpoints"},
    {"etcd_cafile"},
    {"etcd_certfile"},
    {"etcd_keyfile"},
    {"etcd_prefix"},
    {"etcd_username"},
    {"etcd_password"},
    {"ip_masq"},
    {"subnet_file"},
    {"interface"},
    {"public_ip"},
};
constexpr Field kFleet[] = {
    {"agent_ttl"},
    {"authorized_keys_file"},
    {"disable_engine", Bool},
    {"engine_reconcile_interval", Float},
    {"etcd_cafile"},
    {"etcd_certfile"},
    {"etcd_keyfile"},
    {"etcd_key_prefix"},
    {"etcd_request_timeout", Float},
    {"etcd_servers"},
    {"etcd_username"},
    {"etcd_password"},
    {"metadata"},
    {"public_ip"},
    {"token_limit", Int},
    {"verbosity", Int},
    {"verify_units", Bool},
};
constexpr Field kLocksmith[] = {
    {"endpoint"},
    {"etcd_cafile"},
    {"etcd_certfile"},
    {"etcd_keyfile"},
    {"etcd_username"},
    {"etcd_password"},
    {"group"},
    {"window_start", Text, {},
        "^((?i:sun|mon|tue|wed|thu|fri|sat|sun) )?0*([0-9]|1[0-9]|2[0-3]):0*([0-9]|[1-5][0-9])$"},
    {"window_length", Text, {}, "^[-+]?([0-9]*(\\.[0-9]*)?[a-z]+)+$"},
};
constexpr Field kOem[] = {{"id"}, {"name"}, {"version_id"}, {"home_url"}, {"bug_report_url"}};
constexpr Field kUpdate[] = {
    {"reboot_strategy", Text, {}, "^(best-effort|etcd-lock|reboot|off)$"},
    {"group"},
    {"server"},
};
constexpr Field kDropin[] = {{"name"}, {"content"}};
constexpr Field kUnit[] = {
    {"name"},
    {"mask", Bool},
    {"enable", Bool},
    {"runtime", Bool},
    {"content"},
    {"command", Text, {},
        "^(start|stop|restart|reload|try-restart|reload-or-restart|reload-or-try-restart)$"},
    {"drop_ins", StructList, kDropin},
};
constexpr Field kCoreos[] = {
    {"etcd", Struct, kEtcd, nullptr, "etcd is no longer shipped in Container Linux"},
    {"etcd2", Struct, kEtcd2, nullptr, "etcd2 is no longer shipped in Container Linux"},
    {"flannel", Struct, kFlannel},
    {"fleet", Struct, kFleet, nullptr, "fleet is no longer shipped in Container Linux"},
    {"locksmith", Struct, kLocksmith},
    {"oem", Struct, kOem},
    {"update", Struct, kUpdate},
    {"units", StructList, kUnit},
};
constexpr Field kFile[] = {
    {"encoding", Text, {}, "^(base64|b64|gz|gzip|gz\\+base64|gzip\\+base64|gz\\+b64|gzip\\+b64)$"},
    {"content"},
    {"owner"},
    {"path"},
    {"permissions", Text, {}, "^0?[0-7]{3,4}$"},
};
constexpr Field kUser[] = {
    {"name"},
    {"passwd"},
    {"ssh_authorized_keys", TextList},
    {"coreos_ssh_import_github", Text, {}, nullptr, kRemoteKeys},
    {"coreos_ssh_import_github_users", TextList, {}, nullptr, kRemoteKeys},
    {"coreos_ssh_import_url", Text, {}, nullptr, kRemoteKeys},
    {"gecos"},
    {"homedir"},
    {"no_create_home", Bool},
    {"primary_group"},
    {"groups", TextList},
    {"no_user_group", Bool},
    {"system", Bool},
    {"no_log_init", Bool},
    {"shell"},
};
constexpr Field kConfig[] = {
    {"ssh_authorized_keys", TextList},
    {"coreos", Struct, kCoreos},
    {"write_files", StructList, kFile},
    {"hostname"},
    {"users", StructList, kUser},
    {"manage_etc_hosts"},
};

} // namespace

constexpr Field kRoot {"", Struct, kConfig};

const Field *Field::find(QByteArrayView key) const
{
    for (const Field &field : fields) {
        if (key == QByteArrayView(field.name))
            return &field;
    }
    return nullptr;
}

} // namespace roadstead::provision::cloud
