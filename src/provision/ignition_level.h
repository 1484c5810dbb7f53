#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QString>

#include <compare>
#include <optional>

namespace roadstead::provision {

/// A version of Ignition's specification; the patch is always 0.
struct IgnitionSpec
{
    int major = 0;
    int minor = 0;

    auto operator<=>(const IgnitionSpec &) const = default;
    [[nodiscard]] QString text() const;
};

/// "3.4.0"; nothing for anything else, experimental versions too.
[[nodiscard]] std::optional<IgnitionSpec> readIgnitionSpec(QByteArrayView text);

/// What is known of who asks for a config.
struct IgnitionClient
{
    QByteArray accept {}; ///< its Accept header
    QByteArray userAgent {}; ///< its User-Agent header: "Ignition/2.24.0"
    QString os {}; ///< "flatcar", "fcos" or "coreos"
    QString osVersion {}; ///< "4230.2.1", "42.20250410.3.1"; empty: not known
};

/// The newest specification that the client reads: as it says itself, or as its Ignition's version or its
/// OS's tell. Nothing when none of them says.
[[nodiscard]] std::optional<IgnitionSpec> newestSpecRead(const IgnitionClient &client);

/// The config as one of an older specification of the same family, when that says the same. A config that is
/// not newer stays as it is. Fails: Malformed or Invalid for a config that is not right itself, Unsupported
/// with the first field that would be lost.
[[nodiscard]] Result<QByteArray> withOlderSpec(const QByteArray &json, IgnitionSpec newest);

} // namespace roadstead::provision
