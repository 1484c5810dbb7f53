#pragma once

#include "core/error.h"
#include "provision/config_report.h"

#include <QByteArray>

#include <optional>

namespace roadstead::provision {

/// What is to be said about an Ignition config. Without an error it is valid, and the report holds warnings
/// only.
struct IgnitionCheck
{
    ConfigReport report;
    std::optional<Error> error;
};

/// An Ignition config of the versions 3.0.0–3.6.0 against the rules of its version, with places in its text.
/// Errors: Malformed for JSON and types, Unsupported for other versions, Invalid when the report says what is
/// wrong.
[[nodiscard]] IgnitionCheck checkIgnition(const QByteArray &json);

} // namespace roadstead::provision
