#pragma once

#include "core/error.h"
#include "provision/config_report.h"

#include <QByteArray>

#include <optional>

namespace roadstead::provision {

/// Which of Ignition's two families a config is checked as.
enum class IgnitionFamily : quint8
{
    Any, ///< the one that its version names
    Two, ///< as Ignition 0.x checks: 2.0.0–2.4.0 only
    Three ///< as Ignition 2.x checks: 3.0.0–3.6.0 only
};

/// What is to be said about an Ignition config. Without an error it is valid, and the report holds no errors.
struct IgnitionCheck
{
    ConfigReport report;
    std::optional<Error> error;
};

/// An Ignition config of the versions 2.0.0–2.4.0 or 3.0.0–3.6.0 against the rules of its version, with
/// places in its text: of 3.x where a value begins, of 2.x where it ends, as Ignition's own checks count.
/// Errors: Malformed for JSON and types, Unsupported for other versions, Invalid when the report says what is
/// wrong.
[[nodiscard]] IgnitionCheck checkIgnition(
    const QByteArray &json, IgnitionFamily family = IgnitionFamily::Any);

} // namespace roadstead::provision
