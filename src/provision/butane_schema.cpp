#include "provision/butane_schema.h"
#include "provision/same_text.h"

namespace roadstead::provision {

int ConfigStruct::indexOf(QByteArrayView name) const
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (isSameText(name, fields[i].json.isNull() ? fields[i].yaml : fields[i].json))
            return static_cast<int>(i);
    }
    return -1;
}

namespace schema {

namespace {

using enum ConfigKind;
using Field = ConfigField;

constexpr Field kVerificationFields[] = {{"hash", "hash", Text}};
constexpr Field kHttpHeaderFields[] = {
    {"name", "name", Text, 0, kAlwaysWritten},
    {"value", "value", Text},
};
constexpr Field kResourceFields[] = {
    {"compression", "compression", Text},
    {"http_headers", "httpHeaders", StructList, 1, kPlain, &kHttpHeader},
    {"source", "source", Text},
    {"inline", nullptr, Text},
    {"local", nullptr, Text, 1},
    {"verification", "verification", Struct, 0, kPlain, &kVerification},
};

constexpr Field kIgnitionConfigFields[] = {
    {"merge", "merge", StructList, 0, kKeepsDuplicates | kReferenceIn30, &kResource},
    {"replace", "replace", Struct, 0, kReferenceIn30, &kResource},
};
constexpr Field kProxyFields[] = {
    {"http_proxy", "httpProxy", Text},
    {"https_proxy", "httpsProxy", Text},
    {"no_proxy", "noProxy", TextList, 0, kKeepsDuplicates},
};
constexpr Field kTlsFields[]
    = {{"certificate_authorities", "certificateAuthorities", StructList, 0, kReferenceIn30, &kResource}};
constexpr Field kSecurityFields[] = {{"tls", "tls", Struct, 0, kPlain, &kTls}};
constexpr ConfigStruct kSecurity {kSecurityFields};
constexpr Field kTimeoutsFields[] = {
    {"http_response_headers", "httpResponseHeaders", Int},
    {"http_total", "httpTotal", Int},
};
constexpr ConfigStruct kTimeouts {kTimeoutsFields};
constexpr Field kIgnitionFields[] = {
    {"config", "config", Struct, 0, kPlain, &kIgnitionConfig},
    {"proxy", "proxy", Struct, 1, kPlain, &kProxy},
    {"security", "security", Struct, 0, kPlain, &kSecurity},
    {"timeouts", "timeouts", Struct, 0, kPlain, &kTimeouts},
    {nullptr, "version", Text, 0, kAlwaysWritten},
};

constexpr Field kKernelArgumentsFields[] = {
    {"should_exist", "shouldExist", TextList, 3, kPlain, nullptr, 0, "argument"},
    {"should_not_exist", "shouldNotExist", TextList, 3, kPlain, nullptr, 0, "argument"},
};
constexpr ConfigStruct kKernelArguments {kKernelArgumentsFields};

constexpr Field kGroupFields[] = {
    {"gid", "gid", Int},
    {"name", "name", Text, 0, kAlwaysWritten},
    {"password_hash", "passwordHash", Text},
    {"should_exist", "shouldExist", Bool, 2},
    {"system", "system", Bool},
};
constexpr ConfigStruct kGroup {kGroupFields, "name"};
constexpr Field kUserFields[] = {
    {"gecos", "gecos", Text},
    {"groups", "groups", TextList},
    {"home_dir", "homeDir", Text},
    {"name", "name", Text, 0, kAlwaysWritten},
    {"no_create_home", "noCreateHome", Bool},
    {"no_log_init", "noLogInit", Bool},
    {"no_user_group", "noUserGroup", Bool},
    {"password_hash", "passwordHash", Text},
    {"primary_group", "primaryGroup", Text},
    {"ssh_authorized_keys", "sshAuthorizedKeys", TextList},
    {"ssh_authorized_keys_local", nullptr, TextList, 4},
    {"shell", "shell", Text},
    {"should_exist", "shouldExist", Bool, 2},
    {"system", "system", Bool},
    {"uid", "uid", Int},
};
constexpr Field kPasswdFields[] = {
    {"groups", "groups", StructList, 0, kPlain, &kGroup},
    {"users", "users", StructList, 0, kPlain, &kUser},
};
constexpr ConfigStruct kPasswd {kPasswdFields};

constexpr Field kOwnerFields[] = {
    {"id", "id", Int},
    {"name", "name", Text},
};
constexpr Field kDirectoryFields[] = {
    {"group", "group", Struct, 0, kPlain, &kOwner},
    {"overwrite", "overwrite", Bool},
    {"path", "path", Text, 0, kAlwaysWritten},
    {"user", "user", Struct, 0, kPlain, &kOwner},
    {"mode", "mode", Int},
};
constexpr Field kFileFields[] = {
    {"group", "group", Struct, 0, kPlain, &kOwner},
    {"overwrite", "overwrite", Bool},
    {"path", "path", Text, 0, kAlwaysWritten},
    {"user", "user", Struct, 0, kPlain, &kOwner},
    {"append", "append", StructList, 0, kKeepsDuplicates, &kResource},
    {"contents", "contents", Struct, 0, kPlain, &kResource},
    {"mode", "mode", Int},
};
constexpr Field kLinkFields[] = {
    {"group", "group", Struct, 0, kPlain, &kOwner},
    {"overwrite", "overwrite", Bool},
    {"path", "path", Text, 0, kAlwaysWritten},
    {"user", "user", Struct, 0, kPlain, &kOwner},
    {"hard", "hard", Bool},
    {"target", "target", Text, 0, kAlwaysWrittenBefore33},
};

constexpr Field kPartitionFields[] = {
    {"guid", "guid", Text},
    {"label", "label", Text},
    {"number", "number", Int, 0, kOmittedWhenZero},
    {"resize", "resize", Bool, 2},
    {"should_exist", "shouldExist", Bool},
    {"size_mib", "sizeMiB", Int},
    {"start_mib", "startMiB", Int},
    {"type_guid", "typeGuid", Text},
    {"wipe_partition_entry", "wipePartitionEntry", Bool},
};
constexpr Field kDiskFields[] = {
    {"device", "device", Text, 0, kAlwaysWritten},
    {"partitions", "partitions", StructList, 0, kPlain, &kPartition},
    {"wipe_table", "wipeTable", Bool},
};
constexpr Field kFilesystemFields[] = {
    {"device", "device", Text, 0, kAlwaysWritten},
    {"format", "format", Text},
    {"label", "label", Text},
    {"mount_options", "mountOptions", TextList, 1, kKeepsDuplicates},
    {"options", "options", TextList, 0, kKeepsDuplicates},
    {"path", "path", Text},
    {"uuid", "uuid", Text},
    {"wipe_filesystem", "wipeFilesystem", Bool},
    {"with_mount_unit", nullptr, Bool, 1},
};
constexpr Field kRaidFields[] = {
    {"devices", "devices", TextList, 0, kAlwaysWrittenBefore33},
    {"level", "level", Text, 0, kAlwaysWrittenBefore33},
    {"name", "name", Text, 0, kAlwaysWritten},
    {"options", "options", TextList, 0, kKeepsDuplicates},
    {"spares", "spares", Int},
};

constexpr Field kCexFields[] = {{"enabled", "enabled", Bool}};
constexpr ConfigStruct kCex {kCexFields};
constexpr Field kClevisCustomFields[] = {
    {"config", "config", Text},
    {"needs_network", "needsNetwork", Bool},
    {"pin", "pin", Text},
};
constexpr Field kTangFields[] = {
    {"advertisement", "advertisement", Text, 4},
    {"thumbprint", "thumbprint", Text},
    {"url", "url", Text, 0, kOmittedWhenZero},
};
constexpr Field kClevisFields[] = {
    {"custom", "custom", Struct, 0, kPlain, &kClevisCustom},
    {"tang", "tang", StructList, 0, kPlain, &kTang},
    {"threshold", "threshold", Int},
    {"tpm2", "tpm2", Bool},
};
constexpr Field kLuksFields[] = {
    {"cex", "cex", Struct, 5, kPlain, &kCex},
    {"clevis", "clevis", Struct, 0, kPlain, &kClevis},
    {"device", "device", Text},
    {"discard", "discard", Bool, 4},
    {"key_file", "keyFile", Struct, 0, kPlain, &kResource},
    {"label", "label", Text},
    {"name", "name", Text, 0, kAlwaysWritten},
    {"open_options", "openOptions", TextList, 4, kKeepsDuplicates},
    {"options", "options", TextList, 0, kKeepsDuplicates},
    {"uuid", "uuid", Text},
    {"wipe_volume", "wipeVolume", Bool},
};
constexpr Field kTreeFields[] = {
    {"group", nullptr, Struct, 6, kPlain, &kOwner},
    {"local", nullptr, Text},
    {"path", nullptr, Text},
    {"user", nullptr, Struct, 6, kPlain, &kOwner},
    {"file_mode", nullptr, Int, 6},
    {"dir_mode", nullptr, Int, 6},
};
constexpr Field kStorageFields[] = {
    {"directories", "directories", StructList, 0, kPlain, &kDirectory, 0, "node"},
    {"disks", "disks", StructList, 0, kPlain, &kDisk},
    {"files", "files", StructList, 0, kPlain, &kFile, 0, "node"},
    {"filesystems", "filesystems", StructList, 0, kPlain, &kFilesystem},
    {"links", "links", StructList, 0, kPlain, &kLink, 0, "node"},
    {"luks", "luks", StructList, 2, kPlain, &kLuks},
    {"raid", "raid", StructList, 0, kPlain, &kRaid},
    {"trees", nullptr, StructList, 1, kKeepsDuplicates, &kTree},
};

constexpr Field kDropinFields[] = {
    {"contents", "contents", Text},
    {"contents_local", nullptr, Text, 4},
    {"name", "name", Text, 0, kAlwaysWritten},
};
constexpr Field kUnitFields[] = {
    {"contents", "contents", Text},
    {"contents_local", nullptr, Text, 4},
    {"dropins", "dropins", StructList, 0, kPlain, &kDropin},
    {"enabled", "enabled", Bool},
    {"mask", "mask", Bool},
    {"name", "name", Text, 0, kAlwaysWritten},
};
constexpr Field kSystemdFields[] = {{"units", "units", StructList, 0, kPlain, &kUnit}};

constexpr Field kBootLuksFields[] = {
    {"cex", nullptr, Struct, 0, kPlain, &kCex, 6},
    {"discard", nullptr, Bool, 4},
    {"device", nullptr, Text, 0, kPlain, nullptr, 6},
    {"tang", nullptr, StructList, 0, kPlain, &kTang},
    {"threshold", nullptr, Int},
    {"tpm2", nullptr, Bool},
};
constexpr ConfigStruct kBootLuks {kBootLuksFields};
constexpr Field kBootMirrorFields[] = {{"devices", nullptr, TextList}};
constexpr ConfigStruct kBootMirror {kBootMirrorFields};
constexpr Field kBootDeviceFields[] = {
    {"layout", nullptr, Text},
    {"luks", nullptr, Struct, 0, kPlain, &kBootLuks},
    {"mirror", nullptr, Struct, 0, kPlain, &kBootMirror},
};
constexpr Field kGrubUserFields[] = {
    {"name", nullptr, Text},
    {"password_hash", nullptr, Text},
};
constexpr Field kGrubFields[] = {{"users", nullptr, StructList, 0, kKeepsDuplicates, &kGrubUser}};
constexpr ConfigStruct kGrub {kGrubFields};

constexpr Field kConfigFields[] = {
    {"version", nullptr, Text},
    {"variant", nullptr, Text},
    {"ignition", "ignition", Struct, 0, kAlwaysWritten, &kIgnition},
    {"kernel_arguments", "kernelArguments", Struct, 3, kPlain, &kKernelArguments},
    {"passwd", "passwd", Struct, 0, kPlain, &kPasswd},
    {"storage", "storage", Struct, 0, kPlain, &kStorage},
    {"systemd", "systemd", Struct, 0, kPlain, &kSystemd},
    {"boot_device", nullptr, Struct, 0, kPlain, &kBootDevice, 3},
    {"grub", nullptr, Struct, 0, kPlain, &kGrub, 5},
};

} // namespace

constexpr ConfigStruct kConfig {kConfigFields};
constexpr ConfigStruct kIgnition {kIgnitionFields};
constexpr ConfigStruct kIgnitionConfig {kIgnitionConfigFields};
constexpr ConfigStruct kProxy {kProxyFields};
constexpr ConfigStruct kTls {kTlsFields};
constexpr ConfigStruct kResource {kResourceFields, "source"};
constexpr ConfigStruct kHttpHeader {kHttpHeaderFields, "name"};
constexpr ConfigStruct kVerification {kVerificationFields};
constexpr ConfigStruct kOwner {kOwnerFields};
constexpr ConfigStruct kDirectory {kDirectoryFields, "path"};
constexpr ConfigStruct kFile {kFileFields, "path"};
constexpr ConfigStruct kLink {kLinkFields, "path"};
constexpr ConfigStruct kDisk {kDiskFields, "device"};
constexpr ConfigStruct kPartition {kPartitionFields, "number"};
constexpr ConfigStruct kFilesystem {kFilesystemFields, "device"};
constexpr ConfigStruct kRaid {kRaidFields, "name"};
constexpr ConfigStruct kLuks {kLuksFields, "name"};
constexpr ConfigStruct kClevisCustom {kClevisCustomFields};
constexpr ConfigStruct kClevis {kClevisFields};
constexpr ConfigStruct kTang {kTangFields, "url"};
constexpr ConfigStruct kStorage {kStorageFields};
constexpr ConfigStruct kTree {kTreeFields};
constexpr ConfigStruct kUser {kUserFields, "name"};
constexpr ConfigStruct kUnit {kUnitFields, "name"};
constexpr ConfigStruct kDropin {kDropinFields, "name"};
constexpr ConfigStruct kSystemd {kSystemdFields};
constexpr ConfigStruct kBootDevice {kBootDeviceFields};
constexpr ConfigStruct kGrubUser {kGrubUserFields};

} // namespace schema

} // namespace roadstead::provision
