#include "provision/legacy_schema.h"

namespace roadstead::provision::legacy {

namespace {

using enum ConfigKind;
using Field = ConfigField;

// Ignition 2.x writes what Go's encoding/json writes: a struct even when it is empty, a text or a truth value
// only when it says something.
constexpr quint8 kOmitted = kOmittedWhenZero;

constexpr Field kHashFields[] = {
    {"function", nullptr, Text},
    {"sum", nullptr, Text},
};
constexpr Field kVerificationFields[] = {
    {nullptr, "hash", Text},
    {"hash", nullptr, Struct, 0, kPlain, &kHash},
};
constexpr Field kHttpHeaderFields[] = {
    {nullptr, "name", Text, 0, kAlwaysWritten},
    {nullptr, "value", Text, 0, kAlwaysWritten},
};
constexpr Field kReferenceFields[] = {
    {nullptr, "httpHeaders", StructList, 4, kPlain, &kHttpHeader},
    {"source", "source", Text, 0, kAlwaysWritten},
    {"verification", "verification", Struct, 0, kAlwaysWritten, &kVerification},
};

constexpr Field kIgnitionConfigFields[] = {
    {"append", "append", StructList, 0, kPlain, &kReference},
    {"replace", "replace", Struct, 0, kPlain, &kReference},
};
constexpr ConfigStruct kIgnitionConfig {kIgnitionConfigFields};
constexpr Field kProxyFields[] = {
    {nullptr, "httpProxy", Text},
    {nullptr, "httpsProxy", Text},
    {nullptr, "noProxy", TextList},
};
constexpr Field kTlsFields[]
    = {{"certificate_authorities", "certificateAuthorities", StructList, 2, kPlain, &kReference}};
constexpr ConfigStruct kTls {kTlsFields};
constexpr Field kSecurityFields[] = {{"tls", "tls", Struct, 2, kAlwaysWritten, &kTls}};
constexpr ConfigStruct kSecurity {kSecurityFields};
constexpr Field kTimeoutsFields[] = {
    {"http_response_headers", "httpResponseHeaders", Int, 1},
    {"http_total", "httpTotal", Int, 1},
};
constexpr ConfigStruct kTimeouts {kTimeoutsFields};
constexpr Field kIgnitionFields[] = {
    {"config", "config", Struct, 0, kAlwaysWritten, &kIgnitionConfig},
    {nullptr, "proxy", Struct, 4, kPlain, &kProxy},
    {"security", "security", Struct, 2, kAlwaysWritten, &kSecurity},
    {"timeouts", "timeouts", Struct, 1, kAlwaysWritten, &kTimeouts},
    {nullptr, "version", Text, 0, kAlwaysWritten},
};

constexpr Field kNetworkdDropinFields[] = {
    {"contents", "contents", Text, 2, kOmitted},
    {"name", "name", Text, 2, kAlwaysWritten},
};
constexpr Field kNetworkdUnitFields[] = {
    {"contents", "contents", Text, 0, kOmitted},
    {"dropins", "dropins", StructList, 2, kPlain, &kNetworkdDropin},
    {"name", "name", Text, 0, kAlwaysWritten},
};
constexpr Field kNetworkdFields[] = {{"units", "units", StructList, 0, kPlain, &kNetworkdUnit}};
constexpr ConfigStruct kNetworkd {kNetworkdFields};

constexpr Field kGroupFields[] = {
    {"gid", "gid", Int},
    {"name", "name", Text, 0, kAlwaysWritten},
    {"password_hash", "passwordHash", Text, 0, kOmitted},
    {"system", "system", Bool, 0, kOmitted},
};
constexpr ConfigStruct kGroup {kGroupFields};
constexpr Field kUserCreateFields[] = {
    {"gecos", "gecos", Text, 0, kOmitted},
    {"groups", "groups", TextList},
    {"home_dir", "homeDir", Text, 0, kOmitted},
    {"no_create_home", "noCreateHome", Bool, 0, kOmitted},
    {"no_log_init", "noLogInit", Bool, 0, kOmitted},
    {"no_user_group", "noUserGroup", Bool, 0, kOmitted},
    {"primary_group", "primaryGroup", Text, 0, kOmitted},
    {"shell", "shell", Text, 0, kOmitted},
    {"system", "system", Bool, 0, kOmitted},
    {"uid", "uid", Int},
};
constexpr ConfigStruct kUserCreate {kUserCreateFields};
constexpr Field kUserFields[] = {
    {"create", "create", Struct, 0, kPlain, &kUserCreate},
    {"gecos", "gecos", Text, 1, kOmitted},
    {"groups", "groups", TextList, 1},
    {"home_dir", "homeDir", Text, 1, kOmitted},
    {"name", "name", Text, 0, kAlwaysWritten},
    {"no_create_home", "noCreateHome", Bool, 1, kOmitted},
    {"no_log_init", "noLogInit", Bool, 1, kOmitted},
    {"no_user_group", "noUserGroup", Bool, 1, kOmitted},
    {"password_hash", "passwordHash", Text},
    {"primary_group", "primaryGroup", Text, 1, kOmitted},
    {"ssh_authorized_keys", "sshAuthorizedKeys", TextList},
    {"shell", "shell", Text, 1, kOmitted},
    {"system", "system", Bool, 1, kOmitted},
    {"uid", "uid", Int, 1},
};
constexpr Field kPasswdFields[] = {
    {"groups", "groups", StructList, 0, kPlain, &kGroup},
    {"users", "users", StructList, 0, kPlain, &kUser},
};
constexpr ConfigStruct kPasswd {kPasswdFields};

constexpr Field kRemoteFields[] = {
    {"url", nullptr, Text},
    {"compression", nullptr, Text},
    {"verification", nullptr, Struct, 0, kPlain, &kVerification},
};
constexpr ConfigStruct kRemote {kRemoteFields};
constexpr Field kContentsFields[] = {
    {nullptr, "compression", Text, 0, kOmitted},
    {nullptr, "httpHeaders", StructList, 4, kPlain, &kHttpHeader},
    {nullptr, "source", Text, 0, kOmitted},
    {nullptr, "verification", Struct, 0, kAlwaysWritten, &kVerification},
    {"remote", nullptr, Struct, 0, kPlain, &kRemote},
    {"inline", nullptr, Text},
    {"local", nullptr, Text},
};
constexpr Field kOwnerFields[] = {
    {"id", "id", Int},
    {"name", "name", Text, 1, kOmitted},
};
constexpr Field kFileFields[] = {
    {"filesystem", "filesystem", Text, 0, kAlwaysWritten},
    {"group", "group", Struct, 0, kPlain, &kOwner},
    {"overwrite", "overwrite", Bool, 2},
    {"path", "path", Text, 0, kAlwaysWritten},
    {"user", "user", Struct, 0, kPlain, &kOwner},
    {"append", "append", Bool, 2, kOmitted},
    {"contents", "contents", Struct, 0, kAlwaysWritten, &kContents},
    {"mode", "mode", Int},
};
constexpr Field kDirectoryFields[] = {
    {"filesystem", "filesystem", Text, 1, kAlwaysWritten},
    {"group", "group", Struct, 1, kPlain, &kOwner},
    {"overwrite", "overwrite", Bool, 2},
    {"path", "path", Text, 1, kAlwaysWritten},
    {"user", "user", Struct, 1, kPlain, &kOwner},
    {"mode", "mode", Int, 1},
};
constexpr Field kLinkFields[] = {
    {"filesystem", "filesystem", Text, 1, kAlwaysWritten},
    {"group", "group", Struct, 1, kPlain, &kOwner},
    {"overwrite", "overwrite", Bool, 2},
    {"path", "path", Text, 1, kAlwaysWritten},
    {"user", "user", Struct, 1, kPlain, &kOwner},
    {"hard", "hard", Bool, 1, kOmitted},
    {"target", "target", Text, 1, kAlwaysWritten},
};

constexpr Field kPartitionFields[] = {
    {"guid", "guid", Text, 1, kOmitted},
    {"label", "label", Text},
    {"number", "number", Int, 0, kOmitted},
    {nullptr, "shouldExist", Bool, 3},
    {nullptr, "size", Int},
    {nullptr, "sizeMiB", Int, 3},
    {nullptr, "start", Int},
    {nullptr, "startMiB", Int, 3},
    {"type_guid", "typeGuid", Text, 0, kOmitted},
    {nullptr, "wipePartitionEntry", Bool, 3, kOmitted},
    {"size", nullptr, Text},
    {"start", nullptr, Text},
};
constexpr Field kDiskFields[] = {
    {"device", "device", Text, 0, kAlwaysWritten},
    {"partitions", "partitions", StructList, 0, kPlain, &kPartition},
    {"wipe_table", "wipeTable", Bool, 0, kOmitted},
};
constexpr Field kCreateFields[] = {
    {"force", "force", Bool, 0, kOmitted},
    {"options", "options", TextList},
};
constexpr ConfigStruct kCreate {kCreateFields};
constexpr Field kMountFields[] = {
    {nullptr, "cleanExcept", TextList, 4},
    {"create", "create", Struct, 0, kPlain, &kCreate},
    {"device", "device", Text, 0, kAlwaysWritten},
    {"format", "format", Text, 0, kAlwaysWritten},
    {"label", "label", Text, 1},
    {"options", "options", TextList, 1},
    {"uuid", "uuid", Text, 1},
    {"wipe_filesystem", "wipeFilesystem", Bool, 1, kOmitted},
};
constexpr Field kFilesystemFields[] = {
    {"mount", "mount", Struct, 0, kPlain, &kMount},
    {"name", "name", Text, 0, kOmitted},
    {"path", "path", Text},
};
constexpr Field kRaidFields[] = {
    {"devices", "devices", TextList, 0, kAlwaysWritten},
    {"level", "level", Text, 0, kAlwaysWritten},
    {"name", "name", Text, 0, kAlwaysWritten},
    {"options", "options", TextList, 2},
    {"spares", "spares", Int, 0, kOmitted},
};
constexpr Field kStorageFields[] = {
    {"directories", "directories", StructList, 1, kPlain, &kDirectory},
    {"disks", "disks", StructList, 0, kPlain, &kDisk},
    {"files", "files", StructList, 0, kPlain, &kFile},
    {"filesystems", "filesystems", StructList, 0, kPlain, &kFilesystem},
    {"links", "links", StructList, 1, kPlain, &kLink},
    {"raid", "raid", StructList, 0, kPlain, &kRaid},
};
constexpr ConfigStruct kStorage {kStorageFields};

constexpr Field kDropinFields[] = {
    {"contents", "contents", Text, 0, kOmitted},
    {"name", "name", Text, 0, kAlwaysWritten},
};
constexpr Field kUnitFields[] = {
    {"contents", "contents", Text, 0, kOmitted},
    {"dropins", "dropins", StructList, 0, kPlain, &kDropin},
    {"enable", "enable", Bool, 0, kOmitted},
    {"enabled", "enabled", Bool, 1},
    {"mask", "mask", Bool, 0, kOmitted},
    {"name", "name", Text, 0, kAlwaysWritten},
};
constexpr Field kSystemdFields[] = {{"units", "units", StructList, 0, kPlain, &kUnit}};
constexpr ConfigStruct kSystemd {kSystemdFields};

constexpr Field kDockerFields[] = {{"flags", nullptr, TextList}};
constexpr ConfigStruct kDocker {kDockerFields};
constexpr Field kUpdateFields[] = {
    {"group", nullptr, Text},
    {"server", nullptr, Text},
    {"pcr_policy_server", nullptr, Text},
    {"download_user", nullptr, Text},
    {"download_password", nullptr, Text},
    {"machine_alias", nullptr, Text},
};
constexpr Field kLocksmithFields[] = {
    {"reboot_strategy", nullptr, Text},
    {"window_start", nullptr, Text},
    {"window_length", nullptr, Text},
    {"group", nullptr, Text},
    {"etcd_endpoints", nullptr, Text},
    {"etcd_cafile", nullptr, Text},
    {"etcd_certfile", nullptr, Text},
    {"etcd_keyfile", nullptr, Text},
};

constexpr Field kConfigFields[] = {
    {"ignition", "ignition", Struct, 0, kAlwaysWritten, &kIgnition},
    {"networkd", "networkd", Struct, 0, kAlwaysWritten, &kNetworkd},
    {"passwd", "passwd", Struct, 0, kAlwaysWritten, &kPasswd},
    {"storage", "storage", Struct, 0, kAlwaysWritten, &kStorage},
    {"systemd", "systemd", Struct, 0, kAlwaysWritten, &kSystemd},
    {"etcd", nullptr, Struct, 0, kPlain, &kEtcd},
    {"flannel", nullptr, Struct, 0, kPlain, &kFlannel},
    {"update", nullptr, Struct, 0, kPlain, &kUpdate},
    {"docker", nullptr, Struct, 0, kPlain, &kDocker},
    {"locksmith", nullptr, Struct, 0, kPlain, &kLocksmith},
};

} // namespace

constexpr ConfigStruct kConfig {kConfigFields};
constexpr ConfigStruct kIgnition {kIgnitionFields};
constexpr ConfigStruct kReference {kReferenceFields};
constexpr ConfigStruct kProxy {kProxyFields};
constexpr ConfigStruct kHttpHeader {kHttpHeaderFields};
constexpr ConfigStruct kVerification {kVerificationFields};
constexpr ConfigStruct kContents {kContentsFields};
constexpr ConfigStruct kOwner {kOwnerFields};
constexpr ConfigStruct kFile {kFileFields};
constexpr ConfigStruct kDirectory {kDirectoryFields};
constexpr ConfigStruct kLink {kLinkFields};
constexpr ConfigStruct kDisk {kDiskFields};
constexpr ConfigStruct kPartition {kPartitionFields};
constexpr ConfigStruct kFilesystem {kFilesystemFields};
constexpr ConfigStruct kMount {kMountFields};
constexpr ConfigStruct kRaid {kRaidFields};
constexpr ConfigStruct kUser {kUserFields};
constexpr ConfigStruct kUnit {kUnitFields};
constexpr ConfigStruct kDropin {kDropinFields};
constexpr ConfigStruct kNetworkdUnit {kNetworkdUnitFields};
constexpr ConfigStruct kNetworkdDropin {kNetworkdDropinFields};
constexpr ConfigStruct kHash {kHashFields};
constexpr ConfigStruct kUpdate {kUpdateFields};
constexpr ConfigStruct kLocksmith {kLocksmithFields};

} // namespace roadstead::provision::legacy
