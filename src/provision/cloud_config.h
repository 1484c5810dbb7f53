#pragma once

#include "core/error.h"
#include "provision/config_report.h"

#include <QByteArray>

#include <optional>

namespace roadstead::provision {

/// What is to be said about user data for coreos-cloudinit. Without an error a node takes it, and the report
/// holds warnings only: of what is misspelt or no longer does anything.
struct CloudConfigCheck
{
    ConfigReport report;
    std::optional<Error> error;
};

/// User data as `coreos-cloudinit -validate` of 1.14 judges it: a cloud-config, whose first line is
/// `#cloud-config`, by its keys and values; a script, which begins with `#!`, is always right. Errors:
/// Unsupported for other texts, Malformed for YAML, Invalid when the report says what is wrong.
[[nodiscard]] CloudConfigCheck checkCloudConfig(const QByteArray &text);

[[nodiscard]] bool isCloudConfig(QByteArrayView text);
[[nodiscard]] bool isScript(QByteArrayView text);

} // namespace roadstead::provision
