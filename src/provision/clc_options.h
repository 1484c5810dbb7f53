#pragma once

#include "provision/butane_job.h"

namespace roadstead::provision {

/// A version of etcd or flannel: major.minor.patch, and perhaps -something.
struct ClcVersion
{
    int major = 0;
    int minor = 0;
    QByteArray text;
};
/// Nothing when the text is no such version.
[[nodiscard]] std::optional<ClcVersion> readClcVersion(const QByteArray &text);

/// The flags that a Container Linux Config's etcd or flannel section gives its program, in the order in which
/// ct writes them: `--name="infra0"`. Options that its version does not have are left out; see
/// unknownClcOptions().
[[nodiscard]] QByteArrayList clcFlags(const ConfigValue &section, const ClcVersion &version);
/// The options of the section that its version does not have.
[[nodiscard]] std::vector<const ConfigField *> unknownClcOptions(
    const ConfigValue &section, const ClcVersion &version);

/// One of ct's platforms, or none.
[[nodiscard]] bool isClcPlatform(const QByteArray &platform);
/// `{PRIVATE_IPV4}` → `${COREOS_EC2_IPV4_LOCAL}`. Fails: Invalid for a field that the platform does not have.
[[nodiscard]] Result<QByteArray> withDynamicData(const QByteArray &flag, const QByteArray &platform);

} // namespace roadstead::provision
