#pragma once

#include "provision/butane_job.h"
#include "provision/clc_options.h"
#include "provision/legacy_schema.h"

namespace roadstead::provision {

/// A field that only the Container Linux Config has, by its YAML name: Ignition may have another one of that
/// name.
[[nodiscard]] ConfigValue &clcField(ConfigValue &of, QByteArrayView yamlName);
[[nodiscard]] const ConfigValue &clcField(const ConfigValue &of, QByteArrayView yamlName);

/// The Container Linux Config's own rules.
void checkClc(ButaneJob &job, const ConfigValue &config);
/// Files, disks and hashes become what Ignition 2.3 knows, in place.
void convertClc(ButaneJob &job, ConfigValue &config);
/// etcd, flannel, docker and the metadata of the platform become units, update and locksmith a file.
void addClcServices(ButaneJob &job, ConfigValue &config, const QByteArray &platform);

/// The version of an etcd or flannel section, or the one that it stands for without; nothing when it is no
/// version.
[[nodiscard]] std::optional<ClcVersion> versionOfClcSection(const ConfigValue &section);

} // namespace roadstead::provision
